import type { Progress } from "../../transform/common/progress.ts";
import type { Workspace } from "../../transform/common/workspace.ts";
import type { Run } from "../archive/runs.ts";
import type { Clock } from "../clock.ts";
import type { Resolve } from "../http/guard.ts";
import type { Source } from "../registry.ts";

export interface CrawlOptions {
  workspace: Workspace;
  sources: Source[];
  /** only articles published on this day (ISO 8601) or later; undated ones are taken */
  since?: string;
  maxPages?: number;
  /** list what would be fetched and fetch nothing */
  dryRun?: boolean;
  /** let sources be on this machine, with no delay where they ask for none */
  allowLoopback?: boolean;
  /** look at every known article again, due or not */
  recheck?: boolean;
  /** leave lists alone that were walked more recently than their source's schedule */
  scheduled?: boolean;
  progress?: Progress;
  signal?: AbortSignal;
  clock?: Clock;
  resolve?: Resolve;
  /** how the crawler names itself; see `userAgent` */
  userAgent?: string;
  /** domains asked at the same time */
  concurrency?: number;
  /** milliseconds that a parked host is waited for; beyond it its addresses wait for the next run */
  patience?: number;
}

export interface CrawlSummary {
  run: Run;
  /** addresses that ended in this run, robots.txt apart */
  pages: number;
  /** with `dryRun`: what would be fetched */
  planned: { url: string; source: string; role: string }[];
}
