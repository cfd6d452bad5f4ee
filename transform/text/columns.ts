import { breaksIn } from "./breaks.ts";
import { isBlank, isBreak, isDigit, isIdeograph, isLatin } from "./characters.ts";

/** A stretch of the text; `end` is exclusive. */
export interface Piece {
  start: number;
  end: number;
}

/** Lines that a page in columns must have, and the share of them that must hold text of several columns. */
const FEWEST_LINES = 8;
/** Lines with a gap that it must have, whichever the gap. */
const FEWEST_GAPPED = 5;
/** Characters that a column's cell must have on average: what is shorter is a table. */
const SHORTEST_CELL = 9;
/** Blanks that set columns apart. */
const WIDE = 3;
/** Share of the lines that columns one blank apart take up. */
const NARROW = 0.7;
/** Longest line of a page in columns, in characters. */
const LONGEST_LINE = 200;

interface Line {
  start: number;
  end: number;
  /** the line's cells, left to right */
  cells: Piece[];
}

/**
 * The order in which a page set in columns is read, where a converter wrote the columns side by side, line by line
 * (yearbooks as PDF): pieces of the text, each a run of cells of one column, in reading order. Null for other texts.
 * Columns stand apart by wide gaps, or by one blank that parts neither a number nor a mark from its neighbours.
 */
export function columnOrder(text: string): Piece[][] | null {
  const { full, gapped, wide } = gaps(text);
  const columns = wide < FEWEST_GAPPED ? null : apart(text, linesOf(text, wideGaps));
  const mayBeNarrow = gapped >= FEWEST_LINES && gapped >= full * NARROW;
  return columns ?? (mayBeNarrow ? narrow(text, linesOf(text, narrowGaps)) : null);
}

/**
 * How many lines have any character, how many of them a blank between two others, and how many a gap of `WIDE` blanks:
 * most texts are told to have no columns by this alone.
 */
function gaps(text: string): { full: number; gapped: number; wide: number } {
  const lines = { full: 0, gapped: 0, wide: 0 };
  let begun = false;
  let [blanks, widest] = [0, 0];
  for (let i = 0, start = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    const isWord = isIdeograph(code);
    if (!isWord && (i === text.length || isBreak(code))) {
      if (i > start) lines.full++;
      if (widest > 0) lines.gapped++;
      if (widest >= WIDE) lines.wide++;
      [begun, blanks, widest, start] = [false, 0, 0, i + 1];
    } else if (!isWord && isBlank(code)) blanks++;
    else {
      if (begun && blanks > widest) widest = blanks;
      begun = true;
      blanks = 0;
    }
  }
  return lines;
}

function linesOf(text: string, split: (text: string, line: Piece) => Piece[]): Line[] {
  const out: Line[] = [];
  let start = 0;
  for (const end of [...breaksIn(text), text.length]) {
    const line = { start, end };
    out.push({ ...line, cells: end - start > LONGEST_LINE ? [line] : split(text, line) });
    start = end + 1;
  }
  return out;
}

/** Cells with a wide gap between them. */
function wideGaps(text: string, line: Piece): Piece[] {
  return cells(text, line, (from, to) => to - from >= WIDE);
}

/** Cells with a blank between them that belongs to no number and no mark. */
function narrowGaps(text: string, line: Piece): Piece[] {
  return cells(text, line, (from, to) => {
    const before = text.charCodeAt(from - 1);
    const after = text.charCodeAt(to);
    if (isDigit(before) || (isDigit(after) && text[from - 1] !== "。")) return false;
    const latin = isLatin(before) && isLatin(after);
    return !latin && !",。;:、)%件".includes(text[to] ?? ",");
  });
}

function cells(text: string, line: Piece, gap: (from: number, to: number) => boolean): Piece[] {
  const out: Piece[] = [];
  let start = line.start;
  let i = line.start;
  while (i < line.end) {
    if (!isBlank(text.charCodeAt(i))) {
      i++;
      continue;
    }
    let j = i;
    while (j < line.end && isBlank(text.charCodeAt(j))) j++;
    if (j >= line.end) break;
    if (start === i) start = j;
    else if (gap(i, j)) {
      out.push({ start, end: i });
      start = j;
    }
    i = j;
  }
  let end = line.end;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (end > start) out.push({ start, end });
  return out;
}

