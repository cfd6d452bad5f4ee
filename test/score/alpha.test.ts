import { describe, expect, it } from "vitest";
import { agreement, nominalAlpha } from "../../transform/score/alpha.ts";
import { Coding } from "../../transform/score/cases.ts";

/** Turns the rows of a reliability data matrix (one coder each, "." for no value) into units. */
function units(...coders: string[]): (string | null)[][] {
  const rows = coders.map((row) => row.split(" "));
  return (rows[0] ?? []).map((_, i) => rows.map((row) => (row[i] === "." ? null : (row[i] ?? null))));
}

describe("Krippendorff's alpha for nominal data", () => {
  it("gives the figures of the worked examples A to C of Krippendorff (2011)", () => {
    const binary = units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
    expect(nominalAlpha(binary)).toBeCloseTo(0.095, 3);
    const nominal = units("a a b b d c c c e d d a", "b a b b b c c c e d d d");
    expect(nominalAlpha(nominal)).toBeCloseTo(0.692, 3);
    const missing = units(
      "1 2 3 3 2 1 4 1 2 . . .",
      "1 2 3 3 2 2 4 1 2 5 . 3",
      ". 3 3 3 2 3 4 2 2 5 1 .",
      "1 2 3 3 2 4 4 1 2 5 1 .",
    );
    expect(nominalAlpha(missing)).toBeCloseTo(0.743, 3);
  });

  it("is 1 where all agree, 1 where nothing varies, and nothing where no unit has two values", () => {
    expect(nominalAlpha(units("a b c", "a b c"))).toBe(1);
    expect(nominalAlpha(units("a a", "a a"))).toBe(1);
    expect(nominalAlpha(units("a b", ". ."))).toBeNull();
  });

  it("does not depend on the order of coders or units", () => {
    const there = units("a a b c", "a b b a");
    const back = units("a b b a", "a a b c").reverse();
    expect(nominalAlpha(back)).toBeCloseTo(nominalAlpha(there) ?? Number.NaN, 12);
  });
});

const coding = (fields: object) =>
  Coding.parse({ instrument: "suggestion", measure: "assigned", value: 1, evidence: "", ...fields });

describe("agreement of two coders", () => {
  const first = [{ id: "1", observations: [coding({ value: 12 }), coding({ value: 9, measure: "key", year: 2021 })] }];

  it("brings figures together by their number where the coders named them differently", () => {
    const second = [
      { id: "1", observations: [coding({ value: 12, measure: "submitted" }), coding({ value: 9, measure: "key" })] },
    ];
    const result = agreement(first, second);
    expect(result.units).toBe(2);
    expect(result.naming).toBeLessThan(1);
    expect(result.fields.instrument).toBe(1);
    expect(result.fields.year).toBeLessThan(1);
  });

  it("counts a figure that one coder passed over as a unit on which they disagree, whoever it was", () => {
    const second = [{ id: "1", observations: [coding({ value: 12 })] }];
    expect(agreement(first, second).units).toBe(2);
    expect(agreement(first, second).naming).toBeCloseTo(agreement(second, first).naming ?? Number.NaN, 12);
    expect(agreement(first, []).units).toBe(2);
  });

  it("is full for a file against itself", () => {
    expect(agreement(first, first).naming).toBe(1);
  });
});
