import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Report } from "../../../transform/codebook.ts";
import { readBytes, readMarkup, readText } from "../../../transform/document.ts";
import { readPage } from "../../../transform/page/page.ts";
import { describe as describeReport } from "../../../transform/report/report.ts";
import { clean } from "../../../transform/text/clean.ts";
import { figure, reportOf } from "./read.ts";

const STRINGS = "../shared/suites/strings/blns.json";
const SEEDS = "../shared/seeds";

const HTML =
  '<html><head><meta name="ArticleTitle" content="县政府办理代表建议"><meta name="PubDate" content="2023-11-16"><meta name="ContentSource" content="县政府办">' +
  '<meta name="SiteIDCode" content="4108820001"></head><body><div id="zoom"><p>2023年,市政府共办理市八届人大三次会议代表建议57件,已全部办结。</p></div></body></html>';

describe("the description of a report", () => {
  it("takes what a page declares before what its text prints", () => {
    const { report } = readMarkup(HTML).extraction;
    expect(report).toMatchObject({
      title: "县政府办理代表建议",
      published_on: "2023-11-16",
      publisher: "县政府办",
      region: "沁阳市",
      region_code: "410882",
      region_level: "county",
    });
  });

  it("keeps apart the date that is printed and the one of the address, which fixes no year", () => {
    const url = "http://www.example.gov.cn/2023/11-16/1.html";
    const html = "<div><p>市政府共办理市人大代表建议57件,已全部办结,代表表示满意。</p></div>";
    const page = readPage(html, url);
    const text = clean(page.text);
    expect(describeReport(text, page, url).publishedOn).toBe("2023-11-16");
    expect(describeReport(text, page, url).printed.date).toBeNull();
  });

  it("takes from the figures what they show of the damage", () => {
    const text = "县政府共承办代表建议***件,办结率为100%。";
    const withGap = reportOf(text, null, [figure({ status: "withheld", value: null, evidence: "占 %" })]);
    expect(withGap.damage).toEqual([...reportOf(text).damage, "blanked"]);
  });

  it("is valid by the codebook for any text, page and bytes", () => {
    const naughty: string[] = existsSync(STRINGS) ? JSON.parse(readFileSync(STRINGS, "utf8")) : ["\ud800"];
    for (const text of naughty) {
      expect(() => Report.parse(reportOf(text, text))).not.toThrow();
      expect(() => Report.parse(reportOf(`${text}\n来源:${text} 2023-11-16\n${text}人民政府`))).not.toThrow();
    }
    const piece = fc.oneof(
      fc.constantFrom(
        "来源:",
        "发布时间:",
        "2023-11-16",
        "2023年13月45日",
        "人民政府",
        "县",
        "讯",
        "日电",
        "(",
        ")",
        "《",
        "\n",
        " ",
        "***",
        "xx",
        "届人大",
        "某",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.option(fc.webUrl()), (pieces, url) => {
        expect(() => Report.parse(reportOf(pieces.join(""), url))).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(() => Report.parse(readBytes(bytes, null).extraction.report)).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });

  it.skipIf(!existsSync(SEEDS))("is valid for seeds cut anywhere and put together anew", () => {
    const seed = readFileSync(`${SEEDS}/001_de1c90cbfeb7cd45.txt`, "utf8");
    const at = fc.integer({ min: 0, max: seed.length });
    fc.assert(
      fc.property(at, at, at, (a, b, c) => {
        const text = seed.slice(a, a + 400) + seed.slice(b, b + 400) + seed.slice(c);
        expect(() => Report.parse(readText(text.slice(0, 3000)).extraction.report)).not.toThrow();
      }),
      { numRuns: 20 },
    );
  });

  it("takes time linear in the text, whatever the text", () => {
    const texts = [
      "来源:",
      "2023年",
      "人民政府",
      "沁阳市",
      "(",
      "xx",
      "%%",
      "锛屽",
      "? ",
      "某网讯",
      "\n一",
      "公网安备 410882",
    ];
    reportOf("沁阳市人民政府 http://www.qinyang.gov.cn", "http://www.qinyang.gov.cn/");
    for (const piece of texts) {
      const text = clean(piece.repeat(Math.floor(60_000 / piece.length)));
      const begun = performance.now();
      describeReport(text, null, null);
      expect([piece, performance.now() - begun < 1000]).toEqual([piece, true]);
    }
  });
});
