import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { type Sample, serveSample } from "../../data/sample/server.ts";
import { readCaptures } from "../../scraper/archive/capture.ts";
import { crawl } from "../../scraper/crawl.ts";
import { loadRegistry } from "../../scraper/registry.ts";
import { silent } from "../../transform/common/progress.ts";
import { workspace } from "../../transform/common/workspace.ts";
import { openDatabase } from "../../transform/load/database.ts";
import { transformArchive } from "../../transform/load/transform.ts";
import { publishRelease } from "../../transform/publish/publish.ts";
import { allRegions } from "../../transform/regions/regions.ts";
import { collect, fakeClock, tempDir } from "./kit.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await serveSample({ harmless: true });
});
afterAll(() => sample.close());

const HENAN = "sample-henan";
const HUNAN = "sample-hunan";
const MONTHS = 40 * 86_400_000;

async function rows(file: string, sql: string): Promise<Record<string, unknown>[]> {
  const database = await openDatabase(file, { access_mode: "READ_ONLY" });
  try {
    return await database.rows(z.record(z.string(), z.unknown()), sql);
  } finally {
    database.close();
  }
}

/** The divisions of the two sites: loading all of them is most of a small run's time. */
const few = allRegions().filter((r) => r.code.startsWith("41") || r.code.startsWith("43"));

/** Crawl, transform and publish, as `refresh` does, with a registry that asks a share of one source. */
function way(dir: string) {
  const work = workspace(dir);
  const clock = fakeClock(Date.UTC(2026, 0, 1));
  const { signal } = new AbortController();
  const of = { workspace: work, progress: silent, signal };
  return {
    clock,
    async go() {
      const all = await loadRegistry(join(dir, "sources"));
      const sources = all.filter((s) => s.id === HENAN || s.id === HUNAN);
      const { run } = await crawl({ workspace: work, sources, allowLoopback: true, clock });
      const { held } = await transformArchive({ ...of, all: false, workers: 1 }, { regions: () => few });
      const { dir: release, made } = await publishRelease({ ...of, site: false });
      return { run, held, made, database: join(release, "huiyin.duckdb") };
    },
  };
}

async function articlesOf(dir: string): Promise<{ site: string; path: string }[]> {
  const captures = await collect(readCaptures(workspace(dir).archive));
  return captures
    .filter((c) => c.role === "article")
    .map((c) => ({ site: c.source, path: new URL(c.url).pathname + new URL(c.url).search }));
}

const FIGURES = `SELECT source_id, count(*)::INTEGER AS n, sum(hash(concat_ws('|', url, ordinal, value, evidence)))::VARCHAR AS all_of_them
  FROM observations JOIN reports USING (report_id) GROUP BY source_id ORDER BY source_id`;

it("from the crawl to the release: a source whose figures fail keeps the last good ones, the others go on", async () => {
  const dir = tempDir();
  await sample.writeRegistry(join(dir, "sources"));
  const entry = join(dir, "sources", `${HENAN}.yaml`);
  const fields = parse(readFileSync(entry, "utf8")) as object;
  writeFileSync(entry, stringify({ ...fields, assertions: { min_share: 0.2 } }));
  const { clock, go } = way(dir);
  const first = await go();
  expect(first.held).toEqual([]);
  const good = await rows(first.database, FIGURES);
  expect(good.map((g) => g.source_id)).toEqual([HENAN, HUNAN]);

  // The articles of both sites lose their digits; only one of them is promised to have figures.
  for (const { site, path } of await articlesOf(dir)) {
    for (const from of "0123456789") sample.fault({ site, path, does: { kind: "rewrite", from, to: "" } });
  }
  clock.time += MONTHS;
  const second = await go();
  expect(second.run.issues).toEqual([]);
  expect(second.held).toMatchObject([{ source: HENAN, since: "2026-01-01" }]);
  expect(second.held[0]?.reasons[0]).toMatch(/^low_share: \d+ of \d+ articles have figures/);
  expect((await rows(second.database, FIGURES)).find((g) => g.source_id === HENAN)).toEqual(good[0]);
  expect(await rows(second.database, "SELECT source_id FROM sources WHERE stale")).toEqual([{ source_id: HENAN }]);
  expect(await rows(second.database, "SELECT source_id, kind FROM issues WHERE stage = 'source'")).toEqual([
    { source_id: HENAN, kind: "low_share" },
  ]);

  // The digits are back: the source is published as it is.
  sample.clearFaults();
  clock.time += MONTHS;
  const third = await go();
  expect(third.held).toEqual([]);
  expect(await rows(third.database, FIGURES)).toEqual(good);
}, 120_000);
