import { bytes, type ModelFile, softmax } from "./model.ts";

/** A number described, with what it is: the joint code that a coder gave it. A feature that stands twice counts once. */
export interface Example {
  features: Uint32Array;
  code: string;
}

/** How the weights are learned. */
export interface Settings {
  epochs: number;
  /** learning rate and its smoothing: α and β of the source */
  alpha: number;
  beta: number;
  /** weight of the absolute penalty: the larger, the fewer weights remain */
  l1: number;
  /** share of the features left out at random each time an example is looked at */
  dropout: number;
  /** features of fewer examples are left out */
  fewest: number;
  seed: number;
}

/** Settings that did best in cross-validation over documents. */
export const SETTINGS: Settings = { epochs: 8, alpha: 0.1, beta: 1, l1: 4, dropout: 0.3, fewest: 3, seed: 1 };

/** Size of one step of a kept weight. */
const STEP = 1 / 1024;
/** Joint codes of fewer examples count as the first of their codes. */
const FEWEST_OF_A_CODE = 6;

/**
 * Learns a softmax classifier with FTRL-Proximal (McMahan et al. 2013, “Ad Click Prediction: a View from the
 * Trenches”, algorithm 1, one such learner for each code), whose absolute penalty leaves most weights at zero, with
 * features dropped out at random (Wager, Wang and Liang 2013). The same examples and settings give the same model.
 */
export function learn(examples: Example[], settings: Settings, about: Record<string, unknown>): ModelFile {
  const joint = counted(examples.map((e) => e.code));
  const codeOf = (code: string) => ((joint.get(code) ?? 0) >= FEWEST_OF_A_CODE ? code : (code.split("+")[0] ?? ""));
  const codes = [...new Set(examples.map((e) => codeOf(e.code)))].sort();
  const distinct = examples.map((e) => ({ ...e, features: Uint32Array.from(new Set(e.features)).sort() }));
  const index = indexOf(distinct, settings.fewest);
  const rows = distinct.map((e) => ({
    y: codes.indexOf(codeOf(e.code)),
    x: Uint32Array.from([...e.features].flatMap((f) => index.get(f) ?? [])),
  }));
  const weights = descend(rows, index.size, codes.length, settings);
  return { about, codes, ...packed([...index.keys()], weights, codes.length, 1 - settings.dropout) };
}

function counted<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The features that enough examples have, ascending, with their places. */
function indexOf(examples: Example[], fewest: number): Map<number, number> {
  const counts = counted(examples.flatMap((e) => [...e.features]));
  const often = [...counts.keys()].filter((f) => (counts.get(f) ?? 0) >= fewest).sort((a, b) => a - b);
  return new Map(often.map((f, i) => [f, i]));
}

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function descend(
  rows: { x: Uint32Array; y: number }[],
  features: number,
  codes: number,
  settings: Settings,
): Float64Array {
  const { alpha, beta, l1 } = settings;
  const weights = new Float64Array(features * codes);
  const sums = new Float64Array(features * codes);
  const squares = new Float64Array(features * codes);
  const random = randoms(settings.seed);
  const scores = new Float64Array(codes);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const row of shuffled(rows, random)) {
      const kept = row.x.filter(() => random() >= settings.dropout);
      scores.fill(0);
      for (const f of kept)
        for (let k = 0; k < codes; k++) scores[k] = (scores[k] ?? 0) + (weights[f * codes + k] ?? 0);
      softmax(scores);
      scores[row.y] = (scores[row.y] ?? 0) - 1;
      for (const f of kept) {
        for (let k = 0; k < codes; k++) {
          const gradient = scores[k] ?? 0;
          if (Math.abs(gradient) < 1e-4) continue;
          const i = f * codes + k;
          const squared = (squares[i] ?? 0) + gradient * gradient;
          const sigma = (Math.sqrt(squared) - Math.sqrt(squares[i] ?? 0)) / alpha;
          const sum = (sums[i] ?? 0) + gradient - sigma * (weights[i] ?? 0);
          sums[i] = sum;
          squares[i] = squared;
          weights[i] = Math.abs(sum) <= l1 ? 0 : (Math.sign(sum) * l1 - sum) / ((beta + Math.sqrt(squared)) / alpha);
        }
      }
    }
  }
  return weights;
}

function shuffled<T>(values: T[], random: () => number): T[] {
  const out = [...values];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [out[i], out[j]];
    if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a];
  }
  return out;
}

/** Weights as they are kept: `share` of each, for all features are there when a number is read. */
function packed(features: number[], weights: Float64Array, codes: number, share: number) {
  const kept: number[] = [];
  const counts: number[] = [];
  const of: number[] = [];
  const steps: number[] = [];
  for (const [f, feature] of features.entries()) {
    let count = 0;
    for (let k = 0; k < codes; k++) {
      const step = Math.round(((weights[f * codes + k] ?? 0) * share) / STEP);
      if (step === 0) continue;
      of.push(k);
      steps.push(Math.max(-32_768, Math.min(32_767, step)));
      count++;
    }
    if (count === 0) continue;
    kept.push(feature);
    counts.push(count);
  }
  return {
    step: STEP,
    features: base64(Uint32Array.from(kept)),
    counts: base64(Uint8Array.from(counts)),
    of: base64(Uint8Array.from(of)),
    weights: base64(Int16Array.from(steps)),
  };
}

/** Weights smaller than this say nothing: nearly a third of all, without which numbers are named as well. */
const LEAST_WEIGHT = 0.02;

/** A model without its smallest weights, and without the features that have no others. */
export function pruned(file: ModelFile): ModelFile {
  const old = {
    features: new Uint32Array(bytes(file.features).buffer),
    counts: bytes(file.counts),
    of: bytes(file.of),
  };
  const weights = new Int16Array(bytes(file.weights).buffer);
  const kept = { features: [] as number[], counts: [] as number[], of: [] as number[], steps: [] as number[] };
  let next = 0;
  for (const [f, feature] of old.features.entries()) {
    const before = kept.of.length;
    for (const end = next + (old.counts[f] ?? 0); next < end; next++) {
      const step = weights[next] ?? 0;
      if (Math.abs(step) * file.step < LEAST_WEIGHT) continue;
      kept.of.push(old.of[next] ?? 0);
      kept.steps.push(step);
    }
    if (kept.of.length === before) continue;
    kept.features.push(feature);
    kept.counts.push(kept.of.length - before);
  }
  return {
    ...file,
    features: base64(Uint32Array.from(kept.features)),
    counts: base64(Uint8Array.from(kept.counts)),
    of: base64(Uint8Array.from(kept.of)),
    weights: base64(Int16Array.from(kept.steps)),
  };
}

const base64 = (array: Uint32Array | Uint8Array | Int16Array) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString("base64");
