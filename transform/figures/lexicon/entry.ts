import type { Cue } from "./cue.ts";

/** A row of the vocabulary: what its words say. */
export interface Entry {
  cue: Cue;
  /** a sentence of ours in which one of the words carries the cue */
  example: string;
  words: readonly string[];
}
