import { FREQUENT } from "../decode/frequent.ts";
import { isHan, isLatin } from "./characters.ts";
import { bytesOf, characterOf, isLead, isLowTrail } from "./gbk.ts";
import { reads, type Syllable, syllableAt } from "./gloss.ts";
import { simplifiedCharacter } from "./script.ts";
import type { Edit } from "./tracked.ts";

/**
 * Text whose GBK bytes slipped by one. A mirror that glosses characters byte by byte tears a double byte, and every
 * character behind it is made of the second byte of one and the first of the next, up to an ASCII character that was
 * the second byte of the last: 夠為解決 becomes 夠?yàn)榻鉀Q, for the bytes 89F2 9EE9 BDE2 9B51 were read as 89 F29E(驗,
 * glossed yàn) E9BD(榻) E29B(鉀) 51(Q). The gloss names the character that the slip made, and with it the byte lost.
 */
export interface Shifts {
  /** the stretches that are certain, as they were */
  repairs: Edit[];
  /** whether a slip is seen at all, repaired or not */
  seen: boolean;
}

/** Characters that a slip is followed over; a gloss or an ASCII character ends most after a few. */
const LONGEST = 16;
/** Slips that are looked at in one text. */
const MOST = 5000;
const MARK = 0x3f;
const OPEN = 0x28;
const REPLACED = 0xfffd;

export function shifts(text: string): Shifts {
  const repairs: Edit[] = [];
  let seen = false;
  let from = 0;
  let looked = 0;
  for (let i = 1; i < text.length && looked < MOST; i++) {
    const code = text.charCodeAt(i);
    if (code !== MARK && code !== OPEN && code !== REPLACED) continue;
    looked++;
    const slip = code === OPEN ? fromGloss(text, i, from) : (torn(text, i) ?? unglossed(text, i));
    if (slip === null) continue;
    seen = true;
    if (slip.by === "" || slip.start < from) continue;
    repairs.push(slip);
    from = slip.end;
    i = slip.end - 1;
  }
  return { repairs, seen };
}

/** Full-width marks that a folding made ASCII ones. */
const MARKS: Record<string, string> = { "!": "！", ",": "，", ":": "：", ";": "；", "?": "？" };

const bytesAt = (text: string, i: number) => bytesOf((MARKS[text[i] ?? ""] ?? text[i] ?? "").charCodeAt(0));

/** Whether official prose uses a character often enough that a slip would hardly make it by chance. */
const isFrequent = (c: string) => FREQUENT.has(simplifiedCharacter(c).charCodeAt(0));
/** Characters of the first level of GB 2312 by their simplified form, and the marks of a Chinese text. */
function isCommon(c: string): boolean {
  if (c === "") return false;
  if ("。，、；：？！“”‘’（）《》【】〔〕…—　％·".includes(c)) return true;
  const bytes = bytesOf(simplifiedCharacter(c).charCodeAt(0));
  return bytes >= 0xb0a1 && bytes <= 0xd7f9;
}

/** The characters of bytes in order; null where two of them are none or a character is no common one. */
function decoded(bytes: readonly number[]): string | null {
  let out = "";
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const c = characterOf(bytes[i] ?? 0, bytes[i + 1] ?? 0);
    if (!isCommon(c)) return null;
    out += c;
  }
  return out;
}

/** 夠?yàn)榻鉀Q: the character that the slip made stood behind the mark, and only the rest of its gloss is left. */
function torn(text: string, at: number): Edit | null {
  const syllable = syllableAt(text, at + 1);
  const before = bytesAt(text, at - 1);
  if (syllable === null || before === 0 || !isHan(text.charCodeAt(at - 1))) return null;
  const run: number[] = [];
  let end = syllable.end;
  while (end - syllable.end < LONGEST && text.charCodeAt(end) >= 0x80) {
    const bytes = bytesAt(text, end);
    if (bytes === 0) return null;
    run.push(bytes >> 8, bytes & 0xff);
    end++;
  }
  const last = text.charCodeAt(end);
  if (!isLowTrail(last)) return null;
  const told = text[end + 1] === "(" ? syllableAt(text, end + 2) : null;
  const found = candidates(before & 0xff, syllable, [...run, last]).filter(
    (by) => told === null || reads(by.at(-1) ?? "", told),
  );
  const frequent = found.filter((by) => [...by].every(isFrequent));
  const by = found.length === 1 ? found[0] : frequent.length === 1 ? frequent[0] : undefined;
  return { start: at, end: end + 1, by: by ?? "" };
}

/** What may have stood there, for each character with this first byte that the gloss reads, in its tone if any does. */
function candidates(lead: number, syllable: Syllable, rest: readonly number[]): string[] {
  const out = withReading(lead, syllable, rest);
  return out.length > 0 ? out : withReading(lead, { ...syllable, printed: syllable.plain }, rest);
}

