import type { NumberToken } from "../numbers.ts";
import type { Token } from "../tokens.ts";
import { Describer } from "./features.ts";
import { keptReader, type Reader } from "./reader.ts";

/** What a number is by the words around it alone. */
export interface View {
  number: NumberToken;
  /** the likeliest joint code; empty for none of ours */
  code: string;
  /** from 0 to 1 */
  likelihood: number;
  /** what speaks most for it, strongest first */
  words: string[];
}

const MOST_WORDS = 3;

/** How the classifier reads each number of a text, and what speaks for it: for a person who asks why. */
export function views(text: string, tokens: Token[], reader: Reader = keptReader()): View[] {
  const names = new Map<number, string>();
  const describer = new Describer(text, tokens, names);
  const { model } = reader;
  return describer.places.flatMap((at, nth) => {
    const number = tokens[at]?.number;
    if (!number) return [];
    const likeliest = model.likeliest(model.likelihoods(reader.scores(describer, nth)));
    const words = model
      .reasons(describer.of(nth), likeliest.code, MOST_WORDS)
      .flatMap((r) => names.get(r.feature) ?? []);
    return [{ number, ...likeliest, words }];
  });
}
