import type { Instrument, Measure } from "../codebook.ts";
import type { Figure } from "./figure.ts";
import { WHOLES } from "./naming/context.ts";

/** Measures whose counts side by side divide one whole. */
const DIVIDING = new Set<Measure>(["outcome", "satisfaction", "category", "by_handler", "by_proposer", "joint"]);

/** How many counts of wholes before the parts may be the one that they divide. */
const MOST_WHOLES = 12;

/** How many parts at the end of a run may tell something again, and be left out of its sum. */
const MOST_LEFT = 24;

/** A whole that parts may add up to: one count, or neighbouring counts of several instruments taken together. */
interface Whole {
  value: number;
  instrument: Instrument;
}

/**
 * 议案2件、建议351件…A类178件、B类153件、C类20件: parts that name no instrument carry on the one before them. Where their sum
 * is what was counted of another instrument, or of several together, and of none of their own, they are of that, and so is
 * whatever carries theirs on.
 */
export function settleInstruments(figures: readonly Figure[]): void {
  const counts = figures.filter(isCount);
  const wholes: Figure[] = [];
  const moved = new Set<Figure>();
  for (let i = 0; i < counts.length; ) {
    const run = runFrom(counts, i);
    const one = counts[i];
    if (run.length < 2 && one) settleOne(one, wholes.slice(-MOST_WHOLES), moved);
    if (run.length > 0 && !dividesItsOwn(run, counts.slice(Math.max(0, i - MOST_WHOLES), i)))
      settleRun(run, wholes.slice(-MOST_WHOLES), moved);
    for (const f of counts.slice(i, i + Math.max(1, run.length))) if (isWhole(f)) wholes.push(f);
    i += Math.max(1, run.length);
  }
  // Sources stand before what carries them on: one pass hands each change through.
  for (const f of figures) {
    if (f.source === null || moved.has(f) || !moved.has(f.source)) continue;
    f.instrument = f.source.instrument;
    moved.add(f);
  }
}

const isCount = (f: Figure) =>
  f.number.kind === "item" && f.number.value !== null && f.dropped === null && (f.names.length > 0 || isRestated(f));

/** 23件建议中,已解决的10件: a whole told again to be divided, which has no name of its own. */
const isRestated = (f: Figure) => f.names.length === 0 && !f.silent;

const isWhole = (f: Figure) => isRestated(f) || (!f.role && f.names.some((n) => WHOLES.has(n.measure)));

const TAKEN = new Set<Measure>(["submitted", "filed", "assigned"]);
const isTaken = (f: Figure) => f.names.some((n) => TAKEN.has(n.measure));

/** What a count divides its whole by; null where it is no part. */
function division(f: Figure): string | null {
  const measure = f.names[0]?.measure;
  if (f.role || measure === "joint") return "role";
  return measure !== undefined && DIVIDING.has(measure) ? measure : null;
}

/** The counts from the one at `from` on that divide a whole in one way. */
function runFrom(counts: readonly Figure[], from: number): Figure[] {
  const first = counts[from];
  const kind = first ? division(first) : null;
  if (kind === null) return [];
  let to = from;
  for (let f = counts[to]; f !== undefined && division(f) === kind; f = counts[to]) to++;
  return counts.slice(from, to);
}

/** Gives the parts the instrument of the whole that they, or as many of the first of them as do so, add up to. */
function settleRun(run: readonly Figure[], before: readonly Figure[], moved: Set<Figure>): void {
  const wholes = wholesOf(before);
  if (run.some((f) => !f.silent) && isOfAll(run, wholes)) {
    for (const f of run) if (f.instrument !== "combined") toAll(f, moved);
    return;
  }
  if (run.some((f) => !f.silent && !f.parted && f.parent === null)) return;
  for (let to = run.length; to > 1 && to > run.length - MOST_LEFT; to--) {
    const parts = run.slice(0, to);
    const silent = parts.filter((f) => f.silent);
    // Some of the parts of both may add up to one of them by chance.
    if (silent.length < 2 || (to < run.length && silent.some((f) => f.instrument === "combined"))) return;
    const sums = new Set([sum(parts), sum(silent), sum(parts.filter((f) => !f.parted))]);
    const fit = wholes.filter((w) => sums.has(w.value));
    const whole = fit.findLast((w) => silent.some((f) => f.instrument === w.instrument)) ?? fit.at(-1);
    if (whole === undefined) continue;
    for (const f of silent) {
      if (f.instrument === whole.instrument) continue;
      f.instrument = whole.instrument;
      moved.add(f);
    }
    return;
  }
}

