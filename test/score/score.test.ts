import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ROOT } from "../../transform/common/workspace.ts";
import { Coding, parseCases, readCases } from "../../transform/score/cases.ts";
import { match, plainLabel } from "../../transform/score/compare.ts";
import { type Coded, score, worst } from "../../transform/score/score.ts";

const coding = (fields: object) =>
  Coding.parse({ instrument: "suggestion", measure: "assigned", value: 1, evidence: "", ...fields });

describe("matching extracted with labelled figures", () => {
  it("takes each figure once", () => {
    const { pairs, missed, extra } = match([coding({}), coding({})], [coding({})]);
    expect([pairs.length, missed.length, extra.length]).toEqual([1, 1, 0]);
  });

  it("takes among equals the one that agrees in most other fields", () => {
    const found = [coding({ year: 2020 }), coding({ year: 2021 })];
    expect(match([coding({ year: 2021 })], found).pairs[0]?.found).toBe(found[1]);
  });

  it("asks for the right outcome and level only where they belong", () => {
    const solved = coding({ measure: "outcome", outcome: "resolved" });
    expect(match([solved], [coding({ measure: "outcome", outcome: "planned" })]).pairs).toEqual([]);
    expect(match([coding({})], [coding({ level: "satisfied" })]).pairs).toHaveLength(1);
  });

  it("lets a withheld figure match only a withheld one", () => {
    const withheld = coding({ status: "withheld", value: null });
    expect(match([withheld], [coding({ value: 0 })]).pairs).toEqual([]);
    expect(match([withheld], [withheld]).pairs).toHaveLength(1);
  });

  it("reads labels as two careful readers would", () => {
    expect(plainLabel("农林、水电类等")).toBe("农林水电");
    expect(plainLabel("教育 和 卫生方面")).toBe("教育卫生");
    expect(plainLabel("类")).toBe("");
    expect(plainLabel(null)).toBe("");
  });
});

describe("scoring", () => {
  const gold = [
    { id: "a", observations: [coding({}), coding({ measure: "key", value: 2 })] },
    { id: "b", observations: [] },
    { id: "c", observations: [] },
  ];
  const predicted = [
    { id: "a", observations: [coding({}), coding({ value: 3 }), coding({ value: 4 })] },
    { id: "b", observations: [coding({})] },
    { id: "unknown", observations: [coding({})] },
  ];

  it("gives precision, recall and F1, wholly right cases and clean negatives", () => {
    const { score: s } = score(gold, predicted);
    expect(s).toMatchObject({ cases: 3, gold: 2, predicted: 4, matched: 1, precision: 0.25, recall: 0.5 });
    expect(s.f1).toBeCloseTo(1 / 3, 12);
    expect(s.exactCases).toBeCloseTo(1 / 3, 12);
    expect(s.cleanNegatives).toBe(0.5);
    expect(Object.keys(s.byMeasure)).toEqual(["assigned", "key"]);
  });

  it("names the worst cases first and leaves the right ones out", () => {
    expect(worst(score(gold, predicted).cases, 9).map((c) => c.id)).toEqual(["a", "b"]);
    expect(worst(score(gold, predicted).cases, 1).map((c) => c.id)).toEqual(["a"]);
  });

  it("has nothing to divide by where nothing is labelled or found", () => {
    const { score: s } = score([{ id: "b", observations: [] }], []);
    expect(s).toMatchObject({ precision: 1, recall: 1, f1: 1, exactCases: 1, cleanNegatives: 1 });
    expect(s.fields.year).toBeNull();
  });
});

describe("reading labelled cases", () => {
  const line = (o: object) => JSON.stringify({ id: 1, text: "", observations: [], ...o });

  it("completes what a case leaves out with the commonest values", () => {
    const [one] = parseCases(
      line({
        common: { instrument: "proposal", year: 2021 },
        observations: [
          { measure: "replied", unit: "percent", value: 100 },
          { measure: "key", value: 2, year: null },
        ],
      }),
      "x",
    );
    expect(one?.observations[0]).toMatchObject({
      instrument: "proposal",
      bound: "exact",
      status: "reported",
      year: 2021,
    });
    expect(one?.observations[1]).toMatchObject({ unit: "item", year: null, label: null });
  });

  it("names the line and the observation that cannot be used", () => {
    expect(() => parseCases("{}\n", "f.jsonl")).toThrow(/f\.jsonl, line 1/);
    expect(() => parseCases(`\n${line({})}\nnot json`, "f.jsonl")).toThrow(/line 3: this is no JSON/);
    const bad = line({ observations: [{ instrument: "motion", measure: "invented", value: 1 }] });
    expect(() => parseCases(bad, "f.jsonl")).toThrow(/line 1, observation 1/);
    expect(() => parseCases(`${line({})}\n${line({})}`, "f.jsonl")).toThrow(/the id "1" stands twice/);
  });
});

const shared = join(ROOT, "..", "shared");
const reference = join(shared, "tools", "score.mjs");
const folder = mkdtempSync(join(tmpdir(), "huiyin-score-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Codings with every kind of mistake, made from right ones by a fixed pattern. */
function spoil(cases: Coded[]): Coded[] {
  const flaw = (o: Coding, i: number): Coding[] => {
    if (i % 7 === 0) return [];
    if (i % 7 === 1) return [o, o];
    if (i % 7 === 2) return [{ ...o, year: 1999, label: `${o.label ?? ""}类` }];
    if (i % 7 === 3) return [{ ...o, measure: "assigned" }];
    if (i % 7 === 4) return [{ ...o, outcome: "planned", level: "basically" }];
    return [o];
  };
  return cases
    .map(({ id, observations }, n) => ({ id, observations: observations.flatMap((o, i) => flaw(o, i + n)).reverse() }))
    .filter((_, n) => n % 11 !== 10);
}

describe.skipIf(!existsSync(reference))("beside the reference scorer", () => {
  it.each(["dev.jsonl", "dev2.jsonl"])("gives the same figures on %s", (name) => {
    const file = join(shared, "cases", name);
    const gold = readCases(file);
    const predicted = spoil(gold);
    const codings = join(folder, name);
    writeFileSync(codings, predicted.map((p) => JSON.stringify(p)).join("\n"));
    const theirs = JSON.parse(
      execFileSync(process.execPath, [reference, file, codings, "--json"], { encoding: "utf8" }),
    );
    const ours = JSON.parse(JSON.stringify(score(gold, predicted).score));
    expect(ours.f1).toBeGreaterThan(0.3);
    expect(ours.f1).toBeLessThan(0.9);
    expect(ours).toEqual(theirs);
  });
});
