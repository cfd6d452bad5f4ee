import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Converter } from "opencc-js";
import { fileOf, type Route, reportPath } from "../html/route.ts";
import { document, type Site } from "../html/shell.ts";
import { languages } from "../messages/catalogues.ts";
import { LOCALES } from "../messages/language.ts";
import { quoteSelector } from "../pages/marked-text.ts";
import { reportDescription, reportMain, reportTitle } from "../pages/report.ts";
import type { Data } from "./data.ts";
import type { Database } from "./database.ts";
import { type Detail, readReports } from "./details.ts";
import { codeFingerprint, Fingerprints, fingerprint } from "./fingerprints.ts";

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

interface Work {
  out: string;
  site: Site;
  data: Data;
  database: Database;
  signal: AbortSignal;
  prints: Fingerprints;
  code: string;
}

const dataPath = (id: string) => `report/${id}.json`;

const filesOf = (id: string) => [dataPath(id), ...LOCALES.map((locale) => fileOf({ locale, path: reportPath(id) }))];

/** Everything that a report's page depends on. */
function printOf(w: Work, detail: Detail): string {
  const { region_code, copy_of } = detail.report;
  const region = region_code === null ? null : w.data.regions.get(region_code);
  const original = copy_of === null ? null : w.data.reports.get(copy_of)?.title;
  return fingerprint(detail, region, original, w.site.demo, w.site.assets, w.code);
}

/** Writes a report's page in each language and its data; false where the earlier build's could be taken over. */
async function writeReport(w: Work, detail: Detail): Promise<boolean> {
  const id = detail.report.report_id;
  if (await w.prints.take(id, printOf(w, detail), filesOf(id))) return false;
  const data = dataPath(id);
  await writeFile(join(w.out, data), JSON.stringify(reportData(detail)));
  for (const locale of LOCALES) {
    const t = languages[locale];
    const route: Route = { locale, path: reportPath(id) };
    const main = reportMain(t, route, detail, { regions: w.data.regions, reports: w.data.reports, data });
    const title = reportTitle(t, detail.report);
    const page = { route, title, description: reportDescription(t, detail), main, lasting: true };
    await writeFile(join(w.out, fileOf(route)), document(t, w.site, page));
  }
  return true;
}

/** Writes each report's page in each language, reading the reports a few hundred at a time. */
export async function writeReports(
  work: Omit<Work, "prints" | "code">,
  previous: string | null,
  at: (count: number) => void,
): Promise<{ reports: number; kept: number }> {
  const { out, database, signal } = work;
  for (const locale of LOCALES) await mkdir(join(out, fileOf({ locale, path: "report" })), { recursive: true });
  const w: Work = { ...work, prints: await Fingerprints.open(out, previous), code: codeFingerprint() };
  let count = 0;
  let kept = 0;
  for await (const details of readReports(database)) {
    signal.throwIfAborted();
    const written = await Promise.all(details.map((detail) => writeReport(w, detail)));
    count += details.length;
    kept += written.filter((made) => !made).length;
    at(count);
  }
  await w.prints.save();
  return { reports: count, kept };
}
