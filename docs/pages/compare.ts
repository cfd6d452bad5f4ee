import type { Instrument } from "../../transform/codebook.ts";
import { figure } from "../charts/figure.ts";
import { type Canvas, caption, draw, key, twin } from "../compare/draw.ts";
import { select } from "../compare/select.ts";
import { type IndexEntry, type Point, seriesOf } from "../compare/series.ts";
import { INSTRUMENTS, initial, PEERS, type State, VIEWS } from "../compare/state.ts";
import { type Html, html } from "../html/html.ts";
import type { Language } from "../messages/language.ts";
import { measureName } from "../messages/names.ts";
import { empty } from "./parts.ts";

/** The comparison page as it stands before any choice: its controls, and its first view drawn. */

const selected = (is: boolean): Html | null => (is ? html` selected` : null);

/** The measures that an instrument has figures of. */
export function optionsOf(t: Language, index: readonly IndexEntry[], state: State): Html {
  return html`${index
    .filter((e) => e.instrument === state.instrument)
    .map(
      (e) =>
        html`<option value="${e.series}"${selected(e.series === state.series)}>${t.t("compare.option", { name: measureName(t, seriesOf(e.series)), n: e.places })}</option>`,
    )}`;
}

/** The chosen places as buttons that take them out again. */
export function placeChips(c: Canvas, state: State): Html {
  const { t } = c;
  const name = (code: string) => c.places.get(code)?.name ?? code;
  const chip = (code: string, shown: string) =>
    html`<button type="button" class="chip" data-remove="${code}" aria-label="${t.t("compare.places.remove", { place: name(code) })}">${shown} <span aria-hidden="true">×</span></button> `;
  if (state.near !== null) return chip(state.near, t.t(`compare.near.${state.by}`, { place: name(state.near) }));
  if (state.places.length === 0) return html`<span class="chip">${t.t("compare.places.all")}</span>`;
  return html`${state.places.map((code) => chip(code, name(code)))}`;
}

/**
 * The first view: the series that tells most. Shares of problems solved vary and are what readers ask for; rates at the
 * ceiling do not; otherwise the series of the most places.
 */
export function firstState(index: readonly IndexEntry[]): State {
  const rank = (e: IndexEntry) =>
    e.series.startsWith("outcome.percent.resolved") ? 2 : e.series.startsWith("assigned.item") ? 1 : 0;
  const order = (e: IndexEntry) => INSTRUMENTS.indexOf(e.instrument);
  const enough = index.filter((e) => e.places > 2);
  const [best] = [...(enough.length > 0 ? enough : index)].sort(
    (a, b) => order(a) - order(b) || rank(b) - rank(a) || b.places - a.places,
  );
  return best ? { ...initial, instrument: best.instrument, series: best.series } : initial;
}

export function controls(c: Canvas, index: readonly IndexEntry[], state: State): Html {
  const { t } = c;
  const instruments = INSTRUMENTS.filter((i) => index.some((e) => e.instrument === i)) as Instrument[];
  const entry = index.find((e) => e.instrument === state.instrument && e.series === state.series);
  const years = entry ? Array.from({ length: entry.years[1] - entry.years[0] + 1 }, (_, i) => entry.years[0] + i) : [];
  const yearSelect = (name: string, chosen: number | undefined) =>
    html`<select name="${name}" disabled>${years.map((y) => html`<option${selected(y === chosen)}>${String(y)}</option>`)}</select>`;
  return html`<form class="controls" id="controls" aria-label="${t.t("compare.controls")}" autocomplete="off">
<label>${t.t("compare.instrument")} <select name="i" disabled>${instruments.map((i) => html`<option value="${i}"${selected(i === state.instrument)}>${t.t(`instrument.${i}`)}</option>`)}</select></label>
<label class="grow">${t.t("compare.measure")} <select name="m" id="measure" disabled>${optionsOf(t, index, state)}</select></label>
<fieldset><legend>${t.t("compare.years")}</legend><label>${t.t("compare.from")} ${yearSelect("from", years[0])}</label> <label>${t.t("compare.to")} ${yearSelect("to", years.at(-1))}</label></fieldset>
<fieldset><legend>${t.t("compare.view")}</legend>${VIEWS.map((v) => html`<label class="radio"><input type="radio" name="v" value="${v}" disabled${v === state.view && html` checked`}> ${t.t(`compare.view.${v}`)}</label> `)}</fieldset>
<label id="least" hidden>${t.t("compare.least")} <input type="number" name="n" disabled min="1" max="10000" value="${state.least}"></label>
<div class="places-chosen"><label for="place">${t.t("compare.places")}</label> <input id="place" disabled list="place-list" placeholder="${t.t("compare.places.hint")}" aria-describedby="place-status"><datalist id="place-list"></datalist> <button type="submit" disabled>${t.t("compare.places.add")}</button> <label id="peers" hidden>${t.t("compare.peers")} <select name="by" disabled><option value="">${t.t("compare.peers.none")}</option>${PEERS.map((by) => html`<option value="${by}">${t.t(`compare.peers.${by}`)}</option>`)}</select></label> <span id="place-status" role="status"></span><div id="chips">${placeChips(c, state)}</div></div>
</form><noscript><p class="note">${t.t("script.needed")}</p></noscript>`;
}

export function firstView(c: Canvas, state: State, points: readonly Point[]): Html {
  const chosen = select(points, state, c.places);
  if (chosen.points.length === 0) return empty(c.t.t("compare.empty"));
  return figure({
    t: c.t,
    id: "comparison",
    named: null,
    draw: (width) => draw(c, state, chosen, width),
    caption: caption(c, state, chosen),
    key: key(c, chosen),
    twin: twin(c, state, chosen),
  });
}

/** Downloads of what is shown, and how to cite, link and embed it. */
export function shareBox(t: Language): Html {
  const kinds = ["csv", "json", "svg", "png"] as const;
  return html`<p id="status" class="vh" role="status"></p><section class="share" aria-label="${t.t("chart.download")}">
<p id="downloads">${t.t("chart.download")}${t.t("note.colon")}${kinds.map((kind) => html`<button type="button" data-kind="${kind}">${t.t(`chart.${kind}`)}</button> `)}</p>
<details><summary>${t.t("compare.cite")}</summary><p id="view-cite" class="cite"></p></details>
<details><summary>${t.t("compare.address")}</summary><p><code id="view-address"></code></p></details>
<details><summary>${t.t("compare.embed")}</summary><p><code id="view-embed"></code></p></details></section>`;
}
