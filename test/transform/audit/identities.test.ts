import { describe, expect, it } from "vitest";
import { audit, weigh } from "../../../transform/audit/audit.ts";
import { IDENTITIES } from "../../../transform/audit/identities.ts";
import type { Check } from "../../../transform/codebook.ts";
import { type Told, told } from "./told.ts";

const run = ({ observations, text }: Told) => audit(observations, text);
const named = (report: Told, identity: string): Check[] => run(report).checks.filter((c) => c.identity === identity);
const verdicts = (report: Told, identity: string) => named(report, identity).map((c) => c.verdict);

const CLASSES = (c: string) =>
  told(
    `共交办提案{assigned|170件}。A类提案{outcome|115件|outcome=resolved|class_label=A},占总数的{outcome|67.6%|outcome=resolved|class_label=A}。B类提案{outcome|54件|outcome=planned|class_label=B},占总数的{outcome|32%|outcome=planned|class_label=B}。C类提案{outcome|${c}|outcome=unresolved|class_label=C},不到总数的{outcome|1%|outcome=unresolved|class_label=C|bound=at_most}。`,
    { instrument: "proposal" },
  );

describe("the table of identities", () => {
  it("names each identity once, with a formula, its condition and an example", () => {
    expect(new Set(IDENTITIES.map((i) => i.name)).size).toBe(IDENTITIES.length);
    for (const i of IDENTITIES) expect([i.formula, i.applies, i.example].every((t) => t.length > 5)).toBe(true);
  });
});

describe("classes", () => {
  it("that add up to the whole hold", () => {
    expect(verdicts(CLASSES("1件"), "classes_sum")).toEqual(["holds"]);
  });

  it("from A on without a gap that do not add up fail, and the formula shows the numbers", () => {
    const [check] = named(CLASSES("6件"), "classes_sum");
    expect(check).toMatchObject({
      verdict: "fails",
      printed: "170",
      expected: "175",
      formula: "115 + 54 + 6 = 175 ≠ 170",
    });
    expect(check?.figures).toEqual([0, 1, 3, 5]);
  });

  it("of which the report lacks one say nothing about the whole", () => {
    const report = told(
      "共交办建议{assigned|100件}。A类{outcome|50件|class_label=A},C类{outcome|20件|class_label=C}。",
    );
    expect(verdicts(report, "classes_sum")).toEqual(["cannot_tell"]);
  });

  it("told as solved and in progress alone say nothing about the whole", () => {
    const report = told(
      "共收到提案{assigned|88件},已解决{outcome|42件|outcome=resolved},正在解决{outcome|20件|outcome=underway},其他难以",
    );
    expect(verdicts(report, "classes_sum")).toEqual(["cannot_tell"]);
  });

  it("of two letters alone may leave a third untold", () => {
    const report = told(
      "承办建议{assigned|1284件}。A类{outcome|1178件|class_label=A},B类{outcome|16件|class_label=B}。",
    );
    expect(verdicts(report, "classes_sum")).toEqual(["cannot_tell"]);
  });

  it("whose shares agree with their counts and do not make 100 are not all of them", () => {
    const report = told(
      "承办建议{assigned|1284件}。A类{outcome|1100件|class_label=A},占{outcome|85.7%|class_label=A};B类{outcome|78件|class_label=B},占{outcome|6.1%|class_label=B};C类{outcome|16件|class_label=C},占{outcome|1.2%|class_label=C}。",
    );
    expect(verdicts(report, "classes_sum")).toEqual(["cannot_tell"]);
    expect(run(report).checks.filter((c) => c.verdict === "fails")).toEqual([]);
  });

  it("whose shares are of their own sum are of a total that the report does not print", () => {
    const report = told(
      "立案{filed|848件}。已解决{outcome|482件|outcome=resolved},占{outcome|43.7%|outcome=resolved};正在解决{outcome|537件|outcome=underway},占{outcome|48.7%|outcome=underway};难以解决{outcome|84件|outcome=unresolved},占{outcome|7.6%|outcome=unresolved}。",
    );
    expect(run(report).checks.filter((c) => c.verdict === "fails")).toEqual([]);
    expect(named(report, "share")[0]?.formula).toBe("482 ÷ (482 + 537 + 84) = 43.7 % ≈ 43.7 %");
  });

  it("one of which is misread as of another instrument still make the total", () => {
    const report = told(
      "收到建议{assigned|6件}、提案{assigned|11件|instrument=proposal}。A类{outcome|6件|instrument=combined|class_label=A},占{outcome|35%|instrument=combined|class_label=A};B类{outcome|11件|instrument=proposal|class_label=B},占{outcome|65%|instrument=proposal|class_label=B}。",
    );
    expect(named(report, "classes_sum")).toMatchObject([{ verdict: "holds", printed: "6 + 11 = 17" }]);
  });

  it("make a total that is misread as of another instrument", () => {
    const report = told(
      "收到{submitted|482件|instrument=motion}。A类{outcome|192件|class_label=A},B类{outcome|221件|class_label=B},C类{outcome|69件|class_label=C}。",
    );
    expect(verdicts(report, "classes_sum")).toEqual(["holds"]);
  });

  it("among which another sentence's count has slipped make the total without it", () => {
    const report = told(
      "提出建议{submitted|233件}。已解决{outcome|108件|outcome=resolved}。其余{outcome|9件|outcome=unresolved}转提。列入计划{outcome|93件|outcome=planned},留作参考{outcome|32件|outcome=unresolved}。",
    );
    expect(named(report, "classes_sum")[0]?.formula).toBe("108 + 93 + 32 = 233");
  });

  it("of two instruments together are held against the sum of both totals", () => {
    const report = told(
      "收到建议{assigned|6件}、提案{assigned|11件|instrument=proposal}。A类共{outcome|6件|instrument=combined|class_label=A|outcome=resolved},B类共{outcome|11件|instrument=combined|class_label=B|outcome=underway}。",
    );
    expect(named(report, "classes_sum")[0]).toMatchObject({ verdict: "holds", printed: "6 + 11 = 17" });
  });
});

