import { type Element, isElement } from "./element.ts";
import { joined } from "./lines.ts";

/** A cell as it is printed, before it is placed in the grid. */
interface Cell {
  text: string;
  columns: number;
  rows: number;
  head: boolean;
}

const MAX_SPAN = 200;
const MAX_COLUMNS = 200;
const MAX_GRID = 200_000;
const LONG_CELL = 300;
const SECTIONS = new Set(["tbody", "thead", "tfoot"]);

/** Rows of a table's own, leaving out those of tables inside it. */
export function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  for (const child of table.children) {
    if (!isElement(child)) continue;
    if (child.tag.name === "tr") rows.push(child);
    else if (SECTIONS.has(child.tag.name)) rows.push(...rowsOf(child));
  }
  return rows;
}

export const cellsOf = (row: Element): Element[] =>
  row.children.filter((child): child is Element => isElement(child) && child.tag.isCell);

/**
 * Lines of a table of data, one row a line and cells joined by ` | `, or null where the table only lays out the page.
 * `print` gives a cell's lines. A label that spans rows or columns is repeated in each, so that every row and column
 * keeps its name; a number that spans is printed once, lest it be counted twice. Several rows of column heads become
 * one line, from the outer name to the inner.
 */
export function tableLines(table: Element, print: (cell: Element) => string[]): string[] | null {
  if (hasTable(table)) return null;
  const rows = rowsOf(table).map((row) => cellsOf(row).map((cell) => readCell(cell, print)));
  if (!holdsData(rows)) return null;
  const grid = place(rows);
  if (grid === null) return rows.map((row) => row.map((cell) => cell.text).join(" | ")).filter((line) => line !== "");
  return write(grid);
}

function readCell(cell: Element, print: (cell: Element) => string[]): Cell {
  const span = (value: string | undefined) => Math.min(Math.max(Number.parseInt(value ?? "1", 10) || 1, 1), MAX_SPAN);
  return {
    text: joined(print(cell)),
    columns: span(cell.attributes.colspan),
    rows: span(cell.attributes.rowspan),
    head: cell.tag.name === "th" || cell.parent?.parent?.tag.name === "thead",
  };
}

function holdsData(rows: Cell[][]): boolean {
  const several = rows.filter((row) => row.length > 1);
  return several.length > 0 && !several.some((row) => row.some((cell) => cell.text.length > LONG_CELL));
}

const hasTable = (element: Element): boolean =>
  element.children.some((child) => isElement(child) && (child.tag.name === "table" || hasTable(child)));

/** A place of the grid: the cell's text, and whether it is printed here or only named again. */
interface Place {
  cell: Cell;
  first: boolean;
}
type Grid = (Place | null)[][];

/** Places cells in a grid as the HTML standard's table model does; null where it would grow beyond bounds. */
function place(rows: Cell[][]): Grid | null {
  const grid: Grid = rows.map(() => []);
  let size = 0;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] != null) x++;
      if (x + cell.columns > MAX_COLUMNS) break;
      for (let down = 0; down < cell.rows && y + down < rows.length; down++) {
        for (let right = 0; right < cell.columns; right++) {
          const line = grid[y + down];
          if (line !== undefined) line[x + right] ??= { cell, first: down === 0 && right === 0 };
          if (++size > MAX_GRID) return null;
        }
      }
      x += cell.columns;
    }
  }
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width * grid.length > MAX_GRID) return null;
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null));
}

function write(grid: Grid): string[] {
  const every = (grid[0] ?? []).map((_, x) => x);
  const apart = grid.filter((row) => !isWhole(row, every));
  const used = every.map((x) => apart.some((row) => (row[x]?.cell.text ?? "") !== ""));
  const columns = used.flatMap((isUsed, x) => (isUsed ? [x] : []));
  const lines: string[] = [];
  let y = 0;
  for (; y < grid.length && isWhole(grid[y], columns); y++) lines.push(whole(grid[y]));
  const heads = headRows(grid, y, columns);
  if (heads > 1) lines.push(columns.map((x) => headName(grid.slice(y, y + heads), x)).join(" | "));
  for (const row of grid.slice(heads > 1 ? y + heads : y)) {
    lines.push(isWhole(row, columns) ? whole(row) : columns.map((x) => textAt(row[x] ?? null)).join(" | "));
  }
  return lines.filter((line) => [...line].some((char) => char !== "|" && char !== " "));
}

/** A row that one cell fills: the table's title, or a note. */
function isWhole(row: (Place | null)[] | undefined, columns: number[]): boolean {
  const filled = columns.map((x) => row?.[x] ?? null).filter((p) => p !== null && p.cell.text !== "");
  return columns.length > 1 && filled.length === columns.length && new Set(filled.map((p) => p?.cell)).size === 1;
}

const whole = (row: (Place | null)[] | undefined) => row?.find((p) => p !== null)?.cell.text ?? "";

const textAt = (p: Place | null) => (p === null || (!p.first && isFigure(p.cell.text)) ? "" : p.cell.text);

/** How many rows from `y` hold column names: as many as the first one's names reach down or divide into. */
function headRows(grid: Grid, y: number, columns: number[]): number {
  const row = grid[y];
  if (row === undefined || columns.some((x) => isFigure(row[x]?.cell.text ?? ""))) return 0;
  const divided = columns.some((x) => (row[x]?.cell.columns ?? 1) > 1);
  const deep = Math.max(...columns.map((x) => (row[x]?.first ? (row[x]?.cell.rows ?? 1) : 1)));
  let heads = Math.min(divided ? Math.max(deep, 2) : 1, 4, grid.length - y - 1);
  while (heads > 1 && columns.some((x) => isFigure(grid[y + heads - 1]?.[x]?.cell.text ?? ""))) heads--;
  return heads;
}

function headName(rows: Grid, x: number): string {
  const names: string[] = [];
  for (const row of rows) {
    const name = row[x]?.cell.text ?? "";
    if (name !== "" && names[names.length - 1] !== name) names.push(name);
  }
  return joined(names);
}

const UNITS = new Set([..."0123456789０１２３４５６７８９.,,.%%件个条份项次人名家 -—–/+*×XxⅩ()()<>≥≤"]);

/** Whether a cell holds a figure, or the gap or mask of one, and nothing that could be a name. */
function isFigure(text: string): boolean {
  return text !== "" && text.length < 30 && [...text].every((char) => UNITS.has(char));
}
