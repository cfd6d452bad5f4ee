import type { Kind } from "../../codebook.ts";

/** Part of a document that a cue is looked for in. */
export type Place = "title" | "publisher" | "lead" | "head" | "text";

/** What a kind of document is told by, in simplified characters. */
export interface Cue {
  kind: Kind;
  where: Place;
  pattern: RegExp;
  points: number;
  /** words in which it stands */
  example: string;
}
