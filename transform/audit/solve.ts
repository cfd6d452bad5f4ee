import type { Figure } from "./figure.ts";
import { rangeOf } from "./figure.ts";
import type { Relation, ShareOf, Sum } from "./relations.ts";

/** Whole values that a variable may still have. */
export interface Domain {
  low: number;
  high: number;
  /** relations (by position) that set the bounds last; null where the print did */
  lowBy: number | null;
  highBy: number | null;
}

export interface Solution {
  domains: Domain[];
  /** relation that no value satisfies, where the relations contradict each other */
  conflict: number | null;
  /** some variable was narrowed by trying its values one by one */
  searched: Set<number>;
}

/** No report speaks of more items than this. */
const CEILING = 10_000_000;
const MAX_REVISIONS = 20_000;
const MAX_TRIALS = 400;
const MAX_WIDTH = 64;

export type Solvable = Sum | ShareOf;

/** Relations that may be solved for an unknown: the text or the sums vouch for them and their base is settled. */
export function solvable(r: Relation, figures: Figure[]): r is Solvable {
  if (r.kind === "sum") return r.standing !== "open";
  if (r.kind !== "share" || !r.certain || r.standing !== "stated") return false;
  const percent = figures[r.percent];
  return percent?.percent != null && percent.o.bound === "exact" && (r.bases[0]?.length ?? 0) > 0;
}

