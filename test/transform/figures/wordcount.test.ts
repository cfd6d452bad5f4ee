import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WordCount } from "../../../transform/figures/wordcount.ts";

describe("the counting of words", () => {
  it("counts each word for itself, words inside others too", () => {
    expect(new WordCount(["代表建议", "代表", "建议"], ["议会"]).in("代表建议与代表")).toEqual([4, 0]);
  });

  it("counts as often as splitting a text at each word does", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 3 });
    const lists = fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 3 });
    fc.assert(
      fc.property(lists, fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 20 }), (given, text) => {
        const split = given.map((words) => words.reduce((n, w) => n + text.split(w).length - 1, 0));
        expect(new WordCount(...given).in(text)).toEqual(split);
      }),
    );
  });
});
