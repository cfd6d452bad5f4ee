import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Data } from "../../docs/build/data.ts";
import { scriptTable, searchFiles, simplified } from "../../docs/build/search-index.ts";
import { positions, runs, SHARDS, type Shard, shardOf, terms } from "../../docs/search/tokens.ts";

const report = (id: string, title: string, more = {}) =>
  [id, { report_id: id, title, region_code: "410882", year: 2024, copy_of: null, ...more }] as const;

const data = {
  regions: new Map([["410882", { name: "沁阳市", pinyin: "Qinyang" }]]),
  reports: new Map([
    report("a", "关于人大代表建议办理情况的报告"),
    report("b", "關於辦理市人大代表建議情況的報告"),
    report("c", "转载", { copy_of: "a" }),
  ]),
} as unknown as Data;

/** What the browser does with the files. */
function find(query: string): string[] {
  const files = searchFiles(data, new Map([["b", "农业农村"]]));
  const [from, to] = JSON.parse(files.get("scripts.json") ?? "") as [string, string];
  const simple = [...query].map((c) => (from.includes(c) ? to[from.indexOf(c)] : c)).join("");
  const lists = terms(simple).map((term) => {
    const shard = JSON.parse(files.get(`terms-${shardOf(term)}.json`) ?? "{}") as Shard;
    return positions(Object.hasOwn(shard, term) ? (shard[term] ?? []) : []);
  });
  const entries = JSON.parse(files.get("reports-0.json") ?? "[]") as [string][];
  return entries.map((e) => e[0]).filter((_, at) => lists.length > 0 && lists.every((list) => list.includes(at)));
}

describe("search", () => {
  test("finds a word within a run of Chinese", () => {
    expect(find("建议")).toEqual(["a", "b"]);
    expect(find("办理情况")).toEqual(["a"]);
  });

  test("finds each script by the other", () => {
    expect(find("建議")).toEqual(["a", "b"]);
    expect(find("辦理情況")).toEqual(["a"]);
  });

  test("finds by pinyin, code, year and topic", () => {
    expect(find("qinyang")).toEqual(["a", "b"]);
    expect(find("410882")).toEqual(["a", "b"]);
    expect(find("2024 沁阳")).toEqual(["a", "b"]);
    expect(find("农业")).toEqual(["b"]);
  });

  test("finds nothing for what is not there, and leaves copies out", () => {
    expect(find("转载")).toEqual([]);
    expect(find("constructor __proto__")).toEqual([]);
  });
});

describe("terms", () => {
  test("are pairs of characters and whole words", () => {
    expect(terms("办理建议52件 ABC")).toEqual(["办理", "理建", "建议", "52", "件", "abc"]);
    expect(runs("")).toEqual([]);
  });

  test("of a part are terms of the whole, for runs of two and more", () => {
    const han = fc.string({ unit: fc.constantFrom("建", "议", "办", "理", "情", "况"), minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(han, han, han, (a, b, c) => {
        expect(terms(a + b + c)).toEqual(expect.arrayContaining(terms(b)));
      }),
    );
  });

  test("spread over all files", () => {
    const used = new Set(Array.from({ length: 4000 }, (_, i) => shardOf(String.fromCharCode(0x4e00 + i))));
    expect(used.size).toBe(SHARDS);
  });

  test("have a table from traditional to simplified characters", () => {
    const [from, to] = scriptTable();
    expect(from.length).toBe(to.length);
    expect(to[from.indexOf("議")]).toBe("议");
    expect(simplified("建議")).toBe("建议");
  });
});
