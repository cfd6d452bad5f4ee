import type { Family, ListPage, ListRequest, ListResult } from "./family.ts";
import { densestList } from "./generic.ts";
import { rowsBy } from "./rows.ts";
import { isDigits, numberSetting, statedTotal } from "./scan.ts";

/** The number N in `home_N.htm`; null for other addresses. */
function numberIn(address: string): number | null {
  const path = new URL(address).pathname;
  const at = path.lastIndexOf("/home_");
  const end = path.indexOf(".", at);
  const digits = at < 0 || end < 0 ? "" : path.slice(at + 6, end);
  return isDigits(digits) ? Number(digits) : null;
}

function request(from: string, n: number, page: number): ListRequest {
  const ext = new URL(from).pathname.endsWith(".html") ? "html" : "htm";
  return { url: new URL(`home_${n}.${ext}`, from).href, page, params: { walked: 1 } };
}

function list(page: ListPage): ListResult | null {
  const here = numberIn(page.url);
  if (here === null && !page.text.includes("home_")) return null;
  const $ = page.dom();
  const picked = rowsBy($, "li:has(h4 a)", page.url);
  const rows = picked.length > 0 ? picked : densestList($, page.url);
  const pages =
    numberSetting(page.text, "nPageCount") ??
    numberSetting(page.text, "pageCount") ??
    numberSetting(page.text, "countPage");
  const n = here ?? 0;
  const more = rows.length > 0 && (pages === null || n + 1 < pages);
  return { rows, total: statedTotal($("body").text()), next: more ? request(page.url, n + 1, page.page + 1) : null };
}

export const govcn: Family = {
  id: "govcn",
  name: "gov.cn style",
  signs({ url, text }) {
    const signs = [];
    if (numberIn(url) !== null || /home_\d+\.htm/.test(text))
      signs.push({ weight: 0.5, says: "list pages home_N.htm" });
    if (/content_\d+\.htm/.test(text) || /content_\d+\.htm$/.test(url))
      signs.push({ weight: 0.3, says: "addresses content_N.htm" });
    if (text.includes("pages_content")) signs.push({ weight: 0.4, says: "the class pages_content" });
    return signs;
  },
  list,
  article: { content: [".pages_content", "#UCAP-CONTENT"], title: ["h1", ".pages-title"], date: [".pages-date"] },
};
