import type { Family, ListPage, ListRequest, ListResult, Params } from "./family.ts";
import { densestList } from "./generic.ts";
import { boundBroken, parseMarkup } from "./markup.ts";
import { rowsByFirst } from "./rows.ts";
import { numberSetting, settingOf, statedTotal } from "./scan.ts";

const UNIT = "/api-gateway/jpaas-publish-server/front/page/build/unit";
const NAMES = ["parseType", "webId", "tplSetId", "pageType", "tagId", "editType", "pageId"];
const PAGE_SIZE = 15;
const ROWS = [".page-content li", ".page-content tr", "ul li", "table tr", "dl dd"];

/** The first `queryData` of the page that is about a list of the column. */
function queryOf(text: string): Params | null {
  const lower = text.toLowerCase();
  for (let at = lower.indexOf("querydata"); at >= 0; at = lower.indexOf("querydata", at + 9)) {
    const part = text
      .slice(at, at + 1500)
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
    const found: Params = {};
    for (const name of NAMES) {
      const value = settingOf(part, name);
      if (value !== null) found[name] = value;
    }
    const usable = found.webId !== undefined && found.pageId !== undefined;
    // Pages have several units: navigation and breadcrumbs are of other types than the column.
    if (usable && (found.pageType ?? "column") === "column")
      return { parseType: "bulidstatic", pageType: "column", ...found };
  }
  return null;
}

function ask(column: string, page: number, params: Params): ListRequest {
  const { unit, size, ...query } = params;
  const url = new URL(String(unit), column);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  url.searchParams.set("paramJson", JSON.stringify({ pageNo: page, pageSize: Number(size) }));
  return { url: url.href, page, params };
}

function markupOf(text: string): string | null {
  try {
    const data = (JSON.parse(text) as { data?: { html?: unknown } }).data;
    return typeof data?.html === "string" ? data.html : null;
  } catch {
    return null;
  }
}

function unitPage(page: ListPage, html: string): ListResult {
  if (boundBroken(html) !== null) return { rows: [], total: null, next: null };
  const $ = parseMarkup(html);
  const picked = rowsByFirst($, ROWS, page.column);
  const rows = picked.length > 0 ? picked : densestList($, page.column);
  const total = numberSetting(html, "count") ?? statedTotal($.root().text());
  const size = numberSetting(html, "rows") ?? Number(page.params.size ?? PAGE_SIZE);
  const more = rows.length > 0 && (total === null || page.page * size < total);
  return { rows, total, next: more ? ask(page.column, page.page + 1, { ...page.params, size }) : null };
}

function list(page: ListPage): ListResult | null {
  const html =
    new URL(page.url).pathname === UNIT || page.text.trimStart().startsWith("{") ? markupOf(page.text) : null;
  if (html !== null) return unitPage(page, html);
  const query = queryOf(page.text);
  if (!query) return null;
  const unit = page.text.includes(UNIT) ? UNIT : (settingOf(page.text, "url") ?? UNIT);
  const size = numberSetting(page.text, "pageSize") ?? PAGE_SIZE;
  // The column page is a frame: its rows come from the interface, from the first on.
  return {
    rows: [],
    total: null,
    next: ask(page.column, 1, { ...query, unit: unit.includes(UNIT) ? UNIT : unit, size }),
  };
}

export const jpaas: Family = {
  id: "jpaas",
  name: "大汉 jpaas",
  signs({ url, text }) {
    const signs = [];
    if (text.includes("jpaas-publish-server")) signs.push({ weight: 0.7, says: "the interface jpaas-publish-server" });
    if (text.toLowerCase().includes("querydata=")) signs.push({ weight: 0.2, says: "an attribute queryData" });
    if (/\/art\/\d{4}\/art_[0-9a-f]{32}\.html/.test(text) || /\/art_[0-9a-f]{32}\.html$/.test(url)) {
      signs.push({ weight: 0.3, says: "addresses /art/YYYY/art_<hex>" });
    }
    return signs;
  },
  list,
  article: { content: ["#zoom", "#zhengw", "#con_con", ".article-con"], title: ["h1", ".title", ".art_title"] },
};
