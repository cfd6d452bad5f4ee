import type { Table } from "../../transform/load/table.ts";
import { columnsOf } from "../../transform/load/table.ts";
import { hosts, runs } from "../../transform/load/tables/archive.ts";
import { regionFigures, satisfactionBounds } from "../../transform/load/tables/derived.ts";
import {
  checks,
  derivations,
  observations,
  reports,
  revisions,
  suspects,
} from "../../transform/load/tables/figures.ts";
import { groupBy } from "../compare/group.ts";
import { type Database, day, instant } from "./database.ts";
import * as rows from "./rows.ts";

/** Everything that pages about many reports show. The reports' texts are not in it: they are read in chunks. */
export interface Data {
  totals: rows.Totals;
  regions: Map<string, rows.Region>;
  coverage: rows.Coverage[];
  reports: Map<string, rows.Summary>;
  figures: rows.Figure[];
  ceilings: rows.Ceiling[];
  areas: rows.Area[];
  fails: rows.Check[];
  recovered: rows.Derivation[];
  suspects: rows.Suspect[];
  revisions: rows.Revision[];
  sources: rows.Source[];
  runs: rows.Run[];
  hosts: rows.Host[];
  outcomes: rows.Outcome[];
  issues: rows.Issue[];
}

/** A table's columns with days and instants as ISO text and large integers as numbers. */
export function columns(table: Pick<Table, "row">, prefix = "", leave: string[] = []): string {
  return columnsOf(table)
    .filter(({ name }) => !leave.includes(name))
    .map(({ name, type }) => {
      const column = prefix + name;
      if (type === "DATE") return `strftime(${column}, '%Y-%m-%d') AS ${name}`;
      if (type === "TIMESTAMP") return `strftime(${column}, '%Y-%m-%dT%H:%M:%SZ') AS ${name}`;
      return type === "BIGINT" ? `${column}::DOUBLE AS ${name}` : column;
    })
    .join(", ");
}

const TOTALS = `
  SELECT (SELECT count(*) FROM reports WHERE copy_of IS NULL)::INTEGER AS reports,
    (SELECT count(*) FROM reports WHERE copy_of IS NOT NULL)::INTEGER AS copies,
    (SELECT count(*) FROM observations)::INTEGER AS figures,
    (SELECT count(*) FROM observations WHERE status = 'withheld')::INTEGER AS withheld,
    (SELECT count(DISTINCT region_code) FROM reports)::INTEGER AS places,
    (SELECT count(*) FROM sources)::INTEGER AS sources,
    (SELECT count(*) FROM captures)::INTEGER AS captures,
    (SELECT count(*) FROM checks WHERE verdict <> 'cannot_tell')::INTEGER AS checks,
    (SELECT count(*) FROM checks WHERE verdict = 'fails')::INTEGER AS fails,
    (SELECT count(*) FROM derivations WHERE replaces IS NOT NULL AND low = high)::INTEGER AS recovered,
    (SELECT min(year) FROM region_figures)::INTEGER AS first_year,
    (SELECT max(year) FROM region_figures)::INTEGER AS last_year,
    (SELECT strftime(max(fetched_at), '%Y-%m-%dT%H:%M:%SZ') FROM captures) AS current`;

const REGIONS = `
  SELECT region_code, name, name_hant, pinyin, level, parent_code, valid_to FROM regions
  WHERE valid_to IS NULL OR region_code IN (SELECT region_code FROM reports) ORDER BY region_code`;

const COVERAGE = `
  SELECT region_code, year, state, reports, figures, withheld, recovered FROM coverage
  WHERE state <> 'not_crawled' ORDER BY region_code, year`;

