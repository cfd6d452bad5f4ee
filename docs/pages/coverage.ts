import type { Coverage, State } from "../build/rows.ts";
import { groupBy } from "../compare/group.ts";
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

/** What is known of the years before those shown, in one cell: years with figures count, and lead to their place. */
function earlier(s: Scene, code: string, first: number, known: readonly Coverage[]): Html {
  const before = known.filter((c) => c.year < first && c.reports > 0);
  const figures = before.reduce((sum, c) => sum + c.figures, 0);
  if (before.length === 0) return html`<td class="cell"></td>`;
  const state = figures > 0 ? "reported" : "no_figure";
  const shown = figures > 0 ? String(figures) : s.t.t("state.no_figure.sign");
  return html`<td class="cell ${state}"><a href="${link(s.route, placePath(code))}">${shown}</a></td>`;
}

/** The matrix for some places. Each cell that has reports leads to them. */
export function matrix(s: Scene, codes: readonly string[], caption: string): Html {
  const { t } = s;
  const of = (code: string) => s.data.coverage.get(code) ?? [];
  const years = yearsOf(codes.flatMap(of));
  const [first] = years;
  if (first === undefined) return empty(t.t("coverage.empty"));
  const cut = codes.some((code) => of(code).some((c) => c.year < first && c.reports > 0));
  const body = codes.map((code) => {
    const cells = new Map(of(code).map((c) => [c.year, c]));
    return html`<tr><th scope="row"><a href="${link(s.route, placePath(code))}">${nameOf(s, code)}</a></th>${cut && earlier(s, code, first, of(code))}${years.map((y) => cell(s, code, y, cells.get(y)))}</tr>\n`;
  });
  return html`<div class="scroll tall" tabindex="0"><table class="matrix"><caption class="vh">${caption}</caption><thead><tr><th scope="col">${t.t("coverage.place")}</th>${cut && html`<th scope="col">${t.t("coverage.before", { year: String(first) })}</th>`}${years.map((y) => html`<th scope="col">${y}</th>`)}</tr></thead><tbody>
${body}</tbody></table></div>`;
}

const isKnown = (c: Coverage) => c.state !== "not_crawled" && c.state !== "page_not_found";

/** Places with anything known about them, in the order of their codes. */
export const coveredPlaces = (s: Scene): string[] => [...s.data.coverage.keys()].sort();

/** Stands for the years before those that a matrix shows one by one. */
const BEFORE = -1;

/** For very many places: how many of a province's places have figures, year by year. */
export function provinceMatrix(s: Scene, caption: string): Html {
  const { t } = s;
  const all = [...s.data.coverage.values()].flat();
  const years = yearsOf(all);
  const provinces = [...new Set([...s.data.coverage.keys()].map((code) => `${code.slice(0, 2)}0000`))].sort();
  const [first = 0] = years;
  const keyOf = (c: Coverage) => `${c.region_code.slice(0, 2)}0000 ${c.year < first ? BEFORE : c.year}`;
  const crawled = new Set(all.map(keyOf));
  const places = groupBy(all.filter(isKnown), keyOf);
  const columns = [...places.keys()].some((key) => key.endsWith(` ${BEFORE}`)) ? [BEFORE, ...years] : years;
  const head = (year: number) => (year === BEFORE ? t.t("coverage.before", { year: String(first) }) : String(year));
  const shown = (code: string, year: number) => {
    const key = `${code} ${year}`;
    const n = new Set(places.get(key)?.map((c) => c.region_code)).size;
    const missing = crawled.has(key) ? "page_not_found" : "not_crawled";
    if (n === 0) return html`<td class="cell ${missing}">${t.t(`state.${missing}.sign`)}</td>`;
    return html`<td class="cell reported"><a href="${link(s.route, `${placePath(code)}#coverage`)}">${n}</a></td>`;
  };
  return html`<div class="scroll" tabindex="0"><table class="matrix"><caption>${caption}</caption><thead><tr><th scope="col">${t.t("coverage.province")}</th>${columns.map((y) => html`<th scope="col">${head(y)}</th>`)}</tr></thead><tbody>
${provinces.map((code) => html`<tr><th scope="row"><a href="${link(s.route, placePath(code))}">${nameOf(s, code)}</a></th>${columns.map((y) => shown(code, y))}</tr>\n`)}</tbody></table></div>`;
}
