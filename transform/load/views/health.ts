import { z } from "zod";
import { count, division, flag, instant, real, text, type View } from "../table.ts";
import { SourceStatus } from "../tables/archive.ts";

/** How the sources are. */

export const sourceHealth: View = {
  name: "source_health",
  journal: true,
  title: "Health of the sources",
  description:
    "One row for each source: what was fetched of it, what came of the addresses when they were last tried, and how many of its articles carry figures. A source with no captures has not been crawled, which says nothing about the place.",
  row: z.object({
    source_id: text().describe("source"),
    name: text().describe("name of the site"),
    region_code: division().nullable().describe("place that it belongs to"),
    status: SourceStatus.describe("what the registry says of it"),
    stale: flag().describe("the last crawl yielded so little that its pages do not replace earlier ones"),
    figures_as_of: instant().nullable().describe("where stale: when the crawl began whose figures stand, UTC"),
    captures: count().describe("responses archived"),
    last_capture_at: instant().nullable().describe("newest of them, UTC"),
    addresses: count().describe("addresses tried"),
    answered: count().describe("those whose last try gave a page, new or unchanged"),
    missing: count().describe("those not found or gone"),
    failed: count().describe("those that were refused, timed out or broke"),
    articles: count().describe("article pages captured"),
    reports: count().describe("reports among them"),
    with_figures: count().describe("reports with at least one figure"),
    figures: count().describe("figures printed"),
    share_with_figures: real().nullable().describe("share of article pages with figures, from 0 to 1"),
    issues: count().describe("rows in issues"),
  }),
  key: ["source_id"],
  sql: `
    SELECT s.source_id, s.name, s.region_code, s.status, s.stale, s.figures_as_of,
      coalesce(c.captures, 0) AS captures, c.last_capture_at,
      coalesce(f.addresses, 0) AS addresses, coalesce(f.answered, 0) AS answered, coalesce(f.missing, 0) AS missing,
      coalesce(f.failed, 0) AS failed, coalesce(c.articles, 0) AS articles, coalesce(r.reports, 0) AS reports,
      coalesce(r.with_figures, 0) AS with_figures, coalesce(r.figures, 0) AS figures,
      CASE WHEN c.articles > 0 THEN coalesce(r.with_figures, 0) / c.articles END AS share_with_figures,
      coalesce(i.issues, 0) AS issues
    FROM sources s
      LEFT JOIN (
        SELECT source_id, count(*) AS captures, max(fetched_at) AS last_capture_at,
          count(DISTINCT url) FILTER (role = 'article') AS articles
        FROM captures GROUP BY source_id
      ) c USING (source_id)
      LEFT JOIN (
        SELECT source_id, count(*) AS addresses,
          count(*) FILTER (outcome IN ('fetched', 'unchanged', 'redirected', 'too_large')) AS answered,
          count(*) FILTER (outcome IN ('not_found', 'gone')) AS missing,
          count(*) FILTER (outcome NOT IN ('fetched', 'unchanged', 'redirected', 'too_large', 'not_found', 'gone',
            'blocked_robots', 'trap', 'off_site', 'unsupported_type')) AS failed
        FROM fetches GROUP BY source_id
      ) f USING (source_id)
      LEFT JOIN (
        SELECT source_id, count(*) AS reports, count(*) FILTER (figures > 0) AS with_figures, sum(figures) AS figures
        FROM reports GROUP BY source_id
      ) r USING (source_id)
      LEFT JOIN (SELECT source_id, count(*) AS issues FROM issues GROUP BY source_id) i USING (source_id)`,
};
