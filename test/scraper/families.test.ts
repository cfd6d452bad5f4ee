import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sites } from "../../data/sample/build.ts";
import { family as sampleFamily } from "../../data/sample/families/families.ts";
import { type Sample, serveSample } from "../../data/sample/server.ts";
import { readListApart } from "../../scraper/families/apart.ts";
import { dateInAddress, dayInChina, findDate } from "../../scraper/families/dates.ts";
import { families, guessFamilies } from "../../scraper/families/families.ts";
import { BOUNDS, boundBroken } from "../../scraper/families/markup.ts";
import { readList } from "../../scraper/families/read.ts";
import { callArguments, numberSetting, settingOf, statedTotal } from "../../scraper/families/scan.ts";
import { FAMILIES } from "../../scraper/registry.ts";
import { decode } from "../../transform/decode/decode.ts";
import { listPage, rowsUpTo, tempDir } from "./kit.ts";
import { crawlSite, type Share } from "./simulator.ts";

describe("every family of the sample", () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await serveSample({ harmless: true });
  });
  afterAll(() => sample.close());

  const all = sites();

  it("is one of ours, and all of ours are in the sample", () => {
    expect(new Set(all.map((s) => s.spec.family))).toEqual(new Set(FAMILIES));
  });

  it.each(all.map((s) => [s.spec.family, s.spec.id] as const))(
    "%s (%s): lists complete, articles complete, fields right",
    async (name, id) => {
      const result = await crawlSite(sample, id, tempDir());
      const whole = ([, of]: Share): Share => [of, of];
      // Lists complete: every row of every column was found, and none was made up.
      expect(result.rows).toEqual(whole(result.rows));
      // Articles complete: each is in the archive by its own address, with the documents that stand for some.
      expect(result.articles).toEqual(whole(result.articles));
      expect(result.strays).toBe(0);
      // Fields right: title, date, publisher and text as the site means them.
      expect(result.wrong).toEqual([]);
      expect(result.dates[1]).toBeGreaterThan(20);
      expect(result.run.issues).toEqual([]);
      expect(result.family).toBe(name);
    },
  );

  it.each(all.map((s) => [s.spec.family, s.spec.id] as const))(
    "%s (%s) is told by its fingerprint",
    async (name, id) => {
      const site = all.find((s) => s.spec.id === id);
      if (!site) throw new Error(id);
      const column = site.listings[0]?.column;
      const article = site.listings[0]?.articles[0];
      if (!column || !article) throw new Error(id);
      const system = sampleFamily(site.spec.family);
      const guesses = [];
      for (const path of [system.columnPath(site.spec, column), system.articlePath(site.spec, article)]) {
        const url = sample.origin(id) + path;
        const response = await fetch(url);
        const { text } = decode(new Uint8Array(await response.arrayBuffer()), response.headers.get("content-type"));
        guesses.push(guessFamilies({ url, text })[0]?.family.id);
      }
      if (name === "generic") expect(guesses[0]).toBe("generic");
      else expect(guesses).toContain(name);
    },
  );
});

const read = (
  text: string,
  named: Parameters<typeof readList>[1],
  more: Partial<Parameters<typeof readList>[0]> = {},
) => {
  const url = more.url ?? "http://www.example.gov.cn/zwgk/index.html";
  const result = readList({ url, text, column: url, page: 1, params: {}, ...more }, named);
  if (result.fault !== null) throw new Error(result.fault);
  return result;
};

