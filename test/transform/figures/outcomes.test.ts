import { describe, expect, it } from "vitest";
import { harmonise } from "../../../transform/figures/outcomes.ts";
import { read } from "./kit.ts";

/** The outcome that words give to the items they stand before. */
const outcomeOf = (words: string) => {
  const [first] = read(`县政府办理的代表建议中,${words}的8件。`);
  return first?.measure === "outcome" ? first.outcome : `${first?.measure}`;
};

describe("the harmonised outcome", () => {
  it("is resolved where it is solved, adopted and solved, or merged with anything less", () => {
    for (const words of [
      "已解决",
      "已经解决",
      "基本解决",
      "得到解决",
      "已落实",
      "已采纳并解决",
      "已经解决或计划解决",
      "解决和正在解决",
      "得到解决或正在实施",
      "解决或部分解决",
      "所提问题已经解决或基本解决",
    ])
      expect(outcomeOf(words), words).toBe("resolved");
  });

  it("is underway where work goes on, alone or merged with a plan", () => {
    for (const words of [
      "正在解决",
      "部分解决",
      "已启动",
      "正在推进",
      "正在解决或列入计划逐步解决",
      "部分解决或已列入计划",
      "列入规划或正在实施",
      "取得进展或列入计划",
    ])
      expect(outcomeOf(words), words).toBe("underway");
  });

  it("is planned where a plan stands alone", () => {
    for (const words of ["列入计划", "列入规划", "列入计划逐步解决", "待条件成熟再解决", "拟采纳"])
      expect(outcomeOf(words), words).toBe("planned");
  });

  it("is unresolved where it cannot be done, waits, or is only explained", () => {
    for (const words of ["因条件限制暂不能解决", "需待以后解决", "留作参考", "解释说明", "不可行"])
      expect(outcomeOf(words), words).toBe("unresolved");
  });

  it("is that of the rates of solving", () => {
    for (const rate of ["解决率", "办成率", "落实率"]) {
      const [first] = read(`县人大代表建议${rate}为85%。`);
      expect([first?.measure, first?.outcome, first?.unit], rate).toEqual(["outcome", "resolved", "percent"]);
    }
  });

  it("follows the same table for parts of an expression in any order", () => {
    expect(harmonise([])).toBeNull();
    expect(harmonise(["reason"])).toBe("unresolved");
    expect(harmonise(["adopted"])).toBe("resolved");
    expect(harmonise(["adopted", "planned"])).toBe("planned");
    expect(harmonise(["planned", "underway"])).toBe(harmonise(["underway", "planned"]));
    expect(harmonise(["partly", "planned"])).toBe("underway");
    expect(harmonise(["underway", "done"])).toBe("resolved");
    expect(harmonise(["reason", "not"])).toBe("unresolved");
  });
});
