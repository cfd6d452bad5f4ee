import { tellsEach } from "../kit.ts";

/** Policy areas, topics and titles, in turns of phrase of ours, with the figures that a careful coder finds in them. */
tellsEach({
  "areas told in the clause before, and pointed to": [
    [
      "共收到提案24件,其中公路建设最受关注,相关提案共有10件,占41.6%;水运市场也是委员关注的重点,相关提案有7件,占29.2%;另有7件分别涉及交通安全、路政管理等。",
      [
        "submitted 24",
        "category «公路建设» 10",
        "category «公路建设» 41.6 percent",
        "category «水运市场» 7",
        "category «水运市场» 29.2 percent",
        "category «交通安全、路政管理» 7",
      ],
    ],
    [
      "厅里承办建议提案141件。代表委员在安全法规、安全监管等方面,提出了许多有针对性的建议共63件,占44.7%。其中,针对救援力量、物资储备等提出了许多意见,这类建议提案共24件。",
      [
        "assigned 141",
        "category «安全法规、安全监管» 63",
        "category «安全法规、安全监管» 44.7 percent",
        "category «救援力量、物资储备» 24",
      ],
    ],
  ],
  "the one body that a report is about": [
    [
      "听取县水务局办理县政协提案情况。今年县政协委员共提出提案90件,县水务局主办提案17件。",
      ["submitted 90", "assigned 17"],
    ],
  ],
  "heads of a list of areas, whatever they call its content": [
    [
      "县人大交我局代表建议37件。内容:校园安全9件;学区划分近8件;乡村教师待遇12件;其他8件。",
      [
        "assigned 37",
        "category «校园安全» 9",
        "category «学区划分» 8 about",
        "category «乡村教师待遇» 12",
        "category «其他» 8",
      ],
    ],
    [
      "今年承办政协提案54件。从题目上看,旧城改造24项,公园绿地19项,停车11项。",
      ["assigned 54", "category «旧城改造» 24", "category «公园绿地» 19", "category «停车» 11"],
    ],
  ],
  "names of areas that hold words for something else": [
    [
      "法院承办代表建议100件。涉及涉诉信访20件,行政诉讼31件,审判设备9件,执行制度改革40件。",
      [
        "assigned 100",
        "category «涉诉信访» 20",
        "category «行政诉讼» 31",
        "category «审判设备» 9",
        "category «执行制度改革» 40",
      ],
    ],
  ],
  "shares in the order of areas that no word closes": [
    [
      "公司承办代表建议45件。从件数看,管网改造、水压不足、水表更换分别占42.2%、33.3%、24.4%。",
      [
        "assigned 45",
        "category «管网改造» 42.2 percent",
        "category «水压不足» 33.3 percent",
        "category «水表更换» 24.4 percent",
      ],
    ],
    [
      "县住建局承办提案40件。这些提案主要集中在物业管理、危房改造、供热三个方面,分别占50%、30%和20%。",
      ["assigned 40", "category «物业管理» 50 percent", "category «危房改造» 30 percent", "category «供热» 20 percent"],
    ],
  ],
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
  "topics that hold a comma, and topics that drew attention": [
    [
      "区政协收到提案60件。其中,关于改善住房条件,完善社区服务的提案最多,共30件,占50%;关于保护老城,发展旅游的提案12件。大家对校门口拥堵问题给予高度关注,提出提案9件。",
      [
        "submitted 60",
        "category «改善住房条件,完善社区服务» 30",
        "category «改善住房条件,完善社区服务» 50 percent",
        "category «保护老城,发展旅游» 12",
        "category «校门口拥堵» 9",
      ],
    ],
  ],
  "policy areas that the whole is about": [
    ["县人大代表围绕道路、供水、学校等方面提出建议92件。", ["submitted 92"]],
    ["代表向大会提交涉及道路、供水、学校等方面的建议95件。", ["submitted 95"]],
  ],
  "what the whole is about, before it is screened": [
    [
      "五十件提案全部办复。\n委员们围绕县里的大事,提出提案62件,经审查立案50件。",
      ["replied 50", "submitted 62", "filed 50"],
    ],
    ["县政府收到建议46件。两年来,代表们在道路、学校等方面提出了很好的建议达300件。", ["assigned 46", "submitted 300"]],
    ["闭会后,代表提出涉及县政府工作的建议27件,已转交县政府办理。", ["submitted 27", "assigned 27"]],
  ],
  "a policy area at the head of a sentence": [
    [
      "共立案提案80件。经济发展方面的提案谈到园区和物流,共有44件,占55%。",
      ["filed 80", "category «经济发展» 44", "category «经济发展» 55 percent"],
    ],
    ["立案提案80件。城市管理方面的最多,共收到意见建议36件。", ["filed 80", "category «城市管理» 36"]],
    ["共立案提案80件。文化建设方面,立案提案21件。", ["filed 80", "category «文化建设» 21"]],
  ],
  "a policy area whose name goes over a comma": [
    [
      "确定立案80件。关于增加居民收入,改善居住条件的提案最多,共30件;关于发展水运,建设港口的提案12件。",
      ["filed 80", "category «增加居民收入,改善居住条件» 30", "category «发展水运,建设港口» 12"],
    ],
    ["确定立案80件。委员们对老旧电梯更新给予高度关注,提出提案9件。", ["filed 80", "category «老旧电梯更新» 9"]],
  ],
  "titles in quotation marks, which say nothing of the number": [
    ["县政协将“解决停车难题”“推动产业政策落实”2件提案确定为2021年重点提案。", ["key 2"]],
    ["“关于落实教师住房政策的建议”、“关于解决饮水困难的建议”两件提案被列为重点提案。", ["key 2"]],
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
  "the first number of a report is all that it is about": [
    ["涉及卫生健康领域的人大代表建议和政协委员提案共26件,全部由卫生健康局主办。", ["assigned 26"]],
  ],
  "the commonest policy area": [
    [
      "大会收到提案532件。提案中,涉及社会建设方面的提案最多,达到了213件,占总数的40.04%。",
      ["submitted 532", "category «社会建设» 213", "category «社会建设» 40.04 percent"],
    ],
  ],
  "a policy area in the clause before its count": [
    [
      "大会收到提案259件。经济建设方面,提出提案64件,占24.7%。在文化建设上,提出提案26件,占10%。",
      [
        "submitted 259",
        "category «经济建设» 64",
        "category «经济建设» 24.7 percent",
        "category «文化建设» 26",
        "category «文化建设» 10 percent",
      ],
    ],
  ],
  "what all that was put forward is about": [["政协委员就城市管理领域提出提案45件。", ["submitted 45"]]],
  "led by leaders, after a long title": [
    ["会议将代表提出的采取举措逐步解决交通拥堵问题等18件建议交由市政府领导领办。", ["key 18"]],
  ],
  "titles in quotation marks": [
    ["区政府系统承办会议确定的“关于培育产业的议案”“关于扩大消费的议案”等3个议案。", ["assigned 3"]],
  ],
  "a bare name in a list of policy areas": [
    [
      "提出建议90件。从内容看,涉及城乡建设方面49件,占54%;行政管理方面36件,占40%;宗教党派团体5件,占6%。",
      [
        "submitted 90",
        "category «城乡建设» 49",
        "category «城乡建设» 54 percent",
        "category «行政管理» 36",
        "category «行政管理» 40 percent",
        "category «宗教党派团体» 5",
        "category «宗教党派团体» 6 percent",
      ],
    ],
  ],
  "what is picked out is key, whatever it is about": [
    ["围绕产业转型、水网建设等中心任务遴选出重点提案6件。", ["key 6"]],
    ["对遴选出的8件重点提案,由主席会议成员牵头督办。", ["key 8"]],
    ["区政协打包督办9件养老提案。", ["key 9"]],
  ],
  "the policy area at the head of the sentence names what topics only tell of": [
    [
      "立案提案210件。在文化建设方面,围绕古镇保护、非遗传承等方面提出提案33件。",
      ["filed 210", "category «文化建设» 33"],
    ],
    [
      "收到提案180件。聚焦乡村振兴,促进共同富裕。相关提案41件,占总数的22.8%。",
      ["submitted 180", "category «乡村振兴» 41", "category «乡村振兴» 22.8 percent"],
    ],
  ],
  "similar items are not about so many": [["对内容相近的13件提案进行合并。", ["not_filed 13"]]],
  "items looked at, sayings of single items, topics offered and opinions passed on are none": [
    ["县政府办理提案52件。委员实地查看了3件提案办理情况。", ["assigned 52"]],
    ["县政府办理提案52件,坚持办好一件提案、解决一类问题。", ["assigned 52"]],
    ["县政协收到提案52件。会议就40项提案选题征求意见。", ["submitted 52"]],
    ["代表提出建议52件。梳理收集意见建议206条,转办建议90条。", ["submitted 52"]],
  ],
  "the policy area with most items": [["政协提案工作:民生提案最多占近四成。", ["category «民生» 40 percent about"]]],
  "areas that stand in a place or a clause of their own": [
    [
      "区政协收到提案64件。在经济建设上,提出提案40件,占62.5%。文化建设方面,提出提案24件,主要讲公园。",
      ["submitted 64", "category «经济建设» 40", "category «经济建设» 62.5 percent", "category «文化建设» 24"],
    ],
  ],
  "how items came about has no measure": [["代表提出建议90件,基于调研、视察提出的建议占46%。", ["submitted 90"]]],
  "topics of a list, whatever words they hold": [
    [
      "大会收到建议90件。代表们就落实黄河战略提出建议30件,就扩大内需提出建议27件;对办好养老等提出建议9件。",
      ["submitted 90", "category «落实黄河战略» 30", "category «扩大内需» 27", "category «办好养老» 9"],
    ],
  ],
  "areas behind their numbers": [
    [
      "代表提出建议90件,其中,33件涉及办好人民满意的教育,17件涉及改善住房条件。",
      ["submitted 90", "category «办好人民满意的教育» 33", "category «改善住房条件» 17"],
    ],
  ],
  "roles in 类 are no areas": [
    ["县交通局承办建议18件,包含主办类17件,协办类1件。", ["assigned 18", "assigned 17", "joint 1"]],
  ],
  "the area at the head, topics between it and its count": [
    [
      "区政协立案提案80件。经济建设方面,围绕产业升级、优化服务等,提出提案52件;政治建设方面,围绕基层治理等,提出提案28件。",
      ["filed 80", "category «经济建设» 52", "category «政治建设» 28"],
    ],
  ],
  "titles in a list are no policy areas": [["先后把《关于办好夜校的建议》《关于修桥的提案》2件提案印发各组。", []]],
  "areas that have shares alone": [
    [
      "大会收到提案206件。按内容划分,经济建设占34.5%,民生事业占41.3%,城市管理占16%,其他占8.2%。",
      [
        "submitted 206",
        "category «经济建设» 34.5 percent",
        "category «民生事业» 41.3 percent",
        "category «城市管理» 16 percent",
        "category «其他» 8.2 percent",
      ],
    ],
    [
      "立案提案187件,内容涵盖经济建设(34.5%)、民生事业(41.3%)、其他(24.2%)。",
      [
        "filed 187",
        "category «经济建设» 34.5 percent",
        "category «民生事业» 41.3 percent",
        "category «其他» 24.2 percent",
      ],
    ],
    [
      "立案提案187件,委员满意占95%,基本满意占4%,不满意占1%。",
      [
        "filed 187",
        "satisfaction satisfied 95 percent",
        "satisfaction basically 4 percent",
        "satisfaction dissatisfied 1 percent",
      ],
    ],
  ],
  "areas by rank, each in the clause before its number": [
    [
      "收到提案217件。提案中,关注产业转型的最多,有56件,占25.8%;聚焦民生的次之,有49件。",
      ["submitted 217", "category «产业转型» 56", "category «产业转型» 25.8 percent", "category «民生» 49"],
    ],
  ],
  "one area among the parts of a whole, before a body that put items forward": [
    [
      "会议共收到提案316份,其中工业类提案58份,侨联界别的委员共上报提案13份。",
      ["submitted 316", "category «工业» 58", "by_proposer «侨联界别» 13"],
    ],
  ],
  "rows of a list of which each cell has become a line": [
    [
      "提案涉及四方面\n农林水利\n43件,21.5%\n修渠引水。\n党群政法\n16件,8%\n精简会议。\n城乡建设\n61件,30.5%\n疏通道路。\n社会保障\n80件,40%\n",
      [
        "category «农林水利» 43",
        "category «农林水利» 21.5 percent",
        "category «党群政法» 16",
        "category «党群政法» 8 percent",
        "category «城乡建设» 61",
        "category «城乡建设» 30.5 percent",
        "category «社会保障» 80",
        "category «社会保障» 40 percent",
      ],
    ],
    [
      "各单位承办提案数\n住建局\n23件\n教育局\n19件\n水利局\n8件\n",
      ["by_handler «住建局» 23", "by_handler «教育局» 19", "by_handler «水利局» 8"],
    ],
  ],
});
