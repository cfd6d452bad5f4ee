import { describe, expect, it } from "vitest";
import { judge } from "../../scraper/crawl/judge.ts";
import { asSent, clientRedirect, refreshTarget } from "../../scraper/crawl/leads.ts";

const URL_HERE = "http://www.example.gov.cn/jyta/1.html";
const lead = (html: string) => clientRedirect(Buffer.from(html), URL_HERE);
const TYPE = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">';
const THERE = "http://www.example.gov.cn/new/1.html";

describe("a page that sends its reader on", () => {
  it.each([
    ["at once", '<meta http-equiv="refresh" content="0; url=/new/1.html">'],
    ["after the type of its text", `${TYPE}<meta http-equiv="refresh" content="0;url=/new/1.html">`],
    ["in capitals, without quotes", `${TYPE}<META HTTP-EQUIV=Refresh CONTENT="1;URL='/new/1.html'">`],
    ["in another order", '<meta content="0; url=/new/1.html" http-equiv = "refresh" />'],
    ["by a script", '<script>window.location.replace("/new/1.html")</script>'],
    [
      "after letters that are longer in lower case",
      `\u0130\u0130${TYPE}<meta http-equiv="refresh" content="0;url=/new/1.html">`,
    ],
  ])("%s", (_name, html) => expect(lead(html)).toBe(THERE));

  it.each([
    ["within a comment", '<!-- <meta http-equiv="refresh" content="0;url=/new/1.html"> --><p>正文</p>'],
    ["without scripts", '<noscript><meta http-equiv="refresh" content="0;url=/new/1.html"></noscript><p>正文</p>'],
    ["after a minute", '<meta http-equiv="refresh" content="60;url=/new/1.html"><p>正文</p>'],
    ["to itself, as news pages load again", '<meta http-equiv="refresh" content="3"><p>正文</p>'],
    ["by words about it", `${TYPE}<meta name="keywords" content="refresh url=/new/1.html"><p>正文</p>`],
    ["by a script in a comment", '<!--<script>location.href="/new/1.html"</script>--><p>正文</p>'],
    ["by a tag that never ends", '<meta http-equiv="refresh" content="0;url=/new/1.html'],
  ])("but not %s", (_name, html) => expect(lead(html)).toBeNull());

  it("in linear time", () => {
    const begun = performance.now();
    for (const piece of ["<meta ", "<!--", "<noscript>", "<!---->"])
      lead(`${piece.repeat(30_000 / piece.length)}refresh`);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it("by a header", () => {
    expect(refreshTarget("0; url=/new/1.html", URL_HERE)).toBe(THERE);
    expect(refreshTarget("30; url=/new/1.html", URL_HERE)).toBeNull();
    expect(refreshTarget(null, URL_HERE)).toBeNull();
  });
});

const answer = (status: number, headers: [string, string][]) => ({
  response: { url: URL_HERE, at: "2026-01-01T00:00:00Z", status, statusText: "", headers, body: Buffer.alloc(0) },
  body: Buffer.from("<p>正文</p>"),
  failure: null,
  truncation: null,
  accepted: null,
  ms: 1,
});

it("an address beyond ASCII is asked for in the bytes that were sent, whatever their encoding", () => {
  const gbk = "/\xd6\xd0.html";
  expect(asSent(gbk)).toBe("/%D6%D0.html");
  expect(judge(answer(302, [["Location", gbk]]), URL_HERE, 0).target).toBe("http://www.example.gov.cn/%D6%D0.html");
  const utf8 = Buffer.from("/政务.html").toString("latin1");
  expect(judge(answer(302, [["Location", utf8]]), URL_HERE, 0).target).toBe(new URL("/政务.html", URL_HERE).href);
});

it.each([301, 302, 403, 404, 429, 500, 503])("%d with Retry-After leaves the site alone until then", (status) => {
  const asks: [string, string][] = [
    ["Retry-After", "120"],
    ["Location", "/new/1.html"],
  ];
  expect(judge(answer(status, asks), URL_HERE, 5000).park).toEqual({ until: 125_000 });
  expect(judge(answer(status, [["Location", "/new/1.html"]]), URL_HERE, 5000).park?.until ?? null).toBeNull();
});