describe("categories", () => {
  const list = (last: string, total = 57) =>
    told(`办理建议{assigned|${total}件},其中:城建{category|30件|label=城建},农业{category|20件|label=农业},${last}。`);

  it("that end with 其他 and do not add up fail", () => {
    expect(verdicts(list("其他{category|4件|label=其他}"), "categories_sum")).toEqual(["fails"]);
  });

  it("without a word of being complete cannot be told", () => {
    expect(verdicts(list("交通{category|4件|label=交通}"), "categories_sum")).toEqual(["cannot_tell"]);
  });

  it("that add up are shown to be complete by the sum itself", () => {
    expect(verdicts(list("交通{category|7件|label=交通}"), "categories_sum")).toEqual(["holds"]);
  });

  it("whose number the text states fail when they do not add up", () => {
    const report = told(
      "办理建议{assigned|60件},分为三类:城建{category|30件|label=城建}、农业{category|20件|label=农业}、交通{category|7件|label=交通}。",
    );
    expect(verdicts(report, "categories_sum")).toEqual(["fails"]);
  });

  it("between which stands a count that was not read cannot be told", () => {
    const report = told(
      "办理建议{assigned|60件},其中:城建{category|30件|label=城建},不明13件,其他{category|4件|label=其他}。",
    );
    expect(verdicts(report, "categories_sum")).toEqual(["cannot_tell"]);
  });
});

