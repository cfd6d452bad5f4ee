import { isHidden, isNamedFurniture } from "./furniture.ts";
import { BLOCK, CONTAINER, RAW } from "./tags.ts";
import { type Element, isElement } from "./tree.ts";

/** How much running text an element holds. */
export interface Weight {
  /** characters, links included */
  chars: number;
  linked: number;
  /** characters of running text, a table's figures counting half */
  prose: number;
  /** lines that read as sentences */
  sentences: number;
}

const SENTENCE = new Set([..."，。；、！？,;!?％%"]);
const SHARE = 0.8;
const FURNITURE_SHARE = 0.3;

/** Weighs every element of a tree in one walk. A line counts as prose where it reads as a sentence and is no link. */
export function weigh(root: Element): Map<Element, Weight> {
  const walk = new Weigher();
  walk.element(root, root, false, false);
  walk.flush();
  return walk.weights;
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
  readonly weights = new Map<Element, Weight>();
  private run: Run | null = null;

  element(element: Element, block: Element, linked: boolean, cell: boolean): void {
    const weight: Weight = { chars: 0, linked: 0, prose: 0, sentences: 0 };
    this.weights.set(element, weight);
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
    for (const child of element.children) if (isElement(child)) this.add(weight, child);
  }

  flush(): void {
    const run = this.run;
    this.run = null;
    if (run === null) return;
    const weight = this.weights.get(run.owner);
    if (weight === undefined) return;
    weight.chars += run.chars;
    weight.linked += run.linked;
    if (run.linked * 2 > run.chars) return;
    const plain = run.chars - run.linked;
    const isSentence = run.marks > 0 && plain >= 10;
    if (isSentence) weight.sentences++;
    weight.prose += plain * (isSentence ? 1 : run.cell && run.digits > 0 ? 0.5 : 0.15);
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

  private add(weight: Weight, child: Element): void {
    const of = this.weights.get(child);
    if (of === undefined) return;
    weight.chars += of.chars;
    weight.linked += of.linked;
    weight.prose += of.prose;
    weight.sentences += of.sentences;
  }
}

const MARKS = new Uint8Array(0x10000);
for (const mark of SENTENCE) MARKS[mark.charCodeAt(0)] = 1;

/**
 * The element that holds the page's running text: from the root down, each time into the one container that holds nearly
 * all of it, as long as nothing that reads as a sentence is left behind without need.
 */
export function densest(root: Element, weights: Map<Element, Weight>): Element {
  let node = root;
  for (;;) {
    const next = heaviestChild(node, weights);
    if (next === null) return node;
    const [here, there] = [weights.get(node), weights.get(next)];
    if (here === undefined || there === undefined || there.prose < SHARE * here.prose) return node;
    if (here.sentences > there.sentences && there.sentences < 3) return node;
    node = next;
  }
}

function heaviestChild(node: Element, weights: Map<Element, Weight>): Element | null {
  let best: Element | null = null;
  let most = 0;
  for (const child of node.children) {
    if (!isElement(child) || !isContainer(child)) continue;
    const prose = weights.get(child)?.prose ?? 0;
    if (prose > most) [best, most] = [child, prose];
  }
  return best;
}

/** A container, or an inline element that someone has wrapped around blocks. */
const isContainer = (element: Element) =>
  CONTAINER.has(element.tag) || element.children.some((child) => isElement(child) && BLOCK.has(child.tag));

/** Says which elements inside the main text are furniture: named so, hidden, or little but links. */
export function furnitureIn(main: Element, weights: Map<Element, Weight>): (element: Element) => boolean {
  const all = weights.get(main)?.prose ?? 0;
  return (element) => {
    const weight = weights.get(element);
    if (weight === undefined) return isHidden(element);
    if (isNamedFurniture(element)) return weight.prose < FURNITURE_SHARE * all;
    return isLinkList(element, weight);
  };
}

function isLinkList(element: Element, { chars, linked, sentences }: Weight): boolean {
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
