import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeBody } from "../http/encodings.ts";
import type { Outcome } from "../outcome.ts";
import type { Entry, Place, Role } from "./entry.ts";
import { archiveFolder } from "./folder.ts";
import { readJournal } from "./journal.ts";
import { readSlice } from "./members.ts";
import { header, parseRecord } from "./parse.ts";
import { sha256 } from "./record.ts";

/** Largest decoded body that a reader is given; what is beyond is cut off and marked as truncated. */
export const LARGEST_BODY = 67_108_864;

/** One answer of a site, as it stands in the archive. */
export interface Capture {
  /** 16 hex digits, stable: of the WARC file's name and the record's offset */
  id: string;
  source: string;
  url: string;
  /** ISO 8601, UTC */
  fetchedAt: string;
  status: number;
  contentType: string | null;
  /** content coding removed; that of the earlier capture where this is a revisit */
  body: Uint8Array;
  /** sha256 of `body` in hex */
  digest: string;
  /** list, article and attachment only where the page was read in full, or to the size limit */
  role: Role;
  revisit: boolean;
  /** the body is not whole: over the size limit, past the deadline, or broken off */
  truncated: boolean;
  warc: Place;
}

interface Stored {
  body: Uint8Array;
  status: number;
  contentType: string | null;
  headers: [name: string, value: string][];
  truncated: boolean;
}

/** The answer that stands at a place of the archive, its content coding removed. Null where none does. */
export function readStored(archiveDir: string, place: Place): Stored | null {
  const slice = readSlice(join(archiveFolder(archiveDir).warc, place.file), place.offset, place.length);
  const record = parseRecord(gunzipSync(slice));
  if (!record?.http) return null;
  const { headers, status } = record.http;
  const decoded = decodeBody(record.body, header(headers, "content-encoding"), LARGEST_BODY, true);
  return {
    body: decoded.body,
    status,
    contentType: header(headers, "content-type"),
    headers,
    truncated: decoded.fault !== null || record.headers.has("warc-truncated"),
  };
}

/** Body of the record at a place, content coding removed; null where no answer stands there. */
export function readBody(archiveDir: string, place: Place): { body: Uint8Array; truncated: boolean } | null {
  return readStored(archiveDir, place);
}

function toCapture(archiveDir: string, entry: Entry): Capture | null {
  const stored = readStored(archiveDir, entry.refers ?? entry.warc);
  if (!stored || entry.status === null) return null;
  return {
    id: entry.id,
    source: entry.source,
    url: entry.url,
    fetchedAt: entry.at,
    // A 304 freshens the stored answer: it is that one a reader wants (RFC 9111, 4.3.4).
    status: entry.status === 304 ? stored.status : entry.status,
    contentType: entry.contentType ?? stored.contentType,
    body: stored.body,
    digest: sha256(stored.body),
    role: entry.role,
    revisit: entry.type === "revisit",
    truncated: entry.truncated || stored.truncated,
    warc: entry.warc,
  };
}

/** The capture of an entry; null where its record is damaged or missing: one record never hides the others. */
function readable(archiveDir: string, entry: Entry): Capture | null {
  try {
    return toCapture(archiveDir, entry);
  } catch {
    return null;
  }
}

/** Every record of an archive in the order written, without bodies. `after` is the id of the last one already seen. */
export async function* readEntries(archiveDir: string, options: { after?: string } = {}): AsyncGenerator<Entry> {
  let skip = options.after !== undefined;
  for await (const { entry } of readJournal(archiveFolder(archiveDir).journal)) {
    if (!skip) yield entry;
    else if (entry.id === options.after) skip = false;
  }
}

/**
 * Every capture of an archive in the order written; a revisit carries the body of the earlier capture. `after` is the
 * id of the last capture already seen; where the archive has no such capture, nothing is given.
 */
export async function* readCaptures(archiveDir: string, options: { after?: string } = {}): AsyncGenerator<Capture> {
  for await (const entry of readEntries(archiveDir, options)) {
    if (entry.type === "metadata") continue;
    const capture = readable(archiveDir, entry);
    if (capture) yield capture;
  }
}

/** How every address ended, in every run, in the order it happened. robots.txt is not an address of a source. */
export async function* readOutcomes(archiveDir: string): AsyncGenerator<Outcome> {
  for await (const e of readEntries(archiveDir)) {
    if (e.role === "robots") continue;
    const { url, source, run, at, outcome, status, detail } = e;
    yield { url, source, run, at, outcome, status, detail };
  }
}

export { readRuns } from "./runs.ts";
