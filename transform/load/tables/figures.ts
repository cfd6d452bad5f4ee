import { z } from "zod";
import * as codebook from "../../codebook.ts";
import { FIGURE_RULES } from "../figureRules.ts";
import { count, date, flag, hex, instant, integer, longText, real, refers, small, table, text } from "../table.ts";

/** Tables of what was read: reports, their figures, and the audit of them. */

export const YearBasis = z.enum(["text", "calendar", "publication"]);
export const RegionBasis = z.enum(["page", "registry"]);
export const Scope = z.enum(["place", "body"]);
export const Change = z.enum(["added", "changed", "withdrawn"]);

const field = codebook.Observation.shape;
const described = codebook.Report.shape;

export const reports = table({
  name: "reports",
  title: "Reports",
  description:
    "One row for each page that is a report of the genre: a handling report, a supervision report, an assignment speech, or any page with at least one figure. Where a page was captured several times, the newest version that still is a report; earlier figures are in revisions.",
  row: z.object({
    report_id: hex(12).describe("12 hex digits of the SHA-256 of the address: stable across releases"),
    capture_id: hex(16).describe("capture that holds the bytes it was read from"),
    source_id: text().describe("source that the page was crawled for"),
    url: text().describe("address of the page"),
    title: described.title,
    published_on: date().nullable().describe("date of publication as printed"),
    publisher: described.publisher,
    region: described.region,
    region_code: described.region_code,
    region_level: described.region_level,
    region_basis: RegionBasis.nullable().describe(
      "page: the page itself settles the place; registry: the place of the site, taken because the page does not",
    ),
    scope: Scope.describe(
      "place: the report of a place's government, congress or conference; body: of one department, township or other body, whose figures are not the place's",
    ),
    kind: described.kind,
    script: described.script,
    damage: described.damage,
    source_text: longText().describe("main text as it stood in the page, before repair"),
    text: longText().describe("cleaned text: repaired, in the script of the page; spans of evidence refer to it"),
    simplified: longText().describe("cleaned text in simplified characters, offset for offset"),
    official: flag().describe("published on a host of the government, congress or conference itself"),
    copy_of: hex(12).nullable().describe("report that this one is a copy of; null for an original"),
    figures: count().describe("number of observations"),
    first_seen_at: instant().describe("first capture of the page, UTC"),
    last_seen_at: instant().meta({ journal: true }).describe("last capture that still showed the report, UTC"),
    gone_at: instant().nullable().describe("first later capture that no longer showed it, UTC; null while it stands"),
    rules_version: text().describe("version of the rules it was read with"),
  }),
  key: ["report_id"],
  references: [refers("capture_id", "captures"), refers("source_id", "sources"), refers("region_code", "regions")],
});

export const observations = table({
  name: "observations",
  title: "Observations",
  description:
    "One row for each figure that a report prints, or visibly withholds, exactly as printed. Nothing here is computed from other figures.",
  row: z.object({
    observation_id: text().describe(
      "report, a hyphen and 8 hex digits made from what the figure is, not from its place in the list: stable while the page and its reading stand",
    ),
    report_id: hex(12).describe("report that prints it"),
    ordinal: small().nonnegative().describe("position among the report's figures, from 0, in reading order"),
    instrument: field.instrument,
    measure: field.measure,
    unit: field.unit,
    value: field.value,
    bound: field.bound,
    status: field.status,
    outcome: field.outcome,
    class_label: field.class_label,
    level: field.level,
    aspect: field.aspect,
    subset: field.subset,
    label: field.label,
    term: small().nullable().describe("term of the congress or conference, e.g. 18"),
    session: small().nullable().describe("session within the term, e.g. 2"),
    year: small().nullable().describe("handling year that the text states"),
    handling_year: small()
      .nullable()
      .describe(
        "year used for comparison: the text's, else the calendar's for that session, else from the publication date",
      ),
    year_basis: YearBasis.nullable().describe(
      "where handling_year comes from; publication: the year of publication, or the year before where published in January to March",
    ),
    evidence: field.evidence,
    context: text().describe("clause that the figure stands in, as in the cleaned text: the definition as printed"),
    span_start: count().describe("where the evidence begins in reports.text, in UTF-16 units"),
    span_end: count().describe("where it ends"),
    source_start: count().describe("where the evidence begins in reports.source_text, in UTF-16 units"),
    source_end: count().describe("where it ends"),
    rule: field.rule,
  }),
  key: ["observation_id"],
  rules: FIGURE_RULES.map((rule) => rule.sql),
  references: [refers("report_id", "reports")],
});

const audited = codebook.Check.shape;

export const checks = table({
  name: "checks",
  title: "Checks",
  description:
    "Identities that a report's printed figures should satisfy: parts and wholes, shares, rates. Derived figures are never used.",
  row: z.object({
    report_id: hex(12).describe("report"),
    ordinal: small().nonnegative().describe("position among the report's checks, from 0"),
    identity: audited.identity,
    formula: audited.formula,
    printed: audited.printed,
    expected: audited.expected,
    verdict: audited.verdict.describe(
      "holds; holds_truncated: only if the share was cut off, not rounded; fails; cannot_tell",
    ),
    figures: z.array(integer()).describe("observations.ordinal of the figures it relates"),
  }),
  key: ["report_id", "ordinal"],
  references: [refers("report_id", "reports")],
});

