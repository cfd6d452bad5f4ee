import type { Place, Role } from "../archive/entry.ts";
import type { OutcomeName } from "../outcome.ts";

/** What is known of one address between runs. */
export interface PageState {
  source: string;
  role: Role;
  title: string;
  /** date the list prints, ISO 8601 */
  date: string | null;
  /** key of its place in the queue; null while it is not waiting */
  queued: string | null;
  /** the run it last ended in, how, and when (milliseconds since 1970) */
  run: string | null;
  outcome: OutcomeName | null;
  at: number | null;
  due: string | null;
  etag: string | null;
  lastModified: string | null;
  /** the last full record: payload digest, digest of the decoded body, where it lies, its date */
  payload: string | null;
  digest: string | null;
  bytes: number;
  place: Place | null;
  placeAt: string | null;
  contentType: string | null;
  /** visits after the first, and how many of them found a change */
  visits: number;
  changes: number;
  firstAt: number | null;
  /** how often in a row it was not there */
  missed: number;
}

export const unknownPage = (source: string, role: Role, title: string, date: string | null): PageState => ({
  source,
  role,
  title,
  date,
  queued: null,
  run: null,
  outcome: null,
  at: null,
  due: null,
  etag: null,
  lastModified: null,
  payload: null,
  digest: null,
  bytes: 0,
  place: null,
  placeAt: null,
  contentType: null,
  visits: 0,
  changes: 0,
  firstAt: null,
  missed: 0,
});

/** Validators as servers give them: what could not be sent back as a header is not. */
const isSendable = (value: string | null): value is string => value !== null && /^[\x20-\x7e]{1,500}$/.test(value);

/** The conditions under which a page is asked for again: none unless the archive holds it. */
export function conditions(page: PageState | null): Record<string, string> {
  if (!page?.place) return {};
  return {
    ...(isSendable(page.etag) ? { "if-none-match": page.etag } : {}),
    ...(isSendable(page.lastModified) ? { "if-modified-since": page.lastModified } : {}),
  };
}

const DAY = 86_400_000;
const SOONEST = 1;
const LATEST = 180;
const UNTRIED = 30;

/**
 * Days until an article is worth another look. The rate of change is estimated from visits that found one, with the
 * estimator of Cho and Garcia-Molina ("Estimating frequency of change", 2003): -log((n - X + 0.5) / (n + 0.5)) per
 * mean interval. Unknown pages get a month.
 */
export function daysUntilDue(page: PageState, now: number): number {
  if (page.visits === 0 || page.firstAt === null) return UNTRIED;
  const interval = Math.max((now - page.firstAt) / DAY / page.visits, 0.04);
  const rate = -Math.log((page.visits - page.changes + 0.5) / (page.visits + 0.5)) / interval;
  const days = rate > 0 ? 1 / rate : interval * (page.visits + 1) * 2;
  return Math.min(LATEST, Math.max(SOONEST, days));
}

const AFTER: Partial<Record<OutcomeName, number>> = {
  not_found: 30,
  gone: LATEST,
  blocked_robots: 7,
  blocked_waf: 7,
  challenge: 7,
  client_error: 30,
  too_large: 30,
  tls: 7,
  non_public: LATEST,
  loop: 30,
  trap: LATEST,
  off_site: LATEST,
  unsupported_type: LATEST,
  redirected: LATEST,
};

/** The day an address is due again after it ended so. What may pass by itself is due in the next run. */
export function dueDay(page: PageState, outcome: OutcomeName, now: number): string {
  const days = outcome === "fetched" || outcome === "unchanged" ? daysUntilDue(page, now) : (AFTER[outcome] ?? 0);
  return new Date(now + days * DAY).toISOString().slice(0, 10);
}
