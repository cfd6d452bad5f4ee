import { escapeHtml } from "../markup.ts";
import type { Article, Ask, Column, Listing, Page, Site, SiteSpec } from "../site.ts";

export interface Frame {
  title: string;
  head?: string;
  body: string;
}

/** The page around everything: head, navigation, footer. */
export function shell(spec: SiteSpec, frame: Frame): string {
  const charset = spec.charset.meta;
  const meta = charset === null ? "" : `<meta http-equiv="Content-Type" content="text/html; charset=${charset}" />\n`;
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
${meta}<title>${escapeHtml(frame.title)}</title>
<meta name="SiteName" content="${escapeHtml(spec.name)}" />
<meta name="SiteDomain" content="${spec.domain}" />
<meta name="SiteIDCode" content="${spec.region_code}0001" />
${frame.head ?? ""}
<style type="text/css">body{font:14px/1.8 SimSun,serif}.nav li{display:inline}</style>
<script type="text/javascript">var visit = "<div>" + new Date().getFullYear() + "</div>";</script>
</head>
<body>
<div class="header"><h2><a href="/">${escapeHtml(spec.name)}</a></h2>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/about.html">网站介绍</a></li><li><a href="/search?q=">站内搜索</a></li></ul></div>
${frame.body}
<div class="footer"><p>主办:${escapeHtml(spec.name)} 网站标识码:${spec.region_code}0001</p><p>浏览次数统计 建议使用1024×768以上分辨率</p></div>
</body>
</html>
`;
}

/** The standard's meta elements of an article, and where its figures come from. */
export function articleHead(spec: SiteSpec, article: Article, dash = "-"): string {
  const date = article.published.replaceAll("-", dash);
  const meta = (name: string, content: string) => `<meta name="${name}" content="${escapeHtml(content)}" />`;
  return [
    meta("ArticleTitle", article.title),
    meta("PubDate", `${date} ${article.time}`),
    meta("ContentSource", article.publisher),
    meta("ColumnName", article.column.name),
    meta("Description", `${article.title}_${spec.name}`),
    sourceMeta(article),
  ].join("\n");
}

const OWN = "样例页面,文字与数字均为自拟";

export const sourceMeta = (article: Article): string =>
  `<meta name="sample-source" content="${escapeHtml(article.sourceAddress ?? OWN)}" />`;

/** The visible line that names the page whose figures these are. */
export function sourceLine(article: Article): string {
  const address = article.sourceAddress;
  if (address === null) return `<div class="sample-source">数据出处:${OWN}</div>`;
  const shown = escapeHtml(address);
  return `<div class="sample-source">数据出处:<a href="${shown}" rel="nofollow">${shown}</a>(样例页面,文字另拟)</div>`;
}

export const crumbs = (spec: SiteSpec, column: Column, href: string): string =>
  `<div class="position">您当前的位置:<a href="/">${escapeHtml(spec.name)}</a> &gt; <a href="${escapeHtml(href)}">${escapeHtml(column.name)}</a></div>`;

export const html = (text: string, changed: string): Page => ({ text, type: "text/html", changed });

export const newest = (listing: Listing): string => listing.articles[0]?.published ?? "2000-01-01";

/** The `page`-th part (from 1) of a listing. */
export function slice(listing: Listing, page: number, size: number): Article[] {
  return listing.articles.slice((page - 1) * size, page * size);
}

export const pageCount = (total: number, size: number): number => Math.max(1, Math.ceil(total / size));

/** A whole number from a query, or the fallback where it is missing or senseless. */
export function whole(value: string | null, fallback: number): number {
  const n = Number(value ?? fallback);
  return Number.isInteger(n) && n >= 0 && n < 1e6 ? n : fallback;
}

export const listingOf = (site: Site, id: string | null): Listing | undefined =>
  site.listings.find((l) => l.column.id === id);

export const bodyOrQuery = (ask: Ask): URLSearchParams => {
  const both = new URLSearchParams(ask.query);
  for (const [k, v] of new URLSearchParams(ask.body)) both.set(k, v);
  return both;
};
