import { Reader, type ReaderOptions, type Task } from "./reader.ts";
import type { Reading } from "./tables/readings.ts";

export interface PoolOptions extends Partial<ReaderOptions> {
  workers: number;
}

const DEFAULTS: ReaderOptions = { deadline: 15_000, heap: 512, script: new URL("./worker.ts", import.meta.url) };

/** Pages that may be under way or wait for an earlier one, for each worker; and their bytes together. */
const WINDOW = 16;
const WINDOW_BYTES = 64 * 1024 * 1024;

/** Hands each task to the first reader that is free. */
function dispatcher(readers: Reader[]): (task: Task) => Promise<Reading> {
  const free = [...readers];
  const waiting: ((reader: Reader) => void)[] = [];
  return async (task) => {
    const reader = free.pop() ?? (await new Promise<Reader>((resolve) => waiting.push(resolve)));
    try {
      return await reader.read(task);
    } finally {
      const next = waiting.shift();
      if (next) next(reader);
      else free.push(reader);
    }
  };
}

/**
 * Reads pages in worker threads and gives their readings in the order of the tasks, whatever the number of workers.
 * A page that hangs, dies or outgrows its worker gives a reading with a trouble; the others go on. Memory is bounded:
 * tasks are taken only as readings are.
 */
export async function* readPages(
  tasks: AsyncIterable<Task> | Iterable<Task>,
  options: PoolOptions,
): AsyncGenerator<Reading> {
  const readers = Array.from({ length: Math.max(1, options.workers) }, () => new Reader({ ...DEFAULTS, ...options }));
  const submit = dispatcher(readers);
  const underWay: { reading: Promise<Reading>; bytes: number }[] = [];
  let bytes = 0;
  try {
    for await (const task of tasks) {
      const reading = submit(task);
      // A failure is met when its turn comes; until then it must not count as unhandled.
      reading.catch(() => {});
      underWay.push({ reading, bytes: task.bytes.byteLength });
      bytes += task.bytes.byteLength;
      while (underWay.length >= WINDOW * readers.length || (bytes > WINDOW_BYTES && underWay.length > 0)) {
        const oldest = underWay.shift();
        if (!oldest) break;
        bytes -= oldest.bytes;
        yield await oldest.reading;
      }
    }
    for (const { reading } of underWay) yield await reading;
  } finally {
    await Promise.all(readers.map((r) => r.close()));
  }
}
