import { type Completeness, completeness, cutLetter } from "./complete.ts";
import type { Reading } from "./figure.ts";
import { baseOf, exactSum, exactValue, type ListBase, ownShares, refuted } from "./listbase.ts";
import type { Family, List } from "./lists.ts";
import type { Standing } from "./relations.ts";
import type { Share } from "./shares.ts";
import { acrossInstruments, type Shown, shownWhole } from "./shown.ts";
import { allWholes, leadOf, leadsElsewhere, type Whole, wholesOf } from "./wholes.ts";

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
  /** the first base is the one: the shares settle it, or there is no other */
  certain: boolean;
  /** `wholes` is what the members add up to if the list is complete; otherwise it is merely likely */
  tied: boolean;
  /** the largest total that could be meant, where all of them are printed */
  ceiling: number | null;
  /** the lead-in names the first base */
  named: boolean;
  /** the shares are of some total that the report does not print */
  foreign: boolean;
  /** class letter that the text names without a figure */
  cut: "B" | "C" | "D" | null;
}

/** Looks for the total of each list. */
export function analyse(reading: Reading, lists: List[], shares: Share[]): Split[] {
  const found = lists.flatMap((list) => analyseList(reading, list, shares));
  const across = mixed(reading, found);
  const splits = onePerWhole(reading, [...whereApart(found, across), ...across]);
  return splits.map((s) => (s.standing === "open" ? byPattern(reading, s, splits) : s));
}

/** Classes told partly of one instrument, partly of all, that make a total all the same. */
function mixed(reading: Reading, found: Split[]): Split[] {
  const shown = new Set(found.flatMap((s) => (s.standing === "shown" ? s.members : [])));
  return acrossInstruments(reading, shown).map(({ members, wholes }) => ({
    family: "outcome",
    members,
    wholes,
    standing: "shown",
    complete: "letters",
    bases: [wholes],
    certain: false,
    tied: true,
    ceiling: null,
    named: false,
    foreign: false,
    cut: null,
  }));
}

/** Splits without those that claim a member which a sum shows to belong elsewhere. */
function whereApart(splits: Split[], shown: Split[]): Split[] {
  const members = new Set(shown.flatMap((s) => s.members));
  return splits.filter((s) => s.standing === "shown" || !s.members.some((m) => members.has(m)));
}

/** A total split up by one list is not split up by a later one of the same kind, unless that names it or makes it. */
function onePerWhole(reading: Reading, splits: Split[]): Split[] {
  const taken = new Set<string>();
  return splits.map((s) => {
    const aspect = reading.figures[s.members[0] ?? -1]?.o.aspect ?? null;
    const key = `${s.family} ${aspect} ${s.wholes.join()}`;
    const free = s.standing === "shown" || s.named || !taken.has(key);
    if (s.standing !== "open" || s.tied) taken.add(key);
    return free ? s : { ...s, standing: "open", tied: false, certain: false };
  });
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
  const lead = leadOf(reading, list);
  const candidates = wholesOf(reading, list, lead);
  const all = allWholes(reading, lead);
  const cut = cutLetter(reading, list);
  const base = baseOf(reading, list, own, candidates, all);
  const complete = refuted(reading, list, own, base.off)
    ? null
    : completeness(reading, list, own, settledValue(reading, base));
  const foreign = base.foreign || leadsElsewhere(reading, lead);
  const ceiling = base.self ? null : ceilingOf(reading, candidates, all);
  const made = cut === null ? shownWhole(reading, list, candidates, all, base.bases) : null;
  const shown = made !== null && overfull(reading, made, base) ? null : made;
  const only = isOnly(reading, list, candidates);
  const named = candidates[0]?.named === true;
  const certain = !foreign && (base.settled || only);
  if (shown !== null) {
    const bases = base.settled ? base.bases : [shown.wholes, ...base.bases.filter((b) => b[0] !== shown.wholes[0])];
    return {
      family: list.family,
      members: shown.members,
      wholes: shown.wholes,
      standing: "shown",
      complete,
      bases,
      certain,
      tied: true,
      ceiling,
      named: named && shown.wholes[0] === candidates[0]?.index,
      foreign,
      cut,
    };
  }
  const wholes = foreign ? null : tiedWhole(reading, list, candidates, base, complete === "shares");
  const stated = (complete !== null || cut !== null) && wholes !== null;
  const likely = base.settled && !base.self ? (base.bases[0] ?? []) : candidates.slice(0, 1).map((c) => c.index);
  return {
    family: list.family,
    members: list.members,
    wholes: wholes ?? likely,
    standing: stated ? "stated" : "open",
    complete,
    bases: base.bases,
    certain,
    tied: wholes !== null,
    ceiling,
    named,
    foreign,
    cut,
  };
}

