import type { ClassLabel, Derived, Outcome } from "../codebook.ts";
import { confirmer } from "./confirm.ts";
import type { Figure } from "./figure.ts";
import { numberText } from "./precision.ts";
import type { ShareOf } from "./relations.ts";
import { type Domain, type Solution, type Solvable, solvable, solve, variablesOf } from "./solve.ts";
import type { Phantom, System } from "./system.ts";

/** What solving gave: values for unknowns, and how each was reached. */
export interface Solved {
  doubted: ReadonlySet<number>;
  /** figures in doubt, and the unknowns that their relations speak of */
  aside: ReadonlySet<number>;
  relations: Solvable[];
  solution: Solution;
}

/**
 * Solves for what is not printed, leaving aside every relation that touches a figure in doubt, and every unknown that
 * such a relation speaks of.
 */
export function solveSystem(system: System, doubted: ReadonlySet<number>): Solved {
  const { reading, phantoms } = system;
  if (!hasUnknown(system)) return { doubted, aside: doubted, relations: [], solution: NOTHING };
  const figures = (r: Solvable) => [...variablesOf(r), ...(r.kind === "share" ? [r.percent] : [])];
  let relations = system.relations
    .filter((r): r is Solvable => solvable(r, reading.figures))
    .filter((r) => figures(r).some((v) => isUnknown(system, v)));
  const aside = new Set(doubted);
  for (let more = true; more; ) {
    const touched = relations.filter((r) => figures(r).some((v) => aside.has(v)));
    more = touched.length > 0;
    for (const v of touched.flatMap(figures)) if (isUnknown(system, v)) aside.add(v);
    relations = relations.filter((r) => !touched.includes(r));
  }
  const solution = solve(relations, reading.figures, reading.figures.length + phantoms.length);
  return { doubted, aside, relations, solution };
}

/** Figures and unprinted quantities that the printed ones determine or bound narrowly. */
export function derive(system: System, plain: Solved): Derived[] {
  if (plain.solution.conflict !== null || !hasUnknown(system)) return [];
  const { reading, phantoms } = system;
  const solved: Deriving = { ...plain, confirms: confirmer(system, plain) };
  const found: Derived[] = [];
  for (const f of reading.figures) {
    if (f.o.status !== "withheld" || f.o.unit !== "item") continue;
    const counted = derivedCount(system, solved, f.index, describe(f.o, f.index));
    if (counted !== null) found.push(counted);
  }
  for (const p of phantoms) {
    const like = reading.figures[p.like];
    if (like === undefined) continue;
    const counted = derivedCount(system, solved, p.id, describePhantom(system, p, like));
    if (counted !== null) found.push(counted);
  }
  for (const r of system.relations) {
    if (r.kind !== "share" || reading.figures[r.percent]?.o.status !== "withheld") continue;
    const share = derivedShare(system, solved, r);
    if (share !== null) found.push(share);
  }
  for (const p of phantoms) {
    const share = phantomShare(system, solved, p);
    if (share !== null) found.push(share);
  }
  return found;
}

/** What solving gives where everything is printed. */
const NOTHING: Solution = { domains: [], conflict: null, searched: new Set() };

const hasUnknown = ({ reading, phantoms }: System): boolean => phantoms.length > 0 || reading.values.has(null);

interface Deriving extends Solved {
  confirms: ReturnType<typeof confirmer>;
}

type Described = Omit<Derived, "low" | "high" | "derivation" | "from" | "confirmed">;

function describe(o: Figure["o"], index: number | null): Described {
  const { instrument, measure, unit, outcome, class_label, level, label, term, session, year } = o;
  return { instrument, measure, unit, outcome, class_label, level, label, term, session, year, replaces: index };
}

function describePhantom(system: System, p: Phantom, like: Figure): Described {
  const own = describe(like.o, null);
  if (p.class_label === null) return p.period ? { ...own, term: null, session: null, year: null } : own;
  return { ...own, class_label: p.class_label, outcome: outcomeOf(system, p.class_label) };
}

/** What the report's own words make of a class letter elsewhere. */
function outcomeOf(system: System, letter: ClassLabel): Outcome | null {
  const own = system.reading.figures
    .filter((f) => f.o.class_label === letter && f.o.outcome !== null)
    .map((f) => f.o.outcome);
  return new Set(own).size === 1 ? (own[0] ?? null) : null;
}

/** A range is told where it says something: at most this part of the whole, and at least never wider than this. */
const NARROW = 0.1;

function derivedCount(system: System, solved: Deriving, v: number, described: Described): Derived | null {
  const d = solved.solution.domains[v];
  if (d === undefined || (d.lowBy === null && d.highBy === null && !solved.solution.searched.has(v))) return null;
  if (d.low < d.high && (d.lowBy === null || d.high - d.low > Math.max(2, NARROW * d.high))) return null;
  const reached = explain(system, solved, v);
  const confirmed = d.low === d.high && solved.confirms([v], reached.from);
  return { ...described, low: d.low, high: d.high, derivation: reached.text, from: reached.from, confirmed };
}

