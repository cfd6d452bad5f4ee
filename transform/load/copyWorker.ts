import { parentPort } from "node:worker_threads";
import { type Cluster, CopyIndex } from "../copies/copies.ts";
import type { Sketch } from "../copies/sketch.ts";

/** The index of copies in a thread of its own: its memory goes when the thread ends. */

/** A batch of sketches, which the worker acknowledges, or the end, which it answers with the clusters. */
export type ToIndex = { sketches: Sketch[] } | { end: true };
export type FromIndex = { size: number } | { clusters: Cluster[] };

const index = new CopyIndex();

parentPort?.on("message", (message: ToIndex) => {
  const answer: FromIndex = "end" in message ? { clusters: index.clusters() } : added(message.sketches);
  parentPort?.postMessage(answer);
});

function added(sketches: Sketch[]): FromIndex {
  for (const sketch of sketches) index.add(sketch);
  return { size: index.size };
}
