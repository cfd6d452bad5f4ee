import type { FamilyId } from "../registry.ts";

/** What the frontier keeps of lists, sources and runs. */

/**
 * One walk along a list: its run, pages and rows so far, pages without a row since the last one, whether it came to the
 * list's end, lost a page, met a date.
 */
export interface Walk {
  run: string;
  pages: number;
  rows: number;
  barren: number;
  ended: boolean;
  failed: boolean;
  dated: boolean;
}

/** What is known of one list between runs. */
export interface ColumnState {
  family: FamilyId | null;
  /** number of rows the list said it has, at the last walk */
  total: number | null;
  /** the list was once walked to its end without a gap */
  complete: boolean;
  /** the present or last walk */
  walk: Walk;
  surprise: string | null;
  at: number;
}

/** Counts about one source between runs. */
export interface SourceState {
  /** articles in the archive */
  articles: number;
  /** rows of its lists at the end of the last run that nothing stopped, and the day of it (ISO 8601) */
  before: number | null;
  beforeOn: string | null;
  /** digest of the last article's body, and how many in a row were the same page */
  lastDigest: string | null;
  repeats: number;
}

export const NEW_SOURCE: SourceState = {
  articles: 0,
  before: null,
  beforeOn: null,
  lastDigest: null,
  repeats: 0,
};

export interface RunState {
  id: string;
  startedAt: string;
  state: "open" | "closed";
  /** place in the journal where the run begins */
  journalFrom: number;
}
