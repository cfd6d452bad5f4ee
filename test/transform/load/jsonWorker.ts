import { parentPort } from "node:worker_threads";
import type { Answer, Job } from "../../../transform/load/worker.ts";
import { type Page, parsePage, readingOf } from "./jsonReading.ts";

/** A worker for pages of JSON, some of which make trouble on purpose. */

function trouble(kind: Page["trouble"]): void {
  if (kind === "throw") throw new Error("this page is impossible");
  if (kind === "die") process.exit(3);
  if (kind === "hang") for (;;);
  const hoard: number[][] = [];
  if (kind === "memory") for (;;) hoard.push(new Array<number>(1_000_000).fill(hoard.length));
}

parentPort?.on("message", ({ job, version, bytes }: Job) => {
  try {
    const page = parsePage(bytes);
    trouble(page.trouble);
    parentPort?.postMessage({ job, reading: readingOf(version, page) } satisfies Answer);
  } catch (error) {
    parentPort?.postMessage({ job, error: String(error) } satisfies Answer);
  }
});
parentPort?.postMessage({ ready: true });
