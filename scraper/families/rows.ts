import type { CheerioAPI } from "cheerio";
import { canonical } from "../address.ts";
import { dateInAddress, findDate } from "./dates.ts";
import { isLink, type Tag, tagsIn, textOf } from "./dom.ts";
import type { Row } from "./family.ts";
import { isSpace } from "./scan.ts";

const LONGEST_TITLE = 500;
/** Of one item only the first links and small elements are looked at. */
const MOST_LINKS = 12;
const MOST_PARTS = 60;
const LONGEST_TEXT = 3000;

/** Text with every run of white space as one space. */
export function tidy(text: string): string {
  let out = "";
  let gap = false;
  for (const c of text) {
    if (isSpace(c)) {
      gap = out !== "";
      continue;
    }
    if (gap) out += " ";
    gap = false;
    out += c;
    if (out.length > LONGEST_TITLE) break;
  }
  return out;
}

/** The address that relative links of a page start from: its `<base>` where that is an address of the web. */
export function baseOf($: CheerioAPI, url: string): string {
  const href = $("base[href]").first().attr("href");
  return (href !== undefined && canonical(href, url)) || url;
}

/** Whether a link leads to a page at all: not to a script, a mailbox or a place on the same page. */
export function isPageLink(href: string | undefined): href is string {
  if (href === undefined || href === "" || href.startsWith("#")) return false;
  const lower = href.trimStart().slice(0, 12).toLowerCase();
  return !["javascript:", "mailto:", "tel:", "data:", "about:", "file:"].some((s) => lower.startsWith(s));
}

/** The row that one item of a list holds: its first link that has a text. Null where it has none. */
export function rowOf(item: Tag, base: string): Row | null {
  const links = isLink(item) ? [item] : tagsIn(item, isLink, MOST_LINKS);
  for (const link of links) {
    const { href, title: told } = link.attribs;
    const text = textOf(link, LONGEST_TEXT);
    const title = tidy(told || text);
    if (!isPageLink(href) || title === "") continue;
    const url = canonical(href, base);
    if (url !== null) return { url, title, date: dateOf(item, text, url) };
  }
  return null;
}

/** The date beside a link: in the item's other text, in one of its small parts, in the address, at the title's end. */
function dateOf(item: Tag, title: string, url: string): string | null {
  const beside = findDate(textOf(item, LONGEST_TEXT).replace(title, " "));
  return beside ?? dateInParts(item) ?? dateInAddress(url) ?? findDate(title.slice(-24));
}

const PARTS = new Set(["span", "em", "i", "b", "font", "td", "p", "div"]);

/** Where texts run into each other (a number, then a date) the date stands alone in an element of its own. */
function dateInParts(item: Tag): string | null {
  const parts = tagsIn(item, (tag) => PARTS.has(tag.name), MOST_PARTS);
  for (const part of parts.reverse()) {
    const text = textOf(part, 80);
    const found = text.length < 60 ? findDate(text) : null;
    if (found) return found;
  }
  return null;
}

/** Rows of all items that a selector finds, each address once. */
export function rowsBy($: CheerioAPI, selector: string, url: string): Row[] {
  const base = baseOf($, url);
  const rows = new Map<string, Row>();
  for (const item of $.root().find(selector).toArray()) {
    const row = rowOf(item, base);
    if (row && !rows.has(row.url)) rows.set(row.url, row);
  }
  return [...rows.values()];
}

/** Rows by the first selector that finds any. */
export function rowsByFirst($: CheerioAPI, selectors: readonly string[], url: string): Row[] {
  for (const selector of selectors) {
    const rows = rowsBy($, selector, url);
    if (rows.length > 0) return rows;
  }
  return [];
}
