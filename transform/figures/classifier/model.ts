import { readFileSync } from "node:fs";
import { z } from "zod";
import { codesIn } from "./codes.ts";

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

/** Scores of a number for each joint code, in whole steps: exact, in whatever order its features are added. */
export type Scores = Int32Array;

/**
 * A linear classifier with a softmax over joint codes (multinomial logistic regression); most features have weights
 * for few codes.
 */
export class Model {
  readonly codes: readonly string[];
  /** by single code, the joint codes that it is one of, as indexes */
  readonly #having: ReadonlyMap<string, readonly number[]>;
  readonly #step: number;
  readonly #rows: Rows;
  /** by row, the adding that asked for it last: a feature that stands twice counts once */
  readonly #asked: Uint32Array;
  #adding = 0;
  /** where a row begins among the weights */
  readonly #from: Uint32Array;
  /** a weight in steps, above the index of its code: `weight * 256 + code` */
  readonly #weights: Int32Array;

  constructor(file: ModelFile) {
    this.codes = file.codes;
    this.#having = indexesOf(file.codes);
    this.#step = file.step;
    const features = new Uint32Array(bytes(file.features).buffer);
    const counts = bytes(file.counts);
    const of = bytes(file.of);
    const weights = new Int16Array(bytes(file.weights).buffer);
    this.#from = new Uint32Array(features.length + 1);
    for (const i of features.keys()) this.#from[i + 1] = (this.#from[i] ?? 0) + (counts[i] ?? 0);
    if (this.#from[features.length] !== of.length || of.length !== weights.length)
      throw new RangeError("the model's arrays do not fit each other");
    this.#weights = Int32Array.from(weights, (weight, i) => weight * 256 + (of[i] ?? 0));
    this.#rows = new Rows(features);
    this.#asked = new Uint32Array(features.length);
  }

  /** Scores of a number without features. */
  scores(): Scores {
    return new Int32Array(this.codes.length);
  }

  /** Adds what the features speak for, each once, to the scores. */
  add(features: Uint32Array, scores: Scores): void {
    const [rows, asked, from, weights] = [this.#rows, this.#asked, this.#from, this.#weights];
    const adding = ++this.#adding;
    for (let f = 0; f < features.length; f++) {
      const row = rows.find(features[f] ?? 0);
      if (row < 0 || asked[row] === adding) continue;
      asked[row] = adding;
      const end = from[row + 1] ?? 0;
      for (let i = from[row] ?? 0; i < end; i++) {
        const weight = weights[i] ?? 0;
        const code = weight & 0xff;
        scores[code] = (scores[code] ?? 0) + (weight >> 8);
      }
    }
  }

  /** How likely each joint code is: as many values as `codes`, of sum 1. */
  likelihoods(scores: Scores): Float64Array {
    const scaled = new Float64Array(scores.length);
    for (let k = 0; k < scores.length; k++) scaled[k] = (scores[k] ?? 0) * this.#step;
    return softmax(scaled);
  }

  /** The joint code that scores highest. */
  best(scores: Scores): string {
    return this.codes[indexOfLargest(scores)] ?? "";
  }

  /** The joint code that is likeliest, with how likely it is. */
  likeliest(likelihoods: Float64Array): { code: string; likelihood: number } {
    const best = indexOfLargest(likelihoods);
    return { code: this.codes[best] ?? "", likelihood: likelihoods[best] ?? 0 };
  }

  /** How likely a single code is, alone or with others; null where the model does not know it. */
  likelihoodOf(code: string, likelihoods: Float64Array): number | null {
    const having = this.#having.get(code);
    return having ? having.reduce((sum, k) => sum + (likelihoods[k] ?? 0), 0) : null;
  }

  /** The features that speak most for a code, strongest first, as hashes with their weights. */
  reasons(features: Uint32Array, code: string, most: number): { feature: number; weight: number }[] {
    const k = this.codes.indexOf(code);
    const found: { feature: number; weight: number }[] = [];
    for (const feature of new Set(features)) {
      const row = this.#rows.find(feature);
      if (row < 0) continue;
      for (const weight of this.#weights.subarray(this.#from[row], this.#from[row + 1]))
        if ((weight & 0xff) === k) found.push({ feature, weight: (weight >> 8) * this.#step });
    }
    return found.sort((a, b) => b.weight - a.weight).slice(0, most);
  }
}

function indexesOf(codes: readonly string[]): Map<string, number[]> {
  const having = new Map<string, number[]>();
  for (const [k, joint] of codes.entries())
    for (const code of codesIn(joint)) having.set(code, [...(having.get(code) ?? []), k]);
  return having;
}

/** The first index of the largest value. */
function indexOfLargest(values: Int32Array | Float64Array): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if ((values[k] ?? 0) > (values[best] ?? 0)) best = k;
  return best;
}

/**
 * Rows of features by their hashes, by open addressing: a Map would keep hashes of 32 bits as objects. Hash and row
 * stand side by side, so that both are fetched at once.
 */
class Rows {
  /** two numbers a place: hash, and row + 1 or 0 where the place is free */
  readonly #places: Int32Array;
  readonly #mask: number;

  constructor(hashes: Uint32Array) {
    let size = 2;
    while (size < 2 * hashes.length) size *= 2;
    this.#mask = size - 1;
    this.#places = new Int32Array(2 * size);
    for (const [row, hash] of hashes.entries()) {
      let at = hash & this.#mask;
      while (this.#places[2 * at + 1] !== 0) at = (at + 1) & this.#mask;
      this.#places[2 * at] = hash;
      this.#places[2 * at + 1] = row + 1;
    }
  }

  /** The row of a feature; -1 where it has none. */
  find(feature: number): number {
    const [places, mask, hash] = [this.#places, this.#mask, feature | 0];
    for (let at = feature & mask; ; at = (at + 1) & mask) {
      const row = places[2 * at + 1] ?? 0;
      if (row === 0 || places[2 * at] === hash) return row - 1;
    }
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
