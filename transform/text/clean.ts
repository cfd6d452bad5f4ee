import type { Damage } from "../codebook.ts";
import { fold, isBlank, isBreak, isDigit, isHan, isIdeograph, mapped, mapping } from "./characters.ts";
import { columnOrder } from "./columns.ts";
import { glosses } from "./gloss.ts";
import { brokenLines, partsHead } from "./layout.ts";
import { doubledClauses, doubledPunctuation } from "./punctuation.ts";
import { simplify } from "./script.ts";
import { shifts } from "./shifted.ts";
import { type Edit, Tracked } from "./tracked.ts";
import { isInvisible, TRAIT, traitsOf } from "./traits.ts";

/**
 * A source text after repair. `text` is what evidence quotes; `simplified` is `text` in simplified characters,
 * offset for offset; `origin[i]` is where character `i` of `text` stands in the source, `origin[text.length]` its end.
 * `reading` is what the rules read: simplified, full-width forms folded, blanks and line breaks inside words gone;
 * `readingOrigin` leads from it to `text`, back and forth where a page's columns are read one after the other.
 */
export interface CleanText {
  source: string;
  text: string;
  simplified: string;
  origin: Uint32Array;
  reading: string;
  readingOrigin: Uint32Array;
  damage: Damage[];
}

/** Longest source text that is read, in characters; the rest is cut off. */
export const LONGEST_TEXT = 2_000_000;

/** Repairs a source text and converts it to simplified characters, keeping the way back for every character. */
export function clean(input: string): CleanText {
  const source = input.length > LONGEST_TEXT ? input.slice(0, LONGEST_TEXT) : input;
  const damage: Damage[] = [];
  let traits = traitsOf(source);
  const raw = new Tracked(source);
  const whole = traits & TRAIT.invisible ? raw.edit(controls(source)) : raw;
  const unglossed = traits & TRAIT.bracket ? withoutGlosses(whole, damage) : whole;
  if (damage.includes("mojibake")) traits = traitsOf(unglossed.text);
  const repaired = unglossed.edit(doubledPunctuation(unglossed.text));
  if (repaired !== unglossed) damage.push("inserted_punctuation");
  const tracked = traits & TRAIT.digit ? repaired.edit(doubledClauses(repaired.text)) : repaired;
  if (tracked !== repaired) damage.push("duplicated_clause");
  const simplified = traits & TRAIT.convertible ? simplify(tracked.text) : tracked.text;
  const reading = read(simplified, traits);
  return {
    source,
    text: tracked.text,
    simplified,
    origin: tracked.origin,
    reading: reading.text,
    readingOrigin: reading.origin,
    damage,
  };
}

/** Mends what slipped by a byte, and takes the glosses out; names both in `damage`. */
function withoutGlosses(whole: Tracked, damage: Damage[]): Tracked {
  const slipped = shifts(whole.text);
  if (slipped.seen) damage.push("mojibake");
  const aligned = whole.edit(slipped.repairs);
  const unglossed = aligned.edit(glosses(aligned.text));
  if (unglossed !== aligned) damage.push("pinyin_gloss");
  return unglossed;
}

/** Control and zero-width characters. */
function controls(text: string): Edit[] {
  const cuts: Edit[] = [];
  for (let i = 0; i < text.length; i++)
    if (isInvisible(text.charCodeAt(i))) cuts.push({ start: i, end: i + 1, by: "" });
  return cuts;
}

const UNITS = new Set([..."件条份名个家人%,。;、)"]);

/** The reading text over a simplified one with these traits. */
function read(simplified: string, traits: number): Tracked {
  const folded = traits & TRAIT.folded ? mapped(simplified, FOLDED) : simplified;
  const page = new Tracked(folded);
  const columns = traits & TRAIT.blank ? columnOrder(folded) : null;
  const lines = columns === null ? page : page.reordered(columns);
  const joined = traits & TRAIT.break ? lines.edit(brokenLines(lines.text)) : lines;
  return traits & TRAIT.blank ? joined.edit(innerBlanks(joined.text)) : joined;
}

const FOLDED = mapping(fold);

/**
 * Blanks between two characters of running text are set by the layout and mean nothing, except where a unit or a mark
 * follows: there they may stand for a figure left out (占 %, 建议 件), and one blank stays.
 */
function innerBlanks(text: string): Edit[] {
  const cuts: Edit[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isIdeograph(code) || !isBlank(code)) continue;
    let j = i;
    while (j < text.length && isBlank(text.charCodeAt(j))) j++;
    const before = text.charCodeAt(i - 1);
    const after = text[j] ?? "";
    const inWord = i > 0 && isHan(before) && isHan(after.charCodeAt(0)) && !UNITS.has(after);
    if ((inWord && !partsHead(text, i)) || (isDigit(after.charCodeAt(0)) && leadsToCount(text, i, j)))
      cuts.push({ start: i, end: j, by: "" });
    else if (j - i > 1 || text[i] !== " ") cuts.push({ start: i, end: j, by: " " });
    i = j - 1;
  }
  return cuts;
}

const COUNTED = new Set([..."件%份条项名人位家个次年月日届"]);
const PROSE = new Set([...",。;:、"]);
/** How far around a blank a mark is looked for that tells running text from a table's cells, in characters. */
const NEAR = 60;

/**
 * Whether the blank from `i` to `j` only sets a number off in running text (收到 153 件), or splits it (1 53件,
 * 1, 034件). In a table's row it parts cells.
 */
function leadsToCount(text: string, i: number, j: number): boolean {
  let end = j;
  while (end < text.length && end - j <= 8 && (isDigit(text.charCodeAt(end)) || text[end] === ".")) end++;
  let unit = end;
  while (unit < text.length && unit - end < 2 && isBlank(text.charCodeAt(unit))) unit++;
  if (!COUNTED.has(text[unit] ?? "") || !inProse(text, i)) return false;
  const before = text[i - 1] ?? "";
  if (isHan(before.charCodeAt(0)) || before === "(") return true;
  if (text[unit] !== "件" && text[unit] !== "%") return false;
  if (before === ",") return end - j === 3 && isDigit(text.charCodeAt(i - 2));
  return isDigit(before.charCodeAt(0)) && end - j <= 2 && j - i === 1 && splitHead(text, i);
}

/** Whether up to three digits that end at `i`, right behind a word, may be the head of a number. */
function splitHead(text: string, i: number): boolean {
  let start = i;
  while (start > 0 && i - start <= 3 && isDigit(text.charCodeAt(start - 1))) start--;
  const word = text[start - 1] ?? "";
  return i - start <= 3 && isHan(word.charCodeAt(0)) && !"第表图注件类".includes(word);
}

/** Whether a mark of running text stands near, in the same line. */
function inProse(text: string, at: number): boolean {
  for (const step of [-1, 1])
    for (let k = at, n = 0; n < NEAR && k >= 0 && k < text.length && !isBreak(text.charCodeAt(k)); k += step, n++) {
      if (text[k] === "|") break;
      if (PROSE.has(text[k] ?? "")) return true;
    }
  return false;
}
