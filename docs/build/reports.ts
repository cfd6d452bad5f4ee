import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Converter } from "opencc-js";
import { fileOf, type Route, reportPath } from "../html/route.ts";
import { document, type Site } from "../html/shell.ts";
import { languages } from "../messages/catalogues.ts";
import { LOCALES } from "../messages/language.ts";
import { reportDescription, reportMain, reportTitle } from "../pages/report.ts";
import { type Data, type Detail, readReports } from "./data.ts";
import type { Database } from "./database.ts";

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
  return { ...detail, report: described, variants };
}

interface Work {
  out: string;
  site: Site;
  data: Data;
  database: Database;
  signal: AbortSignal;
}

/** Two digits of the id part the reports into folders' worth of files that any file system takes. */
async function writeReport(w: Work, detail: Detail): Promise<void> {
  const id = detail.report.report_id;
  const data = `report/${id}.json`;
  await writeFile(join(w.out, data), JSON.stringify(reportData(detail)));
  for (const locale of LOCALES) {
    const t = languages[locale];
    const route: Route = { locale, path: reportPath(id) };
    const main = reportMain(t, route, detail, { regions: w.data.regions, reports: w.data.reports, data });
    const page = { route, title: reportTitle(t, detail.report), description: reportDescription(t, detail), main };
    await writeFile(join(w.out, fileOf(route)), document(t, w.site, page));
  }
}

/** Writes each report's page in each language, reading the reports a few hundred at a time. */
export async function writeReports(w: Work, at: (count: number) => void): Promise<{ reports: number; kept: number }> {
  for (const locale of LOCALES) await mkdir(join(w.out, fileOf({ locale, path: "report" })), { recursive: true });
  let count = 0;
  for await (const details of readReports(w.database, [...w.data.reports.keys()])) {
    w.signal.throwIfAborted();
    await Promise.all(details.map((detail) => writeReport(w, detail)));
    count += details.length;
    at(count);
  }
  return { reports: count, kept: 0 };
}
