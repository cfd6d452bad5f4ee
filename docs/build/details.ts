import { z } from "zod";
import type { Table } from "../../transform/load/table.ts";
import {
  checks,
  derivations,
  observations,
  reports,
  revisions,
  suspects,
} from "../../transform/load/tables/figures.ts";
import { groupBy } from "../compare/group.ts";
import type { Database } from "./database.ts";
import * as rows from "./rows.ts";
import { columns } from "./statements.ts";

/** A report with everything that its page shows. */
export interface Detail {
  report: rows.Report;
  observations: rows.Observation[];
  checks: rows.Check[];
  derivations: rows.Derivation[];
  suspects: rows.Suspect[];
  revisions: rows.Revision[];
}

// By row number, not by id: the rows of a range lie together, and the texts of all others need not be read.
const RANGE = "rowid >= $from AND rowid < $to";

const REPORT = `
  SELECT ${columns(reports, "r.", ["first_seen_at", "last_seen_at"])}, strftime(c.fetched_at, '%Y-%m-%dT%H:%M:%SZ') AS fetched_at,
    c.encoding, c.digest, c.warc_file, c.warc_offset::DOUBLE AS warc_offset
  FROM reports r JOIN captures c USING (capture_id) WHERE r.rowid >= $from AND r.rowid < $to ORDER BY r.rowid`;

const partOf = (table: Table) => `
  SELECT ${columns(table)} FROM ${table.name} WHERE report_id IN (SELECT report_id FROM reports WHERE ${RANGE})
  ORDER BY report_id, ordinal`;

const End = z.object({ rows: z.number() });

/** Row numbers of reports: from the first on, up to but without the last. */
export interface Rows {
  from: number;
  to: number;
}

/** Reports that are in memory at once. */
const PIECE = 500;

/** All reports in pieces, in the order of the database. */
export async function reportRows(database: Database, size = PIECE): Promise<Rows[]> {
  const [end] = await database.all(End, "SELECT coalesce(max(rowid) + 1, 0)::INTEGER AS rows FROM reports");
  const pieces = Math.ceil((end?.rows ?? 0) / size);
  return Array.from({ length: pieces }, (_, i) => ({ from: i * size, to: (i + 1) * size }));
}

/** Some hundreds of reports, each with its figures and their audit. */
export async function readReports(database: Database, { from, to }: Rows): Promise<Detail[]> {
  const part = async <T extends { report_id: string }>(type: z.ZodType<T>, table: Table) =>
    groupBy(await database.all(type, partOf(table), { from, to }), (row) => row.report_id);
  const found = await database.all(rows.Report, REPORT, { from, to });
  const parts = {
    observations: await part(rows.Observation, observations),
    checks: await part(rows.Check, checks),
    derivations: await part(rows.Derivation, derivations),
    suspects: await part(rows.Suspect, suspects),
    revisions: await part(rows.Revision, revisions),
  };
  return found.map((report) => {
    const id = report.report_id;
    return {
      report,
      observations: parts.observations.get(id) ?? [],
      checks: parts.checks.get(id) ?? [],
      derivations: parts.derivations.get(id) ?? [],
      suspects: parts.suspects.get(id) ?? [],
      revisions: parts.revisions.get(id) ?? [],
    };
  });
}
