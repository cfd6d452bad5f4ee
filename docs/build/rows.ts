import { z } from "zod";
import * as codebook from "../../transform/codebook.ts";
import { captures, hosts, regions, runs, sources } from "../../transform/load/tables/archive.ts";
import { regionFigures, satisfactionBounds } from "../../transform/load/tables/derived.ts";
import {
  checks,
  derivations,
  observations,
  reports,
  revisions,
  suspects,
} from "../../transform/load/tables/figures.ts";
import { CoverageState } from "../../transform/load/views/first.ts";

/** Rows as the site reads them: the database's own definitions, with counts and names joined on where a page needs them. */

const code = z.string();
const count = z.number();

export const Region = regions.row.omit({ successor: true, valid_from: true });
export type Region = z.infer<typeof Region>;

export const Coverage = z.object({
  region_code: code,
  year: z.number(),
  state: CoverageState,
  reports: count,
  figures: count,
  withheld: count,
  recovered: count,
});
export type Coverage = z.infer<typeof Coverage>;
export type State = z.infer<typeof CoverageState>;

export const Summary = reports.row
  .pick({
    report_id: true,
    title: true,
    region_code: true,
    scope: true,
    kind: true,
    published_on: true,
    copy_of: true,
    figures: true,
    source_id: true,
  })
  .extend({ year: z.number().nullable(), withheld: count, fails: count });
export type Summary = z.infer<typeof Summary>;

/** The best figure of a place and year, with the anchor of its sentence. */
export const Figure = regionFigures.row
  .omit({ observation_id: true, derivation: true, reports: true, year_basis: true })
  .extend({ ordinal: z.number().nullable(), fails: z.boolean() });
export type Figure = z.infer<typeof Figure>;

export const Ceiling = satisfactionBounds.row.extend({ region_code: code.nullable() });
export type Ceiling = z.infer<typeof Ceiling>;

/** A policy area as a report prints it, with the topic that its words mean. */
export const Area = z.object({
  report_id: z.string(),
  region_code: code.nullable(),
  year: z.number().nullable(),
  instrument: codebook.Instrument,
  ordinal: count,
  label: z.string(),
  unit: codebook.Unit,
  value: z.number().nullable(),
  topic_code: z.number().nullable(),
  topic_share: z.number().nullable(),
  /** items of all areas of that report and instrument */
  total: z.number().nullable(),
});
export type Area = z.infer<typeof Area>;

export const Check = checks.row;
export type Check = z.infer<typeof Check>;
export const Derivation = derivations.row;
export type Derivation = z.infer<typeof Derivation>;
export const Suspect = suspects.row;
export type Suspect = z.infer<typeof Suspect>;
export const Revision = revisions.row;
export type Revision = z.infer<typeof Revision>;
export const Observation = observations.row;
export type Observation = z.infer<typeof Observation>;
export const Run = runs.row;
export type Run = z.infer<typeof Run>;

/**
 * A report with its text and where its bytes are kept. When it was last seen is left out: it changes with every crawl,
 * and the page would have to be made again each time.
 */
export const Report = reports.row.omit({ first_seen_at: true, last_seen_at: true }).extend(
  captures.row.pick({
    fetched_at: true,
    encoding: true,
    digest: true,
    warc_file: true,
    warc_offset: true,
  }).shape,
);
export type Report = z.infer<typeof Report>;

export const Source = sources.row.extend({ addresses: count, fetched: count, last: z.string().nullable() });
export type Source = z.infer<typeof Source>;

export const Host = hosts.row.omit({ parked_until: true, crawl_delay: true });
export type Host = z.infer<typeof Host>;

export const Outcome = z.object({ outcome: z.string(), addresses: count });
export type Outcome = z.infer<typeof Outcome>;

export const Issue = z.object({ kind: z.string(), stage: z.string(), pages: count, detail: z.string() });
export type Issue = z.infer<typeof Issue>;

/** Something that the last crawl of a source met. */
export const Attention = z.object({
  source_id: z.string(),
  name: z.string(),
  kind: z.string(),
  detail: z.string(),
  seen: z.string(),
});
export type Attention = z.infer<typeof Attention>;

/** Place-years of a province that have outcomes. */
export const OutcomeCount = z.object({ instrument: codebook.Instrument, province: code, groups: count });
export type OutcomeCount = z.infer<typeof OutcomeCount>;

export const Totals = z.object({
  reports: count,
  figures: count,
  withheld: count,
  places: count,
  checks: count,
  fails: count,
  recovered: count,
  implied: count,
  suspects: count,
  disagreeing: count,
  ceilings: count,
  spotless: count,
  labels: count,
  first_year: z.number().nullable(),
  last_year: z.number().nullable(),
  current: z.string().nullable(),
});
export type Totals = z.infer<typeof Totals>;
