import { canonical } from "../address.ts";
import { dayInChina, findDate } from "./dates.ts";
import type { Family, ListPage, ListRequest, ListResult, Params, Row } from "./family.ts";
import { tidy } from "./rows.ts";
import { isDigits, settingOf } from "./scan.ts";

const PAGE_SIZE = 100;

interface Article {
  title?: unknown;
  url?: unknown;
  post_url?: unknown;
  date?: unknown;
  display_publish_time?: unknown;
  create_time?: unknown;
  created_at?: unknown;
}

/** Folder of the platform within a site: departments have theirs below a path of their own. */
function rootOf(address: string): string {
  const url = new URL(address);
  const at = url.pathname.indexOf("/gkmlpt");
  return `${url.origin}${at < 0 ? "" : url.pathname.slice(0, at)}/gkmlpt`;
}

function ask(column: string, page: number, params: Params): ListRequest {
  return { url: `${rootOf(column)}/api/all/${params.cat}?page=${page}&sid=${params.sid}`, page, params };
}

function dateOf(article: Article): string | null {
  for (const value of [article.display_publish_time, article.date, article.create_time, article.created_at]) {
    const found = typeof value === "number" ? dayInChina(value) : typeof value === "string" ? stringDate(value) : null;
    if (found) return found;
  }
  return null;
}

const stringDate = (value: string): string | null => (isDigits(value) ? dayInChina(Number(value)) : findDate(value));

function rowOf(article: Article, base: string): Row | null {
  const address = typeof article.url === "string" && article.url !== "" ? article.url : article.post_url;
  const url = typeof address === "string" ? canonical(address, base) : null;
  if (url === null) return null;
  return { url, title: typeof article.title === "string" ? tidy(article.title) : "", date: dateOf(article) };
}

function answer(page: ListPage): ListResult | null {
  let data: { articles?: unknown; total?: unknown; count?: unknown };
  try {
    data = JSON.parse(page.text) as typeof data;
  } catch {
    return null;
  }
  if (!Array.isArray(data.articles)) return null;
  const articles = data.articles as (Article | null)[];
  const rows = articles.map((a) => (a === null ? null : rowOf(a, page.url))).filter((r) => r !== null);
  const stated = Number(data.total ?? data.count ?? Number.NaN);
  const total = Number.isInteger(stated) ? stated : null;
  const size = page.page === 1 && articles.length > 0 ? articles.length : Number(page.params.size ?? PAGE_SIZE);
  const more = articles.length > 0 && (total === null || page.page * size < total);
  return { rows, total, next: more ? ask(page.column, page.page + 1, { ...page.params, size }) : null };
}

/** The category: in the column's fragment or query, in its path, or the first of the tree that is about the reports. */
function categoryOf(page: ListPage): string | null {
  const url = new URL(page.column);
  const given = url.searchParams.get("cat") ?? url.searchParams.get("category") ?? "";
  if (isDigits(given)) return given;
  const fragment = url.hash.slice(1).split("/").at(-1) ?? "";
  if (isDigits(fragment)) return fragment;
  const last =
    url.pathname
      .split("/")
      .filter((s) => s !== "")
      .at(-1) ?? "";
  if (isDigits(last)) return last;
  for (const name of ["建议提案办理", "人大代表建议", "政协提案", "建议提案", "议案建议", "代表建议"]) {
    const at = page.text.indexOf(name);
    if (at < 0) continue;
    // The tree prints each entry's own number beside its name, before or after it.
    const open = page.text.lastIndexOf("{", at);
    const close = page.text.indexOf("}", at);
    const entry = page.text.slice(Math.max(0, open), close < 0 ? at + 300 : close + 1);
    const id = settingOf(entry, "id") ?? settingOf(entry, "cat") ?? settingOf(entry, "cid");
    if (id !== null && isDigits(id)) return id;
  }
  return null;
}

function list(page: ListPage): ListResult | null {
  if (page.text.trimStart().startsWith("{")) return answer(page);
  const sid = settingOf(page.text, "SID");
  const cat = categoryOf(page);
  if (!isDigits(sid ?? undefined) || cat === null) return null;
  return { rows: [], total: null, next: ask(page.column, 1, { cat, sid: sid ?? "", size: PAGE_SIZE }) };
}

export const gkmlpt: Family = {
  id: "gkmlpt",
  name: "广东 gkmlpt",
  signs({ url, text }) {
    const signs = [];
    if (url.includes("/gkmlpt/")) signs.push({ weight: 0.5, says: "an address below /gkmlpt/" });
    if (text.includes("_CONFIG") && settingOf(text, "SID") !== null)
      signs.push({ weight: 0.4, says: "_CONFIG with a SID" });
    if (text.includes("/gkmlpt/")) signs.push({ weight: 0.3, says: "links below /gkmlpt/" });
    return signs;
  },
  list,
  article: { content: [".article-content"], title: ["h1", ".title"] },
};
