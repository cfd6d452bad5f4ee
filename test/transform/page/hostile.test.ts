import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Element } from "../../../transform/page/element.ts";
import { readPage } from "../../../transform/page/page.ts";
import { MAX_DEPTH, MAX_ELEMENTS, parseTree } from "../../../transform/page/tree.ts";
import { ARTICLE, pagesOf } from "./pages.ts";

const TEXT = "今年,县政府共承办代表建议64件,已全部办结,办结率100%。";
const STRINGS = "../shared/suites/strings/blns.json";

const HOSTILE: [string, string, boolean][] = [
  ["100,000 nested divs", `${"<div>".repeat(100_000)}<p>${TEXT}</p>`, true],
  ["100,000 nested divs, closed", `${"<div>".repeat(100_000)}${TEXT}${"</div>".repeat(100_000)}`, true],
  ["100,000 unclosed cells", `<table>${"<tr><td>".repeat(100_000)}${TEXT}`, true],
  ["100,000 stray closing tags", `<div id="zoom">${TEXT}${"</td></b></x>".repeat(100_000)}`, true],
  ["100,000 nested lists", `${"<ul><li>".repeat(100_000)}${TEXT}`, true],
  [
    "50,000 attributes",
    `<div ${Array.from({ length: 50_000 }, (_, i) => `a${i}="${i}"`).join(" ")}>${TEXT}</div>`,
    true,
  ],
  ["50,000 attributes of one name", `<div ${'class="x" '.repeat(50_000)}>${TEXT}</div>`, true],
  ["5 MB of one line", `<div id="zoom">${TEXT.repeat(130_000)}</div>`, true],
  ["5 MB of white space", `<div id="zoom">${TEXT}${" \n".repeat(2_500_000)}</div>`, true],
  ["5 MB of one attribute", `<div class="${"a ".repeat(2_500_000)}">${TEXT}</div>`, true],
  ["a million entities", `<div id="zoom"><p>${TEXT}</p>${"&nbsp;".repeat(1_000_000)}</div>`, true],
  ["an unclosed comment", `<div id="zoom">${TEXT}</div><!--${"-".repeat(1_000_000)}`, true],
  ["an unclosed tag", `<div id="zoom">${TEXT}</div><a href="${"x".repeat(1_000_000)}`, true],
  ["half a million opening brackets", `<p>${TEXT}</p>${"<".repeat(500_000)}`, true],
  ["300,000 elements", `<div id="zoom"><p>${TEXT}</p>${"<i>x</i>".repeat(300_000)}</div>`, true],
  [
    "a table of a thousand wide spans",
    `<p>${TEXT}</p><table>${'<tr><td colspan="200" rowspan="200">1</td></tr>'.repeat(1000)}</table>`,
    true,
  ],
  ["100,000 meta elements", `${'<meta name="x" content="y">'.repeat(100_000)}<p>${TEXT}</p>`, true],
  ["a million filing marks", `<p>${TEXT}</p><div>${"公网安备 ".repeat(300_000)}</div>`, false],
];

describe("hostile markup", () => {
  it.each(HOSTILE)("is read in bounded time: %s", (_, html, keepsText) => {
    // What takes more than linear time here runs into the time that any test has; `npm run bench page` measures it.
    const { text } = readPage(html, "http://www.example.gov.cn/a/1.html");
    if (keepsText) expect(text).toContain("共承办代表建议64件");
  });

  it("bounds depth and elements and keeps the text beyond", () => {
    const depth = (e: Element): number =>
      1 + Math.max(0, ...e.children.map((c) => (typeof c === "string" ? 0 : depth(c))));
    const { root } = parseTree(`${"<div>".repeat(5000)}深处的文字`);
    expect(depth(root)).toBeLessThanOrEqual(MAX_DEPTH + 2);
    const count = (e: Element): number =>
      1 + e.children.reduce((n, c) => n + (typeof c === "string" ? 0 : count(c)), 0);
    const many = parseTree(`<p>${"<b>字</b>".repeat(MAX_ELEMENTS)}末`);
    expect(count(many.root)).toBeLessThanOrEqual(MAX_ELEMENTS + 1);
    expect(readPage(`${"<div>".repeat(5000)}深处的文字`).text).toBe("深处的文字");
  });

  it("reads markup cut at any place, and any bytes, without throwing", () => {
    const pages = pagesOf(ARTICLE).map((made) => made.html);
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.double({ min: 0, max: 1, noNaN: true }), (html, share) => {
        const page = readPage(html.slice(0, Math.floor(html.length * share)));
        expect(typeof page.text).toBe("string");
      }),
      { numRuns: 25 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.option(fc.webUrl()), (html, url) => {
        expect(typeof readPage(html, url).text).toBe("string");
      }),
    );
  });

  it("reads pages put together from any tags in any order", () => {
    const piece = fc.oneof(
      fc
        .constantFrom(
          "table",
          "tr",
          "td",
          "p",
          "div",
          "form",
          "ul",
          "li",
          "script",
          "style",
          "title",
          "head",
          "body",
          "a",
          "br",
          "pre",
        )
        .chain((tag) =>
          fc.constantFrom(`<${tag}>`, `</${tag}>`, `<${tag}/>`, `<${tag} class="title nav">`, `<${tag} colspan=3>`),
        ),
      fc.constantFrom(
        "办结率100%",
        "2023年5月6日",
        "来源:",
        " ",
        "\n",
        "<",
        "&#x4e00;",
        "<!--",
        "-->",
        "]]>",
        "\u0000",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const page = readPage(pieces.join(""), "http://a.gov.cn/2023/5/6/x.html");
        expect(page.text).not.toContain("<table");
      }),
      { numRuns: 300 },
    );
  });

  it.skipIf(!existsSync(STRINGS))("carries naughty strings as text, whole", () => {
    const strings: string[] = JSON.parse(readFileSync(STRINGS, "utf8"));
    const escaped = (s: string) => s.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const plain = (s: string) => s.replaceAll("\0", "").replace(/[\s\u00a0\u00ad\u200b\ufeff]+/g, "");
    const lost = strings.filter((s) => {
      const { text } = readPage(`<div id="zoom"><p>${TEXT}</p><p>前${escaped(s)}后</p><p>${TEXT}</p></div>`);
      return !plain(text).includes(plain(`前${s}后`));
    });
    expect(strings.length).toBeGreaterThan(500);
    expect(lost).toEqual([]);
  });
});
