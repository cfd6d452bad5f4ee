import { hash } from "./bag.ts";
import { claimsOf } from "./claims.ts";
import { codesIn, parseCode } from "./codes.ts";
import type { CodedNumber } from "./examples.ts";
import { claimFeatures, RIGHT } from "./judge.ts";
import { Model, type ModelFile } from "./model.ts";
import type { Reading } from "./readings.ts";
import { type Example, learn, type Settings } from "./training.ts";

/** A labelled case: its numbers, and how the rules read them before they learned from it; null where that is not known. */
export interface JudgedCase {
  id: string;
  numbers: CodedNumber[];
  reading: Reading | null;
}

/** Settings of the model that judges, by cross-validation over documents: it has few features, most of them common. */
export const JUDGE_SETTINGS: Settings = { epochs: 8, alpha: 0.05, beta: 1, l1: 1, dropout: 0.3, fewest: 3, seed: 1 };

/** Into how many parts the cases are divided: each is read by a classifier that learned from the others. */
const PARTS = 5;

/**
 * Learns how often a claim is right, of the rules or of the classifier, from cases that were new to both: the rules'
 * readings are those from before they learned from the case, the classifier is one that has not seen it (stacked
 * generalization: Wolpert 1992).
 */
export function learnJudge(cases: JudgedCase[], classifier: Settings, settings: Settings): ModelFile {
  const part = (one: JudgedCase) => hash(one.id) % PARTS;
  const examples: Example[] = [];
  for (let k = 0; k < PARTS; k++) {
    const others = cases.filter((one) => part(one) !== k);
    const own = cases.filter((one) => part(one) === k && one.reading !== null);
    if (own.length === 0) continue;
    const numbers = others.flatMap((one) => one.numbers);
    const model = new Model(learn(numbers, classifier, {}));
    for (const one of own) examples.push(...claimExamples(model, one));
  }
  const right = examples.filter((e) => e.code === RIGHT).length;
  const texts = cases.filter((one) => one.reading !== null).length;
  return learn(examples, settings, { texts, claims: examples.length, right, settings });
}

/** The claims that rules and classifier make of a case's numbers, with whether its coder made them, too. */
export function claimExamples(model: Model, { numbers, reading }: JudgedCase): Example[] {
  const coded = new Map(numbers.map((number) => [number.start, number]));
  return (reading?.numbers ?? []).flatMap(({ start, names, left }) => {
    const number = coded.get(start);
    if (number === undefined) return [];
    const scores = model.scores();
    model.add(number.features, scores);
    const right = new Set(codesIn(number.code));
    const named = names.map(({ code, rule }) => ({ ...parseCode(code), rule }));
    return claimsOf(model, model.likelihoods(scores), named, left === true).map((claim) => ({
      features: claimFeatures(claim).slice(),
      code: right.has(claim.code) ? RIGHT : "",
    }));
  });
}
