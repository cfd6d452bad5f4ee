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
  /** a weight in steps, above the index of its code: `weight * 256 + code`; by row, those of most weights first */
  readonly #weights: Int32Array;
  readonly #likelihoods: Float64Array;
  /** index of the code of a number that is none of ours */
  readonly #none: number;

  constructor(file: ModelFile) {
    this.codes = file.codes;
    this.#having = indexesOf(file.codes);
    this.#step = file.step;
    this.#none = file.codes.indexOf("");
    this.#likelihoods = new Float64Array(file.codes.length);
    const features = new Uint32Array(bytes(file.features).buffer);
    const counts = bytes(file.counts);
    const of = bytes(file.of);
    const weights = new Int16Array(bytes(file.weights).buffer);
    const next = placesByLength(counts);
    if (next[0] !== of.length || of.length !== weights.length)
      throw new RangeError("the model's arrays do not fit each other");
    this.#rows = new Rows(features.length);
    this.#weights = new Int32Array(of.length);
    let w = 0;
    for (let f = 0; f < features.length; f++) {
      const length = counts[f] ?? 0;
      const from = next[length] ?? 0;
      next[length] = from + length;
      for (let i = from; i < from + length; i++, w++) this.#weights[i] = (weights[w] ?? 0) * 256 + (of[w] ?? 0);
      this.#rows.put(features[f] ?? 0, from, length);
    }
  }

  /** Scores of a number without features. */
  scores(): Scores {
    return new Int32Array(this.codes.length);
  }

  /** Adds what the features speak for, each once, to the scores. */
  add(features: Uint32Array, scores: Scores): void {
    const weights = this.#weights;
    // All rows are found before any is added: that way they are fetched together, not one after another.
    const count = this.#rows.find(features);
    const { found } = this.#rows;
    for (let r = 0; r < count; r++) {
      const row = found[r] ?? 0;
      const from = row >>> LENGTH_BITS;
      const end = from + (row & LONGEST);
      for (let i = from; i < end; i++) {
        const weight = weights[i] ?? 0;
        const code = weight & 0xff;
        scores[code] = (scores[code] ?? 0) + (weight >> 8);
      }
    }
  }

  /** How likely each joint code is: as many values as `codes`, of sum 1. The next ones overwrite them. */
  likelihoods(scores: Scores): Float64Array {
    const scaled = this.#likelihoods;
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

  /** How likely it is that a number is none of ours. */
  likelihoodOfNone(likelihoods: Float64Array): number {
    return likelihoods[this.#none] ?? 0;
  }

  /** Goes through each single code with how likely it is, alone or with others. */
  singles(likelihoods: Float64Array, visit: (code: string, likelihood: number) => void): void {
    for (const [code, having] of this.#having) {
      let sum = 0;
      for (let i = 0; i < having.length; i++) sum += likelihoods[having[i] ?? 0] ?? 0;
      visit(code, sum);
    }
  }

  /** The features that speak most for a code, strongest first, as hashes with their weights. */
  reasons(features: Uint32Array, code: string, most: number): { feature: number; weight: number }[] {
    const k = this.codes.indexOf(code);
    const found: { feature: number; weight: number }[] = [];
    for (const feature of new Set(features)) {
      const row = this.#rows.find(Uint32Array.of(feature)) === 0 ? 0 : (this.#rows.found[0] ?? 0);
      const from = row >>> LENGTH_BITS;
      for (const weight of this.#weights.subarray(from, from + (row & LONGEST)))
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

/** By length, where the rows of this length begin when those of most weights, which are asked for most, come first. */
function placesByLength(lengths: Uint8Array): Uint32Array {
  const places = new Uint32Array(257);
  for (let f = 0; f < lengths.length; f++) {
    const length = lengths[f] ?? 0;
    places[length] = (places[length] ?? 0) + length;
  }
  let end = 0;
  for (let length = 256; length >= 0; length--) {
    const room = places[length] ?? 0;
    places[length] = end;
    end += room;
  }
  return places;
}

/** The first index of the largest value. */
function indexOfLargest(values: Int32Array | Float64Array): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if ((values[k] ?? 0) > (values[best] ?? 0)) best = k;
  return best;
}

/** A row is kept as one number: where its weights begin, above how many they are, of which there are at least one. */
const LENGTH_BITS = 8;
const LONGEST = 0xff;
/** Findings that are told apart before all marks are wiped. */
const MOST_FINDINGS = 0xff;

/**
 * Rows of features by their hashes, by open addressing: a Map would keep hashes of 32 bits as objects. Hash and row
 * stand side by side, so that both are fetched at once, and all that is asked for stays small enough to be at hand.
 */
class Rows {
  /** the rows found last, as many as `find` said */
  found = new Int32Array(1024);
  /** two numbers a place: hash and row; 0 where none is */
  readonly #places: Int32Array;
  /** by place, the finding that it was found in last */
  readonly #last: Uint8Array;
  readonly #mask: number;
  #finding = 0;

  constructor(count: number) {
    let size = 2;
    while (size < 2 * count) size *= 2;
    this.#mask = size - 1;
    this.#places = new Int32Array(2 * size);
    this.#last = new Uint8Array(size);
  }

  put(feature: number, from: number, length: number): void {
    if (length === 0) return;
    const at = this.#placeOf(feature);
    this.#places[2 * at] = feature;
    this.#places[2 * at + 1] = (from << LENGTH_BITS) | length;
  }

  /** Finds the rows of the features, for those that have any; each feature counts once, even if it stands twice. */
  find(features: Uint32Array): number {
    if (this.found.length < features.length) this.found = new Int32Array(2 * features.length);
    const [places, last, found, finding] = [this.#places, this.#last, this.found, this.#next()];
    let count = 0;
    for (let f = 0; f < features.length; f++) {
      const at = this.#placeOf(features[f] ?? 0);
      const row = places[2 * at + 1] ?? 0;
      if (row === 0 || last[at] === finding) continue;
      last[at] = finding;
      found[count++] = row;
    }
    return count;
  }

  #next(): number {
    if (this.#finding === MOST_FINDINGS) {
      this.#last.fill(0);
      this.#finding = 0;
    }
    return ++this.#finding;
  }

  /** The place of a feature; a free one where it has none. */
  #placeOf(feature: number): number {
    const [places, mask, hash] = [this.#places, this.#mask, feature | 0];
    for (let at = feature & mask; ; at = (at + 1) & mask)
      if (places[2 * at] === hash || places[2 * at + 1] === 0) return at;
  }
}

/** Scores as shares of one, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < scores.length; k++) top = Math.max(top, scores[k] ?? 0);
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
export const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));

/** The weights that numbers are named with, as they are kept: those of the classifier, and of what judges its claims. */
export const WeightsFile = ModelFile.extend({ judge: ModelFile });
export type WeightsFile = z.infer<typeof WeightsFile>;

export interface Weights {
  model: Model;
  judge: Model;
}

const FILE = new URL("../../../data/classifier/model.json", import.meta.url);
let kept: Weights | null = null;

/** The weights that come with the project, as they are kept. */
export const keptFile = (): WeightsFile => WeightsFile.parse(JSON.parse(readFileSync(FILE, "utf8")));

/** The weights that come with the project, read when they are first asked for. */
export function keptWeights(): Weights {
  if (kept === null) {
    const file = keptFile();
    kept = { model: new Model(file), judge: new Model(file.judge) };
  }
  return kept;
}
