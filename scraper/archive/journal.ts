import { closeSync, createReadStream, existsSync, fstatSync, ftruncateSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { captureId, type Entry, type Notes, type Place } from "./entry.ts";
import { type ArchiveFolder, warcNames } from "./folder.ts";
import { members } from "./members.ts";
import { parseRecord } from "./parse.ts";

const TAIL = 1 << 20;

/** Entries of the journal in the order written, with the byte offset just past each. A torn last line is left out. */
export async function* readJournal(path: string, from = 0): AsyncGenerator<{ entry: Entry; end: number }> {
  if (!existsSync(path)) return;
  const input = createReadStream(path, { start: from, highWaterMark: 1 << 18 });
  let end = from;
  let line: string | null = null;
  for await (const next of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== null) yield { entry: JSON.parse(line) as Entry, end };
    line = next;
    end += Buffer.byteLength(next) + 1;
  }
  // The last line counts only where a newline closes it.
  if (line !== null && end <= sizeOf(path)) yield { entry: JSON.parse(line) as Entry, end };
}

function sizeOf(path: string): number {
  const fd = openSync(path, "r");
  try {
    return fstatSync(fd).size;
  } finally {
    closeSync(fd);
  }
}

/**
 * Cuts off what a crash left at the journal's end: a torn last line, and lines whose records never reached the disk.
 * Gives the last entry that stays, if there is one.
 */
export function mendJournal(path: string, isThere: (place: Place) => boolean): Entry | null {
  if (!existsSync(path)) return null;
  const fd = openSync(path, "r+");
  try {
    for (let size = fstatSync(fd).size; size > 0; ) {
      const tail = Buffer.alloc(Math.min(size, TAIL));
      readSync(fd, tail, 0, tail.length, size - tail.length);
      const entry = lastEntry(tail);
      if (entry && isThere(entry.warc)) return entry;
      size -= tail.length - lastLine(tail);
      ftruncateSync(fd, size);
    }
    return null;
  } finally {
    closeSync(fd);
  }
}

/** Where the last line begins, closed by a newline or not. */
const lastLine = (tail: Buffer): number => (tail.length < 2 ? 0 : tail.lastIndexOf(10, tail.length - 2) + 1);

/** The entry of the last line, where a newline closes it and it can be read. */
function lastEntry(tail: Buffer): Entry | null {
  if (tail.at(-1) !== 10) return null;
  try {
    return JSON.parse(tail.subarray(lastLine(tail)).toString("utf8")) as Entry;
  } catch {
    return null;
  }
}

/** Rebuilds the journal's line for a record; null for records that carry none (warcinfo, foreign ones). */
export function entryOf(bytes: Uint8Array, place: Place): Entry | null {
  const record = parseRecord(bytes);
  const json = record?.headers.get("warc-json-metadata");
  if (!record?.whole || json === undefined) return null;
  if (record.type !== "response" && record.type !== "revisit" && record.type !== "metadata") return null;
  const notes = JSON.parse(json) as Notes;
  const type = record.http?.headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? null;
  return {
    id: captureId(place.file, place.offset),
    warc: place,
    type: record.type,
    url: record.headers.get("warc-target-uri") ?? "",
    at: record.headers.get("warc-date") ?? "",
    status: record.http?.status ?? null,
    contentType: type,
    payload: record.type === "metadata" ? null : (record.headers.get("warc-payload-digest") ?? null),
    ...notes,
  };
}

/**
 * Brings journal and WARC files into agreement after a kill: records that the journal lacks are appended to it, a torn
 * last record is cut off its file. What is in the WARC files is the truth. Gives the entries that were missing.
 */
export function* missingEntries(folder: ArchiveFolder, last: Entry | null): Generator<Entry | { cut: Place }> {
  for (const file of warcNames(folder)) {
    if (last && file < last.warc.file) continue;
    const from = last && file === last.warc.file ? last.warc.offset + last.warc.length : 0;
    let torn: Place | null = null;
    for (const member of members(join(folder.warc, file), from)) {
      const place = { file, offset: member.offset, length: member.length };
      if (member.fault !== null) {
        torn ??= place;
        continue;
      }
      // Damage with whole records after it is no torn end: it stays as it is.
      torn = null;
      const entry = entryOf(member.bytes, place);
      if (entry) yield entry;
    }
    if (torn) yield { cut: torn };
  }
}
