/** Splits what a table is worked on by into ranges that are worked on one after the other, so that memory stays bounded. */

export interface Range {
  /** first id or code of the range */
  from: string;
  /** first one beyond it */
  to: string;
}

const DIGITS = 4;

/** Ranges of report ids, which are evenly spread hex digits; `g` is beyond every id. */
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

/** Beyond every division code, which is all digits. */
const BEYOND_CODES = ":";

/** Ranges of division codes, given in order with the rows of each: about `most` rows a range, a code never divided. */
export function codeRanges(counted: readonly { code: string; rows: number }[], most: number): Range[] {
  const starts: string[] = [];
  let rows = 0;
  for (const place of counted) {
    if (starts.length === 0 || rows + place.rows > most) {
      starts.push(place.code);
      rows = 0;
    }
    rows += place.rows;
  }
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? BEYOND_CODES }));
}

/** The condition that an id lies in a range. */
export const within = (column: string, { from, to }: Range) => `${column} >= '${from}' AND ${column} < '${to}'`;
