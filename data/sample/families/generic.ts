import { escapeHtml } from "../markup.ts";
import type { Article, Column, Family, Listing, Page, Site, SiteSpec } from "../site.ts";
import { crumbs, html, newest, pageCount, shell, slice, sourceLine, sourceMeta } from "./shell.ts";

const pagePath = (column: Column, n: number) => `/${column.id}/${n === 1 ? "" : `list_${n}.html`}`;
const columnPath = (_: SiteSpec, column: Column) => pagePath(column, 1);
const articlePath = (_: SiteSpec, a: Article) =>
  `/${a.column.id}/${a.published.slice(0, 4)}/${a.published.slice(5)}/${90000 + a.number}.html`;

/** The line that takes one to the next page, in the site's script. */
const NEXT = { hans: "下一页", hant: "下一頁" };
const TIME = { hans: "时间", hant: "時間" };
const FROM = { hans: "来源", hant: "來源" };

function page(site: Site, listing: Listing, n: number): Page {
  const { spec } = site;
  const { column } = listing;
  const pages = pageCount(listing.articles.length, spec.perPage);
  const rows = slice(listing, n, spec.perPage)
    .map((a) => `<tr><td><a href="${articlePath(spec, a)}">${escapeHtml(a.title)}</a></td><td>${a.published}</td></tr>`)
    .join("\n");
  const next = n < pages ? `<a href="${pagePath(column, n + 1)}">${NEXT[spec.script]}</a>` : "";
  const side = `<div class="side"><a href="/about.html">关于本站</a> <a href="/contact.html">联系方式</a> <a href="/zt/">专题</a></div>`;
  const body = `${crumbs(spec, column, columnPath(spec, column))}
${spec.script === "hans" ? side : ""}
<table class="news">${rows}</table><p class="pager">${n}/${pages} ${next}</p>`;
  return html(shell(spec, { title: `${column.name} ${spec.name}`, body }), newest(listing));
}

/** No known system: dated links in a table, a link to the next page, and a site map. */
export const generic: Family = {
  columnPath,
  articlePath,
  articlePage: ({ spec }, a) =>
    shell(spec, {
      title: `${a.title} - ${spec.name}`,
      head: sourceMeta(a),
      body: `${crumbs(spec, a.column, columnPath(spec, a.column))}
<h1>${escapeHtml(a.title)}</h1><p class="by">${TIME[spec.script]}:${a.published.replaceAll("-", "/")} ${a.time} ${FROM[spec.script]}:${escapeHtml(a.publisher)}</p>
<div class="text">${a.html}</div>
${sourceLine(a)}`,
    }),
  answer(site, ask) {
    if (ask.path === "/sitemap.xml") return sitemap(site);
    for (const listing of site.listings) {
      const pages = pageCount(listing.articles.length, site.spec.perPage);
      for (let n = 1; n <= pages; n++) if (pagePath(listing.column, n) === ask.path) return page(site, listing, n);
    }
    return null;
  },
};

function sitemap(site: Site): Page {
  const urls = site.listings.flatMap((l) => [
    columnPath(site.spec, l.column),
    ...l.articles.map((a) => articlePath(site.spec, a)),
  ]);
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((u) => `<url><loc>{origin}${escapeHtml(u)}</loc></url>`).join("")}</urlset>`;
  return { text, type: "text/xml", changed: site.listings.map(newest).sort().at(-1) ?? "2000-01-01" };
}
