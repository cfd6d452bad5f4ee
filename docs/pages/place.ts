import type { Figure, Source, Summary } from "../build/rows.ts";
import { figure } from "../charts/figure.ts";
import { markKey } from "../charts/key.ts";
import { type LinePoint, lines } from "../charts/lines.ts";
import { groupBy } from "../compare/group.ts";
import { seriesId } from "../compare/series.ts";
import { formatState, initial } from "../compare/state.ts";
import { type Html, html } from "../html/html.ts";
import { link, reportPath } from "../html/route.ts";
import type { Key } from "../messages/language.ts";
import { amount, figureName, measureName, range } from "../messages/names.ts";
import { legend, matrix } from "./coverage.ts";
import { byInstrument, outcomeFigure, outcomeGroups, outcomeViews } from "./outcomes.ts";
import { empty, facts, table } from "./parts.ts";
import { ancestors, evidenceAddress, evidenceLink, nameOf, placeLink, regionOf, type Scene, titleOf } from "./scene.ts";
import { staleNotes } from "./stale.ts";

/** One place's data, gathered once for all places. */
export interface PlaceData {
  code: string;
  figures: Figure[];
  reports: Summary[];
  /** places below it of which anything is known */
  below: string[];
}

const isBelow = (code: string, above: string): boolean => {
  const prefix = above.endsWith("0000") ? above.slice(0, 2) : above.endsWith("00") ? above.slice(0, 4) : above;
  return code !== above && code.startsWith(prefix);
};

/** Codes of the places that have a page: those with coverage or reports, and the divisions above them. */
export function placeCodes({ coverage, reports, regions }: Scene["data"]): string[] {
  const known = new Set([...coverage.keys(), ...[...reports.values()].flatMap((r) => r.region_code ?? [])]);
  for (const code of [...known]) {
    for (const above of [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]) known.add(above);
  }
  return [...known].filter((c) => regions.has(c)).sort();
}

/** The places that a page is made for, without their figures. */
export function gatherPlaces(data: Scene["data"]): PlaceData[] {
  const reports = groupBy(data.reports.values(), (r) => r.region_code ?? "");
  const covered = [...data.coverage.keys()].sort();
  return placeCodes(data).map((code) => ({
    code,
    figures: [],
    reports: reports.get(code) ?? [],
    below: code.endsWith("00") ? covered.filter((c) => isBelow(c, code)) : [],
  }));
}

function value(s: Scene, f: Figure): Html {
  const { t } = s;
  const shown =
    f.quality === "derived" && f.low !== null && f.high !== null
      ? range(t, f.low, f.high, f.unit)
      : amount(t, f.value, f.unit, f.bound);
  return html`<span class="q ${f.quality}">${evidenceLink(s, f.report_id, f.ordinal, shown)}</span>`;
}

const seriesKey = (f: Figure) => `${f.instrument} ${seriesId(f)}`;

interface Series {
  first: Figure;
  years: Map<number, Figure>;
}

const seriesOf = (figures: readonly Figure[]): Series[] =>
  [...groupBy(figures, seriesKey).values()].flatMap((of) => {
    const [first] = of;
    return first ? [{ first, years: new Map(of.map((f) => [f.year, f])) }] : [];
  });

/** All figures of one instrument: a row a measure, a column a year. */
function instrumentTable(s: Scene, figures: readonly Figure[]): Html {
  const { t } = s;
  const years = [...new Set(figures.map((f) => f.year))].sort((a, b) => a - b);
  const instrument = figures[0]?.instrument ?? "suggestion";
  return table(
    [
      { head: t.t("figure.what"), heading: true, cell: (row: Series) => measureName(t, row.first) },
      ...years.map((year) => ({
        head: html`<span id="y${year}-${instrument}">${String(year)}</span>`,
        numeric: true,
        cell: (row: Series) => {
          const figure = row.years.get(year);
          return figure ? value(s, figure) : html`<span class="none">·</span>`;
        },
      })),
    ],
    seriesOf(figures),
    { caption: t.t("place.table.caption", { instrument: t.t(`instrument.${instrument}`) }) },
  );
}

function definitionTable(s: Scene, figures: readonly Figure[]): Html {
  const { t } = s;
  return table<Figure>(
    [
      { head: t.t("coverage.year"), numeric: true, cell: (f) => String(f.year) },
      { head: t.t("figure.what"), heading: true, cell: (f) => figureName(t, f) },
      {
        head: t.t("place.asPrinted"),
        cell: (f) => evidenceLink(s, f.report_id, f.ordinal, html`<q lang="zh">${f.definition}</q>`),
      },
    ],
    figures,
    { caption: t.t("place.definitions"), quiet: true },
  );
}

