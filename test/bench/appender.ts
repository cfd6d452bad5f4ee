/**
 * The load of a million observations, keys and checks included, beside DuckDB's own appender without either. By itself,
 * with another number of rows: `npx tsx test/bench/appender.ts 200000`.
 */
import { pathToFileURL } from "node:url";
import { DuckDBDataChunk, type DuckDBValue } from "@duckdb/node-api";
import { Append } from "../../transform/load/append.ts";
import { type Database, openDatabase } from "../../transform/load/database.ts";
import { createTable } from "../../transform/load/ddl.ts";
import { reportId } from "../../transform/load/reading.ts";
import type { ObservationRow } from "../../transform/load/schema.ts";
import { columnsOf } from "../../transform/load/table.ts";
import { observations } from "../../transform/load/tables/figures.ts";
import { FIGURES, readingAt } from "./corpus.ts";
import { inTurns, type Row, type Subject, table } from "./measure.ts";

export const name = "appender";

const ROWS = 1_000_000;
const TURNS = 3;
const VECTOR = 2048;

/** The observations' own table, and one without keys and checks for the appender alone. */
const OWN = { ...observations, references: [] };
const RAW = { ...observations, name: "raw", key: [], references: [] };

/** Rows of one vector, which are appended again and again under new ids. */
function vector(): ObservationRow[] {
  const reports = Array.from({ length: Math.ceil(VECTOR / FIGURES) }, (_, i) => `http://www.example.gov.cn/${i}`);
  const rows = reports.flatMap((url, i) => {
    const { observations } = readingAt({ url, digest: String(i), contentType: null }, i);
    return observations.map(({ reading_id, ...o }) => ({
      ...o,
      report_id: reportId(url),
      handling_year: o.year,
      year_basis: "text" as const,
    }));
  });
  return rows.slice(0, VECTOR);
}

function subjects(database: Database, count: number): Subject[] {
  const rows = vector();
  const names = columnsOf(observations).map((c) => c.name as keyof ObservationRow);
  const cells = rows.map((row) => names.map((column) => row[column] as DuckDBValue));
  const turns = Math.ceil(count / VECTOR);
  const id = (turn: number, i: number) => `${turn}-${i}`;
  const raw = async () => {
    await database.run("DELETE FROM raw");
    const appender = await database.connection.createAppender("raw");
    const types = names.map((_, i) => appender.columnType(i));
    for (let turn = 0; turn < turns; turn++) {
      const chunk = DuckDBDataChunk.create(types, cells.length);
      chunk.setRows(cells.map((row, i) => [id(turn, i), ...row.slice(1)]));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  };
  const own = async () => {
    await database.run(createTable(OWN).replace("CREATE TABLE", "CREATE OR REPLACE TABLE"));
    const append = await Append.to(database.connection, OWN);
    for (let turn = 0; turn < turns; turn++) {
      append.addAll(rows.map((row, i) => ({ ...row, observation_id: id(turn, i) })));
    }
    append.close();
  };
  const alone = `appender alone, ${turns * VECTOR} rows`;
  return [
    { subject: alone, work: raw },
    { subject: "load, with key and checks", work: own, against: alone, bound: "at most 2 x" },
  ];
}

export async function run(count = ROWS): Promise<Row[]> {
  const database = await openDatabase(":memory:", { memory_limit: "4GB" });
  try {
    await database.run(createTable(RAW, null, { constraints: false }));
    return await inTurns(subjects(database, count), TURNS);
  } finally {
    database.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${name}\n${table(await run(Number(process.argv[2] ?? ROWS)))}\n`);
}
