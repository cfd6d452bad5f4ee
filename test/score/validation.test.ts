import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../transform/common/workspace.ts";
import { validationCases, validationTable } from "../../transform/score/validation.ts";

const cases = validationCases();
const reports = validationCases(join(ROOT, "data", "classifier"));
const positives = cases.filter((c) => c.observations.length > 0);

describe("the project's own labelled cases", () => {
  it("are at least 150, each with a construction it stands for", () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(cases.filter((c) => !c.construction)).toEqual([]);
  });

  it("cover every hard-case rule of the codebook", () => {
    const covered = new Set(cases.flatMap((c) => c.rules ?? []));
    const rules = Array.from({ length: 24 }, (_, i) => i + 1);
    expect(rules.filter((rule) => !covered.has(rule))).toEqual([]);
  });

  it("cover every measure, both scripts, glossed text and other genres", () => {
    expect(new Set(positives.flatMap((c) => c.observations.map((o) => o.measure))).size).toBe(20);
    expect(positives.filter((c) => /[議辦結複滿覆]/.test(c.text ?? "")).length).toBeGreaterThanOrEqual(15);
    expect(
      positives.filter((c) => /\(\s?[a-zāáǎàēéěèīíǐìōóǒòūúǔù]+\s?\)/.test(c.text ?? "")).length,
    ).toBeGreaterThanOrEqual(8);
    expect(cases.length - positives.length).toBeGreaterThanOrEqual(30);
  });
});

describe.each([
  ["the project's own labelled cases", cases],
  ["the reports that the classifier learned from", reports],
])("%s", (_, corpus) => {
  const labelled = corpus.filter((c) => c.observations.length > 0);

  it("have an id each", () => {
    expect(new Set(corpus.map((c) => c.id)).size).toBe(corpus.length);
  });

  it("quote evidence that stands in their text", () => {
    const wrong = labelled.flatMap((c) => {
      const text = c.text ?? c.html ?? "";
      return c.observations
        .filter((o) => o.evidence === "" || !text.includes(o.evidence))
        .map((o) => [c.id, o.evidence]);
    });
    expect(wrong).toEqual([]);
  });

  it("give levels, outcomes and labels where the measure asks for them, and nowhere else", () => {
    const wrong = labelled.flatMap((c) =>
      c.observations.filter(
        (o) =>
          (o.measure === "satisfaction") !== (o.level !== null) ||
          (o.measure !== "outcome" && o.outcome !== null) ||
          (o.aspect !== null && o.measure !== "satisfaction") ||
          (["category", "by_handler", "by_proposer"].includes(o.measure) && o.label === null) ||
          (o.status === "withheld") !== (o.value === null),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the validation table", () => {
  it("scores every case, in total and by construction", () => {
    const table = validationTable();
    expect(table.total.cases).toBe(cases.length);
    expect(table.constructions.reduce((sum, row) => sum + row.score.cases, 0)).toBe(cases.length);
    expect(table.constructions.reduce((sum, row) => sum + row.score.gold, 0)).toBe(table.total.gold);
    expect(table.total.f1).toBeGreaterThanOrEqual(0);
  });
});
