import type { DuckDBValue } from "@duckdb/node-api";
import { HuiyinError } from "../common/errors.ts";
import type { Workspace } from "../common/workspace.ts";
import { type Database, isDamage } from "../load/database.ts";
import { damagedRelease, openPublished } from "./open.ts";
import { asTable, type Cell, csvLine, jsonCell } from "./print.ts";

export type Format = "table" | "csv" | "json";

export type Write = (text: string) => Promise<void>;

/** A statement that fails is the asker's to mend: its message, without our stack. */
export function explainSql(error: unknown): unknown {
  if (error instanceof HuiyinError || !(error instanceof Error)) return error;
  if (isDamage(error)) return damagedRelease(error);
  if (
    /Permission Error|file system operations are disabled|configuration has been locked|read-only mode|Cannot change/i.test(
      error.message,
    )
  ) {
    return new HuiyinError("usage", `Queries can only read the published tables. ${error.message.split("\n", 1)[0]}`, {
      cause: error,
    });
  }
  return new HuiyinError("usage", `The query failed. ${error.message}`, { cause: error });
}

/**
 * DuckDB (1.5) ends the whole process where it cannot write to a log that a query has switched on, so that none may be.
 * @throws HuiyinError where a query names the function
 */
export function refuseLogging(sql: string): void {
  if (/enable_logging/i.test(sql)) {
    throw new HuiyinError("usage", "Queries can only read the published tables: enable_logging is not available.");
  }
}

export interface Streamed {
  columns: string[];
  types: string[];
  /** rows in chunks, cells as JSON values */
  rows: AsyncIterable<Cell[][]>;
}

/** Runs one statement and streams its rows. Values bind to $1, $2 … */
export async function stream(database: Database, sql: string, values: DuckDBValue[] = []): Promise<Streamed> {
  try {
    const result = await database.connection.stream(sql, values);
    const types = result.columnTypes().map(String);
    async function* rows(): AsyncGenerator<Cell[][]> {
      try {
        for await (const chunk of result.yieldRowsJson()) {
          yield chunk.map((row) => row.map((cell, i) => jsonCell(cell, types[i] ?? "")));
        }
      } catch (error) {
        throw explainSql(error);
      }
    }
    return { columns: result.columnNames(), types, rows: rows() };
  } catch (error) {
    throw explainSql(error);
  }
}

/** Rows that a table for the terminal shows at most; it must know all of them to set the columns. */
const TABLE_ROWS = 10_000;

async function writeTable({ columns, rows }: Streamed, write: Write): Promise<void> {
  const shown: Cell[][] = [];
  let more = false;
  for await (const chunk of rows) {
    shown.push(...chunk.slice(0, TABLE_ROWS - shown.length));
    more = shown.length >= TABLE_ROWS;
    if (more) break;
  }
  await write(asTable(columns, shown));
  if (more) await write(`The first ${TABLE_ROWS} rows are shown; --csv and --json give all.\n`);
}

async function writeCsv({ columns, rows }: Streamed, write: Write): Promise<void> {
  await write(csvLine(columns));
  for await (const chunk of rows) await write(chunk.map(csvLine).join(""));
}

async function writeJson({ columns, rows }: Streamed, write: Write): Promise<void> {
  let first = true;
  await write("[");
  for await (const chunk of rows) {
    for (const row of chunk) {
      const object = Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null]));
      await write(`${first ? "\n" : ",\n"}${JSON.stringify(object)}`);
      first = false;
    }
  }
  await write(first ? "]\n" : "\n]\n");
}

const WRITERS = { table: writeTable, csv: writeCsv, json: writeJson };

export interface Asked {
  sql: string;
  format: Format;
  /** bound to $1, $2 … */
  values?: DuckDBValue[];
  signal?: AbortSignal;
}

/** Runs SQL on the published database and writes the result. Stops the query when asked to. */
export async function query(workspace: Workspace, asked: Asked, write: Write): Promise<void> {
  refuseLogging(asked.sql);
  const database = await openPublished(workspace);
  const stop = () => database.connection.interrupt();
  asked.signal?.addEventListener("abort", stop);
  try {
    await WRITERS[asked.format](await stream(database, asked.sql, asked.values), write);
  } catch (error) {
    if (asked.signal?.aborted !== true) throw error;
  } finally {
    asked.signal?.removeEventListener("abort", stop);
    database.close();
  }
}