describe("handlers", () => {
  it("that overlap are no contradiction", () => {
    const report = told(
      "提出建议{submitted|445件}。其中,市政府承办{by_handler|427件|label=市政府},市法院承办{by_handler|5件|label=市法院},市委承办{by_handler|35件|label=市委}。",
    );
    expect(verdicts(report, "handlers_sum")).toEqual(["cannot_tell"]);
  });

  it("whose shares make 100 contradict a total that they do not make", () => {
    const report = told(
      "提出建议{submitted|401件}。交由人大办理{by_handler|23件|label=人大},占{by_handler|2.24%|label=人大};政府{by_handler|387件|label=政府},占{by_handler|96.51%|label=政府};法院{by_handler|5件|label=法院},占{by_handler|1.25%|label=法院}。",
    );
    expect(verdicts(report, "handlers_sum")).toEqual(["fails"]);
    expect(run(report).suspects).toMatchObject([{ figure: 1, printed: 23, value: 9 }]);
  });

  it("summed up by 共 are held against that sum", () => {
    const report = told(
      "前三位是水务{by_handler|75件|label=水务},交通{by_handler|68件|label=交通},教育{by_handler|40件|label=教育},共{by_handler|184件|label=前三位}。",
    );
    expect(named(report, "stated_sum")[0]).toMatchObject({ verdict: "fails", expected: "183", printed: "184" });
  });

  it("and what is left over to another body make the whole together", () => {
    const report = told(
      "提出建议{submitted|233件}。政府办理{by_handler|217件|label=政府};市委办理{by_handler|7件|label=市委};其余{not_filed|9件}已请转提。",
    );
    expect(named(report, "handlers_sum")[0]?.formula).toBe("217 + 7 + 9 = 233");
  });
});

describe("filing", () => {
  it("splits what was submitted, however many ways there are", () => {
    const report = told(
      "共提交提案{submitted|5857件},立案{filed|4984件},作为意见转送{not_filed|728件},并案{not_filed|93件},撤案{not_filed|52件}。",
      { instrument: "proposal" },
    );
    expect(verdicts(report, "filing_sum")).toEqual(["holds"]);
  });

  it("fails where the rest by its own words is not what is left over", () => {
    const report = told("收到提案{submitted|316件},立案{filed|279件},未立案的{not_filed|39件}转有关单位。", {
      instrument: "proposal",
    });
    expect(verdicts(report, "filing_sum")).toEqual(["fails"]);
  });

  it("does not take motions merged into one for items screened out", () => {
    const report = told("收到议案{submitted|26件}。其中有{not_filed|6件}议题相同,合并为{filed|23件}。", {
      instrument: "motion",
    });
    expect(verdicts(report, "filing_sum")).toEqual(["cannot_tell"]);
  });
});

describe("verdicts", () => {
  it("are of the feedback where feedback is told", () => {
    const report = told(
      "提出建议{submitted|1034件}。对{feedback|755件}反馈,满意{satisfaction|690件|level=satisfied},占{satisfaction|91.4%|level=satisfied},基本满意{satisfaction|65件|level=basically},占{satisfaction|8.6%|level=basically}。",
    );
    expect(run(report).checks.map((c) => [c.identity, c.verdict])).toEqual([
      ["verdicts_sum", "holds"],
      ["shares_sum", "holds"],
      ["share", "holds"],
      ["share", "holds"],
    ]);
  });

  it("that exclude each other and exceed the whole fail", () => {
    const report = told(
      "收到建议{submitted|482件}。满意和基本满意的{satisfaction|460件|level=satisfied_or_basically},不满意的{satisfaction|24件|level=dissatisfied}。",
    );
    expect(verdicts(report, "verdicts_sum")).toEqual(["fails"]);
  });

  it("of which one includes the other are not added up against the whole", () => {
    const report = told(
      "收到建议{submitted|100件}。满意的{satisfaction|90件|level=satisfied},基本满意的{satisfaction|30件|level=basically}。",
    );
    expect(verdicts(report, "verdicts_sum")).toEqual(["cannot_tell"]);
  });
});

