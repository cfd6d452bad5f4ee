import { describe, expect, it } from "vitest";
import { byInstrument, periods } from "../kit.ts";

describe("the period of a figure", () => {
  it("is each year of a list or a range where the figures are as many", () => {
    expect(periods("2018至2020年,县政府分别承办建议32件、28件和35件。")).toEqual([
      "32: –/– 2018",
      "28: –/– 2019",
      "35: –/– 2020",
    ]);
    expect(periods("2021、2022年提案满意率分别为97%、98%。")).toEqual(["97: –/– 2021", "98: –/– 2022"]);
  });

  it("is the year in characters, and that in a bracket behind its session", () => {
    expect(periods("一九九〇年,县政协收到提案86件。")).toEqual(["86: –/– 1990"]);
    expect(periods("二○○五年,县政协收到提案86件。")).toEqual(["86: –/– 2005"]);
    expect(periods("县政协一届一次会议(1956年)收到提案86件;一届二次会议(1958年3月)收到提案63件。")).toEqual([
      "86: 1/1 1956",
      "63: 1/2 1958",
    ]);
  });

  it("is the session and the year in force where it stands", () => {
    expect(periods("2023年县十七届人大二次会议以来,县政府承办代表建议52件。办结率100%。")).toEqual([
      "52: 17/2 2023",
      "100: 17/2 2023",
    ]);
  });

  it("changes from figure to figure in one sentence", () => {
    expect(
      periods("县十七届人大一次会议提出代表建议40件,县十七届人大二次会议提出代表建议52件,三次会议提出代表建议61件。"),
    ).toEqual(["40: 17/1 –", "52: 17/2 –", "61: 17/3 –"]);
    expect(periods("2022年承办代表建议40件,2023年承办代表建议52件。")).toEqual(["40: –/– 2022", "52: –/– 2023"]);
  });

  it("is the earlier year for the level that a figure is compared with", () => {
    expect(periods("2023年代表建议解决率为71%,2022年为56.7%。")).toEqual(["71: –/– 2023", "56.7: –/– 2022"]);
  });

  it("takes 今年 and 去年 from a printed date, and from nothing else", () => {
    const text = "去年,县政府承办代表建议52件。";
    expect(periods(`县政府网2019年1月14日讯 ${text}`)).toEqual(["52: –/– 2018"]);
    expect(periods(text)).toEqual(["52: –/– –"]);
  });

  it("has no session over several sessions, and the last year", () => {
    expect(periods("县十七届人大一次会议以来,五年来共提出代表建议260件。")[0]).toBe("260: 17/– –");
  });

  it("keeps the term and drops the session in the recess", () => {
    expect(periods("县十七届人大二次会议期间提出代表建议52件,闭会期间提出代表建议3件。")).toEqual([
      "52: 17/2 –",
      "3: 17/– –",
    ]);
  });

  it("is each instrument's own, and none for both together where their sessions differ", () => {
    const text =
      "县十七届人大二次会议和县政协九届二次会议以来,县政府承办人大代表建议52件、政协提案61件,建议提案办复率100%。";
    expect(byInstrument(text)).toEqual([
      "suggestion assigned 52",
      "proposal assigned 61",
      "combined replied 100 percent",
    ]);
    expect(periods(text)).toEqual(["52: 17/2 –", "61: 9/2 –", "100: –/– –"]);
  });

  it("stays that of the session where only those who sit in the term are counted behind it", () => {
    const text =
      "县政协九届三次会议期间共收到提案96件。县政协第九届委员会委员150人中,有120人提交了提案。不予立案的提案3件。";
    expect(periods(text)).toEqual(["96: 9/3 –", "120: 9/3 –", "3: 9/3 –"]);
  });

  it("takes the one year that the document speaks of", () => {
    expect(periods("一、2023年提案工作成效\n县政协九届三次会议以来,共提出提案126件。")).toEqual(["126: 9/3 2023"]);
    expect(periods("五年来,县政协共提出提案1972件。截至2021年7月底,提案办复率99%。")).toEqual([
      "1972: –/– 2021",
      "99: –/– 2021",
    ]);
    expect(periods("县政府承办代表建议52件。该项目2025年签约企业12家。")).toEqual(["52: –/– –"]);
  });

  it("is the year that the sentences between two figures turn to", () => {
    const text = "2024年4月5日讯 2023年承办建议提案140件。2024年提案办理工作已经开始。经梳理,共承办提案152件。";
    expect(periods(text)).toEqual(["140: –/– 2023", "152: –/– 2024"]);
  });

  it("is the year before's for what was done up to its end", () => {
    const text = "县政协九届三次会议以来,共提出提案96件,截至去年底已全部办复。";
    expect(periods(text, { publishedOn: "2021-02-02" })[0]).toBe("96: 9/3 2020");
  });

  it("is that of a page that tells of what a session is given while it sits", () => {
    const told = (text: string) => periods(text, { publishedOn: "2024-03-11" })[0];
    expect(told("十四届全国人大二次会议期间,代表团代表共提交建议270件。")).toBe("270: 14/2 2024");
    expect(told("县政协九届三次会议开幕以来,委员向大会提交提案96件。")).toBe("96: 9/3 2024");
    expect(told("县十七届人大三次会议期间提出的建议96件,已全部交由50个单位办理。")).toBe("96: 17/3 –");
    expect(told("县十七届人大三次会议期间提出建议96件,已全部答复。")).toBe("96: 17/3 –");
  });

  it("is never the day on which the page was opened", () => {
    expect(periods("今天是:2025年7月29日 星期二\n今年,县政府承办代表建议52件。")).toEqual(["52: –/– –"]);
  });

  it("takes the year of the standing committee's meeting that hears of the year nearly over", () => {
    const heard = (day: string) => periods(`——${day}在县十七届人大常委会第十二次会议上\n县政府承办代表建议52件。`);
    expect(heard("2023年11月28日")).toEqual(["52: –/– 2023"]);
    expect(heard("2023年1月8日")).toEqual(["52: –/– –"]);
  });

  it("is not read from 新一届, nor from a session that is only compared with", () => {
    const text = "县十七届人大一次会议以来,新一届代表积极履职,共提出建议52件,较上届五次会议增加3件,由县政府办理40件。";
    expect(periods(text)).toEqual(["52: 17/1 –", "40: 17/1 –"]);
  });

  it("takes the year of a page that tells of the session that sits", () => {
    const text = "截至3月23日下午,县十七届人大二次会议秘书处共收到代表建议52件。";
    expect(periods(text, { publishedOn: "2024-03-25" })).toEqual(["52: 17/2 2024"]);
    expect(periods(text, { publishedOn: "2024-11-25" })).toEqual(["52: 17/2 –"]);
    expect(periods(`${text}去年的建议均已办结。`, { publishedOn: "2024-03-25" })[0]).toBe("52: 17/2 –");
  });

  it("has no session for what is told since a term's first one at a later one", () => {
    const text = "县十七届人大一次会议以来,代表共提出建议445件。";
    expect(periods(text)).toEqual(["445: 17/1 –"]);
    expect(periods(`记者从县十七届人大三次会议获悉,${text}`)).toEqual(["445: 17/– –"]);
  });

  it("is the session named soon behind, where the one before only heard the report", () => {
    expect(
      periods("记者从县政协十届五次会议上获悉,委员共提交提案305件。会议听取了县政协十届四次会议以来提案工作的报告。"),
    ).toEqual(["305: 10/4 –"]);
  });

  it("is not the session that sits, for the figures of the year before", () => {
    const text = "县政协十届四次会议2月3日召开。2025年县政协收到提案119件。";
    expect(periods(text, { publishedOn: "2026-02-04" })).toEqual(["119: –/– 2025"]);
  });

  it("is not that of a session compared with", () => {
    expect(
      periods("县十七届人大三次会议代表提出建议46件。与县十七届人大二次会议相比,建议质量上升。财经类建议5件。"),
    ).toEqual(["46: 17/3 –", "5: 17/3 –"]);
  });

  it("has no year where it has no end", () => {
    expect(periods("2021年以来,县政府承办代表建议52件。", { publishedOn: "2024-03-01" })).toEqual(["52: –/– –"]);
    expect(periods("2024年以来,县政府承办代表建议52件。", { publishedOn: "2024-09-01" })).toEqual(["52: –/– 2024"]);
  });

  it("is the year compared with for the level alone", () => {
    expect(periods("县十七届人大二次会议建议的办复率100%,较2020年(94%)提高6个百分点,满意率98%。")).toEqual([
      "100: 17/2 –",
      "94: –/– 2020",
      "98: 17/2 –",
    ]);
  });

  it("is of recess items to the end of their part of the sentence", () => {
    expect(
      periods(
        "县十七届人大二次会议以来提出建议50件。闭会期间提出的21件建议,已办结20件,代表满意的19件;会议期间的29件已全部办结。",
      ),
    ).toEqual(["50: 17/2 –", "21: 17/– –", "20: 17/– –", "19: 17/– –", "29: 17/2 –"]);
    expect(periods("县十七届人大二次会议期间及闭会后,县政府共收到建议97件。")).toEqual(["97: 17/2 –"]);
    expect(periods("县政协十届三次会议以来提交提案87件,其中会后17件,经审查立案75件。")).toEqual([
      "87: 10/3 –",
      "17: 10/– –",
      "75: 10/3 –",
    ]);
  });

  it("is of no session where two are joined", () => {
    expect(periods("县十七届人大一次和二次会议期间共提出建议75件。")).toEqual(["75: 17/– –"]);
    expect(periods("县十七届人大一次、二次会议期间共提出建议75件。")).toEqual(["75: 17/– –"]);
  });

  it("is not that of a session which only opens while earlier years are told", () => {
    expect(periods("县政协十一届一次会议在县城召开。过去五年,县政协共立案提案204件。委员满意率99%。")).toEqual([
      "204: –/– –",
      "99: –/– –",
    ]);
  });

  it("is the session of the one body that its sentence names, for a figure over both instruments", () => {
    expect(periods("县政协十届二次会议收到提案41件。县十七届人大二次会议收到议案建议63件。").at(-1)).toBe("63: 17/2 –");
  });

  it("is the one session that the text names below, for a headline", () => {
    expect(periods("82件代表建议办结\n县十七届人大四次会议以来,代表提出建议91件。")).toEqual([
      "82: 17/4 –",
      "91: 17/4 –",
    ]);
  });

  it("is of no session for a whole of which a session's items are a part", () => {
    expect(
      periods(
        "代表提出建议74件。其中,市十六届人大一次会议期间提出72件,闭会期间提出2件。涉及城建方面50件、农业方面24件。",
      ),
    ).toEqual(["74: 16/– –", "72: 16/1 –", "2: 16/– –", "50: 16/– –", "24: 16/– –"]);
  });

  it("is the page's year for the session that sits, whatever is to be supervised later", () => {
    const page = { publishedOn: "2025-05-30" };
    expect(periods("昨日,区十七届人大四次会议闭幕,会议收到代表建议52件。会后将确定重点督办件。", page)).toEqual([
      "52: 17/4 2025",
    ]);
  });

  it("is not the year of a plan", () => {
    expect(periods("5件议案提出的立法项目将列入2024年立法工作计划;6件议案提出的立法项目已经审议通过。")).toEqual([
      "5: –/– –",
      "6: –/– –",
    ]);
  });

  it("is the page's year where the text speaks of its 今年 or of a handing-over", () => {
    const page = { publishedOn: "2024-04-02" };
    expect(periods("会议部署今年的办理。县十七届人大二次会议收到建议63件。", page)).toEqual(["63: 17/2 2024"]);
    expect(periods("县里召开交办会。县十七届人大二次会议收到建议63件。", page)).toEqual(["63: 17/2 2024"]);
    expect(periods("县十七届人大二次会议收到建议63件。", page)).toEqual(["63: 17/2 –"]);
  });

  it("is not that of the meeting that hears the report", () => {
    expect(periods("——在县十七届人大三次会议上\n县政府承办代表建议52件。")[0]).toBe("52: –/– –");
  });

  it("fills in a year that the text states for the same session elsewhere", () => {
    expect(
      periods("县十七届人大二次会议以来,县政府承办代表建议52件。\n2023年县十七届人大二次会议建议的办结率为100%。"),
    ).toEqual(["52: 17/2 2023", "100: 17/2 2023"]);
  });
});

describe("what several years sum up to", () => {
  it("is of no session, and of no year that only an example happened in", () => {
    expect(periods("县政协八届一次会议以来五年中,共收到提案420件,立案361件。如2019年督办了养老提案。")).toEqual([
      "420: 8/– –",
      "361: 8/– –",
    ]);
    expect(periods("市政协九届一次会议以来,2022年提出提案140件。")).toEqual(["140: 9/1 2022"]);
    expect(periods("五年来,市政协收到提案420件。其中,经济类140件。如2019年市长督办提案2件。")).toEqual([
      "420: –/– –",
      "140: –/– –",
      "2: –/– 2019",
    ]);
  });
});

describe("parts that exceed the whole told last", () => {
  it("are of the sum over several sessions told before", () => {
    expect(
      periods(
        "五年来,四届市政协收到提案900件。其中四届五次会议以来收到提案160件。已解决和采纳的640件,列入计划的110件。",
      ),
    ).toEqual(["900: 4/– –", "160: 4/5 –", "640: 4/– –", "110: 4/– –"]);
  });
});
