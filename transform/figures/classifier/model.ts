import { readFileSync } from "node:fs";
import { z } from "zod";

/** A model as it is kept: weights in whole steps, the arrays in base64, little-endian. */
export const ModelFile = z.object({
  /** what it was learned from and how well it did there, for people */
  about: z.record(z.string(), z.unknown()),
  /** joint codes that a number may have, by index */
  codes: z.array(z.string()).min(1).max(256),
  /** size of one step of a weight */
  step: z.number().positive(),
  /** Uint32: hashes of the features, ascending */
  features: z.string(),
  /** Uint8 for each feature: how many weights it has */
  counts: z.string(),
  /** Uint8 for each weight: index of its code */
  of: z.string(),
  /** Int16 for each weight: its size in steps */
  weights: z.string(),
});
export type ModelFile = z.infer<typeof ModelFile>;

/**
 * A linear classifier with a softmax over joint codes (multinomial logistic regression); most features have weights
 * for few codes.
 */
export class Model {
  readonly codes: readonly string[];
  readonly #step: number;
  /** where the weights of a feature begin, by its hash */
  readonly #place = new Map<number, number>();
  readonly #from: Uint32Array;
  readonly #of: Uint8Array;
  readonly #weights: Int16Array;

  constructor(file: ModelFile) {
    this.codes = file.codes;
    this.#step = file.step;
    const features = new Uint32Array(bytes(file.features).buffer);
    const counts = bytes(file.counts);
    this.#of = bytes(file.of);
    this.#weights = new Int16Array(bytes(file.weights).buffer);
    this.#from = new Uint32Array(features.length + 1);
    for (const [i, feature] of features.entries()) {
      this.#place.set(feature, i);
      this.#from[i + 1] = (this.#from[i] ?? 0) + (counts[i] ?? 0);
    }
    if (this.#from[features.length] !== this.#of.length || this.#of.length !== this.#weights.length)
      throw new RangeError("the model's arrays do not fit each other");
  }

  /** How likely each joint code is, given a number's features: as many values as `codes`, of sum 1. */
  likelihoods(features: Uint32Array): Float64Array {
    const scores = new Float64Array(this.codes.length);
    for (const feature of features) {
      const at = this.#place.get(feature);
      if (at === undefined) continue;
      const end = this.#from[at + 1] ?? 0;
      for (let i = this.#from[at] ?? 0; i < end; i++) {
        const code = this.#of[i] ?? 0;
        scores[code] = (scores[code] ?? 0) + (this.#weights[i] ?? 0);
      }
    }
    for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) * this.#step;
    return softmax(scores);
  }

  /** The joint code that is likeliest, with how likely it is. */
  likeliest(likelihoods: Float64Array): { code: string; likelihood: number } {
    let best = 0;
    for (let k = 1; k < likelihoods.length; k++) if ((likelihoods[k] ?? 0) > (likelihoods[best] ?? 0)) best = k;
    return { code: this.codes[best] ?? "", likelihood: likelihoods[best] ?? 0 };
  }

  /** The features that speak most for a code, strongest first, as hashes with their weights. */
  reasons(features: Uint32Array, code: string, most: number): { feature: number; weight: number }[] {
    const k = this.codes.indexOf(code);
    const found: { feature: number; weight: number }[] = [];
    for (const feature of features) {
      const at = this.#place.get(feature);
      if (at === undefined) continue;
      for (let i = this.#from[at] ?? 0; i < (this.#from[at + 1] ?? 0); i++)
        if (this.#of[i] === k) found.push({ feature, weight: (this.#weights[i] ?? 0) * this.#step });
    }
    return found.sort((a, b) => b.weight - a.weight).slice(0, most);
  }
}

/** Scores as shares of one, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const e = Math.exp((scores[k] ?? 0) - top);
    scores[k] = e;
    sum += e;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
  return scores;
}

/** A copy of its own, so that wider arrays may be laid over it. */
const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));

const FILE = new URL("../../../data/classifier/model.json", import.meta.url);
let kept: Model | null = null;

/** The model that comes with the project, read when it is first asked for. */
export function keptModel(): Model {
  kept ??= new Model(ModelFile.parse(JSON.parse(readFileSync(FILE, "utf8"))));
  return kept;
}
