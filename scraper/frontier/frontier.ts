import { registrableDomain } from "../address.ts";
import type { Role } from "../archive/entry.ts";
import type { Params } from "../families/family.ts";
import type { HostState } from "../host.ts";
import { type PageState, unknownPage } from "./page.ts";
import type { ColumnState } from "./states.ts";
import { type Change, Store } from "./store.ts";

/** An address that waits to be fetched. */
export interface Waiting {
  url: string;
  source: string;
  role: Role;
  /** the column it belongs to (its seed), for list pages and articles found on them */
  column: string | null;
  /** list pages: number of the page, what the adapter carries along, where relative addresses start */
  page: number;
  params: Params;
  base: string | null;
  /** addresses that redirected here, oldest first */
  via: string[];
  attempts: number;
  title: string;
  date: string | null;
}

const BLANK_PAGE = unknownPage("", "article", "", null);
const BLANK_WAITING: Waiting = {
  url: "",
  source: "",
  role: "article",
  column: null,
  page: 0,
  params: {},
  base: null,
  via: [],
  attempts: 0,
  title: "",
  date: null,
};

/** A record without the fields that are as in `blank`. */
function without<T extends object>(record: T, blank: T): Partial<T> {
  const kept: Partial<T> = {};
  for (const key of Object.keys(record) as (keyof T)[]) {
    const value = record[key];
    const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
    if (value !== blank[key] && !isEmpty) kept[key] = value;
  }
  return kept;
}

const CLASS = { list: "0", article: "1", attachment: "1", robots: "0", other: "1" } as const satisfies Record<
  Role,
  string
>;
const RETRY = "2";

export const keys = {
  page: (url: string) => `p ${url}`,
  due: (day: string, url: string) => `d ${day} ${url}`,
  column: (source: string, column: string) => `c ${source} ${column}`,
  row: (source: string, column: string, url: string) => `w ${source} ${column} ${url}`,
  host: (name: string) => `h ${name}`,
  robots: (origin: string) => `r ${origin}`,
  source: (id: string) => `s ${id}`,
  meta: (name: string) => `m ${name}`,
  queue: (domain: string, rest: string) => `q ${domain} ${rest}`,
};

/** Newest first, lists before articles, second tries last; otherwise in the order found. */
function queueKey(item: Waiting, today: string, sequence: number): string {
  const day = Number((item.date ?? today).replaceAll("-", ""));
  const newest = String(99_999_999 - day).padStart(8, "0");
  const order = String(sequence).padStart(12, "0");
  const rank = item.attempts > 0 ? `${RETRY}${item.attempts}` : `${CLASS[item.role]}0`;
  const place = item.role === "list" ? `${String(item.page).padStart(8, "0")}` : newest;
  return keys.queue(registrableDomain(new URL(item.url)), `${rank}${place}${order}`);
}

const WINDOW = 64;
const LARGEST_WINDOW = 4096;

/**
 * The waiting addresses of one domain in order: a window of them in memory, the rest in the store. Everything up to
 * `cursor` was loaded, or put into the window when it was added; everything beyond it is found by the next load.
 * (Asking the store for its first key each time would pass over the remains of all that were taken before.)
 */
class DomainQueue {
  private readonly store: Store;
  private readonly prefix: string;
  private window: Added[] = [];
  private cursor: string;
  private exhausted = false;
  private loading: Added[] | null = null;

  constructor(domain: string, store: Store) {
    this.store = store;
    this.prefix = keys.queue(domain, "");
    this.cursor = this.prefix;
  }

  added(entry: Added): void {
    if (this.loading) this.loading.push(entry);
    else if (entry.key > this.cursor) this.exhausted = false;
    else this.insert(entry);
  }

  private insert(entry: Added): void {
    const at = this.window.findIndex((w) => w.key >= entry.key);
    if (this.window[at]?.key === entry.key) return;
    this.window.splice(at < 0 ? this.window.length : at, 0, entry);
    if (this.window.length <= LARGEST_WINDOW) return;
    this.window.length = LARGEST_WINDOW / 2;
    this.cursor = this.window.at(-1)?.key ?? this.cursor;
    this.exhausted = false;
  }

  /** Takes the next one out of the window; it stays in the store until it is settled. */
  async take(): Promise<Added | null> {
    if (this.window.length === 0 && !this.exhausted) await this.load();
    return this.window.shift() ?? null;
  }

