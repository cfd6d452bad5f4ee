import type { Instrument } from "../../transform/codebook.ts";
import { funnel, hasFunnel } from "../charts/funnel.ts";
import { markKey } from "../charts/key.ts";
import { lines, sloped } from "../charts/lines.ts";
import { type StripPoint, strip } from "../charts/strip.ts";
import { type Content, type Html, html } from "../html/html.ts";
import { figureAnchor, link, placePath, type Route, reportPath } from "../html/route.ts";
import type { Language } from "../messages/language.ts";
import { amount, figureName, range, span } from "../messages/names.ts";
import { empty, table } from "../pages/parts.ts";
import { groupBy } from "./group.ts";
import type { Selection } from "./select.ts";
import { type Place, type Point, seriesOf } from "./series.ts";
import type { State } from "./state.ts";

/** Draws a comparison: the same code while the site is built and in the browser. */
export interface Canvas {
  t: Language;
  route: Route;
  places: ReadonlyMap<string, Place>;
}

const placeOf = (c: Canvas, code: string) => c.places.get(code)?.name ?? code;

const evidence = (c: Canvas, p: Point): string =>
  link(c.route, `${reportPath(p.report)}${p.ordinal === null ? "" : `#${figureAnchor(p.ordinal)}`}`);

export function shown(t: Language, p: Point): string {
  const { unit } = seriesOf(p.series);
  if (p.quality === "derived" && p.low !== null && p.high !== null) return range(t, p.low, p.high, unit);
  return amount(t, p.value, unit, p.bound);
}

/** A point in words: place, year, value, how it is known, n. */
export function words(c: Canvas, p: Point): string {
  const { t } = c;
  const n = p.base === null ? t.t("compare.noBase") : t.t("compare.base", { n: p.base });
  return t.t("compare.point", {
    place: placeOf(c, p.code),
    year: String(p.year),
    value: shown(t, p),
    quality: t.t(`quality.${p.quality}`),
    n,
  });
}

const isShare = (state: State) => seriesOf(state.series).unit === "percent";

export function title(c: Canvas, state: State): string {
  return figureName(c.t, { ...seriesOf(state.series), instrument: state.instrument as Instrument });
}

/** The shapes of the figures shown. */
export const marked = (s: Selection) =>
  s.points.map((p) => ({ mark: p.fails ? ("contradicted" as const) : p.quality, bound: p.bound }));

/** What the chart shows: period, places and figures, what n is, what was left out. */
export function captionText(c: Canvas, state: State, s: Selection): string {
  const { t } = c;
  const years = s.points.map((p) => p.year);
  const period = years.length === 0 ? "" : span(t, Math.min(...years), Math.max(...years));
  const places = new Set(s.points.map((p) => p.code)).size;
  const limited = places < s.available && state.places.length === 0 && state.near === null;
  const parts = [
    `${period === "" ? "" : `${period}${t.t("cite.stop").trim()}`}`,
    t.t("compare.caption", { places, figures: s.points.length }),
    limited ? t.t("compare.limited", { n: s.available }) : "",
    t.t("compare.caption.note"),
    state.view === "strip" ? t.t("compare.strip.note") : "",
    state.view === "slope" ? t.t("compare.slope.note") : "",
    state.view === "funnel" ? t.t("compare.funnel.note", { n: state.least }) : "",
  ];
  return parts.filter((p) => p !== "").join(t.locale === "en" ? " " : "");
}

export function caption(c: Canvas, state: State, s: Selection): Html {
  return html`<b>${title(c, state)}</b> ${captionText(c, state, s)}`;
}

/** What the shapes mean; a funnel and a slope have only figures with a value. */
export const key = (c: Canvas, s: Selection): Html => markKey(c.t, marked(s));

function stripChart(c: Canvas, state: State, s: Selection, width: number, standalone: boolean): Html {
  const { t } = c;
  const byPlace = groupBy(s.points, (p) => p.code);
  const newest = new Map([...byPlace].map(([code, of]) => [code, Math.max(...of.map((p) => p.year))]));
  const point = (p: Point): StripPoint => ({
    value: p.value,
    low: p.low,
    high: p.high,
    mark: p.fails ? "contradicted" : p.quality,
    bound: p.bound,
    href: standalone ? null : evidence(c, p),
    title: words(c, p),
    older: p.year < (newest.get(p.code) ?? 0),
  });
  return strip(
    {
      label: title(c, state),
      share: isShare(state),
      withheld: t.t("value.withheld"),
      none: t.t("compare.noFigure"),
      tick: (v) => (isShare(state) ? `${v}%` : t.number(v)),
      rows: s.codes.map((code) => ({
        label: placeOf(c, code),
        href: standalone ? null : link(c.route, placePath(code)),
        points: (byPlace.get(code) ?? []).map(point),
      })),
    },
    width,
    standalone,
  );
}

/** The chart of a state at a width, as markup for the page or as a file of its own. */
export function draw(c: Canvas, state: State, s: Selection, width: number, standalone = false): Html {
  const base = {
    label: title(c, state),
    share: isShare(state),
    tick: (v: number) => (isShare(state) ? `${v}%` : c.t.number(v)),
  };
  const href = (p: Point) => (standalone ? null : evidence(c, p));
  const item = (p: Point) => ({
    ...p,
    name: placeOf(c, p.code),
    href: href(p),
    title: words(c, p),
    mark: p.fails ? ("contradicted" as const) : p.quality,
  });
  if (state.view === "years") return lines({ ...base, panels: "each", points: s.points.map(item) }, width, standalone);
  if (state.view === "slope" && sloped(s.points.map(item)).length === 0) return empty(c.t.t("compare.slope.empty"));
  if (state.view === "slope") return lines({ ...base, panels: "ends", points: s.points.map(item) }, width, standalone);
  if (state.view === "funnel" && !hasFunnel(base.share, state.least, s.points))
    return empty(c.t.t("compare.funnel.empty"));
  if (state.view === "funnel") {
    return funnel(
      { ...base, least: state.least, n: c.t.t("compare.n"), points: s.points.map(item) },
      width,
      standalone,
    );
  }
  return stripChart(c, state, s, width, standalone);
}

/** The same figures as a table: every number leads to its sentence. */
export function twin(c: Canvas, state: State, s: Selection): Html {
  const { t } = c;
  const base = (p: Point): Content =>
    p.base === null
      ? "—"
      : html`${t.number(p.base)}${p.baseMeasure !== null && html` <small>${t.t(`measure.${p.baseMeasure}`)}</small>`}`;
  return table<Point>(
    [
      {
        head: t.t("coverage.place"),
        heading: true,
        cell: (p) => html`<a href="${link(c.route, placePath(p.code))}">${placeOf(c, p.code)}</a>`,
      },
      { head: t.t("coverage.year"), numeric: true, cell: (p) => String(p.year) },
      {
        head: t.t("figure.value"),
        numeric: true,
        cell: (p) =>
          html`<a href="${evidence(c, p)}" class="q ${p.fails ? "contradicted" : p.quality}">${shown(t, p)}</a>`,
      },
      { head: t.t("compare.quality"), cell: (p) => t.t(`quality.${p.fails ? "contradicted" : p.quality}`) },
      { head: t.t("compare.n"), numeric: true, cell: base },
      { head: t.t("place.asPrinted"), cell: (p) => p.definition !== null && html`<q lang="zh">${p.definition}</q>` },
    ],
    s.points,
    { caption: title(c, state), quiet: true },
  );
}
