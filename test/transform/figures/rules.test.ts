import { describe, expect, it } from "vitest";
import { periods, read, told, traditional } from "./kit.ts";

/** Sentences of ours for each rule of the codebook, with the figures that two careful coders find in them. */
const RULES: Record<number, [rule: string, cases: [text: string, figures: string[]][]]> = {
  1: [
    "several names and one figure give one observation for each name",
    [
      [
        "代表建议的走访率、办复率、满意率都是100%。",
        ["contacted 100 percent", "replied 100 percent", "satisfaction satisfied 100 percent"],
      ],
      ["提案办理实现办复率、满意率“双百”。", ["replied 100 percent", "satisfaction satisfied 100 percent"]],
      ["代表建议涉及农业、水利、林业方面的各4件。", ["category «农业» 4", "category «水利» 4", "category «林业» 4"]],
    ],
  ],
  2: [
    "several names and several figures pair in order",
    [
      ["代表建议办结率、满意率分别达97.5%、96%。", ["completed 97.5 percent", "satisfaction satisfied 96 percent"]],
      ["政协提案中,已采纳解决的和列入计划的分别为31件、7件。", ["outcome resolved 31", "outcome planned 7"]],
    ],
  ],
  3: [
    "one number under several verbs gives one observation for each measure",
    [
      ["我局收到代表建议14件,均已办理完毕。", ["assigned 14", "completed 14"]],
      ["代表提出的245件建议全部办结并答复。", ["submitted 245", "completed 245", "replied 245"]],
      ["县政府承办代表建议52件。这52件代表建议均由县领导领办。", ["assigned 52"]],
    ],
  ],
  4: [
    "全部办结 without a number is none, a rate of 100 % is one",
    [
      ["县政府承办代表建议52件。目前,代表建议已全部办结。", ["assigned 52"]],
      ["代表建议办结率达100%。", ["completed 100 percent"]],
    ],
  ],
  5: [
    "满意率 is satisfied; with 基本满意 it is satisfied or basically",
    [
      ["代表对建议办理的满意率为96%。", ["satisfaction satisfied 96 percent"]],
      ["代表对建议办理的满意度为96%。", ["satisfaction satisfied 96 percent"]],
      ["提案满意率(含基本满意)99.2%。", ["satisfaction satisfied_or_basically 99.2 percent"]],
      ["代表建议办理满意和基本满意率为99.2%。", ["satisfaction satisfied_or_basically 99.2 percent"]],
      ["代表建议办理基本满意率为3.1%。", ["satisfaction basically 3.1 percent"]],
      ["代表建议办理不满意率为1.1%。", ["satisfaction dissatisfied 1.1 percent"]],
    ],
  ],
  6: [
    "wholes and parts are all kept",
    [
      [
        "县政府承办代表建议20件,其中农业类12件,占60%;城建类8件,占40%。",
        [
          "assigned 20",
          "category «农业» 12",
          "category «农业» 60 percent",
          "category «城建» 8",
          "category «城建» 40 percent",
        ],
      ],
    ],
  ],
  7: [
    "a range gives its lower end as a lower bound",
    [["代表建议解决率在80%-90%之间。", ["outcome resolved 80 percent at_least"]]],
  ],
  8: [
    "numbers count in every form",
    [
      ["县政府承办代表建议一百二十八件。", ["assigned 128"]],
      ["县政府承办代表建议１２８件。", ["assigned 128"]],
      ["县政府承办代表建议1 2 8 件。", ["assigned 128"]],
      ["县政府承办代表建议1,034件。", ["assigned 1034"]],
      ["县政府承办代表建议五件。", ["assigned 5"]],
      ["代表建议办复率达百分之九十五。", ["replied 95 percent"]],
      ["九成代表建议得到解决。", ["outcome resolved 90 percent"]],
      ["县政府承办代表建议12件次。", ["assigned 12"]],
      ["大会收到提案12份。", ["submitted 12"]],
    ],
  ],
  10: [
    "a comparison is none, the level compared with is one",
    [
      ["代表建议解决率为71%,较上年提高7.2个百分点。", ["outcome resolved 71 percent"]],
      ["县政府承办代表建议52件,同比增长5%。", ["assigned 52"]],
      ["代表建议解决率为71%,上年为56.7%。", ["outcome resolved 71 percent", "outcome resolved 56.7 percent"]],
      ["代表建议解决率由48.9%提升至71%。", ["outcome resolved 48.9 percent", "outcome resolved 71 percent"]],
    ],
  ],
  11: [
    "several receiving bodies are by_handler, one alone is assigned",
    [
      ["代表建议交由县住建局办理26件、县教育局办理20件。", ["by_handler «县住建局» 26", "by_handler «县教育局» 20"]],
      ["县教育局承办代表建议20件。", ["assigned 20"]],
    ],
  ],
  12: [
    "the share of a count takes the measure of the count",
    [
      ["县政府承办代表建议458件,占88.59%。", ["assigned 458", "assigned 88.59 percent"]],
      ["提案中,已解决的63件,占78.8%。", ["outcome resolved 63", "outcome resolved 78.8 percent"]],
    ],
  ],
  13: [
    "thresholds, targets, time limits, placeholders and single items are none",
    [
      ["代表建议办理满意率达80%以上的有229件。", []],
      ["力争代表建议办复率达到100%。", []],
      ["代表建议须在3个月内答复。", []],
      ["××届人大×次会议第×××号代表建议。", []],
      ["张三等13名代表联名提出关于修路的建议。", []],
      ["代表建议没有不满意件。", []],
    ],
  ],
  15: [
    "the value is what the page prints",
    [["代表建议中,已解决的6件,占1053%。", ["outcome resolved 6", "outcome resolved 1053 percent"]]],
  ],
  16: [
    "a mask or a gap is a withheld figure where a number belongs",
    [
      ["县政府承办代表建议***件,办复率**%。", ["assigned withheld", "replied withheld percent"]],
      ["县政府承办代表建议 件,占 %。", ["assigned withheld", "assigned withheld percent"]],
      ["代表建议办理满意率 。", ["satisfaction satisfied withheld percent"]],
      ["**市人大代表建议办理情况。", []],
    ],
  ],
  17: [
    "a number under two names of one measure is one",
    [["代表建议的答复率、办复率均为100%。", ["replied 100 percent"]]],
  ],
  18: [
    "提出 as an attribute counts where the number stands under it",
    [
      ["县政府承办县十七届人大二次会议代表提出的建议88件。", ["assigned 88"]],
      ["代表提出的建议19件,均由县政府办公室交办。", ["submitted 19", "assigned 19"]],
      ["政协提案交由31家单位办理。", ["handling_units 31 organisation"]],
    ],
  ],
  19: [
    "what remains after merging is filed",
    [["大会收到提案1702件,并案后为1635件。", ["submitted 1702", "filed 1635"]]],
  ],
  20: [
    "重点建议 taken on are key, and 办理并答复 is replied",
    [
      ["我局承办重点建议3件。", ["key 3"]],
      ["全年办理并答复政协提案88件。", ["replied 88"]],
      ["代表建议中,已办结40件、正在办理12件。", ["completed 40", "outcome underway 12"]],
    ],
  ],
  22: [
    "another system keeps its measure and carries its name",
    [
      [
        "区政府承办代表建议,区政府系统承办120件,党群系统承办9件。",
        ["by_handler «区政府系统» 120", "by_handler «党群系统» 9"],
      ],
    ],
  ],
  23: [
    "一半, 剩余, 非常满意, 比较满意",
    [
      ["过半代表建议得到解决。", ["outcome resolved 50 percent at_least"]],
      ["县政府承办代表建议52件,已办结40件,剩余12件正在办理。", ["assigned 52", "completed 40", "outcome underway 12"]],
      ["提案委员表示非常满意的20件,比较满意的3件。", ["satisfaction satisfied 20", "satisfaction basically 3"]],
    ],
  ],
  24: [
    "满意率 as the share of a count of 满意或基本满意 takes both",
    [
      [
        "委员对提案办理表示满意或基本满意的97件,满意率98%。",
        ["satisfaction satisfied_or_basically 97", "satisfaction satisfied_or_basically 98 percent"],
      ],
    ],
  ],
};

