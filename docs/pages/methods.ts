import { Instrument, Measure } from "../../transform/codebook.ts";
import type { Accuracy } from "../build/validation.ts";
import { type Html, html } from "../html/html.ts";
import { link } from "../html/route.ts";
import type { Key } from "../messages/language.ts";
import { legend } from "./coverage.ts";
import { table } from "./parts.ts";
import type { Scene } from "./scene.ts";

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

const isMeasure = (name: string): name is Measure => (Measure.options as string[]).includes(name);

function accuracy(s: Scene, measured: readonly Accuracy[]): Html {
  const { t } = s;
  const shown = measured.filter((a) => a.cases === null || a === measured[0]);
  if (shown.length === 0) return html`<p>${t.t("methods.accuracy.none")}</p>`;
  const percent = (v: number | null) => (v === null ? "—" : `${t.number(v)}%`);
  return html`<p>${t.t("methods.accuracy.caution")}</p>${table<Accuracy>(
    [
      {
        head: t.t("methods.measure"),
        heading: true,
        cell: (a) => (isMeasure(a.name) ? t.t(`measure.${a.name}`) : t.t("methods.accuracy.all", { n: a.cases ?? 0 })),
      },
      { head: t.t("methods.accuracy.figures"), numeric: true, cell: (a) => t.number(a.figures) },
      { head: t.t("methods.accuracy.precision"), numeric: true, cell: (a) => percent(a.precision) },
      { head: t.t("methods.accuracy.recall"), numeric: true, cell: (a) => percent(a.recall) },
      { head: "F1", numeric: true, cell: (a) => percent(a.f1) },
    ],
    shown,
    { caption: t.t("methods.accuracy.caption") },
  )}`;
}

export function methodsMain(s: Scene, measured: readonly Accuracy[]): Html {
  const { t } = s;
  const instruments = Instrument.options.map(
    (i) => html`<li><b>${t.t(`instrument.${i}`)}</b> ${t.t(`instrument.${i}.text`)}</li>`,
  );
  return html`<h1>${t.t("methods.title")}</h1><p class="lead">${t.t("methods.lead")}</p>
<section><h2>${t.t("methods.how")}</h2><ol class="stages">${STAGES.map((key) => html`<li>${t.plain(key)}</li>`)}</ol></section>
<section id="coverage"><h2>${t.t("methods.missing")}</h2><p>${t.t("methods.missing.text")}</p>${legend(s)}</section>
<section><h2>${t.t("methods.quality")}</h2><p>${t.t("methods.quality.text")}</p>${qualities(s)}</section>
<section id="cautions"><h2>${t.t("methods.cautions")}</h2>${CAUTIONS.map(([head, text]) => html`<h3>${t.plain(head)}</h3><p>${t.plain(text)}</p>`)}</section>
<section id="measures"><h2>${t.t("methods.measures")}</h2><ul>${instruments}</ul>${measures(s)}</section>
<section id="accuracy"><h2>${t.t("methods.accuracy")}</h2><p>${t.t("methods.accuracy.text")}</p>${accuracy(s, measured)}</section>
<section id="sample"><h2>${t.t("methods.sample")}</h2><p>${t.t("methods.sample.text")}</p></section>
<section><h2>${t.t("methods.privacy")}</h2><p>${t.t("methods.privacy.text")} <a href="${link(s.route, "health.html")}">${t.t("nav.health")}</a></p></section>`;
}
