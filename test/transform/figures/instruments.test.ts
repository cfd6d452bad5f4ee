import { describe, expect, it } from "vitest";
import { byInstrument, read, traditional } from "./kit.ts";

describe("the parts that a body plays", () => {
  it.each([
    [
      "我委承办建议提案162件。其中,代表建议63件,委员提案99件;主办97件,会办65件。",
      [
        "combined assigned 162",
        "suggestion assigned 63",
        "proposal assigned 99",
        "combined assigned 97",
        "combined joint 65",
      ],
    ],
    [
      "我局承办人大建议30件、政协提案40件,主办件分别为12件和20件,协办件分别为18件和20件。",
      [
        "suggestion assigned 30",
        "proposal assigned 40",
        "suggestion assigned 12",
        "proposal assigned 20",
        "suggestion joint 18",
        "proposal joint 20",
      ],
    ],
  ])("are of the instruments they divide: %s", (text, figures) => {
    expect(byInstrument(text)).toEqual(figures);
  });
});

describe("the instrument of a figure", () => {
  it("is both for the bodies behind counts of both, and for more than was counted of either", () => {
    expect(byInstrument("县政府承办代表建议88件、政协提案120件,分别由71个单位办理。").at(-1)).toBe(
      "combined handling_units 71 organisation",
    );
    expect(byInstrument("县政府承办代表建议88件、政协提案120件,已办结151件。").at(-1)).toBe("combined completed 151");
    expect(byInstrument("县政府承办代表建议88件、政协提案120件,已办结95件。").at(-1)).toBe("proposal completed 95");
  });

  it.each([
    ["区政协三届四次会议提案115件,均已办复。", ["proposal 115"]],
    ["县政协三次会议提案办理情况表\n| 类别 | 件数 |\n| 经济 | 31件 |\n| 城建 | 27件 |", ["proposal 31", "proposal 27"]],
    ["大会收到提案98件,转为意见和建议12件,立案率87.8%。", ["proposal 98", "proposal 12", "proposal 87.8"]],
    ["交由市政府办理的提案92件。这些建议分别交由38家单位承办。", ["proposal 92", "proposal 38"]],
    [
      "县政府承办建议58件、提案74件,已经解决的分别有47件、61件。",
      ["suggestion 58", "proposal 74", "suggestion 47", "proposal 61"],
    ],
    ["63件代表建议、91件委员提案交给各承办单位办理。", ["suggestion 63", "proposal 91"]],
  ])("%s", (text, figures) => {
    for (const script of [text, traditional(text)])
      expect(read(script).map((o) => `${o.instrument} ${o.value}`)).toEqual(figures);
  });

  it("is that of its own count, not of a count that shares its verb", () => {
    expect(byInstrument("我局承办县政协九届一次会议提案16件和县人大代表建议37件。")).toEqual([
      "proposal assigned 16",
      "suggestion assigned 37",
    ]);
  });
});

