import type { Bound, Unit } from "../codebook.ts";
import { isDigit, isHan, tableOf } from "../text/characters.ts";
import { boundAfter, boundBefore } from "./bounds.ts";
import { arabic, chinese, type Digits, enlarged, MASKS, mask, skipBlanks } from "./digits.ts";
import { fraction } from "./fractions.ts";
import { isNumeral, NUMERALS } from "./numeral.ts";
import { unitAt } from "./units.ts";

/** What a number counts, as far as its own characters tell. `bare` has no unit; `other` cannot be a figure of ours. */
export type NumberKind = Unit | "bare" | "points" | "year" | "date" | "ordinal" | "other";

/** A number, mask or gap in the reading text. Offsets are into the reading text. */
export interface NumberToken {
  start: number;
  /** end of the number with its unit */
  end: number;
  kind: NumberKind;
  /** null for a mask or a gap */
  value: number | null;
  bound: Bound;
  /** mask: `***件`; gap: `占 %`; null for a number */
  hidden: "mask" | "gap" | null;
  /** the unit as printed: 件, 个, % … */
  unit: string;
  /** upper end of a range, e.g. 90 of 80%-90%; null where there is none */
  upTo: number | null;
}

const WHOLE_PERCENT: [string, number][] = [
  ["双百", 100],
  ["百分之百", 100],
  ["百分百", 100],
  ["过半数", 50],
  ["过半", 50],
  ["一半", 50],
  ["半数", 50],
];

const PARTS_OF: Record<string, number> = { 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 10_000 };

function percentInWords(text: string, i: number): NumberToken | null {
  for (const [word, value] of WHOLE_PERCENT) {
    if (!text.startsWith(word, i)) continue;
    const end = i + word.length;
    if (word === "双百" && /^(方针|行动|工程|计划|活动|亿|万)/.test(text.slice(end, end + 2))) continue;
    const over = word.startsWith("过") || text.startsWith("以上", end);
    return token(i, end, "percent", value, over ? "at_least" : boundBefore(text, i), null, "%");
  }
  const parts = PARTS_OF[text[i] ?? ""];
  // 占百分四: the 之 was lost.
  const lost = text[i] === "百" && text[i - 1] === "占" && isNumeral(text.charCodeAt(i + 2));
  if (parts === undefined || text[i + 1] !== "分" || !(lost || text[i + 2] === "之")) return null;
  const at = skipBlanks(text, i + (lost ? 2 : 3), 1);
  const d = arabic(text, at) ?? chinese(text, at) ?? mask(text, at);
  if (!d) return null;
  if (d.value === null && !d.hidden) return token(i, d.end, "other", null, "exact", null, "");
  if (d.value !== null) d.value = Number((d.value / (parts / 100)).toPrecision(12));
  const bound = boundAfter(text, d.end) ?? boundBefore(text, i);
  return token(i, d.end, "percent", d.value, bound, d.hidden, "%");
}

function token(
  start: number,
  end: number,
  kind: NumberKind,
  value: number | null,
  bound: Bound,
  hidden: "mask" | "gap" | null,
  unit: string,
): NumberToken {
  return { start, end, kind, value, bound, hidden, unit, upTo: null };
}

/** Whether the number at `start` is an ordinal or the number of a document: 第3, (3), 〔2024〕14号, 一是, 3、 */
function isOrdinal(text: string, start: number, end: number): boolean {
  if (text[start - 1] === "第") return true;
  const next = text[end] ?? "";
  const before = text[start - 1] ?? "\n";
  if (before === "(" && next === ")") return true;
  if ((next === "、" || next === "." || next === "．") && (before === "\n" || start === 0)) return true;
  return false;
}

/** Generic 一件: 每一件建议, 第一件, 逐一, 一件件. */
function isGeneric(text: string, start: number, end: number): boolean {
  if (text[start] !== "一" || end - start !== 2) return false;
  const before = text[start - 1] ?? "";
  if ("每第逐任同哪某这那另是办督的".includes(before) || (before === "有" && text[start - 2] === "没")) return true;
  return (text[end] ?? "") === "件" || (text[end] ?? "") === "事" || text.startsWith("一件", end);
}

/** Characters that a number, a mask or a percentage in words may begin with. */
const STARTS = tableOf([...NUMERALS, ...MASKS, ..."0123456789双百佰千仟万过一半"]);

/**
 * Scans the reading text for every number, mask and gap in one pass. Linear: each character is looked at a bounded
 * number of times. Ordinals, dates and years come out too, marked as such, since sessions and years are read from them.
 */
