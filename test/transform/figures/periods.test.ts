import { describe, expect, it } from "vitest";
import { sessionMentions } from "../../../transform/figures/periods/mentions.ts";
import { pageDay } from "../../../transform/figures/periods/pageYear.ts";
import { yearMentions } from "../../../transform/figures/periods/years.ts";
import { byInstrument, periods, reading } from "./kit.ts";

const sessions = (text: string) => {
  const { text: r, tokens } = reading(text);
  return sessionMentions(r, tokens).map((m) => `${m.term}/${m.session} ${m.body} ${m.role}`);
};
const years = (text: string) => {
  const { text: r, tokens } = reading(text);
  return yearMentions(r, tokens).map((m) => `${m.year} ${m.role}`);
};

describe("sessions named in a text", () => {
  it("are those of congresses and conferences, by term and number", () => {
    expect(sessions("县十七届人大二次会议以来")).toEqual(["17/2 congress subject"]);
    expect(sessions("縣第十七屆人民代表大會第二次會議")).toEqual(["17/2 congress subject"]);
    expect(sessions("市政协第9届委员会第3次会议期间")).toEqual(["9/3 conference subject"]);
    expect(sessions("市政协十届三次全体会议收到提案")).toEqual(["10/3 conference subject"]);
  });

  it("borrow their term from the one before where they name none", () => {
    expect(sessions("县十七届人大一次会议以来,二次会议期间")).toEqual([
      "17/1 congress subject",
      "17/2 congress subject",
    ]);
  });

  it("are none of committees, party meetings and other meetings", () => {
    for (const text of [
      "十四届县委第三次全会",
      "党的二十届三中全会",
      "县政府第5次常务会议",
      "公司第三届董事会第二次会议",
      "第3次工作会议",
    ])
      expect(sessions(text), text).toEqual([]);
  });

  it("take their term from the standing committee that reports on them", () => {
    expect(sessions("市十五届人大常委会第三十次会议")).toEqual([]);
    expect(periods("我代表县政协第九届委员会常务委员会,报告三次会议以来的提案工作。共提出提案96件。")).toEqual([
      "96: 9/3 –",
    ]);
    expect(
      periods(
        "关于县十七届人大四次会议代表建议的报告\n——在县第十七届人民代表大会\n常务委员会第九次会议上\n共收到建议96件。",
      ),
    ).toEqual(["96: 17/4 –"]);
  });

  it("belong to the body that was given what stands behind them", () => {
    expect(
      periods(
        "县十七届人大五次会议收到建议96件。通报了县政协九届四次会议提案办理和九届五次会议提案审查情况。答复建议95件。",
      ),
    ).toEqual(["96: 17/5 –", "95: 17/5 –"]);
  });

  it("are no session's that only meets on its proposals, or that the figures are compared with", () => {
    expect(sessions("县政协九届一次会议提案办理工作汇报会召开")).toEqual(["9/1 conference subject"]);
    expect(periods("县政协九届三次会议收到提案96件,比县政协九届二次会议增8件。立案92件。")).toEqual([
      "96: 9/3 –",
      "92: 9/3 –",
    ]);
  });

  it("are in force from a line in brackets under the title, though not from an aside", () => {
    expect(periods("(2019年1月8日县第九届人民代表大会\n第三次会议通过)\n会议期间,收到代表建议31件。")).toEqual([
      "31: 9/3 2019",
    ]);
    expect(periods("收到代表建议31件(县九届人大二次会议为40件),已交办。")[0]).toMatch(/^31: –/);
  });

  it("only hear the report or only open where the words say so", () => {
    expect(sessions("县十七届人大二次会议开幕")).toEqual(["17/2 congress event"]);
    expect(sessions("——在县十七届人大二次会议上")).toEqual(["17/2 congress delivered"]);
    expect(sessions("记者从市十五届人大三次会议上获悉")).toEqual(["15/3 congress delivered"]);
  });
});