/**
 * 建议19件、提案27件…已解决的29件;正在办理的15件;建议涉及长远、今后解决的2件: words like 建议 among the parts may be what was said,
 * and no instrument. They are where all parts together add up to what was counted of both, and those that such a word names to
 * nothing.
 */
function isOfAll(run: readonly Figure[], wholes: readonly Whole[]): boolean {
  if (run.length < 3 || !wholes.some((w) => fits(w, run, "combined"))) return false;
  const said = new Set(run.map((f) => f.instrument).filter((i) => i !== "combined"));
  return [...said].every((i) => {
    const those = run.filter((f) => f.instrument === i);
    return !wholes.some((w) => i !== null && (fits(w, those, i) || fits(w, run, i)));
  });
}

const fits = (w: Whole, parts: readonly Figure[], instrument: Instrument) =>
  w.instrument === instrument && w.value === sum(parts);

function toAll(f: Figure, moved: Set<Figure>): void {
  f.instrument = "combined";
  moved.add(f);
}

/** 36件协办件由7个处室办理 behind 人大建议5件、政协提案31件: as many as were counted of both, and more than of the one named last. */
function settleOne(f: Figure, before: readonly Figure[], moved: Set<Figure>): void {
  if (!f.silent || f.parted || f.parent !== null || f.instrument === "combined") return;
  const wholes = wholesOf(before);
  const value = f.number.value ?? 0;
  const own = wholes.filter((w) => w.instrument === f.instrument);
  if (own.length === 0 || own.some((w) => w.value >= value)) return;
  if (wholes.some((w) => w.instrument === "combined" && w.value === value)) toAll(f, moved);
}

/** 议案、建议132件,其中联名议案49件,属于…: whether parts divide a count of the instrument that they already have. */
function dividesItsOwn(run: readonly Figure[], before: readonly Figure[]): boolean {
  const own = (block: readonly Figure[]) =>
    block.length > 1 && before.some((f) => f.instrument === block[0]?.instrument && f.number.value === sum(block));
  return blocksOf(run).some(own);
}

/** The run cut where the instrument changes. */
function blocksOf(run: readonly Figure[]): Figure[][] {
  const blocks: Figure[][] = [];
  for (const f of run) {
    const block = blocks.at(-1);
    if (block?.[0]?.instrument === f.instrument) block.push(f);
    else blocks.push([f]);
  }
  return blocks;
}

const sum = (figures: readonly Figure[]) => figures.reduce((n, f) => n + (f.number.value ?? 0), 0);

/** The wholes as they were counted, and neighbouring ones of different instruments together. */
function wholesOf(figures: readonly Figure[]): Whole[] {
  const out: Whole[] = [];
  for (const [i, f] of figures.entries()) {
    let value = 0;
    const seen = new Set<Instrument>();
    for (const g of figures.slice(i, i + 4)) {
      // 2件已办结 is no whole beside 提案7件.
      if (g !== f && !(isTaken(f) && isTaken(g))) break;
      value += g.number.value ?? 0;
      if (g.instrument !== null) seen.add(g.instrument);
      const [only] = seen;
      if (g !== f && seen.size === 1) break;
      if (only !== undefined) out.push({ value, instrument: seen.size > 1 ? "combined" : only });
      if (seen.has("combined")) break;
    }
  }
  return out;
}
