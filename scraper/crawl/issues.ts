import { canonicalColumn } from "../address.ts";
import type { Issue, SourceRun } from "../archive/runs.ts";
import type { Frontier } from "../frontier/frontier.ts";
import type { ColumnState, SourceState } from "../frontier/states.ts";
import type { OutcomeName } from "../outcome.ts";
import type { Source } from "../registry.ts";

const KIND: Partial<Record<OutcomeName, Issue["kind"]>> = {
  not_found: "gone",
  gone: "gone",
  blocked_robots: "blocked",
  blocked_waf: "blocked",
  challenge: "blocked",
  rate_limited: "blocked",
  dns: "unreachable",
  timeout: "unreachable",
  tls: "unreachable",
  unreachable: "unreachable",
  server_error: "unreachable",
  bad_http: "unreachable",
};

export interface SourceReview {
  source: Source;
  columns: { name: string; state: ColumnState }[];
  state: SourceState;
  summary: SourceRun;
  /** everything that was to be done at this source was done */
  whole: boolean;
}

/** Rows that a column has by its last walk: what the list says, else what was counted. */
const sizeOf = (c: ColumnState): number => c.total ?? c.walk.rows;

/** Seeds that could not be read, each with what that means. */
function seedIssues(review: SourceReview, frontier: Frontier): Issue[] {
  const issues: Issue[] = [];
  for (const seed of [...review.source.seeds, ...review.source.articles]) {
    const url = canonicalColumn(seed);
    const page = url === null ? null : frontier.page(url);
    const kind = page?.outcome ? KIND[page.outcome] : undefined;
    if (kind) issues.push({ source: review.source.id, kind, detail: `${seed}: ${page?.outcome}`, stops: false });
  }
  return issues;
}

function columnIssues(review: SourceReview, run: string): Issue[] {
  const issues: Issue[] = [];
  const add = (kind: Issue["kind"], detail: string, stops: boolean) =>
    issues.push({ source: review.source.id, kind, detail, stops });
  for (const { name, state } of review.columns) {
    if (state.walk.run !== run) continue;
    const { rows, ended, failed, pages } = state.walk;
    if (state.surprise) add("redesigned", `${name}: ${state.surprise}`, false);
    if (ended && !failed && rows === 0) add("redesigned", `${name}: ${pages} list pages read, no rows found`, true);
    else if ((ended || failed) && state.total !== null && rows < state.total) {
      add("rows_missing", `${name}: the list says ${state.total} rows, ${rows} were found`, false);
    } else if (failed) add("rows_missing", `${name}: a list page could not be read after ${rows} rows`, false);
  }
  return issues;
}

/** What a person should look at, source by source; `stops` where the last good figures must stay. */
export function reviewSource(review: SourceReview, frontier: Frontier, run: string): Issue[] {
  const { source, state } = review;
  const issues = [...seedIssues(review, frontier), ...columnIssues(review, run)];
  if (!review.whole) return issues;
  const least = source.assertions.min_reports;
  if (state.articles < least) {
    const detail = `${state.articles} articles, at least ${least} are expected`;
    issues.push({ source: source.id, kind: "few_reports", detail, stops: true });
  }
  const listed = listedRows(review);
  const before = measureOf(review);
  if (listed !== null && before !== null && listed * 2 < before) {
    const detail = `the lists have ${listed} rows, last time they had ${before}`;
    issues.push({ source: source.id, kind: "half_of_last_time", detail, stops: true });
  }
  return issues;
}

/** Rows of the last good run; null where a maintainer has found the source's new shape right since. */
function measureOf({ source, state }: SourceReview): number | null {
  const { renewed } = source.assertions;
  return renewed !== undefined && (state.beforeOn ?? "") <= renewed ? null : state.before;
}

/** Rows of all columns together where each was walked to its end or says its size; null where one did neither. */
export function listedRows(review: Pick<SourceReview, "columns">): number | null {
  const sizes = review.columns.map((c) => (c.state.walk.ended || c.state.total !== null ? sizeOf(c.state) : null));
  return sizes.length === 0 || sizes.includes(null) ? null : sizes.reduce<number>((sum, n) => sum + (n ?? 0), 0);
}
