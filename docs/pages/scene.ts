import type { Data } from "../build/data.ts";
import type { Region, Summary } from "../build/rows.ts";
import { type Html, html } from "../html/html.ts";
import { figureAnchor, link, placePath, type Route, reportPath } from "../html/route.ts";
import type { Site } from "../html/shell.ts";
import type { Language } from "../messages/language.ts";
import { placeName } from "../messages/names.ts";

/** What every page is made from. */
export interface Scene {
  t: Language;
  route: Route;
  site: Site;
  data: Data;
}

export const regionOf = (s: Scene, code: string | null): Region | null =>
  code === null ? null : (s.data.regions.get(code) ?? null);

/** A place's name; its code where the table of divisions does not have it. */
export function nameOf(s: Scene, code: string | null): string {
  const region = regionOf(s, code);
  return region ? placeName(s.t, region) : (code ?? s.t.t("report.place.unknown"));
}

export function placeLink(s: Scene, code: string | null): Html {
  if (code === null || !s.data.regions.has(code)) return html`${nameOf(s, code)}`;
  return html`<a href="${link(s.route, placePath(code))}">${nameOf(s, code)}</a>`;
}

/** Address of a figure's sentence on its report's page; of the page alone for a figure that is computed. */
export function evidenceAddress(s: Scene, report: string, ordinal: number | null): string {
  return link(s.route, `${reportPath(report)}${ordinal === null ? "" : `#${figureAnchor(ordinal)}`}`);
}

export const evidenceLink = (s: Scene, report: string, ordinal: number | null, shown: Html | string): Html =>
  html`<a href="${evidenceAddress(s, report, ordinal)}">${shown}</a>`;

export const titleOf = (s: Scene, report: Pick<Summary, "title" | "report_id">): string =>
  report.title?.trim() || s.t.t("report.untitled", { id: report.report_id });

export function reportLink(s: Scene, id: string): Html {
  const report = s.data.reports.get(id);
  const title = report ? titleOf(s, report) : id;
  return html`<a href="${link(s.route, reportPath(id))}" lang="zh">${title}</a>`;
}

/** Division codes above a place: its prefecture and province. */
export function ancestors(s: Scene, code: string): string[] {
  const out: string[] = [];
  for (let at = regionOf(s, code)?.parent_code ?? null; at !== null && out.length < 4; ) {
    out.unshift(at);
    at = regionOf(s, at)?.parent_code ?? null;
  }
  return out;
}
