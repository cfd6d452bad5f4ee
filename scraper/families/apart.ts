import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { FamilyId } from "../registry.ts";
import { type ListInput, type ReadList, readList } from "./read.ts";

const DEADLINE = 5000;

interface Job {
  input: ListInput;
  named: FamilyId | "auto";
}

/** The loader that lets a worker thread read TypeScript, wherever this module itself was loaded from. */
const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Reads a list in a thread of its own, which is ended when the deadline (milliseconds) has passed. */
export function readListApart(input: ListInput, named: FamilyId | "auto", deadline = DEADLINE): Promise<ReadList> {
  const job: Job = { input, named };
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: job,
      execArgv: ["--import", loader],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const end = (result: ReadList) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      void worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => end({ fault: `the list could not be read within ${deadline} ms` }), deadline);
    worker.once("message", (result: ReadList) => end(result));
    worker.once("error", (error) => end({ fault: `the list cannot be read: ${error.message}`.slice(0, 200) }));
    worker.once("exit", () => end({ fault: "the list cannot be read: its thread ended" }));
  });
}

if (!isMainThread && parentPort && isJob(workerData)) {
  parentPort.postMessage(readList(workerData.input, workerData.named));
}

function isJob(data: unknown): data is Job {
  return typeof data === "object" && data !== null && "input" in data && "named" in data;
}
