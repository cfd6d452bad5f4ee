import { tellsEach } from "../kit.ts";

/** Put forward, screened, merged and handed over; wholes and their parts, in turns of phrase of ours, with the figures that a careful coder finds in them. */
tellsEach({
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
  "what a conference says beside its proposals": [
    ["一年来,县政协收到提案72件,提案者180人次,提出重点意见建议30多条。", ["submitted 72", "proposers 180 person"]],
  ],
  "items merged into fewer": [
    ["大会收到提案80件,立案66件,其中9件提案并案为4件。", ["submitted 80", "filed 66", "not_filed 9", "filed 4"]],
  ],
  "items merged, passed on or thanked for": [
    ["收到提案70件,立案60件,转信4件。", ["submitted 70", "filed 60", "not_filed 4"]],
    ["审查了提案70件,立案63件,意见建议7件。", ["filed 63", "not_filed 7"]],
    ["确定立案50件,12件提案并案为5件。", ["filed 50", "not_filed 12", "filed 5"]],
  ],
  "a whole counted again in its sentence": [
    [
      "区政府共收到代表建议65件,督查室将65件代表建议分别交由51个单位办理。",
      ["assigned 65", "handling_units 51 organisation"],
    ],
  ],
  "a sum of what is listed before": [
    [
      "17件议案转为建议,连同会议期间收到的建议145件,合共162件,分别交有关单位研究处理。",
      ["not_filed 17", "submitted 145", "assigned 162"],
    ],
  ],
  "a whole restated behind another session's figures": [
    [
      "县十七届人大二次会议期间,代表共提出建议920件。县十七届人大一次会议提出的893件建议已全部办结。今年提出的920件建议质量不断提高。",
      ["submitted 920", "submitted 893", "completed 893"],
    ],
  ],
  "items taken up by leaders": [["主任会议确定将18件建议交由市政府领导领办。", ["key 18"]]],
  "parts of two wholes in brackets": [
    [
      "我局承办建议提案105件。\n1.省人大代表建议3件(主办2件、会办1件)\n2.市人大代表建议39件(主办38件、会办1件)",
      ["assigned 105", "assigned 3", "assigned 2", "joint 1", "assigned 39", "assigned 38", "joint 1"],
    ],
  ],
  "put forward and handed over": [
    ["会议集中交办县十四届人大一次会议代表提出的134件建议。", ["assigned 134", "submitted 134"]],
    ["今年以来,有关部门办理了代表提出的215件议案。", ["assigned 215"]],
  ],
  "what is handed to others beside the bodies named": [
    [
      "建议交市人民政府77件,市法院20件;另有10件涉及上级单位职权的建议,交相关单位研究办理。",
      ["by_handler «市人民政府» 77", "by_handler «市法院» 20", "by_handler «相关单位» 10"],
    ],
  ],
  "more than the whole before is no part of it": [
    [
      "2020年,教育厅共承办建议提案180件。2021年,代表委员共提出涉及教育的建议提案210件(建议110件、提案100件)。",
      ["assigned 180", "submitted 210", "submitted 110", "submitted 100"],
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
  "what screening leaves, merges and passes on": [
    ["县政协会议收到提案96件,合并后提案总数为81件。", ["submitted 96", "filed 81"]],
    ["委员提交提案77件,经审核70件符合立案条件。", ["submitted 77", "filed 70"]],
    ["会议收到的154件提案中,141件予以立案。", ["submitted 154", "filed 141"]],
    ["政协提案立案120件,并案9件,转送有关专委会参考6件。", ["filed 120", "not_filed 9", "not_filed 6"]],
  ],
  "bare names and times whose counts make up the whole are its parts": [
    [
      "县政协立案提案118件,工业强县41件、乡村振兴32件、民生改善45件。",
      ["filed 118", "category «工业强县» 41", "category «乡村振兴» 32", "category «民生改善» 45"],
    ],
    [
      "八届县政协共提出提案241件,立案216件。第一次会议126件,第二次会议115件。",
      ["submitted 241", "filed 216", "submitted 126", "submitted 115"],
    ],
  ],
  "a headline's count is what is then screened": [
    [
      "市政协三届一次会议:提案301件;立案288件;承办单位72个。",
      ["submitted 301", "filed 288", "handling_units 72 organisation"],
    ],
    ["政协收到提案97件,可立案的90件,不宜立案的7件。", ["submitted 97", "filed 90", "not_filed 7"]],
  ],
  "what a screening committee receives, sends back and merges": [
    [
      "县政协六届二次会议提案审查委员会共收到提案113件,立案97件,并入其他提案9件,退回提案人7件。",
      ["submitted 113", "filed 97", "not_filed 9", "not_filed 7"],
    ],
    [
      "政协委员共递交提案61份,经整理合并为54件。主要反映:一是农田水利14件;二是道路交通17件;三是教育卫生23件。",
      ["submitted 61", "filed 54", "category «农田水利» 14", "category «道路交通» 17", "category «教育卫生» 23"],
    ],
  ],
  "the rest that goes elsewhere is not handed over as the filed ones": [
    ["提案经审查,立案146件,其余转有关部门作工作参考。", ["filed 146"]],
  ],
  "what is screened out keeps its own statement": [
    [
      "提案委员会收到意见建议98件,立为提案的90件。8件未立为提案的意见,有关单位也均作了书面答复。",
      ["submitted 98", "filed 90", "not_filed 8"],
    ],
  ],
  "words between what is screened out and the hand-over do not keep it from the filed ones": [
    [
      "收到提案163件,立案121件,作为意见建议42件,交由6县(区)和市直部门等38家单位办理。",
      [
        "submitted 163",
        "filed 121",
        "assigned 121",
        "not_filed 42",
        "handling_units 6 organisation",
        "handling_units 38 organisation",
      ],
    ],
  ],
  "filed and handed over under one attribute": [
    ["将提出并立案的133件提案交由各单位办理。", ["submitted 133", "filed 133", "assigned 133"]],
  ],
  "merged items are counted before they are handed over": [
    ["提案立案91件,并案处理后交办77件。", ["filed 91", "assigned 77"]],
  ],
  "how proposals are handed in is no measure of its own": [
    ["收到提案240件,通过履职平台提交提案188件。", ["submitted 240", "submitted 188"]],
    ["收到纸质提案9份、电子提案81份,共计90份。", ["submitted 9", "submitted 81", "submitted 90"]],
    ["收到提案240件,其中纸质提案只有7件,其余全部是网上提交,占97%。", ["submitted 240"]],
  ],
  "what a conference advises besides its proposals is none": [
    ["县政协全年收到提案80件。开展专题调研5次,提出意见建议70余条。", ["submitted 80"]],
  ],
  "items taken up are filed, whoever put them forward": [
    ["今年民盟县委共有28件集体和个人提案被县政协立案。", ["filed 28"]],
  ],
  "screening and handing over are both said of one number": [
    ["提案委员会收到提案98件,经审查立案交有关单位办理的86件。", ["submitted 98", "filed 86", "assigned 86"]],
  ],
  "items turned into something else are screened out": [
    ["大会收到提案98件,立案86件,转为意见和建议12件。", ["submitted 98", "filed 86", "not_filed 12"]],
  ],
  "a headline's count of what is filed puts nothing forward": [["政协提案共61件立案", ["filed 61"]]],
  "what follows a bracket or a comparison is told of the whole, not of what stands in it": [
    [
      "县政协收到提案60件(会上50件、会后10件),较上年增加6件,占本届的25%,已全部办结。",
      ["submitted 60", "completed 60", "submitted 50", "submitted 10", "submitted 25 percent"],
    ],
  ],
  "bodies that have taken on items pair with their counts in order": [
    [
      "市政府收到建议提案90件。市水务局、市林业局、市统计局承办的建议提案分别达到20件、30件和5件。",
      ["assigned 90", "by_handler «市水务局» 20", "by_handler «市林业局» 30", "by_handler «市统计局» 5"],
    ],
  ],
  "how items were merged is none, and what a part's clause adds is told of the whole": [
    [
      "大会收到提案60件,合并处理5件(其中2案并1案的3件,3案并1案的2件)。",
      ["submitted 60", "not_filed 5", "not_filed 3", "not_filed 2"],
    ],
    ["我局承办政协提案55件,其中主办13件,全部在规定时间内办理完毕。", ["assigned 55", "completed 55", "assigned 13"]],
  ],
  "what a meeting receives, or is handed, is put forward": [
    ["政协某县第九届委员会第二次会议共收到提案96件。", ["submitted 96"]],
    ["县代表团向大会送交建议28件。", ["submitted 28"]],
  ],
  "screened items turned into another conference's": [
    ["共提交提案32件,决定立案30件,建议转为省政协提案2件。", ["submitted 32", "filed 30", "not_filed 2"]],
  ],
  "what stands screened out of reach of a prize": [
    ["全县30个承办单位把办好建议当作大事。", ["handling_units 30 organisation"]],
  ],
  "social opinion as what proposals are turned into": [
    ["区政协收到提案90件。经审查,立案80件,转社情民意6件。", ["submitted 90", "filed 80", "not_filed 6"]],
  ],
  "what is screened in is filed": [["提案审查委员会审查通过的25件委员提案已逐件商定承办单位。", ["filed 25"]]],
  "the whole is handed over in a clause behind its parts": [
    [
      "立案60件,其中委员提案48件,集体提案12件,分送18个部门办理。",
      ["filed 60", "assigned 60", "by_proposer «委员» 48", "by_proposer «集体» 12", "handling_units 18 organisation"],
    ],
  ],
  "what lies beyond the body's powers is screened out": [
    ["区政府收到代表建议92件。另有4件不属于我区职权范围,已请市代表转提。", ["assigned 92", "not_filed 4"]],
  ],
  "counts headed by years are named in the sentence behind": [
    ["2021年,130件;2022年,152件。这组数字是代表在省人大会议期间提交的建议数量。", ["submitted 130", "submitted 152"]],
  ],
  "recess items filed by agreement, and handed over": [
    ["对闭会期间收到的2件提案,经县政协主席会议讨论同意立案,并及时移交办理。", ["submitted 2", "filed 2", "assigned 2"]],
  ],
  "screening, told plainly": [
    [
      "提案审查后立了597件,没立上的86件里,51件转作社情民意,22件因内容重复被归并,13件退还本人修改。",
      ["filed 597", "not_filed 86", "not_filed 51", "not_filed 22", "not_filed 13"],
    ],
    ["收到提案240件,立得住的211件,其余29件未进入立案程序。", ["submitted 240", "filed 211", "not_filed 29"]],
    ["对48件内容相近的提案进行合并,并为19件;其余120件单独立案。", ["not_filed 48", "filed 19", "filed 120"]],
    ["收到提案174件,内容相近合并办理的21件,合并后实为9件。", ["submitted 174", "not_filed 21", "filed 9"]],
  ],
  "how many there were in all": [
    ["县政协八届一次会议以来,委员以提案形式积极献计献策,五年来提案总数达781件之多。", ["submitted 781"]],
    [
      "一年来共有302位委员、9个党派团体参与提案,提案总数683件,平均每位委员递交1.9件。",
      ["proposers 302 person", "submitted 683"],
    ],
  ],
  "filed, and what became of the rest": [
    ["五年间委员提出提案2016件,其中1735件被审查立案。", ["submitted 2016", "filed 1735"]],
    [
      "提案委最终立案319件,其余53件中有31件转为社情民意信息报送,22件退回补充修改。",
      ["filed 319", "not_filed 53", "not_filed 31", "not_filed 22"],
    ],
    ["收到提案131件,立案113件;因超出县级权限等原因作退案处理6件。", ["submitted 131", "filed 113", "not_filed 6"]],
  ],
  "filed at another level": [
    [
      "全年收到提案93件,经审查,区级立案61件,转市政协立案5件,转来信处理18件。",
      ["submitted 93", "filed 61", "not_filed 5", "not_filed 18"],
    ],
  ],
  "sent back, beyond the body's powers, or turned into information": [
    [
      "审查立案820件。此外,撤案9件,建议委员修改完善后重新提出17件,转有关部门参考41件。",
      ["filed 820", "not_filed 9", "not_filed 17", "not_filed 41"],
    ],
    [
      "大会秘书处共收到代表建议96件,其中有5件代表联名提出的议案不属于县人大及其常委会的职权范围,转为建议处理。",
      ["submitted 96", "not_filed 5"],
    ],
    ["市政协收到提案90件,立案83件、转化为社情民意信息7件。", ["submitted 90", "filed 83", "not_filed 7"]],
  ],
  "a whole told again behind what was singled out of it": [
    [
      "县政协九届二次会议以来,共立案118件,确定重点提案5件,截止9月30日,118件立案提案已全部办理完毕。",
      ["filed 118", "key 5", "completed 118"],
    ],
  ],
  "letters of reply are none of the items": [
    ["县政协收到提案210件。全部提案均已按期办复,答复函930件次,办复率100%。", ["submitted 210", "replied 100 percent"]],
  ],
  "what one government is given": [
    [
      "县五届人大二次会议上,代表们共向县人民政府提出了61条建议、批评和意见,占建议总数的91%。",
      ["assigned 61", "assigned 91 percent"],
    ],
    ["两会期间,代表、委员向县水利局提出各方面建议提案共52件。", ["assigned 52"]],
    ["今年两会上,代表和委员共给县水利局提出建议9件,提案6件。", ["assigned 9", "assigned 6"]],
    ["分局共需办理人大政协建议提案14件,其中主办件和会办件各7件。", ["assigned 14", "assigned 7", "joint 7"]],
    ["县五届人大二次会议上,代表们向大会提出建议61条。", ["submitted 61"]],
  ],
  "what was put forward and singled out": [
    ["县人大代表所提的13件重点建议已全部办结。", ["key 13", "completed key 13"]],
    ["縣人大代表所提的13件重點建議已全部辦結。", ["key 13", "completed key 13"]],
    ["县人大代表所提的13件建议已全部办结。", ["submitted 13", "completed 13"]],
  ],
  "drafts looked through before the session": [
    [
      "会前对152件提案初稿逐件把关,建议修改37件、合并16件、不提交11件。正式提交大会的提案125件,立案121件。",
      ["submitted 125", "filed 121"],
    ],
  ],
});
