import { join } from "node:path";
import { z } from "zod";
import { isDamage, openDatabase } from "../load/database.ts";
import { quote } from "../load/ddl.ts";

/** What a release says that the one before did not, figure by figure. */

const Change = z.object({
  kind: z.enum(["added", "changed", "withdrawn"]),
  reason: z.enum(["page", "rules"]),
  figures: z.number(),
  reports: z.number(),
});

export interface Changes {
  previous: string;
  /** by kind and reason: the page is new, changed or gone; or the rules read the same page otherwise */
  counts: z.infer<typeof Change>[];
  /** rows added and removed, of the tables that are compared row by row */
  deltas: Record<string, { added: number; removed: number }>;
  /** name of the file that lists the figures */
  file: string;
}

/** Columns that say which figure it is, without what it says. */
const SAME =
  "report_id, instrument, measure, unit, outcome, class_label, level, aspect, subset, label, term, session, year";

/**
 * Figures of the old and the new release are the same where their ids are; those left over are paired in reading order
 * where they are about the same thing (changed); what is then left was added or withdrawn.
 */
const CHANGES = `
  CREATE TEMP TABLE changes AS
  WITH kept AS (SELECT observation_id FROM fresh.observations INTERSECT SELECT observation_id FROM old.observations),
  later AS (
    SELECT *, row_number() OVER (PARTITION BY ${SAME} ORDER BY ordinal) AS nth
    FROM fresh.observations WHERE observation_id NOT IN (FROM kept)
  ), earlier AS (
    SELECT *, row_number() OVER (PARTITION BY ${SAME} ORDER BY ordinal) AS nth
    FROM old.observations WHERE observation_id NOT IN (FROM kept)
  ), paired AS (
    SELECT coalesce(n.report_id, w.report_id) AS report_id, n.observation_id AS new_observation_id,
      w.observation_id AS old_observation_id, coalesce(n.instrument, w.instrument) AS instrument,
      coalesce(n.measure, w.measure) AS measure, coalesce(n.unit, w.unit) AS unit, n.value AS new_value, w.value AS old_value,
      n.evidence AS new_evidence, w.evidence AS old_evidence
    FROM later n FULL JOIN earlier w ON n.nth = w.nth
      AND ${SAME.split(", ")
        .map((c) => `n.${c} IS NOT DISTINCT FROM w.${c}`)
        .join(" AND ")}
  )
  SELECT
    CASE WHEN old_observation_id IS NULL THEN 'added' WHEN new_observation_id IS NULL THEN 'withdrawn' ELSE 'changed' END AS kind,
    CASE WHEN a.capture_id IS NOT DISTINCT FROM b.capture_id THEN 'rules' ELSE 'page' END AS reason,
    p.*, coalesce(a.url, b.url) AS url
  FROM paired p LEFT JOIN fresh.reports a USING (report_id) LEFT JOIN old.reports b USING (report_id)
  ORDER BY kind, report_id, new_observation_id, old_observation_id`;

const COUNTS = `
  SELECT kind, reason, count(*)::INTEGER AS figures, count(DISTINCT report_id)::INTEGER AS reports
  FROM changes GROUP BY ALL ORDER BY ALL`;

const delta = (table: string, key: string) => `
  SELECT
    (SELECT count(*) FROM fresh.${table} ANTI JOIN old.${table} USING (${key}))::INTEGER AS added,
    (SELECT count(*) FROM old.${table} ANTI JOIN fresh.${table} USING (${key}))::INTEGER AS removed`;

const Delta = z.object({ added: z.number(), removed: z.number() });

const COMPARED = { reports: "report_id", observations: "observation_id", captures: "capture_id", sources: "source_id" };

/**
 * Releases of another definition may lack a table or a column, and one that was damaged cannot be read: those cannot be
 * compared, and the release says so.
 */
const incomparable = (error: unknown) =>
  error instanceof Error && (/^(Catalog|Binder) Error/.test(error.message) || isDamage(error));

/**
 * Compares a release's database with the one before and writes the list of figures that differ as Parquet into `out`.
 * Null where the older database was made with another definition or is damaged.
 */
export async function compareReleases(
  fresh: string,
  before: { version: string; database: string },
  out: string,
): Promise<Changes | null> {
  const file = "changes.parquet";
  const memory = await openDatabase(":memory:", { temp_directory: join(out, ".tmp") });
  try {
    await memory.run(`ATTACH ${quote(fresh)} AS fresh (READ_ONLY)`);
    await memory.run(`ATTACH ${quote(before.database)} AS old (READ_ONLY)`);
    await memory.run(CHANGES);
    const deltas: Changes["deltas"] = {};
    for (const [table, key] of Object.entries(COMPARED)) {
      deltas[table] = (await memory.rows(Delta, delta(table, key)))[0] ?? { added: 0, removed: 0 };
    }
    await memory.run(`COPY changes TO ${quote(join(out, file))} (FORMAT parquet, COMPRESSION zstd)`);
    return { previous: before.version, counts: await memory.rows(Change, COUNTS), deltas, file };
  } catch (error) {
    if (incomparable(error)) return null;
    throw error;
  } finally {
    memory.close();
  }
}
