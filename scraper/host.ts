import type { HostLog } from "./archive/runs.ts";
import type { Clock } from "./clock.ts";
import type { OutcomeName } from "./outcome.ts";

/** What outlives a run about one host. */
export interface HostState {
  /** milliseconds between two requests, as last adapted */
  delay: number;
  parkedUntil: number;
  /** how often in a row it sent us away without naming a time */
  rebuffs: number;
}

const LONGEST_DELAY = 60_000;
const FIRST_PARK = 60_000;
const LONGEST_PARK = 6 * 3600_000;
/** Failures in a row before the host is left for this run; a first try weighs more, second tries are all of bad pages. */
const MOST_DOWN = 20;
const FIRST_TRY = 4;
const MOST_BARRED = 20;
const DOWN: readonly OutcomeName[] = ["dns", "unreachable", "timeout", "tls", "bad_http"];
const BARRED: readonly OutcomeName[] = ["blocked_waf", "challenge", "rate_limited"];

/**
 * The pace at which one host (registrable domain, or address on loopback) is asked: one request at a time, a delay
 * after Scrapy's AutoThrottle (the mean of the last delay and the latency, never below the floor; errors never lower
 * it), and parking until the time the server names.
 */
export class Host {
  readonly name: string;
  state: HostState;
  readonly log: HostLog;
  private readonly clock: Clock;
  private floor: number;
  private lastEnd = Number.NEGATIVE_INFINITY;
  private waited = { sum: 0, count: 0, min: Number.POSITIVE_INFINITY, max: 0 };
  private down = 0;
  private barred = 0;
  private saved: HostState = { delay: -1, parkedUntil: 0, rebuffs: 0 };

  constructor(name: string, state: HostState | null, floor: number, clock: Clock) {
    this.name = name;
    this.floor = floor;
    this.clock = clock;
    this.state = state ?? { delay: floor, parkedUntil: 0, rebuffs: 0 };
    this.state.delay = Math.max(this.state.delay, floor);
    this.log = {
      host: name,
      requests: 0,
      notModified: 0,
      conditional: 0,
      errors: 0,
      delay: null,
      robots: null,
      crawlDelay: null,
      parkedUntil: null,
    };
  }

  /** Raises the floor: a source's own delay, or robots.txt's Crawl-delay. Never lowers it. */
  raiseFloor(ms: number): void {
    this.floor = Math.max(this.floor, ms);
    this.state.delay = Math.max(this.state.delay, this.floor);
  }

  /** Milliseconds since 1970 before which no request may start. */
  readyAt(): number {
    return Math.max(this.state.parkedUntil, this.lastEnd + this.state.delay);
  }

  /** Notes that a request starts now. */
  begin(conditional: boolean): void {
    const waited = this.clock.now() - this.lastEnd;
    if (Number.isFinite(waited)) {
      this.waited.sum += waited;
      this.waited.count++;
      this.waited.min = Math.min(this.waited.min, waited);
      this.waited.max = Math.max(this.waited.max, waited);
      const { sum, count, min, max } = this.waited;
      this.log.delay = { min: min / 1000, mean: sum / count / 1000, max: max / 1000 };
    }
    this.log.requests++;
    if (conditional) this.log.conditional++;
  }

  /** Notes how the request that just ended went. */
  end(result: { latency: number; status: number | null; failed: boolean }): void {
    this.lastEnd = this.clock.now();
    const { latency, status, failed } = result;
    if (status === 304) this.log.notModified++;
    const bad = failed || status === null || status >= 400;
    if (failed || status === null || status >= 500) this.log.errors++;
    const target = Math.min(
      LONGEST_DELAY,
      Math.max(this.floor, (this.state.delay + latency) / 2, this.floor === 0 ? 0 : latency),
    );
    if (!bad || target > this.state.delay) this.state.delay = this.floor === 0 ? 0 : target;
    if (!bad) this.state.rebuffs = 0;
  }

  /** Parks the host until the time it named; where it named none, for a time that doubles with each rebuff. */
  park(until: number | null): void {
    const now = this.clock.now();
    const base = this.floor === 0 ? 50 : FIRST_PARK;
    const own = now + Math.min(LONGEST_PARK, base * 2 ** Math.min(this.state.rebuffs, 12));
    this.state.rebuffs++;
    this.state.parkedUntil = Math.max(this.state.parkedUntil, until ?? own);
    this.log.parkedUntil = new Date(Math.min(this.state.parkedUntil, 8.64e15)).toISOString();
  }

  /** Counts how tries of the host's addresses end. */
  settled(outcome: OutcomeName, firstTry: boolean): void {
    this.down = DOWN.includes(outcome) ? this.down + (firstTry ? FIRST_TRY : 1) : 0;
    this.barred = BARRED.includes(outcome) ? this.barred + 1 : 0;
  }

  /** The state where it is worth writing down again: it was parked, or its pace has changed by a tenth. Else null. */
  unsaved(): HostState | null {
    const { delay, parkedUntil, rebuffs } = this.state;
    const samePace = Math.abs(delay - this.saved.delay) <= this.saved.delay / 10;
    if (samePace && parkedUntil === this.saved.parkedUntil && rebuffs === this.saved.rebuffs) return null;
    this.saved = { delay, parkedUntil, rebuffs };
    return this.saved;
  }

  /** Why the host had better be left for this run, or null. */
  givenUp(): "down" | "barred" | null {
    if (this.down >= MOST_DOWN) return "down";
    return this.barred >= MOST_BARRED ? "barred" : null;
  }
}
