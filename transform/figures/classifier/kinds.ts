import type { NumberKind } from "../numbers.ts";
import { Kind } from "./bag.ts";

/** Every kind of features there is, made once. To add one: a line here, and in features.ts what it is read from. */

const of = <T>(values: readonly T[], kind: (value: T) => Kind): Kind[] => values.map(kind);

/** Kinds of runs of characters, or of first or last ones, of several lengths. */
interface Sized {
  n: number;
  kind: Kind;
}
const sized = (name: string, sizes: number[]): Sized[] => sizes.map((n) => ({ n, kind: new Kind(`${name} ${n}`) }));

/** What one side of a number is described by; arrays are by the number of clauses between. */
export interface Side {
  step: 1 | -1;
  /** how many tokens are gone through, and how many of these in their order */
  most: number;
  inOrder: number;
  sequence: Kind[];
  word: Kind[];
  /** the word as it is written; empty where it is not told */
  itself: Kind[];
  nearest: Kind[];
  nearestOf: Partial<Record<NumberKind, Kind>>;
}

export const CANDIDATES = ["item", "percent", "person", "organisation", "form", "bare"] as const;

function side(name: "left" | "right", step: 1 | -1, most: number, inOrder: number, longest: number[]): Side {
  return {
    step,
    most,
    inOrder,
    sequence: of(longest, (n) => new Kind(`sequence ${name} ${n}`)),
    word: of([0, 1, 2, 3], (clauses) => new Kind(`word ${name}`, `${clauses} `)),
    itself: name === "left" ? of([0, 1, 2, 2], (clauses) => new Kind("word itself", `${clauses} `)) : [],
    nearest: of([0, 1, 2], (clauses) => new Kind(`nearest ${name}`, `${clauses} `)),
    nearestOf: Object.fromEntries(CANDIDATES.map((kind) => [kind, new Kind(`nearest ${name} of ${kind}`)])),
  };
}

export const LEFT = side("left", -1, 40, 14, [1, 2, 3, 4]);
export const RIGHT = side("right", 1, 20, 8, [1, 2, 3]);

/** What a number of each kind is in the sequence of what stands around another. */
export const IN_SEQUENCE: Record<NumberKind, string> = {
  item: "#item",
  percent: "#percent",
  person: "#person",
  organisation: "#organisation",
  form: "#form",
  bare: "#bare",
  points: "#points",
  year: "#year",
  date: "#date",
  ordinal: "#ordinal",
  other: "#other",
};

export const CLAUSE = sized("clause", [2, 3]);
export const SENTENCE = sized("sentence", [2, 3]);
export const REST = new Kind("rest 2");
export const AFTER = sized("after", [1, 2, 3]);
export const ENDS = sized("ends", [1, 2, 3, 4, 5]);
export const BEGINS = sized("begins", [1, 2, 3, 4]);
export const GENERAL_CLAUSE = sized("general clause", [2, 3, 4]);
export const GENERAL_SENTENCE = new Kind("general sentence 4");
export const GENERAL_END = sized("general end", [2, 3, 4, 6]);
export const GENERAL_AFTER = new Kind("general after");
export const WHOLE_CLAUSE = new Kind("whole clause");
export const WHOLE_CLAUSE_AND_AFTER = new Kind("whole clause and after");

export const IN_THE_SENTENCE = new Kind("in the sentence");
export const VERBS = new Kind("verbs");
export const VERB_AND_WORD = new Kind("verb and word");

export const NUMBER = new Kind("number");
export const HIDDEN = new Kind("hidden");
export const DEPTH = new Kind("depth");
export const FIRST = new Kind("first");
export const GAP = new Kind("gap");
export const NEIGHBOURS = [-2, -1, 1, 2].map((off) => ({ off, kind: new Kind(`neighbour ${off}`) }));
export const SIZE = new Kind("size");
export const SIZE_OF = new Kind("size of");

export const SENTENCE_BEFORE = new Kind("sentence before");
export const OPENING = new Kind("opening");
export const OPENING_2 = new Kind("opening 2");

export const DOCUMENT = new Kind("document");
export const TITLE = new Kind("title 2");
