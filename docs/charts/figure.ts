import { type Content, type Html, html } from "../html/html.ts";
import type { Language } from "../messages/language.ts";

/** Widths that charts are drawn at while the site is built; the style sheet shows the one that fits. */
export const WIDE = 720;
export const NARROW = 340;

interface Options {
  t: Language;
  id: string;
  draw(width: number): Html;
  caption: Content;
  /** opens the table twin */
  twin: Html;
  /** the page has its own downloads */
  bare?: boolean;
}

/** Buttons that hand over a chart and its data: of use only with script, which shows them. */
function downloads(t: Language): Html {
  const kinds = ["csv", "json", "svg", "png"] as const;
  return html`<p class="downloads" hidden>${t.t("chart.download")}: ${kinds.map((kind) => html`<button type="button" data-kind="${kind}">${t.t(`chart.${kind}`)}</button> `)}</p>`;
}

/** A chart drawn while the site is built, for wide and narrow pages, with its caption and the same figures as a table. */
export function figure({ t, id, draw, caption, twin, bare }: Options): Html {
  return html`<figure class="figure" id="${id}"><figcaption>${caption}</figcaption>
<div class="drawn at-wide">${draw(WIDE)}</div><div class="drawn at-narrow">${draw(NARROW)}</div>
<details class="twin"><summary>${t.t("chart.table")}</summary>${twin}</details>${!bare && downloads(t)}</figure>`;
}
