import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32, inflateRawSync } from "node:zlib";

/** One gzip member of a file, opened; or the bytes that could not be read, with the reason. */
export type Member =
  | { offset: number; length: number; bytes: Uint8Array; fault: null }
  | { offset: number; length: number; bytes: null; fault: string };

const FIRST_WINDOW = 1 << 18;
const LARGEST_MEMBER = 1 << 27;
const LARGEST_RECORD = 1 << 28;

/** Length of a gzip header (RFC 1952) at the start of `b`; 0 where there is none, -1 where it goes past the end. */
export function gzipHeaderLength(b: Uint8Array): number {
  if (b.length < 10) return b[0] === 0x1f && (b[1] ?? 0x8b) === 0x8b && (b[2] ?? 8) === 8 ? -1 : 0;
  if (b[0] !== 0x1f || b[1] !== 0x8b || b[2] !== 8) return 0;
  const flags = b[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (b[10] ?? 0) + ((b[11] ?? 0) << 8);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = b.indexOf(0, at);
    if (end < 0) return -1;
    at = end + 1;
  }
  if (flags & 2) at += 2;
  return at <= b.length ? at : -1;
}

type Opened = { length: number; bytes: Buffer } | "more" | { fault: string };

/** Opens the gzip member at the start of `window`; "more" where it goes past the window's end. */
export function openMember(window: Uint8Array, limit = LARGEST_RECORD): Opened {
  const head = gzipHeaderLength(window);
  if (head === 0) return { fault: "no gzip member starts here" };
  if (head < 0) return "more";
  try {
    const { buffer, engine } = inflateRawSync(window.subarray(head), {
      info: true,
      maxOutputLength: limit,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    const end = head + engine.bytesWritten;
    if (end + 8 > window.length) return "more";
    const trailer = new DataView(window.buffer, window.byteOffset + end, 8);
    if (trailer.getUint32(0, true) !== crc32(buffer)) return { fault: "the checksum does not match" };
    return { length: end + 8, bytes: buffer };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "Z_BUF_ERROR") return "more";
    return {
      fault:
        code === "ERR_BUFFER_TOO_LARGE" ? `larger than ${Math.round(limit / 2 ** 20)} MiB` : "not readable as gzip",
    };
  }
}

export function read(fd: number, offset: number, length: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(length);
  let got = 0;
  while (got < length) {
    const n = readSync(fd, buffer, got, length - got, offset + got);
    if (n === 0) break;
    got += n;
  }
  return buffer.subarray(0, got);
}

/** Where the next gzip member may start, at or after `offset`; the file's size where none does. */
function nextMagic(fd: number, offset: number, size: number): number {
  for (let at = offset; at < size; at += FIRST_WINDOW - 2) {
    const window = Buffer.from(read(fd, at, Math.min(FIRST_WINDOW, size - at)));
    const found = window.indexOf(Buffer.from([0x1f, 0x8b, 8]));
    if (found >= 0) return at + found;
  }
  return size;
}

/**
 * The gzip members of a file from `from` on, in order. A broken one is given with its fault and passed over to the
 * next that starts; nothing is thrown for bad content. Memory is bounded by the largest member (128 MiB packed).
 */
export function* members(path: string, from = 0): Generator<Member> {
  const fd = openSync(path, "r");
  try {
    const size = fstatSync(fd).size;
    let offset = from;
    while (offset < size) {
      let span = Math.min(FIRST_WINDOW, size - offset);
      let opened = openMember(read(fd, offset, span));
      while (opened === "more" && span < Math.min(LARGEST_MEMBER, size - offset)) {
        span = Math.min(span * 4, LARGEST_MEMBER, size - offset);
        opened = openMember(read(fd, offset, span));
      }
      if (opened !== "more" && "bytes" in opened) {
        yield { offset, length: opened.length, bytes: opened.bytes, fault: null };
        offset += opened.length;
        continue;
      }
      const next = nextMagic(fd, offset + 1, size);
      const fault = opened === "more" ? "the file ends within it" : opened.fault;
      yield { offset, length: next - offset, bytes: null, fault };
      offset = next;
    }
  } finally {
    closeSync(fd);
  }
}

/** Reads `length` bytes at `offset` of a file. */
export function readSlice(path: string, offset: number, length: number): Uint8Array {
  const fd = openSync(path, "r");
  try {
    return read(fd, offset, length);
  } finally {
    closeSync(fd);
  }
}
