import type { Ceiling } from "../build/rows.ts";
import { type Html, html } from "../html/html.ts";
import { empty, table } from "./parts.ts";
import { evidenceLink, placeLink, type Scene } from "./scene.ts";

/** Near the ceiling a rate tells little: what tells is how many verdicts there were, and how many were not at the level. */

const percent = (s: Scene, value: number) => `${s.t.number(Math.round(value * 10) / 10)}%`;

function complement(s: Scene, c: Ceiling): Html {
  const { t } = s;
  const words =
    c.complement === c.complement_high
      ? t.t("satisfaction.of", { k: c.complement, n: c.n })
      : t.t("satisfaction.upTo", { low: c.complement, high: c.complement_high, n: c.n });
  return evidenceLink(s, c.report_id, c.ordinal, words);
}

/** A bar for the share that the complement may really be, on a scale to 50 %: drawn to scale, read as text beside. */
function bar(c: Ceiling): Html {
  const width = Math.min(100, c.upper * 2);
  const at = c.n === 0 ? 0 : Math.min(100, (200 * c.complement) / c.n);
  return html`<svg class="limit-bar" viewBox="0 0 100 10" preserveAspectRatio="none" width="120" height="10" aria-hidden="true"><rect class="track" width="100" height="10"/><rect class="upto" width="${Math.round(width * 10) / 10}" height="10"/><rect class="at" x="${Math.round(at * 10) / 10}" width="1.4" height="10"/></svg>`;
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
      { head: t.t("satisfaction.complement"), numeric: true, cell: (c) => complement(s, c) },
      { head: t.t("satisfaction.upper"), numeric: true, cell: (c) => percent(s, c.upper) },
      { head: html`<span class="vh">${t.t("satisfaction.upper")}</span>`, cell: bar },
    ],
    ceilings,
    { caption: t.t("satisfaction.caption", { n: ceilings.length }) },
  );
}

export function satisfactionMain(s: Scene): Html {
  const { t } = s;
  const { ceilings, totals } = s.data;
  return html`<h1>${t.t("satisfaction.title")}</h1><p class="lead">${t.t("satisfaction.lead")}</p>
${ceilings.length === 0 ? empty(t.t("satisfaction.empty")) : html`<p>${t.t("satisfaction.summary", { n: totals.ceilings, none: totals.spotless })}</p>${rowsOf(s, ceilings)}`}
<p class="caution">${t.t("satisfaction.caution")}</p>`;
}
