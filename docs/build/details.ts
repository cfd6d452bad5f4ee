import type { z } from "zod";
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

const REPORT = `
  SELECT ${columns(reports, "r.", ["first_seen_at", "last_seen_at"])}, strftime(c.fetched_at, '%Y-%m-%dT%H:%M:%SZ') AS fetched_at,
    c.encoding, c.digest, c.warc_file, c.warc_offset::DOUBLE AS warc_offset
  FROM reports r JOIN captures c USING (capture_id) WHERE r.report_id >= $from AND r.report_id < $to ORDER BY r.report_id`;

const partOf = (table: Table) => `
  SELECT ${columns(table)} FROM ${table.name} WHERE report_id >= $from AND report_id < $to ORDER BY report_id, ordinal`;

/** After every id: ids are hexadecimal. */
const END = "g";

/** Reports in the order of their ids, a few hundred at a time, each with its figures and their audit. */
export async function* readReports(database: Database, ids: readonly string[], size = 400): AsyncIterable<Detail[]> {
  const sorted = [...ids].sort();
  for (let at = 0; at < sorted.length; at += size) {
    const range = { from: sorted[at] ?? END, to: sorted[at + size] ?? END };
    const part = async <T extends { report_id: string }>(type: z.ZodType<T>, table: Table) =>
      groupBy(await database.all(type, partOf(table), range), (row) => row.report_id);
    const found = await database.all(rows.Report, REPORT, range);
    const parts = {
      observations: await part(rows.Observation, observations),
      checks: await part(rows.Check, checks),
      derivations: await part(rows.Derivation, derivations),
      suspects: await part(rows.Suspect, suspects),
      revisions: await part(rows.Revision, revisions),
    };
    yield found.map((report) => {
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
}
