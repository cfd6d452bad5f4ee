import { type Element, isElement } from "./element.ts";
import { printed } from "./lines.ts";

/** Names under which pages declare their facts, the government standard's first, all in lower case. */
export const META = {
  title: ["articletitle", "ucaptitle", "og:title"],
  date: [
    "pubdate",
    "publishtime",
    "publishdate",
    "article:published_time",
    "og:release_date",
    "datepublished",
    "dc.date",
    "releasedate",
  ],
  publisher: ["contentsource", "source", "og:site_source", "article:source"],
  siteName: ["sitename", "og:site_name"],
  siteCode: ["siteidcode"],
  siteDomain: ["sitedomain"],
  column: ["columnname"],
} as const;

const MAX_METAS = 400;

/**
 * The page's `<meta>` declarations by name in lower case, first one first, and the article tags of the UCAP system beside
 * them. Empty ones are left out.
 */
export function readMetas(elements: readonly Element[]): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of elements) {
    if (!element.tag.declares) continue;
    if (metas.size >= MAX_METAS) break;
    if (element.tag.name === "meta") declare(metas, element);
    else put(metas, element.tag.name, textOf(element));
  }
  return metas;
}

function declare(metas: Map<string, string>, { attributes }: Element): void {
  const name = attributes.name ?? attributes.property ?? attributes.itemprop;
  if (name !== undefined) put(metas, name.trim().toLowerCase(), attributes.content ?? "");
}

function put(metas: Map<string, string>, name: string, value: string): void {
  const text = printed(value);
  if (text !== "" && !metas.has(name)) metas.set(name, text);
}

/** An element's text as it stands, bounded. */
export function textOf(element: Element, bound = 2000): string {
  let text = "";
  for (const child of element.children) {
    if (text.length > bound) break;
    text += isElement(child) ? textOf(child, bound - text.length) : child;
  }
  return text.slice(0, bound);
}

/** The first value that is declared under one of the names, null where none is. */
export function firstOf(metas: Map<string, string>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = metas.get(name);
    if (value !== undefined) return value;
  }
  return null;
}
