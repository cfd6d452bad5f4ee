import type { Audit, Check, Observation } from "../codebook.ts";
import { build } from "./build.ts";
import { derive, explain, isUnknown, type Solved, solveSystem } from "./derive.ts";
import { read } from "./figure.ts";
import { type Judgement, judge, LAST_PLACE } from "./judge.ts";
import { variablesOf } from "./solve.ts";
import { type Judged, suspects } from "./suspects.ts";
import type { System } from "./system.ts";

/** Figures audited in one document; no report has a tenth of them. */
const MAX_FIGURES = 2000;

/**
 * Checks every identity that a report's figures should satisfy, derives what they determine, and names the single
 * misprints that would explain a contradiction. `text` is the cleaned text they were read from, in either script.
 * Pure; its time is bounded whatever the input (about a second for the most figures it takes).
 */
export function audit(observations: Observation[], text: string): Audit {
  if (observations.length === 0) return { checks: [], derived: [], suspects: [] };
  const system = build(read(observations.slice(0, MAX_FIGURES), text));
  const judged: Judged[] = [];
  const checks: Check[] = [];
  for (const relation of system.relations) {
    const judgement = judge(relation, (i) => system.reading.figures[i]);
    if (judgement === null) continue;
    judged.push({ relation, judgement, check: checks.length });
    checks.push(checkOf(relation.identity, judgement));
  }
  const doubted = new Set(judged.flatMap(inDoubt));
  const solved = settle(system, doubted, checks);
  return { checks, derived: derive(system, solved), suspects: suspects(system, judged) };
}

/** Whether a check tells of a contradiction, of a mismatch of one unit in the last printed place, or of neither. */
export function weigh(check: Pick<Check, "verdict" | "expected">): "contradiction" | "last_place" | null {
  if (check.verdict === "fails") return "contradiction";
  return check.verdict === "cannot_tell" && check.expected.includes(LAST_PLACE) ? "last_place" : null;
}

/** All figures of a contradiction; of a share one unit off only the percentage. */
function inDoubt({ relation, judgement }: Judged): number[] {
  if (judgement.verdict === "fails") return judgement.figures;
  if (!judgement.lastPlace) return [];
  return relation.kind === "share" ? [relation.percent] : [];
}

function checkOf(identity: string, j: Judgement): Check {
  const { formula, figures, printed, expected, verdict } = j;
  return { identity, formula, figures, printed, expected, verdict };
}

const MAX_ROUNDS = 12;

/** Solves; where relations over unknowns contradict each other, records that as a failing check and leaves them out. */
function settle(system: System, doubted: Set<number>, checks: Check[]): Solved {
  let solved = solveSystem(system, doubted);
  for (let round = 0; round < MAX_ROUNDS && solved.solution.conflict !== null; round++) {
    const conflict = conflictOf(system, solved);
    if (conflict === null) break;
    checks.push(conflict.check);
    for (const v of conflict.figures) doubted.add(v);
    solved = solveSystem(system, doubted);
  }
  return solved;
}

function conflictOf(system: System, solved: Solved): { check: Check; figures: number[] } | null {
  const r = solved.relations[solved.solution.conflict ?? -1];
  if (r === undefined) return null;
  const unknown = variablesOf(r).filter((v) => isUnknown(system, v));
  const steps = unknown.map((v) => explain(system, solved, v));
  const own = [...variablesOf(r), ...(r.kind === "share" ? [r.percent] : [])].filter((v) => !isUnknown(system, v));
  const figures = [...new Set([...own, ...steps.flatMap((s) => s.from)])].sort((a, b) => a - b);
  if (figures.length === 0) return null;
  const formula = steps
    .map((s) => s.text)
    .filter((t) => t !== "")
    .join("; ");
  const percent = r.kind === "share" ? system.reading.figures[r.percent]?.value : null;
  return {
    figures: [...figures, ...unknown],
    check: {
      identity: r.identity,
      formula: formula === "" ? "no whole number fits" : formula,
      figures,
      printed: percent == null ? "withheld" : `${percent} %`,
      expected: "a value that fits all of these; there is none",
      verdict: "fails",
    },
  };
}
