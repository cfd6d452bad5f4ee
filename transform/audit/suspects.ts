import type { Suspect } from "../codebook.ts";
import { type Figure, isExact } from "./figure.ts";
import { type Judgement, judge, type Lookup } from "./judge.ts";
import { type Change, changeOf, originals, weight } from "./misprints.ts";
import { decimalsOfValue, printed } from "./precision.ts";
import type { Relation, ShareOf, Sum } from "./relations.ts";
import type { System } from "./system.ts";

/** A relation with its outcome on the printed figures and the position of its check. */
export interface Judged {
  relation: Relation;
  judgement: Judgement;
  check: number;
}

interface Candidate extends Suspect {
  weight: number;
}

const MAX_TRIALS = 20_000;
/** values told of one figure for one kind of change, where many would do */
const MAX_PER_CHANGE = 3;
const CHANGES: readonly Change[] = ["digit", "swapped", "dropped_digit", "decimal_point"];
const MAX_SUSPECTS = 20;

const isContradiction = (j: Judged): boolean => j.judgement.verdict === "fails";

/**
 * The single misprints that would make failing checks hold without breaking another: for each group of failing checks
 * that hang together, every figure and value that repairs the whole group, the smallest change first.
 */
export function suspects(system: System, judged: Judged[]): Suspect[] {
  const budget = { trials: MAX_TRIALS };
  const touching = new Map<number, Judged[]>();
  for (const j of judged) {
    for (const v of touched(j.relation)) touching.set(v, [...(touching.get(v) ?? []), j]);
  }
  return groups(judged.filter(isContradiction)).flatMap((group) => {
    const found = [...repairsOf(system, group, touching, budget), ...exchanges(system, group, touching, budget)];
    const usual = found.filter((s) => s.change !== "other");
    return (usual.length > 0 ? usual : found)
      .sort((a, b) => a.weight - b.weight || a.figure - b.figure)
      .slice(0, MAX_SUSPECTS)
      .map(({ weight: _, ...s }) => s);
  });
}

/** Every figure that the outcome may depend on, whichever base it takes. */
function touched(r: Relation): number[] {
  if (r.kind === "sum") return [...new Set([...r.wholes, ...r.parts])];
  if (r.kind === "share") return [...new Set([...r.parts, ...r.bases.flat(), r.percent])];
  if (r.kind === "hundred") return r.percents;
  if (r.kind === "subset") return [r.part, r.whole];
  return [r.percent];
}

/** Failing checks that share a figure stand or fall together. */
function groups(failing: Judged[]): Judged[][] {
  const found: { figures: Set<number>; members: Judged[] }[] = [];
  for (const j of failing) {
    const own = new Set(touched(j.relation));
    const joined = found.filter((g) => [...own].some((v) => g.figures.has(v)));
    for (const g of joined) {
      for (const v of g.figures) own.add(v);
      found.splice(found.indexOf(g), 1);
    }
    found.push({ figures: own, members: [...joined.flatMap((g) => g.members), j] });
  }
  return found.map((g) => g.members.sort((a, b) => a.check - b.check));
}

function repairsOf(
  system: System,
  group: Judged[],
  touching: Map<number, Judged[]>,
  budget: { trials: number },
): Candidate[] {
  const figures = [...new Set(group.flatMap((j) => touched(j.relation)))].sort((a, b) => a - b);
  return figures.flatMap((index) => {
    const f = system.reading.figures[index];
    if (f === undefined || f.value === null || !group.every((j) => touched(j.relation).includes(index))) return [];
    const own = touching.get(index) ?? [];
    const good: Candidate[] = [];
    for (const value of valuesFor(system, f, group)) {
      if (budget.trials-- <= 0) break;
      if (!repairs(system, new Map([[index, value]]), group, own)) continue;
      const change = changeOf(f.value, value);
      good.push(candidate(index, f.value, value, change, group));
    }
    const usual = CHANGES.flatMap((change) =>
      good
        .filter((s) => s.change === change)
        .sort((a, b) => a.weight - b.weight)
        .slice(0, MAX_PER_CHANGE),
    );
    return usual.length > 0 ? usual : good.slice(0, 1);
  });
}

const candidate = (figure: number, was: number, value: number, change: Change, group: Judged[]): Candidate => ({
  figure,
  printed: was,
  value,
  change,
  repairs: group.map((j) => j.check),
  weight: weight(change, was, value),
});

/** Values worth trying: what a failing check asks for, and the usual misprints. */
function valuesFor(system: System, f: Figure, group: Judged[]): number[] {
  const values = new Set(group.flatMap(({ relation }) => asked(system, relation, f)));
  const whole = f.o.unit !== "percent";
  if (f.o.bound !== "about") for (const v of originals(f.value ?? 0, whole ? 0 : f.decimals)) values.add(v);
  const longest = Math.max(2, f.decimals);
  const likely = (v: number) => (whole ? Number.isInteger(v) : v <= 100 && decimalsOfValue(v) <= longest);
  return [...values].filter((v) => v >= 0 && v !== f.value && likely(v));
}

