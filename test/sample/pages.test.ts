import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { samplePages } from "../../data/sample/pages.ts";
import { type Sample, serveSample } from "../../data/sample/server.ts";
import { SITES } from "../../data/sample/sites.ts";
import { Observation } from "../../transform/codebook.ts";

const pages = samplePages();
const reports = pages.filter((p) => p.kind === "report");
const distractors = pages.filter((p) => p.kind === "distractor");
const originals = reports.filter((p) => p.copyOf === null);
const figures = reports.flatMap((p) => p.expected);

describe("the sample", () => {
  test("has at least 60 reports and 150 pages without a figure, on at least 10 sites of 11 families", () => {
    expect(originals.length).toBeGreaterThanOrEqual(60);
    expect(distractors.length).toBeGreaterThanOrEqual(150);
    expect(new Set(SITES.map((s) => s.family)).size).toBe(11);
    for (const site of SITES) {
      expect(reports.filter((p) => p.site === site.id).length, site.id).toBeGreaterThanOrEqual(6);
      expect(distractors.filter((p) => p.site === site.id).length, site.id).toBeGreaterThanOrEqual(14);
    }
  });

  test("gives every page an address of its own", () => {
    expect(new Set(pages.map((p) => p.site + p.path)).size).toBe(pages.length);
  });

  test("names the page whose figures a report prints, unless it prints none", () => {
    for (const p of reports) {
      if (p.sourceAddress === null)
        expect(
          p.expected.every((e) => e.status === "withheld"),
          p.path,
        ).toBe(true);
      else expect(URL.canParse(p.sourceAddress), p.path).toBe(true);
    }
  });

  test("holds several places with two to five years", () => {
    const years = new Map<string, Set<number>>();
    for (const p of originals) {
      for (const e of p.expected) {
        if (e.year === null || !p.report.region) continue;
        years.set(p.report.region, (years.get(p.report.region) ?? new Set()).add(e.year));
      }
    }
    const series = [...years].filter(([, set]) => set.size >= 2);
    expect(series.length).toBeGreaterThanOrEqual(10);
    expect(Math.max(...series.map(([, set]) => set.size))).toBeGreaterThanOrEqual(5);
  });

  test("holds every sort of figure, of page and of damage that it was made for", () => {
    const measures = new Set(figures.map((e) => e.measure));
    const all = [
      "submitted",
      "filed",
      "not_filed",
      "assigned",
      "replied",
      "completed",
      "on_time",
      "contacted",
      "published",
    ];
    all.push("outcome", "satisfaction", "category", "by_handler", "by_proposer", "key", "joint", "handling_units");
    all.push("proposers", "feedback");
    for (const m of all) expect(measures, m).toContain(m);
    const kinds = new Set(reports.map((p) => p.report.kind));
    for (const k of ["handling_report", "supervision_report", "assignment", "news", "other", "experience"]) {
      expect(kinds, k).toContain(k);
    }
    const damage = new Set(reports.flatMap((p) => p.report.damage ?? []));
    const harms = ["pinyin_gloss", "masked", "blanked", "truncated", "mojibake", "duplicated_clause"];
    for (const d of [...harms, "inserted_punctuation", "inserted_words", "lost_characters"])
      expect(damage, d).toContain(d);
    expect(new Set(reports.map((p) => p.report.script))).toEqual(new Set(["hans", "hant"]));
    expect(figures.some((e) => e.status === "withheld")).toBe(true);
    expect(new Set(figures.map((e) => e.bound))).toEqual(new Set(["exact", "at_least", "about"]));
  });

  test("states its expectations in the codebook's terms", () => {
    const Expected = Observation.omit({ span: true, source_span: true, rule: true });
    for (const p of pages)
      for (const e of p.expected) expect(Expected.safeParse(e).success, JSON.stringify(e)).toBe(true);
  });

  test("has reports whose figures contradict each other, as the sources print them", () => {
    const ruian = reports.find((p) => p.title?.includes("十五届人大二次") && p.site === "sample-zhejiang");
    const verdicts = ruian?.expected
      .filter((e) => e.measure === "satisfaction" && e.unit === "item")
      .map((e) => e.value);
    expect(verdicts).toEqual([460, 24]);
    expect(ruian?.expected.find((e) => e.measure === "submitted")?.value).toBe(482);
  });

  test("copies the figures of an original in each mirror, and links to it", () => {
    const mirrors = reports.filter((p) => p.copyOf !== null);
    expect(mirrors.length).toBeGreaterThanOrEqual(8);
    for (const m of mirrors) {
      const original = reports.find((p) => p.site === m.copyOf?.site && p.path === m.copyOf.path);
      expect(original?.expected, m.path).toEqual(m.expected);
      expect(m.sourceAddress).toBe(original?.sourceAddress);
      expect(m.site).toBe("sample-wenku");
    }
  });
});

describe("every page as it is served", () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await serveSample({ harmless: true });
  });
  afterAll(() => sample.close());

  test("comes with the same bytes from two servers", async () => {
    const second = await serveSample({ harmless: true });
    try {
      for (const p of pages.filter((p) => p.kind !== "hostile")) {
        const [a, b] = await Promise.all([
          fetch(sample.origin(p.site) + p.path),
          fetch(second.origin(p.site) + p.path),
        ]);
        expect(a.status, p.path).toBe(200);
        expect(a.headers.get("etag")).toBe(b.headers.get("etag"));
        expect(Buffer.from(await a.arrayBuffer()).equals(Buffer.from(await b.arrayBuffer())), p.path).toBe(true);
      }
    } finally {
      await second.close();
    }
  });

  test("shows where its figures come from, in a line and in its head", async () => {
    for (const p of reports) {
      const site = SITES.find((s) => s.id === p.site);
      const label = { gbk: "gb18030", gb18030: "gb18030", big5: "big5", "utf-8": "utf-8" }[
        site?.charset.truth ?? "utf-8"
      ];
      const bytes = await (await fetch(sample.origin(p.site) + p.path)).arrayBuffer();
      const text = new TextDecoder(label, { fatal: true }).decode(bytes).replaceAll("&amp;", "&");
      const shown = p.sourceAddress ?? "样例页面,文字与数字均为自拟";
      expect(text, p.path).toContain(`<meta name="sample-source" content="${shown}"`);
      expect(text.includes("数据出处:") || text.includes("數據出處:"), p.path).toBe(true);
      expect(text.split(shown).length, p.path).toBeGreaterThan(2);
    }
  });

  test("prints the evidence of every figure that it is said to hold", async () => {
    for (const p of reports.filter((p) => p.report.damage?.length === 0)) {
      const site = SITES.find((s) => s.id === p.site);
      const label = { gbk: "gb18030", gb18030: "gb18030", big5: "big5", "utf-8": "utf-8" }[
        site?.charset.truth ?? "utf-8"
      ];
      const bytes = await (await fetch(sample.origin(p.site) + p.path)).arrayBuffer();
      const bare = new TextDecoder(label)
        .decode(bytes)
        .replaceAll(/<[^>]*>/g, "")
        .replaceAll("個", "个");
      for (const e of p.expected) expect(bare, `${p.path} ${e.evidence}`).toContain(e.evidence);
    }
  });
});
