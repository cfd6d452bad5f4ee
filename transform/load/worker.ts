import { parentPort } from "node:worker_threads";
import { readBytes } from "../document.ts";
import { toReading, type Version } from "./reading.ts";
import type { Reading } from "./tables/readings.ts";

/** One page to read, as it is sent to a worker. */
export interface Job {
  job: number;
  version: Version;
  bytes: Uint8Array;
}

/** What a worker answers; it answers nothing where it hangs or dies. */
export type Answer = { job: number; reading: Reading } | { job: number; error: string };

parentPort?.on("message", ({ job, version, bytes }: Job) => {
  try {
    const document = readBytes(bytes, version.contentType, version.url);
    parentPort?.postMessage({ job, reading: toReading(version, document) } satisfies Answer);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ job, error: text } satisfies Answer);
  }
});
parentPort?.postMessage({ ready: true });
