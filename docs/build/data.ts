import type { Table } from "../../transform/load/table.ts";
import { hosts, runs } from "../../transform/load/tables/archive.ts";
import { checks, derivations, revisions, suspects } from "../../transform/load/tables/figures.ts";
import { groupBy } from "../compare/group.ts";
import type { Database } from "./database.ts";
import { outcomesBetween } from "./figures.ts";
import * as rows from "./rows.ts";
import * as sql from "./statements.ts";

/**
 * What pages about many reports show. Lists are cut to what a page lists; best figures and the reports' texts are read
 * as they are needed (figures.ts, details.ts), since there may be very many of them.
 */
export interface Data {
  totals: rows.Totals;
  regions: Map<string, rows.Region>;
  /** by division code, years in order; places of which nothing is known are not in it */
  coverage: Map<string, rows.Coverage[]>;
  reports: Map<string, rows.Summary>;
  /** outcome figures of the newest place-years, and how many of these there are in all */
  outcomes: rows.Figure[];
  outcomeCounts: rows.OutcomeCount[];
  disagreeing: rows.Figure[];
  ceilings: rows.Ceiling[];
  areas: rows.Area[];
  fails: rows.Check[];
  recovered: rows.Derivation[];
  implied: rows.Derivation[];
  suspects: rows.Suspect[];
  revisions: rows.Revision[];
  sources: rows.Source[];
  runs: rows.Run[];
  hosts: rows.Host[];
  addresses: rows.Outcome[];
  issues: rows.Issue[];
  attention: rows.Attention[];
}

/**
 * Of all this, what the page of a single report shows: the divisions, the sources, and the originals of copies. Each
 * thread that writes reports gets a copy of its own.
 */
export function dataOfReports(data: Data): Data {
  const originals = new Set([...data.reports.values()].map((r) => r.copy_of));
  return {
    ...data,
    coverage: new Map(),
    reports: new Map([...data.reports].filter(([id]) => originals.has(id))),
    outcomes: [],
    outcomeCounts: [],
    disagreeing: [],
    ceilings: [],
    areas: [],
    fails: [],
    recovered: [],
    implied: [],
    suspects: [],
    revisions: [],
    runs: [],
    hosts: [],
    addresses: [],
    issues: [],
    attention: [],
  };
}

const NATION = { name: "全国", name_hant: "全國", pinyin: "China" };

async function first<T>(rowsOf: Promise<T[]>): Promise<T> {
  const [row] = await rowsOf;
  if (row === undefined) throw new Error("The database gave no totals");
  return row;
}

/** Reads from a released database what the pages about many reports show. */
export async function loadData(database: Database): Promise<Data> {
  const regions = await database.all(rows.Region, sql.REGIONS);
  const summaries = await database.all(rows.Summary, sql.REPORTS);
  const listed = (table: Table, order: string, limit: number) =>
    `SELECT ${sql.columns(table)} FROM ${table.name} ORDER BY ${table.name}.${order} LIMIT ${limit}`;
  return {
    totals: await first(database.all(rows.Totals, sql.TOTALS)),
    regions: new Map(regions.map((r) => [r.region_code, r.region_code === sql.NATIONAL ? { ...r, ...NATION } : r])),
    coverage: groupBy(await database.all(rows.Coverage, sql.COVERAGE), (c) => c.region_code),
    reports: new Map(summaries.map((r) => [r.report_id, r])),
    outcomes: await outcomesBetween(database, "000000", "999999"),
    outcomeCounts: await database.all(rows.OutcomeCount, sql.OUTCOME_COUNTS),
    disagreeing: await database.all(rows.Figure, sql.DISAGREEING),
    ceilings: await database.all(rows.Ceiling, sql.CEILINGS),
    areas: await database.all(rows.Area, sql.AREAS),
    fails: await database.all(rows.Check, sql.auditRows(checks, "verdict = 'fails'")),
    recovered: await database.all(rows.Derivation, sql.auditRows(derivations, sql.RECOVERED)),
    implied: await database.all(rows.Derivation, sql.auditRows(derivations, sql.IMPLIED)),
    suspects: await database.all(rows.Suspect, sql.auditRows(suspects, "true")),
    revisions: await database.all(rows.Revision, listed(revisions, "seen_at DESC, report_id, ordinal", sql.MOST)),
    sources: await database.all(rows.Source, sql.SOURCES),
    runs: await database.all(rows.Run, listed(runs, "started_at DESC", 50)),
    hosts: await database.all(
      rows.Host,
      `SELECT ${sql.columns(hosts, "", ["parked_until", "crawl_delay"])} FROM hosts
        WHERE run_id = (SELECT run_id FROM runs ORDER BY started_at DESC LIMIT 1) ORDER BY requests DESC, host LIMIT ${sql.MOST}`,
    ),
    addresses: await database.all(rows.Outcome, sql.OUTCOMES_OF_ADDRESSES),
    issues: await database.all(rows.Issue, sql.ISSUES),
    attention: await database.all(rows.Attention, sql.ATTENTION),
  };
}
