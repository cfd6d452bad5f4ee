/**
 * The codebook as types: every name that an observation, a report or an audit may carry.
 * The filter, the database, the releases and the site all take their names from here and from nowhere else.
 */
import { z } from "zod";

export const CODEBOOK_VERSION = "1.2";

export const Instrument = z.enum(["suggestion", "proposal", "motion", "combined"]);
export const Measure = z.enum([
  "submitted",
  "filed",
  "not_filed",
  "assigned",
  "replied",
  "completed",
  "on_time",
  "contacted",
  "published",
  "outcome",
  "adopted",
  "satisfaction",
  "category",
  "by_handler",
  "by_proposer",
  "key",
  "joint",
  "handling_units",
  "proposers",
  "feedback",
]);
export const Unit = z.enum(["item", "percent", "organisation", "person", "form"]);
export const Bound = z.enum(["exact", "at_least", "at_most", "about"]);
export const Status = z.enum(["reported", "withheld"]);
export const Outcome = z.enum(["resolved", "underway", "planned", "unresolved"]);
export const ClassLabel = z.enum(["A", "B", "C", "D"]);
export const Level = z.enum(["satisfied", "basically", "satisfied_or_basically", "understanding", "dissatisfied"]);
export const Aspect = z.enum(["process", "result"]);
export const Subset = z.enum(["key"]);
export const RegionLevel = z.enum(["national", "province", "prefecture", "county", "township"]);
export const Kind = z.enum([
  "handling_report",
  "supervision_report",
  "assignment",
  "experience",
  "news",
  "rule",
  "other",
]);
export const Script = z.enum(["hans", "hant", "mixed"]);
export const Damage = z.enum([
  "pinyin_gloss",
  "masked",
  "blanked",
  "truncated",
  "mojibake",
  "duplicated_clause",
  "inserted_punctuation",
  "inserted_words",
  "lost_characters",
]);

/** Half-open range of UTF-16 offsets: `text.slice(span[0], span[1])`. */
export const Span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);

/** One figure that measures how suggestions or proposals were handled. */
export const Observation = z.object({
  instrument: Instrument.describe("what was handled: deputies' suggestions, members' proposals, motions, or several"),
  measure: Measure.describe("what is counted"),
  unit: Unit.describe("unit of the value"),
  value: z.number().nullable().describe("the value as printed; null where withheld"),
  bound: Bound.describe("whether the value is exact, a lower or upper bound, or approximate"),
  status: Status.describe("withheld where the page prints a mask or a gap in place of the figure"),
  outcome: Outcome.nullable().describe("harmonised outcome class, with measure outcome"),
  class_label: ClassLabel.nullable().describe("class letter as printed"),
  level: Level.nullable().describe("satisfaction level, with measure satisfaction"),
  aspect: Aspect.nullable().describe("what the verdict is about: the process or the result"),
  subset: Subset.nullable().describe("key where the figure is about priority items alone"),
  label: z.string().nullable().describe("name of the category, handler, proposer or department, simplified characters"),
  term: z.number().int().nullable().describe("term of the congress or conference, e.g. 18"),
  session: z.number().int().nullable().describe("session within the term, e.g. 2"),
  year: z.number().int().nullable().describe("handling year that the text states"),
  evidence: z.string().describe("characters of the number with its unit, as in the cleaned text"),
  span: Span.describe("where the evidence stands in the cleaned text"),
  source_span: Span.describe("where the evidence stands in the source text"),
  rule: z.string().describe("name of the rule that gave the figure its measure"),
});

/** The page as a document. */
export const Report = z.object({
  title: z.string().nullable().describe("title as printed, cleaned"),
  published_on: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .describe("date of publication, ISO 8601"),
  publisher: z.string().nullable().describe("publisher as printed"),
  region: z.string().nullable().describe("the place reported on, simplified characters"),
  region_code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .describe("its six-digit division code (GB/T 2260)"),
  region_level: RegionLevel.nullable().describe("administrative level of the place"),
  kind: Kind.describe("what sort of document it is"),
  script: Script.describe("script of the source text"),
  damage: z.array(Damage).describe("damage that the source text shows"),
});

