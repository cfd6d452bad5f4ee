import { createHash } from "node:crypto";
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CODEBOOK_VERSION } from "../codebook.ts";
import { HuiyinError } from "../common/errors.ts";
import type { Progress } from "../common/progress.ts";
import type { Workspace } from "../common/workspace.ts";
import { DEFINITION_HASH } from "../load/assemble.ts";
import { type Database, openDatabase } from "../load/database.ts";
import { takeLock } from "../load/lock.ts";
import { VALIDATION, type ValidationTable, validationTable } from "../score/validation.ts";
import { type Changes, compareReleases } from "./changes.ts";
import { DOCUMENTS } from "./documents/documents.ts";
import { checksums, manifest } from "./documents/manifest.ts";
import { rowCount, writeCsv, writeParquet } from "./export.ts";
import type { Facts } from "./facts.ts";
import { type FileEntry, fileEntry, swapLink, swapText, syncFolder } from "./files.ts";
import { RESOURCES } from "./resources.ts";
import { latestIn, retain } from "./retention.ts";

/** Builds the site for a release into a fresh folder. */
export type SiteBuilder = (options: {
  database: string;
  releaseDir: string;
  version: string;
  out: string;
  demo: boolean;
  /** an earlier build, whose unchanged pages may be taken over */
  previous?: string;
  progress: Progress;
  signal: AbortSignal;
}) => Promise<unknown>;

export interface PublishOptions {
  workspace: Workspace;
  /** build the site too */
  site: boolean;
  /** releases to keep, the newest first; all where it is not given */
  keep?: number;
  progress: Progress;
  signal: AbortSignal;
}

export interface PublishEffects {
  buildSite: SiteBuilder;
  validation(): ValidationTable | null;
}

export interface PublishSummary {
  version: string;
  dir: string;
  /** false where this very release existed already */
  made: boolean;
  files: number;
  bytes: number;
  /** folder of the built site; null where none was asked for */
  site: string | null;
  /** old releases deleted */
  removed: string[];
}

const DEFAULTS: PublishEffects = {
  buildSite: async (options) => (await import("../../docs/build/site.ts")).buildSite(options),
  validation: () => (existsSync(VALIDATION) ? validationTable() : null),
};

const DATABASE = "huiyin.duckdb";
const About = z.object({ name: z.string(), value: z.string() });
const Standing = z.object({ date: z.string().nullable(), sample: z.boolean().nullable() });

function stop(signal: AbortSignal): void {
  if (signal.aborted)
    throw new HuiyinError("interrupted", "Interrupted; the last release stands. Run the same command again.");
}

/** Copies the working database, which is never written in place, and opens the copy. */
async function openCopy(workspace: Workspace, dir: string): Promise<Database> {
  if (!existsSync(workspace.database)) {
    throw new HuiyinError("missing", `There is no database ${workspace.database} yet. Make it with: huiyin transform`);
  }
  const file = join(dir, DATABASE);
  copyFileSync(workspace.database, file, constants.COPYFILE_FICLONE);
  try {
    // One thread: how many there are must not show in the files.
    return await openDatabase(file, { access_mode: "READ_ONLY", threads: "1", temp_directory: join(dir, ".tmp") });
  } catch (error) {
    if (!(error instanceof HuiyinError)) throw error;
    throw new HuiyinError(error.kind, error.message.replaceAll(file, workspace.database), { cause: error });
  }
}

async function about(database: Database): Promise<Record<string, string>> {
  const rows = await database.rows(About, "FROM about").catch(() => []);
  const entries = Object.fromEntries(rows.map((r) => [r.name, r.value]));
  if (entries.definition !== DEFINITION_HASH) {
    throw new HuiyinError(
      "missing",
      "The database was made by another version of huiyin. Bring it up to date with: huiyin transform",
    );
  }
  return entries;
}

/** Writes the data files; gives their rows and checksums. */
async function exportAll(database: Database, dir: string, { progress, signal }: PublishOptions) {
  const rows: Record<string, number> = {};
  const paths: string[] = [];
  progress.stage("write Parquet and CSV", RESOURCES.length);
  for (const [i, of] of RESOURCES.entries()) {
    stop(signal);
    rows[of.name] = await rowCount(database, of);
    paths.push(await writeParquet(database, of, dir), await writeCsv(database, of, dir));
    progress.at(i + 1, of.name);
  }
  return { rows, files: paths.map((path) => fileEntry(dir, path)) };
}

/** The hash of what a release says: of its Parquet files, which the same data always gives alike. */
function contentHash(files: FileEntry[]): string {
  const parquet = files.filter((f) => f.path.endsWith(".parquet")).map((f) => `${f.path} ${f.sha256}\n`);
  return createHash("sha256").update(parquet.sort().join("")).digest("hex").slice(0, 12);
}

async function standing(database: Database): Promise<{ date: string; sample: boolean }> {
  const found = await database.rows(
    Standing,
    `SELECT (SELECT strftime(max(fetched_at), '%Y-%m-%d') FROM captures) AS date,
      (SELECT bool_or(status = 'sample') FROM sources) AS sample`,
  );
  return { date: found[0]?.date ?? "1970-01-01", sample: found[0]?.sample ?? false };
}

