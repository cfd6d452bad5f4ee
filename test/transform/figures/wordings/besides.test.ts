import { tellsEach } from "../kit.ts";

/** What is told of the parts that a body plays, of items on their way, and of bodies named together, in turns of phrase of ours. */
tellsEach({
  "items on their way to those who put them forward": [
    ["我局承办建议17件,主办件中已有5件面复代表、4件正在与代表见面。", ["assigned 17", "contacted 5", "contacted 4"]],
    ["我局承办提案9件,均已与委员见面沟通。", ["assigned 9", "contacted 9"]],
  ],
  "a role whose items open their clause": [
    [
      "今年承办提案16件,其中10件主办件已办复,6件协办件已全部办结。",
      ["assigned 16", "assigned 10", "replied 10", "joint 6", "completed 6"],
    ],
  ],
  "answers written for all": [
    ["承办提案19件,均已形成书面答复意见。", ["assigned 19", "replied 19"]],
    ["我局承办建议8件,均已征求代表意见并完成书面答复。", ["assigned 8", "replied 8"]],
    ["承办建议19件,答复函均已寄达代表。", ["assigned 19", "replied 19"]],
  ],
  "the same number again in its sentence": [
    ["我局共承办提案12件,12件主、协办提案办复率为100%。", ["assigned 12", "replied 100 percent"]],
    ["今年承办建议40件,40件主办、会办建议全部办理完毕。", ["assigned 40", "completed 40"]],
    [
      "承办建议14件、提案6件,目前20件已全部答复。",
      ["assigned 14", "replied 14", "assigned 6", "replied 6", "replied 20"],
    ],
  ],
  "handled, said of a number told before": [
    [
      "我区共收到市政协提案21件,其中主办16件、协办5件,截至目前,21件提案已全部办理。",
      ["assigned 21", "assigned 16", "joint 5", "completed 21"],
    ],
  ],
  "a bracket that adds a body": [
    [
      "省林业厅(含省草原局)共办理建议提案148件,其中建议88件,提案60件,全部按时办结。",
      ["assigned 148", "completed 148", "assigned 88", "assigned 60"],
    ],
  ],
  "counts that lost their unit": [
    [
      "代表提出议案2件、建议51件,2件议案和51建议全部办理完毕。",
      ["submitted 2", "submitted 51", "completed 2", "completed 51"],
    ],
  ],
  "bodies that only a threshold is told of": [
    ["承办建议5件以上(含5件)的单位要建立台账,承办3件(含)以上的部门要专人负责。", []],
  ],
  "one number for each of several bodies, and bodies named before": [
    [
      "建议办理中,县公安局、县水利局承办的建议均超过30件。",
      ["by_handler «县公安局» 30 at_least", "by_handler «县水利局» 30 at_least"],
    ],
    [
      "今年县住建局、县教体局主办的建议分别为31件、22件,连同会办件,两局承办总数分别为45件、30件。",
      ["by_handler «县住建局» 31", "by_handler «县教体局» 22", "by_handler «县住建局» 45", "by_handler «县教体局» 30"],
    ],
  ],
  "a headline's time limit": [
    ["县里126件代表建议三个月内办复\n今年大会收到代表建议126件,已交有关部门办理。", ["submitted 126", "assigned 126"]],
  ],
  "bodies that each have as many left, and what is late": [
    ["代表建议办理中,红石镇、白沙乡各有2件未答复。", ["outcome underway «红石镇» 2", "outcome underway «白沙乡» 2"]],
    [
      "按期答复建议191件,超期7件;代表评价满意183件、基本满意7件。",
      ["replied 191", "satisfaction satisfied 183", "satisfaction basically 7"],
    ],
    ["见面率低于80%的6家单位要在一周内补办提案。", []],
  ],
  "the part that one of several bodies plays": [
    [
      "省交通厅承办建议62件,其中主办38件;省水利厅承办建议41件,其中主办12件。",
      ["by_handler «省交通厅» 62", "assigned «省交通厅» 38", "by_handler «省水利厅» 41", "assigned «省水利厅» 12"],
    ],
  ],
  "letters told behind their counts": [
    [
      "承办建议9件,A类6件,B类3件。A类指所提问题已经解决,B类指列入计划解决。",
      ["assigned 9", "outcome A resolved 6", "outcome B planned 3"],
    ],
  ],
  "what waits beside what is answered, and bodies together": [
    ["主办建议33件,已答复30件,3件因牵涉验收,正与代表协商延期。", ["assigned 33", "replied 30", "outcome underway 3"]],
    ["界别委员向大会提交个人提案31件,28件立案。", ["by_proposer «个人» 31", "filed 28"]],
    [
      "建议办理:区城管局、区住建局承办量最大,两家合计承办112件,占总数的近四成。",
      ["by_handler «区城管局、区住建局» 112", "by_handler «区城管局、区住建局» 40 percent about"],
    ],
    ["全区53个承办单位中,有31个单位的建议办结率达到100%。", ["handling_units 53 organisation"]],
  ],
});
