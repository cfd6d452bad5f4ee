import { makeHundred } from "./complete.ts";
import { type Figure, isExact, type Reading } from "./figure.ts";
import type { List } from "./lists.ts";
import { answer, basesFor } from "./precision.ts";
import type { Share } from "./shares.ts";
import { allWholes, type Whole } from "./wholes.ts";

/** What the members' printed shares say about their base. */
export interface ListBase {
  /** totals the shares may refer to, the likeliest first */
  bases: number[][];
  /** the first is the one */
  settled: boolean;
  /** how many members' shares it explains */
  fits: number;
}

/** The value of a figure printed without 以上, 不到 or 约; null for any other. */
export function exactValue(reading: Reading, index: number): number | null {
  const f = reading.figures[index];
  return f !== undefined && isExact(f) ? f.value : null;
}

/** The percentage printed beside each member, if any. */
export function ownShares(reading: Reading, list: Pick<List, "members">, shares: Share[]): (Figure | null)[] {
  return list.members.map((m) => {
    const share = shares.find((s) => s.count === m && s.cue !== "joint");
    return share === undefined ? null : (reading.figures[share.percent] ?? null);
  });
}

/** Ranks the candidate totals by how many of the members' shares they explain. */
export function baseOf(reading: Reading, list: List, own: (Figure | null)[], candidates: Whole[]): ListBase {
  const scored = candidates.map((c) => ({
    base: [c.index],
    named: c.named,
    ...explained(reading, list, own, c.index),
  }));
  for (const extra of allWholes(reading, list)) {
    if (scored.some((s) => s.base[0] === extra)) continue;
    const score = explained(reading, list, own, extra);
    if (score.of > 1 && score.fits === score.of) scored.push({ base: [extra], named: false, ...score });
  }
  scored.sort((a, b) => b.fits - a.fits || Number(b.named) - Number(a.named));
  const best = scored[0];
  const value = (b: { base: number[] }) => exactValue(reading, b.base[0] ?? -1);
  const rival = scored.find(
    (b) => best !== undefined && b.fits === best.fits && value(b) !== value(best) && b.named === best.named,
  );
  const likeliest = best?.sharp === true && best.fits >= best.of - 1 && rival === undefined;
  // the base may be a total that is withheld, or feedback that is not told at all: then only a forced value settles it
  const hidden = list.family === "satisfaction" || candidates.some((c) => value({ base: [c.index] }) === null);
  const settled = likeliest && (!hidden || best.named || isForced(reading, list, own, value(best)));
  return { bases: scored.map((s) => s.base), settled, fits: best?.fits ?? 0 };
}

/** Whether the printed counts and shares leave no other whole number for their base. */
function isForced(reading: Reading, list: List, own: (Figure | null)[], base: number | null): boolean {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  list.members.forEach((m, k) => {
    const count = exactValue(reading, m);
    const percent = own[k]?.percent;
    if (count === null || percent == null || count === 0 || own[k]?.o.bound !== "exact") return;
    const bounds = basesFor(count, percent);
    low = Math.max(low, bounds.low);
    high = Math.min(high, bounds.high);
  });
  return base !== null && low === base && high === base;
}

function explained(reading: Reading, list: List, own: (Figure | null)[], whole: number) {
  const base = reading.figures[whole];
  let fits = 0;
  let of = 0;
  let sharp = false;
  list.members.forEach((m, k) => {
    const count = reading.figures[m];
    const percent = own[k] ?? null;
    if (count === undefined || percent?.percent == null || !isExact(count) || percent.o.bound !== "exact") return;
    of++;
    if (base === undefined || !isExact(base) || base.value === null || count.value === null) return;
    const f = answer(count.value, base.value, percent.percent);
    if (f === "rounded" || f === "truncated") {
      fits++;
      sharp = sharp || isSharp(percent, count.value, base.value);
    }
  });
  return { fits, of, sharp };
}

const RESOLUTION = 0.02;

/** Whether a share tells totals apart that differ by a fiftieth: 58 % does, 3 % does not. */
const isSharp = (percent: Figure, count: number, base: number): boolean =>
  count < base && 1 / (percent.percent?.scale ?? 1) <= RESOLUTION * (percent.value ?? 0);

/**
 * Whether the members' shares say that the list is not all: each has one, none contradicts its count, and they do not
 * make 100.
 */
export function refuted(reading: Reading, list: List, own: (Figure | null)[], fits: number): boolean {
  const shares = own.filter((f): f is Figure => f?.percent != null && f.o.bound === "exact");
  if (shares.length < list.members.length || makeHundred(shares)) return false;
  const known = list.members.filter((m) => exactValue(reading, m) !== null).length;
  return known === 0 || fits === known;
}
