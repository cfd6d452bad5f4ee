import { registrableDomain } from "../address.ts";
import type { Entry } from "../archive/entry.ts";
import { families } from "../families/families.ts";
import type { ListRequest, Row } from "../families/family.ts";
import type { ReadList } from "../families/read.ts";
import { type Added, type Frontier, keys, type Waiting } from "../frontier/frontier.ts";
import { dueDay, type PageState, unknownPage } from "../frontier/page.ts";
import type { ColumnState, Walk } from "../frontier/states.ts";
import type { Change } from "../frontier/store.ts";
import type { OutcomeName } from "../outcome.ts";
import type { Source } from "../registry.ts";
import type { Verdict } from "./judge.ts";

const LONGEST_CHAIN = 10;
const MOST_LIST_PAGES = 2000;
/** A list of so many pages with neither a date nor a total is a calendar, or another thing without an end. */
const MOST_UNDATED = 200;
const GONE_AFTER = 3;
/** A list that goes on, but so many pages in a row hold nothing: it is at its end, whatever its links say. */
const MOST_BARREN = 3;

const NEW_COLUMN = { family: null, total: null, complete: false, surprise: null, at: 0 };

/** What a run asks of every step. */
export interface Terms {
  run: string;
  source: Source;
  /** only articles of this day (ISO 8601) or later */
  since: string | null;
  now: number;
}

/** How one waiting address came out: what the archive holds of it, and what its list says, if it is one. */
export interface Settlement {
  item: Waiting;
  key: string;
  /** what was known of the address before */
  before: PageState | null;
  entry: Entry;
  /** a redirect's target */
  target: string | null;
  list: ReadList | null;
  /** documents attached to an article that has no text of its own */
  attachments: string[];
  validators: { etag: string | null; lastModified: string | null } | null;
}

/** The changes of one step, and what it adds to the queue. */
export interface Step {
  changes: Change[];
  added: Added[];
  /** things a person should look at */
  remarks: string[];
}

/** Works out what a settled address changes in the frontier. Writes nothing itself. */
export class Settling {
  private readonly frontier: Frontier;
  private readonly terms: Terms;
  private readonly changes: Change[] = [];
  private readonly added: Added[] = [];
  private readonly pages = new Map<string, PageState>();
  private readonly remarks: string[] = [];

  constructor(frontier: Frontier, terms: Terms) {
    this.frontier = frontier;
    this.terms = terms;
  }

  settle(s: Settlement): Step {
    const { before } = s;
    const page = this.nextState(before ?? unknownPage(s.item.source, s.item.role, s.item.title, s.item.date), s);
    this.changes.push([s.key, null], this.frontier.keepPage(s.item.url, page));
    this.pages.set(s.item.url, page);
    this.changeDue(before, page, s.item);
    if (s.target !== null) this.follow(s.item, s.target);
    if (s.item.role === "list" && s.target === null) this.walk(s);
    for (const url of s.attachments) this.enqueue({ ...plainItem(url, s.item), role: "attachment" });
    return { changes: this.changes, added: this.added, remarks: this.remarks };
  }

  private nextState(page: PageState, s: Settlement): PageState {
    const { entry } = s;
    const { now, run } = this.terms;
    const outcome = entry.outcome;
    const next: PageState = { ...page, queued: null, run, outcome, at: now };
    const body = outcome === "fetched" || outcome === "unchanged";
    if (body && page.place !== null) {
      next.visits++;
      if (entry.digest !== page.digest) next.changes++;
    }
    next.missed = outcome === "not_found" || outcome === "gone" ? page.missed + 1 : body ? 0 : page.missed;
    if (body && entry.type === "response") {
      Object.assign(next, {
        payload: entry.payload,
        digest: entry.digest,
        bytes: entry.bytes,
        place: entry.warc,
        placeAt: entry.at,
        contentType: entry.contentType,
        etag: null,
        lastModified: null,
      });
      next.firstAt ??= now;
    }
    if (body && s.validators) refreshValidators(next, s.validators, entry.status === 304);
    next.due = dueDay(next, outcome, now);
    return next;
  }

  private changeDue(before: PageState | null, page: PageState, item: Waiting): void {
    if (before?.due) this.changes.push([keys.due(before.due, item.url), null]);
    if (item.role !== "list" && page.due) this.changes.push([keys.due(page.due, item.url), 1]);
  }

  private enqueue(item: Waiting): boolean {
    const added = this.frontier.add(item, this.terms.run, this.changes, this.pages);
    if (added) this.added.push(added);
    return added !== null;
  }

  private follow(item: Waiting, target: string): void {
    const via = [...item.via, item.url];
    if (via.length > LONGEST_CHAIN) return;
    const base = item.role === "list" && item.page === 1 ? target : item.base;
    this.enqueue({ ...item, url: target, via, attempts: 0, base });
  }

  /** Takes in a list page: its rows, and the page after it. */
  private walk({ item, entry, list }: Settlement): void {
    if (item.column === null) return;
    const { run } = this.terms;
    const name = item.column;
    const known = this.frontier.column(item.source, name);
    const begun: Walk = { run, pages: 0, rows: 0, barren: 0, ended: false, failed: false, dated: false };
    const column: ColumnState = known ?? { ...NEW_COLUMN, walk: begun };
    const walk = column.walk.run === run ? column.walk : begun;
    const next: ColumnState = { ...column, walk: { ...walk, pages: walk.pages + 1 }, at: this.terms.now };
    if (list === null || list.fault !== null) this.lostPage(next, item, entry.outcome);
    else this.readPage(next, item, list);
    this.changes.push([keys.column(item.source, name), next]);
  }

