import type { Suspect } from "../codebook.ts";
import { valuesFor } from "./asked.ts";
import { type Figure, isExact, nearestTo } from "./figure.ts";
import { type Judgement, type Lookup, type Outcome, outcomeOf } from "./judge.ts";
import { type Change, changeOf, weight } from "./misprints.ts";
import { decimalsOfValue, printed } from "./precision.ts";
import type { Relation, Sum } from "./relations.ts";
import type { System } from "./system.ts";

/** A relation with its outcome on the printed figures and the position of its check. */
export interface Judged {
  relation: Relation;
  judgement: Judgement;
  check: number;
}

interface Candidate extends Suspect {
  weight: number;
  /** sums that proved nothing and would hold */
  gains: number;
}

/** figures looked at in all trials of one report: some 50 ms */
const MAX_WORK = 400_000;
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
  const failing = judged.filter(isContradiction);
  if (failing.length === 0) return [];
  const touched = new Map(judged.map((j) => [j, touchedBy(j.relation)]));
  const trials: Trials = { system, touched, touching: byFigure(touched), work: MAX_WORK };
  return groups(trials, failing).flatMap((group) => {
    const found = [...repairsOf(trials, group), ...exchanges(trials, group)];
    const usual = found.filter((s) => s.change !== "other");
    return (usual.length > 0 ? usual : found)
      .sort((a, b) => b.gains - a.gains || a.weight - b.weight || a.figure - b.figure)
      .slice(0, MAX_SUSPECTS)
      .map(({ weight: _, gains: __, ...s }) => s);
  });
}

/** What is tried on, and how much may still be. */
interface Trials {
  system: System;
  /** every figure that a check may depend on */
  touched: ReadonlyMap<Judged, readonly number[]>;
  touching: Map<number, Judged[]>;
  work: number;
}

const touchedIn = ({ touched }: Trials, j: Judged): readonly number[] => touched.get(j) ?? [];

function byFigure(touched: Trials["touched"]): Map<number, Judged[]> {
  const found = new Map<number, Judged[]>();
  for (const [j, figures] of touched) {
    for (const v of figures) {
      const own = found.get(v);
      if (own === undefined) found.set(v, [j]);
      else own.push(j);
    }
  }
  return found;
}

/** Every figure that the outcome may depend on, whichever base it takes. */
function touchedBy(r: Relation): number[] {
  if (r.kind === "sum") return [...new Set([...r.wholes, ...r.parts])];
  if (r.kind === "share") return [...new Set([...r.parts, ...r.bases.flat(), r.percent])];
  if (r.kind === "hundred") return r.percents;
  if (r.kind === "subset") return [r.part, r.whole];
  return [r.percent];
}

interface Group {
  figures: number[];
  members: Judged[];
}

/** Failing checks that share a figure stand or fall together; by the last check of each group. */
function groups(trials: Trials, failing: Judged[]): Judged[][] {
  const groupOf = new Map<number, Group>();
  for (const j of failing) {
    const figures = [...touchedIn(trials, j)];
    const [largest, ...others] = [...new Set(figures.flatMap((v) => groupOf.get(v) ?? []))].sort(bySize);
    const group = largest ?? { figures: [], members: [] };
    // The smaller go into the larger, so that none is moved often.
    const added = [...others.flatMap((g) => g.figures), ...figures.filter((v) => groupOf.get(v) === undefined)];
    for (const v of added) {
      groupOf.set(v, group);
      group.figures.push(v);
    }
    for (const m of [...others.flatMap((g) => g.members), j]) group.members.push(m);
  }
  const last = (members: Judged[]) => members.at(-1)?.check ?? 0;
  return [...new Set(groupOf.values())]
    .map(({ members }) => members.sort((a, b) => a.check - b.check))
    .sort((a, b) => last(a) - last(b));
}

const bySize = (a: Group, b: Group): number => b.figures.length - a.figures.length;

function repairsOf(trials: Trials, group: Judged[]): Candidate[] {
  const { system } = trials;
  const failing = group.map((j) => j.relation);
  const figures = [...new Set(group.flatMap((j) => touchedIn(trials, j)))].sort((a, b) => a - b);
  return figures.flatMap((index) => {
    const f = system.reading.figures[index];
    if (f === undefined || f.value === null || !group.every((j) => touchedIn(trials, j).includes(index))) return [];
    const good: Candidate[] = [];
    for (const value of valuesFor(system, f, failing)) {
      const gains = repairs(trials, new Map([[index, value]]), group);
      if (gains === null) continue;
      const change = changeOf(f.value, value, f.decimals);
      good.push(candidate(index, f.value, value, change, group, gains));
    }
    const usual = CHANGES.flatMap((change) =>
      good
        .filter((s) => s.change === change)
        .sort((a, b) => b.gains - a.gains || a.weight - b.weight)
        .slice(0, MAX_PER_CHANGE),
    );
    return usual.length > 0 ? usual : good.slice(0, 1);
  });
}

