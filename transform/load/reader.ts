import { type ResourceLimits, Worker } from "node:worker_threads";
import { deadline } from "../common/deadline.ts";
import { troubled, type Version } from "./reading.ts";
import type { Reading } from "./tables/readings.ts";
import type { Answer, Job } from "./worker.ts";

/** A page that is to be read. */
export interface Task {
  version: Version;
  bytes: Uint8Array;
}

export interface ReaderOptions {
  /** milliseconds that one page may take */
  deadline: number;
  /** megabytes of heap that the worker may take */
  heap: number;
  /** the worker's module */
  script: URL;
}

const BOOT = new URL("./boot.mjs", import.meta.url);

/** Starts a worker thread on a TypeScript module; what it prints is dropped. */
export function startWorker(script: URL, resourceLimits: ResourceLimits = {}): Worker {
  const workerData = { script: script.href };
  const worker = new Worker(BOOT, { workerData, execArgv: [], resourceLimits, stdout: true, stderr: true });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

const first = (text: string) => text.split("\n", 3).join(" ").slice(0, 500);

interface Pending {
  task: Task;
  resolve(reading: Reading): void;
  reject(error: Error): void;
}

/** One worker thread and the page that it reads. A worker that hangs or dies is replaced; the page gets a trouble. */
export class Reader {
  #worker: Worker | null = null;
  #ready = false;
  #pending: Pending | null = null;
  #inTime: () => void = () => {};
  #job = 0;
  readonly #options: ReaderOptions;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** Reads one page; rejects only where the worker cannot even be started. */
  read(task: Task): Promise<Reading> {
    const worker = this.#worker ?? this.#start();
    const job: Job = { job: ++this.#job, version: task.version, bytes: task.bytes };
    return new Promise((resolve, reject) => {
      this.#pending = { task, resolve, reject };
      worker.postMessage(job);
      if (this.#ready) this.#arm();
    });
  }

  async close(): Promise<void> {
    this.#inTime();
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = startWorker(this.#options.script, { maxOldGenerationSizeMb: this.#options.heap });
    this.#worker = worker;
    this.#ready = false;
    worker.on("message", (answer: Answer | { ready: true }) => {
      if (worker === this.#worker) this.#hear(answer);
    });
    worker.on("error", (error: NodeJS.ErrnoException) => this.#died(worker, error));
    worker.on("exit", (code) => this.#died(worker, new Error(`the reader stopped with code ${code}`)));
    return worker;
  }

  /** The deadline runs from when the worker is up: starting it is not the page's fault. */
  #arm(): void {
    this.#inTime();
    this.#inTime = deadline(this.#options.deadline, () => {
      const worker = this.#worker;
      this.#worker = null;
      void worker?.terminate();
      this.#fail("timeout", `not read within ${this.#options.deadline / 1000} s`);
    });
  }

  #hear(answer: Answer | { ready: true }): void {
    if ("ready" in answer) {
      this.#ready = true;
      if (this.#pending) this.#arm();
    } else if (answer.job === this.#job) {
      if ("error" in answer) this.#fail("crash", first(answer.error));
      else this.#settle()?.resolve(answer.reading);
    }
  }

  #died(worker: Worker, error: NodeJS.ErrnoException): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    if (!this.#ready) this.#settle()?.reject(error);
    else
      this.#fail(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crash", first(error.stack ?? error.message));
  }

  #fail(kind: "timeout" | "crash" | "memory", detail: string): void {
    const pending = this.#settle();
    pending?.resolve(troubled(pending.task.version, kind, detail));
  }

  #settle(): Pending | null {
    this.#inTime();
    const pending = this.#pending;
    this.#pending = null;
    return pending;
  }
}
