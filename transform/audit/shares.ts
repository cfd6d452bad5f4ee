import type { Observation } from "../codebook.ts";
import { type Figure, isCount, isShare, type Reading } from "./figure.ts";

/** A percentage tied to the count that it is printed beside. */
export interface Share {
  percent: number;
  count: number;
  /** `share` where the text says 占 or prints them side by side, `rate` where it names a rate, `joint` for 合计占 */
  cue: "share" | "rate" | "joint";
  /** what the text calls the whole: the words after 占, e.g. 总数的 */
  base: string;
}

const STOPS = ["\u3002", "\uff01", "\uff1f", "!"];
const FARTHEST = 60;
const ADJACENT = 12;
const LOOK_BACK = 12;

/** Whether two figures are of the same thing, whatever their unit. */
export const sameSubject = (a: Observation, b: Observation): boolean =>
  a.instrument === b.instrument &&
  a.measure === b.measure &&
  a.outcome === b.outcome &&
  a.class_label === b.class_label &&
  a.level === b.level &&
  a.aspect === b.aspect &&
  a.subset === b.subset &&
  a.label === b.label &&
  a.term === b.term &&
  a.session === b.session &&
  a.year === b.year;

/** Ties each percentage to the nearest count before it that has the same subject, within its sentence. */
export function pairShares(reading: Reading): Share[] {
  const shares: Share[] = [];
  const taken = new Set<number>();
  for (const percent of reading.figures) {
    if (!isShare(percent)) continue;
    const count = countOf(reading, percent, taken);
    if (count === null) continue;
    taken.add(count.index);
    shares.push({ percent: percent.index, count: count.index, ...cueOf(reading, count, percent) });
  }
  return shares;
}

function countOf(reading: Reading, percent: Figure, taken: ReadonlySet<number>): Figure | null {
  const first = Math.max(0, percent.index - LOOK_BACK);
  for (let i = percent.index - 1; i >= first; i--) {
    const f = reading.figures[i];
    if (f === undefined || !isCount(f) || taken.has(f.index)) continue;
    const gap = reading.folded.slice(f.end, percent.start);
    if (gap.length > FARTHEST || STOPS.some((s) => gap.includes(s))) return null;
    if (sameSubject(f.o, percent.o)) return f;
    if (isBeside(f, percent, gap)) return f;
  }
  return null;
}

/** 1212件、占比99.4% under a name of its own: side by side with 占 between. */
const isBeside = (f: Figure, percent: Figure, gap: string): boolean =>
  gap.length <= ADJACENT &&
  gap.includes("占") &&
  f.o.instrument === percent.o.instrument &&
  f.o.subset === percent.o.subset &&
  f.o.session === percent.o.session &&
  f.o.measure === "completed" &&
  percent.o.measure === "on_time";

function cueOf(reading: Reading, count: Figure, percent: Figure): Pick<Share, "cue" | "base"> {
  const between = reading.folded.slice(count.end, percent.end);
  const at = between.lastIndexOf("占");
  if (at < 0) {
    const bare = reading.folded.slice(count.end, percent.start).trim().length <= 1;
    return { cue: bare || between.includes("总") ? "share" : "rate", base: "" };
  }
  const before = between.slice(Math.max(0, at - 4), at);
  const joint = before.includes("合计") || before.includes("共");
  return { cue: joint ? "joint" : "share", base: baseWords(between.slice(at + 1)) };
}

function baseWords(after: string): string {
  let end = 0;
  while (end < after.length && end < 24 && !/[0-9%百]/.test(after[end] ?? "")) end++;
  return after.slice(0, end);
}
