import { describe, expect, it } from "vitest";
import { CUES } from "../../../transform/report/cues/cues.ts";
import { figure, reportOf } from "./read.ts";

const FIGURES = [figure()];

describe("the kind of a document", () => {
  it.each([
    [
      "handling_report",
      "县人民政府关于县人大代表建议办理情况的报告\n县人大常委会:\n受县政府委托,现报告办理情况。县政府共承办代表建议50件。",
    ],
    ["handling_report", "我局2023年共承办人大代表建议6件、政协提案11件,均已办结并答复代表委员。"],
    ["handling_report", "市中级人民法院2021年共办理人大代表建议6件,均按期答复。"],
    ["handling_report", "镇十六届人大三次会议上代表提出建议21件。镇政府高度重视,已办结19件。"],
    [
      "supervision_report",
      "市人大常委会代表工作委员会关于代表建议办理情况的报告\n会议期间,市人大代表共提出建议291件,交由市政府办理280件,交由市法院办理的5件。",
    ],
    [
      "supervision_report",
      "常务委员会关于五年来提案工作情况的报告\n各位委员:\n我受常务委员会委托,向大会报告提案工作。五年来共收到提案763件。",
    ],
    ["supervision_report", "会议期间,市人大常委会共收到代表建议482件。现将督办情况报告如下:"],
    ["assignment", "关于做好2023年代表建议和委员提案办理工作的通知\n各乡镇:交由政府办理的代表建议36件。"],
    ["assignment", "2月26日,区政府召开代表建议、政协提案交办会,集中交办代表建议135件。"],
    ["assignment", "记者从全市提案交办会上获悉,今年全市将办理提案220件。"],
    [
      "experience",
      "强化四到位 保证建议办理实效\n近年来,县政府抓住交办、督办、答复三个环节,累计办理人大代表建议363件。",
    ],
    ["news", "市政协九届二次会议收到提案118件\n本报讯(记者) 大会提案组共收到提案118件,立案64件。"],
    ["news", "10月23日,市政府向市人大常委会报告代表建议办理工作,74件代表建议已全部办结。"],
    ["other", "第七节 代表议案和书面意见\n县八届人大期间代表提出议案49件、书面意见937件。"],
    [
      "handling_report",
      "2022年,市财政局共承办市人大代表建议14件。局党组成立由局长任组长的领导小组,按交办会议的要求办理。",
    ],
    [
      "supervision_report",
      "各位委员:\n我代表提案委员会,报告区政协三次会议以来的提案工作。一年来共收到提案259件,立案214件。",
    ],
    ["other", "【提案工作】\n2004年至2010年,县政协委员提出提案1386件,立案1261件。"],
    ["other", "县政府2022年政府信息公开工作年度报告\n二、县政府办公室收到代表建议1件,已办理完毕。"],
    ["other", "【建议提案办理】 2018年,市政府共承办人大代表建议226件。"],
  ])("is %s: %s", (kind, text) => {
    expect(reportOf(text, null, FIGURES).kind).toBe(kind);
  });

  it.each([
    ["rule", "第十二条 承办单位应当在收到代表建议之日起三个月内答复代表。"],
    ["rule", "代表建议、批评和意见办理办法\n承办单位应当在收到建议之日起三个月内答复代表。"],
    ["rule", "各承办单位要加强沟通,务必于6月底前将代表建议办理完毕并书面答复,力争满意率达到100%。"],
    ["rule", "省政府办公厅关于印发《建议和提案工作考核评比办法》的通知\n各市、县人民政府:请照此执行。"],
    ["other", "县人民法院工作报告\n各位代表:现在报告工作。全年受理案件2万件,办结1.9万件。"],
    ["other", "12345市长热线群众诉求办理情况周报\n本周受理群众诉求7698件,办结率99%。"],
    ["news", "记者从市民热线办公室获悉,5月份热线受理群众诉求46983件,满意率98%。"],
  ])("is %s where a text gives no figure of the genre: %s", (kind, text) => {
    expect(reportOf(text).kind).toBe(kind);
  });

  it("is no rule where figures are given", () => {
    const text = "各承办单位务必于6月底前办理完毕。县政府共承办代表建议50件,要力争满意率达到100%。";
    expect(reportOf(text, null, FIGURES).kind).not.toBe("rule");
  });

  it("is told alike in traditional characters", () => {
    const text = "縣人民政府關於縣人大代表建議辦理情況的報告\n受縣政府委託,現報告辦理情況。縣政府共承辦代表建議50件。";
    expect(reportOf(text, null, FIGURES).kind).toBe("handling_report");
  });

  it("is told by cues each of which its own example shows", () => {
    const silent = CUES.filter((cue) => !cue.pattern.test(cue.example.replaceAll("…", "关于代表建议")));
    expect(silent.map((cue) => `${cue.kind} ${cue.pattern.source}: ${cue.example}`)).toEqual([]);
  });
});
