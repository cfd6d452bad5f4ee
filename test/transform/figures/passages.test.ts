import { describe, expect, it } from "vitest";
import { told, traditional } from "./kit.ts";

/** Constructions met in reports read for the first time, in sentences of ours, with what a careful coder finds in them. */
const PASSAGES: Record<string, [text: string, figures: string[]][]> = {
  "what is still to be done": [
    ["市两会收到建议提案920件 要求6月20日前办复完毕", ["submitted 920"]],
    ["会上,76件代表建议交由31个承办单位研究答复。", ["assigned 76", "handling_units 31 organisation"]],
  ],
  "a share of a base that has a verb of its own": [
    [
      "县政府及组成部门共受理委员提案210件,占县政协立案总数280件的75%。",
      ["assigned 210", "filed 280", "assigned 75 percent"],
    ],
  ],
  "what waits for later": [
    ["县政府承办提案60件。所提问题因目前条件限制需以后研究解决的6件。", ["assigned 60", "outcome unresolved 6"]],
  ],
  "what is handed over after merging": [
    [
      "委员提出提案95件,经审查立案90件,并案后共交办84件,现已全部办结。",
      ["submitted 95", "filed 90", "assigned 84", "completed 84"],
    ],
  ],
  "tenths in a headline": [
    [
      "8成委员对提案办理满意\n收回提案办理反馈表78份,提案者表示满意的有66份,占84.6%。",
      ["feedback 78 form", "satisfaction satisfied 66 form", "satisfaction satisfied 84.6 percent"],
    ],
  ],
  "shares as fractions": [
    ["我局承办代表建议120件,占全县建议总量的1/4。", ["assigned 120", "assigned 25 percent"]],
    [
      "办理的建议提案共940件,其中涉及到乡村教育的约占十分之一。",
      ["assigned 940", "category «乡村教育» 10 percent about"],
    ],
    ["三分之二以上的代表到会。会上提出建议14件。", ["submitted 14"]],
  ],
  "people counted in times": [
    ["大会收到委员提案184件,参与委员244人次。", ["submitted 184", "proposers 244 person"]],
    [
      "收到提案615件,参与提出提案的委员341人、885人次。",
      ["submitted 615", "proposers 341 person", "proposers 885 person"],
    ],
    ["我委承办代表建议80件,全年与代表委员沟通230人次。", ["assigned 80", "contacted 230 person"]],
    ["县人大组织375人次参观考察。代表提出建议30件。", ["submitted 30"]],
  ],
  "items that several bodies handle": [
    ["县政府承办提案300件,对涉及三家以上承办单位的24件提案,明确主办、会办单位。", ["assigned 300", "joint 24"]],
    ["我局收到委员提案137件,作为主办单位的有39件,作为会办单位的有98件。", ["assigned 137", "assigned 39", "joint 98"]],
  ],
  "a whole named as the base of a rate": [["去年的870件建议提案,答复率100%。", ["replied 870", "replied 100 percent"]]],
  "parts of what was screened out": [
    [
      "经审查,提案立案403件,不予立案28件,其中退回16件,撤案12件。",
      ["filed 403", "not_filed 28", "not_filed 16", "not_filed 12"],
    ],
    ["提案立案102件,未予立案26件,其中涉及市级管辖的4件。", ["filed 102", "not_filed 26", "not_filed 4"]],
  ],
  "a whole that was lost": [
    ["2025年,县水务局共承办各类建议提案件,其中建议14件,提案2件。", ["assigned withheld", "assigned 14", "assigned 2"]],
  ],
  "areas with a verb": [
    [
      "共收到提案148件,立案121件,其中,经济建设方面立案58件,社会建设方面立案63件。",
      ["submitted 148", "filed 121", "category «经济建设» 58", "category «社会建设» 63"],
    ],
    [
      "五年来立案1862件,其中,围绕稳定工作提出提案149件,占8%;围绕高质量发展,共提出提案761件,占40.87%。",
      [
        "filed 1862",
        "category «稳定工作» 149",
        "category «稳定工作» 8 percent",
        "category «高质量发展» 761",
        "category «高质量发展» 40.87 percent",
      ],
    ],
    [
      "委员提出提案654件。在改善民生方面,主要有托育服务、旧房改造等62件提案;在绿色发展方面,主要有治理河道、节约用水等40件提案。",
      ["submitted 654", "category «改善民生» 62", "category «绿色发展» 40"],
    ],
    [
      "共立案提案290件。委员们围绕建设先行区,努力做到旅游发展走在前列方面提出提案34件,占11.72%。",
      [
        "filed 290",
        "category «建设先行区,努力做到旅游发展走在前列» 34",
        "category «建设先行区,努力做到旅游发展走在前列» 11.72 percent",
      ],
    ],
  ],
  "what all the items are about": [
    ["该局共收到涉及道路设施、三轮车治理等内容的人大建议6件、政协提案4件。", ["assigned 6", "assigned 4"]],
    ["主任会议决定将涉及政府工作的16件建议转交市政府办理。", ["assigned 16"]],
    ["据有关负责人介绍,657件建议提案内容涵盖教育各个方面,均已办结。", ["completed 657"]],
  ],
  "bodies listed in the clause before": [
    [
      "办理提案681件的有84个单位,其中公安、教育、财政等部门,都承办了超过40件。",
      [
        "assigned 681",
        "handling_units 84 organisation",
        "by_handler «公安» 40 at_least",
        "by_handler «教育» 40 at_least",
        "by_handler «财政» 40 at_least",
      ],
    ],
  ],
  "verbs before a role": [
    ["我局承办提案8件,已办结主办件3件,已答复协办件4件。", ["assigned 8", "completed 3", "replied 4"]],
  ],
  "all finished in other words": [["市公安局承办的首批40件政协提案全部高质量完成。", ["assigned 40", "completed 40"]]],
  "what is said of a whole behind its parts": [
    [
      "市公安局承办建议提案52件。其中,建议19件、提案33件,涉及交通44件,治安8件,目前已全部办结。",
      ["assigned 52", "assigned 19", "assigned 33", "category «交通» 44", "category «治安» 8"],
    ],
  ],
  "adoption still planned": [
    [
      "已全部办复763件提案。其中,采纳488件,部分采纳或列入计划采纳264件。",
      ["replied 763", "adopted 488", "adopted 264"],
    ],
  ],
  "a list with a member of another kind": [
    [
      "我局收到政协提案106件,包括省政协提案10件、市政协建议案1件和市政协提案95件。",
      ["assigned 106", "assigned 10", "assigned 95"],
    ],
  ],
  "what is said behind parts that add up to their whole": [
    [
      "2021年,我局共收到建议提案30件,其中省级建议6件,省级提案4件,市级提案20件,截至10月底已全部办结。",
      ["assigned 30", "completed 30", "assigned 6", "assigned 4", "assigned 20"],
    ],
    [
      "我局办理15件建议提案:7件为单独办理,8件为牵头办理,全部答复完毕。",
      ["assigned 15", "replied 15", "assigned 7", "assigned 8"],
    ],
  ],
  "a total behind its parts": [
    [
      "市政协八届五次会议收到委员个人提案148件、党派团体提案42件,共190件,立案170件。",
      ["by_proposer «委员个人» 148", "by_proposer «党派团体» 42", "submitted 190", "filed 170"],
    ],
    [
      "政协委员围绕产业强市提出提案46件,围绕民生改善提出提案87件,合计133件。",
      ["category «产业强市» 46", "category «民生改善» 87", "submitted 133"],
    ],
  ],
  "the measure word of the whole in the next sentence": [
    ["代表共提出建议36条。现已办结29条,正在解决7条。", ["submitted 36", "completed 29", "outcome underway 7"]],
  ],
  "forms whose title stands in marks": [
    ["建议提案各承办单位发放《办理情况征询意见表》318份,收回302份。", ["feedback 302 form"]],
  ],
  "replies made public": [["2023年,176件建议提案答复全文在政府网站公开。", ["published 176"]]],
  "singled out for supervision": [
    ["县政府承办代表建议90件。列入县政府重点督办的12件建议全部办结。", ["assigned 90", "key 12", "completed key 12"]],
  ],
  "others' matters that deputies attend": [
    ["全年发出检察建议126件,收到回复124件,回复率98.4%,并邀请人大代表、政协委员参与听证。", []],
    ["全区受理群众来信来访316件次,按期办结309件,网上信访占比71%;人大代表、政协委员参与接访。", []],
  ],
  "what is said behind an average": [
    [
      "五年来,市政协收到提案900件,立案800件,年均160件,全部办复,评选优秀提案60件。",
      ["submitted 900", "filed 800", "replied 800"],
    ],
  ],
  "what is still expected": [
    [
      "代表提出的60件建议,已交由22家单位承办,预计6月底前全部办结。",
      ["submitted 60", "assigned 60", "handling_units 22 organisation"],
    ],
  ],
  "what remains of items that concern something else": [
    [
      "县政府收到代表建议80件。已办结71件,占88.8%;剩余9件涉及项目建设,正在加紧办理。",
      ["assigned 80", "completed 71", "completed 88.8 percent", "outcome underway 9"],
    ],
  ],
  "all bodies together": [
    [
      "大会秘书处收到代表建议90件。梳理后,交由市“一府一委两院”及党群部门承办84件,其余6件作为代表来信处理。",
      ["submitted 90", "assigned 84", "not_filed 6"],
    ],
  ],
  "offices that have much to do": [
    [
      "2023年县政府共承办代表建议98件,任务较重的单位有:县交通局19件、县住建局16件。",
      ["assigned 98", "by_handler «县交通局» 19", "by_handler «县住建局» 16"],
    ],
  ],
  "one rate of both instruments": [
    [
      "人大代表建议和政协提案的满意率分别为98.2%、97.5%。",
      ["satisfaction satisfied 98.2 percent", "satisfaction satisfied 97.5 percent"],
    ],
  ],
  "who put forward how many": [
    [
      "共有82名代表单独或联名提出建议69件,占代表总数的41.2%,会后全部转交27个承办单位。",
      [
        "proposers 82 person",
        "submitted 69",
        "assigned 69",
        "proposers 41.2 percent",
        "handling_units 27 organisation",
      ],
    ],
  ],
  "items behind what is none": [["县政协委员向大会提交发言4篇、8件集体提案。", ["submitted 8"]]],
  "single items, papers and prizes": [
    ["县政府承办建议30件,办好一件,受益一片。", ["assigned 30"]],
    ["领导对72件重点提案和12篇重点提案调研报告作出批示。", ["key 72"]],
    ["49件提案入选年度好提案。49件提案中,集体提案有17件,个人提案有32件。", []],
    ["县政协共有委员210名,其中中共党员84名,占委员总数的40%。", []],
    ["政协围绕规划编制开展100余次调研论证活动,提出44条意见建议。", []],
  ],
};

describe("a construction met for the first time", () => {
  for (const [construction, cases] of Object.entries(PASSAGES)) {
    it(`is read in both scripts: ${construction}`, () => {
      for (const [text, figures] of cases) {
        expect({ text, figures: told(text) }).toEqual({ text, figures });
        expect({ text, figures: told(traditional(text)) }).toEqual({ text, figures });
      }
    });
  }
});
