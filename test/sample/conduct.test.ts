import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { stringify } from "yaml";
import { conductOf } from "../../data/sample/conduct.ts";
import { readFaults } from "../../data/sample/faultFile.ts";
import { type Sample, serveSample } from "../../data/sample/server.ts";
import { crawl } from "../../scraper/crawl.ts";
import { parseSource } from "../../scraper/registry.ts";
import { ROOT, workspace } from "../../transform/common/workspace.ts";
import { fakeClock, tempDir } from "../scraper/kit.ts";

const FILE = readFileSync(join(ROOT, "data", "sample", "conformance.yaml"), "utf8");

let sample: Sample;
afterEach(() => sample.close());

test("a polite crawl of the sample with its faults asks for every article, and nothing early, forbidden or at once", async () => {
  const clock = fakeClock(Date.UTC(2026, 0, 1));
  sample = await serveSample({ harmless: true, clock: () => clock.time, faults: readFaults(FILE, clock.time) });
  const sources = sample.sources.map((s) => parseSource(stringify(s), s.id));
  const { run } = await crawl({ workspace: workspace(tempDir()), sources, allowLoopback: true, clock });
  const conduct = conductOf(sample.requests());
  expect(conduct.map((c) => c.site).sort()).toEqual(sample.siteIds.toSorted());
  const blocked = ["sample-xianggang", "sample-wenku"];
  for (const c of conduct) {
    expect(c, c.site).toMatchObject({ forbidden: 0, early: 0 });
    if (!blocked.includes(c.site)) expect(c.articles[0], c.site).toBe(c.articles[1]);
  }
  const told = new Set(run.issues.map((i) => `${i.source} ${i.kind}`));
  for (const expected of [
    "sample-huanan rows_missing",
    "sample-hunan redesigned",
    "sample-xianggang blocked",
    "sample-wenku blocked",
  ]) {
    expect([...told]).toContain(expected);
  }
});

test("an impolite client is told what it did", async () => {
  const faults = readFaults(
    '[{site: sample-anhui, path: "/slow", does: {kind: slow, ms: 60}}, {site: sample-anhui, path: "/busy", does: {kind: status, status: 429, retryAfter: 60}}]',
    Date.now(),
  );
  sample = await serveSample({ harmless: true, faults });
  const at = (path: string) => fetch(sample.origin("sample-anhui") + path).then((r) => r.text());
  await Promise.all([at("/slow"), at("/slow")]);
  await at("/busy");
  await at("/");
  await at("/search?q=1");
  expect(conductOf(sample.requests())).toMatchObject([
    { site: "sample-anhui", requests: 5, forbidden: 1, early: 2, overlapping: 1 },
  ]);
});

test("a file of faults that says something else is refused, with the place", async () => {
  sample = await serveSample({ harmless: true });
  expect(() => readFaults("[{site: x, path: /a, does: {kind: explode}}]", 0)).toThrow("does");
  expect(() => readFaults("[{site: x, path: a, does: {kind: gone}}]", 0)).toThrow("path");
  expect(() => readFaults("{}", 0)).toThrow();
});
