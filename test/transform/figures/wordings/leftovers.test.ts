import { tellsEach } from "../kit.ts";

/** What is left of a whole: exceptions, remainders and members that only the sum names, in turns of phrase of ours. */
tellsEach({
  "what is excepted, for another body or for its time": [
    [
      "全年收到代表建议140件,除2件交由县委部门办理外,其余138件均由县政府系统承办。",
      ["submitted 140", "by_handler «县委部门» 2", "by_handler «县政府系统» 138"],
    ],
    [
      "区政府承办代表建议98件,除3件需报请市规划部门审批外,其余95件已全部办结。",
      ["assigned 98", "outcome underway 3", "completed 95"],
    ],
    [
      "市政府承办建议210件,除5件因涉及跨区域协调外,其他205件均已答复代表。",
      ["assigned 210", "outcome underway 5", "replied 205"],
    ],
    ["我局承办建议40件,除3件涉及秘密不宜公开外,其余37件复文均已公开。", ["assigned 40", "published 37"]],
  ],
  "degrees that make up the whole, one of them in words of its own": [
    [
      "市政府共承办建议197件。所提问题已经解决的42件,占21.3%;正在解决的104件,占52.8%;因条件限制需在以后逐步解决的44件,占22.3%;需要下级部门办理或请示上级的7件,占3.6%。",
      [
        "assigned 197",
        "outcome resolved 42",
        "outcome resolved 21.3 percent",
        "outcome underway 104",
        "outcome underway 52.8 percent",
        "outcome unresolved 44",
        "outcome unresolved 22.3 percent",
        "outcome unresolved 7",
        "outcome unresolved 3.6 percent",
      ],
    ],
    [
      "镇政府收到代表建议27条。一年来,已办成18条,正在办的6条,限于财力一时做不到、已向代表答复清楚的3条。",
      ["assigned 27", "outcome resolved 18", "outcome underway 6", "outcome unresolved 3"],
    ],
  ],
  "letters in a list, named once": [
    ["我局主办建议15件,办理结果为A的9件,B的5件,C的1件。", ["assigned 15", "outcome A 9", "outcome B 5", "outcome C 1"]],
  ],
  "what really was solved, and what waits": [
    [
      "县政府办理建议79件,真正解决的只有31件,承诺今年解决的40件,因资金限制需待今后逐步解决的8件。",
      ["assigned 79", "outcome resolved 31", "outcome planned 40", "outcome unresolved 8"],
    ],
  ],
  "what says the same twice": [
    ["闭会期间收集代表建议24件,其中4件与年初所提建议重复。", ["submitted 24", "not_filed 4"]],
    [
      "会议期间提出建议350件,其中12件内容相近,予以并案,实际交办338件。",
      ["submitted 350", "not_filed 12", "assigned 338"],
    ],
    [
      "全年征集建议164件,受理142件,退回代表修改完善13件,转社情民意信息9件。",
      ["submitted 164", "assigned 142", "not_filed 13", "not_filed 9"],
    ],
  ],
  "put forward, told behind the number": [
    ["检查的179件建议和3件议案,都是市三届人大三次会议代表提出的。", ["submitted 179", "submitted 3"]],
    [
      "大会期间提出建议197件(其中议案转为建议32件),闭会期间提出建议3件,已全部转交市政府办理。",
      ["submitted 197", "assigned 197", "not_filed 32", "submitted 3", "assigned 3"],
    ],
  ],
  "supervision of all, and votes of the session": [
    ["五年来,督办大会议案10件、代表建议1434件。", ["assigned 10", "assigned 1434"]],
    [
      "代表建议办理工作报告首次提交大会票决,票决满意率达到93.5%。区政府承办的代表建议60件全部办结。",
      ["assigned 60", "completed 60"],
    ],
    ["二次办理后仍有7件代表建议代表表示不满意。", ["satisfaction dissatisfied 7"]],
  ],
});
