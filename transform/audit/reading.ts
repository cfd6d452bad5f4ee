/**
 * What the audit needs of the text around the figures: simplified cue characters, sentences, brackets and numbers.
 * Every function keeps offsets: character `i` of the folded text is character `i` of the text.
 */

import { isDigit, isHan, mapped, mapping, tableOf } from "../text/characters.ts";

/** Cue characters: each traditional one before its simplified form. */
const PAIRS =
  "總总數数佔占類类辦办議议餘余別别滿满個个為为屆届會会連连續续來来兩两項项條条們们計计間间週周體体關关於于東东與与給给結结復复覆复該该組组種种據据較较過过達达統统團团審审處处轉转併并歷历黨党國国縣县區区業业門门產产設设務务發发經经濟济農农環环歸归屬属擔担當当還还進进這这無无從从時时實实將将應应對对開开";

const FOLD = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS.charCodeAt(2 * i), PAIRS.charCodeAt(2 * i + 1)]),
);

const WIDE_ZERO = 0xff10;
const WIDE_BRACKETS = new Map([
  [0xff08, 0x28],
  [0xff09, 0x29],
]);

const FOLDED = mapping((code) =>
  code >= WIDE_ZERO && code <= WIDE_ZERO + 9
    ? 0x30 + code - WIDE_ZERO
    : (WIDE_BRACKETS.get(code) ?? FOLD.get(code) ?? code),
);

/** Cue characters in simplified form, full-width digits and brackets in ASCII; offset for offset. */
export const fold = (text: string): string => mapped(text, FOLDED);

const IS_STOP = tableOf("\u3002\uff01\uff1f!");
const CLOSERS = new Map([
  ["(", ")"],
  ["\u3010", "\u3011"],
  ["[", "]"],
]);
const IS_OPENER = tableOf(CLOSERS.keys());
const LONGEST_BRACKET = 160;
const DEEPEST = 3;

/** Sentence number and bracket depth of each character. A bracket that its sentence does not close is none. */
export interface Layout {
  sentence: Uint32Array;
  depth: Uint8Array;
}

/** Lays out folded text in one pass, with a bounded look ahead at each bracket. */
export function layout(text: string): Layout {
  const sentence = new Uint32Array(text.length + 1);
  const depth = new Uint8Array(text.length + 1);
  const ends: number[] = [];
  let s = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (ends.length > 0 && ends.at(-1) === i) ends.pop();
    sentence[i] = s;
    depth[i] = ends.length;
    if (isHan(code)) continue;
    const end = IS_OPENER[code] === 1 && ends.length < DEEPEST ? closing(text, i, text[i] ?? "") : null;
    if (end !== null && end < (ends.at(-1) ?? Number.POSITIVE_INFINITY)) ends.push(end);
    if (IS_STOP[code] === 1 && ends.length === 0) s++;
  }
  sentence[text.length] = s;
  return { sentence, depth };
}

function closing(text: string, at: number, opener: string): number | null {
  const closer = CLOSERS.get(opener);
  if (closer === undefined) return null;
  const last = Math.min(text.length, at + LONGEST_BRACKET);
  let inner = 0;
  for (let i = at + 1; i < last; i++) {
    if (text[i] === opener) inner++;
    if (text[i] === closer && inner-- === 0) return i;
  }
  return null;
}

const ITEM_UNITS = new Set(["件", "条", "份", "案"]);
const ZERO = 0x30;
const COMMA = 0x2c;

/** Whole numbers followed by a unit of items in a stretch of folded text, in order. */
export function itemNumbers(folded: string): number[] {
  const found: number[] = [];
  let i = 0;
  while (i < folded.length) {
    if (!isDigit(folded.charCodeAt(i))) {
      i++;
      continue;
    }
    let end = i;
    let value = 0;
    for (; end < folded.length; end++) {
      const code = folded.charCodeAt(end);
      if (isDigit(code)) value = Math.min(value * 10 + (code - ZERO), Number.MAX_SAFE_INTEGER / 16);
      else if (code !== COMMA) break;
    }
    let unit = end;
    while (folded[unit] === " ") unit++;
    if (ITEM_UNITS.has(folded[unit] ?? "")) found.push(value);
    i = Math.max(end, i + 1);
  }
  return found;
}

/** The first of the words that the stretch contains, or null. */
export function firstOf(folded: string, words: readonly string[]): string | null {
  return words.find((w) => folded.includes(w)) ?? null;
}

const COUNTING = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** A small whole number as printed in digits or Chinese numerals (up to 十九), or null. */
export function smallNumber(text: string): number | null {
  if (text === "") return null;
  if ([...text].every((c) => c >= "0" && c <= "9")) return text.length <= 3 ? Number(text) : null;
  const folded = text.replaceAll("两", "二");
  if (folded.length === 1) return COUNTING.indexOf(folded) > 0 ? COUNTING.indexOf(folded) : null;
  if (folded.length === 2 && folded[0] === "十") return 10 + Math.max(0, COUNTING.indexOf(folded[1] ?? ""));
  return null;
}
