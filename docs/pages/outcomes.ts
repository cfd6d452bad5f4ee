import type { Figure } from "../build/rows.ts";
import { MOST_OUTCOMES } from "../build/statements.ts";
import { figure } from "../charts/figure.ts";
import { markKey } from "../charts/key.ts";
import { type StackPart, type StackRow, stack } from "../charts/stack.ts";
import type { Mark } from "../charts/svg.ts";
import { type TernaryPoint, ternary } from "../charts/ternary.ts";
import { groupBy } from "../compare/group.ts";
import { type Content, type Html, html } from "../html/html.ts";
import { link, outcomesPath, placePath } from "../html/route.ts";
import { amount, measureName } from "../messages/names.ts";
import { empty, table } from "./parts.ts";
import { evidenceAddress, evidenceLink, nameOf, placeLink, type Scene } from "./scene.ts";

/** How far problems were solved, by harmonised class: the words decide the class, never the letter. */

const ORDER = ["resolved", "underway", "planned", "unresolved", "undefined"] as const;
export type OutcomeClass = (typeof ORDER)[number];

/** The outcome figures of one place, year and instrument. */
export interface OutcomeGroup {
  region_code: string;
  year: number;
  instrument: Figure["instrument"];
  figures: Figure[];
  /** whole that the shares are of: the base as printed, else the sum of the classes; null where only shares are known */
  total: number | null;
  shares: { figure: Figure; kind: OutcomeClass; share: number }[];
}

const classOf = (f: Figure): OutcomeClass => f.outcome ?? "undefined";

function sharesOf(figures: readonly Figure[]): Pick<OutcomeGroup, "total" | "shares"> {
  const counts = figures.filter((f) => f.unit === "item" && f.value !== null && f.subset === null);
  const sum = counts.reduce((n, f) => n + (f.value ?? 0), 0);
  const base = Math.max(...counts.map((f) => f.base ?? 0), 0);
  const total = Math.max(base, sum);
  if (counts.length > 1 && total > 0) {
    return {
      total,
      shares: counts.map((f) => ({ figure: f, kind: classOf(f), share: (100 * (f.value ?? 0)) / total })),
    };
  }
  const rates = figures.filter((f) => f.unit === "percent" && f.value !== null && f.subset === null);
  return { total: base || null, shares: rates.map((f) => ({ figure: f, kind: classOf(f), share: f.value ?? 0 })) };
}

/** Groups outcome figures by place, year and instrument; groups whose shares pass 100 % by more than rounding are left out. */
export function outcomeGroups(figures: readonly Figure[]): OutcomeGroup[] {
  const outcomes = figures.filter((f) => f.measure === "outcome");
  const groups = groupBy(outcomes, (f) => `${f.region_code} ${f.year} ${f.instrument}`);
  return [...groups.values()].flatMap((members) => {
    const first = members[0];
    if (!first) return [];
    const { total, shares } = sharesOf(members);
    shares.sort(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
        (a.figure.class_label ?? "").localeCompare(b.figure.class_label ?? ""),
    );
    const sum = shares.reduce((n, x) => n + x.share, 0);
    if (shares.length === 0 || sum > 101) return [];
    return [
      {
        region_code: first.region_code,
        year: first.year,
        instrument: first.instrument,
        figures: members,
        total,
        shares,
      },
    ];
  });
}

function part(s: Scene, { figure: f, kind, share }: OutcomeGroup["shares"][number]): StackPart {
  const { t } = s;
  const printed = amount(t, f.value, f.unit, f.bound);
  const definition = f.definition === null ? "" : `\n${t.t("outcomes.printed", { text: f.definition })}`;
  return {
    kind,
    share,
    text: printed,
    href: evidenceAddress(s, f.report_id, f.ordinal),
    title: `${nameOf(s, f.region_code)} ${f.year}: ${measureName(t, f)} ${printed}${definition}`,
  };
}

/** What a group's row is called: its place and year, or on its own place's page its year and instrument. */
type Naming = (s: Scene, group: OutcomeGroup) => string;

const byPlace: Naming = (s, group) => `${nameOf(s, group.region_code)} ${group.year}`;
export const byInstrument: Naming = (s, group) => `${group.year} ${s.t.t(`instrument.${group.instrument}`)}`;

function row(s: Scene, group: OutcomeGroup, naming: Naming): StackRow {
  return {
    label: naming(s, group),
    href: link(s.route, placePath(group.region_code)),
    n: group.total === null ? "—" : s.t.number(group.total),
    parts: group.shares.map((x) => part(s, x)),
  };
}