const REPORTS = `
  SELECT r.report_id, r.title, r.url, r.source_id, r.region_code, r.scope, r.kind, ${day("published_on")}, r.official,
    r.copy_of, r.figures, o.year, coalesce(o.withheld, 0)::INTEGER AS withheld,
    coalesce(d.recovered, 0)::INTEGER AS recovered, coalesce(c.fails, 0)::INTEGER AS fails, ${instant("last_seen_at")}
  FROM reports r
  LEFT JOIN (SELECT report_id, mode(handling_year) AS year, count(*) FILTER (status = 'withheld') AS withheld
    FROM observations GROUP BY report_id) o USING (report_id)
  LEFT JOIN (SELECT report_id, count(*) AS recovered FROM derivations
    WHERE replaces IS NOT NULL AND low = high GROUP BY report_id) d USING (report_id)
  LEFT JOIN (SELECT report_id, count(*) AS fails FROM checks WHERE verdict = 'fails' GROUP BY report_id) c USING (report_id)
  ORDER BY r.region_code NULLS LAST, o.year, r.report_id`;

const FIGURES = `
  SELECT ${columns(regionFigures, "f.", ["observation_id"])}, o.ordinal,
    coalesce(list_contains(x.figures, o.ordinal), false) AS fails
  FROM region_figures f LEFT JOIN observations o ON o.observation_id = f.observation_id
  LEFT JOIN (SELECT report_id, flatten(list(figures)) AS figures FROM checks WHERE verdict = 'fails' GROUP BY report_id) x
    ON x.report_id = f.report_id
  ORDER BY f.region_code, f.year, f.instrument, f.measure, f.unit, f.outcome, f.class_label, f.level, f.aspect, f.subset`;

const CEILINGS = `
  SELECT ${columns(satisfactionBounds, "b.")}, r.region_code, ${day("published_on")}
  FROM satisfaction_bounds b JOIN reports r USING (report_id) WHERE r.copy_of IS NULL
  ORDER BY r.region_code NULLS LAST, b.year, b.report_id, b.ordinal`;

const AREAS = `
  WITH area AS (
    SELECT o.report_id, r.region_code, o.handling_year AS year, o.instrument, o.ordinal, o.label, o.unit, o.value,
      sum(o.value) FILTER (o.unit = 'item') OVER (PARTITION BY o.report_id, o.instrument, o.handling_year) AS total
    FROM observations o JOIN reports r USING (report_id)
    WHERE o.measure = 'category' AND o.label IS NOT NULL AND r.copy_of IS NULL)
  SELECT a.*, t.topic_code, t.share AS topic_share FROM area a LEFT JOIN topics t USING (label)
  ORDER BY a.region_code NULLS LAST, a.year, a.report_id, a.ordinal, t.topic_code`;

const SOURCES = `
  SELECT s.*, coalesce(c.captures, 0)::INTEGER AS captures, coalesce(f.addresses, 0)::INTEGER AS addresses,
    coalesce(f.fetched, 0)::INTEGER AS fetched, c.last
  FROM sources s
  LEFT JOIN (SELECT source_id, count(*) AS captures, strftime(max(fetched_at), '%Y-%m-%dT%H:%M:%SZ') AS last
    FROM captures GROUP BY source_id) c USING (source_id)
  LEFT JOIN (SELECT source_id, count(*) AS addresses, count(*) FILTER (outcome IN ('fetched', 'unchanged')) AS fetched
    FROM fetches GROUP BY source_id) f USING (source_id)
  ORDER BY s.region_code NULLS LAST, s.source_id`;

/** Code of no division, which sites of no one place have. */
const NATIONAL = "000000";
const NATION = { name: "全国", name_hant: "全國", pinyin: "China" };

