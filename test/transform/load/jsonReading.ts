import type { Extraction } from "../../../transform/codebook.ts";
import type { Task } from "../../../transform/load/reader.ts";
import { toReading, troubled, type Version } from "../../../transform/load/reading.ts";
import type { Reading } from "../../../transform/load/tables/readings.ts";

/** Takes a page's body for the JSON of what was read from it. */

export interface Page {
  text?: string;
  extraction?: Extraction;
  trouble?: "hang" | "die" | "throw" | "memory";
}

export const parsePage = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Page;

export function readingOf(version: Version, { text = "", extraction }: Page): Reading {
  const clean = { source: text, text, simplified: text };
  return toReading(version, { clean, encoding: "utf-8", extraction: extraction as Extraction });
}

/** Reads pages in this thread; a page that makes trouble gives a reading with one. */
export async function* readInThisThread(tasks: AsyncIterable<Task>): AsyncGenerator<Reading> {
  for await (const { version, bytes } of tasks) {
    const page = parsePage(bytes);
    yield page.trouble === undefined ? readingOf(version, page) : troubled(version, "crash", page.trouble);
  }
}
