import { describe, expect, test } from "vitest";
import { clauseAround } from "../../../transform/load/clause.ts";
import { type Author, scopeOf } from "../../../transform/load/scope.ts";

const author = (of: Partial<Author>): Author => ({ publisher: null, title: null, opening: "", level: "county", ...of });

describe("a report is a place's or one body's", () => {
  test.each<["place" | "body", Partial<Author>]>([
    ["place", { publisher: "某县人民政府办公室" }],
    ["place", { publisher: "某市人民代表大会常务委员会" }],
    ["place", { title: "关于2023年代表建议办理情况的报告" }],
    ["body", { publisher: "某市水利局" }],
    ["body", { title: "市教育局2023年建议提案办理总结" }],
    ["body", { level: "township" }],
    ["body", { opening: "2023年,我局共承办代表建议12件。" }],
    ["place", { opening: "2023年,县政府系统共承办代表建议120件。" }],
  ])("%s: %o", (scope, of) => expect(scopeOf(author(of))).toBe(scope));
});

describe("the clause of a figure", () => {
  const text = "会后抓紧办理。全县共承办建议52件,其中A类30件;满意率100%。";
  const clause = (evidence: string) => {
    const at = text.indexOf(evidence);
    return clauseAround(text, [at, at + evidence.length]);
  };

  test("goes from the sentence's beginning to the next pause", () => {
    expect(clause("52件")).toBe("全县共承办建议52件");
    expect(clause("30件")).toBe("全县共承办建议52件,其中A类30件");
    expect(clause("100%")).toBe("满意率100%");
  });

  test("is bounded, and cuts no character in two", () => {
    const long = "𠮷".repeat(100);
    const found = clauseAround(`${long}52件${long}`, [200, 203]);
    expect(found.length).toBeLessThan(130);
    expect(found).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    expect(found).toContain("52件");
  });
});
