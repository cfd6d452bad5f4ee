import type { Measure } from "../codebook.ts";
import { compatible, type Figure, isCount, nearestTo, type Reading, sameScope } from "./figure.ts";
import { exactSum, exactValue } from "./listbase.ts";
import { answer } from "./precision.ts";
import type { ShareOf } from "./relations.ts";
import { type Share, sameSubject } from "./shares.ts";
import type { Split } from "./splits.ts";
import type { System } from "./system.ts";
import { isAnsweredBeside, numbersBefore } from "./unread.ts";

/** What shares are read from. */
type Sources = Pick<System, "reading" | "shares" | "splits">;

/** Which totals a single count's share or subset may refer to. */
const BASES: Partial<Record<Measure, readonly Measure[]>> = {
  filed: ["submitted"],
  not_filed: ["submitted"],
  assigned: ["submitted", "filed"],
  replied: ["assigned", "filed", "submitted"],
  completed: ["assigned", "filed", "submitted"],
  on_time: ["assigned", "filed", "submitted"],
  contacted: ["assigned", "filed", "submitted"],
  joint: ["assigned", "filed", "submitted"],
  key: ["assigned", "filed", "submitted"],
  adopted: ["assigned", "filed", "submitted"],
  published: ["replied", "assigned", "filed"],
  feedback: ["replied", "assigned", "filed", "submitted"],
  outcome: ["assigned", "filed", "completed", "replied", "submitted"],
  satisfaction: ["feedback", "completed", "replied", "assigned", "filed", "submitted"],
  category: ["assigned", "filed", "submitted"],
  by_handler: ["submitted", "assigned", "filed"],
  by_proposer: ["submitted", "filed", "assigned"],
};

/**
 * Totals a count may be a part of: of its own scope and of all instruments together, or else compatible ones; the nearest
 * of each measure.
 */
export function basesOf(reading: Reading, count: Figure): number[] {
  const pool = totalsFor(reading, count);
  const own = pool.filter((f) => sameScope(f.o, count.o));
  if (own.length === 0) return nearestOfEach(pool);
  const all = nearestOfEach(pool.filter((f) => f.o.instrument === "combined"));
  const found = nearestOfEach(own);
  return [...found, ...all.filter((i) => !found.includes(i))].sort((a, b) => b - a);
}

/** The last total of each measure, the nearest first. */
function nearestOfEach(totals: Figure[]): number[] {
  const measures: Measure[] = [];
  const found: number[] = [];
  for (let i = totals.length - 1; i >= 0; i--) {
    const f = totals[i];
    if (f === undefined || measures.includes(f.o.measure)) continue;
    measures.push(f.o.measure);
    found.push(f.index);
  }
  return found;
}

/** Every total before a count that it may be a part of; of another time only where the count's sentence restates it. */
export function totalsFor(reading: Reading, count: Figure): Figure[] {
  const wanted = BASES[count.o.measure];
  if (wanted === undefined) return [];
  let restated: number[] | null = null;
  return nearestTo(count, reading.totals).filter((f) => {
    if (!f.unnamed || !mayHold(reading, f, count, wanted)) return false;
    if (compatible(f.o, count.o)) return true;
    if (f.value === null || f.o.instrument !== count.o.instrument) return false;
    restated ??= numbersBefore(reading, count.start);
    return restated.includes(f.value);
  });
}

/** Whether an unnamed figure is a total of a wanted measure before the count, whatever its time. */
function mayHold(reading: Reading, f: Figure, count: Figure, wanted: readonly Measure[]): boolean {
  return (
    f.end <= Math.max(count.start, f.o.measure === "submitted" ? count.end : count.start) &&
    wanted.includes(f.o.measure) &&
    f.index !== count.index &&
    f.depth <= count.depth &&
    !reading.subtotals.has(f.index)
  );
}

const BASE_WORDS: [string, readonly Measure[]][] = [
  ["立案", ["filed"]],
  ["承办", ["assigned"]],
  ["交办", ["assigned"]],
  ["主办", ["assigned"]],
  ["反馈", ["feedback"]],
  ["收回", ["feedback"]],
];

/** Words after 占 that name a whole which the report may not print. */
const FOREIGN = ["全市", "全省", "全县", "全区", "全国", "全州", "全体", "年", "委员总", "代表总数"];

