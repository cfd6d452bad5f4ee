import { columnsOf, type Table } from "../../transform/load/table.ts";
import { regionFigures, satisfactionBounds } from "../../transform/load/tables/derived.ts";

/** What the site asks of a released database. */

/** Rows that one list or chart of a page shows: the rest is in the data files. */
export const MOST = 300;

/** Place-years of outcomes that are drawn for one instrument, and reports whose policy areas are. */
export const MOST_OUTCOMES = 45;
export const MOST_AREAS = 110;

/** Code of no division, which sites of no one place have. */
export const NATIONAL = "000000";

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

const ORIGINALS = "report_id IN (SELECT report_id FROM reports WHERE copy_of IS NULL)";

/** Withheld figures that the others determine, whichever one of them is misprinted. */
export const RECOVERED = "replaces IS NOT NULL AND confirmed";

/** Withheld figures that the others determine or bound if all of them are printed right. */
export const IMPLIED = "replaces IS NOT NULL AND NOT confirmed";

export const TOTALS = `
  SELECT (SELECT count(*) FROM reports WHERE copy_of IS NULL)::INTEGER AS reports,
    (SELECT count(*) FROM observations)::INTEGER AS figures,
    (SELECT count(*) FROM observations WHERE status = 'withheld')::INTEGER AS withheld,
    (SELECT count(DISTINCT region_code) FROM reports WHERE region_code <> '${NATIONAL}')::INTEGER AS places,
    (SELECT count(*) FROM checks WHERE verdict <> 'cannot_tell')::INTEGER AS checks,
    (SELECT count(*) FROM checks WHERE verdict = 'fails' AND ${ORIGINALS})::INTEGER AS fails,
    (SELECT count(*) FROM derivations WHERE ${RECOVERED} AND ${ORIGINALS})::INTEGER AS recovered,
    (SELECT count(*) FROM derivations WHERE ${IMPLIED} AND ${ORIGINALS})::INTEGER AS implied,
    (SELECT count(*) FROM suspects WHERE ${ORIGINALS})::INTEGER AS suspects,
    (SELECT count(*) FROM region_figures WHERE disagrees)::INTEGER AS disagreeing,
    (SELECT count(*) FROM satisfaction_bounds WHERE ${ORIGINALS})::INTEGER AS ceilings,
    (SELECT count(*) FROM satisfaction_bounds WHERE complement = 0 AND ${ORIGINALS})::INTEGER AS spotless,
    (SELECT count(DISTINCT label) FROM observations WHERE measure = 'category' AND ${ORIGINALS})::INTEGER AS labels,
    (SELECT min(year) FROM region_figures)::INTEGER AS first_year,
    (SELECT max(year) FROM region_figures)::INTEGER AS last_year,
    (SELECT strftime(max(fetched_at), '%Y-%m-%dT%H:%M:%SZ') FROM captures) AS current`;

export const REGIONS = `
  SELECT region_code, name, name_hant, pinyin, level, parent_code, valid_to FROM regions
  WHERE valid_to IS NULL OR region_code IN (SELECT region_code FROM reports) ORDER BY region_code`;

export const COVERAGE = `
  SELECT region_code, year, state, reports, figures, withheld, recovered FROM coverage
  WHERE state NOT IN ('no_institution', 'not_crawled') ORDER BY region_code, year`;

export const REPORTS = `
  SELECT r.report_id, r.title, r.region_code, r.scope, r.kind, strftime(r.published_on, '%Y-%m-%d') AS published_on,
    r.copy_of, r.figures, r.source_id, o.year, coalesce(o.withheld, 0)::INTEGER AS withheld, coalesce(c.fails, 0)::INTEGER AS fails
  FROM reports r
  LEFT JOIN (SELECT report_id, mode(handling_year) AS year, count(*) FILTER (status = 'withheld') AS withheld
    FROM observations GROUP BY report_id) o USING (report_id)
  LEFT JOIN (SELECT report_id, count(*) AS fails FROM checks WHERE verdict = 'fails' GROUP BY report_id) c USING (report_id)
  ORDER BY r.region_code NULLS LAST, o.year, r.report_id`;

/** Best figures that meet a condition on `f`, each with the anchor of its sentence. */
export const figuresWhere = (condition: string): string => `
  SELECT ${columns(regionFigures, "f.", ["observation_id", "derivation", "reports", "year_basis"])}, o.ordinal,
    coalesce(list_contains(x.figures, o.ordinal), false) AS fails
  FROM region_figures f LEFT JOIN observations o ON o.observation_id = f.observation_id
  LEFT JOIN (SELECT report_id, flatten(list(figures)) AS figures FROM checks WHERE verdict = 'fails' GROUP BY report_id) x
    ON x.report_id = f.report_id
  WHERE ${condition}
  ORDER BY f.region_code, f.year, f.instrument, f.measure, f.unit, f.outcome, f.class_label, f.level, f.aspect, f.subset`;

export const FIGURE_GROUPS = `
  SELECT instrument, measure, unit FROM region_figures GROUP BY ALL ORDER BY ALL`;

