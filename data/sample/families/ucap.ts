import { hexId } from "../choose.ts";
import { escapeHtml } from "../markup.ts";
import type { Article, Ask, Column, Family, Listing, Page, Site, SiteSpec } from "../site.ts";
import { articleHead, crumbs, html, newest, shell, slice, sourceLine, whole } from "./shell.ts";

const SEARCH = "/common/search/";
const channel = (spec: SiteSpec, column: Column) => hexId(`${spec.id}/${column.id}`, 32);
const columnPath = (_: SiteSpec, column: Column) => `/xxgk/c${column.id}/list.shtml`;
const articlePath = (_: SiteSpec, a: Article) =>
  `/xxgk/c${a.column.id}/${a.published.slice(0, 7).replace("-", "")}/${hexId(a.key, 32)}.shtml`;

function columnPage(site: Site, listing: Listing): Page {
  const { spec } = site;
  const { column } = listing;
  const id = channel(spec, column);
  const body = `${crumbs(spec, column, columnPath(spec, column))}
<div class="list-box" id="list"></div><div class="page" id="page"></div>
<script type="text/javascript">var channelId = "${id}"; var pageSize = ${spec.perPage};
$.ajax({ url: "${SEARCH}${id}?_isAgg=true&_isJson=true&_pageSize=" + pageSize + "&_template=index&_rangeTimeGte=&_channelName=&page=1", dataType: "json" });</script>`;
  const head = `<meta name="ColumnName" content="${escapeHtml(column.name)}" /><meta name="channelId" content="${id}" />`;
  return html(shell(spec, { title: `${column.name}-${spec.name}`, head, body }), newest(listing));
}

function search(site: Site, ask: Ask, claimed: (n: number) => number): Page | null {
  const { spec } = site;
  const listing = site.listings.find((l) => ask.path === SEARCH + channel(spec, l.column));
  if (!listing || ask.query.get("_isJson") !== "true") return null;
  const size = Math.min(100, Math.max(1, whole(ask.query.get("_pageSize"), spec.perPage)));
  const page = Math.max(1, whole(ask.query.get("page"), 1));
  const results = slice(listing, page, size).map((a) => ({
    title: a.title,
    url: articlePath(spec, a),
    publishedTimeStr: `${a.published} ${a.time}:00`,
    channelName: a.column.name,
    // The list answers with an extract only for some rows.
    contentHtml: "",
    memo: "",
  }));
  const total = claimed(listing.articles.length);
  const data = { page, rows: size, channelId: channel(spec, listing.column), total, results };
  return { text: JSON.stringify({ data }), type: "application/json", changed: newest(listing) };
}

/** Long texts are broken up for the reader's pages; the mark stays in the source. */
function broken(text: string): string {
  const paragraphs = text.split("\n");
  if (paragraphs.length < 9) return text;
  const half = Math.ceil(paragraphs.length / 2);
  return [...paragraphs.slice(0, half), "#PAGE_BREAK#", ...paragraphs.slice(half)].join("\n");
}

/** 开普 UCAP: rows come from a JSON interface; the article is wrapped in elements of its own. */
export const ucap: Family = {
  columnPath,
  articlePath,
  articlePage: ({ spec }, a) =>
    shell(spec, {
      title: a.title,
      head: articleHead(spec, a),
      body: `${crumbs(spec, a.column, columnPath(spec, a.column))}
<div class="sp_time"><h1><UCAPTITLE>${escapeHtml(a.title)}</UCAPTITLE></h1>
<p>发布时间:<PUBLISHTIME>${a.published} ${a.time}</PUBLISHTIME> 来源:${escapeHtml(a.publisher)} 浏览量:<span id="pv"></span></p></div>
<div id="UCAP-CONTENT"><UCAPCONTENT>${broken(a.html)}</UCAPCONTENT></div>
${sourceLine(a)}`,
    }),
  answer(site, ask, claimed) {
    if (ask.path.startsWith(SEARCH)) return search(site, ask, claimed);
    const listing = site.listings.find((l) => columnPath(site.spec, l.column) === ask.path);
    return listing ? columnPage(site, listing) : null;
  },
};
