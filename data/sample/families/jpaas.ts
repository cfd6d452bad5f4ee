import { hexId } from "../choose.ts";
import { escapeHtml } from "../markup.ts";
import type { Article, Ask, Family, Listing, Site, SiteSpec } from "../site.ts";
import { articleHead, crumbs, html, listingOf, newest, pageCount, shell, slice, sourceLine, whole } from "./shell.ts";

const UNIT = "/api-gateway/jpaas-publish-server/front/page/build/unit";
const TAG = "信息列表";

const webId = (spec: SiteSpec) => hexId(`${spec.id}/web`, 32);
const tplSetId = (spec: SiteSpec) => hexId(`${spec.id}/tpl`, 32);

const articlePath = (_: SiteSpec, a: Article) =>
  `/col/col${a.column.id}/art/${a.published.slice(0, 4)}/art_${hexId(a.key, 32)}.html`;

function columnPage(site: Site, listing: Listing, total: number) {
  const { spec } = site;
  const { column } = listing;
  const data = `{'parseType':'bulidstatic','webId':'${webId(spec)}','tplSetId':'${tplSetId(spec)}','pageType':'column','tagId':'${TAG}','editType':'null','pageId':'${column.id}'}`;
  const body = `${crumbs(spec, column, `/col/col${column.id}/index.html`)}
<div class="list" id="list-${column.id}">
<div class="page-content"></div>
<div class="pagination" count="${total}" rows="${spec.perPage}"></div>
<script src="/script/0/pagination.js" url="${UNIT}" queryData="${data}"></script>
</div>`;
  return html(shell(spec, { title: `${column.name}-${spec.name}`, body }), newest(listing));
}

function row(spec: SiteSpec, a: Article): string {
  return `<li><a class="news" href="${articlePath(spec, a)}" title="${escapeHtml(a.title)}" target="_blank">${escapeHtml(a.title)}</a><span class="time">${a.published}</span></li>`;
}

/** The list interface: rows as markup in `data.html`, the page asked for in `paramJson`. */
function unit(site: Site, ask: Ask, claimed: (n: number) => number) {
  const { spec } = site;
  const listing = listingOf(site, ask.query.get("pageId"));
  const right = ask.query.get("webId") === webId(spec) && ask.query.get("tplSetId") === tplSetId(spec);
  if (!listing || !right || ask.query.get("tagId") !== TAG) return failure(listing ? newest(listing) : "2000-01-01");
  let wanted: { pageNo?: unknown; pageSize?: unknown } = {};
  try {
    wanted = JSON.parse(ask.query.get("paramJson") ?? "{}");
  } catch {
    return failure(newest(listing));
  }
  const size = Math.min(50, Math.max(1, whole(String(wanted.pageSize ?? spec.perPage), spec.perPage)));
  const page = Math.max(1, whole(String(wanted.pageNo ?? 1), 1));
  const total = claimed(listing.articles.length);
  const rows = slice(listing, page, size).map((a) => row(spec, a));
  const markup = `<ul class="page-content">${rows.join("\n")}</ul><div class="pagination" count="${total}" rows="${size}" pageNo="${page}" pages="${pageCount(total, size)}"></div>`;
  const text = JSON.stringify({ code: "200", success: true, message: "成功", data: { html: markup } });
  return { text, type: "application/json" as const, changed: newest(listing) };
}

const failure = (changed: string) => ({
  text: JSON.stringify({ code: "500", success: false, message: "参数错误", data: null }),
  type: "application/json" as const,
  changed,
});

/** 大汉 jpaas: the column page holds no rows, only the ids with which the list interface is asked. */
export const jpaas: Family = {
  columnPath: (_, column) => `/col/col${column.id}/index.html`,
  articlePath,
  articlePage: ({ spec }, a) =>
    shell(spec, {
      title: a.title,
      head: articleHead(spec, a),
      body: `${crumbs(spec, a.column, `/col/col${a.column.id}/index.html`)}
<div class="main"><h1 class="title">${escapeHtml(a.title)}</h1>
<div class="info"><span>发布时间:${a.published} ${a.time}</span> <span>来源:${escapeHtml(a.publisher)}</span> <span>字体:[大 中 小]</span></div>
<div id="zoom">${a.html}</div>
${sourceLine(a)}</div>`,
    }),
  answer(site, ask, claimed) {
    if (ask.path === UNIT) return unit(site, ask, claimed);
    const listing = site.listings.find((l) => this.columnPath(site.spec, l.column) === ask.path);
    return listing ? columnPage(site, listing, claimed(listing.articles.length)) : null;
  },
};
