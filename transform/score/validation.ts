import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "../common/workspace.ts";
import { RULES_VERSION } from "../document.ts";
import { Blind, blindMeasurements } from "./blind.ts";
import { type Case, readCases } from "./cases.ts";
import { predict, seedFolder } from "./predict.ts";
import { type CaseScore, Score, score, summarise } from "./score.ts";

export const VALIDATION = join(ROOT, "data", "validation");

/** How well figures are read: published with each release as `validation.json`. */
export const ValidationTable = z.object({
  rules_version: z.string(),
  blind: z.array(Blind).describe("reports that the rules had never seen, the newest measurement first"),
  total: Score.describe("the project's own labelled cases, at hand while the rules were written"),
  constructions: z
    .array(z.object({ construction: z.string(), score: Score }))
    .describe("the own cases by construction, in the order of the files"),
});
export type ValidationTable = z.infer<typeof ValidationTable>;

/** The project's own labelled cases, files in order of their names. */
export function validationCases(folder = VALIDATION): Case[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return files.sort().flatMap((name) => readCases(join(folder, name)));
}

/** Scores the extractor on the project's own labelled cases, beside what was measured on others. Takes about a second. */
export function validationTable(folder = VALIDATION): ValidationTable {
  const cases = validationCases(folder);
  const seeds = seedFolder(join(folder, "cases.jsonl"));
  const scored = score(
    cases,
    cases.map((one) => predict(one, seeds)),
  );
  const groups = new Map<string, CaseScore[]>();
  scored.cases.forEach((result, i) => {
    const construction = cases[i]?.construction ?? "other";
    groups.set(construction, [...(groups.get(construction) ?? []), result]);
  });
  return {
    rules_version: RULES_VERSION,
    blind: blindMeasurements(join(folder, "blind.json")),
    total: scored.score,
    constructions: [...groups].map(([construction, results]) => ({ construction, score: summarise(results) })),
  };
}