export function scanNumbers(text: string): NumberToken[] {
  const out: NumberToken[] = [];
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (STARTS[code] === 0) {
      i++;
      continue;
    }
    const words = PERCENT_STARTS[code] === 1 ? percentInWords(text, i) : null;
    if (words) {
      out.push(words);
      i = words.end;
      continue;
    }
    const circles = text[i] === "○" && text[i + 1] === "○";
    const d = isDigit(code) ? arabic(text, i) : !circles && isNumeral(code) ? chinese(text, i) : mask(text, i);
    if (!d) {
      i++;
      continue;
    }
    const found = signed(text, i, fraction(text, i, d) ?? read(text, i, enlarged(text, d)));
    if (found) out.push(found);
    i = Math.max(found?.end ?? d.end, i + 1);
  }
  return ranges(text, out);
}

const PERCENT_STARTS = tableOf("双百佰千仟万过一半");

/** 负3.9%: less than nothing is a change, and never a count. In 减负20件 the sign is none. */
function signed(text: string, start: number, t: NumberToken | null): NumberToken | null {
  if (t === null || t.value === null || text[start - 1] !== "负") return t;
  const before = text[start - 2] ?? "";
  if (isHan(before.charCodeAt(0)) && !"为是达至到率长".includes(before)) return t;
  return { ...t, start: start - 1, value: -t.value, kind: t.kind === "percent" ? "points" : "other" };
}

/** ×100% closes the formula that defines a rate, ≥95% is a bound to be kept: neither is a figure. */
function isTerm(text: string, start: number): boolean {
  const before = text[start - 1] ?? "";
  return before === "≥" || before === "≤" || (before === "*" && isTermEnd(text.charCodeAt(start - 2)));
}

const isTermEnd = (code: number) => code === 0x29 || isHan(code);

function read(text: string, start: number, d: Digits): NumberToken | null {
  const u = unitAt(text, start, d);
  if (text[start - 1] === "除" && /^(以|之)?外/.test(text.slice(u.end, u.end + 18)))
    return token(start, u.end, "other", d.value, "exact", null, "");
  if (u.kind === "percent" && isTerm(text, start)) return token(start, u.end, "other", u.value, "exact", null, "");
  if (d.hidden) {
    const figure = u.kind === "item" || u.kind === "percent" || u.kind === "organisation" || u.kind === "person";
    return figure ? token(start, u.end, u.kind, null, "exact", "mask", u.unit) : null;
  }
  if (d.value === null) return token(start, d.end, "other", null, "exact", null, "");
  if (d.han && u.kind === "bare") return token(start, d.end, "other", d.value, "exact", null, "");
  if (d.han && u.kind === "item" && u.unit === "篇" && "上下".includes(text[start - 1] ?? "_")) return null;
  if (d.han && u.kind === "item" && (u.unit === "项" || u.unit === "案") && d.value === 1)
    return token(start, u.end, "other", 1, "exact", null, "");
  if (d.han && u.kind === "organisation" && d.value === 1) return token(start, u.end, "other", 1, "exact", null, "");
  if (d.han && u.kind === "item" && isGeneric(text, start, u.end))
    return token(start, u.end, "other", d.value, "exact", null, "");
  const ordinal = isOrdinal(text, start, d.end) || (text[start - 1] === "第" && u.kind !== "percent");
  const kind = ordinal ? "ordinal" : u.kind;
  return token(start, u.end, kind, u.value, u.bound ?? boundBefore(text, start), null, u.unit);
}

const DASHES = tableOf("-—~至－");

/** Whether nothing but a dash stands between two numbers. */
function isDash(text: string, from: number, to: number): boolean {
  if (to - from === 1) return DASHES[text.charCodeAt(from)] === 1;
  return to - from === 2 && text.startsWith("––", from);
}

/** Joins 80%-90% and 15至20件 into their lower end, bound at_least. From-to comparisons (由48%提升至71%) stay two. */
function ranges(text: string, tokens: NumberToken[]): NumberToken[] {
  const out: NumberToken[] = [];
  for (const t of tokens) {
    const last = out[out.length - 1];
    const dash = last !== undefined && isDash(text, last.end, t.start);
    if (last && dash && last.value !== null && t.value !== null && rangeKinds(last, t) && last.value < t.value) {
      out[out.length - 1] = { ...last, end: t.end, kind: t.kind, unit: t.unit, bound: "at_least", upTo: t.value };
    } else out.push(t);
  }
  return out;
}

function rangeKinds(a: NumberToken, b: NumberToken): boolean {
  return (
    (a.kind === b.kind && (a.kind === "percent" || a.kind === "item")) ||
    (a.kind === "bare" && (b.kind === "percent" || b.kind === "item")) ||
    (a.kind === "other" && a.unit === "" && b.kind === "item" && b.value !== null && b.value <= 10)
  );
}
