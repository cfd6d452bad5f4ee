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
  readonly #table: HashTable;
  /** by feature, the number of the reading that asked for it last: a feature that stands twice counts once */
  readonly #asked: Uint32Array;
  #reading = 0;
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
    for (const i of features.keys()) this.#from[i + 1] = (this.#from[i] ?? 0) + (counts[i] ?? 0);
    this.#table = new HashTable(features);
    this.#asked = new Uint32Array(features.length);
    if (this.#from[features.length] !== this.#of.length || this.#of.length !== this.#weights.length)
      throw new RangeError("the model's arrays do not fit each other");
  }

  /** How likely each joint code is, given a number's features: as many values as `codes`, of sum 1. */
  likelihoods(features: Uint32Array): Float64Array {
    const scores = new Float64Array(this.codes.length);
    const [from, of, weights] = [this.#from, this.#of, this.#weights];
    for (const at of this.#known(features)) {
      const end = from[at + 1] ?? 0;
      for (let i = from[at] ?? 0; i < end; i++) {
        const code = of[i] ?? 0;
        scores[code] = (scores[code] ?? 0) + (weights[i] ?? 0);
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
    for (const at of this.#known(features)) {
      const feature = this.#table.keys[at] ?? 0;
      for (let i = this.#from[at] ?? 0; i < (this.#from[at + 1] ?? 0); i++)
        if (this.#of[i] === k) found.push({ feature, weight: (this.#weights[i] ?? 0) * this.#step });
    }
    return found.sort((a, b) => b.weight - a.weight).slice(0, most);
  }

  /** The places of those features that have weights, each once. */
  #known(features: Uint32Array): number[] {
    const reading = ++this.#reading;
    const [table, asked] = [this.#table, this.#asked];
    const known: number[] = [];
    for (let i = 0; i < features.length; i++) {
      const at = table.find(features[i] ?? 0);
      if (at < 0 || asked[at] === reading) continue;
      asked[at] = reading;
      known.push(at);
    }
    return known;
  }
}

/**
 * Places of hashes, by open addressing: a Map would keep hashes of 32 bits as objects, and be the costliest part of
 * reading a number.
 */
class HashTable {
  readonly keys: Uint32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(keys: Uint32Array) {
    this.keys = keys;
    let size = 2;
    while (size < 2 * keys.length) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(-1);
    for (const [place, key] of keys.entries()) {
      let slot = key & this.#mask;
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = place;
    }
  }

  /** The place of a key; -1 where there is none. */
  find(key: number): number {
    const [keys, slots, mask] = [this.keys, this.#slots, this.#mask];
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot] ?? -1;
      if (place < 0 || keys[place] === key) return place;
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
