import { parentPort, workerData } from "node:worker_threads";
import type { Job, Word } from "./apart.ts";
import { readList } from "./read.ts";

const { input, named } = workerData as Job;
parentPort?.postMessage("up" satisfies Word);
parentPort?.postMessage(readList(input, named) satisfies Word);
