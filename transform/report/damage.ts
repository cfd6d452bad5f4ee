import type { Damage, Observation } from "../codebook.ts";
import { isBlank, isBreak, isDigit, isHan, isIdeograph, tableOf } from "../text/characters.ts";
import type { CleanText } from "../text/clean.ts";
import type { Presence } from "../text/needs.ts";
import { MASKS, TRAIT } from "../text/traits.ts";
import { isGarbled } from "./garbled.ts";
import { hasLostCharacters } from "./lost.ts";
import { hasSpamWords } from "./spam.ts";
import { isTruncated } from "./truncated.ts";

/** Longest text that is searched for damage, in characters from its beginning. */
const READ = 200_000;
const SHORTEST_CLAUSE = 10;

/**
 * The damage that a source shows by itself: what its repair met, then what can only be seen. `traits` are the text's, and
 * `presence` what it has in simplified characters.
 */
export function damageInText(clean: CleanText, traits: number, presence: Presence): Damage[] {
  const damage = new Set<Damage>(clean.damage);
  const text = clean.text.slice(0, READ);
  const simplified = clean.simplified.slice(0, READ);
  if (traits & TRAIT.mask && isMasked(text)) damage.add("masked");
  if (isTruncated(simplified, presence)) damage.add("truncated");
  if (isGarbled(text, traits)) damage.add("mojibake");
  if (traits & TRAIT.digit && repeatsClause(simplified)) damage.add("duplicated_clause");
  if (text.includes("%%") || text.includes("％％")) damage.add("inserted_punctuation");
  if (hasSpamWords(simplified, presence)) damage.add("inserted_words");
  if (hasLostCharacters(simplified, presence)) damage.add("lost_characters");
  return [...damage];
}

/** The damage that figures show: those withheld behind a mask or a gap, and shares above the whole. */
export function damageInFigures(observations: readonly Observation[]): Damage[] {
  const damage: Damage[] = [];
  for (const o of observations) if (o.status === "withheld") damage.push(isMask(o.evidence) ? "masked" : "blanked");
  if (observations.some(isImpossibleShare)) damage.push("lost_characters");
  return damage;
}

const IS_MASK = tableOf(MASKS);

const isMask = (evidence: string) => [...evidence].some((char) => MASKS.includes(char));

/** A share above the whole must have lost its point: 1053% for 10.53%. */
const isImpossibleShare = (o: Observation) => o.unit === "percent" && o.value !== null && o.value > 100;

/**
 * Whether characters stand in for others: two or more of a mask between Chinese characters, or in the place of digits.
 * Pairs of asterisks around a whole line are emphasis of another markup and no mask.
 */
function isMasked(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (IS_MASK[text.charCodeAt(at)] === 0) continue;
    const mask = text[at] ?? "";
    let end = at + 1;
    while (end < text.length && text[end] === mask) end++;
    if (end - at >= 2 && standsIn(text, at, end)) return true;
    at = end;
  }
  return false;
}

function standsIn(text: string, start: number, end: number): boolean {
  const mask = text[start] ?? "";
  if ("○●□".includes(mask))
    return end - start >= 3 && isWord(text.charCodeAt(start - 1)) && isWord(text.charCodeAt(end));
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (mask === "x" || mask === "X") return isWord(after) && !isLatin(before);
  return (isWord(before) && (isWord(after) || text[end] === "%")) || (end - start >= 3 && isWord(after));
}

const isWord = (code: number) => isHan(code) || isDigit(code);
const isLatin = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Whether a clause of some length is printed twice in a row. */
function repeatsClause(text: string): boolean {
  let [before, length, start] = [0, 0, 0];
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (at < text.length && (isIdeograph(code) || IS_CLAUSE_MARK[code] === 0)) continue;
    let [from, to] = [start, at];
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (from < to && isSpace(text.charCodeAt(to - 1))) to--;
    if (to - from >= SHORTEST_CLAUSE && to - from === length) {
      const clause = text.slice(from, to);
      if (text.startsWith(clause, before) && /[0-9]/.test(clause)) return true;
    }
    [before, length, start] = [from, to - from, at + 1];
  }
  return false;
}

const isSpace = (code: number) => isBlank(code) || isBreak(code);

const IS_CLAUSE_MARK = tableOf(",，。;；\n");
