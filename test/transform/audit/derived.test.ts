import { describe, expect, it } from "vitest";
import { audit } from "../../../transform/audit/audit.ts";
import { told } from "./told.ts";

const derived = (marked: string, common = {}) => {
  const { observations, text } = told(marked, common);
  return audit(observations, text).derived;
};
const values = (marked: string, common = {}) =>
  derived(marked, common).map((d) => [d.replaces, d.low, d.high, d.derivation]);

describe("a withheld figure", () => {
  it("comes back as what the others leave over", () => {
    expect(
      values(
        "承办建议{assigned|129件}。A类{outcome|86件|class_label=A},B类{outcome|**件|class_label=B},C类{outcome|11件|class_label=C}。",
      ),
    ).toEqual([[2, 32, 32, "32 = 129 − 86 − 11"]]);
  });

  it("comes back as the sum of its complete parts", () => {
    expect(
      values(
        "共办理{assigned|***件|instrument=combined}。其中,建议{assigned|71件},提案{assigned|256件|instrument=proposal}。",
      ),
    ).toEqual([[0, 327, 327, "327 = 71 + 256"]]);
  });

  it("comes back from its share where that leaves one whole number", () => {
    expect(
      values(
        "承办建议{assigned|151件}。A类{outcome|**件|class_label=A},占总数的{outcome|52.3%|class_label=A};B类{outcome|57件|class_label=B},占总数的{outcome|37.7%|class_label=B}。",
      ),
    ).toContainEqual([1, 79, 79, "79 ÷ 151 ≈ 52.3 %"]);
  });

  it("is bounded where its share leaves several whole numbers", () => {
    const [first] = derived(
      "承办建议{assigned|1510件}。A类{outcome|**件|class_label=A},占总数的{outcome|52.3%|class_label=A}。",
    );
    expect(first).toMatchObject({ replaces: 1, low: 789, high: 791 });
  });

  it("comes back through another withheld one, each step told", () => {
    const steps = values(
      "收到建议{submitted|***件},会议期间{submitted|270件},闭会期间{submitted|21件|session=null}。按内容分,城建{category|**件|label=城建},农业{category|100件|label=农业},其他{category|31件|label=其他}。",
      { session: 3 },
    );
    expect(steps).toEqual([
      [0, 291, 291, "291 = 270 + 21"],
      [3, 160, 160, "291 = 270 + 21; 160 = 291 − 100 − 31"],
    ]);
  });

  it("comes back by trying whole numbers where bounds alone do not settle it", () => {
    const found = derived(
      "承办建议{assigned|20件}。A类{outcome|**件|class_label=A},占总数的{outcome|52%|class_label=A};B类{outcome|**件|class_label=B},占总数的{outcome|38%|class_label=B};C类{outcome|2件|class_label=C},占总数的{outcome|10%|class_label=C}。",
    );
    // 52 % of 20 is no whole number (10 = 50 %, 11 = 55 %): the printed shares contradict the total
    expect(found).toEqual([]);
  });

  it("stays withheld where the list may be incomplete", () => {
    expect(
      values("办理建议{assigned|60件},其中城建{category|30件|label=城建},农业{category|**件|label=农业}等。"),
    ).toEqual([]);
  });

  it("stays withheld where two totals could be meant", () => {
    expect(
      values(
        "提出建议{submitted|606件},交由政府承办{assigned|500件}。A类{outcome|99件|class_label=A},B类{outcome|**件|class_label=B},C类{outcome|81件|class_label=C}。",
      ),
    ).toEqual([]);
  });

  it("is derived of the total that the lead-in names", () => {
    expect(
      values(
        "提出建议{submitted|606件},交由政府承办{assigned|500件}。500件建议中,A类{outcome|99件|class_label=A},B类{outcome|**件|class_label=B},C类{outcome|81件|class_label=C}。",
      ),
    ).toEqual([[3, 320, 320, "320 = 500 − 99 − 81"]]);
  });

  it("is not derived from figures that contradict each other", () => {
    expect(
      values(
        "承办建议{assigned|100件}。A类{outcome|60件|class_label=A},占总数的{outcome|66%|class_label=A};B类{outcome|**件|class_label=B},C类{outcome|11件|class_label=C}。",
      ),
    ).toEqual([]);
  });

  it("is derived of a filed total, not of what was screened out", () => {
    expect(
      values(
        "收到提案{submitted|491件},立案{filed|466件}。A类{outcome|377件|class_label=A},B类{outcome|**件|class_label=B},C类{outcome|19件|class_label=C}。",
        { instrument: "proposal" },
      ),
    ).toEqual([[3, 70, 70, "70 = 466 − 377 − 19"]]);
  });
});

describe("a derived value", () => {
  it("lists the printed figures it was computed from, and itself stands in no check", () => {
    const { observations, text } = told(
      "承办建议{assigned|129件}。A类{outcome|86件|class_label=A},B类{outcome|**件|class_label=B},C类{outcome|11件|class_label=C}。",
    );
    const result = audit(observations, text);
    expect(result.derived[0]?.from).toEqual([0, 1, 3]);
    expect(result.checks.flatMap((c) => c.figures)).not.toContain(2);
  });

  it("that two ways give differently is none: the ways contradict each other", () => {
    const { observations, text } = told(
      "承办建议{assigned|150件}。A类{outcome|56件|class_label=A},占总数的{outcome|37.33%|class_label=A};B类{outcome|78件|class_label=B},占总数的{outcome|52%|class_label=B};C类{outcome|**件|class_label=C},占总数的{outcome|16.67%|class_label=C}。",
    );
    const result = audit(observations, text);
    expect(result.derived).toEqual([]);
    expect(result.checks.filter((c) => c.verdict === "fails")).not.toEqual([]);
  });

  it("of a class cut off after its letter carries that letter and replaces nothing", () => {
    const found = derived(
      "承办建议{assigned|151件}。A类{outcome|79件|class_label=A},占{outcome|52.3%|class_label=A};B类{outcome|57件|class_label=B},占{outcome|37.7%|class_label=B};所提问题留作参考的(C类)有",
    );
    expect(found).toMatchObject([
      { class_label: "C", unit: "item", low: 15, high: 15, replaces: null },
      { class_label: "C", unit: "percent", low: 9.93, high: 9.93, replaces: null },
    ]);
  });

  it("of the year not told is what the told ones leave over of the sum", () => {
    const found = derived(
      "一次会议收到建议{submitted|159件|session=1},二次会议收到建议{submitted|172件|session=2}。在连续三年的共{submitted|466件}建议中,",
    );
    expect(found).toMatchObject([{ low: 135, high: 135, replaces: null, session: null }]);
  });
});
