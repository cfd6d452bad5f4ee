import zlib from "node:zlib";
import { openMember } from "../archive/members.ts";
import { zstdDecompress } from "./zstd.ts";

type Opener = (body: Uint8Array, options: zlib.ZlibOptions) => Buffer;

/** Opens gzip; what follows the first member and is none itself (a line break that a script added) is let go. */
function gunzip(body: Uint8Array, options: zlib.ZlibOptions): Buffer {
  try {
    return zlib.gunzipSync(body, options);
  } catch (error) {
    const first =
      (error as NodeJS.ErrnoException).code === "Z_DATA_ERROR" ? openMember(body, options.maxOutputLength) : null;
    if (first === null || first === "more" || "fault" in first || body[first.length] === 0x1f) throw error;
    return first.bytes;
  }
}

const OPENERS: Record<string, Opener> = {
  gzip: gunzip,
  "x-gzip": gunzip,
  br: (body, { maxOutputLength, finishFlush }) =>
    zlib.brotliDecompressSync(body, {
      maxOutputLength,
      ...(finishFlush === undefined ? {} : { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH }),
    }),
  // RFC 9110 means zlib by "deflate"; many servers send it raw.
  deflate: (body, options) =>
    (body[0] ?? 0) % 16 === 8 && (((body[0] ?? 0) << 8) | (body[1] ?? 0)) % 31 === 0
      ? zlib.inflateSync(body, options)
      : zlib.inflateRawSync(body, options),
  zstd: zstdDecompress,
};

/** What servers put into the header that is no coding: the body is as it is, as browsers have it. */
const NO_CODINGS = new Set(
  "identity none utf-8 utf8 gb2312 gbk gb18030 big5 iso-8859-1 text/html binary 8bit".split(" "),
);

/** Value of our `Accept-Encoding`. */
export const ACCEPT_ENCODING = "gzip, deflate, br, zstd";

export interface DecodedBody {
  body: Uint8Array;
  /** too_large: cut off at the limit; broken: ends early or is damaged; unknown: a coding nobody offered */
  fault: "too_large" | "broken" | "unknown" | null;
}

/**
 * Takes the content codings off a body. Never gives more than `limit` bytes: what a bomb opens to beyond it is never
 * made. A broken body gives what could be read of it. `lenient`: a body that is not gzip though its header says so is
 * taken as it is, as other people's archives hold them.
 */
export function decodeBody(
  body: Uint8Array,
  contentEncoding: string | null,
  limit: number,
  lenient = false,
): DecodedBody {
  const codings = (contentEncoding ?? "")
    .toLowerCase()
    .split(",")
    .map((c) => c.trim())
    .filter((c) => c !== "" && !NO_CODINGS.has(c));
  if (codings.length > 3) return { body: cut(body, limit), fault: "unknown" };
  let now: Uint8Array = body;
  for (const coding of codings.reverse()) {
    const open = OPENERS[coding];
    if (!open) return { body: cut(now, limit), fault: "unknown" };
    if (now.length === 0 || (lenient && coding.endsWith("gzip") && !(now[0] === 0x1f && now[1] === 0x8b))) continue;
    try {
      now = open(now, { maxOutputLength: limit });
    } catch (error) {
      const { code, opened } = error as NodeJS.ErrnoException & { opened?: Buffer };
      return {
        body: opened ?? beginning(coding, now, limit),
        fault: code === "ERR_BUFFER_TOO_LARGE" ? "too_large" : "broken",
      };
    }
  }
  return now.length > limit ? { body: cut(now, limit), fault: "too_large" } : { body: now, fault: null };
}

const cut = (body: Uint8Array, limit: number) => (body.length > limit ? body.subarray(0, limit) : body);

/** What can be read of a body that is broken or opens to more than the limit: by halving the input that is opened. */
function beginning(coding: string, body: Uint8Array, limit: number): Uint8Array {
  const open = OPENERS[coding];
  if (!open) return new Uint8Array();
  let low = 0;
  let high = body.length;
  let best: Uint8Array = new Uint8Array();
  for (let i = 0; i < 24 && high - low > 1; i++) {
    const middle = (low + high) >> 1;
    try {
      best = open(body.subarray(0, middle), { maxOutputLength: limit, finishFlush: zlib.constants.Z_SYNC_FLUSH });
      low = middle;
    } catch {
      high = middle;
    }
  }
  return best;
}
