import type { Figure } from "../build/rows.ts";
import { MOST_OUTCOMES } from "../build/statements.ts";
import { figure } from "../charts/figure.ts";
import { type StackPart, type StackRow, stack } from "../charts/stack.ts";
import { groupBy } from "../compare/group.ts";
import { type Html, html } from "../html/html.ts";
import { link, placePath } from "../html/route.ts";
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

function row(s: Scene, group: OutcomeGroup): StackRow {
  return {
    label: `${nameOf(s, group.region_code)} ${group.year}`,
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

function chart(s: Scene, instrument: Figure["instrument"], groups: readonly OutcomeGroup[]): Html | null {
  const { t } = s;
  const mine = groups.filter((g) => g.instrument === instrument);
  if (mine.length === 0) return null;
  const all = s.data.outcomeCounts.get(instrument) ?? 0;
  const label = t.t("outcomes.chart", { instrument: t.t(`instrument.${instrument}`), n: mine.length });
  return html`<section><h2>${t.t(`instrument.${instrument}`)}</h2>${figure({
    t,
    id: `outcomes-${instrument}`,
    draw: (width) => stack({ label, total: t.t("compare.n"), rows: mine.map((g) => row(s, g)) }, width),
    caption: html`${label} ${all > MOST_OUTCOMES && t.t("outcomes.limited", { n: all })}`,
    twin: twin(s, mine),
  })}</section>`;
}

export function outcomesMain(s: Scene): Html {
  const { t } = s;
  const groups = outcomeGroups(s.data.outcomes);
  const key = ORDER.map(
    (kind) => html`<li><span class="swatch s-${kind}" aria-hidden="true"></span> ${t.t(`outcome.${kind}`)}</li>`,
  );
  const charts = (["suggestion", "proposal", "motion", "combined"] as const).map((i) => chart(s, i, groups));
  return html`<h1>${t.t("outcomes.title")}</h1><p class="lead">${t.t("outcomes.lead")}</p><p class="caution">${t.t("outcomes.caution")}</p>
<ul class="legend" aria-label="${t.t("coverage.legend")}">${key}</ul>
${groups.length === 0 ? empty(t.t("outcomes.empty")) : charts}`;
}
