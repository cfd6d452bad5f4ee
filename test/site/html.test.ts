import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeText, html, jsonScript, webAddress } from "../../docs/html/html.ts";
import { ROOT } from "../../transform/common/workspace.ts";
import { HOSTILE } from "./fixture/hostile.ts";

const SUITE = join(ROOT, "..", "shared", "suites", "strings", "blns.json");

/** What a reader gets of a text: line ends as HTML has them, what no page may carry replaced. */
const expected = (text: string) => load(`<p>${escapeText(text)}</p>`)("p").text();

function expectInert(text: string): void {
  const $ = load(html`<p title="${text}">${text}</p>`.markup, null, false);
  expect($("*").length).toBe(1);
  expect(Object.keys($("p").attr() ?? {})).toEqual(["title"]);
  expect($("p").text()).toBe(expected(text));
}

describe("the template tag", () => {
  test("keeps hostile text to text", () => {
    for (const text of HOSTILE) expectInert(text);
  });

  test("keeps any text to text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), expectInert));
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("<", ">", '"', "'", "&", "/", "-", "!", "a", "\u0000", "\ud800"),
          maxLength: 30,
        }),
        expectInert,
      ),
    );
  });

  test.skipIf(!existsSync(SUITE))("keeps the big list of naughty strings to text", () => {
    const strings = JSON.parse(readFileSync(SUITE, "utf8")) as string[];
    expect(strings.length).toBeGreaterThan(400);
    for (const text of strings) expectInert(text);
  });

  test("leaves ordinary text as it is", () => {
    expect(html`${"人大代表建议 128 件"}`.markup).toBe("人大代表建议 128 件");
  });

  test("replaces what HTML forbids and what reorders text", () => {
    expect(escapeText("a\u0000b\u202ec\ud800d\ufffee😀")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde😀");
  });

  test("joins arrays and drops null and false", () => {
    expect(html`${[html`<b>1</b>`, "<", null, false, 0]}`.markup).toBe("<b>1</b>&lt;0");
  });
});

describe("an address", () => {
  test("becomes a link only where it is of the web", () => {
    expect(webAddress("http://www.example.gov.cn/a b")).toBe("http://www.example.gov.cn/a%20b");
    for (const bad of [
      "javascript:alert(1)",
      " JavaScript:alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "//x",
      "x",
      "file:///etc/passwd",
      "java\nscript:x",
    ]) {
      expect(webAddress(bad)).toBeNull();
    }
  });
});

describe("a data block", () => {
  test("cannot be closed by what it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HOSTILE, "<!--", "]]>", "\u2028")), (texts) => {
        const $ = load(jsonScript("d", texts).markup, null, false);
        expect($("*").length).toBe(1);
        expect(JSON.parse($("script").text())).toEqual(texts);
      }),
    );
  });
});