export const Verdict = z.enum(["holds", "holds_truncated", "fails", "cannot_tell"]);

/** One identity that the figures should satisfy. `figures` are indexes into the report's observations. */
export const Check = z.object({
  identity: z.string().describe("name of the identity in the table of identities"),
  formula: z.string().describe("the identity with this report's numbers filled in, for a person"),
  figures: z.array(z.number().int().nonnegative()).describe("the observations it relates, by index"),
  printed: z.string().describe("what the report prints"),
  expected: z.string().describe("what the other figures imply"),
  verdict: Verdict.describe("outcome of the check"),
});

/**
 * A figure that the printed ones determine or bound. Never mixed with printed ones. It is recovered where it is
 * confirmed, and otherwise implied: right if the figures that it rests on are printed right.
 */
export const Derived = z.object({
  instrument: Instrument.describe("what was handled"),
  measure: Measure.describe("what is counted"),
  unit: Unit.describe("unit of the value"),
  outcome: Outcome.nullable().describe("harmonised outcome class, with measure outcome"),
  class_label: ClassLabel.nullable().describe("class letter"),
  level: Level.nullable().describe("satisfaction level"),
  label: z.string().nullable().describe("name of the category, handler or proposer"),
  term: z.number().int().nullable().describe("term"),
  session: z.number().int().nullable().describe("session"),
  year: z.number().int().nullable().describe("handling year"),
  replaces: z
    .number()
    .int()
    .nonnegative()
    .nullable()
    .describe("index of the withheld observation it stands for, if any"),
  low: z.number().describe("smallest value compatible with the printed figures"),
  high: z.number().describe("largest value compatible; equal to low where the value is determined"),
  derivation: z.string().describe("the equation, readable and recomputable"),
  from: z.array(z.number().int().nonnegative()).describe("observations it was computed from, by index"),
  confirmed: z
    .boolean()
    .describe(
      "true: recovered, the value stands even if any one of the figures it was computed from is a misprint; false: implied, it is right if they are printed right",
    ),
});

/** The smallest change of one printed figure that would make a failing report consistent. Never applied. */
export const Suspect = z.object({
  figure: z.number().int().nonnegative().describe("index of the observation in doubt"),
  printed: z.number().describe("value as printed"),
  value: z.number().describe("value that would repair the checks"),
  change: z.enum(["digit", "decimal_point", "dropped_digit", "swapped", "other"]).describe("kind of misprint"),
  repairs: z.array(z.number().int().nonnegative()).describe("failing checks it would repair, by index"),
});

export const Audit = z.object({ checks: z.array(Check), derived: z.array(Derived), suspects: z.array(Suspect) });

/** What the filter writes for one document. */
export const Extraction = z.object({ report: Report, observations: z.array(Observation), audit: Audit });

export type Instrument = z.infer<typeof Instrument>;
export type Measure = z.infer<typeof Measure>;
export type Unit = z.infer<typeof Unit>;
export type Bound = z.infer<typeof Bound>;
export type Status = z.infer<typeof Status>;
export type Outcome = z.infer<typeof Outcome>;
export type ClassLabel = z.infer<typeof ClassLabel>;
export type Level = z.infer<typeof Level>;
export type Aspect = z.infer<typeof Aspect>;
export type Subset = z.infer<typeof Subset>;
export type RegionLevel = z.infer<typeof RegionLevel>;
export type Kind = z.infer<typeof Kind>;
export type Script = z.infer<typeof Script>;
export type Damage = z.infer<typeof Damage>;
export type Span = z.infer<typeof Span>;
export type Observation = z.infer<typeof Observation>;
export type Report = z.infer<typeof Report>;
export type Verdict = z.infer<typeof Verdict>;
export type Check = z.infer<typeof Check>;
export type Derived = z.infer<typeof Derived>;
export type Suspect = z.infer<typeof Suspect>;
export type Audit = z.infer<typeof Audit>;
export type Extraction = z.infer<typeof Extraction>;
