import { canonicalColumn } from "../address.ts";
import { type Issue, type Run, type SourceRun, writeRun } from "../archive/runs.ts";
import { keys } from "../frontier/frontier.ts";
import type { Host } from "../host.ts";
import type { Source } from "../registry.ts";
import type { RunContext } from "./context.ts";
import { listedRows, reviewSource, type SourceReview } from "./issues.ts";
import { SAME_PAGE } from "./run.ts";

/** Writes down how a run went, and closes it unless it was stopped. */
export async function conclude(context: RunContext): Promise<Run> {
  const { options, state, clock, sources, hosts } = context;
  const waiting = await context.frontier.waiting();
  const reviews = [...sources.values()].map((source) => review(context, source, waiting.get(source.id) ?? 0));
  const issues = [...reviews.flatMap((r) => issuesOf(context, r)), ...hostIssues(context)];
  const record: Run = {
    id: state.id,
    kind: "crawl",
    state: context.stopped ? "interrupted" : "finished",
    startedAt: state.startedAt,
    endedAt: new Date(clock.now()).toISOString(),
    options: { sources: [...sources.keys()], since: options.since ?? null, maxPages: options.maxPages ?? null },
    pages: reviews.reduce((n, r) => n + context.taken(r.source.id), 0),
    sources: reviews.map((r) => r.summary),
    hosts: [...hosts.values()].map((h) => h.log),
    issues,
  };
  writeRun(options.workspace.archive, record);
  if (!context.stopped) await close(context, reviews, new Set(issues.filter((i) => i.stops).map((i) => i.source)));
  return record;
}

function issuesOf(context: RunContext, review: SourceReview): Issue[] {
  const { source, state } = review;
  const issues = reviewSource(review, context.frontier, context.state.id);
  for (const { source: id, text } of context.remarks) {
    if (id === source.id) issues.push({ source: id, kind: "trap", detail: text, stops: false });
  }
  if (state.repeats >= SAME_PAGE) {
    const detail = `the same page came for ${SAME_PAGE} addresses in a row`;
    issues.push({ source: source.id, kind: "same_page", detail, stops: true });
  }
  const layout = context.layouts.get(source.id);
  if (layout && layout.seen >= 5 && layout.bare * 2 > layout.seen) {
    const detail = `${layout.bare} of ${layout.seen} new articles have none of the containers of the family ${source.family}`;
    issues.push({ source: source.id, kind: "redesigned", detail, stops: false });
  }
  return issues;
}

/** What became of hosts, told for every source that has pages on them. */
function hostIssues(context: RunContext): Issue[] {
  const issues: Issue[] = [];
  for (const host of context.hosts.values()) {
    const told = hostTrouble(host, context.clock.now());
    if (!told) continue;
    for (const [source, scope] of context.scopes) {
      if (scope.has(host.name)) issues.push({ source, ...told, stops: false });
    }
  }
  return issues;
}

function hostTrouble(host: Host, now: number): Pick<Issue, "kind" | "detail"> | null {
  const kind = host.givenUp();
  if (kind !== null) {
    const detail = `${host.name} was left for this run after several addresses in a row`;
    return { kind: kind === "down" ? "unreachable" : "blocked", detail };
  }
  if (host.state.parkedUntil <= now) return null;
  return { kind: "parked", detail: `${host.name} asked to be left alone until ${host.log.parkedUntil}` };
}

function review(context: RunContext, source: Source, waiting: number): SourceReview {
  const columns = source.seeds.flatMap((seed) => {
    const name = canonicalColumn(seed) ?? seed;
    const state = context.frontier.column(source.id, name);
    return state ? [{ name, state }] : [];
  });
  const walked = columns.filter((c) => c.state.walk.run === context.state.id);
  const state = context.stateOf(source.id);
  const totals = columns.map((c) => c.state.total);
  const whole = !context.stopped && waiting === 0 && context.options.since === undefined;
  const counts = context.counts.get(source.id);
  const answered = (counts?.get("fetched") ?? 0) + (counts?.get("unchanged") ?? 0) > 0;
  const read = walked.length === source.seeds.length && walked.every((c) => !c.state.walk.failed);
  const summary: SourceRun = {
    source: source.id,
    outcomes: Object.fromEntries(counts ?? []),
    lists: walked.reduce((n, c) => n + c.state.walk.pages, 0),
    rows: walked.reduce((n, c) => n + c.state.walk.rows, 0),
    total: totals.length === 0 || totals.includes(null) ? null : totals.reduce<number>((n, t) => n + (t ?? 0), 0),
    articles: state.articles,
    fresh: context.fresh.get(source.id) ?? 0,
    listed: listedRows({ columns }),
    complete: whole && answered && read,
    waiting,
  };
  return { source, columns, state, summary, whole };
}

/** Closes the run. The size that a later run is measured by stays that of the last one that nothing stopped. */
async function close(context: RunContext, reviews: SourceReview[], stopped: Set<string>): Promise<void> {
  const sources = reviews.map(({ source, state, summary }): [string, unknown] => {
    const good = summary.listed !== null && !stopped.has(source.id);
    return [keys.source(source.id), good ? { ...state, before: summary.listed, beforeOn: context.today() } : state];
  });
  await context.frontier.store.write([[keys.meta("run"), { ...context.state, state: "closed" }], ...sources]);
}
