import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { HuiyinError } from "../common/errors.ts";
import { publishedDatabase, type Workspace } from "../common/workspace.ts";
import { type Database, isDamage, openDatabase } from "../load/database.ts";
import { quote } from "../load/ddl.ts";

/**
 * Opens the published database for somebody's SQL: read-only, without files, network or extensions, and no setting
 * can be changed back.
 * @throws HuiyinError where nothing has been published, or the file is damaged
 */
export async function openPublished(workspace: Workspace, writable: string[] = []): Promise<Database> {
  const file = publishedDatabase(workspace);
  if (file === null) {
    throw new HuiyinError(
      "missing",
      `Nothing has been published in ${workspace.dir} yet. Run "npm start" for the bundled sample, or: huiyin refresh`,
    );
  }
  // Releases have no log: one beside the file is of somebody who wrote to it, and would be read with it.
  if (existsSync(`${file}.wal`)) throw damagedRelease(new Error(`somebody wrote to it: ${file}.wal`));
  if (isCut(file)) throw damagedRelease(new Error("it is not as long as its manifest says"));
  return openSandboxed(file, writable).catch((error: unknown) => {
    throw isDamage(error) ? damagedRelease((error as Error).cause) : error;
  });
}

const Sizes = z.object({ files: z.array(z.object({ path: z.string(), bytes: z.number() })) });

/** Whether a release's database lost its end: DuckDB opens what is left, and answers what does not need the rest. */
function isCut(file: string): boolean {
  const manifest = join(dirname(file), "manifest.json");
  if (!existsSync(manifest)) return false;
  const { data } = Sizes.safeParse(JSON.parse(readFileSync(manifest, "utf8")));
  const entry = data?.files.find(({ path }) => path === basename(file));
  return entry !== undefined && entry.bytes !== statSync(file).size;
}

const SANDBOX = [
  "SET temp_directory = ''",
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  "SET allow_community_extensions = false",
  "SET enable_external_access = false",
  "SET lock_configuration = true",
];

/** The error where a release's file is not as it was written. */
export function damagedRelease(cause: unknown): HuiyinError {
  const said = cause instanceof Error ? cause.message.split("\n", 1)[0] : String(cause);
  return new HuiyinError(
    "environment",
    `The published database is damaged (${said}). Make the release again from the working database with: huiyin publish`,
    { cause },
  );
}

/** Opens a database file for SQL that is not trusted; it may touch no file but those named. */
export async function openSandboxed(file: string, writable: string[] = []): Promise<Database> {
  const database = await openDatabase(file, { access_mode: "READ_ONLY", memory_limit: "2GB" });
  try {
    if (writable.length > 0) await database.run(`SET allowed_paths = [${writable.map(quote).join(", ")}]`);
    for (const setting of SANDBOX) await database.run(setting);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
