import { z } from "zod";
import { Measure } from "../codebook.ts";
import type { Coding } from "./cases.ts";
import { FIELDS, type Field, type Matching, match, sameField } from "./compare.ts";

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);

export const Counts = z.object({ gold: count, predicted: count, matched: count });
export type Counts = z.infer<typeof Counts>;

/** Shares between 0 and 1. Nothing predicted is precise, nothing labelled is fully recalled. */
export const Accuracy = Counts.extend({ precision: share, recall: share, f1: share });
export type Accuracy = z.infer<typeof Accuracy>;

export interface CaseScore extends Matching {
  id: string;
}

export const Score = Accuracy.extend({
  cases: count,
  exactCases: share.describe("share of cases with every figure found and none besides"),
  cleanNegatives: share.nullable().describe("share of the cases without any figure where none was found, if any"),
  fields: z
    .record(z.enum(FIELDS), share.nullable())
    .describe("share of the matched figures whose field is right; null where nothing matched"),
  byMeasure: z.partialRecord(Measure, Accuracy).describe("the measure with most labelled figures first"),
});
export type Score = z.infer<typeof Score>;

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
  const part = (of: number, whole: number) => (whole === 0 ? null : of / whole);
  return {
    cases: cases.length,
    ...accuracy(total),
    exactCases: part(cases.filter((c) => c.missed.length + c.extra.length === 0).length, cases.length) ?? 1,
    cleanNegatives: part(negatives.filter((c) => c.extra.length === 0).length, negatives.length),
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

/** Precision, recall and F1 of counts. */
export function accuracy(counts: Counts): Accuracy {
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
