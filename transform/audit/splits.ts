import { type Completeness, completeness, cutLetter } from "./complete.ts";
import { type Figure, isExact, type Reading } from "./figure.ts";
import type { Family, List } from "./lists.ts";
import { answer } from "./precision.ts";
import type { Standing } from "./relations.ts";
import type { Share } from "./shares.ts";
import { allWholes, type Whole, wholesOf } from "./wholes.ts";

/** A list and the total that it splits up, with how far the report vouches for it. */
export interface Split {
  family: Family;
  members: number[];
  /** the total; one of each instrument where there is no common one; empty where none is known */
  wholes: number[];
  standing: Standing;
  complete: Completeness;
  /** totals that shares of the members may refer to, the likeliest first */
  bases: number[][];
  /** the shares or the sum settle the first base */
  certain: boolean;
  /** class letter that the text names without a figure */
  cut: "B" | "C" | "D" | null;
}

/** Looks for the total of each list. */
export function analyse(reading: Reading, lists: List[], shares: Share[]): Split[] {
  const splits = lists.flatMap((list) => analyseList(reading, list, shares));
  return splits.map((s) => (s.standing === "open" ? byPattern(reading, s, splits) : s));
}

function analyseList(reading: Reading, list: List, shares: Share[]): Split[] {
  const whole = split(reading, list, shares);
  if (whole.standing !== "open" || whole.complete !== null) return [whole];
  const runs = bySentence(reading, list);
  if (runs.length < 2) return [whole];
  const parts = runs.map((run) => split(reading, run, shares));
  return parts.some((p) => p.standing === "shown") ? parts : [whole];
}

function bySentence(reading: Reading, list: List): List[] {
  const runs = new Map<number, number[]>();
  for (const i of list.members) {
    const sentence = reading.figures[i]?.sentence ?? 0;
    runs.set(sentence, [...(runs.get(sentence) ?? []), i]);
  }
  return [...runs.values()].filter((m) => m.length > 1).map((members) => ({ family: list.family, members }));
}

function split(reading: Reading, list: List, shares: Share[]): Split {
  const own = ownShares(reading, list, shares);
  const candidates = wholesOf(reading, list);
  const complete = completeness(reading, list, own);
  const cut = cutLetter(reading, list);
  const base = baseOf(reading, list, own, candidates);
  const common = { family: list.family, complete, cut, bases: base.bases };
  const shown = cut === null ? shownWhole(reading, list, candidates, base.bases) : null;
  if (shown !== null) {
    const bases = base.settled ? base.bases : [shown.wholes, ...base.bases.filter((b) => b[0] !== shown.wholes[0])];
    return { ...common, ...shown, bases, standing: "shown", certain: true };
  }
  const first = candidates[0];
  const distinct = new Set(candidates.map((c) => reading.figures[c.index]?.value ?? `withheld ${c.index}`));
  const tied = base.settled || first?.named === true || distinct.size === 1;
  const wholes = base.settled ? (base.bases[0] ?? []) : first === undefined ? [] : [first.index];
  const stated = (complete !== null || cut !== null) && tied && wholes.length > 0;
  return {
    ...common,
    members: list.members,
    wholes,
    standing: stated ? "stated" : "open",
    certain: base.settled || distinct.size === 1 || first?.named === true,
  };
}

/** The percentage printed beside each member, if any. */
export function ownShares(reading: Reading, list: Pick<List, "members">, shares: Share[]): (Figure | null)[] {
  return list.members.map((m) => {
    const share = shares.find((s) => s.count === m && s.cue !== "joint");
    return share === undefined ? null : (reading.figures[share.percent] ?? null);
  });
}

