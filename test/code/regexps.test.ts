import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../transform/common/workspace.ts";
import { ease, refusals } from "./linear.ts";
import { type Found, regexps } from "./regexps.ts";

const CODE = ["huiyin.ts", "scraper", "transform", "docs", "data"];

/** Patterns that may fail the linear engine because nothing scraped ever reaches them. */
const EXCEPTIONS: { file: string; pattern: string; reason: string }[] = [
  {
    file: "transform/load/table.ts",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source text of a pattern, as it is written there
    pattern: "new RegExp(`^[0-9a-f]{${length}}$`)",
    reason: "identifiers that the project makes; one character class, a fixed count",
  },
  {
    file: "docs/html/route.ts",
    pattern: "/(^|\\/)index\\.html(?=$|[?#])/",
    reason: "addresses of the site's own pages",
  },
];

/** What is wrong with the patterns: refused by the linear engine, or put together where no test can see them. */
function complaints(found: Found[]): { file: string; pattern: string; why: string }[] {
  const literals = found.flatMap((f) => (f.literal === null ? [] : [f.literal]));
  const refused = refusals(literals);
  let next = 0;
  return found.flatMap(({ file, pattern, literal }) => {
    const why = literal === null ? "is put together at run time" : refused[next++];
    return why == null ? [] : [{ file, pattern, why }];
  });
}

describe("regular expressions", () => {
  it("all run in linear time, but for the named exceptions", async () => {
    const wrong = complaints(await regexps(ROOT, CODE));
    const excepted = (w: { file: string; pattern: string }) =>
      EXCEPTIONS.some((e) => e.file === w.file && e.pattern === w.pattern);
    expect(wrong.filter((w) => !excepted(w))).toEqual([]);
    expect(EXCEPTIONS.filter((e) => !wrong.some((w) => w.file === e.file && w.pattern === e.pattern))).toEqual([]);
  });

  it("are found wherever they stand, and the backtracking ones are refused", async () => {
    const folder = mkdtempSync(join(tmpdir(), "huiyin-regexps-"));
    try {
      mkdirSync(join(folder, "deep"));
      writeFileSync(
        join(folder, "deep", "a.ts"),
        "export const f = (s: string): boolean => /(a)\\1/.test(s) && /b+/g.test(s);",
      );
      writeFileSync(
        join(folder, "c.ts"),
        "let other;\nclass C { #p: RegExp = new RegExp('x' + other); q = [{ r: /(?=z)/ }]; }\nexport { C };",
      );
      const wrong = complaints(await regexps(folder, ["deep", "c.ts"]));
      expect(wrong.map((w) => w.pattern).sort()).toEqual(["/(?=z)/", "/(a)\\1/", 'new RegExp("x" + other)']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("judging a pattern", () => {
  const judged = (source: string, flags = "") => refusals([{ source, flags }])[0];

  it("refuses what backtracks by nature", () => {
    for (const source of ["a(?=b)", "a(?!b)", "(?<=a)b", "(a)\\1"]) expect(judged(source)).toMatch(/linear time/);
    expect(judged("\\p{Script=Han}", "u")).toMatch(/linear time/);
  });

  it("takes the flag i, exact counts and single counted repeats, which are linear", () => {
    expect(judged("no space", "i")).toBeNull();
    expect(judged("^[0-9a-f]{32}\\.html$")).toBeNull();
    expect(judged("由[^,。;]{2,24}$")).toBeNull();
  });

  it("refuses counted repeats that multiply, and counted groups", () => {
    expect(judged("各[^。]{0,20}要[^。]{0,60}前[^。]{0,20}办")).toMatch(/26901 ways/);
    expect(judged("(ab|c){0,40}")).toMatch(/linear time/);
    expect(judged("^各[^。]{0,20}要[^。]{0,60}前[^。]{0,20}办")).toBeNull();
    expect(judged("^甲|各[^。]{0,20}要[^。]{0,60}前[^。]{0,20}办")).toMatch(/ways/);
  });

  it("adds up the ways of alternatives and multiplies those of a sequence", () => {
    const ways = (source: string) => ease({ source, flags: "" }).ways;
    expect(ways("(a{0,1}b{0,2}|c{0,3}|d)e{0,1}")).toBe((2 * 3 + 4) * 2);
    expect(ways("a|b")).toBe(1);
  });

  it("eases nothing but the counts", () => {
    expect(ease({ source: "a{2}[{1,9}]{0,3}\\{1,2}(b){1,9}x{3,}\\u4e00{0,5}", flags: "" })).toEqual({
      source: "a+[{1,9}]*\\{1,2}(b){1,9}x{3,}\\u4e00*",
      flags: "",
      ways: 24,
    });
  });
});
