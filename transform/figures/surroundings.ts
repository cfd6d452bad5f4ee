import type { ClassLabel, Instrument, Outcome } from "../codebook.ts";
import type { Whereabouts } from "../text/whereabouts.ts";
import type { Departments } from "./departments.ts";
import type { Token } from "./tokens.ts";

/** What the naming of a clause needs to know of the document. */
export interface Surroundings {
  text: string;
  tokens: Token[];
  /** where the text has which characters */
  characters: Whereabouts;
  /** words that the document gives to its letters */
  classes: Map<ClassLabel, Outcome | null>;
  /** whether the reporter receives items from the congress (a government) or puts them forward */
  receives: "assigned" | "submitted";
  /** departments that report their own items side by side, so that each is one of several */
  several: Departments;
  /** whether the text speaks of a conference's proposals alone, so that 建议 is no second instrument in it */
  conference: boolean;
  /** the title and the opening, which may name the one body that the report is about */
  head: string;
  /** what the report is about before it says so of a number */
  about: Instrument;
}

/** A text with its tokens. */
export type Texts = Pick<Surroundings, "text" | "tokens">;
