import { describe, expect, it } from "vitest";
import type { Cue } from "../../../transform/figures/lexicon/cue.ts";
import { LEXICON } from "../../../transform/figures/lexicon/lexicon.ts";
import { tokenise } from "../../../transform/figures/tokens.ts";
import { clean } from "../../../transform/text/clean.ts";

const has = (cues: readonly Cue[], cue: Cue) => cues.some((c) => JSON.stringify(c) === JSON.stringify(cue));
const tokensOf = (text: string) => tokenise(clean(text).reading);

describe("the vocabulary", () => {
  it("shows each of its cues in its own example", () => {
    const wrong = LEXICON.filter((entry) => {
      const { reading } = clean(entry.example);
      const shown = tokenise(reading).filter((t) => has(t.cues, entry.cue));
      return !shown.some((t) => entry.words.includes(reading.slice(t.start, t.end)));
    });
    expect(wrong.map((entry) => `${JSON.stringify(entry.cue)}: ${entry.example}`)).toEqual([]);
  });

  it("reads each of its words as itself where it stands alone", () => {
    const wrong = LEXICON.flatMap((entry) =>
      entry.words.filter((word) => {
        const found = tokensOf(`,${word},`).find((t) => t.start === 1);
        // A number or a class letter that begins the word is read for itself.
        const letter = found?.cues.some((c) => c.t === "letter");
        return !(
          found &&
          (found.number !== null || letter || (found.end === 1 + word.length && has(found.cues, entry.cue)))
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("holds each word once for what it says", () => {
    const said = LEXICON.flatMap(({ cue, words }) =>
      words.map((word) => `${cue.t === "foreign" ? "foreign" : JSON.stringify(cue)} ${word}`),
    );
    expect(said.filter((one, i) => said.indexOf(one) !== i)).toEqual([]);
  });

  it("is written in simplified characters and half-width marks, as the reading is", () => {
    const wrong = LEXICON.flatMap((entry) => [...entry.words, entry.example]).filter((w) => clean(w).reading !== w);
    expect(wrong).toEqual([]);
  });
});
