import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Database } from "../load/database.ts";
import { quote } from "../load/ddl.ts";
import type { Column } from "../load/table.ts";
import { csvColumns, type Resource } from "./resources.ts";

/** Writes the tables of an open database as Parquet and CSV files. The same rows give the same bytes. */

/** Rows of a Parquet row group. */
const ROW_GROUP = 122_880;
const WIDE_ROW_GROUP = 8192;

/**
 * First characters of a cell that a spreadsheet takes for a formula (OWASP, CSV Injection), the full-width forms that
 * it folds among them.
 */
const FORMULA = "=+\\-@\\t\\r\\n\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}";

/** Marks that an apostrophe was put before a cell: one such cell, with any apostrophes of its own. */
export const GUARDED = `^''*[${FORMULA}]`;

const order = (of: Resource) => (of.key.length === 0 ? "ALL" : of.key.map((k) => `${k} NULLS FIRST`).join(", "));

/** A column as a CSV file has it: lists as JSON, and an apostrophe before a text that a spreadsheet would run. */
export function csvExpression(column: Column): string {
  const { name, type } = column;
  if (type.endsWith("[]")) return `to_json(${name})::VARCHAR AS ${name}`;
  if (type !== "VARCHAR") return name;
  return `CASE WHEN regexp_matches(${name}, ${quote(GUARDED.replaceAll("''", "'"))}) THEN '''' || ${name} ELSE ${name} END AS ${name}`;
}

const metadata = (of: Resource) =>
  Object.entries({
    title: of.title,
    description: of.description,
    license: "CC-BY-4.0",
    columns: JSON.stringify(Object.fromEntries(of.columns.map((c) => [c.name, c.description]))),
  })
    .map(([key, value]) => `${key}: ${quote(value)}`)
    .join(", ");

const Count = z.object({ n: z.bigint() });

/** Rows of a table or view; of its CSV file where that gives fewer. */
export async function rowCount(
  database: Database,
  of: Resource,
  format: "parquet" | "csv" = "parquet",
): Promise<number> {
  const only = format === "csv" ? csvCondition(of) : "";
  return Number((await database.rows(Count, `SELECT count(*) AS n FROM ${of.name}${only}`))[0]?.n);
}

const csvCondition = (of: Resource) => (of.csvRows === null ? "" : ` WHERE ${of.csvRows}`);

const isWide = (of: Resource) => of.columns.some((c) => c.wide);

const Sorted = z.object({ sorted: z.boolean() });

/**
 * Long texts are not sorted again, which would take all of them into memory: their table is loaded in the order of its
 * key, and DuckDB keeps the order of insertion.
 */
async function expectSorted(database: Database, of: Resource): Promise<void> {
  const [key] = of.key;
  const sql = `SELECT coalesce(bool_and(coalesce(${key} > before, true)), true) AS sorted
    FROM (SELECT ${key}, lag(${key}) OVER (ORDER BY rowid) AS before FROM ${of.name})`;
  if ((await database.rows(Sorted, sql))[0]?.sorted !== true)
    throw new Error(`${of.name} is not in the order of its key`);
}

export async function writeParquet(database: Database, of: Resource, dir: string): Promise<string> {
  const file = `${of.name}.parquet`;
  const wide = isWide(of);
  if (wide) await expectSorted(database, of);
  await database.run(`COPY (SELECT ${of.columns.map((c) => c.name).join(", ")} FROM ${of.name}${wide ? "" : ` ORDER BY ${order(of)}`})
    TO ${quote(join(dir, file))} (FORMAT parquet, COMPRESSION zstd,
      ROW_GROUP_SIZE ${wide ? WIDE_ROW_GROUP : ROW_GROUP}, KV_METADATA {${metadata(of)}})`);
  return file;
}

/**
 * RFC 4180 with a byte-order mark, without which spreadsheets take UTF-8 for the system's own encoding. Texts are always
 * quoted, so that a spreadsheet can be told to keep 410882 and 12e456789012 as they are.
 */
export async function writeCsv(database: Database, of: Resource, dir: string): Promise<string> {
  const file = `${of.name}.csv`;
  const columns = csvColumns(of);
  const header = `\uFEFF${columns.map((c) => c.name).join(",")}\n`;
  if ((await rowCount(database, of, "csv")) === 0) {
    writeFileSync(join(dir, file), header);
    return file;
  }
  const texts = columns.filter((c) => c.type === "VARCHAR" || c.type.endsWith("[]")).map((c) => c.name);
  await database.run(`COPY (SELECT ${columns.map(csvExpression).join(", ")} FROM ${of.name}${csvCondition(of)} ORDER BY ${order(of)})
    TO ${quote(join(dir, file))} (FORMAT csv, HEADER false, PREFIX ${quote(header)}, SUFFIX '\n', QUOTE '"', ESCAPE '"',
      FORCE_QUOTE (${texts.join(", ")}),
      DATEFORMAT '%Y-%m-%d', TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%SZ')`);
  return file;
}
