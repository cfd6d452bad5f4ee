import { tellsEach } from "../kit.ts";

/** What stands beside our figures: rules, other assemblies, and bodies by their bare names. */
tellsEach({
  "rules for those that fall short": [
    ["办理代表建议的满意率低于90%的,责令重新办理;面商率未达到100%的,年度考核扣2分。", []],
    ["代表建议办结率达不到95%的单位,予以通报。", []],
  ],
  "another assembly's items beside ours": [
    ["承办区党代表提案6件、区人大代表建议31件、区政协提案44件,共81件。", ["assigned 31", "assigned 44", "assigned 81"]],
    ["办理职工代表提案12件、人大代表建议9件,办结率100%。", ["assigned 9", "completed 100 percent"]],
  ],
  "bodies by their bare names": [
    [
      "298件提案交市委部门办理21件、市政府部门办理266件、群团组织11件。",
      ["by_handler «市委部门» 21", "by_handler «市政府部门» 266", "by_handler «群团组织» 11"],
    ],
    [
      "收到代表建议152件,交市政府110件、市委部门9件、法检两院5件、县区28件。",
      [
        "submitted 152",
        "by_handler «市政府» 110",
        "by_handler «市委部门» 9",
        "by_handler «法检两院» 5",
        "by_handler «县区» 28",
      ],
    ],
    [
      "市政协提案汇总\n立案:181件\n承办单位:52家\n办复率:100%",
      ["filed 181", "handling_units 52 organisation", "replied 100 percent"],
    ],
  ],
});
