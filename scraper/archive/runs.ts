import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OutcomeName } from "../outcome.ts";
import { archiveFolder } from "./folder.ts";

/** Something that a person should look at. */
export interface Issue {
  source: string;
  kind:
    | "few_reports"
    | "half_of_last_time"
    | "rows_missing"
    | "redesigned"
    | "unreachable"
    | "blocked"
    | "gone"
    | "parked"
    | "same_page"
    | "broken_archive"
    | "trap";
  /** one line for a person, with the figures */
  detail: string;
  /** whether the source's new figures must not replace the last good ones */
  stops: boolean;
}

/** What one run did at one source. */
export interface SourceRun {
  source: string;
  outcomes: Partial<Record<OutcomeName, number>>;
  /** list pages read, rows they held, and the total that the lists themselves report, where they do */
  lists: number;
  rows: number;
  total: number | null;
  /** articles known of this source by the end of the run, and those new in it */
  articles: number;
  fresh: number;
  /** rows of all its lists together, as last walked; null where one neither ended nor says its size */
  listed: number | null;
  /** all of it was looked at: every list walked without a gap, nothing left waiting. Only such a run shows it is well */
  complete: boolean;
  /** addresses still waiting when the run ended */
  waiting: number;
}

/** How one site was treated: published with the release. */
export interface HostLog {
  host: string;
  requests: number;
  /** answers 304, of all requests with a condition */
  notModified: number;
  conditional: number;
  errors: number;
  /** seconds waited between requests: least, mean, most */
  delay: { min: number; mean: number; max: number } | null;
  /** sha256 of the robots.txt that was obeyed (first 12 digits), "none" or "unreachable" */
  robots: string | null;
  crawlDelay: number | null;
  /** ISO 8601: not asked again before then */
  parkedUntil: string | null;
}

export interface Run {
  id: string;
  kind: "crawl" | "import";
  state: "open" | "finished" | "interrupted";
  startedAt: string;
  endedAt: string | null;
  options: Record<string, unknown>;
  pages: number;
  sources: SourceRun[];
  hosts: HostLog[];
  issues: Issue[];
}

/** Writes a run's record beside and then renames it. */
export function writeRun(archiveDir: string, run: Run): void {
  const { runs } = archiveFolder(archiveDir);
  mkdirSync(runs, { recursive: true });
  const target = join(runs, `${run.id}.json`);
  writeFileSync(`${target}.new`, `${JSON.stringify(run, null, 2)}\n`);
  renameSync(`${target}.new`, target);
}

/** The records of all runs, oldest first. */
export function readRuns(archiveDir: string): Run[] {
  const { runs } = archiveFolder(archiveDir);
  if (!existsSync(runs)) return [];
  const files = readdirSync(runs).filter((f) => f.endsWith(".json"));
  const records = files.sort().map((f) => JSON.parse(readFileSync(join(runs, f), "utf8")) as Run);
  // By time, not by name: crawls and imports take turns.
  return records.sort((a, b) => (a.startedAt === b.startedAt ? 0 : a.startedAt < b.startedAt ? -1 : 1));
}
