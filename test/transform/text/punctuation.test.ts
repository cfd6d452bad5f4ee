import { describe, expect, it } from "vitest";
import { doubledClauses, doubledPunctuation } from "../../../transform/text/punctuation.ts";
import { Tracked } from "../../../transform/text/tracked.ts";

const single = (text: string) => new Tracked(text).edit(doubledPunctuation(text)).text;
const once = (text: string) => new Tracked(text).edit(doubledClauses(text)).text;

describe("doubled punctuation", () => {
  it("is printed once", () => {
    expect(single("承办建议52件,,办结率100%。。")).toBe("承办建议52件,办结率100%。");
    expect(single("农业、、交通；；城建，，，等")).toBe("农业、交通；城建，等");
  });

  it("gives way to the stronger mark where a comma was put in before it", () => {
    expect(single("办结率100%,。")).toBe("办结率100%。");
    expect(single("A类8件，；B类3件，。")).toBe("A类8件；B类3件。");
  });

  it("of any length is one", () => {
    expect(single(`办结${",".repeat(300_000)}率`)).toBe("办结,率");
  });

  it("stays where it means something", () => {
    for (const text of ["正在办理。。。", "回音——答复", "等等……", "《《条例》》", "“建议”、“提案”", "1.2,3"])
      expect(single(text)).toBe(text);
  });
});

describe("doubled clauses", () => {
  it("with a figure are printed once", () => {
    expect(once("均已办结20件,均已办结20件。")).toBe("均已办结20件。");
    expect(once("共承办建议52件，共承办建议52件，办结率100%。")).toBe("共承办建议52件，办结率100%。");
    expect(once("全部办结95%以上,全部办结95%以上,全部办结95%以上。")).toBe("全部办结95%以上。");
  });

  it("stay where they differ, are short, hold no figure, or stand apart", () => {
    for (const text of [
      "A类办结20件,B类办结20件。",
      "各2件,各2件。",
      "认真办理答复,认真办理答复。",
      "共承办建议52件,办结率100%,共承办建议52件。",
      "承办建议20件\n承办建议20件",
    ])
      expect(once(text)).toBe(text);
  });
});
