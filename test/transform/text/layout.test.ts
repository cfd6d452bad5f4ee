import { describe, expect, it } from "vitest";
import { brokenLines } from "../../../transform/text/layout.ts";
import { Tracked } from "../../../transform/text/tracked.ts";

const joined = (text: string) => new Tracked(text).edit(brokenLines(text)).text;

/** Sets a text in lines of one width, as a converter does. */
const wrapped = (text: string, width: number, end = "\n") =>
  (text.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join(end);

const PARAGRAPH =
  "今年以来县政府高度重视代表建议的办理工作先后召开常务会议专题会议研究部署并明确由县政府办公室牵头协调各承办单位按照职责分工逐件落实到人到岗到时限";

describe("broken lines", () => {
  it("are joined where a text is set in lines of one width", () => {
    expect(joined(wrapped(PARAGRAPH, 24))).toBe(PARAGRAPH);
    expect(joined(wrapped(PARAGRAPH + PARAGRAPH, 30, "\r\n"))).toBe(PARAGRAPH + PARAGRAPH);
  });

  it("are joined inside words and between a number and its unit, wherever they stand", () => {
    expect(joined("共收到建\n议52件。")).toBe("共收到建议52件。");
    expect(joined("代表满\n意率为")).toBe("代表满意率为");
    expect(joined("共承办52\n件")).toBe("共承办52件");
    expect(joined("建议***\n件")).toBe("建议***件");
    expect(joined("办结率98\n%")).toBe("办结率98%");
  });

  it("are joined before a mark that cannot open a line", () => {
    expect(joined("承办建议52件\n,办结率100%")).toBe("承办建议52件,办结率100%");
    expect(joined("承办建议52件\n  。")).toBe("承办建议52件。");
  });

  it("become a comma before a share that goes on", () => {
    expect(joined("农业类12件\n占23%")).toBe("农业类12件,占23%");
  });

  it("stay between paragraphs, items, headings and table cells", () => {
    for (const text of [
      "一、基本情况\n共承办建议52件。",
      "办结率100%。\n满意率98%。",
      "(一)加强领导\n(二)强化督办",
      "类别|件数\n农业|12",
      "2023年\n2024年",
    ])
      expect(joined(text)).toBe(text);
  });

  it("stay before an item or a heading even where the lines have one width", () => {
    const text = `${wrapped(PARAGRAPH, 24)}\n二、存在问题\n${wrapped(PARAGRAPH, 24)}`;
    expect(joined(text)).toBe(`${PARAGRAPH}\n二、存在问题\n${PARAGRAPH}`);
  });

  it("are joined where a line or two of the frame are longer than the lines of the text", () => {
    const frame = `${"首页导航".repeat(12)}\n`;
    const text = `${wrapped(PARAGRAPH.repeat(5), 30)}。`;
    expect(joined(frame + text)).toBe(`${frame}${PARAGRAPH.repeat(5)}。`);
  });

  it("go with the page numbers that fall between them", () => {
    const [head, rest] = [PARAGRAPH.slice(0, 48), PARAGRAPH.slice(48)];
    expect(joined(`${wrapped(head, 24)}\n— 3 —\n${wrapped(rest, 24)}`)).toBe(PARAGRAPH);
    expect(joined("全部办结。\n- 12 -\n二、主要做法")).toBe("全部办结。\n二、主要做法");
    expect(joined(`${PARAGRAPH.slice(0, 45)}\n2、${PARAGRAPH.slice(45)}`)).toBe(PARAGRAPH);
  });

  it("go with the page number inside a number", () => {
    const [first, second] = [`2、${PARAGRAPH.slice(0, 45)},其余 2`, "3、5 件均已办结。"];
    expect(joined(`${first}\n${second}`)).toBe(`${first}5 件均已办结。`);
    // A list whose item before is another's is no page.
    expect(joined(`${first}\n5、5 件均已办结。`)).toBe(`${first}\n5、5 件均已办结。`);
  });

  it("cost the same for each line, however many there are", () => {
    const many = "建\n".repeat(50_000);
    expect(brokenLines(many).length).toBeLessThanOrEqual(50_000);
  });
});
