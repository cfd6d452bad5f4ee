import { type Content, type Html, html } from "../html/html.ts";
import type { Language } from "../messages/language.ts";

/** Widths that charts are drawn at while the site is built; the style sheet shows the one that fits. */
export const WIDE = 720;
export const NARROW = 340;

interface View {
  /** in the address: `?v=name` */
  name: string;
  draw(width: number): Html;
}

interface Options {
  t: Language;
  id: string;
  /** one drawing, or several to choose from, the first shown */
  draw: ((width: number) => Html) | readonly View[];
  caption: Content;
  /** what the shapes or colours mean */
  key?: Content;
  /** opens the table twin */
  twin: Html;
  /** what the chart is, for its citation and its file; null where the page has tools of its own */
  named: Named | null;
}

interface Named {
  title: string;
  version: string;
}

/** How to cite a chart, up to its address, which only the browser knows. */
export const citationOf = (t: Language, { title, version }: Named): string =>
  [title, t.t("data.title.full"), t.t("footer.version", { version })].join(t.t("cite.stop")) + t.t("cite.stop");

/** Buttons that hand over a chart and its data, its citation, address and embedding: of use only with script, which shows them. */
function tools(t: Language, named: Named): Html {
  const kinds = ["csv", "json", "svg", "png"] as const;
  return html`<div class="share tools" data-title="${named.title}" data-cite="${citationOf(t, named)}" hidden><p class="downloads">${t.t("chart.download")}${t.t("note.colon")}${kinds.map((kind) => html`<button type="button" data-kind="${kind}">${t.t(`chart.${kind}`)}</button> `)}<span role="status" data-failed="${t.t("chart.failed")}"></span></p>
<details><summary>${t.t("chart.cite")}</summary><p class="cite" data-show="cite"></p><h3>${t.t("compare.address")}</h3><p><code data-show="address"></code></p><h3>${t.t("compare.embed")}</h3><p><code data-show="embed"></code></p></details></div>`;
}

function drawn({ draw }: Options): Html {
  const views: readonly View[] = typeof draw === "function" ? [{ name: "", draw }] : draw;
  return html`${views.map(({ name, draw }, i) => {
    const view = name !== "" && html` data-view="${name}"${i > 0 && html` hidden`}`;
    return html`<div class="drawn at-wide"${view}>${draw(WIDE)}</div><div class="drawn at-narrow"${view}>${draw(NARROW)}</div>`;
  })}`;
}

/** A chart drawn while the site is built, for wide and narrow pages, with its caption and the same figures as a table. */
export function figure(options: Options): Html {
  const { t, id, caption, key, twin, named } = options;
  return html`<figure class="figure" id="${id}"><figcaption>${caption}</figcaption>${key ?? null}
${drawn(options)}
<details class="twin"><summary>${t.t("chart.table")}</summary>${twin}</details>${named !== null && tools(t, named)}</figure>`;
}