function withReading(lead: number, syllable: Syllable, rest: readonly number[]): string[] {
  const out: string[] = [];
  for (let trail = 0x81; trail <= 0xfe; trail++) {
    const made = characterOf(lead, trail);
    const by = made !== "" && isLead(trail) && reads(made, syllable) ? decoded([trail, ...rest]) : null;
    if (by !== null) out.push(by);
  }
  return [...new Set(out)];
}

/**
 * 議程，F(xiàn)在: the gloss reads the character of the last second byte and the letter, 現, which proves the slip. It
 * began at a byte lost before a mark: as the second byte of that, the mark's first one leaves 。 as good as always.
 */
function fromGloss(text: string, open: number, floor: number): Edit | null {
  const letter = text.charCodeAt(open - 1);
  if (!isLatin(letter) || open - 2 < floor) return null;
  const before = bytesAt(text, open - 2);
  if (before === 0) return null;
  const syllable = syllableAt(text, open + 1);
  const last = characterOf(before & 0xff, letter);
  if (syllable === null || last === "" || !reads(last, syllable)) return null;
  return stretchBefore(text, open - 2, floor, last) ?? { start: open - 2, end: open, by: "" };
}

/** The slipped stretch that ends with the character at `at` and a letter: back to the mark where a byte was lost. */
function stretchBefore(text: string, at: number, floor: number, last: string): Edit | null {
  let by = last;
  let first = bytesAt(text, at) >> 8;
  let i = at;
  for (; at - i < LONGEST; i--) {
    if (i <= floor) return null;
    const lost = text[i - 1] === "?" || text[i - 1] === "\ufffd";
    if (lost || "！，？：；!,?:;。".includes(text[i] ?? "_")) {
      const opening = opened(text, lost ? i - 2 : i - 1, first);
      return opening === null ? null : { start: lost ? i - 1 : i, end: at + 2, by: opening + by };
    }
    const bytes = bytesAt(text, i - 1);
    const c = bytes === 0 ? "" : characterOf(bytes & 0xff, first);
    if (!isCommon(c)) return null;
    by = c + by;
    first = bytes >> 8;
  }
  return null;
}

/** The character of the lost byte and the first one left: 。 behind a word, a wide blank behind a blank or a mark. */
function opened(text: string, before: number, first: number): string | null {
  const c = text.charCodeAt(before);
  const word = isHan(c) || (c >= 0x30 && c <= 0x39) || text[before] === ")" || text[before] === "%";
  // Within a quotation just opened a sentence hardly ends: 三審三校”.
  const quoted =
    text.slice(Math.max(0, before - 5), before + 1).lastIndexOf("“") >
    text.slice(Math.max(0, before - 5), before + 1).lastIndexOf("”");
  if (first === 0xa3) return word && !quoted ? "。" : null;
  return first === 0xa1 && !word ? "　" : null;
}

/** 要求??h政協, 三審三?！敝贫?: a slip without a gloss; mended where one letter between Chinese characters closes it. */
function unglossed(text: string, at: number): Edit | null {
  if (!isHan(text.charCodeAt(at - 1)) && !/[0-9%]/.test(text[at - 1] ?? "")) return null;
  const run: number[] = [];
  let end = at + 1;
  while (
    end - at <= LONGEST &&
    (text.charCodeAt(end) >= 0x80 || MARKS[text[end] ?? ""] !== undefined) &&
    text[end] !== "\ufffd"
  ) {
    const bytes = bytesAt(text, end);
    if (bytes === 0 || (text[end] === "?" && end > at + 1)) break;
    run.push(bytes >> 8, bytes & 0xff);
    end++;
  }
  const first = run[0];
  if (first === undefined) return lastOfSlip(text, at);
  if (text[at + 1] === "。" || text[at + 1] === ",") return null;
  const closing = text.charCodeAt(end);
  const alone = isLatin(closing) && isHan(text.charCodeAt(end + 1));
  const by = alone ? decoded([...run.slice(1), closing]) : decoded(run.slice(1, -1));
  const made = [...(by ?? "")].filter((c) => isHan(c.charCodeAt(0)));
  const stood = [...text.slice(at + 1, end)].filter((c) => isHan(c.charCodeAt(0)));
  const sure = run.length > 2 || made.every(isFrequent);
  if (by === null || made.length === 0 || !sure || stood.some(isFrequent)) return null;
  if (!alone) return stood.length >= 2 && made.every(isFrequent) ? { start: at, end, by: "" } : null;
  const opening = opened(text, at - 1, first);
  return { start: at, end: end + 1, by: opening === null ? "" : opening + by };
}

/** 寧?h委員會: the mark is made of the bytes before the last character's, which alone is certain: 縣. */
function lastOfSlip(text: string, at: number): Edit | null {
  const letter = text.charCodeAt(at + 1);
  const last = characterOf(bytesAt(text, at) & 0xff, letter);
  const alone = letter >= 0x61 && letter <= 0x7a && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 2));
  return alone && last !== "" && isFrequent(last) ? { start: at + 1, end: at + 2, by: last } : null;
}
