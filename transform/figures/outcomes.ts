import type { Outcome } from "../codebook.ts";
import type { OutcomeAtom } from "./lexicon/cue.ts";

/**
 * The harmonised outcome of an expression that names one or several degrees of solution (codebook, «The harmonised
 * outcome»). A class that merges solved with anything less is `resolved`; `采纳` alone is solved, but beside a plan or
 * work going on it only says that the idea was taken up.
 */
export function harmonise(atoms: OutcomeAtom[]): Outcome | null {
  if (atoms.length === 0) return null;
  if (atoms.includes("not")) return atoms[0] === "done" ? "resolved" : "unresolved";
  if (atoms.includes("done")) return "resolved";
  if (atoms.includes("partly")) return "underway";
  if (atoms.includes("underway")) return "underway";
  if (atoms.includes("planned")) return "planned";
  if (atoms.includes("adopted")) return "resolved";
  return atoms.includes("reason") ? "unresolved" : null;
}
