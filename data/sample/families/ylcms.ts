import { escapeHtml } from "../markup.ts";
import type { Article, Column, Family, Listing, Page, Site, SiteSpec } from "../site.ts";
import { articleHead, crumbs, html, newest, pageCount, shell, slice, sourceLine, whole } from "./shell.ts";

const MANAGE = "/cms/sitemanage/index.shtml";
const columnPath = (_: SiteSpec, column: Column) => `/cms/html/gkml/${column.id}/index.html`;
const siteId = (column: Column) => `83061249115949${column.holds === "proposal" ? "0002" : "0001"}`;
const articlePath = (_: SiteSpec, a: Article) => `/cms/html/gkml/${a.published}/${1600000000 + a.number}.html`;

function page(site: Site, listing: Listing, n: number, total: number): Page {
  const { spec } = site;
  const { column } = listing;
  const rows = slice(listing, n, spec.perPage)
    .map(
      (a) =>
        `<LI><A href="${articlePath(spec, a)}" target="_blank">${escapeHtml(a.title)}</A><SPAN class="list-time">${a.published}</SPAN></LI>`,
    )
    .join("\n");
  const pages = pageCount(total, spec.perPage);
  const body = `${crumbs(spec, column, columnPath(spec, column))}
<UL id="resources">${rows}</UL>
<DIV class="pagebar">第${n}页 共<span id="pageCount">${pages}</span>页 共${total}条记录 <A href="${MANAGE}?siteId=${siteId(column)}&amp;page=${Math.min(pages, n + 1)}">下一页</A></DIV>`;
  const head = `<meta name="siteIdMeta" content="${siteId(column)}" />`;
  return html(shell(spec, { title: column.name, head, body }), newest(listing));
}

const pdf = (path: string): string =>
  `<div class="tsrc"><span id="pdfattachments"><a href="${path}">${path.split("/").at(-1)}</a></span></div>`;

/** ylcms: the first page is a file, the others come from the site manager by siteId. */
export const ylcms: Family = {
  columnPath,
  articlePath,
  articlePage: ({ spec }, a) =>
    shell(spec, {
      title: a.title,
      // The standard's dash is often a long one here.
      head: `${articleHead(spec, a, "—")}\n<meta name="siteIdMeta" content="${siteId(a.column)}" />`,
      body: `${crumbs(spec, a.column, columnPath(spec, a.column))}
<div class="top-title1">${escapeHtml(a.title)}</div><div class="sub">来源:${escapeHtml(a.publisher)} 时间:${a.published} ${a.time}</div>
<div id="Content" class="article_con">${a.attachment === null ? a.html : pdf(a.attachment)}</div>
${sourceLine(a)}`,
    }),
  answer(site, ask, claimed) {
    const byId = ask.path === MANAGE ? ask.query.get("siteId") : null;
    const listing = site.listings.find((l) =>
      byId === null ? columnPath(site.spec, l.column) === ask.path : siteId(l.column) === byId,
    );
    if (!listing) return null;
    const n = byId === null ? 1 : Math.max(1, whole(ask.query.get("page"), 1));
    return page(site, listing, n, claimed(listing.articles.length));
  },
};
