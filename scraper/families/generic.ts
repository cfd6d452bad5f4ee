import type { CheerioAPI } from "cheerio";
import { canonical } from "../address.ts";
import { findDate } from "./dates.ts";
import { around, isLink, parentOf, type Tag, tagsIn, textOf } from "./dom.ts";
import type { Family, ListPage, ListRequest, ListResult, Row } from "./family.ts";
import { baseOf, isPageLink, rowOf, tidy } from "./rows.ts";
import { isDigits, statedTotal } from "./scan.ts";

const NEXT = ["下一页", "下页", "后一页", "下一頁", "下頁", "next page", "next", "›", "»", ">"];
const SHORTEST_TITLE = 4;

interface Group {
  rows: Map<string, Row>;
  dated: number;
  letters: number;
}

const ITEMS = new Set(["li", "tr", "dd", "dt"]);
const TABLES = new Set(["table"]);

/** What a link is an item of: its nearest list item, table row or definition, else its parent. */
function itemOf(link: Tag): Tag {
  const item = around(link, ITEMS);
  if (item) return item;
  const parent = parentOf(link) ?? link;
  const above = parentOf(parent);
  // A date often stands beside the link's own wrapper.
  const wrapped = above !== null && findDate(textOf(parent, 500)) === null && tagsIn(above, isLink, 2).length === 1;
  return wrapped ? above : parent;
}

/** Where an item belongs: its container, told by position, and the item's own kind. */
function groupKey(item: Tag, ids: Map<unknown, number>): string {
  const container = item.name === "tr" ? around(item, TABLES) : item.parent;
  const id = ids.get(container) ?? ids.size;
  ids.set(container, id);
  return `${id} ${item.name}`;
}

/** Beyond so many, the links of one item are no list item's links: each is taken for itself. */
const CROWDED = 8;
const MOST_LINKS = 8000;

/**
 * The densest list of dated links: links are grouped by the container of their items, and the group with the most
 * dates wins, then the one with the most text. Navigation has no dates and short texts. Each item is looked at once.
 */
export function densestList($: CheerioAPI, url: string): Row[] {
  const base = baseOf($, url);
  const groups = new Map<string, Group>();
  const ids = new Map<unknown, number>();
  const crowds = new Map<Tag, boolean>();
  for (const link of $("a[href]").toArray().slice(0, MOST_LINKS)) {
    if (!isPageLink(link.attribs.href) || tidy(textOf(link, 200)).length < SHORTEST_TITLE) continue;
    const item = itemOf(link);
    const seen = crowds.get(item);
    if (seen === false) continue;
    const crowded = seen ?? tagsIn(item, isLink, CROWDED + 1).length > CROWDED;
    crowds.set(item, crowded);
    const row = rowOf(crowded ? link : item, base);
    if (!row || row.title.length < SHORTEST_TITLE || row.url === url) continue;
    join(groups, groupKey(item, ids), row);
  }
  const ranked = [...groups.values()].sort((x, y) => y.dated - x.dated || y.letters - x.letters);
  const best = ranked[0];
  if (!best || (best.dated === 0 && best.letters / best.rows.size < 8)) return [];
  return [...best.rows.values()];
}

function join(groups: Map<string, Group>, key: string, row: Row): void {
  const group = groups.get(key) ?? { rows: new Map<string, Row>(), dated: 0, letters: 0 };
  groups.set(key, group);
  if (group.rows.has(row.url)) return;
  group.rows.set(row.url, row);
  group.letters += row.title.length;
  if (row.date !== null) group.dated++;
}

/** The address of the «下一页» link, where the page has one that leads on. */
export function nextLink($: CheerioAPI, url: string): string | null {
  const base = baseOf($, url);
  const rel = $('a[rel="next"][href], link[rel="next"][href]').first().attr("href");
  if (isPageLink(rel)) return canonical(rel, base);
  for (const link of $("a[href]").toArray()) {
    const text = tidy(textOf(link, 40) || link.attribs.title || "").toLowerCase();
    if (text.length > 12 || !NEXT.some((n) => text === n || (n.length > 1 && text.startsWith(n)))) continue;
    const { href } = link.attribs;
    const address = isPageLink(href) ? canonical(href, base) : null;
    if (address !== null && address !== url) return address;
  }
  return null;
}

function sitemapRows(text: string, column: string): Row[] {
  const folder = new URL(".", column).href;
  const rows = new Map<string, Row>();
  for (let at = text.indexOf("<loc>"); at >= 0 && rows.size < 50_000; at = text.indexOf("<loc>", at + 5)) {
    const end = text.indexOf("</loc>", at);
    if (end < 0) break;
    const url = canonical(
      text
        .slice(at + 5, end)
        .trim()
        .replaceAll("&amp;", "&"),
      column,
    );
    const after = text.slice(end, end + 200);
    if (url?.startsWith(folder) && url !== column) rows.set(url, { url, title: "", date: findDate(after) });
  }
  return [...rows.values()];
}

function numberedNext($: CheerioAPI, page: ListPage): string | null {
  for (const element of $(".page a[href], .pages a[href], .pagination a[href], .pager a[href]").toArray()) {
    const link = $(element);
    const text = tidy(link.text());
    const href = link.attr("href");
    if (isDigits(text) && Number(text) === page.page + 1 && isPageLink(href))
      return canonical(href, baseOf($, page.url));
  }
  return null;
}

function listOf(page: ListPage): ListResult | null {
  if (page.params.kind === "sitemap" || page.text.slice(0, 2000).includes("<urlset")) {
    return { rows: sitemapRows(page.text, page.column), total: null, next: null };
  }
  const $ = page.dom();
  const rows = densestList($, page.url);
  const to = nextLink($, page.url) ?? numberedNext($, page);
  const next: ListRequest | null = to === null ? null : { url: to, page: page.page + 1, params: {} };
  if (rows.length === 0 && page.page === 1) {
    const url = new URL("/sitemap.xml", page.url).href;
    return { rows, total: null, next: { url, page: 2, params: { kind: "sitemap" } } };
  }
  return { rows, total: statedTotal(tidyText($)), next: rows.length === 0 ? null : next };
}

const tidyText = ($: CheerioAPI): string => $("body").text().slice(0, 200_000);

export const generic: Family = {
  id: "generic",
  name: "any site: the densest list of dated links",
  signs: () => [{ weight: 0.05, says: "the fallback reads any page" }],
  list: listOf,
  article: {
    content: ["article", "#content", ".content", ".article", ".article-content", "#zoom", ".TRS_Editor"],
    title: ["h1"],
  },
};
