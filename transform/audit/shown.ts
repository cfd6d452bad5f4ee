import type { Measure } from "../codebook.ts";
import { agrees, type Figure, isCount, nearestTo, type Reading } from "./figure.ts";
import { exactSum, exactValue } from "./listbase.ts";
import { familyOf, type List } from "./lists.ts";
import type { Whole } from "./wholes.ts";

/** Members that add up to a total, or to the totals of all instruments. */
export interface Shown {
  wholes: number[];
  members: number[];
}

/** A total from here on is not met by chance, whatever it is said to be of. */
const TELLING = 20;

/**
 * A total that the printed members add up to, if any: one in scope; one for each instrument; with counts of another kind
 * that go on with the list; of whatever instrument, or without a member that stands apart, where the total is telling.
 */
export function shownWhole(
  reading: Reading,
  list: List,
  candidates: Whole[],
  all: number[],
  bases: number[][],
): Shown | null {
  const sum = exactSum(reading, list.members);
  if (sum === null) return null;
  const ranked = [...bases.flat(), ...candidates.map((c) => c.index), ...all];
  const equal = (total: number | null, not: number[] = []) =>
    ranked.find((w) => !not.includes(w) && exactValue(reading, w) === total);
  const own = equal(sum);
  if (own !== undefined) return { wholes: [own], members: list.members };
  const first = reading.figures[list.members[0] ?? -1];
  const each = first?.o.instrument === "combined" ? totalsOfEach(reading, first, sum) : null;
  if (each !== null) return { wholes: each, members: list.members };
  const longer = extend(reading, list);
  const whole = longer === null ? undefined : equal(exactSum(reading, longer), longer);
  if (longer !== null && whole !== undefined) return { wholes: [whole], members: longer };
  return anyInstrument(reading, list, sum) ?? withoutOne(reading, list, sum, equal);
}

/** A combined list whose whole is printed for each instrument alone: 建议6件、提案11件, then 17 in classes. */
function totalsOfEach(reading: Reading, first: Figure, sum: number): number[] | null {
  for (const measure of ["assigned", "submitted", "filed"] as const) {
    const totals = new Map<string, number>();
    for (const f of nearestTo(first, reading.totals)) {
      if (f.end > first.start) break;
      if (f.o.measure !== measure || !isCount(f) || f.o.label !== null || f.o.instrument === "combined") continue;
      if (f.depth <= first.depth && !totals.has(f.o.instrument)) totals.set(f.o.instrument, f.index);
    }
    const wholes = [...totals.values()];
    if (wholes.length > 1 && exactSum(reading, wholes) === sum) return wholes;
  }
  return null;
}

/** Counts of another kind that go on with the list in its last sentence: 其余9件…转提, 联合办理4件. */
function extend(reading: Reading, list: List): number[] | null {
  const last = reading.figures[list.members.at(-1) ?? -1];
  if (last === undefined) return null;
  const more: number[] = [];
  for (let i = last.index + 1; i < reading.figures.length; i++) {
    const f = reading.figures[i];
    if (f === undefined || f.sentence !== last.sentence) break;
    if (!isCount(f)) continue;
    if (f.o.measure !== "joint" && f.o.measure !== "not_filed") break;
    more.push(f.index);
  }
  return more.length === 0 ? null : [...list.members, ...more];
}

/** A count before the list, of the same time, that the members make: whatever it is said to be of. */
function anyInstrument(reading: Reading, list: List, sum: number): Shown | null {
  const first = reading.figures[list.members[0] ?? -1];
  if (first === undefined || sum < TELLING) return null;
  const total = nearestTo(first, reading.totals).find(
    (f) => isApart(f, list) && exactValue(reading, f.index) === sum && agrees(f.o, first.o) && f.end <= first.start,
  );
  return total === undefined ? null : { wholes: [total.index], members: list.members };
}

const WHOLE: ReadonlySet<Measure> = new Set(["submitted", "assigned", "filed", "not_filed", "replied", "completed"]);

/** Whether a count may be a total of the list, even if its measure is misread. */
const isApart = (f: Figure, list: List): boolean =>
  isCount(f) &&
  WHOLE.has(f.o.measure) &&
  f.o.label === null &&
  f.o.class_label === null &&
  familyOf(f.o) !== list.family;

/** The members but one that stands apart: in another sentence than the others. */
function withoutOne(
  reading: Reading,
  list: List,
  sum: number,
  equal: (total: number | null) => number | undefined,
): Shown | null {
  if (list.members.length < 3) return null;
  const sentence = (m: number) => reading.figures[m]?.sentence;
  const found = list.members.flatMap((m): Shown[] => {
    const rest = sum - (exactValue(reading, m) ?? 0);
    const apart = list.members.every((other) => other === m || sentence(other) !== sentence(m));
    const whole = rest >= TELLING && apart ? equal(rest) : undefined;
    return whole === undefined ? [] : [{ wholes: [whole], members: list.members.filter((other) => other !== m) }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

const LETTERS = ["A", "B", "C", "D"];

/** Lists of classes by letter, the first of each, whatever instrument each is told of, that make one total or all. */
export function acrossInstruments(reading: Reading, placed: ReadonlySet<number>): Shown[] {
  const lettered = reading.figures.filter(
    (f) => f.o.measure === "outcome" && isCount(f) && f.o.class_label !== null && f.depth === 0,
  );
  if (!lettered.some((f) => f.o.instrument !== lettered[0]?.o.instrument)) return [];
  const groups = new Map<string, Figure[]>();
  for (const f of lettered) {
    const key = JSON.stringify([f.o.term, f.o.session, f.o.year, f.o.subset, f.o.label]);
    groups.set(key, [...(groups.get(key) ?? []), f]);
  }
  return [...groups.values()].flatMap((group) => firstOfEach(reading, group, placed));
}

function firstOfEach(reading: Reading, group: Figure[], placed: ReadonlySet<number>): Shown[] {
  const firsts = LETTERS.flatMap((l) => group.find((f) => f.o.class_label === l) ?? []);
  const [first] = firsts;
  const members = firsts.map((f) => f.index);
  const sum = exactSum(reading, members);
  const instruments = new Set(firsts.map((f) => f.o.instrument));
  if (first === undefined || sum === null || instruments.size < 2 || members.some((m) => placed.has(m))) return [];
  const one = anyInstrument(reading, { family: "outcome", members }, sum);
  if (one !== null) return [one];
  const each = totalsOfEach(reading, first, sum);
  return each === null ? [] : [{ wholes: each, members }];
}
