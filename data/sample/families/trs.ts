import { escapeHtml } from "../markup.ts";
import type { Article, Column, Family, Listing, Page, Site, SiteSpec } from "../site.ts";
import { articleHead, crumbs, html, newest, pageCount, shell, slice, sourceLine } from "./shell.ts";

const folder = (column: Column) => `/zwgk/${column.id}/`;
const local = (a: Article) =>
  `${a.published.slice(0, 7).replace("-", "")}/t${a.published.replaceAll("-", "")}_${3000000 + a.number}.shtml`;

/** Some sites name their second page index_1, others index_2: the column decides. */
const firstSuffix = (column: Column): number => (column.holds === "proposal" ? 2 : 1);

function page(site: Site, listing: Listing, index: number, total: number): Page {
  const { spec } = site;
  const { column } = listing;
  const pages = pageCount(total, spec.perPage);
  const rows = slice(listing, index + 1, spec.perPage)
    .map(
      (a) => `<li><span>[${a.published}]</span><a href="./${local(a)}" target="_blank">${escapeHtml(a.title)}</a></li>`,
    )
    .join("\n");
  const body = `${crumbs(spec, column, folder(column))}
<div class="hbgov-bfc-block"><ul class="info-list">${rows}</ul>
<div class="page"><script language="javascript">createPageHTML(${pages}, ${index}, "index", "shtml", "black_12", ${total});</script></div></div>`;
  return html(shell(spec, { title: `${column.name}_${spec.name}`, body }), newest(listing));
}

/** The page number (from 0) that a file of the column stands for, or null. */
function indexOf(column: Column, path: string): number | null {
  if (!path.startsWith(folder(column))) return null;
  const file = path.slice(folder(column).length);
  if (file === "" || file === "index.shtml") return 0;
  const n = /^index_(\d{1,4})\.shtml$/.exec(file)?.[1];
  if (n === undefined) return null;
  const index = Number(n) - firstSuffix(column) + 1;
  return index >= 1 ? index : null;
}

/** TRS WCM: createPageHTML in the page tells how many there are; index, index_1 … (or index_2 …). */
export const trs: Family = {
  columnPath: (_, column) => folder(column),
  articlePath: (_: SiteSpec, a: Article) => folder(a.column) + local(a),
  articlePage: ({ spec }, a) =>
    shell(spec, {
      title: `${a.title}_${spec.name}`,
      head: articleHead(spec, a),
      body: `${crumbs(spec, a.column, folder(a.column))}
<div class="article"><h1>${escapeHtml(a.title)}</h1><div class="info">${a.published.replace("-", "年").replace("-", "月")}日 ${a.time} 来源:${escapeHtml(a.publisher)} 【字号:大 中 小】</div>
<div class="TRS_Editor"><div class="Custom_UnionStyle">${a.html}</div></div>
${sourceLine(a)}</div>`,
    }),
  answer(site, ask, claimed) {
    for (const listing of site.listings) {
      const index = indexOf(listing.column, ask.path);
      const total = claimed(listing.articles.length);
      if (index === null || index >= pageCount(listing.articles.length, site.spec.perPage)) continue;
      return page(site, listing, index, total);
    }
    return null;
  },
};
