import { canonical } from "../address.ts";
import type { Family, ListPage, ListRequest, ListResult } from "./family.ts";
import { densestList } from "./generic.ts";
import { baseOf, isPageLink, rowsByFirst, tidy } from "./rows.ts";
import { isDigits, statedTotal } from "./scan.ts";

const ROWS = [".list li", "li[id^=line_]", "tr[id^=line_]", ".winstyle li", ".n_list li"];

/** The number in `x/10.htm`, the folder taken off; null for other addresses. */
function numberIn(address: string): number | null {
  const path = new URL(address).pathname;
  const name = path.slice(path.lastIndexOf("/") + 1);
  const stem = name.slice(0, name.indexOf("."));
  return name.endsWith(".htm") && isDigits(stem) ? Number(stem) : null;
}

/** Pages count down: `x.htm` first, then `x/10.htm` … `x/1.htm`, the last. */
function nextOf(page: ListPage): ListRequest | null {
  const stem = new URL(page.column).pathname.replace(/\.html?$/, "");
  const here = page.page === 1 ? null : numberIn(page.url);
  if (here !== null) {
    return here <= 1
      ? null
      : { url: new URL(`${stem}/${here - 1}.htm`, page.column).href, page: page.page + 1, params: {} };
  }
  const $ = page.dom();
  const base = baseOf($, page.url);
  let highest = 0;
  for (const element of $("a[href]").toArray()) {
    const link = $(element);
    const href = link.attr("href");
    const to = isPageLink(href) ? canonical(href, base) : null;
    if (to === null || !new URL(to).pathname.startsWith(`${stem}/`)) continue;
    const text = tidy(link.text());
    const n = numberIn(to);
    // The numbered links, «下页» and «尾页» all lie in the list's own folder.
    if (n !== null && (isDigits(text) || text.includes("页") || text === ">")) highest = Math.max(highest, n);
  }
  if (highest === 0) return null;
  return { url: new URL(`${stem}/${highest}.htm`, page.column).href, page: 2, params: {} };
}

function list(page: ListPage): ListResult | null {
  const $ = page.dom();
  const paged = $(".p_pages, .p_t, .pb_sys_common").length > 0;
  if (!paged && page.page === 1 && !page.text.includes("vsb")) return null;
  const picked = rowsByFirst($, ROWS, page.url);
  const dense = densestList($, page.url);
  const rows = dense.length >= picked.length ? dense : picked;
  const stated = statedTotal($(".p_t, .p_pages, .pb_sys_common").text()) ?? statedTotal($("body").text());
  return { rows, total: stated, next: nextOf(page) };
}

export const vsb: Family = {
  id: "vsb",
  name: "博达 VSB",
  signs({ url, text }) {
    const signs = [];
    if (text.includes("vsb_content") || text.includes("_vsb_") || text.includes("v_news_content")) {
      signs.push({ weight: 0.6, says: "the names vsb_content, v_news_content" });
    }
    if (text.includes('class="p_pages"') || text.includes('class="p_t"') || text.includes("pb_sys_common")) {
      signs.push({ weight: 0.6, says: "the pager's classes p_pages, p_t" });
    }
    if (/\/info\/\d+\/\d+\.htm/.test(text) || /\/info\/\d+\/\d+\.htm$/.test(url)) {
      signs.push({ weight: 0.3, says: "addresses info/C/ID.htm" });
    }
    return signs;
  },
  list,
  article: { content: ["#vsb_content", "[id^=vsb_content_]", ".v_news_content"], title: ["h1", ".title", "h2", "h3"] },
};
