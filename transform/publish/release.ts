import { createHash } from "node:crypto";
import { constants, copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CODEBOOK_VERSION } from "../codebook.ts";
import { HuiyinError } from "../common/errors.ts";
import type { Progress } from "../common/progress.ts";
import type { Workspace } from "../common/workspace.ts";
import { DEFINITION_HASH } from "../load/assemble.ts";
import { type Database, openDatabase } from "../load/database.ts";
import type { ValidationTable } from "../score/validation.ts";
import { type Changes, compareReleases } from "./changes.ts";
import { contentOf } from "./content.ts";
import { DOCUMENTS } from "./documents/documents.ts";
import { checksums, manifest } from "./documents/manifest.ts";
import { rowCount, writeCsv, writeParquet } from "./export.ts";
import type { Facts } from "./facts.ts";
import { type FileEntry, fileEntry, syncFolder, syncToDisk } from "./files.ts";
import { RESOURCES } from "./resources.ts";
import { latestIn } from "./retention.ts";
import { isIntact, latestRelease } from "./standing.ts";

/** A release's folder: data files, documents, manifest and checksums. */

export interface ReleaseOptions {
  workspace: Workspace;
  progress: Progress;
  signal: AbortSignal;
  /** accuracy against the labelled cases, for the validation table */
  validation(): ValidationTable | null;
}

export interface Release {
  version: string;
  dir: string;
  /** false where this very release existed already */
  made: boolean;
  /** whether the data is the bundled sample's */
  sample: boolean;
}

export const DATABASE = "huiyin.duckdb";
const About = z.object({ name: z.string(), value: z.string() });
const Standing = z.object({ date: z.string().nullable(), sample: z.boolean().nullable() });

export function stop(signal: AbortSignal): void {
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
async function exportAll(database: Database, dir: string, { progress, signal }: ReleaseOptions) {
  const rows: Record<string, number> = {};
  const paths: string[] = [];
  progress.stage("write Parquet and CSV", RESOURCES.length);
  for (const [i, of] of RESOURCES.entries()) {
    stop(signal);
    const [parquet, csv] = [await writeParquet(database, of, dir), await writeCsv(database, of, dir)];
    paths.push(parquet, csv);
    rows[parquet] = await rowCount(database, of);
    rows[csv] = of.csvRows === null ? rows[parquet] : await rowCount(database, of, "csv");
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

/** A release that exists already, where it is as it was written: one that is not is made again. */
function whole(workspace: Workspace, version: string, sample: boolean): Release | null {
  const dir = join(workspace.releases, version);
  return isIntact(dir) ? { version, dir, made: false, sample } : null;
}

/** Puts a finished folder in its place; one that stood there was damaged. */
function replaceFolder(building: string, dir: string): void {
  const aside = `${building}.replaced`;
  rmSync(aside, { recursive: true, force: true });
  if (existsSync(dir)) renameSync(dir, aside);
  renameSync(building, dir);
  rmSync(aside, { recursive: true, force: true });
}

/** Reads from the copy what the release says, and writes its data files; or finds the release that says it already. */
async function exported(options: ReleaseOptions, building: string): Promise<Release | Facts> {
  const { workspace } = options;
  const database = await openCopy(workspace, building);
  try {
    const made = await about(database);
    const content = await contentOf(database, made.rules_version ?? "");
    const latest = latestRelease(workspace.releases);
    const { date, sample } = await standing(database);
    const found = latest?.content === content ? whole(workspace, latest.version, sample) : null;
    if (found) return found;
    const { rows, files } = await exportAll(database, building, options);
    const version = `${date}-${contentHash(files)}`;
    const previous = latestIn(workspace.releases);
    return (
      whole(workspace, version, sample) ?? {
        version,
        content,
        date,
        previous: previous === version ? (latest?.previous ?? null) : previous,
        rulesVersion: made.rules_version ?? "",
        codebookVersion: CODEBOOK_VERSION,
        rows,
        files: [...files, fileEntry(building, DATABASE)],
        changes: null,
        validation: null,
        sample,
      }
    );
  } finally {
    database.close();
  }
}

/**
 * Makes the release's folder in `building`, a name that no reader looks at, and moves it into place when it is whole.
 * Where nothing that the latest release says of places and reports has changed, that one stands.
 */
export async function makeRelease(options: ReleaseOptions, building: string): Promise<Release> {
  const { workspace, progress, signal } = options;
  const facts = await exported(options, building);
  if ("made" in facts) return facts;
  stop(signal);
  progress.stage("describe the release");
  facts.changes = await changesSince(facts.previous, workspace, building);
  facts.validation = options.validation();
  writeDocuments(facts, building);
  rmSync(join(building, ".tmp"), { recursive: true, force: true });
  syncFolder(building);
  const dir = join(workspace.releases, facts.version);
  replaceFolder(building, dir);
  syncToDisk(workspace.releases);
  return { version: facts.version, dir, made: true, sample: facts.sample };
}
