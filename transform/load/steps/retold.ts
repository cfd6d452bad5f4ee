import type { Database } from "../database.ts";

/** What later reports say of earlier years, held against the reports of those years. */

/** Whether two reports tell of the same thing; a field that neither says is the same. */
const SAME = ["outcome", "class_label", "level", "aspect", "subset"]
  .map((column) => `w.${column} IS NOT DISTINCT FROM t.${column}`)
  .join(" AND ");

const RETOLD = `
  INSERT INTO retold_figures BY NAME
  WITH told AS (
    SELECT r.region_code, o.handling_year, max(o.handling_year) OVER (PARTITION BY o.report_id) AS last_year,
      o.instrument, o.measure, o.unit, o.outcome, o.class_label, o.level, o.aspect, o.subset, o.value, o.bound, o.year_basis,
      o.report_id, o.observation_id, o.ordinal, o.label
    FROM observations o JOIN reports r USING (report_id)
    WHERE o.handling_year IS NOT NULL AND r.copy_of IS NULL AND r.scope = 'place' AND r.region_code IS NOT NULL
  ), whole AS (
    SELECT * FROM told WHERE label IS NULL AND value IS NOT NULL AND bound = 'exact'
    QUALIFY row_number() OVER (
      PARTITION BY report_id, handling_year, instrument, measure, unit, outcome, class_label, level, aspect, subset
      ORDER BY CASE WHEN unit <> 'percent' THEN -value END NULLS LAST, ordinal
    ) = 1
  )
  SELECT w.region_code, w.handling_year AS year, w.instrument, w.measure, w.unit, w.outcome, w.class_label,
    w.level, w.aspect, w.subset, w.value, t.value AS retold_value, round(t.value - w.value, 6) AS difference,
    t.value = w.value AS agrees, w.year_basis, w.report_id, w.observation_id, t.report_id AS retold_report_id,
    t.observation_id AS retold_observation_id, (t.last_year - t.handling_year)::INTEGER AS retold_years
  FROM whole w
    JOIN whole t ON t.region_code = w.region_code AND t.handling_year = w.handling_year AND t.last_year > t.handling_year
      AND t.instrument = w.instrument AND t.measure = w.measure AND t.unit = w.unit AND ${SAME}
  WHERE w.last_year = w.handling_year
  ORDER BY w.observation_id, t.observation_id`;

export async function loadRetold(database: Database): Promise<void> {
  await database.run(RETOLD);
}
