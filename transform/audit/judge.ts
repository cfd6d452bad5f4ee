import type { Verdict } from "../codebook.ts";
import { type Figure, rangeOf } from "./figure.ts";
import { answer, type Fit, numberText, type Printed, percentText } from "./precision.ts";
import {
  figuresOf,
  type Hundred,
  type Range,
  type Relation,
  type ShareOf,
  type Subset,
  type Sum,
} from "./relations.ts";

/** Whether a relation holds on given values. */
export interface Outcome {
  verdict: Verdict;
  /** the mismatch is one unit in the last printed place and no contradiction */
  lastPlace: boolean;
}

/** The outcome of one relation on given values, in words. */
export interface Judgement extends Outcome {
  formula: string;
  printed: string;
  expected: string;
  figures: number[];
}

/**
 * Words that mark, in `expected`, a mismatch of one unit in the last printed place. Such a share neither holds nor
 * contradicts: a slip of rounding, or a share trimmed so that all make 100, cannot be told from a misprint.
 */
export const LAST_PLACE = "one unit off in the last place";

/** Figures by number, with one possibly put to another value. */
export type Lookup = (index: number) => Figure | undefined;

/** Judges a relation by the printed figures; null where one of them is missing. */
export function judge(r: Relation, figure: Lookup): Judgement | null {
  if (r.kind === "sum") return judgeSum(r, figure);
  if (r.kind === "share") return judgeShare(r, figure);
  if (r.kind === "hundred") return judgeHundred(r, figure);
  if (r.kind === "subset") return judgeSubset(r, figure);
  return judgeRange(r, figure);
}

/** The outcome alone, which many values are tried for; null where a figure is missing. */
export function outcomeOf(r: Relation, figure: Lookup): Outcome | null {
  if (r.kind === "sum") return weighSum(r, figure);
  if (r.kind === "share") return weighShare(r, figure);
  if (r.kind === "hundred") return weighHundred(r, figure);
  return judge(r, figure);
}

const MARK = { exact: "", at_least: "≥", at_most: "≤", about: "≈" } as const;

const show = (f: Figure): string => `${MARK[f.o.bound]}${numberText(f.value ?? 0)}`;
const showPercent = (f: Figure): string => `${show(f)} %`;

function printedOnes(indexes: number[], figure: Lookup): Figure[] | null {
  const found: Figure[] = [];
  for (const index of indexes) {
    const f = figure(index);
    if (f === undefined || f.value === null) return null;
    found.push(f);
  }
  return found;
}

const total = (figures: Figure[]): number => figures.reduce((s, f) => s + (f.value ?? 0), 0);

interface WeighedSum extends Outcome {
  wholes: Figure[];
  parts: Figure[];
}

function weighSum(r: Sum, figure: Lookup): WeighedSum | null {
  const wholes = printedOnes(r.wholes, figure);
  const parts = printedOnes(r.parts, figure);
  if (wholes === null || parts === null) return null;
  const low = sumLow(parts) - sumHigh(wholes);
  const high = sumHigh(parts) - sumLow(wholes);
  const equal = low <= 0 && 0 <= high;
  const contradiction = r.standing === "stated" || (r.standing === "shown" && !equal) || (r.disjoint && low > 0);
  return { verdict: equal ? "holds" : contradiction ? "fails" : "cannot_tell", lastPlace: false, wholes, parts };
}

function judgeSum(r: Sum, figure: Lookup): Judgement | null {
  const weighed = weighSum(r, figure);
  if (weighed === null) return null;
  const { verdict, wholes, parts } = weighed;
  const equal = verdict === "holds";
  const sum = numberText(total(parts));
  const whole = wholes.map(show).join(" + ");
  const right = equal && whole === sum ? whole : `${sum} ${equal ? "=" : "≠"} ${whole}`;
  return {
    verdict,
    lastPlace: false,
    formula: `${parts.map(show).join(" + ")} = ${right}`,
    printed: wholes.length === 1 ? whole : `${whole} = ${numberText(total(wholes))}`,
    expected: verdict === "cannot_tell" ? `${sum} if the list were complete` : sum,
    figures: figuresOf(r),
  };
}

