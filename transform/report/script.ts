import type { Script } from "../codebook.ts";
import { decodeAs } from "../decode/decoders.ts";
import { simplifiedCharacter } from "../text/script.ts";
import { TRAIT } from "../text/traits.ts";

const HANS = 1;
const HANT = 2;

/** The lesser script's share of the telling characters from which a text counts as mixed. */
const MIXED = 0.25;

/** Enough of a text to tell its script by, in characters. */
const READ = 200_000;

let scripts: Uint8Array | null = null;

/**
 * The script that a text is printed in, told by characters that exist in one script only; the glosses of mirrors are no
 * characters and do not count. A text without any such character counts as simplified. `traits` are the text's.
 */
export function scriptOf(text: string, traits: number): Script {
  if ((traits & TRAIT.convertible) === 0) return "hans";
  const known = telling();
  const counts = [0, 0, 0];
  for (let at = 0; at < text.length && at < READ; at++) {
    const script = known[text.charCodeAt(at)] ?? 0;
    counts[script] = (counts[script] ?? 0) + 1;
  }
  const [, hans = 0, hant = 0] = counts;
  if (hant === 0) return "hans";
  const share = hant / (hans + hant);
  if (share < MIXED) return "hans";
  return share > 1 - MIXED ? "hant" : "mixed";
}

/**
 * Which characters tell: those that conversion changes and that the other script's standard does not have, GB 2312 on the
 * one side and the first level of Big5 on the other. 里, 后 or 著 are in both, and tell nothing.
 */
function telling(): Uint8Array {
  if (scripts !== null) return scripts;
  const [simplified, traditional] = [gb2312(), big5()];
  const table = new Uint8Array(0x10000);
  for (const char of traditional.all) {
    const form = simplifiedCharacter(char);
    if (form === char) continue;
    if (!simplified.has(char)) table[char.charCodeAt(0)] = HANT;
    if (!traditional.common.has(form)) table[form.charCodeAt(0)] = HANS;
  }
  scripts = table;
  return table;
}

function gb2312(): Set<string> {
  return new Set(decodeAs(pairs(0xb0, 0xf7, [[0xa1, 0xfe]]), "gb18030"));
}

function big5(): { all: Set<string>; common: Set<string> } {
  const trails: [number, number][] = [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ];
  const common = new Set(decodeAs(pairs(0xa4, 0xc6, trails), "big5"));
  return { all: new Set([...common, ...decodeAs(pairs(0xc9, 0xf9, trails), "big5")]), common };
}

/** Every pair of a lead byte and a trail byte, one after another. */
function pairs(from: number, to: number, trails: readonly [number, number][]): Uint8Array {
  const bytes: number[] = [];
  for (let lead = from; lead <= to; lead++) {
    for (const [first, last] of trails) for (let trail = first; trail <= last; trail++) bytes.push(lead, trail);
  }
  return Uint8Array.from(bytes);
}