describe("lists", () => {
  it("TRS: the second page is index_1, and index_2 where that is missing", () => {
    const text = listPage(rowsUpTo(4), '<script>createPageHTML(3, 0, "index", "shtml",46);</script>');
    const { next, family } = read(text, "auto");
    expect(family).toBe("trs");
    expect(next).toMatchObject({ url: "http://www.example.gov.cn/zwgk/index_1.shtml", page: 2 });
    if (!next) throw new Error("no next page");
    const other = families.trs.missing?.(next);
    expect(other?.url).toBe("http://www.example.gov.cn/zwgk/index_2.shtml");
    const third = read(text, "trs", {
      url: other?.url ?? "",
      column: "http://www.example.gov.cn/zwgk/",
      page: 2,
      params: other?.params ?? {},
    });
    expect(third.next?.url).toBe("http://www.example.gov.cn/zwgk/index_3.shtml");
    expect(families.trs.missing?.({ url: "x", page: 3, params: { shift: 0 } }) ?? null).toBeNull();
  });

  it("a family that the page no longer shows is a surprise, and the rows are found all the same", () => {
    const result = read(listPage(rowsUpTo(5)), "ucap");
    expect(result.rows).toHaveLength(5);
    expect(result.family).toBe("generic");
    expect(result.surprise).toContain("ucap");
  });

  it("generic: dated links go before navigation, the next page is followed", () => {
    const nav = `<ul class="nav">${Array.from({ length: 30 }, (_, i) => `<li><a href="/n${i}">网站导航栏目之${i}</a></li>`).join("")}</ul>`;
    const text = nav + listPage(rowsUpTo(6), '<div class="page">共6条 <a href="list_2.html">下一页</a></div>');
    const result = read(text, "generic");
    expect(result.rows.map((r) => r.url)).toEqual(
      [6, 5, 4, 3, 2, 1].map((n) => `http://www.example.gov.cn/a${n}.html`),
    );
    expect(result.rows[0]?.date).toBe("2024-01-07");
    expect(result.total).toBe(6);
    expect(result.next?.url).toBe("http://www.example.gov.cn/zwgk/list_2.html");
  });

  it("generic: a page without a list leads to the sitemap", () => {
    const result = read("<html><body><p>欢迎</p></body></html>", "generic");
    expect(result.next?.url).toBe("http://www.example.gov.cn/sitemap.xml");
    const map = `<urlset><url><loc>http://www.example.gov.cn/zwgk/jyta/1.html</loc><lastmod>2024-03-01</lastmod></url><url><loc>http://www.example.gov.cn/other/2.html</loc></url></urlset>`;
    const rows = read(map, "generic", {
      url: "http://www.example.gov.cn/sitemap.xml",
      column: "http://www.example.gov.cn/zwgk/index.html",
      page: 2,
    }).rows;
    expect(rows).toEqual([{ url: "http://www.example.gov.cn/zwgk/jyta/1.html", title: "", date: "2024-03-01" }]);
  });

  it("relative addresses start from <base> where there is one", () => {
    const text = `<base href="http://www.example.gov.cn/deep/er/">${listPage([{ href: "x.html", title: "关于建议办理的报告", date: "2024-01-01" }])}`;
    expect(read(text, "generic").rows[0]?.url).toBe("http://www.example.gov.cn/deep/er/x.html");
  });

  it("interfaces that answer nonsense give no rows and no next page", () => {
    for (const text of [
      "{",
      "[]",
      '{"data":null}',
      '{"data":{"results":[null,{"url":5}]}}',
      '{"articles":"x"}',
      '{"data":{"html":7}}',
    ]) {
      for (const family of FAMILIES) {
        const url = "http://www.example.gov.cn/common/search/x";
        const result = readList({ url, text, column: url, page: 2, params: {} }, family);
        if (result.fault === null) expect(result.rows).toEqual([]);
      }
    }
  });
});

