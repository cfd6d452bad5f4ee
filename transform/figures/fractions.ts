import { isDigit } from "../text/characters.ts";
import { boundAfter, boundBefore } from "./bounds.ts";
import { arabic, chinese, type Digits, skipBlanks } from "./digits.ts";
import type { NumberToken } from "./numbers.ts";

/**
 * A fraction whose first number is `d`: 占总数的十分之一 and 占1/4 are shares like 一半 where they come out even; 三分之二,
 * 3又3分之1 are a part of one thing and no figure of ours. Null where there is no fraction.
 */
export function fraction(text: string, start: number, d: Digits): NumberToken | null {
  if (text[d.end] === "/" && !d.han) return slashed(text, start, d);
  const at = skipBlanks(text, d.end, 1);
  if (d.value === null || (text[at] !== "又" && text[at] !== "分")) return null;
  const below = text[at] === "又" ? digitsAt(text, skipBlanks(text, at + 1, 1)) : d;
  const bar = below ? skipBlanks(text, below.end, 1) : 0;
  if (!below?.value || !text.startsWith("分之", bar)) return null;
  const above = digitsAt(text, skipBlanks(text, bar + 2, 1));
  if (above?.value == null) return null;
  const value = above.value / below.value + (below === d ? 0 : d.value);
  return (below === d ? share(text, start, above.end, value) : null) ?? token(start, above.end, "other", value);
}

function digitsAt(text: string, i: number): Digits | null {
  return isDigit(text.charCodeAt(i)) ? arabic(text, i) : chinese(text, i);
}

/** 1/10: the same in digits. A date (2021/10/28) has two strokes. */
function slashed(text: string, start: number, d: Digits): NumberToken | null {
  if (d.value === null || d.value === 0 || text[start - 1] === "/") return null;
  const below = arabic(text, d.end + 1);
  if (!below?.value || below.value > 100 || text[below.end] === "/") return null;
  return share(text, start, below.end, d.value / below.value);
}

/** A fraction behind 占 as a percentage; null where it is none or comes out uneven. */
function share(text: string, start: number, end: number, value: number): NumberToken | null {
  const percent = Number((value * 100).toPrecision(12));
  if (value >= 1 || !Number.isInteger(percent * 10)) return null;
  if (!/占[^,。;:0-9]{0,14}$/.test(text.slice(Math.max(0, start - 16), start))) return null;
  return {
    ...token(start, end, "percent", percent),
    bound: boundAfter(text, end) ?? boundBefore(text, start),
    unit: "%",
  };
}

function token(start: number, end: number, kind: NumberToken["kind"], value: number): NumberToken {
  return { start, end, kind, value, bound: "exact", hidden: null, unit: "", upTo: null };
}
