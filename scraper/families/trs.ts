import type { Family, ListPage, ListRequest, ListResult } from "./family.ts";
import { densestList } from "./generic.ts";
import { rowsByFirst } from "./rows.ts";
import { callArguments, isDigits, statedTotal } from "./scan.ts";

const ROWS = [".list li", ".news_list li", ".list-con li", "ul.list li", ".TRS_list li", ".gl_list li"];

/** `createPageHTML(pages, current, "index", "shtml", …)`: how many pages there are and what they are called. */
function paging(text: string): { pages: number; current: number; name: string; ext: string } | null {
  const [pages, current, name = "index", ext = "html"] = callArguments(text, "createPageHTML") ?? [];
  if (!isDigits(pages) || !isDigits(current)) return null;
  return { pages: Number(pages), current: Number(current), name, ext };
}

/**
 * Address of the list's page `n` (1 is the first). Page 2 is `index_1` by the book, `index_2` on some sites; `shift`
 * says which.
 */
function request(
  column: string,
  n: number,
  params: { name: string; ext: string; shift: number; pages: number },
): ListRequest {
  const url = new URL(`${params.name}_${n - 1 + params.shift}.${params.ext}`, column).href;
  return { url, page: n, params };
}

function list(page: ListPage): ListResult | null {
  const found = paging(page.text);
  if (!found) return null;
  const $ = page.dom();
  const picked = rowsByFirst($, ROWS, page.url);
  const dense = densestList($, page.url);
  const rows = dense.length >= picked.length ? dense : picked;
  const shift = Number(page.params.shift ?? 0);
  const { pages, name, ext } = found;
  const next = page.page < pages ? request(page.column, page.page + 1, { name, ext, shift, pages }) : null;
  return { rows, total: statedTotal(page.text), next };
}

export const trs: Family = {
  id: "trs",
  name: "TRS WCM",
  signs({ url, text }) {
    const signs = [];
    if (callArguments(text, "createPageHTML")) signs.push({ weight: 0.6, says: "createPageHTML(…)" });
    if (text.includes("TRS_Editor") || text.includes("TRS_UEDITOR") || text.includes("trs_editor_view")) {
      signs.push({ weight: 0.5, says: "the editor's class TRS_Editor" });
    }
    if (/\/\d{6}\/t\d{8}_\d+\.s?html?/.test(text) || /\/t\d{8}_\d+\.s?html?$/.test(url)) {
      signs.push({ weight: 0.4, says: "addresses YYYYMM/tYYYYMMDD_ID" });
    }
    return signs;
  },
  list,
  // Where index_1 does not exist the site counts from two; the walk goes on from there.
  missing({ url, page, params }) {
    if (page !== 2 || params.shift !== 0) return null;
    const { name, ext, pages } = params;
    return request(url, 2, { name: String(name), ext: String(ext), pages: Number(pages), shift: 1 });
  },
  article: {
    content: [".TRS_Editor", ".TRS_UEDITOR", ".trs_editor_view", "#zoom", ".xl_con", ".article_con"],
    title: ["h1", ".title", ".xl_tit"],
  },
};
