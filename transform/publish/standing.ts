import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readChecksums, sha256File } from "./files.ts";
import { latestIn } from "./retention.ts";

/** The release that readers have now. */

const Manifest = z.object({ version: z.string(), content: z.string(), previous: z.string().nullable() });
export type Manifest = z.infer<typeof Manifest>;

/** The latest release; null where there is none, or one that says too little of itself to be compared. */
export function latestRelease(releases: string): Manifest | null {
  const version = latestIn(releases);
  if (version === null) return null;
  try {
    return Manifest.parse(JSON.parse(readFileSync(join(releases, version, "manifest.json"), "utf8")));
  } catch {
    return null;
  }
}

/** Whether every file of a release is there and as it was written, and none that DuckDB would read with them. */
export function isIntact(dir: string): boolean {
  const list = join(dir, "SHA256SUMS");
  if (!existsSync(list) || existsSync(join(dir, "huiyin.duckdb.wal"))) return false;
  const sums = [...readChecksums(readFileSync(list, "utf8"))];
  return (
    sums.length > 0 && sums.every(([path, sum]) => existsSync(join(dir, path)) && sha256File(join(dir, path)) === sum)
  );
}
