import { describe, expect, it } from "vitest";
import { periods, told, traditional } from "./kit.ts";

/** Turns of phrase of reports on deputies' suggestions, in sentences of ours, with the figures that a careful coder finds. */
const WORDINGS: Record<string, [text: string, figures: string[]][]> = {
  "degrees of solution as classes": [
    [
      "区政府答复代表建议155件,其中解决采纳类112件,占72.3%;计划解决类26件,占16.8%;解释说明类17件,占10.9%。",
      [
        "replied 155",
        "outcome resolved 112",
        "outcome resolved 72.3 percent",
        "outcome planned 26",
        "outcome planned 16.8 percent",
        "outcome unresolved 17",
        "outcome unresolved 10.9 percent",
      ],
    ],
    [
      "承办的155件建议中,属已经解决或基本解决类的100件,属正在解决类的30件,属暂时难以解决类的25件。",
      ["assigned 155", "outcome resolved 100", "outcome underway 30", "outcome unresolved 25"],
    ],
    [
      "今年承办代表建议55件,评价为满意类的50件,基本满意类的5件。",
      ["assigned 55", "satisfaction satisfied 50", "satisfaction basically 5"],
    ],
  ],
  "degrees in order, the last joined by 和": [
    [
      "承办代表建议435件,所提问题已经解决、正在解决、列入计划解决和留作参考的分别为198件、136件、67件和34件,分别占45.5%、31.3%、15.4%和7.8%。",
      [
        "assigned 435",
        "outcome resolved 198",
        "outcome underway 136",
        "outcome planned 67",
        "outcome unresolved 34",
        "outcome resolved 45.5 percent",
        "outcome underway 31.3 percent",
        "outcome planned 15.4 percent",
        "outcome unresolved 7.8 percent",
      ],
    ],
  ],
  "degrees in other words": [
    [
      "县政府承办建议100件,已有规定或已作说明的31件,有望明年解决的38件,需长期努力逐步推进的21件,需要向上争取的10件。",
      ["assigned 100", "outcome unresolved 31", "outcome planned 38", "outcome underway 21", "outcome unresolved 10"],
    ],
    [
      "我局承办建议33件,A1类(已解决)14件,A2类(年内解决)8件,B类(列入规划)9件,C类(解释说明)2件。",
      ["assigned 33", "outcome A resolved 14", "outcome A planned 8", "outcome B planned 9", "outcome C unresolved 2"],
    ],
  ],
  "a share that has moved": [
    [
      "县政府共承办代表建议300件。A类件占比提高9.8个百分点,达到66.2%;C类件占比下降3.1个百分点,降至7.4%。",
      ["assigned 300", "outcome A 66.2 percent", "outcome C 7.4 percent"],
    ],
    [
      "县政府承办代表建议83件。办结率逐年提高,2022年为94%,2023年为96.5%,2024年达到100%。",
      ["assigned 83", "completed 94 percent", "completed 96.5 percent", "completed 100 percent"],
    ],
  ],
  "votes of those who sit in a meeting": [
    ["会议对10件重点建议办理情况进行了满意度测评,到会常委会组成人员29人,其中满意9件,基本满意1件。", ["key 10"]],
  ],
  "proposers met": [
    [
      "办理期间与代表沟通联络32人次,走访代表45名,电话联系代表60人次;组织代表视察,邀请代表96人次。",
      ["contacted 32 person", "contacted 45 person", "contacted 60 person"],
    ],
    ["参与提出建议的代表有136人次,占代表总数的62.4%。", ["proposers 136 person", "proposers 62.4 percent"]],
  ],
  "kinds of proposers": [
    [
      "代表提出的建议中,联名提出的26件,个人提出的61件;一线工人、农民代表提出19件,专业技术人员代表提出22件。",
      [
        "by_proposer «联名» 26",
        "by_proposer «个人» 61",
        "by_proposer «一线工人、农民» 19",
        "by_proposer «专业技术人员» 22",
      ],
    ],
  ],
  "areas that the order of a list names": [
    [
      "在128件建议中,涉及最多的是道路交通,有31件;其次是教育,有22件;再次是医疗卫生,有14件。",
      ["category «道路交通» 31", "category «教育» 22", "category «医疗卫生» 14"],
    ],
    [
      "代表建议主要集中在以下几个方面:一是基础设施建设,共46件;二是社会民生,共33件;三是生态环保,共15件。",
      ["category «基础设施建设» 46", "category «社会民生» 33", "category «生态环保» 15"],
    ],
    ["围绕进度、症结、实效等三个方面有力督办,17件代表建议加快了办理进度。", []],
  ],
  "bodies ranked, and those of a system": [
    [
      "县政府共承办代表建议300件。承办任务较重的有住建局41件、交通局33件、自然资源局27件。",
      ["assigned 300", "by_handler «住建局» 41", "by_handler «交通局» 33", "by_handler «自然资源局» 27"],
    ],
    [
      "会议建议共交办220件,由市委系统8家单位承办11件,市政府系统35家单位承办209件。",
      [
        "assigned 220",
        "handling_units 8 organisation",
        "by_handler «市委系统» 11",
        "handling_units 35 organisation",
        "by_handler «市政府系统» 209",
      ],
    ],
    ["全县81件代表建议,交由42家单位承办,其中承办5件以上的6家。", ["assigned 81", "handling_units 42 organisation"]],
    [
      "128件代表建议涉及主办单位41个、协办单位67个。",
      ["handling_units 41 organisation", "handling_units 67 organisation"],
    ],
    [
      "市人大常委会共交办代表建议、批评和意见185件,其中市政府承办171件,市委承办9件。",
      ["assigned 185", "by_handler «市政府» 171", "by_handler «市委» 9"],
    ],
  ],
  "what is put off and what remains": [
    [
      "县政府承办的128件建议中,有3件因情况复杂申请延期办理,其余125件均在规定期限内办结。",
      ["assigned 128", "outcome underway 3", "completed 125"],
    ],
    [
      "市政府承办代表建议90件,除2件经代表同意延期答复外,其余88件全部办复。",
      ["assigned 90", "outcome underway 2", "replied 88"],
    ],
    [
      "县政府办理建议90件。主办单位已答复代表的78件,正在征求代表意见的7件,尚在研究办理的5件。",
      ["assigned 90", "replied 78", "outcome underway 7", "outcome underway 5"],
    ],
  ],
  "replies made public": [
    [
      "县政府共承办代表建议128件。建议答复件按要求公开120件,公开率93.8%。",
      ["assigned 128", "published 120", "published 93.8 percent"],
    ],
  ],
  "verdicts on forms": [
    [
      "县政府承办建议206件。收到代表评价意见206份,满意197份,基本满意9份,满意率95.6%,满意和基本满意率100%。",
      [
        "assigned 206",
        "feedback 206 form",
        "satisfaction satisfied 197 form",
        "satisfaction basically 9 form",
        "satisfaction satisfied 95.6 percent",
        "satisfaction satisfied_or_basically 100 percent",
      ],
    ],
    [
      "县政府承办建议206件。收到代表填写的《满意度测评表》98份,其中满意90份,基本满意8份。",
      ["assigned 206", "feedback 98 form", "satisfaction satisfied 90 form", "satisfaction basically 8 form"],
    ],
    [
      "县政府承办代表建议83件。办理工作满意率、办理结果满意率分别为99.1%和96.4%。",
      ["assigned 83", "satisfaction satisfied process 99.1 percent", "satisfaction satisfied result 96.4 percent"],
    ],
  ],
  "what leaders take up": [
    [
      "市政府领导同志共领办代表建议42件,其中市长领办3件、副市长领办39件,占建议总数的20.4%。",
      ["key 42", "key 3", "key 39", "key 20.4 percent"],
    ],
  ],
  "wholes behind a semicolon": [
    [
      "我市共承办省人大建议26件,办结26件,办结率100%;市人大建议174件,办结169件,办结率97.1%。",
      [
        "assigned 26",
        "completed 26",
        "completed 100 percent",
        "assigned 174",
        "completed 169",
        "completed 97.1 percent",
      ],
    ],
    [
      "全年承办省人大代表建议3件,全部办结;市人大代表建议22件,已办结20件;区人大代表建议61件,已办结58件。",
      ["assigned 3", "completed 3", "assigned 22", "completed 20", "assigned 61", "completed 58"],
    ],
  ],
  "numbers that only define others": [
    ["承办建议171件,代表满意率达100%的单位有38家。", ["assigned 171"]],
    ["各单位要按照实现“四个百分百”的目标去努力,即面商率100%、按期答复率100%、代表满意率100%。", []],
  ],
  "plain names in a list of parts": [
    [
      "镇政府承办代表建议38件,其中道路交通15件、农田水利9件、人居环境8件、其他6件。",
      ["assigned 38", "category «道路交通» 15", "category «农田水利» 9", "category «人居环境» 8", "category «其他» 6"],
    ],
    [
      "代表提出建议45条,归并为38条,其中社会治安20条、公共交通12条、其他6条。目前,已办结29条,正在办理6条,暂缓办理3条。",
      [
        "submitted 45",
        "filed 38",
        "category «社会治安» 20",
        "category «公共交通» 12",
        "category «其他» 6",
        "completed 29",
        "outcome underway 6",
        "outcome unresolved 3",
      ],
    ],
    [
      "县政府承办代表建议121件,内容涵盖城建城管(48件)、教科文卫(40件)、经济发展(20件)、其他(13件)。",
      [
        "assigned 121",
        "category «城建城管» 48",
        "category «教科文卫» 40",
        "category «经济发展» 20",
        "category «其他» 13",
      ],
    ],
  ],
  "sums of the parts a body plays": [
    [
      "今年,市人大交我局主办建议14件、分办建议9件、会办建议21件,总数44件。",
      ["assigned 14", "joint 9", "joint 21", "assigned 44"],
    ],
  ],
  "all that was solved": [
    ["重点督办的9件代表建议,全部得到解决或取得明显进展。", ["key 9", "outcome key resolved 9"]],
    ["县政府承办代表建议15件,已全部得到落实。", ["assigned 15", "outcome resolved 15"]],
  ],
  "what remains in a sentence of its own": [
    [
      "县政府承办代表建议186件,已办结179件,办结率96.2%,较上年同期的94.5%提高1.7个百分点。剩下的7件将于年底前办结。",
      ["assigned 186", "completed 179", "completed 96.2 percent", "completed 94.5 percent", "outcome underway 7"],
    ],
  ],
  "rates beside what they are asked by": [
    [
      "开展代表建议办理结果满意度网上测评,代表参评率96.1%,满意度达98.4%。",
      ["feedback 96.1 percent", "satisfaction satisfied 98.4 percent"],
    ],
    ["代表建议办理满意率首次突破99%,达99.3%。", ["satisfaction satisfied 99.3 percent"]],
    ["县政府承办代表建议50件,有41个单位的代表满意率达到100%。", ["assigned 50"]],
  ],
  "bodies of every name": [
    [
      "建议办理责任分解如下:县委办牵头4件,县政府办牵头89件,县人大办牵头2件,县政协办牵头1件。",
      ["by_handler «县委办» 4", "by_handler «县政府办» 89", "by_handler «县人大办» 2", "by_handler «县政协办» 1"],
    ],
    [
      "县政府承办代表建议96件。承办建议较多的县交通运输局(26件)、县水务局(21件)、县教育局(15件),解决率分别为73.1%、66.7%和80%。",
      [
        "assigned 96",
        "by_handler «县交通运输局» 26",
        "by_handler «县水务局» 21",
        "by_handler «县教育局» 15",
        "outcome resolved 73.1 percent",
        "outcome resolved 66.7 percent",
        "outcome resolved 80 percent",
      ],
    ],
    [
      "提交区人大代表建议163件,按办理系统分类:区政府系统151件,党委系统8件,群团系统4件。",
      ["submitted 163", "by_handler «区政府系统» 151", "by_handler «党委系统» 8", "by_handler «群团系统» 4"],
    ],
  ],
  "motions beside suggestions": [
    [
      "会议期间收到代表议案11件,经主席团审议通过,将其中的1件列为大会议案,7件并入建议处理,3件不作处理。",
      ["submitted 11", "filed 1", "not_filed 7", "not_filed 3"],
    ],
    ["市政府收到的177件建议,因内容相同合并办理后为165件。", ["assigned 177", "filed 165"]],
  ],
  "proposers by how many they are": [
    [
      "10名以上代表联名提出的建议32件,占27.1%;5至9名代表联名的18件,占15.3%。",
      [
        "by_proposer «代表联名» 32",
        "by_proposer «代表联名» 27.1 percent",
        "by_proposer «5至9名代表联名» 18",
        "by_proposer «5至9名代表联名» 15.3 percent",
      ],
    ],
  ],
  "verdicts after a second handling": [
    [
      "对办理结果不满意的7件建议退回重办后,有5件得到代表认可,2件代表表示理解。",
      ["satisfaction dissatisfied result 7", "satisfaction satisfied 5", "satisfaction understanding 2"],
    ],
  ],
  "what is not one of ours, and what is still open": [
    ["建议办理过程中,先后有126名代表参与座谈、93名代表参与视察。", []],
    ["县政府承办代表建议78件,无一件代表不满意。", ["assigned 78"]],
    ["收到代表建议78件。已答复代表76件,未到答复期限的2件。", ["submitted 78", "replied 76", "outcome underway 2"]],
    [
      "代表建议由县政府办承接的118件,由县委办承接的7件,由两院承接的3件。",
      ["by_handler «县政府办» 118", "by_handler «县委办» 7", "by_handler «两院» 3"],
    ],
    [
      "代表建议中涉及民生的有87件;涉及发展的有34件;其余14件涉及社会治理。",
      ["category «民生» 87", "category «发展» 34", "category «社会治理» 14"],
    ],
  ],
};

describe.each(Object.entries(WORDINGS))("%s", (_, sentences) => {
  it.each(sentences)("%s", (text, figures) => {
    expect(told(text)).toEqual(figures);
    expect(told(traditional(text))).toEqual(figures);
  });
});

describe("years listed before figures in the same order", () => {
  it("gives each figure of a run its year", () => {
    expect(periods("2021、2022、2023年分别收到代表建议136件、149件和158件,满意率分别为95.2%、97.1%和98.6%。")).toEqual([
      "136: –/– 2021",
      "149: –/– 2022",
      "158: –/– 2023",
      "95.2: –/– 2021",
      "97.1: –/– 2022",
      "98.6: –/– 2023",
    ]);
  });

  it("leaves a run alone that has another number of figures", () => {
    const read = periods("2022年和2023年收到代表建议分别为149件、158件,满意率分别为97.1%、98.6%、99%。");
    expect(read.slice(2).every((p) => p.endsWith("2023"))).toBe(true);
  });
});
