import { canonical } from "../address.ts";
import { findDate } from "./dates.ts";
import type { Family, ListPage, ListRequest, ListResult, Row } from "./family.ts";
import { densestList, nextLink } from "./generic.ts";
import { rowsByFirst, tidy } from "./rows.ts";
import { isDigits, numberSetting, statedTotal } from "./scan.ts";

const ROWS = [".search-list tbody tr", ".search-list li", ".m-tglist li", ".listnews li", ".is-listnews li"];

/** `…/page_2.html`: the number is the page's; null where the address has none. */
function pageAddress(address: string, page: number): string | null {
  const at = address.lastIndexOf("/page_");
  if (at < 0) return null;
  const end = address.indexOf(".", at);
  return end > at && isDigits(address.slice(at + 6, end))
    ? `${address.slice(0, at)}/page_${page}${address.slice(end)}`
    : null;
}

/** The JSON interface `site/label/8888?…&isJson=true`. */
function labelAnswer(page: ListPage): ListResult | null {
  let data: Record<string, unknown>;
  try {
    const read = JSON.parse(page.text) as Record<string, unknown>;
    data = (typeof read.data === "object" && read.data !== null ? read.data : read) as Record<string, unknown>;
  } catch {
    return null;
  }
  const list = ["list", "rows", "data", "results", "records"].map((k) => data[k]).find(Array.isArray);
  if (!list) return null;
  const rows: Row[] = [];
  for (const item of list as Record<string, unknown>[]) {
    const link = ["link", "url", "href", "linkUrl"].map((k) => item?.[k]).find((v) => typeof v === "string");
    const url = typeof link === "string" ? canonical(link, page.url) : null;
    if (url === null) continue;
    const date = ["publishDate", "date", "createDate", "cwrq"].map((k) => item[k]).find((v) => typeof v === "string");
    rows.push({
      url,
      title: tidy(String(item.title ?? "")),
      date: typeof date === "string" ? findDate(date) : null,
    });
  }
  const total = Number(data.total ?? data.totalCount ?? Number.NaN);
  const at = new URL(page.url);
  const size = Number(at.searchParams.get("pageSize") ?? rows.length);
  const known = Number.isInteger(total) ? total : null;
  at.searchParams.set("pageIndex", String(page.page + 1));
  const more = list.length > 0 && (known === null || page.page * size < known);
  return { rows, total: known, next: more ? { url: at.href, page: page.page + 1, params: {} } : null };
}

function list(page: ListPage): ListResult | null {
  if (page.text.trimStart().startsWith("{")) return labelAnswer(page);
  const $ = page.dom();
  const picked = rowsByFirst($, ROWS, page.url);
  const rows = picked.length > 0 ? picked : densestList($, page.url);
  if (rows.length === 0) return page.page > 1 ? { rows, total: null, next: null } : null;
  const total = statedTotal($("body").text()) ?? numberSetting(page.text, "totalCount");
  const pages = numberSetting(page.text, "pageCount") ?? numberSetting(page.text, "totalPage");
  const to = pageAddress(page.url, page.page + 1) ?? nextLink($, page.url);
  const last = pages !== null && page.page >= pages;
  const seen = (Number(page.params.seen ?? 0) || 0) + rows.length;
  const next: ListRequest | null =
    to === null || last || (total !== null && seen >= total)
      ? null
      : { url: to, page: page.page + 1, params: { seen } };
  return { rows, total, next };
}

export const longxun: Family = {
  id: "longxun",
  name: "龙讯",
  signs({ url, text }) {
    const signs = [];
    if (/\/(XxgkContent|News)\/showList\//.test(url) || /\/(XxgkContent|News)\/showList\//.test(text)) {
      signs.push({ weight: 0.6, says: "addresses …/showList/…/page_N.html" });
    }
    if (text.includes("/site/label/8888")) signs.push({ weight: 0.6, says: "the interface site/label/8888" });
    if (/\/(XxgkContent|XxgkNews|News)\/show\//.test(url))
      signs.push({ weight: 0.4, says: "an article's address …/show/…" });
    if (text.includes("m-tglist") || text.includes("g-detailbox"))
      signs.push({ weight: 0.3, says: "the classes m-tglist, g-detailbox" });
    return signs;
  },
  list,
  article: { content: [".g-detailbox", "#zoom", ".j-fontContent", ".newscontnet"], title: ["h1", ".newstitle"] },
};
