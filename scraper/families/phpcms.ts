import type { Family, ListPage, ListResult } from "./family.ts";
import { densestList, nextLink } from "./generic.ts";
import { rowsByFirst } from "./rows.ts";
import { isDigits, statedTotal } from "./scan.ts";

const ROWS = [".list li", "ul.newslist li", ".listbox li", ".news-list li", ".e2 li"];

/** Highest page number among the pager's links, read from `page=N` or `list_C_N.html`. */
function lastPage(page: ListPage): number | null {
  const $ = page.dom();
  let last: number | null = null;
  for (const element of $("#pages a[href], .pages a[href], .pagelist a[href], .page a[href]").toArray()) {
    const href = $(element).attr("href") ?? "";
    const n = numberIn(href);
    if (n !== null) last = Math.max(last ?? 0, n);
  }
  return last;
}

function numberIn(href: string): number | null {
  const at = href.lastIndexOf("page=");
  const rest = at >= 0 ? href.slice(at + 5) : href.slice(href.lastIndexOf("_") + 1);
  let end = 0;
  while (isDigits(rest[end])) end++;
  return end > 0 && end < 7 ? Number(rest.slice(0, end)) : null;
}

function list(page: ListPage): ListResult | null {
  const $ = page.dom();
  const picked = rowsByFirst($, ROWS, page.url);
  const dense = densestList($, page.url);
  const rows = dense.length >= picked.length ? dense : picked;
  if (rows.length === 0) return page.page > 1 ? { rows, total: null, next: null } : null;
  const total = statedTotal($("body").text());
  const url = new URL(page.url);
  const last = lastPage(page);
  if (!url.searchParams.has("catid")) {
    const link = nextLink($, page.url);
    return { rows, total, next: link === null ? null : { url: link, page: page.page + 1, params: {} } };
  }
  // These systems show the last page again for any number beyond it.
  const more = last !== null && page.page < last;
  url.searchParams.set("page", String(page.page + 1));
  return { rows, total, next: more ? { url: url.href, page: page.page + 1, params: {} } : null };
}

export const phpcms: Family = {
  id: "phpcms",
  name: "PHPCMS, DedeCMS",
  signs({ url, text }) {
    const signs = [];
    const both = `${url}\n${text}`;
    if (both.includes("m=content") && both.includes("catid="))
      signs.push({ weight: 0.8, says: "index.php?m=content…catid=" });
    if (both.includes("/plus/list.php?tid=") || both.includes("/plus/view.php?aid=")) {
      signs.push({ weight: 0.7, says: "/plus/list.php?tid=, /plus/view.php?aid=" });
    }
    if (/list_\d+_\d+\.html/.test(both)) signs.push({ weight: 0.3, says: "list pages list_C_N.html" });
    return signs;
  },
  list,
  article: { content: [".content", "#artibody", ".article-content", ".arcbody"], title: ["h1", "h2"] },
};
