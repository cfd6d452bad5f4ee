import { densest } from "./density.ts";
import type { Element } from "./element.ts";
import { familyOf, NO_FAMILY } from "./families.ts";
import type { Tree } from "./tree.ts";

/** Parts of a page that hold its main text, in order, and how they were found. */
export interface Main {
  parts: Element[];
  by: "family" | "density";
}

/** A family's element must hold this part of the page's prose to be believed: some templates leave theirs empty. */
const ENOUGH = 0.3;
const PART = 0.2;

/** Finds the main text: where a content system puts it, and where none is known, where the running text is densest. */
export function findMain({ root, elements }: Tree): Main {
  const dense = densest(root);
  const family = familyParts(elements);
  const prose = (parts: Element[]) => parts.reduce((sum, part) => sum + part.prose, 0);
  if (family.length > 0 && prose(family) >= ENOUGH * prose([dense])) return { parts: family, by: "family" };
  return { parts: [dense], by: "density" };
}

/** Of families that hold nearly as much as the one that holds most, the one that holds least else. */
const NEARLY = 0.9;

/** The elements of the family that holds the text; those of one family stand side by side where it is in pieces. */
function familyParts(elements: readonly Element[]): Element[] {
  const found = outermost(elements);
  if (found.size === 0) return [];
  const families = [...found.values()].map((parts) => {
    const prose = parts.map((part) => part.prose);
    const most = Math.max(...prose);
    return { parts: parts.filter((_, i) => (prose[i] ?? 0) >= PART * most), total: prose.reduce((a, b) => a + b, 0) };
  });
  const most = Math.max(0, ...families.map((family) => family.total));
  const near = families.filter((family) => family.total > 0 && family.total >= NEARLY * most);
  return near.reduce<Element[]>((best, { parts, total }) => (total <= totalOf(best) ? parts : best), []);
}

const totalOf = (parts: readonly Element[]) =>
  parts.length === 0 ? Number.POSITIVE_INFINITY : parts.reduce((sum, part) => sum + part.prose, 0);

/** The outermost elements of each family. */
function outermost(elements: readonly Element[]): Map<number, Element[]> {
  const found = new Map<number, Element[]>();
  for (const element of elements) {
    const family = familyOf(element);
    if (family === NO_FAMILY || liesWithin(element, family)) continue;
    const known = found.get(family);
    if (known === undefined) found.set(family, [element]);
    else known.push(element);
  }
  return found;
}

/** Whether an element stands inside one of a family. */
function liesWithin({ parent }: Element, family: number): boolean {
  for (let around = parent; around !== null; around = around.parent) if (familyOf(around) === family) return true;
  return false;
}
