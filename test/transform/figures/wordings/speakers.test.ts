import { describe, expect, it } from "vitest";
import { byInstrument, tellsEach, told, traditional } from "../kit.ts";

tellsEach({
  "what was received, answered and finished by one body": [
    [
      "2016年收到、办结并答复建议18件、提案21件,合计39件。",
      [
        "assigned 18",
        "completed 18",
        "replied 18",
        "assigned 21",
        "completed 21",
        "replied 21",
        "assigned 39",
        "completed 39",
        "replied 39",
      ],
    ],
    ["2010年,最高检共收到政协委员提案136件。", ["assigned 136"]],
    ["2006年以来,县妇联先后接到委员提案17件。", ["assigned 17"]],
    ["大会秘书处共收到代表建议136件。", ["submitted 136"]],
    ["县政协2019年收到提案136件,立案120件。", ["submitted 136", "filed 120"]],
  ],
  "a report that its first line tells to be a body's own": [
    [
      "县档案局2018年度建议提案办理小结\n全年接收建议、提案15件,满意率100%。",
      ["assigned 15", "satisfaction satisfied 100 percent"],
    ],
    ["县政协提案委2018年度提案工作小结\n全年接收提案115件。", ["submitted 115"]],
  ],
});

describe("counts behind labels", () => {
  const text = "县体育局办理情况报告\n县人大:\n建议:11件;提案:14件;合计:25件。\n主办:20件;协办:5件。";
  it.each([text, traditional(text)])("%s", (t) => {
    expect(told(t)).toEqual(["assigned 11", "assigned 14", "assigned 25", "assigned 20", "joint 5"]);
    expect(byInstrument(t).slice(0, 3)).toEqual([
      "suggestion assigned 11",
      "proposal assigned 14",
      "combined assigned 25",
    ]);
  });

  it("are of what was put forward where nobody tells of handling them", () => {
    expect(told("县政协工作概况\n提案:90件;立案:80件。")).toEqual(["submitted 90", "filed 80"]);
  });
});