describe("pages made to be slow", () => {
  it.each([
    ["nested too deep", "<div>".repeat(100_000)],
    ["nested by elements that need no end", "<li><p>".repeat(60_000)],
    ["tables in cells", "<table><tr><td>".repeat(30_000)],
    ["a tag without end", `<a ${"x".repeat(100_000)}`],
    ["50,000 attributes", `<div ${Array.from({ length: 50_000 }, (_, i) => `a${i}=1`).join(" ")}>`],
    ["a million tags", "<b></b>".repeat(500_000)],
    ["too long", "x".repeat(BOUNDS.characters + 1)],
  ])("%s is refused before it is parsed", (_name, html) => {
    const begun = performance.now();
    expect(boundBroken(html)).not.toBeNull();
    expect(
      readList({ url: "http://a.cn/", text: html, column: "http://a.cn/", page: 1, params: {} }, "generic").fault,
    ).not.toBeNull();
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it.each([
    [
      "ten thousand links in one cell",
      `<table><tr><td>${'<a href="/x">办理情况</a> 2024-01-01 '.repeat(10_000)}</td></tr></table>`,
    ],
    [
      "ten thousand links in a row of their own",
      `<ul>${'<li><a href="/x">办理情况报告</a><span>2024-01-01</span></li>'.repeat(10_000)}</ul>`,
    ],
    ["digits without end", `<li><a href="/x">办理情况${"2024-".repeat(100_000)}</a></li>`],
    ["quotes without end", `<script>createPageHTML(${"'".repeat(200_000)}</script>`],
    ["keys without a value", "proxyUrl querydata ".repeat(50_000)],
  ])("%s is read within bounds", (_name, html) => {
    const begun = performance.now();
    readList({ url: "http://a.cn/i.html", text: html, column: "http://a.cn/i.html", page: 1, params: {} }, "auto");
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it("a large page is read in a thread of its own, and given up at its deadline", async () => {
    const text = listPage(rowsUpTo(3000));
    const input = { url: "http://a.cn/", text, column: "http://a.cn/", page: 1, params: {} };
    const result = await readListApart(input, "generic", 30_000);
    expect(result.fault === null && result.rows.length).toBe(3000);
    expect((await readListApart(input, "generic", 1)).fault).toContain("within 1 ms");
  });
});

describe("small scanners", () => {
  it.each([
    ["2024-01-02", "2024-01-02"],
    ["[2024/1/2]", "2024-01-02"],
    ["2024年1月2日", "2024-01-02"],
    ["2024.01.02 10:00", "2024-01-02"],
    ["2024—01—02", "2024-01-02"],
    ["2024-\n   01-02", "2024-01-02"],
    ["发布时间:2023-11-30 来源", "2023-11-30"],
    ["2024-13-02", null],
    ["2023-02-30", null],
    ["12024-01-02", null],
    ["第2024号", null],
    ["1-2", null],
  ])("a date: %s", (text, date) => {
    expect(findDate(text)).toBe(date);
  });
  it("a date in an address", () => {
    expect(dateInAddress("http://a.cn/202401/t20240102_1.html")).toBe("2024-01-02");
    expect(dateInAddress("http://a.cn/art/2024/1/2/art_1_2.html")).toBe("2024-01-02");
    expect(dateInAddress("http://a.cn/123456789012.html")).toBeNull();
    expect(dayInChina(Date.parse("2024-01-01T17:00:00Z") / 1000)).toBe("2024-01-02");
  });
  it("settings in scripts", () => {
    expect(settingOf("jpage({ perPage:15, totalRecord : 1234 })", "totalRecord")).toBe("1234");
    expect(numberSetting("{'pageSize':'20'}", "pagesize")).toBe(20);
    expect(settingOf("x.columnid = '7'; mycolumnid='8'", "columnid")).toBe("7");
    expect(settingOf("nothing here", "columnid")).toBeNull();
    expect(
      callArguments('function createPageHTML(a,b){} createPageHTML(3, 0, "index", "html")', "createPageHTML"),
    ).toEqual(["3", "0", "index", "html"]);
  });
  it.each([
    ["共52条", 52],
    ["共 52 条记录", 52],
    ["总数:7 条", 7],
    ["共3页 共20篇", 20],
    ["共3页", null],
    ["一共", null],
  ])("a stated total: %s", (text, total) => {
    expect(statedTotal(text)).toBe(total);
  });
});
