import { z } from "zod";
import * as codebook from "../../codebook.ts";
import { count, division, flag, hex, real, small, text, type View } from "../table.ts";
import { YearBasis } from "../tables/figures.ts";

/** What later reports say of earlier years, held against the reports of those years. */

const field = codebook.Observation.shape;

/** Whether two reports tell of the same thing; a field that neither says is the same. */
const SAME = ["outcome", "class_label", "level", "aspect", "subset"]
  .map((column) => `w.${column} IS NOT DISTINCT FROM t.${column}`)
  .join(" AND ");

export const retold: View = {
  name: "retold",
  title: "Last year's figures told again",
  description:
    "A figure that a report prints of an earlier year (last year's 56.7 %), beside the same figure in a report of that year: one row for each pair of reports of one place. Exact figures of whole places; of several counts of a kind the largest, of percentages the first. A difference says that the two reports disagree, or count in another way, not which is right; where the year of the earlier report was inferred from its date, they may be of different years. Copies are left out.",
  row: z.object({
    region_code: division().describe("place"),
    region: text().describe("name of the place"),
    year: small().describe("handling year that both tell of"),
    instrument: field.instrument,
    measure: field.measure,
    unit: field.unit,
    outcome: field.outcome,
    class_label: field.class_label,
    level: field.level,
    aspect: field.aspect,
    subset: field.subset,
    value: real().describe("what the report of the year prints"),
    retold_value: real().describe("what the later report prints of it"),
    difference: real().describe("the later less the earlier"),
    agrees: flag().describe("both print the same"),
    year_basis: YearBasis.describe("where the year of the earlier report's figure comes from"),
    report_id: hex(12).describe("report of the year"),
    observation_id: text().describe("its figure"),
    retold_report_id: hex(12).describe("later report"),
    retold_observation_id: text().describe("its figure"),
    retold_years: count().describe("years between the two: 1 for last year's"),
  }),
  key: ["observation_id", "retold_observation_id"],
  sql: `
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
    SELECT w.region_code, p.name AS region, w.handling_year AS year, w.instrument, w.measure, w.unit, w.outcome, w.class_label,
      w.level, w.aspect, w.subset, w.value, t.value AS retold_value, round(t.value - w.value, 6) AS difference,
      t.value = w.value AS agrees, w.year_basis, w.report_id, w.observation_id, t.report_id AS retold_report_id,
      t.observation_id AS retold_observation_id, (t.last_year - t.handling_year)::INTEGER AS retold_years
    FROM whole w
      JOIN whole t ON t.region_code = w.region_code AND t.handling_year = w.handling_year AND t.last_year > t.handling_year
        AND t.instrument = w.instrument AND t.measure = w.measure AND t.unit = w.unit AND ${SAME}
      JOIN regions p ON p.region_code = w.region_code
    WHERE w.last_year = w.handling_year`,
};