/** The wording behind classes and verdicts: that of the newest year, earlier ones folded away. */
function definitions(s: Scene, figures: readonly Figure[]): Html | null {
  const { t } = s;
  const shown = figures.filter(
    (f) => f.definition !== null && (f.measure === "outcome" || f.measure === "satisfaction"),
  );
  if (shown.length === 0) return null;
  const newest = Math.max(...shown.map((f) => f.year));
  const older = shown.filter((f) => f.year < newest).sort((a, b) => b.year - a.year);
  return html`<section><h2>${t.t("place.definitions")}</h2><p>${t.t("place.definitions.lead")}</p>${definitionTable(
    s,
    shown.filter((f) => f.year === newest),
  )}${older.length > 0 && html`<details class="twin"><summary>${t.t("place.definitions.older")}</summary>${definitionTable(s, older)}</details>`}</section>`;
}

/** Small charts of the rates that have more than one year, one panel a measure. */
function charts(s: Scene, figures: readonly Figure[]): Html | null {
  const { t } = s;
  const rates = figures.filter((f) => f.unit === "percent" && f.subset === null);
  const series = seriesOf(rates).filter((x) => x.years.size > 1);
  const [first] = series;
  if (!first) return null;
  const instrument = t.t(`instrument.${first.first.instrument}`);
  const label = t.t("place.charts.caption", { instrument, n: series.reduce((n, x) => n + x.years.size, 0) });
  const points = series.flatMap((x) =>
    [...x.years.values()].map(
      (f): LinePoint => ({
        code: seriesKey(f),
        name: measureName(t, f),
        year: f.year,
        value: f.value,
        bound: f.bound,
        mark: f.fails ? "contradicted" : f.quality,
        href: evidenceAddress(s, f.report_id, f.ordinal),
        title: `${measureName(t, f)} ${f.year}: ${amount(t, f.value, f.unit, f.bound)}`,
      }),
    ),
  );
  const spec = { label, share: true, tick: (v: number) => `${v}%`, panels: "each" as const, points };
  return figure({
    t,
    id: `rates-${first.first.instrument}`,
    draw: (width) => lines(spec, width),
    caption: html`<b>${t.t("place.charts")}</b> ${label}`,
    key: markKey(t, points),
    twin: rateTable(s, series),
    named: { title: `${nameOf(s, first.first.region_code)}${t.t("note.colon")}${label}`, version: s.site.version },
  });
}

/** The figures of the small charts, one a row, each leading to its sentence. */
function rateTable(s: Scene, series: readonly Series[]): Html {
  const { t } = s;
  const rows = series.flatMap((x) => [...x.years.values()]);
  return table<Figure>(
    [
      { head: t.t("figure.what"), heading: true, cell: (f) => measureName(t, f) },
      { head: t.t("coverage.year"), numeric: true, cell: (f) => String(f.year) },
      { head: t.t("figure.value"), numeric: true, cell: (f) => value(s, f) },
      { head: t.t("compare.n"), numeric: true, cell: (f) => (f.base === null ? "—" : t.number(f.base)) },
    ],
    rows,
    { caption: t.t("place.charts"), quiet: true },
  );
}

/** How far problems were solved, year by year. */
function outcomes(s: Scene, code: string, figures: readonly Figure[]): Html | null {
  const { t } = s;
  const groups = outcomeGroups(figures);
  if (groups.length === 0) return null;
  const label = t.t("place.outcomes.caption", { place: nameOf(s, code), n: groups.length });
  return html`<section><h2>${t.t("outcomes.title")}</h2>${outcomeViews(s, groups)}${outcomeFigure(s, { id: "outcomes", label, groups, naming: byInstrument })}</section>`;
}

function reportsOf(s: Scene, reports: readonly Summary[]): Html {
  const { t } = s;
  const ordered = [...reports].sort(
    (a, b) => (b.year ?? 0) - (a.year ?? 0) || (b.published_on ?? "").localeCompare(a.published_on ?? ""),
  );
  return table<Summary>(
    [
      { head: t.t("coverage.year"), numeric: true, cell: (r) => (r.year === null ? "—" : String(r.year)) },
      {
        head: t.t("place.report"),
        heading: true,
        cell: (r) => html`<a href="${link(s.route, reportPath(r.report_id))}" lang="zh">${titleOf(s, r)}</a>`,
      },
      { head: t.t("report.kind"), cell: (r) => t.t(`kind.${r.kind}`) },
      { head: t.t("report.published"), cell: (r) => (r.published_on === null ? "—" : t.date(r.published_on)) },
      { head: t.t("place.count"), numeric: true, cell: (r) => t.number(r.figures) },
      { head: t.t("place.remarks"), cell: (r) => remarks(s, r) },
    ],
    ordered,
    { caption: t.t("place.reports"), quiet: true, rowId: (r) => `r-${r.report_id}` },
  );
}

function remarks(s: Scene, r: Summary): Html {
  const { t } = s;
  const tag = (kind: string, text: string) => html`<span class="tag ${kind}">${text}</span> `;
  return html`${r.fails > 0 && tag("fails", t.t("remark.fails", { n: r.fails }))}${r.withheld > 0 && tag("withheld", t.t("remark.withheld", { n: r.withheld }))}${r.copy_of !== null && tag("copy", t.t("remark.copy"))}${r.scope === "body" && tag("copy", t.t("remark.body"))}`;
}

