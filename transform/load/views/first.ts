import { z } from "zod";
import * as codebook from "../../codebook.ts";
import { count, division, small, text, type View } from "../table.ts";
import { regionFigures } from "../tables/derived.ts";

/** The two views to begin with: the best figure of each place and year, and what is known and missing. */

export const CoverageState = z.enum([
  "not_crawled",
  "page_not_found",
  "no_figure",
  "withheld",
  "recovered",
  "reported",
]);

export const regionYear: View = {
  name: "region_year",
  title: "Best figure for each place and year",
  description:
    "One figure for each place, year, instrument, measure, unit, outcome or letter, level, aspect and subset; figures of single departments, categories or handlers (label) are left out, copies too. Chosen by: official site over others; handling report over supervision report over assignment speech over news; printed over derived over withheld; exact over bounded; later published over earlier. The runner-up and a flag tell where reports disagree. Caveats: letters and rates are comparable across places only where definition and base agree; nearly everybody reports 100 %.",
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

export const coverage: View = {
  name: "coverage",
  title: "What is known and what is missing",
  description:
    "One row for each province, prefecture and county and each year, with the best that is known: not_crawled (no source of that place has been crawled), page_not_found (crawled, no report of that year found), no_figure (a report without figures), withheld (figures masked), recovered (masked, but determined by the others), reported. Absence here says nothing about whether suggestions were handled.",
  row: z.object({
    region_code: division().describe("place"),
    region: text().describe("name of the place"),
    region_hant: text().describe("name in traditional characters"),
    pinyin: text().describe("name in pinyin"),
    region_level: codebook.RegionLevel.describe("administrative level"),
    parent_code: division().nullable().describe("division it belongs to"),
    year: small().describe("handling year"),
    state: CoverageState.describe("the best state over the instruments"),
    suggestions: CoverageState.describe("state for deputies' suggestions"),
    proposals: CoverageState.describe("state for members' proposals"),
    reports: count().describe("reports of that place and year, copies left out"),
    figures: count().describe("printed figures"),
    withheld: count().describe("withheld figures"),
    recovered: count().describe("withheld figures that the others determine"),
  }),
  key: ["region_code", "year"],
  sql: "",
};
