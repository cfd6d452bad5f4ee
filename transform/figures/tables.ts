import type { Unit } from "../codebook.ts";
import { breaksIn } from "../text/breaks.ts";
import type { Token } from "./tokens.ts";

/** A cell of a table: its text and its tokens. */
export interface Cell {
  start: number;
  end: number;
  tokens: number[];
  /** the cell's value where it is a number and nothing else */
  number: { value: number; unit: Unit | null; start: number; end: number } | null;
}

/** A table found in the text, with the tokens it covers. */
export interface Table {
  rows: Cell[][];
  from: number;
  to: number;
}

/** A line of the text as cells. */
interface Line {
  cells: Cell[];
  /** its tokens */
  from: number;
  to: number;
  piped: boolean;
  blank: boolean;
  /** whether the line is one bar and nothing else */
  bar: boolean;
}

/** Splits the token range of the text into lines, each a list of cells. */
function lineCells(text: string, tokens: Token[]): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let t = 0;
  for (const i of [...breaksIn(text), text.length]) {
    const from = t;
    while (t < tokens.length && (tokens[t]?.start ?? 0) < i) t++;
    const line = text.slice(start, i);
    const border = (line[0] === "|" || line[0] === " ") && /^[| ]+$/.test(line);
    const mark = border || line.length > 4000 ? null : line.includes("|") ? "|" : isSpaced(line) ? " " : null;
    lines.push({
      cells: border ? [] : cellsOf(text, tokens, start, i, from, t, mark),
      from,
      to: t,
      piped: mark !== null,
      blank: border || line.trim() === "",
      bar: border && line.trim() === "|",
    });
    while (t < tokens.length && (tokens[t]?.start ?? 0) <= i) t++;
    start = i + 1;
  }
  return lines;
}

/** Columns set apart by blanks: two to eight short cells without any mark of a sentence. */
function isSpaced(line: string): boolean {
  if (line.length < 3 || line.length > 80 || !line.includes(" ") || /[,。;:、!?]/.test(line)) return false;
  const cells = line.trim().split(/ +/);
  return cells.length >= 2 && cells.length <= 8 && cells.every((c) => c.length <= 14);
}

function cellsOf(
  text: string,
  tokens: Token[],
  start: number,
  end: number,
  from: number,
  to: number,
  mark: string | null,
): Cell[] {
  const cells: Cell[] = [];
  let at = start;
  let first = from;
  for (let i = mark === null ? end : start; i <= end; i++) {
    if (i < end && text[i] !== mark) continue;
    let a = at;
    let b = i;
    while (a < b && text[a] === " ") a++;
    while (b > a && text[b - 1] === " ") b--;
    if (b > a || (mark === "|" && at > start && i < end)) {
      while (first < to && (tokens[first]?.start ?? a) < a) first++;
      cells.push(cell(text, tokens, a, b, first, to));
    }
    at = i + 1;
  }
  return cells;
}

/** A longer cell is no number alone. */
const LONGEST_NUMBER = 40;

function cell(text: string, tokens: Token[], start: number, end: number, from: number, to: number): Cell {
  const inside: number[] = [];
  for (let t = from; t < to && (tokens[t]?.end ?? 0) <= end; t++) inside.push(t);
  const match =
    end - start > LONGEST_NUMBER
      ? null
      : /^([+-]?[0-9]+(?:\.[0-9]+)?) ?(%|件|条|份|个|家)?$/.exec(text.slice(start, end));
  const unit: Unit | null =
    match?.[2] === "%" ? "percent" : match?.[2] === "家" ? "organisation" : match?.[2] ? "item" : null;
  return { start, end, tokens: inside, number: match ? { value: Number(match[1]), unit, start, end } : null };
}

/** Finds tables: rows of piped cells, or runs of short lines of which every few are numbers (a table flattened by copying). */
export function findTables(text: string, tokens: Token[]): Table[] {
  const lines = lineCells(text, tokens);
  const tables: Table[] = [];
  // A run of cells that is no table from any of its first lines is none: trying each line would be quadratic.
  let tried = 0;
  let runStart = 0;
  let runEnd = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.blank || i < tried) continue;
    const broken = brokenRows(lines, i);
    if (broken) {
      tables.push({ rows: broken.rows, from: line.from, to: lines[broken.end - 1]?.to ?? line.to });
      i = broken.end - 1;
      continue;
    }
    const end = line.piped ? pipedEnd(lines, i) : flatEnd(text, lines, i);
    if (end - i < 2) continue;
    if (i >= runEnd) [runStart, runEnd] = [i, end];
    const part = lines.slice(i, end).filter((l) => !l.blank);
    const rows = line.piped
      ? part.map((l) => l.cells)
      : unflatten(
          text,
          part.map((l) => l.cells[0]).filter((c) => c !== undefined),
        );
    const numbers = rows.flat().filter((c) => c.number).length;
    if (rows.length >= 2 && numbers >= 2) {
      tables.push({ rows, from: line.from, to: lines[end - 1]?.to ?? line.to });
      i = end - 1;
    } else if (i - runStart >= 6) tried = end;
  }
  return tables;
}