const LEVEL: Record<string, Key> = {
  national: "regionLevel.national",
  province: "regionLevel.province",
  prefecture: "regionLevel.prefecture",
  county: "regionLevel.county",
  township: "regionLevel.township",
};

/** Anchors that the coverage matrix leads to. */
function years(s: Scene, code: string): Html {
  const known = (s.data.coverage.get(code) ?? []).map((c) => c.year);
  return html`${known.map((year) => html`<span id="y${year}"></span>`)}`;
}

const instrumentSection = (s: Scene, figures: readonly Figure[]): Html =>
  html`${instrumentTable(s, figures)}${charts(s, figures)}`;

/** Series that tell most in a comparison, the best first; beyond them, whatever the place has. */
const TELLING = ["outcome.percent.resolved", "assigned.item", "filed.item", "submitted.item"];

/** Address of the comparison of a place with its peers, by a measure that the place has; null where it has none. */
export function peersAddress(s: Scene, code: string, figures: readonly Figure[]): string | null {
  const rank = (f: Figure) => {
    const at = TELLING.findIndex((telling) => seriesId(f).startsWith(telling));
    return at < 0 ? TELLING.length : at;
  };
  const [best] = figures.filter((f) => f.subset === null).sort((a, b) => rank(a) - rank(b) || b.year - a.year);
  if (!best) return null;
  const state = { ...initial, instrument: best.instrument, series: seriesId(best), near: code };
  return link(s.route, `compare.html?${formatState(state)}`);
}

/** Sources of a place, or of reports on it, that stand still. */
function sourcesStanding(s: Scene, place: PlaceData): Source[] {
  const from = new Set(place.reports.map((r) => r.source_id));
  return s.data.sources.filter((x) => x.stale && (x.region_code === place.code || from.has(x.source_id)));
}

/** The page of one place: everything known about it over time, its definitions as printed, its reports. */
export function placeMain(s: Scene, place: PlaceData): Html {
  const { t } = s;
  const region = regionOf(s, place.code);
  const instruments = [...new Set(place.figures.map((f) => f.instrument))];
  const names = region
    ? [...new Set([region.name, region.name_hant, region.pinyin])].filter((n) => n !== nameOf(s, place.code))
    : [];
  const above = ancestors(s, place.code);
  const peers = peersAddress(s, place.code, place.figures);
  return html`<p class="crumbs"><a href="${link(s.route, "places.html")}">${t.t("nav.places")}</a>${above.map((code) => html` › ${placeLink(s, code)}`)}</p>
<h1>${nameOf(s, place.code)}</h1>
${staleNotes(t, s.route, sourcesStanding(s, place))}${facts([
  [t.t("place.code"), html`<span class="code">${place.code}</span>`],
  region ? [t.t("place.level"), t.plain(LEVEL[region.level] ?? "regionLevel.county")] : null,
  names.length === 0 ? null : [t.t("place.otherNames"), html`<span lang="zh">${t.list(names)}</span>`],
  peers === null ? null : [t.t("nav.compare"), html`<a href="${peers}">${t.t("place.compare")}</a>`],
])}
${place.below.length > 0 && html`<section id="coverage"><h2>${t.t("place.below")}</h2>${legend(s)}${matrix(s, place.below, t.t("coverage.caption", { n: place.below.length }))}</section>`}
<section><h2>${t.t("place.figures")}</h2>${years(s, place.code)}
${
  instruments.length === 0
    ? empty(t.t("place.noFigures"))
    : instruments.map((i) =>
        instrumentSection(
          s,
          place.figures.filter((f) => f.instrument === i),
        ),
      )
}</section>
${outcomes(s, place.code, place.figures)}
${definitions(s, place.figures)}
<section><h2>${t.t("place.reports")}</h2>${place.reports.length === 0 ? empty(t.t("place.noReports")) : reportsOf(s, place.reports)}</section>`;
}

/** The list of all places with a page, in the order of their codes. */
export function placesMain(s: Scene, places: readonly PlaceData[]): Html {
  const { t } = s;
  const item = (p: PlaceData) =>
    html`<li>${placeLink(s, p.code)} <span class="code">${p.code}</span>${p.reports.length > 0 && html` <span class="sub">${t.t("places.reports", { n: p.reports.length })}</span>`}</li>`;
  const provinces = [...new Set(places.map((p) => p.code.slice(0, 2)))];
  return html`<h1>${t.t("nav.places")}</h1><p class="lead">${t.t("places.lead", { n: places.length })}</p>
${provinces.length === 0 ? empty(t.t("coverage.empty")) : provinces.map((two) => html`<section><h2>${placeLink(s, `${two}0000`)}</h2><ul class="places">${places.filter((p) => p.code.startsWith(two) && !p.code.endsWith("0000")).map(item)}</ul></section>`)}`;
}
