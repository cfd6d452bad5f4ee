import { z } from "zod";
import type { Database } from "../database.ts";
import { idRanges, type Range, within } from "../ranges.ts";
import { columnsOf, type Table } from "../table.ts";
import * as tables from "../tables/figures.ts";
import { NATION } from "./places.ts";

/** Copies the chosen readings into the tables of the database. */

/** The captures, with the encoding that those which were read were read with. */
const CAPTURES = `
  INSERT INTO captures
  SELECT c.* REPLACE (CASE WHEN c.role = 'article' THEN q.encoding END AS encoding)
  FROM captured c LEFT JOIN versions v ON v.url = c.url AND v.digest = c.digest
    LEFT JOIN r.readings q USING (reading_id)
  ORDER BY c.warc_file, c.warc_offset`;

/**
 * A page that names no place gets that of the site's registry entry, said in region_basis. A site of no one place has
 * the whole country's code, and gives none.
 */
const reportsIn = (range: Range) => `
  INSERT INTO reports BY NAME
  SELECT c.report_id, c.capture_id, c.source_id, c.url, q.title, q.published_on, q.publisher,
    coalesce(q.region, p.name) AS region,
    coalesce(q.region_code, p.region_code) AS region_code,
    coalesce(q.region_level, p.level) AS region_level,
    CASE WHEN q.region_code IS NOT NULL THEN 'page' WHEN p.region_code IS NOT NULL THEN 'registry' END AS region_basis,
    CASE WHEN s.publisher_kind = 'department' THEN 'body' ELSE q.scope END AS scope, q.kind, q.script, q.damage, q.source_text, q.text, q.simplified,
    n.official, k.original_id AS copy_of, q.figures, c.first_seen_at, c.last_seen_at, c.gone_at, q.rules_version
  FROM chosen c JOIN r.readings q USING (reading_id) JOIN sources s USING (source_id)
    JOIN standing n ON n.report_id = c.report_id LEFT JOIN copied k ON k.report_id = c.report_id
    LEFT JOIN regions p
      ON p.region_code = CASE WHEN q.region_code IS NULL AND q.region IS NULL AND s.region_code <> '${NATION.code}' THEN s.region_code END
  WHERE ${within("q.report_id", range)} AND ${within("c.report_id", range)}
  ORDER BY c.report_id`;

/** Handling year: printed, else from the calendar, else (for the report's latest session) from the publication date. */
const OBSERVATIONS = `
  INSERT INTO observations BY NAME
  WITH o AS (
    SELECT c.report_id, q.* EXCLUDE reading_id, r.region_code, r.published_on,
      CASE q.instrument WHEN 'proposal' THEN 'conference' WHEN 'combined' THEN NULL ELSE 'congress' END AS body,
      max(coalesce(q.term, 0) * 100 + coalesce(q.session, 0)) OVER (PARTITION BY c.report_id) AS latest
    FROM chosen c JOIN r.read_observations q USING (reading_id) JOIN reports r USING (report_id)
  )
  , based AS (
    SELECT o.*, k.year AS session_year,
      CASE
        WHEN o.year IS NOT NULL THEN 'text'
        WHEN k.year IS NOT NULL THEN 'calendar'
        WHEN published_on IS NOT NULL AND (o.session IS NULL OR coalesce(o.term, 0) * 100 + o.session = latest)
          THEN 'publication'
      END AS year_basis
    FROM o LEFT JOIN calendar k
      ON k.region_code = o.region_code AND k.body = o.body AND k.term = o.term AND k.session = o.session
  )
  SELECT * EXCLUDE (region_code, published_on, body, latest, session_year),
    CASE year_basis
      WHEN 'text' THEN "year"
      WHEN 'calendar' THEN session_year
      WHEN 'publication' THEN year(published_on) - CASE WHEN month(published_on) <= 3 THEN 1 ELSE 0 END
    END AS handling_year
  FROM based
  ORDER BY report_id, ordinal`;

const AUDITED: [Table, string][] = [
  [tables.checks, "read_checks"],
  [tables.derivations, "read_derivations"],
  [tables.suspects, "read_suspects"],
];

function auditRows(table: Table, from: string): string {
  const columns = columnsOf(table).map((c) => (c.name === "report_id" ? "c.report_id" : `q.${c.name}`));
  return `INSERT INTO ${table.name} SELECT ${columns.join(", ")}
    FROM chosen c JOIN r.${from} q USING (reading_id) ORDER BY c.report_id, q.ordinal`;
}

/** What could not be read, archived records that were cut, and what the crawls met: each with when it was met last. */
const ISSUES = `
  INSERT INTO issues BY NAME
  SELECT substr(sha256(concat_ws('|', stage, kind, capture_id, source_id, url, detail)), 1, 12) AS issue_id, *
  FROM (
    SELECT 'read' AS stage, q.trouble AS kind, c.capture_id, c.source_id, c.url, c.fetched_at AS seen_at, q.detail
    FROM captured c JOIN versions v ON v.url = c.url AND v.digest = c.digest
      JOIN r.readings q USING (reading_id)
    WHERE q.trouble IS NOT NULL AND c.role = 'article' AND NOT c.revisit
    UNION ALL
    SELECT 'archive', 'truncated', capture_id, source_id, url, fetched_at, 'the body is not whole: ' || bytes || ' bytes kept'
    FROM captured WHERE truncated AND role = 'article'
    UNION ALL
    SELECT 'source', kind, NULL, source_id, NULL, seen_at, detail FROM run_issues
  )
  QUALIFY row_number() OVER (PARTITION BY issue_id ORDER BY seen_at DESC) = 1
  ORDER BY stage, kind, url, source_id, seen_at, detail`;

export async function loadCaptures(database: Database): Promise<void> {
  await database.run(CAPTURES);
}

/** UTF-16 units of text that are sorted at a time. The reports end up in the order of their ids. */
const SORTED_AT_ONCE = 8_000_000;

const Size = z.object({ size: z.number() });

export async function loadReports(database: Database): Promise<void> {
  const size = await database.rows(Size, "SELECT coalesce(sum(bytes), 0)::DOUBLE AS size FROM r.readings");
  for (const range of idRanges((size[0]?.size ?? 0) / SORTED_AT_ONCE)) await database.run(reportsIn(range));
}

export async function loadObservations(database: Database): Promise<void> {
  await database.run(OBSERVATIONS);
}

export async function loadAudit(database: Database): Promise<void> {
  for (const [table, from] of AUDITED) await database.run(auditRows(table, from));
  await database.run(ISSUES);
}
