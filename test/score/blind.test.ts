import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { accuracy as document } from "../../transform/publish/documents/accuracy.ts";
import type { Facts } from "../../transform/publish/facts.ts";
import { type Blind, blindMeasurements, pooled } from "../../transform/score/blind.ts";
import { score } from "../../transform/score/score.ts";
import { VALIDATION, validationTable } from "../../transform/score/validation.ts";

const dir = mkdtempSync(join(tmpdir(), "huiyin-blind-"));
afterAll(() => rmSync(dir, { recursive: true }));

const nothing = score([], []).score;
const counts = (gold: number, predicted: number, matched: number) => ({
  gold,
  predicted,
  matched,
  precision: matched / predicted,
  recall: matched / gold,
  f1: (2 * matched) / (gold + predicted),
});
const measured = (on: string, gold: number, predicted: number, matched: number, year: number): Blind => ({
  measured_on: on,
  selection: "usual",
  coders: 1,
  agreement: null,
  score: {
    ...nothing,
    ...counts(gold, predicted, matched),
    cases: 5,
    fields: { ...nothing.fields, year },
    byMeasure: { assigned: counts(gold, predicted, matched) },
  },
});

describe("measurements on reports never seen", () => {
  it("are added up by their counts, fields by the figures that matched", () => {
    const { byMeasure, fields } = pooled([
      measured("2026-01-02", 40, 50, 30, 0.9),
      measured("2026-01-03", 10, 10, 10, 0.5),
    ]);
    expect(byMeasure.assigned).toMatchObject({ gold: 50, predicted: 60, matched: 40, recall: 0.8 });
    expect(byMeasure.assigned?.precision).toBeCloseTo(2 / 3);
    expect(fields.year).toBeCloseTo(0.8);
    expect(fields.session).toBeUndefined();
  });

  it("come newest first, and none where none are kept", () => {
    const file = join(dir, "blind.json");
    expect(blindMeasurements(file)).toEqual([]);
    writeFileSync(file, JSON.stringify([measured("2026-01-02", 4, 4, 4, 1), measured("2026-01-03", 5, 5, 5, 1)]));
    expect(blindMeasurements(file).map((b) => b.score.gold)).toEqual([5, 4]);
  });

  it("are refused with the file's name where they are damaged", () => {
    const file = join(dir, "damaged.json");
    writeFileSync(file, JSON.stringify([{ ...measured("2026-01-02", 4, 4, 4, 1), coders: 0 }]));
    expect(() => blindMeasurements(file)).toThrow(/damaged\.json: [\s\S]*coders/);
  });

  it("that the project keeps agree with themselves", () => {
    const kept = blindMeasurements(join(VALIDATION, "blind.json"));
    expect(kept.length).toBeGreaterThan(0);
    for (const { score: s } of kept) {
      expect(s.precision).toBeCloseTo(s.matched / s.predicted, 3);
      expect(s.recall).toBeCloseTo(s.matched / s.gold, 3);
      const parts = Object.values(s.byMeasure);
      for (const key of ["gold", "predicted", "matched"] as const)
        expect(parts.reduce((sum, a) => sum + a[key], 0)).toBe(s[key]);
    }
  });

  it("stand first in the release's validation", () => {
    const facts = { version: "v", rulesVersion: "1-0", validation: validationTable() } as Facts;
    const text = document(facts);
    const own = text.indexOf("## The project's own cases");
    expect(text.indexOf("## Reports never seen")).toBeGreaterThan(0);
    expect(text.indexOf("## Reports never seen")).toBeLessThan(own);
    expect(text).toMatch(/\| 2026-\d\d-\d\d, .*, coders: \d.* \| \d+ \|/);
  });
});
