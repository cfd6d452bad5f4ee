import type { Bound } from "../codebook.ts";
import { isBlank, isDigit, tableOf } from "../text/characters.ts";
import { decimalsAt, isNumeral, numeralValue, placeAt, placesBehind } from "./numeral.ts";

/** A number or a mask without its unit. */
export interface Digits {
  end: number;
  value: number | null;
  hidden: "mask" | null;
  han: boolean;
  /** bound that stands inside the number: 二十几, 500余万, 近百 */
  bound: Bound | null;
}

const digits = (end: number, value: number | null, han: boolean): Digits => ({
  end,
  value,
  hidden: null,
  han,
  bound: null,
});

/** Where the blanks at `i` end; at most so many are passed over. */
export function skipBlanks(text: string, i: number, most: number): number {
  let j = i;
  while (j < text.length && j - i < most && isBlank(text.charCodeAt(j))) j++;
  return j;
}

const COMMA = 0x2c;
const SPACE = 0x20;
/** Longer runs of digits are no number that anything counts. */
const MOST_DIGITS = 15;

const isDigitAt = (text: string, i: number) => i < text.length && isDigit(text.charCodeAt(i));

/** Reads digits with separators and a decimal part at `i`; null where there are none. */
export function arabic(text: string, i: number): Digits | null {
  let j = i;
  let count = 0;
  let comma = -1;
  let whole = 0;
  for (; j < text.length; j++) {
    const c = text.charCodeAt(j);
    if (isDigit(c)) {
      count++;
      whole = whole * 10 + (c - 0x30);
    } else if (c === COMMA && grouped(text, j, comma < 0 ? i : comma + 1, comma < 0)) comma = j;
    else if (!(c === SPACE && spaced(text, j, i))) break;
  }
  if (count === 0) return null;
  if (count > MOST_DIGITS) return digits(j, null, false);
  const torn = tornFraction(text, j, whole);
  if (torn !== null) return torn;
  const end = fractionEnd(text, j);
  const value = end === j ? whole : decimal(text, j, end, whole, count);
  const places = placesBehind(text, end, value);
  return places === null ? digits(end, value, false) : digits(places.end, places.value, false);
}

/** A fraction set apart from its number by a blank, before a percent sign: 14 .2%, 14. 2%. */
function tornFraction(text: string, j: number, whole: number): Digits | null {
  const point = text[j];
  if (point === " " && text[j + 1] === ".") {
    const fraction = /^ ?([0-9]{1,2}) ?%/.exec(text.slice(j + 2, j + 7));
    if (fraction === null) return null;
    const printed = fraction[1] ?? "";
    const blank = text[j + 2] === " " ? 1 : 0;
    return digits(j + 2 + blank + printed.length, Number(`${whole}.${printed}`), false);
  }
  if (point === "." && text[j + 1] === " " && isDigitAt(text, j + 2) && percentSoon(text, j + 2)) {
    let k = j + 2;
    while (isDigitAt(text, k)) k++;
    return digits(k, Number(`${whole}.${text.slice(j + 2, k)}`), false);
  }
  return null;
}

/** Where the decimals behind a point at `j` end; `j` where there are none. */
function fractionEnd(text: string, j: number): number {
  const point = text[j];
  if (point !== "." && point !== "·" && point !== "．" && point !== "。") return j;
  if (!isDigitAt(text, j + 1)) return j;
  let k = j + 1;
  while (isDigitAt(text, k)) k++;
  // A full stop is a decimal point only where a percent sign follows: 57。1%, not 35件。2人.
  return point === "。" && text[k] !== "%" ? j : k;
}

/** The number with its decimals. A quotient of whole numbers that are exact is rounded as the printed number would be. */
function decimal(text: string, point: number, end: number, whole: number, count: number): number {
  const length = end - point - 1;
  if (count + length > MOST_DIGITS) return Number(`${whole}.${text.slice(point + 1, end)}`);
  let all = whole;
  let scale = 1;
  for (let k = point + 1; k < end; k++) {
    all = all * 10 + (text.charCodeAt(k) - 0x30);
    scale *= 10;
  }
  return all / scale;
}

/** Whether the digits at `i` end in a percent sign: 14. 2%. */
function percentSoon(text: string, i: number): boolean {
  let k = i;
  while (k - i < 3 && isDigitAt(text, k)) k++;
  return text[skipBlanks(text, k, 1)] === "%";
}

/** A comma between groups of three digits; 98,100% are two rates, for no rate has thousands. */
function grouped(text: string, comma: number, groupStart: number, first: boolean): boolean {
  const length = comma - groupStart;
  if (first ? length < 1 || length > 3 : length !== 3) return false;
  for (let k = 1; k <= 3; k++) if (!isDigitAt(text, comma + k)) return false;
  let after = comma + 4;
  if (isDigitAt(text, after)) return false;
  if (text[after] === ".") for (after++; after - comma < 12 && isDigitAt(text, after); after++);
  return text[after] !== "%";
}

