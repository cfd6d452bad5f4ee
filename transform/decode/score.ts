import { FREQUENT } from "./frequent.ts";

/** What a character of each kind tells about the decoding that gave it, in points; `(from, to)` is a range of code units. */
const KINDS: readonly { name: string; from: number; to: number; points: number }[] = [
  { name: "control characters that no page uses", from: 0x80, to: 0x9f, points: -4 },
  {
    name: "signs of Latin text, which the middle dot and the section sign are not worth more than",
    from: 0xa0,
    to: 0xbf,
    points: -0.2,
  },
  { name: "letters of Latin text", from: 0xc0, to: 0x24f, points: -0.1 },
  { name: "spacing modifiers, combining marks, letters of other scripts", from: 0x250, to: 0x1fff, points: -1 },
  { name: "quotation marks, dashes, dots", from: 0x2010, to: 0x203b, points: 0.5 },
  { name: "arrows, shapes, numbers in circles", from: 0x203c, to: 0x2fff, points: 0 },
  { name: "Chinese punctuation", from: 0x3000, to: 0x301f, points: 2 },
  { name: "rarer signs", from: 0x3020, to: 0x303f, points: -0.5 },
  { name: "kana", from: 0x3040, to: 0x30ff, points: 0.3 },
  { name: "bopomofo and compatibility forms", from: 0x3100, to: 0x33ff, points: -1 },
  { name: "rare characters", from: 0x3400, to: 0x4dbf, points: -2 },
  { name: "Chinese characters, the frequent ones apart", from: 0x4e00, to: 0x9fff, points: -0.4 },
  { name: "other scripts", from: 0xa000, to: 0xabff, points: -2 },
  { name: "Hangul", from: 0xac00, to: 0xd7af, points: 0.3 },
  { name: "halves of characters outside the first plane", from: 0xd800, to: 0xdfff, points: -1 },
  { name: "private use", from: 0xe000, to: 0xf8ff, points: -3 },
  { name: "compatibility characters", from: 0xf900, to: 0xfeff, points: -2 },
  { name: "full-width forms", from: 0xff00, to: 0xff60, points: 1.5 },
  { name: "half-width kana", from: 0xff61, to: 0xffef, points: -1 },
  { name: "specials: what could not be decoded", from: 0xfff0, to: 0xffff, points: -8 },
];

const FREQUENT_POINTS = 2;

/** Points of each character in tenths. */
const TENTHS = new Int8Array(0x10000);
for (const kind of KINDS) TENTHS.fill(Math.round(10 * kind.points), kind.from, kind.to + 1);
for (const code of FREQUENT) TENTHS[code] = 10 * FREQUENT_POINTS;

/**
 * How much a decoded text looks like a page in Chinese, in points: the sum over its characters beyond ASCII. Two
 * decodings of the same bytes can be compared by it, for each byte that one of them wastes is missing from its sum.
 */
export function plausibility(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += TENTHS[text.charCodeAt(at)] ?? 0;
  return sum / 10;
}
