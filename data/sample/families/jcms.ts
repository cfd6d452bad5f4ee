import { hash } from "../choose.ts";
import { escapeHtml } from "../markup.ts";
import type { Article, Ask, Family, Listing, Page, Site, SiteSpec } from "../site.ts";
import { articleHead, bodyOrQuery, crumbs, html, newest, shell, sourceLine, whole } from "./shell.ts";

const PROXY = "/module/web/jpage/dataproxy.jsp";
const WEB_ID = "3";

const unitId = (column: string) => String(200000 + (hash(column) % 99999));
const dateParts = (a: Article) => a.published.split("-").map(Number).join("/");
const articlePath = (_: SiteSpec, a: Article) => `/art/${dateParts(a)}/art_${a.column.id}_${4000000 + a.number}.html`;

/** Dates stand over two lines, as the template's white space leaves them. */
function record(spec: SiteSpec, a: Article): string {
  const [year, ...rest] = a.published.split("-");
  return `<record><![CDATA[<li><a href="${articlePath(spec, a)}" title="${escapeHtml(a.title)}" target="_blank">${escapeHtml(a.title)}</a><span class="bt-right">${year}-
   ${rest.join("-")}</span></li>]]></record>`;
}

/** Records `from` to `to`, counted from 1, as the proxy counts them. */
function records(spec: SiteSpec, listing: Listing, from: number, to: number): string {
  return listing.articles
    .slice(from - 1, to)
    .map((a) => record(spec, a))
    .join("\n");
}

function columnPage(site: Site, listing: Listing, total: number): Page {
  const { spec } = site;
  const { column } = listing;
  const cached = spec.perPage * 2;
  const next = `${PROXY}?page=1&webid=${WEB_ID}&path=/&columnid=${column.id}&unitid=${unitId(column.id)}&webname=${encodeURIComponent(spec.name)}&permissiontype=0`;
  const body = `${crumbs(spec, column, `/col/col${column.id}/index.html`)}
<div id="${unitId(column.id)}" class="list">
<script type="text/xml"><datastore>
<nextgroup><![CDATA[<a href="${next}"></a>]]></nextgroup>
<recordset>${records(spec, listing, 1, cached)}</recordset></datastore></script>
</div>
<script language="javascript">$('#${unitId(column.id)}').jpage({ themeName:'default', cacheRecords:${cached}, sortKind:'', sortType:'', hasNavigation:true, perPage:${spec.perPage}, totalRecord:${total}, openCookies:false, proxyUrl:'${PROXY}', params:{ col:1, appid:1, webid:${WEB_ID}, path:'/', columnid:${column.id}, sourceContentType:1, unitid:'${unitId(column.id)}', webname:'${spec.name}', permissiontype:0 } });</script>`;
  return html(shell(spec, { title: `${spec.name} ${column.name}`, body }), newest(listing));
}

function proxy(site: Site, ask: Ask, claimed: (n: number) => number): Page | null {
  const given = bodyOrQuery(ask);
  const listing = site.listings.find((l) => l.column.id === given.get("columnid"));
  if (!listing || given.get("unitid") !== unitId(listing.column.id)) return null;
  const perPage = Math.max(1, whole(given.get("perpage"), site.spec.perPage));
  const group = whole(given.get("page"), 0);
  // The old form of the request names a group of three pages instead of the records.
  const from = Math.max(1, whole(given.get("startrecord"), group === 0 ? 1 : (group - 1) * perPage * 3 + 1));
  const to = Math.min(whole(given.get("endrecord"), from + perPage * 3 - 1), from + 299);
  const total = claimed(listing.articles.length);
  const text = `<datastore><totalrecord>${total}</totalrecord><totalpage>${Math.ceil(total / perPage)}</totalpage>
<recordset>${records(site.spec, listing, from, to)}</recordset></datastore>`;
  return { text, type: "text/xml", changed: newest(listing) };
}

/** 大汉 JCMS: the column page embeds the first records, dataproxy.jsp gives the others. */
export const jcms: Family = {
  columnPath: (_, column) => `/col/col${column.id}/index.html`,
  articlePath,
  articlePage: ({ spec }, a) =>
    shell(spec, {
      title: a.title,
      head: articleHead(spec, a),
      body: `${crumbs(spec, a.column, `/col/col${a.column.id}/index.html`)}
<table class="xxgk"><tr><td>索引号:${spec.region_code}/${a.published.slice(0, 4)}-${80000 + a.number}</td><td>组配分类:${escapeHtml(a.column.name)}</td></tr><tr><td>发布机构:${escapeHtml(a.publisher)}</td><td>公开方式:主动公开</td></tr></table>
<table class="bt"><tr><td class="title">${escapeHtml(a.title)}</td></tr><tr><td>时间:${a.published} ${a.time} 浏览次数:</td></tr>
<tr><td class="bt-content"><div id="zoom"><!--<$[信息内容]>begin-->${a.html}<!--<$[信息内容]>end--></div></td></tr></table>
${sourceLine(a)}`,
    }),
  answer(site, ask, claimed) {
    if (ask.path === PROXY) return proxy(site, ask, claimed);
    const listing = site.listings.find((l) => this.columnPath(site.spec, l.column) === ask.path);
    return listing ? columnPage(site, listing, claimed(listing.articles.length)) : null;
  },
};
