import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { BLOCK, CLOSED_BY, CONTAINS_CELLS, IN_HEAD, RAW, VOID } from "./tags.ts";

/** How much running text an element holds; zero until it is weighed. */
export interface Weight {
  /** characters, links included */
  chars: number;
  linked: number;
  /** running text, in twentieths of a character: figures of a table count half, words that are no sentence little */
  prose: number;
  /** lines that read as sentences */
  sentences: number;
}

/** An element of a page, with the few attributes that matter here. */
export interface Element extends Weight {
  tag: string;
  attributes: Attributes;
  children: Node[];
  parent: Element | null;
}
export type Node = Element | string;
export type Attributes = Partial<Record<AttributeName, string>>;

const ATTRIBUTES = [
  "id",
  "class",
  "name",
  "property",
  "itemprop",
  "content",
  "href",
  "src",
  "data",
  "style",
  "hidden",
  "colspan",
  "rowspan",
  "title",
] as const;
type AttributeName = (typeof ATTRIBUTES)[number];
const KEPT = new Map<string, AttributeName>(ATTRIBUTES.map((name) => [name, name]));

/** Bounds of the tree: what lies beyond them keeps its text and loses its structure. */
export const MAX_DEPTH = 200;
export const MAX_ELEMENTS = 200_000;
const MAX_VALUE = 2000;
const MAX_SCRIPT = 20_000;

/**
 * Builds a light tree from markup, in time linear in its length whatever the markup: depth, elements and attribute
 * values are bounded, and a closing tag looks no further up than the depth allows. It closes what HTML lets authors
 * leave open (paragraphs, items, cells) and lets no stray closing tag break out of a table cell. Scripts keep the head
 * of their text; styles, comments and declarations are left out.
 */
export function parseTree(html: string): Element {
  const builder = new Builder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.root;
}

const NONE: Attributes = Object.freeze({});

const elementOf = (tag: string): Element => ({
  tag,
  attributes: NONE,
  children: [],
  parent: null,
  chars: 0,
  linked: 0,
  prose: 0,
  sentences: 0,
});

export const isElement = (node: Node): node is Element => typeof node !== "string";

class Builder implements TokenizerCallbacks {
  readonly root = elementOf("");
  private readonly html: string;
  private current: Element = this.root;
  private depth = 0;
  private elements = 0;
  private text = "";
  private opening: Element | null = null;
  private attribute: AttributeName | null = null;
  private value = "";

  constructor(html: string) {
    this.html = html;
  }

  ontext(start: number, end: number): void {
    const { tag } = this.current;
    if (tag === "style" || (tag === "script" && this.text.length > MAX_SCRIPT)) return;
    this.text += this.html.slice(start, end);
  }

  ontextentity(codepoint: number): void {
    this.text += String.fromCodePoint(codepoint);
  }

  oncdata(start: number, end: number, offset: number): void {
    this.text += this.html.slice(start, end - offset);
  }

  onopentagname(start: number, end: number): void {
    this.flush();
    const tag = this.html.slice(start, Math.min(end, start + 40)).toLowerCase();
    this.opening = elementOf(tag);
  }

  onattribname(start: number, end: number): void {
    const name = end - start > 10 ? undefined : KEPT.get(this.html.slice(start, end).toLowerCase());
    this.attribute = name ?? null;
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== null && this.value.length < MAX_VALUE) this.value += this.html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.attribute !== null && this.value.length < MAX_VALUE) this.value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (this.attribute === null || this.opening === null) return;
    if (this.opening.attributes === NONE) this.opening.attributes = {};
    this.opening.attributes[this.attribute] ??= this.value.slice(0, MAX_VALUE);
    this.attribute = null;
  }

  onopentagend(): void {
    this.open(false);
  }

  onselfclosingtag(): void {
    this.open(true);
  }

  onclosetag(start: number, end: number): void {
    this.flush();
    const tag = this.html.slice(start, Math.min(end, start + 40)).toLowerCase();
    if (tag === "br") this.append(elementOf(tag));
    else this.close(tag);
  }

  onend(): void {
    this.flush();
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  private open(selfClosed: boolean): void {
    const element = this.opening;
    this.opening = null;
    if (element === null) return;
    const { tag } = element;
    this.closeImplied(tag);
    this.append(element);
    if (VOID.has(tag) || (selfClosed && !BLOCK.has(tag) && !RAW.has(tag))) return;
    if (element.parent === null || this.depth >= MAX_DEPTH) return;
    this.current = element;
    this.depth++;
  }

  private append(element: Element): void {
    if (this.elements >= MAX_ELEMENTS) {
      this.text += " ";
      return;
    }
    this.elements++;
    element.parent = this.current;
    this.current.children.push(element);
  }

  /** Closes what the opening of `tag` ends: a cell by a cell, an item by an item, a paragraph by any block. */
  private closeImplied(tag: string): void {
    const rule = CLOSED_BY[tag];
    if (rule !== undefined) this.closeUpTo(rule.closes, rule.within);
    else if (BLOCK.has(tag) && this.current.tag === "p") this.ascend(this.current);
    else if (this.current.tag === "head" && !IN_HEAD.has(tag)) this.ascend(this.current);
  }

  /** Closes the outermost open element that `closes` names, looking up to the nearest that `within` names. */
  private closeUpTo(closes: ReadonlySet<string>, within: ReadonlySet<string>): void {
    let last: Element | null = null;
    for (let e: Element | null = this.current; e !== null && !within.has(e.tag); e = e.parent) {
      if (closes.has(e.tag)) last = e;
    }
    if (last !== null) this.ascend(last);
  }

  private close(tag: string): void {
    const barrier = !CONTAINS_CELLS.has(tag);
    for (let e: Element | null = this.current; e !== null && e !== this.root; e = e.parent) {
      if (e.tag === tag) {
        this.ascend(e);
        return;
      }
      if (barrier && (e.tag === "td" || e.tag === "th")) return;
    }
  }

  private ascend(element: Element): void {
    let e: Element | null = this.current;
    while (e !== null && e !== element) {
      this.depth--;
      e = e.parent;
    }
    this.depth--;
    this.current = element.parent ?? this.root;
  }

  private flush(): void {
    if (this.text === "") return;
    this.current.children.push(this.text);
    this.text = "";
  }
}
