import { withoutReferences } from "./references.ts";
import { type Tag, tagAt } from "./tags.ts";

/** What is told of markup, in its order. Places are offsets in it. */
export interface Markup {
  /** text with its character references resolved, never empty; one piece of several where comments part it */
  text(text: string): void;
  /** a tag opens; its attributes follow, and then `opened`, unless the markup ends within it */
  open(tag: Tag): void;
  /** an attribute of the open tag: where its name stands, and its value, -1 where it has none */
  attribute(nameStart: number, nameEnd: number, start: number, end: number, hasReferences: boolean): void;
  opened(selfClosed: boolean): void;
  close(tag: Tag): void;
}

const [LT, GT, SLASH, EQUALS, BANG, QUESTION, QUOTE, APOSTROPHE, BRACKET, DASH, AMPERSAND] = [
  0x3c, 0x3e, 0x2f, 0x3d, 0x21, 0x3f, 0x22, 0x27, 0x5b, 0x2d, 0x26,
];
const NEVER = Number.POSITIVE_INFINITY;

const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0c || code === 0x0d;
const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const endsName = (code: number) => code === GT || code === SLASH || isSpace(code);

/** Goes through markup once and tells what it holds: tags as htmlparser2's tokenizer finds them, comments left out. */
export function scan(html: string, markup: Markup): void {
  new Scanner(html, markup).run();
}

class Scanner {
  private readonly html: string;
  private readonly length: number;
  private readonly markup: Markup;
  private at = 0;
  /** where the text that is being read began */
  private from = 0;
  /** whether it holds an ampersand */
  private hasReferences = false;

  constructor(html: string, markup: Markup) {
    this.html = html;
    this.length = html.length;
    this.markup = markup;
  }

  run(): void {
    for (let lt = this.tag(); lt < this.length; lt = this.tag()) {
      const code = this.html.charCodeAt(lt + 1);
      if (isLetter(code)) this.openTag(lt);
      else if (code === SLASH) this.closeTag(lt);
      else if (code === BANG) this.declaration(lt);
      else if (code === QUESTION) this.skip(lt, lt + 2, lt + 2);
      else this.at = lt + 1;
    }
    this.text(this.length);
  }

  /** The next `<` from where we are, or the end; what stands before it is text. */
  private tag(): number {
    const { html, length } = this;
    let at = this.at;
    for (let code = html.charCodeAt(at); at < length && code !== LT; code = html.charCodeAt(++at))
      if (code === AMPERSAND) this.hasReferences = true;
    return at;
  }

  /** The next place of a string from where we are, infinite where there is none. */
  private next(what: string, from = this.at): number {
    const found = this.html.indexOf(what, from);
    return found < 0 ? NEVER : found;
  }

  /** Tells the text up to `end`. */
  private text(end: number): void {
    const { html, from, hasReferences } = this;
    this.from = end;
    this.hasReferences = false;
    if (end > from) this.markup.text(hasReferences ? withoutReferences(html, from, end, false) : html.slice(from, end));
  }

  /** Goes on behind a place. */
  private resume(at: number): void {
    this.at = at;
    this.from = at;
  }

  /** Leaves out what stands from the `<` at `lt` to the next `>`, sought from `at`; where there is none it is text. */
  private skip(lt: number, at: number, inner: number): void {
    this.text(lt);
    const gt = this.next(">", at);
    if (gt < NEVER) this.resume(gt + 1);
    else {
      this.at = this.length;
      this.from = inner;
    }
  }

  private declaration(lt: number): void {
    const { html, length } = this;
    const start = lt + 2;
    if (html.startsWith("--", start)) {
      this.text(lt);
      // <!--> is a comment, and a whole one.
      const end = this.next("-->", start);
      this.resume(end < NEVER ? end + 3 : length);
    } else if (html.startsWith("[CDATA[", start)) {
      this.text(lt);
      this.from = start + 7;
      const end = Math.min(this.next("]]>", start + 7), length);
      if (end > this.from) this.markup.text(html.slice(this.from, end));
      this.resume(Math.min(end + 3, length));
    } else {
      const code = html.charCodeAt(start);
      this.skip(lt, code === BRACKET ? start + 1 : code === DASH ? start + 2 : start + 1, start);
    }
  }

