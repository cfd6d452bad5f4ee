import type { Audit, Check, Derived, Observation, Suspect } from "../codebook.ts";
import { numberText } from "./precision.ts";

/** What is printed of one figure: its value and words on the page, and what it counts. */
export type Printable = Pick<
  Observation,
  | "evidence"
  | "value"
  | "bound"
  | "status"
  | "measure"
  | "unit"
  | "class_label"
  | "label"
  | "level"
  | "outcome"
  | "session"
  | "year"
>;

/** An audit with what it is of. */
export interface Audited {
  /** lines that say which report: title, place and date, address */
  heading: string[];
  figures: Printable[];
  audit: Audit;
}

/** Paints a word: as it is, or in colour. */
export type Paint = (text: string, tone: "good" | "bad" | "quiet" | "strong") => string;

const TONES: Record<Check["verdict"], Parameters<Paint>[1]> = {
  holds: "good",
  holds_truncated: "good",
  fails: "bad",
  cannot_tell: "quiet",
};

const VERDICTS: Record<Check["verdict"], string> = {
  holds: "holds",
  holds_truncated: "holds, truncated",
  fails: "fails",
  cannot_tell: "cannot tell",
};

/** The audit of a report for a person at a terminal: what holds and fails, what was recovered and what is implied, what is suspected. */
export function printAudit({ heading, figures, audit }: Audited, paint: Paint): string {
  const withheld = figures.filter((f) => f.status === "withheld").length;
  const parts = [
    [...heading.map((h, i) => (i === 0 ? paint(harmless(h), "strong") : paint(harmless(h), "quiet")))],
    [`${plural(figures.length, "figure")}${withheld > 0 ? `, ${withheld} of them withheld` : ""}`],
    checksOf(audit.checks, paint),
    derivedOf(audit.derived, true, figures, paint),
    derivedOf(audit.derived, false, figures, paint),
    suspectsOf(audit.suspects, figures, paint),
    aloneOf(audit, figures, paint),
  ];
  return `${parts
    .filter((p) => p.length > 0)
    .map((p) => p.join("\n"))
    .join("\n\n")}\n`;
}

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

function checksOf(checks: Check[], paint: Paint): string[] {
  if (checks.length === 0) return ["No identity relates these figures: nothing to check."];
  const counts = (["holds", "holds_truncated", "fails", "cannot_tell"] as const)
    .map((v) => ({ v, n: checks.filter((c) => c.verdict === v).length }))
    .filter(({ n }) => n > 0)
    .map(({ v, n }) => paint(`${VERDICTS[v]} ${n}`, TONES[v]));
  const wide = Math.max(...checks.map((c) => c.identity.length));
  const lines = checks.map((c, i) => {
    const verdict = paint(VERDICTS[c.verdict].padEnd(16), TONES[c.verdict]);
    const why =
      c.verdict === "fails" || c.verdict === "cannot_tell" ? `   printed ${c.printed}, expected ${c.expected}` : "";
    return `  ${String(i).padStart(3)}  ${verdict}  ${c.identity.padEnd(wide)}  ${harmless(c.formula)}${paint(why, "quiet")}`;
  });
  return [`${paint("Checks", "strong")}: ${counts.join(", ")}`, ...lines];
}

/** Recovered values stand whichever one figure is a misprint; implied ones only if each of theirs is printed right. */
function derivedOf(all: Derived[], confirmed: boolean, figures: Printable[], paint: Paint): string[] {
  const derived = all.filter((d) => d.confirmed === confirmed);
  if (derived.length === 0) return [];
  const lines = derived.map((d) => {
    const value = d.low === d.high ? numberText(d.low) : `${numberText(d.low)} to ${numberText(d.high)}`;
    const instead = d.replaces === null ? "not printed" : `for «${figures[d.replaces]?.evidence ?? ""}»`;
    const told = `${describe(d)}${timeOf(d)}, ${harmless(instead)}`;
    return `  ${paint(`${value}${unitOf(d)}`, "good")}  ${told}\n      ${paint(harmless(d.derivation), "quiet")}`;
  });
  const lead = confirmed
    ? `${paint("Recovered", "strong")}, not printed: right even if any one figure in the equation is a misprint`
    : `${paint("Implied", "strong")}, not printed: right if every figure in the equation is printed right`;
  return [lead, ...lines];
}

function suspectsOf(suspects: Suspect[], figures: Printable[], paint: Paint): string[] {
  if (suspects.length === 0) return [];
  const lines = suspects.map((s) => {
    const f = figures[s.figure];
    const evidence = f === undefined ? "" : ` in «${f.evidence}» (${describe(f)})`;
    const change = paint(`${numberText(s.printed)} → ${numberText(s.value)}`, "bad");
    return `  ${change}${harmless(evidence)}, ${CHANGES[s.change]}; would repair ${plural(s.repairs.length, "check")}: ${s.repairs.join(", ")}`;
  });
  return [`${paint("Suspected misprints", "strong")}, none applied; the smallest change first`, ...lines];
}

/** Printed figures that no check or equation relates to others. */
function aloneOf(audit: Audit, figures: Printable[], paint: Paint): string[] {
  const related = new Set([...audit.checks.flatMap((c) => c.figures), ...audit.derived.flatMap((d) => d.from)]);
  const alone = figures.filter((f, i) => f.status === "reported" && !related.has(i));
  if (alone.length === 0) return [];
  const told = alone.map(
    (f) =>
      `  ${BOUNDS[f.bound]}${numberText(f.value ?? 0)}${unitOf(f)}  ${describe(f)}${timeOf(f)}, «${harmless(f.evidence)}»`,
  );
  return [`${paint("Unchecked", "strong")}: no identity relates these to the others`, ...told];
}

const BOUNDS: Record<Printable["bound"], string> = { exact: "", at_least: "≥ ", at_most: "≤ ", about: "≈ " };

const unitOf = (f: Pick<Printable, "unit">): string => (f.unit === "percent" ? " %" : "");

/** The session or the year that a figure is told of. */
const timeOf = (f: Pick<Printable, "session" | "year">): string =>
  f.session !== null ? `, session ${f.session}` : f.year !== null ? `, ${f.year}` : "";

const CHANGES: Record<Suspect["change"], string> = {
  digit: "one digit",
  decimal_point: "the decimal point",
  dropped_digit: "a digit lost or added",
  swapped: "swapped",
  other: "another number",
};

const describe = (f: Pick<Printable, "measure" | "class_label" | "level" | "outcome" | "label">): string =>
  [f.measure, f.class_label, f.level, f.class_label === null ? f.outcome : null, f.label]
    .filter((w) => w !== null && w !== undefined)
    .map((w) => harmless(w))
    .join(" ");

/** Control and direction characters could command the terminal: scraped text shows a mark in their place. */
export function harmless(text: string): string {
  let out = "";
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0;
    const control = code < 0x20 || (code >= 0x7f && code <= 0x9f);
    const direction = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    out += control ? " " : direction ? "\ufffd" : c;
  }
  return out;
}
