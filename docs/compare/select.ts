import type { Place, Point } from "./series.ts";
import type { State } from "./state.ts";

/** Which figures a state shows. Pure, and the same while the site is built and in the browser. */

/** Rows that one chart draws. */
export const MOST_ROWS = 60;

export interface Selection {
  /** figures shown, ordered by division code and year */
  points: Point[];
  /** places shown, in the order of their codes */
  codes: string[];
  /** places with figures of the series and years, shown or not */
  available: number;
}

/** How many peers "compare with its peers" takes on each side. */
const PEERS = 6;

/** Places like a given one: of its province first, then of its level with the nearest n, in the order of codes. */
export function peersOf(near: string, points: readonly Point[], places: ReadonlyMap<string, Place>): string[] {
  const size = new Map<string, number>();
  for (const p of points) if (p.base !== null) size.set(p.code, Math.max(size.get(p.code) ?? 0, p.base));
  const level = places.get(near)?.level;
  const mine = size.get(near) ?? null;
  const codes = [...new Set(points.map((p) => p.code))].filter((c) => c !== near);
  const distance = (code: string) => {
    const n = size.get(code);
    return mine === null || n === undefined ? Number.POSITIVE_INFINITY : Math.abs(Math.log((n + 1) / (mine + 1)));
  };
  const sameProvince = codes.filter((c) => c.slice(0, 2) === near.slice(0, 2)).slice(0, PEERS);
  const similar = codes
    .filter((c) => places.get(c)?.level === level && !sameProvince.includes(c))
    .sort((a, b) => distance(a) - distance(b) || a.localeCompare(b))
    .slice(0, PEERS);
  return [near, ...sameProvince, ...similar].sort();
}

/** The figures of a series that a state chooses; of all places at most the first sixty, in the order of codes. */
export function select(all: readonly Point[], state: State, places: ReadonlyMap<string, Place>): Selection {
  const { from, to, series } = state;
  const inYears = all.filter(
    (p) => p.series === series && (from === null || p.year >= from) && (to === null || p.year <= to),
  );
  const available = [...new Set(inYears.map((p) => p.code))].sort();
  const wanted = state.near !== null ? peersOf(state.near, inYears, places) : state.places;
  const codes = (wanted.length === 0 ? available : wanted).slice(0, MOST_ROWS);
  const shown = new Set(codes);
  const points = inYears.filter((p) => shown.has(p.code));
  points.sort((a, b) => a.code.localeCompare(b.code) || a.year - b.year);
  return { points, codes, available: available.length };
}
