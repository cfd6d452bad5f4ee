import type { Json } from "@duckdb/node-api";

/** Prints the rows of a result: as a table for people, as CSV or JSON for programs. */

export type Cell = Json;

/** Columns that a character takes on a terminal: two for East Asian wide and full-width ones (Unicode UAX 11). */
function widthOf(code: number): number {
  if (code < 0x1100) return code < 0x20 || (code >= 0x300 && code <= 0x36f) ? 0 : 1;
  const wide =
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

export function displayWidth(text: string): number {
  let width = 0;
  for (const c of text) width += widthOf(c.codePointAt(0) ?? 0);
  return width;
}

/** Control characters could command the terminal: scraped text shows them as symbols. */
function harmless(text: string): string {
  let out = "";
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0;
    if (code < 0x20) out += String.fromCodePoint(0x2400 + code);
    else if ((code >= 0x7f && code <= 0x9f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
      out += "\u{FFFD}";
    else out += c;
  }
  return out;
}

const plain = (value: Cell): string => {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let out = "";
  let used = 0;
  for (const c of text) {
    const w = widthOf(c.codePointAt(0) ?? 0);
    if (used + w > width - 1) break;
    out += c;
    used += w;
  }
  return `${out}…`;
}

const WIDEST = 60;

/** A table for a terminal: text left, numbers right, long cells cut to 60 columns. */
export function asTable(columns: string[], rows: Cell[][]): string {
  const cells = rows.map((row) => row.map((value) => clip(harmless(plain(value)), WIDEST)));
  const numeric = columns.map(
    (_, i) => rows.length > 0 && rows.every((r) => r[i] === null || typeof r[i] === "number"),
  );
  const widths = columns.map((name, i) =>
    Math.max(displayWidth(name), ...cells.map((row) => displayWidth(row[i] ?? ""))),
  );
  const line = (row: string[]) =>
    row
      .map((text, i) => {
        const pad = " ".repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(text)));
        return numeric[i] ? pad + text : text + pad;
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((w) => "─".repeat(w)).join("  ");
  const count = `(${rows.length} ${rows.length === 1 ? "row" : "rows"})`;
  return `${[line(columns), rule, ...cells.map(line), count].join("\n")}\n`;
}

const FORMULA = new Set([..."=+-@\t\r\n＝＋－＠"]);

/** Puts an apostrophe before a text that a spreadsheet would run; one that already looks so gets another. */
export function guard(text: string): string {
  let at = 0;
  while (text[at] === "'") at++;
  const c = text[at];
  return c !== undefined && FORMULA.has(c) ? `'${text}` : text;
}

/** The text that `guard` was given. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && guard(cell.slice(1)) === cell ? cell.slice(1) : cell;
}

/** One cell by RFC 4180. A missing value is an empty cell, an empty text is `""`. */
export function csvCell(value: Cell): string {
  if (value === null) return "";
  const text = typeof value === "string" ? guard(value) : plain(value);
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvLine = (cells: Cell[]) => `${cells.map(csvCell).join(",")}\n`;

/** Rows with numbers as numbers: DuckDB gives large integers and decimals as text. */
export function jsonCell(value: Cell, type: string): Cell {
  if (typeof value !== "string") return value;
  const numeric = /^(BIGINT|HUGEINT|UBIGINT|UHUGEINT|DECIMAL)/.test(type);
  const n = numeric ? Number(value) : Number.NaN;
  return numeric && Number.isFinite(n) && (type.startsWith("DECIMAL") || Number.isSafeInteger(n)) ? n : value;
}
