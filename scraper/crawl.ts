import { existsSync } from "node:fs";
import { canonicalColumn } from "./address.ts";
import { archiveFolder } from "./archive/folder.ts";
import { type Issue, type Run, type SourceRun, writeRun } from "./archive/runs.ts";
import { listedRows, reviewSource, type SourceReview } from "./crawl/issues.ts";
import type { CrawlOptions, CrawlSummary } from "./crawl/options.ts";
import { CrawlRun } from "./crawl/run.ts";
import { Frontier, keys } from "./frontier/frontier.ts";
import type { Source } from "./registry.ts";

export type { CrawlOptions, CrawlSummary } from "./crawl/options.ts";

/**
 * Discovers and fetches what the sources name, into the workspace's archive. Takes up a run that was killed. One crawl
 * at a time in a workspace.
 * @throws HuiyinError `busy` where another is at work; `usage` where real sites are to be asked without a contact
 */
export async function crawl(options: CrawlOptions): Promise<CrawlSummary> {
  if (options.dryRun) return plan(options);
  const run = await CrawlRun.open(options);
  try {
    await run.enqueueDue();
    await run.work();
    const record = await conclude(run, options);
    return { run: record, pages: run.pages, planned: [] };
  } finally {
    await run.end();
  }
}

/** Writes down how the run went, and closes it unless it was stopped. */
async function conclude(run: CrawlRun, options: CrawlOptions): Promise<Run> {
  const waiting = await run.frontier.waiting();
  const reviews: SourceReview[] = [];
  for (const source of run.sources.values()) reviews.push(review(run, source, waiting.get(source.id) ?? 0, options));
  const issues: Issue[] = reviews.flatMap((r) => reviewSource(r, run.frontier, run.state.id));
  for (const { source, text } of run.remarks) issues.push({ source, kind: "trap", detail: text, stops: false });
  for (const { source, state } of reviews) {
    if (state.repeats > 9) {
      issues.push({
        source: source.id,
        kind: "same_page",
        detail: "the same page came for ten addresses in a row",
        stops: true,
      });
    }
  }
  for (const host of run.hosts.values()) {
    const kind = host.givenUp();
    if (kind)
      issues.push({
        source: host.name,
        kind: kind === "down" ? "unreachable" : "blocked",
        detail: `${host.name} was left for this run`,
        stops: false,
      });
    else if (host.state.parkedUntil > Date.now()) {
      issues.push({
        source: host.name,
        kind: "parked",
        detail: `${host.name} asked to be left alone until ${host.log.parkedUntil}`,
        stops: false,
      });
    }
  }
  const record: Run = {
    id: run.state.id,
    kind: "crawl",
    state: run.stopped ? "interrupted" : "finished",
    startedAt: run.state.startedAt,
    endedAt: new Date((options.clock ?? Date).now()).toISOString(),
    options: { sources: [...run.sources.keys()], since: options.since ?? null, maxPages: options.maxPages ?? null },
    pages: reviews.reduce((n, r) => n + Object.values(r.summary.outcomes).reduce((a, b) => a + b, 0), 0),
    sources: reviews.map((r) => r.summary),
    hosts: [...run.hosts.values()].map((h) => h.log),
    issues,
  };
  writeRun(options.workspace.archive, record);
  if (!run.stopped) await close(run, reviews);
  return record;
}

async function close(run: CrawlRun, reviews: SourceReview[]): Promise<void> {
  await run.frontier.store.write([
    [keys.meta("run"), { ...run.state, state: "closed" }],
    ...reviews.map((r): [string, unknown] => [
      keys.source(r.source.id),
      { ...r.state, before: listedRows(r) ?? r.state.before },
    ]),
  ]);
}

function review(run: CrawlRun, source: Source, waiting: number, options: CrawlOptions): SourceReview {
  const columns = source.seeds.flatMap((seed) => {
    const name = canonicalColumn(seed) ?? seed;
    const state = run.frontier.column(source.id, name);
    return state ? [{ name, state }] : [];
  });
  const walked = columns.filter((c) => c.state.walk.run === run.state.id);
  const state = run.stateOf(source.id);
  const summary: SourceRun = {
    source: source.id,
    outcomes: Object.fromEntries(run.counts.get(source.id) ?? []),
    lists: walked.reduce((n, c) => n + c.state.walk.pages, 0),
    rows: walked.reduce((n, c) => n + c.state.walk.rows, 0),
    total: columns.some((c) => c.state.total === null) ? null : columns.reduce((n, c) => n + (c.state.total ?? 0), 0),
    articles: state.articles,
    fresh: run.fresh.get(source.id) ?? 0,
    waiting,
  };
  const whole = !run.stopped && waiting === 0 && options.since === undefined;
  return { source, columns, state, summary, whole };
}

/** What a run would fetch: seeds, what waits, what is due. Touches no network and changes nothing. */
async function plan(options: CrawlOptions): Promise<CrawlSummary> {
  const now = (options.clock ?? Date).now();
  const planned = new Map<string, CrawlSummary["planned"][number]>();
  const chosen = new Map(options.sources.map((s) => [s.id, s]));
  for (const source of options.sources) {
    for (const url of source.seeds) planned.set(url, { url, source: source.id, role: "list" });
    for (const url of source.articles) planned.set(url, { url, source: source.id, role: "article" });
  }
  const folder = archiveFolder(options.workspace.archive);
  if (existsSync(folder.frontier)) {
    const frontier = await Frontier.open(folder.frontier);
    try {
      for await (const [, item] of frontier.store.range<{ url: string; source: string; role: string }>("q ")) {
        if (chosen.has(item.source)) planned.set(item.url, { url: item.url, source: item.source, role: item.role });
      }
      const today = new Date(now).toISOString().slice(0, 10);
      for await (const [key] of frontier.store.range("d ")) {
        const [, day = "", url = ""] = key.split(" ");
        if (day > today) break;
        const page = frontier.page(url);
        if (page && chosen.has(page.source)) planned.set(url, { url, source: page.source, role: page.role });
      }
    } finally {
      await frontier.close();
    }
  }
  const at = new Date(now).toISOString();
  const run: Run = {
    id: "dry-run",
    kind: "crawl",
    state: "finished",
    startedAt: at,
    endedAt: at,
    options: { dryRun: true },
    pages: 0,
    sources: [],
    hosts: [],
    issues: [],
  };
  const limit = options.maxPages ?? planned.size;
  return { run, pages: 0, planned: [...planned.values()].slice(0, limit) };
}
