import { describe, expect, it } from "vitest";
import { readPage } from "../../../transform/page/page.ts";

const page = (body: string) =>
  `<html><body><div id="zoom"><p>今年共承办代表建议64件,办理结果见下表,各项占比以承办总数为准。</p>${body}<p>代表对办理工作表示满意,没有收到不满意的反馈意见。</p></div></body></html>`;
const table = (body: string) => {
  const lines = readPage(page(`<table>${body}</table>`)).text.split("\n");
  return lines.slice(1, -1);
};

describe("a table of data", () => {
  it("is printed one row a line, its cells side by side", () => {
    expect(
      table("<tr><th>类别</th><th>件数</th></tr><tr><td>A类</td><td>41</td></tr><tr><td>B类</td><td>17</td></tr>"),
    ).toEqual(["类别 | 件数", "A类 | 41", "B类 | 17"]);
  });

  it("keeps a cell of several paragraphs in one cell", () => {
    expect(
      table(
        "<tr><td><p>已经解决</p><p>或基本解决</p></td><td><p>41</p></td></tr><tr><td>正在解决</td><td>17</td></tr>",
      ),
    ).toEqual(["已经解决或基本解决 | 41", "正在解决 | 17"]);
  });

  it("repeats a name that spans rows and prints a number that spans once", () => {
    const rows =
      '<tr><td rowspan="2">建议</td><td>A类</td><td>41</td><td rowspan="2">64</td></tr><tr><td>B类</td><td>17</td></tr>';
    expect(table(rows)).toEqual(["建议 | A类 | 41 | 64", "建议 | B类 | 17 | "]);
  });

  it("joins the rows of column names that stand over each other", () => {
    const rows =
      '<tr><th rowspan="2">单位</th><th colspan="2">满意</th></tr><tr><th>过程</th><th>结果</th></tr><tr><td>教育局</td><td>12</td><td>11</td></tr>';
    expect(table(rows)).toEqual(["单位 | 满意过程 | 满意结果", "教育局 | 12 | 11"]);
  });

  it("prints the title that fills a row as a line of its own, and no empty column or row", () => {
    const rows =
      '<tr><td colspan="3">办理结果统计表</td></tr><tr><td>类别</td><td></td><td>件数</td></tr><tr><td></td><td></td><td></td></tr><tr><td>A类</td><td></td><td>41</td></tr>';
    expect(table(rows)).toEqual(["办理结果统计表", "类别 | 件数", "A类 | 41"]);
  });

  it("closes the cells and rows that its author left open", () => {
    expect(table("<tr><td>类别<td>件数<tr><td>A类<td>41")).toEqual(["类别 | 件数", "A类 | 41"]);
  });

  it("is no table of data where it only lays out the page", () => {
    const long = "区政府高度重视代表建议办理工作,多次召开会议研究部署。".repeat(12);
    expect(table(`<tr><td>目录</td><td><p>${long}</p><p>第二段文字写在这里,也属于正文。</p></td></tr>`)).toEqual([
      "目录",
      long,
      "第二段文字写在这里,也属于正文。",
    ]);
  });

  it("stays within bounds whatever its spans say", () => {
    const rows = `<tr><td colspan="99999999" rowspan="99999999">甲</td><td>1</td></tr>`.repeat(3000);
    expect(table(rows).length).toBeLessThan(4000);
  });
});
