import type { Outcome } from "../codebook.ts";
import type { OutcomeAtom } from "./lexicon.ts";

/**
 * The harmonised outcome of an expression that names one or several degrees of solution (codebook, «The harmonised
 * outcome»). A class that merges solved with anything less is `resolved`; `采纳` alone is solved, but beside a plan or
 * work going on it only says that the idea was taken up.
 */
export function harmonise(atoms: OutcomeAtom[]): Outcome | null {
  const has = (a: OutcomeAtom) => atoms.includes(a);
  if (has("not")) return atoms[0] === "done" ? "resolved" : "unresolved";
  if (has("done")) return "resolved";
  if (has("partly")) return "underway";
  if (has("underway")) return "underway";
  if (has("planned")) return "planned";
  if (has("adopted")) return "resolved";
  return has("reason") ? "unresolved" : null;
}
