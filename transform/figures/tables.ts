import type { ClassLabel, Instrument, Measure, Outcome, Unit } from "../codebook.ts";
import type { Name } from "./figure.ts";
import { trimLabel } from "./labels.ts";
import type { NumberToken } from "./numbers.ts";
import { cue, type Token } from "./tokens.ts";
import { levelName, outcomeName, type Surroundings } from "./words.ts";

/** A cell of a table: its text and its tokens. */
interface Cell {
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

/** A figure of a table, named. */
export interface TableFigure {
  number: NumberToken;
  name: Name;
  at: number;
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
    const border = /^[| ]+$/.test(line);
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
  if (line.length < 3 || /[,。;:、!?]/.test(line) || line.length > 80) return false;
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

function cell(text: string, tokens: Token[], start: number, end: number, from: number, to: number): Cell {
  const inside: number[] = [];
  for (let t = from; t < to && (tokens[t]?.end ?? 0) <= end; t++) inside.push(t);
  const match = /^([+-]?[0-9]+(?:\.[0-9]+)?) ?(%|件|条|份|个|家)?$/.exec(text.slice(start, end));
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

const TOTALS = /^(合计|总计|小计|共计|总数|累计)$/;
const COUNT_HEAD = /(件数|数量|件|数|条数|份数)/;
const SHARE_HEAD = /(占|比|%|率|率值)/;
const SKIP_HEAD = /(序号|比较|增减|同比|编号|备注|时间|日期|电话|排名|名次)/;
const BODY_HEAD = /(单位|部门|承办|系统|乡镇|街道)/;
const PROPOSER_HEAD = /(代表团|提案者|提案人|界别|党派|提出)/;

interface Column {
  head: string;
  measure: Measure | null;
  name: Name | null;
  unit: Unit;
  skip: boolean;
}

function column(around: Surroundings, head: Cell | undefined): Column {
  const text = head ? around.text.slice(head.start, head.end).replace(/ /g, "") : "";
  const percent = SHARE_HEAD.test(text) && !/件数/.test(text);
  const tokens = head?.tokens ?? [];
  const rate = tokens.map((i) => cue(around.tokens[i], "rate")).find((r) => r !== null);
  const verb = tokens.map((i) => cue(around.tokens[i], "verb")).find((v) => v !== null && v.v !== "not_filed");
  const name = rate
    ? ({
        measure: rate.v,
        level: rate.level ?? null,
        outcome: rate.outcome ? "resolved" : null,
        rule: "column head",
      } as Name)
    : (outcomeName(around, tokens) ?? levelName(around, tokens));
  const put = /^(提案|建议|议案)?(总数|总件数|数量|收到数|提出数)/.test(text) ? "submitted" : null;
  const measure = name?.measure ?? verb?.v ?? (tokens.length > 0 ? put : null);
  return { head: text, measure, name, unit: percent ? "percent" : "item", skip: SKIP_HEAD.test(text) };
}

/** Names every figure of a table by its row and its column; totals only restate. */
export function tableFigures(around: Surroundings, table: Table): TableFigure[] {
  const rows = transposed(around, table.rows);
  const head = rows[0] ?? [];
  const columns = head.map((c) => column(around, c));
  const out: TableFigure[] = [];
  for (const row of rows.slice(1)) {
    const year =
      row[0] && /^[0-9]{4}年?(度)?$/.test(around.text.slice(row[0].start, row[0].end))
        ? Number(around.text.slice(row[0].start, row[0].start + 4))
        : null;
    const labelAt = year !== null ? 0 : row.findIndex((c) => !c.number && c.end > c.start);
    const label = row[labelAt];
    if (!label) continue;
    const top = head[Math.max(labelAt, 0)];
    const labelled = around.text.slice(top?.start ?? 0, top?.end ?? 0);
    const raw = around.text.slice(label.start, label.end).replace(/ /g, "");
    if (TOTALS.test(raw)) continue;
    const instrument = rowInstrument(around, label, raw);
    const period = rowSession(around, head[0], label);
    row.forEach((c, i) => {
      const col = columns[i];
      if (!c.number || !col || col.skip || i <= labelAt) return;
      if (TOTALS.test(col.head)) return;
      const bare = year !== null || instrument !== null || period !== null;
      const found = bare ? columnName(col) : cellName(around, label, raw, labelled, col, columns);
      if (!found) return;
      const name = {
        ...found,
        ...(year === null ? {} : { year }),
        ...(instrument === null ? {} : { instrument }),
        ...(period === null ? {} : { period }),
      };
      const unit = c.number.unit ?? col.unit;
      const number: NumberToken = {
        start: c.number.start,
        end: c.number.end,
        kind: unit,
        value: c.number.value,
        bound: "exact",
        hidden: null,
        unit: "",
        upTo: null,
      };
      out.push({ number, name, at: label.tokens[0] ?? table.from });
    });
  }
  return out;
}

/** A row that only names an instrument: 建议(件) | 33 | 12. */
function rowInstrument(around: Surroundings, label: Cell, raw: string): Instrument | null {
  const found = label.tokens.map((i) => cue(around.tokens[i], "instrument")).find((v) => v !== null);
  return found && raw.replace(/\(.*\)/, "").length <= 8 && !/类|方面/.test(raw) ? found.v : null;
}

/** A row headed by a session (十一届 in the corner, 一次会议 before the number); null where it is none. */
function rowSession(around: Surroundings, corner: Cell | undefined, label: Cell): Name["period"] | null {
  const ordinal = (c: Cell | undefined, unit: string) =>
    c?.tokens.map((i) => around.tokens[i]?.number).find((n) => n?.kind === "ordinal" && n.unit === unit)?.value ?? null;
  const session = ordinal(label, "次");
  if (session === null || !around.text.startsWith("会议", label.end - 2)) return null;
  return { term: ordinal(label, "届") ?? ordinal(corner, "届"), session };
}

/** Name of a cell that its column alone names. */
function columnName(col: Column): Name | null {
  if (col.name) return { ...col.name, rule: "column of a table" };
  return col.measure ? { measure: col.measure, rule: "column of a table" } : null;
}

function cellName(
  around: Surroundings,
  label: Cell,
  raw: string,
  labelled: string,
  col: Column,
  columns: Column[],
): Name | null {
  const own = outcomeName(around, label.tokens) ?? letterRow(around, raw) ?? levelName(around, label.tokens);
  if (own) return { ...own, rule: "row of a table" };
  const plain = COUNT_HEAD.test(col.head) || SHARE_HEAD.test(col.head);
  const body = BODY_HEAD.test(labelled);
  const proposer = PROPOSER_HEAD.test(labelled);
  const text = trimLabel(raw);
  if (text === "") return null;
  if (col.name) return { ...col.name, label: text, rule: "row and column of a table" };
  if (col.measure && col.measure !== "assigned" && col.measure !== "submitted")
    return { measure: col.measure, label: text, rule: "row and column of a table" };
  if (!plain && col.measure === null) return null;
  const share = columns.filter((c) => !c.skip).length > 3 && col.unit === "percent";
  if (share && col.measure === null && !/占/.test(col.head)) return null;
  const measure: Measure = body ? "by_handler" : proposer ? "by_proposer" : "category";
  return { measure, label: text, rule: "row of a table" };
}

const ROW_LETTERS: Record<string, ClassLabel> = { A: "A", B: "B", C: "C", D: "D", 甲: "A", 乙: "B", 丙: "C", 丁: "D" };

/** A row headed by a letter alone, its words in a note. */
function letterRow(around: Surroundings, raw: string): Name | null {
  const v = ROW_LETTERS[raw.replace(/[类"“”']/g, "").toUpperCase()];
  if (!v) return null;
  const outcome: Outcome | null = around.classes.get(v) ?? null;
  return { measure: "outcome", class_label: v, outcome, rule: "row of a table" };
}

/** A table whose labels run along the top (类别 | 农业 | 城建, 件数 | 10 | 5) is turned. */
function transposed(around: Surroundings, rows: Cell[][]): Cell[][] {
  const [head, ...body] = rows;
  if (!head || body.length === 0 || body.length > 3) return rows;
  const counted = body.every((r) => {
    const first = r[0];
    if (!first || first.number || r.length !== head.length) return false;
    const text = around.text.slice(first.start, first.end);
    return (COUNT_HEAD.test(text) || SHARE_HEAD.test(text)) && r.slice(1).some((c) => c.number);
  });
  if (!counted) return rows;
  return head.map((_, i) => rows.map((r) => r[i]).filter((c) => c !== undefined));
}
