import type { Progress } from "../../transform/common/progress.ts";
import type { ArchiveWriter } from "../archive/writer.ts";
import type { Clock } from "../clock.ts";
import type { Frontier } from "../frontier/frontier.ts";
import { keys } from "../frontier/frontier.ts";
import { NEW_SOURCE, type RunState, type SourceState } from "../frontier/states.ts";
import type { Host } from "../host.ts";
import type { OutcomeName } from "../outcome.ts";
import { type Source, scopeOf } from "../registry.ts";
import type { CrawlOptions } from "./options.ts";

/** What the parts of one run share: its stores, its sources, what it has counted so far. */
export class RunContext {
  readonly options: CrawlOptions;
  readonly frontier: Frontier;
  readonly writer: ArchiveWriter;
  readonly state: RunState;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly sources: Map<string, Source>;
  readonly scopes: Map<string, Set<string>>;
  readonly hosts = new Map<string, Host>();
  /** aborted when the run is to stop, whoever asked for it */
  readonly halt = new AbortController();
  readonly counts = new Map<string, Map<OutcomeName, number>>();
  readonly fresh = new Map<string, number>();
  /** articles with markup, and those of them without any container that their family keeps texts in */
  readonly layouts = new Map<string, { seen: number; bare: number }>();
  /** body of the last article of each source */
  readonly lastBodies = new Map<string, Uint8Array>();
  readonly remarks: { source: string; text: string }[] = [];
  pages = 0;
  private readonly states = new Map<string, SourceState>();

  constructor(
    options: CrawlOptions,
    parts: { frontier: Frontier; writer: ArchiveWriter; state: RunState; clock: Clock; progress: Progress },
  ) {
    this.options = options;
    this.frontier = parts.frontier;
    this.writer = parts.writer;
    this.state = parts.state;
    this.clock = parts.clock;
    this.progress = parts.progress;
    this.sources = new Map(options.sources.map((s) => [s.id, s]));
    this.scopes = new Map(options.sources.map((s) => [s.id, scopeOf(s)]));
  }

  get stopped(): boolean {
    return this.halt.signal.aborted;
  }

  today(): string {
    return new Date(this.clock.now()).toISOString().slice(0, 10);
  }

  stateOf(id: string): SourceState {
    let state = this.states.get(id);
    if (!state) {
      const kept = this.frontier.store.get<SourceState>(keys.source(id));
      state = { ...NEW_SOURCE, ...kept, repeats: 0 };
      this.states.set(id, state);
    }
    return state;
  }

  /** Counts how one address of a source ended. */
  count(source: string, outcome: OutcomeName): void {
    const counts = this.counts.get(source) ?? new Map<OutcomeName, number>();
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    this.counts.set(source, counts);
  }

  /** Addresses of a source that ended in this run. */
  taken(source: string): number {
    let sum = 0;
    for (const n of this.counts.get(source)?.values() ?? []) sum += n;
    return sum;
  }
}