describe("parts that name no instrument", () => {
  it.each([
    [
      "代表提出议案3件、建议52件,3件议案和52件建议全部办理完毕。已经解决的(A类)30件,占57.7%;列入计划的(B类)15件;留作参考的(C类)7件。",
      ["motion 3", "suggestion 52", "motion 3", "suggestion 52", "suggestion 30", "suggestion 57.7", "suggestion 15"],
    ],
    [
      "收到代表联名提出的议案4件,收到建议36件,其中农业方面18件,城建方面12件,教育方面10件。",
      ["motion 4", "suggestion 36", "combined 18", "combined 12", "combined 10"],
    ],
    [
      "大会收到议案和建议共57件。其中代表联名提出的议案18件,属于农业方面的9件,属于教育方面的5件,属于交通方面的4件,此外还收到建议39件。",
      ["combined 57", "motion 18", "motion 9", "motion 5", "motion 4", "suggestion 39"],
    ],
    [
      "代表团提交5件议案、60件建议。5件议案中,涉及农业3件、教育2件。60件建议中,涉及经济建设方面25件、社会建设方面20件、生态方面15件。",
      [
        ...["motion 5", "suggestion 60", "motion 3", "motion 2"],
        ...["suggestion 25", "suggestion 20", "suggestion 15"],
      ],
    ],
    [
      "我部承办代表建议和政协提案共87件,包括代表建议50件、政协提案37件(其中,主办及分办41件、协办会办38件、参阅8件)。",
      ["combined 87", "suggestion 50", "proposal 37", "combined 41", "combined 38", "combined 8"],
    ],
    [
      "承办省两会建议提案90件(其中建议52件,提案38件;主办41件,协办49件)。",
      ["combined 90", "suggestion 52", "proposal 38", "combined 41", "combined 49"],
    ],
    [
      "办理省人大代表建议7件,市人大代表建议5件,省政协提案4件,市政协提案2件,共计18件。",
      ["suggestion 7", "suggestion 5", "proposal 4", "proposal 2", "combined 18"],
    ],
  ])("are of the instrument, or of all, whose count they add up to: %s", (text, figures) => {
    for (const script of [text, traditional(text)])
      expect(
        read(script)
          .map((o) => `${o.instrument} ${o.value}`)
          .slice(0, figures.length),
      ).toEqual(figures);
  });

  it.each([
    [
      "收到代表建议44件,连同作为建议处理的议案16件,共计60件,其中农业的38件,城建的22件。",
      ["suggestion 44", "motion 16", "suggestion 60", "suggestion 38", "suggestion 22"],
    ],
    ["代表提出议案14件、建议31件,45件均作为建议处理。", ["motion 14", "suggestion 31", "suggestion 45"]],
    [
      "承办代表建议17件、委员提案25件。目前已经解决的22件;正在办理的14件;建议涉及长远、以后解决的6件。",
      ["suggestion 17", "proposal 25", "combined 22", "combined 14", "combined 6"],
    ],
    [
      "全年公开建议提案办理复文310件,其中全文公开260件。承办重点督办建议和政协重点提案9件。",
      ["combined 310", "combined 260", "combined 9"],
    ],
    [
      "承办代表建议17件、委员提案25件。代表对办理工作表示满意的达96.5%,委员对办理工作表示满意的达98%。",
      ["suggestion 17", "proposal 25", "suggestion 96.5", "proposal 98"],
    ],
    [
      "承办代表建议17件、委员提案25件。代表、委员满意率分别为96.5%和98%。",
      ["suggestion 17", "proposal 25", "suggestion 96.5", "proposal 98"],
    ],
    [
      "承办代表建议17件、政协提案25件,共采纳代表、委员提出的建议36条。全部提供了书面意见,满意率100%。",
      ["suggestion 17", "proposal 25", "combined 36", "combined 100"],
    ],
    [
      "承办建议、提案共14件,其中代表建议6件,提案8件;单独办理4件,会同市住建局办理的10件。满意率98%。",
      ["combined 14", "suggestion 6", "proposal 8", "combined 4", "combined 10", "combined 98"],
    ],
    [
      "关于建议提案办理情况的报告\n承办建议提案30件。12件提案里,联名提案7件。\n二、主要成效\n已经解决的19件,满意率100%。",
      ["combined 30", "proposal 7", "combined 19", "combined 100"],
    ],
    [
      "代表领衔提出议案9件,全部转为建议处理9件;连同直接提出的建议21件,交付办理的共30件。其中政府部门26件。",
      ["motion 9", "motion 9", "suggestion 21", "suggestion 30", "suggestion 26"],
    ],
  ])("are what the words around make of them: %s", (text, figures) => {
    for (const script of [text, traditional(text)])
      expect(read(script).map((o) => `${o.instrument} ${o.value}`)).toEqual(figures);
  });

  it("are of the one in force where they add up to that, or to nothing", () => {
    const each = (text: string) => read(text).map((o) => `${o.instrument} ${o.value}`);
    expect(each("收到建议30件、提案20件。提案中,经济方面12件,城建方面8件。").slice(2)).toEqual([
      "proposal 12",
      "proposal 8",
    ]);
    expect(each("收到建议30件、提案20件。提案中,经济方面9件,城建方面7件。").slice(2)).toEqual([
      "proposal 9",
      "proposal 7",
    ]);
  });
});