/** Reads from a released database what the pages about many reports show. */
export async function loadData(database: Database): Promise<Data> {
  const [totals] = await database.all(rows.Totals, TOTALS);
  if (!totals) throw new Error("The database gave no totals");
  const regions = await database.all(rows.Region, REGIONS);
  const summaries = await database.all(rows.Summary, REPORTS);
  const from = (table: Table, where = "") => `SELECT ${columns(table)} FROM ${table.name} ${where}`;
  return {
    totals,
    regions: new Map(regions.map((r) => [r.region_code, r.region_code === NATIONAL ? { ...r, ...NATION } : r])),
    coverage: await database.all(rows.Coverage, COVERAGE),
    reports: new Map(summaries.map((r) => [r.report_id, r])),
    figures: await database.all(rows.Figure, FIGURES),
    ceilings: await database.all(rows.Ceiling, CEILINGS),
    areas: await database.all(rows.Area, AREAS),
    fails: await database.all(rows.Check, from(checks, "WHERE verdict = 'fails' ORDER BY report_id, ordinal")),
    recovered: await database.all(
      rows.Derivation,
      from(derivations, "WHERE replaces IS NOT NULL ORDER BY report_id, ordinal"),
    ),
    suspects: await database.all(rows.Suspect, from(suspects, "ORDER BY report_id, ordinal")),
    revisions: await database.all(
      rows.Revision,
      from(revisions, "ORDER BY seen_at DESC, report_id, ordinal LIMIT 500"),
    ),
    sources: await database.all(rows.Source, SOURCES),
    runs: await database.all(rows.Run, `SELECT ${columns(runs)} FROM runs ORDER BY runs.started_at DESC LIMIT 50`),
    hosts: await database.all(
      rows.Host,
      `SELECT ${columns(hosts, "", ["parked_until", "crawl_delay"])} FROM hosts
        WHERE run_id = (SELECT run_id FROM runs ORDER BY started_at DESC LIMIT 1) ORDER BY requests DESC, host LIMIT 300`,
    ),
    outcomes: await database.all(
      rows.Outcome,
      "SELECT outcome, count(*)::INTEGER AS addresses FROM fetches GROUP BY outcome ORDER BY addresses DESC, outcome",
    ),
    issues: await database.all(
      rows.Issue,
      "SELECT stage, kind, count(*)::INTEGER AS pages, min(detail) AS detail FROM issues GROUP BY stage, kind ORDER BY pages DESC, kind",
    ),
  };
}

/** A report with everything that its page shows. */
export interface Detail {
  report: rows.Report;
  observations: rows.Observation[];
  checks: rows.Check[];
  derivations: rows.Derivation[];
  suspects: rows.Suspect[];
  revisions: rows.Revision[];
}

const REPORT = `
  SELECT ${columns(reports, "r.", ["first_seen_at", "last_seen_at"])}, strftime(c.fetched_at, '%Y-%m-%dT%H:%M:%SZ') AS fetched_at, c.encoding, c.digest,
    c.warc_file, c.warc_offset::DOUBLE AS warc_offset
  FROM reports r JOIN captures c USING (capture_id) WHERE r.report_id >= $from AND r.report_id < $to ORDER BY r.report_id`;

/** Reports in the order of their ids, a few hundred at a time, each with its figures and their audit. */
export async function* readReports(database: Database, ids: readonly string[], size = 400): AsyncIterable<Detail[]> {
  const sorted = [...ids].sort();
  for (let at = 0; at < sorted.length; at += size) {
    const range = { from: sorted[at] ?? "", to: sorted[at + size] ?? "g" };
    const part = async <T extends { report_id: string }>(type: Parameters<typeof database.all<T>>[0], table: Table) =>
      groupBy(
        await database.all(
          type,
          `SELECT ${columns(table)} FROM ${table.name} WHERE report_id >= $from AND report_id < $to ORDER BY report_id, ordinal`,
          range,
        ),
        (row) => row.report_id,
      );
    const found = await database.all(rows.Report, REPORT, range);
    const parts = {
      observations: await part(rows.Observation, observations),
      checks: await part(rows.Check, checks),
      derivations: await part(rows.Derivation, derivations),
      suspects: await part(rows.Suspect, suspects),
      revisions: await part(rows.Revision, revisions),
    };
    yield found.map((report) => {
      const id = report.report_id;
      return {
        report,
        observations: parts.observations.get(id) ?? [],
        checks: parts.checks.get(id) ?? [],
        derivations: parts.derivations.get(id) ?? [],
        suspects: parts.suspects.get(id) ?? [],
        revisions: parts.revisions.get(id) ?? [],
      };
    });
  }
}
