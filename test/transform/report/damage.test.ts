import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { figure, reportOf } from "./read.ts";

const PLAIN = "2023年,县政府共承办代表建议50件,于10月31日前全部办结,办结率100%,代表表示满意。";
const damageOf = (text: string, ...figures: Parameters<typeof figure>[0][]) =>
  reportOf(text, null, figures.map(figure)).damage;

describe("damage", () => {
  it("is none in a sound text, in either script", () => {
    expect(damageOf(PLAIN)).toEqual([]);
    expect(damageOf("2023年,縣政府共承辦代表建議50件,於10月31日前全部辦結,辦結率100%。")).toEqual([]);
    expect(damageOf("县政办函〔2023〕15号文件要求,第1224号建议、(A类)与S539道路建议均已答复。")).toEqual([]);
  });

  it.each([
    ["pinyin_gloss", "市政府承辦(bàn)代表建議(yì)50件,均已辦結(jié)。"],
    ["masked", "交由**市政府系统办理的代表建议217件。市**系统承办。"],
    ["masked", "xx镇人民政府共办理代表建议20件。"],
    ["masked", "20xx年3月在乡人民代表大会上报告,共办理建议20件。"],
    ["masked", "与会代表共提出建议***件,办结率为***%。"],
    ["truncated", `${PLAIN}(未完,全文共2889字,当前仅显示1837字)`],
    ["truncated", `${PLAIN.repeat(2)}其余建议因条件限制暂时难以`],
    ["truncated", `${PLAIN.repeat(2)}县政府将继续加强督办、跟踪和协调,\n版权所有`],
    ["mojibake", `${PLAIN}\n${iconv.decode(Buffer.from("对于代表所提建议逐件答复"), "gbk")}`],
    ["mojibake", `${PLAIN}\n${Buffer.from("代表建议办理").toString("latin1")}`],
    ["mojibake", "共承辦代表建議50件,深入?yún)f(xié)商。"],
    ["mojibake", "提案委员占委员总数700-/0,办复率980-/0。"],
    ["mojibake", "? ? ? ? 一、办理情况。县政府共承办代表建议50件。"],
    ["mojibake", "县政府共承办代表建\ufffd\ufffd50件。"],
    ["duplicated_clause", "共承办代表建议50件已全部办结,共承办代表建议50件已全部办结,代表满意。"],
    ["inserted_punctuation", "承办74件,满意率达到98%%。"],
    ["inserted_punctuation", "按期办结率97.18%,,代表满意率98.98%。"],
    ["inserted_words", "召开竞彩足球_足球比分直播-官网推荐建议交办会,交办建议135件。"],
    ["inserted_words", "某某体育官网入口\n区政协会议收到提案223件,立案205件。\n附件:足球外围平台"],
    ["lost_characters", "100件建议于731日前全部办理答复完毕。"],
    ["lost_characters", "按县政办函202135号文件要求,承办代表建议50件。"],
    ["lost_characters", "2023区人大常委会交区政府办理代表建议257件。"],
    ["lost_characters", "区政府承办届人大次会议代表建议96件。"],
    ["lost_characters", "8件人大表建议所提问题已经解决。"],
  ] as const)("is seen in the text: %s: %s", (damage, text) => {
    expect(damageOf(text)).toContain(damage);
  });

  it("is seen in figures: masks, gaps, shares above the whole", () => {
    const withheld = { status: "withheld", value: null } as const;
    expect(damageOf(PLAIN, { ...withheld, evidence: "建议***件" })).toEqual(["masked"]);
    expect(damageOf(PLAIN, { ...withheld, evidence: "满意率 。" })).toEqual(["blanked"]);
    expect(damageOf(PLAIN, { unit: "percent", value: 1053, evidence: "1053%" })).toEqual(["lost_characters"]);
    expect(damageOf(PLAIN, { unit: "percent", value: 100, evidence: "100%" })).toEqual([]);
  });

  it("is no mask where asterisks set a line off or multiply, nor where letters name a thing", () => {
    expect(damageOf("**一、基本情况**\n今年共承办代表建议50件。")).toEqual([]);
    expect(damageOf("改造管网2*3公里,XXL号衣物,代表建议50件已办结。")).toEqual([]);
  });

  it("is named once each", () => {
    const text = "***件建议,满意率***%,,办结率98%%。";
    const damage = damageOf(text, { status: "withheld", value: null, evidence: "***件" });
    expect(new Set(damage).size).toBe(damage.length);
    expect(damage.toSorted()).toEqual(["inserted_punctuation", "masked"]);
  });
});

describe("the script of a text", () => {
  it.each([
    ["hans", "县政府共承办代表建议50件,办结率100%。"],
    ["hant", "縣政府共承辦代表建議50件,辦結率100%。"],
    ["hant", "縣政府共承辦(bàn)代表建議(yì)50件,關(guān)于辦結(jié)率。"],
    ["mixed", "縣政府承辦的建議已辦結;县政府承办的提案已办结,并已答复。"],
    ["hans", "1234"],
    ["hans", ""],
  ])("is %s: %s", (script, text) => {
    expect(reportOf(text).script).toBe(script);
  });
});
