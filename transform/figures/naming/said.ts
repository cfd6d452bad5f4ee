import type { lastNaming } from "./verdicts.ts";

/** The words that a clause gives to a number. */
export interface Said {
  /** words of the clause, what brackets add left out */
  clause: number[];
  /** those outside brackets */
  plain: number[];
  /** words of the noun right behind the number */
  noun: number[];
  /** whether a class letter is among them */
  letter: boolean;
  /** kind of the last word that names something */
  last: ReturnType<typeof lastNaming>;
  /** offset at which the words end */
  start: number;
  /** whether the clause tells what the whole is about, and not a part */
  whole: boolean;
}
