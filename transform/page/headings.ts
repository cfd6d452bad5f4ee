import type { Element } from "./element.ts";
import { printed } from "./lines.ts";
import { textOf } from "./metas.ts";

const MAX_MARKED = 60;
const LONGEST_READ = 300;
const LONGEST_TITLE = 120;

/** What the markup sets as titles: the document's own, and lines in heading elements or in ones named for a title. */
export function markedTitles(elements: readonly Element[]): { document: string; marked: Set<string> } {
  const marked = new Set<string>();
  let document = "";
  for (const element of elements) {
    const { tag, names } = element;
    if (tag.name === "title") document ||= printed(textOf(element));
    else if ((tag.isHeading || names.isTitle) && marked.size < MAX_MARKED) {
      const text = printed(textOf(element, LONGEST_READ));
      if (text !== "" && text.length <= LONGEST_TITLE) marked.add(text);
    }
  }
  return { document, marked };
}
