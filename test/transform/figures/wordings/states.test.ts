import { tellsEach } from "../kit.ts";

/** How far items have come, part by part, and whose figures are told twice, in turns of phrase of ours. */
tellsEach({
  "parts that only what stands behind them names": [
    [
      "代表提出闭会期间建议94件,其中61件即提即办、当月办结,27件限期办结,6件需跨年办理。",
      ["submitted 94", "completed 61", "completed 27", "outcome underway 6"],
    ],
    [
      "区政府承办建议57件,其中40件已办结,12件正在办理,5件尚未启动。",
      ["assigned 57", "completed 40", "outcome underway 12", "outcome underway 5"],
    ],
    [
      "承办建议60件,不满意件由去年的11件降至4件,延期答复件由去年的9件降至2件。",
      [
        "assigned 60",
        "satisfaction dissatisfied 11",
        "satisfaction dissatisfied 4",
        "outcome underway 9",
        "outcome underway 2",
      ],
    ],
  ],
  "a verdict whose reason is told before it": [
    [
      "县政府办理代表建议101件,首次测评满意92件,基本满意8件,仅有1件因政策原因代表仍不满意。",
      ["assigned 101", "satisfaction satisfied 92", "satisfaction basically 8", "satisfaction dissatisfied 1"],
    ],
  ],
  "what one of several bodies took on, told again": [
    [
      "代表提出的建议,乡人大主席团转交乡政府15件,转交县有关部门4件。乡政府承办的15件已办结12件。",
      ["by_handler «乡政府» 15", "by_handler «县有关部门» 4", "completed 12"],
    ],
  ],
  "rates of several bodies that are the same": [
    [
      "代表建议办理评议情况:区教育局:承办建议23件,代表满意率100%;区住建局:承办建议31件,代表满意率93.5%;区卫健局:承办建议12件,代表满意率100%。",
      [
        "by_handler «区教育局» 23",
        "satisfaction satisfied «区教育局» 100 percent",
        "by_handler «区住建局» 31",
        "satisfaction satisfied «区住建局» 93.5 percent",
        "by_handler «区卫健局» 12",
        "satisfaction satisfied «区卫健局» 100 percent",
      ],
    ],
  ],
  "in whose powers items lie, and who has most": [
    [
      "代表建议共196件,其中属于市政府职权范围内的187件,属县法院职责的4件,属于检察院的2件,属于县委部门的3件。",
      [
        "submitted 196",
        "by_handler «市政府» 187",
        "by_handler «县法院» 4",
        "by_handler «检察院» 2",
        "by_handler «县委部门» 3",
      ],
    ],
    [
      "代表建议中,区政府系统承办142件、区法院承办2件。承办量超过10件的有2家:区住建局28件,区城管局21件。",
      ["by_handler «区政府系统» 142", "by_handler «区法院» 2", "by_handler «区住建局» 28", "by_handler «区城管局» 21"],
    ],
    ["收到建议40件,调整承办单位3件。", ["submitted 40"]],
    [
      "我局承办建议9件(主办4件、会办5件),4件主办件的答复已在网站公开。",
      ["assigned 9", "assigned 4", "joint 5", "published 4"],
    ],
    ["收到议案23件,1件符合议案条件,22件改作建议处理。", ["submitted 23", "filed 1", "not_filed 22"]],
  ],
  "who passes items on, and what is passed on": [
    [
      "代表提出建议376件,由市委办公室转办14件,市政府承办349件,市检察院承办13件。",
      ["submitted 376", "by_handler «市委办公室» 14", "by_handler «市政府» 349", "by_handler «市检察院» 13"],
    ],
    [
      "收到代表建议298件。经初审,6件属于个案申诉,转信访部门处理;4件不属于本市权限,转请省人大代表反映。",
      ["submitted 298", "not_filed 6", "not_filed 4"],
    ],
    ["县人大将2件议案交县政府办理,将68件建议交县政府及有关部门研究处理。", ["assigned 2", "assigned 68"]],
    ["我局办理建议160件,答复全部录入履职平台,向社会公开144件。", ["assigned 160", "published 144"]],
  ],
  "items singled out by ranks of the standing committee": [
    [
      "从代表建议中遴选45件重点督办,其中主任会议成员领衔督办9件,各专(工)委员会对口督办36件。",
      ["key 45", "key 9", "key 36"],
    ],
  ],
  "beside what the congress says of reports, and single deputies": [
    ["办理人大代表建议215件,认真办理人大审议意见9件。", ["assigned 215"]],
    ["会议共收到建议181件,提出建议最多的代表一人提了7件。", ["submitted 181"]],
    [
      "答复建议404件,从办理结果分析,236件问题得到解决,131件已明确解决时限,37件留作参考。",
      ["replied 404", "outcome resolved 236", "outcome planned 131", "outcome unresolved 37"],
    ],
    [
      "重点督办建议解决率75.6%,高出全部建议解决率(58.3%)17.3个百分点。",
      ["outcome key resolved 75.6 percent", "outcome resolved 58.3 percent"],
    ],
  ],
});
