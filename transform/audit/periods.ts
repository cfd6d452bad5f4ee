import { type Figure, isCount, type Reading, rangeOf } from "./figure.ts";
import { smallNumber } from "./reading.ts";
import type { Sum } from "./relations.ts";
import { phantom, type System } from "./system.ts";

const SPAN_WORDS = ["年", "次会议", "次全会", "届"];

/** 连续三年的共466件, where the report tells two of the three apart: totals of all periods add up. */
function periods(reading: Reading): { total: number; parts: number[]; count: number }[] {
  const found: { total: number; parts: number[]; count: number }[] = [];
  for (const total of reading.figures) {
    if (!isCount(total) || total.o.session !== null || total.depth > 0) continue;
    if (total.o.measure !== "submitted" && total.o.measure !== "assigned" && total.o.measure !== "filed") continue;
    const count = spanStated(reading.folded.slice(Math.max(0, total.start - 24), total.start));
    if (count === null || count < 2 || count > 6) continue;
    const parts = periodTotals(reading, total);
    if (parts.length === count || parts.length === count - 1) {
      found.push({ total: total.index, parts: parts.map((p) => p.index), count });
    }
  }
  return found;
}

function spanStated(before: string): number | null {
  for (const word of SPAN_WORDS) {
    const at = before.lastIndexOf(word);
    if (at <= 0) continue;
    const led = before.slice(Math.max(0, at - 3), at);
    const marked = ["连续", "近", "这", "过去", "前"].some((w) => before.slice(Math.max(0, at - 5), at).includes(w));
    const n = smallNumber(led.slice(-1));
    if (n !== null && (marked || before.slice(at + word.length).startsWith("来"))) return n;
  }
  return null;
}

/** The total of each period told before: one a block, of the same measure, smaller than the sum. */
function periodTotals(reading: Reading, total: Figure): Figure[] {
  const limit = rangeOf(total).high;
  return reading.figures.filter(
    (f) =>
      isCount(f) &&
      f.end <= total.start &&
      f.depth === 0 &&
      f.o.measure === total.o.measure &&
      f.o.instrument === total.o.instrument &&
      f.o.label === null &&
      f.o.subset === null &&
      (f.value === null || f.value < limit),
  );
}

/** Totals of several years: the period that the report does not tell is what the told ones leave over. */
export function periodSums(system: System): Sum[] {
  return periods(system.reading).flatMap(({ total, parts, count }): Sum[] => {
    if (parts.length === count) {
      return [{ kind: "sum", identity: "periods_sum", wholes: [total], parts, standing: "open", disjoint: false }];
    }
    const rest = phantom(system, total, { period: true });
    const whole: Sum = {
      kind: "sum",
      identity: "periods_sum",
      wholes: [total],
      parts: [...parts, rest],
      standing: "stated",
      disjoint: false,
    };
    return [whole, ...periodMembers(system, total, parts)];
  });
}

/** The members of the sum over the years, each by its name in every year: 346 − 129 − 151. */
function periodMembers(system: System, total: number, parts: number[]): Sum[] {
  const { reading, splits } = system;
  const home = (whole: number) =>
    splits.find((s) => s.wholes.length === 1 && s.wholes[0] === whole && s.family === "by_handler");
  const sumSplit = home(total);
  const partSplits = parts.map(home);
  if (sumSplit === undefined || partSplits.some((s) => s === undefined || s.standing === "open")) return [];
  return sumSplit.members.flatMap((m): Sum[] => {
    const label = reading.figures[m]?.o.label ?? null;
    const own = partSplits.map((s) => s?.members.find((i) => reading.figures[i]?.o.label === label));
    if (label === null || own.some((i) => i === undefined)) return [];
    const rest = phantom(system, m, { period: true });
    return [
      {
        kind: "sum",
        identity: "periods_sum",
        wholes: [m],
        parts: [...own.filter((i) => i !== undefined), rest],
        standing: "stated",
        disjoint: false,
      },
    ];
  });
}
