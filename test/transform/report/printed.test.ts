import { describe, expect, it } from "vitest";
import { reportOf } from "./read.ts";

const BODY = "现将办理情况报告如下。今年,县政府共承办代表建议50件,已全部办结,办结率100%。";

describe("the title of a bare text", () => {
  it.each([
    ["a line of its own", `关于县人大代表建议办理情况的报告\n\n${BODY}`, "关于县人大代表建议办理情况的报告"],
    [
      "below the way to the page",
      `首页 > 政务公开 > 建议提案\n关于建议提案办理情况的报告\n发布时间:2023-11-16 来源:县政府办\n${BODY}`,
      "关于建议提案办理情况的报告",
    ],
    [
      "set in three lines, its characters apart",
      `某 山 县 人 民 政 府\n关于县政协三次会议提案办理情况的\n报 告\n${BODY}`,
      "某山县人民政府关于县政协三次会议提案办理情况的报告",
    ],
    [
      "behind its label in a table of the document's facts",
      `欢迎访问某山县政府网站!\n索引号 | 0070/2021-0002 | 发布机构 | 县文化局 |\n标题 | 县文化局2021年人大建议办理总体情况 |\n${BODY}`,
      "县文化局2021年人大建议办理总体情况",
    ],
    [
      "with a second line",
      `努力交出满意答卷\n——代表建议办理工作综述\n\n${BODY}`,
      "努力交出满意答卷——代表建议办理工作综述",
    ],
    [
      "not with where a speech was held",
      `建议办理情况报告\n——2023年11月28日在县人大常委会会议上\n${BODY}`,
      "建议办理情况报告",
    ],
    [
      "after an outline",
      `目录/提纲:……\n一、基本情况\n二、主要做法\n……\n关于督办代表建议情况的汇报\n各位代表:\n${BODY}`,
      "关于督办代表建议情况的汇报",
    ],
    [
      "run into the text",
      `2022年办理人大代表建议工作总结现将我局2022年办理情况总结如下:${BODY}${BODY}`,
      "2022年办理人大代表建议工作总结",
    ],
    ["of the book that a page is of", `Page 88 - 某山年鉴2021\nP. 88\n代表建议\n${BODY}`, "某山年鉴2021"],
    [
      "without a note on pictures",
      `市政协会议收到提案118件(图)\n2023年1月5日 10:00 来源:某山日报\n${BODY}`,
      "市政协会议收到提案118件",
    ],
    [
      "without the class it is filed under",
      `【建议办理工作总结】县政府关于县人大代表建议办理情况的报告\n发布时间:2023-01-05\n${BODY}`,
      "县政府关于县人大代表建议办理情况的报告",
    ],
    [
      "in traditional characters as printed",
      `關於代表建議辦理情況的報告\n各位代表:\n今年共收到建議50件,均已辦結。`,
      "關於代表建議辦理情況的報告",
    ],
  ])("%s", (_, text, title) => {
    expect(reportOf(text).title).toBe(title);
  });

  it.each([
    ["there is none", BODY],
    ["lines only name facts", `知识类型: 图书\n页数: 6\n主办单位: 县融媒体中心\n${BODY}`],
    ["there is a row of links", `首页 人大机构 代表大会 常委会议 人大要闻\n${BODY}`],
    ["the text begins with a heading of its own", `一、办理情况\n${BODY}`],
  ])("is none where %s", (_, text) => {
    expect(reportOf(text).title).toBeNull();
  });
});

describe("the date of a bare text", () => {
  it.each([
    ["发布时间:2023-11-16 09:30 来源:县政府办", "2023-11-16"],
    ["发布日期:2023年11月16日 浏览次数:88", "2023-11-16"],
    ["某山日报 2023/11/16 09:30", "2023-11-16"],
    ["23-11-16 09:30 来源:某山网", "2023-11-16"],
    ["(2023年11月16日 08:33)“隔了一年,建议还能接着办。”一位代表说。", "2023-11-16"],
    ["2023年11月16日 星期四", "2023-11-16"],
    ["某山消息网2023-11-16号报道", "2023-11-16"],
    ["成文日期:2023-11-10 公开日期: 2023-11-16", "2023-11-16"],
  ])("is read from a line at its head: %s", (line, date) => {
    expect(reportOf(`代表建议办理情况\n${line}\n${BODY}`).published_on).toBe(date);
  });

  it("is the one that a document is signed with", () => {
    expect(reportOf(`${BODY}\n某山县人民政府\n2023年11月16日`).published_on).toBe("2023-11-16");
  });

  it("is none that the text tells of, nor one that no calendar has", () => {
    expect(reportOf(`截至2023年10月31日,${BODY}`).published_on).toBeNull();
    expect(reportOf(`代表建议办理情况\n发布时间:2023-02-30\n${BODY}`).published_on).toBeNull();
  });

  it("is the address's where none is printed", () => {
    const url = "http://www.example.gov.cn/zwgk/202311/t20231116_4411.shtml";
    expect(reportOf(BODY, url).published_on).toBe("2023-11-16");
    expect(reportOf(`发布时间:2023-11-20 10:00\n${BODY}`, url).published_on).toBe("2023-11-20");
    expect(reportOf(BODY, "http://www.example.gov.cn/202311/a.html").published_on).toBeNull();
  });
});