/** Place-years with outcomes, by instrument and province. */
export const OUTCOME_COUNTS = `
  SELECT instrument, left(region_code, 2) || '0000' AS province, count(*)::INTEGER AS groups
  FROM (SELECT DISTINCT instrument, region_code, year FROM region_figures WHERE measure = 'outcome')
  GROUP BY ALL ORDER BY ALL`;

/** The newest place-years of each instrument, of the places whose codes lie between two. */
export const OUTCOMES = figuresWhere(`f.measure = 'outcome' AND (f.instrument, f.region_code, f.year) IN (
    SELECT (instrument, region_code, year)
    FROM (SELECT DISTINCT instrument, region_code, year FROM region_figures
      WHERE measure = 'outcome' AND region_code >= $from AND region_code <= $to)
    QUALIFY row_number() OVER (PARTITION BY instrument ORDER BY year DESC, region_code) <= ${MOST_OUTCOMES})`);

export const DISAGREEING = `${figuresWhere("f.disagrees")} LIMIT ${MOST}`;

/** The newest claims, in the order of places. */
export const CEILINGS = `
  SELECT * FROM (
    SELECT ${columns(satisfactionBounds, "b.")}, r.region_code
    FROM satisfaction_bounds b JOIN reports r USING (report_id) WHERE r.copy_of IS NULL
    ORDER BY b.year DESC NULLS LAST, r.region_code, b.report_id, b.ordinal LIMIT ${MOST})
  ORDER BY region_code NULLS LAST, year, report_id, ordinal`;

/** Policy areas of the newest reports that have any. */
export const AREAS = `
  WITH newest AS (
    SELECT o.report_id, max(o.handling_year) AS year FROM observations o
    WHERE o.measure = 'category' AND o.label IS NOT NULL AND ${ORIGINALS}
    GROUP BY o.report_id ORDER BY year DESC NULLS LAST, o.report_id LIMIT ${MOST_AREAS}),
  area AS (
    SELECT o.report_id, r.region_code, o.handling_year AS year, o.instrument, o.ordinal, o.label, o.unit, o.value,
      sum(o.value) FILTER (o.unit = 'item') OVER (PARTITION BY o.report_id, o.instrument, o.handling_year) AS total
    FROM observations o JOIN reports r USING (report_id)
    WHERE o.measure = 'category' AND o.label IS NOT NULL AND o.report_id IN (SELECT report_id FROM newest))
  SELECT a.*, t.topic_code, t.share AS topic_share FROM area a LEFT JOIN topics t USING (label)
  ORDER BY a.region_code NULLS LAST, a.year, a.report_id, a.ordinal, t.topic_code`;

/** The words of all policy areas of a report, for the search index. */
export const LABELS = `
  SELECT report_id, string_agg(DISTINCT label, ' ' ORDER BY label) AS labels FROM observations
  WHERE measure = 'category' AND label IS NOT NULL GROUP BY report_id`;

export const SOURCES = `
  SELECT s.* REPLACE (strftime(s.figures_as_of, '%Y-%m-%dT%H:%M:%SZ') AS figures_as_of),
    coalesce(f.addresses, 0)::INTEGER AS addresses, coalesce(f.fetched, 0)::INTEGER AS fetched, c.last
  FROM sources s
  LEFT JOIN (SELECT source_id, strftime(max(fetched_at), '%Y-%m-%dT%H:%M:%SZ') AS last
    FROM captures GROUP BY source_id) c USING (source_id)
  LEFT JOIN (SELECT source_id, count(*) AS addresses, count(*) FILTER (outcome IN ('fetched', 'unchanged')) AS fetched
    FROM fetches GROUP BY source_id) f USING (source_id)
  ORDER BY s.region_code NULLS LAST, s.source_id`;

export const OUTCOMES_OF_ADDRESSES =
  "SELECT outcome, count(*)::INTEGER AS addresses FROM fetches GROUP BY outcome ORDER BY addresses DESC, outcome";

export const ISSUES = `
  SELECT stage, kind, count(*)::INTEGER AS pages, min(detail) AS detail FROM issues WHERE stage <> 'source'
  GROUP BY stage, kind ORDER BY pages DESC, kind LIMIT ${MOST}`;

/** What the last crawl that read the lists of each source met that a person should look at; held-back sources first. */
export const ATTENTION = `
  SELECT s.source_id, s.name, i.kind, i.detail, strftime(i.seen_at, '%Y-%m-%dT%H:%M:%SZ') AS seen
  FROM issues i JOIN sources s USING (source_id)
  WHERE i.stage = 'source' AND i.seen_at >= (
    SELECT coalesce(max(r.started_at) FILTER (u.lists > 0), max(r.started_at) FILTER (u.tried > 0))
    FROM run_sources u JOIN runs r USING (run_id) WHERE u.source_id = i.source_id AND r.kind = 'crawl')
  ORDER BY s.stale DESC, s.source_id, i.kind, i.detail LIMIT ${MOST}`;

/** Rows of an audit table, those of copies left out. */
export const auditRows = (table: Table, condition: string): string => `
  SELECT ${columns(table)} FROM ${table.name} WHERE ${condition} AND ${ORIGINALS} ORDER BY report_id, ordinal LIMIT ${MOST}`;