function twin(s: Scene, groups: readonly OutcomeGroup[]): Html {
  const { t } = s;
  const lines = groups.flatMap((group) => group.shares.map((x) => ({ group, ...x })));
  return table(
    [
      {
        head: t.t("coverage.place"),
        heading: true,
        cell: (l: (typeof lines)[number]) => placeLink(s, l.group.region_code),
      },
      { head: t.t("coverage.year"), numeric: true, cell: (l) => String(l.group.year) },
      { head: t.t("outcomes.class"), cell: (l) => t.t(`outcome.${l.kind}`) },
      { head: t.t("outcomes.letter"), cell: (l) => l.figure.class_label ?? "" },
      {
        head: t.t("figure.value"),
        numeric: true,
        cell: (l) =>
          evidenceLink(
            s,
            l.figure.report_id,
            l.figure.ordinal,
            amount(t, l.figure.value, l.figure.unit, l.figure.bound),
          ),
      },
      { head: t.t("compare.n"), numeric: true, cell: (l) => (l.group.total === null ? "—" : t.number(l.group.total)) },
      { head: t.t("place.asPrinted"), cell: (l) => html`<q lang="zh">${l.figure.definition}</q>` },
    ],
    lines,
    { caption: t.t("outcomes.title"), quiet: true },
  );
}

/** Places with a defined class for all of the whole: what a ternary can show, its three shares summing to 100 %. */
export function ternaryShares({ shares }: OutcomeGroup): [resolved: number, going: number, unresolved: number] | null {
  const of = (...kinds: OutcomeClass[]) =>
    shares.filter((x) => kinds.includes(x.kind)).reduce((sum, x) => sum + x.share, 0);
  const three: [number, number, number] = [of("resolved"), of("underway", "planned"), of("unresolved")];
  const sum = three.reduce((a, b) => a + b);
  if (shares.length < 2 || Math.abs(sum - 100) > 1) return null;
  return [(100 * three[0]) / sum, (100 * three[1]) / sum, (100 * three[2]) / sum];
}

const markOf = (figures: readonly Figure[]): Mark =>
  figures.some((f) => f.fails)
    ? "contradicted"
    : figures.some((f) => f.quality === "derived")
      ? "derived"
      : figures.every((f) => f.quality === "confirmed")
        ? "confirmed"
        : "printed";

interface Shown {
  id: string;
  label: string;
  groups: readonly OutcomeGroup[];
  naming?: Naming;
  /** added to the caption */
  more?: Content;
}

function triangle(s: Scene, { label, groups, naming = byPlace }: Shown, width: number): Html {
  const { t } = s;
  const points = groups.flatMap((group): TernaryPoint[] => {
    const shares = ternaryShares(group);
    const [first] = group.shares;
    if (shares === null || !first) return [];
    const parts = group.shares.map((x) => `${t.t(`outcome.${x.kind}`)} ${t.number(Math.round(x.share * 10) / 10)}%`);
    const n = group.total === null ? t.t("compare.noBase") : t.t("compare.base", { n: group.total });
    return [
      {
        shares,
        mark: markOf(group.shares.map((x) => x.figure)),
        href: evidenceAddress(s, first.figure.report_id, first.figure.ordinal),
        title: `${naming(s, group)}: ${t.list(parts)}, ${n}`,
      },
    ];
  });
  if (points.length === 0) return empty(t.t("outcomes.ternary.empty"));
  const corners = [t.t("outcome.resolved"), t.t("outcomes.going"), t.t("outcome.unresolved")] as const;
  return html`<p class="sub">${t.t("outcomes.ternary.note", { n: points.length, all: groups.length })}</p>${markKey(
    t,
    points.map((p) => ({ mark: p.mark, bound: "exact" })),
  )}${ternary({ label, corners, points }, width)}`;
}

/** The outcomes of some places and years, as bars and as a triangle. */
export function outcomeFigure(s: Scene, shown: Shown): Html {
  const { id, label, groups, naming = byPlace } = shown;
  const rows = groups.map((g) => row(s, g, naming));
  const spec = { label, total: s.t.t("compare.n"), rows };
  const bars = { name: "bars", draw: (width: number) => stack(spec, width) };
  const triangles = { name: "ternary", draw: (width: number) => triangle(s, shown, width) };
  return figure({
    t: s.t,
    id,
    draw: hasTriangle(groups) ? [bars, triangles] : bars.draw,
    caption: html`<b>${label}</b> ${shown.more ?? null}`,
    key: classKey(s),
    twin: twin(s, groups),
    named: { title: label, version: s.site.version },
  });
}

