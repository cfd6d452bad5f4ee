import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import type { z } from "zod";

/** Instants and days as the site's types have them: ISO 8601 text. */
export const instant = (column: string) => `strftime(${column}, '%Y-%m-%dT%H:%M:%SZ') AS ${column}`;
export const day = (column: string) => `strftime(${column}, '%Y-%m-%d') AS ${column}`;

type Values = Record<string, DuckDBValue>;

/** A released database, open for reading. Rows are checked against a zod type as they come in. */
export interface Database {
  /** All rows of a query. Throws a ZodError where one is not of the type. */
  all<T>(type: z.ZodType<T>, sql: string, values?: Values): Promise<T[]>;
  /** The rows of a query in the order of the query, in chunks: for tables that do not fit into memory. */
  chunks<T>(type: z.ZodType<T>, sql: string, values?: Values): AsyncIterable<T[]>;
  close(): void;
}

async function* chunks<T>(connection: DuckDBConnection, type: z.ZodType<T>, sql: string, values?: Values) {
  const result = await connection.stream(sql, values);
  for await (const rows of result.yieldRowObjectJson()) yield rows.map((row) => type.parse(row));
}

/** Opens a database read-only. Close it when done: an open reader keeps a writer out. */
export async function openDatabase(file: string): Promise<Database> {
  const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY", threads: "2" });
  const connection = await instance.connect();
  return {
    async all(type, sql, values) {
      const reader = await connection.runAndReadAll(sql, values);
      return reader.getRowObjectsJson().map((row) => type.parse(row));
    },
    chunks: (type, sql, values) => chunks(connection, type, sql, values),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
