import type { Place, Point } from "./series.ts";
import type { Peers, State } from "./state.ts";

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

/** Peers that are taken of each kind where all kinds are, and where only one is. */
const SOME = 6;
const MANY = 24;

/** How many leading digits two division codes share: the nearer, the more. */
function shared(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

/**
 * A place and those like it, in the order of codes: of its province, of its level (the nearest first), or with the
 * nearest n, which is the largest that its figures of this series have; places of its level alone where n is compared.
 */
export function peersOf(
  near: string,
  points: readonly Point[],
  places: ReadonlyMap<string, Place>,
  by: Peers = "mixed",
): string[] {
  const size = new Map<string, number>();
  for (const p of points) if (p.base !== null) size.set(p.code, Math.max(size.get(p.code) ?? 0, p.base));
  const level = places.get(near)?.level;
  const mine = size.get(near);
  const codes = [...new Set(points.map((p) => p.code))].filter((c) => c !== near).sort();
  const sameLevel = codes.filter((c) => places.get(c)?.level === level);
  const distance = (code: string) => {
    const n = size.get(code);
    return mine === undefined || n === undefined ? Number.POSITIVE_INFINITY : Math.abs(Math.log((n + 1) / (mine + 1)));
  };
  const nearest = (of: string[]) => of.sort((a, b) => shared(b, near) - shared(a, near) || a.localeCompare(b));
  const similar = (of: string[]) => of.sort((a, b) => distance(a) - distance(b) || a.localeCompare(b));
  const province = nearest(codes.filter((c) => c.startsWith(near.slice(0, 2))));
  const kinds: Record<Peers, () => string[]> = {
    province: () => province.slice(0, MOST_ROWS - 1),
    level: () => nearest(sameLevel).slice(0, MANY),
    size: () => similar(sameLevel.filter((c) => Number.isFinite(distance(c)))).slice(0, MANY),
    mixed: () => {
      const some = province.slice(0, SOME);
      return [...some, ...similar(sameLevel.filter((c) => !some.includes(c))).slice(0, SOME)];
    },
  };
  return [near, ...kinds[by]()].sort();
}

/** The figures of a series that a state chooses; of all places at most the first sixty, in the order of codes. */
export function select(all: readonly Point[], state: State, places: ReadonlyMap<string, Place>): Selection {
  const { from, to, series } = state;
  const inYears = all.filter(
    (p) => p.series === series && (from === null || p.year >= from) && (to === null || p.year <= to),
  );
  const available = [...new Set(inYears.map((p) => p.code))].sort();
  const wanted = state.near !== null ? peersOf(state.near, inYears, places, state.by) : state.places;
  const codes = (wanted.length === 0 ? available : wanted).slice(0, MOST_ROWS);
  const shown = new Set(codes);
  const points = inYears.filter((p) => shown.has(p.code));
  points.sort((a, b) => a.code.localeCompare(b.code) || a.year - b.year);
  return { points, codes, available: available.length };
}
