import { describe, expect, test } from "vitest";
import { atMost, upperLimit } from "../../../transform/load/binomial.ts";
import { boundsOf, type Claim, decimals } from "../../../transform/load/steps/ceilings.ts";

describe("the upper limit of a share", () => {
  test.each([
    [0, 52, 0.05598],
    [1, 10, 0.39416],
    [5, 100, 0.10225],
    [10, 10, 1],
  ])("of %i in %i is the tabled one", (x, n, limit) => expect(upperLimit(x, n)).toBeCloseTo(limit, 4));

  test("is where so few still come up with probability one in twenty, however large n is", () => {
    for (const [x, n] of [
      [1, 3],
      [7, 400],
      [900, 1000],
      [3, 1_000_000],
    ] as const) {
      expect(atMost(x, n, upperLimit(x, n))).toBeCloseTo(0.05, 9);
    }
  });

  test("is refused for what is no share", () => {
    for (const [x, n] of [
      [-1, 5],
      [6, 5],
      [0, 0],
      [0.5, 5],
    ] as const)
      expect(() => upperLimit(x, n)).toThrow(RangeError);
  });
});

const claim = (of: Partial<Claim>): Claim => ({
  report_id: "0".repeat(12),
  ordinal: 0,
  instrument: "suggestion",
  year: 2023,
  aspect: null,
  level: "satisfied",
  unit: "percent",
  bound: "exact",
  value: 100,
  evidence: "100%",
  n: 1000,
  n_measure: "replied",
  ...of,
});

const told = (of: Partial<Claim>) => {
  const found = boundsOf(claim(of));
  return found && [found.complement, found.complement_high];
};

describe("the complement of a verdict", () => {
  test.each<[string, Partial<Claim>, [number, number] | null]>([
    ["100% of 1000 could hide five", {}, [0, 5]],
    ["100.0% hides none", { evidence: "100.0%" }, [0, 0]],
    ["99.5%, to one decimal", { value: 99.5, evidence: "99.5%" }, [5, 5]],
    ["99%, to none", { value: 99, evidence: "99％" }, [10, 15]],
    ["at least 99%", { value: 99, evidence: "99%以上", bound: "at_least" }, [10, 10]],
    ["0.5% not satisfied", { level: "dissatisfied", value: 0.5, evidence: "0.5%" }, [5, 5]],
    ["998 items", { unit: "item", value: 998, evidence: "998件" }, [2, 2]],
    ["2 items not satisfied", { unit: "item", level: "dissatisfied", value: 2, evidence: "2件" }, [2, 2]],
    ["more items than there are", { unit: "item", value: 1001, evidence: "1001件" }, null],
    ["a misprinted rate", { value: 1053, evidence: "1053%" }, null],
  ])("%s", (_what, of, expected) => expect(told(of)).toEqual(expected));

  test("decimals are counted in the printed number, full-width digits too", () => {
    expect(["98%", "98.2%", "98.20%", "９８．２５％", "百分之九十"].map(decimals)).toEqual([0, 1, 2, 2, 0]);
  });
});