  private closeTag(lt: number): void {
    const start = this.pastSpace(lt + 2);
    const code = this.html.charCodeAt(start);
    if (start >= this.length || code === GT) {
      // </> is text, as is what the end cuts off.
      this.at = Math.min(start + 1, this.length);
    } else if (isLetter(code)) {
      this.text(lt);
      this.closed(start);
    } else this.skip(lt, start + 1, start);
  }

  /** At the name of a closing tag. */
  private closed(start: number): void {
    const { html, length } = this;
    let end = start;
    for (let code = html.charCodeAt(end); end < length && code !== GT && !isSpace(code); code = html.charCodeAt(end))
      end++;
    if (end < length) this.markup.close(tagAt(html, start, end));
    while (end < length && html.charCodeAt(end) !== GT) end++;
    this.resume(Math.min(end + 1, length));
  }

  private openTag(lt: number): void {
    const { html, length } = this;
    this.text(lt);
    let end = lt + 2;
    while (end < length && !endsName(html.charCodeAt(end))) end++;
    if (end >= length) {
      this.resume(length);
      return;
    }
    const tag = tagAt(html, lt + 1, end);
    this.markup.open(tag);
    const selfClosed = this.attributes(end);
    if (this.at > length) {
      // The markup ends within the tag.
      this.resume(length);
      return;
    }
    this.from = this.at;
    this.markup.opened(selfClosed);
    if (tag.isTextOnly && !selfClosed) this.content(tag);
  }

  /** Reads a tag's attributes to behind its `>`, or beyond the end where there is none; whether it closes itself. */
  private attributes(start: number): boolean {
    const { html, length } = this;
    let at = start;
    while (at < length) {
      const code = html.charCodeAt(at);
      if (code === GT) {
        this.at = at + 1;
        return false;
      }
      if (code === SLASH) {
        at = this.pastSpace(at + 1);
        if (html.charCodeAt(at) !== GT) continue;
        this.at = at + 1;
        return true;
      }
      at = isSpace(code) ? at + 1 : this.attribute(at);
    }
    this.at = length + 1;
    return false;
  }

  /** Reads the attribute at a place and gives the place behind it. */
  private attribute(start: number): number {
    const { html, length } = this;
    let end = start + 1;
    for (
      let code = html.charCodeAt(end);
      end < length && code !== EQUALS && !endsName(code);
      code = html.charCodeAt(end)
    )
      end++;
    const equals = this.pastSpace(end);
    if (html.charCodeAt(equals) !== EQUALS) {
      this.markup.attribute(start, end, -1, -1, false);
      return equals;
    }
    const value = this.pastSpace(equals + 1);
    const quote = html.charCodeAt(value);
    if (quote === QUOTE || quote === APOSTROPHE) {
      const close = this.until(quote, value + 1);
      if (close < length) this.markup.attribute(start, end, value + 1, close, this.hasReferences);
      this.hasReferences = false;
      return close + 1;
    }
    const close = this.until(GT, value);
    this.markup.attribute(start, end, value, close, this.hasReferences);
    this.hasReferences = false;
    return close;
  }

  /** The end of an attribute's value: the quote that closes it or, of one without, white space or the tag's end. */
  private until(mark: number, start: number): number {
    const { html, length } = this;
    let at = start;
    for (let code = html.charCodeAt(at); at < length && code !== mark; code = html.charCodeAt(++at)) {
      if (code === AMPERSAND) this.hasReferences = true;
      else if (mark === GT && isSpace(code)) break;
    }
    return at;
  }

  private pastSpace(at: number): number {
    while (at < this.length && isSpace(this.html.charCodeAt(at))) at++;
    return at;
  }

  /** Reads the content of an element that holds nothing but text, to its own end tag. */
  private content(tag: Tag): void {
    const { html, length } = this;
    const { name } = tag;
    for (let lt = this.next("<"); lt < NEVER; lt = this.next("<", lt + 1)) {
      const end = lt + 2 + name.length;
      const code = html.charCodeAt(end);
      if (html.charCodeAt(lt + 1) !== SLASH || (code !== GT && !isSpace(code)) || tagAt(html, lt + 2, end) !== tag)
        continue;
      this.verbatim(tag, lt);
      this.closed(lt + 2);
      return;
    }
    this.verbatim(tag, length);
    this.resume(length);
  }

  private verbatim(tag: Tag, end: number): void {
    this.hasReferences = tag.name === "title";
    if (this.hasReferences) this.text(end);
    else if (end > this.from && tag.name !== "style") this.markup.text(this.html.slice(this.from, end));
  }
}
