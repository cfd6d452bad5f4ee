import { setMaxListeners } from "node:events";
import { type Progress, silent } from "../../transform/common/progress.ts";
import { decode } from "../../transform/decode/decode.ts";
import { canonical, canonicalColumn, isLoopbackHost, registrableDomain, trapSign } from "../address.ts";
import { readStored } from "../archive/capture.ts";
import type { Entry, Notes, Role } from "../archive/entry.ts";
import { archiveFolder } from "../archive/folder.ts";
import { readJournal } from "../archive/journal.ts";
import { header } from "../archive/parse.ts";
import { payloadDigest, sha256 } from "../archive/record.ts";
import { ArchiveWriter } from "../archive/writer.ts";
import { type Clock, systemClock } from "../clock.ts";
import type { ReadList } from "../families/read.ts";
import { type Added, Frontier, keys, type RunState, type SourceState, type Waiting } from "../frontier/frontier.ts";
import type { PageState } from "../frontier/page.ts";
import type { Change } from "../frontier/store.ts";
import { Host } from "../host.ts";
import { type Answer, HttpClient } from "../http/client.ts";
import type { OutcomeName } from "../outcome.ts";
import { OUTCOMES } from "../outcome.ts";
import { type Source, scopeOf } from "../registry.ts";
import { isAllowed } from "../robots/rules.ts";
import { PRODUCT, userAgent } from "./agent.ts";
import { attachmentsOf } from "./attachments.ts";
import { isDocumentAddress, isReadable, isUnreadableAddress, judge, type Verdict } from "./judge.ts";
import { listOn } from "./lists.ts";
import type { CrawlOptions } from "./options.ts";
import { fetchRobots, isCurrent, type RobotsState } from "./robots.ts";
import { domainOf, isLoop, orGone, type Settlement, Settling } from "./settle.ts";

const PATIENCE = 10 * 60_000;
const CONCURRENCY = 32;
const SAME_PAGE = 10;
const NOTHING = new Uint8Array();

/** One run of the crawler over its sources: holds what the steps share. */
export class CrawlRun {
  readonly frontier: Frontier;
  readonly writer: ArchiveWriter;
  readonly state: RunState;
  readonly sources: Map<string, Source>;
  readonly hosts = new Map<string, Host>();
  readonly counts = new Map<string, Map<OutcomeName, number>>();
  readonly fresh = new Map<string, number>();
  readonly remarks: { source: string; text: string }[] = [];
  pages = 0;
  private readonly options: CrawlOptions;
  private readonly client: HttpClient;
  private readonly clock: Clock;
  private readonly progress: Progress;
  private readonly scopes = new Map<string, Set<string>>();
  private readonly robots = new Map<string, RobotsState>();
  private readonly states = new Map<string, SourceState>();
  private readonly taken = new Map<string, number>();
  private readonly active = new Map<string, Promise<void>>();
  private readonly halt = new AbortController();
  private free: number;
  private readonly waiters: (() => void)[] = [];
  private started = 0;
  private failure: unknown = null;

  private constructor(options: CrawlOptions, frontier: Frontier, writer: ArchiveWriter, state: RunState) {
    this.options = options;
    this.frontier = frontier;
    this.writer = writer;
    this.state = state;
    this.clock = options.clock ?? systemClock;
    this.progress = options.progress ?? silent;
    this.free = options.concurrency ?? CONCURRENCY;
    this.sources = new Map(options.sources.map((s) => [s.id, s]));
    for (const source of options.sources) this.scopes.set(source.id, scopeOf(source));
    this.client = new HttpClient({
      userAgent: agentFor(options),
      allowLoopback: options.allowLoopback ?? false,
      clock: this.clock,
      ...(options.resolve ? { resolve: options.resolve } : {}),
    });
    // Every request in flight listens for the stop.
    setMaxListeners(0, this.halt.signal);
    options.signal?.addEventListener("abort", () => this.halt.abort(), { once: true });
    if (options.signal?.aborted) this.halt.abort();
  }