  /** A list page that could not be read: the list's end, another naming of its pages, or a gap. */
  private lostPage(column: ColumnState, item: Waiting, outcome: OutcomeName): void {
    const missing = outcome === "not_found" || outcome === "gone";
    const other = missing && column.family ? families[column.family].missing?.(item) : null;
    if (other) {
      this.nextPage(item, other);
      return;
    }
    if (missing && item.page > 1) this.finishWalk(column);
    else {
      column.walk.failed = true;
      column.complete = false;
    }
  }

  private readPage(column: ColumnState, item: Waiting, list: Exclude<ReadList, { fault: string }>): void {
    column.family = list.family;
    column.surprise = item.page === 1 ? list.surprise : column.surprise;
    column.total = list.total ?? (item.page === 1 ? null : column.total);
    const rows = list.rows.map((row) => this.takeRow(item, row));
    const seenBefore = rows.length > 0 && rows.every((r) => r.inWalk);
    column.walk.rows += rows.filter((r) => !r.inWalk).length;
    column.walk.barren = rows.length > 0 ? 0 : column.walk.barren + 1;
    column.walk.dated ||= list.rows.some((row) => row.date !== null);
    if (seenBefore && item.page > 1) {
      // The site gives a page again for any number beyond the last, or for a name that it does not know.
      const other = families[list.family].missing?.(item) ?? null;
      if (other) this.nextPage(item, other);
      else this.finishWalk(column);
      return;
    }
    const fresh = rows.some((r) => r.fresh);
    const past = rows.length > 0 && rows.every((r) => r.tooOld);
    if (list.next === null || isOver(column)) this.finishWalk(column);
    else if (past) column.complete = false;
    else if (item.page >= (column.walk.dated || column.total !== null ? MOST_LIST_PAGES : MOST_UNDATED))
      this.remarks.push(`${item.column} goes on after ${item.page} pages`);
    else if (fresh || !column.complete || rows.length === 0) this.nextPage(item, list.next);
  }

  private finishWalk(column: ColumnState): void {
    column.walk.ended = true;
    column.complete = !column.walk.failed;
  }

  private takeRow(item: Waiting, row: Row): { fresh: boolean; inWalk: boolean; tooOld: boolean } {
    const { run, since } = this.terms;
    const key = keys.row(item.source, item.column ?? "", row.url);
    const last = this.frontier.store.get<string>(key);
    if (last !== run) this.changes.push([key, run]);
    const tooOld = since !== null && row.date !== null && row.date < since;
    const page = this.pages.get(row.url) ?? this.frontier.page(row.url);
    const unknown = page === null || (page.outcome === null && page.queued === null);
    const again = page !== null && page.outcome !== null && page.queued === null && isDue(page, this.terms.now);
    if (!tooOld && (unknown || again)) {
      this.enqueue({ ...plainItem(row.url, item), title: row.title, date: row.date, role: "article" });
    }
    return { fresh: unknown && !tooOld, inWalk: last === run, tooOld };
  }

  private nextPage(item: Waiting, request: ListRequest): void {
    const { url, page, params } = request;
    this.enqueue({ ...item, url, page, params, via: [], attempts: 0 });
  }
}

/** An ETag without what says how strong it is, or in which coding the body went out. */
const opaque = (etag: string): string => etag.replace(/^W\//, "").replace(/-(gzip|br|deflate|zstd)"$/, '"');

/**
 * A 304 refreshes the stored validators; where it has none, the old ones stay (RFC 9111, 3.2 and 4.3.4). One that names
 * another ETag than ours speaks of another body: the page is asked for next time without a condition.
 */
function refreshValidators(page: PageState, given: NonNullable<Settlement["validators"]>, notModified: boolean): void {
  if (notModified && given.etag !== null && page.etag !== null && opaque(given.etag) !== opaque(page.etag)) {
    page.etag = null;
    page.lastModified = null;
    return;
  }
  page.etag = given.etag ?? page.etag;
  page.lastModified = given.lastModified ?? page.lastModified;
}

/** Whether a page without rows is the end of a list that had some: it has all it says it has, or says nothing. */
function isOver({ total, walk }: ColumnState): boolean {
  if (walk.barren === 0) return false;
  const whole = walk.rows > 0 && (total === null || walk.rows >= total);
  return whole || walk.barren > MOST_BARREN;
}

const isDue = (page: PageState, now: number): boolean =>
  page.due !== null && page.due <= new Date(now).toISOString().slice(0, 10);

const plainItem = (url: string, from: Waiting): Waiting => ({
  url,
  source: from.source,
  role: "article",
  column: from.column,
  page: 0,
  params: {},
  base: null,
  via: [],
  attempts: 0,
  title: from.title,
  date: from.date,
});

/** The verdict, or that of a loop where a chain of redirects goes round or on for too long. */
export function unlessLoop(item: Waiting, verdict: Verdict): Verdict {
  const { target } = verdict;
  const round =
    target !== null && (item.via.includes(target) || target === item.url || item.via.length >= LONGEST_CHAIN);
  return round ? { ...verdict, outcome: "loop", target: null } : verdict;
}

/** A page that is not there for the third time counts as gone. */
export function orGone(outcome: OutcomeName, page: PageState | null): OutcomeName {
  return outcome === "not_found" && (page?.missed ?? 0) + 1 >= GONE_AFTER ? "gone" : outcome;
}

export const domainOf = (url: string): string => registrableDomain(new URL(url));
