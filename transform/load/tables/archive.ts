import { z } from "zod";
import { RegionLevel } from "../../codebook.ts";
import { count, division, flag, hex, instant, large, real, refers, small, table, text } from "../table.ts";

/** Tables that tell where the data comes from: the registry, the archive and the crawls that filled it. */

export const SourceStatus = z.enum(["sample", "unverified", "live"]);
export const Role = z.enum(["list", "article", "attachment", "robots", "other"]);
export const Stage = z.enum(["archive", "decode", "read", "load", "source"]);

export const sources = table({
  name: "sources",
  title: "Sources",
  description:
    "The registry: one row for each site that is crawled, and for each site that the archive holds pages of without being in the registry.",
  row: z.object({
    source_id: text().describe("name of the source in the registry"),
    name: text().describe("name of the site"),
    publisher_kind: text().describe("what publishes the site: government, congress, conference, department, media …"),
    region_code: division().nullable().describe("division code of the place that the site belongs to"),
    family: text().nullable().describe("content-management family that the site runs"),
    address: text().describe("address of the site"),
    status: SourceStatus.describe("sample: bundled sample; unverified: no live crawl has succeeded yet; live: one has"),
    stale: flag().describe("the last crawl yielded so little that its pages do not replace earlier ones; see issues"),
    figures_as_of: instant()
      .nullable()
      .describe("where stale: when the crawl began whose figures stand, UTC; null where none was good"),
    comment: text().nullable().describe("maintainers' remark"),
  }),
  key: ["source_id"],
});

export const runs = table({
  name: "runs",
  journal: true,
  title: "Crawls",
  description: "One row for each crawl or import that wrote to the archive.",
  row: z.object({
    run_id: text().describe("name of the run"),
    kind: z.enum(["crawl", "import"]).describe("crawl, or import of other people's archives"),
    state: z.enum(["open", "finished", "interrupted"]).describe("open: still running, or killed"),
    started_at: instant().describe("when it began, UTC"),
    finished_at: instant().nullable().describe("when it ended, UTC; null where it was killed"),
    captures: count().describe("pages fetched and archived"),
    outcomes: count().describe("addresses that ended in a named outcome"),
  }),
  key: ["run_id"],
});

export const runSources = table({
  name: "run_sources",
  journal: true,
  title: "Crawls by source",
  description: "What each crawl did at each source.",
  row: z.object({
    run_id: text().describe("run"),
    source_id: text().describe("source"),
    tried: count().describe("addresses taken up"),
    fetched: count().describe("addresses that gave a page, new or unchanged"),
    failed: count().describe("addresses that gave no answer: refused, timed out, broken, blocked"),
    missing: count().describe("addresses that are not found or gone"),
    lists: count().describe("list pages read"),
    listed: count().describe("rows that the lists held"),
    listed_total: count().nullable().describe("rows that the lists say they have, where they say it"),
    articles: count().describe("articles of the source known by the end"),
    fresh: count().describe("those new in this run"),
    waiting: count().describe("addresses still waiting at the end"),
  }),
  key: ["run_id", "source_id"],
  references: [refers("run_id", "runs"), refers("source_id", "sources")],
});

export const hosts = table({
  name: "hosts",
  journal: true,
  title: "Politeness log",
  description: "How each host was treated in each crawl: requests, waits, robots.txt obeyed.",
  row: z.object({
    run_id: text().describe("run"),
    host: text().describe("host, or registrable domain"),
    requests: count().describe("requests sent"),
    conditional: count().describe("requests with a condition (If-None-Match, If-Modified-Since)"),
    not_modified: count().describe("answers 304"),
    errors: count().describe("requests that failed"),
    delay_min: real().nullable().describe("shortest wait between two requests, in seconds"),
    delay_mean: real().nullable().describe("mean wait, in seconds"),
    delay_max: real().nullable().describe("longest wait, in seconds"),
    robots: text().nullable().describe("first 12 digits of the SHA-256 of the robots.txt obeyed; none, or unreachable"),
    crawl_delay: real().nullable().describe("Crawl-delay that robots.txt asks for, in seconds"),
    parked_until: instant().nullable().describe("the host asked not to be called before then, UTC"),
  }),
  key: ["run_id", "host"],
  references: [refers("run_id", "runs")],
});

