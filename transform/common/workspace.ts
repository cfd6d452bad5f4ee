import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own root folder, wherever the command is called from. */
export const ROOT = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Where the real registry's data lies, and where that of the bundled sample does. */
export const LIVE = join(ROOT, "data");
export const DEMO = join(ROOT, "data", "demo");

/** The folders of one body of data: its archive, working database, releases and built site. */
export interface Workspace {
  /** root folder of the body of data */
  dir: string;
  /** WARC files and their index; only the crawler writes here */
  archive: string;
  /** working database; only `transform` writes it */
  database: string;
  /** immutable releases, one folder each */
  releases: string;
  /** text file that names the newest release's folder; swapped by rename */
  latest: string;
  /** the built site: a symbolic link to a folder beside it, swapped by rename */
  site: string;
}

export function workspace(dir: string): Workspace {
  const root = resolve(dir);
  return {
    dir: root,
    archive: join(root, "archive"),
    database: join(root, "huiyin.duckdb"),
    releases: join(root, "releases"),
    latest: join(root, "releases", "latest"),
    site: join(root, "site"),
  };
}

/** The published database that readers open, or null where nothing has been published yet. */
export function publishedDatabase(w: Workspace): string | null {
  if (!existsSync(w.latest)) return null;
  const file = join(w.releases, readFileSync(w.latest, "utf8").trim(), "huiyin.duckdb");
  return existsSync(file) ? file : null;
}

/** The workspace to read from when none is named: the live one once it has a release, else the sample's. */
export function readableWorkspace(dir?: string): Workspace {
  if (dir !== undefined) return workspace(dir);
  const live = workspace(LIVE);
  return publishedDatabase(live) === null ? workspace(DEMO) : live;
}
