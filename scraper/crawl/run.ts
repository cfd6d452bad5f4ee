import { setMaxListeners } from "node:events";
import { silent } from "../../transform/common/progress.ts";
import { canonical, canonicalColumn, isLoopbackHost, registrableDomain, trapSign } from "../address.ts";
import type { Role } from "../archive/entry.ts";
import { archiveFolder } from "../archive/folder.ts";
import { readJournal } from "../archive/journal.ts";
import { ArchiveWriter } from "../archive/writer.ts";
import { systemClock } from "../clock.ts";
import { type Added, Frontier, keys, type Waiting } from "../frontier/frontier.ts";
import { conditions, type PageState } from "../frontier/page.ts";
import type { RunState } from "../frontier/states.ts";
import type { Change } from "../frontier/store.ts";
import type { Host } from "../host.ts";
import { OUTCOMES } from "../outcome.ts";
import type { Source } from "../registry.ts";
import { isAllowed } from "../robots/rules.ts";
import { PRODUCT, userAgent } from "./agent.ts";
import { RunContext } from "./context.ts";
import { Fetcher } from "./fetcher.ts";
import { isUnreadableAddress, judge, type Verdict, verdictOf } from "./judge.ts";
import { Keeper } from "./keeper.ts";
import type { CrawlOptions } from "./options.ts";
import { rebuild } from "./rebuild.ts";
import type { RobotsState } from "./robots.ts";
import { orGone, unlessLoop } from "./settle.ts";

/** So many articles in a row with the same bytes are one page under many addresses. */
export const SAME_PAGE = 10;
const BATCH = 1000;

/** One run of the crawler over its sources. */
export class CrawlRun {
  readonly context: RunContext;
  private readonly fetcher: Fetcher;
  private readonly keeper: Keeper;
  private readonly active = new Map<string, Promise<void>>();
  /** the last address of each domain, while it is being written down */
  private readonly commits = new Map<string, Promise<void>>();
  private started = 0;
  private failure: unknown = null;

  private constructor(context: RunContext, agent: string) {
    this.context = context;
    this.keeper = new Keeper(context, (domain) => this.start(domain));
    this.fetcher = new Fetcher(context, agent, (source, url, answer) => this.keeper.archiveRobots(source, url, answer));
    const { signal } = context.options;
    // Every request in flight listens for the stop.
    setMaxListeners(0, context.halt.signal);
    signal?.addEventListener("abort", () => context.halt.abort(), { once: true });
    if (signal?.aborted) context.halt.abort();
  }

