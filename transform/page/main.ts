import { densest, type Weight } from "./density.ts";
import { familyOf } from "./families.ts";
import { type Element, isElement } from "./tree.ts";

/** Parts of a page that hold its main text, in order, and how they were found. */
export interface Main {
  parts: Element[];
  by: "family" | "density";
}

/** A family's element must hold this part of the page's prose to be believed: some templates leave theirs empty. */
const ENOUGH = 0.3;
const PART = 0.2;

/** Finds the main text: where a content system puts it, and where none is known, where the running text is densest. */
export function findMain(root: Element, weights: Map<Element, Weight>): Main {
  const dense = densest(root, weights);
  const family = familyParts(root, weights);
  const prose = (parts: Element[]) => parts.reduce((sum, part) => sum + (weights.get(part)?.prose ?? 0), 0);
  if (family.length > 0 && prose(family) >= ENOUGH * prose([dense])) return { parts: family, by: "family" };
  return { parts: [dense], by: "density" };
}

/** The elements of the family that holds most; those of one family stand side by side where an article is in pieces. */
function familyParts(root: Element, weights: Map<Element, Weight>): Element[] {
  const found = new Map<number, Element[]>();
  collect(root, found);
  let best: Element[] = [];
  let most = 0;
  for (const parts of found.values()) {
    const prose = parts.map((part) => weights.get(part)?.prose ?? 0);
    const total = prose.reduce((sum, p) => sum + p, 0);
    if (total <= most * 1.02) continue;
    most = total;
    best = parts.filter((_, i) => (prose[i] ?? 0) >= PART * Math.max(...prose));
  }
  return best;
}

/** Gathers the outermost elements of each family. */
function collect(element: Element, found: Map<number, Element[]>, inside: readonly number[] = []): void {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const family = familyOf(child);
    let within = inside;
    if (family >= 0 && !inside.includes(family)) {
      const known = found.get(family);
      if (known === undefined) found.set(family, [child]);
      else known.push(child);
      within = [...inside, family];
    }
    collect(child, found, within);
  }
}
