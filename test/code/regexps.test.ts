import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../transform/common/workspace.ts";
import { type Found, regexps } from "./regexps.ts";

const CODE = ["huiyin.ts", "scraper", "transform", "docs", "data"];

/** Patterns that may fail the linear engine because nothing scraped ever reaches them. */
const EXCEPTIONS: { file: string; pattern: string; reason: string }[] = [
  {
    file: "scraper/registry.ts",
    pattern: "/^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/",
    reason: "names of sources in the project's own registry; the linear engine refuses the repeat only for its size",
  },
  {
    file: "transform/load/database.ts",
    pattern: "/No space left on device|ENOSPC|disk is full/i",
    reason: "messages of DuckDB",
  },
  {
    file: "transform/load/database.ts",
    pattern:
      "/checksum|corrupt|not a valid DuckDB|could not read enough|version number|magic bytes|deserializ|replaying WAL|Catalog Error: Table with name/i",
    reason: "messages of DuckDB",
  },
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

/** Says for each pattern why V8's linear engine refuses it, or null. Backtracking patterns cannot be compiled by it. */
function refusals(literals: { source: string; flags: string }[]): (string | null)[] {
  const program = `
    const all = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
    const tried = all.map(({ source, flags }) => {
      try { new RegExp(source, flags + "l"); return null; } catch (error) { return error.message; }
    });
    process.stdout.write(JSON.stringify(tried));`;
  const answer = execFileSync(process.execPath, ["--enable-experimental-regexp-engine", "-e", program], {
    input: JSON.stringify(literals),
    encoding: "utf8",
  });
  return JSON.parse(answer);
}

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