/** What the colours of the bars mean. */
const classKey = (s: Scene): Html =>
  html`<ul class="legend" data-view="bars" aria-label="${s.t.t("coverage.legend")}">${ORDER.map(
    (kind) => html`<li><span class="swatch s-${kind}" aria-hidden="true"></span> ${s.t.t(`outcome.${kind}`)}</li>`,
  )}</ul>`;

const hasTriangle = (groups: readonly OutcomeGroup[]) => groups.some((g) => ternaryShares(g) !== null);

/** The choice between bars and triangle: of use only with script, which shows it and keeps it in the address. */
export const outcomeViews = (s: Scene, groups: readonly OutcomeGroup[]): Html | false =>
  hasTriangle(groups) &&
  html`<form class="controls views" aria-label="${s.t.t("chart.view")}" autocomplete="off" hidden><fieldset><legend>${s.t.t("chart.view")}</legend>${(["bars", "ternary"] as const).map((v, i) => html`<label class="radio"><input type="radio" name="v" value="${v}"${i === 0 && html` checked`}> ${s.t.t(`outcomes.view.${v}`)}</label> `)}</fieldset></form>`;

/** Outcomes of the whole country, or of one province's places. */
interface Part {
  /** division code of the province; null for all */
  province: string | null;
  figures: readonly Figure[];
}

function chart(s: Scene, { province }: Part, instrument: Figure["instrument"], groups: readonly OutcomeGroup[]) {
  const { t } = s;
  const mine = groups.filter((g) => g.instrument === instrument);
  if (mine.length === 0) return null;
  const counted = s.data.outcomeCounts.filter((c) => c.instrument === instrument);
  const all = counted.filter((c) => province === null || c.province === province).reduce((n, c) => n + c.groups, 0);
  const label = t.t("outcomes.chart", { instrument: t.t(`instrument.${instrument}`), n: mine.length });
  const limited = all > MOST_OUTCOMES && t.t("outcomes.limited", { n: all });
  return html`<section><h2>${t.t(`instrument.${instrument}`)}</h2>${outcomeFigure(s, { id: `outcomes-${instrument}`, label, groups: mine, more: limited })}</section>`;
}

/** Codes of the provinces whose places have outcomes: each has a page of its own. */
export const outcomeProvinces = ({ outcomeCounts, regions }: Scene["data"]): string[] =>
  [...new Set(outcomeCounts.map((c) => c.province))].filter((code) => regions.has(code)).sort();

/** The way to other provinces, and to one place, whose page shows all its years. */
function ways(s: Scene, province: string | null): Html {
  const { t, route } = s;
  const entry = (path: string, name: string, here: boolean) =>
    html`<li><a href="${link(route, path)}"${here && html` aria-current="page"`}>${name}</a></li>`;
  const provinces = outcomeProvinces(s.data);
  return html`<nav class="ways" aria-label="${t.t("outcomes.where")}"><ul>${entry("outcomes.html", t.t("outcomes.everywhere"), province === null)}${provinces.map((code) => entry(outcomesPath(code), nameOf(s, code), code === province))}</ul></nav>
<form class="search" role="search" action="${link(route, "search.html")}"><label for="find">${t.t("outcomes.find")}</label> <input id="find" name="q" type="search" maxlength="100" autocomplete="off"> <button type="submit">${t.t("search.submit")}</button></form>`;
}

function main(s: Scene, part: Part): Html {
  const { t } = s;
  const groups = outcomeGroups(part.figures);
  const charts = (["suggestion", "proposal", "motion", "combined"] as const).map((i) => chart(s, part, i, groups));
  const { province } = part;
  const title = province === null ? t.t("outcomes.title") : t.t("outcomes.of", { place: nameOf(s, province) });
  return html`<h1>${title}</h1><p class="lead">${t.t("outcomes.lead")}</p><p class="caution">${t.t("outcomes.caution")}</p>
${ways(s, province)}
${outcomeViews(s, groups)}
${groups.length === 0 ? empty(t.t("outcomes.empty")) : charts}`;
}

export const outcomesMain = (s: Scene): Html => main(s, { province: null, figures: s.data.outcomes });

/** The outcomes of one province's places. */
export const provinceOutcomes = (s: Scene, province: string, figures: readonly Figure[]): Html =>
  main(s, { province, figures });