/**
 * Rows whose cells stand on lines of their own, each but the first behind a bar, with a bar alone at the end of the
 * row; two bars in a row leave a cell empty. Null where fewer than two such rows hold numbers.
 */
function brokenRows(lines: Line[], from: number): { rows: Cell[][]; end: number } | null {
  if (!opensRow(lines, from)) return null;
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i];
    if (!line) break;
    const first = line.cells[0];
    if (line.bar) {
      const next = lines[i + 1];
      if (next?.bar || (next?.piped && !next.blank)) row.push(emptyCell(lines, i));
      else {
        rows.push(row);
        row = [];
        if (!opensRow(lines, i + 1)) break;
      }
    } else if (row.length === 0 && first) row.push(first);
    else if (line.piped && line.cells.length === 1 && first) row.push(first);
    else if (line.piped || line.blank) break;
  }
  const width = rows[0]?.length ?? 0;
  const counted = rows.slice(1).filter((r) => r.length <= width && r.some((c) => c.number));
  return width > 1 && counted.length > 1
    ? { rows: [rows[0] ?? [], ...counted], end: Math.min(i + 1, lines.length) }
    : null;
}

/** Whether a short line stands before one of a single cell behind a bar. */
function opensRow(lines: Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  const only = line?.cells[0];
  if (!line || line.piped || line.blank || line.cells.length !== 1 || !only || only.end - only.start > 30) return false;
  return next !== undefined && (next.bar || (next.piped && next.cells.length === 1));
}

function emptyCell(lines: Line[], at: number): Cell {
  const end = lines[at - 1]?.cells.at(-1)?.end ?? 0;
  return { start: end, end, tokens: [], number: null };
}

function pipedEnd(lines: { piped: boolean; blank: boolean }[], from: number): number {
  let i = from;
  while (i < lines.length && (lines[i]?.piped || (lines[i]?.blank && lines[i + 1]?.piped))) i++;
  return i;
}

function flatEnd(text: string, lines: { cells: Cell[]; piped: boolean; blank: boolean }[], from: number): number {
  let i = from;
  let last = from;
  while (i < lines.length) {
    const line = lines[i];
    if (!line || line.piped) break;
    const only = line.cells[0];
    if (!line.blank) {
      if (line.cells.length !== 1 || !only) break;
      const body = text.slice(only.start, only.end);
      if (body.length > 16 || /[,。;:!?]/.test(body)) break;
      last = i + 1;
    }
    i++;
  }
  return last;
}

function isYear(c: Cell): boolean {
  return c.number !== null && c.number.unit === null && c.number.value >= 1990 && c.number.value <= 2100;
}

/** Rows of a table whose cells stand on lines of their own: the head ends before the label of the first number. */
function unflatten(text: string, cells: Cell[]): Cell[][] {
  const number = cells.findIndex((c) => c.number);
  const numbered = numberedRows(text, cells, number);
  if (numbered) return numbered;
  // A year in front of the first number is the first row's label.
  const first = cells[number] && isYear(cells[number]) ? number + 1 : number;
  if (first < 2) return [];
  // The row length is that which makes label and number columns recur.
  for (let width = 2; width <= 8 && width <= first; width++) {
    const headStart = first - 1 - width;
    if (headStart < 0) break;
    const rows: Cell[][] = [];
    for (let i = headStart; i + width <= cells.length; i += width) rows.push(cells.slice(i, i + width));
    const body = rows.slice(1);
    const regular = body.filter((r) => (!r[0]?.number || isYear(r[0])) && r.slice(1).every((c) => c.number));
    const counted =
      regular.length === 1 &&
      body.length === 1 &&
      rows[0]?.length === width &&
      width >= 4 &&
      isCount(text, regular[0]?.[0]);
    if ((regular.length >= 2 || counted) && regular.length >= body.length - 1 && rows[0]?.every((c) => !c.number)) {
      return [rows[0] ?? [], ...regular];
    }
  }
  return [];
}

/** Rows that begin with their own number, below a head that begins with 序号; null where they do not. */
function numberedRows(text: string, cells: Cell[], first: number): Cell[][] | null {
  const head = cells.findIndex((c) => /^序 ?号$/.test(text.slice(c.start, c.end)));
  const width = first - head;
  if (head < 0 || width < 3 || width > 9) return null;
  const rows: Cell[][] = [];
  for (let i = first; i + width <= cells.length; i += width) {
    const row = cells.slice(i, i + width);
    if (row[0]?.number?.value !== rows.length + 1 || row[1]?.number || !row.slice(2).every((c) => c.number)) break;
    rows.push(row);
  }
  return rows.length < 2 ? null : [cells.slice(head, first), ...rows];
}

/** A row that only counts, in a table with one row of numbers: 建议数量(件) | 25 | 21 | 20. */
const isCount = (text: string, c: Cell | undefined) =>
  c !== undefined &&
  /^(建议|提案|议案|总)?(件数|数量|总数|数)(\(件\))?$/.test(text.slice(c.start, c.end).replace(/ /g, ""));
