import type { Cheerio, CheerioAPI } from "cheerio";
import { canonical } from "../address.ts";
import { dateInAddress, findDate } from "./dates.ts";
import type { Row } from "./family.ts";
import { isSpace } from "./scan.ts";

/** Elements that a selector found. */
export type Found = ReturnType<Cheerio<never>["find"]>;

const LONGEST_TITLE = 500;
/** Of one item only the first links and small elements are looked at. */
const MOST_LINKS = 12;
const MOST_PARTS = 60;

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
export function rowOf($: CheerioAPI, item: Found, base: string): Row | null {
  const links = item.is("a") ? item : item.find("a[href]");
  for (const element of links.slice(0, MOST_LINKS).toArray()) {
    const link = $(element);
    const href = link.attr("href");
    const title = tidy(link.attr("title") || link.text());
    if (!isPageLink(href) || title === "") continue;
    const url = canonical(href, base);
    if (url === null) continue;
    return { url, title, date: dateOf($, item, link, url) };
  }
  return null;
}

/** The date beside a link: in the item's other text, in one of its small parts, in the address, at the title's end. */
function dateOf($: CheerioAPI, item: Found, link: Found, url: string): string | null {
  const title = link.text();
  const beside = findDate(item.text().replace(title, " "));
  return beside ?? dateInParts($, item) ?? dateInAddress(url) ?? findDate(title.slice(-24));
}

/** Where texts run into each other (a number, then a date) the date stands alone in an element of its own. */
function dateInParts($: CheerioAPI, item: Found): string | null {
  const parts = item.find("span, em, i, b, font, td, p, div").slice(0, MOST_PARTS).toArray();
  for (const element of parts.reverse()) {
    const text = $(element).text();
    const found = text.length < 60 ? findDate(text) : null;
    if (found) return found;
  }
  return null;
}

/** Rows of all items that a selector finds, each address once. */
export function rowsBy($: CheerioAPI, selector: string, url: string): Row[] {
  const base = baseOf($, url);
  const rows = new Map<string, Row>();
  for (const element of $.root().find(selector).toArray()) {
    const row = rowOf($, $(element), base);
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
