import { canonical } from "../address.ts";
import { dayInChina, findDate } from "./dates.ts";
import type { Family, ListPage, ListRequest, ListResult, Params, Row } from "./family.ts";
import { rowsByFirst, tidy } from "./rows.ts";
import { hexAfter, isHex, numberSetting, settingOf } from "./scan.ts";

const PATHS = ["/common/search/", "/searchList/", "/search/"];
const PAGE_SIZE = 15;
const ROWS = [".list li", ".news-list li", ".gl-list li", "ul li"];

interface Found {
  title?: unknown;
  url?: unknown;
  publishedTimeStr?: unknown;
  publishedTime?: unknown;
}

/** The interface's path with the channel's 32 digits, as the column page names it. */
function channelOf(text: string): { path: string; channel: string } | null {
  for (const path of PATHS) {
    const channel = hexAfter(text, path, 32);
    if (channel) return { path, channel };
  }
  const set = settingOf(text, "channelId") ?? settingOf(text, "channel");
  return set !== null && set.length === 32 && isHex(set) ? { path: "/common/search/", channel: set } : null;
}

function ask(column: string, page: number, params: Params): ListRequest {
  const url = new URL(`${params.path}${params.channel}`, column);
  url.search = `?_isAgg=true&_isJson=true&_pageSize=${params.size}&_template=index&_channelName=&page=${page}`;
  return { url: url.href, page, params };
}

function rowOf(found: Found, base: string): Row | null {
  const url = typeof found.url === "string" ? canonical(found.url, base) : null;
  if (url === null) return null;
  const date = typeof found.publishedTimeStr === "string" ? findDate(found.publishedTimeStr) : null;
  return {
    url,
    title: typeof found.title === "string" ? tidy(found.title.replaceAll("<em>", "").replaceAll("</em>", "")) : "",
    date: date ?? (typeof found.publishedTime === "number" ? dayInChina(found.publishedTime) : null),
  };
}

function answer(page: ListPage): ListResult | null {
  let data: { total?: unknown; rows?: unknown; results?: unknown } | undefined;
  try {
    data = (JSON.parse(page.text) as { data?: typeof data }).data;
  } catch {
    return null;
  }
  if (!Array.isArray(data?.results)) return null;
  const rows = data.results
    .map((r: Found | null) => (r === null ? null : rowOf(r, page.url)))
    .filter((r) => r !== null);
  const total = Number.isInteger(Number(data.total)) ? Number(data.total) : null;
  // Some sites give a page size of their own whatever is asked.
  const size = data.results.length > 0 && page.page === 1 ? data.results.length : Number(page.params.size ?? PAGE_SIZE);
  const more = data.results.length > 0 && (total === null || page.page * size < total);
  return { rows, total, next: more ? ask(page.column, page.page + 1, { ...page.params, size }) : null };
}

function list(page: ListPage): ListResult | null {
  if (page.text.trimStart().startsWith("{")) return answer(page);
  const found = channelOf(page.text);
  if (!found) return null;
  const size = numberSetting(page.text, "_pageSize") ?? numberSetting(page.text, "pageSize") ?? PAGE_SIZE;
  return {
    rows: rowsByFirst(page.dom(), ROWS.slice(0, 3), page.url),
    total: null,
    next: ask(page.column, 1, { ...found, size }),
  };
}

export const ucap: Family = {
  id: "ucap",
  name: "开普 UCAP",
  signs({ url, text }) {
    const signs = [];
    if (PATHS.some((p) => hexAfter(text, p, 32) !== null) && !text.includes("jpaas-publish-server")) {
      signs.push({ weight: 0.5, says: "the list interface /common/search/<channel>" });
    }
    if (text.includes("UCAPCONTENT") || text.includes("UCAP-CONTENT") || text.includes("UCAPTITLE")) {
      signs.push({ weight: 0.6, says: "the tags UCAPTITLE and UCAPCONTENT" });
    }
    if (/\/c\d+\/\d{6}\/[0-9a-f]{32}\.shtml/.test(text) || /\/[0-9a-f]{32}\.shtml$/.test(url)) {
      signs.push({ weight: 0.3, says: "addresses /cN/YYYYMM/<32 hex>.shtml" });
    }
    return signs;
  },
  list,
  article: {
    content: ["ucapcontent", "#UCAP-CONTENT"],
    title: ["ucaptitle", "h1"],
    date: ["publishtime"],
    publisher: ["source", "ucapsource"],
  },
};
