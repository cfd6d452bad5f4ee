import { describe, expect, it } from "vitest";
import { type CleanText, clean, LONGEST_TEXT } from "../../../transform/text/clean.ts";

/** The source characters that a stretch of the reading stands for. */
const sourceOf = (c: CleanText, words: string): string => {
  const at = c.reading.indexOf(words);
  expect(at, `${words} in ${c.reading}`).toBeGreaterThanOrEqual(0);
  const start = c.readingOrigin[at] ?? 0;
  const end = (c.readingOrigin[at + words.length - 1] ?? 0) + 1;
  return c.source.slice(c.origin[start], (c.origin[end - 1] ?? 0) + 1);
};

describe("a cleaned text", () => {
  it("is what it was where nothing is damaged", () => {
    const text = "县政府共承办代表建议52件,办结率100%。\n满意率98.5%。";
    const c = clean(text);
    expect([c.text, c.simplified, c.reading, c.damage]).toEqual([text, text, text, []]);
  });

  it("names each repair it made", () => {
    expect(clean("協(xié)調(diào)辦(bàn)理").damage).toEqual(["pinyin_gloss"]);
    expect(clean("承办52件,,办结率100%。").damage).toEqual(["inserted_punctuation"]);
    expect(clean("均已办结20件,均已办结20件。").damage).toEqual(["duplicated_clause"]);
    expect(clean("均辦(bàn)結20件,,均辦(bàn)結20件。").damage).toEqual([
      "pinyin_gloss",
      "inserted_punctuation",
      "duplicated_clause",
    ]);
    expect(clean("縣政府承辦建議５２件").damage).toEqual([]);
  });

  it("strips glosses before it converts, for they break phrases", () => {
    const c = clean("圍(wéi)繞(rào)著中心,顯(xiǎn)著");
    expect(c.text).toBe("圍繞著中心,顯著");
    expect(c.simplified).toBe("围绕着中心,显著");
  });

  it("keeps the printed script and width in its text and folds both in its reading", () => {
    const c = clean("縣政府承辦建議（議案）５２件，辦結率１００％。");
    expect(c.text).toBe("縣政府承辦建議（議案）５２件，辦結率１００％。");
    expect(c.reading).toBe("县政府承办建议(议案)52件,办结率100%。");
    expect(sourceOf(c, "52件")).toBe("５２件");
  });

  it("reads brackets, masks, percent signs and dots of every sort alike", () => {
    expect(clean("【A类】〔2024〕[B类]").reading).toBe("(A类)(2024)(B类)");
    expect(clean("建议××件,占98﹪｡").reading).toBe("建议**件,占98%。");
  });

  it("leaves blanks inside running text out of the reading", () => {
    const c = clean("共 承 办 代表　建议 52 件 ,办 结 率 100 %");
    expect(c.reading).toBe("共承办代表建议52 件 ,办结率100 %");
    expect(sourceOf(c, "承办代表建议")).toBe("承 办 代表　建议");
  });

  it("leaves blanks that set off or split a number in running text out of the reading", () => {
    const reading = (text: string) => clean(text).reading;
    expect(reading("县政府共收到建议 153件,已办结。")).toBe("县政府共收到建议153件,已办结。");
    expect(reading("共立案提案1 53件,全部办复。")).toBe("共立案提案153件,全部办复。");
    expect(reading("收到提案1, 034件,立案率( 98%)。")).toBe("收到提案1,034件,立案率(98%)。");
    expect(reading("占 %,建议 件。")).toBe("占 %,建议 件。");
  });

  it("keeps blanks that part the cells of a row", () => {
    for (const text of ["农业 12件 15件", "第2 53件,已办结。", "2023 15件,已办结。", "表1 53件,已办结。"])
      expect(clean(text).reading).toBe(text);
  });

  it("keeps one blank where a figure may have been left out", () => {
    expect(clean("建议   件,占    %,满意率   。").reading).toBe("建议 件,占 %,满意率 。");
  });

  it("joins lines broken inside words and numbers in its reading, not in its text", () => {
    const c = clean("共收到建\n议52\n件,办结率98\n%。");
    expect(c.text).toBe("共收到建\n议52\n件,办结率98\n%。");
    expect(c.reading).toBe("共收到建议52件,办结率98%。");
    expect(sourceOf(c, "建议52件")).toBe("建\n议52\n件");
  });

  it("drops characters that nobody sees", () => {
    expect(clean("建\u200b议\ufeff52\u0000件\u007f。").text).toBe("建议52件。");
  });

  it("leads from every character of its reading to the source, through every repair at once", () => {
    const source = "縣(xiàn)政府共承辦(bàn)建\n議(yì)５２件(jiàn)，，辦結率 98\n%。";
    const c = clean(source);
    expect(c.reading).toBe("县政府共承办建议52件,办结率98%。");
    expect(sourceOf(c, "52件")).toBe("５２件");
    expect(sourceOf(c, "承办建议")).toBe("承辦(bàn)建\n議");
    expect(sourceOf(c, "98%")).toBe("98\n%");
    expect(c.readingOrigin.length).toBe(c.reading.length + 1);
    expect(c.origin.length).toBe(c.text.length + 1);
    expect(c.origin[c.text.length]).toBe(source.length);
  });

  it("reads so much of a text and no more", () => {
    const c = clean("议".repeat(LONGEST_TEXT + 5));
    expect(c.source.length).toBe(LONGEST_TEXT);
    expect(c.text.length).toBe(LONGEST_TEXT);
  });

  it("is empty for an empty text", () => {
    expect(clean("")).toMatchObject({ text: "", simplified: "", reading: "", damage: [] });
  });
});