describe("the publisher of a bare text", () => {
  it.each([
    ["a labelled source", `代表建议办理情况\n时间:2023-11-16 来源:县政府办\n${BODY}`, "县政府办"],
    ["the office that put it up", `[ 发布机构 ]某山县政府办公室 [ 发布日期 ]2023-11-16\n${BODY}`, "某山县政府办公室"],
    ["a dateline", `代表建议办理情况\n某山网讯 记者从县政府获悉,${BODY}`, "某山网"],
    ["a dateline with place and day", `某华社某山12月18日电 今年以来,${BODY}`, "某华社"],
    ["a dateline in brackets, traditional", "【某港商報網訊】記者獲悉,代表建議均已辦結。", "某港商報網"],
    ["a medium before the date", `• 某山日报 2023-11-16 09:51\n${BODY}`, "某山日报"],
    ["a note at the end", `记者获悉,${BODY}\n(某山日报社某县记者站)`, "某山日报社某县记者站"],
    ["the office that signed", `${BODY}\n\n某山县人民政府\n\n2023年11月16日`, "某山县人民政府"],
    ["the office below the title", `关于代表建议办理情况的报告\n县人大常委会办公室\n${BODY}`, "县人大常委会办公室"],
    ["the site that the way to the page begins with", `当前位置: 某龙文档网 > 范文大全 >\n${BODY}`, "某龙文档网"],
    ["a paper behind its reporter's name", `市政协会议昨天开幕。${BODY}(某山日报 记者李某)`, "某山日报"],
    ["a paper at the head of a reporter's line", `某山日报全媒体记者1月26日从会上了解到,${BODY}`, "某山日报"],
    ["a dateline with the day in words", `某新社某山三月三日电 今年以来,${BODY}`, "某新社"],
    [
      "an office in a cell of a flattened table",
      `索引号 | 1585/2021-01 | 发布机构 | 某山县文化局 |\n${BODY}`,
      "某山县文化局",
    ],
    ["a bureau that signed", `${BODY}\n\n某山县交通局\n2023年11月16日`, "某山县交通局"],
    ["a source in brackets", `来源:[ 某山日报] 2017-01-11 10:51\n${BODY}`, "某山日报"],
    ["a source without what a page adds to it", `2017-01-11 10:51 来源:某山在线访问量:20\n${BODY}`, "某山在线"],
    ["the paper's imprint", `某山日报社出版 国内统一刊号:CN00-0000\n代表建议办理情况\n${BODY}`, "某山日报"],
    ["the paper among two sources", `代表建议办理情况\n2023-11-16 09:30 来源:某山网-某山日报\n${BODY}`, "某山日报"],
  ])("is %s", (_, text, publisher) => {
    expect(reportOf(text).publisher).toBe(publisher);
  });

  it.each([
    ["nobody by name", `本报讯 记者获悉,${BODY}`],
    ["nobody at all", BODY],
    ["an empty source", `代表建议办理情况\n来源: 时间:2023-11-16\n${BODY}`],
    ["the column of a site", `当前位置:首页 > 新闻频道 >\n${BODY}`],
    ["unknown", `代表建议办理情况\n来源:未知来源 日期:2023-11-16\n${BODY}`],
  ])("is none where the text prints %s", (_, text) => {
    expect(reportOf(text).publisher).toBeNull();
  });

  it.each([
    ["an editor's account", `代表建议办理情况\n来源:bjb2 2017-11-14\n${BODY}`],
    ["a masked name", `代表建议办理情况\n来源:***日报 2017-11-14\n${BODY}`],
  ])("is none where %s stands in its place", (_, text) => {
    expect(reportOf(text).publisher).toBeNull();
  });
});