  private async load(): Promise<void> {
    this.loading = [];
    const found: Added[] = [];
    const range = this.store.range<Partial<Waiting>>(this.prefix, { after: this.cursor, limit: WINDOW });
    for await (const [key, kept] of range) found.push({ key, item: { ...BLANK_WAITING, ...kept } });
    this.cursor = found.at(-1)?.key ?? this.cursor;
    this.exhausted = found.length < WINDOW;
    this.window.push(...found);
    const meanwhile = this.loading;
    this.loading = null;
    for (const entry of meanwhile) this.added(entry);
  }
}

/**
 * All addresses the crawler knows and those that wait, on disk; in memory only a window of the queue for each domain
 * at work. What a step changes is collected in a list of changes and written as one batch.
 */
export class Frontier {
  readonly store: Store;
  private readonly queues = new Map<string, DomainQueue>();
  private readonly now: () => number;
  private sequence: number;
  private kept: number;

  private constructor(store: Store, now: () => number) {
    this.store = store;
    this.now = now;
    this.sequence = store.get<number>(keys.meta("sequence")) ?? 0;
    this.kept = this.sequence;
  }

  static async open(dir: string, now: () => number = Date.now): Promise<Frontier> {
    return new Frontier(await Store.open(dir), now);
  }

  page(url: string): PageState | null {
    const kept = this.store.get<Partial<PageState>>(keys.page(url));
    return kept === null ? null : { ...BLANK_PAGE, ...kept };
  }

  /** The change that keeps a page's state. What is as for an unknown page is left out: most of it is, for most pages. */
  keepPage(url: string, page: PageState): Change {
    return [keys.page(url), without(page, BLANK_PAGE)];
  }

  /** Writes changes as one batch, with the running number that the keys of the queue are made from. */
  async write(changes: Change[]): Promise<void> {
    if (this.sequence !== this.kept) {
      this.kept = this.sequence;
      changes.push([keys.meta("sequence"), this.sequence]);
    }
    await this.store.write(changes);
  }

  /** The waiting address that a key of the queue stands for. */
  waitingAt(key: string): Waiting | null {
    const kept = this.store.get<Partial<Waiting>>(key);
    return kept === null ? null : { ...BLANK_WAITING, ...kept };
  }

  queue(domain: string): DomainQueue {
    const known = this.queues.get(domain);
    if (known) return known;
    const queue = new DomainQueue(domain, this.store);
    this.queues.set(domain, queue);
    return queue;
  }

  /**
   * Adds an address to the queue unless it waits already or has ended in this run. `pages` holds states that the same
   * batch has changed. Gives what was added, to be announced to its queue once the batch is written.
   */
  add(item: Waiting, run: string, changes: Change[], pages: Map<string, PageState>): Added | null {
    const known = pages.get(item.url) ?? this.page(item.url);
    if (known && (known.queued !== null || known.run === run)) return null;
    return this.put(item, known, changes, pages);
  }

  /** Puts an address into the queue whatever is known of it: for another try. */
  put(item: Waiting, known: PageState | null, changes: Change[], pages: Map<string, PageState>): Added {
    const today = new Date(this.now()).toISOString().slice(0, 10);
    const key = queueKey(item, today, this.sequence++);
    const page = { ...(known ?? unknownPage(item.source, item.role, item.title, item.date)), queued: key };
    pages.set(item.url, page);
    changes.push([key, without(item, BLANK_WAITING)], this.keepPage(item.url, page));
    return { key, item };
  }

  /** Makes what a written batch has added visible to the queues. */
  announce(added: Added[]): Set<string> {
    const domains = new Set<string>();
    for (const { key, item } of added) {
      const domain = registrableDomain(new URL(item.url));
      domains.add(domain);
      this.queue(domain).added({ key, item });
    }
    return domains;
  }

  /** Every domain that has something waiting. */
  async domains(): Promise<string[]> {
    const found: string[] = [];
    let from = "q ";
    for (;;) {
      const key = await this.store.firstKey("q ", from);
      if (key === null) return found;
      const domain = key.split(" ")[1] ?? "";
      found.push(domain);
      from = `q ${domain} \uffff`;
    }
  }

  /** How many addresses wait, by source. */
  async waiting(): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for await (const { source } of this.allWaiting()) counts.set(source, (counts.get(source) ?? 0) + 1);
    return counts;
  }

  /** Everything that waits, domain by domain, in order. */
  async *allWaiting(): AsyncGenerator<Waiting> {
    for await (const [, kept] of this.store.range<Partial<Waiting>>("q ")) yield { ...BLANK_WAITING, ...kept };
  }

  column(source: string, column: string): ColumnState | null {
    return this.store.get<ColumnState>(keys.column(source, column));
  }

  host(name: string): HostState | null {
    return this.store.get<HostState>(keys.host(name));
  }

  close(): Promise<void> {
    return this.store.close();
  }
}

export interface Added {
  key: string;
  item: Waiting;
}
