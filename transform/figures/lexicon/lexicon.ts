import { BREAKDOWNS } from "./breakdowns.ts";
import type { Entry } from "./entry.ts";
import { GRAMMAR } from "./grammar.ts";
import { HANDLING } from "./handling.ts";
import { INSTRUMENTS } from "./instruments.ts";
import { OTHERS } from "./others.ts";
import { OUTCOMES } from "./outcomes.ts";
import { RATES } from "./rates.ts";
import { SUBMISSION } from "./submission.ts";
import { VERDICTS } from "./verdicts.ts";

/** The vocabulary. The scanner takes the longest word at each place, so a longer word overrides a shorter one in it. */
export const LEXICON: readonly Entry[] = [
  ...INSTRUMENTS,
  ...SUBMISSION,
  ...HANDLING,
  ...RATES,
  ...VERDICTS,
  ...OUTCOMES,
  ...BREAKDOWNS,
  ...GRAMMAR,
  ...OTHERS,
];
