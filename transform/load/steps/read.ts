import { existsSync } from "node:fs";
import { z } from "zod";
import type { Progress } from "../../common/progress.ts";
import { Append } from "../append.ts";
import type { Archive } from "../archive.ts";
import { type Database, ROW_GROUP_ROWS, removeDatabase } from "../database.ts";
import { createTable, quote } from "../ddl.ts";
import type { Task } from "../reader.ts";
import { troubled, type Version } from "../reading.ts";
import { columnsOf, type Table } from "../table.ts";
import * as tables from "../tables/readings.ts";

/** Reads every version of every article page that was not read with these rules before. */

/** Readings that are committed together: what a kill can cost. */
const BATCH = 500;

const Columns = z.object({ columns: z.string().nullable() });

const columnNames = (table: Table) => columnsOf(table).map((c) => `${table.name}.${c.name} ${c.type}`);
const EXPECTED = tables.READING_TABLES.flatMap(columnNames).sort().join("\n");

/** Columns of the readings attached as `r`, as `EXPECTED` has them; null where there is no table yet. */
const FOUND = `
  SELECT string_agg(said, chr(10) ORDER BY said) AS columns
  FROM (SELECT concat(table_name, '.', column_name, ' ', data_type) AS said FROM duckdb_columns() WHERE database_name = 'r')`;

async function makeTables(database: Database): Promise<void> {
  await database.run("BEGIN");
  for (const table of tables.READING_TABLES) await database.run(createTable(table, "r", { constraints: false }));
  await database.run("COMMIT");
}

/**
 * Attaches the database of readings as `r`; makes it where it is new, or was made with other columns: it is a cache. A
 * log that outlived its database is another one's: it would be replayed into the new one.
 */
export async function attachReadings(database: Database, file: string): Promise<void> {
  const attach = `ATTACH ${quote(file)} AS r (ROW_GROUP_SIZE ${ROW_GROUP_ROWS})`;
  if (!existsSync(file)) removeDatabase(file);
  await database.run(attach);
  const columns = (await database.rows(Columns, FOUND))[0]?.columns ?? null;
  if (columns === EXPECTED) return;
  if (columns !== null) {
    await database.run("DETACH r");
    removeDatabase(file);
    await database.run(attach);
  }
  await makeTables(database);
}

/**
 * The versions of article pages, as the temporary table `versions`: an address and a body, with the Content-Type that
 * it came with first and the record that holds it.
 */
const VERSIONS = `
  CREATE TEMP TABLE versions AS
  SELECT substr(sha256(url || chr(10) || digest || chr(10) || coalesce(content_type, '')), 1, 16) AS reading_id, *
  FROM (
    SELECT c.url, c.digest,
      arg_min_null(coalesce(c.content_type, h.content_type), c.place_in_time) AS content_type,
      arg_min(struct_pack(file := coalesce(h.warc_file, c.warc_file),
        "offset" := coalesce(h.warc_offset, c.warc_offset), length := coalesce(h.warc_length, c.warc_length)), c.place_in_time) AS place,
      min(c.nth) AS nth
    FROM (SELECT *, rowid AS nth, row(revisit, fetched_at, rowid) AS place_in_time FROM captured) c
      LEFT JOIN captured h ON h.capture_id = c.refers_to
    WHERE c.role = 'article' AND c.bytes > 0 AND (c.revisit OR c.status BETWEEN 200 AND 299)
    GROUP BY c.url, c.digest
  )`;

const UNREAD = `
  CREATE TEMP TABLE unread AS
  SELECT row_number() OVER (ORDER BY nth) AS nth, url, digest, content_type,
    place.file AS file, place."offset" AS "offset", place.length AS length
  FROM versions ANTI JOIN (FROM r.readings WHERE rules_version = $1) USING (reading_id)
  ORDER BY nth`;

const Unread = z.object({
  url: z.string(),
  digest: z.string(),
  content_type: z.string().nullable(),
  file: z.string(),
  offset: z.bigint(),
  length: z.bigint(),
});

/** Rows fetched at a time: memory stays flat however many pages there are. */
const CHUNK = 5000;

async function* unreadVersions(database: Database, count: number): AsyncGenerator<z.infer<typeof Unread>> {
  for (let from = 0; from < count; from += CHUNK) {
    yield* await database.rows(
      Unread,
      `FROM unread SELECT * EXCLUDE nth WHERE nth > ${from} AND nth <= ${from + CHUNK} ORDER BY nth`,
    );
  }
}

