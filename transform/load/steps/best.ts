import { z } from "zod";
import type { Database } from "../database.ts";
import { codeRanges, type Range, within } from "../ranges.ts";

/** The best figure for each place, year and kind of figure, and the counts behind the coverage view. */

/** Bases of a share or a part, the likeliest first. */
const BASES: Record<string, string[]> = {
  filed: ["submitted"],
  not_filed: ["submitted"],
  assigned: ["filed", "submitted"],
  replied: ["assigned", "filed", "submitted"],
  completed: ["assigned", "filed", "submitted"],
  on_time: ["assigned", "filed", "submitted"],
  contacted: ["assigned", "replied", "completed", "filed"],
  published: ["replied", "completed", "assigned", "filed"],
  outcome: ["completed", "replied", "assigned", "filed", "submitted"],
  adopted: ["assigned", "filed", "submitted"],
  satisfaction: ["feedback", "replied", "completed", "assigned", "filed"],
  category: ["filed", "assigned", "submitted"],
  key: ["filed", "assigned", "submitted"],
  feedback: ["replied", "completed", "assigned", "filed"],
};

const baseRows = Object.entries(BASES).flatMap(([measure, bases]) =>
  bases.map((base, rank) => `('${measure}', '${base}', ${rank})`),
);

/** Temporary table `judged`: whether the identities that a printed figure takes part in hold. */
const JUDGED = `
  CREATE TEMP TABLE judged AS
  SELECT report_id, figure AS ordinal, bool_or(verdict = 'fails') AS fails
  FROM (SELECT report_id, verdict, unnest(figures) AS figure FROM checks WHERE verdict <> 'cannot_tell')
  GROUP BY ALL`;

/** Temporary table `bases`: the whole that a report prints for each measure; the largest where it prints several. */
const WHOLES = `
  CREATE TEMP TABLE bases AS
  WITH wholes AS (
    SELECT report_id, instrument, handling_year, measure, max(value) AS value
    FROM observations
    WHERE unit IN ('item', 'form') AND label IS NULL AND subset IS NULL AND value IS NOT NULL
    GROUP BY ALL
  ), ranks (measure, base_measure, rank) AS (VALUES ${baseRows.join(", ")})
  SELECT w.report_id, w.instrument, w.handling_year, k.measure,
    arg_min(w.value, k.rank) AS base, arg_min(w.measure, k.rank) AS base_measure
  FROM wholes w JOIN ranks k ON k.base_measure = w.measure::VARCHAR
  GROUP BY ALL`;

/** Columns that tell one kind of figure from another. */
const KEY = "region_code, year, instrument, measure, unit, outcome, class_label, level, aspect, subset";

/** Figures whose witnesses are ranked at a time: sorting all of a large release at once outgrows DuckDB's memory. */
const RANKED_AT_A_TIME = 100_000;

/** Figures of each place. */
const PLACES = `
  SELECT r.region_code AS code, count(*)::INTEGER AS rows
  FROM observations o JOIN reports r USING (report_id)
  WHERE r.region_code IS NOT NULL
  GROUP BY ALL ORDER BY code`;
const Place = z.object({ code: z.string(), rows: z.number() });

/**
 * Temporary table `candidates`: every figure of an original report on a whole place, of some places. A count is the largest that the
 * report prints of its kind (parts are smaller than their whole), a percentage the first. A derived value stands here
 * only where it is confirmed: what rests on one figure being printed right is left to the report's own page.
 */
const candidates = (places: Range) => `
  CREATE TEMP TABLE candidates AS
  WITH printed AS (
    SELECT r.region_code, o.handling_year AS year, o.year_basis, o.instrument, o.measure, o.unit, o.outcome, o.class_label,
      o.level, o.aspect, o.subset, o.value, o.bound, o.value AS low, o.value AS high,
      CASE WHEN o.value IS NULL THEN 'withheld' WHEN j.fails THEN 'contradicted' WHEN j.fails IS NOT NULL THEN 'confirmed'
        ELSE 'printed' END AS quality,
      o.context AS definition, o.observation_id, o.report_id, NULL::VARCHAR AS derivation, o.ordinal
    FROM observations o JOIN reports r USING (report_id) LEFT JOIN judged j USING (report_id, ordinal)
    WHERE o.label IS NULL AND o.handling_year IS NOT NULL AND r.copy_of IS NULL AND r.scope = 'place'
      AND ${within("r.region_code", places)}
  ), computed AS (
    SELECT r.region_code, coalesce(d.year, o.handling_year, r.year) AS year,
      CASE WHEN d.year IS NOT NULL THEN 'text' ELSE coalesce(o.year_basis, r.year_basis) END AS year_basis,
      d.instrument, d.measure, d.unit, d.outcome, d.class_label,
      d.level, o.aspect, o.subset, d.low AS value, 'exact' AS bound, d.low, d.high,
      'derived' AS quality, o.context AS definition, NULL AS observation_id, d.report_id, d.derivation,
      coalesce(o.ordinal, 10000 + d.ordinal) AS ordinal
    FROM derivations d LEFT JOIN observations o ON o.report_id = d.report_id AND o.ordinal = d.replaces
      JOIN (
        SELECT report_id, region_code, any_value(handling_year) AS year, any_value(year_basis ORDER BY year_basis) AS year_basis
        FROM reports JOIN observations USING (report_id)
        WHERE copy_of IS NULL AND scope = 'place' AND ${within("region_code", places)}
        GROUP BY ALL HAVING count(DISTINCT handling_year) = 1
      ) r ON r.report_id = d.report_id
    WHERE d.label IS NULL AND d.confirmed
  )
  SELECT * EXCLUDE ordinal, row_number() OVER () AS candidate FROM (FROM printed UNION ALL BY NAME FROM computed)
  WHERE year IS NOT NULL
  QUALIFY row_number() OVER (
    PARTITION BY report_id, ${KEY}
    ORDER BY quality = 'withheld', quality = 'derived', CASE WHEN unit <> 'percent' THEN -value END NULLS LAST, ordinal
  ) = 1`;

