import { describe, expect, it } from "vitest";
import { byInstrument, periods, read, short, told, traditional } from "./kit.ts";

const HEAD = "县政府承办代表建议办理情况\n";

describe("tables", () => {
  it("read more rows than a call takes arguments", () => {
    expect(told(`县政府承办代表建议。农业类|12|3%\n${"农业类|12|3%\n".repeat(130_000)}`)).not.toHaveLength(0);
  }, 60_000);

  it("of piped cells are read by row and column", () => {
    expect(told(`${HEAD}类别|件数|占比\n农业农村类|12|40%\n城乡建设类|18|60%\n合计|30|100%`)).toEqual([
      "category «农业农村» 12",
      "category «农业农村» 40 percent",
      "category «城乡建设» 18",
      "category «城乡建设» 60 percent",
      "assigned 30",
    ]);
  });

  it("give their totals where the text before them has not", () => {
    const table = "承办单位|建议数|已办结\n县教育局|8|7\n县水利局|5|5\n合计|13|12";
    const rows = [
      "by_handler «县教育局» 8",
      "completed «县教育局» 7",
      "by_handler «县水利局» 5",
      "completed «县水利局» 5",
    ];
    expect(told(`${HEAD}${table}`)).toEqual([...rows, "assigned 13", "completed 12"]);
    expect(told(`县政府承办代表建议13件。\n${table}`)).toEqual(["assigned 13", ...rows, "completed 12"]);
  });

  it("whose cells only blanks part keep their lines and their heads", () => {
    const rows = "序号 类别 件数 占比\n1 农业农村 21 25.6%\n2 城乡建设 30 36.6%\n3 教科文卫 31 37.8%\n合计 82 100%";
    const figures = [
      "category «农业农村» 21",
      "category «农业农村» 25.6 percent",
      "category «城乡建设» 30",
      "category «城乡建设» 36.6 percent",
      "category «教科文卫» 31",
      "category «教科文卫» 37.8 percent",
      "assigned 82",
    ];
    expect(told(`${HEAD}${rows}`)).toEqual(figures);
    expect(told(traditional(`${HEAD}${rows}`))).toEqual(figures);
  });

  it("may have a measure for each row, and a stroke where a cell is empty", () => {
    const rows = "序号 项目 件数 占比\n1 立案 64 —\n2 已解决 40 62.5%\n3 留作参考 24 37.5%";
    const figures = [
      "filed 64",
      "outcome resolved 40",
      "outcome resolved 62.5 percent",
      "outcome unresolved 24",
      "outcome unresolved 37.5 percent",
    ];
    expect(told(`县政协提案办理情况\n${rows}`)).toEqual(figures);
    expect(told(traditional(`县政协提案办理情况\n${rows}`))).toEqual(figures);
  });

  it("of two columns that blanks part keep their lines, and leave out what counts something else", () => {
    const rows = "指标 数值\n参加视察(次) 6\n代表建议(件) 21\n委员提案(件) 17\n答复率 100%\n考核名次 2";
    expect(told(`${HEAD}${rows}`)).toEqual(["assigned 21", "assigned 17", "replied 100 percent"]);
  });

  it("of instruments side by side are added up for each", () => {
    expect(told(`县政府承办建议提案情况\n类别 建议 提案\n已解决 7 5\n正在解决 2 1\n合计 9 6`).slice(-2)).toEqual([
      "assigned 9",
      "assigned 6",
    ]);
  });

  it("are read no further than any report has figures", () => {
    const rows = Array.from({ length: 4100 }, (_, i) => `第${i + 1}片区道路类|${i + 1}件`);
    expect(read(`${HEAD}类别|件数\n${rows.join("\n")}`)).toHaveLength(4000);
  });

  it("of cells that copying has set on lines of their own are put together again", () => {
    expect(told(`${HEAD}类别\n件数\n农业农村类\n12\n城乡建设类\n18\n教育卫生类\n9`)).toEqual([
      "category «农业农村» 12",
      "category «城乡建设» 18",
      "category «教育卫生» 9",
    ]);
  });

  it("whose rows are broken at their bars are put together again", () => {
    const rows = "承办单位\n| 主办数(件)\n| 完成数(件)\n| 完成率(%)\n| 未办结的案号\n|";
    const first = "水利科\n| 8\n| 2\n| 25%\n| 第12、15、\n18号\n|";
    const second = "法规科\n| 1\n| 1\n| 100%\n|\n|";
    expect(told(`${HEAD}${rows}\n${first}\n${second}\n`)).toEqual([
      "by_handler «水利科» 8",
      "completed «水利科» 2",
      "completed «水利科» 25 percent",
      "by_handler «法规科» 1",
      "completed «法规科» 1",
      "completed «法规科» 100 percent",
    ]);
  });

  it("with a column for each instrument, or heads of two rows, tell both apart", () => {
    expect(byInstrument(`${HEAD}单位|建议(件)|提案(件)\n县住建局|12|18\n县教育局|9|7`)).toEqual([
      "suggestion by_handler «县住建局» 12",
      "proposal by_handler «县住建局» 18",
      "suggestion by_handler «县教育局» 9",
      "proposal by_handler «县教育局» 7",
    ]);
    const heads = "承办单位|人大建议||政协提案|\n|主办|协办|主办|协办";
    expect(byInstrument(`${HEAD}${heads}\n县住建局|12|18|3|4\n县教育局|9|7|5|6`)).toEqual([
      "suggestion by_handler «县住建局» 12",
      "suggestion joint «县住建局» 18",
      "proposal by_handler «县住建局» 3",
      "proposal joint «县住建局» 4",
      "suggestion by_handler «县教育局» 9",
      "suggestion joint «县教育局» 7",
      "proposal by_handler «县教育局» 5",
      "proposal joint «县教育局» 6",
    ]);
  });

  it("whose cells stand on lines of their own may number their rows, and tell what is still open", () => {
    const cells = ["序号", "承办单位", "承办件数", "未办结", "1", "县住建局", "12", "2", "2", "县教育局", "9", "0"];
    expect(told(`${HEAD}${cells.join("\n")}`)).toEqual([
      "by_handler «县住建局» 12",
      "outcome underway «县住建局» 2",
      "by_handler «县教育局» 9",
      "outcome underway «县教育局» 0",
    ]);
  });

  it("of columns set apart by blanks are read, too", () => {
    expect(told(`${HEAD}承办单位  件数\n县住建局  18\n县教育局  12\n县水利局  9`)).toEqual([
      "by_handler «县住建局» 18",
      "by_handler «县教育局» 12",
      "by_handler «县水利局» 9",
    ]);
  });

  it("by year give each figure its year", () => {
    const text = "历年代表建议办理情况\n年度|交办数|办结数\n2021年|40|40\n2022年|52|51";
    expect(told(text)).toEqual(["assigned 40", "completed 40", "assigned 52", "completed 51"]);
    expect(periods(text).map((p) => p.split(" ")[2])).toEqual(["2021", "2021", "2022", "2022"]);
  });

  it("by instrument give each figure its instrument", () => {
    expect(byInstrument("建议提案办理情况\n类型|承办数|办结数\n人大代表建议|33|33\n政协提案|12|11")).toEqual([
      "suggestion assigned 33",
      "suggestion completed 33",
      "proposal assigned 12",
      "proposal completed 11",
    ]);
  });

  it("of classes are read by their letters and the words of a note", () => {
    expect(told(`${HEAD}类别|件数\nA类|40\nB类|8\nC类|4\n注:A类为已解决,B类为正在解决,C类为留作参考。`)).toEqual([
      "outcome A resolved 40",
      "outcome B underway 8",
      "outcome C unresolved 4",
    ]);
  });

  it("whose labels run along the top are turned", () => {
    expect(told(`${HEAD}类别|农业|城建|教育\n件数|10|5|7`)).toEqual([
      "category «农业» 10",
      "category «城建» 5",
      "category «教育» 7",
    ]);
  });

  it("by session give each figure its session; borders copied as lines are none, differences are no counts", () => {
    const cells = ["九届", "一次会议", "二次会议", "三次会议", "四次会议", "建议数量(件)", "71", "64", "58", "66"];
    const text = `历次会议代表建议数量比较\n${[...cells, "与本次会议比较", "-7", "+2", "+8", "-1"].join("\n|\n")}\n`;
    expect(periods(text)).toEqual(["71: 9/1 –", "64: 9/2 –", "58: 9/3 –", "66: 9/4 –"]);
    expect(told(text)).toEqual(["submitted 71", "submitted 64", "submitted 58", "submitted 66"]);
  });

  it("leave out columns of serial numbers and remarks", () => {
    expect(told(`${HEAD}序号|承办单位|件数|备注\n1|县住建局|18|2\n2|县教育局|12|3`)).toEqual([
      "by_handler «县住建局» 18",
      "by_handler «县教育局» 12",
    ]);
  });

  it("are none where lines are short but no rows", () => {
    expect(told("县政府\n代表建议\n办理情况\n2024年1月")).toEqual([]);
  });

  it("quote the cell as evidence", () => {
    const [first] = read(`${HEAD}类别|件数\n农业农村类|12\n城乡建设类|18`);
    expect(first && [short(first), first.evidence]).toEqual(["category «农业农村» 12", "12"]);
  });
});