export const captures = table({
  name: "captures",
  journal: true,
  title: "Captures",
  description:
    "One row for each archived response. The WARC file, offset and length find the record with the bytes as they were received.",
  row: z.object({
    capture_id: hex(16).describe("16 hex digits of the SHA-256 of WARC file name and offset"),
    source_id: text().describe("source that the page was crawled for"),
    run_id: text().describe("crawl or import that fetched it"),
    url: text().describe("address requested"),
    fetched_at: instant().describe("when the response was received, UTC"),
    status: small().describe("HTTP status"),
    content_type: text().nullable().describe("Content-Type header as sent"),
    encoding: text().nullable().describe("character encoding that the page was read with; null where it was not read"),
    digest: hex(64).describe("SHA-256 of the body after content decoding"),
    bytes: count().describe("size of the body after content decoding, in bytes"),
    role: Role.describe("what the page is to the crawler"),
    truncated: flag().describe("the body was cut at the size limit"),
    revisit: flag().describe("the record says that the body is that of an earlier one"),
    refers_to: hex(16).nullable().describe("for a revisit: the capture whose record holds the bytes"),
    warc_file: text().describe("WARC file, below warc/ in the archive"),
    warc_offset: large().describe("offset of the record in the WARC file, in bytes"),
    warc_length: large().describe("length of the record in the WARC file, one member of gzip, in bytes"),
  }),
  key: ["capture_id"],
  references: [refers("source_id", "sources")],
});

export const fetches = table({
  name: "fetches",
  journal: true,
  title: "Outcomes of addresses",
  description: "The newest outcome of each address that was tried: fetched, unchanged, gone, blocked …",
  row: z.object({
    source_id: text().describe("source that the address was tried for"),
    url: text().describe("address"),
    run_id: text().describe("run that tried it last"),
    tried_at: instant().describe("when, UTC"),
    outcome: text().describe("name of the outcome"),
    status: small().nullable().describe("HTTP status, where there was a response"),
    detail: text().nullable().describe("what was met, for a person"),
  }),
  key: ["source_id", "url"],
  references: [refers("source_id", "sources")],
});

export const issues = table({
  name: "issues",
  journal: true,
  title: "Issues",
  description: "What could not be read, and why: nothing is dropped without a row here.",
  row: z.object({
    issue_id: hex(12).describe("12 hex digits of the SHA-256 of what follows"),
    stage: Stage.describe("stage that met it"),
    kind: text().describe("name of the trouble, e.g. timeout, crash, truncated"),
    capture_id: hex(16).nullable().describe("capture concerned"),
    source_id: text().nullable().describe("source concerned"),
    url: text().nullable().describe("address concerned"),
    seen_at: instant().nullable().describe("when the capture was fetched, or the run began, UTC"),
    detail: text().describe("what was met, for a person"),
  }),
  key: ["issue_id"],
});

export const regions = table({
  name: "regions",
  title: "Administrative divisions",
  description:
    "Divisions of GB/T 2260, those abolished included: one row for each code, under its last name. region_code is the key for joining covariates; earlier names are in region_names.",
  row: z.object({
    region_code: division().describe("six-digit division code"),
    name: text().describe("last name of the code, in simplified characters"),
    name_hant: text().describe("name in traditional characters"),
    pinyin: text().describe("reading of the name without its kind, e.g. Qinyang (GB/T 28039)"),
    level: RegionLevel.describe("administrative level"),
    parent_code: division().nullable().describe("code of the division it belongs to; null for a province"),
    valid_from: small().nullable().describe("first year of the code; null where it is older than the table"),
    valid_to: small().nullable().describe("last year of the code; null where it is in use"),
    successor: text().nullable().describe("code or codes that took its place, joined by semicolons"),
  }),
  key: ["region_code"],
});

export const regionNames = table({
  name: "region_names",
  title: "Names of divisions",
  description: "Every name that a division code has borne, with its years.",
  row: z.object({
    region_code: division().describe("six-digit division code"),
    ordinal: small().nonnegative().describe("position among the names of the code, from 0, the oldest first"),
    name: text().describe("name in simplified characters"),
    name_hant: text().describe("name in traditional characters"),
    pinyin: text().describe("reading of the name without its kind"),
    valid_from: small().nullable().describe("first year of the name; null where it is older than the table"),
    valid_to: small().nullable().describe("last year of the name; null where it is in use"),
    successor: text()
      .nullable()
      .describe("code or codes that took its place, joined by semicolons; its own where renamed"),
  }),
  key: ["region_code", "ordinal"],
  references: [refers("region_code", "regions")],
});

export const calendar = table({
  name: "calendar",
  title: "Calendar of sessions",
  description:
    "In which year a place's congress or conference held a session: inferred from reports that print both. Supplies handling_year where a report prints the session alone.",
  row: z.object({
    region_code: division().describe("place"),
    body: z
      .enum(["congress", "conference"])
      .describe("whose session: the people's congress or the consultative conference"),
    term: small().describe("term, e.g. 18"),
    session: small().describe("session within the term, e.g. 2"),
    year: small().describe("year of the session, which is the handling year of its suggestions or proposals"),
    reports: count().describe("reports that print both; 0 where the year is extrapolated from neighbouring sessions"),
  }),
  key: ["region_code", "body", "term", "session"],
  references: [refers("region_code", "regions")],
});
