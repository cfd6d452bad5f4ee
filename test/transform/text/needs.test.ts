import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CUES } from "../../../transform/report/cues/cues.ts";
import { needsOf, Presence } from "../../../transform/text/needs.ts";
import { WordSet } from "../../../transform/text/wordset.ts";

describe("what a pattern needs", () => {
  it.each<[RegExp, string[][]]>([
    [/办结率/, [["办结"], ["结率"]]],
    [
      /共(收到|办理)件/,
      [
        ["收到", "办理"],
        ["共收", "共办"],
        ["到件", "理件"],
      ],
    ],
    [/[甲乙]类?/, [["甲", "乙"]]],
    [/(的)?委托/, [["委托"]]],
    [/[^。]{0,12}报告$/, [["报告"]]],
    [/a{2}b{0,2}c+d*/, [["a"], ["c"]]],
    [/a+b/, [["ab"]]],
    [/ab?c/, [["a"], ["c"]]],
    [/年鉴|市志|(第.)节/, [["年鉴", "市志", "第"]]],
    [/[a-z]\s.\w(x|)/, []],
    [/(^|[。\n])市/, [["市"]]],
    [/[年-]\u3000\./, [["年\u3000", "-\u3000"], ["\u3000."]]],
    [/委托/i, []],
  ])("%s", (pattern, needs) => expect(needsOf(pattern)).toEqual(needs));

  it("is found in whatever a cue matches", () => {
    const characters = [
      ...new Set(CUES.map(({ pattern, example }) => pattern.source + example).join("")),
      "。",
      "\n",
      "1",
    ];
    const text = fc.array(fc.constantFrom(...characters), { maxLength: 12 }).map((parts) => parts.join(""));
    const presence = new Presence();
    fc.assert(
      fc.property(fc.constantFrom(...CUES), text, text, ({ pattern, example }, before, after) => {
        const whole = before + example + after;
        presence.read(whole);
        expect(presence.has(needsOf(pattern)) || !pattern.test(whole)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves most patterns unasked", () => {
    const presence = new Presence();
    presence.read("今年以来,各部门认真研究。");
    expect(CUES.filter(({ pattern }) => presence.has(needsOf(pattern))).length).toBeLessThan(CUES.length / 10);
  });

  it("is told of one text and not of the one before, however many there were", () => {
    const presence = new Presence();
    presence.read("甲");
    for (let i = 0; i < 0x10000; i++) presence.read("乙");
    expect(presence.has([["甲"]])).toBe(false);
    expect(presence.has([["甲", "乙"]])).toBe(true);
    expect(presence.has([["乙乙"]])).toBe(false);
  });
});

describe("a set of words", () => {
  it("finds the one that begins first, as looking for each would", () => {
    const words = ["来源", "来", "源:", "日期", "期"];
    const set = new WordSet(words);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(..."来源日期:人大\u0465"), { maxLength: 12 }), (characters) => {
        const text = characters.join("");
        const places = words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
        expect(set.search(text)).toBe(places.length === 0 ? -1 : Math.min(...places));
      }),
      { numRuns: 1000 },
    );
  });
});
