import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { loadRegistry, type Source } from "../../scraper/registry.ts";
import { CODEBOOK_VERSION } from "../codebook.ts";
import { HuiyinError } from "../common/errors.ts";
import type { Progress } from "../common/progress.ts";
import type { Workspace } from "../common/workspace.ts";
import { allRegions, type Region } from "../regions/regions.ts";
import { type Archive, archiveIn } from "./archive.ts";
import { assemble, DEFINITION_HASH, type Inputs, prepare } from "./assemble.ts";
import { type Database, openDatabase, ROW_GROUP_ROWS, removeDatabase, STORAGE_VERSION } from "./database.ts";
import { quote } from "./ddl.ts";
import { takeLock } from "./lock.ts";
import { readPages } from "./pool.ts";
import type { Task } from "./reader.ts";
import { rulesVersion, stepsVersion } from "./rules.ts";
import { attachReadings, readUnread } from "./steps/read.ts";
import type { Reading } from "./tables/readings.ts";
import { type Crosswalk, readCrosswalk } from "./topics.ts";

export interface TransformOptions {
  workspace: Workspace;
  /** read every page again and start from nothing */
  all: boolean;
  /** worker threads that read pages */
  workers?: number;
  progress: Progress;
  signal: AbortSignal;
}

/** What the transform takes from the world besides its options; a test passes its own. */
export interface TransformEffects {
  archive(dir: string): Archive;
  registry(workspace: Workspace): Promise<Source[]>;
  regions(): readonly Region[];
  crosswalk(): Crosswalk;
  rules: string;
  /** reads pages and gives their readings in the same order */
  read(tasks: AsyncIterable<Task>, workers: number): AsyncIterable<Reading>;
}

export interface TransformSummary {
  /** false where nothing had changed since the last run and nothing was done */
  changed: boolean;
  /** versions of pages that were read, and those whose reading was known */
  read: number;
  known: number;
  captures: number;
  reports: number;
  observations: number;
  issues: number;
  /** sources whose last crawl yielded too little: the figures of the crawl before stand */
  held: HeldSource[];
}

/** A source that a person should look at. */
export interface HeldSource {
  source: string;
  /** day of the crawl whose figures stand; null where none was good */
  since: string | null;
  /** what its last crawls met, newest first */
  reasons: string[];
}

/** The registry of a body of data lies in its folder: `sources/`. */
async function registryOf(workspace: Workspace): Promise<Source[]> {
  const dir = join(workspace.dir, "sources");
  return existsSync(dir) ? loadRegistry(dir) : [];
}

const DEFAULTS: TransformEffects = {
  archive: archiveIn,
  registry: registryOf,
  regions: allRegions,
  crosswalk: readCrosswalk,
  rules: rulesVersion(),
  read: (tasks, workers) => readPages(tasks, { workers }),
};

/** A hash over all that the database is made from. The same inputs give the same database. */
async function fingerprint(archive: Archive, inputs: Omit<Inputs, "about">, rules: string): Promise<string> {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([DEFINITION_HASH, stepsVersion(), rules, inputs, archive.runs()]));
  for await (const e of archive.entries()) hash.update(`${e.id} ${e.at} ${e.outcome}\n`);
  return hash.digest("hex");
}

const Count = z.object({ n: z.bigint() });
const About = z.object({ value: z.string() });

async function countOf(database: Database, table: string): Promise<number> {
  return Number((await database.rows(Count, `SELECT count(*) AS n FROM ${table}`))[0]?.n ?? 0);
}

const HeldRow = z.object({ source: z.string(), since: z.string().nullable(), reasons: z.array(z.string()) });

const HELD = `
  SELECT s.source_id AS source, strftime(s.figures_as_of, '%Y-%m-%d') AS since,
    coalesce(list(i.kind || ': ' || i.detail ORDER BY i.seen_at DESC, i.kind, i.detail)
      FILTER (i.issue_id IS NOT NULL), []) AS reasons
  FROM sources s LEFT JOIN issues i ON i.source_id = s.source_id AND i.stage = 'source'
    AND (s.figures_as_of IS NULL OR i.seen_at > s.figures_as_of)
  WHERE s.stale GROUP BY s.source_id, s.figures_as_of ORDER BY s.source_id`;