/** Whether a Content-Type may be markup or text; a missing or vague one may. */
export function mayBeText(contentType: string | null): boolean {
  if (contentType === null) return true;
  const type = contentType.toLowerCase().split(";", 1)[0]?.trim() ?? "";
  return type === "" || type.startsWith("text/") || /(html|xml|json|octet-stream|unknown)$/.test(type);
}

async function append(database: Database, batch: tables.Reading[], rules: string): Promise<void> {
  await database.run("BEGIN");
  const into = async <T extends (typeof tables.READING_TABLES)[number]>(
    table: T,
    rows: Parameters<Append<T>["add"]>[0][],
  ) => {
    const appender = await Append.to(database.connection, table, "r");
    appender.addAll(rows);
    appender.close();
  };
  await into(
    tables.readings,
    batch.map((b) => ({ ...b.reading, rules_version: rules })),
  );
  await into(
    tables.readObservations,
    batch.flatMap((b) => b.observations),
  );
  await into(
    tables.readChecks,
    batch.flatMap((b) => b.checks),
  );
  await into(
    tables.readDerivations,
    batch.flatMap((b) => b.derivations),
  );
  await into(
    tables.readSuspects,
    batch.flatMap((b) => b.suspects),
  );
  await into(
    tables.readSketches,
    batch.flatMap((b) => b.sketches),
  );
  await database.run("COMMIT");
}

/** Readings that stand. A trouble of the machine's is none of the page's: that page is read again. */
const KEPT = `
  CREATE TEMP TABLE kept AS
  SELECT reading_id FROM r.readings SEMI JOIN versions USING (reading_id)
  WHERE rules_version = $1 AND (trouble IS NULL OR trouble NOT IN ('timeout', 'crash', 'memory', 'unreadable'))`;

/** Drops what was read with other rules, what no capture shows any more, and what could not be read. */
async function dropOld(database: Database, rules: string): Promise<void> {
  await database.run("BEGIN");
  await database.run(KEPT, [rules]);
  for (const { name } of tables.READING_TABLES) {
    await database.run(`DELETE FROM r.${name} WHERE reading_id NOT IN (FROM kept)`);
  }
  await database.run("COMMIT");
}

export interface ReadOptions {
  /** version of the rules in force */
  rules: string;
  /** reads pages and gives their readings in the same order */
  read(tasks: AsyncIterable<Task>): AsyncIterable<tables.Reading>;
  progress: Progress;
  signal: AbortSignal;
}

const Count = z.object({ n: z.bigint() });

async function counted(database: Database, table: string): Promise<number> {
  return Number((await database.rows(Count, `SELECT count(*) AS n FROM ${table}`))[0]?.n);
}

/** The tasks for the pool; what cannot be read at all goes to `settled`. */
async function* tasksOf(
  database: Database,
  archive: Archive,
  count: number,
  settled: tables.Reading[],
  signal: AbortSignal,
): AsyncGenerator<Task> {
  for await (const row of unreadVersions(database, count)) {
    if (signal.aborted) return;
    const version: Version = { url: row.url, digest: row.digest, contentType: row.content_type };
    if (!mayBeText(version.contentType)) {
      settled.push(troubled(version, "not_text", `Content-Type ${version.contentType}`));
      continue;
    }
    const bytes = archive.body({ file: row.file, offset: Number(row.offset), length: Number(row.length) });
    if (bytes) yield { version, bytes };
    else settled.push(troubled(version, "unreadable", `the record at ${row.file}:${row.offset} cannot be read`));
  }
}

/** Reads what is unread; gives the number of versions read and of those known already. Stops between pages when asked. */
export async function readUnread(
  database: Database,
  archive: Archive,
  { rules, read, progress, signal }: ReadOptions,
): Promise<{ read: number; known: number }> {
  await database.run(VERSIONS);
  await dropOld(database, rules);
  await database.run(UNREAD, [rules]);
  const count = await counted(database, "unread");
  progress.stage("read pages", count);
  const settled: tables.Reading[] = [];
  const tasks = tasksOf(database, archive, count, settled, signal);
  let batch: tables.Reading[] = [];
  let done = 0;
  for await (const reading of read(tasks)) {
    batch.push(reading);
    progress.at(++done + settled.length);
    if (batch.length < BATCH) continue;
    await append(database, batch, rules);
    batch = [];
  }
  await append(database, [...batch, ...settled], rules);
  return { read: done + settled.length, known: (await counted(database, "versions")) - count };
}
