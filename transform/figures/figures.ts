import type { Observation } from "../codebook.ts";
import type { CleanText } from "../text/clean.ts";

/** What is known of a document besides its text. */
export interface FigureContext {
  title: string | null;
  /** ISO date; fixes 去年 and 今年 */
  publishedOn: string | null;
}

/** Every figure of the codebook in the text, in reading order. */
export function findFigures(_text: CleanText, _context: FigureContext): Observation[] {
  return [];
}
