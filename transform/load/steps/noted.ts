import { z } from "zod";
import { RegionLevel } from "../../codebook.ts";
import type { Region } from "../../regions/regions.ts";
import { Append, appendAll } from "../append.ts";
import type { Database } from "../database.ts";
import type { RegionRow } from "../schema.ts";
import { idRanges, type Range, within } from "../ranges.ts";
import { isOfficial, scopeOf } from "../scope.ts";
import { flag, hex, table } from "../table.ts";
import * as archive from "../tables/archive.ts";
import { reports, Scope } from "../tables/figures.ts";

/** What is said about reports by words in their names, and about places by the table of divisions. */

const noted = table({
  name: "noted",
  title: "Notes",
  description: "Scope and standing of each chosen report.",
  row: z.object({
    report_id: hex(12).describe("report"),
    scope: Scope.describe("scope"),
    official: flag().describe("official"),
  }),
  key: ["report_id"],
});

const Author = z.object({
  report_id: z.string(),
  url: z.string(),
  publisher_kind: z.string(),
  publisher: reports.row.shape.publisher,
  title: reports.row.shape.title,
  level: z.string().nullable(),
  opening: z.string(),
});

const authorsIn = (range: Range) => `
  SELECT c.report_id, c.url, s.publisher_kind, q.publisher, q.title, q.region_level AS level,
    left(q.simplified, 1500) AS opening
  FROM chosen c JOIN r.readings q USING (reading_id) JOIN sources s USING (source_id)
  WHERE ${within("q.report_id", range)} AND ${within("c.report_id", range)}
  ORDER BY c.report_id`;

/** Reports whose beginnings are held at a time. */
const HELD = 8000;

const Count = z.object({ n: z.bigint() });

/** Makes the temporary table `noted`: scope and standing of each chosen report. */
export async function noteReports(database: Database): Promise<void> {
  await database.run("CREATE TEMP TABLE noted (report_id VARCHAR, scope VARCHAR, official BOOLEAN)");
  const append = await Append.to(database.connection, noted, "temp");
  const count = Number((await database.rows(Count, "SELECT count(*) AS n FROM chosen"))[0]?.n);
  for (const range of idRanges(count / HELD)) {
    for (const a of await database.rows(Author, authorsIn(range))) {
      append.add({
        report_id: a.report_id,
        scope: scopeOf({ ...a, publisherKind: a.publisher_kind }),
        official: isOfficial(a.url, a.publisher_kind),
      });
    }
  }
  append.close();
}

const Unknown = z.object({ region_code: z.string(), name: z.string().nullable(), level: RegionLevel.nullable() });

/** Codes that reports or sources name and the table of divisions does not. */
const UNKNOWN = `
  SELECT region_code, any_value(name ORDER BY name) AS name, any_value(level ORDER BY level) AS level
  FROM (
    SELECT q.region_code, q.region AS name, q.region_level::VARCHAR AS level
    FROM chosen JOIN r.readings q USING (reading_id)
    UNION ALL SELECT region_code, NULL, NULL FROM sources
  )
  WHERE region_code IS NOT NULL AND region_code NOT IN (SELECT region_code FROM regions)
  GROUP BY region_code ORDER BY region_code`;

function levelOf(code: string): RegionRow["level"] {
  if (code === "000000") return "national";
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "prefecture" : "county";
}

const nameRow = (r: Region, ordinal: number) => ({
  region_code: r.code,
  ordinal,
  name: r.name,
  name_hant: r.name_hant,
  pinyin: r.pinyin,
  valid_from: r.valid_from,
  valid_to: r.valid_to,
  successor: r.successor,
});

/** One row for a code, of all the names that it has borne, the oldest first. */
function regionRow(first: Region, last: Region): RegionRow {
  return {
    region_code: last.code,
    name: last.name,
    name_hant: last.name_hant,
    pinyin: last.pinyin,
    level: last.level,
    parent_code: last.parent,
    valid_from: first.valid_from,
    valid_to: last.valid_to,
    successor: last.successor,
  };
}

/** Loads the divisions, and a row of its own for each code in use that they lack, so that no report loses its place. */
export async function loadRegions(database: Database, divisions: readonly Region[]): Promise<void> {
  const byCode = new Map<string, Region[]>();
  for (const r of divisions) byCode.set(r.code, [...(byCode.get(r.code) ?? []), r]);
  const names = [...byCode.values()].map((list) => list.sort((a, b) => (a.valid_from ?? 0) - (b.valid_from ?? 0)));
  const rows = names.flatMap((list) => {
    const [first, last] = [list[0], list.at(-1)];
    return first && last ? [regionRow(first, last)] : [];
  });
  await appendAll(database.connection, archive.regions, rows);
  await appendAll(
    database.connection,
    archive.regionNames,
    names.flatMap((list) => list.map(nameRow)),
  );
  const unknown = await database.rows(Unknown, UNKNOWN);
  const more = unknown.map(({ region_code, name, level }) => ({
    region_code,
    name: name ?? region_code,
    name_hant: name ?? region_code,
    pinyin: region_code,
    level: level ?? levelOf(region_code),
    parent_code: null,
    valid_from: null,
    valid_to: null,
    successor: null,
  }));
  await appendAll(database.connection, archive.regions, more);
}
