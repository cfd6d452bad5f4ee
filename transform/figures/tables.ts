import type { Unit } from "../codebook.ts";
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

/** Splits the token range of the text into lines, each a list of cells. */
function lineCells(
  text: string,
  tokens: Token[],
): { cells: Cell[]; from: number; to: number; piped: boolean; blank: boolean }[] {
  const lines: { cells: Cell[]; from: number; to: number; piped: boolean; blank: boolean }[] = [];
  let start = 0;
  let t = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== "\n" && text[i] !== "\r") continue;
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
  for (let i = start; i <= end; i++) {
    if (i < end && !(mark !== null && text[i] === mark)) continue;
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

/** A row that only counts, in a table with one row of numbers: 建议数量(件) | 25 | 21 | 20. */
const isCount = (text: string, c: Cell | undefined) =>
  c !== undefined &&
  /^(建议|提案|议案|总)?(件数|数量|总数|数)(\(件\))?$/.test(text.slice(c.start, c.end).replace(/ /g, ""));
