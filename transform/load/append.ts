import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  listValue,
} from "@duckdb/node-api";
import type { z } from "zod";
import { columnsOf, type Table } from "./table.ts";

/** Rows in one of DuckDB's vectors. */
const VECTOR = 2048;
const DAY = 86_400_000;

type Cell = string | number | boolean | string[] | number[] | null | undefined;
type Convert = (value: Cell) => DuckDBValue;

const asIs: Convert = (value) => (value === undefined ? null : (value as DuckDBValue));

function converter(type: string): Convert {
  if (type === "DATE") {
    return (v) => (typeof v === "string" ? new DuckDBDateValue(Math.floor(Date.parse(v) / DAY)) : null);
  }
  if (type === "TIMESTAMP") {
    return (v) => (typeof v === "string" ? new DuckDBTimestampValue(BigInt(Date.parse(v)) * 1000n) : null);
  }
  if (type === "BIGINT") return (v) => (typeof v === "number" ? BigInt(v) : null);
  if (type.endsWith("[]")) return (v) => (Array.isArray(v) ? listValue(v) : null);
  return asIs;
}

/**
 * Appends rows to one table, a vector at a time: some thirty times as fast as DuckDB's own row-wise appender from
 * JavaScript. Rows are in the table when `flush` or `close` returns.
 */
export class Append<T extends Table> {
  #rows: Record<string, Cell>[] = [];
  readonly #appender: DuckDBAppender;
  readonly #types: DuckDBType[];
  readonly #columns: [name: string, convert: Convert][];
  count = 0;

  private constructor(appender: DuckDBAppender, table: T) {
    this.#appender = appender;
    this.#columns = columnsOf(table).map((c) => [c.name, converter(c.type)]);
    this.#types = this.#columns.map((_, i) => appender.columnType(i));
  }

  /** @param catalog name of the attached database that holds the table; the current one where null */
  static async to<T extends Table>(connection: DuckDBConnection, table: T, catalog: string | null = null) {
    return new Append<T>(await connection.createAppender(table.name, null, catalog), table);
  }

  add(row: z.infer<T["row"]>): void {
    this.#rows.push(row as Record<string, Cell>);
    this.count++;
    if (this.#rows.length === VECTOR) this.#send();
  }

  addAll(rows: Iterable<z.infer<T["row"]>>): void {
    for (const row of rows) this.add(row);
  }

  #send(): void {
    if (this.#rows.length === 0) return;
    const chunk = DuckDBDataChunk.create(this.#types, this.#rows.length);
    chunk.rowCount = this.#rows.length;
    for (const [i, [name, convert]] of this.#columns.entries()) {
      chunk.setColumnValues(
        i,
        this.#rows.map((row) => convert(row[name])),
      );
    }
    this.#appender.appendDataChunk(chunk);
    this.#rows = [];
  }

  flush(): void {
    this.#send();
    this.#appender.flushSync();
  }

  close(): void {
    this.#send();
    this.#appender.closeSync();
  }
}

/** Appends all rows to one table. */
export async function appendAll<T extends Table>(
  connection: DuckDBConnection,
  table: T,
  rows: Iterable<z.infer<T["row"]>>,
  catalog: string | null = null,
): Promise<void> {
  const append = await Append.to(connection, table, catalog);
  append.addAll(rows);
  append.close();
}