describe("years named in a text", () => {
  it("are stated, as of a day, or a date of the page", () => {
    expect(years("2023年县政府承办建议")).toEqual(["2023 stated"]);
    expect(years("截至2023年11月,办结率100%")).toEqual(["2023 as_of"]);
    expect(years("发布时间:2024年1月3日")).toEqual(["2024 date"]);
    expect(years("县政府办公室\n2024年1月3日")).toEqual(["2024 date"]);
    expect(years("1024年2345年")).toEqual([]);
  });

  it("give the page's year from its printed date, or its date of publication", () => {
    const page = (text: string, published: string | null) => {
      const { text: r, tokens } = reading(text);
      return pageDay(r, yearMentions(r, tokens), published)?.year ?? null;
    };
    expect(page("发布时间:2024年1月3日\n去年承办", "2025-01-01")).toBe(2024);
    expect(page("去年承办", "2025-01-01")).toBe(2025);
    expect(page("去年承办", null)).toBeNull();
  });

  it("are the year before's in January where a dateline is of December, and unknown where it is of another month", () => {
    const told = (published: string) =>
      periods("本报12月28日讯 今年,县政府承办代表建议52件。", { publishedOn: published });
    expect(told("2024-12-29")).toEqual(["52: –/– 2024"]);
    expect(told("2025-01-02")).toEqual(["52: –/– 2024"]);
    expect(told("2025-09-27")).toEqual(["52: –/– –"]);
  });

  it("are of a page where a day closes a line", () => {
    expect(years("县政协提案全部办复 2022年1月20日\n县政府承办提案52件。")).toEqual(["2022 date"]);
  });

  it("are none of the figures' where they tell of what is still to come", () => {
    for (const text of ["2026年提案工作思路", "2018年省两会在即", "2026年“两会”新闻发布会"])
      expect(years(text), text).toEqual([`${text.slice(0, 4)} plan`]);
  });
});

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

describe("a page that lost or hides its session", () => {
  it("takes the number of the one it named before", () => {
    expect(periods("区政协八届五次会议提案审查情况\n区政协八届次会议期间,共收到提案88件。")).toEqual(["88: 8/5 –"]);
  });

  it("reads it from the bracket that tells who passed the report", () => {
    expect(periods("(2019年1月13日政协第十届市委员会第二次会议通过) 会议期间,截至1月11日收到提案88件。")).toEqual([
      "88: 10/2 2019",
    ]);
  });
});

