import type { Observation } from "../../codebook.ts";
import { codeOf } from "./codes.ts";
import type { Claim } from "./judge.ts";
import type { Model } from "./model.ts";

/** Where a claim comes from that no rule makes. */
const NOTHING_NAMES_IT = "nothing names it";
const NAMED_OTHERWISE = "named otherwise";

/** How likely a code must be by a number's words to be a claim where no rule gives it. */
const LEAST = 0.02;

/** What a rule named a number. */
export type Named = Pick<Observation, "measure" | "outcome" | "level" | "rule">;

/**
 * The codes that a number may have, by the rules or by the words around it: those of the rules that the classifier
 * knows, and those that it does not hold for impossible.
 */
export function claimsOf(model: Model, likelihoods: Float64Array, named: readonly Named[]): Claim[] {
  const rules = new Map(named.map((o) => [codeOf(o), o.rule]));
  const known = [...rules.keys()].flatMap((code) => model.likelihoodOf(code, likelihoods) ?? []);
  const shared = {
    ruled: known.length > 0 ? Math.min(...known) : null,
    none: likelihoods[model.codes.indexOf("")] ?? 0,
  };
  const claims: Claim[] = [];
  for (const [code, likelihood] of model.singles(likelihoods)) {
    const rule = rules.get(code);
    if (rule === undefined && likelihood <= LEAST) continue;
    const source = rule ?? (rules.size > 0 ? NAMED_OTHERWISE : NOTHING_NAMES_IT);
    claims.push({ code, named: rule !== undefined, source, likelihood, ...shared });
  }
  return claims;
}