async function changesSince(previous: string | null, workspace: Workspace, dir: string): Promise<Changes | null> {
  if (previous === null) return null;
  const database = join(workspace.releases, previous, DATABASE);
  if (!existsSync(database)) return null;
  return compareReleases(join(dir, DATABASE), { version: previous, database }, dir);
}

function writeDocuments(facts: Facts, dir: string): FileEntry[] {
  for (const [path, write] of Object.entries(DOCUMENTS)) writeFileSync(join(dir, path), write(facts));
  const documents = Object.keys(DOCUMENTS).map((path) => fileEntry(dir, path));
  const extra = facts.changes ? [fileEntry(dir, facts.changes.file)] : [];
  writeFileSync(join(dir, "manifest.json"), manifest(facts, [...documents, ...extra]));
  const all = [...facts.files, ...documents, ...extra, fileEntry(dir, "manifest.json")];
  writeFileSync(join(dir, "SHA256SUMS"), checksums(all));
  return all;
}

/** Makes the release's folder, under a name that no reader looks at until it is whole. */
async function makeRelease(options: PublishOptions, effects: PublishEffects, building: string) {
  const { workspace, progress, signal } = options;
  const database = await openCopy(workspace, building);
  let facts: Facts;
  try {
    const made = await about(database);
    const { date, sample } = await standing(database);
    const { rows, files } = await exportAll(database, building, options);
    const version = `${date}-${contentHash(files)}`;
    const dir = join(workspace.releases, version);
    if (existsSync(join(dir, "manifest.json"))) return { version, dir, made: false, sample };
    const latest = latestIn(workspace.releases);
    facts = {
      version,
      date,
      previous: latest === version ? null : latest,
      rulesVersion: made.rules_version ?? "",
      codebookVersion: CODEBOOK_VERSION,
      rows,
      files: [...files, fileEntry(building, DATABASE)],
      changes: null,
      validation: null,
      sample,
    };
  } finally {
    database.close();
  }
  stop(signal);
  progress.stage("describe the release");
  facts.changes = await changesSince(facts.previous, workspace, building);
  facts.validation = effects.validation();
  writeDocuments(facts, building);
  rmSync(join(building, ".tmp"), { recursive: true, force: true });
  syncFolder(building);
  const dir = join(workspace.releases, facts.version);
  rmSync(dir, { recursive: true, force: true });
  renameSync(building, dir);
  return { version: facts.version, dir, made: true, sample: facts.sample };
}

/** Folder of the site that readers see now. */
function standingSite(workspace: Workspace): string | null {
  return existsSync(workspace.site) ? realpathSync(workspace.site) : null;
}

/** Builds the site into a folder of its own and points the link at it. */
async function publishSite(
  release: { version: string; dir: string; sample: boolean },
  options: PublishOptions,
  effects: PublishEffects,
) {
  const { workspace, progress, signal } = options;
  const previous = standingSite(workspace);
  const out = join(workspace.dir, "sites", `${release.version}-${Date.now().toString(36)}`);
  mkdirSync(out, { recursive: true });
  try {
    await effects.buildSite({
      database: join(release.dir, DATABASE),
      releaseDir: release.dir,
      version: release.version,
      out,
      demo: release.sample,
      ...(previous === null ? {} : { previous }),
      progress,
      signal,
    });
    stop(signal);
  } catch (error) {
    rmSync(out, { recursive: true, force: true });
    throw error;
  }
  return out;
}

/** Deletes sites but the present one and the one before it, which a browser may still be reading. */
function dropOldSites(workspace: Workspace, keep: (string | null)[]): void {
  const dir = realpathSync(join(workspace.dir, "sites"));
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (!keep.includes(path)) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Writes a release of the working database and, where asked, the site; readers see the old ones until the new ones are
 * whole. The release's name is the date of its newest capture and a hash of its content: the same data gives the same
 * release, byte for byte in Parquet and CSV.
 * @throws HuiyinError where there is no database, it is damaged or outdated, or another run publishes
 */
export async function publishRelease(
  options: PublishOptions,
  effects: Partial<PublishEffects> = {},
): Promise<PublishSummary> {
  const all = { ...DEFAULTS, ...effects };
  const { workspace } = options;
  mkdirSync(workspace.releases, { recursive: true });
  const lock = await takeLock(join(workspace.dir, ".publish.lock"), "huiyin publish");
  const building = join(workspace.releases, ".building");
  try {
    rmSync(building, { recursive: true, force: true });
    mkdirSync(building);
    const release = await makeRelease(options, all, building);
    const site = options.site ? await publishSite(release, options, all) : null;
    swapText(workspace.latest, `${release.version}\n`);
    if (site !== null) {
      const before = standingSite(workspace);
      swapLink(workspace.site, site);
      dropOldSites(workspace, [realpathSync(site), before]);
    }
    const removed = options.keep === undefined ? [] : retain(workspace.releases, options.keep);
    const files = readdirSync(release.dir).map((path) => fileEntry(release.dir, path));
    return {
      version: release.version,
      dir: release.dir,
      made: release.made,
      files: files.length,
      bytes: files.reduce((sum, f) => sum + f.bytes, 0),
      site,
      removed,
    };
  } finally {
    rmSync(building, { recursive: true, force: true });
    lock.release();
  }
}
