import type { Measure, Observation } from "../codebook.ts";
import { decimalsOf, type Printed, printed } from "./precision.ts";
import { fold, type Layout, layout } from "./reading.ts";

/** An observation with what its place in the text tells. */
export interface Figure {
  /** index of the observation; also the number of its variable */
  index: number;
  o: Observation;
  value: number | null;
  start: number;
  end: number;
  sentence: number;
  /** bracket depth: figures inside brackets split up the one before the bracket */
  depth: number;
  decimals: number;
  percent: Printed | null;
  /** counts may be parts of it: it has no name, class or subset of its own */
  unnamed: boolean;
}

/** A report as the audit reads it. */
export interface Reading {
  folded: string;
  layout: Layout;
  figures: Figure[];
  /** the figures' values; null among them where one is withheld */
  values: ReadonlySet<number | null>;
  /** figures that others may be parts of */
  totals: readonly Figure[];
  /** counts of one handler each, whose items a list may split up */
  handlers: readonly Figure[];
  /** totals that are parts of another total: of the session, of the recess, of the main role */
  subtotals: ReadonlySet<number>;
}

/** Measures that are told of all items, so that other figures may be parts of them. */
const TOTALS: ReadonlySet<Measure> = new Set([
  "submitted",
  "filed",
  "not_filed",
  "assigned",
  "replied",
  "completed",
  "contacted",
  "key",
  "feedback",
]);

/** Reads observations in the order given (reading order), with spans clamped to the text. */
export function read(observations: readonly Observation[], text: string): Reading {
  const folded = fold(text);
  const lay = layout(folded);
  const figures = observations.map((o, index): Figure => {
    const start = Math.min(Math.max(0, o.span[0]), folded.length);
    const end = Math.min(Math.max(start, o.span[1]), folded.length);
    const value = o.status === "reported" && o.value !== null && Number.isFinite(o.value) ? o.value : null;
    const isShare = o.unit === "percent";
    const decimals = isShare && value !== null ? decimalsOf(o.evidence, value) : 0;
    return {
      index,
      o,
      value,
      start,
      end,
      sentence: lay.sentence[start] ?? 0,
      depth: lay.depth[o.status === "withheld" ? inside(folded, start, end) : start] ?? 0,
      decimals,
      percent: isShare && value !== null ? printed(value, decimals) : null,
      unnamed: isUnnamed(o),
    };
  });
  return {
    folded,
    layout: lay,
    figures,
    values: new Set(figures.map((f) => f.value)),
    totals: figures.filter((f) => TOTALS.has(f.o.measure)),
    handlers: figures.filter((f) => f.o.measure === "by_handler"),
    subtotals: new Set(),
  };
}

const isUnnamed = (o: Observation): boolean =>
  o.label === null &&
  o.subset === null &&
  o.class_label === null &&
  (o.unit === "item" || (o.measure === "feedback" && o.unit === "form"));

/**
 * Figures on either side that one is compared with, so that the work for each stays bounded. Reports of up to a hundred
 * figures are compared whole; in longer ones what stands farther off belongs to another part of the report.
 */
const FAR = 50;

/** Of some figures in reading order, those nearest to one, itself among them if it is one of them. */
export function nearestTo({ index }: Figure, figures: readonly Figure[]): readonly Figure[] {
  if (figures.length <= FAR) return figures;
  let low = 0;
  for (let high = figures.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((figures[middle]?.index ?? index) < index) low = middle + 1;
    else high = middle;
  }
  return figures.slice(Math.max(0, low - FAR), low + FAR + 1);
}

/** Where the mask of a withheld figure stands: its evidence carries the words that name it and their brackets. */
function inside(folded: string, start: number, end: number): number {
  let at = end - 1;
  while (at > start && folded[at] === ")") at--;
  return Math.max(start, at);
}

export const isShare = (f: Figure): boolean => f.o.unit === "percent";
export const isCount = (f: Figure): boolean => f.o.unit === "item";
export const isExact = (f: Figure): boolean => f.value !== null && f.o.bound === "exact";

/** Whole values that a printed figure may stand for, given 以上, 不到, 约. */
export function rangeOf(f: Figure): { low: number; high: number } {
  if (f.value === null) return { low: 0, high: Number.POSITIVE_INFINITY };
  if (f.o.bound === "at_least") return { low: f.value, high: Number.POSITIVE_INFINITY };
  if (f.o.bound === "at_most") return { low: 0, high: f.value };
  if (f.o.bound === "about") return { low: Math.floor(f.value * 0.9), high: Math.ceil(f.value * 1.1) };
  return { low: f.value, high: f.value };
}

/** Whether two figures are told of the same instrument, term, session and year. */
export function sameScope(a: Observation, b: Observation): boolean {
  return a.instrument === b.instrument && a.term === b.term && a.session === b.session && a.year === b.year;
}

const agree = (a: number | null, b: number | null): boolean => a === null || b === null || a === b;

/** Whether nothing printed tells their times apart. */
export const agrees = (a: Observation, b: Observation): boolean =>
  agree(a.term, b.term) && agree(a.session, b.session) && agree(a.year, b.year);

/** Whether nothing printed tells their scopes apart. */
export function compatible(a: Observation, b: Observation): boolean {
  const instruments = a.instrument === b.instrument || a.instrument === "combined" || b.instrument === "combined";
  return instruments && agrees(a, b);
}
