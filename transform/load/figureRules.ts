import type { Observation } from "../codebook.ts";

/** What the rules look at. */
export type Figure = Pick<
  Observation,
  "status" | "value" | "measure" | "outcome" | "level" | "aspect" | "span" | "source_span"
>;

/** What the codebook says of an observation's fields together: for the database, and for what is read from a page. */
export const FIGURE_RULES: { sql: string; holds: (figure: Figure) => boolean }[] = [
  {
    sql: "(status = 'withheld') = (value IS NULL)",
    holds: ({ status, value }) => (status === "withheld") === (value === null),
  },
  {
    sql: "outcome IS NULL OR measure = 'outcome'",
    holds: ({ outcome, measure }) => outcome === null || measure === "outcome",
  },
  {
    sql: "(level IS NULL AND aspect IS NULL) OR measure = 'satisfaction'",
    holds: ({ level, aspect, measure }) => (level === null && aspect === null) || measure === "satisfaction",
  },
  {
    sql: "span_start <= span_end AND source_start <= source_end",
    holds: ({ span, source_span }) => span[0] <= span[1] && source_span[0] <= source_span[1],
  },
];
