import { describe, expect, it } from "vitest";
import { flowOf } from "../../../transform/text/flow.ts";

describe("a sentence goes on in the next line", () => {
  it("where a number is cut in two", () => {
    for (const [line, next] of [
      ["会议期间共立案提案21", "4件,办结率100%"],
      ["全区共承办代表建议20", "23年办结"],
      ["今年代表的满意率为98.", "5%。"],
      ["今年代表的满意率为98", ".5%。"],
      ["全县各单位在2022", "年承办建议31件"],
    ] as const)
      expect(flowOf(line, next), line).toBe("word");
  });

  it("behind a mark or a word that no sentence ends with", () => {
    for (const [line, next] of [
      ["承办单位为教育局、", "水利局"],
      ["县政府收到的建议,", "均已答复"],
      ["列入计划逐步解决的", "6件"],
      ["委员表示满意和", "基本满意"],
      ["满意率分别", "达到九成"],
    ] as const)
      expect(flowOf(line, next), line).toBe("word");
  });

  it("before a number that its words lead to, or that ends its clause", () => {
    expect(flowOf("教科文卫类", "18件,占12%")).toBe("word");
    expect(flowOf("基本满意", "的204份")).toBe("word");
    expect(flowOf("代表满意率达到", "97%以上")).toBe("word");
  });

  it("between a number and what it counts", () => {
    expect(flowOf("我局承办的23件", "政协提案全部办完,")).toBe("word");
    expect(flowOf("已经解决的38件", "(A),正在解决的11件")).toBe("word");
  });

  it("inside a bracket or a title", () => {
    expect(flowOf("建议52件(农业12件", "工业40件),已办复")).toBe("word");
    expect(flowOf("提出《关于修好村道", "的建议》")).toBe("word");
  });

  it("in a clause about the figure just given", () => {
    expect(flowOf("共承办代表建议52件", "均已办结。")).toBe("clause");
    expect(flowOf("共承办代表建议52件", "其中会议期间50件")).toBe("clause");
  });

  it("but not between headings, paragraphs and cells", () => {
    for (const [line, next] of [
      ["强化责任担当", "一年来,县政府承办建议52件。"],
      ["办理情况", "2023年,承办建议52件。"],
      ["类别", "件数"],
      ["农业", "12"],
      ["12", "15件"],
      ["共承办代表建议52件", "满意率"],
      ["2023", "15件"],
      ["承办代表建议15件", "提案3件,均已答复"],
      ["提高办理水平,加强督促检查", "县人大常委会听取了报告。"],
    ] as const)
      expect(flowOf(line, next), line).toBe(null);
  });
});