describe.each(Object.entries(RULES))("rule %s of the codebook", (_, [rule, cases]) => {
  it(rule, () => {
    for (const [text, figures] of cases) expect(told(text), text).toEqual(figures);
  });

  it(`${rule}, in traditional characters`, () => {
    for (const [text, figures] of cases) {
      const other = traditional(text);
      expect(told(other), other).toEqual(figures);
    }
  });
});

describe("rule 9 of the codebook", () => {
  it("gives a figure the term, session and year of the period it covers", () => {
    expect(periods("县十七届人大一次会议以来,2022年提出代表建议40件,2023年提出代表建议52件。")).toEqual([
      "40: 17/1 2022",
      "52: 17/1 2023",
    ]);
    expect(periods("2022年至2023年,县人大代表共提出代表建议92件。")).toEqual(["92: –/– 2023"]);
  });
});

describe("rule 14 of the codebook", () => {
  it("makes motions that became suggestions not_filed, and counts no bills", () => {
    const text = "大会收到代表议案27件,涉及38个立法项目,其中转为代表建议25件。";
    expect(told(text)).toEqual(["submitted 27", "not_filed 25"]);
    expect(read(text).map((o) => o.instrument)).toEqual(["motion", "motion"]);
  });
});

describe("rule 16 of the codebook", () => {
  it("quotes a mask or a gap with the words that name it", () => {
    const evidence = (text: string) => read(text).map((o) => o.evidence);
    expect(evidence("县政府承办代表建议***件。")).toEqual(["代表建议***件"]);
    expect(evidence("代表建议办理满意率 。")).toEqual(["办理满意率 "]);
  });
});

describe("rule 20 of the codebook", () => {
  it("marks what is said of the priority items alone", () => {
    expect(told("重点建议办结率100%。")).toEqual(["completed key 100 percent"]);
    expect(told("县政府承办代表建议52件,办结率98%,重点建议满意率100%。")).toEqual([
      "assigned 52",
      "completed 98 percent",
      "satisfaction key satisfied 100 percent",
    ]);
  });
});

describe("rule 21 of the codebook", () => {
  it("takes the year from the text and its printed dates, never from an address or a stamp", () => {
    expect(periods("今年县政府承办代表建议52件。\n发布时间:2024年12月3日")).toEqual(["52: –/– 2024"]);
    expect(periods("今年县政府承办代表建议52件。")).toEqual(["52: –/– –"]);
  });

  it("keeps the term and no session for the recess", () => {
    expect(periods("县十七届人大二次会议闭会期间提出代表建议3件。")).toEqual(["3: 17/– –"]);
  });
});
