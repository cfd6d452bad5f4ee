import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js";
import { fileOf, type Route, reportPath } from "../html/route.ts";
import { document, type Site } from "../html/shell.ts";
import { languages } from "../messages/catalogues.ts";
import { LOCALES } from "../messages/language.ts";
import { quoteSelector } from "../pages/marked-text.ts";
import { addressesAtSource, reportDescription, reportMain, reportTitle } from "../pages/report.ts";
import type { Data } from "./data.ts";
import type { Detail } from "./details.ts";
import { type Fingerprints, fingerprint } from "./fingerprints.ts";
import type { Source } from "./rows.ts";
import { writePage } from "./work.ts";

const toTraditional = Converter({ from: "cn", to: "tw" });

interface Span {
  ordinal: number;
  start: number;
  end: number;
}

interface Variant {
  text: string;
  spans: Span[];
}

/** Converts piece by piece between the figures' edges, so that their places in the converted text are known. */
export function traditional(text: string, spans: readonly Span[]): Variant {
  const edges = [...new Set([0, text.length, ...spans.flatMap((s) => [s.start, s.end])])].filter(
    (e) => e <= text.length,
  );
  edges.sort((a, b) => a - b);
  const moved = new Map<number, number>([[0, 0]]);
  let out = "";
  for (let i = 0; i + 1 < edges.length; i++) {
    out += toTraditional(text.slice(edges[i], edges[i + 1]));
    moved.set(edges[i + 1] ?? 0, out.length);
  }
  const at = (edge: number) => moved.get(edge) ?? out.length;
  return { text: out, spans: spans.map((s) => ({ ordinal: s.ordinal, start: at(s.start), end: at(s.end) })) };
}

/** The data of a report's page: everything shown, and the other forms of its text where they differ from the cleaned one. */
export function reportData(detail: Detail): object {
  const { report, observations } = detail;
  const spans = observations.map((o) => ({ ordinal: o.ordinal, start: o.span_start, end: o.span_end }));
  const source = observations.map((o) => ({ ordinal: o.ordinal, start: o.source_start, end: o.source_end }));
  const { source_text, simplified, ...described } = report;
  const variants: Record<string, Variant> = {};
  if (source_text !== report.text) variants.source = { text: source_text, spans: source };
  if (simplified !== report.text) variants.simplified = { text: simplified, spans };
  if (report.script === "hans") variants.traditional = traditional(report.text, spans);
  const quotes = observations.map((o) => quoteSelector(source_text, o.source_start, o.source_end));
  return { ...detail, report: described, variants, quotes };
}

/** What the pages of all reports are made with. */
export interface ReportWork {
  out: string;
  site: Site;
  data: Pick<Data, "regions" | "reports">;
  /** sources that stand still, by their ids */
  stale: ReadonlyMap<string, Source>;
  prints: Fingerprints;
  /** fingerprint of the code that makes the pages */
  code: string;
}

const dataPath = (id: string) => `report/${id}.json`;

const filesOf = (id: string) => [dataPath(id), ...LOCALES.map((locale) => fileOf({ locale, path: reportPath(id) }))];

/** Everything that a report's page depends on. */
function printOf(w: ReportWork, detail: Detail): string {
  const { region_code, copy_of } = detail.report;
  const region = region_code === null ? null : w.data.regions.get(region_code);
  const original = copy_of === null ? null : w.data.reports.get(copy_of)?.title;
  const stale = w.stale.get(detail.report.source_id ?? "")?.figures_as_of;
  return fingerprint(detail, region, original, stale, w.site.demo, w.site.assets, w.code);
}

/**
 * Writes a report's page in each language and its data, into folders that are there; or takes them over from the
 * earlier build where they would come out the same.
 */
export function writeReport(w: ReportWork, detail: Detail): { print: string; kept: boolean } {
  const id = detail.report.report_id;
  const print = printOf(w, detail);
  if (w.prints.take(id, print, filesOf(id))) return { print, kept: true };
  const data = dataPath(id);
  writeFileSync(join(w.out, data), JSON.stringify(reportData(detail)));
  const { regions, reports } = w.data;
  const around = { regions, reports, data, stale: w.stale, atSource: addressesAtSource(detail) };
  for (const locale of LOCALES) {
    const t = languages[locale];
    const route: Route = { locale, path: reportPath(id) };
    const main = reportMain(t, route, detail, around);
    const title = reportTitle(t, detail.report);
    const page = { route, title, description: reportDescription(t, detail), main, lasting: true };
    writePage(w.out, route, document(t, w.site, page));
  }
  return { print, kept: false };
}
