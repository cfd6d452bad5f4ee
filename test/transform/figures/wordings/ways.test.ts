import { tellsEach } from "../kit.ts";

tellsEach({
  "in what way proposers were answered": [
    [
      "县政协提案90件交30个部门承办。从答复方式看,登门当面答复的占48%,打电话的占22%,只寄书面答复的占30%。",
      [
        "assigned 90",
        "handling_units 30 organisation",
        "contacted 48 percent",
        "contacted 22 percent",
        "replied 30 percent",
      ],
    ],
    [
      "县政府承办建议47件。其中走访代表后答复的31件,电话沟通后书面答复的16件。",
      ["assigned 47", "contacted 31", "contacted 16"],
    ],
    ["县水利局承办提案10件,面复8件,电话答复2件。", ["assigned 10", "contacted 8", "replied 2"]],
    ["县政府承办建议47件,当面答复47件。", ["assigned 47", "replied 47"]],
  ],
  "sessions that a report goes through, one after another": [
    [
      "代表联络室的情况。二次会议代表建议121件,办结119件;三次会议代表建议134件,办结134件。",
      ["assigned 121", "completed 119", "assigned 134", "completed 134"],
    ],
  ],
  "classes that a list tells with their words before them": [
    [
      "县政府办理提案73件,分为两类:问题已经解决的为甲类,共61件;问题正着手解决的为乙类,计12件。",
      ["assigned 73", "outcome A resolved 61", "outcome B underway 12"],
    ],
  ],
});
