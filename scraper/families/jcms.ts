import type { CheerioAPI } from "cheerio";
import type { Family, ListPage, ListRequest, ListResult, Params, Row } from "./family.ts";
import { parseMarkup } from "./markup.ts";
import { rowsBy } from "./rows.ts";
import { numberSetting, settingOf } from "./scan.ts";

const PROXY = "/module/web/jpage/dataproxy.jsp";
const CALL = "dataproxy.jsp";
/** The names that a request needs, as they stand in the column page. */
const NAMES = ["col", "appid", "webid", "path", "columnid", "sourceContentType", "unitid", "webname", "permissiontype"];
/** Lists are asked for in groups of three pages, as the page itself does. */
const GROUP = 3;

/** The markup inside each `<record><![CDATA[…]]></record>`, joined. */
function records(text: string): { html: string; count: number } {
  const parts: string[] = [];
  const lower = text.toLowerCase();
  for (let at = lower.indexOf("<record>"); at >= 0; at = lower.indexOf("<record>", at + 8)) {
    const end = lower.indexOf("</record>", at);
    if (end < 0) break;
    let inner = text.slice(at + 8, end).trim();
    if (inner.startsWith("<![CDATA[")) inner = inner.slice(9, inner.endsWith("]]>") ? -3 : undefined);
    parts.push(inner);
    if (parts.length >= 5000) break;
  }
  return { html: parts.join("\n"), count: parts.length };
}

function recordRows(html: string, url: string): Row[] {
  const $: CheerioAPI = parseMarkup(`<div>${html}</div>`);
  const rows = rowsBy($, "li", url);
  if (rows.length > 0) return rows;
  const lines = rowsBy($, "tr", url);
  return lines.length > 0 ? lines : rowsBy($, "a[href]", url);
}

function proxyOf(text: string): string {
  const set = settingOf(text, "proxyUrl");
  return set?.includes(CALL)
    ? set
    : text.includes("/module/jpage/dataproxy.jsp")
      ? "/module/jpage/dataproxy.jsp"
      : PROXY;
}

/** What the column page says its requests need; null where it says too little. */
function queryOf(page: ListPage): Params | null {
  if (!page.text.includes(CALL)) return null;
  const found: Params = {};
  // The call's own settings come first; elsewhere the same names stand percent-encoded in addresses.
  const call = Math.max(0, page.text.indexOf("proxyUrl"));
  for (const name of NAMES) {
    const value = settingOf(page.text, name, call) ?? opened(settingOf(page.text, name));
    if (value !== null && value !== "") found[name] = value;
  }
  const column = /\/col(\d+)\//.exec(new URL(page.column).pathname)?.[1];
  if (found.columnid === undefined && column !== undefined) found.columnid = column;
  return found.columnid === undefined || found.unitid === undefined ? null : { col: 1, ...found };
}

function opened(value: string | null): string | null {
  try {
    return value === null ? null : decodeURIComponent(value);
  } catch {
    return value;
  }
}

function ask(column: string, page: number, params: Params): ListRequest {
  const { proxy, start, size, total: _total, ...query } = params;
  const url = new URL(String(proxy), column);
  url.searchParams.set("startrecord", String(start));
  url.searchParams.set("endrecord", String(Number(start) + Number(size) * GROUP - 1));
  url.searchParams.set("perpage", String(size));
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return { url: url.href, page, params };
}

function list(page: ListPage): ListResult | null {
  const answers = new URL(page.url).pathname.endsWith(CALL);
  const { html, count } = records(page.text);
  const total =
    numberSetting(page.text, "totalRecord") ?? tagged(page.text, "totalrecord") ?? numberOf(page.params.total);
  const rows = recordRows(html, page.column);
  if (answers) {
    const start = Number(page.params.start ?? 1) + count;
    const more = count > 0 && (total === null || start <= total);
    return {
      rows,
      total,
      next: more ? ask(page.column, page.page + 1, { ...page.params, start, ...known(total) }) : null,
    };
  }
  const query = queryOf(page);
  if (!query) return null;
  const size = numberSetting(page.text, "perPage") ?? 15;
  if (total !== null && count >= total) return { rows, total, next: null };
  const params = { ...query, proxy: proxyOf(page.text), start: count + 1, size, ...known(total) };
  return { rows, total, next: ask(page.column, 2, params) };
}

const numberOf = (value: string | number | undefined): number | null => (value === undefined ? null : Number(value));
const known = (total: number | null): Params => (total === null ? {} : { total });

function tagged(text: string, tag: string): number | null {
  const at = text.toLowerCase().indexOf(`<${tag}>`);
  const value = at < 0 ? "" : text.slice(at + tag.length + 2, text.indexOf("<", at + 1)).trim();
  return value !== "" && Number.isInteger(Number(value)) ? Number(value) : null;
}

export const jcms: Family = {
  id: "jcms",
  name: "大汉 JCMS",
  signs({ url, text }) {
    const signs = [];
    if (text.includes(CALL)) signs.push({ weight: 0.7, says: "the list interface dataproxy.jsp" });
    if (/\/col\/col\d+\/(index\.html)?/.test(url) && !text.includes("jpaas-publish-server")) {
      signs.push({ weight: 0.2, says: "the column's address /col/colN/" });
    }
    if (/\/art\/\d{4}\/\d{1,2}\/\d{1,2}\/art_\d+_\d+\.html/.test(text)) {
      signs.push({ weight: 0.3, says: "addresses /art/Y/M/D/art_C_ID" });
    }
    return signs;
  },
  list,
  article: { content: ["#zoom", ".bt-content", ".artile_zw", "#zhengwen"], title: ["h1", ".bt-title", ".title"] },
};
