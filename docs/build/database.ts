import { DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import type { z } from "zod";

type Values = Record<string, DuckDBValue>;

/** A released database, open for reading. Rows are checked against a zod type as they come in. */
export interface Database {
  /** All rows of a query. Throws a ZodError where one is not of the type. */
  all<T>(type: z.ZodType<T>, sql: string, values?: Values): Promise<T[]>;
  close(): void;
}

interface Means {
  threads: number;
  /** as DuckDB writes sizes; blocks of the file are kept up to it */
  memory: string;
}

/** Opens a database read-only. Close it when done: an open reader keeps a writer out. */
export async function openDatabase(file: string, means: Means = { threads: 2, memory: "512MB" }): Promise<Database> {
  const instance = await DuckDBInstance.create(file, {
    access_mode: "READ_ONLY",
    threads: String(means.threads),
    memory_limit: means.memory,
  });
  const connection = await instance.connect();
  return {
    async all(type, sql, values) {
      const reader = await connection.runAndReadAll(sql, values);
      return reader.getRowObjectsJson().map((row) => type.parse(row));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
