import { describe, expect, it } from "vitest";
import { cue, type Token, tokenise } from "../../../transform/figures/tokens.ts";
import { clean } from "../../../transform/text/clean.ts";

const tokensOf = (text: string) => tokenise(clean(text).reading);
const letters = (text: string) =>
  tokensOf(text).flatMap((t) => {
    const letter = cue(t, "letter");
    return letter ? [letter.v] : [];
  });
const counted = (text: string) =>
  tokensOf(text)
    .filter((t) => t.number !== null && ["item", "percent", "organisation"].includes(t.number.kind))
    .map((t) => `${t.number?.kind} ${t.number?.value}`);
const word = (text: string, t: Token | undefined) => (t ? clean(text).reading.slice(t.start, t.end) : null);

describe("tokens", () => {
  it("stand in order, without overlap, each with its place", () => {
    const text = "县政府共承办代表建议52件(A类40件),办结率100%。";
    const tokens = tokensOf(text);
    for (const [i, t] of tokens.entries()) {
      expect(t.end).toBeGreaterThan(t.start);
      expect(t.start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0);
    }
    expect(tokens.map((t) => word(text, t))).toEqual(
      expect.arrayContaining(["承办", "代表建议", "52件", "(", "A类", "40件", ")", ",", "办结率", "100%", "。"]),
    );
  });

  it("know how many brackets are open around them", () => {
    const depths = tokensOf("提案12件(A类8件(含并案2件)),30%").map((t) => t.depth);
    expect(Math.max(...depths)).toBe(2);
    expect(depths.at(-1)).toBe(0);
  });

  it("close every bracket at a line's end, and open no more than they can count", () => {
    expect(tokensOf("提案(12件\n建议3件").at(-1)?.depth).toBe(0);
    expect(tokensOf(")))提案3件").at(-1)?.depth).toBe(0);
    expect(Math.max(...tokensOf(`${"(".repeat(500)}建议3件`).map((t) => t.depth))).toBeLessThanOrEqual(50);
  });

  it("take the longest word, even where a number begins in it", () => {
    expect(tokensOf("12345热线").some((t) => t.number?.kind === "item")).toBe(false);
    expect(cue(tokensOf("基本满意率")[0], "rate")?.level).toBe("basically");
  });
});

describe("class letters", () => {
  it("are read before 类, in quotes, in brackets, in lists and alone on a line", () => {
    expect(letters("A类8件,“B”类3件,C 级1件")).toEqual(["A", "B", "C"]);
    expect(letters("已解决(A)8件")).toEqual(["A"]);
    expect(letters("A、B、C三类")).toEqual(["A", "B", "C"]);
    expect(letters("A类和B类")).toEqual(["A", "B"]);
    expect(letters("A件8件,B件3件")).toEqual(["A", "B"]);
    expect(letters("a类8件")).toEqual(["A"]);
    expect(letters("A\n40\nB\n12")).toEqual(["A", "B"]);
  });

  it("are read from 甲乙丙丁 and from numbers of classes", () => {
    expect(letters("甲类8件,乙类3件,丙类2件,丁类1件")).toEqual(["A", "B", "C", "D"]);
    expect(letters("一类建议8件,二类建议3件")).toEqual(["A", "B"]);
    expect(letters("第一类(已解决)8件,第二类3件")).toEqual(["A", "B"]);
  });

  it("are none inside words, after digits, or where a class of another kind is meant", () => {
    for (const text of ["APP类", "3A类景区", "AB座", "VITAMIN C", "一类疫苗", "二类地区"])
      expect(letters(text), text).toEqual([]);
  });
});

describe("numbers that lost their unit", () => {
  it("are counts right behind the instrument or the area", () => {
    expect(counted("建议168,提案35。")).toEqual(["item 168", "item 35"]);
    expect(counted("社会建设类11,")).toEqual(["item 11"]);
  });

  it("are counts in a list whose unit is printed once, and shares with decimals", () => {
    expect(counted("农业12件、水利15、城建10,")).toEqual(["item 12", "item 15", "item 10"]);
    expect(counted("占总数的11.45,")).toEqual(["percent 11.45"]);
  });

  it("are none elsewhere", () => {
    expect(counted("编号168,电话88,建议1.5,")).toEqual([]);
    expect(counted("建议2023年,")).toEqual([]);
  });

  it("are bodies in a list that began with bodies", () => {
    expect(counted("政府部门32个,有关企业2个。")).toEqual(["organisation 32", "organisation 2"]);
  });
});
