import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CheerioAPI, load } from "cheerio";
import { describe, expect, test } from "vitest";
import { framed } from "../../docs/client/image.ts";
import { html, jsonScript, webAddress } from "../../docs/html/html.ts";
import { markedText, marksOf, quoteSelector, textFragment } from "../../docs/pages/marked-text.ts";
import { table } from "../../docs/pages/parts.ts";
import { ROOT } from "../../transform/common/workspace.ts";

/** Ways out of text, attributes, data blocks and drawings that a hostile page may try. */
const OWN = [
  "<script>window.pwned=1</script>",
  "</p></main></body></html><script>window.pwned=1</script>",
  '" autofocus onfocus="window.pwned=1',
  "' onmouseover='window.pwned=1",
  "`onerror=window.pwned=1`",
  "<!--><img src=x onerror=window.pwned=1>-->",
  "<![CDATA[><script>window.pwned=1</script>]]>",
  "<svg><animate onbegin=window.pwned=1 attributeName=x dur=1s>",
  "<math><mtext><table><mglyph><style><img src=x onerror=window.pwned=1>",
  "<template><script>window.pwned=1</script></template>",
  "<noscript><p title='</noscript><img src=x onerror=window.pwned=1>'>",
  "</script><!--<script>window.pwned=1",
  "</textarea><script>window.pwned=1</script>",
  "</title><base href=//evil.example/>",
  "<meta http-equiv=refresh content='0;url=javascript:window.pwned=1'>",
  "<a href=&#106avascript:window.pwned=1>x</a>",
  "\u0000<scr\u0000ipt>window.pwned=1</scr\u0000ipt>",
  "＜script＞window.pwned=1＜/script＞",
  "\ud83c<img src=x onerror=window.pwned=1>\udf00",
];

const STRINGS = join(ROOT, "..", "shared", "suites", "strings", "blns.json");
const SUITE = existsSync(STRINGS) ? (JSON.parse(readFileSync(STRINGS, "utf8")) as string[]) : [];
const ALL = [...OWN, ...SUITE];

/** A page with a text wherever the site puts text that it did not write. */
function pageWith(text: string): string {
  const spans = [{ ordinal: 0, start: 0, end: Math.min(4, text.length) }];
  const marked = markedText(text, marksOf(spans, text.length), () => ({ title: text, kind: "" }));
  const rows = table([{ head: text, heading: true, cell: (cell: string) => cell }], [text], { caption: text });
  const quote = quoteSelector(text, 0, text.length);
  return html`<!DOCTYPE html><title>${text}</title><meta name="description" content="${text}">${jsonScript("huiyin", { text, quote })}<h1>${text}</h1>${marked}${rows}<a href="${webAddress(text) ?? "#"}">x</a><textarea>${text}</textarea>`
    .markup;
}

interface Element {
  name: string;
  attributes: Record<string, string>;
}

const elementsOf = ($: CheerioAPI): Element[] =>
  $("*")
    .toArray()
    .map((e) => ({ name: String($(e).prop("nodeName")).toLowerCase(), attributes: $(e).attr() ?? {} }));

/** Elements that the page has with a text that does nothing. */
const HARMLESS = new Set(elementsOf(load(pageWith("一"))).map((e) => e.name));

describe("hostile text", () => {
  test(`${ALL.length} strings stay text in every place of a page`, () => {
    for (const text of ALL) {
      const $ = load(pageWith(text));
      const elements = elementsOf($);
      const foreign = elements.map((e) => e.name).filter((name) => !HARMLESS.has(name));
      const handlers = elements.flatMap((e) => Object.keys(e.attributes).filter((name) => name.startsWith("on")));
      const targets = $("[href]")
        .toArray()
        .map((e) => $(e).attr("href") ?? "")
        .filter((href) => !["#", "http"].some((start) => href.startsWith(start)));
      expect([text, foreign, handlers, targets]).toEqual([text, [], [], []]);
      expect([text, $("script").length]).toEqual([text, 1]);
      const data = JSON.parse($("script").text()) as { text: string };
      expect(data.text).toBe(text);
    }
  });

  test(`${ALL.length} strings stay text in a chart's file`, () => {
    for (const text of ALL) {
      const chart = html`<svg class="chart" width="100" height="50"><text>${text}</text></svg>`.markup;
      const $ = load(framed(chart, text, [text]), { xml: true });
      const names = new Set(elementsOf($).map((e) => e.name));
      expect([text, [...names].sort()]).toEqual([text, ["g", "style", "svg", "text", "title"]]);
    }
  });

  test("gives addresses that stay within their fragment", () => {
    for (const text of ALL) expect(textFragment(`前文${text}后文`, 2, 2 + text.length)).not.toMatch(/[\s"<>#]/);
  });
});
