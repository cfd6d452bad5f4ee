import { describe, expect, it } from "vitest";
import { splitNames, stretchStart, trimLabel } from "../../../transform/figures/labels.ts";
import { told } from "./kit.ts";

describe("names of areas, handlers and proposers", () => {
  it("lose the words around them", () => {
    const names: [string, string][] = [
      ["其中涉及农林水利方面的提案有", "农林水利"],
      ["城乡建设类", "城乡建设"],
      ["关于社会事业方面的建议", "社会事业"],
      ["其中,经济发展类提案共", ",经济发展"],
      ["交通水利类", "交通水利"],
      ["有色金属类", "有色金属"],
      ["有关人民团体", "有关人民团体"],
      ["有关养老托幼", "养老托幼"],
      ["社区治理等问题提交", "社区治理"],
      ["改善民生,建言社会保障", "社会保障"],
      ["当中经济建设类", "经济建设"],
      ["对外开放类", "对外开放"],
      ["一是交通运输方面", "交通运输"],
      ["(三)文化旅游类", "文化旅游"],
      ["十二、社会治理类", "社会治理"],
      ["②养老托幼方面", "养老托幼"],
      ["一、二产业方面", "一、二产业"],
      ["三农方面", "三农"],
      ["和谐社会类", "和谐社会"],
      ["工业和信息化方面", "工业和信息化"],
      ["——经济建设方面", "经济建设"],
      ["——在养老服务方面", "养老服务"],
      ["在职教育方面", "在职教育"],
    ];
    for (const [raw, name] of names) expect(trimLabel(raw).replace(/^,/, ""), raw).toBe(name.replace(/^,/, ""));
  });

  it("are split at the marks of a list", () => {
    expect(splitNames("财政、金融、商务")).toEqual(["财政", "金融", "商务"]);
    expect(splitNames("民政、司法和统计方面")).toEqual(["民政", "司法", "统计"]);
    expect(splitNames("工业信息化")).toEqual(["工业信息化"]);
  });

  it("begin behind the mark before them", () => {
    const text = "农业12件,城乡建设8件";
    expect(stretchStart(text, 10, 0)).toBe(6);
    expect(stretchStart("教育、卫生", 5, 0)).toBe(0);
    expect(stretchStart("一".repeat(5000), 5000, 0)).toBeGreaterThan(4000);
  });

  it("stand in the figures as they are printed, in simplified characters", () => {
    expect(told("縣政府承辦代表建議30件,其中農林水利類12件、交通運輸類10件、教育衛生類8件。")).toEqual([
      "assigned 30",
      "category «农林水利» 12",
      "category «交通运输» 10",
      "category «教育卫生» 8",
    ]);
  });
});
