import { describe, expect, it } from "vitest";
import { readMarkup } from "../../../transform/document.ts";
import { readPage } from "../../../transform/page/page.ts";

const TEXT = "今年,县政府共承办代表建议64件,已全部办结,办结率100%。";
const URL_HERE = "http://www.example.gov.cn/zwgk/202311/t20231116_4411.shtml";

describe("what belongs to an article besides its text", () => {
  it("names the other parts of one that is split over pages, and no other article", () => {
    const html =
      `<div class="TRS_Editor"><p>${TEXT}</p></div><div class="pages"><a href="t20231116_4411_1.shtml">下一页</a>` +
      `<a href="/zwgk/202311/t20231117_9.shtml">下一页</a><a href="t20231116_4411.shtml">首页</a></div>`;
    expect(readPage(html, URL_HERE).parts).toEqual(["http://www.example.gov.cn/zwgk/202311/t20231116_4411_1.shtml"]);
    const second = "http://www.example.gov.cn/zwgk/202311/t20231116_4411_1.shtml";
    const next = `<p>${TEXT}</p><a href="./t20231116_4411_2.shtml">下一页</a>`;
    expect(readPage(next, second).parts).toEqual(["http://www.example.gov.cn/zwgk/202311/t20231116_4411_2.shtml"]);
  });

  it("joins what a content system splits within one page", () => {
    const html = `<div id="UCAP-CONTENT"><p>${TEXT}</p><p>#PAGE_BREAK#</p><p>所提问题已经解决的41件。</p></div>`;
    expect(readPage(html).text.split("\n")).toEqual([TEXT, "所提问题已经解决的41件。"]);
  });

  it("names the file of an article that is a PDF alone, in a link, a frame or a viewer's script", () => {
    const link = '<div id="pdfattachments"><a href="/files/2023/bg.pdf">办理情况报告.pdf</a></div>';
    const frame = '<iframe src="/pdfjs/web/viewer.html?file=%2Ffiles%2F2023%2Fbg.pdf"></iframe>';
    const script = '<div id="zoom"><script>showPdf("/files/2023/bg.pdf", "100%");</script></div>';
    for (const body of [link, frame, script]) {
      const page = readPage(`<html><head><title>办理情况报告</title></head><body>${body}</body></html>`, URL_HERE);
      expect(page.attachments).toEqual(["http://www.example.gov.cn/files/2023/bg.pdf"]);
      expect(page.title).toBe("办理情况报告");
      expect(readMarkup(body, URL_HERE).extraction.observations).toEqual([]);
    }
  });

  it("names attached tables and documents once each, and no page of the site", () => {
    const html =
      `<div id="zoom"><p>${TEXT}</p><p>附件:<a href="P020231116.docx">汇总表</a> <a href="P020231116.docx?download">下载</a> <a href="x.XLSX">明细</a> <a href="index.html">返回</a>` +
      `<a href="javascript:void(0)">打印</a><a href="mailto:a@b.cn">信箱</a><a href="http://[">坏</a></p></div>`;
    expect(readPage(html, URL_HERE).attachments).toEqual([
      "http://www.example.gov.cn/zwgk/202311/P020231116.docx",
      "http://www.example.gov.cn/zwgk/202311/P020231116.docx?download",
      "http://www.example.gov.cn/zwgk/202311/x.XLSX",
    ]);
  });
});
