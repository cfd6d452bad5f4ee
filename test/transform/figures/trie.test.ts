import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Trie } from "../../../transform/figures/trie.ts";

const trie = (...words: string[]) => {
  const made = new Trie<string>();
  for (const word of words) made.add(word, word.toUpperCase());
  return made;
};

describe("the dictionary scanner", () => {
  it("gives the longest word that begins at a place", () => {
    const words = trie("满意", "满意率", "基本满意", "基本满意率");
    expect(words.at("基本满意率为", 0)).toEqual({ start: 0, end: 5, values: ["基本满意率"] });
    expect(words.at("基本满意的", 0)).toEqual({ start: 0, end: 4, values: ["基本满意"] });
    expect(words.at("基本满意率为", 2)).toEqual({ start: 2, end: 5, values: ["满意率"] });
  });

  it("gives nothing where no word begins, or one only begins to be one", () => {
    const words = trie("满意率");
    expect(words.at("满意", 0)).toBeNull();
    expect(words.at("不满意率", 0)).toBeNull();
    expect(words.at("", 0)).toBeNull();
    expect(words.at("满意率", 9)).toBeNull();
  });

  it("gives every entry of a word", () => {
    const words = new Trie<number>();
    words.add("提案", 1);
    words.add("提案", 2);
    expect(words.at("提案", 0)?.values).toEqual([1, 2]);
  });

  it("finds what a search among all words finds", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), text, fc.nat({ max: 12 }), (words, scanned, i) => {
        const longest = words.filter((w) => scanned.startsWith(w, i)).sort((a, b) => b.length - a.length)[0];
        expect(trie(...words).at(scanned, i)?.end).toBe(longest === undefined ? undefined : i + longest.length);
      }),
    );
  });

  it("goes through every word at a place, the shortest first", () => {
    const found: [number, readonly string[]][] = [];
    trie("满意", "满意率", "意率").each("满意率", 0, (end, values) => found.push([end, values]));
    expect(found).toEqual([
      [2, ["满意"]],
      [3, ["满意率"]],
    ]);
    expect([trie("满意").begins("满".charCodeAt(0)), trie("满意").begins("意".charCodeAt(0))]).toEqual([true, false]);
  });
});
