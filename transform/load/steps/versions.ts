import type { Database } from "../database.ts";
import { quote } from "../ddl.ts";
import { REPORT_KINDS } from "../reading.ts";

/** Which version of each page is the report. */

/**
 * Temporary table `shown`: each capture of an article page in the order of time (`nth`) and what it showed. A capture
 * that could not be read shows nothing; a cut one shows nothing where a whole one exists; one that the crawler's
 * assertions hold back shows nothing where the page was a report before, and nothing at all as long as no good run of
 * its source has come since.
 */
const SHOWN = `
  CREATE TEMP TABLE shown AS
  WITH seen AS (
    SELECT c.capture_id, c.url, c.source_id, c.fetched_at, c.warc_file, c.warc_offset, c.truncated, v.reading_id,
      coalesce(h.capture_id, c.capture_id) AS bytes_id, c.status IN (404, 410) AS absent,
      q.trouble IS NULL AND q.reading_id IS NOT NULL AND (q.kind IN (${REPORT_KINDS.map(quote).join(", ")}) OR q.figures > 0)
        AS is_report,
      (c.run_id, c.source_id) IN (SELECT (run_id, source_id) FROM held) AS is_held,
      (c.run_id, c.source_id) IN (SELECT (run_id, source_id) FROM held WHERE "last") AS is_out,
      row_number() OVER page AS nth,
      q.reading_id IS NOT NULL AND q.trouble IS NULL AS is_read
    FROM captured c
      LEFT JOIN captured h ON h.capture_id = c.refers_to
      LEFT JOIN versions v ON v.url = c.url AND v.digest = CASE WHEN c.role = 'article' THEN c.digest END
      LEFT JOIN r.readings q USING (reading_id)
    WHERE c.role = 'article' OR c.status IN (404, 410)
    WINDOW page AS (PARTITION BY c.url ORDER BY c.fetched_at, c.warc_file, c.warc_offset)
  )
  SELECT * EXCLUDE (is_held, is_out, is_read, truncated)
  FROM (
    SELECT *, bool_or(is_report AND NOT truncated) OVER (PARTITION BY url) AS whole,
      bool_or(is_report AND NOT is_held)
        OVER (PARTITION BY url ORDER BY nth ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM seen
  )
  WHERE (is_read OR absent) AND NOT (truncated AND whole) AND NOT is_out AND NOT (is_held AND coalesce(before, false))`;

/** Temporary table `chosen`: the version that is the report, for each page that ever was one. */
const CHOSEN = `
  CREATE TEMP TABLE chosen AS
  WITH newest AS (
    SELECT url, max(nth) AS nth, arg_max(reading_id, nth) AS reading_id FROM shown WHERE is_report GROUP BY url
  )
  SELECT substr(sha256(s.url), 1, 12) AS report_id, s.url, n.reading_id,
    arg_max(s.bytes_id, s.nth) FILTER (s.reading_id = n.reading_id) AS capture_id,
    arg_max(s.source_id, s.nth) FILTER (s.nth = n.nth) AS source_id,
    min(s.fetched_at) FILTER (s.is_report) AS first_seen_at,
    max(s.fetched_at) FILTER (s.nth = n.nth) AS last_seen_at,
    min(s.fetched_at) FILTER (s.nth > n.nth) AS gone_at
  FROM shown s JOIN newest n ON n.url = s.url
  GROUP BY s.url, n.reading_id`;

/**
 * Temporary table `standing`: whether each report stands on a site of those who report, by the registry or by the host,
 * all of the government's domain being theirs.
 */
const STANDING = `
  CREATE TEMP TABLE standing AS
  SELECT c.report_id, s.publisher_kind IN ('government', 'department', 'congress', 'conference')
    OR regexp_matches(lower(c.url), '^https?://([^/?#@]*@)?([^/?#:@]+[.])?gov[.]cn([/?#:]|$)') AS official
  FROM chosen c JOIN sources s USING (source_id)`;

/** Needs the temporary table `held`. */
export async function chooseVersions(database: Database): Promise<void> {
  await database.run(SHOWN);
  await database.run(CHOSEN);
  await database.run(STANDING);
}
