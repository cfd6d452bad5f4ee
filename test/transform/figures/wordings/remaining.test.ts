import { tellsEach } from "../kit.ts";

tellsEach({
  "what is left beside what is finished": [
    [
      "县政府承办提案18件。截至10月底,15件办理完毕,另有3件还在办理当中。",
      ["assigned 18", "completed 15", "outcome underway 3"],
    ],
    ["我局承办建议19件,办完了16件,3件没完。", ["assigned 19", "completed 16", "outcome underway 3"]],
    ["县政府承办建议21件,已答复19件,没到期2件。", ["assigned 21", "replied 19", "outcome underway 2"]],
    ["县政府承办建议21件,办结18件,尚余3件。", ["assigned 21", "completed 18", "outcome underway 3"]],
    [
      "县人大建议办理结果:A类(已解决)20件,B类(列入计划)5件,尚有8件在办。",
      ["outcome A resolved 20", "outcome B planned 5", "outcome underway 8"],
    ],
    [
      "县政府收到书面意见51条,办结47条,办结率92.2%,余下4条正在办理。",
      ["assigned 51", "completed 47", "completed 92.2 percent", "outcome underway 4"],
    ],
  ],
  "items carried over": [
    ["县政府承办建议30件。上年结转的6件建议,今年办结5件。", ["assigned 30", "assigned 6", "completed 5"]],
    ["县政府承办建议35件,办结30件,结转下年5件。", ["assigned 35", "completed 30", "outcome underway 5"]],
  ],
  "a share told again as a count": [
    [
      "区政府承办建议140件,已经解决的超过一半,为73件;列入计划的约占三成,即42件。",
      [
        "assigned 140",
        "outcome resolved 50 percent at_least",
        "outcome resolved 73",
        "outcome planned 30 percent about",
        "outcome planned 42",
      ],
    ],
  ],
  "what became of items, in plain words": [
    [
      "市政府承办提案29件,22件变成现实,5件写进了明年的改造计划,2件因与上位规划冲突,已向委员作了说明。",
      ["assigned 29", "outcome resolved 22", "outcome planned 5", "outcome unresolved 2"],
    ],
    [
      "区政府承办建议40件,落到实处的30件,正着手办的6件,一时难办的4件。",
      ["assigned 40", "outcome resolved 30", "outcome underway 6", "outcome unresolved 4"],
    ],
    ["县政协大会收到提案147件,立了121件。", ["submitted 147", "filed 121"]],
    ["三次会议以来,各界委员交来提案129件。", ["submitted 129"]],
    ["区政府承办建议35件。承办部门在政府网站登载答复函31件。", ["assigned 35", "published 31"]],
  ],
});