export function domainOf(f: Figure | undefined): Domain {
  const range = f === undefined ? { low: 0, high: CEILING } : rangeOf(f);
  return { low: range.low, high: Math.min(range.high, CEILING), lowBy: null, highBy: null };
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Narrows whole-number intervals to a fixed point of the relations (bounds propagation, as in Davis 1987, "Constraint
 * propagation with interval labels"), then tries the values of what is still open one by one (singleton consistency,
 * Debruyne & Bessière 1997). Every loop is bounded, so that the time is, whatever the input. Figures that are
 * `ignored` count as not printed.
 */
export function solve(
  relations: Solvable[],
  figures: Figure[],
  variables: number,
  ignored: ReadonlySet<number> = NONE,
): Solution {
  const domains = Array.from({ length: variables }, (_, i) => domainOf(ignored.has(i) ? undefined : figures[i]));
  const touching = index(relations, variables);
  const budget = { revisions: MAX_REVISIONS };
  const conflict = propagate(
    relations,
    figures,
    domains,
    touching,
    relations.map((_, k) => k),
    budget,
  );
  const searched = new Set<number>();
  if (conflict === null) search(relations, figures, domains, touching, budget, searched);
  return { domains, conflict, searched };
}

export function variablesOf(r: Solvable): number[] {
  return r.kind === "sum" ? [...r.wholes, ...r.parts] : [...r.parts, ...(r.bases[0] ?? [])];
}

function index(relations: Solvable[], variables: number): number[][] {
  const touching: number[][] = Array.from({ length: variables }, () => []);
  relations.forEach((r, k) => {
    for (const v of new Set(variablesOf(r))) touching[v]?.push(k);
  });
  return touching;
}

/** Gives the position of a relation that cannot hold, or null. */
function propagate(
  relations: Solvable[],
  figures: Figure[],
  domains: Domain[],
  touching: number[][],
  start: number[],
  budget: { revisions: number },
): number | null {
  const queue = [...start];
  const queued = new Set(queue);
  for (let head = 0; head < queue.length; head++) {
    const k = queue[head] ?? 0;
    queued.delete(k);
    const r = relations[k];
    if (r === undefined || budget.revisions-- <= 0) return null;
    const changed = revise(r, k, figures, domains);
    if (changed === null) return k;
    for (const v of changed) {
      for (const next of touching[v] ?? []) {
        if (queued.has(next)) continue;
        queued.add(next);
        queue.push(next);
      }
    }
  }
  return null;
}

function revise(r: Solvable, k: number, figures: Figure[], domains: Domain[]): number[] | null {
  const changed: number[] = [];
  const ok = r.kind === "sum" ? reviseSum(r, k, domains, changed) : reviseShare(r, k, figures, domains, changed);
  return ok ? changed : null;
}

function narrow(domains: Domain[], v: number, low: number, high: number, by: number, changed: number[]): boolean {
  const d = domains[v];
  if (d === undefined) return true;
  let touched = false;
  if (low > d.low) {
    d.low = low;
    d.lowBy = by;
    touched = true;
  }
  if (high < d.high) {
    d.high = high;
    d.highBy = by;
    touched = true;
  }
  if (touched) changed.push(v);
  return d.low <= d.high;
}

function reviseSum(r: Sum, k: number, domains: Domain[], changed: number[]): boolean {
  const terms = [...r.wholes.map((v) => ({ v, sign: 1 })), ...r.parts.map((v) => ({ v, sign: -1 }))];
  let low = 0;
  let high = 0;
  for (const { v, sign } of terms) {
    const d = domains[v] ?? { low: 0, high: CEILING };
    low += sign > 0 ? d.low : -d.high;
    high += sign > 0 ? d.high : -d.low;
  }
  if (low > 0 || high < 0) return false;
  for (const { v, sign } of terms) {
    const d = domains[v] ?? { low: 0, high: CEILING };
    const restLow = low - (sign > 0 ? d.low : -d.high);
    const restHigh = high - (sign > 0 ? d.high : -d.low);
    const bounds = sign > 0 ? [-restHigh, -restLow] : [restLow, restHigh];
    if (!narrow(domains, v, bounds[0] ?? 0, bounds[1] ?? CEILING, k, changed)) return false;
  }
  return true;
}

/** (2P - 1) b <= 200 S p < (2P + 2) b: the percentage P / S was rounded or cut off from p / b. */
function reviseShare(r: ShareOf, k: number, figures: Figure[], domains: Domain[], changed: number[]): boolean {
  const percent = figures[r.percent]?.percent;
  const base = r.bases[0];
  if (percent == null || base === undefined) return true;
  if (r.parts.length !== 1 || base.length !== 1) return true;
  const [p, b] = [r.parts[0] ?? 0, base[0] ?? 0];
  const [dp, db] = [domains[p], domains[b]];
  if (dp === undefined || db === undefined) return true;
  const down = 2 * percent.scaled - 1;
  const up = 2 * percent.scaled + 2;
  const factor = 200 * percent.scale;
  const pLow = down <= 0 ? 0 : Math.ceil((down * db.low) / factor - 1e-9);
  const pHigh = Math.min(db.high, Math.ceil((up * db.high) / factor - 1e-9) - (db.high > 0 ? 1 : 0));
  if (!narrow(domains, p, pLow, Math.max(pHigh, 0), k, changed)) return false;
  const bLow = Math.max(dp.low, Math.floor((factor * dp.low) / up + 1e-9) + (dp.low > 0 ? 1 : 0));
  const bHigh = down <= 0 ? CEILING : Math.floor((factor * dp.high) / down + 1e-9);
  return narrow(domains, b, Math.min(bLow, CEILING), bHigh, k, changed);
}

const copy = (domains: Domain[]): Domain[] => domains.map((d) => ({ ...d }));

/** Cuts off border values that lead to a contradiction, while trials last. */
function search(
  relations: Solvable[],
  figures: Figure[],
  domains: Domain[],
  touching: number[][],
  budget: { revisions: number },
  searched: Set<number>,
): void {
  let trials = MAX_TRIALS;
  const impossible = (v: number, value: number): boolean => {
    trials--;
    const trial = copy(domains);
    const d = trial[v];
    if (d === undefined) return false;
    d.low = value;
    d.high = value;
    return propagate(relations, figures, trial, touching, touching[v] ?? [], budget) !== null;
  };
  for (let v = 0; v < domains.length; v++) {
    const d = domains[v];
    if (d === undefined || d.low >= d.high || d.high - d.low > MAX_WIDTH || (touching[v] ?? []).length < 2) continue;
    while (trials > 0 && d.low < d.high && impossible(v, d.low)) {
      d.low++;
      searched.add(v);
    }
    while (trials > 0 && d.low < d.high && impossible(v, d.high)) {
      d.high--;
      searched.add(v);
    }
    if (searched.has(v)) propagate(relations, figures, domains, touching, touching[v] ?? [], budget);
  }
}
