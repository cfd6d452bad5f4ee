import { pinyin } from "pinyin-pro";
import { isBlank, isHan } from "./characters.ts";
import { simplifiedCharacter } from "./script.ts";
import type { Edit } from "./tracked.ts";

const TONES: Record<string, string> = {
  āáǎàăâ: "a",
  ēéěèĕêế: "e",
  īíǐìĭî: "i",
  ōóǒòŏô: "o",
  ūúǔùŭû: "u",
  ǖǘǚǜüū: "v",
  ńňǹ: "n",
  ḿ: "m",
};
const PLAIN = new Map<string, string>();
for (const [toned, plain] of Object.entries(TONES)) for (const c of toned) if (!PLAIN.has(c)) PLAIN.set(c, plain);

/** A letter of a toned or toneless syllable as a plain one; null where it is none. */
function plainLetter(c: string): string | null {
  if (c >= "a" && c <= "z") return c;
  if (c >= "A" && c <= "Z") return c.toLowerCase();
  if (c === "ɡ") return "g";
  if (c === "ɑ") return "a";
  return PLAIN.get(c) ?? null;
}

const known = new Map<string, Set<string>>();

function readings(character: string): Set<string> {
  let set = known.get(character);
  if (!set) {
    set = new Set<string>();
    for (const form of new Set([character, simplifiedCharacter(character)])) {
      const all = pinyin(form, { multiple: true, toneType: "none", type: "array", v: true });
      for (const r of all) set.add(r.replaceAll("ü", "v"));
    }
    known.set(character, set);
  }
  return set;
}

function isReading(character: string, syllable: string): boolean {
  const set = readings(character);
  return set.has(syllable) || set.has(syllable.replaceAll("v", "u")) || set.has(syllable.replaceAll("u", "v"));
}

const LONGEST = 8;
const OPEN = 0x28;
const WIDE_OPEN = 0xff08;

/** A syllable in a bracket. */
export interface Syllable {
  /** as printed, with its tone where it has one */
  printed: string;
  /** in plain letters */
  plain: string;
  /** end of the bracket, exclusive */
  end: number;
}

/** The syllable whose letters begin at `i` and which a bracket closes right behind; null where there is none. */
export function syllableAt(text: string, i: number): Syllable | null {
  let plain = "";
  let j = i;
  for (; j < text.length && plain.length < LONGEST; j++) {
    const letter = plainLetter(text[j] ?? "");
    if (letter === null) break;
    plain += letter;
  }
  const close = text[j];
  if (plain === "" || (close !== ")" && close !== "\uff09")) return null;
  return { printed: text.slice(i, j), plain, end: j + 1 };
}

const toned = new Map<string, Set<string>>();

/** Whether a syllable is a reading of a character: in its tone, where it is printed with one. */
export function reads(character: string, syllable: Syllable): boolean {
  if (!isReading(character, syllable.plain)) return false;
  if (syllable.printed === syllable.plain) return true;
  let set = toned.get(character);
  if (!set) {
    const forms = [character, simplifiedCharacter(character)];
    set = new Set(forms.flatMap((form) => pinyin(form, { multiple: true, type: "array" })));
    toned.set(character, set);
  }
  return set.has(syllable.printed.replaceAll("ɡ", "g").replaceAll("ɑ", "a"));
}

/**
 * The pinyin glosses that machine-made mirrors put behind characters, e.g. 協(xié)調(diào), as cuts.
 * A gloss is a bracket with one syllable that is a reading of the character before it; `(A類)` and `(25號)` are none.
 */
export function glosses(text: string): Edit[] {
  const cuts: Edit[] = [];
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== OPEN && code !== WIDE_OPEN) continue;
    // A gloss right behind another belongs to the same character.
    const last = cuts.at(-1);
    const before = (last?.end === i ? text[last.start - 1] : text[i - 1]) ?? "";
    if (!isHan(before.charCodeAt(0))) continue;
    let j = i + 1;
    while (j < text.length && j - i <= 2 && isBlank(text.charCodeAt(j))) j++;
    let syllable = "";
    for (; j < text.length && syllable.length < LONGEST; j++) {
      const letter = plainLetter(text[j] ?? "");
      if (letter === null) break;
      syllable += letter;
    }
    while (j < text.length && isBlank(text.charCodeAt(j)) && j - i <= LONGEST + 4) j++;
    const close = text[j];
    if (syllable === "" || (close !== ")" && close !== "\uff09")) continue;
    if (!isReading(before, syllable)) continue;
    let start = i;
    let end = j + 1;
    // Some mirrors print a blank on one side of the gloss; it belongs to the gloss where characters stand on both sides.
    if (text[end] === " " && isHan(text.charCodeAt(end + 1)) && text[i + 1] === " ") end++;
    if (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
    cuts.push({ start, end, by: "" });
    i = j;
  }
  return cuts;
}