/** The share of a count, or of the counts before 合计占, in the totals it may refer to. */
function shareRelation(system: Sources, share: Share): ShareOf | null {
  const { reading, splits } = system;
  const count = reading.figures[share.count];
  if (count === undefined) return null;
  const home = splits.find((s) => s.members.includes(share.count) && (s.wholes.length > 0 || s.bases.length > 0));
  const named = BASE_WORDS.find(([word]) => share.base.includes(word))?.[1] ?? null;
  const single = basesOf(reading, count).map((b) => [b]);
  let bases =
    home === undefined ? single : unique([...home.bases, ...(home.wholes.length > 0 ? [home.wholes] : []), ...single]);
  const fits = bases.filter((b) => named?.includes(reading.figures[b[0] ?? -1]?.o.measure ?? "outcome"));
  if (fits.length > 0 && home?.certain !== true) bases = fits;
  if (bases.length === 0) return null;
  const foreign = FOREIGN.some((w) => share.base.includes(w));
  const led = home?.named === true && !share.base.includes("总");
  const certain =
    !foreign &&
    home?.foreign !== true &&
    (home?.certain === true || led || fits.length === 1 || haveOneValue(reading, bases));
  const parts = partsOf(system, share, home, bases);
  const filing = count.o.measure === "filed" || count.o.measure === "not_filed";
  const told = !foreign && home?.foreign !== true && !answeredBeside(reading, share, bases);
  return {
    kind: "share",
    identity: parts.length > 1 ? "joint_share" : share.cue === "rate" ? "rate" : "share",
    percent: share.percent,
    parts,
    bases: certain ? bases.slice(0, 1) : bases,
    certain,
    standing: told && (share.cue !== "rate" || filing || home?.certain === true) ? "stated" : "open",
  };
}

/** Whether all bases are the same numbers; withheld ones are never the same. */
function haveOneValue(reading: Reading, bases: number[][]): boolean {
  if (bases.length < 2) return bases.length === 1;
  const values = new Set(bases.map((b) => b.map((i) => reading.figures[i]?.value ?? `withheld ${i}`).join()));
  return values.size === 1;
}

/**
 * The counts that the share is of: the nearest (120件,合计占比达25.75%), else all before 合计占, else another or several that
 * answer to it where the nearest does not.
 */
function partsOf(system: Sources, share: Share, home: Split | undefined, bases: number[][]): number[] {
  const { reading } = system;
  if (fits(reading, share, bases, [share.count])) return [share.count];
  if (share.cue === "joint" && home !== undefined) return home.members.filter((m) => m < share.percent);
  if (exactValue(reading, share.count) === null) return [share.count];
  return otherParts(system, share, home?.members ?? []).find((p) => fits(reading, share, bases, p)) ?? [share.count];
}

/** Members that one share is taken to be of together, at most. */
const MOST_TOGETHER = 6;

/**
 * What a share may be of instead of the count nearest to it, each without a share of its own: another count of the same
 * (立案78件…实际立案72件,立案率), the member that is named beside it, the members up to it together, or all of the same
 * (采纳和部分采纳率).
 */
function otherParts(system: Sources, share: Share, members: number[]): number[][] {
  const { figures, folded } = system.reading;
  const [count, percent] = [figures[share.count], figures[share.percent]];
  if (count === undefined || percent === undefined) return [];
  const paired = new Set(system.shares.map((s) => s.count));
  const free = figures.filter((f) => !paired.has(f.index) && f.sentence === count.sentence && f.end <= percent.start);
  const same = free.filter((f) => isCount(f) && sameSubject(f.o, percent.o)).map((f) => f.index);
  const between = folded.slice(count.end, percent.start);
  const siblings = free.filter((f) => members.includes(f.index));
  const named = siblings.filter((f) => f.o.label !== null && between.includes(f.o.label)).map((f) => [f.index]);
  const before = siblings.filter((f) => f.index < count.index).map((f) => f.index);
  const nearest = before.slice(-MOST_TOGETHER);
  const together = nearest.map((_, i) => [...nearest.slice(i), count.index]);
  const alike = same.length > 0 ? [[...same.slice(-MOST_TOGETHER), count.index]] : [];
  return [...same.map((i) => [i]), ...named, ...together, ...alike];
}

/** Whether counts together answer to the share, with any of the bases. */
function fits(reading: Reading, share: Share, bases: number[][], parts: number[]): boolean {
  const percent = reading.figures[share.percent];
  const sum = exactSum(reading, parts);
  if (percent?.percent == null || percent.o.bound !== "exact" || sum === null) return false;
  const printed = percent.percent;
  return bases.some((b) => {
    const base = exactSum(reading, b);
    return base !== null && ["rounded", "truncated"].includes(answer(sum, base, printed));
  });
}

function answeredBeside(reading: Reading, share: Share, bases: number[][]): boolean {
  const percent = reading.figures[share.percent];
  const part = exactValue(reading, share.count);
  const base = exactSum(reading, bases[0] ?? []);
  if (percent?.percent == null || percent.o.bound !== "exact" || part === null || base === null) return false;
  return isAnsweredBeside(reading, percent, percent.percent, part, base);
}

function unique(bases: number[][]): number[][] {
  const seen = new Set<string>();
  return bases.filter((b) => !seen.has(b.join()) && seen.add(b.join()));
}

/** Every percentage that stands beside a count. */
export const shareRelations = (system: Sources): ShareOf[] =>
  system.shares.map((s) => shareRelation(system, s)).filter((r) => r !== null);
