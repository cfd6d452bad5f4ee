import { tellsEach } from "../kit.ts";

/** Rates, shares, verdicts, and levels compared with, in turns of phrase of ours, with the figures that a careful coder finds in them. */
tellsEach({
  "what others say, what is ordered, rates without a measure": [
    ["关于课后服务的建议提案得到重视,83.2%的家长对课后服务表示满意。", []],
    ["交办会要求,各单位要主动提高办理提案的沟通频次,做到100%沟通。", []],
    ["办理提案40件,领导审批率、责任落实率、按时办结率实现三个百分之百。", ["assigned 40", "on_time 100 percent"]],
    ["本年度受理信息公开申请0件,已完成0件。代表建议办理情况已公开。", []],
  ],
  "shares that lost their unit": [
    [
      "去年各部门办理代表建议6210件、委员提案3870件,分别占建议、提案总数的93.6、94.2。",
      ["assigned 6210", "assigned 3870", "assigned 93.6 percent", "assigned 94.2 percent"],
    ],
  ],
  "roles of the whole, read only, and the level compared with": [
    [
      "民政局承办建议提案共86件。其中,主办(独办、分办)40件,占46.5%;会办35件,占40.7%;参阅或转来信11件,占12.8%,涉及13个司局,所有建议提案均已办结。",
      [
        "assigned 86",
        "assigned 40",
        "assigned 46.5 percent",
        "joint 35",
        "joint 40.7 percent",
        "assigned 11",
        "assigned 12.8 percent",
        "handling_units 13 organisation",
      ],
    ],
    [
      "县应急局承办建议提案共40件,包括代表建议22件、委员提案18件(其中,主办及分办21件、协办会办19件),与2019年31件相比增加29%。",
      ["assigned 40", "assigned 22", "assigned 18", "assigned 21", "joint 19", "assigned 31"],
    ],
    ["科技局承办建议12件。参与办理代表议案3件。", ["assigned 12", "joint 3"]],
  ],
  "a policy area in the clause before its share": [
    [
      "代表提出建议800件,涉及乡村振兴的,占46.5%;涉及教育和医疗的,占15.9%。",
      ["submitted 800", "category «乡村振兴» 46.5 percent", "category «教育和医疗» 15.9 percent"],
    ],
  ],
  "a rate behind a part is the whole's": [
    [
      "区人大代表提出建议92件,其中重点建议7件,代表满意率93%。",
      ["submitted 92", "key 7", "satisfaction satisfied 93 percent"],
    ],
  ],
  "a rate of punctuality by the words before its name": [
    [
      "建议规定时限内答复率99%,定时办结率98%,办结率97%。",
      ["on_time 99 percent", "on_time 98 percent", "completed 97 percent"],
    ],
  ],
  "a share of a count that the words behind it name": [
    ["有40件代表建议办理结果公开,占公开总数的54.8%。", ["published 40", "published 54.8 percent"]],
  ],
  "rates whose name is only known as a verb": [
    ["建议办理回复率100%,见面答复率98%。", ["replied 100 percent", "contacted 98 percent"]],
  ],
  "a verdict on all of them": [
    [
      "我局主办的40件建议和5件提案均于6月20日前办理完成,办理结果均为满意。",
      [
        "assigned 40",
        "completed 40",
        "satisfaction satisfied result 40",
        "assigned 5",
        "completed 5",
        "satisfaction satisfied result 5",
      ],
    ],
    [
      "收到代表建议评价回执81件,评价均为满意或基本满意。",
      ["feedback 81 form", "satisfaction satisfied_or_basically 81"],
    ],
  ],
  "one rate for process and result": [
    [
      "委员对提案办理结果和办理态度的满意率均为100%。",
      ["satisfaction satisfied process 100 percent", "satisfaction satisfied result 100 percent"],
    ],
  ],
  "forms sent out and collected": [["发出并收回建议办理征求意见表28份。", ["feedback 28 form"]]],
  "votes on one item": [
    ["代表建议测评情况:发出测评表28张,收回28张,满意票25票,满意率89.29%,基本满意票3票,基本满意率10.71%。", []],
  ],
  "a promise of rates": [["我局明确代表建议办结时限,确保办结率和满意率达到100%。", []]],
  "a verdict in one sentence with its rate": [
    [
      "收到代表建议办理回执63件,代表全部评价为满意或基本满意,满意率100%。",
      ["feedback 63 form", "satisfaction satisfied_or_basically 63", "satisfaction satisfied_or_basically 100 percent"],
    ],
  ],
  "the level compared with, in a bracket": [
    [
      "代表建议主动公开率达100%,较2020年(94.87%)提高5.13个百分点。",
      ["published 100 percent", "published 94.87 percent"],
    ],
    ["代表建议解决采纳率较2020年(85.89%)提高6.65个百分点。", ["outcome resolved 85.89 percent"]],
  ],
  "a rounded share at the head": [
    [
      "市人大代表建议全部办复 超九成获采纳\n代表提出建议73件。所提问题已解决的占91.06%。",
      ["submitted 73", "outcome resolved 91.06 percent"],
    ],
  ],
  "shares in brackets behind their counts": [
    [
      "县政府承办代表建议200件,所提问题已经解决182件(占比91%),已列入计划18件(占比9%)。",
      [
        "assigned 200",
        "outcome resolved 182",
        "outcome resolved 91 percent",
        "outcome planned 18",
        "outcome planned 9 percent",
      ],
    ],
  ],
  "what became of something else, and its rates": [
    ["全年办理代表建议360件、代表审议意见4305条、日常建议349件。", ["assigned 360", "assigned 349"]],
    ["代表们在审议政府工作报告时提出意见建议86条,已吸收采纳62条,采纳率72%。", []],
    ["受理群众来信86件,办结80件,办结率93%;办理代表建议20件,办结率100%。", ["assigned 20", "completed 100 percent"]],
    ["团市委“青年议事厅”收到青年提案156件,28件转化为人大代表建议和政协提案。", []],
    ["针对代表建议,县里新建公厕35座,改造32座,完成率91%。", []],
    ["县人代会票决民生实事项目10个,已完成9个,完成率90%。", []],
    ["组织代表对23个单位进行评议,测评满意率95.6%。", []],
    ["九三学社市委拟向市政协会议报送5件提案。汇集提案68件,形成提案备稿共计59件。其中,建议作为界别的提案28件。", []],
  ],
  "levels that a count or a rate moves between, and counts of nothing but the instrument": [
    ["县人大代表建议数量由156件增加到189件,增长21.2%。", ["submitted 156", "submitted 189"]],
    ["代表建议数量从一次会议的210件增加到五次会议的356件。", ["submitted 210", "submitted 356"]],
    [
      "五年来,代表建议满意率分别为91.2%、93.5%、95%。",
      [
        "satisfaction satisfied 91.2 percent",
        "satisfaction satisfied 93.5 percent",
        "satisfaction satisfied 95 percent",
      ],
    ],
    ["市政协今年提案超500件 立案率达九成", ["submitted 500 at_least", "filed 90 percent"]],
    ["提案数量逐年上升,从2008年的186件上升到2012年的312件。", ["submitted 186", "submitted 312"]],
    ["全年督办代表议案2件、建议165件,办结率达到100%。", ["assigned 2", "assigned 165", "completed 100 percent"]],
    ["提案:320件;立案:298件;办结:296件。", ["submitted 320", "filed 298", "completed 296"]],
    ["320件提案 100%办复 98%满意", ["replied 100 percent", "satisfaction satisfied 98 percent"]],
    [
      "县八届人大共收到建议意见1243条,已办理1180条,占94.9%。",
      ["submitted 1243", "completed 1180", "completed 94.9 percent"],
    ],
  ],
  "a kind of proposals that is a share of all is a part, whatever verb governs it": [
    ["县政协全年征集界别提案31件,占提案总数的22%。", ["by_proposer «界别» 31", "by_proposer «界别» 22 percent"]],
    [
      "委员共提出社区养老方面的提案27件,占提案总数的三成。",
      ["category «社区养老» 27", "category «社区养老» 30 percent"],
    ],
  ],
  "members at a session, bases of rates, and verdicts behind their numbers": [
    ["参加提案的委员有128名,占与会委员的81%。", ["proposers 128 person", "proposers 81 percent"]],
    ["县政协全年86件提案办复率100%。", ["replied 86", "replied 100 percent"]],
    [
      "提案人对124件提案的办理结果表示满意、6件表示基本满意。",
      ["satisfaction satisfied result 124", "satisfaction basically 6"],
    ],
  ],
  "verdicts that were not given are none": [
    ["立案提案70件,委员对办理满意64件,未反馈意见6件。", ["filed 70", "satisfaction satisfied 64"]],
  ],
  "the filed ones are handed over behind the rate of filing": [
    [
      "立案81件,立案率90%,交32家承办单位办理。政协提案。",
      ["filed 81", "assigned 81", "filed 90 percent", "handling_units 32 organisation"],
    ],
  ],
  "a bare share in a clause of its own takes the verb behind it": [
    ["委员提出提案98件,立案86件,97.7%已办复。", ["submitted 98", "filed 86", "replied 97.7 percent"]],
  ],
  "those of the members who put proposals forward are proposers, and so is their share": [
    [
      "大会收到提案98件。在全体委员150人中,有120人提交了提案,占80%。",
      ["submitted 98", "proposers 120 person", "proposers 80 percent"],
    ],
  ],
  "bare names of areas make a list, with shares or without, behind 其中 or behind the whole itself": [
    [
      "县政协立案提案84件。其中,经济建设提案40件,占47.6%;文化建设提案24件,占28.6%;社会建设提案20件,占23.8%。",
      [
        "filed 84",
        "category «经济建设» 40",
        "category «经济建设» 47.6 percent",
        "category «文化建设» 24",
        "category «文化建设» 28.6 percent",
        "category «社会建设» 20",
        "category «社会建设» 23.8 percent",
      ],
    ],
    [
      "县政协立案84件。在立案提案中,农业农村提案44件,占52.4%;交通出行提案40件,占47.6%。",
      [
        "filed 84",
        "category «农业农村» 44",
        "category «农业农村» 52.4 percent",
        "category «交通出行» 40",
        "category «交通出行» 47.6 percent",
      ],
    ],
    [
      "县政协立案84件。立案提案中农业农村44件,交通出行40件。从立案提案中遴选8件作为重点提案。",
      ["filed 84", "category «农业农村» 44", "category «交通出行» 40", "key 8"],
    ],
  ],
  "items that are put under special supervision are key, whatever they are about; opinions sent back are forms": [
    [
      "代表共提出建议52件。对推动旅游发展、改善环境等方面的6件建议进行重点督办,对就业创业等方面的5件建议开展专项督办。",
      ["submitted 52", "key 6", "key 5"],
    ],
    [
      "县政府承办代表建议52件。县政府收到40份代表的评议意见,其中满意36份,基本满意4份。",
      ["assigned 52", "feedback 40 form", "satisfaction satisfied 36 form", "satisfaction basically 4 form"],
    ],
  ],
  "a vote told of some items is no count of feedback": [
    ["会上宣布了12件代表建议的测评得票情况。县政府承办代表建议52件。", ["assigned 52"]],
  ],
  "a share is told of two sessions": [
    [
      "区政协收到提案50件。集体提案比重从十一届一次的8.1%上升至十一届五次的19.4%。",
      ["submitted 50", "by_proposer «集体» 8.1 percent", "by_proposer «集体» 19.4 percent"],
    ],
  ],
  "verdicts are added up": [
    [
      "委员对提案办理非常满意的占51.3%,满意的占30.2%,两项合计为81.5%。",
      [
        "satisfaction satisfied 51.3 percent",
        "satisfaction satisfied 30.2 percent",
        "satisfaction satisfied 81.5 percent",
      ],
    ],
    [
      "委员对提案办理满意的占90%,基本满意的占6%,两项合计96%。",
      [
        "satisfaction satisfied 90 percent",
        "satisfaction basically 6 percent",
        "satisfaction satisfied_or_basically 96 percent",
      ],
    ],
  ],
  "a share whose 占 was misprinted": [
    [
      "县政协收到提案80件,其中农业方面60件,点75%;其他方面20件点25%。",
      [
        "submitted 80",
        "category «农业» 60",
        "category «农业» 75 percent",
        "category «其他» 20",
        "category «其他» 25 percent",
      ],
    ],
  ],
  "the verdicts of one list are about one thing": [
    [
      "委员对办理结果表示满意的提案有40件,基本满意的有3件。",
      ["satisfaction satisfied result 40", "satisfaction basically result 3"],
    ],
  ],
  "areas before their shares": [
    [
      "区政协收到提案64件,民生、文化等领域提案分别占25%和12%。",
      ["submitted 64", "category «民生» 25 percent", "category «文化» 12 percent"],
    ],
  ],
  "a second mask of items singled out is one of its own; the committee's verdict is none": [
    [
      "常委会决定将修桥等*件建议作为重点督办件。常委会还将对*件重点督办件由常委会组成人员进行满意度测评。",
      ["key withheld", "key withheld"],
    ],
    ["常委会组成人员对5件重点督办件进行测评,满意率为90%。", []],
  ],
  "what voters put forward, and its parts": [
    ["代表收集选民提出的意见和建议290件。其中反映的建议属于县级解决的90件。代表建议52件。", []],
    [
      "接待日上,代表收集选民提出的意见和建议180件。县人大常委会梳理审核,最终形成四大类9件重点建议,集中交县政府办理。",
      [],
    ],
  ],
  "a rate that merges solved and taken up": [
    ["代表建议所提意见解决吸纳率达84.7%。", ["outcome resolved 84.7 percent"]],
  ],
});
