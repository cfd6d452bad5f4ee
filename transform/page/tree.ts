import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { Attributes, Element, Naming } from "./element.ts";
import { isHidden } from "./furniture.ts";
import { namesOf } from "./names.ts";
import { NameTable } from "./nametable.ts";
import { type Tag, tagAt } from "./tags.ts";
import { Weigher } from "./weigher.ts";

/** Attributes that are read: those that an element is named by, and those that are kept where its tag is asked for them. */
const ATTRIBUTES = new NameTable<{ names: keyof Naming } | { names: null; kept: keyof Attributes }>([
  ...namesIn(new Naming()).map((names) => [names, { names }] as const),
  ...namesIn(new Attributes()).map((kept) => [kept, { names: null, kept }] as const),
]);

function namesIn<T extends object>(attributes: T): (keyof T & string)[] {
  return Object.keys(attributes) as (keyof T & string)[];
}

/** A page's elements: the one around them all, and all others in the order of the markup. */
export interface Tree {
  root: Element;
  elements: readonly Element[];
}

/** Bounds of the tree: what lies beyond them keeps its text and loses its structure. */
export const MAX_DEPTH = 200;
export const MAX_ELEMENTS = 200_000;
const MAX_VALUE = 2000;

/**
 * Builds a light tree from markup and weighs its elements, in time linear in its length whatever the markup: depth,
 * elements and attribute values are bounded, and a closing tag looks no further up than the depth allows. It closes what
 * HTML lets authors leave open (paragraphs, items, cells) and lets no stray closing tag break out of a table cell.
 * Styles, comments and declarations are left out.
 */
export function parseTree(html: string): Tree {
  const builder = new Builder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.whole();
}

class Builder implements TokenizerCallbacks {
  private readonly root = new Element(tagAt("", 0, 0));
  private readonly elements: Element[] = [];
  private readonly weigher = new Weigher();
  private readonly html: string;
  private current: Element = this.root;
  private depth = 0;
  private run = "";
  private opening: Element = this.root;
  /** what names the element that is being opened */
  private naming: Naming | null = null;
  /** the attribute that is being read, where it is one that is kept or names the element */
  private attribute: ReturnType<typeof ATTRIBUTES.at> = null;
  private value = "";

  constructor(html: string) {
    this.html = html;
  }

  /** The tree, once the markup is at its end. */
  whole(): Tree {
    const { root, elements } = this;
    this.flush();
    this.weigher.sum(elements);
    return { root, elements };
  }

  ontext(start: number, end: number): void {
    this.run += this.html.slice(start, end);
  }

  ontextentity(codepoint: number): void {
    this.run += String.fromCodePoint(codepoint);
  }

  oncdata(start: number, end: number, offset: number): void {
    this.ontext(start, end - offset);
  }

  onopentagname(start: number, end: number): void {
    this.flush();
    this.opening = new Element(tagAt(this.html, start, end));
    this.naming = null;
    this.attribute = null;
  }

  onattribname(start: number, end: number): void {
    const known = ATTRIBUTES.at(this.html, start, end);
    this.attribute = known === null || known.names !== null || this.opening.tag.keeps.has(known.kept) ? known : null;
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute === null || this.value.length >= MAX_VALUE) return;
    this.value += this.html.slice(start, Math.min(end, start + MAX_VALUE - this.value.length));
  }

  onattribentity(codepoint: number): void {
    if (this.attribute !== null && this.value.length < MAX_VALUE) this.value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    const { attribute, value } = this;
    if (attribute === null) return;
    if (attribute.names === null) this.opening.keep(attribute.kept, value);
    else {
      this.naming ??= new Naming();
      this.naming[attribute.names] ??= value;
    }
  }

  onopentagend(): void {
    this.opened(false);
  }

  onselfclosingtag(): void {
    this.opened(true);
  }

  onclosetag(start: number, end: number): void {
    const tag = tagAt(this.html, start, end);
    this.flush();
    if (tag.name === "br") this.append(new Element(tag));
    else this.closeNamed(tag);
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private opened(selfClosed: boolean): void {
    const element = this.opening;
    const { tag } = element;
    if (this.naming !== null) {
      element.isHidden = isHidden(this.naming);
      element.names = namesOf(this.naming);
    }
    this.closeImplied(tag);
    if (!this.append(element)) return;
    if (tag.isVoid || (selfClosed && !tag.isBlock && !tag.isRaw) || this.depth >= MAX_DEPTH) return;
    this.current = element;
    this.depth++;
  }

  /** Puts an element into the one that is open; false where there are too many. */
  private append(element: Element): boolean {
    if (this.elements.length >= MAX_ELEMENTS) {
      this.run += " ";
      return false;
    }
    const { tag } = element;
    const around = this.current;
    this.elements.push(element);
    around.push(element);
    element.parent = around;
    if (!tag.isBlock) element.block = around.block;
    element.isLinked = around.isLinked || tag.isLink;
    element.isInCell = around.isInCell || tag.isCell;
    element.isWeightless = around.isWeightless || tag.isRaw || element.isHidden;
    if (tag.breaksLine && !element.isWeightless) this.weigher.line();
    return true;
  }

  /** Closes what the opening of a tag ends: a cell by a cell, an item by an item, a paragraph by any block. */
  private closeImplied(tag: Tag): void {
    const { name } = this.current.tag;
    if (tag.closes !== 0) this.closeUpTo(tag.closes, tag.within);
    else if (tag.isBlock && name === "p") this.ascend(this.current);
    else if (name === "head" && !tag.isInHead) this.ascend(this.current);
  }

  /** Closes the outermost open element that `closes` names, looking up to the nearest that `within` names. */
  private closeUpTo(closes: number, within: number): void {
    let last: Element | null = null;
    for (let e: Element | null = this.current; e !== null && (e.tag.bit & within) === 0; e = e.parent) {
      if ((e.tag.bit & closes) !== 0) last = e;
    }
    if (last !== null) this.ascend(last);
  }

  private closeNamed({ name, containsCells }: Tag): void {
    for (let e: Element | null = this.current; e !== null && e !== this.root; e = e.parent) {
      if (e.tag.name === name) {
        this.ascend(e);
        return;
      }
      if (e.tag.isCell && !containsCells) return;
    }
  }

  private ascend(element: Element): void {
    for (let e: Element | null = this.current; e !== null; e = e.parent) {
      this.depth--;
      if (e.tag.isBlock && !e.isWeightless) this.weigher.line();
      if (e === element) break;
    }
    this.current = element.parent ?? this.root;
  }

  private flush(): void {
    const { run, current } = this;
    if (run === "") return;
    this.run = "";
    current.push(run);
    if (!current.isWeightless) this.weigher.text(run, current);
  }
}
