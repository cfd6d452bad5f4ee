import { isLoopbackHost } from "../address.ts";
import { type Frontier, keys } from "../frontier/frontier.ts";
import type { Change } from "../frontier/store.ts";
import { Host } from "../host.ts";
import { type Answer, type GetOptions, HttpClient } from "../http/client.ts";
import type { Source } from "../registry.ts";
import { ROBOTS_BYTES } from "../robots/rules.ts";
import { PRODUCT } from "./agent.ts";
import type { RunContext } from "./context.ts";
import { isReadable } from "./judge.ts";
import { fetchRobots, isCurrent, type RobotsState } from "./robots.ts";

const PATIENCE = 10 * 60_000;
const CONCURRENCY = 32;
const STOPPED = "HUIYIN_STOPPED";
/** A robots.txt is read whatever a source's pages may be: more than counts, so that what is cut off shows. */
const WHOLE = { maxBytes: ROBOTS_BYTES + 1, wants: () => true };

/** Asks hosts, each in its own pace and as its robots.txt allows; so many at once in all. */
export class Fetcher {
  private readonly context: RunContext;
  private readonly client: HttpClient;
  private readonly robots = new Map<string, RobotsState>();
  private readonly onRobots: (source: Source, url: string, answer: Answer) => Promise<void>;
  private free: number;
  private readonly waiters: (() => void)[] = [];

  constructor(
    context: RunContext,
    userAgent: string,
    onRobots: (source: Source, url: string, answer: Answer) => Promise<void>,
  ) {
    const { options, clock } = context;
    this.context = context;
    this.onRobots = onRobots;
    this.free = options.concurrency ?? CONCURRENCY;
    this.client = new HttpClient({
      userAgent,
      allowLoopback: options.allowLoopback ?? false,
      clock,
      ...(options.resolve ? { resolve: options.resolve } : {}),
    });
  }

  host(name: string, source: Source, url: URL): Host {
    const { options, hosts, frontier, clock } = this.context;
    const free = options.allowLoopback === true && isLoopbackHost(url);
    const own = source.politeness.delay * 1000;
    const floor = free ? own : Math.max(1000, own);
    const host = hosts.get(name) ?? new Host(name, stateOf(frontier, name), floor, clock);
    hosts.set(name, host);
    host.raiseFloor(floor);
    return host;
  }

  parkedTooLong(host: Host): boolean {
    return host.readyAt() - this.context.clock.now() > (this.context.options.patience ?? PATIENCE);
  }

  /** Waits for the host's turn; false where the wait is longer than the run's patience, or the run is stopped. */
  async turn(host: Host): Promise<boolean> {
    const { clock, halt } = this.context;
    for (;;) {
      if (halt.signal.aborted) return false;
      const wait = host.readyAt() - clock.now();
      if (wait <= 0) return true;
      if (this.parkedTooLong(host)) return false;
      await clock.sleep(wait, halt.signal);
    }
  }

  /** Asks one address whose host is ready. `limits`: other than the source's own. */
  async ask(
    host: Host,
    source: Source,
    url: string,
    headers: Record<string, string>,
    limits: Partial<Pick<GetOptions, "maxBytes" | "wants">> = {},
  ): Promise<Answer> {
    await this.acquire();
    const { clock, halt } = this.context;
    host.begin(Object.keys(headers).length > 0);
    const begun = clock.now();
    try {
      const answer = await this.client.get(url, {
        headers,
        deadline: source.politeness.timeout * 1000,
        maxBytes: source.politeness.max_bytes,
        tls: source.tls,
        signal: halt.signal,
        wants: isReadable,
        ...limits,
      });
      const status = answer.response?.status ?? null;
      host.end({ latency: clock.now() - begun, status, failed: answer.failure !== null });
      return answer;
    } finally {
      this.release();
    }
  }

  /** Whether an answer only tells that the run was stopped. */
  wasStopped(answer: Answer): boolean {
    return this.context.stopped && (answer.failure?.detail.includes(STOPPED) ?? false);
  }

  /** The robots.txt that rules an address; null where the run is stopped or the host parked before it is known. */
  async robotsOf(host: Host, source: Source, url: URL): Promise<RobotsState | null> {
    const { frontier, clock } = this.context;
    const kept = this.robots.get(url.origin) ?? frontier.store.get<RobotsState>(keys.robots(url.origin));
    const state = kept && isCurrent(kept, clock.now()) ? kept : await this.fetchRobots(host, source, url.origin);
    if (!state) return null;
    this.robots.set(url.origin, state);
    host.log.robots = state.version;
    host.log.crawlDelay = state.rules?.crawlDelay ?? null;
    host.raiseFloor((state.rules?.crawlDelay ?? 0) * 1000);
    return state;
  }

  /** Asks for a robots.txt as often as for any page: one bad answer must not keep a whole site out. */
  private async fetchRobots(host: Host, source: Source, origin: string): Promise<RobotsState | null> {
    const { frontier } = this.context;
    let state = await this.tryRobots(host, source, origin);
    for (let n = 1; n < source.politeness.attempts && state !== null && state.rules === null; n++) {
      state = await this.tryRobots(host, source, origin);
    }
    const pace = host.unsaved();
    await frontier.write([
      ...(state ? [[keys.robots(origin), state] as Change] : []),
      ...(pace ? [[keys.host(host.name), pace] as Change] : []),
    ]);
    return state;
  }

  private async tryRobots(host: Host, source: Source, origin: string): Promise<RobotsState | null> {
    const { clock } = this.context;
    let late = false;
    const state = await fetchRobots(origin, {
      product: PRODUCT,
      now: () => clock.now(),
      park: (until) => host.park(until),
      ask: async (url) => {
        if (!(await this.turn(host))) {
          late = true;
          return noAnswer;
        }
        const answer = await this.ask(host, source, url, {}, WHOLE);
        if (answer.response) await this.onRobots(source, url, answer);
        return answer;
      },
    });
    return late || this.context.stopped ? null : state;
  }

  private async acquire(): Promise<void> {
    while (this.free <= 0) await new Promise<void>((resolve) => this.waiters.push(resolve));
    this.free--;
  }

  private release(): void {
    this.free++;
    this.waiters.shift()?.();
  }

  close(): Promise<void> {
    return this.client.close();
  }
}

const stateOf = (frontier: Frontier, name: string) => frontier.host(name);

const noAnswer: Answer = {
  response: null,
  body: new Uint8Array(),
  failure: { outcome: "unreachable", detail: STOPPED },
  truncation: null,
  accepted: null,
  ms: 0,
};
