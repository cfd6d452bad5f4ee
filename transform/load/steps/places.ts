import { z } from "zod";
import { RegionLevel } from "../../codebook.ts";
import type { Region } from "../../regions/regions.ts";
import { appendAll } from "../append.ts";
import type { Database } from "../database.ts";
import type { RegionRow } from "../schema.ts";
import * as archive from "../tables/archive.ts";

/** The table of divisions. */

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

/** The whole country, which the divisions of GB/T 2260 do not list. */
export const NATION = { code: "000000", name: "全国", name_hant: "全國", pinyin: "Quanguo" } as const;

function levelOf(code: string): RegionRow["level"] {
  if (code === NATION.code) return "national";
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
    ...(region_code === NATION.code
      ? NATION
      : { name: name ?? region_code, name_hant: name ?? region_code, pinyin: region_code }),
    level: level ?? levelOf(region_code),
    parent_code: null,
    valid_from: null,
    valid_to: null,
    successor: null,
  }));
  await appendAll(database.connection, archive.regions, more);
}
