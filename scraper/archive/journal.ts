import { closeSync, createReadStream, existsSync, fstatSync, ftruncateSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { captureId, type Entry, type Notes, type Place } from "./entry.ts";
import { type ArchiveFolder, warcNames } from "./folder.ts";
import { members } from "./members.ts";
import { parseRecord } from "./parse.ts";

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

/** Cuts a torn last line off; gives the last whole entry, if there is one. */
export function mendJournal(path: string): Entry | null {
  if (!existsSync(path)) return null;
  const fd = openSync(path, "r+");
  try {
    const size = fstatSync(fd).size;
    const tail = Buffer.alloc(Math.min(size, 1 << 20));
    readSync(fd, tail, 0, tail.length, size - tail.length);
    const last = tail.lastIndexOf(10);
    if (last < 0) {
      ftruncateSync(fd, 0);
      return null;
    }
    if (last !== tail.length - 1) ftruncateSync(fd, size - tail.length + last + 1);
    const before = tail.lastIndexOf(10, last - 1);
    return JSON.parse(tail.subarray(before + 1, last).toString("utf8")) as Entry;
  } finally {
    closeSync(fd);
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
