import { z } from "zod";
import * as codebook from "../../codebook.ts";
import { count, division, small, text, type View } from "../table.ts";
import { regionFigures } from "../tables/derived.ts";
import { uncovered } from "../uncovered.ts";

/** The two views to begin with: the best figure of each place and year, and what is known and missing. */

export const CoverageState = z.enum([
  "no_institution",
  "not_crawled",
  "page_not_found",
  "no_figure",
  "withheld",
  "recovered",
  "reported",
]);

/** Computed within a view, where no enumeration can be made: text, of these values. */
const coverageState = () => CoverageState.meta({ sql: "VARCHAR" });

export const regionYear: View = {
  name: "region_year",
  title: "Best figure for each place and year",
  description:
    "One figure for each place, year, instrument, measure, unit, outcome or letter, level, aspect and subset; figures of single departments, categories or handlers (label) are left out, copies too. Chosen by, in this order: official site over news over mirrors and others; printed over derived over withheld, a confirmed derivation first; handling report over supervision report over other documents over news over assignment speech; year from the text or the calendar over one inferred from the date; exact over bounded; later published over earlier. The runner-up and a flag tell where reports disagree. Caveats: letters and rates are comparable across places only where definition and base agree; nearly everybody reports 100 %.",
  row: z.object({
    region: text().describe("name of the place"),
    region_hant: text().describe("name in traditional characters"),
    pinyin: text().describe("name in pinyin"),
    region_level: codebook.RegionLevel.describe("administrative level"),
    parent_code: division().nullable().describe("division it belongs to"),
    ...regionFigures.row.shape,
    url: text().describe("address of the report"),
    published_on: z.iso.date().meta({ sql: "DATE" }).nullable().describe("date of the report"),
    kind: codebook.Kind.describe("kind of report"),
  }),
  key: ["region_code", "year", "instrument", "measure", "unit", "outcome", "class_label", "level", "aspect", "subset"],
  sql: `
    SELECT p.name AS region, p.name_hant AS region_hant, p.pinyin, p.level AS region_level, p.parent_code,
      f.*, r.url, r.published_on, r.kind
    FROM region_figures f JOIN regions p USING (region_code) JOIN reports r USING (report_id)`,
};

/** The states in the order from nothing to a figure; a row of place_years stands for no_figure or better. */
const rank = `CASE WHEN figures > 0 THEN 6 WHEN recovered > 0 THEN 5 WHEN withheld > 0 THEN 4 ELSE 3 END`;
const states = `[${CoverageState.options.map((s) => `'${s}'`).join(", ")}]`;
const nothing = "CASE WHEN crawled THEN 2 WHEN covered THEN 1 ELSE 0 END";
const named = (column: string) => `${states}[coalesce(${column}, ${nothing}) + 1]`;
const without = uncovered().map(({ code }) => `'${code.slice(0, 2)}'`);

export const coverage: View = {
  name: "coverage",
  title: "What is known and what is missing",
  description:
    "One row for each province, prefecture and county and each year, with the best that is known: no_institution (a province without a people's congress or conference committee, by data/uncovered.yaml), not_crawled (no source of that place has been crawled), page_not_found (crawled, no report of that year found), no_figure (a report without figures), withheld (figures masked), recovered (masked, but determined by the others, whichever one of them is misprinted), reported. Absence here says nothing about whether suggestions were handled. The CSV file leaves not_crawled out: a place in use in a year and not listed there was not crawled.",
  row: z.object({
    region_code: division().describe("place"),
    region: text().describe("name of the place"),
    region_hant: text().describe("name in traditional characters"),
    pinyin: text().describe("name in pinyin"),
    region_level: codebook.RegionLevel.describe("administrative level"),
    parent_code: division().nullable().describe("division it belongs to"),
    year: small().describe("handling year"),
    state: coverageState().describe("the best state over the instruments"),
    suggestions: coverageState().describe("state for deputies' suggestions"),
    proposals: coverageState().describe("state for members' proposals"),
    reports: count().describe("reports of that place and year, copies left out"),
    figures: count().describe("printed figures"),
    withheld: count().describe("withheld figures"),
    recovered: count().describe("withheld figures that the others determine, whichever one of them is misprinted"),
  }),
  key: ["region_code", "year"],
  csvRows: "state <> 'not_crawled'",
  sql: `
    WITH crawled AS (SELECT DISTINCT source_id FROM captures),
    spans AS (SELECT min(year) AS since, max(year) AS till FROM place_years),
    years AS (SELECT unnest(range(since, till + 1))::SMALLINT AS year FROM spans),
    cells AS (
      SELECT p.region_code, p.name AS region, p.name_hant AS region_hant, p.pinyin, p.level AS region_level, p.parent_code,
        y.year, p.region_code IN (SELECT s.region_code FROM sources s JOIN crawled USING (source_id)) AS crawled,
        left(p.region_code, 2) NOT IN (${without.join(", ")}) AS covered
      FROM regions p CROSS JOIN years y
      WHERE p.level IN ('province', 'prefecture', 'county')
        AND (p.valid_from IS NULL OR p.valid_from <= y.year) AND (p.valid_to IS NULL OR p.valid_to >= y.year)
    ),
    known AS (
      SELECT region_code, year, sum(reports) AS reports, sum(figures) AS figures, sum(withheld) AS withheld,
        sum(recovered) AS recovered,
        max(${rank}) AS best,
        max(${rank}) FILTER (instrument IS NULL OR instrument IN ('suggestion', 'combined')) AS suggestions,
        max(${rank}) FILTER (instrument IS NULL OR instrument IN ('proposal', 'combined')) AS proposals
      FROM place_years GROUP BY ALL
    )
    SELECT c.* EXCLUDE (crawled, covered), ${named("best")} AS state, ${named("suggestions")} AS suggestions,
      ${named("proposals")} AS proposals, coalesce(reports, 0)::INTEGER AS reports, coalesce(figures, 0)::INTEGER AS figures,
      coalesce(withheld, 0)::INTEGER AS withheld, coalesce(recovered, 0)::INTEGER AS recovered
    FROM cells c LEFT JOIN known USING (region_code, year)`,
};
