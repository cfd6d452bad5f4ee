import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCrosswalk, readCrosswalk, TopicFinder } from "../../../transform/load/topics.ts";

const crosswalk = readCrosswalk();
const finder = new TopicFinder(crosswalk);
const topicsOf = (label: string) => finder.find(label).map((t) => t.topic);

describe("policy areas as printed become major topics", () => {
  test.each([
    ["教育", ["Education"]],
    ["农林水利", ["Agriculture", "Public Lands"]],
    ["交通运输方面", ["Transportation"]],
    ["城乡建设与管理", ["Housing"]],
    ["科教文卫", ["Health", "Education", "Technology", "Culture"]],
  ])("%s", (label, topics) => expect(new Set(topicsOf(label))).toEqual(new Set(topics)));

  test("the shares of one area sum to 1, and no confidence leaves 0 to 1", () => {
    for (const { word } of crosswalk.words) {
      const found = finder.find(`${word}其他`);
      expect(found.reduce((sum, t) => sum + t.share, 0)).toBeCloseTo(1, 9);
      for (const t of found) expect(t.confidence).toBeGreaterThan(0);
      for (const t of found) expect(t.confidence).toBeLessThanOrEqual(1);
    }
  });

  test("what no word explains lowers the confidence, and an area without a known word has no topic", () => {
    const confidence = (label: string) => finder.find(label)[0]?.confidence ?? 0;
    expect(confidence("教育某某某")).toBeLessThan(confidence("教育"));
    expect(finder.find("某某某")).toEqual([]);
    expect(finder.find("其他")).toEqual([]);
  });
});

describe("the table itself", () => {
  test("is refused where a word stands twice or names an unknown topic", () => {
    const head = "topics: { 6: { en: Education, zh-Hans: 教育, zh-Hant: 教育 } }\nfiller: []\nwords:\n";
    const word = (topic: number) => `  - { word: 学校, topics: { ${topic}: 1 }, confidence: 0.9 }\n`;
    expect(parseCrosswalk(head + word(6)).words).toHaveLength(1);
    expect(() => parseCrosswalk(head + word(6) + word(6))).toThrow(/twice/);
    expect(() => parseCrosswalk(head + word(5))).toThrow(/not listed/);
  });
});

interface Case {
  observations?: { measure: string; label: string | null }[];
}

describe("coverage", () => {
  const files = ["dev", "dev2", "dev3"].map((n) => new URL(`../../../../shared/cases/${n}.jsonl`, import.meta.url));

  /** Names of a remainder mean no topic: 其他, 综合 and the like. */
  const REMAINDER = new Set(["其他", "其它", "综合"]);

  test("at least nine in ten areas of the labelled cases have a topic", (context) => {
    if (!files.every((file) => existsSync(file))) context.skip("absent");
    const cases = files.flatMap((file) => readFileSync(file, "utf8").trimEnd().split("\n"));
    const labels = cases
      .flatMap((line) => (JSON.parse(line) as Case).observations ?? [])
      .flatMap((o) => (o.measure === "category" && o.label !== null ? [o.label] : []))
      .filter((label) => !REMAINDER.has(label));
    const known = labels.filter((label) => finder.find(label).length > 0);
    expect(labels.length).toBeGreaterThan(400);
    expect(known.length / labels.length).toBeGreaterThan(0.95);
  });
});
