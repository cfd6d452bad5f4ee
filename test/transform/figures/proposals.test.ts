import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { byInstrument, read, told } from "./kit.ts";

const traditional = Converter({ from: "cn", to: "tw" });

/** Constructions of reports on proposals and of combined reports: our sentences, and what two careful coders find in them. */
const CONSTRUCTIONS: [construction: string, cases: [text: string, figures: string[]][]][] = [
  [
    "a kind of proposals that is a share of all is a part, whatever verb governs it",
    [
      ["县政协全年征集界别提案31件,占提案总数的22%。", ["by_proposer «界别» 31", "by_proposer «界别» 22 percent"]],
      [
        "委员共提出社区养老方面的提案27件,占提案总数的三成。",
        ["category «社区养老» 27", "category «社区养老» 30 percent"],
      ],
    ],
  ],
  [
    "kinds of proposers stand side by side, single members and parties by their short names among them",
    [
      [
        "立案的提案共130件。其中,民革4件、民盟7件、民建3件,委员提案116件。",
        ["filed 130", "by_proposer «民革» 4", "by_proposer «民盟» 7", "by_proposer «民建» 3", "by_proposer «委员» 116"],
      ],
      [
        "立案提案211件。立案的提案中,委员提出180件,占85.3%;各民主党派、人民团体提出31件,占14.7%。",
        [
          "filed 211",
          "by_proposer «委员» 180",
          "by_proposer «委员» 85.3 percent",
          "by_proposer «各民主党派、人民团体» 31",
          "by_proposer «各民主党派、人民团体» 14.7 percent",
        ],
      ],
      [
        "市政协立案提案260件。各民主党派、工商联提出集体提案52件,政协各专门委员会提出提案9件。",
        ["filed 260", "by_proposer «集体» 52", "by_proposer «政协各专门委员会» 9"],
      ],
    ],
  ],
  [
    "what screening leaves, merges and passes on",
    [
      ["县政协会议收到提案96件,合并后提案总数为81件。", ["submitted 96", "filed 81"]],
      ["委员提交提案77件,经审核70件符合立案条件。", ["submitted 77", "filed 70"]],
      ["会议收到的154件提案中,141件予以立案。", ["submitted 154", "filed 141"]],
      ["政协提案立案120件,并案9件,转送有关专委会参考6件。", ["filed 120", "not_filed 9", "not_filed 6"]],
    ],
  ],
  [
    "the total behind a list of areas, and the area that a heading tells",
    [
      [
        "政协提案:经济类31件、城建类22件、民生类40件,总计93件。",
        ["category «经济» 31", "category «城建» 22", "category «民生» 40", "submitted 93"],
      ],
      [
        "立案提案310件。(一)围绕产业兴县建言献策。提出相关提案82件,占立案提案的26.5%。",
        ["filed 310", "category «产业兴县» 82", "category «产业兴县» 26.5 percent"],
      ],
    ],
  ],
  [
    "items that leaders read and supervise, and those that committees follow, are key",
    [
      ["立案提案203件,其中6件由区委书记、区长阅批督办。", ["filed 203", "key 6"]],
      ["立案提案110件,各专委会跟踪督办重点提案12件。", ["filed 110", "key 12"]],
    ],
  ],
  [
    "a class that is to be worked on is not defined by the work",
    [["督促B类提案持续办理落实。对上年度36件B类提案跟踪回访。", ["outcome B 36"]]],
  ],
  [
    "bare names and times whose counts make up the whole are its parts",
    [
      [
        "县政协立案提案118件,工业强县41件、乡村振兴32件、民生改善45件。",
        ["filed 118", "category «工业强县» 41", "category «乡村振兴» 32", "category «民生改善» 45"],
      ],
      [
        "八届县政协共提出提案241件,立案216件。第一次会议126件,第二次会议115件。",
        ["submitted 241", "filed 216", "submitted 126", "submitted 115"],
      ],
    ],
  ],
  [
    "sides of the house and ranked bodies handle items",
    [
      [
        "立案提案96件,分别由县委口9件、政府口83件、法检口4件办理。",
        ["filed 96", "by_handler «县委口» 9", "by_handler «政府口» 83", "by_handler «法检口» 4"],
      ],
      [
        "立案提案203件,涉及党委部门的15件,政府部门的188件。",
        ["filed 203", "by_handler «党委部门» 15", "by_handler «政府部门» 188"],
      ],
      [
        "政协提案交办后,市住建局、市教育局、市民政局承办件数列前三,分别为40件、31件、25件。",
        ["by_handler «市住建局» 40", "by_handler «市教育局» 31", "by_handler «市民政局» 25"],
      ],
    ],
  ],
  [
    "kinds of proposers with a verb each",
    [
      [
        "政协会议上,民主党派和工商联提交提案46件,委员提交提案170件。",
        ["by_proposer «民主党派和工商联» 46", "by_proposer «委员» 170"],
      ],
    ],
  ],
  [
    "a headline's count is what is then screened",
    [
      [
        "市政协三届一次会议:提案301件;立案288件;承办单位72个。",
        ["submitted 301", "filed 288", "handling_units 72 organisation"],
      ],
      ["政协收到提案97件,可立案的90件,不宜立案的7件。", ["submitted 97", "filed 90", "not_filed 7"]],
    ],
  ],
  [
    "a body is named by its units, a sector by its 界, items by who supervises them",
    [
      [
        "市政协立案提案215件。市政府共36个单位承办提案190件;市委共8个部门承办提案25件。",
        [
          "filed 215",
          "handling_units 36 organisation",
          "by_handler «市政府» 190",
          "handling_units 8 organisation",
          "by_handler «市委» 25",
        ],
      ],
      [
        "政协会议上,农业界提出提案22件,教育界15件,医卫界13件。",
        ["by_proposer «农业界» 22", "by_proposer «教育界» 15", "by_proposer «医卫界» 13"],
      ],
      ["立案提案155件,其中主席会议成员督办8件,专委会督办12件。", ["filed 155", "key 8", "key 12"]],
      ["政协收到提案120件,立案104件,尚有7件正与提案者沟通。", ["submitted 120", "filed 104", "not_filed 7"]],
      ["政协全体会议上,85%以上的委员提交了提案。", ["proposers 85 percent at_least"]],
    ],
  ],
  [
    "what is asked for is no figure, what is solved or adopted is one class",
    [
      ["会议交办提案98件,要求9月底前全部办结,办结率、满意率达到100%。", ["assigned 98"]],
      ["县政协提案问题已解决或基本解决,以及建议被采纳的103件。", ["outcome resolved 103"]],
    ],
  ],
  [
    "what a screening committee receives, sends back and merges",
    [
      [
        "县政协六届二次会议提案审查委员会共收到提案113件,立案97件,并入其他提案9件,退回提案人7件。",
        ["submitted 113", "filed 97", "not_filed 9", "not_filed 7"],
      ],
      [
        "政协委员共递交提案61份,经整理合并为54件。主要反映:一是农田水利14件;二是道路交通17件;三是教育卫生23件。",
        ["submitted 61", "filed 54", "category «农田水利» 14", "category «道路交通» 17", "category «教育卫生» 23"],
      ],
    ],
  ],
  [
    "members at a session, bases of rates, and verdicts behind their numbers",
    [
      ["参加提案的委员有128名,占与会委员的81%。", ["proposers 128 person", "proposers 81 percent"]],
      ["县政协全年86件提案办复率100%。", ["replied 86", "replied 100 percent"]],
      [
        "提案人对124件提案的办理结果表示满意、6件表示基本满意。",
        ["satisfaction satisfied result 124", "satisfaction basically 6"],
      ],
    ],
  ],
  [
    "what is picked out is key, whatever it is about",
    [
      ["围绕产业转型、水网建设等中心任务遴选出重点提案6件。", ["key 6"]],
      ["对遴选出的8件重点提案,由主席会议成员牵头督办。", ["key 8"]],
      ["区政协打包督办9件养老提案。", ["key 9"]],
    ],
  ],
  [
    "parts of the key items carry their subset",
    [
      [
        "县政协确定重点提案12件。其中,集体提案7件,委员提案5件。",
        ["key 12", "by_proposer key «集体» 7", "by_proposer key «委员» 5"],
      ],
    ],
  ],
  [
    "the policy area at the head of the sentence names what topics only tell of",
    [
      [
        "立案提案210件。在文化建设方面,围绕古镇保护、非遗传承等方面提出提案33件。",
        ["filed 210", "category «文化建设» 33"],
      ],
      [
        "收到提案180件。聚焦乡村振兴,促进共同富裕。相关提案41件,占总数的22.8%。",
        ["submitted 180", "category «乡村振兴» 41", "category «乡村振兴» 22.8 percent"],
      ],
    ],
  ],
  [
    "the rest that goes elsewhere is not handed over as the filed ones",
    [["提案经审查,立案146件,其余转有关部门作工作参考。", ["filed 146"]]],
  ],
  [
    "what is screened out keeps its own statement",
    [
      [
        "提案委员会收到意见建议98件,立为提案的90件。8件未立为提案的意见,有关单位也均作了书面答复。",
        ["submitted 98", "filed 90", "not_filed 8"],
      ],
    ],
  ],
  [
    "words between what is screened out and the hand-over do not keep it from the filed ones",
    [
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
  ],
  [
    "filed and handed over under one attribute",
    [["将提出并立案的133件提案交由各单位办理。", ["submitted 133", "filed 133", "assigned 133"]]],
  ],
  [
    "merged items are counted before they are handed over",
    [["提案立案91件,并案处理后交办77件。", ["filed 91", "assigned 77"]]],
  ],
  ["similar items are not about so many", [["对内容相近的13件提案进行合并。", ["not_filed 13"]]]],
  [
    "a base in one clause with its part gives the part's words to the part",
    [["立案提案136件。136件提案中被采纳、所提问题得到解决的有97件。", ["filed 136", "outcome resolved 97"]]],
  ],
  [
    "papers to the government are none, whoever gives the advice",
    [["全年形成常委会建议案3件、专委会建议12份。收到提案60件。", ["submitted 60"]]],
  ],
  [
    "how proposals are handed in is no measure of its own",
    [
      ["收到提案240件,通过履职平台提交提案188件。", ["submitted 240", "submitted 188"]],
      ["收到纸质提案9份、电子提案81份,共计90份。", ["submitted 9", "submitted 81", "submitted 90"]],
      ["收到提案240件,其中纸质提案只有7件,其余全部是网上提交,占97%。", ["submitted 240"]],
    ],
  ],
  [
    "the most that single members hand in is none",
    [["收到提案66件,其中提交提案最多的两名委员分别达9件。", ["submitted 66"]]],
  ],
  [
    "members are counted by the times they took part",
    [
      [
        "大会收到提案77件,其中委员提案60件,委员参与提出提案143人次。",
        ["submitted 77", "by_proposer «委员» 60", "proposers 143 person"],
      ],
      ["共提出提案91件。提出提案和附议提案的委员共122人次。", ["submitted 91", "proposers 122 person"]],
    ],
  ],
  [
    "verdicts that were not given are none",
    [["立案提案70件,委员对办理满意64件,未反馈意见6件。", ["filed 70", "satisfaction satisfied 64"]]],
  ],
  [
    "the filed ones are handed over behind the rate of filing",
    [
      [
        "立案81件,立案率90%,交32家承办单位办理。政协提案。",
        ["filed 81", "assigned 81", "filed 90 percent", "handling_units 32 organisation"],
      ],
    ],
  ],
  [
    "answers of supporting bodies are answers",
    [["政协提案立案81件。收到主办、分办单位办理答复97件。", ["filed 81", "replied 97"]]],
  ],
  [
    "what a conference advises besides its proposals is none",
    [["县政协全年收到提案80件。开展专题调研5次,提出意见建议70余条。", ["submitted 80"]]],
  ],
  [
    "the list of prizes goes on without the word",
    [
      [
        "县政协收到提案80件。评选产生优秀提案14件。在改善民生方面,关于养老服务的提案5件,关于托育的提案3件。",
        ["submitted 80"],
      ],
    ],
  ],
  [
    "one kind of proposals given to the conference is a part; a party's own are put forward",
    [
      ["据统计,全国政协九届三次会议提交集体提案430余件。", ["by_proposer «集体» 430 at_least"]],
      ["2003年,民建市委在市政协四届二次会议上提交集体提案6件。", ["submitted 6"]],
    ],
  ],
  [
    "items told to be supervised by somebody as key ones are key",
    [
      ["经主席会议审定21件由政协常委、专委会督办的重点提案。", ["key 21"]],
      ["今年县政协立案提案90件。副县长围绕6类17件县政协重点督办提案开展督办。", ["filed 90", "key 17"]],
    ],
  ],
  [
    "items taken up are filed, whoever put them forward",
    [["今年民盟县委共有28件集体和个人提案被县政协立案。", ["filed 28"]]],
  ],
  [
    "besides is not left out",
    [
      [
        "除会议期间的97件建议外,闭会期间代表还提出建议22件,已全部交办。",
        ["submitted 97", "submitted 22", "assigned 22"],
      ],
    ],
  ],
  [
    "screening and handing over are both said of one number",
    [["提案委员会收到提案98件,经审查立案交有关单位办理的86件。", ["submitted 98", "filed 86", "assigned 86"]]],
  ],
  [
    "items turned into something else are screened out",
    [["大会收到提案98件,立案86件,转为意见和建议12件。", ["submitted 98", "filed 86", "not_filed 12"]]],
  ],
  ["立为提案 is filing", [["县政协大会收到提案74件,立为提案的有66件。", ["submitted 74", "filed 66"]]]],
  ["a headline's count of what is filed puts nothing forward", [["政协提案共61件立案", ["filed 61"]]]],
  [
    "a rounded number of handling bodies is no threshold",
    [
      ["这些提案交由区内70余家承办单位办理。", ["handling_units 70 organisation at_least"]],
      ["承办提案10件以上的单位都派了专人。", []],
    ],
  ],
  ["months are no bodies", [["要求各承办单位3个月内办复全部提案。", []]]],
  [
    "a bare share in a clause of its own takes the verb behind it",
    [["委员提出提案98件,立案86件,97.7%已办复。", ["submitted 98", "filed 86", "replied 97.7 percent"]]],
  ],
  [
    "the name of a kind of proposer ends at its verb or noun",
    [
      [
        "大会收到提案98件,其中委员个人或联名提出80件,民主党派县委会提出10件,界别、小组提案8件。",
        [
          "submitted 98",
          "by_proposer «委员个人或联名» 80",
          "by_proposer «民主党派县委会» 10",
          "by_proposer «界别、小组» 8",
        ],
      ],
    ],
  ],
  [
    "parts of a kind of proposer are proposers, too",
    [
      [
        "大会收到提案98件,其中团体提案9件,其中县工商业联合会6件,县归国华侨联合会3件。",
        ["submitted 98", "by_proposer «团体» 9", "by_proposer «县工商业联合会» 6", "by_proposer «县归国华侨联合会» 3"],
      ],
    ],
  ],
  [
    "those of the members who put proposals forward are proposers, and so is their share",
    [
      [
        "大会收到提案98件。在全体委员150人中,有120人提交了提案,占80%。",
        ["submitted 98", "proposers 120 person", "proposers 80 percent"],
      ],
    ],
  ],
  [
    "bare names of areas make a list, with shares or without, behind 其中 or behind the whole itself",
    [
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
  ],
  [
    "what follows a bracket or a comparison is told of the whole, not of what stands in it",
    [
      [
        "县政协收到提案60件(会上50件、会后10件),较上年增加6件,占本届的25%,已全部办结。",
        ["submitted 60", "completed 60", "submitted 50", "submitted 10", "submitted 25 percent"],
      ],
    ],
  ],
  [
    "what waits for its conditions is not under way, and a plan carried out step by step is a plan",
    [
      [
        "区政协收到提案50件,条件暂不具备需继续推动解决的6件,列入计划逐步落实的20件,逐步推进的24件。",
        ["submitted 50", "outcome unresolved 6", "outcome planned 20", "outcome underway 24"],
      ],
    ],
  ],
  [
    "numbered members of a list go on with the measure of the sentence before it",
    [
      [
        "我局承担建议提案8件办理任务。\n1.县人大代表建议3件(主办2件、会办1件)\n2.县政协委员提案5件(会办5件)",
        ["assigned 8", "assigned 3", "assigned 2", "joint 1", "assigned 5", "joint 5"],
      ],
    ],
  ],
  [
    "what is to be reached is none, what was reached is one",
    [
      ["县政府办理提案52件。各承办人员做到与委员沟通率100%、答复率100%,力争满意率100%。", ["assigned 52"]],
      ["县政府办理提案52件。确保做到三个100%,即办结率100%、面商率100%、满意率100%。", ["assigned 52"]],
      ["县政府办理提案52件,做到沟通率100%。", ["assigned 52", "contacted 100 percent"]],
    ],
  ],
  [
    "bodies that have taken on items pair with their counts in order",
    [
      [
        "市政府收到建议提案90件。市水务局、市林业局、市统计局承办的建议提案分别达到20件、30件和5件。",
        ["assigned 90", "by_handler «市水务局» 20", "by_handler «市林业局» 30", "by_handler «市统计局» 5"],
      ],
    ],
  ],
  [
    "how items were merged is none, and what a part's clause adds is told of the whole",
    [
      [
        "大会收到提案60件,合并处理5件(其中2案并1案的3件,3案并1案的2件)。",
        ["submitted 60", "not_filed 5", "not_filed 3", "not_filed 2"],
      ],
      ["我局承办政协提案55件,其中主办13件,全部在规定时间内办理完毕。", ["assigned 55", "completed 55", "assigned 13"]],
    ],
  ],
  [
    "motions are told by what became of the bills that they concern, which are no items",
    [
      [
        "代表提出议案40件。8件议案涉及的3件地方性法规已经审议通过,12件议案涉及的5个立法项目正在审议,20件议案涉及的9个立法项目已列入立法规划。",
        ["submitted 40", "outcome resolved 8", "outcome underway 12", "outcome planned 20"],
      ],
    ],
  ],
  [
    "what a meeting receives, or is handed, is put forward",
    [
      ["政协某县第九届委员会第二次会议共收到提案96件。", ["submitted 96"]],
      ["县代表团向大会送交建议28件。", ["submitted 28"]],
    ],
  ],
  [
    "items looked at, sayings of single items, topics offered and opinions passed on are none",
    [
      ["县政府办理提案52件。委员实地查看了3件提案办理情况。", ["assigned 52"]],
      ["县政府办理提案52件,坚持办好一件提案、解决一类问题。", ["assigned 52"]],
      ["县政协收到提案52件。会议就40项提案选题征求意见。", ["submitted 52"]],
      ["代表提出建议52件。梳理收集意见建议206条,转办建议90条。", ["submitted 52"]],
    ],
  ],
  [
    "a topic that holds words of solution is a topic all the same, before the number or behind it",
    [
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
  ],
  [
    "items that are put under special supervision are key, whatever they are about; opinions sent back are forms",
    [
      [
        "代表共提出建议52件。对推动旅游发展、改善环境等方面的6件建议进行重点督办,对就业创业等方面的5件建议开展专项督办。",
        ["submitted 52", "key 6", "key 5"],
      ],
      [
        "县政府承办代表建议52件。县政府收到40份代表的评议意见,其中满意36份,基本满意4份。",
        ["assigned 52", "feedback 40 form", "satisfaction satisfied 36 form", "satisfaction basically 4 form"],
      ],
    ],
  ],
  [
    "a vote told of some items is no count of feedback",
    [["会上宣布了12件代表建议的测评得票情况。县政府承办代表建议52件。", ["assigned 52"]]],
  ],
  [
    "a share is told of two sessions",
    [
      [
        "区政协收到提案50件。集体提案比重从十一届一次的8.1%上升至十一届五次的19.4%。",
        ["submitted 50", "by_proposer «集体» 8.1 percent", "by_proposer «集体» 19.4 percent"],
      ],
    ],
  ],
  [
    "建言 opens a policy area where a list of them is told",
    [
      [
        "区政协收到提案50件,围绕项目落地,建言产业升级的28件;围绕城市品质,建言住房和交通的22件。",
        ["submitted 50", "category «产业升级» 28", "category «住房和交通» 22"],
      ],
    ],
  ],
  [
    "verdicts are added up",
    [
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
  ],
  [
    "plain members of a bracket are parts of the whole before it",
    [
      [
        "我局承办建议提案62件,其中会办33件(议案转建议2件,建议11件,提案20件)。",
        ["assigned 62", "joint 33", "not_filed 2", "joint 11", "joint 20"],
      ],
    ],
  ],
  [
    "a bracket that explains the role does not change it",
    [["我局办理建议提案76件,其中牵头主办(含独办、分办)的建议提案35件。", ["assigned 76", "assigned 35"]]],
  ],
  [
    "what is left out is not counted",
    [["除建议3件和提案1件不公开外,其余答复均已公开,公开率95%。", ["published 95 percent"]]],
  ],
  ["one proposal of the year is singled out", [["《关于建好夜校的提案》等5件提案列为年度一号提案。", ["key 5"]]]],
  [
    "a body whose name ends in 会 handles alone",
    [["提案分给县总工会办理2件,县科学技术协会办理3件。", ["by_handler «县总工会» 2", "by_handler «县科学技术协会» 3"]]],
  ],
  ["the policy area with most items", [["政协提案工作:民生提案最多占近四成。", ["category «民生» 40 percent about"]]]],
  [
    "a share whose 占 was misprinted",
    [
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
  ],
  [
    "reports of the fifties: 案 as the measure word, thousands set apart by 、, a lost 之",
    [
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
  ],
  [
    "the verdicts of one list are about one thing",
    [
      [
        "委员对办理结果表示满意的提案有40件,基本满意的有3件。",
        ["satisfaction satisfied result 40", "satisfaction basically result 3"],
      ],
    ],
  ],
  [
    "screened items turned into another conference's",
    [["共提交提案32件,决定立案30件,建议转为省政协提案2件。", ["submitted 32", "filed 30", "not_filed 2"]]],
  ],
  [
    "what stands screened out of reach of a prize",
    [["全县30个承办单位把办好建议当作大事。", ["handling_units 30 organisation"]]],
  ],
  [
    "social opinion as what proposals are turned into",
    [["区政协收到提案90件。经审查,立案80件,转社情民意6件。", ["submitted 90", "filed 80", "not_filed 6"]]],
  ],
  [
    "ideas taken up and replies made public are counted in 条",
    [
      ["各部门共采纳代表、委员所提意见建议410余条。", ["adopted 410 at_least"]],
      ["本街道公开人大建议2条,公开政协提案0条。", ["published 2", "published 0"]],
    ],
  ],
  [
    "what is wished for is no figure, what is told is one",
    [
      ["各单位要加强督办,确保提案办结率达到100%。", []],
      ["各单位加强督办,确保了提案办结率达到100%。", ["completed 100 percent"]],
    ],
  ],
  [
    "key items of one class",
    [
      [
        "县政协确定的10件重点提案全部为A类,落实率96%。",
        ["key 10", "outcome key A 10", "outcome key resolved 96 percent"],
      ],
    ],
  ],
  ["what is screened in is filed", [["提案审查委员会审查通过的25件委员提案已逐件商定承办单位。", ["filed 25"]]]],
  [
    "members' own proposals beside another kind",
    [
      [
        "立案提案60件。委员提案48件,占80%;集体提案12件,占20%。",
        [
          "filed 60",
          "by_proposer «委员» 48",
          "by_proposer «委员» 80 percent",
          "by_proposer «集体» 12",
          "by_proposer «集体» 20 percent",
        ],
      ],
    ],
  ],
  [
    "a plan turned into policy and under way is under way",
    [["提案所提意见转化为政策正在实施的有44件。", ["outcome underway 44"]]],
  ],
  [
    "a class for which the conditions are wanting",
    [["县政协提案中,短期内不具备条件采纳落实的C类5件。", ["outcome C unresolved 5"]]],
  ],
  [
    "proposals and suggestions counted in 个",
    [["县教育局负责办理政协提案27个,人大建议13个。", ["assigned 27", "assigned 13"]]],
  ],
  [
    "a line broken before its count",
    [["县政协三届二次会议期间,共收到委员提案\n76件,立案70件。", ["submitted 76", "filed 70"]]],
  ],
  [
    "bodies of a threshold, and the threshold",
    [["政府系统办理提案672件,有7家单位承办50件以上提案。", ["assigned 672"]]],
  ],
  ["one proposal of two members tells no number of proposers", [["陈甲、林乙两位委员提出的修桥提案得到落实。", []]]],
  [
    "areas that stand in a place or a clause of their own",
    [
      [
        "区政协收到提案64件。在经济建设上,提出提案40件,占62.5%。文化建设方面,提出提案24件,主要讲公园。",
        ["submitted 64", "category «经济建设» 40", "category «经济建设» 62.5 percent", "category «文化建设» 24"],
      ],
    ],
  ],
  [
    "areas before their shares",
    [
      [
        "区政协收到提案64件,民生、文化等领域提案分别占25%和12%。",
        ["submitted 64", "category «民生» 25 percent", "category «文化» 12 percent"],
      ],
    ],
  ],
  [
    "the whole is handed over in a clause behind its parts",
    [
      [
        "立案60件,其中委员提案48件,集体提案12件,分送18个部门办理。",
        ["filed 60", "assigned 60", "by_proposer «委员» 48", "by_proposer «集体» 12", "handling_units 18 organisation"],
      ],
    ],
  ],
  [
    "what lies beyond the body's powers is screened out",
    [["区政府收到代表建议92件。另有4件不属于我区职权范围,已请市代表转提。", ["assigned 92", "not_filed 4"]]],
  ],
  ["how items came about has no measure", [["代表提出建议90件,基于调研、视察提出的建议占46%。", ["submitted 90"]]]],
  [
    "made public right before the number",
    [["县政府承办省政协提案7件,公开6件,已全部办结。", ["assigned 7", "completed 7", "published 6"]]],
  ],
  [
    "another system keeps the measure, with its name",
    [
      [
        "市政协立案提案90件。由党群政法系统承办的有17件,已全部办结。",
        ["filed 90", "assigned «党群政法系统» 17", "completed 17"],
      ],
    ],
  ],
  [
    "one delegation's titles and their number",
    [["某代表团提交了《关于修桥的建议》《关于建好夜校的建议》等54件建议。", ["submitted 54"]]],
  ],
  ["led by leaders is singled out", [["其中12件提案由市政协主席、副主席领办。", ["key 12"]]]],
  [
    "numbers dropped without a trace, in a text that drops them",
    [
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
  ],
  [
    "a second mask of items singled out is one of its own; the committee's verdict is none",
    [
      [
        "常委会决定将修桥等*件建议作为重点督办件。常委会还将对*件重点督办件由常委会组成人员进行满意度测评。",
        ["key withheld", "key withheld"],
      ],
      ["常委会组成人员对5件重点督办件进行测评,满意率为90%。", []],
    ],
  ],
  [
    "what stands behind 建议中有 names its part",
    [
      [
        "乡政府承办建议20件,代表所提建议中有15件已经解决,其余5件正在逐步解决,有10件已答复给代表。",
        ["assigned 20", "outcome resolved 15", "outcome underway 5", "replied 10"],
      ],
      ["市政府承办建议90件。代表建议中,有23件建议涉及14个铁路项目。", ["assigned 90", "category «铁路项目» 23"]],
    ],
  ],
  ["one item for each leader", [["10位省政府领导领办建议、提案各1件。", []]]],
  [
    "what voters put forward, and its parts",
    [["代表收集选民提出的意见和建议290件。其中反映的建议属于县级解决的90件。代表建议52件。", []]],
  ],
  [
    "counts headed by years are named in the sentence behind",
    [["2021年,130件;2022年,152件。这组数字是代表在省人大会议期间提交的建议数量。", ["submitted 130", "submitted 152"]]],
  ],
  [
    "topics of a list, whatever words they hold",
    [
      [
        "大会收到建议90件。代表们就落实黄河战略提出建议30件,就扩大内需提出建议27件;对办好养老等提出建议9件。",
        ["submitted 90", "category «落实黄河战略» 30", "category «扩大内需» 27", "category «办好养老» 9"],
      ],
    ],
  ],
  [
    "areas behind their numbers",
    [
      [
        "代表提出建议90件,其中,33件涉及办好人民满意的教育,17件涉及改善住房条件。",
        ["submitted 90", "category «办好人民满意的教育» 33", "category «改善住房条件» 17"],
      ],
    ],
  ],
  [
    "roles in 类 are no areas",
    [["县交通局承办建议18件,包含主办类17件,协办类1件。", ["assigned 18", "assigned 17", "joint 1"]]],
  ],
  ["delegates of a party congress are another genre", [["省党代会秘书处共收到62件代表提案,立案61件。", []]]],
  [
    "a rate that merges solved and taken up",
    [["代表建议所提意见解决吸纳率达84.7%。", ["outcome resolved 84.7 percent"]]],
  ],
  [
    "what is left open beside what is finished is under way",
    [
      [
        "代表提出建议90件,除9件建议因涉及问题复杂申请延期外,其他建议均办理完毕。",
        ["submitted 90", "outcome underway 9"],
      ],
    ],
  ],
  [
    "recess items filed by agreement, and handed over",
    [
      [
        "对闭会期间收到的2件提案,经县政协主席会议讨论同意立案,并及时移交办理。",
        ["submitted 2", "filed 2", "assigned 2"],
      ],
    ],
  ],
  [
    "a number under handing over and under putting forward",
    [["会议向各单位集中交办代表提出的143件建议。", ["assigned 143", "submitted 143"]]],
  ],
  [
    "the area at the head, topics between it and its count",
    [
      [
        "区政协立案提案80件。经济建设方面,围绕产业升级、优化服务等,提出提案52件;政治建设方面,围绕基层治理等,提出提案28件。",
        ["filed 80", "category «经济建设» 52", "category «政治建设» 28"],
      ],
    ],
  ],
  ["titles in a list are no policy areas", [["先后把《关于办好夜校的建议》《关于修桥的提案》2件提案印发各组。", []]]],
];

describe.each(CONSTRUCTIONS)("%s", (_, cases) => {
  it.each(cases)("%s", (text, figures) => {
    expect(told(text)).toEqual(figures);
    expect(told(traditional(text))).toEqual(figures);
  });
});

describe("the instrument of a figure", () => {
  it("is both for the bodies behind counts of both, and for more than was counted of either", () => {
    expect(byInstrument("县政府承办代表建议88件、政协提案120件,分别由71个单位办理。").at(-1)).toBe(
      "combined handling_units 71 organisation",
    );
    expect(byInstrument("县政府承办代表建议88件、政协提案120件,已办结151件。").at(-1)).toBe("combined completed 151");
    expect(byInstrument("县政府承办代表建议88件、政协提案120件,已办结95件。").at(-1)).toBe("proposal completed 95");
  });

  it.each([
    ["区政协三届四次会议提案115件,均已办复。", ["proposal 115"]],
    ["县政协三次会议提案办理情况表\n| 类别 | 件数 |\n| 经济 | 31件 |\n| 城建 | 27件 |", ["proposal 31", "proposal 27"]],
    ["大会收到提案98件,转为意见和建议12件,立案率87.8%。", ["proposal 98", "proposal 12", "proposal 87.8"]],
    ["交由市政府办理的提案92件。这些建议分别交由38家单位承办。", ["proposal 92", "proposal 38"]],
    [
      "县政府承办建议58件、提案74件,已经解决的分别有47件、61件。",
      ["suggestion 58", "proposal 74", "suggestion 47", "proposal 61"],
    ],
    ["63件代表建议、91件委员提案交给各承办单位办理。", ["suggestion 63", "proposal 91"]],
  ])("%s", (text, figures) => {
    for (const script of [text, traditional(text)])
      expect(read(script).map((o) => `${o.instrument} ${o.value}`)).toEqual(figures);
  });

  it("is that of its own count, not of a count that shares its verb", () => {
    expect(byInstrument("我局承办县政协九届一次会议提案16件和县人大代表建议37件。")).toEqual([
      "proposal assigned 16",
      "suggestion assigned 37",
    ]);
  });
});
