import fc from "fast-check";
import { Tokenizer } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { withoutReferences } from "../../../transform/page/references.ts";
import { scan } from "../../../transform/page/scanner.ts";
import { parseTree } from "../../../transform/page/tree.ts";
import { ARTICLE, pagesOf } from "./pages.ts";

/** What is told of markup, one line each, pieces of a text joined. */
class Told {
  readonly lines: string[] = [];
  private text = "";

  add(text: string): void {
    this.text += text;
  }

  line(line: string): void {
    if (this.text !== "") this.lines.push(`text ${this.text}`);
    this.text = "";
    if (line !== "") this.lines.push(line);
  }

  /** All that was told, but for the tag that the end cuts off. */
  whole(): string[] {
    this.line("");
    const last = this.lines.findLastIndex((line) => line.startsWith("open "));
    const isClosed = this.lines.slice(last).some((line) => line === ">" || line === "/>");
    return last < 0 || isClosed ? this.lines : this.lines.slice(0, last);
  }
}

function scanned(html: string): string[] {
  const told = new Told();
  scan(html, {
    text: (text) => told.add(text),
    open: (tag) => told.line(`open ${tag.name}`),
    attribute: (nameStart, nameEnd, start, end, hasReferences) => {
      const value = hasReferences ? withoutReferences(html, start, end, true) : html.slice(start, end);
      told.line(`${html.slice(nameStart, nameEnd)}=${start < 0 ? "" : value}`);
    },
    opened: (selfClosed) => told.line(selfClosed ? "/>" : ">"),
    close: (tag) => told.line(`close ${tag.name}`),
  });
  return told.whole();
}

/** What htmlparser2 finds in the same markup; styles it tells with their text. */
function tokenised(html: string): string[] {
  const told = new Told();
  const text = (start: number, end: number) => told.add(html.slice(start, end));
  const name = (start: number, end: number) => html.slice(start, Math.min(end, start + 40)).toLowerCase();
  let attribute = "";
  let value = "";
  let tag = "";
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => tag !== "style" && text(start, end),
      ontextentity: (code) => told.add(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => text(start, end - offset),
      onopentagname: (start, end) => {
        tag = name(start, end);
        told.line(`open ${tag}`);
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end);
        value = "";
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end);
      },
      onattribentity: (code) => {
        value += String.fromCodePoint(code);
      },
      onattribend: () => told.line(`${attribute}=${value}`),
      onopentagend: () => told.line(">"),
      onselfclosingtag: () => {
        tag = "";
        told.line("/>");
      },
      onclosetag: (start, end) => {
        tag = "";
        told.line(`close ${name(start, end)}`);
      },
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return told.whole();
}

/** Where markup ends within a tag or a declaration, htmlparser2 makes text of some of it: both are cut there. */
const isWhole = (html: string) => html.lastIndexOf(">") > html.lastIndexOf("<");

const PIECES = [
  ..."<>\"'/=&;#- \n。字x",
  ...[
    "<p>",
    "</p>",
    "</p >",
    "<P CLASS=a>",
    "</ p>",
    "</>",
    "<br/>",
    "<br / >",
    "<a href='",
    '" b',
    "<a=b =c d>",
    "<a href=x/>",
  ],
  ...["<!--", "-->", "--!>", "<!-->", "<!>", "<!doctype html>", "<![CDATA[", "]]>", "<?xml ?>", "<x:y é>", "<é>"],
  ...[
    "<script>",
    "</script>",
    "</scripts>",
    "<script/>",
    "<style>a</style>",
    "<title>",
    "</TITLE >",
    "<textarea>",
    "</textarea>",
  ],
  ...["&nbsp;", "&amp", "&ampx;", "&notit;", "&#25552;", "&#x4e00", "&#", "&#x", "&copy=", "&ldquo;", "&unknown;"],
];

describe("markup", () => {
  it("is taken apart as htmlparser2 does it, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
        const html = pieces.join("");
        // In a title htmlparser2 reads no reference right behind what might have been its end.
        fc.pre(isWhole(html) && !/<\/?&/.test(html));
        expect(scanned(html)).toEqual(tokenised(html));
      }),
      { numRuns: 5000 },
    );
  });

  it("of whole pages, broken at any place, as well", () => {
    const pages = pagesOf(ARTICLE).map((made) => made.html);
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        place,
        fc.nat(20),
        fc.constantFrom(...PIECES),
        (page, share, cut, piece) => {
          const at = Math.floor(page.length * share);
          const html = page.slice(0, at) + piece + page.slice(at + cut);
          fc.pre(isWhole(html));
          expect(scanned(html)).toEqual(tokenised(html));
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(["字<p class=", "字</p", '字<a href="x>y', "字<!-- x"])("ends where it is cut: %s", (html) => {
    expect(parseTree(html).root.children).toEqual(["字"]);
  });
});
