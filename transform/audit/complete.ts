import type { Figure, Reading } from "./figure.ts";
import type { List } from "./lists.ts";
import { printed, ratiosOf } from "./precision.ts";
import { itemNumbers, smallNumber } from "./reading.ts";

/** Why the text lets a list count as complete; null where it does not say so. */
export type Completeness = "letters" | "outcomes" | "others" | "number" | "shares" | "complement" | "verdicts" | null;

const OTHERS = ["其他", "其它", "其余"];
const REST = ["其余", "剩余", "余下", "另有"];
const NOT_FILED = ["未立案", "未予立案", "不予立案", "没有立案"];
const LETTERS = ["A", "B", "C", "D"] as const;
const NEAR = 80;

/** Class letters that the report uses anywhere for these figures. */
export function scheme(reading: Reading): Set<string> {
  return new Set(reading.figures.map((f) => f.o.class_label).filter((l) => l !== null));
}

/**
 * Whether, and why, the list is complete. `shares` are the members' printed percentages, where each has one, and `base`
 * is what they are of, where that is settled.
 */
export function completeness(
  reading: Reading,
  list: List,
  shares: (Figure | null)[],
  base: number | null,
): Completeness {
  if (hasUnread(reading, list)) return null;
  const members = list.members.flatMap((i) => reading.figures[i] ?? []);
  if (list.family === "outcome" && lettersComplete(members, scheme(reading))) return "letters";
  if (list.family === "outcome" && outcomesComplete(members)) return "outcomes";
  if (list.family === "satisfaction" && verdictsComplete(members)) return "verdicts";
  if (list.family === "filing" && filingComplete(reading, members)) return "complement";
  if (list.family === "category" && endsWithOthers(reading, members)) return "others";
  if (countStated(reading, list)) return "number";
  if (sharesComplete(shares, base)) return "shares";
  return null;
}

/** A, B and C, or more, without a gap, none of the report's own missing: two letters may leave a third untold. */
export function lettersComplete(members: Figure[], used: ReadonlySet<string>): boolean {
  const letters = members.map((m) => m.o.class_label);
  if (letters.length < 3 || new Set(letters).size !== letters.length) return false;
  const present = new Set<string>(letters.filter((l) => l !== null));
  if (present.size !== letters.length) return false;
  const run = LETTERS.slice(0, present.size);
  return run.every((l) => present.has(l)) && [...used].every((l) => present.has(l));
}

/** Solved at one end and not solvable at the other, without letters. */
function outcomesComplete(members: Figure[]): boolean {
  const outcomes = members.map((m) => m.o.outcome);
  return (
    members.every((m) => m.o.class_label === null) &&
    outcomes[0] === "resolved" &&
    outcomes.at(-1) === "unresolved" &&
    outcomes.every((o) => o !== null)
  );
}

function verdictsComplete(members: Figure[]): boolean {
  const levels = new Set(members.map((m) => m.o.level));
  const positive = levels.has("satisfied_or_basically") !== (levels.has("satisfied") && levels.has("basically"));
  return positive && levels.has("dissatisfied");
}

/** 立案…件,未立案的…件: the second is by its name what the first leaves over. */
function filingComplete(reading: Reading, members: Figure[]): boolean {
  return (
    members.some((m) => m.o.measure === "filed") &&
    members.some((m) => {
      if (m.o.measure !== "not_filed") return false;
      const near = reading.folded.slice(Math.max(0, m.start - 10), m.start);
      return REST.some((w) => near.includes(w)) || (members.length === 2 && NOT_FILED.some((w) => near.includes(w)));
    })
  );
}

function endsWithOthers(reading: Reading, members: Figure[]): boolean {
  const last = members.at(-1);
  if (last === undefined) return false;
  const near = reading.folded.slice(Math.max(0, last.start - 12), last.start);
  return OTHERS.some((w) => (last.o.label ?? "").includes(w) || near.includes(w));
}

const MEASURE_WORDS = ["类", "方面", "大类", "部分"];

/** 分为三类, 六个方面: the lead-in says how many members there are. */
function countStated(reading: Reading, list: List): boolean {
  const first = reading.figures[list.members[0] ?? -1];
  if (first === undefined) return false;
  const lead = reading.folded.slice(Math.max(0, first.start - NEAR), first.start);
  for (const word of MEASURE_WORDS) {
    const at = lead.lastIndexOf(word);
    if (at <= 0) continue;
    const before = lead
      .slice(Math.max(0, at - 3), at)
      .replaceAll("个", "")
      .replaceAll("大", "");
    const stated = smallNumber(before.slice(-2)) ?? smallNumber(before.slice(-1));
    if (stated === list.members.length && stated >= 2) return true;
  }
  return false;
}

/**
 * Every member has a share, the shares make 100 at their printed precision, and what rounding could hide is less than
 * one item of the base.
 */
function sharesComplete(shares: (Figure | null)[], base: number | null): boolean {
  const own = shares.filter((s): s is Figure => s?.percent != null && s.o.bound === "exact");
  if (base === null || own.length < shares.length || own.length < 2 || !makeHundred(own)) return false;
  const low = own.reduce((t, s) => t + ratiosOf(s.percent ?? printed(0, 0)).low, 0);
  return ((100 - low) * base) / 100 < 1;
}

/** Whether percentages add up to 100 at their printed precision, all rounded or all cut off. */
export function makeHundred(shares: Figure[]): boolean {
  const off = shares.reduce((t, s) => t + (s.value ?? 0), -100);
  const units = shares.reduce((t, s) => t + 1 / (s.percent?.scale ?? 1), 0);
  return Math.abs(off) <= units / 2 + 1e-9 || (off <= 1e-9 && -off < units - 1e-9);
}

/** A count between the members that was not read as a figure: the list may have a member that we do not know. */
function hasUnread(reading: Reading, list: List): boolean {
  for (let k = 1; k < list.members.length; k++) {
    const before = reading.figures[list.members[k - 1] ?? -1];
    const after = reading.figures[list.members[k] ?? -1];
    if (before === undefined || after === undefined || after.start - before.end > NEAR) continue;
    const gap = reading.folded.slice(before.end, after.start);
    if (itemNumbers(gap).some((n) => !reading.values.has(n))) return true;
  }
  return false;
}

/** The class letter that the text names right after the list without a figure, e.g. where a paywall cuts it off. */
export function cutLetter(reading: Reading, list: List): "B" | "C" | "D" | null {
  const members = list.members.flatMap((i) => reading.figures[i] ?? []);
  const last = members.at(-1);
  if (list.family !== "outcome" || last === undefined || last.o.class_label === null) return null;
  const present = new Set(members.map((m) => m.o.class_label));
  const next = LETTERS[members.length];
  if (next === undefined || next === "A" || present.has(next) || present.size !== members.length) return null;
  if (!LETTERS.slice(0, members.length).every((l) => present.has(l))) return null;
  const following = reading.figures.find(
    (f) => f.start >= last.end && !(f.o.unit === "percent" && f.start - last.end < 40),
  );
  const tail = reading.folded.slice(last.end, Math.min(last.end + 160, following?.start ?? Number.POSITIVE_INFINITY));
  return tail.includes(`${next}类`) || tail.includes(`${next.toLowerCase()}类`) ? next : null;
}
