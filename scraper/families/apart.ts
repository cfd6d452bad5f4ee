import { Worker } from "node:worker_threads";
import type { FamilyId } from "../registry.ts";
import type { ListInput, ReadList } from "./read.ts";

const DEADLINE = 5000;
const BOOT = new URL("../../transform/load/boot.mjs", import.meta.url);
const SCRIPT = new URL("./reader.ts", import.meta.url);

/** What the thread is given to read. */
export interface Job {
  script: string;
  input: ListInput;
  named: FamilyId | "auto";
}

/** Reads a list in a thread of its own, which is ended when the deadline (milliseconds) has passed. */
export function readListApart(input: ListInput, named: FamilyId | "auto", deadline = DEADLINE): Promise<ReadList> {
  const workerData: Job = { script: SCRIPT.href, input, named };
  return new Promise((resolve) => {
    const worker = new Worker(BOOT, { workerData, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 512 } });
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
