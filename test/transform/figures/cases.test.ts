import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../../transform/common/workspace.ts";
import { type Case, readCases } from "../../../transform/score/cases.ts";
import { predict, seedFolder } from "../../../transform/score/predict.ts";
import { type CaseScore, score, worst } from "../../../transform/score/score.ts";
import { VALIDATION, validationCases } from "../../../transform/score/validation.ts";

function scored(cases: Case[], seeds: string) {
  return score(
    cases,
    cases.map((one) => predict(one, seeds)),
  );
}

const named = (cases: CaseScore[]) =>
  worst(cases, 1000).map((c) => `${c.id}: ${c.missed.length} missed, ${c.extra.length} too many`);

describe("the project's own labelled cases", () => {
  it("are read at F1 0.97 or better, and next to nothing is found in texts of another genre", () => {
    const result = scored(validationCases(), seedFolder(join(VALIDATION, "cases.jsonl")));
    const failing = named(result.cases).join("\n");
    expect(result.score.f1, failing).toBeGreaterThanOrEqual(0.97);
    expect(result.score.cleanNegatives ?? 0, failing).toBeGreaterThanOrEqual(0.97);
    expect(result.score.fields.instrument ?? 0, failing).toBeGreaterThanOrEqual(0.95);
  });
});

const FOLDER = join(ROOT, "..", "shared", "cases");
/** What the extractor is to reach on reports that it has been measured on. */
const LEAST = 0.98;

describe.each(["dev.jsonl", "dev2.jsonl", "dev3.jsonl"])(
  "labelled reports in %s (absent where there is no ../shared/cases)",
  (file) => {
    const path = join(FOLDER, file);
    it.skipIf(!existsSync(path))(`are read at F1 ${LEAST} or better, and those of another genre yield nothing`, () => {
      const result = scored(readCases(path), seedFolder(path));
      const failing = named(result.cases).join("\n");
      expect(result.score.f1, failing).toBeGreaterThanOrEqual(LEAST);
      expect(result.score.cleanNegatives, failing).toBe(1);
    });
  },
);
