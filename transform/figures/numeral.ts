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

const NUMERALS = new Set([...Object.keys(DIGITS), ...Object.keys(PLACES), ...Object.keys(MYRIADS)]);

export function isNumeral(c: string): boolean {
  return NUMERALS.has(c);
}

/**
 * The value of a run of Chinese numerals, or null where the run is no number (百千, 十百).
 * Positional (一〇二), additive (一百零二) and shortened (一百二 = 120) forms.
 */
export function numeralValue(run: string): number | null {
  if (run === "") return null;
  if ([...run].every((c) => c in DIGITS)) {
    if (run.length > 15) return null;
    return Number([...run].map((c) => DIGITS[c]).join(""));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPlace = 0;
  for (const c of run) {
    const d = DIGITS[c];
    const place = PLACES[c];
    const myriad = MYRIADS[c];
    if (d !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = d;
      if (d === 0) lastPlace = 0;
    } else if (place !== undefined) {
      if (digit === null && place !== 10) return null;
      section += (digit ?? 1) * place;
      digit = null;
      lastPlace = place;
    } else if (myriad !== undefined) {
      if (digit === null && section === 0) return null;
      total = (total + section + (digit ?? 0)) * myriad;
      section = 0;
      digit = null;
      lastPlace = myriad;
    }
  }
  if (digit !== null) section += lastPlace >= 100 && digit !== 0 ? (digit * lastPlace) / 10 : digit;
  return total + section;
}
