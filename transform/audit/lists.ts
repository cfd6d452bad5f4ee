import type { Measure, Observation, Outcome } from "../codebook.ts";
import { type Figure, isCount, type Reading } from "./figure.ts";

export type Family = "outcome" | "satisfaction" | "category" | "by_handler" | "by_proposer" | "filing";

/** Counts of one kind that follow each other: the classes, the categories, the handlers … */
export interface List {
  family: Family;
  /** indexes of the counts, in reading order */
  members: number[];
}

const FAMILIES: Partial<Record<Measure, Family>> = {
  outcome: "outcome",
  satisfaction: "satisfaction",
  category: "category",
  by_handler: "by_handler",
  by_proposer: "by_proposer",
  filed: "filing",
  not_filed: "filing",
};

/** Families whose members carry a name of their own, so that the name does not part one list from another. */
const NAMED: ReadonlySet<Family> = new Set(["category", "by_handler", "by_proposer"]);

/** Counts that open a new list when they stand between two members. */
const TOTALS: ReadonlySet<Measure> = new Set(["submitted", "assigned", "filed", "feedback"]);

const SUMMING = ["共计", "合计", "总计", "共"];

/** Measures whose counts are members of a list of this family. */
export const familyOf = (o: Observation): Family | null => FAMILIES[o.measure] ?? null;

function keyOf(o: Observation, family: Family): string {
  const aspect = family === "satisfaction" ? o.aspect : null;
  const label = NAMED.has(family) ? null : o.label;
  const classed = family === "outcome" && o.class_label === null ? "without letters" : "";
  return `${family}|${o.instrument}|${o.term}|${o.session}|${o.year}|${o.subset}|${aspect}|${classed}|${label}`;
}

/** What may stand in a list only once. */
function memberKey(o: Observation, family: Family): string | null {
  if (NAMED.has(family)) return o.label;
  if (family === "outcome") return o.class_label;
  if (family === "satisfaction") return o.level;
  return o.measure === "filed" ? "filed" : null;
}

/** The lists of a report, members at one depth of brackets, each as long as it can be. */
export function findLists(reading: Reading): List[] {
  const open = new Map<string, { list: List; depth: number; seen: Set<string> }>();
  const lists: List[] = [];
  for (const f of reading.figures) {
    if (!isCount(f)) continue;
    const family = familyOf(f.o);
    if (TOTALS.has(f.o.measure)) closeOthers(open, f, family);
    if (family === null) continue;
    const key = `${f.depth}|${keyOf(f.o, family)}`;
    const mark = memberKey(f.o, family);
    const run = open.get(key);
    if (
      run === undefined ||
      (mark !== null && run.seen.has(mark)) ||
      beginsAgain(reading, run.list, f) ||
      summing(reading, f) ||
      apart(reading, run.list, f)
    ) {
      const list = { family, members: [f.index] };
      open.set(key, { list, depth: f.depth, seen: new Set(mark === null ? [] : [mark]) });
      lists.push(list);
    } else {
      run.list.members.push(f.index);
      if (mark !== null) run.seen.add(mark);
    }
  }
  return lists.filter((l) => l.members.length > 1);
}

const OUTCOMES: readonly (Outcome | null)[] = ["resolved", "underway", "planned", "unresolved"];

/** Outcomes without letters go from solved to not solvable; solved once more after that, they are of other items. */
function beginsAgain(reading: Reading, list: List, f: Figure): boolean {
  if (list.family !== "outcome" || f.o.class_label !== null || f.o.outcome !== "resolved") return false;
  const last = reading.figures[list.members.at(-1) ?? -1]?.o.outcome ?? null;
  return OUTCOMES.indexOf(last) > OUTCOMES.indexOf("underway");
}

/** A new total of the same instrument ends the lists that stood before it, save the one it belongs to. */
function closeOthers(open: Map<string, { list: List; depth: number }>, total: Figure, family: Family | null): void {
  for (const [key, run] of open) {
    if (run.list.family === family && family === "filing") continue;
    if (total.depth <= run.depth) open.delete(key);
  }
}

/** 共228件 after a list sums it up and is no member. */
export function summing(reading: Reading, f: Figure): boolean {
  if (!NAMED.has(familyOf(f.o) ?? "outcome")) return false;
  const before = reading.folded.slice(Math.max(0, f.start - 3), f.start);
  return SUMMING.some((w) => before.endsWith(w));
}

/** Handlers are listed within one sentence; a new sentence counts them in another way. */
function apart(reading: Reading, list: List, f: Figure): boolean {
  if (list.family !== "by_handler") return false;
  const last = reading.figures[list.members.at(-1) ?? -1];
  return last !== undefined && last.sentence !== f.sentence;
}
