import type { Database } from "../database.ts";

/**
 * Outcomes in common classes: letters that mean the same are added, from the best report of each place and year. Sums are
 * rounded, for the order of addition must not show.
 */
const CLASSES = `
  INSERT INTO outcome_classes BY NAME
  WITH parts AS (
    SELECT f.*, count(*) FILTER (class_label IS NULL) OVER part AS unlettered,
      row_number() OVER (PARTITION BY region_code, year, instrument, outcome, unit, report_id, class_label ORDER BY value DESC NULLS LAST, definition) AS nth
    FROM region_figures f
    WHERE measure = 'outcome' AND outcome IS NOT NULL AND subset IS NULL AND unit IN ('item', 'percent')
    WINDOW part AS (PARTITION BY region_code, year, instrument, outcome, unit, report_id)
  ), added AS (
    SELECT region_code, year, instrument, outcome, report_id,
      CASE WHEN bool_and(value IS NOT NULL) FILTER (unit = 'item') THEN round(sum(value) FILTER (unit = 'item'), 6) END AS items,
      CASE WHEN bool_and(value IS NOT NULL) FILTER (unit = 'percent') THEN round(sum(value) FILTER (unit = 'percent'), 6) END AS percent,
      max(base) AS n, any_value(base_measure ORDER BY base DESC NULLS LAST, base_measure) AS n_measure,
      string_agg(DISTINCT class_label::VARCHAR, ' ' ORDER BY class_label::VARCHAR) AS letters,
      string_agg(DISTINCT definition, ' / ' ORDER BY definition) AS definition,
      max(quality) AS quality, count(*) FILTER (unit = 'item') AS counted
    FROM parts
    WHERE nth = 1 AND (unlettered = 0 OR class_label IS NULL)
    GROUP BY ALL
  )
  SELECT * EXCLUDE counted, CASE WHEN n > 0 AND items <= n THEN round(100 * items / n, 2) END AS share
  FROM added
  QUALIFY row_number() OVER (PARTITION BY region_code, year, instrument, outcome ORDER BY counted DESC, report_id) = 1
  ORDER BY region_code, year, instrument, outcome`;

export async function loadOutcomes(database: Database): Promise<void> {
  await database.run(CLASSES);
}
