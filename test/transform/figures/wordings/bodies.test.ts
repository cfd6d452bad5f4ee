import { tellsEach } from "../kit.ts";

/** Who receives and handles items, and the part each plays, in turns of phrase of ours, with the figures that a careful coder finds in them. */
tellsEach({
  "items divided twice, by role and by instrument": [
    [
      "区城管局共收到24件建议提案,其中主办15件,协办9件,政协提案14件,人大建议10件。",
      ["assigned 24", "assigned 15", "joint 9", "assigned 14", "assigned 10"],
    ],
    [
      "我局办理建议30件,其中主办件18件(代表建议8件,委员提案10件),会办件12件(代表建议7件,委员提案5件)。由县领导领办的重点建议提案6件(人大建议2件,政协提案4件)。",
      [
        "assigned 30",
        "assigned 18",
        "assigned 8",
        "assigned 10",
        "joint 12",
        "joint 7",
        "joint 5",
        "key 6",
        "key 2",
        "key 4",
      ],
    ],
  ],
  "who receives": [
    ["今年,区公路站共收到人大代表建议8件、政协委员提案1件。", ["assigned 8", "assigned 1"]],
    ["2025年我区收到市政协提案共13件。", ["assigned 13"]],
    ["2016年市文明办接到人大代表议案(建议)9件、政协提案4件。", ["assigned 9", "assigned 4"]],
    ["县政协收到提案54件。", ["submitted 54"]],
    [
      "会议期间,政协委员和各民主党派、工商联积极提交提案,共收到委员提案86件,最终立案71件。",
      ["submitted 86", "filed 71"],
    ],
    ["要尽力提高提案办结率,保证办结率和满意度100%。", []],
  ],
  "departments that each report their own items": [
    [
      "县人大听取代表建议办理情况。\n县水务局今年承办代表建议21件。\n县民政局今年承办代表建议9件。",
      ["by_handler «县水务局» 21", "by_handler «县民政局» 9"],
    ],
  ],
  "items that leaders take up, and calls to slow bodies": [
    ["县长、副县长共领衔办理12件代表建议。县政府办对办理进展缓慢的6家单位发送提醒函。", ["key 12"]],
  ],
  "a body that only assists": [["其中,有3件代表建议交由我区办理,均作为会办单位。", ["assigned 3", "joint 3"]]],
  "bodies of a place, and bodies whose fields only sound like a handing-over": [
    ["全县承办建议12件。辖区8镇11座水厂均已投用。梳理交通领域所属67家事业单位的办事事项。", ["assigned 12"]],
  ],
  "whose congress it is does not say who handles the items": [
    [
      "今年市政府承办省政协提案1件,省人大代表建议2件,本市人大代表建议261件、市政协提案406件。",
      ["assigned 1", "assigned 2", "assigned 261", "assigned 406"],
    ],
  ],
  "opinions of anybody": [["通过座谈会征集到群众的意见与建议共11条。", []]],
  "several bodies behind one number": [["会后,3件代表议案分别交由市人大社会委和教科文卫工委办理。", ["assigned 3"]]],
  "bodies of something else": [["代表建议涉及17个单位的协作事项均及时对接。", []]],
  "items outside the powers of the body": [
    [
      "县政府承办代表建议30件。另有4件不属于我县职权范围,已请市人大代表向市人代会提出。",
      ["assigned 30", "not_filed 4"],
    ],
    ["县政府收到代表建议30件(其中3件不属于政府系统办理件,已转办)。", ["assigned 30", "assigned 3"]],
  ],
  "bodies that end in 会": [
    ["代表建议交由区政府办理168件,区总工会办理2件。", ["by_handler «区政府» 168", "by_handler «区总工会» 2"]],
  ],
  "a list of several instruments under each body": [
    [
      "市政府系统承办建议提案,市科技局承办人大代表建议40件、政协提案44件,市文旅局承办人大代表建议37件、政协提案29件。",
      ["by_handler «市科技局» 40", "by_handler «市科技局» 44", "by_handler «市文旅局» 37", "by_handler «市文旅局» 29"],
    ],
  ],
  "bodies in general behind one number": [
    ["代表共提出建议86件。这86件代表建议交由市级有关单位研究处理。", ["submitted 86", "assigned 86"]],
  ],
  "received by a body that handles, wherever its name stands": [
    [
      "市水利局共收到政协委员提案54件,人大代表议案转作建议处理的17件,人大代表建议89件。",
      ["assigned 54", "assigned 17", "assigned 89"],
    ],
    ["省交通运输厅积极作为,收到的178件提案全部办理完毕。", ["assigned 178", "completed 178"]],
    ["大会秘书处共收到提案54件。", ["submitted 54"]],
  ],
  "roles told right before the number": [
    [
      "省交通运输厅收到提案178件。其中,单独办理、会同办理(主办)88件,会同办理(协办)69件,参阅办理21件。",
      ["assigned 178", "assigned 88", "joint 69", "assigned 21"],
    ],
  ],
  "several bodies before two instruments": [
    [
      "省发展改革委、省财政厅牵头办理的建议、提案分别达114件、76件,两部门承办数量居前。",
      ["by_handler «省发展改革委» 114", "by_handler «省财政厅» 76"],
    ],
  ],
  "one body under two names": [
    ["今年市住建局共办理提案58件;对住建局主办的38件提案,委员均表示满意。", ["assigned 58", "assigned 38"]],
  ],
  "several bodies with their numbers in order": [
    [
      "工业和信息化局、水利局、教育局牵头办理的建议提案分别达到35件、39件和32件。",
      ["by_handler «工业和信息化局» 35", "by_handler «水利局» 39", "by_handler «教育局» 32"],
    ],
  ],
  "a part of what was taken on": [
    ["市政府系统承办代表建议49件,其中会议期间收到的40件已全部办复。", ["assigned 49", "assigned 40", "replied 40"]],
  ],
  "what leaders or their meeting single out": [
    [
      "政协收到提案300件。听取各专委会意见后,遴选出涉及城市更新、教育公平等3个方面17件提案,经主席会议研究,确定为2021年度督办的重点提案。",
      ["submitted 300", "key 17"],
    ],
    ["立案提案215件,已全部办复。市政府领导督办的6件政协提案年内见了成效。", ["filed 215", "replied 215", "key 6"]],
  ],
  "what is handled beside what is not yet": [
    [
      "区民政局共承办建议、提案9件,其中人大建议4件、政协提案五件5件,已办理8件,未办理1件,可依法公开6件、不予公开3件。",
      ["assigned 9", "assigned 4", "assigned 5", "completed 8", "outcome underway 1", "published 6"],
    ],
    [
      "县政府承办提案47件。已经解决的有30件,占63.8%;正在办理,力争近期可办结的有17件,占36.2%。",
      [
        "assigned 47",
        "outcome resolved 30",
        "outcome resolved 63.8 percent",
        "outcome underway 17",
        "outcome underway 36.2 percent",
      ],
    ],
    [
      "市农业委今年收到建议提案共41件,其中主办件24件,协办件17件,截至目前,24件主办建议提案已全部与代表和委员沟通。",
      ["assigned 41", "assigned 24", "joint 17", "contacted 24"],
    ],
    [
      "建议问题得到解决的占60%;因条件限制或其他原因需待条件成熟时再解决的占8%。",
      ["outcome resolved 60 percent", "outcome unresolved 8 percent"],
    ],
    ["市政协领导督办的修路等12件重点提案中,除个别需跨年度办理外,其他重点提案全部办结。", ["key 12"]],
    ["全市办理提案160件,被采纳和拟采纳的占90%。", ["assigned 160", "adopted 90 percent"]],
  ],
  "offices that hand on, and the same items again": [
    [
      "市政协立案提案90件。实际交办的提案中,交党委办公室转办18件,交政府办公室转办70件,交政协办公室转办1件;交市中级人民法院办理1件。",
      [
        "filed 90",
        "by_handler «党委办公室» 18",
        "by_handler «政府办公室» 70",
        "by_handler «政协办公室» 1",
        "by_handler «市中级人民法院» 1",
      ],
    ],
    [
      "县人大常委会交县政府及其所属部门办理的代表建议共57件,这些建议于2008年9月已办理完毕。",
      ["assigned 57", "completed 57"],
    ],
  ],
  "departments that head numbered lines": [
    [
      "县政府建议提案办理情况\n(一)县住建局。主办建议9件、提案12件,已解决15件,满意率100%。\n(二)县交通运输局。主办建议11件、提案7件,已解决15件。",
      [
        "by_handler «县住建局» 9",
        "by_handler «县住建局» 12",
        "outcome resolved «县住建局» 15",
        "satisfaction satisfied «县住建局» 100 percent",
        "by_handler «县交通运输局» 11",
        "by_handler «县交通运输局» 7",
        "outcome resolved «县交通运输局» 15",
      ],
    ],
    [
      "代表们共提出建议426件。三是需要多个部门共同办理的综合性建议增多,这类建议有148件。",
      ["submitted 426", "joint 148"],
    ],
  ],
  "items that leaders read and supervise, and those that committees follow, are key": [
    ["立案提案203件,其中6件由区委书记、区长阅批督办。", ["filed 203", "key 6"]],
    ["立案提案110件,各专委会跟踪督办重点提案12件。", ["filed 110", "key 12"]],
  ],
  "parts of the key items carry their subset": [
    [
      "县政协确定重点提案12件。其中,集体提案7件,委员提案5件。",
      ["key 12", "by_proposer key «集体» 7", "by_proposer key «委员» 5"],
    ],
  ],
  "a base in one clause with its part gives the part's words to the part": [
    ["立案提案136件。136件提案中被采纳、所提问题得到解决的有97件。", ["filed 136", "outcome resolved 97"]],
  ],
  "answers of supporting bodies are answers": [
    ["政协提案立案81件。收到主办、分办单位办理答复97件。", ["filed 81", "replied 97"]],
  ],
  "items told to be supervised by somebody as key ones are key": [
    ["经主席会议审定21件由政协常委、专委会督办的重点提案。", ["key 21"]],
    ["今年县政协立案提案90件。副县长围绕6类17件县政协重点督办提案开展督办。", ["filed 90", "key 17"]],
  ],
  "a rounded number of handling bodies is no threshold": [
    ["这些提案交由区内70余家承办单位办理。", ["handling_units 70 organisation at_least"]],
    ["承办提案10件以上的单位都派了专人。", []],
  ],
  "months are no bodies": [["要求各承办单位3个月内办复全部提案。", []]],
  "a bracket that explains the role does not change it": [
    ["我局办理建议提案76件,其中牵头主办(含独办、分办)的建议提案35件。", ["assigned 76", "assigned 35"]],
  ],
  "a body whose name ends in 会 handles alone": [
    ["提案分给县总工会办理2件,县科学技术协会办理3件。", ["by_handler «县总工会» 2", "by_handler «县科学技术协会» 3"]],
  ],
  "reports of the fifties: 案 as the measure word, thousands set apart by 、, a lost 之": [
    [
      "大会转交提案审查委员会的提案,共计一、二〇四案。其中有关生产方面的提案(包括农、林、水利)九百〇三案,占百分之七五。其次是有关文教方面的提案(包括学校、戏剧),共计三〇一案,占百分二五。",
      [
        "submitted 1204",
        "category «生产» 903",
        "category «生产» 75 percent",
        "category «文教» 301",
        "category «文教» 25 percent",
      ],
    ],
  ],
  "bodies of a threshold, and the threshold": [["政府系统办理提案672件,有7家单位承办50件以上提案。", ["assigned 672"]]],
  "led by leaders is singled out": [["其中12件提案由市政协主席、副主席领办。", ["key 12"]]],
  "what stands behind 建议中有 names its part": [
    [
      "乡政府承办建议20件,代表所提建议中有15件已经解决,其余5件正在逐步解决,有10件已答复给代表。",
      ["assigned 20", "outcome resolved 15", "outcome underway 5", "replied 10"],
    ],
    ["市政府承办建议90件。代表建议中,有23件建议涉及14个铁路项目。", ["assigned 90", "category «铁路项目» 23"]],
  ],
  "offices within a body, behind the head of their list or by their rank": [
    [
      "两会交给我局的建议、提案一共27件。任务分解:社保科11件,人事股9件,离退休处7件。",
      ["assigned 27", "by_handler «社保科» 11", "by_handler «人事股» 9", "by_handler «离退休处» 7"],
    ],
    [
      "今年我局承办代表建议、政协提案共40件。内设科室中,规划科17件、资源科13件、执法科10件。",
      ["assigned 40", "by_handler «规划科» 17", "by_handler «资源科» 13", "by_handler «执法科» 10"],
    ],
    [
      "市文旅局今年共承办建议提案66件。承办最多的艺术科15件,其次产业科12件。",
      ["assigned 66", "by_handler «艺术科» 15", "by_handler «产业科» 12"],
    ],
  ],
  "ways of handling and levels are no bodies": [
    ["政协会议转交我院办理的提案共14件,我院独立办理5件。", ["assigned 14", "assigned 5"]],
    [
      "各市承办的省政协提案共130件,其中东川市55件、白湖市42件、青石市33件。",
      ["assigned 130", "by_handler «东川市» 55", "by_handler «白湖市» 42", "by_handler «青石市» 33"],
    ],
    [
      "全年办理代表建议150件。承办前三名:城管局33件、教体局21件、卫健局17件。",
      ["assigned 150", "by_handler «城管局» 33", "by_handler «教体局» 21", "by_handler «卫健局» 17"],
    ],
  ],
  "picked out as points of weight": [
    ["县人大常委会收到代表建议92件。主任会议从中挑了7件作重点,由各副主任督促。", ["submitted 92", "key 7"]],
  ],
  "shares of bodies that a word for the share closes": [
    [
      "开发区承办市政协提案62件,招商局、规划局、综治局三个部门承担的比重分别为45.2%、32.3%、22.6%。",
      [
        "assigned 62",
        "by_handler «招商局» 45.2 percent",
        "by_handler «规划局» 32.3 percent",
        "by_handler «综治局» 22.6 percent",
      ],
    ],
  ],
  "places and offices that take items on, counted": [
    [
      "区政协立案提案130件,交区直部门和街道等40多个主体承办。",
      ["filed 130", "assigned 130", "handling_units 40 organisation at_least"],
    ],
    [
      "镇人大收到代表建议33件,由镇政府7个办所、15个行政村分头承办。",
      ["submitted 33", "assigned 33", "handling_units 7 organisation", "handling_units 15 organisation"],
    ],
  ],
  "handled with bodies that stand between": [
    ["我局承办代表建议21件,其中主办12件,会同街道办理9件。", ["assigned 21", "assigned 12", "joint 9"]],
    ["县农业局承办政协提案26件。18件由县局主办,8件配合水利、林业部门办理。", ["assigned 26", "assigned 18", "joint 8"]],
  ],
  "people's organisations among those who take items on": [
    [
      "会议交办提案268件,其中市委系统18件,市政府系统237件,人民团体5件,驻市单位8件。",
      [
        "assigned 268",
        "by_handler «市委系统» 18",
        "by_handler «市政府系统» 237",
        "by_handler «人民团体» 5",
        "by_handler «驻市单位» 8",
      ],
    ],
  ],
  "bodies that have many, or only get to know": [
    ["组织住建局、教育局等30多个承办建议提案数量较多的单位开展集中分办。", []],
    ["立案提案90件。不予立案的12件,转交21个部门参考。", ["filed 90", "not_filed 12"]],
    ["立案提案90件,交由21个部门办理。", ["filed 90", "assigned 90", "handling_units 21 organisation"]],
  ],
  "deputies and their ways of serving": [
    ["过去一年,30多名代表通过实地调研、提交建议等形式依法履职。", []],
    ["30多名代表通过实地调研,共提出建议18件。", ["proposers 30 person at_least", "submitted 18"]],
  ],
});
