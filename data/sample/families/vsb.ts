import { escapeHtml } from "../markup.ts";
import type { Article, Column, Family, Listing, Page, Site, SiteSpec } from "../site.ts";
import { articleHead, crumbs, html, newest, pageCount, shell, slice, sourceLine } from "./shell.ts";

const columnPath = (_: SiteSpec, column: Column) => `/zwgk/${column.id}.htm`;
const articlePath = (_: SiteSpec, a: Article) =>
  `/info/${1030 + (a.column.holds === "proposal" ? 5 : 4)}/${a.number + 5000}.htm`;

/** The first page is x.htm; the others count down, so that a page keeps its address when a new one is added. */
const pagePath = (spec: SiteSpec, column: Column, n: number, pages: number) =>
  n === 1 ? columnPath(spec, column) : `/zwgk/${column.id}/${pages - n + 1}.htm`;

function page(site: Site, listing: Listing, n: number, total: number): Page {
  const { spec } = site;
  const { column } = listing;
  const pages = pageCount(listing.articles.length, spec.perPage);
  const rows = slice(listing, n, spec.perPage)
    .map(
      (a) =>
        `<li id="line_u8_${a.number}"><a href="${articlePath(spec, a)}" target="_blank" title="${escapeHtml(a.title)}">${escapeHtml(a.title)}</a><span>${a.published.replaceAll("-", "/")}</span></li>`,
    )
    .join("\n");
  const link = (to: number, words: string) =>
    to < 1 || to > pages
      ? `<span class="p_no_d">${words}</span>`
      : `<span class="p_next"><a href="${pagePath(spec, column, to, pages)}">${words}</a></span>`;
  const numbers = Array.from({ length: pages }, (_, i) => link(i + 1, String(i + 1))).join("");
  const body = `${crumbs(spec, column, columnPath(spec, column))}
<div class="list"><ul>${rows}</ul>
<div class="p_pages"><span class="p_t">共${total}条</span><span class="p_t">${n}/${pages}</span>${link(n - 1, "上页")}${numbers}${link(n + 1, "下页")}${link(pages, "尾页")}</div></div>`;
  return html(shell(spec, { title: `${column.name}-${spec.name}`, body }), newest(listing));
}

/** An author whose name only GB18030 and Unicode have: 㵲阳, a river and a town in Guizhou. */
const author = (spec: SiteSpec): string => (spec.charset.truth === "gb18030" ? "㵲阳" : "");

/** 博达 VSB: pages whose numbers descend to 1, the last. */
export const vsb: Family = {
  columnPath,
  articlePath,
  articlePage: ({ spec }, a) =>
    shell(spec, {
      title: `${a.title}-${spec.name}`,
      head: articleHead(spec, a),
      body: `${crumbs(spec, a.column, columnPath(spec, a.column))}
<form name="_newscontent_fromname"><div class="nr"><h1>${escapeHtml(a.title)}</h1><div class="xx">发布日期:${a.published} 作者:${author(spec)} 来源:${escapeHtml(a.publisher)} 点击:</div>
<div id="vsb_content_${a.number}"><div class="v_news_content">${a.html}</div></div><div id="div_vote_id"></div></div></form>
${sourceLine(a)}`,
    }),
  answer(site, ask, claimed) {
    for (const listing of site.listings) {
      const pages = pageCount(listing.articles.length, site.spec.perPage);
      for (let n = 1; n <= pages; n++) {
        if (pagePath(site.spec, listing.column, n, pages) !== ask.path) continue;
        return page(site, listing, n, claimed(listing.articles.length));
      }
    }
    return null;
  },
};
