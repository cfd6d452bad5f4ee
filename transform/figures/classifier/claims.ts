import type { Observation } from "../../codebook.ts";
import { codeOf } from "./codes.ts";
import type { Claim } from "./judge.ts";
import type { Model } from "./model.ts";

/** Where a claim comes from that no rule makes. */
const NOTHING_NAMES_IT = "nothing names it";
const NAMED_OTHERWISE = "named otherwise";
const LEFT = "left by the rules";

/** How likely a code must be by a number's words to be a claim where no rule gives it. */
const LEAST = 0.02;

/** What a rule named a number. */
export type Named = Pick<Observation, "measure" | "outcome" | "level" | "rule">;

/**
 * The codes that a number may have, by the rules or by the words around it: those of the rules that the classifier
 * knows, and those that it does not hold for impossible. `left` tells of a number that the rules took for none of ours.
 */
export function claimsOf(model: Model, likelihoods: Float64Array, named: readonly Named[], left = false): Claim[] {
  const rules = new Map(named.map((o) => [codeOf(o), o.rule]));
  let ruled: number | null = null;
  for (const code of rules.keys()) {
    const likelihood = model.likelihoodOf(code, likelihoods);
    if (likelihood !== null && (ruled === null || likelihood < ruled)) ruled = likelihood;
  }
  const none = model.likelihoodOfNone(likelihoods);
  const otherwise = left ? LEFT : rules.size > 0 ? NAMED_OTHERWISE : NOTHING_NAMES_IT;
  const claims: Claim[] = [];
  model.singles(likelihoods, (code, likelihood) => {
    const rule = rules.get(code);
    if (rule === undefined && likelihood <= LEAST) return;
    claims.push({ code, named: rule !== undefined, source: rule ?? otherwise, likelihood, ruled, none });
  });
  return claims;
}
