import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { told } from "./kit.ts";

const traditional = Converter({ from: "cn", to: "tw" });

/** Turns of phrase that real reports use, in sentences of ours, with the figures that a careful coder finds in them. */
const WORDINGS: Record<string, [text: string, figures: string[]][]> = {
  "policy areas under 一是, 二是": [
    [
      "县政府承办代表建议30件,分为两类:一是财经类12件,占40%;二是城建类18件,占60%。",
      [
        "assigned 30",
        "category «财经» 12",
        "category «财经» 40 percent",
        "category «城建» 18",
        "category «城建» 60 percent",
      ],
    ],
  ],
  "a policy area in the clause before its share": [
    [
      "代表提出建议800件,涉及乡村振兴的,占46.5%;涉及教育和医疗的,占15.9%。",
      ["submitted 800", "category «乡村振兴» 46.5 percent", "category «教育和医疗» 15.9 percent"],
    ],
  ],
  "policy areas that the whole is about": [
    ["县人大代表围绕道路、供水、学校等方面提出建议92件。", ["submitted 92"]],
    ["代表向大会提交涉及道路、供水、学校等方面的建议95件。", ["submitted 95"]],
  ],
  "who put the items forward, with how many they are": [
    [
      "代表提出建议920件,其中,22名代表提出建议900件,4个代表团以代表团名义提出建议20件。",
      ["submitted 920", "proposers 22 person", "by_proposer «代表» 900", "by_proposer «代表团» 20"],
    ],
    [
      "大会收到代表建议83件,其中2件由2个代表团提出,81件由37位代表提出。",
      ["submitted 83", "by_proposer «代表团» 2", "by_proposer «代表» 81", "proposers 37 person"],
    ],
  ],
  "key items counted in 项, and the items they cover": [
    ["今年的重点督办建议共20项,涉及代表建议225件。", ["key 20", "key 225"]],
  ],
  "a rate behind a part is the whole's": [
    [
      "区人大代表提出建议92件,其中重点建议7件,代表满意率93%。",
      ["submitted 92", "key 7", "satisfaction satisfied 93 percent"],
    ],
  ],
  "a sum of what is listed before": [
    [
      "17件议案转为建议,连同会议期间收到的建议145件,合共162件,分别交有关单位研究处理。",
      ["not_filed 17", "submitted 145", "assigned 162"],
    ],
  ],
  "a rate of punctuality by the words before its name": [
    [
      "建议规定时限内答复率99%,定时办结率98%,办结率97%。",
      ["on_time 99 percent", "on_time 98 percent", "completed 97 percent"],
    ],
  ],
  "parts that the body plays, then a statement about the whole": [
    [
      "我局收到建议15件,独办4件,主办8件,协办3件,于7月底全部办理完毕。",
      ["assigned 15", "completed 15", "assigned 4", "assigned 8", "joint 3"],
    ],
    [
      "我局承办代表建议37件(主办34件、协办3件)和提案16件(主办7件、协办9件),已全部办理完毕。",
      ["assigned 37", "completed 37", "assigned 34", "joint 3", "assigned 16", "completed 16", "assigned 7", "joint 9"],
    ],
  ],
  "most of the items is not all of them": [["立案的500件提案绝大多数已经办复。", ["filed 500"]]],
  "a promise": [["副县长作表态发言,将确保代表建议办结率、满意率两个100%。", []]],
  "one class told in several clauses": [
    [
      "建议中,所提问题已经解决的,以及已有规定、作出说明的48件,占60%。",
      ["outcome resolved 48", "outcome resolved 60 percent"],
    ],
  ],
};

describe.each(Object.entries(WORDINGS))("%s", (_, cases) => {
  it.each(cases)("%s", (text, figures) => {
    expect(told(text)).toEqual(figures);
    expect(told(traditional(text)), traditional(text)).toEqual(figures);
  });
});