  /** Opens archive and frontier, mends what a kill left, and takes up the run that was open, or begins one. */
  static async open(options: CrawlOptions): Promise<CrawlRun> {
    agentFor(options);
    const clock = options.clock ?? systemClock;
    const folder = archiveFolder(options.workspace.archive);
    const frontier = await Frontier.open(folder.frontier, () => clock.now());
    try {
      const writer = ArchiveWriter.open(folder, {
        now: () => new Date(clock.now()),
        info: { software: PRODUCT, "http-header-user-agent": agentFor(options), robots: "obeyed" },
      });
      const last = frontier.store.get<RunState>(keys.meta("run"));
      const state = last?.state === "open" ? last : newRun(clock.now(), writer.journalSize);
      const run = new CrawlRun(options, frontier, writer, state);
      if (state === last) await run.takeUp();
      else
        await frontier.store.write([
          [keys.meta("run"), state],
          [keys.meta("applied"), writer.journalSize],
        ]);
      return run;
    } catch (error) {
      await frontier.close();
      throw error;
    }
  }

  get stopped(): boolean {
    return this.halt.signal.aborted;
  }

  /** Applies what was archived but not yet noted in the frontier when the process died, and counts what was done. */
  private async takeUp(): Promise<void> {
    const applied = this.frontier.store.get<number>(keys.meta("applied")) ?? this.state.journalFrom;
    const { journal } = this.writer.folder;
    for await (const { entry, end } of readJournal(journal, this.state.journalFrom)) {
      if (entry.run !== this.state.id || entry.role === "robots") continue;
      if (end > applied) await this.applyAgain(entry);
      this.count(entry);
    }
  }

  private async applyAgain(entry: Entry): Promise<void> {
    const key = this.frontier.page(entry.url)?.queued ?? null;
    const item = key === null ? null : this.frontier.store.get<Waiting>(key);
    const source = this.sources.get(entry.source);
    if (key === null || item === null || !source) return;
    const stored = entry.type === "metadata" ? null : readStored(this.writer.folder.dir, entry.refers ?? entry.warc);
    const target = entry.outcome === "redirected" ? entry.detail : null;
    await this.apply(source, this.settlement(item, key, entry, target, stored?.body ?? NOTHING, null));
  }

  /** Puts seeds, single articles and whatever is due into the queue. */
  async enqueueDue(): Promise<void> {
    for (const source of this.sources.values()) {
      const changes: Change[] = [];
      const added: Added[] = [];
      const pages = new Map<string, PageState>();
      const add = (item: Waiting) => {
        const one = this.frontier.add(item, this.state.id, changes, pages);
        if (one) added.push(one);
      };
      for (const item of this.seeds(source)) add(item);
      await this.frontier.store.write(changes);
      this.frontier.announce(added);
    }
    await this.enqueueKnown();
  }

  private seeds(source: Source): Waiting[] {
    const items: Waiting[] = [];
    for (const seed of source.seeds) {
      const url = canonicalColumn(seed);
      if (url === null || (this.options.scheduled && this.walkedLately(source, url))) continue;
      items.push({ ...blank(url, source.id, "list"), column: url, page: 1 });
    }
    for (const article of source.articles) {
      const url = canonical(article);
      const page = url === null ? null : this.frontier.page(url);
      const due = page?.due === undefined || page.due === null || page.due <= this.today() || this.options.recheck;
      if (url !== null && due) items.push(blank(url, source.id, "article"));
    }
    return items;
  }

  private walkedLately(source: Source, column: string): boolean {
    const days = { daily: 1, weekly: 7, monthly: 30 }[source.schedule];
    const at = this.frontier.column(source.id, column)?.at ?? 0;
    return this.clock.now() - at < days * 0.9 * 86_400_000;
  }

  private today(): string {
    return new Date(this.clock.now()).toISOString().slice(0, 10);
  }

  private async enqueueKnown(): Promise<void> {
    const today = this.today();
    const changes: Change[] = [];
    const added: Added[] = [];
    const flush = async () => {
      await this.frontier.store.write(changes.splice(0));
      this.frontier.announce(added.splice(0));
    };
    for await (const [key] of this.frontier.store.range("d ")) {
      const [, day = "", url = ""] = key.split(" ");
      if (day > today && !this.options.recheck) break;
      const page = this.frontier.page(url);
      if (!page || !this.sources.has(page.source) || page.queued !== null || page.run === this.state.id) continue;
      const item = { ...blank(url, page.source, page.role), title: page.title, date: page.date };
      const one = this.frontier.add(item, this.state.id, changes, new Map());
      if (one) added.push(one);
      if (added.length >= 1000) await flush();
    }
    await flush();
  }