/** Whether the members make more than the total that their shares settle: another that they make is met by chance. */
function overfull(reading: Reading, shown: Shown, base: ListBase): boolean {
  const [whole, sum] = [settledValue(reading, base), exactSum(reading, shown.members)];
  return !base.self && whole !== null && sum !== null && sum > whole;
}

/** Whether all totals that could be meant have one value. */
function isOnly(reading: Reading, list: List, candidates: Whole[]): boolean {
  const values = new Set(candidates.map((c) => reading.figures[c.index]?.value ?? `withheld ${c.index}`));
  return values.size === 1 && isTold(reading, list, candidates);
}

/**
 * The total that the members must add up to if the list is complete: the named one, the only one, or the one that the
 * shares settle where no other could be meant. Null where several could.
 */
function tiedWhole(
  reading: Reading,
  list: List,
  candidates: Whole[],
  base: ListBase,
  sharesMakeAll: boolean,
): number[] | null {
  const first = candidates[0];
  if (first === undefined || base.self) return null;
  if (first.named) return [first.index];
  const settled = base.settled ? (base.bases[0] ?? null) : null;
  if (sharesMakeAll && settled !== null) return settled;
  const pool = eligible(reading, list, candidates);
  if (!isOnly(reading, list, pool)) return null;
  const value = (i: number) => reading.figures[i]?.value ?? `withheld ${i}`;
  const nearest = pool[0];
  if (nearest === undefined || (settled !== null && value(settled[0] ?? -1) !== value(nearest.index))) return null;
  return [nearest.index];
}

const settledValue = (reading: Reading, base: ListBase): number | null =>
  base.settled ? exactSum(reading, base.bases[0] ?? []) : null;

function ceilingOf(reading: Reading, candidates: Whole[], all: number[]): number | null {
  let largest: number | null = null;
  for (const i of [...candidates.map((c) => c.index), ...all]) {
    const value = exactValue(reading, i);
    if (value === null) return null;
    largest = Math.max(largest ?? value, value);
  }
  return largest;
}

/** Verdicts are of the feedback that came back, which a report need not tell; other lists are of a total it tells. */
const isTold = (reading: Reading, list: List, candidates: Whole[]): boolean =>
  list.family !== "satisfaction" || candidates.some((c) => reading.figures[c.index]?.o.measure === "feedback");

/** Classes and verdicts are of filed proposals, never of those screened out. */
function eligible(reading: Reading, list: List, candidates: Whole[]): Whole[] {
  const measure = (c: Whole) => reading.figures[c.index]?.o.measure;
  const proposals = candidates.some(
    (c) => measure(c) === "filed" && reading.figures[c.index]?.o.instrument === "proposal",
  );
  if (!proposals || (list.family !== "outcome" && list.family !== "satisfaction")) return candidates;
  return candidates.filter((c) => measure(c) !== "submitted");
}

/** The same members split up the same kind of total elsewhere in the report, so they do here. */
function byPattern(reading: Reading, s: Split, all: Split[]): Split {
  if (
    !s.tied ||
    s.wholes.length !== 1 ||
    (s.family !== "by_handler" && s.family !== "category" && s.family !== "by_proposer")
  )
    return s;
  const names = (t: Split) => JSON.stringify(t.members.map((m) => reading.figures[m]?.o.label ?? null).sort());
  const measure = (t: Split) => reading.figures[t.wholes[0] ?? -1]?.o.measure;
  const twin = all.some(
    (t) =>
      t !== s && t.standing === "shown" && t.family === s.family && names(t) === names(s) && measure(t) === measure(s),
  );
  return twin ? { ...s, standing: "stated" } : s;
}