type ShareFit = Fit | "within";

/** How a percentage answers to one base, the best answer first. */
const FITS: readonly ShareFit[] = ["rounded", "within", "truncated", "last_place", "off"];

/** A base of a share: which it is, its figures and their sum, and how the share answers to it. */
interface Option {
  k: number;
  figures: Figure[];
  base: number;
  fit: ShareFit;
  /** how far the share is from what the base gives, in percent */
  far: number;
}

interface WeighedShare extends Outcome {
  percent: Figure;
  parts: Figure[];
  best: Option;
}

function weighShare(r: ShareOf, figure: Lookup): WeighedShare | null {
  const percent = figure(r.percent);
  const parts = printedOnes(r.parts, figure);
  if (percent?.percent == null || parts === null) return null;
  const part = total(parts);
  const options: Option[] = [];
  for (const [k, indexes] of r.bases.entries()) {
    const figures = printedOnes(indexes, figure);
    if (figures === null) continue;
    const base = total(figures);
    const far = Math.abs((100 * part) / Math.max(1, base) - (percent.value ?? 0));
    options.push({ k, figures, base, fit: shareFit(percent, percent.percent, parts, figures), far });
  }
  const possible = r.certain ? options : options.filter((o) => part <= o.base);
  const best = bestOf(possible.length > 0 || r.standing === "open" ? possible : options);
  // a part larger than its base has another base
  if (best === null || best.base === 0 || part > best.base) return null;
  const certain = r.standing === "stated" && options.length === r.bases.length;
  const lastPlace = best.fit === "last_place" && certain;
  return { verdict: shareVerdict(best.fit, certain), lastPlace, percent, parts, best };
}

function bestOf(options: Option[]): Option | null {
  const [first, ...others] = options;
  let best = first ?? null;
  for (const o of others) if (best !== null && isBetter(o, best)) best = o;
  return best;
}

/** Whether a base answers better than one before it. */
function isBetter(o: Option, before: Option): boolean {
  const by = FITS.indexOf(o.fit) - FITS.indexOf(before.fit);
  return by < 0 || (by === 0 && o.fit === "off" && o.far < before.far);
}

function judgeShare(r: ShareOf, figure: Lookup): Judgement | null {
  const weighed = weighShare(r, figure);
  if (weighed === null) return null;
  const { verdict, lastPlace, percent, parts, best } = weighed;
  const ratio = percentText(total(parts), best.base, percent.decimals);
  const left = `${sumText(parts)} ÷ ${sumText(best.figures)} = ${ratio}`;
  return {
    verdict,
    lastPlace,
    formula: `${left} ${best.fit === "off" || best.fit === "last_place" ? "≠" : best.fit === "rounded" ? "≈" : "→"} ${showPercent(percent)}`,
    printed: showPercent(percent),
    expected: lastPlace ? `${ratio} (${LAST_PLACE})` : ratio,
    figures: figuresOf(r, best.k),
  };
}

const ZERO: Printed = { scaled: 0, scale: 1 };

function shareVerdict(f: ShareFit, certain: boolean): Verdict {
  if (f === "rounded" || f === "within") return "holds";
  if (f === "truncated") return "holds_truncated";
  return certain && f === "off" ? "fails" : "cannot_tell";
}

const sumText = (figures: Figure[]): string =>
  figures.length === 1 ? figures.map(show).join("") : `(${figures.map(show).join(" + ")})`;

