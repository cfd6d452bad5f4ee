import { Bag, Kind } from "./bag.ts";
import type { Model } from "./model.ts";

/** What speaks for and against one code of a number. */
export interface Claim {
  code: string;
  /** whether the rules gave the number this code */
  named: boolean;
  /** the rule that did, or why they gave it none or another */
  source: string;
  /** how likely the code is by the words around the number */
  likelihood: number;
  /** the least likely of the codes that the rules gave; null where they gave none */
  ruled: number | null;
  /** how likely it is that the number is none of ours */
  none: number;
}

/** The code of a claim that is right, in the model that judges; that of a wrong one is empty. */
export const RIGHT = "right";

/** Where a likelihood counts as another one, as logarithms of odds: finely, coarsely. */
const FINE = [-6, -4.5, -3.5, -2.5, -1.5, -0.7, 0, 0.7, 1.5, 2.5, 3.5, 4.5, 6];
const COARSE = [-4.5, -2.5, -0.7, 0.7, 2.5, 4.5];

const ANY = new Kind("any claim");
const CODE = new Kind("code");
const SOURCE = new Kind("source");
const SOURCE_OF = new Kind("source of code");
const LIKELIHOOD = new Kind("likelihood");
const LIKELIHOOD_BY = new Kind("likelihood, named or not");
const LIKELIHOOD_OF = new Kind("likelihood of code");
const LIKELIHOOD_FROM = new Kind("likelihood from source");
const BESIDE_RULED = new Kind("likelihood beside that of the rules' codes");
const BESIDE_NONE = new Kind("likelihood beside that of none");

const bag = new Bag();

/**
 * Features of a claim, for the model that judges: the code, who gave it, and how likely the words make it, each alone
 * and together. So it learns how often each rule is right on reports that it has not seen, how far the classifier can
 * be trusted with each code, and what holds when the two disagree. They are overwritten by the next ones.
 */
export function claimFeatures(claim: Claim): Uint32Array {
  const { code, source } = claim;
  const by = claim.named ? "named" : "not named";
  const fine = String(rank(claim.likelihood, FINE));
  const coarse = String(rank(claim.likelihood, COARSE));
  const ruled = claim.ruled === null ? "-" : String(rank(claim.ruled, COARSE));
  const none = String(rank(claim.none, COARSE));
  bag.add(ANY, "");
  bag.list(CODE, [code, by], 2, "|");
  bag.add(SOURCE, source);
  bag.list(SOURCE_OF, [source, code], 2, "|");
  bag.add(LIKELIHOOD, fine);
  bag.list(LIKELIHOOD_BY, [fine, by], 2, "|");
  bag.list(LIKELIHOOD_OF, [coarse, code, by], 3, "|");
  bag.list(LIKELIHOOD_FROM, [coarse, source], 2, "|");
  bag.list(BESIDE_RULED, [ruled, coarse, by], 3, "|");
  bag.list(BESIDE_NONE, [none, coarse, by], 3, "|");
  return bag.take();
}

/** How many of the limits the likelihood lies above. */
function rank(likelihood: number, limits: readonly number[]): number {
  const odds = Math.log((likelihood + 1e-4) / (1 - likelihood + 1e-4));
  let n = 0;
  for (const limit of limits) if (odds > limit) n++;
  return n;
}

/** How likely it is that a claim is right. */
export function soundness(judge: Model, claim: Claim): number {
  const scores = judge.scores();
  judge.add(claimFeatures(claim), scores);
  return judge.likelihoodOf(RIGHT, judge.likelihoods(scores)) ?? 0;
}