  /** Works until nothing waits that may be fetched now, a bound is reached, or the run is stopped. */
  async work(): Promise<void> {
    this.progress.stage("crawl");
    for (const domain of await this.frontier.domains()) this.start(domain);
    while (this.active.size > 0) await Promise.race(this.active.values());
    if (this.failure !== null) throw this.failure;
  }

  private start(domain: string): void {
    if (this.active.has(domain) || this.stopped) return;
    const task = this.runDomain(domain)
      .catch((error: unknown) => {
        this.failure ??= error;
        this.halt.abort();
      })
      .finally(() => this.active.delete(domain));
    this.active.set(domain, task);
  }

  private async runDomain(domain: string): Promise<void> {
    const queue = this.frontier.queue(domain);
    for (;;) {
      if (this.stopped || this.full()) return;
      const next = await queue.take();
      if (next === null) return;
      const source = this.sources.get(next.item.source);
      // What belongs to sources that were not asked for, or whose share is used up, stays where it is.
      if (!source || this.used(source)) continue;
      const host = this.host(domain, source, new URL(next.item.url));
      if (host.givenUp() !== null) return;
      this.started++;
      const done = await this.step(host, source, next);
      if (!done) this.started--;
      if (!done && (this.stopped || this.parkedTooLong(host))) return;
    }
  }

  private full(): boolean {
    return this.options.maxPages !== undefined && this.started >= this.options.maxPages;
  }

  private used(source: Source): boolean {
    const repeats = this.stateOf(source.id).repeats;
    return (this.taken.get(source.id) ?? 0) >= source.politeness.pages || repeats >= SAME_PAGE;
  }

  private host(name: string, source: Source, url: URL): Host {
    const free = this.options.allowLoopback === true && isLoopbackHost(url);
    const floor = free ? source.politeness.delay * 1000 : Math.max(1000, source.politeness.delay * 1000);
    let host = this.hosts.get(name);
    if (!host) {
      host = new Host(name, this.frontier.host(name), floor, this.clock);
      this.hosts.set(name, host);
    }
    host.raiseFloor(floor);
    return host;
  }

  private parkedTooLong(host: Host): boolean {
    return host.readyAt() - this.clock.now() > (this.options.patience ?? PATIENCE);
  }

  /** Waits for the host's turn; false where the wait is longer than the run's patience, or the run is stopped. */
  private async turn(host: Host): Promise<boolean> {
    for (;;) {
      const wait = host.readyAt() - this.clock.now();
      if (this.stopped) return false;
      if (wait <= 0) return true;
      if (this.parkedTooLong(host)) return false;
      await this.clock.sleep(wait, this.halt.signal);
    }
  }

  /** Takes one address to its end, or puts it back. False where nothing was done. */
  private async step(host: Host, source: Source, next: Added): Promise<boolean> {
    const { item, key } = next;
    const early = this.preflight(item, source);
    if (early) return this.close(source, item, key, early, null);
    const robots = await this.robotsOf(host, source, new URL(item.url));
    if (!robots) return false;
    const barred = this.barredBy(robots, item);
    if (barred) {
      this.noteHost(host, barred.outcome);
      return this.close(source, item, key, barred, null);
    }
    if (!(await this.turn(host))) return false;
    const page = this.frontier.page(item.url);
    const answer = await this.ask(host, source, item.url, conditions(page));
    if (this.stopped && answer.failure?.detail.includes("HUIYIN_STOPPED")) return false;
    let verdict = judge(answer, item.url, this.clock.now());
    if (verdict.park) host.park(verdict.park.until);
    if (verdict.target !== null) verdict = this.judgeTarget(item, verdict);
    this.noteHost(host, verdict.outcome);
    if (OUTCOMES[verdict.outcome].again && item.attempts + 1 < source.politeness.attempts) {
      await this.putBack(host, item, key, page);
      return true;
    }
    return this.close(source, item, key, { ...verdict, outcome: orGone(verdict.outcome, page) }, answer);
  }

