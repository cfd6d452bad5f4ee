import { canonical } from "../address.ts";
import type { Family, ListPage, ListResult } from "./family.ts";
import { nextLink } from "./generic.ts";
import { rowsByFirst } from "./rows.ts";
import { numberSetting, settingOf, statedTotal } from "./scan.ts";

const ROWS = ["ul#resources > li", "#resources li", "#resources tr"];

function list(page: ListPage): ListResult | null {
  const $ = page.dom();
  const siteId = $('meta[name="siteIdMeta" i]').attr("content") ?? settingOf(page.text, "siteId");
  const rows = rowsByFirst($, ROWS, page.url);
  if (rows.length === 0 && (page.page === 1 || siteId === null)) return null;
  const total = statedTotal($("body").text()) ?? numberSetting(page.text, "totalCount");
  const pages = numberSetting(page.text, "pageCount") ?? numberSetting(page.text, "totalPages");
  const seen = Number(page.params.seen ?? 0) + rows.length;
  const done = rows.length === 0 || (pages !== null && page.page >= pages) || (total !== null && seen >= total);
  const url = new URL(page.url);
  const interfaceUrl = url.searchParams.has("siteId");
  const link = nextLink($, page.url);
  if (done || (!interfaceUrl && link === null && total === null && pages === null)) return { rows, total, next: null };
  if (interfaceUrl) {
    url.searchParams.set("page", String(page.page + 1));
    return { rows, total, next: { url: url.href, page: page.page + 1, params: { seen } } };
  }
  const channel =
    $('meta[name="channelIdMeta" i], meta[name="channelMeta" i]').attr("content") ?? settingOf(page.text, "channelId");
  const asked = new URL("/cms/sitemanage/index.shtml", page.url);
  if (siteId) asked.searchParams.set("siteId", siteId);
  if (channel) asked.searchParams.set("channelId", channel);
  asked.searchParams.set("page", String(page.page + 1));
  const to = link ?? canonical(asked.href);
  return { rows, total, next: to === null ? null : { url: to, page: page.page + 1, params: { seen } } };
}

export const ylcms: Family = {
  id: "ylcms",
  name: "ylcms",
  signs({ url, text }) {
    const signs = [];
    if (text.includes("siteIdMeta")) signs.push({ weight: 0.7, says: "meta siteIdMeta" });
    if (url.includes("/cms/sitemanage/") || text.includes("/cms/sitemanage/")) {
      signs.push({ weight: 0.4, says: "addresses below /cms/sitemanage/" });
    }
    if (text.includes('id="resources"')) signs.push({ weight: 0.3, says: "the list ul#resources" });
    return signs;
  },
  list,
  article: {
    content: ["#Content", ".article_con"],
    title: ["h1", ".article_title"],
    attachments: ["#pdfattachments a[href]"],
  },
};