const derived = codebook.Derived.shape;

export const derivations = table({
  name: "derivations",
  title: "Derived figures",
  description:
    "Figures that a report does not print but that its printed ones determine (recovered where confirmed, otherwise implied) or bound. Never mixed with printed figures.",
  row: z.object({
    report_id: hex(12).describe("report"),
    ordinal: small().nonnegative().describe("position among the report's derived figures, from 0"),
    instrument: derived.instrument,
    measure: derived.measure,
    unit: derived.unit,
    outcome: derived.outcome,
    class_label: derived.class_label,
    level: derived.level,
    label: derived.label,
    term: small().nullable().describe("term"),
    session: small().nullable().describe("session"),
    year: small().nullable().describe("handling year that the text states"),
    low: derived.low,
    high: derived.high,
    derivation: derived.derivation,
    confirmed: derived.confirmed,
    replaces: small().nullable().describe("observations.ordinal of the withheld figure it stands for, if any"),
    from_figures: z.array(integer()).describe("observations.ordinal of the figures it was computed from"),
  }),
  key: ["report_id", "ordinal"],
  references: [refers("report_id", "reports")],
});

const suspected = codebook.Suspect.shape;

export const suspects = table({
  name: "suspects",
  title: "Suspected misprints",
  description:
    "For a report whose figures contradict each other: the smallest change of one printed figure that would make them agree. None is applied.",
  row: z.object({
    report_id: hex(12).describe("report"),
    ordinal: small().nonnegative().describe("position among the report's suspects, the likeliest first, from 0"),
    figure: small().describe("observations.ordinal of the figure in doubt"),
    printed: suspected.printed,
    value: suspected.value,
    change: suspected.change,
    repairs: z.array(integer()).describe("checks.ordinal of the failing checks it would repair"),
  }),
  key: ["report_id", "ordinal"],
  references: [refers("report_id", "reports")],
});

export const revisions = table({
  name: "revisions",
  title: "Silent edits",
  description:
    "Figures that changed between two captures of one page: added, changed or withdrawn without notice. Both captures are read with the same rules.",
  row: z.object({
    report_id: hex(12).describe("report"),
    ordinal: small().nonnegative().describe("position among the page's revisions, in the order seen, from 0"),
    change: Change.describe("added: only the later capture prints it; withdrawn: only the earlier one does"),
    instrument: field.instrument,
    measure: field.measure,
    unit: field.unit,
    outcome: field.outcome,
    class_label: field.class_label,
    level: field.level,
    label: field.label,
    year: small().nullable().describe("handling year that the text states"),
    old_value: real().nullable().describe("value in the earlier capture; null where it has none or withholds it"),
    new_value: real().nullable().describe("value in the later capture; null where it has none or withholds it"),
    old_evidence: text().nullable().describe("characters of the figure in the earlier capture"),
    new_evidence: text().nullable().describe("characters of the figure in the later capture"),
    old_capture_id: hex(16).describe("earlier capture"),
    new_capture_id: hex(16).describe("later capture"),
    last_seen_at: instant().describe("last capture that showed the earlier version, UTC"),
    seen_at: instant().describe("first capture that showed the later version, UTC"),
  }),
  key: ["report_id", "ordinal"],
  references: [
    refers("report_id", "reports"),
    refers("old_capture_id", "captures", "capture_id"),
    refers("new_capture_id", "captures", "capture_id"),
  ],
});

export const copies = table({
  name: "copies",
  title: "Copies",
  description:
    "Reports that repeat another one: mirrors, reprints, excerpts. Each is linked to one original (official host before others, whole before cut, earliest before later, least damaged). Views leave copies out.",
  row: z.object({
    report_id: hex(12).describe("the copy"),
    original_id: hex(12).describe("the original"),
    verdict: z
      .enum(["copy", "excerpt", "reworded", "different"])
      .describe(
        "copy: the whole; excerpt: a part, or a part of a longer page; reworded: other words around the same figures; different: linked by another copy only",
      ),
    containment: real().describe("share of the shorter one's words that the longer one has, from 0 to 1, estimated"),
    resemblance: real().describe("share of both ones' words that they have in common, from 0 to 1, estimated"),
    agreement: real()
      .nullable()
      .describe(
        "share of the telling figures of the one with fewer that the other has, from 0 to 1; null where there are too few",
      ),
    damage: z.array(codebook.Damage).describe("damage that only the copy shows"),
    altered: count().describe("figures that the copy prints otherwise"),
    withheld: count().describe("figures that the copy masks and the original prints"),
    missing: count().describe("figures of the original that the copy lacks"),
    added: count().describe("figures of the copy that the original lacks"),
  }),
  key: ["report_id"],
  references: [refers("report_id", "reports"), { columns: ["original_id"], table: "reports", to: ["report_id"] }],
});
