import { printed } from "./lines.ts";
import { textOf } from "./metas.ts";
import { type Element, isElement } from "./tree.ts";

const HEADINGS = new Set(["h1", "h2", "h3"]);
const MAX_MARKED = 60;

/** What the markup sets as titles: the document's own, and lines in heading elements or in ones named for a title. */
export function markedTitles(root: Element): { document: string; marked: Set<string> } {
  const marked = new Set<string>();
  let document = "";
  const visit = (element: Element) => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (child.tag === "title") document ||= printed(textOf(child));
      else if (marked.size < MAX_MARKED && (HEADINGS.has(child.tag) || isNamedTitle(child))) {
        const text = printed(textOf(child, 300));
        if (text !== "" && text.length <= 120) marked.add(text);
      }
      visit(child);
    }
  };
  visit(root);
  return { document, marked };
}

function isNamedTitle({ attributes }: Element): boolean {
  if (attributes.id === undefined && attributes.class === undefined) return false;
  const name = `${attributes.id ?? ""} ${attributes.class ?? ""}`.slice(0, 100).toLowerCase();
  return name.includes("title") || name.includes("biaoti") || name.split(" ").includes("bt");
}
