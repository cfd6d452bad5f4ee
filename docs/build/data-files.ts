import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createView } from "../../transform/load/ddl.ts";
import { VIEWS } from "../../transform/load/schema.ts";
import { gatherPlaces } from "../pages/place.ts";
import type { Data } from "./data.ts";
import { searchFiles } from "./search-index.ts";
import { compareSlices } from "./slices.ts";

/** Names of places in three languages: [code, simplified, traditional, pinyin, level]. */
function placeRows(data: Data, codes: Iterable<string>): string {
  const rows = [...new Set(codes)].sort().flatMap((code) => {
    const r = data.regions.get(code);
    return r ? [[r.region_code, r.name, r.name_hant, r.pinyin, r.level]] : [];
  });
  return JSON.stringify(rows);
}

/**
 * The views as statements: the console's engine is older than the one that wrote the database, and cannot read the
 * views in it, but can make them.
 */
const viewStatements = (): string =>
  JSON.stringify(VIEWS.map((v) => createView(v).replace("CREATE VIEW", "CREATE TEMP VIEW")));

/** Writes what the interactive pages fetch, each file at most 100 KiB compressed. */
export async function writeDataFiles(out: string, data: Data): Promise<void> {
  const dir = join(out, "data");
  await mkdir(join(dir, "compare"), { recursive: true });
  await mkdir(join(dir, "search"), { recursive: true });
  for (const { name, text } of compareSlices(data.figures).files) await writeFile(join(dir, "compare", name), text);
  for (const [name, text] of searchFiles(data)) await writeFile(join(dir, "search", name), text);
  await writeFile(join(dir, "views.json"), viewStatements());
  await writeFile(
    join(dir, "places.json"),
    placeRows(
      data,
      data.figures.map((f) => f.region_code),
    ),
  );
  await writeFile(
    join(dir, "places-all.json"),
    placeRows(
      data,
      gatherPlaces({ data }).map((p) => p.code),
    ),
  );
}
