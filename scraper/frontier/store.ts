import { mkdirSync } from "node:fs";
import { type BatchOperation, ClassicLevel } from "classic-level";
import { HuiyinError } from "../../transform/common/errors.ts";

/** One write of a batch: a value, or null to delete. */
export type Change = [key: string, value: unknown];

type Db = ClassicLevel<string, string>;
/** What a batch does, by key. */
type Batch = Map<string, BatchOperation<Db, string, string>>;

/**
 * The frontier's storage: LevelDB through classic-level. Chosen because its memory is bounded by a cache of our choice
 * whatever the number of addresses, a batch is all or nothing across kill -9, keys are in order (the queue is a range),
 * the binaries come inside the package, and its file lock ends with the process: it is also the lock of the workspace.
 */
export class Store {
  private readonly db: Db;
  /** given while a batch is being written, with the promise of the batch that takes it */
  private waiting: Batch = new Map();
  private next: Promise<void> | null = null;
  private inFlight: Batch = new Map();
  private written: Promise<void> = Promise.resolve();

  private constructor(db: Db) {
    this.db = db;
  }

  /** @throws HuiyinError `busy` where another process has it open */
  static async open(dir: string): Promise<Store> {
    mkdirSync(dir, { recursive: true });
    const db: Db = new ClassicLevel(dir, { keyEncoding: "utf8", valueEncoding: "utf8", cacheSize: 16 * 1024 * 1024 });
    try {
      await db.open();
    } catch (error) {
      const cause = (error as { cause?: { code?: string } }).cause;
      if (cause?.code === "LEVEL_LOCKED") {
        throw new HuiyinError(
          "busy",
          `Another crawl or import is at work in ${dir}. Wait until it ends, or use another --data DIR.`,
          {
            cause: error,
          },
        );
      }
      if (cause?.code === "LEVEL_CORRUPTION") {
        throw new HuiyinError(
          "environment",
          `The crawl's memory in ${dir} is damaged. Delete that folder: it is made again from the archive.`,
          { cause: error },
        );
      }
      throw error;
    }
    return new Store(db);
  }

  /** What was given to be written counts from then on, though it may not be on the disk yet. */
  get<T>(key: string): T | null {
    const given = this.waiting.get(key) ?? this.inFlight.get(key);
    if (given?.type === "del") return null;
    const value = given?.value ?? this.db.getSync(key);
    return value === undefined ? null : (JSON.parse(value) as T);
  }

  /** All changes or none. What is given while a batch is being written goes into the next one together. */
  write(changes: Change[]): Promise<void> {
    if (changes.length === 0) return Promise.resolve();
    for (const [key, value] of changes) {
      this.waiting.set(key, value === null ? { type: "del", key } : { type: "put", key, value: JSON.stringify(value) });
    }
    this.next ??= this.written.then(() => this.writeWaiting());
    return this.next;
  }

  private writeWaiting(): Promise<void> {
    this.inFlight = this.waiting;
    this.waiting = new Map();
    this.next = null;
    const batch = this.db.batch([...this.inFlight.values()]).finally(() => this.inFlight.clear());
    // Whoever gave the changes hears of a failure; what is given later is tried all the same.
    this.written = batch.catch(() => undefined);
    return batch;
  }

  /** Keys and values with the prefix, in order, strictly after `after` where it is given. */
  async *range<T>(prefix: string, options: { after?: string; limit?: number } = {}): AsyncGenerator<[string, T]> {
    const from = options.after === undefined ? { gte: prefix } : { gt: options.after };
    const limit = options.limit === undefined ? {} : { limit: options.limit };
    for await (const [key, value] of this.db.iterator({ ...from, lt: `${prefix}\uffff`, ...limit })) {
      yield [key, JSON.parse(value) as T];
    }
  }

  /** The first key at or after `from` that has the prefix. */
  async firstKey(prefix: string, from: string): Promise<string | null> {
    for await (const key of this.db.keys({ gte: from, lt: `${prefix}\uffff`, limit: 1 })) return key;
    return null;
  }

  async count(prefix: string): Promise<number> {
    let n = 0;
    for await (const _ of this.db.keys({ gte: prefix, lt: `${prefix}\uffff` })) n++;
    return n;
  }

  close(): Promise<void> {
    return this.db.close();
  }
}
