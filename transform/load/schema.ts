/** The one definition of the database: tables, views, columns, keys, comments. Every other face is made from it. */
import type { z } from "zod";
import type { Table, View } from "./table.ts";
import * as archive from "./tables/archive.ts";
import * as derived from "./tables/derived.ts";
import * as figures from "./tables/figures.ts";
import { coverage, regionYear } from "./views/first.ts";
import { sourceHealth } from "./views/health.ts";
import { auditFailures, categoryTopics, outcomesHarmonised, satisfactionCeiling } from "./views/outcomes.ts";
import { retold } from "./views/retold.ts";

/** Every table, parents before children. */
export const TABLES: Table[] = [
  archive.sources,
  archive.runs,
  archive.runSources,
  archive.hosts,
  archive.captures,
  archive.fetches,
  archive.issues,
  archive.regions,
  archive.regionNames,
  archive.calendar,
  figures.reports,
  figures.observations,
  figures.checks,
  figures.derivations,
  figures.suspects,
  figures.revisions,
  figures.copies,
  derived.topics,
  derived.regionFigures,
  derived.outcomeClasses,
  derived.retoldFigures,
  derived.satisfactionBounds,
  derived.placeYears,
  derived.about,
];

/** Every view, in the order in which they can be made. */
export const VIEWS: View[] = [
  regionYear,
  coverage,
  outcomesHarmonised,
  satisfactionCeiling,
  categoryTopics,
  auditFailures,
  retold,
  sourceHealth,
];

export type SourceRow = z.infer<typeof archive.sources.row>;
export type CaptureRow = z.infer<typeof archive.captures.row>;
export type FetchRow = z.infer<typeof archive.fetches.row>;
export type RunRow = z.infer<typeof archive.runs.row>;
export type RunSourceRow = z.infer<typeof archive.runSources.row>;
export type HostRow = z.infer<typeof archive.hosts.row>;
export type IssueRow = z.infer<typeof archive.issues.row>;
export type RegionRow = z.infer<typeof archive.regions.row>;
export type CalendarRow = z.infer<typeof archive.calendar.row>;
export type ReportRow = z.infer<typeof figures.reports.row>;
export type ObservationRow = z.infer<typeof figures.observations.row>;
export type CheckRow = z.infer<typeof figures.checks.row>;
export type DerivationRow = z.infer<typeof figures.derivations.row>;
export type SuspectRow = z.infer<typeof figures.suspects.row>;
export type RevisionRow = z.infer<typeof figures.revisions.row>;
export type CopyRow = z.infer<typeof figures.copies.row>;
export type TopicRow = z.infer<typeof derived.topics.row>;
