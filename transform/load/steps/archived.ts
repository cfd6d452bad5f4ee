import { createHash } from "node:crypto";
import { captureId } from "../../../scraper/archive/entry.ts";
import type { OutcomeName } from "../../../scraper/outcome.ts";
import type { Source } from "../../../scraper/registry.ts";
import { Append, appendAll } from "../append.ts";
import type { Archive, Entry, Run } from "../archive.ts";
import type { Database } from "../database.ts";
import type { CaptureRow, FetchRow, HostRow, RunSourceRow, SourceRow } from "../schema.ts";
import * as tables from "../tables/archive.ts";

/** Fills the tables that say where the data comes from: sources, runs, captures, outcomes. */

const EMPTY_BODY = createHash("sha256").update("").digest("hex");

/** Whether it is stale is known once its pages are read: see `holdBack`. */
function sourceRow(s: Source): SourceRow {
  return {
    source_id: s.id,
    name: s.name,
    publisher_kind: s.publisher,
    region_code: s.region_code,
    family: s.family,
    address: s.address,
    status: s.status,
    stale: false,
    figures_as_of: null,
    comment: s.comment ?? null,
  };
}

/** A source that the archive knows and the registry does not: taken out of it, or imported. */
function strayRow(id: string, url: string): SourceRow {
  const address = URL.canParse(url) ? `${new URL(url).origin}/` : url;
  return {
    source_id: id,
    name: id,
    publisher_kind: "unknown",
    region_code: null,
    family: null,
    address,
    status: "unverified",
    stale: false,
    figures_as_of: null,
    comment: "not in the registry",
  };
}

const captureRow = (e: Entry): CaptureRow => ({
  capture_id: e.id,
  source_id: e.source,
  run_id: e.run,
  url: e.url,
  fetched_at: e.at,
  status: e.status ?? 0,
  content_type: e.contentType,
  encoding: null,
  digest: e.digest ?? EMPTY_BODY,
  bytes: e.bytes,
  role: e.role,
  truncated: e.truncated,
  revisit: e.type === "revisit",
  refers_to: e.refers ? captureId(e.refers.file, e.refers.offset) : null,
  warc_file: e.warc.file,
  warc_offset: e.warc.offset,
  warc_length: e.warc.length,
});

const fetchRow = (e: Entry): FetchRow => ({
  source_id: e.source,
  url: e.url,
  run_id: e.run,
  tried_at: e.at,
  outcome: e.outcome,
  status: e.status,
  detail: e.detail,
});

const GOT = new Set<OutcomeName>(["fetched", "unchanged", "redirected", "too_large"]);
const MISSING = new Set<OutcomeName>(["not_found", "gone"]);
const CHOSEN_NOT_TO = new Set<OutcomeName>(["blocked_robots", "trap", "off_site", "unsupported_type"]);

function runSourceRows(run: Run): RunSourceRow[] {
  return run.sources.map((s) => {
    const outcomes = Object.entries(s.outcomes) as [OutcomeName, number][];
    const sum = (keep: (name: OutcomeName) => boolean) =>
      outcomes.reduce((total, [name, n]) => total + (keep(name) ? n : 0), 0);
    return {
      run_id: run.id,
      source_id: s.source,
      tried: sum(() => true),
      fetched: sum((n) => GOT.has(n)),
      failed: sum((n) => !GOT.has(n) && !MISSING.has(n) && !CHOSEN_NOT_TO.has(n)),
      missing: sum((n) => MISSING.has(n)),
      lists: s.lists,
      listed: s.rows,
      listed_total: s.total,
      articles: s.articles,
      fresh: s.fresh,
      waiting: s.waiting,
    };
  });
}

const hostRows = (run: Run): HostRow[] =>
  run.hosts.map((h) => ({
    run_id: run.id,
    host: h.host,
    requests: h.requests,
    conditional: h.conditional,
    not_modified: h.notModified,
    errors: h.errors,
    delay_min: h.delay?.min ?? null,
    delay_mean: h.delay?.mean ?? null,
    delay_max: h.delay?.max ?? null,
    robots: h.robots,
    crawl_delay: h.crawlDelay,
    parked_until: h.parkedUntil,
  }));

/** Last outcomes are kept as they come in; the newest of each address is chosen when all are there. */
const NEWEST_FETCHES = `
  INSERT INTO fetches
  SELECT source_id, url, unnest(max_by(struct_pack(run_id, tried_at, outcome, status, detail), (tried_at, rowid)))
  FROM fetched GROUP BY source_id, url ORDER BY source_id, url`;

async function appendEntries(database: Database, archive: Archive, known: Set<string>): Promise<SourceRow[]> {
  const strays = new Map<string, SourceRow>();
  const captures = await Append.to(database.connection, { ...tables.captures, name: "captured" }, "temp");
  const fetches = await Append.to(database.connection, { ...tables.fetches, name: "fetched" }, "temp");
  for await (const entry of archive.entries()) {
    if (!known.has(entry.source) && !strays.has(entry.source)) {
      strays.set(entry.source, strayRow(entry.source, entry.url));
    }
    if (entry.type !== "metadata" && entry.status !== null) captures.add(captureRow(entry));
    if (entry.role !== "robots") fetches.add(fetchRow(entry));
  }
  captures.close();
  fetches.close();
  return [...strays.values()];
}

/**
 * Loads the registry, the runs and the archive's journal. Captures wait in the temporary table `captured` until their
 * encoding is known.
 */
export async function loadArchived(database: Database, archive: Archive, registry: Source[]): Promise<void> {
  const runs = archive.runs();
  await database.run("CREATE TEMP TABLE captured AS FROM captures LIMIT 0");
  await database.run("CREATE TEMP TABLE fetched AS FROM fetches LIMIT 0");
  const strays = await appendEntries(database, archive, new Set(registry.map((s) => s.id)));
  const sources = [...registry.map(sourceRow), ...strays];
  const ids = new Set(sources.map((s) => s.source_id));
  await appendAll(
    database.connection,
    tables.sources,
    sources.sort((a, b) => (a.source_id < b.source_id ? -1 : 1)),
  );
  await appendAll(
    database.connection,
    tables.runs,
    runs.map((r) => ({
      run_id: r.id,
      kind: r.kind,
      state: r.state,
      started_at: r.startedAt,
      finished_at: r.endedAt,
      captures: r.pages,
      outcomes: runSourceRows(r).reduce((sum, s) => sum + s.tried, 0),
    })),
  );
  await appendAll(
    database.connection,
    tables.runSources,
    runs.flatMap(runSourceRows).filter((r) => ids.has(r.source_id)),
  );
  await appendAll(database.connection, tables.hosts, runs.flatMap(hostRows));
  await database.run(
    "CREATE TEMP TABLE run_issues (source_id VARCHAR, kind VARCHAR, seen_at TIMESTAMP, detail VARCHAR)",
  );
  for (const run of runs) {
    for (const { source, kind, detail } of run.issues) {
      await database.run("INSERT INTO run_issues VALUES ($1, $2, $3::TIMESTAMP, $4)", [
        source,
        kind,
        run.startedAt,
        detail,
      ]);
    }
  }
  await database.run(NEWEST_FETCHES);
  await database.run("DROP TABLE fetched");
}
