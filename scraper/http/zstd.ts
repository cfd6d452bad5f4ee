import { Decompress } from "fzstd";

/** Largest window that a server may ask a reader to hold (RFC 9659). */
const LARGEST_WINDOW = 8 * 1024 * 1024;
const MOST_FRAMES = 100;
/** The library moves a whole window for every block, however small: bytes that may be moved so in all. */
const MOST_MOVED = 8 * 1024 ** 3;

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const RLE = 1;

/** Bytes that a frame's header takes, and its window; null where it is not all there (RFC 8878, 3.1.1.1). */
function headerOf(view: DataView, at: number): { length: number; window: number } | null {
  if (at + 6 > view.byteLength) return null;
  const flags = view.getUint8(at + 4);
  const single = (flags & 32) !== 0;
  const sizeBytes = flags >> 6 === 0 ? (single ? 1 : 0) : 1 << (flags >> 6);
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  const length = 5 + (single ? 0 : 1) + dictionary + sizeBytes;
  if (at + length > view.byteLength) return null;
  if (!single) {
    const descriptor = view.getUint8(at + 5);
    const base = 2 ** (10 + (descriptor >> 3));
    return { length, window: base + (base / 8) * (descriptor & 7) };
  }
  let window = 0;
  for (let i = sizeBytes - 1; i >= 0; i--) window = window * 256 + view.getUint8(at + length - sizeBytes + i);
  return { length, window: sizeBytes === 2 ? window + 256 : window };
}

/** Where a frame's blocks end, by their headers alone. */
function endOfBlocks(view: DataView, from: number): number {
  for (let at = from; at + 3 <= view.byteLength; ) {
    const head = view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
    at += 3 + (((head >> 1) & 3) === RLE ? 1 : head >> 3);
    if (head & 1) return at;
  }
  return view.byteLength;
}

/**
 * The largest window of all frames, found without opening any.
 * @throws Error where it is larger than a reader need hold, or the frames are too many
 */
function largestWindow(body: Uint8Array): number {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  let largest = 0;
  let at = 0;
  for (let frames = 0; at + 4 <= body.length; frames++) {
    if (frames >= MOST_FRAMES) throw new Error(`more than ${MOST_FRAMES} zstd frames`);
    const magic = view.getUint32(at, true);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) {
      at += 8 + (at + 8 <= body.length ? view.getUint32(at + 4, true) : body.length);
      continue;
    }
    if (magic !== FRAME) throw new Error("no zstd frame");
    const header = headerOf(view, at);
    if (header === null) break;
    if (header.window > LARGEST_WINDOW) throw new Error("a zstd window of more than 8 MiB");
    largest = Math.max(largest, header.window);
    // The bit that says there is a checksum has the checksum's length as its value.
    at = endOfBlocks(view, at + header.length) + (view.getUint8(at + 4) & 4);
  }
  return largest;
}

/**
 * Opens a body of zstd frames (RFC 8878).
 * @throws Error where the body is broken, would cost more to open than a page may, or (`ERR_BUFFER_TOO_LARGE`, as
 * node:zlib has it) gives more than `maxOutputLength` bytes; `opened` holds what it gave until then
 */
export function zstdDecompress(body: Uint8Array, options: { maxOutputLength?: number }): Buffer {
  const { maxOutputLength = Number.POSITIVE_INFINITY } = options;
  const parts: Uint8Array[] = [];
  let size = 0;
  let moved = 0;
  try {
    const window = largestWindow(body);
    const stream = new Decompress((part) => {
      moved += window;
      if (moved > MOST_MOVED) throw new Error("zstd blocks without end");
      if (size + part.length > maxOutputLength)
        throw Object.assign(new Error("too large"), { code: "ERR_BUFFER_TOO_LARGE" });
      size += part.length;
      parts.push(part.slice());
    });
    stream.push(body, true);
  } catch (error) {
    throw Object.assign(error as Error, { opened: Buffer.concat(parts, size) });
  }
  return Buffer.concat(parts, size);
}
