import { z } from "zod";
import * as codebook from "../../codebook.ts";
import { count, division, hex, real, small, text, type View } from "../table.ts";
import { outcomeClasses, satisfactionBounds } from "../tables/derived.ts";

/** Views on outcomes, verdicts and policy areas. */

const field = codebook.Observation.shape;

const place = {
  region_code: division().describe("place"),
  region: text().describe("name of the place"),
  region_level: codebook.RegionLevel.describe("administrative level"),
};

export const outcomesHarmonised: View = {
  name: "outcomes_harmonised",
  title: "Outcomes in common classes",
  description:
    "How far problems were solved, in the four classes of the codebook, one row for each place, year, instrument and class, from the best report: counts of letters that mean the same are added, shares too. Letters without words that define them are left out. The definition as printed stands beside each figure: a class that merges solved with less counts as resolved, so compare definitions before values.",
  row: z.object({
    ...place,
    ...outcomeClasses.row.omit({ region_code: true }).shape,
  }),
  key: ["region_code", "year", "instrument", "outcome"],
  sql: `
    SELECT p.name AS region, p.level AS region_level, c.* FROM outcome_classes c JOIN regions p USING (region_code)`,
};

export const satisfactionCeiling: View = {
  name: "satisfaction_ceiling",
  title: "Satisfaction at the ceiling",
  description:
    "Verdicts near 100 % told by their complement: of n, how many were not at the level, and the upper 95 % limit of that share (Clopper and Pearson, one-sided). 0 of 52 is compatible with up to 5.6 %. For a printed percentage, complement_high is the largest count that would still be printed so. Only reports that print a whole are here; who was asked, and how, is not known.",
  row: z.object({
    ...place,
    ...satisfactionBounds.row.shape,
    url: text().describe("address of the report"),
  }),
  key: ["report_id", "ordinal"],
  sql: `
    SELECT p.region_code, p.name AS region, p.level AS region_level, b.*, r.url
    FROM satisfaction_bounds b JOIN reports r USING (report_id) JOIN regions p USING (region_code)
    WHERE r.scope = 'place'`,
};

export const categoryTopics: View = {
  name: "category_topics",
  title: "Policy areas and topics",
  description:
    "Items by policy area as printed, beside the major topics of the Comparative Agendas Project that the words of the area mean: one row for each area and topic, value times share being the part of the area given to the topic. Areas without a known word have no topic. The crosswalk is ours, made from the words, with a confidence; copies are left out.",
  row: z.object({
    ...place,
    year: small().nullable().describe("handling year"),
    instrument: field.instrument,
    label: text().describe("policy area as printed, in simplified characters"),
    unit: field.unit,
    value: field.value,
    topic_code: small().nullable().describe("major topic of the Comparative Agendas Project"),
    topic: text().nullable().describe("its name"),
    share: real().nullable().describe("part of the area given to this topic"),
    confidence: real().nullable().describe("how surely the words mean this topic, from 0 to 1"),
    observation_id: text().describe("observation"),
    report_id: hex(12).describe("report"),
  }),
  key: ["observation_id", "topic_code"],
  sql: `
    SELECT p.region_code, p.name AS region, p.level AS region_level, o.handling_year AS year, o.instrument, o.label, o.unit,
      o.value, t.topic_code, t.topic, t.share, t.confidence, o.observation_id, o.report_id
    FROM observations o JOIN reports r USING (report_id) JOIN regions p USING (region_code) LEFT JOIN topics t USING (label)
    WHERE o.measure = 'category' AND o.label IS NOT NULL AND r.copy_of IS NULL AND r.scope = 'place'`,
};

export const auditFailures: View = {
  name: "audit_failures",
  title: "Claims that do not add up",
  description:
    "Identities that a report's printed figures fail, with the likeliest misprint that would mend them. A failure says that the page contradicts itself, not which figure is wrong, nor why. Copies are left out.",
  row: z.object({
    report_id: hex(12).describe("report"),
    ordinal: small().describe("checks.ordinal"),
    region_code: division().nullable().describe("place"),
    region: text().nullable().describe("name of the place"),
    title: text().nullable().describe("title of the report"),
    url: text().describe("address of the report"),
    identity: text().describe("name of the identity"),
    formula: text().describe("the identity with the report's numbers"),
    printed: text().describe("what the report prints"),
    expected: text().describe("what the other figures imply"),
    suspects: count().describe("changes of one printed figure that would mend this check"),
    suspect_printed: real().nullable().describe("the likeliest of them: value as printed"),
    suspect_value: real().nullable().describe("value that would mend it"),
  }),
  key: ["report_id", "ordinal"],
  sql: `
    WITH mends AS (
      SELECT report_id, unnest(repairs) AS mended, ordinal, printed, value FROM suspects
    )
    SELECT c.report_id, c.ordinal, r.region_code, p.name AS region, r.title, r.url, c.identity, c.formula, c.printed, c.expected,
      coalesce(m.suspects, 0) AS suspects, m.suspect_printed, m.suspect_value
    FROM checks c JOIN reports r USING (report_id) LEFT JOIN regions p USING (region_code)
      LEFT JOIN (
        SELECT report_id, mended, count(*) AS suspects, arg_min(printed, ordinal) AS suspect_printed,
          arg_min(value, ordinal) AS suspect_value
        FROM mends GROUP BY ALL
      ) m ON m.report_id = c.report_id AND m.mended = c.ordinal
    WHERE c.verdict = 'fails' AND r.copy_of IS NULL`,
};
