import { tellsEach } from "../kit.ts";

/** Who put items forward, in turns of phrase of ours, with the figures that a careful coder finds in them. */
tellsEach({
  "one single item told of, and people who came": [
    ["其中一件关于老桥加固的建议,被评为典型案例。", []],
    ["市政府提案科负责人和18名人大代表、政协委员应邀出席座谈会。", []],
  ],
  "several proposers before two counts of their own": [
    ["委员、各参加单位和各专门委员会共提出提案90件,8件(系列)提案被确定为主席督办提案。", ["submitted 90", "key 8"]],
  ],
  "people of the bodies, not the bodies": [["6个承办单位负责人与提案者面对面沟通。", []]],
  "people who are heard": [["镇人大听取56位领衔代表关于建议办理的进展情况的汇报。", []]],
  "a party congress": [["省党代会秘书处共收到162件代表提案,立案161件,参与提案的代表共有662人。", []]],
  "in somebody's name": [
    [
      "会议共收到建议150件。其中,以全团名义提出重点建议13件,个人或联名提出137件。",
      ["submitted 150", "by_proposer «全团» 13", "by_proposer «个人或联名» 137"],
    ],
  ],
  "meetings with proposers, counted by the time": [
    ["县水利局承办建议52件,与代表沟通67人次。", ["assigned 52", "contacted 67 person"]],
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
  "kinds of proposers stand side by side, single members and parties by their short names among them": [
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
  "sides of the house and ranked bodies handle items": [
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
  "kinds of proposers with a verb each": [
    [
      "政协会议上,民主党派和工商联提交提案46件,委员提交提案170件。",
      ["by_proposer «民主党派和工商联» 46", "by_proposer «委员» 170"],
    ],
  ],
  "a body is named by its units, a sector by its 界, items by who supervises them": [
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
  "the most that single members hand in is none": [
    ["收到提案66件,其中提交提案最多的两名委员分别达9件。", ["submitted 66"]],
  ],
  "members are counted by the times they took part": [
    [
      "大会收到提案77件,其中委员提案60件,委员参与提出提案143人次。",
      ["submitted 77", "by_proposer «委员» 60", "proposers 143 person"],
    ],
    ["共提出提案91件。提出提案和附议提案的委员共122人次。", ["submitted 91", "proposers 122 person"]],
  ],
  "one kind of proposals is told by its kind, whoever reports": [
    ["据统计,全国政协九届三次会议提交集体提案430余件。", ["by_proposer «集体» 430 at_least"]],
    ["2003年,民建市委在市政协四届二次会议上提交集体提案6件。", ["by_proposer «集体» 6"]],
    ["致公党区总支还递交了《关于改造老旧小区的建议》等3件集体提案和1篇大会发言。", ["by_proposer «集体» 3"]],
    ["致公黨區總支還遞交了《關於改造老舊小區的建議》等3件集體提案和1篇大會發言。", ["by_proposer «集体» 3"]],
    ["市工商联向全会提交团体提案5件,全部得到立案。", ["by_proposer «团体» 5", "filed 5"]],
    ["市政协全会期间,我会提交集体提案7篇,即关于提升园区能级的对策。", ["by_proposer «集体» 7"]],
    [
      "区民进提交了政协集体提案4篇、个人提案15篇、人大建议2件。",
      ["by_proposer «集体» 4", "by_proposer «个人» 15", "submitted 2"],
    ],
    ["区民进在全会上共提交集体提案和个人提案90余篇。", ["by_proposer «集体和个人» 90 at_least"]],
    ["驻市代表团提出的《关于提升干线公路的建议》等3件建议作为全团建议提出。", ["by_proposer «全团» 3"]],
    [
      "市民革向市政协全会提交了16件集体提案和27件委员个人提案。",
      ["by_proposer «集体» 16", "by_proposer «委员个人» 27"],
    ],
    [
      "本会会员共提交团体提案5件、个人提案11件,议案9件。",
      ["by_proposer «团体» 5", "by_proposer «个人» 11", "submitted 9"],
    ],
    ["民建市委在市政协四届二次会议上提交提案6件。", ["submitted 6"]],
    ["会上,代表联名提出联名议案6件。", ["submitted 6"]],
    ["7名委员提交个人意见建议9条。", ["proposers 7 person", "submitted 9"]],
  ],
  "the name of a kind of proposer ends at its verb or noun": [
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
  "parts of a kind of proposer are proposers, too": [
    [
      "大会收到提案98件,其中团体提案9件,其中县工商业联合会6件,县归国华侨联合会3件。",
      ["submitted 98", "by_proposer «团体» 9", "by_proposer «县工商业联合会» 6", "by_proposer «县归国华侨联合会» 3"],
    ],
  ],
  "numbered members of a list go on with the measure of the sentence before it": [
    [
      "我局承担建议提案8件办理任务。\n1.县人大代表建议3件(主办2件、会办1件)\n2.县政协委员提案5件(会办5件)",
      ["assigned 8", "assigned 3", "assigned 2", "joint 1", "assigned 5", "joint 5"],
    ],
  ],
  "plain members of a bracket are parts of the whole before it": [
    [
      "我局承办建议提案62件,其中会办33件(议案转建议2件,建议11件,提案20件)。",
      ["assigned 62", "joint 33", "not_filed 2", "joint 11", "joint 20"],
    ],
  ],
  "members' own proposals beside another kind": [
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
  "one proposal of two members tells no number of proposers": [["陈甲、林乙两位委员提出的修桥提案得到落实。", []]],
  "one delegation's titles and their number": [
    ["某代表团提交了《关于修桥的建议》《关于建好夜校的建议》等54件建议。", ["submitted 54"]],
  ],
  "delegates of a party congress are another genre": [["省党代会秘书处共收到62件代表提案,立案61件。", []]],
  "a party as first proposer of some of those singled out": [
    ["全区列出的12件重点提案中有5件是以民革区委会为第一提案人提交的。", ["key 12", "by_proposer «民革区委会» 5"]],
    ["遴选重点提案9件,其中4件由民盟区委会联合提出。", ["key 9", "by_proposer key «民盟区委会» 4"]],
    ["立案提案60件,均由委员个人或者联名提出。", ["filed 60"]],
  ],
});
