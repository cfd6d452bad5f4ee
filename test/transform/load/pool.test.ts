import { describe, expect, test } from "vitest";
import { type PoolOptions, readPages } from "../../../transform/load/pool.ts";
import type { Task } from "../../../transform/load/reader.ts";
import { broken, page } from "./pages.ts";

const SCRIPT = new URL("./jsonWorker.ts", import.meta.url);

const task = (name: string, body: string): Task => ({
  version: { url: `http://www.example.gov.cn/${name}`, digest: "0".repeat(64), contentType: null },
  bytes: new TextEncoder().encode(body),
});

async function read(tasks: Iterable<Task>, options: Partial<PoolOptions> = {}) {
  const found: string[] = [];
  for await (const { reading } of readPages(tasks, { workers: 1, script: SCRIPT, ...options })) {
    found.push(reading.trouble ?? reading.title ?? "");
  }
  return found;
}

const titled = (title: string) => page({ report: { title } });

describe("pages are read in worker threads", () => {
  test("in the order of the tasks, whatever the number of workers, and none stops the others", async () => {
    const tasks = [
      task("0", titled("零")),
      task("1", broken("hang")),
      task("2", titled("二")),
      task("3", broken("die")),
      task("4", broken("throw")),
      task("5", broken("memory")),
      ...Array.from({ length: 40 }, (_, i) => task(String(i + 6), titled(String(i)))),
    ];
    const expected = [
      "零",
      "timeout",
      "二",
      "crash",
      "crash",
      "memory",
      ...Array.from({ length: 40 }, (_, i) => String(i)),
    ];
    const options = { deadline: 4000, heap: 64 };
    expect(await read(tasks, { workers: 1, ...options })).toEqual(expected);
    expect(await read(tasks, { workers: 3, ...options })).toEqual(expected);
  });

  test("tasks are taken only as readings are: memory does not grow with the archive", async () => {
    let taken = 0;
    function* tasks() {
      for (; taken < 200; taken++) yield task(String(taken), titled("x"));
    }
    const readings = readPages(tasks(), { workers: 1, script: SCRIPT });
    await readings.next();
    expect(taken).toBeLessThanOrEqual(17);
    await readings.return(undefined);
  });

  test("a worker that cannot be started stops the run, for it would stop every page", async () => {
    const missing = new URL("./no-such-worker.ts", import.meta.url);
    await expect(read([task("0", titled("零"))], { script: missing })).rejects.toThrow(/no-such-worker/);
  });

  test("nothing to read starts no worker", async () => {
    expect(await read([])).toEqual([]);
  });
});
