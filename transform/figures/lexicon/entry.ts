import type { Cue } from "./cue.ts";

/** A row of the vocabulary: what its words say. */
export interface Entry {
  cue: Cue;
  /** a sentence of ours in which one of the words carries the cue */
  example: string;
  words: readonly string[];
}

/** The words of a row, which blanks and line ends part. */
export const list = (words: string): readonly string[] => words.trim().split(/\s+/);