/** A blank inside a number: single digits apart (1 2 8 件), or a last group right before its unit (1 000件). */
function spaced(text: string, blank: number, start: number): boolean {
  if (!isDigitAt(text, blank - 1) || !isDigitAt(text, blank + 1)) return false;
  const single = (k: number) => !isDigitAt(text, k - 1) && !isDigitAt(text, k + 1);
  if (single(blank - 1) && single(blank + 1)) return true;
  if (blank - start > 3) return false;
  for (let k = 1; k <= 3; k++) if (!isDigitAt(text, blank + k)) return false;
  const after = text[blank + 4] ?? "";
  return after === "件" || after === "-";
}

/** Reads a run of Chinese numerals at `i`. */
export function chinese(text: string, i: number): Digits | null {
  let j = i;
  while (j < text.length && isNumeral(text.charCodeAt(j))) j++;
  if (j === i) return null;
  const parted = j - i <= 3 && text[j] === "、" ? groupsInWords(text, i, j) : null;
  if (parted) return parted;
  // Taken whole, so that a run of any length is looked at once.
  if (j - i > 24) return digits(j, null, true);
  const round = j - i === 1 ? roundNumber(text, i) : null;
  if (round) return round;
  const value = severalBefore(text, i) ? null : numeralValue(text.slice(i, j));
  const decimals = value !== null && text[j] === "点" ? decimalsAt(text, j + 1) : null;
  if (!decimals) return digits(j, value, true);
  const whole = Number(`${value}.${decimals.digits}`);
  const places = placesBehind(text, decimals.end, whole);
  return places === null ? digits(decimals.end, whole, true) : digits(places.end, places.value, true);
}

/** 一、八三七件: thousands set apart as older prints do, right before the unit; a list (一、二) has no three digits. */
function groupsInWords(text: string, i: number, end: number): Digits | null {
  if (i > 0 && isNumeral(text.charCodeAt(i - 1))) return null;
  let j = end + 1;
  while (j < text.length && j - end <= 4 && isNumeral(text.charCodeAt(j))) j++;
  if (j - end !== 4 || !"件案条".includes(text[j] ?? "_")) return null;
  const value = numeralValue(text.slice(i, end) + text.slice(end + 1, j));
  return value === null ? null : digits(j, value, true);
}

/** 几十, 数十, 好几百: nobody can tell how many. */
const severalBefore = (text: string, i: number) =>
  (text[i - 1] === "几" || text[i - 1] === "数") && placeOf(text, i) !== null && text[i - 2] !== "十";

const placeOf = (text: string, i: number) => (text[i] === "十" ? 10 : placeAt(text, i));

const BEFORE_ROUND: Record<string, Bound> = {
  近: "about",
  约: "about",
  上: "at_least",
  过: "at_least",
  超: "at_least",
  逾: "at_least",
};

/** 近百, 上千, 万余: a place alone is a number only with a word that says how near. */
function roundNumber(text: string, i: number): Digits | null {
  const value = placeAt(text, i);
  if (value === null) return null;
  const before = text[i - 1] ?? "";
  // 会上百件 is no 上百.
  const bound = before === "上" && "会网线以路身世场".includes(text[i - 2] ?? "_") ? undefined : BEFORE_ROUND[before];
  if (bound) return { ...digits(i + 1, value, true), bound };
  return text[i + 1] === "余" || text[i + 1] === "多" ? digits(i + 1, value, true) : null;
}

/** Takes in what enlarges a number from behind: 500余万, 十多万, 二十几, 二十几万. */
export function enlarged(text: string, d: Digits): Digits {
  if (d.value === null) return d;
  const at = skipBlanks(text, d.end, 1);
  const c = text[at] ?? "";
  const several = c === "几" && "十零拾0".includes(text[d.end - 1] ?? "_");
  if (c !== "余" && c !== "多" && !several) return d;
  let end = skipBlanks(text, at + 1, 1);
  let value = d.value;
  for (let factor = placeAt(text, end); factor !== null; factor = placeAt(text, end)) {
    value *= factor;
    end++;
  }
  if (value === d.value) return several ? { ...d, end: at + 1, bound: "at_least" } : d;
  return { ...d, end, value, bound: "at_least" };
}

/** Characters that stand for digits withheld. */
export const MASKS: readonly string[] = [..."*×xX○□■▓█_…"];
const IS_MASK = tableOf(MASKS);

/** Reads a mask at `i`: `***`, `xx`, `××`. A single letter is a mask only where a unit follows at once. */
export function mask(text: string, i: number): Digits | null {
  const c = text[i] ?? "";
  if (c === "" || IS_MASK[text.charCodeAt(i)] === 0) return null;
  const before = text.charCodeAt(i - 1);
  if ((c === "x" || c === "X") && ((before >= 0x61 && before <= 0x7a) || (before >= 0x41 && before <= 0x5a)))
    return null;
  let j = i;
  while (
    j < text.length &&
    (text[j] === c || (IS_MASK[text.charCodeAt(j)] === 1 && text[j] !== "○") || text[j] === ".")
  )
    j++;
  if (text[j - 1] === ".") j--;
  return { ...digits(j, null, false), hidden: "mask" };
}
