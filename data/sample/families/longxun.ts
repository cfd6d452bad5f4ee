import { escapeHtml } from "../markup.ts";
import type { Article, Ask, Column, Family, Listing, Page, Site, SiteSpec } from "../site.ts";
import { articleHead, crumbs, html, newest, pageCount, shell, slice, sourceLine, whole } from "./shell.ts";

const ORG = "174";
const columnPath = (_: SiteSpec, column: Column) => `/XxgkContent/showList/${ORG}/${column.id}/page_1.html`;
const articlePath = (_: SiteSpec, a: Article) => `/XxgkContent/show/${2600000 + a.number}.html`;

/** One column prints its rows as a table, the other as a list: both forms of the template. */
function rows(spec: SiteSpec, listing: Listing, articles: Article[]): string {
  if (listing.column.holds === "proposal") {
    const items = articles.map(
      (a) =>
        `<li><a href="${articlePath(spec, a)}" title="${escapeHtml(a.title)}">${escapeHtml(a.title)}</a><span class="date">${a.published}</span></li>`,
    );
    return `<ul class="m-tglist">${items.join("\n")}</ul>`;
  }
  const items = articles.map(
    (a) =>
      `<tr><td class="xh">${a.number}</td><td class="bt"><a href="${articlePath(spec, a)}" title="${escapeHtml(a.title)}">${escapeHtml(a.title)}</a></td><td class="cwrq">${a.published}</td></tr>`,
  );
  return `<div class="search-list"><table><thead><tr><td>序号</td><td>信息名称</td><td>生成日期</td></tr></thead><tbody>${items.join("\n")}</tbody></table></div>`;
}

function page(site: Site, listing: Listing, n: number, total: number): Page {
  const { spec } = site;
  const { column } = listing;
  const pages = pageCount(total, spec.perPage);
  const body = `${crumbs(spec, column, columnPath(spec, column))}
${rows(spec, listing, slice(listing, n, spec.perPage))}
<div class="m-lmpage"><span>共${total}条</span> <span>${n}/${pages}页</span> <a href="/XxgkContent/showList/${ORG}/${column.id}/page_${pages}.html">尾页</a></div>`;
  return html(shell(spec, { title: `${column.name}-${spec.name}`, body }), newest(listing));
}

/** The newer template asks for its rows as JSON under one label. */
function label(site: Site, ask: Ask, claimed: (n: number) => number): Page | null {
  const listing = site.listings.find((l) => l.column.id === ask.query.get("catId"));
  if (!listing || ask.query.get("labelName") !== "publicInfoList" || ask.query.get("isJson") !== "true") return null;
  const size = Math.min(50, Math.max(1, whole(ask.query.get("pageSize"), site.spec.perPage)));
  const n = Math.max(1, whole(ask.query.get("pageIndex"), 1));
  const data = slice(listing, n, size).map((a) => ({
    title: a.title,
    link: articlePath(site.spec, a),
    publishDate: `${a.published} ${a.time}:00`,
  }));
  const text = JSON.stringify({ total: claimed(listing.articles.length), pageIndex: n, pageSize: size, data });
  return { text, type: "application/json", changed: newest(listing) };
}

/** 龙讯: numbered pages of a table or a list, or the label interface. */
export const longxun: Family = {
  columnPath,
  articlePath,
  articlePage: ({ spec }, a) =>
    shell(spec, {
      title: `${a.title}-${spec.name}`,
      head: articleHead(spec, a),
      body: `${crumbs(spec, a.column, columnPath(spec, a.column))}
<div class="g-detailbox"><h1 class="wztit">${escapeHtml(a.title)}</h1><div class="wzfbxx">发布时间: ${a.published} ${a.time} 信息来源: ${escapeHtml(a.publisher)} 【字体: 大 中 小】</div>
<div class="wzcon" id="zoom">${a.html}</div>
${sourceLine(a)}</div>`,
    }),
  answer(site, ask, claimed) {
    if (ask.path === "/site/label/8888") return label(site, ask, claimed);
    const found = /^\/XxgkContent\/showList\/174\/(\d{1,8})\/page_(\d{1,5})\.html$/.exec(ask.path);
    const listing = site.listings.find((l) => l.column.id === found?.[1]);
    const n = Number(found?.[2] ?? 0);
    if (!listing || n < 1 || n > pageCount(listing.articles.length, site.spec.perPage)) return null;
    return page(site, listing, n, claimed(listing.articles.length));
  },
};
