import { escapeHtml } from "../markup.ts";
import type { Article, Ask, Family, Page, Site, SiteSpec } from "../site.ts";
import { articleHead, crumbs, html, newest, shell, slice, sourceLine, whole } from "./shell.ts";

const SID = 755031;
const ROWS = 20;
const postId = (a: Article) => 8000000 + a.number;
const articlePath = (_: SiteSpec, a: Article) =>
  `/gkmlpt/content/${Math.floor(postId(a) / 1e6)}/${Math.floor(postId(a) / 1e3)}/post_${postId(a)}.html`;

const seconds = (a: Article) => Date.parse(`${a.published}T${a.time}:00+08:00`) / 1000;

function index(site: Site): Page {
  const { spec } = site;
  const tree = site.listings.map((l) => ({ id: Number(l.column.id), name: l.column.name, parent_id: 0, children: [] }));
  const body = `<div id="app"></div>
<script>window._CONFIG = { SID: '${SID}', SITE_NAME: '${spec.name}', TREE: ${JSON.stringify(tree)}, ROUTE: '/gkmlpt' };</script>
<script src="/gkmlpt/static/js/app.js"></script>`;
  return html(shell(spec, { title: `政府信息公开目录_${spec.name}`, body }), "2020-01-01");
}

function api(site: Site, ask: Ask, claimed: (n: number) => number): Page | null {
  const id = /^\/gkmlpt\/api\/all\/(\d{1,8})$/.exec(ask.path)?.[1];
  const listing = site.listings.find((l) => l.column.id === id);
  if (!listing || ask.query.get("sid") !== String(SID)) return null;
  const page = Math.max(1, whole(ask.query.get("page"), 1));
  const articles = slice(listing, page, ROWS).map((a) => ({
    id: postId(a),
    title: a.title,
    // Addresses of the interface have no scheme or host of their own here.
    url: articlePath(site.spec, a),
    publisher: a.publisher,
    date: seconds(a),
    display_publish_time: seconds(a),
    document_number: "",
    is_expired: false,
  }));
  const text = JSON.stringify({ total: claimed(listing.articles.length), page, articles, classify: { main: [] } });
  return { text, type: "application/json", changed: newest(listing) };
}

/** 广东 gkmlpt: one directory page for the site, columns and rows from its JSON interface. */
export const gkmlpt: Family = {
  columnPath: (_, column) => `/gkmlpt/index#${column.id}`,
  articlePath,
  articlePage: ({ spec }, a) =>
    shell(spec, {
      title: a.title,
      head: articleHead(spec, a),
      body: `${crumbs(spec, a.column, `/gkmlpt/index#${a.column.id}`)}
<div class="content"><div class="classify"><table><tr><td>索引号:</td><td>${spec.region_code}/${postId(a)}</td><td>分类:</td><td>${escapeHtml(a.column.name)}</td></tr><tr><td>发布机构:</td><td>${escapeHtml(a.publisher)}</td><td>成文日期:</td><td>${a.published}</td></tr></table></div>
<h1 class="title">${escapeHtml(a.title)}</h1><p class="date">发布日期:${a.published} 浏览次数:-</p>
<div class="article-content">${a.html}</div>
${sourceLine(a)}</div>`,
    }),
  answer: (site, ask, claimed) => (ask.path === "/gkmlpt/index" ? index(site) : api(site, ask, claimed)),
};
