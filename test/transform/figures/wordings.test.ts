import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { byInstrument, told } from "./kit.ts";

const traditional = Converter({ from: "cn", to: "tw" });

/** Turns of phrase that real reports use, in sentences of ours, with the figures that a careful coder finds in them. */
const WORDINGS: Record<string, [text: string, figures: string[]][]> = {
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
  "roles in several wholes that are then finished": [
    [
      "我局承办代表建议2件,委员提案5件,其中,独办件6件,协办件1件,均已按要求办理完毕。",
      ["assigned 2", "completed 2", "assigned 5", "completed 5", "assigned 6", "joint 1"],
    ],
    ["代表建议办理进展顺利。县公安局协办的7件全部完成答复工作。", ["joint 7", "replied 7"]],
    ["今年,政协提案33件(其中主办件21件,会办件12件)。", ["assigned 33", "assigned 21", "joint 12"]],
  ],
  "what is told behind the parts of a whole": [
    [
      "我局承办人大代表建议、政协提案共计16件,其中人大代表建议7件,政协提案9件,已全部办结并公开。",
      ["assigned 16", "completed 16", "published 16", "assigned 7", "assigned 9"],
    ],
    [
      "省人代会交由我局办理8件代表建议,其中主办4件、独办1件、会办3件,所有代表建议均已按规定时间完成答复工作。",
      ["assigned 8", "replied 8", "assigned 4", "assigned 1", "joint 3"],
    ],
    [
      "市统计局接收办理代表建议6件,其中主办4件,会办2件;接收办理委员提案1件,作为会办单位办理,均已答复办理完毕。",
      [
        "assigned 6",
        "replied 6",
        "completed 6",
        "assigned 4",
        "joint 2",
        "assigned 1",
        "joint 1",
        "replied 1",
        "completed 1",
      ],
    ],
    ["区住建局收到政协提案12件(其中主办9个、分办3个)。", ["assigned 12", "assigned 9", "joint 3"]],
    ["我局承办代表建议4件,委员提案7件,全部予以采纳。", ["assigned 4", "adopted 4", "assigned 7", "adopted 7"]],
    [
      "代表建议已解决的件数9件,均按程序办理完毕,满意率100%。",
      ["outcome resolved 9", "completed 9", "satisfaction satisfied 100 percent"],
    ],
  ],
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
  "what a conference says beside its proposals": [
    ["一年来,县政协收到提案72件,提案者180人次,提出重点意见建议30多条。", ["submitted 72", "proposers 180 person"]],
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
  "replies that are made public": [
    [
      "我局办理人大建议6件、政协提案9件,均按时答复和公开。",
      ["assigned 6", "replied 6", "published 6", "assigned 9", "replied 9", "published 9"],
    ],
    ["政府信息公开工作扎实,公开人大代表建议答复26件、政协提案办理结果31件。", ["published 26", "published 31"]],
  ],
  "all items, named again": [
    [
      "县教育局承办建议14件,承办提案20件,所有建议提案得到及时办复。",
      ["assigned 14", "replied 14", "assigned 20", "replied 20"],
    ],
  ],
  "one single item told of, and people who came": [
    ["其中一件关于老桥加固的建议,被评为典型案例。", []],
    ["市政府提案科负责人和18名人大代表、政协委员应邀出席座谈会。", []],
  ],
  "the one body that a report is about": [
    [
      "听取县水务局办理县政协提案情况。今年县政协委员共提出提案90件,县水务局主办提案17件。",
      ["submitted 90", "assigned 17"],
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
  "a policy area in the clause before its share": [
    [
      "代表提出建议800件,涉及乡村振兴的,占46.5%;涉及教育和医疗的,占15.9%。",
      ["submitted 800", "category «乡村振兴» 46.5 percent", "category «教育和医疗» 15.9 percent"],
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
  "several proposers before two counts of their own": [
    ["委员、各参加单位和各专门委员会共提出提案90件,8件(系列)提案被确定为主席督办提案。", ["submitted 90", "key 8"]],
  ],
  "items merged into fewer": [
    ["大会收到提案80件,立案66件,其中9件提案并案为4件。", ["submitted 80", "filed 66", "not_filed 9", "filed 4"]],
  ],
  "items on paper and online": [
    ["大会收到提案70件,其中纸质提案只有3件,其余均为网上提交,占95%以上。提案九成以上网上提交。", ["submitted 70"]],
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
  "departments that each report their own items": [
    [
      "县人大听取代表建议办理情况。\n县水务局今年承办代表建议21件。\n县民政局今年承办代表建议9件。",
      ["by_handler «县水务局» 21", "by_handler «县民政局» 9"],
    ],
  ],
  "items merged, passed on or thanked for": [
    ["收到提案70件,立案60件,转信4件。", ["submitted 70", "filed 60", "not_filed 4"]],
    ["审查了提案70件,立案63件,意见建议7件。", ["filed 63", "not_filed 7"]],
    ["确定立案50件,12件提案并案为5件。", ["filed 50", "not_filed 12", "filed 5"]],
  ],
  "adoption in its degrees": [
    ["提案所提意见已采纳和正在采纳的31件;暂时不具备采纳条件的4件。", ["adopted 31", "outcome unresolved 4"]],
    ["提案意见当年采纳落实18件,逐年采纳落实7件。", ["outcome resolved 18", "outcome planned 7"]],
  ],
  "how many put items forward, and how often": [
    ["提出提案的委员58人、91人次。", ["proposers 58 person", "proposers 91 person"]],
    [
      "有90名委员参与提出提案,其中第一提案人52名,联名提案人38名。",
      ["proposers 90 person", "proposers 52 person", "proposers 38 person"],
    ],
  ],
  "items that leaders take up, and calls to slow bodies": [
    ["县长、副县长共领衔办理12件代表建议。县政府办对办理进展缓慢的6家单位发送提醒函。", ["key 12"]],
  ],
  "a body that only assists": [["其中,有3件代表建议交由我区办理,均作为会办单位。", ["assigned 3", "joint 3"]]],
  "a whole counted again in its sentence": [
    [
      "区政府共收到代表建议65件,督查室将65件代表建议分别交由51个单位办理。",
      ["assigned 65", "handling_units 51 organisation"],
    ],
  ],
  "what a target says is to be reached": [["目标为实现提案办复率100%、面商率100%。", []]],
  "bodies of a place, and bodies whose fields only sound like a handing-over": [
    ["全县承办建议12件。辖区8镇11座水厂均已投用。梳理交通领域所属67家事业单位的办事事项。", ["assigned 12"]],
  ],
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
  "a rate behind a part is the whole's": [
    [
      "区人大代表提出建议92件,其中重点建议7件,代表满意率93%。",
      ["submitted 92", "key 7", "satisfaction satisfied 93 percent"],
    ],
  ],
  "a sum of what is listed before": [
    [
      "17件议案转为建议,连同会议期间收到的建议145件,合共162件,分别交有关单位研究处理。",
      ["not_filed 17", "submitted 145", "assigned 162"],
    ],
  ],
  "a rate of punctuality by the words before its name": [
    [
      "建议规定时限内答复率99%,定时办结率98%,办结率97%。",
      ["on_time 99 percent", "on_time 98 percent", "completed 97 percent"],
    ],
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
  "a share of a count that the words behind it name": [
    ["有40件代表建议办理结果公开,占公开总数的54.8%。", ["published 40", "published 54.8 percent"]],
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
  "an attribute is no handing-over": [
    ["代表提出189条建议,其中闭会期间建议57件,交办建议均在规定时间内办结。", ["submitted 189", "submitted 57"]],
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
  "whose congress it is does not say who handles the items": [
    [
      "今年市政府承办省政协提案1件,省人大代表建议2件,本市人大代表建议261件、市政协提案406件。",
      ["assigned 1", "assigned 2", "assigned 261", "assigned 406"],
    ],
  ],
  "the first number of a report is all that it is about": [
    ["涉及卫生健康领域的人大代表建议和政协委员提案共26件,全部由卫生健康局主办。", ["assigned 26"]],
  ],
  "idioms with one": [["要把办好代表建议作为一项政治任务列入计划。", []]],
  "opinions of anybody": [["通过座谈会征集到群众的意见与建议共11条。", []]],
  "difficulties are no items": [["市人大代表推动解决难题1276个,形成代表建议369件。", ["submitted 369"]]],
  "forms sent out and collected": [["发出并收回建议办理征求意见表28份。", ["feedback 28 form"]]],
  "several bodies behind one number": [["会后,3件代表议案分别交由市人大社会委和教科文卫工委办理。", ["assigned 3"]]],
  "what a bracket adds": [
    ["我局牵头主办(含独办、分办,下同)的建议、提案35件,协办的建议41件。", ["assigned 35", "joint 41"]],
    ["县政府各部门承办的建议、提案为29件次(含分办件)和13件次(含分办件)。", ["assigned 29", "assigned 13"]],
  ],
  "items for reference": [["代表提出建议92件(有4件作为参阅件,不需答复)。", ["submitted 92", "not_filed 4"]]],
  "votes on one item": [
    ["代表建议测评情况:发出测评表28张,收回28张,满意票25票,满意率89.29%,基本满意票3票,基本满意率10.71%。", []],
  ],
  "the commonest policy area": [
    [
      "大会收到提案532件。提案中,涉及社会建设方面的提案最多,达到了213件,占总数的40.04%。",
      ["submitted 532", "category «社会建设» 213", "category «社会建设» 40.04 percent"],
    ],
  ],
  "a promise of rates": [["我局明确代表建议办结时限,确保办结率和满意率达到100%。", []]],
  "one item and who signed it": [["两位委员提出的关于整治市容的提案,反映了群众的心愿。", []]],
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
  "a verdict in one sentence with its rate": [
    [
      "收到代表建议办理回执63件,代表全部评价为满意或基本满意,满意率100%。",
      ["feedback 63 form", "satisfaction satisfied_or_basically 63", "satisfaction satisfied_or_basically 100 percent"],
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
  "motions taken as suggestions": [
    [
      "代表提出议案81件,大会通过2件议案作为大会议案,其它79件议案所反映的问题,作为代表的建议交有关部门研究。",
      ["submitted 81", "filed 2", "not_filed 79"],
    ],
  ],
  "a whole restated behind another session's figures": [
    [
      "县十七届人大二次会议期间,代表共提出建议920件。县十七届人大一次会议提出的893件建议已全部办结。今年提出的920件建议质量不断提高。",
      ["submitted 920", "submitted 893", "completed 893"],
    ],
  ],
  "items taken up by leaders": [["主任会议确定将18件建议交由市政府领导领办。", ["key 18"]]],
  "people of the bodies, not the bodies": [["6个承办单位负责人与提案者面对面沟通。", []]],
  "a plan with an effort in it": [
    ["提案中,列入计划、努力创造条件落实的52件,占9.29%。", ["outcome planned 52", "outcome planned 9.29 percent"]],
  ],
  "the fate of the bills that motions concern": [
    [
      "代表共提出议案48件,14件议案涉及的9个立法项目已经审议通过,5件议案涉及的2个立法项目正在审议。",
      ["submitted 48", "outcome resolved 14", "outcome underway 5"],
    ],
  ],
  "parts of two wholes in brackets": [
    [
      "我局承办建议提案105件。\n1.省人大代表建议3件(主办2件、会办1件)\n2.市人大代表建议39件(主办38件、会办1件)",
      ["assigned 105", "assigned 3", "assigned 2", "joint 1", "assigned 39", "assigned 38", "joint 1"],
    ],
  ],
  "work on the items done": [
    ["我局圆满完成34件建议、42件提案的办理。", ["completed 34", "completed 42"]],
    ["县政府圆满完成20件提案的办理答复工作。", ["replied 20"]],
  ],
  "put forward and handed over": [
    ["会议集中交办县十四届人大一次会议代表提出的134件建议。", ["assigned 134", "submitted 134"]],
    ["今年以来,有关部门办理了代表提出的215件议案。", ["assigned 215"]],
  ],
  "what is excepted from what is answered": [
    ["代表提出建议277件。除29件代表建议申请延期外,其他建议均办理完毕。", ["submitted 277", "outcome underway 29"]],
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
  "the level compared with, in a bracket": [
    [
      "代表建议主动公开率达100%,较2020年(94.87%)提高5.13个百分点。",
      ["published 100 percent", "published 94.87 percent"],
    ],
    ["代表建议解决采纳率较2020年(85.89%)提高6.65个百分点。", ["outcome resolved 85.89 percent"]],
  ],
  "a target that was reached": [
    ["代表建议办理实现了答复率100%、见面率100%的目标。", ["replied 100 percent", "contacted 100 percent"]],
    ["提案办理中,23家单位实现了见面率100%的工作目标。", []],
  ],
  "roles that are called classes": [["人大代表建议18件中,包含主办类17件,协办类1件。", ["assigned 17", "joint 1"]]],
  "a list of several instruments under each body": [
    [
      "市政府系统承办建议提案,市科技局承办人大代表建议40件、政协提案44件,市文旅局承办人大代表建议37件、政协提案29件。",
      ["by_handler «市科技局» 40", "by_handler «市科技局» 44", "by_handler «市文旅局» 37", "by_handler «市文旅局» 29"],
    ],
  ],
  "people who are heard": [["镇人大听取56位领衔代表关于建议办理的进展情况的汇报。", []]],
  "a party congress": [["省党代会秘书处共收到162件代表提案,立案161件,参与提案的代表共有662人。", []]],
  "bodies in general behind one number": [
    ["代表共提出建议86件。这86件代表建议交由市级有关单位研究处理。", ["submitted 86", "assigned 86"]],
  ],
  "most of the items is not all of them": [["立案的500件提案绝大多数已经办复。", ["filed 500"]]],
  "a promise": [["副县长作表态发言,将确保代表建议办结率、满意率两个100%。", []]],
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
  "sent back": [["我局收到建议提案30件,退回建议1件提案2件。", ["assigned 30"]]],
  "in somebody's name": [
    [
      "会议共收到建议150件。其中,以全团名义提出重点建议13件,个人或联名提出137件。",
      ["submitted 150", "by_proposer «全团» 13", "by_proposer «个人或联名» 137"],
    ],
  ],
  "published in full": [["各部门公开建议提案复文600件,其中全文公开570件。", ["published 600", "published 570"]]],
  "meetings with proposers, counted by the time": [
    ["县水利局承办建议52件,与代表沟通67人次。", ["assigned 52", "contacted 67 person"]],
  ],
  "motions deliberated": [
    ["主席团交付有关专门委员会审议的46件代表议案,已全部完成审议工作。", ["assigned 46", "completed 46"]],
  ],
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
  "a rounded share at the head": [
    [
      "市人大代表建议全部办复 超九成获采纳\n代表提出建议73件。所提问题已解决的占91.06%。",
      ["submitted 73", "outcome resolved 91.06 percent"],
    ],
  ],
  "what all that was put forward is about": [["政协委员就城市管理领域提出提案45件。", ["submitted 45"]]],
  "led by leaders, after a long title": [
    ["会议将代表提出的采取举措逐步解决交通拥堵问题等18件建议交由市政府领导领办。", ["key 18"]],
  ],
  "kept as information": [
    [
      "审查立案89件;作为委员来信处理的12件,作重要信息和社情民意处理的4件。",
      ["filed 89", "not_filed 12", "not_filed 4"],
    ],
  ],
  "written suggestions": [["镇人大共收集到代表提出的书面建议10条。", ["submitted 10"]]],
  "any one suggestion": [["一份代表建议从产生到办结要经历什么?区人大会议收到建议40件。", ["submitted 40"]]],
  "several bodies before two instruments": [
    [
      "省发展改革委、省财政厅牵头办理的建议、提案分别达114件、76件,两部门承办数量居前。",
      ["by_handler «省发展改革委» 114", "by_handler «省财政厅» 76"],
    ],
  ],
  "one body under two names": [
    ["今年市住建局共办理提案58件;对住建局主办的38件提案,委员均表示满意。", ["assigned 58", "assigned 38"]],
  ],
  "chosen to be key": [
    ["大会收到提案352件。遴选出事关全局的提案11件,经主席会议审定为重点提案。", ["submitted 352", "key 11"]],
  ],
  "titles in quotation marks": [
    ["区政府系统承办会议确定的“关于培育产业的议案”“关于扩大消费的议案”等3个议案。", ["assigned 3"]],
  ],
  "a unit that was lost before the noun": [["代表积极建言献策,向大会提出562建议。", ["submitted 562"]]],
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
  "one body's items, and motions by the number of their signatures": [
    ["我县代表团共向大会提交建议63件。", ["submitted 63"]],
    ["代表提出议案和建议81件。其中,10人以上联名提出的议案18件。", ["submitted 81", "submitted 18"]],
    ["会议共收到建议81件。以代表团名义提出建议12件。", ["submitted 81", "by_proposer «代表团» 12"]],
  ],
  "several bodies with their numbers in order": [
    [
      "工业和信息化局、水利局、教育局牵头办理的建议提案分别达到35件、39件和32件。",
      ["by_handler «工业和信息化局» 35", "by_handler «水利局» 39", "by_handler «教育局» 32"],
    ],
  ],
  "what is handed to others beside the bodies named": [
    [
      "建议交市人民政府77件,市法院20件;另有10件涉及上级单位职权的建议,交相关单位研究办理。",
      ["by_handler «市人民政府» 77", "by_handler «市法院» 20", "by_handler «相关单位» 10"],
    ],
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
  "motions by their bills": [
    [
      "23件议案中,2件议案提出的立法项目已经常委会一审;1件议案提出的立法项目,拟出台政策予以解决。",
      ["outcome underway 2", "outcome planned 1"],
    ],
  ],
  "a part of what was taken on": [
    ["市政府系统承办代表建议49件,其中会议期间收到的40件已全部办复。", ["assigned 49", "assigned 40", "replied 40"]],
  ],
  "what is none of ours beside what is": [
    ["省政府承办代表建议150件,组织10家承办单位赴现场座谈。", ["assigned 150"]],
    ["县政府承办代表建议50件,县领导分别领办一至二件代表性强的建议。", ["assigned 50"]],
    ["对全镇发展情况开展了满意度测评,满意率达85%。会议收到代表建议18件。", ["submitted 18"]],
    ["代表提出建议70件。在专题调研、视察、座谈等基础上提出的建议,占建议总数的59%。", ["submitted 70"]],
    ["县民时间受理案件59件,获致解决者6件,建议案件范围广泛。", []],
  ],
  "kinds of proposers among what was filed": [
    [
      "市政协共收到提案236件,经审查,立案212件,作委员建议处理的提案24件。立案的提案中集体提案23件,其中:民建6件、民进5件;工商联4件;总工会2件;妇联3件;经济委3件;委员提案189件。",
      [
        "submitted 236",
        "filed 212",
        "not_filed 24",
        "by_proposer «集体» 23",
        "by_proposer «民建» 6",
        "by_proposer «民进» 5",
        "by_proposer «工商联» 4",
        "by_proposer «总工会» 2",
        "by_proposer «妇联» 3",
        "by_proposer «经济委» 3",
        "by_proposer «委员» 189",
      ],
    ],
    [
      "大会共提交代表建议369件,其中全团建议9件。其中,党政领导干部带头提出高质量建议48件。",
      ["submitted 369", "by_proposer «全团» 9", "by_proposer «党政领导干部» 48"],
    ],
  ],
  "what leaders or their meeting single out": [
    [
      "政协收到提案300件。听取各专委会意见后,遴选出涉及城市更新、教育公平等3个方面17件提案,经主席会议研究,确定为2021年度督办的重点提案。",
      ["submitted 300", "key 17"],
    ],
    ["立案提案215件,已全部办复。市政府领导督办的6件政协提案年内见了成效。", ["filed 215", "replied 215", "key 6"]],
  ],
  "what one government says it was given": [
    [
      "县人民政府办公室关于办理建议提案的通知\n代表和委员共向县人民政府提出建议和提案158件(其中:代表建议96件、委员提案62件)。",
      ["assigned 158", "assigned 96", "assigned 62"],
    ],
  ],
  "more than the whole before is no part of it": [
    [
      "2020年,教育厅共承办建议提案180件。2021年,代表委员共提出涉及教育的建议提案210件(建议110件、提案100件)。",
      ["assigned 180", "submitted 210", "submitted 110", "submitted 100"],
    ],
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
  "motions told by what became of their bills": [
    [
      "代表提出议案46件,9件所提的法规已经出台,15件涉及的法规正在起草,10件涉及的立法项目已列入年度立法计划。",
      ["submitted 46", "outcome resolved 9", "outcome underway 15", "outcome planned 10"],
    ],
    [
      "1006件代表议案中,有100件涉及的10件法律已由常委会审议通过,31件涉及的7件法律草案已提请审议。",
      ["outcome resolved 100", "outcome underway 31"],
    ],
    [
      "会议收到议案36件,主席团决定将其中的5件列入会议议程,21件交有关专门委员会审议,其余10件作建议办理。",
      ["submitted 36", "filed 5", "filed 21", "not_filed 10"],
    ],
    [
      "代表提出议案52件。建议交由民族委员会审议4件,交由法律委员会审议14件。",
      ["submitted 52", "by_handler «民族委员会» 4", "by_handler «法律委员会» 14"],
    ],
    ["代表提出议案52件;代表通过专题调研、座谈走访等方式形成的议案有39件;附有法规草案文本的有21件。", ["submitted 52"]],
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
  "one class told in several clauses": [
    [
      "建议中,所提问题已经解决的,以及已有规定、作出说明的48件,占60%。",
      ["outcome resolved 48", "outcome resolved 60 percent"],
    ],
  ],
  "parts that a body plays, beside counts of each instrument": [
    [
      "2022年,我局共承办建议提案70件,其中人大建议30件(主办12件、协办18件),占43%;政协提案40件(主办21件、协办19件),占57%。",
      [
        "assigned 70",
        "assigned 30",
        "assigned 12",
        "joint 18",
        "assigned 43 percent",
        "assigned 40",
        "assigned 21",
        "joint 19",
        "assigned 57 percent",
      ],
    ],
    [
      "我局共办理建议提案70件。其中主办件32件,建议12件,提案20件;会办件38件,建议18件,提案20件。",
      ["assigned 70", "assigned 32", "assigned 12", "assigned 20", "joint 38", "joint 18", "joint 20"],
    ],
    [
      "2022年,由市水利局主办和协办的建议提案共70件(主办件32件,协办件38件),共涉及9个办理科室。",
      ["assigned 70", "assigned 32", "joint 38", "handling_units 9 organisation"],
    ],
    ["2022年我局单独办理建议12件,会同其他部门办理18件。", ["assigned 12", "joint 18"]],
    ["代表们提出的属于政府系统办理的152件建议,县政府均已确定承办单位。", ["assigned 152"]],
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
};

describe.each(Object.entries(WORDINGS))("%s", (_, cases) => {
  it.each(cases)("%s", (text, figures) => {
    expect(told(text)).toEqual(figures);
    expect(told(traditional(text)), traditional(text)).toEqual(figures);
  });
});

describe("the parts that a body plays", () => {
  it.each([
    [
      "我委承办建议提案162件。其中,代表建议63件,委员提案99件;主办97件,会办65件。",
      [
        "combined assigned 162",
        "suggestion assigned 63",
        "proposal assigned 99",
        "combined assigned 97",
        "combined joint 65",
      ],
    ],
    [
      "我局承办人大建议30件、政协提案40件,主办件分别为12件和20件,协办件分别为18件和20件。",
      [
        "suggestion assigned 30",
        "proposal assigned 40",
        "suggestion assigned 12",
        "proposal assigned 20",
        "suggestion joint 18",
        "proposal joint 20",
      ],
    ],
  ])("are of the instruments they divide: %s", (text, figures) => {
    expect(byInstrument(text)).toEqual(figures);
  });
});
