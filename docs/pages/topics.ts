import type { Area } from "../build/rows.ts";
import { figure } from "../charts/figure.ts";
import { type StripPoint, strip } from "../charts/strip.ts";
import { groupBy } from "../compare/group.ts";
import { type Html, html } from "../html/html.ts";
import type { Key } from "../messages/language.ts";
import { amount } from "../messages/names.ts";
import { empty, table } from "./parts.ts";
import { evidenceAddress, evidenceLink, nameOf, placeLink, type Scene } from "./scene.ts";

/** Policy areas: as printed, and by a crosswalk to the major topics of the Comparative Agendas Project. */

interface Share {
  area: Area;
  topic: number;
  /** percent of that report's items of the instrument */
  share: number;
}

/** Share of each topic in each report: areas with several topics are parted between them. */
export function topicShares(areas: readonly Area[]): Share[] {
  const shares = new Map<string, Share>();
  for (const area of areas) {
    if (area.topic_code === null || area.unit !== "item" || area.value === null || !area.total) continue;
    const key = `${area.report_id} ${area.instrument} ${area.year} ${area.topic_code}`;
    const share = (100 * area.value * (area.topic_share ?? 1)) / area.total;
    const known = shares.get(key);
    if (known) known.share += share;
    else shares.set(key, { area, topic: area.topic_code, share });
  }
  return [...shares.values()].sort((a, b) => a.topic - b.topic);
}

const topicName = (s: Scene, code: number): string => s.t.plain(`topic.${code}` as Key);

function point(s: Scene, { area, share, topic }: Share): StripPoint {
  const value = Math.round(share * 10) / 10;
  const where = `${nameOf(s, area.region_code)} ${area.year ?? ""}`;
  return {
    value,
    low: null,
    high: null,
    mark: "printed",
    bound: "exact",
    href: evidenceAddress(s, area.report_id, area.ordinal),
    title: s.t.t("topics.point", { where, topic: topicName(s, topic), share: value, n: area.total ?? 0 }),
    older: false,
  };
}

function byCrosswalk(s: Scene): Html {
  const { t } = s;
  const shares = topicShares(s.data.areas);
  if (shares.length === 0) return empty(t.t("topics.empty"));
  const topics = [...new Set(shares.map((x) => x.topic))];
  const reports = new Set(shares.map((x) => x.area.report_id)).size;
  const label = t.t("topics.chart", { n: reports });
  const spec = {
    label,
    share: true,
    withheld: t.t("value.withheld"),
    none: "",
    tick: (v: number) => `${v}%`,
    rows: topics.map((topic) => ({
      label: topicName(s, topic),
      href: null,
      points: shares.filter((x) => x.topic === topic).map((x) => point(s, x)),
    })),
  };
  return figure({
    t,
    id: "topics-chart",
    draw: (width) => strip(spec, width),
    caption: html`<b>${t.t("topics.crosswalk")}</b> ${label}`,
    named: { title: t.t("topics.crosswalk"), version: s.site.version },
    twin: table<Share>(
      [
        { head: t.t("topics.topic"), heading: true, cell: (x) => topicName(s, x.topic) },
        { head: t.t("coverage.place"), cell: (x) => placeLink(s, x.area.region_code) },
        { head: t.t("coverage.year"), numeric: true, cell: (x) => String(x.area.year ?? "—") },
        {
          head: t.t("topics.share"),
          numeric: true,
          cell: (x) => evidenceLink(s, x.area.report_id, x.area.ordinal, `${t.number(Math.round(x.share * 10) / 10)}%`),
        },
        { head: t.t("compare.n"), numeric: true, cell: (x) => t.number(x.area.total ?? 0) },
      ],
      shares,
      { caption: label, quiet: true },
    ),
  });
}

/** Labels that one page lists: the most printed ones. */
const MOST = 100;

function asPrinted(s: Scene): Html {
  const { t } = s;
  const labels = groupBy(s.data.areas, (area) => area.label);
  const reports = (areas: readonly Area[]) => new Set(areas.map((a) => a.report_id)).size;
  const lines = [...labels.entries()].sort((a, b) => reports(b[1]) - reports(a[1]) || a[0].localeCompare(b[0], "zh"));
  const mentions = (areas: readonly Area[]) => {
    const seen = new Map(areas.map((a) => [`${a.report_id} ${a.ordinal}`, a]));
    return [...seen.values()]
      .slice(0, 4)
      .map(
        (a) =>
          html`<li>${placeLink(s, a.region_code)} ${evidenceLink(s, a.report_id, a.ordinal, `${a.year ?? ""} ${amount(t, a.value, a.unit)}`)}</li>`,
      );
  };
  return table(
    [
      {
        head: t.t("topics.label"),
        heading: true,
        cell: ([label]: [string, Area[]]) => html`<span lang="zh">${label}</span>`,
      },
      {
        head: t.t("topics.topic"),
        cell: ([, areas]) =>
          t.list([...new Set(areas.flatMap((a) => (a.topic_code === null ? [] : topicName(s, a.topic_code))))]) ||
          t.t("topics.unmatched"),
      },
      { head: t.t("topics.reports"), numeric: true, cell: ([, areas]) => t.number(reports(areas)) },
      { head: t.t("topics.where"), cell: ([, areas]) => html`<ul class="mentions">${mentions(areas)}</ul>` },
    ],
    lines.slice(0, MOST),
    { caption: t.t("topics.labels", { n: s.data.totals.labels }) },
  );
}

export function topicsMain(s: Scene): Html {
  const { t } = s;
  return html`<h1>${t.t("topics.title")}</h1><p class="lead">${t.t("topics.lead")}</p>
<section><h2>${t.t("topics.crosswalk")}</h2>${byCrosswalk(s)}<p class="caution">${t.t("topics.caution")}</p></section>
<section><h2>${t.t("topics.asPrinted")}</h2>${s.data.areas.length === 0 ? empty(t.t("topics.empty")) : asPrinted(s)}</section>`;
}
