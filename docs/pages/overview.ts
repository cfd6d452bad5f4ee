import type { Revision } from "../build/rows.ts";
import { type Html, html } from "../html/html.ts";
import { link } from "../html/route.ts";
import { figureName, formula, span } from "../messages/names.ts";
import { coveredPlaces, legend, matrix, provinceMatrix } from "./coverage.ts";
import { empty } from "./parts.ts";
import { evidenceLink, placeLink, reportLink, type Scene } from "./scene.ts";
import { uncoveredNote } from "./uncovered.ts";

/** Above this many places the overview counts by province, and each province's page has its own matrix. */
const MANY = 150;

function numbers(s: Scene): Html {
  const { t, data } = s;
  const { totals } = data;
  const entry = (n: number, label: string, page: string, odd = false) =>
    html`<li${odd ? html` class="odd"` : null}><a href="${link(s.route, page)}"><b>${t.number(n)}</b> ${label}</a></li>`;
  return html`<ul class="numbers">${[
    entry(totals.reports, t.t("overview.reports"), "places.html"),
    entry(totals.figures, t.t("overview.figures"), "compare.html"),
    entry(totals.places, t.t("overview.places"), "places.html"),
    entry(totals.withheld, t.t("overview.withheld"), "audit.html#recovered"),
    entry(totals.fails, t.t("overview.fails"), "audit.html", totals.fails > 0),
  ]}</ul>`;
}

/** What came last: the newest reports by date of publication. */
function latest(s: Scene): Html {
  const { t } = s;
  const reports = [...s.data.reports.values()].filter((r) => r.copy_of === null && r.published_on !== null);
  reports.sort(
    (a, b) => (b.published_on ?? "").localeCompare(a.published_on ?? "") || a.report_id.localeCompare(b.report_id),
  );
  if (reports.length === 0) return empty(t.t("overview.latest.empty"));
  return html`<ol class="latest">${reports
    .slice(0, 5)
    .map(
      (r) =>
        html`<li><time datetime="${r.published_on}">${t.date(r.published_on ?? "")}</time> ${placeLink(s, r.region_code)} ${reportLink(s, r.report_id)} <span class="sub">${t.t("overview.latest.figures", { n: r.figures })}</span></li>`,
    )}</ol>`;
}

/** Silent edits that the overview names. */
const EDITS = 3;

/** Figures that pages changed without saying so, the last noticed first. */
function edits(s: Scene): Html | null {
  const { t } = s;
  const newest = s.data.revisions.slice(0, EDITS);
  if (newest.length === 0) return null;
  const item = (r: Revision) => {
    const report = s.data.reports.get(r.report_id);
    const words = t.t("overview.edits.item", { old: r.old_evidence ?? "—", new: r.new_evidence ?? "—" });
    return html`<li><time datetime="${r.seen_at}">${t.date(r.seen_at)}</time> ${placeLink(s, report?.region_code ?? null)} ${evidenceLink(s, r.report_id, null, html`${figureName(t, r)} <span lang="zh">${words}</span>`)}</li>`;
  };
  return html`<h3>${t.t("overview.edits")}</h3><ol class="latest">${newest.map(item)}</ol>`;
}

/** Leads to a place, a report or a topic at once; works without script as far as the search page. */
const find = (s: Scene): Html =>
  html`<form class="search" role="search" action="${link(s.route, "search.html")}"><label class="vh" for="find">${s.t.t("search.label")}</label><input id="find" name="q" type="search" maxlength="100" autocomplete="off" placeholder="${s.t.t("overview.find")}"> <button type="submit">${s.t.t("search.submit")}</button></form>`;

/** One claim that does not add up, as an example of what the audit finds: a sum, which a reader can check by head. */
function example(s: Scene): Html | null {
  const fail = s.data.fails.find((f) => f.formula.includes(" + ")) ?? s.data.fails[0];
  if (!fail) return null;
  const { t } = s;
  const report = s.data.reports.get(fail.report_id);
  return html`<div class="example odd"><h3>${t.t("overview.example")}</h3><p>${placeLink(s, report?.region_code ?? null)}${t.t("note.colon")}${evidenceLink(s, fail.report_id, fail.figures[0] ?? null, html`<span lang="zh">${formula(fail.formula)}</span>`)}</p><p><a href="${link(s.route, "audit.html")}">${t.t("overview.example.more", { n: s.data.totals.fails })}</a></p></div>`;
}

/** The parts of the overview that hold data, by the name of the slot in `index.md`. */
export function overview(s: Scene): Record<string, Html> {
  const { t } = s;
  const places = coveredPlaces(s);
  const { first_year: first, last_year: last } = s.data.totals;
  const years = first === null || last === null ? "" : span(t, first, last);
  const caption = t.t("coverage.caption", { n: places.length });
  return {
    numbers: html`${numbers(s)}<p class="sub">${[years, s.site.current === null ? "" : t.t("footer.current", { date: t.date(s.site.current) })].filter((x) => x !== "").join(" · ")}</p>`,
    coverage: html`${legend(s)}${places.length > MANY ? provinceMatrix(s, t.t("coverage.provinces.caption")) : matrix(s, places, caption)}${uncoveredNote(s)}`,
    find: find(s),
    latest: html`${latest(s)}${edits(s)}<p class="sub"><a href="${link(s.route, "data.html#news")}">${t.t("overview.news")}</a></p>`,
    example: html`${example(s)}`,
  };
}
