import { tellsEach } from "../kit.ts";

/** How far items came, and replies made public, in turns of phrase of ours, with the figures that a careful coder finds in them. */
tellsEach({
  "roles in several wholes that are then finished": [
    [
      "我局承办代表建议2件,委员提案5件,其中,独办件6件,协办件1件,均已按要求办理完毕。",
      ["assigned 2", "completed 2", "assigned 5", "completed 5", "assigned 6", "joint 1"],
    ],
    ["代表建议办理进展顺利。县公安局协办的7件全部完成答复工作。", ["joint 7", "replied 7"]],
    ["今年,政协提案33件(其中主办件21件,会办件12件)。", ["assigned 33", "assigned 21", "joint 12"]],
  ],
  "replies that are made public": [
    [
      "我局办理人大建议6件、政协提案9件,均按时答复和公开。",
      ["assigned 6", "replied 6", "published 6", "assigned 9", "replied 9", "published 9"],
    ],
    ["政府信息公开工作扎实,公开人大代表建议答复26件、政协提案办理结果31件。", ["published 26", "published 31"]],
  ],
  "adoption in its degrees": [
    ["提案所提意见已采纳和正在采纳的31件;暂时不具备采纳条件的4件。", ["adopted 31", "outcome unresolved 4"]],
    ["提案意见当年采纳落实18件,逐年采纳落实7件。", ["outcome resolved 18", "outcome planned 7"]],
  ],
  "what is published, with the noun inside the verb": [
    ["我街道公开人大建议0条,公开政协提案3条。", ["published 0", "published 3"]],
  ],
  "ideas adopted and problems solved": [
    ["3件建议均被采纳,问题已经解决,占建议总数的100%。", ["outcome resolved 3", "outcome resolved 100 percent"]],
    ["3件建议均被采纳。", ["adopted 3"]],
  ],
  "a plan for the solution": [
    ["建议所提问题部分解决或已列入解决计划的14件,占41%。", ["outcome underway 14", "outcome underway 41 percent"]],
  ],
  "a plan with an effort in it": [
    ["提案中,列入计划、努力创造条件落实的52件,占9.29%。", ["outcome planned 52", "outcome planned 9.29 percent"]],
  ],
  "work on the items done": [
    ["我局圆满完成34件建议、42件提案的办理。", ["completed 34", "completed 42"]],
    ["县政府圆满完成20件提案的办理答复工作。", ["replied 20"]],
  ],
  "policy areas with words of outcomes in them": [
    [
      "代表提出建议873件,就落实黄河战略和低碳发展提出建议80件,就扩大内需提出建议97件。",
      ["submitted 873", "category «落实黄河战略和低碳发展» 80", "category «扩大内需» 97"],
    ],
    [
      "代表提出建议273件,其中,73件涉及办好人民满意的教育,57件涉及推进健康建设。",
      ["submitted 273", "category «办好人民满意的教育» 73", "category «推进健康建设» 57"],
    ],
  ],
  "roles that are called classes": [["人大代表建议18件中,包含主办类17件,协办类1件。", ["assigned 17", "joint 1"]]],
  "published in full": [["各部门公开建议提案复文600件,其中全文公开570件。", ["published 600", "published 570"]]],
  "finished and under way in one class": [
    [
      "区政府承办建议66件,办结及正在办理的建议55件,列入计划的11件。",
      ["assigned 66", "outcome resolved 55", "outcome planned 11"],
    ],
    ["代表建议已办结的(A类)有14件,正在办理的(B类)有32件。", ["completed A 14", "outcome B underway 32"]],
  ],
  "items singled out, by what is done with them": [
    ["代表提出建议90件,并确定其中12项为今年重点办理的建议。", ["submitted 90", "key 12"]],
    ["大会收到建议60件。市长对7件难度较大的代表建议进行了专项调度。", ["submitted 60", "key 7"]],
    ["承办代表建议66件。重点督办修建水库、管理公房等7件代表建议。", ["assigned 66", "key 7"]],
  ],
  "the work on the items done": [
    ["区人大代表提出建议117件。目前,117件建议答复工作已全部完成。", ["submitted 117", "replied 117"]],
    [
      "我局主办的2件提案均按时答复委员,均得到提案人的满意评价。",
      ["assigned 2", "replied 2", "satisfaction satisfied 2"],
    ],
    [
      "代表团提出议案23件,提出建议66件,均已办理完毕。",
      ["submitted 23", "completed 23", "submitted 66", "completed 66"],
    ],
  ],
  "what items are about, however it is opened": [
    [
      "县政协收到提案512件。部分委员就提高科技创新能力提出了50余件提案,科技局认真吸纳。",
      ["submitted 512", "category «提高科技创新能力» 50 at_least"],
    ],
    ["县政协收到提案512件。针对养老服务问题,委员提出提案36件。", ["submitted 512", "category «养老服务» 36"]],
    ["县政协收到提案512件。就优化营商环境,提交提案33件。", ["submitted 512", "category «优化营商环境» 33"]],
    [
      "县政协收到提案512件。有45件提案关注教育公平,38件提案关注医疗改革。",
      ["submitted 512", "category «教育公平» 45", "category «医疗改革» 38"],
    ],
    ["县人大会议收到议案3件。代表们就各方面工作提出建议、批评和意见126件。", ["submitted 3", "submitted 126"]],
  ],
  "one class told in several clauses": [
    [
      "建议中,所提问题已经解决的,以及已有规定、作出说明的48件,占60%。",
      ["outcome resolved 48", "outcome resolved 60 percent"],
    ],
  ],
  "what is open, kept back or told behind a comparison": [
    [
      "截至6月底,全市210件人大建议已办复186件,办复率88.6%;245件政协提案已办复201件,办复率82%。尚有24件建议、44件提案未办复。",
      [
        "assigned 210",
        "replied 186",
        "replied 88.6 percent",
        "assigned 245",
        "replied 201",
        "replied 82 percent",
        "outcome underway 24",
        "outcome underway 44",
      ],
    ],
    [
      "市政府承办建议提案356件,较去年增加12件,其中人大建议158件、政协提案198件。",
      ["assigned 356", "assigned 158", "assigned 198"],
    ],
    [
      "县卫健局公开人大代表建议办理复文6篇、政协提案办理复文9篇;我局建议提案答复件中,同意公开的41件,不予公开的3件,公开率93%。",
      ["published 6", "published 9", "published 41", "published 93 percent"],
    ],
    ["我局承办情况:人大代表建议12件:主办5件,会办7件。", ["assigned 12", "assigned 5", "joint 7"]],
  ],
  "a class that is to be worked on is not defined by the work": [
    ["督促B类提案持续办理落实。对上年度36件B类提案跟踪回访。", ["outcome B 36"]],
  ],
  "what is asked for is no figure, what is solved or adopted is one class": [
    ["会议交办提案98件,要求9月底前全部办结,办结率、满意率达到100%。", ["assigned 98"]],
    ["县政协提案问题已解决或基本解决,以及建议被采纳的103件。", ["outcome resolved 103"]],
  ],
  "what waits for its conditions is not under way, and a plan carried out step by step is a plan": [
    [
      "区政协收到提案50件,条件暂不具备需继续推动解决的6件,列入计划逐步落实的20件,逐步推进的24件。",
      ["submitted 50", "outcome unresolved 6", "outcome planned 20", "outcome underway 24"],
    ],
  ],
  "a topic that holds words of solution is a topic all the same, before the number or behind it": [
    [
      "大会收到提案80件。委员们积极建言,就落实乡村振兴战略提出提案20件,对推进养老服务等提出提案12件。其中,9件涉及解决停车困难,5件涉及办好乡镇中学。",
      [
        "submitted 80",
        "category «落实乡村振兴战略» 20",
        "category «推进养老服务» 12",
        "category «解决停车困难» 9",
        "category «办好乡镇中学» 5",
      ],
    ],
  ],
  "建言 opens a policy area where a list of them is told": [
    [
      "区政协收到提案50件,围绕项目落地,建言产业升级的28件;围绕城市品质,建言住房和交通的22件。",
      ["submitted 50", "category «产业升级» 28", "category «住房和交通» 22"],
    ],
  ],
  "ideas taken up and replies made public are counted in 条": [
    ["各部门共采纳代表、委员所提意见建议410余条。", ["adopted 410 at_least"]],
    ["本街道公开人大建议2条,公开政协提案0条。", ["published 2", "published 0"]],
  ],
  "key items of one class": [
    [
      "县政协确定的10件重点提案全部为A类,落实率96%。",
      ["key 10", "outcome key A 10", "outcome key resolved 96 percent"],
    ],
  ],
  "a plan turned into policy and under way is under way": [
    ["提案所提意见转化为政策正在实施的有44件。", ["outcome underway 44"]],
  ],
  "a class for which the conditions are wanting": [
    ["县政协提案中,短期内不具备条件采纳落实的C类5件。", ["outcome C unresolved 5"]],
  ],
  "made public right before the number": [
    ["县政府承办省政协提案7件,公开6件,已全部办结。", ["assigned 7", "completed 7", "published 6"]],
  ],
  "what is left open beside what is finished is under way": [
    ["代表提出建议90件,除9件建议因涉及问题复杂申请延期外,其他建议均办理完毕。", ["submitted 90", "outcome underway 9"]],
  ],
  "handled, being handled and waiting": [
    [
      "立案的151件提案,到年底办成的117件,占77.5%;在办的22件,占14.6%;留待以后研究的12件,占7.9%。",
      [
        "filed 151",
        "outcome resolved 117",
        "outcome resolved 77.5 percent",
        "outcome underway 22",
        "outcome underway 14.6 percent",
        "outcome unresolved 12",
        "outcome unresolved 7.9 percent",
      ],
    ],
  ],
  "what is not answered yet": [
    ["127件提案中,已答复116件,还有11件没有答复。", ["assigned 127", "replied 116", "outcome underway 11"]],
  ],
  "how far the answers have come": [
    ["提案办理进度为:已答复63件、尚未面商12件。", ["replied 63", "outcome underway 12"]],
    [
      "已办复提案302件,办复率99%,尚有3件属年中新增提案,仍在办理期限内。",
      ["replied 302", "replied 99 percent", "outcome underway 3"],
    ],
    [
      "办结提案2件,委员对1件表示满意、1件基本满意。",
      ["completed 2", "satisfaction satisfied 1", "satisfaction basically 1"],
    ],
  ],
});
