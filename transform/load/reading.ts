import { createHash } from "node:crypto";
import type { z } from "zod";
import { type Extraction, Extraction as ExtractionSchema, type Observation } from "../codebook.ts";
import { sketchOf } from "../copies/sketch.ts";
import type { CleanText } from "../text/clean.ts";
import { clauseAround } from "./clause.ts";
import { FIGURE_RULES } from "./figureRules.ts";
import { scopeOf } from "./scope.ts";
import type { Reading, Trouble } from "./tables/readings.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The lasting name of a report: 12 hex digits of the SHA-256 of its address. */
export const reportId = (url: string) => sha256(url).slice(0, 12);

/** What tells one version of a page from another. */
export interface Version {
  url: string;
  /** sha256 of the body, hex */
  digest: string;
  contentType: string | null;
}

export const readingId = (v: Version) => sha256(`${v.url}\n${v.digest}\n${v.contentType ?? ""}`).slice(0, 16);

/** What is kept of a document. */
export interface Read {
  clean: Pick<CleanText, "source" | "text" | "simplified">;
  encoding: string | null;
  extraction: Extraction;
}

const KEY = ["instrument", "measure", "unit", "outcome", "class_label", "level", "aspect", "subset"] as const;
const TAG = ["label", "term", "session", "year"] as const;

/**
 * Names for a report's observations, made from what each figure is and says, not from where it stands in the list:
 * a figure keeps its name when the rules find another one before it. Alike figures are told apart by their order.
 */
export function observationIds(report: string, observations: Observation[]): string[] {
  const taken = new Set<string>();
  return observations.map((o) => {
    const content = JSON.stringify([...KEY.map((k) => o[k]), ...TAG.map((k) => o[k]), o.evidence]);
    for (let nth = 0; ; nth++) {
      const id = `${report}-${sha256(`${content}#${nth}`).slice(0, 8)}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  });
}

const SMALL = 32_767;
const small = (n: number | null) => (n !== null && Math.abs(n) <= SMALL ? n : null);
const realDate = (iso: string | null) => (iso !== null && new Date(iso).toISOString().startsWith(iso) ? iso : null);

function validDate(iso: string | null): string | null {
  return iso === null || Number.isNaN(Date.parse(iso)) ? null : realDate(iso);
}

const EMPTY = {
  title: null,
  published_on: null,
  publisher: null,
  region: null,
  region_code: null,
  region_level: null,
  scope: "place",
  kind: "other",
  script: "hans",
  damage: [],
  source_text: "",
  text: "",
  simplified: "",
  figures: 0,
} as const satisfies Partial<Reading["reading"]>;

/** The reading of a version that could not be read. */
export function troubled(version: Version, trouble: z.infer<typeof Trouble>, detail: string): Reading {
  const detailed = detail.slice(0, 1000);
  const ids = { reading_id: readingId(version), report_id: reportId(version.url) };
  const reading = { ...EMPTY, ...ids, bytes: 0, encoding: null, trouble, detail: detailed, damage: [] };
  return { reading, observations: [], checks: [], derivations: [], suspects: [], sketches: [] };
}

function observationRows(id: string, url: string, document: Read, { observations }: Extraction) {
  const ids = observationIds(reportId(url), observations);
  return observations.map(({ span, source_span, ...o }, ordinal) => ({
    reading_id: id,
    observation_id: ids[ordinal] ?? "",
    ordinal,
    ...o,
    term: small(o.term),
    session: small(o.session),
    year: small(o.year),
    context: clauseAround(document.clean.text, span),
    span_start: span[0],
    span_end: span[1],
    source_start: source_span[0],
    source_end: source_span[1],
  }));
}

/** Kinds of document that count as a report even without a figure. */
export const REPORT_KINDS: readonly Extraction["report"]["kind"][] = [
  "handling_report",
  "supervision_report",
  "assignment",
];

const isReport = ({ report, observations }: Extraction) =>
  observations.length > 0 || REPORT_KINDS.includes(report.kind);

function sketchRow(id: string, text: string, { observations }: Extraction) {
  const known = { id, text, figures: observations, place: null, official: false, publishedOn: null, damage: [] };
  const { shingles, level, length, figures, pairs, withheld, times } = sketchOf(known);
  return { reading_id: id, shingles: [...shingles], level, length, figures, pairs: [...pairs], withheld, times };
}

/** Characters at the beginning of a text where its author speaks of itself. */
const OPENING = 1500;

/** A document as rows of the readings' tables. A document that breaks the codebook is no figure: it gives a trouble. */
export function toReading(version: Version, document: Read): Reading {
  const checked = ExtractionSchema.safeParse(document.extraction);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    return troubled(version, "invalid", `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
  }
  const broken = FIGURE_RULES.find((rule) => !checked.data.observations.every(rule.holds));
  if (broken) return troubled(version, "invalid", `not so: ${broken.sql}`);
  const id = readingId(version);
  const { report, audit } = checked.data;
  const { source, text, simplified } = document.clean;
  return {
    reading: {
      reading_id: id,
      report_id: reportId(version.url),
      bytes: source.length + text.length + simplified.length,
      encoding: document.encoding,
      trouble: null,
      detail: null,
      ...report,
      scope: scopeOf({ ...report, level: report.region_level, opening: simplified.slice(0, OPENING) }),
      published_on: validDate(report.published_on),
      source_text: source,
      text,
      simplified,
      figures: checked.data.observations.length,
    },
    observations: observationRows(id, version.url, document, checked.data),
    checks: audit.checks.map((c, ordinal) => ({ reading_id: id, ordinal, ...c })),
    derivations: audit.derived.map(({ from, ...d }, ordinal) => ({
      reading_id: id,
      ordinal,
      ...d,
      term: small(d.term),
      session: small(d.session),
      year: small(d.year),
      from_figures: from,
    })),
    suspects: audit.suspects.map((s, ordinal) => ({ reading_id: id, ordinal, ...s })),
    sketches: isReport(checked.data) ? [sketchRow(id, simplified, checked.data)] : [],
  };
}
