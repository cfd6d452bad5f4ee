import { parentPort, workerData } from "node:worker_threads";
import type { Job } from "./apart.ts";
import { readList } from "./read.ts";

const { input, named } = workerData as Job;
parentPort?.postMessage(readList(input, named));
