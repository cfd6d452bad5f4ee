import type { Measure } from "../codebook.ts";
import { makeHundred } from "./complete.ts";
import { type Figure, isShare, type Reading, sameScope } from "./figure.ts";
import type { Hundred, Range } from "./relations.ts";
import { overlap } from "./sums.ts";
import type { System } from "./system.ts";

/** Rates without counts that follow each other: 满意率97.8%,基本满意率2.2%. */
export function rateLists(system: System): Hundred[] {
  const { reading, shares } = system;
  const paired = new Set(shares.map((s) => s.percent));
  const runs: Figure[][] = [];
  for (const f of reading.figures) {
    if (!isShare(f) || f.value === null || paired.has(f.index) || !COMPLEMENTARY.has(f.o.measure)) continue;
    const run = runs.at(-1);
    if (run !== undefined && goesOn(run.at(-1), f)) run.push(f);
    else runs.push([f]);
  }
  return runs
    .filter((r) => r.length > 1 && new Set(r.map(rateKey)).size === r.length)
    .flatMap((r) => complement(reading, r));
}

const COMPLEMENTARY: ReadonlySet<Measure> = new Set(["outcome", "satisfaction", "category"]);
const APART = 60;

function goesOn(last: Figure | undefined, f: Figure): boolean {
  return (
    last !== undefined &&
    sameScope(last.o, f.o) &&
    last.o.measure === f.o.measure &&
    last.o.subset === f.o.subset &&
    last.o.aspect === f.o.aspect &&
    f.start - last.end < APART
  );
}

const rateKey = (f: Figure): string => JSON.stringify([f.o.class_label ?? f.o.outcome, f.o.level, f.o.label]);

function complement(reading: Reading, run: Figure[]): Hundred[] {
  const levels = run.map((f) => f.o.level);
  const said = run.every((f) => reading.folded.slice(Math.max(0, f.start - 12), f.start).includes("占"));
  const classes = run.every((f) => f.o.measure === "outcome") && said;
  const disjoint = classes || (levels.includes("dissatisfied") && !overlap(levels));
  const found: Hundred = {
    kind: "hundred",
    identity: "complement_rates",
    percents: run.map((f) => f.index),
    standing: makeHundred(run) ? "shown" : "open",
    disjoint,
  };
  return found.standing === "shown" || (disjoint && exceeds(run)) ? [found] : [];
}

/** Percentages above 100. */
export function excesses({ reading }: System): Range[] {
  return reading.figures
    .filter((f) => isShare(f) && f.value !== null && f.value > 100)
    .map((f) => ({ kind: "range", identity: "percent_range", percent: f.index }));
}

/** Whether the rates make more than 100 even if each was rounded up. */
const exceeds = (run: Figure[]): boolean =>
  run.reduce((t, f) => t + ((f.percent?.scaled ?? 0) - 0.5) / (f.percent?.scale ?? 1), 0) > 100;
