import { z } from "zod";
import type { Source } from "../../../scraper/registry.ts";
import type { Run } from "../archive.ts";
import type { Database } from "../database.ts";

/** Which runs' pages must not take the place of earlier ones: the registry's assertions about each source. */

/** A run at a source that yielded less than the source's assertions ask for, or that came after such a one. */
export interface Held {
  run: string;
  source: string;
  /** no good run has come since: what it brought is not published at all */
  last: boolean;
}

/** What a run showed of a source: `null` where it was not looked at as a whole and nothing is known against it. */
interface Judgement {
  run: Run;
  good: boolean | null;
}

/** By source, every crawl that took it up, in the order of time. */
function judgements(runs: Run[], low: Set<string>): Map<string, Judgement[]> {
  const all = new Map<string, Judgement[]>();
  for (const run of runs.filter((r) => r.kind === "crawl")) {
    const stopped = new Set(run.issues.filter((i) => i.stops).map((i) => i.source));
    const complete = new Map(run.sources.map((s) => [s.source, s.complete]));
    for (const source of new Set([...complete.keys(), ...stopped])) {
      const bad = stopped.has(source) || low.has(key(run.id, source));
      const good = bad ? false : complete.get(source) ? true : null;
      all.set(source, [...(all.get(source) ?? []), { run, good }]);
    }
  }
  return all;
}

const key = (run: string, source: string) => `${run} ${source}`;

/** From the first bad run on, until one that looked at everything and found nothing wrong. `low` as `key`s. */
export function heldRuns(runs: Run[], low: Set<string> = new Set()): Held[] {
  const held: Held[] = [];
  for (const [source, list] of judgements(runs, low)) {
    let bad = false;
    const own = list.flatMap(({ run, good }, nth): (Held & { nth: number })[] => {
      bad = good === null ? bad : !good;
      return bad ? [{ run: run.id, source, last: true, nth }] : [];
    });
    const lastGood = list.findLastIndex((j) => j.good === true);
    held.push(...own.map(({ nth, ...h }) => ({ ...h, last: nth > lastGood })));
  }
  return held;
}

/**
 * Articles of a source by the end of each of its runs, and those with figures: an article is what its newest version
 * that could be read says. Only sources whose registry entry asks for a share.
 */
const SHARES = `
  WITH read AS (
    SELECT c.source_id, c.url, c.run_id, arg_max(coalesce(q.figures, 0) > 0, row(c.fetched_at, c.warc_file, c.warc_offset)) AS has
    FROM captured c JOIN versions v ON v.url = c.url AND v.digest = c.digest LEFT JOIN r.readings q USING (reading_id)
    WHERE c.role = 'article' AND c.source_id IN (SELECT source_id FROM asked)
    GROUP BY ALL
  ), steps AS (
    SELECT source_id, o.nth, has::INTEGER - coalesce(lag(has::INTEGER) OVER page, 0) AS more_with,
      CASE WHEN lag(has) OVER page IS NULL THEN 1 ELSE 0 END AS more
    FROM read JOIN ordered o USING (run_id)
    WINDOW page AS (PARTITION BY source_id, url ORDER BY o.nth)
  ), ends AS (
    SELECT a.source_id, o.run_id, o.nth, a.share,
      (SELECT coalesce(sum(s.more), 0) FROM steps s WHERE s.source_id = a.source_id AND s.nth <= o.nth) AS articles,
      (SELECT coalesce(sum(s.more_with), 0) FROM steps s WHERE s.source_id = a.source_id AND s.nth <= o.nth) AS with_figures
    FROM asked a JOIN completed o USING (source_id)
  )
  SELECT source_id, run_id, articles::INTEGER AS articles, with_figures::INTEGER AS with_figures, share
  FROM ends WHERE articles > 0 AND with_figures < share * articles ORDER BY nth, source_id`;

const Low = z.object({
  source_id: z.string(),
  run_id: z.string(),
  articles: z.number(),
  with_figures: z.number(),
  share: z.number(),
});

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;

/** Complete runs after which fewer of a source's articles carried figures than its entry promises, as issues too. */
async function lowShares(database: Database, runs: Run[], registry: Source[]): Promise<Set<string>> {
  const asked = registry.filter((s) => s.assertions.min_share > 0);
  if (asked.length === 0) return new Set();
  await database.run("CREATE TEMP TABLE asked (source_id VARCHAR, share DOUBLE)");
  await database.run("CREATE TEMP TABLE ordered (run_id VARCHAR, nth INTEGER)");
  await database.run("CREATE TEMP TABLE completed (source_id VARCHAR, run_id VARCHAR, nth INTEGER)");
  for (const s of asked) await database.run("INSERT INTO asked VALUES ($1, $2)", [s.id, s.assertions.min_share]);
  const wanted = new Set(asked.map((s) => s.id));
  for (const [nth, run] of runs.entries()) {
    await database.run("INSERT INTO ordered VALUES ($1, $2)", [run.id, nth]);
    for (const { source, complete } of run.kind === "crawl" ? run.sources : []) {
      if (complete && wanted.has(source))
        await database.run("INSERT INTO completed VALUES ($1, $2, $3)", [source, run.id, nth]);
    }
  }
  const low = await database.rows(Low, SHARES);
  const begun = new Map(runs.map((r) => [r.id, r.startedAt]));
  for (const l of low) {
    const detail = `${l.with_figures} of ${l.articles} articles have figures (${percent(l.with_figures / l.articles)}), at least ${percent(l.share)} are expected`;
    await database.run("INSERT INTO run_issues VALUES ($1, 'low_share', $2::TIMESTAMP, $3)", [
      l.source_id,
      begun.get(l.run_id) ?? null,
      detail,
    ]);
  }
  return new Set(low.map((l) => key(l.run_id, l.source_id)));
}

/**
 * Makes the temporary table `held` of runs whose pages are held back, and marks the sources whose last run is among
 * them as stale, with the time of the crawl whose figures stand. Needs the readings.
 */
export async function holdBack(database: Database, runs: Run[], registry: Source[]): Promise<void> {
  await database.run(`CREATE TEMP TABLE held (run_id VARCHAR, source_id VARCHAR, "last" BOOLEAN)`);
  const held = heldRuns(runs, await lowShares(database, runs, registry));
  for (const { run, source, last } of held) {
    await database.run("INSERT INTO held VALUES ($1, $2, $3)", [run, source, last]);
  }
  const known = new Set(registry.map((s) => s.id));
  for (const source of new Set(held.filter((h) => h.last && known.has(h.source)).map((h) => h.source))) {
    await database.run("UPDATE sources SET stale = true, figures_as_of = $2::TIMESTAMP WHERE source_id = $1", [
      source,
      standsSince(runs, held, source),
    ]);
  }
}

/** When the last crawl of a source began that is not held back; null where there is none. */
function standsSince(runs: Run[], held: Held[], source: string): string | null {
  const back = new Set(held.filter((h) => h.source === source).map((h) => h.run));
  const good = runs.findLast(
    (r) => r.kind === "crawl" && !back.has(r.id) && r.sources.some((s) => s.source === source),
  );
  return good?.startedAt ?? null;
}