  /** What the address alone decides. */
  private preflight(item: Waiting, source: Source): Verdict | null {
    const url = new URL(item.url);
    const scope = this.scopes.get(source.id);
    if (!scope?.has(registrableDomain(url)))
      return verdictOf("off_site", `${url.hostname} is not one of the source's sites`);
    if (isUnreadableAddress(item.url)) return verdictOf("unsupported_type", "the address names no page or document");
    const trap = trapSign(item.url);
    return trap === null ? null : verdictOf("trap", trap);
  }

  private barredBy(robots: RobotsState, item: Waiting): Verdict | null {
    if (robots.rules === null) {
      return verdictOf(
        robots.reason?.outcome ?? "blocked_robots",
        robots.reason?.detail ?? "robots.txt cannot be read",
      );
    }
    const { allowed, by } = isAllowed(robots.rules, new URL(item.url));
    return allowed ? null : verdictOf("blocked_robots", by);
  }

  private judgeTarget(item: Waiting, verdict: Verdict): Verdict {
    const target = verdict.target ?? "";
    if (isLoop(item, target)) return { ...verdict, outcome: "loop", target: null };
    return verdict;
  }

  private noteHost(host: Host, outcome: OutcomeName): void {
    const down: OutcomeName[] = ["dns", "unreachable", "timeout", "tls", "bad_http"];
    const barred: OutcomeName[] = ["blocked_waf", "challenge", "rate_limited"];
    host.settled(down.includes(outcome) ? "down" : barred.includes(outcome) ? "barred" : "fine");
  }

  private async robotsOf(host: Host, source: Source, url: URL): Promise<RobotsState | null> {
    const kept = this.robots.get(url.origin) ?? this.frontier.store.get<RobotsState>(keys.robots(url.origin));
    const state = kept && isCurrent(kept, this.clock.now()) ? kept : await this.newRobots(host, source, url.origin);
    if (!state) return null;
    this.robots.set(url.origin, state);
    host.log.robots = state.version;
    const delay = state.rules?.crawlDelay ?? null;
    host.log.crawlDelay = delay;
    if (delay !== null) host.raiseFloor(delay * 1000);
    return state;
  }

  private async newRobots(host: Host, source: Source, origin: string): Promise<RobotsState | null> {
    let late = false;
    const state = await fetchRobots(origin, {
      product: PRODUCT,
      now: () => this.clock.now(),
      park: (until) => host.park(until),
      ask: async (url) => {
        if (!(await this.turn(host))) {
          late = true;
          return noAnswer("HUIYIN_STOPPED");
        }
        const answer = await this.ask(host, source, url, {});
        if (answer.response) await this.archiveRobots(source, url, answer);
        return answer;
      },
    });
    if (late || this.stopped) return null;
    await this.frontier.store.write([[keys.robots(origin), state]]);
    return state;
  }

  private async archiveRobots(source: Source, url: string, answer: Answer): Promise<void> {
    if (!answer.response) return;
    const notes = this.notes(source, "robots", verdictOf("fetched", null), answer);
    const payload = payloadDigest(answer.response.body);
    const entry = await this.writer.response({ ...answer.response, url }, notes, {
      payload,
      ...(answer.truncation ? { truncation: answer.truncation } : {}),
    });
    this.writer.settle(entry.id);
  }

  private async ask(host: Host, source: Source, url: string, headers: Record<string, string>): Promise<Answer> {
    await this.acquire();
    host.begin(Object.keys(headers).length > 0);
    const begun = this.clock.now();
    try {
      const answer = await this.client.get(url, {
        headers,
        deadline: source.politeness.timeout * 1000,
        maxBytes: source.politeness.max_bytes,
        tls: source.tls,
        signal: this.halt.signal,
        wants: isReadable,
      });
      host.end({
        latency: this.clock.now() - begun,
        status: answer.response?.status ?? null,
        failed: answer.failure !== null,
      });
      return answer;
    } finally {
      this.release();
    }
  }

  private async acquire(): Promise<void> {
    while (this.free <= 0) await new Promise<void>((resolve) => this.waiters.push(resolve));
    this.free--;
  }

