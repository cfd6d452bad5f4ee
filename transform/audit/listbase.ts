import { makeHundred } from "./complete.ts";
import { type Figure, isExact, type Reading } from "./figure.ts";
import type { List } from "./lists.ts";
import { changeOf } from "./misprints.ts";
import { answer, basesFor, type Printed } from "./precision.ts";
import type { Share } from "./shares.ts";
import type { Whole } from "./wholes.ts";

/** What the members' printed shares say about their base. */
export interface ListBase {
  /** totals the shares may refer to, the likeliest first */
  bases: number[][];
  /** the first is the one */
  settled: boolean;
  /** the first is the members together, a total that the report does not print */
  self: boolean;
  /** how many members' shares it contradicts */
  off: number;
  /** the shares are of some total that the report does not print */
  foreign: boolean;
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

interface Scored extends Explained {
  base: number[];
  value: number | null;
  named: boolean;
}

/** Ranks the candidate totals, and `all` others, by how many of the members' shares they explain. */
export function baseOf(
  reading: Reading,
  list: List,
  own: (Figure | null)[],
  candidates: Whole[],
  all: number[],
): ListBase {
  const shares = shared(reading, list, own);
  const score = (base: number[], value: number | null, named: boolean): Scored => {
    const { fits, off, of, sharp } = explained(shares, value);
    return { base, value, named, fits, off, of, sharp };
  };
  const scored = candidates.map((c) => score([c.index], exactValue(reading, c.index), c.named));
  for (const extra of all) {
    if (scored.some((s) => s.base[0] === extra)) continue;
    const more = score([extra], exactValue(reading, extra), false);
    if (more.of > 1 && more.fits === more.of) scored.push(more);
  }
  scored.sort((a, b) => b.fits - a.fits || Number(b.named) - Number(a.named));
  const sum = exactSum(reading, list.members);
  const self = sum === null ? null : score([...list.members], sum, false);
  if (self !== null && isOwnBase(self, scored)) {
    const bases = [self.base, ...scored.map((s) => s.base)];
    return { bases, settled: true, self: true, off: self.off, foreign: false };
  }
  return {
    bases: scored.map((s) => s.base),
    settled: isSettled(list, shares, scored),
    self: false,
    off: scored[0]?.off ?? 0,
    foreign: isForeign(scored, self),
  };
}

/**
 * Whether most shares contradict every printed total and the members' sum alike: one misprint spoils one share, or all
 * of them where it is in the total, and then the members make what the total should be.
 */
function isForeign(scored: Scored[], self: Scored | null): boolean {
  const best = scored[0];
  if (best === undefined || best.off < 2 || 2 * best.off < best.of) return false;
  return self === null || (self.value !== best.value && self.off >= 2 && 2 * self.off >= self.of);
}

function isSettled(list: List, shares: readonly Shared[], scored: Scored[]): boolean {
  const best = scored[0];
  if (best === undefined || !best.sharp || best.fits < best.of - 1) return false;
  const rival = scored.some((b) => b.fits === best.fits && b.value !== best.value && b.named === best.named);
  // the base may be a total that is withheld, or feedback that is not told at all: then only a forced value settles it
  const hidden = list.family === "satisfaction" || scored.some((s) => s.value === null);
  const named = best.named && best.fits === best.of;
  return !rival && (!hidden || named || isForced(shares, best.value));
}

/**
 * Whether the shares are of the members together: of a total that the report does not print. Not where a printed total
 * may be a misprint of their sum.
 */
function isOwnBase(self: Scored, totals: Scored[]): boolean {
  const best = totals.reduce((n, t) => Math.max(n, t.fits), 0);
  if (!self.sharp || self.fits < 2 || self.fits < self.of - 1 || self.fits <= best) return false;
  return !totals.some((t) => t.value !== null && t.value !== self.value && isUsual(t.value, self.value ?? 0));
}

const isUsual = (printed: number, value: number): boolean => changeOf(printed, value) !== "other";

/** The sum of figures printed exactly; null where one is not. */
export function exactSum(reading: Reading, members: readonly number[]): number | null {
  let sum = 0;
  for (const m of members) {
    const v = exactValue(reading, m);
    if (v === null) return null;
    sum += v;
  }
  return sum;
}

/** A member printed exactly, with its share printed exactly. */
interface Shared {
  count: number;
  share: Figure;
  percent: Printed;
}

function shared(reading: Reading, list: List, own: (Figure | null)[]): Shared[] {
  const found: Shared[] = [];
  for (const [k, share] of own.entries()) {
    if (share === null || share.percent === null || share.o.bound !== "exact") continue;
    const count = exactValue(reading, list.members[k] ?? -1);
    if (count !== null) found.push({ count, share, percent: share.percent });
  }
  return found;
}

/** Whether the printed counts and shares leave no other whole number for their base. */
function isForced(shares: readonly Shared[], base: number | null): boolean {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (const { count, percent } of shares) {
    if (count === 0) continue;
    const bounds = basesFor(count, percent);
    low = Math.max(low, bounds.low);
    high = Math.min(high, bounds.high);
  }
  return base !== null && low === base && high === base;
}

interface Explained {
  /** members' shares that the base explains, and that it contradicts by more than the last place */
  fits: number;
  off: number;
  /** members with both a count and a share */
  of: number;
  /** some share that it explains tells it from other bases */
  sharp: boolean;
}

function explained(shares: readonly Shared[], base: number | null): Explained {
  const found: Explained = { fits: 0, off: 0, of: shares.length, sharp: false };
  if (base === null) return found;
  for (const { count, share, percent } of shares) {
    const fit = answer(count, base, percent);
    if (fit === "off") found.off++;
    if (fit !== "rounded" && fit !== "truncated") continue;
    found.fits++;
    found.sharp ||= isSharp(share, count, base);
  }
  return found;
}

const RESOLUTION = 0.02;

/** Whether a share tells totals apart that differ by a fiftieth: 58 % does, 3 % does not. */
const isSharp = (percent: Figure, count: number, base: number): boolean =>
  count < base && 1 / (percent.percent?.scale ?? 1) <= RESOLUTION * (percent.value ?? 0);

/**
 * Whether the members' shares say that the list is not all: each has one, none contradicts its count, and they do not
 * make 100.
 */
export function refuted(reading: Reading, list: List, own: (Figure | null)[], off: number): boolean {
  const shares = own.filter((f): f is Figure => f?.percent != null && f.o.bound === "exact");
  if (shares.length < list.members.length || makeHundred(shares)) return false;
  return off === 0 || list.members.every((m) => exactValue(reading, m) === null);
}
