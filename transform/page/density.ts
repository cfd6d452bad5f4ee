import { type Element, isElement } from "./element.ts";
import { isNamedFurniture } from "./furniture.ts";

const SHARE = 0.8;
const FURNITURE_SHARE = 0.3;

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
  element.tag.isContainer || element.children.some((child) => isElement(child) && child.tag.isBlock);

/** Says which elements inside the main text are furniture: named so, hidden, or little but links. */
export function furnitureIn(main: Element): (element: Element) => boolean {
  return (element) => {
    if (element.isHidden) return true;
    if (isNamedFurniture(element)) return element.prose < FURNITURE_SHARE * main.prose;
    return isLinkList(element);
  };
}

function isLinkList(element: Element): boolean {
  const { chars, linked, sentences } = element;
  return element.tag.isBlock && sentences === 0 && linked > 12 && linked * 10 > chars * 7 && linksIn(element, 3) >= 3;
}

function linksIn(element: Element, enough: number): number {
  let found = 0;
  for (const child of element.children) {
    if (!isElement(child)) continue;
    found += child.tag.isLink ? 1 : linksIn(child, enough - found);
    if (found >= enough) break;
  }
  return found;
}