const width = (p: Piece) => p.end - p.start;

/** Room that a cell takes on the page: digits, letters and blanks half as much as characters and their marks. */
function room(text: string, p: Piece): number {
  let n = 0;
  for (let i = p.start; i < p.end; i++) {
    const c = text.charCodeAt(i);
    n += isDigit(c) || isLatin(c) || isBlank(c) || text[i] === "." || text[i] === "%" ? 1 : 2;
  }
  return n;
}

/** The value below which the share of the numbers lies. */
function quantile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Columns set apart by wide gaps: their cells begin at the same places. */
function apart(text: string, lines: Line[]): Piece[][] | null {
  const several = lines.filter((l) => l.cells.length > 1);
  const gapped = lines.filter((l) => l.cells.some((c) => c.start - l.start >= 20));
  if (several.length < FEWEST_GAPPED || gapped.length < FEWEST_LINES) return null;
  const all = gapped.flatMap((l) => l.cells);
  if (all.reduce((n, c) => n + width(c), 0) < all.length * SHORTEST_CELL) return null;
  const starts = new Map<number, number>();
  for (const l of gapped)
    for (const c of l.cells) starts.set(c.start - l.start, (starts.get(c.start - l.start) ?? 0) + 1);
  const columns: number[] = [];
  for (const [at, n] of [...starts].sort((a, b) => a[0] - b[0])) {
    if (n >= 3 && at - (columns.at(-1) ?? Number.NEGATIVE_INFINITY) >= 16) columns.push(at);
  }
  if (columns.length < 2) return null;
  const out: Piece[][] = columns.map(() => []);
  for (const l of lines) {
    for (const c of l.cells) {
      const at = columns.findLastIndex((start) => c.start - l.start >= start - 6);
      out[Math.max(at, 0)]?.push(c);
    }
  }
  return joined(text, out);
}

/** Columns one blank apart: the last cells of many lines on end are of nearly one width and stop within a sentence. */
function narrow(text: string, lines: Line[]): Piece[][] | null {
  const full = lines.filter((l) => l.end > l.start);
  const last = full.flatMap((l) => (l.cells.length > 1 ? l.cells.slice(-1) : []));
  if (last.length < FEWEST_LINES || last.length < full.length * NARROW) return null;
  const typical = quantile(
    last.map((c) => room(text, c)),
    0.5,
  );
  if (typical < 2 * SHORTEST_CELL) return null;
  const even = last.filter((c) => Math.abs(room(text, c) - typical) <= typical * 0.3).length;
  const open = last.filter((c) => !"。;:!?".includes(text[c.end - 1] ?? "。")).length;
  if (even < last.length * 0.8 || open < last.length * 0.7) return null;
  const head = full.filter((l) => l.cells.length === 1).flatMap((l) => l.cells);
  const rows = full.filter((l) => l.cells.length > 1);
  return [
    ...joined(text, [head, rows.flatMap((l) => l.cells.slice(0, 1)), rows.flatMap((l) => l.cells.slice(1, -1)), last]),
  ];
}

/** Lines of the columns: a cell that stops within a sentence goes on in the next one, at the foot in the next column. */
function joined(text: string, columns: Piece[][]): Piece[][] {
  const out: Piece[][] = [];
  let run: Piece[] = [];
  for (const column of columns) {
    const typical = quantile(
      column.map((c) => room(text, c)),
      0.6,
    );
    for (const cell of column) {
      run.push(cell);
      const ends = "。;:!?".includes(text[cell.end - 1] ?? "。");
      if (!ends && room(text, cell) >= typical * 0.75) continue;
      out.push(run);
      run = [];
    }
  }
  if (run.length > 0) out.push(run);
  return out;
}
