import { describe, expect, it } from "vitest";
import { audit } from "../../../transform/audit/audit.ts";
import { changeOf, originals } from "../../../transform/audit/misprints.ts";
import { told } from "./told.ts";

const suspects = (marked: string) => {
  const { observations, text } = told(marked);
  return audit(observations, text).suspects;
};

const CLASSES = (a: string, b: string, c: string, total = "150件") =>
  `承办建议{assigned|${total}}。A类{outcome|${a}件|class_label=A|outcome=resolved},占总数的{outcome|37.33%|class_label=A|outcome=resolved};B类{outcome|${b}件|class_label=B|outcome=underway},占总数的{outcome|52%|class_label=B|outcome=underway};C类{outcome|${c}件|class_label=C|outcome=unresolved},占总数的{outcome|10.67%|class_label=C|outcome=unresolved}。`;

describe("the kind of a misprint", () => {
  it.each([
    [6, 1, "digit"],
    [2020, 2120, "digit"],
    [248, 284, "swapped"],
    [1053, 10.53, "decimal_point"],
    [15, 115, "dropped_digit"],
    [115, 15, "dropped_digit"],
    [23, 9, "other"],
    [70.5, 67.2, "other"],
  ] as const)("%d for %d is %s", (wrong, right, kind) => {
    expect(changeOf(wrong, right)).toBe(kind);
  });

  it("is undone by one of the usual changes", () => {
    expect(originals(6, 0)).toContain(1);
    expect(originals(248, 0)).toContain(284);
    expect(originals(1053, 0)).toContain(10.53);
    expect(originals(15, 0)).toContain(115);
    expect(originals(5.2, 1)).toContain(52.2);
  });
});

describe("suspects", () => {
  it("are sought only where the report contradicts itself", () => {
    expect(suspects(CLASSES("56", "78", "16"))).toEqual([]);
  });

  it("name the one figure whose change repairs both the sum and its share", () => {
    expect(suspects(CLASSES("56", "78", "61"))).toMatchObject([
      { figure: 5, printed: 61, value: 16, change: "swapped" },
    ]);
    expect(suspects(CLASSES("56", "7", "16"))).toMatchObject([
      { figure: 3, printed: 7, value: 78, change: "dropped_digit" },
    ]);
    expect(suspects(CLASSES("56", "78", "16", "15件"))).toMatchObject([
      { figure: 0, printed: 15, value: 150, change: "dropped_digit" },
    ]);
  });

  it("name both of two figures that stand in each other's place", () => {
    const found = suspects(CLASSES("78", "56", "16"));
    expect(found).toContainEqual({ figure: 1, printed: 78, value: 56, change: "swapped", repairs: expect.any(Array) });
    expect(found).toContainEqual({ figure: 3, printed: 56, value: 78, change: "swapped", repairs: expect.any(Array) });
  });

  it("find a lost decimal point through the counts", () => {
    const found = suspects("承办建议{assigned|57件}。联合办理{joint|6件},占总数的{joint|1053%}。");
    expect(found[0]).toMatchObject({ figure: 2, printed: 1053, value: 10.53, change: "decimal_point" });
  });

  it("repair every failing check that hangs together, or are none", () => {
    // 460 + 24 = 484 of 482, while both shares fit: no single change explains it
    const found = suspects(
      "收到建议{submitted|482件}。满意和基本满意的{satisfaction|460件|level=satisfied_or_basically},占{satisfaction|95.4%|level=satisfied_or_basically};不满意的{satisfaction|24件|level=dissatisfied},占{satisfaction|4.9%|level=dissatisfied}。",
    );
    expect(found).toEqual([]);
  });

  it("are told for each contradiction apart", () => {
    const found = suspects(
      "承办建议{assigned|57件}。联合办理{joint|6件},占总数的{joint|1053%}。\n收到提案{submitted|316件|instrument=proposal},立案{filed|279件|instrument=proposal},未立案的{not_filed|73件|instrument=proposal}。",
    );
    expect(found.map((s) => s.figure)).toEqual(expect.arrayContaining([2, 5]));
  });

  it("are never applied", () => {
    const { observations, text } = told(CLASSES("56", "78", "61"));
    const before = structuredClone(observations);
    audit(observations, text);
    expect(observations).toEqual(before);
  });
});
