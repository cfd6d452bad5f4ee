import { tellsEach } from "../kit.ts";

/** Parties, people's organisations and those who stand beside them, in turns of phrase of ours. */
tellsEach({
  "several parties, each with what it put forward": [
    [
      "今年全会上,民革县支部提交提案5件。民盟县支部今年向大会提交7件集体提案、3件界别提案。",
      ["by_proposer «民革县支部» 5", "by_proposer «民盟县支部» 7", "by_proposer «民盟县支部界别» 3"],
    ],
    [
      "提案工作中,市总工会、团市委、市妇联分别提交提案3件、2件、4件。",
      ["by_proposer «市总工会» 3", "by_proposer «团市委» 2", "by_proposer «市妇联» 4"],
    ],
    ["民建县支部今年向县政协全会提交集体提案9件,其中2件为重点提案。", ["by_proposer «集体» 9", "key 2"]],
  ],
  "members of a party among others, who put forward farther on": [
    [
      "会议期间,民建会员中的11名市政协委员围绕中心工作,积极参政议政、建言献策,共提交提案25件。",
      ["proposers 11 person", "submitted 25"],
    ],
  ],
  "handed in with their topics": [
    ["全会收到提案90件。我会围绕养老、托育等方面,向大会提交了4件集体提案。", ["submitted 90", "by_proposer «集体» 4"]],
  ],
  "the share of some who put forward": [
    [
      "会议收到代表建议90件。基层代表提出的建议占建议总数近一半,代表单独提出的建议占七成。",
      ["submitted 90", "by_proposer «基层代表» 50 percent about", "by_proposer «代表单独» 70 percent"],
    ],
    ["收到提案70件,企业界委员的提案占提案总数过半。", ["submitted 70", "by_proposer «企业界委员» 50 percent at_least"]],
  ],
  "singled out and given prizes in one sentence": [
    ["我会提交县政协的28件提案中,有3件被列为重点提案进行督办,有1件被评为年度好提案。", ["submitted 28", "key 3"]],
    ["我会向全会提交19件集体提案,有4件被确定为重点提案,2件获领导批示。", ["by_proposer «集体» 19", "key 4"]],
  ],
  "areas that an order numbers": [
    [
      "民进县支部今年提交提案16件,在方向上,一是教育出版提案7件,二是乡村治理提案9件。",
      ["submitted 16", "category «教育出版» 7", "category «乡村治理» 9"],
    ],
  ],
  "deputies counted with what they put forward": [
    [
      "会议期间,我会9名政协委员共提交提案19件,8名人大代表提交个人意见建议7条。",
      ["proposers 9 person", "submitted 19", "proposers 8 person", "submitted 7"],
    ],
  ],
});
