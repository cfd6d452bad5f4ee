import { tellsEach } from "../kit.ts";

/** Parts and wholes that the sentence as a whole tells apart, in turns of phrase of ours. */
tellsEach({
  "a whole told with its topics": [
    [
      "今年,区政府共收到区政协转交的涉及城市更新、养老服务、社区治理等方面的提案152件。目前已办复98件。",
      ["assigned 152", "replied 98"],
    ],
    ["全年承办县人大交办的关于乡村道路、饮水安全等领域代表建议36件,均已办结。", ["assigned 36", "completed 36"]],
    [
      "区政府收到提案152件,其中涉及城市更新、养老服务等方面的提案81件,涉及文化的提案12件。",
      ["assigned 152", "category «城市更新、养老服务» 81", "category «文化» 12"],
    ],
    [
      "县政府收到代表建议90件。涉及道路、水利等方面的建议33件,涉及教育、卫生等方面的建议21件。",
      ["assigned 90", "category «道路、水利» 33", "category «教育、卫生» 21"],
    ],
  ],
  "parts by their time, of the whole that they add up to": [
    [
      "全年提交提案318件,立案290件,立案率91.2%。其中,会议期间提案249件,平时提案41件。",
      ["submitted 318", "filed 290", "filed 91.2 percent", "filed 249", "filed 41"],
    ],
    [
      "全年提交提案318件,立案290件。其中,会议期间提案277件,平时提案41件。",
      ["submitted 318", "filed 290", "submitted 277", "submitted 41"],
    ],
    [
      "共提出代表建议131件,交办120件。其中,大会建议99件,闭会期间建议21件。",
      ["submitted 131", "assigned 120", "assigned 99", "assigned 21"],
    ],
    [
      "收到提案318件,审查立案290件。其中,集体提案52件,委员提案238件;平时提案41件、调研成果转化9件。",
      ["submitted 318", "filed 290", "by_proposer «集体» 52", "by_proposer «委员» 238", "filed 41"],
    ],
  ],
  "areas named together as what drew attention, counted in the next clause": [
    [
      "共收到提案212件,立案180件。此外,文化传承、水土保持、基层协商等也是委员们十分关注的内容,提案数分别为27、16和11件。",
      ["submitted 212", "filed 180", "category «文化传承» 27", "category «水土保持» 16", "category «基层协商» 11"],
    ],
    [
      "立案180件。从内容来看,工业发展和就业问题是委员们关注最多的领域,均有提案64件。",
      ["filed 180", "category «工业发展» 64", "category «就业问题» 64"],
    ],
    [
      "立案180件,涉及工业、农业、商贸的提案分别为60、55和18件。",
      ["filed 180", "category «工业» 60", "category «农业» 55", "category «商贸» 18"],
    ],
    [
      "全年承办建议130件,A类、B类、C类分别为80、37和13件。",
      ["assigned 130", "outcome A 80", "outcome B 37", "outcome C 13"],
    ],
    ["承办建议130件。会上,三个科室分别汇报了2、3和5号提案,均有代表参加。", ["assigned 130"]],
  ],
});
