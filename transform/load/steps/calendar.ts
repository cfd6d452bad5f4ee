import { z } from "zod";
import { inferCalendar } from "../../regions/calendar.ts";
import { appendAll } from "../append.ts";
import type { Database } from "../database.ts";
import * as tables from "../tables/archive.ts";

/** The calendar of sessions, inferred from the reports that print both session and year. */

const Stated = z.object({
  report: z.string(),
  region_code: z.string(),
  body: z.enum(["congress", "conference"]),
  term: z.number(),
  session: z.number(),
  year: z.number(),
});

/** A figure over several instruments at once belongs to neither body's session alone. */
const STATED = `
  SELECT DISTINCT r.report_id AS report, r.region_code,
    CASE o.instrument WHEN 'proposal' THEN 'conference' ELSE 'congress' END AS body, o.term, o.session, o."year"
  FROM chosen c JOIN reports r USING (report_id) JOIN r.read_observations o ON o.reading_id = c.reading_id
  WHERE r.region_code IS NOT NULL AND r.copy_of IS NULL AND o.instrument <> 'combined'
    AND o.term IS NOT NULL AND o.session IS NOT NULL AND o."year" IS NOT NULL
  ORDER BY ALL`;

export async function loadCalendar(database: Database): Promise<void> {
  const stated = await database.rows(Stated, STATED);
  await appendAll(database.connection, tables.calendar, inferCalendar(stated));
}
