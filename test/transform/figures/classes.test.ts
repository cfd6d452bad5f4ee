import { describe, expect, it } from "vitest";
import { classDefinitions } from "../../../transform/figures/classes.ts";
import { reading, told } from "./kit.ts";

const classes = (text: string) => {
  const { text: r, tokens } = reading(text);
  return Object.fromEntries(classDefinitions(r, tokens));
};

describe("definitions of class letters", () => {
  it("stand behind the letter, in brackets or after 即", () => {
    expect(classes("A类(已解决)40件、B类(正在解决)8件、C类(留作参考)4件")).toEqual({
      A: "resolved",
      B: "underway",
      C: "unresolved",
    });
    expect(classes("A类即所提问题已经解决的,B类即列入计划的")).toEqual({ A: "resolved", B: "planned" });
  });

  it("stand before the letter", () => {
    expect(classes("已经解决的(A类)40件,列入计划的(B类)8件,因条件限制暂不能解决的(C类)4件")).toEqual({
      A: "resolved",
      B: "planned",
      C: "unresolved",
    });
    expect(classes("所提问题已解决、列为A类的40件;正在解决、列为B类的8件")).toMatchObject({ A: "resolved" });
  });

  it("stand in a note far from the figures, and hold for them all", () => {
    const text =
      "县政府承办代表建议52件,其中A类40件、B类8件、C类4件。\n乡镇办理的A类5件。\n注:A类为已经解决,B类为正在解决,C类为留作参考。";
    expect(classes(text)).toEqual({ A: "resolved", B: "underway", C: "unresolved" });
    expect(told(text).filter((t) => t.startsWith("outcome"))).toEqual([
      "outcome A resolved 40",
      "outcome B underway 8",
      "outcome C unresolved 4",
      "outcome A resolved 5",
    ]);
  });

  it("differ from place to place: the words decide, never the letter", () => {
    expect(classes("B类(列入计划)")).toEqual({ B: "planned" });
    expect(classes("B类(正在解决)")).toEqual({ B: "underway" });
    expect(classes("A类(解释说明)")).toEqual({ A: "unresolved" });
  });

  it("give no outcome to a letter that is nowhere defined", () => {
    expect(told("县政府承办代表建议52件,其中A类40件、B类12件。")).toEqual([
      "assigned 52",
      "outcome A 40",
      "outcome B 12",
    ]);
  });

  it("hold in the first form that the text gives", () => {
    expect(classes("A类(已解决)40件。\n后来A类(正在解决)2件。")).toEqual({ A: "resolved" });
  });

  it("are read for 甲乙丙丁 and for numbers of classes", () => {
    expect(classes("甲类(已解决)4件,乙类(正在解决)3件")).toEqual({ A: "resolved", B: "underway" });
    expect(classes("一类建议(已解决)4件")).toEqual({ A: "resolved" });
  });
});
