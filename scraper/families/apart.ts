import { Worker } from "node:worker_threads";
import { deadline } from "../../transform/common/deadline.ts";
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

/** What the thread says: that it is up, and then what it read. */
export type Word = "up" | ReadList;

/**
 * Reads a list in a thread of its own, which is ended when the deadline (milliseconds) has passed. It runs from when the
 * thread is up: starting it is not the page's fault.
 */
export function readListApart(input: ListInput, named: FamilyId | "auto", ms = DEADLINE): Promise<ReadList> {
  const workerData: Job = { script: SCRIPT.href, input, named };
  return new Promise((resolve) => {
    const worker = new Worker(BOOT, { workerData, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 512 } });
    let inTime = () => {};
    const end = (result: ReadList) => {
      inTime();
      worker.removeAllListeners();
      void worker.terminate();
      resolve(result);
    };
    worker.on("message", (word: Word) => {
      if (word !== "up") end(word);
      else inTime = deadline(ms, () => end({ fault: `the list could not be read within ${ms} ms` }));
    });
    worker.once("error", (error) => end({ fault: `the list cannot be read: ${error.message}`.slice(0, 200) }));
    worker.once("exit", () => end({ fault: "the list cannot be read: its thread ended" }));
  });
}
