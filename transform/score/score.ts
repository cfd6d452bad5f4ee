import type { Measure } from "../codebook.ts";
import type { Coding } from "./cases.ts";
import { FIELDS, type Field, type Matching, match, sameField } from "./compare.ts";

export interface Counts {
  gold: number;
  predicted: number;
  matched: number;
}

/** Shares between 0 and 1. Nothing predicted is precise, nothing labelled is fully recalled. */
export interface Accuracy extends Counts {
  precision: number;
  recall: number;
  f1: number;
}

export interface CaseScore extends Matching {
  id: string;
}

export interface Score extends Accuracy {
  cases: number;
  /** share of cases with every figure found and none besides */
  exactCases: number;
  /** share of the cases without any figure where none was found; null where there is no such case */
  cleanNegatives: number | null;
  /** share of the matched figures whose field is right; null where nothing matched */
  fields: Record<Field, number | null>;
  /** the measure with most labelled figures first */
  byMeasure: Partial<Record<Measure, Accuracy>>;
}

export interface Coded {
  id: string;
  observations: Coding[];
}

/** Scores codings against labelled cases; a case that has none counts as one where nothing was found. */
export function score(gold: Coded[], predicted: Coded[]): { score: Score; cases: CaseScore[] } {
  const byId = new Map(predicted.map((p) => [p.id, p.observations]));
  const cases = gold.map(({ id, observations }) => ({ id, ...match(observations, byId.get(id) ?? []) }));
  return { score: summarise(cases), cases };
}

/** Figures over any selection of scored cases. */
export function summarise(cases: CaseScore[]): Score {
  const total: Counts = { gold: 0, predicted: 0, matched: 0 };
  const measures = new Map<Measure, Counts>();
  const count = (coding: Coding, key: keyof Counts) => {
    const row = measures.get(coding.measure) ?? { gold: 0, predicted: 0, matched: 0 };
    measures.set(coding.measure, row);
    row[key]++;
    total[key]++;
  };
  for (const { pairs, missed, extra } of cases) {
    for (const { gold, found } of pairs) {
      count(gold, "gold");
      count(found, "predicted");
      count(gold, "matched");
    }
    for (const coding of missed) count(coding, "gold");
    for (const coding of extra) count(coding, "predicted");
  }
  const negatives = cases.filter((c) => c.pairs.length + c.missed.length === 0);
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    cases: cases.length,
    ...accuracy(total),
    exactCases: share(cases.filter((c) => c.missed.length + c.extra.length === 0).length, cases.length) ?? 1,
    cleanNegatives: share(negatives.filter((c) => c.extra.length === 0).length, negatives.length),
    fields: fieldAccuracy(cases),
    byMeasure: Object.fromEntries(
      [...measures].sort(([, a], [, b]) => b.gold - a.gold).map(([measure, counts]) => [measure, accuracy(counts)]),
    ),
  };
}

function fieldAccuracy(cases: CaseScore[]): Record<Field, number | null> {
  const pairs = cases.flatMap((c) => c.pairs);
  const right = (field: Field) => pairs.filter((p) => sameField(field, p.gold, p.found)).length;
  const entries = FIELDS.map((field) => [field, pairs.length === 0 ? null : right(field) / pairs.length]);
  return Object.fromEntries(entries) as Record<Field, number | null>;
}

function accuracy(counts: Counts): Accuracy {
  const precision = counts.predicted === 0 ? 1 : counts.matched / counts.predicted;
  const recall = counts.gold === 0 ? 1 : counts.matched / counts.gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { ...counts, precision, recall, f1 };
}

/** The cases with most mistakes, worst first; cases without any are left out. */
export function worst(cases: CaseScore[], n: number): CaseScore[] {
  const mistakes = (c: CaseScore) => c.missed.length + c.extra.length;
  return cases
    .filter((c) => mistakes(c) > 0)
    .sort((a, b) => mistakes(b) - mistakes(a))
    .slice(0, n);
}
