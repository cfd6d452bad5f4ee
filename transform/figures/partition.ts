import { outcomeName } from "./degrees.ts";
import type { Figure, Name } from "./figure.ts";
import { trimLabel } from "./labels.ts";
import { WHOLES } from "./naming/context.ts";
import { leftOf, type Sentence } from "./sentence.ts";
import type { Surroundings } from "./surroundings.ts";

/** Fewest parts of a whole whose sum is no chance. */
const FEWEST = 3;
/** Most parts that are added up, and most wholes before the sentence that they may make up. */
const MOST_PARTS = 16;
const MOST_WHOLES = 12;

/**
 * Counts side by side that make up a whole are parts of one kind: where all but one of them are degrees of solution, or policy
 * areas, the one that its words do not tell is one, too.
 */
export function settlePartition(around: Surroundings, s: Sentence, figures: Figure[], earlier: Figure[]): void {
  const counts = figures.filter((f) => f.number.kind === "item");
  if (counts.length < FEWEST) return;
  const before = earlier.filter(isWhole).slice(-MOST_WHOLES);
  for (let from = 0; from < counts.length; from++) {
    const wholes = new Set([...before, ...counts.slice(0, from).filter(isWhole)].map((f) => f.number.value));
    const run = runOf(counts, from, wholes);
    if (run === null) continue;
    settleRun(around, s, figures, run);
    from += run.length - 1;
  }
}

const isWhole = (f: Figure) => f.dropped === null && f.names.some((n) => WHOLES.has(n.measure));

/** The counts from one on that add up to one of the wholes. */
function runOf(counts: Figure[], from: number, wholes: ReadonlySet<number | null>): Figure[] | null {
  let sum = 0;
  for (let i = from; i < counts.length && i - from < MOST_PARTS; i++) {
    const f = counts[i];
    if (!f || f.number.value === null || f.number.bound !== "exact" || f.parent !== null) return null;
    sum += f.number.value;
    if (i - from + 1 >= FEWEST && wholes.has(sum)) return counts.slice(from, i + 1);
  }
  return null;
}

function settleRun(around: Surroundings, s: Sentence, figures: Figure[], run: Figure[]): void {
  for (const kind of ["outcome", "category"] as const) {
    const others = run.filter((f) => f.dropped !== null || f.names[0]?.measure !== kind);
    const [odd] = others;
    if (!odd || others.length > 1 || !isOpen(odd)) continue;
    const name = kind === "outcome" ? degreeOf(around, s, run, odd) : areaOf(around, run, odd);
    if (name === null) return;
    const [old] = odd.names;
    const share = figures[figures.indexOf(odd) + 1];
    odd.dropped = null;
    odd.names = [name];
    if (share?.number.kind === "percent" && share.names.length <= 1 && share.names[0]?.measure === old?.measure)
      share.names = [name];
    return;
  }
}

/** What may be read another way: a number without a name, or with that of a whole. */
const isOpen = (f: Figure) =>
  f.dropped === null ? f.names.length === 0 || (f.names.length === 1 && isWhole(f)) : f.dropped === "no item of ours";

/** The degree that the words tell; else the last of a list is what was not solved. */
function degreeOf(around: Surroundings, s: Sentence, run: Figure[], odd: Figure): Name | null {
  const told = outcomeName(around, leftOf(around.tokens, s, odd.at).clauses[0] ?? []);
  const rule = "what the other degrees leave of the whole";
  if (told?.outcome) return { ...told, rule };
  const done = odd.names.some((n) => n.measure === "completed" || n.measure === "replied");
  return odd === run.at(-1) && !done ? { measure: "outcome", outcome: "unresolved", rule } : null;
}

function areaOf(around: Surroundings, run: Figure[], odd: Figure): Name | null {
  const before = run[run.indexOf(odd) - 1];
  if (!before) return null;
  const label = trimLabel(around.text.slice(before.number.end, odd.number.start).replace(/^.*[,、;。和及%]/, ""));
  return label.length >= 2 && label.length <= 24
    ? { measure: "category", label, rule: "what the other areas leave of the whole" }
    : null;
}
