import { isHidden, isNamedFurniture } from "./furniture.ts";
import { BLOCK, CONTAINER, RAW } from "./tags.ts";
import { type Element, isElement, type Weight } from "./tree.ts";

const SENTENCE = new Set([..."，。；、！？,;!?％%"]);
const SHARE = 0.8;
const FURNITURE_SHARE = 0.3;

/** Twentieths of a character that a character counts for as running text. */
const OF_SENTENCE = 20;
const OF_FIGURES = 10;
const OF_WORDS = 3;
const SHORTEST_SENTENCE = 10;

/** Weighs every element of a tree in one walk. A line counts as prose where it reads as a sentence and is no link. */
export function weigh(root: Element): void {
  const walk = new Weigher();
  walk.element(root, root, false, false);
  walk.flush();
}

interface Run {
  owner: Element;
  chars: number;
  linked: number;
  marks: number;
  digits: number;
  cell: boolean;
}

class Weigher {
  private run: Run | null = null;

  element(element: Element, block: Element, linked: boolean, cell: boolean): void {
    const isBlock = BLOCK.has(element.tag);
    const owner = isBlock ? element : block;
    const inLink = linked || element.tag === "a";
    const inCell = cell || element.tag === "td" || element.tag === "th";
    if (isBlock) this.flush();
    for (const child of element.children) {
      if (!isElement(child)) this.text(child, owner, inLink, inCell);
      else if (child.tag === "br") this.flush();
      else if (!RAW.has(child.tag) && !isHidden(child)) this.element(child, owner, inLink, inCell);
    }
    if (isBlock || element.parent === null) this.flush();
    for (const child of element.children) if (isElement(child)) add(element, child);
  }

  flush(): void {
    const run = this.run;
    this.run = null;
    if (run === null) return;
    const weight = run.owner;
    weight.chars += run.chars;
    weight.linked += run.linked;
    if (run.linked * 2 > run.chars) return;
    const plain = run.chars - run.linked;
    const isSentence = run.marks > 0 && plain >= SHORTEST_SENTENCE;
    if (isSentence) weight.sentences++;
    weight.prose += plain * (isSentence ? OF_SENTENCE : run.cell && run.digits > 0 ? OF_FIGURES : OF_WORDS);
  }

  private text(text: string, owner: Element, linked: boolean, cell: boolean): void {
    this.run ??= { owner, chars: 0, linked: 0, marks: 0, digits: 0, cell };
    const { run } = this;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code <= 0x20 || code === 0xa0 || code === 0x3000) continue;
      run.chars++;
      if (linked) run.linked++;
      if (code >= 0x30 && code <= 0x39) run.digits++;
      else if (MARKS[code] === 1) run.marks++;
    }
  }
}

function add(weight: Weight, of: Weight): void {
  weight.chars += of.chars;
  weight.linked += of.linked;
  weight.prose += of.prose;
  weight.sentences += of.sentences;
}

const MARKS = new Uint8Array(0x10000);
for (const mark of SENTENCE) MARKS[mark.charCodeAt(0)] = 1;

/**
 * The element that holds the page's running text: from the root down, each time into the one container that holds nearly
 * all of it, as long as nothing that reads as a sentence is left behind without need.
 */
export function densest(root: Element): Element {
  let node = root;
  for (;;) {
    const next = heaviestChild(node);
    if (next === null || next.prose < SHARE * node.prose) return node;
    if (node.sentences > next.sentences && next.sentences < 3) return node;
    node = next;
  }
}

function heaviestChild(node: Element): Element | null {
  let best: Element | null = null;
  for (const child of node.children) {
    if (isElement(child) && isContainer(child) && child.prose > (best?.prose ?? 0)) best = child;
  }
  return best;
}

/** A container, or an inline element that someone has wrapped around blocks. */
const isContainer = (element: Element) =>
  CONTAINER.has(element.tag) || element.children.some((child) => isElement(child) && BLOCK.has(child.tag));

/** Says which elements inside the main text are furniture: named so, hidden, or little but links. */
export function furnitureIn(main: Element): (element: Element) => boolean {
  return (element) => {
    if (isHidden(element)) return true;
    if (isNamedFurniture(element)) return element.prose < FURNITURE_SHARE * main.prose;
    return isLinkList(element);
  };
}

function isLinkList(element: Element): boolean {
  const { chars, linked, sentences } = element;
  return (
    BLOCK.has(element.tag) && sentences === 0 && linked > 12 && linked * 10 > chars * 7 && linksIn(element, 3) >= 3
  );
}

function linksIn(element: Element, enough: number): number {
  let found = 0;
  for (const child of element.children) {
    if (!isElement(child)) continue;
    found += child.tag === "a" ? 1 : linksIn(child, enough - found);
    if (found >= enough) break;
  }
  return found;
}
