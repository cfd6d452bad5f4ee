import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Names that releases have; nothing else in the folder is ever touched. */
const RELEASE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{12}$/;

/** The releases of a folder, oldest first. */
export function releasesIn(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => RELEASE.test(name) && existsSync(join(dir, name, "manifest.json")))
    .sort();
}

export function latestIn(dir: string): string | null {
  const file = join(dir, "latest");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}

/**
 * Deletes the oldest releases beyond the newest `keep`; never the latest and never the one before it. Who has an old
 * one open keeps reading it. Gives the names of those deleted.
 */
export function retain(dir: string, keep: number): string[] {
  const latest = latestIn(dir);
  const others = releasesIn(dir).filter((name) => name !== latest);
  const doomed = others.slice(0, Math.max(0, others.length - Math.max(1, keep - 1)));
  for (const name of doomed) rmSync(join(dir, name), { recursive: true, force: true });
  return doomed;
}
