import { parentPort } from "node:worker_threads";
import { type Batch, type Made, type Order, Writer } from "./writer.ts";

/** A writer in a thread of its own: first it is told its order, then one batch after another. */

export type ToWriter = { order: Order } | { batch: Batch } | { end: true };
export type FromWriter = { made: Made | null } | { error: string };

let writer: Writer | null = null;

async function answer(message: Exclude<ToWriter, { end: true }>): Promise<FromWriter> {
  if ("order" in message) writer = await Writer.open(message.order);
  else if (writer) return { made: await writer.write(message.batch) };
  return { made: null };
}

parentPort?.on("message", async (message: ToWriter) => {
  if ("end" in message) {
    writer?.close();
    parentPort?.close();
    return;
  }
  try {
    parentPort?.postMessage(await answer(message));
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ error: text } satisfies FromWriter);
  }
});
