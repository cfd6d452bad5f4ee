import { tellsEach } from "../kit.ts";

/** Verdicts as they stand on forms, and shares that are still to be reached. */
tellsEach({
  "forms counted in sheets": [
    [
      "市水务局承办建议18件。发给代表评价表18张,收上来16张;满意14张,基本满意2张。",
      ["assigned 18", "feedback 16 form", "satisfaction satisfied 14 form", "satisfaction basically 2 form"],
    ],
    ["市水务局承办建议18件,新增座椅30张。测评中投满意票26张,基本满意3张。", ["assigned 18"]],
  ],
  "verdicts that were filled in": [
    [
      "市水务局承办建议18件。收回的测评表里,填“满意”的15份,填“基本满意”的3份。",
      ["assigned 18", "satisfaction satisfied 15 form", "satisfaction basically 3 form"],
    ],
  ],
  "what proposers accept": [
    [
      "市水务局承办建议18件。首次答复后,代表认可的有16件,占88.9%。",
      ["assigned 18", "satisfaction satisfied 16", "satisfaction satisfied 88.9 percent"],
    ],
  ],
  "nobody, which is a zero without a number": [
    ["市水务局承办建议18件,没有一人表示不满意,无一位代表不认可。", ["assigned 18"]],
  ],
  "shares that are still to be reached": [
    [
      "市水务局承办建议18件。来年打算:上门率要提高到六成;把解决率提升到70%。",
      ["assigned 18", "outcome resolved 70 percent"],
    ],
    ["市水务局承办建议18件。年底前办结率争取突破80%,并承诺代表满意率不低于97%。", ["assigned 18"]],
    ["市水务局承办建议18件。方案明确“面商率、答复率两个100%,满意率不低于96%”的目标。", ["assigned 18"]],
    ["市水务局承办建议18件。我局把目标定得更高:面商率100%,满意率100%。", ["assigned 18"]],
  ],
});
