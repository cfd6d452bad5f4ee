import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../common/workspace.ts";
import { RULES_VERSION } from "../document.ts";
import { type Case, readCases } from "./cases.ts";
import { predict, seedFolder } from "./predict.ts";
import { type CaseScore, type Score, score, summarise } from "./score.ts";

export const VALIDATION = join(ROOT, "data", "validation");

/** How well the extractor reads the project's own labelled cases: published with each release. */
export interface ValidationTable {
  rules_version: string;
  total: Score;
  /** one row for each construction, in the order of the files */
  constructions: { construction: string; score: Score }[];
}

/** The project's own labelled cases, files in order of their names. */
export function validationCases(folder = VALIDATION): Case[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return files.sort().flatMap((name) => readCases(join(folder, name)));
}

/** Scores the extractor on the project's own labelled cases. Takes about a second. */
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
    total: scored.score,
    constructions: [...groups].map(([construction, results]) => ({ construction, score: summarise(results) })),
  };
}
