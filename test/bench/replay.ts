/**
 * Pages of real size replayed through the worker threads that a transform reads an archive with: pages a second, and the
 * memory that the process holds after a quarter and at the end. By itself, with another number of pages:
 * `npx tsx test/bench/replay.ts 100000`.
 */
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { readPages } from "../../transform/load/pool.ts";
import type { Task } from "../../transform/load/reader.ts";
import { type Row, table } from "./measure.ts";
import { longPages } from "./pages.ts";

export const name = "replay";

const PAGES = 4000;
const WORKERS = 2;
const MEGABYTE = 1024 * 1024;

/** So many pages, each with numbers of its own. */
function* tasks(count: number): Generator<Task> {
  const pages = longPages();
  for (let i = 0; i < count; i++) {
    const page = pages[i % pages.length];
    if (page === undefined) return;
    const bytes = Buffer.from(page.bytes);
    bytes.write(String(i).padStart(7, "0"), bytes.indexOf("</title>") - 7, "latin1");
    const digest = createHash("sha256").update(bytes).digest("hex");
    yield { version: { url: `${page.url}?${i}`, digest, contentType: "text/html" }, bytes };
  }
}

/** Megabytes of the process, its worker threads included. */
const held = () => process.memoryUsage().rss / MEGABYTE;

export async function run(count = PAGES): Promise<Row[]> {
  const begun = performance.now();
  let read = 0;
  let early = 0;
  for await (const _ of readPages(tasks(count), { workers: WORKERS }))
    if (++read === Math.ceil(count / 4)) early = held();
  const seconds = (performance.now() - begun) / 1000;
  const first = `memory after ${Math.ceil(count / 4)} pages`;
  return [
    {
      subject: `${count} pages, ${WORKERS} workers`,
      samples: [read / seconds],
      unit: "pages/s",
      bound: "at least 167",
    },
    { subject: first, samples: [early], unit: "MB" },
    { subject: "memory at the end", samples: [held()], unit: "MB", against: first, bound: "flat, under 1000 MB" },
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${name}\n${table(await run(Number(process.argv[2] ?? PAGES)))}\n`);
}
