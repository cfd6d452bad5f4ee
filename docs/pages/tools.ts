import { type Html, html } from "../html/html.ts";
import { link, type Route } from "../html/route.ts";
import type { Language } from "../messages/language.ts";
import { size } from "./size.ts";

/** The parts of the search and SQL pages that stand there before their modules run. */

export const searchForm = (t: Language): Html =>
  html`<form id="search-form" class="search" role="search"><label for="query">${t.t("search.label")}</label> <input id="query" name="q" type="search" maxlength="100" autocomplete="off" aria-describedby="search-hint"> <button type="submit">${t.t("search.submit")}</button></form>
<p class="sub" id="search-hint">${t.t("search.hint")}</p><noscript><p class="note">${t.t("script.needed")}</p></noscript>`;

interface Console {
  /** bytes to download before the first query, as stored */
  bytes: number;
  saved: { name: string; title: string; sql: string }[];
}

export function sqlConsole(t: Language, route: Route, { bytes, saved }: Console): Html {
  return html`<div id="starter"><button type="button" id="start" class="primary">${t.t("sql.start", { size: size(bytes) })}</button></div>
<div class="console"><label for="saved">${t.t("sql.saved")}</label> <select id="saved"><option value="">${t.t("sql.choose")}</option>${saved.map((q) => html`<option value="${q.name}">${q.title}</option>`)}</select>
<p class="sub" id="question"></p>
<label for="statement">${t.t("sql.label")}</label><textarea id="statement" rows="8" spellcheck="false" autocapitalize="off" autocomplete="off">${saved[0]?.sql ?? "SELECT count(*) FROM observations"}</textarea>
<p><button type="button" id="run">${t.t("sql.run")}</button> <button type="button" id="cancel" disabled>${t.t("sql.cancel")}</button> <button type="button" id="save" disabled>${t.t("sql.csv")}</button> <span class="sub">${t.t("sql.keys")}</span></p></div>
<p id="status" role="status"></p><div id="results"></div>
<p class="sub" id="link-line" hidden><a id="permalink" href="">${t.t("sql.permalink")}</a></p>
<p class="sub">${t.h("sql.tables", { data: html`<a href="${link(route, "data.html#dictionary")}">${t.t("nav.data")}</a>` })}</p><noscript><p class="note">${t.t("script.needed")}</p></noscript>`;
}
