import type { Aspect, Bound, ClassLabel, Instrument, Level, Measure, Outcome, Unit } from "../codebook.ts";
import type { NumberToken } from "./numbers.ts";

/** What a figure is, before it becomes an observation. */
export interface Name {
  measure: Measure;
  outcome?: Outcome | null;
  class_label?: ClassLabel | null;
  level?: Level | null;
  aspect?: Aspect | null;
  label?: string | null;
  /** bound that the words, not the number, give: 基本答复完毕 */
  bound?: Bound | undefined;
  /** instrument where one figure is for several */
  instrument?: Instrument | undefined;
  /** handling year where the figure's own row or list says it */
  year?: number | undefined;
  /** session where the figure's own row says it */
  period?: { term: number | null; session: number };
  /** unit where it is not the number's own: 回执50件 are forms */
  unit?: Unit;
  /** the rule that decided, for a person who asks why */
  rule: string;
}

/** The rule of what a clause says of the numbers before it. */
export const STATED = "statement about the number before";

/** A number of the text on its way to becoming observations. */
export interface Figure {
  /** index of the number's token */
  at: number;
  number: NumberToken;
  names: Name[];
  instrument: Instrument | null;
  /** whether its own words name no instrument */
  silent: boolean;
  /** the figure whose instrument a silent one carries on; null where it has that of the document */
  source: Figure | null;
  key: boolean;
  /** the body that takes the items on, where the text names it */
  handler: string | null;
  /** one figure for each body named */
  each: boolean;
  /** stands in a bracket or behind 其中 */
  parted: boolean;
  /** the part that the reporting body plays in items just counted: 建议15件,主办12件 */
  role: boolean;
  /** what the verb of its clause says, whatever else names it: 承办重点建议1件、一般建议35件 */
  governing: Name[];
  /** the figure whose bracket or 其中 this one stands in */
  parent: Figure | null;
  /** where the evidence begins and ends in the reading text, where it is more than the number */
  evidence: [number, number] | null;
  /** decided to be none of ours */
  dropped: string | null;
}
