import type { Measure } from "../codebook.ts";
import { compatible, type Figure, isCount, type Reading, sameScope } from "./figure.ts";
import { exactValue } from "./listbase.ts";
import { answer } from "./precision.ts";
import type { ShareOf } from "./relations.ts";
import type { Share } from "./shares.ts";
import type { System } from "./system.ts";

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
  const all = pool.filter((f) => f.o.instrument === "combined");
  const nearest = (figures: Figure[]) => [...new Map(figures.map((f) => [f.o.measure, f.index])).values()];
  const found = own.length > 0 ? [...nearest(own), ...nearest(all)] : nearest(pool);
  return [...new Set(found)].sort((a, b) => b - a);
}

/** Every total before a count that it may be a part of. */
export function totalsFor(reading: Reading, count: Figure): Figure[] {
  const wanted = BASES[count.o.measure] ?? [];
  return reading.figures.filter(
    (f) =>
      f.index !== count.index &&
      !reading.subtotals.has(f.index) &&
      isCount(f) &&
      wanted.includes(f.o.measure) &&
      f.depth <= count.depth &&
      f.o.label === null &&
      f.o.subset === null &&
      f.o.class_label === null &&
      f.end <= Math.max(count.start, f.o.measure === "submitted" ? count.end : count.start) &&
      compatible(f.o, count.o),
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
function shareRelation(system: System, share: Share): ShareOf | null {
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
  const values = new Set(bases.map((b) => b.map((i) => reading.figures[i]?.value ?? `withheld ${i}`).join()));
  const led = home?.named === true && !share.base.includes("总");
  const certain = !foreign && (home?.certain === true || led || fits.length === 1 || values.size === 1);
  const together = share.cue === "joint" && home !== undefined && !fitsAlone(reading, share, bases);
  const parts = together ? home.members.filter((m) => m < share.percent) : [share.count];
  const filing = count.o.measure === "filed" || count.o.measure === "not_filed";
  return {
    kind: "share",
    identity: together ? "joint_share" : share.cue === "rate" ? "rate" : "share",
    percent: share.percent,
    parts,
    bases: certain ? bases.slice(0, 1) : bases,
    certain,
    standing: !foreign && (share.cue !== "rate" || filing || home?.certain === true) ? "stated" : "open",
  };
}

/** 合计占 may follow a single count: 120件,合计占比达25.75%. */
function fitsAlone(reading: Reading, share: Share, bases: number[][]): boolean {
  const percent = reading.figures[share.percent]?.percent;
  const count = exactValue(reading, share.count);
  if (percent == null || count === null) return false;
  return bases.some((b) => {
    const base = b.length === 1 ? exactValue(reading, b[0] ?? -1) : null;
    return base !== null && ["rounded", "truncated"].includes(answer(count, base, percent));
  });
}

function unique(bases: number[][]): number[][] {
  const seen = new Set<string>();
  return bases.filter((b) => !seen.has(b.join()) && seen.add(b.join()));
}

/** Every percentage that stands beside a count. */
export const shareRelations = (system: System): ShareOf[] =>
  system.shares.map((s) => shareRelation(system, s)).filter((r) => r !== null);
