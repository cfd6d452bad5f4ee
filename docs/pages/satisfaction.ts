import type { Ceiling } from "../build/rows.ts";
import { figure } from "../charts/figure.ts";
import { type LimitRow, limits } from "../charts/limits.ts";
import { type Html, html } from "../html/html.ts";
import { link, placePath } from "../html/route.ts";
import { empty, table } from "./parts.ts";
import { evidenceAddress, evidenceLink, nameOf, placeLink, type Scene } from "./scene.ts";

/** Near the ceiling a rate tells little: what tells is how many verdicts there were, and how many were not at the level. */

const percent = (s: Scene, value: number) => `${s.t.number(Math.round(value * 10) / 10)}%`;

/** Claims that are drawn; the table has all that the page lists. */
const DRAWN = 60;

/** A share as a rate is printed, in percent. */
const share = (count: number, n: number) => (n === 0 ? 0 : (100 * count) / n);

function counts(s: Scene, c: Ceiling): string {
  if (c.complement === c.complement_high) return s.t.t("satisfaction.of", { k: c.complement, n: c.n });
  return s.t.t("satisfaction.upTo", { low: c.complement, high: c.complement_high, n: c.n });
}

function short(s: Scene, { complement: low, complement_high: high, n }: Ceiling): string {
  const { t } = s;
  return `${low === high ? t.number(low) : t.t("value.range", { low: t.number(low), high: t.number(high) })}/${t.number(n)}`;
}

/** Narrower charts have no room for the level and for words beside the counts: their marks still tell both. */
const ROOMY = 500;

function limitRow(s: Scene, c: Ceiling, width: number): LimitRow {
  const { t } = s;
  const where = `${nameOf(s, c.region_code)} ${c.year ?? "—"}`;
  const upper = percent(s, c.upper);
  return {
    label: where,
    href: link(s.route, c.region_code === null ? "places.html" : placePath(c.region_code)),
    evidence: evidenceAddress(s, c.report_id, c.ordinal),
    low: share(c.complement, c.n),
    high: share(c.complement_high, c.n),
    upper: c.upper,
    counts: width < ROOMY ? short(s, c) : `${counts(s, c)} · ${t.t(`level.${c.level}`)}`,
    title: t.t("satisfaction.point", { where, level: t.t(`level.${c.level}`), counts: counts(s, c), upper }),
  };
}

function chart(s: Scene, ceilings: readonly Ceiling[]): Html {
  const { t } = s;
  const drawn = ceilings.slice(0, DRAWN);
  const label = t.t("satisfaction.chart");
  const head = t.t("satisfaction.complement");
  const limited = drawn.length < ceilings.length && t.t("satisfaction.limited", { shown: drawn.length });
  return figure({
    t,
    id: "satisfaction-limits",
    draw: (width) => limits({ label, counts: head, rows: drawn.map((c) => limitRow(s, c, width)) }, width),
    caption: html`<b>${label}</b> ${t.t("satisfaction.caption", { n: ceilings.length })} ${t.t("satisfaction.note")} ${limited}`,
    twin: rowsOf(s, ceilings),
    named: { title: label, version: s.site.version },
  });
}

function rowsOf(s: Scene, ceilings: readonly Ceiling[]): Html {
  const { t } = s;
  return table<Ceiling>(
    [
      { head: t.t("coverage.place"), heading: true, cell: (c) => placeLink(s, c.region_code) },
      { head: t.t("coverage.year"), numeric: true, cell: (c) => (c.year === null ? "—" : String(c.year)) },
      { head: t.t("compare.instrument"), cell: (c) => t.t(`instrument.${c.instrument}`) },
      {
        head: t.t("satisfaction.level"),
        cell: (c) => html`${t.t(`level.${c.level}`)}${c.aspect !== null && html` · ${t.t(`aspect.${c.aspect}`)}`}`,
      },
      { head: t.t("satisfaction.claim"), cell: (c) => t.t(`claim.${c.claim}`) },
      {
        head: t.t("satisfaction.complement"),
        numeric: true,
        cell: (c) => evidenceLink(s, c.report_id, c.ordinal, counts(s, c)),
      },
      { head: t.t("satisfaction.upper"), numeric: true, cell: (c) => percent(s, c.upper) },
    ],
    ceilings,
    { caption: t.t("satisfaction.chart"), quiet: true },
  );
}

export function satisfactionMain(s: Scene): Html {
  const { t } = s;
  const { ceilings, totals } = s.data;
  return html`<h1>${t.t("satisfaction.title")}</h1><p class="lead">${t.t("satisfaction.lead")}</p>
${ceilings.length === 0 ? empty(t.t("satisfaction.empty")) : html`<p>${t.t("satisfaction.summary", { n: totals.ceilings, none: totals.spotless })}</p>${chart(s, ceilings)}`}
<p class="caution">${t.t("satisfaction.caution")}</p>`;
}
