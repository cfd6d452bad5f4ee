import { tellsEach } from "./kit.ts";

/** Further turns of phrase, in sentences of ours: motions, roles, classes, what is not yet so, and whose verdict it is. */
const CONSTRUCTIONS: Record<string, [text: string, figures: string[]][]> = {
  "classes that a step a year or another body's solution defines, and parts of a class with its letter": [
    [
      "区政府收到代表建议60件,其中A类30件,B类20件,C类10件(当年可以解决的为A类;跨年度分步落实的为B类;需要协调市有关部门解决的为C类)。B类建议中,5件已提前得到落实,15件正在推进。",
      [
        "assigned 60",
        "outcome A resolved 30",
        "outcome B planned 20",
        "outcome C unresolved 10",
        "outcome B resolved 5",
        "outcome B underway 15",
      ],
    ],
    [
      "县政府承办代表建议50件。(一)已经解决的建议。这类建议有46件(A类),占92%。",
      ["assigned 50", "outcome A resolved 46", "outcome A resolved 92 percent"],
    ],
    [
      "市人大常委会领导重点督办的9件建议全部交由市政府承办,办理类别均为A类。A类为已经解决的建议。",
      ["key 9", "outcome key A resolved 9"],
    ],
  ],
  "what was done within some years": [
    [
      "代表所提问题当年内得到解决的达到42%,三年内得到落实的占91%。",
      ["outcome resolved 42 percent", "outcome resolved 91 percent"],
    ],
  ],
  "motions that a session takes up, and motions by what they ask for": [
    [
      "县九届人大二次会议共收到代表议案25件,其中立法议案20件、监督议案5件。主席团通过了6件议案。其余议案作为建议处理。",
      ["submitted 25", "category «立法» 20", "category «监督» 5", "filed 6"],
    ],
    [
      "大会收到议案25件,议案审查委员会建议将其中4件交由市人大常委会有关工作机构办理,18件拟作为议案办理。",
      ["submitted 25", "filed 4", "filed 18"],
    ],
    ["会议收到代表议案3件,决定将这3件议案作为重要建议处理。", ["submitted 3", "not_filed 3"]],
    [
      "市人大会议上代表提出议案14件,经审查,1件议案交由市人大教育科学文化卫生委员会在大会闭会后审议,其余13件转为建议。",
      ["submitted 14", "filed 1", "not_filed 13"],
    ],
    [
      "代表共提出议案72件,其中30件议案涉及的监督项目通过执法检查等形式积极推进落实。",
      ["submitted 72", "outcome underway 30"],
    ],
  ],
  "what is singled out by those who supervise it, or merged into one": [
    ["主席会议审定18件市政协常委、专委会督办的重点提案和7件市领导领衔督办的重点提案。", ["key 18", "key 7"]],
    ["决定将代表提出的《关于修路的建议》等12件建议,合并为本次大会的一号重点建议。", ["key 12"]],
  ],
  "parts by role over two instruments, listed behind 、": [
    [
      "县财政局共承办代表建议40件、政协提案28件,其中主办或分办19件、会办49件,已全部按期办结。",
      ["assigned 40", "completed 40", "assigned 28", "completed 28", "assigned 19", "joint 49"],
    ],
    [
      "代表建议涉及我区16件,7件已办结,7件正在办理,2件暂无法办理;区政协一届二次会议委员提案30件,23件已办结,7件正在办理。",
      [
        "assigned 16",
        "completed 7",
        "outcome underway 7",
        "outcome unresolved 2",
        "assigned 30",
        "completed 23",
        "outcome underway 7",
      ],
    ],
  ],
  "who plays a part in items has taken them on, in the bracket behind their count": [
    [
      "2023年共收到省人大建议4件(主办1件,会办3件)、省政协提案2件(均为会办);市人大建议30件(主办12件、会办18件)。",
      ["assigned 4", "assigned 1", "joint 3", "assigned 2", "joint 2", "assigned 30", "assigned 12", "joint 18"],
    ],
  ],
  "departments named in one sentence, their figures in the next": [
    [
      "2019年,各部门牵头办理代表建议762件。\n科技厅高度重视建议办理工作。2019年共承办代表建议48件,满意率100%。\n文旅厅坚持一把手负责制。去年办理了建议37件。",
      [
        "assigned 762",
        "by_handler «科技厅» 48",
        "satisfaction satisfied «科技厅» 100 percent",
        "by_handler «文旅厅» 37",
      ],
    ],
    [
      "市教育局:今年承办代表建议12件。\n市交通局:承办代表建议22件。",
      ["by_handler «市教育局» 12", "by_handler «市交通局» 22"],
    ],
    ["市教育局高度重视建议办理。今年共承办代表建议12件。", ["assigned 12"]],
    [
      "区政府系统承办建议150件。其中,区住建局承办最多,达38件;区教育局次之,为25件。",
      ["assigned 150", "by_handler «区住建局» 38", "by_handler «区教育局» 25"],
    ],
  ],
  "motions deliberated and turned, in one list": [
    [
      "大会秘书处共收到代表议案56件,经审查,建议列入大会议程1件,交有关专门委员会审议11件,其余44件转为代表建议处理。",
      ["submitted 56", "filed 1", "filed 11", "not_filed 44"],
    ],
  ],
  "what items hold, and titles with commas of their own": [
    ["县交通局共收到包括公路改造、停车管理等内容的代表建议、委员提案15件。", ["assigned 15"]],
    ["区政府承办区人大会议确定的“关于创新发展,推进强区的议案”“关于发展城市经济的议案”等2个议案。", ["assigned 2"]],
  ],
  "items finished without 全部, or still under way": [
    ["县两会交办的226件建议提案顺利完成。", ["assigned 226", "completed 226"]],
    [
      "县政协三次会议以来,共提交提案75件,分别由40个部门、10个乡镇办理完毕。",
      ["submitted 75", "completed 75", "handling_units 40 organisation", "handling_units 10 organisation"],
    ],
    [
      "县政府承办代表建议92件,已答复92件。闭会期间承办的8件建议,目前正在有序办理。",
      ["assigned 92", "replied 92", "assigned 8", "outcome underway 8"],
    ],
    ["镇人大代表共提出建议9件。截至目前,9件建议均已办理。", ["submitted 9", "completed 9"]],
  ],
  "proposers met in some way, replies made public": [
    [
      "县政府承办代表建议90件。通过面对面协商的建议31件;通过电话、邮件等方式沟通的建议59件。办理复文公开88件,不公开2件。",
      ["assigned 90", "contacted 31", "contacted 59", "published 88"],
    ],
    ["我局承办人大代表建议27件,其中公开件数25件。", ["assigned 27", "published 25"]],
  ],
  "what is not yet put forward, only forecast, drafted or told in a meeting": [
    ["大会已收到代表建议566件,估计最终会收到650多件。", ["submitted 566"]],
    ["代表团会前征集到议案建议素材近30件,拟将关于修路的等8件建议作为重点建议向大会提出。", []],
    ["会上,住建局、教育局、卫健委三家单位就代表建议办理情况作交流发言。", []],
    ["县政协提案委选派3名委员参与提案办理评议。", []],
  ],
  "people who put forward, by the clause behind and by the place they live in": [
    ["出席会议的某市代表团60多名代表,共向大会提交建议117件。", ["proposers 60 person at_least", "submitted 117"]],
    ["9位在某全国人大代表共提交建议50件。", ["proposers 9 person", "submitted 50"]],
    ["出席会议的59名省人大代表人均提交建议超过2件。", []],
  ],
  "policy areas with commas of their own, with shares alone, and of what is raised": [
    [
      "代表共提出建议250件。聚焦科技创新,围绕一体推进教育发展、人才培养,推动产业融合等方面,代表们提出加大支持力度等建议41件。",
      ["submitted 250", "category «一体推进教育发展、人才培养,推动产业融合» 41"],
    ],
    [
      "建议方面,数量最多的是教育文化类,占16.8%;其次是社会保障类,占16.5%;城乡建设类,12.7%。",
      ["category «教育文化» 16.8 percent", "category «社会保障» 16.5 percent", "category «城乡建设» 12.7 percent"],
    ],
    ["大会收到议案36件,其中有16件与保障民生有关。", ["submitted 36", "category «保障民生» 16"]],
    [
      "镇人大收到代表建议14件,其中涉及道路提升的4件,涉及水利工程的4件,涉及公交线路优化的6件。",
      ["submitted 14", "category «道路提升» 4", "category «水利工程» 4", "category «公交线路优化» 6"],
    ],
    [
      "推荐了4类4件重点处理建议,其中财经委推荐经济发展1类1件,教科文卫委推荐文化设施建设1类1件,社会委推荐社会治安和交通管理2类2件。",
      ["key 4", "category key «经济发展» 1", "category key «文化设施建设» 1", "category key «社会治安和交通管理» 2"],
    ],
  ],
  "a list of wholes told by joined verbs, and a recess among proposers": [
    [
      "县九届人大一次会议期间,代表提出并交由县政府办理的建议共60件,闭会期间4件。",
      ["submitted 60", "assigned 60", "submitted 4", "assigned 4"],
    ],
    ["县政协共立案提案88件,其中集体提案59件、平时提案29件。", ["filed 88", "by_proposer «集体» 59", "filed 29"]],
  ],
  "what closes a sentence of several counts is said of the wholes": [
    [
      "我局共承办人大代表建议3件,政协提案6件,其中独办件7件,协办件2件,均已按要求办理完毕。",
      ["assigned 3", "completed 3", "assigned 6", "completed 6", "assigned 7", "joint 2"],
    ],
    [
      "我委共承办建议、提案共计14件,其中人大代表建议5件,政协提案9件,已全部办结。",
      ["assigned 14", "completed 14", "assigned 5", "assigned 9"],
    ],
    [
      "我局承办省人大代表建议8件,其中主办5件,会办3件;承办省政协提案2件,均已及时答复办理完毕。",
      ["assigned 8", "replied 8", "completed 8", "assigned 5", "joint 3", "assigned 2", "replied 2", "completed 2"],
    ],
    [
      "由我局承办的建议31件(主办17件、会办14件)已全部办理完毕,提案12件(主办7件、会办5件)已全部办复。",
      ["assigned 31", "completed 31", "assigned 17", "joint 14", "assigned 12", "replied 12", "assigned 7", "joint 5"],
    ],
    [
      "承办的213件建议提案,以及上级转来的4件建议提案,都在规定时限内答复。",
      ["assigned 213", "replied 213", "assigned 4", "replied 4"],
    ],
    [
      "我局承办政协提案19件。目前,13件主办件和6件协办件均已办理结束。",
      ["assigned 19", "completed 13", "joint 6", "completed 6"],
    ],
    ["我局承办建议27件,比上年增加4件,全部办结。", ["assigned 27", "completed 27"]],
    ["我局承办建议27件,在规定时限内办理完毕。", ["assigned 27", "completed 27"]],
    [
      "我部承办建议310件,承办提案205件,所有建议提案得到高质量办复。",
      ["assigned 310", "replied 310", "assigned 205", "replied 205"],
    ],
    [
      "我局承办建议27件。其中:独立承办13件,主办6件,协办8件,全部按时办结。",
      ["assigned 27", "assigned 13", "assigned 6", "joint 8"],
    ],
  ],
  "the work on the items told as done": [
    [
      "我局受理建议提案33件(主办20件,协办13件),目前各项办理任务已全部完成。",
      ["assigned 33", "completed 33", "assigned 20", "joint 13"],
    ],
    ["大会交由我局办理6件代表建议,我局已在规定时间内完成代表建议的答复工作。", ["assigned 6", "replied 6"]],
    [
      "收到代表建议9件、委员提案4件,办理答复工作已于9月底前圆满完成。",
      ["submitted 9", "replied 9", "submitted 4", "replied 4"],
    ],
    ["镇人大代表共提出建议9件。截至目前,9件建议均已办理。", ["submitted 9", "completed 9"]],
    ["我局承办建议9件,将于9月底前全部完成办理工作。", ["assigned 9"]],
  ],
  "names before the brackets that hold their numbers": [
    [
      "县政协立案提案214件。承办提案10件以上的部门有县教育局(31件)、县卫健局(22件)、县住建局(14件)3个单位。",
      ["filed 214", "by_handler «县教育局» 31", "by_handler «县卫健局» 22", "by_handler «县住建局» 14"],
    ],
    [
      "县政府承办代表建议36件(主办20件),政协提案41件(主办25件)。",
      ["assigned 36", "assigned 20", "assigned 41", "assigned 25"],
    ],
  ],
  "bases of shares, and the government's bodies as one": [
    [
      "市政府承办代表建议152件,占全部166件建议的91.6%,政协提案201件,占全部215件提案的93.5%。",
      [
        "assigned 152",
        "assigned 166",
        "assigned 91.6 percent",
        "assigned 201",
        "assigned 215",
        "assigned 93.5 percent",
      ],
    ],
    [
      "省人大代表提出建议390件。其中某某省政府有关部门和单位共承办352件,已全部答复代表。",
      ["submitted 390", "assigned 352", "replied 352"],
    ],
  ],
  "screened out or merged in further words": [
    ["共提交提案512件,经审查立案430件,转为其他方式处理82件。", ["submitted 512", "filed 430", "not_filed 82"]],
    [
      "政协共收到提案312件,立案246件,并案交办214件,现已全部办复。",
      ["submitted 312", "filed 246", "assigned 214", "replied 214"],
    ],
    ["代表共提出议案96件,立案5件(14件原案合并为5件)。", ["submitted 96", "filed 5", "not_filed 14"]],
    ["政协县十届二次会议收到提案146件 132件审查立案", ["submitted 146", "filed 132"]],
  ],
  "what each one has, and the sum": [
    ["省政协副主席每人分别督办2-6件重点提案,共26件;各专门委员会分别督办3件重点提案,共24件。", ["key 26", "key 24"]],
  ],
  "people who put items forward in a clause farther on": [
    [
      "会议期间,200多名县人大代表聚焦全县发展的大事要事和群众反映的热点问题,共提交代表建议121件。",
      ["proposers 200 person at_least", "submitted 121"],
    ],
  ],
  "what is no figure of the handling": [
    ["五年来,州政协交办提案402件,反映社情民意信息71件。", ["assigned 402"]],
    ["政协会议收到提案190件,82.5%的提案在会前提交。", ["submitted 190"]],
  ],
  "a class of finished or going on": [
    [
      "县政府承办政协提案31件。目前,已完成或按计划推进提案30件,列入规划逐步办理的提案1件。",
      ["assigned 31", "outcome resolved 30", "outcome planned 1"],
    ],
  ],
  "lists of parts in further turns of phrase": [
    [
      "政协会议共收到提案403件,立案386件,不予立案10件,剩余7件尚在修改之中。其中有关政治建设的67件,占17.4%;社会建设方面仍然是委员关注的重点,共收到199件,占51.6%;有关文化建设的60件,占15.5%。",
      [
        "submitted 403",
        "filed 386",
        "not_filed 10",
        "not_filed 7",
        "category «政治建设» 67",
        "category «政治建设» 17.4 percent",
        "category «社会建设» 199",
        "category «社会建设» 51.6 percent",
        "category «文化建设» 60",
        "category «文化建设» 15.5 percent",
      ],
    ],
    [
      "五年来,经审查立案提案640件,其中委员个人提案512件、各民主党派市委会提案118件,专门委员会提案10件。",
      ["filed 640", "by_proposer «委员个人» 512", "by_proposer «各民主党派市委会» 118", "by_proposer «专门委员会» 10"],
    ],
    ["驻市的全国政协委员启程赴京,拟提交提案162件。", []],
    ["市政协全会下月召开,民盟市委会将向大会提交集体提案9件。", []],
    ["民盟市委會將向大會提交集體提案9件。", []],
    ["县人代会召开前,代表小组精心准备了14条建议。其中,老代表周某准备了建议3条。", []],
    ["会前准备充分,共提交提案16件。", ["submitted 16"]],
  ],
  "a verdict of both proposers in one figure, and whole shares with their rates": [
    [
      "人大代表和政协委员对办理工作表示满意或基本满意的均在98%以上。",
      ["satisfaction satisfied_or_basically process 98 percent at_least"],
    ],
    [
      "代表建议按时办结率和代表回复反馈满意率达到了两个100%。",
      ["on_time 100 percent", "satisfaction satisfied 100 percent"],
    ],
    ["会议现场对重点督办的17件建议办理工作开展满意度测评,测评结果均为满意。", ["key 17"]],
  ],
};

tellsEach(CONSTRUCTIONS);
