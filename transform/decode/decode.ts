import { isAscii, isUtf8 } from "node:buffer";
import { type Declaration, declarations } from "./declared.ts";
import { decodeAs } from "./decoders.ts";
import { plausibility } from "./score.ts";

/** Bytes of a page as text, and how they were read. */
export interface Decoded {
  text: string;
  /** WHATWG name of the encoding used, e.g. `gb18030` */
  encoding: string;
  /** label that the header or the page declares, as printed; null where none does */
  declared: string | null;
}

/** Encodings tried on a page that is not UTF-8, whatever it declares, the likelier first. */
const CANDIDATES = ["gb18030", "big5", "utf-8", "windows-1252", "shift_jis", "euc-jp", "euc-kr"];

/** What a declaration is worth, in points: it settles what a handful of characters leaves open and nothing more. */
const DECLARED_POINTS = 3;

/** Bytes of a sample; three of them, taken where the text is, are enough to tell encodings apart. */
const SAMPLE = 16_384;

/**
 * Decodes a response body. `contentType` is the header's value, where there was one. Never throws. Declarations are
 * wrong too often to be followed: a byte order mark and valid UTF-8 are believed, for no other text is so by chance, and
 * otherwise the candidate decoding that looks most like Chinese wins, a declaration being one argument among others.
 */
export function decode(bytes: Uint8Array, contentType: string | null = null): Decoded {
  const found = declarations(bytes, contentType);
  const { encoding, text } = recognise(bytes, found);
  return { text: text ?? decodeAs(bytes, encoding), encoding, declared: found[0]?.label ?? null };
}

/** Name of the encoding that the bytes are in. */
export const detect = (bytes: Uint8Array, declared: Declaration[]): string => recognise(bytes, declared).encoding;

/** An encoding that was recognised, and the whole text where it had to be decoded for that. */
interface Recognised {
  encoding: string;
  text: string | null;
}

/** Recognises the encoding. Scores samples and never the whole of long input, so its time is bounded. */
function recognise(bytes: Uint8Array, declared: Declaration[]): Recognised {
  const known = knownAtSight(bytes, declared);
  if (known !== null) return { encoding: known, text: null };
  const whole = bytes.length <= SHORT ? decodeAs(bytes, LIKELIEST) : null;
  return isPlain(whole, bytes) ? { encoding: LIKELIEST, text: whole } : { encoding: best(bytes, declared), text: null };
}

/** The encoding that marks, zeros or the lack of anything else give away. */
function knownAtSight(bytes: Uint8Array, declared: Declaration[]): string | null {
  const marked = byteOrderMark(bytes) ?? wideText(bytes);
  if (marked !== null) return marked;
  const stateful = declared.find((d) => d.encoding === "iso-2022-jp");
  if (isAscii(bytes)) return stateful?.encoding ?? declared.find((d) => isAsciiBased(d.encoding))?.encoding ?? "utf-8";
  return isUtf8(withoutTornEnd(bytes)) ? "utf-8" : null;
}

/** The encoding in which samples look most like Chinese. */
function best(bytes: Uint8Array, declared: Declaration[]): string {
  const names = new Set([...declared.map((d) => d.encoding).filter(isAsciiBased), ...CANDIDATES]);
  const parts = samples(bytes);
  let best = LIKELIEST;
  let bestPoints = Number.NEGATIVE_INFINITY;
  for (const name of names) {
    const favour = declared.some((d) => d.encoding === name) ? DECLARED_POINTS : 0;
    const points = parts.reduce((sum, part) => sum + plausibility(decodeAs(part, name)), favour);
    if (points > bestPoints) [best, bestPoints] = [name, points];
  }
  return best;
}

/** The encoding that is tried by itself: on a short page as a whole, which it will be read in, on a longer one on a sample. */
const LIKELIEST = "gb18030";
const SHORT = 65_536;
const FIRST_SAMPLE = 6000;
/** Characters beyond ASCII that it must hold, and points a character from which it cannot be another encoding's text. */
const ENOUGH = 60;
const PLAIN = 1;

/** Whether bytes read in the likeliest encoding look so much like Chinese that no other need be tried. */
function isPlain(whole: string | null, bytes: Uint8Array): boolean {
  const first = nextWide(bytes, 0);
  const text = whole ?? decodeAs(bytes.subarray(first, first + FIRST_SAMPLE), LIKELIEST);
  const sample = whole === null ? text : text.slice(first, first + FIRST_SAMPLE);
  let wide = 0;
  for (let at = 0; at < sample.length; at++) if (sample.charCodeAt(at) >= 0x80) wide++;
  return wide >= ENOUGH && plausibility(sample) >= PLAIN * wide;
}

const isAsciiBased = (encoding: string) => !encoding.startsWith("utf-16") && encoding !== "replacement";

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return null;
}

/** UTF-16 without its mark shows as markup with a zero beside each byte. */
function wideText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 512);
  if (head.length < 8) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const many = head.length / 4;
  if (odd > many && even === 0) return "utf-16le";
  if (even > many && odd === 0) return "utf-16be";
  return null;
}

/** The bytes without a character that a cut at the end left unfinished. */
function withoutTornEnd(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte < 0xc0) continue;
    const wants = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return wants > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

/** Samples from where the bytes beyond ASCII begin, from a third and from two thirds of what follows. */
function samples(bytes: Uint8Array): Uint8Array[] {
  const first = nextWide(bytes, 0);
  if (bytes.length - first <= 3 * SAMPLE) return [bytes.subarray(first)];
  const third = Math.floor((bytes.length - first) / 3);
  return [first, nextWide(bytes, first + third), nextWide(bytes, first + 2 * third)]
    .map((from) => bytes.subarray(from, from + SAMPLE))
    .filter((part) => part.length > 0);
}

/** Index of the next byte beyond ASCII that follows an ASCII one, where a character surely begins. */
function nextWide(bytes: Uint8Array, from: number): number {
  let at = from;
  if (at > 0) while (at < bytes.length && (bytes[at] ?? 0) >= 0x40) at++;
  while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at++;
  return at;
}