  /** Opens archive and frontier, mends what a kill left, and takes up the run that was open, or begins one. */
  static async open(options: CrawlOptions): Promise<CrawlRun> {
    const agent = agentFor(options);
    const clock = options.clock ?? systemClock;
    const folder = archiveFolder(options.workspace.archive);
    const frontier = await Frontier.open(folder.frontier, () => clock.now());
    try {
      const info = { software: PRODUCT, "http-header-user-agent": agent, robots: "obeyed" };
      const writer = ArchiveWriter.open(folder, { now: () => new Date(clock.now()), info });
      const last = frontier.store.get<RunState>(keys.meta("run"));
      if (last === null && writer.journalSize > 0) await rebuild(frontier, folder.dir);
      const state = last?.state === "open" ? last : newRun(clock.now(), writer.journalSize);
      const progress = options.progress ?? silent;
      const run = new CrawlRun(new RunContext(options, { frontier, writer, state, clock, progress }), agent);
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

  /** Applies what was archived but not yet noted in the frontier when the process died, and counts what was done. */
  private async takeUp(): Promise<void> {
    const { frontier, state, writer } = this.context;
    const applied = frontier.store.get<number>(keys.meta("applied")) ?? state.journalFrom;
    for await (const { entry, end } of readJournal(writer.folder.journal, state.journalFrom)) {
      if (entry.run !== state.id || entry.role === "robots") continue;
      if (end > applied) await this.keeper.applyAgain(entry);
      this.context.count(entry.source, entry.outcome);
    }
  }

  /** Puts seeds, single articles and whatever is due into the queue. */
  async enqueueDue(): Promise<void> {
    const { frontier, state, sources } = this.context;
    for (const source of sources.values()) {
      const changes: Change[] = [];
      const pages = new Map<string, PageState>();
      const added = this.seeds(source).map((item) => frontier.add(item, state.id, changes, pages));
      await frontier.write(changes);
      frontier.announce(added.filter((a) => a !== null));
    }
    await this.enqueueKnown();
  }

  private seeds(source: Source): Waiting[] {
    const { options, frontier } = this.context;
    const items: Waiting[] = [];
    for (const seed of source.seeds) {
      const url = canonicalColumn(seed);
      if (url === null || (options.scheduled && this.walkedLately(source, url))) continue;
      items.push({ ...blank(url, source.id, "list"), column: url, page: 1 });
    }
    for (const article of source.articles) {
      const url = canonical(article);
      const due = url === null ? null : (frontier.page(url)?.due ?? null);
      if (url !== null && (due === null || due <= this.context.today() || options.recheck)) {
        items.push(blank(url, source.id, "article"));
      }
    }
    return items;
  }

  private walkedLately(source: Source, column: string): boolean {
    const days = { daily: 1, weekly: 7, monthly: 30 }[source.schedule];
    const at = this.context.frontier.column(source.id, column)?.at ?? 0;
    return this.context.clock.now() - at < days * 0.9 * 86_400_000;
  }

  private async enqueueKnown(): Promise<void> {
    const { frontier, sources, state, options } = this.context;
    const today = this.context.today();
    const changes: Change[] = [];
    const added: Added[] = [];
    const flush = async () => {
      await frontier.write(changes.splice(0));
      frontier.announce(added.splice(0));
    };
    for await (const [key] of frontier.store.range("d ")) {
      const [, day = "", url = ""] = key.split(" ");
      if (day > today && !options.recheck) break;
      const page = frontier.page(url);
      if (!page || !sources.has(page.source) || page.queued !== null || page.run === state.id) continue;
      const item = { ...blank(url, page.source, page.role), title: page.title, date: page.date };
      const one = frontier.add(item, state.id, changes, new Map());
      if (one) added.push(one);
      if (added.length >= BATCH) await flush();
    }
    await flush();
  }

  /** Works until nothing waits that may be fetched now, a bound is reached, or the run is stopped. */
  async work(): Promise<void> {
    this.context.progress.stage("crawl");
    for (const domain of await this.context.frontier.domains()) this.start(domain);
    while (this.active.size > 0) await Promise.race(this.active.values());
    if (this.failure !== null) throw this.failure;
  }

  private start(domain: string): void {
    if (this.active.has(domain) || this.context.stopped) return;
    const task = this.runDomain(domain)
      .then(() => this.commits.get(domain))
      .catch((error: unknown) => {
        this.failure ??= error;
        this.context.halt.abort();
      })
      .finally(() => this.active.delete(domain));
    this.active.set(domain, task);
  }

  private async runDomain(domain: string): Promise<void> {
    const queue = this.context.frontier.queue(domain);
    for (;;) {
      if (this.context.stopped || this.full()) return;
      const next = (await queue.take()) ?? (await this.takeAfterCommit(domain));
      if (next === null) return;
      const source = this.context.sources.get(next.item.source);
      // What belongs to sources that were not asked for, or whose share is used up, stays where it is.
      if (!source || this.isUsedUp(source)) continue;
      const host = this.fetcher.host(domain, source, new URL(next.item.url));
      if (host.givenUp() !== null) return;
      this.started++;
      if (await this.step(domain, host, source, next)) continue;
      this.started--;
      return;
    }
  }

  /** What is being written down may lead to more: only then is a domain's queue really empty. */
  private async takeAfterCommit(domain: string): Promise<Added | null> {
    await this.commits.get(domain);
    return this.context.frontier.queue(domain).take();
  }

  private full(): boolean {
    const { maxPages } = this.context.options;
    return maxPages !== undefined && this.started >= maxPages;
  }

  private isUsedUp(source: Source): boolean {
    return (
      this.context.taken(source.id) >= source.politeness.pages || this.context.stateOf(source.id).repeats >= SAME_PAGE
    );
  }

  /** Takes one address to its end, or puts it back for another try. False where its host cannot be asked now. */
  private async step(domain: string, host: Host, source: Source, { item, key }: Added): Promise<boolean> {
    const early = this.preflight(item, source) ?? (await this.barred(host, source, item));
    if (early === "later") return false;
    if (early) {
      await this.write(domain, item, () => this.keeper.commit(source, { item, key }, early, null));
      return true;
    }
    if (!(await this.fetcher.turn(host))) return false;
    const page = this.context.frontier.page(item.url);
    const asked = conditions(page);
    const answer = await this.fetcher.ask(host, source, item.url, asked);
    if (this.fetcher.wasStopped(answer)) return false;
    const verdict = unlessLoop(item, judge(answer, item.url, this.context.clock.now(), Object.keys(asked).length > 0));
    if (verdict.park) host.park(verdict.park.until);
    host.settled(verdict.outcome, item.attempts === 0);
    if (OUTCOMES[verdict.outcome].again && item.attempts + 1 < source.politeness.attempts) {
      await this.write(domain, item, () => this.putBack(host, item, key, page));
    } else {
      const final = { ...verdict, outcome: orGone(verdict.outcome, page) };
      await this.write(domain, item, () => this.keeper.commit(source, { item, key }, final, answer));
    }
    return true;
  }

  /**
   * Writes down what happened, after what happened before it on the same domain. An article is written while the next
   * one is asked for; what a list leads to must be known first.
   */
  private async write(domain: string, item: Waiting, work: () => Promise<void>): Promise<void> {
    await this.commits.get(domain);
    const commit = work();
    this.commits.set(domain, commit);
    // A failure is thrown where the domain waits for it: at its next address, or at its end.
    commit.catch(() => undefined);
    if (item.role === "list") await commit;
  }

  /** What the address alone decides. */
  private preflight(item: Waiting, source: Source): Verdict | null {
    const url = new URL(item.url);
    if (!this.context.scopes.get(source.id)?.has(registrableDomain(url))) {
      return verdictOf("off_site", `${url.hostname} is not one of the source's sites`);
    }
    if (isUnreadableAddress(item.url)) return verdictOf("unsupported_type", "the address names no page or document");
    const trap = trapSign(item.url);
    return trap === null ? null : verdictOf("trap", trap);
  }

  /** What robots.txt decides: "later" where it cannot be asked for now. */
  private async barred(host: Host, source: Source, item: Waiting): Promise<Verdict | "later" | null> {
    const robots: RobotsState | null = await this.fetcher.robotsOf(host, source, new URL(item.url));
    if (robots === null) return "later";
    if (robots.rules === null) {
      const { outcome, detail } = robots.reason ?? { outcome: "blocked_robots" as const, detail: null };
      host.settled(outcome, item.attempts === 0);
      return verdictOf(outcome, detail);
    }
    const { allowed, by } = isAllowed(robots.rules, new URL(item.url));
    return allowed ? null : verdictOf("blocked_robots", by);
  }

  private async putBack(host: Host, item: Waiting, key: string, page: PageState | null): Promise<void> {
    const { frontier } = this.context;
    const pace = host.unsaved();
    const changes: Change[] = [[key, null], ...(pace ? [[keys.host(host.name), pace] as Change] : [])];
    const added = frontier.put({ ...item, attempts: item.attempts + 1 }, page, changes, new Map());
    await frontier.write(changes);
    frontier.announce([added]);
  }

  async end(): Promise<void> {
    await this.fetcher.close();
    await this.context.writer.close();
    await this.context.frontier.close();
  }
}

function blank(url: string, source: string, role: Role): Waiting {
  const place = { column: null, page: 0, params: {}, base: null };
  return { url, source, role, ...place, via: [], attempts: 0, title: "", date: null };
}

function agentFor(options: CrawlOptions): string {
  if (options.userAgent !== undefined) return options.userAgent;
  const addresses = options.sources.flatMap((s) => [s.address, ...s.seeds, ...s.articles]);
  const realSites = addresses.some((a) => !isLoopbackHost(new URL(a)));
  return userAgent({ realSites, contact: process.env.HUIYIN_CONTACT });
}

function newRun(now: number, journalFrom: number): RunState {
  const startedAt = new Date(now).toISOString();
  return { id: `crawl-${startedAt.replace(/[-:.]/g, "")}`, startedAt, state: "open", journalFrom };
}