describe("the meeting that is sitting", () => {
  it("is the session of what it received itself, not of what it heard", () => {
    expect(periods("市政协十五届三次会议传出消息,本次会议期间共收到提案78件。")).toEqual(["78: 15/3 –"]);
    expect(periods("记者从市政协八届五次会议上获悉,截至3月7日,市政协提案委员会共收到提案52件。")).toEqual([
      "52: 8/5 –",
    ]);
    expect(
      periods(
        "省政协九届三次会议召开全体会议,审议九届二次会议以来提案工作报告。截至1月13日,大会提案组共收到提案636件。",
      ),
    ).toEqual(["636: 9/3 –"]);
    expect(periods("省政协九届三次会议开幕。会议听取报告:九届二次会议以来,大会期间收到提案96件。")).toEqual([
      "96: 9/2 –",
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

describe("the year of a page", () => {
  it("is that of 一年来 where the year is nearly over", () => {
    expect(periods("12月20日,区政协提案委介绍,一年来共提交提案203件。", { publishedOn: "2018-12-21" })).toEqual([
      "203: –/– 2018",
    ]);
    expect(periods("1月20日,区政协提案委介绍,一年来共提交提案203件。", { publishedOn: "2018-01-21" })).toEqual([
      "203: –/– –",
    ]);
  });

  it("is that of the session which sits, whatever is still to be done", () => {
    expect(
      periods("截至1月31日,市政协大会秘书处收到提案93件。大会闭幕后,将开展重点提案督办。", {
        publishedOn: "2021-02-02",
      }),
    ).toEqual(["93: –/– 2021"]);
  });
});

describe("the term of a session told by its number alone", () => {
  it("is that of the standing committee which reports", () => {
    expect(periods("我代表政协某省第九届委员会常务委员会,向大会报告二次会议以来的提案工作,共收到提案95件。")).toEqual([
      "95: 9/2 –",
    ]);
  });

  it("stands right before it in a comparison of two sessions", () => {
    expect(periods("市政协收到提案90件。集体提案比重从八届一次的4.4%上升至八届五次的16.1%。")).toEqual([
      "90: –/– –",
      "4.4: 8/1 –",
      "16.1: 8/5 –",
    ]);
  });
});

describe("the year of what was handled", () => {
  it("is the year before the page's where the text tells once that it was closed then", () => {
    const context = { publishedOn: "2021-02-02" };
    expect(
      periods("市政协七届三次会议以来共提出提案98件,立案90件。分别交由30个单位办理,截至去年底已全部办复。", context),
    ).toEqual(["98: 7/3 2020", "90: 7/3 2020", "30: 7/3 2020"]);
    expect(periods("市政协主席总结了去年的工作。七届三次会议以来共提出提案98件。", context)).toEqual(["98: 7/3 2020"]);
  });

  it("is not the year of what is still to come, nor of the meeting that is told of", () => {
    expect(periods("市政协七届三次会议以来办理提案98件。七届四次会议将于2015年2月召开。")).toEqual(["98: 7/3 –"]);
    expect(periods("在2024年全省两会新闻发布会上,发言人说,省九届人大一次会议以来代表提出建议98件。")).toEqual([
      "98: 9/1 –",
    ]);
  });

  it("is that of the page for what a session's first months screened", () => {
    const context = { publishedOn: "2026-02-12" };
    expect(periods("区政协六届五次会议期间,共提出意见42件。经审查立案36件。政协提案。", context)).toEqual([
      "42: 6/5 2026",
      "36: 6/5 2026",
    ]);
    expect(periods("县人大六届五次会议期间,代表提出建议42件。现将办理情况报告如下。", context)).toEqual(["42: 6/5 –"]);
  });
});

describe("whose session it is", () => {
  it("is not the committee's meeting, nor the press's, nor the one that a record goes back to", () => {
    expect(periods("市政协八届五次会议提案委员会召开第一次会议。会议共收到提案61件。")).toEqual(["61: 8/5 –"]);
    expect(periods("记者在省政协八届二次会议新闻吹风会上获悉,2023年,省政协共收到提案57件。")).toEqual(["57: –/– 2023"]);
    expect(periods("县九届人大五次会议期间,代表提出建议87件,这是九届人大以来数量最多的一次。已解决的有46件。")).toEqual(
      ["87: 9/5 –", "46: 9/5 –"],
    );
  });

  it("is the proposals' own where a meeting is about their handling", () => {
    expect(periods("县城管局承办县政协六届一次会议提案办理汇报会召开。2022年,该局共承办提案21件。")).toEqual([
      "21: 6/1 2022",
    ]);
  });

  it("is of the term that reports on all its years", () => {
    expect(
      periods("政协某省第九届委员会常务委员会关于五年来提案工作情况的报告。省政协共收到提案539件。其中集体提案59件。"),
    ).toEqual(["539: 9/– –", "59: 9/– –"]);
  });
});

describe("the year at a handing-over", () => {
  it("is not the one that the meeting looks back on", () => {
    const meeting = "县里召开代表建议、政协提案交办会,表彰2022年度先进单位。今年两会期间收到建议52件。";
    expect(periods(meeting)).toEqual(["52: –/– –"]);
    expect(periods(meeting, { publishedOn: "2023-03-02" })).toEqual(["52: –/– 2023"]);
    expect(periods("县里召开建议交办会。县九届人大三次会议收到建议52件。会上通报2022年建议办理情况。")).toEqual([
      "52: 9/3 –",
    ]);
  });

  it("is the one that the meeting begins", () => {
    const told = "总结2022年建议提案办理工作,部署2023年工作。会上,交办代表建议52件。";
    expect(periods(`县里举行建议提案交办会,${told}2022年,县政府办理代表建议41件。`)).toEqual([
      "52: –/– 2023",
      "41: –/– 2022",
    ]);
    expect(periods(`县里举行建议提案交办会,${told}去年,县政府办理代表建议41件。`)[1]).toBe("41: –/– 2022");
    expect(periods("2023年县建议提案交办会召开。2022年,承办建议41件。今年,承办建议52件。")).toEqual([
      "41: –/– 2022",
      "52: –/– 2023",
    ]);
  });
});

describe("the year of a session", () => {
  it("is the one that the text prints for when it sat", () => {
    expect(
      periods(
        "2001年3月5日,县政协四届三次会议召开,大会收到提案52件。2002年3月召开县政协四届四次会议,大会收到提案61件。",
      ),
    ).toEqual(["52: 4/3 2001", "61: 4/4 2002"]);
    expect(
      periods("关于提案审查情况的报告\n(2022年1月8日县政协九届五次会议通过)\n九届五次会议期间,收到提案52件。"),
    ).toEqual(["52: 9/5 2022"]);
  });

  it("is not that of another session", () => {
    expect(
      periods("县政协九届四次会议于2026年2月1日召开。九届三次会议以来,立案提案52件,办理截至2025年12月底。"),
    ).toEqual(["52: 9/3 2025"]);
  });

  it("holds for what was given to it in the weeks before", () => {
    expect(
      periods("(2023年1月5日县政协九届二次会议通过)\n九届二次会议期间,截至2022年12月29日,共收到提案52件。"),
    ).toEqual(["52: 9/2 2023"]);
  });
});

describe("years without an end or a date", () => {
  it("are none of what is told since a term's first session, in its sentence and behind", () => {
    expect(
      periods(
        "自2016年县九届人大一次会议以来,代表共提出建议245件。245件建议中,已解决的190件。县九届人大四次会议期间,代表提出建议67件。",
      ),
    ).toEqual(["245: 9/– –", "190: 9/– –", "67: 9/4 –"]);
  });

  it("are the last year's where they are told in its first weeks", () => {
    expect(periods("2018年以来,县政协收到提案52件。", { publishedOn: "2019-02-13" })).toEqual(["52: –/– 2018"]);
    expect(periods("2018年以来,县政协收到提案52件。", { publishedOn: "2019-08-13" })).toEqual(["52: –/– –"]);
  });

  it("are not the year told before, where only 今年 tells them apart", () => {
    expect(periods("2017年,县政府承办建议41件。今年,县政府承办建议52件。")).toEqual(["41: –/– 2017", "52: –/– –"]);
    expect(periods("2017年,县政府承办建议41件。今年建议的按时办结率为100%。")).toEqual([
      "41: –/– 2017",
      "100: –/– 2017",
    ]);
  });

  it("of several years belong to the sum alone", () => {
    expect(
      periods("2004年~2010年,县政协收到提案386件。其中县政协七届二次会议收到提案52件,县政协八届一次会议收到提案61件。"),
    ).toEqual(["386: –/– 2010", "52: 7/2 –", "61: 8/1 –"]);
  });

  it("are not the day of something else that happened", () => {
    expect(periods("县九届人大五次会议期间收到建议52件。条例于2025年6月15日正式生效。")).toEqual(["52: 9/5 –"]);
  });

  it("are those of a level compared with 去年", () => {
    expect(periods("2021年,已解决的建议占27.9%,比去年22.9%增加5个百分点。", { publishedOn: "2021-11-26" })).toEqual([
      "27.9: –/– 2021",
      "22.9: –/– 2020",
    ]);
  });
});

describe("sessions that are not the figures'", () => {
  it("are those at which a report is made, also with the press", () => {
    expect(sessions("县政协第十三届委员会第二次会议上,副主席作了提案工作情况的报告")).toEqual([
      "13/2 conference delivered",
    ]);
    expect(sessions("县政协第九届委员会第五次全体会议开幕")).toEqual(["9/5 conference event"]);
    expect(periods("省九届人大三次会议和省政协八届二次会议新闻吹风会上说,2023年,省政协共收到提案57件。")).toEqual([
      "57: –/– 2023",
    ]);
  });

  it("are those at which one item was put forward", () => {
    expect(periods("在县九届人大四次会议上,一位代表提了修路的建议。2025年,代表新提交建议52件。")).toEqual([
      "52: –/– 2025",
    ]);
  });

  it("are those told with another year", () => {
    const told = "2018年,市政协提案41件全部办复,办复率为100%。2019年市政协九届三次会议以来,共收到提案52件。";
    expect(periods(told).filter((p) => p.startsWith("41") || p.startsWith("52"))).toEqual([
      "41: –/– 2018",
      "52: 9/3 2019",
    ]);
  });

  it("are a term's first where years have passed since", () => {
    expect(periods("县九届人大一次会议以来,代表提出建议52件。三年来,满意率为98%。")).toEqual([
      "52: 9/– –",
      "98: 9/– –",
    ]);
    expect(periods("自县九届人大一次会议以来,代表提出建议52件。")).toEqual(["52: 9/1 –"]);
  });
});

describe("years in other words", () => {
  it("are written in Chinese numerals, too", () => {
    expect(periods("一九九四年,县政协共收到提案三十八件。全部提案已答复,答复率为百分之百。")).toEqual([
      "38: –/– 1994",
      "100: –/– 1994",
    ]);
    expect(periods("十年来,县政协共收到提案三十八件。")).toEqual(["38: –/– –"]);
  });

  it("are none of documents and of prizes", () => {
    expect(periods("县人大贯彻2005年9号文件精神。县九届人大四次会议期间收到建议52件。")).toEqual(["52: 9/4 –"]);
    expect(periods("县政协九届一次会议以来,收到提案52件。会上对2021年优秀提案予以表彰。")).toEqual(["52: 9/1 –"]);
  });

  it("hold for what is told behind a sentence that they open", () => {
    expect(periods("2018年,局里承办建议41件。2019年,代表高度关注教育。两会期间共提出建议52件。")).toEqual([
      "41: –/– 2018",
      "52: –/– 2019",
    ]);
  });

  it("hold for what the recess of their session brought", () => {
    expect(
      periods("今年县九届人大二次会议期间,代表提出建议52件,闭会期间提出9件。", { publishedOn: "2018-11-27" }),
    ).toEqual(["52: 9/2 2018", "9: 9/– 2018"]);
    expect(periods("县九届人大七次会议期间提出建议52件,会后又收到建议9件。")).toEqual(["52: 9/7 –", "9: 9/– –"]);
  });

  it("are those of 今年 also where a text compares with 去年", () => {
    const text = "今年的建议有何特点?县九届人大二次会议期间,代表提出建议52件,比去年增加8件。";
    expect(periods(text, { publishedOn: "2009-12-26" })).toEqual(["52: 9/2 2009"]);
  });

  it("are those of a day in autumn that a page of then is as of", () => {
    const text = "截至9月5日,县政府承办建议52件。";
    expect(periods(text, { publishedOn: "2023-09-06" })).toEqual(["52: –/– 2023"]);
    expect(periods(text, { publishedOn: "2024-02-06" })).toEqual(["52: –/– –"]);
  });
});

describe("a session behind a list mark", () => {
  it("is not that of the number before", () => {
    expect(periods("县政府承办市五届人大六次会议代表建议9件、县十三届人大五次会议代表建议132件。")).toEqual([
      "9: 5/6 –",
      "132: 13/5 –",
    ]);
  });
});