function asked(system: System, relation: Relation, f: Figure): number[] {
  if (relation.kind === "sum") return askedBySum(system, relation, f);
  if (relation.kind === "share") return askedByShare(system, relation, f);
  if (relation.kind === "hundred") return [askedByHundred(system, relation.percents, f)];
  return relation.kind === "range" ? [withoutNeighbour(f)] : [];
}

/** 1266.67% where a number before it ran into 66.67%. */
function withoutNeighbour(f: Figure): number {
  const text = (f.value ?? 0).toFixed(Math.max(0, f.decimals));
  for (let i = 1; i < text.length; i++)
    if (text[i] !== "0" && Number(text.slice(i)) <= 100) return Number(text.slice(i));
  return Number.NaN;
}

const printedValue = (system: System, i: number): number => system.reading.figures[i]?.value ?? Number.NaN;
const add = (system: System, ids: number[]): number => ids.reduce((s, i) => s + printedValue(system, i), 0);

function askedBySum(system: System, r: Sum, f: Figure): number[] {
  const difference = add(system, r.wholes) - add(system, r.parts);
  if (r.parts.includes(f.index)) return [(f.value ?? 0) + difference];
  return r.wholes.includes(f.index) ? [(f.value ?? 0) - difference] : [];
}

const FEW = 5;

function askedByShare(system: System, r: ShareOf, f: Figure): number[] {
  const percent = system.reading.figures[r.percent];
  const base = r.bases[0] ?? [];
  if (percent?.value == null) return [];
  const [part, whole] = [add(system, r.parts), add(system, base)];
  if (f.index === r.percent) return r.bases.flatMap((b) => roundings(part, add(system, b), f.decimals));
  if (r.parts.includes(f.index)) return around((percent.value * whole) / 100 - (part - (f.value ?? 0)));
  if (base.includes(f.index) && percent.value > 0)
    return around((100 * part) / percent.value - (whole - (f.value ?? 0)));
  return [];
}

function roundings(part: number, whole: number, decimals: number): number[] {
  if (!(whole > 0)) return [];
  const scale = decimals > 0 ? 10 ** decimals : 1;
  return [Math.round((100 * part * scale) / whole) / scale, Math.floor((100 * part * scale) / whole) / scale];
}

function around(x: number): number[] {
  if (!Number.isFinite(x)) return [];
  return Array.from({ length: 2 * FEW + 1 }, (_, i) => Math.round(x) - FEW + i);
}

function askedByHundred(system: System, percents: number[], f: Figure): number {
  return Number((100 - (add(system, percents) - (f.value ?? 0))).toFixed(Math.max(0, f.decimals)));
}

/** Whether every failing check of the group holds and no other of the changed figures' checks gets worse. */
function repairs(system: System, values: Map<number, number>, group: Judged[], own: Judged[]): boolean {
  const lookup: Lookup = (i) => {
    const f = system.reading.figures[i];
    const value = values.get(i);
    return f === undefined || value === undefined ? f : changed(f, value);
  };
  return [...new Set([...group, ...own])].every((j) => {
    const now = judge(j.relation, lookup);
    if (now === null) return j.relation.kind === "hundred" && j.relation.standing === "open";
    if (group.includes(j)) return now.verdict === "holds" || now.verdict === "holds_truncated";
    if (j.judgement.lastPlace) return now.verdict !== "fails";
    if (j.judgement.verdict === "cannot_tell" || j.judgement.verdict === "fails") return true;
    return now.verdict === "holds" || now.verdict === "holds_truncated";
  });
}

function changed(f: Figure, value: number): Figure {
  if (f.o.unit !== "percent") return { ...f, value };
  const decimals = Math.max(f.decimals, decimalsOfValue(value));
  return { ...f, value, decimals, percent: printed(value, decimals) };
}

/** Two figures of one list that stand in each other's place. */
function exchanges(
  system: System,
  group: Judged[],
  touching: Map<number, Judged[]>,
  budget: { trials: number },
): Candidate[] {
  const figures = [...new Set(group.flatMap((j) => touched(j.relation)))]
    .map((i) => system.reading.figures[i])
    .filter((f): f is Figure => f !== undefined && isExact(f));
  const found: Candidate[] = [];
  for (const a of figures) {
    for (const b of system.reading.figures) {
      if (b.index <= a.index && figures.includes(b)) continue;
      if ((a.value ?? 0) > 100 && a.o.unit === "percent") continue;
      if (b === a || !isExact(b) || b.value === a.value || b.o.measure !== a.o.measure || b.o.unit !== a.o.unit)
        continue;
      if (budget.trials-- <= 0) return found;
      const values = new Map([
        [a.index, b.value ?? 0],
        [b.index, a.value ?? 0],
      ]);
      const own = [...(touching.get(a.index) ?? []), ...(touching.get(b.index) ?? [])];
      if (!repairs(system, values, group, own)) continue;
      found.push(
        candidate(a.index, a.value ?? 0, b.value ?? 0, "swapped", group),
        candidate(b.index, b.value ?? 0, a.value ?? 0, "swapped", group),
      );
    }
  }
  return found;
}
