/** Splits report ids, which are evenly spread hex digits, into ranges that are worked on one after the other. */

export interface Range {
  /** first id of the range */
  from: string;
  /** first id beyond it; `g` is beyond every id */
  to: string;
}

const DIGITS = 4;

export function idRanges(count: number): Range[] {
  const parts = Math.min(16 ** DIGITS, Math.max(1, Math.ceil(count)));
  const edge = (i: number) =>
    i === parts
      ? "g"
      : Math.floor((i * 16 ** DIGITS) / parts)
          .toString(16)
          .padStart(DIGITS, "0");
  return Array.from({ length: parts }, (_, i) => ({ from: i === 0 ? "" : edge(i), to: edge(i + 1) }));
}

/** The condition that an id lies in a range. */
export const within = (column: string, { from, to }: Range) => `${column} >= '${from}' AND ${column} < '${to}'`;
