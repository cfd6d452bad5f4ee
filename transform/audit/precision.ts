/** How a printed percentage answers to the ratio of two counts. */
export type Fit = "rounded" | "truncated" | "last_place" | "off";

/** A percentage with the precision it was printed at: `scaled / scale` percent, one unit in the last place is `1 / scale`. */
export interface Printed {
  scaled: number;
  /** power of ten: 10 for one decimal, 1 for none, 0.1 for 成 (tens of percent) */
  scale: number;
}

const DOTS = new Set([".", "\uff0e", "点", "點"]);
const CHINESE_DIGITS = "〇○零一二三四五六七八九";

const isDigit = (c: string): boolean =>
  (c >= "0" && c <= "9") || (c >= "\uff10" && c <= "\uff19") || CHINESE_DIGITS.includes(c);

/** Number of decimals that the evidence prints: 2 for `11.00%`, 1 for 百分之二三点七, -1 for 七成. */
export function decimalsOf(evidence: string, value: number): number {
  const least = decimalsOfValue(value);
  const tens = evidence.indexOf("成");
  if (tens > 0 && value % 10 === 0) return -1;
  let dot = 0;
  while (dot < evidence.length && !DOTS.has(evidence[dot] ?? "")) dot++;
  if (dot === evidence.length) return least;
  let count = 0;
  for (const c of evidence.slice(dot + 1)) {
    if (c === " " || c === "\n") continue;
    if (!isDigit(c)) break;
    count++;
  }
  return Math.min(Math.max(count, least), 6);
}

/** Fewest decimals that write the value exactly. */
export function decimalsOfValue(value: number): number {
  for (let d = 0; d < 6; d++) {
    const shifted = value * 10 ** d;
    if (Math.abs(shifted - Math.round(shifted)) < 1e-7 * Math.max(1, Math.abs(shifted))) return d;
  }
  return 6;
}

/** A percentage at a given number of decimals. */
export function printed(value: number, decimals: number): Printed {
  const scale = decimals < 0 ? 10 ** decimals : Number(`1e${decimals}`);
  return { scaled: Math.round(value * scale), scale };
}

/**
 * How `percent` answers to `part / base`, in whole-number arithmetic: rounded half up, cut off, one unit off in the
 * last place, or off. Exact for counts below 10^9 and up to six decimals.
 */
export function answer(part: number, base: number, percent: Printed): Fit {
  if (base <= 0) return part === 0 && percent.scaled === 0 ? "rounded" : "off";
  const exact = 200 * percent.scale * part;
  const p = 2 * percent.scaled;
  if ((p - 1) * base <= exact && exact < (p + 1) * base) return "rounded";
  if (p * base <= exact && exact < (p + 2) * base) return "truncated";
  if ((p - 3) * base <= exact && exact < (p + 3) * base) return "last_place";
  return "off";
}

/** Ratios that may stand behind a printed percentage, whether it was rounded or cut off; percent, half-open. */
export function ratiosOf(percent: Printed): { low: number; high: number } {
  return { low: (percent.scaled - 0.5) / percent.scale, high: (percent.scaled + 1) / percent.scale };
}

/** Whole numbers that may be the base of a positive count, given its share. */
export function basesFor(count: number, percent: Printed): { low: number; high: number } {
  const exact = 200 * percent.scale * count;
  const [down, up] = [2 * percent.scaled - 1, 2 * percent.scaled + 2];
  const high = down <= 0 ? Number.POSITIVE_INFINITY : Math.floor(exact / down + 1e-9);
  return { low: Math.max(count, Math.floor(exact / up + 1e-9) + 1), high };
}

/** A ratio for the reader: two decimals, or one more than the report prints, without trailing zeros. */
export function percentText(part: number, base: number, decimals = 1): string {
  const digits = Math.min(6, Math.max(2, decimals + 1));
  return `${trim(((100 * part) / base).toFixed(digits))} %`;
}

/** A number for the reader, without trailing zeros. */
export function numberText(value: number): string {
  return Number.isInteger(value) ? String(value) : trim(value.toFixed(6));
}

function trim(text: string): string {
  if (!text.includes(".")) return text;
  let end = text.length;
  while (text[end - 1] === "0") end--;
  if (text[end - 1] === ".") end--;
  return text.slice(0, end);
}
