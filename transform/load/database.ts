import { existsSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import type { z } from "zod";
import { HuiyinError } from "../common/errors.ts";

/** Memory that DuckDB may take before it spills to disk. */
export const MEMORY_LIMIT = "256MB";

/** Freed memory that DuckDB's allocator may keep for itself; by default it holds on to half a gigabyte. */
const KEPT_FREE = "16MB";

/**
 * Rows of a row group where long texts are stored: as many as are held in memory, compressed, and written anew when a
 * few are appended. DuckDB's own 122,880 are 300 MB of reports.
 */
export const ROW_GROUP_ROWS = 8192;

/** Oldest storage format that every reader of a release understands, DuckDB-Wasm included. */
export const STORAGE_VERSION = "v1.0.0";

/** A DuckDB database that this process has open. */
export interface Database {
  file: string;
  connection: DuckDBConnection;
  run(sql: string, values?: DuckDBValue[]): Promise<void>;
  /** Rows of a query, each checked against `row`. */
  rows<Row extends z.ZodType>(row: Row, sql: string, values?: DuckDBValue[]): Promise<z.infer<Row>[]>;
  /** The same a piece at a time, so that not all are held; no other statement may run until the last is taken. */
  pieces<Row extends z.ZodType>(row: Row, sql: string): AsyncIterable<z.infer<Row>[]>;
  close(): void;
}

const busy = (text: string) => text.includes("Conflicting lock") || text.includes("already attached");
const damaged = (text: string) =>
  /checksum|corrupt|not a valid DuckDB|could not read enough|version number|magic bytes|deserializ|replaying WAL/i.test(
    text,
  );
/** Whether an error, or what caused it, is DuckDB's word that a file is not as it was written. */
export function isDamage(error: unknown): boolean {
  const { message, cause } = error instanceof Error ? error : { message: "", cause: undefined };
  return damaged(message) || (cause !== undefined && isDamage(cause));
}

const full = (text: string) => /No space left on device|ENOSPC|disk is full/i.test(text);

/** Turns DuckDB's errors about the file into ones that say what to do. */
export function explainDatabase(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof HuiyinError) return error;
  const text = error.message;
  if (full(text)) {
    return new HuiyinError(
      "environment",
      `The disk is full (${file}). Free some space and run the same command again; what was finished is kept.`,
      { cause: error },
    );
  }
  if (busy(text)) {
    return new HuiyinError(
      "busy",
      `Another program has ${file} open. Wait until it is done, or close it, and run the same command again.`,
      { cause: error },
    );
  }
  if (damaged(text)) {
    return new HuiyinError(
      "environment",
      `The database ${file} is damaged (${firstLine(text)}). Rebuild it from the archive with: huiyin transform --all`,
      { cause: error },
    );
  }
  return error;
}

const firstLine = (text: string) => text.split("\n", 1)[0] ?? "";

/**
 * Opens a database file, or one in memory (`:memory:`).
 * @throws HuiyinError where it is damaged or another process holds it
 */
export async function openDatabase(file: string, options: Record<string, string> = {}): Promise<Database> {
  const settings = {
    memory_limit: MEMORY_LIMIT,
    allocator_flush_threshold: KEPT_FREE,
    allocator_bulk_deallocation_flush_threshold: KEPT_FREE,
    threads: String(Math.min(2, availableParallelism())),
    ...(file === ":memory:" ? {} : { temp_directory: `${file}.tmp` }),
    ...options,
  };
  try {
    const instance = await DuckDBInstance.create(file, settings);
    const connection = await instance.connect();
    return wrap(file, instance, connection);
  } catch (error) {
    throw explainDatabase(error, file);
  }
}

function wrap(file: string, instance: DuckDBInstance, connection: DuckDBConnection): Database {
  return {
    file,
    connection,
    async run(sql, values) {
      try {
        await connection.run(sql, values);
      } catch (error) {
        throw explainDatabase(error, file);
      }
    },
    async rows(row, sql, values) {
      try {
        const read = await connection.runAndReadAll(sql, values);
        return read.getRowObjectsJS().map((r) => row.parse(r));
      } catch (error) {
        throw explainDatabase(error, file);
      }
    },
    async *pieces(row, sql) {
      try {
        const result = await connection.stream(sql);
        for await (const piece of result.yieldRowObjectJs()) yield piece.map((r) => row.parse(r));
      } catch (error) {
        throw explainDatabase(error, file);
      }
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Removes a database file with all that may lie beside it. */
export function removeDatabase(file: string): void {
  for (const path of [file, `${file}.wal`, `${file}.tmp`]) {
    if (existsSync(path)) rmSync(path, { recursive: true, force: true });
  }
}
