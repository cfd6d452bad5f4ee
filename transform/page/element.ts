import { type Names, UNNAMED } from "./names.ts";
import type { Tag } from "./tags.ts";

/** How much running text an element holds. */
export interface Weight {
  /** characters, links included */
  chars: number;
  linked: number;
  /** running text, in twentieths of a character: figures of a table count half, words that are no sentence little */
  prose: number;
  /** lines that read as sentences */
  sentences: number;
}

/** What names and shows an element; undefined where it has no such attribute. */
export class Naming {
  id: string | undefined = undefined;
  class: string | undefined = undefined;
  style: string | undefined = undefined;
  hidden: string | undefined = undefined;
}

/** The attributes that some elements are asked for; undefined where an element has none of the name. */
export class Attributes {
  name: string | undefined = undefined;
  property: string | undefined = undefined;
  itemprop: string | undefined = undefined;
  content: string | undefined = undefined;
  href: string | undefined = undefined;
  src: string | undefined = undefined;
  data: string | undefined = undefined;
  colspan: string | undefined = undefined;
  rowspan: string | undefined = undefined;
}
export type AttributeName = keyof Attributes;

const NO_ATTRIBUTES: Attributes = Object.freeze(new Attributes());
const NO_CHILDREN: readonly Node[] = Object.freeze([]);

/** An element of a page, with the few attributes that matter here. */
export class Element implements Weight {
  readonly tag: Tag;
  attributes: Attributes = NO_ATTRIBUTES;
  /** what its id and its classes tell */
  names: Names = UNNAMED;
  children: readonly Node[] = NO_CHILDREN;
  parent: Element | null = null;
  /** the block that its text belongs to: itself, or the one around it */
  block: Element = this;
  isLinked = false;
  isInCell = false;
  /** out of sight by its own style; such a one holds no printed text, unless it is the article itself */
  isHidden = false;
  /** it or one around it is hidden, or is none of the page's text: its text weighs nothing */
  isWeightless = false;
  chars = 0;
  linked = 0;
  prose = 0;
  sentences = 0;

  constructor(tag: Tag) {
    this.tag = tag;
  }

  /** Puts a child behind those it has. Most elements have one and no room for more is made. */
  push(child: Node): void {
    if (this.children === NO_CHILDREN) this.children = [child];
    else (this.children as Node[]).push(child);
  }

  /** Keeps an attribute, of several of one name the first. */
  keep(name: AttributeName, value: string): void {
    if (this.attributes === NO_ATTRIBUTES) this.attributes = new Attributes();
    this.attributes[name] ??= value;
  }
}
export type Node = Element | string;

export const isElement = (node: Node): node is Element => typeof node !== "string";
