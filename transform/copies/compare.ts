import { maskOf, type Sketch } from "./sketch.ts";

/** How two reports resemble each other, and what follows. */
export interface Comparison {
  /** share of the shorter one's words that the longer one has, 0 to 1 */
  containment: number;
  /** share of both ones' words that they have in common, 0 to 1 */
  resemblance: number;
  /** share of the telling figures of the one with fewer that the other has, 0 to 1; null where one has fewer than three */
  agreement: number | null;
  /** one is a copy of the other: whole, in part, or reworded */
  verdict: "copy" | "excerpt" | "reworded" | "different";
}

/** Fewest sampled shingles of the shorter text to judge by. */
const FEWEST_SHINGLES = 6;
const FEWEST_FIGURES = 3;
const FEW_FIGURES = 6;

/** Rules, in order: how much of the words and of the figures two reports must share to be one. */
const ENOUGH = {
  /** of the words, where the figures agree too */
  words: 0.5,
  /** of the figures; more where there are few, or the texts are of other years, sessions or places */
  figures: 0.5,
  fewFigures: 0.75,
  /** of the words, where a report prints no telling figures: masked, or without any */
  wordsAlone: 0.85,
  /** of the words, where they were replaced by synonyms and every figure agrees */
  reworded: 0.25,
  rewordedFigures: 0.95,
  /** of both ones' words, for a whole copy rather than a part */
  whole: 0.7,
} as const;

/** Compares two sketches, symmetrically. */
export function compare(a: Sketch, b: Sketch): Comparison {
  const { containment, resemblance, least } = overlap(a, b);
  const few = Math.min(a.figures.length, b.figures.length);
  const agreement = few < FEWEST_FIGURES ? null : shared(a.figures, b.figures) / few;
  const verdict = least < FEWEST_SHINGLES ? "different" : judge(a, b, { containment, resemblance, agreement, few });
  return { containment, resemblance, agreement, verdict };
}

interface Measures {
  containment: number;
  resemblance: number;
  agreement: number | null;
  few: number;
}

function judge(a: Sketch, b: Sketch, m: Measures): Comparison["verdict"] {
  const whole = m.resemblance >= ENOUGH.whole ? "copy" : "excerpt";
  if (m.agreement === null) {
    const compatible = m.few === 0 || shared(a.figures, b.figures) === m.few;
    return compatible && m.containment >= ENOUGH.wordsAlone && !otherTimes(a, b) && !otherPlaces(a, b)
      ? whole
      : "different";
  }
  const apart = otherTimes(a, b) || otherPlaces(a, b);
  const enough = m.few < FEW_FIGURES || apart ? ENOUGH.fewFigures : ENOUGH.figures;
  if (m.agreement >= enough && m.containment >= ENOUGH.words) return whole;
  const all = m.agreement >= ENOUGH.rewordedFigures && m.few >= FEW_FIGURES;
  return all && m.containment >= ENOUGH.reworded && !apart ? "reworded" : "different";
}

/** Shared words at the coarser of the two samplings. */
function overlap(a: Sketch, b: Sketch): { containment: number; resemblance: number; least: number } {
  const mask = maskOf(Math.max(a.level, b.level));
  const [x, y] = [a.shingles, b.shingles];
  let [ofX, ofY, both] = [0, 0, 0];
  let j = 0;
  for (const h of x) {
    if ((h & mask) !== 0) continue;
    ofX++;
    while (j < y.length && (y[j] ?? 0) < h) j++;
    if (y[j] === h) both++;
  }
  for (const h of y) if ((h & mask) === 0) ofY++;
  const least = Math.min(ofX, ofY);
  return { containment: both / Math.max(1, least), resemblance: both / Math.max(1, ofX + ofY - both), least };
}

function shared(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  return a.filter((x) => other.has(x)).length;
}

const otherPlaces = (a: Sketch, b: Sketch): boolean => a.place !== null && b.place !== null && a.place !== b.place;

/** Both name years or sessions, and none in common: the same words about another time. */
function otherTimes(a: Sketch, b: Sketch): boolean {
  return a.times.length > 0 && b.times.length > 0 && shared(a.times, b.times) === 0;
}
