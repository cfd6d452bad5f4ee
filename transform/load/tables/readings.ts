import { z } from "zod";
import { hashes, hex, integer, small, table, text } from "../table.ts";
import { captures } from "./archive.ts";
import { checks, derivations, observations, reports, suspects } from "./figures.ts";

/**
 * Tables of the readings, a database of its own: what each version of each page gave when it was read. A cache, made
 * so that no page is read twice with the same rules; it can be deleted at any time.
 */

const version = { reading_id: hex(16).describe("16 hex digits of the SHA-256 of address, body and Content-Type") };
const rowOf = reports.row.shape;

export const Trouble = z.enum(["timeout", "crash", "memory", "invalid", "not_text", "unreadable"]);

export const readings = table({
  name: "readings",
  title: "Readings",
  description: "One row for each version of a page, with the report that was read from it.",
  row: z.object({
    ...version,
    report_id: rowOf.report_id,
    bytes: integer().describe("size of the three texts, in UTF-16 units"),
    rules_version: rowOf.rules_version,
    encoding: captures.row.shape.encoding,
    trouble: Trouble.nullable().describe("why it could not be read"),
    detail: text().nullable().describe("what was met, for a person"),
    title: rowOf.title,
    published_on: rowOf.published_on,
    publisher: rowOf.publisher,
    region: rowOf.region,
    region_code: rowOf.region_code,
    region_level: rowOf.region_level,
    scope: rowOf.scope,
    kind: rowOf.kind,
    script: rowOf.script,
    damage: rowOf.damage,
    source_text: rowOf.source_text,
    text: rowOf.text,
    simplified: rowOf.simplified,
    figures: integer().describe("number of observations"),
  }),
  key: ["reading_id"],
});

const ofReading = <Shape extends z.ZodRawShape>(row: z.ZodObject<Shape>) => z.object({ ...version, ...row.shape });

export const readObservations = table({
  name: "read_observations",
  title: "Observations of readings",
  description: "Figures of every version of every page.",
  row: ofReading(observations.row.omit({ report_id: true, handling_year: true, year_basis: true })),
  key: ["reading_id", "ordinal"],
});

export const readChecks = table({
  name: "read_checks",
  title: "Checks of readings",
  description: "Checks of every version of every page.",
  row: ofReading(checks.row.omit({ report_id: true })),
  key: ["reading_id", "ordinal"],
});

export const readDerivations = table({
  name: "read_derivations",
  title: "Derived figures of readings",
  description: "Derived figures of every version of every page.",
  row: ofReading(derivations.row.omit({ report_id: true })),
  key: ["reading_id", "ordinal"],
});

export const readSuspects = table({
  name: "read_suspects",
  title: "Suspects of readings",
  description: "Suspected misprints of every version of every page.",
  row: ofReading(suspects.row.omit({ report_id: true })),
  key: ["reading_id", "ordinal"],
});

/** What the search for copies needs of a version, so that no text is read twice for it. */
export const readSketches = table({
  name: "read_sketches",
  title: "Sketches of readings",
  description: "Sampled shingles and telling figures of every version that may be a report.",
  row: z.object({
    ...version,
    shingles: hashes().describe("hashes of sampled shingles"),
    level: small().describe("coarseness of the sample"),
    length: integer().describe("number of Han characters"),
    figures: z.array(z.string()).describe("printed figures that tell reports apart"),
    pairs: hashes().describe("hashes of figures that follow each other"),
    withheld: small().describe("figures withheld"),
    times: z.array(z.string()).describe("years and sessions named"),
  }),
  key: ["reading_id"],
});

export const READING_TABLES = [readings, readObservations, readChecks, readDerivations, readSuspects, readSketches];

/** One version of a page, read: a row of each table, ready to be appended. */
export interface Reading {
  /** the version of the rules is added when it is kept */
  reading: Omit<z.infer<typeof readings.row>, "rules_version">;
  observations: z.infer<typeof readObservations.row>[];
  checks: z.infer<typeof readChecks.row>[];
  derivations: z.infer<typeof readDerivations.row>[];
  suspects: z.infer<typeof readSuspects.row>[];
  sketches: z.infer<typeof readSketches.row>[];
}
