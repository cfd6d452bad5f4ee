import { type Content, type Html, html } from "../html/html.ts";

/** Widths that charts are drawn at while the site is built; the style sheet shows the one that fits. */
export const WIDE = 720;
export const NARROW = 340;

interface Options {
  id: string;
  draw(width: number): Html;
  caption: Content;
  /** opens the table twin */
  twin: { summary: Content; table: Html };
}

/** A chart drawn while the site is built, for wide and narrow pages, with its caption and the same figures as a table. */
export function figure({ id, draw, caption, twin }: Options): Html {
  return html`<figure class="figure" id="${id}"><figcaption>${caption}</figcaption>
<div class="drawn at-wide">${draw(WIDE)}</div><div class="drawn at-narrow">${draw(NARROW)}</div>
<details class="twin"><summary>${twin.summary}</summary>${twin.table}</details></figure>`;
}