  private release(): void {
    this.free++;
    this.waiters.shift()?.();
  }

  /** Puts an address back for another try, behind the others. */
  private async putBack(host: Host, item: Waiting, key: string, page: PageState | null): Promise<void> {
    const changes: Change[] = [
      [key, null],
      [keys.host(host.name), host.state],
    ];
    const added = this.frontier.put({ ...item, attempts: item.attempts + 1 }, page, changes, new Map());
    await this.frontier.store.write(changes);
    this.frontier.announce([added]);
  }

  private notes(source: Source, role: Role, verdict: Verdict, answer: Answer | null): Notes {
    const read = verdict.outcome === "fetched" || verdict.outcome === "unchanged" || verdict.outcome === "too_large";
    const tls = answer?.accepted ? `accepted ${answer.accepted}` : null;
    return {
      source: source.id,
      run: this.state.id,
      role: read || role === "robots" ? role : "other",
      outcome: verdict.outcome,
      detail:
        [verdict.detail, tls]
          .filter((d) => d !== null)
          .join("; ")
          .slice(0, 500) || null,
      truncated: answer?.truncation != null || (answer?.failure != null && answer.response !== null),
      digest: answer?.response ? sha256(answer.body) : null,
      bytes: answer?.body.length ?? 0,
      refers: null,
    };
  }

  /** Archives how an address ended, and then notes what follows from it. */
  private async close(
    source: Source,
    item: Waiting,
    key: string,
    verdict: Verdict,
    answer: Answer | null,
  ): Promise<boolean> {
    const page = this.frontier.page(item.url);
    const { entry, body } = await this.archive(source, item, verdict, answer, page);
    await this.apply(source, this.settlement(item, key, entry, verdict.target, body, answer));
    this.writer.settle(entry.id);
    this.count(entry);
    this.pages++;
    this.progress.at(this.pages, `${domainOf(item.url)} ${item.title.slice(0, 24)}`);
    return true;
  }

  private async archive(
    source: Source,
    item: Waiting,
    verdict: Verdict,
    answer: Answer | null,
    page: PageState | null,
  ): Promise<{ entry: Entry; body: Uint8Array }> {
    const role: Role = item.role === "article" && isDocumentAddress(item.url) ? "attachment" : item.role;
    const notes = this.notes(source, role, verdict, answer);
    const response = answer?.response ?? null;
    if (!response) {
      const at = new Date(this.clock.now()).toISOString();
      return { entry: await this.writer.outcome(item.url, at, notes), body: NOTHING };
    }
    const payload = payloadDigest(response.body);
    const stored =
      page?.place && page.placeAt && page.payload
        ? { place: page.place, at: page.placeAt, payload: page.payload }
        : null;
    const notModified = response.status === 304;
    const same = stored !== null && verdict.outcome === "fetched" && payload === stored.payload;
    if (stored && (notModified || same)) {
      const again: Notes = {
        ...notes,
        outcome: "unchanged",
        digest: page?.digest ?? null,
        bytes: page?.bytes ?? 0,
        refers: stored.place,
      };
      const profile = notModified ? "server-not-modified" : "identical-payload-digest";
      const entry = await this.writer.response({ ...response, url: item.url }, again, {
        payload,
        revisits: { profile, at: stored.at, payload: stored.payload },
      });
      const body = item.role === "list" ? (readStored(this.writer.folder.dir, stored.place)?.body ?? NOTHING) : NOTHING;
      return { entry, body };
    }
    const truncation = answer?.truncation ? { truncation: answer.truncation } : {};
    const entry = await this.writer.response({ ...response, url: item.url }, notes, { payload, ...truncation });
    return { entry, body: answer?.body ?? NOTHING };
  }