/** How a percentage with its bound answers to the counts with theirs. */
function shareFit(percent: Figure, p: Printed, parts: Figure[], base: Figure[]): ShareFit {
  const part = total(parts);
  const whole = total(base);
  const exact = [...parts, ...base].every((f) => f.o.bound === "exact");
  if (exact && part > whole) return "off";
  if (exact && percent.o.bound === "exact") return answer(part, whole, p);
  const low = sumLow(parts) / Math.max(1, sumHigh(base));
  const high = sumHigh(parts) / Math.max(1, sumLow(base));
  const value = percent.value ?? 0;
  const slack = 1 / p.scale;
  const allowed = {
    exact: [value - slack / 2, value + slack],
    at_least: [value - 1e-9, 100],
    at_most: [0, value + 1e-9],
    about: [Math.min(value - slack, value * 0.9), Math.max(value + slack, value * 1.1)],
  }[percent.o.bound];
  const inside = 100 * high >= (allowed[0] ?? 0) && 100 * low <= (allowed[1] ?? 100);
  return inside ? "within" : "off";
}

const sumLow = (figures: Figure[]): number => figures.reduce((s, f) => s + rangeOf(f).low, 0);
const sumHigh = (figures: Figure[]): number => figures.reduce((s, f) => s + rangeOf(f).high, 0);

interface WeighedHundred extends Outcome {
  percents: Figure[];
  sum: number;
}

function weighHundred(r: Hundred, figure: Lookup): WeighedHundred | null {
  const percents = printedOnes(r.percents, figure);
  if (percents === null) return null;
  const sum = total(percents);
  const units = percents.map((f) => 1 / (f.percent ?? ZERO).scale);
  const half = units.reduce((s, u) => s + u / 2, 0);
  const off = sum - 100;
  const eps = 1e-6;
  const bounded = percents.every((f) => f.o.bound === "exact");
  const rounded = Math.abs(off) <= half + eps;
  const cut = off <= eps && -off < 2 * half - eps;
  const near = Math.abs(off) <= 3 * half + eps;
  const contradiction = bounded && (r.standing !== "open" || (r.disjoint && off > half));
  if (!rounded && !cut && !contradiction && bounded) return null;
  const verdict: Verdict = rounded
    ? "holds"
    : cut
      ? "holds_truncated"
      : contradiction && !near
        ? "fails"
        : "cannot_tell";
  return { verdict, lastPlace: !rounded && !cut && near, percents, sum };
}

function judgeHundred(r: Hundred, figure: Lookup): Judgement | null {
  const weighed = weighHundred(r, figure);
  if (weighed === null) return null;
  const { verdict, lastPlace, percents, sum } = weighed;
  const text = `${numberText(Number(sum.toFixed(6)))} %`;
  return {
    verdict,
    lastPlace,
    formula: `${percents.map(show).join(" + ")} = ${text}`,
    printed: text,
    expected: lastPlace ? `100 % (${LAST_PLACE})` : "100 %",
    figures: figuresOf(r),
  };
}

function judgeSubset(r: Subset, figure: Lookup): Judgement | null {
  const [part, whole] = [figure(r.part), figure(r.whole)];
  if (part === undefined || whole === undefined || part.value === null || whole.value === null) return null;
  const ok = rangeOf(part).low <= rangeOf(whole).high;
  return {
    verdict: ok ? "holds" : r.standing === "stated" ? "fails" : "cannot_tell",
    lastPlace: false,
    formula: `${show(part)} ${ok ? "≤" : ">"} ${show(whole)}`,
    printed: show(part),
    expected: `at most ${show(whole)}`,
    figures: figuresOf(r),
  };
}

function judgeRange(r: Range, figure: Lookup): Judgement | null {
  const percent = figure(r.percent);
  if (percent === undefined || percent.value === null) return null;
  const ok = percent.value <= 100;
  return {
    verdict: ok ? "holds" : "fails",
    lastPlace: false,
    formula: `${showPercent(percent)} ${ok ? "≤" : ">"} 100 %`,
    printed: showPercent(percent),
    expected: "at most 100 %",
    figures: figuresOf(r),
  };
}
