import { z } from "zod";
import * as codebook from "../../codebook.ts";
import { count, division, flag, hex, real, refers, small, table, text } from "../table.ts";
import { YearBasis } from "./figures.ts";

/** Tables computed from the others when figures are loaded, so that the views over them answer at once. */

const field = codebook.Observation.shape;

export const Quality = z.enum(["confirmed", "printed", "contradicted", "derived", "withheld"]);
export const Claim = z.enum(["count", "rate"]);

export const regionFigures = table({
  name: "region_figures",
  title: "Best figures",
  description: "What the view region_year shows, computed at load.",
  row: z.object({
    region_code: division().describe("place"),
    year: small().describe("handling year"),
    instrument: field.instrument,
    measure: field.measure,
    unit: field.unit,
    outcome: field.outcome,
    class_label: field.class_label.describe(
      "class letter as printed; letters mean different things in different places",
    ),
    level: field.level,
    aspect: field.aspect,
    subset: field.subset,
    value: real()
      .nullable()
      .describe("the best figure, as printed; null where it is withheld or only a range is known"),
    bound: field.bound,
    low: real().nullable().describe("smallest value compatible with what is printed; equals value where it is exact"),
    high: real().nullable().describe("largest value compatible with what is printed; equals value where it is exact"),
    quality: Quality.describe(
      "confirmed: an identity with other figures holds; printed: nothing to check it against; contradicted: an identity fails; derived: recovered from others, right even if any one of them is misprinted; withheld",
    ),
    year_basis: YearBasis.describe(
      "where the year comes from: the text, the calendar of sessions, the publication date",
    ),
    base: real()
      .nullable()
      .describe("count that the figure is a part or share of, from the same report, where it prints one"),
    base_measure: field.measure.nullable().describe("what the base counts"),
    definition: text().nullable().describe("clause that the figure stands in: the definition as printed"),
    observation_id: text().nullable().describe("observation shown; null where the figure is derived"),
    report_id: hex(12).describe("report that it comes from"),
    derivation: text().nullable().describe("equation of a derived figure"),
    reports: count().describe("reports, copies left out, that give this figure"),
    runner_up: real().nullable().describe("value of the next best report that differs"),
    runner_up_report_id: hex(12).nullable().describe("report of the runner-up"),
    disagrees: flag().describe("reports give different exact values"),
  }),
  key: [],
  internal: true,
});

export const outcomeClasses = table({
  name: "outcome_classes",
  title: "Outcomes by class",
  description: "What the view outcomes_harmonised shows, computed at load.",
  row: z.object({
    region_code: division().describe("place"),
    year: small().describe("handling year"),
    instrument: field.instrument,
    outcome: codebook.Outcome.describe("harmonised outcome class"),
    items: real().nullable().describe("items in the class, as printed or added up over its letters"),
    percent: real().nullable().describe("share of the class in percent, as printed or added up over its letters"),
    share: real().nullable().describe("items in percent of n, computed; null where the report prints no n"),
    n: real().nullable().describe("whole that the report prints for the same instrument and year"),
    n_measure: field.measure.nullable().describe("what n counts"),
    letters: text().nullable().describe("class letters as printed, joined by spaces"),
    definition: text().nullable().describe("clauses that the figures stand in"),
    quality: Quality.describe("the worst quality among the figures added"),
    report_id: hex(12).describe("report that they come from"),
  }),
  key: ["region_code", "year", "instrument", "outcome"],
  internal: true,
  references: [refers("region_code", "regions"), refers("report_id", "reports")],
});

export const retoldFigures = table({
  name: "retold_figures",
  title: "Figures told again",
  description: "What the view retold shows, computed at load.",
  row: z.object({
    region_code: division().describe("place"),
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
  key: [],
  internal: true,
});

export const satisfactionBounds = table({
  name: "satisfaction_bounds",
  title: "Bounds at the ceiling",
  description: "What the view satisfaction_ceiling shows, computed at load.",
  row: z.object({
    report_id: hex(12).describe("report"),
    instrument: field.instrument,
    year: small().nullable().describe("handling year"),
    aspect: field.aspect,
    claim: Claim.describe("count: the report prints numbers of verdicts; rate: it prints a percentage and a base"),
    level: codebook.Level.describe("level that the claim is about"),
    n: count().describe("verdicts or items that the claim is over"),
    n_measure: field.measure.describe("what n counts"),
    complement: count().describe("n less those at the level; for level dissatisfied, those at it"),
    complement_high: count().describe(
      "largest complement compatible with the printed precision; equals complement for counts",
    ),
    upper: real().describe(
      "upper 95 % confidence limit of the complement's share, in percent (one-sided, Clopper and Pearson 1934)",
    ),
    ordinal: small().describe("observations.ordinal of the claim"),
  }),
  key: ["report_id", "ordinal"],
  internal: true,
  references: [refers("report_id", "reports")],
});

export const topics = table({
  name: "topics",
  title: "Crosswalk of policy areas",
  description:
    "From the policy areas that reports print to the major topics of the Comparative Agendas Project, made from the words by the table data/topics.yaml. One area can have several topics.",
  row: z.object({
    label: text().describe("policy area as printed, in simplified characters"),
    topic_code: small().describe("major topic of the Comparative Agendas Project"),
    topic: text().describe("its name"),
    share: real().describe("part of the area given to this topic; the parts of one area sum to 1"),
    confidence: real().describe("how surely the words mean this topic, from 0 to 1"),
    words: text().describe("words of the label that decided"),
  }),
  key: ["label", "topic_code"],
});

export const placeYears = table({
  name: "place_years",
  title: "Counts of places and years",
  description: "What the view coverage is made from, computed at load.",
  row: z.object({
    region_code: division().describe("place"),
    year: small().describe("handling year"),
    instrument: field.instrument.nullable().describe("instrument; null for reports without any figure"),
    reports: count().describe("reports, copies left out"),
    figures: count().describe("printed figures"),
    withheld: count().describe("withheld figures"),
    recovered: count().describe("withheld figures that the others determine, whichever one of them is misprinted"),
  }),
  key: [],
  internal: true,
});

export const about = table({
  name: "about",
  journal: true,
  title: "About this database",
  description: "What the database was made from and with.",
  row: z.object({
    name: text().describe("name of the entry"),
    value: text().describe("its value"),
  }),
  key: ["name"],
});
