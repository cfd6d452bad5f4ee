import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { WARCRecord, WARCSerializer } from "warcio";
import type { Notes } from "./entry.ts";

/** A response as it came from the wire, or as much of it as came. */
export interface RawResponse {
  url: string;
  /** ISO 8601, UTC */
  at: string;
  status: number;
  statusText: string;
  headers: [name: string, value: string][];
  /** entity body: transfer coding removed, content coding kept */
  body: Uint8Array;
}

/** Why a body is not whole, in the words of the WARC standard. */
export type Truncation = "length" | "time" | "disconnect";

export interface Revisited {
  profile: "identical-payload-digest" | "server-not-modified";
  /** ISO 8601 date of the record referred to */
  at: string;
  payload: string;
}

const VERSION = "WARC/1.1";
const PROFILES = "http://netpreserve.org/warc/1.1/revisit/";
const encoder = new TextEncoder();
/** Records of more bytes are packed in the thread pool: for a usual page the way there and back takes longer than that. */
const LARGE = 262_144;
/** As small as by the defaults, and a tenth quicker. */
const PACKING = { memLevel: 9, chunkSize: 65_536 };
const gzip = promisify<Uint8Array, Buffer>(zlib.gzip);

export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** `WARC-Payload-Digest` of a body. */
export const payloadDigest = (body: Uint8Array): string => `sha256:${sha256(body)}`;

/** The transfer coding is gone from the stored body: its header stays readable under another name. */
function storedHeaders(headers: [string, string][]): [string, string][] {
  return headers.map(([name, value]) =>
    name.toLowerCase() === "transfer-encoding" ? [`X-Archive-Orig-${name}`, value] : [name, value],
  );
}

async function gzipRecord(record: WARCRecord): Promise<Buffer> {
  const bytes = await WARCSerializer.serialize(record, { gzip: false });
  if (bytes.length > LARGE) return gzip(bytes);
  // What can be asked next is asked first: the site works on it meanwhile.
  await setImmediate();
  return zlib.gzipSync(bytes, PACKING);
}

/** One `response` record, or a `revisit` record without the body, as one gzip member. */
export async function responseRecord(
  response: RawResponse,
  notes: Notes,
  options: { payload: string; revisits?: Revisited; truncation?: Truncation },
): Promise<Buffer> {
  const { payload, revisits, truncation } = options;
  const record = WARCRecord.create(
    {
      url: response.url,
      date: response.at,
      type: revisits ? "revisit" : "response",
      warcVersion: VERSION,
      statusline: `HTTP/1.1 ${response.status}${response.statusText === "" ? "" : ` ${response.statusText}`}`,
      httpHeaders: storedHeaders(response.headers),
      warcHeaders: {
        "WARC-Payload-Digest": revisits?.payload ?? payload,
        ...(truncation && !revisits ? { "WARC-Truncated": truncation } : {}),
        "WARC-JSON-Metadata": asciiJson(notes),
      },
      ...(revisits ? { refersToUrl: response.url, refersToDate: revisits.at } : {}),
    },
    revisits ? [] : [response.body],
  );
  const headers = record.warcHeaders.headers;
  if (revisits) headers.set("WARC-Profile", PROFILES + revisits.profile);
  const hash = createHash("sha256");
  if (record.httpHeaders) hash.update(encoder.encode(`${record.httpHeaders.toString()}\r\n`));
  if (!revisits) hash.update(response.body);
  headers.set("WARC-Block-Digest", `sha256:${hash.digest("hex")}`);
  return gzipRecord(record);
}

/** One `metadata` record: an address that ended without an answer. */
export async function outcomeRecord(url: string, at: string, notes: Notes): Promise<Buffer> {
  const body = encoder.encode(`outcome: ${notes.outcome}\r\ndetail: ${asciiJson(notes.detail)}\r\n`);
  const record = WARCRecord.create(
    {
      url,
      date: at,
      type: "metadata",
      warcVersion: VERSION,
      warcHeaders: {
        "WARC-Payload-Digest": payloadDigest(body),
        "WARC-Block-Digest": payloadDigest(body),
        "WARC-JSON-Metadata": asciiJson(notes),
      },
    },
    [body],
  );
  return gzipRecord(record);
}

/** The record that opens each WARC file. */
export async function infoRecord(filename: string, at: string, info: Record<string, string>): Promise<Buffer> {
  return gzipRecord(WARCRecord.createWARCInfo({ filename, date: at, warcVersion: VERSION }, info));
}

/** JSON in ASCII, so that a header line carries it whatever its text. */
function asciiJson(value: unknown): string {
  const json = JSON.stringify(value);
  let out = "";
  let from = 0;
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (code < 0x7f) continue;
    out += `${json.slice(from, i)}\\u${code.toString(16).padStart(4, "0")}`;
    from = i + 1;
  }
  return out + json.slice(from);
}