describe("totals", () => {
  it("of all instruments are split up after 其中", () => {
    const good = told(
      "办理{assigned|327件|instrument=combined}。其中,建议{assigned|71件},提案{assigned|256件|instrument=proposal}。",
    );
    const bad = told(
      "办理{assigned|327件|instrument=combined}。其中,建议{assigned|72件},提案{assigned|256件|instrument=proposal}。",
    );
    expect(verdicts(good, "instruments_sum")).toEqual(["holds"]);
    expect(verdicts(bad, "instruments_sum")).toEqual(["fails"]);
  });

  it("in brackets are split up each on its own", () => {
    const report = told(
      "共{assigned|9件}。州建议{assigned|2件}(主办{assigned|2件}、会办{joint|0件});县建议{assigned|7件}(主办{assigned|6件}、会办{joint|1件})",
    );
    expect(verdicts(report, "components_sum")).toEqual(["holds", "holds", "holds"]);
  });

  it("of a session and its recess fail when they do not make the total", () => {
    const report = told("收到建议{assigned|1219件}(大会建议{assigned|1204件}、闭会建议{assigned|16件|session=null})。");
    expect(verdicts(report, "components_sum")).toEqual(["fails"]);
  });

  it("finished and remaining make the whole", () => {
    const report = told(
      "收到建议{assigned|1267件}。{replied|1262件}已办复,其余{outcome|5件|outcome=underway}正在办理。",
    );
    expect(verdicts(report, "remainder_sum")).toEqual(["holds"]);
  });

  it("with motions turned into suggestions are recognised where the numbers show it", () => {
    const report = told(
      "议案{submitted|14件|instrument=motion},其余{not_filed|13件|instrument=motion}转为建议,加上收到的{submitted|67件},共{assigned|80件}。",
    );
    expect(verdicts(report, "converted_sum")).toEqual(["holds"]);
  });
});

describe("shares", () => {
  const one = (count: string, share: string, words = "占总数的", total = "170件") =>
    told(`承办建议{assigned|${total}}。联合办理{joint|${count}},${words}{joint|${share}}。`);
  const verdict = (report: Told) => named(report, "share")[0]?.verdict;

  it("hold when rounded half up at the printed precision", () => {
    expect(verdict(one("115件", "67.6%"))).toBe("holds");
    expect(verdict(one("147件", "86%"))).toBe("holds");
    expect(verdict(one("85件", "50.00%"))).toBe("holds");
  });

  it("that only cutting off explains are told apart", () => {
    expect(verdict(one("108件", "46.3%", "占总数的", "233件"))).toBe("holds_truncated");
  });

  it("one unit off in the last place are told apart, and nothing is suspected", () => {
    const report = one("114件", "68.68%", "占总数的", "166件");
    const [check] = named(report, "share");
    expect(check).toMatchObject({ verdict: "cannot_tell", expected: "68.675 % (one unit off in the last place)" });
    expect(check === undefined ? null : weigh(check)).toBe("last_place");
    expect(run(report).suspects).toEqual([]);
  });

  it("that nothing explains are contradictions", () => {
    const [check] = named(one("21件", "30.49%", "占总件数的", "69件"), "share");
    expect(check).toMatchObject({ verdict: "fails", printed: "30.49 %", expected: "30.435 %" });
    expect(check === undefined ? null : weigh(check)).toBe("contradiction");
  });

  it("of a whole that the report does not print cannot be told", () => {
    expect(verdict(one("60件", "5%", "占全市建议数的"))).toBe("cannot_tell");
  });

  it("take the base that explains them, and say which", () => {
    const report = told(
      "收到提案{submitted|491件},立案{filed|466件}。得到解决的{outcome|377件|outcome=resolved},占{outcome|80.9%|outcome=resolved}。",
      { instrument: "proposal" },
    );
    expect(named(report, "share")[0]).toMatchObject({
      verdict: "holds",
      formula: "377 ÷ 466 = 80.9 % ≈ 80.9 %",
      figures: [2, 1, 3],
    });
  });

  it("of filed proposals are held against the filed ones alone", () => {
    const report = told(
      "收到提案{submitted|500件},立案{filed|400件}。集体提案{by_proposer|100件|label=集体},占立案总数的{by_proposer|20%|label=集体}。",
      { instrument: "proposal" },
    );
    expect(verdict(report)).toBe("fails");
  });

  it("under 合计占 are of all the parts before", () => {
    const report = told(
      "立案{filed|950件}。解决{outcome|438件|outcome=resolved},列入计划{outcome|445件|outcome=planned},合计占提案总数的{outcome|93%|outcome=resolved},留作参考{outcome|67件|outcome=unresolved}。",
      { instrument: "proposal" },
    );
    expect(named(report, "joint_share")[0]).toMatchObject({
      verdict: "holds",
      formula: "(438 + 445) ÷ 950 = 92.95 % ≈ 93 %",
    });
  });

  it("with 约 may be a tenth off, not more", () => {
    expect(verdict(told("办理{assigned|81件}。参考{joint|11件},约占总数的{joint|13%|bound=about}。"))).toBe("holds");
    expect(verdict(told("办理{assigned|81件}。参考{joint|11件},约占总数的{joint|9%|bound=about}。"))).toBe("fails");
  });

  it("above 100 are always wrong", () => {
    const report = told("见面率{contacted|1053%}。");
    expect(verdicts(report, "percent_range")).toEqual(["fails"]);
    expect(run(report).suspects[0]).toMatchObject({ figure: 0, value: 10.53, change: "decimal_point" });
  });

  it("of a complete list make 100, and are read in traditional characters too", () => {
    const report = told(
      "共收到建議{submitted|174件},其中{assigned|166件}交區政府辦理。A類{outcome|114件|class_label=A},佔{outcome|68.67%|class_label=A};B類{outcome|43件|class_label=B},佔{outcome|25.9%|class_label=B};C類{outcome|9件|class_label=C},佔總數的{outcome|5.42%|class_label=C}。",
    );
    expect(verdicts(report, "shares_sum")).toEqual(["holds"]);
    expect(run(report).checks.every((c) => c.verdict === "holds")).toBe(true);
  });
});

