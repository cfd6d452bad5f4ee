import type { Measure } from "../codebook.ts";
import { compatible, type Figure, isCount, nearestTo, type Reading, sameScope } from "./figure.ts";
import type { Family, List } from "./lists.ts";
import { itemNumbers } from "./reading.ts";

/** Which totals a list of each family may split up, the likeliest first. */
const WHOLES: Record<Family, readonly Measure[]> = {
  outcome: ["assigned", "filed", "completed", "replied", "submitted", "key"],
  satisfaction: ["feedback", "completed", "replied", "assigned", "filed", "submitted", "contacted"],
  category: ["assigned", "filed", "submitted", "replied", "completed"],
  by_handler: ["submitted", "assigned", "filed"],
  by_proposer: ["submitted", "filed", "assigned", "key"],
  filing: ["submitted"],
};

/** How a total is tied to a list. */
export interface Whole {
  index: number;
  /** the lead-in names it, by its number or its handler's name */
  named: boolean;
}

const LEAD = 160;

/** What leads to a list. */
export interface Lead {
  /** the text between the list's first member and what stands before it: 245件建议中, 区政府办理的代表建议中 */
  text: string;
  /** its numbers of items */
  numbers: readonly number[];
  /** every figure around that the list may split up */
  fitting: readonly Figure[];
}

export function leadOf(reading: Reading, list: List): Lead {
  const first = reading.figures[list.members[0] ?? -1];
  const text = leadIn(reading, list);
  return {
    text,
    numbers: itemNumbers(text),
    fitting: first === undefined ? [] : candidatesFor(reading, first).filter((f) => fits(f, first, list, text)),
  };
}

/** Totals and handlers' counts around a list, in reading order. */
const candidatesFor = ({ totals, handlers }: Reading, first: Figure): Figure[] =>
  [...nearestTo(first, totals), ...nearestTo(first, handlers)].sort((a, b) => a.index - b.index);

function leadIn(reading: Reading, list: List): string {
  const first = reading.figures[list.members[0] ?? 0];
  if (first === undefined) return "";
  let from = Math.max(0, first.start - LEAD);
  for (let i = first.index - 1; i >= 0; i--) {
    const before = reading.figures[i];
    if (before === undefined || before.end > first.start) continue;
    from = Math.max(from, before.end);
    break;
  }
  return reading.folded.slice(from, first.start);
}

const OF_THESE = 16;

/** Whether the lead-in says that the list is of items whose number was not read as a figure: 41件主办件中. */
export function leadsElsewhere(reading: Reading, { text, numbers }: Lead): boolean {
  const at = numbers.length === 0 ? -1 : text.lastIndexOf("中");
  if (at <= 0) return false;
  const named = itemNumbers(text.slice(Math.max(0, at - OF_THESE), at)).at(-1);
  return named !== undefined && !reading.values.has(named);
}

/**
 * Totals that the list may split up: named ones first, then the nearest of each measure before the list. Those with
 * the list's own scope shut out those that are merely compatible.
 */
export function wholesOf(reading: Reading, list: List, { fitting: candidates, numbers }: Lead): Whole[] {
  const first = reading.figures[list.members[0] ?? -1];
  if (first === undefined || candidates.length === 0) return [];
  const whole = candidates.filter((f) => !reading.subtotals.has(f.index));
  const exact = whole.filter((f) => sameScope(f.o, first.o));
  const pool = exact.length > 0 ? exact : whole;
  const named = candidates.filter((f) => isHandler(f) || (f.value !== null && numbers.includes(f.value)));
  const before = pool.filter((f) => f.end <= first.start && !isHandler(f));
  const all = [...nearestOfEach(named), ...nearestOfEach(before)];
  const seen = new Set<number>();
  return all
    .filter((f) => !seen.has(f.index) && seen.add(f.index))
    .map((f) => ({ index: f.index, named: named.includes(f) }));
}

function fits(f: Figure, first: Figure, list: List, lead: string): boolean {
  // No member of a list is of a measure that its family splits up.
  if (f.o.measure === "feedback" && (f.o.unit === "form" || f.o.unit === "item"))
    return list.family === "satisfaction" && compatible(f.o, first.o);
  if (f.o.measure === "by_handler") {
    if (list.family === "by_handler" || f.end > first.start || !isCount(f) || f.depth > first.depth) return false;
    return compatible(f.o, first.o) && namesLabel(lead, f.o.label);
  }
  if (!WHOLES[list.family].includes(f.o.measure)) return false;
  if (!isCount(f) || f.depth > first.depth || !compatible(f.o, first.o)) return false;
  if (f.o.measure === "key" && first.o.subset !== "key") return false;
  if (f.o.measure !== "key" && f.o.subset !== first.o.subset) return false;
  return f.o.class_label === null && (f.o.label === null || f.o.label === first.o.label);
}

const isHandler = (f: Figure): boolean => f.o.measure === "by_handler";

/** Whether the lead-in names a handler, masks apart. */
function namesLabel(lead: string, label: string | null): boolean {
  const name = (label ?? "").replaceAll("*", "");
  return name.length >= 2 && lead.includes(name);
}

/** The last figure of each measure, nearest first. */
function nearestOfEach(figures: Figure[]): Figure[] {
  const last = new Map<Measure, Figure>();
  for (const f of figures) last.set(f.o.measure, f);
  return [...last.values()].sort((a, b) => b.index - a.index);
}

/** Every total the list may be compared with for an equal sum, beyond the nearest. */
export function allWholes(reading: Reading, { fitting, numbers }: Lead): number[] {
  return fitting
    .filter((f) => !reading.subtotals.has(f.index) || (f.value !== null && numbers.includes(f.value)))
    .map((f) => f.index);
}
