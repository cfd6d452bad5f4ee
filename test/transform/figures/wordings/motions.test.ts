import { tellsEach } from "../kit.ts";

/** Motions: what becomes of them and of the bills they ask for, in turns of phrase of ours, with the figures that a careful coder finds in them. */
tellsEach({
  "motions taken as suggestions": [
    [
      "代表提出议案81件,大会通过2件议案作为大会议案,其它79件议案所反映的问题,作为代表的建议交有关部门研究。",
      ["submitted 81", "filed 2", "not_filed 79"],
    ],
  ],
  "the fate of the bills that motions concern": [
    [
      "代表共提出议案48件,14件议案涉及的9个立法项目已经审议通过,5件议案涉及的2个立法项目正在审议。",
      ["submitted 48", "outcome resolved 14", "outcome underway 5"],
    ],
  ],
  "motions deliberated": [
    ["主席团交付有关专门委员会审议的46件代表议案,已全部完成审议工作。", ["assigned 46", "completed 46"]],
  ],
  "one body's items, and motions by the number of their signatures": [
    ["我县代表团共向大会提交建议63件。", ["submitted 63"]],
    ["代表提出议案和建议81件。其中,10人以上联名提出的议案18件。", ["submitted 81", "submitted 18"]],
    ["会议共收到建议81件。以代表团名义提出建议12件。", ["submitted 81", "by_proposer «代表团» 12"]],
  ],
  "motions by their bills": [
    [
      "23件议案中,2件议案提出的立法项目已经常委会一审;1件议案提出的立法项目,拟出台政策予以解决。",
      ["outcome underway 2", "outcome planned 1"],
    ],
  ],
  "motions told by what became of their bills": [
    [
      "代表提出议案46件,9件所提的法规已经出台,15件涉及的法规正在起草,10件涉及的立法项目已列入年度立法计划。",
      ["submitted 46", "outcome resolved 9", "outcome underway 15", "outcome planned 10"],
    ],
    [
      "1006件代表议案中,有100件涉及的10件法律已由常委会审议通过,31件涉及的7件法律草案已提请审议。",
      ["outcome resolved 100", "outcome underway 31"],
    ],
    [
      "会议收到议案36件,主席团决定将其中的5件列入会议议程,21件交有关专门委员会审议,其余10件作建议办理。",
      ["submitted 36", "filed 5", "filed 21", "not_filed 10"],
    ],
    [
      "代表提出议案52件。建议交由民族委员会审议4件,交由法律委员会审议14件。",
      ["submitted 52", "by_handler «民族委员会» 4", "by_handler «法律委员会» 14"],
    ],
    ["代表提出议案52件;代表通过专题调研、座谈走访等方式形成的议案有39件;附有法规草案文本的有21件。", ["submitted 52"]],
  ],
  "motions are told by what became of the bills that they concern, which are no items": [
    [
      "代表提出议案40件。8件议案涉及的3件地方性法规已经审议通过,12件议案涉及的5个立法项目正在审议,20件议案涉及的9个立法项目已列入立法规划。",
      ["submitted 40", "outcome resolved 8", "outcome underway 12", "outcome planned 20"],
    ],
  ],
  "what motions ask of the law is no policy area": [
    ["代表团共提出议案33件,其中要求制定法律的20件,要求修改法律的13件。", ["submitted 33"]],
    ["代表团提交议案9件,包括建议制定法规议案5件、建议修订法规议案4件。", ["submitted 9"]],
  ],
  "motions entered, and handed to committees": [
    ["乡人大代表共提出议案6件,经主席团决定,列入议案2件,4件作为建议办理。", ["submitted 6", "filed 2", "not_filed 4"]],
    [
      "主席团交付各专门委员会审议的议案共44件,其中法制委员会27件,财政经济委员会17件。",
      ["assigned 44", "by_handler «法制委员会» 27", "by_handler «财政经济委员会» 17"],
    ],
  ],
});