describe("rates without counts", () => {
  it("that follow each other and make 100 hold", () => {
    const report = told(
      "满意率达{satisfaction|97.8%|level=satisfied},基本满意率为{satisfaction|2.2%|level=basically}。",
    );
    expect(verdicts(report, "complement_rates")).toEqual(["holds"]);
  });

  it("from one year to the next are not added up", () => {
    const report = told(
      "A类占比由{outcome|46.7%|class_label=A}上升为{outcome|69.6%|class_label=A};B类占比由{outcome|44.2%|class_label=B}下降为{outcome|25.7%|class_label=B}。",
    );
    expect(run(report).checks).toEqual([]);
  });
});

describe("subsets", () => {
  it("larger than their set fail", () => {
    expect(verdicts(told("承办建议{assigned|19件},其中重点建议{key|91件}。"), "subset")).toEqual(["fails"]);
  });
});

describe("figures that do not belong together", () => {
  it("are not held against each other: a later block's list against an earlier block's total", () => {
    const report = told(
      "一次会议收到建议{submitted|159件},政府办理{by_handler|129件|label=政府},法院办理{by_handler|30件|label=法院}。三年来政府办理{by_handler|346件|label=政府},法院办理{by_handler|120件|label=法院}。",
    );
    expect(run(report).checks.filter((c) => c.verdict === "fails")).toEqual([]);
  });

  it("are not held against each other: figures of all instruments against one of them", () => {
    const report = told("承办建议{assigned|139件}。现已答复议案建议{replied|142件|instrument=combined}。");
    expect(run(report).checks).toEqual([]);
  });

  it("are not held against a total that comes after them", () => {
    const report = told(
      "A类{outcome|192件|class_label=A},B类{outcome|221件|class_label=B},C类{outcome|69件|class_label=C}。闭会期间收到建议{submitted|5件}。",
    );
    expect(run(report).checks.filter((c) => c.verdict === "fails")).toEqual([]);
  });

  it("are not held against the part of a total that is of the session alone", () => {
    const report = told(
      "承办建议{assigned|22件},大会期间{assigned|4件},闭会期间{assigned|18件|session=null}。A类{outcome|12件|class_label=A},B类{outcome|9件|class_label=B},C类{outcome|1件|class_label=C}。",
    );
    expect(named(report, "classes_sum")).toMatchObject([{ verdict: "holds", printed: "22" }]);
  });
});

describe("nothing to check", () => {
  it("gives an empty audit", () => {
    expect(audit([], "")).toEqual({ checks: [], derived: [], suspects: [] });
    expect(run(told("办理{assigned|363件},满意率达{satisfaction|90%|bound=at_least}以上。"))).toEqual({
      checks: [],
      derived: [],
      suspects: [],
    });
  });
});