  private settlement(
    item: Waiting,
    key: string,
    entry: Entry,
    target: string | null,
    body: Uint8Array,
    answer: Answer | null,
  ): Settlement {
    const source = this.sources.get(item.source);
    const read = entry.outcome === "fetched" || entry.outcome === "unchanged";
    const type = entry.contentType ?? this.frontier.page(item.url)?.contentType ?? null;
    let list: ReadList | null = null;
    let attachments: string[] = [];
    if (read && item.role === "list" && source) list = listOn(item, source, body, type);
    if (entry.outcome === "fetched" && item.role === "article" && isSmallMarkup(body, type)) {
      attachments = attachmentsOf(decode(body, type).text, item.url);
    }
    const headers =
      answer?.response?.headers ?? (read ? (readStored(this.writer.folder.dir, entry.warc)?.headers ?? []) : []);
    const validators = read ? { etag: header(headers, "etag"), lastModified: header(headers, "last-modified") } : null;
    return { item, key, entry, target, list, attachments, validators };
  }

  private async apply(source: Source, settlement: Settlement): Promise<void> {
    const { item, entry } = settlement;
    const state = this.stateOf(source.id);
    const before = this.frontier.page(item.url);
    const settling = new Settling(this.frontier, {
      run: this.state.id,
      source,
      since: this.options.since ?? null,
      now: this.clock.now(),
    });
    const step = settling.settle(settlement);
    if (item.role !== "list" && entry.outcome === "fetched") {
      if (before?.place == null) {
        state.articles++;
        this.fresh.set(source.id, (this.fresh.get(source.id) ?? 0) + 1);
      }
      state.repeats = entry.digest !== null && entry.digest === state.lastDigest ? state.repeats + 1 : 0;
      state.lastDigest = entry.digest;
    }
    const host = this.hosts.get(domainOf(item.url));
    if (host) step.changes.push([keys.host(host.name), host.state]);
    step.changes.push([keys.source(source.id), state], [keys.meta("applied"), this.writer.settledUpTo(entry.id)]);
    await this.frontier.store.write(step.changes);
    for (const text of step.remarks) this.remarks.push({ source: source.id, text });
    for (const domain of this.frontier.announce(step.added)) this.start(domain);
  }

  stateOf(id: string): SourceState {
    let state = this.states.get(id);
    if (!state) {
      const kept = this.frontier.store.get<SourceState>(keys.source(id));
      state = { articles: 0, before: null, lastDigest: null, ...kept, repeats: 0 };
      this.states.set(id, state);
    }
    return state;
  }

  private count(entry: Entry): void {
    const counts = this.counts.get(entry.source) ?? new Map<OutcomeName, number>();
    counts.set(entry.outcome, (counts.get(entry.outcome) ?? 0) + 1);
    this.counts.set(entry.source, counts);
    this.taken.set(entry.source, (this.taken.get(entry.source) ?? 0) + 1);
  }

  async end(): Promise<void> {
    await this.client.close();
    await this.writer.close();
    await this.frontier.close();
  }
}

const verdictOf = (outcome: OutcomeName, detail: string | null): Verdict => ({
  outcome,
  detail,
  target: null,
  park: null,
});

const noAnswer = (code: string): Answer => ({
  response: null,
  body: NOTHING,
  failure: { outcome: "unreachable", detail: code },
  truncation: null,
  accepted: null,
  ms: 0,
});

function conditions(page: PageState | null): Record<string, string> {
  if (!page?.place) return {};
  return {
    ...(page.etag ? { "if-none-match": page.etag } : {}),
    ...(page.lastModified ? { "if-modified-since": page.lastModified } : {}),
  };
}

function isSmallMarkup(body: Uint8Array, contentType: string | null): boolean {
  return (
    body.length > 0 && body.length < 100_000 && (contentType === null || contentType.toLowerCase().includes("html"))
  );
}

function blank(url: string, source: string, role: Role): Waiting {
  return {
    url,
    source,
    role,
    column: null,
    page: 0,
    params: {},
    base: null,
    via: [],
    attempts: 0,
    title: "",
    date: null,
  };
}

function agentFor(options: CrawlOptions): string {
  if (options.userAgent !== undefined) return options.userAgent;
  const realSites = options.sources.some((s) => !isLoopbackHost(new URL(s.address)));
  return userAgent({ realSites, contact: process.env.HUIYIN_CONTACT });
}

function newRun(now: number, journalFrom: number): RunState {
  const startedAt = new Date(now).toISOString();
  const id = `crawl-${startedAt.replace(/[-:.]/g, "")}`;
  return { id, startedAt, state: "open", journalFrom };
}