async function summary(database: Database, done: { changed: boolean; read: number; known: number }) {
  return {
    ...done,
    captures: await countOf(database, "captures"),
    reports: await countOf(database, "reports"),
    observations: await countOf(database, "observations"),
    issues: await countOf(database, "issues"),
    held: await database.rows(HeldRow, HELD),
  };
}

/** The summary of the database as it stands where it was made from just these inputs; null where it was not. */
async function unchanged(file: string, print: string): Promise<TransformSummary | null> {
  if (!existsSync(file)) return null;
  let database: Database;
  try {
    database = await openDatabase(file, { access_mode: "READ_ONLY" });
  } catch (error) {
    if (error instanceof HuiyinError && error.kind === "busy") throw error;
    return null;
  }
  try {
    const found = await database.rows(About, "SELECT value FROM about WHERE name = 'fingerprint'");
    if (found[0]?.value !== print) return null;
    return await summary(database, { changed: false, read: 0, known: 0 });
  } catch {
    return null;
  } finally {
    database.close();
  }
}

/** Builds the database beside the old one and renames it: readers of the old one keep it, a kill leaves it whole. */
async function build(
  options: TransformOptions,
  effects: TransformEffects,
  archive: Archive,
  inputs: Inputs,
): Promise<TransformSummary> {
  const { workspace, progress, signal } = options;
  const next = `${workspace.database}.next`;
  const kept = join(workspace.dir, "readings.duckdb");
  removeDatabase(next);
  if (options.all) removeDatabase(kept);
  const database = await openDatabase(":memory:", { temp_directory: `${next}.tmp` });
  try {
    await attachReadings(database, kept);
    await database.run(
      `ATTACH ${quote(next)} AS next (STORAGE_VERSION ${quote(STORAGE_VERSION)}, ROW_GROUP_SIZE ${ROW_GROUP_ROWS}, RECOVERY_MODE no_wal_writes)`,
    );
    await database.run("USE next");
    progress.stage("read the archive's journal");
    await prepare(database, archive, inputs);
    const workers = options.workers ?? Math.min(8, availableParallelism());
    const done = await readUnread(database, archive, {
      rules: effects.rules,
      read: (tasks) => effects.read(tasks, workers),
      progress,
      signal,
    });
    if (signal.aborted)
      throw new HuiyinError("interrupted", "Interrupted. What was read is kept; run the same command again to go on.");
    await assemble(database, archive, inputs, progress);
    const result = await summary(database, { changed: true, ...done });
    await database.run("USE memory");
    await database.run("DETACH next");
    return result;
  } finally {
    database.close();
  }
}

/**
 * Reads the archive into the working database: pages that are new, or whose rules changed, are read; everything else
 * comes from the readings kept. The result is the same as from a rebuild with `all`.
 * @throws HuiyinError where another run is at work, the disk is full, or the run was interrupted
 */
export async function transformArchive(
  options: TransformOptions,
  effects: Partial<TransformEffects> = {},
): Promise<TransformSummary> {
  const all = { ...DEFAULTS, ...effects };
  const { workspace } = options;
  mkdirSync(workspace.dir, { recursive: true });
  const lock = await takeLock(join(workspace.dir, ".transform.lock"), "huiyin transform");
  try {
    const archive = all.archive(workspace.archive);
    const inputs = { registry: await all.registry(workspace), regions: all.regions(), crosswalk: all.crosswalk() };
    const print = await fingerprint(archive, inputs, all.rules);
    const before = options.all ? null : await unchanged(workspace.database, print);
    if (before) return before;
    const about = {
      definition: DEFINITION_HASH,
      fingerprint: print,
      rules_version: all.rules,
      codebook_version: CODEBOOK_VERSION,
    };
    const result = await build(options, all, archive, { ...inputs, about });
    removeDatabase(`${workspace.database}.wal`);
    renameSync(`${workspace.database}.next`, workspace.database);
    return result;
  } finally {
    lock.release();
  }
}
