import { once } from "node:events";
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { startWorker } from "../../transform/load/reader.ts";
import { dataOfReports } from "./data.ts";
import { type Batch, type Made, type Order, Writer } from "./writer.ts";
import type { FromWriter, ToWriter } from "./writer-thread.ts";

/**
 * Writes many pages with as many threads as the machine has cores. The threads write reports, of which there are most;
 * places and provinces are written here, where what is known of all of them lies already.
 */

const THREAD = new URL("./writer-thread.ts", import.meta.url);

/** Batches that are done sooner here than a thread is up. */
const FEW = 4;

/** More threads than these only wait for the disk, and each takes its memory. */
const MOST = 4;

/** Megabytes for young objects: rendering makes many, and none lives long. */
const YOUNG = 64;

export interface Hand {
  write(batch: Batch): Promise<Made>;
  close(): Promise<void> | void;
}

/** Sends a writer one message and waits for its answer. Rejects where it reports an error, or is gone. */
async function ask(worker: Worker, gone: Promise<void>, message: ToWriter): Promise<Made | null> {
  const stop = new AbortController();
  try {
    // `once` rejects where the worker emits an error.
    const answered = once(worker, "message", { signal: stop.signal });
    const ended = gone.then(() => {
      throw new Error("A writer of pages stopped");
    });
    worker.postMessage(message);
    const [answer] = (await Promise.race([answered, ended])) as [FromWriter];
    if ("error" in answer) throw new Error(answer.error);
    return answer.made;
  } finally {
    stop.abort();
  }
}

async function thread(order: Order): Promise<Hand> {
  const worker = startWorker(THREAD, { maxYoungGenerationSizeMb: YOUNG });
  const gone = once(worker, "exit").then(
    () => {},
    () => {},
  );
  await ask(worker, gone, { order });
  return {
    async write(batch) {
      const made = await ask(worker, gone, { batch });
      if (made === null) throw new Error("A writer of pages was given no order");
      return made;
    },
    async close() {
      // It goes by itself when its database is closed: ended from outside at work in one, it takes the process along.
      worker.postMessage({ end: true } satisfies ToWriter);
      await gone;
    },
  };
}

const ofReports = (batch: Batch) => "reports" in batch;

/** The order of a thread that writes nothing but reports. */
const forReports = (order: Order): Order => ({
  ...order,
  pages: { ...order.pages, data: dataOfReports(order.pages.data) },
});

/** Gives one writer a batch after another until there are none, or another writer failed. */
async function workOff(hand: Hand, batches: Iterator<Placed>, put: (at: number, made: Made) => void) {
  for (let next = batches.next(); !next.done; next = batches.next()) {
    const [at, batch] = next.value;
    put(at, await hand.write(batch));
  }
}

type Placed = [at: number, batch: Batch];

/** Batches with their places in the list, until told to stop or one of them failed. */
function* inTurn(batches: readonly Placed[], signal: AbortSignal, failed: () => boolean): Generator<Placed> {
  for (const entry of batches) {
    signal.throwIfAborted();
    if (failed()) return;
    yield entry;
  }
}

/** Has all batches written; tells of each when it is done. Gives what came of them in the batches' order. */
export async function writeBatches(
  order: Order,
  batches: readonly Batch[],
  signal: AbortSignal,
  done: (made: Made) => void,
): Promise<Made[]> {
  const placed: Placed[] = [...batches.entries()];
  const few = batches.length <= FEW;
  const reports = few ? [] : placed.filter(([, batch]) => ofReports(batch));
  const others = few ? placed : placed.filter(([, batch]) => !ofReports(batch));
  const threads = reports.length === 0 ? 0 : Math.min(availableParallelism(), MOST);
  const made: Made[] = [];
  let failed = false;
  const work = async (opened: Promise<Hand>, turns: Iterator<Placed>) => {
    const hand = await opened;
    try {
      await workOff(hand, turns, (at, result) => {
        made[at] = result;
        done(result);
      });
    } finally {
      await hand.close();
    }
  };
  const slim = threads === 0 ? order : forReports(order);
  const turns = inTurn(reports, signal, () => failed);
  const working = [
    ...Array.from({ length: threads }, () => work(thread(slim), turns)),
    work(
      Writer.open(order),
      inTurn(others, signal, () => failed),
    ),
  ];
  // All are waited for, whichever fails: none may still write when the folder is thrown away.
  const ended = await Promise.allSettled(
    working.map((each) =>
      each.catch((error: unknown) => {
        failed = true;
        throw error;
      }),
    ),
  );
  for (const result of ended) if (result.status === "rejected") throw result.reason;
  return made;
}
