import type { Coverage, State } from "../build/rows.ts";
import { type Html, html } from "../html/html.ts";
import { link, placePath } from "../html/route.ts";
import type { Key } from "../messages/language.ts";
import { empty } from "./parts.ts";
import { nameOf, type Scene } from "./scene.ts";

/** What is known and what is missing, place by year, in the order of division codes. Nothing missing is ever a zero. */

/** Letter shown in a cell beside its hatch, so that no state is told by colour alone. */
export const STATES: { state: State; sign: Key; name: Key }[] = [
  { state: "reported", sign: "state.reported.sign", name: "state.reported" },
  { state: "recovered", sign: "state.recovered.sign", name: "state.recovered" },
  { state: "withheld", sign: "state.withheld.sign", name: "state.withheld" },
  { state: "no_figure", sign: "state.no_figure.sign", name: "state.no_figure" },
  { state: "page_not_found", sign: "state.page_not_found.sign", name: "state.page_not_found" },
  { state: "not_crawled", sign: "state.not_crawled.sign", name: "state.not_crawled" },
];

export function legend(s: Scene): Html {
  return html`<ul class="legend" aria-label="${s.t.t("coverage.legend")}">${STATES.map(
    ({ state, sign, name }) =>
      html`<li><span class="cell ${state}" aria-hidden="true">${state === "reported" ? "12" : s.t.plain(sign)}</span> ${s.t.plain(name)}</li>`,
  )}</ul>`;
}

function sign(s: Scene, cell: Coverage | undefined): string {
  const state = cell?.state ?? "not_crawled";
  if (cell && state === "reported") return String(cell.figures);
  return s.t.plain(STATES.find((x) => x.state === state)?.sign ?? "state.not_crawled.sign");
}

function cell(s: Scene, code: string, year: number, known: Coverage | undefined): Html {
  const state = known?.state ?? "not_crawled";
  const shown = sign(s, known);
  if (!known || known.reports === 0) return html`<td class="cell ${state}">${shown}</td>`;
  return html`<td class="cell ${state}"><a href="${link(s.route, `${placePath(code)}#y${year}`)}">${shown}</a></td>`;
}

/** Years to show: from the first to the last with anything known, at most the last twenty. */
export function yearsOf(coverage: readonly Coverage[]): number[] {
  const known = coverage.filter((c) => c.state !== "page_not_found" && c.state !== "not_crawled").map((c) => c.year);
  if (known.length === 0) return [];
  const last = known.reduce((a, b) => Math.max(a, b));
  const first = Math.max(
    known.reduce((a, b) => Math.min(a, b)),
    last - 19,
  );
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The matrix for some places. Each cell that has reports leads to them. */
export function matrix(s: Scene, codes: readonly string[], caption: string): Html {
  const { t } = s;
  const of = (code: string) => s.data.coverage.get(code) ?? [];
  const years = yearsOf(codes.flatMap(of));
  if (years.length === 0) return empty(t.t("coverage.empty"));
  const body = codes.map((code) => {
    const cells = new Map(of(code).map((c) => [c.year, c]));
    return html`<tr><th scope="row"><a href="${link(s.route, placePath(code))}">${nameOf(s, code)}</a></th>${years.map((y) => cell(s, code, y, cells.get(y)))}</tr>\n`;
  });
  return html`<div class="scroll tall" tabindex="0"><table class="matrix"><caption class="vh">${caption}</caption><thead><tr><th scope="col">${t.t("coverage.place")}</th>${years.map((y) => html`<th scope="col">${y}</th>`)}</tr></thead><tbody>
${body}</tbody></table></div>`;
}

const isKnown = (c: Coverage) => c.state !== "not_crawled" && c.state !== "page_not_found";

/** Places with anything known about them, in the order of their codes. */
export const coveredPlaces = (s: Scene): string[] => [...s.data.coverage.keys()].sort();

/** For very many places: how many of a province's places have figures, year by year. */
export function provinceMatrix(s: Scene, caption: string): Html {
  const { t } = s;
  const all = [...s.data.coverage.values()].flat();
  const years = yearsOf(all);
  const provinces = [...new Set([...s.data.coverage.keys()].map((code) => `${code.slice(0, 2)}0000`))].sort();
  const counts = new Map<string, number>();
  for (const c of all.filter(isKnown)) {
    const key = `${c.region_code.slice(0, 2)}0000 ${c.year}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const shown = (code: string, year: number) => {
    const n = counts.get(`${code} ${year}`);
    return n === undefined
      ? html`<td class="cell page_not_found">${t.t("state.page_not_found.sign")}</td>`
      : html`<td class="cell reported"><a href="${link(s.route, `${placePath(code)}#coverage`)}">${n}</a></td>`;
  };
  return html`<div class="scroll" tabindex="0"><table class="matrix"><caption>${caption}</caption><thead><tr><th scope="col">${t.t("coverage.province")}</th>${years.map((y) => html`<th scope="col">${y}</th>`)}</tr></thead><tbody>
${provinces.map((code) => html`<tr><th scope="row"><a href="${link(s.route, placePath(code))}">${nameOf(s, code)}</a></th>${years.map((y) => shown(code, y))}</tr>\n`)}</tbody></table></div>`;
}
