import { Instrument, Measure } from "../../transform/codebook.ts";
import { type Blind, pooled } from "../../transform/score/blind.ts";
import { FIELDS } from "../../transform/score/compare.ts";
import type { Accuracy } from "../../transform/score/score.ts";
import type { ValidationTable } from "../../transform/score/validation.ts";
import { type Html, html } from "../html/html.ts";
import { link } from "../html/route.ts";
import type { Key } from "../messages/language.ts";
import { legend } from "./coverage.ts";
import { table } from "./parts.ts";
import type { Scene } from "./scene.ts";
import { uncoveredList } from "./uncovered.ts";

/** How the data is made, what each measure counts, and what must be kept in mind when comparing. */

const STAGES: Key[] = [
  "methods.stage.discover",
  "methods.stage.archive",
  "methods.stage.decode",
  "methods.stage.repair",
  "methods.stage.figures",
  "methods.stage.audit",
  "methods.stage.publish",
];

const CAUTIONS: [Key, Key][] = [
  ["methods.caution.selection", "methods.caution.selection.text"],
  ["methods.caution.ceiling", "methods.caution.ceiling.text"],
  ["methods.caution.classes", "methods.caution.classes.text"],
  ["methods.caution.denominators", "methods.caution.denominators.text"],
  ["methods.caution.copies", "methods.caution.copies.text"],
  ["methods.caution.years", "methods.caution.years.text"],
];

function measures(s: Scene): Html {
  const { t } = s;
  return table<Measure>(
    [
      { head: t.t("methods.measure"), heading: true, cell: (m) => t.t(`measure.${m}`) },
      { head: t.t("methods.rate"), cell: (m) => t.t(`rate.${m}`) },
      { head: t.t("methods.meaning"), cell: (m) => t.t(`meaning.${m}`) },
      { head: t.t("methods.name"), cell: (m) => html`<code>${m}</code>` },
    ],
    Measure.options,
    { caption: t.t("methods.measures.caption") },
  );
}

function qualities(s: Scene): Html {
  const { t } = s;
  const kinds = ["confirmed", "printed", "contradicted", "derived", "withheld"] as const;
  return html`<ul class="qualities">${kinds.map((k) => html`<li><b class="q ${k}">${t.t(`quality.${k}`)}</b> ${t.t(`quality.${k}.text`)}</li>`)}</ul>`;
}

/** What was measured on reports never seen, in all and by measure, with the project's own cases as the last row. */
function accuracy(s: Scene, measured: ValidationTable | null): Html {
  const { t } = s;
  if (measured === null) return html`<p>${t.t("methods.accuracy.none")}</p>`;
  const { blind, total } = measured;
  const unseen = blind.map((b) => ({
    name: t.t(`methods.accuracy.${b.selection}`, { date: t.date(b.measured_on) }),
    score: b.score,
    agreement: b.agreement,
  }));
  const rows = [...unseen, { name: t.t("methods.accuracy.own"), score: total, agreement: null }];
  const agreement = (share: number | null) => (share === null ? "" : `${(share * 100).toFixed(1)}%`);
  const all = table<(typeof rows)[number]>(
    [
      { head: t.t("methods.accuracy.reports"), heading: true, cell: (r) => r.name },
      { head: t.t("methods.accuracy.documents"), numeric: true, cell: (r) => t.number(r.score.cases) },
      ...shares(s).map((c) => ({ ...c, cell: (r: (typeof rows)[number]) => c.cell(r.score) })),
      { head: t.t("methods.accuracy.agreement"), numeric: true, cell: (r) => agreement(r.agreement) },
    ],
    rows,
    { caption: t.t("methods.accuracy.caption") },
  );
  return html`${all}<p>${t.t("methods.accuracy.caution")}</p>${blind.length > 0 && unseenDetail(s, blind)}`;
}

/** Columns of a score; shares in percent with one decimal. */
function shares({ t }: Scene) {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  return [
    { head: t.t("methods.accuracy.figures"), numeric: true, cell: (a: Accuracy) => t.number(a.gold) },
    { head: t.t("methods.accuracy.precision"), numeric: true, cell: (a: Accuracy) => percent(a.precision) },
    { head: t.t("methods.accuracy.recall"), numeric: true, cell: (a: Accuracy) => percent(a.recall) },
    { head: "F1", numeric: true, cell: (a: Accuracy) => percent(a.f1) },
  ];
}

function unseenDetail(s: Scene, blind: readonly Blind[]): Html {
  const { t } = s;
  const { byMeasure, fields } = pooled(blind);
  const rows = Measure.options.flatMap((measure) => {
    const a = byMeasure[measure];
    return a === undefined ? [] : [{ measure, a }];
  });
  const told = FIELDS.flatMap((field) => {
    const right = fields[field] ?? null;
    return right === null ? [] : [html`<li>${t.t(`field.${field}`)} ${t.number(Math.round(right * 1000) / 10)}%</li>`];
  });
  return html`<details><summary>${t.t("methods.accuracy.detail")}</summary>${table<(typeof rows)[number]>(
    [
      { head: t.t("methods.measure"), heading: true, cell: (r) => t.t(`measure.${r.measure}`) },
      ...shares(s).map((c) => ({ ...c, cell: (r: (typeof rows)[number]) => c.cell(r.a) })),
    ],
    rows,
    { caption: t.t("methods.accuracy.byMeasure") },
  )}<p>${t.t("methods.accuracy.fields")}</p><ul>${told}</ul></details>`;
}

export function methodsMain(s: Scene, measured: ValidationTable | null): Html {
  const { t } = s;
  const instruments = Instrument.options.map(
    (i) => html`<li><b>${t.t(`instrument.${i}`)}</b> ${t.t(`instrument.${i}.text`)}</li>`,
  );
  return html`<h1>${t.t("methods.title")}</h1><p class="lead">${t.t("methods.lead")}</p>
<section><h2>${t.t("methods.how")}</h2><ol class="stages">${STAGES.map((key) => html`<li>${t.plain(key)}</li>`)}</ol></section>
<section id="coverage"><h2>${t.t("methods.missing")}</h2><p>${t.t("methods.missing.text")}</p>${legend(s)}${uncoveredList(s)}</section>
<section><h2>${t.t("methods.quality")}</h2><p>${t.t("methods.quality.text")}</p>${qualities(s)}</section>
<section id="cautions"><h2>${t.t("methods.cautions")}</h2>${CAUTIONS.map(([head, text]) => html`<h3>${t.plain(head)}</h3><p>${t.plain(text)}</p>`)}</section>
<section id="measures"><h2>${t.t("methods.measures")}</h2><ul>${instruments}</ul>${measures(s)}</section>
<section id="accuracy"><h2>${t.t("methods.accuracy")}</h2><p>${t.t("methods.accuracy.text")}</p>${accuracy(s, measured)}</section>
<section id="sample"><h2>${t.t("methods.sample")}</h2><p>${t.t("methods.sample.text")}</p></section>
<section><h2>${t.t("methods.privacy")}</h2><p>${t.t("methods.privacy.text")} <a href="${link(s.route, "health.html")}">${t.t("nav.health")}</a></p></section>`;
}