/** How good a report is as a witness: official, then what it says, then the kind of document, then how late. */
const RANKED = `
  CREATE TEMP TABLE ranked AS
  SELECT c.*, row_number() OVER witness AS rank, first_value(candidate) OVER witness AS best,
    first_value(value) OVER witness AS best_value, first_value(bound) OVER witness AS best_bound
  FROM candidates c
    JOIN (SELECT report_id, official, kind AS report_kind, published_on FROM reports) r USING (report_id)
  WINDOW witness AS (
    PARTITION BY ${KEY}
    ORDER BY CASE WHEN official THEN 0 WHEN report_kind = 'news' THEN 1 ELSE 2 END,
      quality = 'withheld', quality = 'derived',
      CASE report_kind
        WHEN 'handling_report' THEN 0 WHEN 'supervision_report' THEN 1 WHEN 'news' THEN 3 WHEN 'assignment' THEN 4 ELSE 2
      END,
      year_basis = 'publication', bound <> 'exact', published_on DESC NULLS LAST, report_id
  )`;

/** Figures of one kind share the number of their best candidate: one integer to group by instead of ten columns. */
const BEST = `
  INSERT INTO region_figures BY NAME
  WITH compared AS (
    SELECT best, count(*) AS reports,
      arg_min(value, rank) FILTER (value <> best_value) AS runner_up,
      arg_min(report_id, rank) FILTER (value <> best_value) AS runner_up_report_id,
      coalesce(bool_or(value <> best_value AND bound = 'exact' AND best_bound = 'exact'), false) AS disagrees
    FROM ranked GROUP BY best
  )
  SELECT b.* EXCLUDE (candidate, rank, best, best_value, best_bound), c.* EXCLUDE best,
    CASE WHEN b.subset IS NULL THEN w.base END AS base,
    CASE WHEN b.subset IS NULL THEN w.base_measure END AS base_measure
  FROM ranked b JOIN compared c ON c.best = b.candidate
    LEFT JOIN bases w ON w.report_id = b.report_id AND w.instrument = b.instrument AND w.handling_year = b.year
      AND w.measure = b.measure::VARCHAR
  WHERE b.rank = 1
  ORDER BY ${KEY}`;

/** What is known of each place and year, by instrument: reports without any figure count under their publication year. */
const PLACE_YEARS = `
  INSERT INTO place_years BY NAME
  WITH counted AS (
    SELECT r.region_code, o.handling_year AS year, o.instrument, o.report_id, o.status,
      d.report_id IS NOT NULL AS recovered
    FROM observations o JOIN reports r USING (report_id)
      LEFT JOIN (SELECT DISTINCT report_id, replaces FROM derivations WHERE confirmed) d
        ON d.report_id = o.report_id AND d.replaces = o.ordinal
    WHERE r.copy_of IS NULL AND r.scope = 'place' AND r.region_code IS NOT NULL AND o.handling_year IS NOT NULL
  )
  SELECT region_code, year, instrument, count(DISTINCT report_id) AS reports,
    count(*) FILTER (status = 'reported') AS figures, count(*) FILTER (status = 'withheld') AS withheld,
    count(*) FILTER (status = 'withheld' AND recovered) AS recovered
  FROM counted GROUP BY ALL
  UNION ALL
  SELECT region_code, year(published_on) - CASE WHEN month(published_on) <= 3 THEN 1 ELSE 0 END, NULL, count(*), 0, 0, 0
  FROM reports
  WHERE figures = 0 AND copy_of IS NULL AND scope = 'place' AND region_code IS NOT NULL AND published_on IS NOT NULL
  GROUP BY ALL
  ORDER BY ALL`;

const drop = (name: string) => `DROP TABLE ${name}`;

/**
 * Fills `region_figures` and `place_years`, and leaves `bases`, which serves the bounds at the ceiling too. About
 * `atATime` figures are ranked at a time.
 */
export async function loadBest(database: Database, atATime = RANKED_AT_A_TIME): Promise<void> {
  for (const sql of [JUDGED, WHOLES]) await database.run(sql);
  for (const places of codeRanges(await database.rows(Place, PLACES), atATime)) {
    for (const sql of [candidates(places), RANKED, BEST, drop("candidates"), drop("ranked")]) await database.run(sql);
  }
  for (const sql of [PLACE_YEARS, drop("judged")]) await database.run(sql);
}
