import { tellsEach } from "../kit.ts";

/** What is singled out, and what is none of ours, in turns of phrase of ours, with the figures that a careful coder finds in them. */
tellsEach({
  "all items, named again": [
    [
      "县教育局承办建议14件,承办提案20件,所有建议提案得到及时办复。",
      ["assigned 14", "replied 14", "assigned 20", "replied 20"],
    ],
  ],
  "items on paper and online": [
    ["大会收到提案70件,其中纸质提案只有3件,其余均为网上提交,占95%以上。提案九成以上网上提交。", ["submitted 70"]],
  ],
  "how many put items forward, and how often": [
    ["提出提案的委员58人、91人次。", ["proposers 58 person", "proposers 91 person"]],
    [
      "有90名委员参与提出提案,其中第一提案人52名,联名提案人38名。",
      ["proposers 90 person", "proposers 52 person", "proposers 38 person"],
    ],
  ],
  "what a target says is to be reached": [["目标为实现提案办复率100%、面商率100%。", []]],
  "who put the items forward, with how many they are": [
    [
      "代表提出建议920件,其中,22名代表提出建议900件,4个代表团以代表团名义提出建议20件。",
      ["submitted 920", "proposers 22 person", "by_proposer «代表» 900", "by_proposer «代表团» 20"],
    ],
    [
      "大会收到代表建议83件,其中2件由2个代表团提出,81件由37位代表提出。",
      ["submitted 83", "by_proposer «代表团» 2", "by_proposer «代表» 81", "proposers 37 person"],
    ],
    [
      "代表共提出议案18件。其中,由10名以上代表联名提出的议案15件,由代表团提出的议案3件。",
      ["submitted 18", "by_proposer «代表联名» 15", "by_proposer «代表团» 3"],
    ],
  ],
  "key items counted in 项, and the items they cover": [
    ["今年的重点督办建议共20项,涉及代表建议225件。", ["key 20", "key 225"]],
  ],
  "an attribute is no handing-over": [
    ["代表提出189条建议,其中闭会期间建议57件,交办建议均在规定时间内办结。", ["submitted 189", "submitted 57"]],
  ],
  "idioms with one": [["要把办好代表建议作为一项政治任务列入计划。", []]],
  "difficulties are no items": [["市人大代表推动解决难题1276个,形成代表建议369件。", ["submitted 369"]]],
  "what a bracket adds": [
    ["我局牵头主办(含独办、分办,下同)的建议、提案35件,协办的建议41件。", ["assigned 35", "joint 41"]],
    ["县政府各部门承办的建议、提案为29件次(含分办件)和13件次(含分办件)。", ["assigned 29", "assigned 13"]],
  ],
  "items for reference": [["代表提出建议92件(有4件作为参阅件,不需答复)。", ["submitted 92", "not_filed 4"]]],
  "one item and who signed it": [["两位委员提出的关于整治市容的提案,反映了群众的心愿。", []]],
  "what is excepted from what is answered": [
    ["代表提出建议277件。除29件代表建议申请延期外,其他建议均办理完毕。", ["submitted 277", "outcome underway 29"]],
  ],
  "a target that was reached": [
    ["代表建议办理实现了答复率100%、见面率100%的目标。", ["replied 100 percent", "contacted 100 percent"]],
    ["提案办理中,23家单位实现了见面率100%的工作目标。", []],
  ],
  "most of the items is not all of them": [["立案的500件提案绝大多数已经办复。", ["filed 500"]]],
  "a promise": [["副县长作表态发言,将确保代表建议办结率、满意率两个100%。", []]],
  "sent back": [["我局收到建议提案30件,退回建议1件提案2件。", ["assigned 30"]]],
  "names without the words around them": [
    [
      "代表提出建议90件。占比最高的是发展规划类,有37件,占41%;排在第三的是科教文卫类13件,占14%。",
      [
        "submitted 90",
        "category «发展规划» 37",
        "category «发展规划» 41 percent",
        "category «科教文卫» 13",
        "category «科教文卫» 14 percent",
      ],
    ],
    [
      "这些建议由省政府组织办理95件;由市委有关部门、群团组织办理8件。",
      ["by_handler «省政府» 95", "by_handler «市委有关部门、群团组织» 8"],
    ],
    [
      "代表提出建议90件。省科技局承办建议40件、提案44件,办结率和满意率均达100%。",
      [
        "submitted 90",
        "by_handler «省科技局» 40",
        "by_handler «省科技局» 44",
        "completed «省科技局» 100 percent",
        "satisfaction satisfied «省科技局» 100 percent",
      ],
    ],
  ],
  "kept as information": [
    [
      "审查立案89件;作为委员来信处理的12件,作重要信息和社情民意处理的4件。",
      ["filed 89", "not_filed 12", "not_filed 4"],
    ],
  ],
  "written suggestions": [["镇人大共收集到代表提出的书面建议10条。", ["submitted 10"]]],
  "any one suggestion": [["一份代表建议从产生到办结要经历什么?区人大会议收到建议40件。", ["submitted 40"]]],
  "chosen to be key": [
    ["大会收到提案352件。遴选出事关全局的提案11件,经主席会议审定为重点提案。", ["submitted 352", "key 11"]],
  ],
  "a unit that was lost before the noun": [["代表积极建言献策,向大会提出562建议。", ["submitted 562"]]],
  "what is none of ours beside what is": [
    ["省政府承办代表建议150件,组织10家承办单位赴现场座谈。", ["assigned 150"]],
    ["县政府承办代表建议50件,县领导分别领办一至二件代表性强的建议。", ["assigned 50"]],
    ["对全镇发展情况开展了满意度测评,满意率达85%。会议收到代表建议18件。", ["submitted 18"]],
    ["代表提出建议70件。在专题调研、视察、座谈等基础上提出的建议,占建议总数的59%。", ["submitted 70"]],
    ["县民时间受理案件59件,获致解决者6件,建议案件范围广泛。", []],
  ],
  "what one government says it was given": [
    [
      "县人民政府办公室关于办理建议提案的通知\n代表和委员共向县人民政府提出建议和提案158件(其中:代表建议96件、委员提案62件)。",
      ["assigned 158", "assigned 96", "assigned 62"],
    ],
  ],
  "numbers beside the items": [
    ["会议收到提案167件,经审查立案140件,大会发言14件。", ["submitted 167", "filed 140"]],
    ["代表建议共收到374件。先后协调处理了74件建议办理过程中的具体问题。", ["submitted 374"]],
    [
      "市人大代表提出代表建议269件,需要两个或两个以上部门办理的代表建议有153件。269件代表建议均已按规定全部办理完成并反馈。",
      ["submitted 269", "joint 153", "completed 269"],
    ],
    [
      "县水务局召开提案协商会,一件一件商量。县水务局共承办提案24件,其中主办14件、协办10件,所有提案已按要求在规定时间内办理完毕。",
      ["assigned 24", "completed 24", "assigned 14", "joint 10"],
    ],
  ],
  "what is counted under other words than its own": [
    ["市交通局承办的建议、提案中包括人大代表建议46件,政协委员提案37件。", ["assigned 46", "assigned 37"]],
    [
      "承办建议提案17件。从内容看,涉及惠农政策落实监督管理的2件,涉及农村道路经费的3件。",
      ["assigned 17", "category «惠农政策落实监督管理» 2", "category «农村道路经费» 3"],
    ],
    ["我局承办建议提案24件,实行一件一档、专人督办,力争取得“两个100%”的效果。", ["assigned 24"]],
    [
      "市发改委共承办建议提案46件,其中省人大代表建议28件,主办3件、会办25件;代表委员向市长所提建议18件,主办5件、会办13件。",
      ["assigned 46", "assigned 28", "assigned 3", "joint 25", "assigned 18", "assigned 5", "joint 13"],
    ],
    [
      "县政府通报建议提案办理情况。各单位办结率:县住建局100%、县教育局98%、县水利局95%。",
      ["completed 100 percent", "completed «县教育局» 98 percent", "completed «县水利局» 95 percent"],
    ],
    [
      "县政府通报建议提案办理情况:\n一、县住建局承办建议12件、提案18件,已办结30件。\n二、县教育局承办建议9件、提案7件,已办结15件。",
      [
        "by_handler «县住建局» 12",
        "by_handler «县住建局» 18",
        "completed 30",
        "by_handler «县教育局» 9",
        "by_handler «县教育局» 7",
        "completed 15",
      ],
    ],
  ],
  "the same items divided several ways": [
    [
      "我局承办建议提案109件。按承办性质分,主办件51件、协办件58件;按来源分,人大代表建议49件、政协委员提案60件。",
      ["assigned 109", "assigned 51", "joint 58", "assigned 49", "assigned 60"],
    ],
    [
      "2022年,我局承办建议20件,由我局牵头会同其他部门办理9件,配合其他单位办理11件。",
      ["assigned 20", "assigned 9", "joint 11"],
    ],
  ],
  "papers to the government are none, whoever gives the advice": [
    ["全年形成常委会建议案3件、专委会建议12份。收到提案60件。", ["submitted 60"]],
  ],
  "the list of prizes goes on without the word": [
    [
      "县政协收到提案80件。评选产生优秀提案14件。在改善民生方面,关于养老服务的提案5件,关于托育的提案3件。",
      ["submitted 80"],
    ],
  ],
  "besides is not left out": [
    ["除会议期间的97件建议外,闭会期间代表还提出建议22件,已全部交办。", ["submitted 97", "submitted 22", "assigned 22"]],
  ],
  "立为提案 is filing": [["县政协大会收到提案74件,立为提案的有66件。", ["submitted 74", "filed 66"]]],
  "what is to be reached is none, what was reached is one": [
    ["县政府办理提案52件。各承办人员做到与委员沟通率100%、答复率100%,力争满意率100%。", ["assigned 52"]],
    ["县政府办理提案52件。确保做到三个100%,即办结率100%、面商率100%、满意率100%。", ["assigned 52"]],
    ["县政府办理提案52件,做到沟通率100%。", ["assigned 52", "contacted 100 percent"]],
  ],
  "what is left out is not counted": [
    ["除建议3件和提案1件不公开外,其余答复均已公开,公开率95%。", ["published 95 percent"]],
  ],
  "one proposal of the year is singled out": [["《关于建好夜校的提案》等5件提案列为年度一号提案。", ["key 5"]]],
  "what is wished for is no figure, what is told is one": [
    ["各单位要加强督办,确保提案办结率达到100%。", []],
    ["各单位加强督办,确保了提案办结率达到100%。", ["completed 100 percent"]],
  ],
  "proposals and suggestions counted in 个": [
    ["县教育局负责办理政协提案27个,人大建议13个。", ["assigned 27", "assigned 13"]],
  ],
  "a line broken before its count": [
    ["县政协三届二次会议期间,共收到委员提案\n76件,立案70件。", ["submitted 76", "filed 70"]],
  ],
  "another system keeps the measure, with its name": [
    [
      "市政协立案提案90件。由党群政法系统承办的有17件,已全部办结。",
      ["filed 90", "assigned «党群政法系统» 17", "completed 17"],
    ],
  ],
  "numbers dropped without a trace, in a text that drops them": [
    [
      "共收到提案件,经审查,立案件,立案率为%。其中委员提案件。提案所提问题已经解决的件,占办复率.%。其中,件重点提案由主席督办。",
      [
        "submitted withheld",
        "filed withheld",
        "filed withheld percent",
        "by_proposer «委员» withheld",
        "outcome resolved withheld",
        "outcome resolved withheld percent",
        "key withheld",
      ],
    ],
  ],
  "one item for each leader": [["10位省政府领导领办建议、提案各1件。", []]],
  "a number under handing over and under putting forward": [
    ["会议向各单位集中交办代表提出的143件建议。", ["assigned 143", "submitted 143"]],
  ],
  "prizes beside what was put forward": [
    ["去年164件立案提案全部办复、20件优秀提案受表彰。", ["filed 164", "replied 164"]],
    ["市委会累计提交集体提案63件、大会发言29篇,12件提案被评为优秀提案。", ["by_proposer «集体» 63"]],
    ["市政协收到提案140件,其中受表彰的10件。", ["submitted 140"]],
    ["在提交立案的820件提案中,评选产生了51件优秀提案。其中,集体提案22件,委员个人提案29件。", ["filed 820"]],
    ["民盟支部提交提案15件,其中2件入选年度重点提案,1件获评优秀提案。", ["submitted 15", "key 2"]],
    ["大会收到提案117件,会上对20件优秀提案、8个承办先进单位进行了表彰。", ["submitted 117"]],
  ],
  "a prize that only a document's title names": [
    ["《关于表彰优秀提案的决定》指出,一年来共提出提案96件,经审查立案71件。", ["submitted 96", "filed 71"]],
  ],
  "bodies that win a prize, and bodies that speak": [
    ["大会收到提案117件,县教育局等5个单位获评承办提案先进单位。", ["submitted 117"]],
    ["会上,县住建局、县水利局等4家提案承办单位分别陈述了办理情况。", []],
  ],
  "what leaders wrote on them, and one for each leader": [
    ["全年提交提案26件,其中3件受到市委书记和市长批示。", ["submitted 26"]],
    ["市委书记、市长各领办1件提案,市政协主席、副主席共督办12件。", ["key 12"]],
  ],
  "what sort of members put items forward": [
    ["大会共收到提案852件,其中13名港澳委员共提出16件提案。", ["submitted 852", "proposers 13 person", "submitted 16"]],
    ["政协委员268名,五年中提交过提案的261名,参与面97.4%。", ["proposers 261 person", "proposers 97.4 percent"]],
    ["全体委员中提交提案的有212人,占91.4%;没有提交提案的20人。", ["proposers 212 person", "proposers 91.4 percent"]],
    ["领衔人数最多的一件提案有27位委员附议,另有3名委员撤回提案。", []],
  ],
  "an answer in the old spelling": [
    ["截至2月20日,已辦覆提案396件,辦覆率為99.8%。", ["replied 396", "replied 99.8 percent"]],
  ],
  "what leaders took up, each so many": [
    [
      "确定重点提案22件。其中市委书记阅批督办1件,市长签批领办3件,副市长督办7件。",
      ["key 22", "key 1", "key 3", "key 7"],
    ],
  ],
  "proposers who were met, and who were not": [
    ["承办提案397件,已面商提案者352件,面商率88.7%。", ["assigned 397", "contacted 352", "contacted 88.7 percent"]],
    ["承办提案78件,已与提案人见面沟通75件,未沟通3件。", ["assigned 78", "contacted 75"]],
  ],
  "members beside the parties that take part": [
    ["一年来共有302位委员、9个党派团体和11个专委会、界别活动组参与提案。", ["proposers 302 person"]],
  ],
  "achievements in a list": [
    ["提案工作:一是采纳率明显提高,98件提案中有81件被直接吸收进工作方案;二是沟通明显加强。", ["adopted 81"]],
  ],
});
