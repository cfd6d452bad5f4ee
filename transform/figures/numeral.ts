/** Chinese numerals as numbers: 一百二十八, 两千零五, 一二八, 3万, 1.2万. */

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const PLACES: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const MYRIADS: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** Every character of a Chinese numeral. */
export const NUMERALS: readonly string[] = [DIGITS, PLACES, MYRIADS].flatMap((table) => Object.keys(table));

/** The digit that a code unit stands for, one more than its value; 0 for all others. */
const DIGIT = new Uint8Array(0x10000);
for (const [c, value] of Object.entries(DIGITS)) DIGIT[c.charCodeAt(0)] = value + 1;

/** What a code unit multiplies by as a place or a myriad; 0 for all others. */
const FACTOR = new Uint32Array(0x10000);
for (const [c, value] of [...Object.entries(PLACES), ...Object.entries(MYRIADS)]) FACTOR[c.charCodeAt(0)] = value;

const digitOf = (code: number): number => (DIGIT[code] ?? 0) - 1;

const TEN = "十".charCodeAt(0);
const TEN_IN_FULL = "拾".charCodeAt(0);
const TWO_OF_A_KIND = "两".charCodeAt(0);
const MYRIAD = 1e4;

/** Whether a code unit is a character of a Chinese numeral. */
export function isNumeral(code: number): boolean {
  return (DIGIT[code] ?? 0) + (FACTOR[code] ?? 0) > 0;
}

/** A number under construction, part by part: 五亿, 零, 六. */
class Sum {
  private total = 0;
  private section = 0;
  private digit: number | null = null;
  private lastPlace = 0;
  private least = Number.POSITIVE_INFINITY;
  private myriad = 0;
  private sound = true;

  put(digit: number): void {
    if (this.digit !== null && this.digit !== 0) this.sound = false;
    this.digit = digit;
    if (digit === 0) this.lastPlace = 0;
  }

  place(place: number): void {
    const first = this.total === 0 && this.section === 0;
    // 十五 and 百三 begin with their place, 一万零十二 and 一百十五 leave out a one.
    if (!this.digit && !(place === 10 || (first && this.digit === null))) this.sound = false;
    if (place >= this.least) this.sound = false;
    this.section += (this.digit || 1) * place;
    this.digit = null;
    this.lastPlace = this.least = place;
  }

  scale(myriad: number): void {
    const part = this.section + (this.digit ?? 0);
    if (part === 0) {
      if (this.total === 0) this.sound = false;
      this.total *= myriad;
    } else if (myriad > this.myriad && this.myriad > 0) this.total = (this.total + part) * myriad;
    else this.total += part * myriad;
    this.section = 0;
    this.digit = null;
    this.lastPlace = this.myriad = myriad;
    this.least = Number.POSITIVE_INFINITY;
  }

  /** `short`: whether a last digit counts in tenths of the place before it (一百二 = 120). */
  value(short: boolean): number | null {
    const tenth = short && this.lastPlace >= 100 && this.digit;
    const rest = tenth ? (tenth * this.lastPlace) / 10 : (this.digit ?? 0);
    const value = this.total + this.section + rest;
    if (!this.sound) return null;
    return Number.isInteger(value) && value < 1e15 ? value : Number(value.toPrecision(15));
  }
}

/**
 * The value of a run of Chinese numerals, or null where the run is no number (百千, 十百, 二三).
 * Positional (一〇二), additive (一百零二) and shortened (一百二 = 120) forms.
 */
export function numeralValue(run: string): number | null {
  if (run.length <= 1) {
    const code = run.charCodeAt(0);
    if (code === TEN || code === TEN_IN_FULL) return 10;
    return digitOf(code) < 0 ? null : digitOf(code);
  }
  const positional = positionalValue(run);
  if (positional !== undefined) return positional;
  const sum = new Sum();
  for (let i = 0; i < run.length; i++) {
    const code = run.charCodeAt(i);
    const digit = digitOf(code);
    const factor = FACTOR[code] || 1;
    if (digit >= 0) sum.put(digit);
    else if (factor > 1 && factor < MYRIAD) sum.place(factor);
    else sum.scale(factor);
  }
  return sum.value(true);
}

/** The value of digits without places (二〇二三), null where they are too many; undefined where places are among them. */
function positionalValue(run: string): number | null | undefined {
  let value = 0;
  for (let i = 0; i < run.length; i++) {
    const digit = digitOf(run.charCodeAt(i));
    if (digit < 0) return undefined;
    value = value * 10 + digit;
  }
  return run.length > LONGEST_POSITIONAL ? null : value;
}

/** Digits of which a number holds every one exactly. */
const LONGEST_POSITIONAL = 15;

/** The decimals behind 点 as digits (三三 → 33), with their end; null where none stand at `i`. */
export function decimalsAt(text: string, i: number): { end: number; digits: string } | null {
  let end = i;
  let digits = "";
  while (end - i < 15) {
    const code = text.charCodeAt(end);
    if (digitOf(code) < 0 || code === TWO_OF_A_KIND) break;
    digits += digitOf(code);
    end++;
  }
  return digits === "" ? null : { end, digits };
}

/** What the place or myriad at `i` multiplies by; null where there is none, or where it begins 百分之 or 百分点. */
export function placeAt(text: string, i: number): number | null {
  const code = text.charCodeAt(i);
  const factor = FACTOR[code];
  if (!factor || factor === 10 || (factor === 100 && text[i + 1] === "分")) return null;
  return factor;
}

const LONGEST_MIX = 40;

/**
 * A number that goes on in places behind its digits (1.2万, 7万5千4百, 3万4000, 2千零30万): `first` is the value of the
 * digits that end at `i`. Null where no place follows.
 */
export function placesBehind(text: string, i: number, first: number): { end: number; value: number | null } | null {
  if (placeAt(text, text[i] === " " ? i + 1 : i) === null) return null;
  const sum = new Sum();
  sum.put(first);
  let end = i;
  let short = false;
  for (let at = text[i] === " " ? i + 1 : i; at < text.length && at - i < LONGEST_MIX; ) {
    const c = text[at] ?? "";
    const digit = digitOf(text.charCodeAt(at));
    const factor = placeAt(text, at) ?? (end > i ? placeWithin(text.charCodeAt(at)) : null);
    if (factor !== null) {
      if (factor >= MYRIAD) sum.scale(factor);
      else sum.place(factor);
      at++;
    } else if (end === i) return null;
    else if (digit >= 0) {
      sum.put(digit);
      at++;
    } else if (c >= "0" && c <= "9") {
      let k = at;
      while (k < text.length && k - at < 15 && (text[k] ?? "") >= "0" && (text[k] ?? "") <= "9") k++;
      sum.put(Number(text.slice(at, k)));
      at = k;
    } else if (c === " " && goesOn(text, at + 1)) {
      at++;
      continue;
    } else break;
    short = digit >= 0;
    end = at;
  }
  return { end, value: sum.value(short) };
}

/** A place below ten thousand, which within a number may also be ten or stand before 分. */
function placeWithin(code: number): number | null {
  const factor = FACTOR[code];
  return factor && factor < MYRIAD ? factor : null;
}

/** Behind a blank, only a place or digits with a place belong to the number before it. */
function goesOn(text: string, i: number): boolean {
  let k = i;
  while (k - i < 4 && (text[k] ?? "") >= "0" && (text[k] ?? "") <= "9") k++;
  return placeAt(text, text[k] === " " && k > i ? k + 1 : k) !== null;
}