/** Ranks the candidate totals by how many of the members' shares they explain. */
function baseOf(
  reading: Reading,
  list: List,
  own: (Figure | null)[],
  candidates: Whole[],
): { bases: number[][]; settled: boolean } {
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
  const second = scored.find((s) => s.fits < (best?.fits ?? 0));
  const settled =
    best !== undefined &&
    best.fits > 0 &&
    best.fits >= best.of - 1 &&
    (best.of === 1 ? best.sharp : true) &&
    (second === undefined || second.fits < best.fits);
  return { bases: scored.map((s) => s.base), settled };
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
      sharp = sharp || (percent.decimals >= 1 && count.value > 0 && count.value < base.value);
    }
  });
  return { fits, of, sharp };
}

/** A total that the printed members add up to, if any. */
function shownWhole(
  reading: Reading,
  list: List,
  candidates: Whole[],
  bases: number[][],
): { wholes: number[]; members: number[] } | null {
  const sum = sumOf(reading, list.members);
  if (sum === null) return null;
  const ranked = [...bases.flat(), ...candidates.map((c) => c.index), ...allWholes(reading, list)];
  const equal = ranked.find((w) => exactValue(reading, w) === sum);
  if (equal !== undefined) return { wholes: [equal], members: list.members };
  const virtual = byInstrument(reading, list, sum);
  if (virtual !== null) return { wholes: virtual, members: list.members };
  const extended = extend(reading, list);
  if (extended !== null) {
    const total = sumOf(reading, extended);
    const match = ranked.find((w) => !extended.includes(w) && exactValue(reading, w) === total);
    if (match !== undefined) return { wholes: [match], members: extended };
  }
  return null;
}

export function exactValue(reading: Reading, index: number): number | null {
  const f = reading.figures[index];
  return f !== undefined && isExact(f) ? f.value : null;
}

function sumOf(reading: Reading, members: readonly number[]): number | null {
  let sum = 0;
  for (const m of members) {
    const v = exactValue(reading, m);
    if (v === null) return null;
    sum += v;
  }
  return sum;
}

/** A combined list whose whole is printed for each instrument alone: 建议6件、提案11件, then 17 in classes. */
function byInstrument(reading: Reading, list: List, sum: number): number[] | null {
  const first = reading.figures[list.members[0] ?? -1];
  if (first === undefined || first.o.instrument !== "combined") return null;
  for (const measure of ["assigned", "submitted", "filed"] as const) {
    const totals = new Map<string, number>();
    for (const f of reading.figures) {
      if (f.end > first.start) break;
      if (f.o.measure !== measure || f.o.unit !== "item" || f.o.label !== null || f.o.instrument === "combined")
        continue;
      if (f.depth <= first.depth && !totals.has(f.o.instrument)) totals.set(f.o.instrument, f.index);
    }
    const wholes = [...totals.values()];
    if (wholes.length > 1 && sumOf(reading, wholes) === sum) return wholes;
  }
  return null;
}

/** Counts of another kind that go on with the list in its last sentence: 其余9件…转提, 联合办理4件. */
function extend(reading: Reading, list: List): number[] | null {
  const last = reading.figures[list.members.at(-1) ?? -1];
  if (last === undefined) return null;
  const more: number[] = [];
  for (const f of reading.figures.slice(last.index + 1)) {
    if (f.sentence !== last.sentence) break;
    if (f.o.unit !== "item") continue;
    if (f.o.measure !== "joint" && f.o.measure !== "not_filed") break;
    more.push(f.index);
  }
  return more.length === 0 ? null : [...list.members, ...more];
}

/** The same members split up the same kind of total elsewhere in the report, so they do here. */
function byPattern(reading: Reading, s: Split, all: Split[]): Split {
  if (s.wholes.length !== 1 || (s.family !== "by_handler" && s.family !== "category" && s.family !== "by_proposer"))
    return s;
  const names = (t: Split) => JSON.stringify(t.members.map((m) => reading.figures[m]?.o.label ?? null).sort());
  const measure = (t: Split) => reading.figures[t.wholes[0] ?? -1]?.o.measure;
  const twin = all.some(
    (t) =>
      t !== s && t.standing === "shown" && t.family === s.family && names(t) === names(s) && measure(t) === measure(s),
  );
  return twin ? { ...s, standing: "stated" } : s;
}
