import type { Suspect } from "../codebook.ts";
import { decimalsOfValue, numberText } from "./precision.ts";

export type Change = Suspect["change"];

/** How one printed number, with its decimals, may have come from another: the smallest change of its digits. */
export function changeOf(printed: number, value: number, decimals = 0): Change {
  const text = (x: number) => (decimals > 0 && decimalsOfValue(x) <= decimals ? x.toFixed(decimals) : numberText(x));
  const a = text(printed);
  const b = text(value);
  const digitsA = a.replace(".", "");
  const digitsB = b.replace(".", "");
  if (a.includes(".") !== b.includes(".") || a.indexOf(".") !== b.indexOf(".")) {
    if (trimZeros(digitsA) === trimZeros(digitsB)) return "decimal_point";
  }
  if (digitsA.length === digitsB.length) {
    const differing = [...digitsA].flatMap((c, i) => (c === digitsB[i] ? [] : [i]));
    if (differing.length === 1) return "digit";
    const [i, j] = differing;
    if (
      differing.length === 2 &&
      i !== undefined &&
      j === i + 1 &&
      digitsA[i] === digitsB[j] &&
      digitsA[j] === digitsB[i]
    ) {
      return "swapped";
    }
  }
  if (Math.abs(digitsA.length - digitsB.length) === 1 && oneApart(digitsA, digitsB)) return "dropped_digit";
  return "other";
}

function trimZeros(digits: string): string {
  let start = 0;
  let end = digits.length;
  while (start < end - 1 && digits[start] === "0") start++;
  while (end > start + 1 && digits[end - 1] === "0") end--;
  return digits.slice(start, end);
}

/** Whether the longer is the shorter with one digit more. */
function oneApart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return short.slice(i) === long.slice(i + 1);
}

/** How great a change is, for ranking: a misprint of the usual kinds before any other change. */
export function weight(change: Change, printed: number, value: number): number {
  const kinds: Record<Change, number> = { digit: 0, swapped: 1, dropped_digit: 1, decimal_point: 1, other: 3 };
  const far = Math.abs(printed - value) / Math.max(1, printed, value);
  return kinds[change] + Math.min(far, 0.99);
}

/** Values that one usual misprint could have turned into `printed`. */
export function originals(printed: number, decimals: number): number[] {
  const text = decimals > 0 ? printed.toFixed(decimals) : numberText(printed);
  const found = new Set<string>();
  const digits = "0123456789";
  for (let i = 0; i <= text.length; i++) {
    for (const d of digits) {
      if (i < text.length && text[i] !== ".") found.add(text.slice(0, i) + d + text.slice(i + 1));
      found.add(text.slice(0, i) + d + text.slice(i));
    }
    if (i < text.length && text[i] !== "." && text.length > 1) found.add(text.slice(0, i) + text.slice(i + 1));
    if (i > 0 && i < text.length && text[i] !== "." && text[i - 1] !== ".") {
      found.add(text.slice(0, i - 1) + text[i] + text[i - 1] + text.slice(i + 1));
    }
    if (i > 0 && i < text.length && !text.includes(".")) found.add(`${text.slice(0, i)}.${text.slice(i)}`);
  }
  return [...found].map(Number).filter((v) => Number.isFinite(v) && v !== printed);
}