const candidate = (
  figure: number,
  was: number,
  value: number,
  change: Change,
  group: Judged[],
  gains: number,
): Candidate => ({
  figure,
  printed: was,
  value,
  change,
  repairs: group.map((j) => j.check),
  weight: weight(change, was, value),
  gains,
});

/**
 * How many sums that proved nothing would hold besides, where every failing check of the group holds and no other of
 * the changed figures' checks gets worse; null where not.
 */
function repairs(trials: Trials, values: Map<number, number>, group: Judged[]): number | null {
  const { system, touching } = trials;
  const tried = new Map<number, Figure>();
  for (const [i, value] of values) {
    const f = system.reading.figures[i];
    if (f !== undefined) tried.set(i, changed(f, value));
  }
  const trial = new Trial(trials, tried);
  if (!group.every((j) => trial.holds(j, isRepaired))) return null;
  const others = [...values.keys()].flatMap((i) => touching.get(i) ?? []).filter((j) => !group.includes(j));
  if (!others.every((j) => trial.holds(j, isNoWorse))) return null;
  return others.filter((j) => isOpenSum(j) && trial.holds(j, isRepaired)).length;
}

/** Checks judged again with some figures put to other values. */
class Trial {
  private readonly trials: Trials;
  private readonly lookup: Lookup;

  constructor(trials: Trials, tried: ReadonlyMap<number, Figure>) {
    const { figures } = trials.system.reading;
    this.trials = trials;
    this.lookup = (i) => tried.get(i) ?? figures[i];
  }

  /** Whether a check passes a test; none does once the work is used up. */
  holds(j: Judged, test: (j: Judged, now: Outcome | null) => boolean): boolean {
    this.trials.work -= touchedIn(this.trials, j).length;
    return this.trials.work > 0 && test(j, outcomeOf(j.relation, this.lookup));
  }
}

const isOpenSum = ({ relation, judgement }: Judged): boolean =>
  relation.kind === "sum" && judgement.verdict === "cannot_tell";

const isGood = (now: Outcome): boolean => now.verdict === "holds" || now.verdict === "holds_truncated";

function isRepaired({ relation }: Judged, now: Outcome | null): boolean {
  if (now === null) return relation.kind === "hundred" && relation.standing === "open";
  return isGood(now);
}

function isNoWorse({ judgement }: Judged, now: Outcome | null): boolean {
  if (now === null) return false;
  if (judgement.lastPlace) return now.verdict !== "fails";
  return judgement.verdict === "cannot_tell" || judgement.verdict === "fails" || isGood(now);
}

function changed(f: Figure, value: number): Figure {
  if (f.o.unit !== "percent") return { ...f, value };
  const decimals = Math.max(f.decimals, decimalsOfValue(value));
  return { ...f, value, decimals, percent: printed(value, decimals) };
}

/** Two figures of one kind that stand in each other's place. */
function exchanges(trials: Trials, group: Judged[]): Candidate[] {
  const { figures } = trials.system.reading;
  const inside = new Set(group.flatMap((j) => touchedIn(trials, j)));
  const sums = group.flatMap((j) => (j.relation.kind === "sum" ? [gapOf(trials.system, j.relation)] : []));
  const found: Candidate[] = [];
  for (const index of inside) {
    const a = figures[index];
    if (a === undefined || !isExact(a) || a.value === null || (a.o.unit === "percent" && a.value > 100)) continue;
    for (const b of nearestTo(a, figures)) {
      if (trials.work-- <= 0) return found;
      if (inside.has(b.index) && b.index <= index) continue;
      if (!isExact(b) || b.value === null || b.value === a.value) continue;
      if (b.o.measure !== a.o.measure || b.o.unit !== a.o.unit || !sums.every((s) => closes(s, a, b))) continue;
      const values = new Map([
        [a.index, b.value],
        [b.index, a.value],
      ]);
      const gains = repairs(trials, values, group);
      if (gains === null) continue;
      found.push(
        candidate(a.index, a.value, b.value, "swapped", group, gains),
        candidate(b.index, b.value, a.value, "swapped", group, gains),
      );
    }
  }
  return found;
}

/** A failing sum: how much its parts lack, and on which side each figure stands. */
interface Gap {
  lacks: number;
  side: Map<number, 1 | -1>;
}

function gapOf({ reading }: System, r: Sum): Gap {
  const add = (ids: number[]) => ids.reduce((t, i) => t + (reading.figures[i]?.value ?? 0), 0);
  const side = new Map<number, 1 | -1>([
    ...r.wholes.map((i) => [i, -1] as const),
    ...r.parts.map((i) => [i, 1] as const),
  ]);
  return { lacks: add(r.wholes) - add(r.parts), side };
}

/** Whether the sum is right once the two figures have changed places. */
function closes({ lacks, side }: Gap, a: Figure, b: Figure): boolean {
  const difference = (b.value ?? 0) - (a.value ?? 0);
  return (side.get(a.index) ?? 0) * difference - (side.get(b.index) ?? 0) * difference === lacks;
}
