import { closeSync, fstatSync, openSync } from "node:fs";
import { HuiyinError } from "../../transform/common/errors.ts";
import { members, read } from "./members.ts";
import { type ParsedRecord, parseRecord } from "./parse.ts";

/** A record of somebody else's WARC file, or a stretch of it that cannot be read. */
export type ForeignRecord =
  | { offset: number; record: ParsedRecord; fault: null }
  | { offset: number; record: null; fault: string };

const HEAD = 262_144;
const LARGEST_BLOCK = 1 << 27;
const MAGIC = Buffer.from("WARC/1.");

/** Records that follow each other in one piece of memory: some writers pack a whole file as one gzip member. */
function* recordsIn(bytes: Uint8Array, offset: number): Generator<ForeignRecord> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = buffer.indexOf(MAGIC);
  if (at < 0) yield { offset, record: null, fault: "no WARC record in this gzip member" };
  while (at >= 0) {
    const record = parseRecord(buffer.subarray(at));
    if (record) yield { offset, record, fault: null };
    else yield { offset, record: null, fault: "the record's head cannot be read" };
    // A record whose length is wrong must not hide the next one.
    const from = at + (record ? record.length : MAGIC.length);
    at = buffer.indexOf(MAGIC, from);
  }
}

function* packed(path: string): Generator<ForeignRecord> {
  for (const member of members(path)) {
    if (member.fault !== null) yield { offset: member.offset, record: null, fault: member.fault };
    else yield* recordsIn(member.bytes, member.offset);
  }
}

/** Where the next record may begin; the file's size where none does. */
function seek(fd: number, from: number, size: number): number {
  for (let at = from; at < size; at += HEAD - MAGIC.length) {
    const found = Buffer.from(read(fd, at, Math.min(HEAD, size - at))).indexOf(MAGIC);
    if (found >= 0) return at + found;
  }
  return size;
}

function* plain(path: string): Generator<ForeignRecord> {
  const fd = openSync(path, "r");
  try {
    const size = fstatSync(fd).size;
    let offset = seek(fd, 0, size);
    while (offset < size) {
      const head = parseRecord(read(fd, offset, Math.min(HEAD, size - offset)));
      if (!head) {
        yield { offset, record: null, fault: "the record's head cannot be read" };
        offset = seek(fd, offset + MAGIC.length, size);
        continue;
      }
      const length = Number(head.headers.get("content-length")) + HEAD;
      const record = head.whole ? head : parseRecord(read(fd, offset, Math.min(length, LARGEST_BLOCK, size - offset)));
      if (record) yield { offset, record, fault: null };
      offset = seek(fd, offset + (record ?? head).length, size);
    }
  } finally {
    closeSync(fd);
  }
}

/**
 * The records of a WARC file, packed by record, packed as a whole, or not packed at all. What is broken is given with
 * its fault and passed over.
 * @throws HuiyinError `input` where the file is no WARC file
 */
export function foreignRecords(path: string): Generator<ForeignRecord> {
  const fd = openSync(path, "r");
  const first = Buffer.from(read(fd, 0, 8));
  closeSync(fd);
  if (first[0] === 0x1f && first[1] === 0x8b) return packed(path);
  if (first.subarray(0, 5).toString("latin1") === "WARC/") return plain(path);
  throw new HuiyinError("input", `${path} is not a WARC file (neither gzip nor WARC/1.x at its start).`);
}

/** Takes the chunked transfer coding off a body; gives the body as it is where it is not chunked after all. */
export function dechunk(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const line = body.indexOf(10, at);
    if (line < 0 || line - at > 64) return parts.length === 0 ? body : Buffer.concat(parts);
    const text = Buffer.from(body.subarray(at, line)).toString("latin1").split(";", 1)[0]?.trim() ?? "";
    const size = /^[0-9a-fA-F]{1,8}$/.test(text) ? Number.parseInt(text, 16) : -1;
    if (size < 0) return parts.length === 0 ? body : Buffer.concat(parts);
    if (size === 0) break;
    parts.push(body.subarray(line + 1, line + 1 + size));
    at = line + 1 + size + 2;
  }
  return Buffer.concat(parts);
}
