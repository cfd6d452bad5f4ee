/**
 * Reading of WARC records from untrusted bytes. warcio writes our records and checks them in the tests, but its reader
 * never returns from a record that ends early (LimitReader.skipFully), so reading hostile files is our own.
 */
export interface ParsedRecord {
  type: string;
  /** WARC header fields, names in lower case */
  headers: Map<string, string>;
  http: { status: number; statusText: string; headers: [string, string][] } | null;
  /** the block without the HTTP head */
  body: Uint8Array;
  /** false where the block is shorter than its Content-Length */
  whole: boolean;
  /** bytes that the record takes, without the two empty lines after it */
  length: number;
}

const MOST_HEAD = 262_144;

/** Offset just past the empty line that ends a head, and the head's own end; null where there is none in bounds. */
function headEnd(bytes: Uint8Array, from: number): { end: number; next: number } | null {
  const last = Math.min(bytes.length, from + MOST_HEAD);
  for (let i = bytes.indexOf(10, from); i >= 0 && i < last; i = bytes.indexOf(10, i + 1)) {
    if (bytes[i + 1] === 10) return { end: i, next: i + 2 };
    if (bytes[i + 1] === 13 && bytes[i + 2] === 10) return { end: i, next: i + 3 };
  }
  return null;
}

function fields(lines: string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (const line of lines) {
    const last = pairs.at(-1);
    if ((line.startsWith(" ") || line.startsWith("\t")) && last) {
      last[1] += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(":");
    if (colon > 0) pairs.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return pairs;
}

const text = new TextDecoder("utf-8");

function parseHttp(block: Uint8Array): Pick<ParsedRecord, "http" | "body"> {
  const head = headEnd(block, 0);
  if (!head) return { http: null, body: block };
  const [first = "", ...rest] = text.decode(block.subarray(0, head.end)).split("\n");
  const parts = first.trim().split(" ");
  if (!parts[0]?.startsWith("HTTP/")) return { http: null, body: block };
  const status = Number(parts[1]);
  return {
    http: {
      status: Number.isInteger(status) ? status : 0,
      statusText: parts.slice(2).join(" "),
      headers: fields(rest.map((l) => (l.endsWith("\r") ? l.slice(0, -1) : l))),
    },
    body: block.subarray(head.next),
  };
}

/** Reads one record (not compressed) that starts at the first byte; null where these bytes are no WARC record. */
export function parseRecord(bytes: Uint8Array): ParsedRecord | null {
  const head = headEnd(bytes, 0);
  if (!head) return null;
  const lines = text.decode(bytes.subarray(0, head.end)).split("\n");
  if (!lines[0]?.startsWith("WARC/")) return null;
  const headers = new Map<string, string>();
  for (const [name, value] of fields(lines.slice(1).map((l) => (l.endsWith("\r") ? l.slice(0, -1) : l)))) {
    headers.set(name.toLowerCase(), value);
  }
  const length = Number(headers.get("content-length"));
  if (!Number.isInteger(length) || length < 0) return null;
  const block = bytes.subarray(head.next, head.next + length);
  const type = headers.get("warc-type") ?? "";
  const isHttp = type === "response" || type === "revisit";
  const read = isHttp ? parseHttp(block) : { http: null, body: block };
  const uri = headers.get("warc-target-uri");
  if (uri?.startsWith("<") && uri.endsWith(">")) headers.set("warc-target-uri", uri.slice(1, -1));
  return { type, headers, ...read, whole: block.length === length, length: head.next + block.length };
}

/** First value of a header, whatever its case. */
export function header(headers: readonly (readonly [string, string])[], name: string): string | null {
  for (const [key, value] of headers) if (key.toLowerCase() === name) return value;
  return null;
}
