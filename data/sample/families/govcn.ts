import { escapeHtml } from "../markup.ts";
import type { Article, Column, Family, Listing, Page, Site, SiteSpec } from "../site.ts";
import { articleHead, crumbs, html, newest, pageCount, shell, slice, sourceLine } from "./shell.ts";

const folder = (column: Column) => `/zhengce/${column.id}/`;
const columnPath = (_: SiteSpec, column: Column) => `${folder(column)}home_0.htm`;
const articlePath = (_: SiteSpec, a: Article) =>
  `${folder(a.column)}${a.published.slice(0, 7)}/content_${5500000 + a.number}.htm`;

function page(site: Site, listing: Listing, n: number, total: number): Page {
  const { spec } = site;
  const { column } = listing;
  const pages = pageCount(total, spec.perPage);
  const rows = slice(listing, n + 1, spec.perPage)
    .map(
      (a) =>
        `<li><h4><a href="${articlePath(spec, a)}" target="_blank">${escapeHtml(a.title)}</a><span class="date">${a.published.replaceAll("-", ".")}</span></h4></li>`,
    )
    .join("\n");
  const link = (to: number, words: string) => (to < 0 || to >= pages ? "" : `<a href="home_${to}.htm">${words}</a>`);
  const body = `${crumbs(spec, column, columnPath(spec, column))}
<div class="list list_1 list_2"><ul>${rows}</ul></div>
<div class="newspage cl"><ul><li>${link(n - 1, "上一页")}</li><li>${n + 1}/${pages}</li><li>${link(n + 1, "下一页")}</li></ul></div>`;
  return html(shell(spec, { title: `${column.name}_${spec.name}`, body }), newest(listing));
}

/** Like the central government's site: home_0, home_1 … of rows under h4. */
export const govcn: Family = {
  columnPath,
  articlePath,
  articlePage: ({ spec }, a) =>
    shell(spec, {
      title: `${a.title}_${spec.name}`,
      head: articleHead(spec, a),
      body: `${crumbs(spec, a.column, columnPath(spec, a.column))}
<div class="article oneColumn pub_border"><h1>${escapeHtml(a.title)}</h1><div class="pages-date">${a.published} ${a.time} <span class="font">来源: ${escapeHtml(a.publisher)}</span></div>
<div class="pages_content" id="UCAP-CONTENT">${a.html}</div>
${sourceLine(a)}</div>`,
    }),
  answer(site, ask, claimed) {
    for (const listing of site.listings) {
      const base = folder(listing.column);
      const found = ask.path.startsWith(base) ? /^home_(\d{1,4})\.htm$/.exec(ask.path.slice(base.length)) : null;
      const n = found ? Number(found[1]) : ask.path === base ? 0 : null;
      if (n === null || n >= pageCount(listing.articles.length, site.spec.perPage)) continue;
      return page(site, listing, n, claimed(listing.articles.length));
    }
    return null;
  },
};
