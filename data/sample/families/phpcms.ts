import { escapeHtml } from "../markup.ts";
import type { Article, Column, Family, Listing, Page, Site, SiteSpec } from "../site.ts";
import { crumbs, html, newest, pageCount, shell, slice, sourceLine, sourceMeta, whole } from "./shell.ts";

const BASE = "/index.php?m=content&c=index&a=";
const columnPath = (_: SiteSpec, column: Column) => `${BASE}lists&catid=${column.id}`;
const articlePath = (_: SiteSpec, a: Article) => `${BASE}show&catid=${a.column.id}&id=${a.number}`;

function page(site: Site, listing: Listing, n: number, total: number): Page {
  const { spec } = site;
  const { column } = listing;
  const pages = pageCount(total, spec.perPage);
  const rows = slice(listing, n, spec.perPage)
    .map(
      (a) =>
        `<li>·<a href="${escapeHtml(articlePath(spec, a))}" target="_blank">${escapeHtml(a.title)}</a><span class="rt">${a.published} ${a.time}:00</span></li>`,
    )
    .join("\n");
  const to = (p: number) => escapeHtml(`${columnPath(spec, column)}&page=${p}`);
  const numbers = Array.from({ length: pages }, (_, i) =>
    i + 1 === n ? `<span>${n}</span>` : `<a href="${to(i + 1)}">${i + 1}</a>`,
  ).join(" ");
  const body = `${crumbs(spec, column, columnPath(spec, column))}
<ul class="list lh24 f14">${rows}</ul>
<div id="pages" class="text-c"><a class="a1">${total}条</a> <a href="${to(Math.max(1, n - 1))}" class="a1">上一页</a> ${numbers} <a href="${to(Math.min(pages, n + 1))}" class="a1">下一页</a></div>`;
  return html(shell(spec, { title: `${column.name} - ${spec.name}`, body }), newest(listing));
}

/** PHPCMS, DedeCMS: everything in the query; the article's date and source stand in its text alone. */
export const phpcms: Family = {
  columnPath,
  articlePath,
  articlePage: ({ spec }, a) =>
    shell(spec, {
      title: `${a.title} - ${a.column.name} - ${spec.name}`,
      head: sourceMeta(a),
      body: `${crumbs(spec, a.column, columnPath(spec, a.column))}
<div id="Article"><h1>${escapeHtml(a.title)}<br /><span>${a.published} ${a.time}:00 来源:${escapeHtml(a.publisher)} 评论:0 点击:</span></h1>
<form action="/comment.php" method="post"><div class="content">${a.html}</div></form>
${sourceLine(a)}</div>`,
    }),
  answer(site, ask, claimed) {
    if (ask.path !== "/index.php" || ask.query.get("a") !== "lists") return null;
    const listing = site.listings.find((l) => l.column.id === ask.query.get("catid"));
    if (!listing) return null;
    const n = Math.max(1, whole(ask.query.get("page"), 1));
    // Past the end the system shows its last page again.
    const last = pageCount(listing.articles.length, site.spec.perPage);
    return page(site, listing, Math.min(n, last), claimed(listing.articles.length));
  },
};
