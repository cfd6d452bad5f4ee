import type { Check, Derivation, Figure, Summary, Suspect } from "../build/rows.ts";
import { MOST } from "../build/statements.ts";
import { type Html, html } from "../html/html.ts";
import { amount, expectedValue, figureName, formula, measureName, range } from "../messages/names.ts";
import { empty, table } from "./parts.ts";
import { evidenceLink, placeLink, reportLink, type Scene } from "./scene.ts";

/** Claims that do not add up, figures recovered or implied by the others, suspected misprints, copies: each with its evidence. */

const place = (s: Scene, report: string): Html => placeLink(s, s.data.reports.get(report)?.region_code ?? null);
const year = (s: Scene, report: string): string => String(s.data.reports.get(report)?.year ?? "—");

interface Section<Row> {
  id: string;
  title: string;
  lead: string;
  rows: readonly Row[];
  /** how many there are in all */
  count: number;
  draw(s: Scene, rows: readonly Row[]): Html;
}

function section<Row>(s: Scene, { id, title, lead, rows, count, draw }: Section<Row>): Html {
  const limited =
    rows.length < count && html`<p class="sub">${s.t.t("audit.limited", { shown: rows.length, n: count })}</p>`;
  return html`<section id="${id}"><h2>${title} <small>${s.t.number(count)}</small></h2><p>${lead}</p>${rows.length === 0 ? empty(s.t.t("audit.none")) : draw(s, rows)}${limited}</section>`;
}

function failTable(s: Scene, rows: readonly Check[]): Html {
  const { t } = s;
  return table<Check>(
    [
      { head: t.t("coverage.place"), cell: (c) => place(s, c.report_id) },
      { head: t.t("coverage.year"), numeric: true, cell: (c) => year(s, c.report_id) },
      {
        head: t.t("check.formula"),
        heading: true,
        cell: (c) =>
          evidenceLink(s, c.report_id, c.figures[0] ?? null, html`<span lang="zh">${formula(c.formula)}</span>`),
      },
      { head: t.t("check.printed"), numeric: true, cell: (c) => html`<span class="odd">${formula(c.printed)}</span>` },
      { head: t.t("check.expected"), numeric: true, cell: (c) => expectedValue(t, formula(c.expected)) },
      { head: t.t("place.report"), cell: (c) => reportLink(s, c.report_id) },
    ],
    rows,
    { caption: t.t("audit.fails"), quiet: true },
  );
}

const derivedTable =
  (kind: "recovered" | "implied") =>
  (s: Scene, rows: readonly Derivation[]): Html => {
    const { t } = s;
    return table<Derivation>(
      [
        { head: t.t("coverage.place"), cell: (d) => place(s, d.report_id) },
        { head: t.t("coverage.year"), numeric: true, cell: (d) => year(s, d.report_id) },
        { head: t.t("figure.what"), heading: true, cell: (d) => measureName(t, d) },
        {
          head: t.t("derived.value"),
          numeric: true,
          cell: (d) =>
            evidenceLink(
              s,
              d.report_id,
              d.replaces,
              html`<span class="q ${d.confirmed ? "derived" : "withheld"}">${range(t, d.low, d.high, d.unit)}</span>`,
            ),
        },
        { head: t.t("derived.equation"), cell: (d) => html`<span lang="zh">${formula(d.derivation)}</span>` },
      ],
      rows,
      { caption: t.t(`audit.${kind}`), quiet: true },
    );
  };

function suspectTable(s: Scene, rows: readonly Suspect[]): Html {
  const { t } = s;
  return table<Suspect>(
    [
      { head: t.t("coverage.place"), cell: (x) => place(s, x.report_id) },
      {
        head: t.t("suspect.printed"),
        numeric: true,
        cell: (x) => evidenceLink(s, x.report_id, x.figure, t.number(x.printed)),
      },
      { head: t.t("suspect.value"), numeric: true, cell: (x) => t.number(x.value) },
      { head: t.t("suspect.change"), cell: (x) => t.t(`change.${x.change}`) },
      { head: t.t("place.report"), heading: true, cell: (x) => reportLink(s, x.report_id) },
    ],
    rows,
    { caption: t.t("audit.suspects"), quiet: true },
  );
}

function disagreementTable(s: Scene, rows: readonly Figure[]): Html {
  const { t } = s;
  return table<Figure>(
    [
      { head: t.t("coverage.place"), cell: (f) => placeLink(s, f.region_code) },
      { head: t.t("coverage.year"), numeric: true, cell: (f) => String(f.year) },
      { head: t.t("figure.what"), heading: true, cell: (f) => figureName(t, f) },
      {
        head: t.t("audit.shown"),
        numeric: true,
        cell: (f) => evidenceLink(s, f.report_id, f.ordinal, amount(t, f.value, f.unit, f.bound)),
      },
      {
        head: t.t("audit.other"),
        numeric: true,
        cell: (f) =>
          f.runner_up_report_id !== null &&
          evidenceLink(s, f.runner_up_report_id, null, amount(t, f.runner_up, f.unit)),
      },
    ],
    rows,
    { caption: t.t("audit.disagree"), quiet: true },
  );
}

function copyTable(s: Scene, rows: readonly Summary[]): Html {
  const { t } = s;
  return table<Summary>(
    [
      { head: t.t("audit.copy"), heading: true, cell: (r) => reportLink(s, r.report_id) },
      { head: t.t("audit.original"), cell: (r) => reportLink(s, r.copy_of ?? "") },
      { head: t.t("coverage.place"), cell: (r) => placeLink(s, r.region_code) },
    ],
    rows,
    { caption: t.t("audit.copies"), quiet: true },
  );
}

export function auditMain(s: Scene): Html {
  const { t, data } = s;
  const { totals } = data;
  const copies = [...data.reports.values()].filter((r) => r.copy_of !== null);
  const text = (key: "fails" | "recovered" | "implied" | "suspects" | "disagree" | "copies") => ({
    id: key,
    title: t.t(`audit.${key}`),
    lead: t.t(`audit.${key}.lead`),
  });
  return html`<h1>${t.t("audit.title")}</h1><p class="lead">${t.t("audit.lead", { checks: totals.checks, fails: totals.fails })}</p>
${section(s, { ...text("fails"), rows: data.fails, count: totals.fails, draw: failTable })}
${section(s, { ...text("recovered"), rows: data.recovered, count: totals.recovered, draw: derivedTable("recovered") })}
${section(s, { ...text("implied"), rows: data.implied, count: totals.implied, draw: derivedTable("implied") })}
${section(s, { ...text("suspects"), rows: data.suspects, count: totals.suspects, draw: suspectTable })}
${section(s, { ...text("disagree"), rows: data.disagreeing, count: totals.disagreeing, draw: disagreementTable })}
${section(s, { ...text("copies"), rows: copies.slice(0, MOST), count: copies.length, draw: copyTable })}`;
}