/** The equations that lead to a variable, each after those it needs, and the printed figures in them. */
export function explain(system: System, solved: Solved, v: number): { text: string; from: number[]; used: number[] } {
  const order: { variable: number; by: number }[] = [];
  const seen = new Set<number>();
  const visit = (x: number): void => {
    if (seen.has(x) || order.length > 24) return;
    seen.add(x);
    for (const by of reasons(solved, x)) {
      const r = solved.relations[by];
      if (r === undefined) continue;
      for (const other of variablesOf(r)) if (other !== x && isUnknown(system, other)) visit(other);
      order.push({ variable: x, by });
    }
  };
  visit(v);
  const from = new Set<number>();
  for (const { by } of order) {
    const r = solved.relations[by];
    if (r === undefined) continue;
    for (const x of [...variablesOf(r), ...(r.kind === "share" ? [r.percent] : [])])
      if (!isUnknown(system, x)) from.add(x);
  }
  const lines = order.map(({ variable, by }) => equation(system, solved, variable, by));
  return {
    text: [...new Set(lines)].join("; "),
    from: [...from].sort((a, b) => a - b),
    used: [...new Set(order.map((o) => o.by))],
  };
}

function reasons(solved: Solved, v: number): number[] {
  const d = solved.solution.domains[v];
  const own = [d?.lowBy, d?.highBy].filter((k): k is number => k != null);
  if (!solved.solution.searched.has(v)) return [...new Set(own)];
  return solved.relations.flatMap((r, k) => (variablesOf(r).includes(v) ? [k] : []));
}

export function isUnknown(system: System, v: number): boolean {
  const f = system.reading.figures[v];
  return f === undefined || f.value === null;
}

const span = (d: Domain | undefined): string =>
  d === undefined ? "?" : d.low === d.high ? numberText(d.low) : `${numberText(d.low)}…${numberText(d.high)}`;

/** One step for a reader: `32 = 129 − 86 − 11`, `79 = 52.3 % of 151`. */
function equation(system: System, solved: Solved, v: number, by: number): string {
  const r = solved.relations[by];
  const text = (x: number) => span(solved.solution.domains[x]);
  if (r === undefined) return text(v);
  if (r.kind === "sum") {
    if (r.wholes.includes(v)) {
      const others = r.wholes.filter((w) => w !== v).map((w) => ` − ${text(w)}`);
      return `${text(v)} = ${r.parts.map(text).join(" + ")}${others.join("")}`;
    }
    const rest = r.parts.filter((p) => p !== v).map((p) => ` − ${text(p)}`);
    return `${text(v)} = ${r.wholes.map(text).join(" + ")}${rest.join("")}`;
  }
  const percent = numberText(system.reading.figures[r.percent]?.value ?? 0);
  const [part, base] = [r.parts[0] ?? 0, r.bases[0]?.[0] ?? 0];
  return `${text(part)} ÷ ${text(base)} ≈ ${percent} %`;
}

const twoDecimals = (x: number): number => Math.round(x * 100 + 1e-9) / 100;

/** A withheld percentage of a known count in a known base, to two decimals. */
function derivedShare(system: System, solved: Deriving, r: ShareOf): Derived | null {
  const percent = system.reading.figures[r.percent];
  const base = r.bases[0]?.[0];
  const part = r.parts[0];
  if (percent === undefined || base === undefined || part === undefined || !r.certain || r.parts.length > 1)
    return null;
  if (r.identity === "rate" || (r.bases[0]?.length ?? 0) > 1) return null;
  const ratio = ratioOf(system, solved, part, base);
  return ratio === null ? null : { ...describe(percent.o, percent.index), ...ratio };
}

function ratioOf(
  system: System,
  solved: Deriving,
  part: number,
  base: number,
): Pick<Derived, "low" | "high" | "derivation" | "from" | "confirmed"> | null {
  const [p, b] = [solved.solution.domains[part], solved.solution.domains[base]];
  if (p === undefined || b === undefined || b.low <= 0 || b.low !== b.high || p.high - p.low > NARROW * b.high)
    return null;
  if (isOpen(system, solved, part) || isOpen(system, solved, base)) return null;
  const [low, high] = [twoDecimals((100 * p.low) / b.low), twoDecimals((100 * p.high) / b.high)];
  if (high > 100) return null;
  const steps = [part, base].filter((v) => isUnknown(system, v)).map((v) => explain(system, solved, v));
  const printed = [part, base].filter((v) => !isUnknown(system, v));
  const value = low === high ? numberText(low) : `${numberText(low)}…${numberText(high)}`;
  const from = [...new Set([...steps.flatMap((s) => s.from), ...printed])].sort((a, c) => a - c);
  return {
    low,
    high,
    derivation: [...steps.map((s) => s.text), `${span(p)} ÷ ${span(b)} = ${value} %`].join("; "),
    from,
    confirmed: low === high && solved.confirms([part, base], from),
  };
}

/** Whether a value is neither printed exactly nor determined, or stands in a contradiction. */
function isOpen(system: System, solved: Solved, v: number): boolean {
  if (solved.doubted.has(v)) return true;
  const f = system.reading.figures[v];
  if (f !== undefined && f.value !== null) return f.o.bound !== "exact";
  const d = solved.solution.domains[v];
  return d === undefined || d.low !== d.high;
}

/** The share of a class that was cut off, where the report prints the others' shares. */
function phantomShare(system: System, solved: Deriving, p: Phantom): Derived | null {
  const like = system.reading.figures[p.like];
  const split = system.splits.find((s) => s.cut === p.class_label && s.members.includes(p.like));
  if (p.class_label === null || like === undefined || split === undefined) return null;
  const sibling = system.shares.find((s) => split.members.includes(s.count));
  const base = split.bases[0]?.[0];
  if (sibling === undefined || base === undefined || !split.certain) return null;
  const ratio = ratioOf(system, solved, p.id, base);
  if (ratio === null) return null;
  return { ...describePhantom(system, p, like), unit: "percent", ...ratio };
}
