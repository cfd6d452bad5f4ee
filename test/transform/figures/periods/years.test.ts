import { describe, expect, it } from "vitest";
import { pageDay } from "../../../../transform/figures/periods/pageYear.ts";
import { yearMentions } from "../../../../transform/figures/periods/years.ts";
import { periods, reading } from "../kit.ts";

const years = (text: string) => {
  const { text: r, tokens } = reading(text);
  return yearMentions(r, tokens).map((m) => `${m.year} ${m.role}`);
};

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
