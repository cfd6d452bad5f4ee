import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileName, groupName, type Index } from "../compare/series.ts";
import { placeCodes } from "../pages/place.ts";
import type { Data } from "./data.ts";
import type { Database } from "./database.ts";
import { areaWords, figureGroups } from "./figures.ts";
import { searchFiles } from "./search-index.ts";
import { sliceGroup } from "./slices.ts";

/** Names of places in three languages: [code, simplified, traditional, pinyin, level]. */
function placeRows(data: Data, codes: Iterable<string>): string {
  const rows = [...new Set(codes)].sort().flatMap((code) => {
    const r = data.regions.get(code);
    return r ? [[r.region_code, r.name, r.name_hant, r.pinyin, r.level]] : [];
  });
  return JSON.stringify(rows);
}

/** Writes the comparison's data; gives its index, and the places that it has figures of. */
async function writeSlices(dir: string, database: Database): Promise<{ index: Index; codes: Set<string> }> {
  await mkdir(dir, { recursive: true });
  const index: Index = { series: [], parts: {} };
  const codes = new Set<string>();
  for await (const { group, figures } of figureGroups(database)) {
    const made = sliceGroup(group, figures);
    for (const { name, text } of made.files) await writeFile(join(dir, name), text);
    for (const { region_code } of figures) codes.add(region_code);
    index.series.push(...made.index);
    const parts = made.files.map((f) => f.name.slice(groupName(group).length + 1, -".json".length));
    if (made.files[0]?.name !== fileName(group, "")) index.parts[groupName(group)] = parts;
  }
  return { index, codes };
}

/** Writes what the interactive pages fetch, each file at most 100 KiB compressed; gives the comparison's index. */
export async function writeDataFiles(out: string, data: Data, database: Database): Promise<Index> {
  const dir = join(out, "data");
  const { index, codes } = await writeSlices(join(dir, "compare"), database);
  await mkdir(join(dir, "search"), { recursive: true });
  for (const [name, text] of searchFiles(data, await areaWords(database))) {
    await writeFile(join(dir, "search", name), text);
  }
  await writeFile(join(dir, "places.json"), placeRows(data, codes));
  await writeFile(join(dir, "places-all.json"), placeRows(data, placeCodes(data)));
  return index;
}
