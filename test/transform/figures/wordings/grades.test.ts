import { tellsEach } from "../kit.ts";

tellsEach({
  "what a letter stands for, in other words than 类": [
    [
      "县政府系统承办建议90件,办理结果以A、B、C标注:A代表已经解决,B代表列入计划,C代表暂不能解决。年底A类60件,占66.7%;B类20件;C类10件。",
      [
        "assigned 90",
        "outcome A resolved 60",
        "outcome A resolved 66.7 percent",
        "outcome B planned 20",
        "outcome C unresolved 10",
      ],
    ],
    [
      "填A的是“已经落实”,填B的是“正在落实”,填C的是“难以落实”。市政府承办建议35件,A类20件,B类11件,C类4件。",
      ["assigned 35", "outcome A resolved 20", "outcome B underway 11", "outcome C unresolved 4"],
    ],
    [
      "按“A—已解决、B—正在解决、C—留作参考”三档核定。县政府承办建议35件,A类20件,B类11件,C类4件。",
      ["assigned 35", "outcome A resolved 20", "outcome B underway 11", "outcome C unresolved 4"],
    ],
    [
      "县水务局承办建议9件、提案8件。A为已经解决,B为列入计划。(1)A:建议6件、提案5件;(2)B:建议3件、提案3件。",
      [
        "assigned 9",
        "assigned 8",
        "outcome A resolved 6",
        "outcome A resolved 5",
        "outcome B planned 3",
        "outcome B planned 3",
      ],
    ],
    [
      "A等为已经落实的,B等为正在落实的,C等为明后年落实的,D等为落实不了的。市政府承办建议35件,A等20件、B等9件、C等4件、D等2件。",
      ["assigned 35", "outcome A resolved 20", "outcome B underway 9", "outcome C planned 4", "outcome D unresolved 2"],
    ],
  ],
  甲乙丙丁: [
    [
      "县政府承办建议60件。所谓甲类,系指所提问题已经解决;乙类系指正在解决;丙类系指留作参考。甲、乙、丙三类分别为40件、15件、5件。",
      ["assigned 60", "outcome A resolved 40", "outcome B underway 15", "outcome C unresolved 5"],
    ],
    [
      "县政府承办建议60件,涉及甲型肝炎、乙型肝炎防治3件,甲醛治理2件。",
      ["assigned 60", "category «甲型肝炎、乙型肝炎防治» 3", "category «甲醛治理» 2"],
    ],
  ],
});
