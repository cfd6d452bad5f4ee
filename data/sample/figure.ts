import type { Bound, Unit } from "../../transform/codebook.ts";
import type { ReportFact, Value } from "./facts.ts";
import { chineseNumber } from "./words.ts";

/** How a report prints its numbers. */
export type Digits = NonNullable<ReportFact["digits"]>;
export type Mask = NonNullable<ReportFact["mask"]>;

/** A value of a fact file, taken apart. */
export interface Reading {
  value: number | null;
  bound: Bound;
}

const BOUNDS: Record<string, Bound> = { "<": "at_most", "~": "about" };

export function reading(value: Value): Reading {
  if (typeof value === "number") return { value, bound: "exact" };
  if (value === "?") return { value: null, bound: "exact" };
  if (value.endsWith("+")) return { value: Number(value.slice(0, -1)), bound: "at_least" };
  return { value: Number(value.slice(1)), bound: BOUNDS[value.charAt(0)] ?? "exact" };
}

const fullWidth = (s: string): string => s.replace(/[0-9.%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

function chinese(n: number): string {
  const [whole = "0", fraction] = String(n).split(".");
  const digits = fraction === undefined ? "" : `点${[...fraction].map((d) => chineseNumber(Number(d))).join("")}`;
  return chineseNumber(Number(whole)) + digits;
}

function number(n: number, digits: Digits): string {
  if (digits === "chinese") return chinese(n);
  if (digits === "full") return fullWidth(String(n));
  if (digits === "comma") return n >= 1000 ? n.toLocaleString("en-US") : String(n);
  if (digits === "spaced" && String(n).includes(".")) return String(n).replace(".", ". ");
  return String(n);
}

const COUNTER: Record<Unit, string> = { item: "件", percent: "%", organisation: "个", person: "人", form: "份" };
const MASKS: Record<Mask, string> = { stars: "***", x: "x", blank: " " };

/** A number with its unit as a report prints it: 128件, 百分之九十五, ***件. The bound's own word is not part of it. */
export function printValue(value: Value, unit: Unit, digits: Digits, mask: Mask, counter = COUNTER[unit]): string {
  const { value: n } = reading(value);
  const gap = digits === "spaced" ? " " : "";
  if (n === null) return MASKS[mask] + counter;
  if (unit === "percent" && digits === "chinese") return `百分之${n === 100 ? "百" : chinese(n)}`;
  return number(n, digits) + gap + (digits === "full" && counter === "%" ? "%" : counter);
}

/** The words that carry a bound, before and after the number. */
export const BOUND_WORDS: Record<Bound, readonly [before: string, after: string]> = {
  exact: ["", ""],
  at_least: ["", "以上"],
  at_most: ["不到", ""],
  about: ["约", ""],
};
