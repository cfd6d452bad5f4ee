import { isOutcome } from "../../scraper/outcome.ts";
import type { Attention, Host, Issue, Outcome, Run, Source } from "../build/rows.ts";
import { type Content, type Html, html, webAddress } from "../html/html.ts";
import type { Language } from "../messages/language.ts";
import { empty, table } from "./parts.ts";
import { placeLink, type Scene } from "./scene.ts";
import { standing } from "./stale.ts";

/** Sources, crawls and what went wrong: whether the data is current, and where it is not. */

function sources(s: Scene): Html {
  const { t } = s;
  const address = (source: Source) => {
    const web = webAddress(source.address);
    return web === null ? html`${source.address}` : html`<a href="${web}" rel="noopener nofollow external">${web}</a>`;
  };
  return table<Source>(
    [
      { head: t.t("health.source"), heading: true, cell: (x) => html`<span lang="zh">${x.name}</span>` },
      { head: t.t("coverage.place"), cell: (x) => placeLink(s, x.region_code) },
      { head: t.t("health.family"), cell: (x) => x.family ?? "—" },
      { head: t.t("health.status"), cell: (x) => statusOf(t, x) },
      { head: t.t("health.addresses"), numeric: true, cell: (x) => t.number(x.addresses) },
      { head: t.t("health.fetched"), numeric: true, cell: (x) => t.number(x.fetched) },
      { head: t.t("health.last"), cell: (x) => (x.last === null ? "—" : t.date(x.last)) },
      { head: t.t("health.address"), cell: address },
    ],
    s.data.sources,
    { caption: t.t("health.sources.caption", { n: s.data.sources.length }), rowId: (x) => `source-${x.source_id}` },
  );
}

/** What the registry says of a source, and since when its figures stand still. */
function statusOf(t: Language, source: Source): Content {
  const registered = t.t(`sourceStatus.${source.status}`);
  return source.stale ? html`${registered} <strong>${standing(t, source)}</strong>` : registered;
}

const TROUBLES = [
  "few_reports",
  "half_of_last_time",
  "low_share",
  "rows_missing",
  "redesigned",
  "unreachable",
  "blocked",
  "gone",
  "parked",
  "same_page",
  "trap",
] as const;

function troubleName(t: Language, kind: string): Content {
  const known = TROUBLES.find((k) => k === kind);
  return known === undefined ? html`<code>${kind}</code>` : t.t(`trouble.${known}`);
}

function attention(s: Scene): Html {
  const { t } = s;
  return table<Attention>(
    [
      { head: t.t("health.source"), heading: true, cell: (a) => html`<span lang="zh">${a.name}</span>` },
      { head: t.t("health.trouble"), cell: (a) => troubleName(t, a.kind) },
      { head: t.t("health.detail"), cell: (a) => html`<span lang="en">${a.detail}</span>` },
      { head: t.t("health.seen"), cell: (a) => t.date(a.seen.slice(0, 10)) },
    ],
    s.data.attention,
    { caption: t.t("health.attention"), quiet: true },
  );
}

/** An outcome's name in the language; its code where the site does not know it. */
const outcomeName = (t: Language, outcome: string): Content =>
  isOutcome(outcome) ? t.t(`crawl.${outcome}`) : html`<code>${outcome}</code>`;

const seconds = (t: Language, value: number | null) => (value === null ? "—" : t.number(Math.round(value * 10) / 10));

function hosts(s: Scene): Html {
  const { t } = s;
  return table<Host>(
    [
      { head: t.t("health.host"), heading: true, cell: (h) => html`<code>${h.host}</code>` },
      { head: t.t("health.requests"), numeric: true, cell: (h) => t.number(h.requests) },
      { head: t.t("health.conditional"), numeric: true, cell: (h) => t.number(h.conditional) },
      { head: t.t("health.notModified"), numeric: true, cell: (h) => t.number(h.not_modified) },
      { head: t.t("health.errors"), numeric: true, cell: (h) => t.number(h.errors) },
      {
        head: t.t("health.delay"),
        numeric: true,
        cell: (h) => `${seconds(t, h.delay_min)} / ${seconds(t, h.delay_mean)}`,
      },
      { head: t.t("health.robots"), cell: (h) => html`<code>${h.robots ?? "—"}</code>` },
    ],
    s.data.hosts,
    { caption: t.t("health.hosts.caption") },
  );
}

const clock = (instant: string) => instant.replace("T", " ").replace("Z", "");

function runs(s: Scene): Html {
  const { t } = s;
  return table<Run>(
    [
      {
        head: t.t("health.began"),
        heading: true,
        cell: (r) => html`<time datetime="${r.started_at}">${clock(r.started_at)}</time>`,
      },
      {
        head: t.t("health.ended"),
        cell: (r) => (r.finished_at === null ? t.t("health.interrupted") : clock(r.finished_at)),
      },
      { head: t.t("health.captures"), numeric: true, cell: (r) => t.number(r.captures) },
      { head: t.t("health.outcomes"), numeric: true, cell: (r) => t.number(r.outcomes) },
    ],
    s.data.runs,
    { caption: t.t("health.runs.caption") },
  );
}

export function healthMain(s: Scene): Html {
  const { t, data } = s;
  return html`<h1>${t.t("health.title")}</h1><p class="lead">${t.t("health.lead")}</p>
<section><h2>${t.t("health.attention")}</h2><p>${t.t("health.attention.lead")}</p>${
    data.attention.length === 0 ? empty(t.t("health.noAttention")) : attention(s)
  }</section>
<section><h2>${t.t("health.sources")}</h2>${data.sources.length === 0 ? empty(t.t("health.none")) : sources(s)}</section>
<section><h2>${t.t("health.addressesHead")}</h2><p>${t.t("health.addresses.lead")}</p>${table<Outcome>(
    [
      { head: t.t("health.outcome"), heading: true, cell: (o) => outcomeName(t, o.outcome) },
      { head: t.t("health.addresses"), numeric: true, cell: (o) => t.number(o.addresses) },
    ],
    data.addresses,
    { caption: t.t("health.addressesHead"), quiet: true },
  )}</section>
<section><h2>${t.t("health.runs")}</h2>${data.runs.length === 0 ? empty(t.t("health.none")) : runs(s)}</section>
<section><h2>${t.t("health.hosts")}</h2>${data.hosts.length === 0 ? empty(t.t("health.none")) : hosts(s)}</section>
<section><h2>${t.t("health.issues")}</h2>${
    data.issues.length === 0
      ? empty(t.t("health.noIssues"))
      : table<Issue>(
          [
            { head: t.t("health.stage"), cell: (i) => html`<code>${i.stage}</code>` },
            { head: t.t("health.trouble"), heading: true, cell: (i) => html`<code>${i.kind}</code>` },
            { head: t.t("health.pages"), numeric: true, cell: (i) => t.number(i.pages) },
            { head: t.t("health.example"), cell: (i) => i.detail },
          ],
          data.issues,
          { caption: t.t("health.issues"), quiet: true },
        )
  }</section>`;
}
