/**
 * The database at a million observations: load beside DuckDB's own appender, views, publication, size and memory. By
 * itself, with another number of reports, ten figures each: `npx tsx test/bench/database.ts 20000`.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DuckDBDataChunk, type DuckDBValue } from "@duckdb/node-api";
import { z } from "zod";
import { silent } from "../../transform/common/progress.ts";
import { type Workspace, workspace } from "../../transform/common/workspace.ts";
import { Append } from "../../transform/load/append.ts";
import { type Database, openDatabase } from "../../transform/load/database.ts";
import { createTable } from "../../transform/load/ddl.ts";
import { type ObservationRow, VIEWS } from "../../transform/load/schema.ts";
import { columnsOf } from "../../transform/load/table.ts";
import { observations } from "../../transform/load/tables/figures.ts";
import { transformArchive } from "../../transform/load/transform.ts";
import { publishRelease } from "../../transform/publish/publish.ts";
import { Corpus } from "./corpus.ts";
import { inTurns, type Row, type Subject, table } from "./measure.ts";

export const name = "database";

const REPORTS = 100_000;
const MEGABYTE = 1024 * 1024;
const VECTOR = 2048;

const signal = new AbortController().signal;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

const transform = (work: Workspace, archive: Corpus) =>
  transformArchive(
    { workspace: work, all: false, workers: 1, progress: silent, signal },
    { archive: () => archive, registry: async () => [], rules: "bench", read: (tasks) => Corpus.read(tasks) },
  );

const publish = (work: Workspace) =>
  publishRelease(
    { workspace: work, site: false, progress: silent, signal },
    { validation: () => null, buildSite: async () => {} },
  );

/** The observations' own table, and one without keys and checks for the appender alone. */
const OWN = { ...observations, references: [] };
const RAW = { ...observations, name: "raw", key: [], references: [] };

const Observation = z.custom<ObservationRow>();

/** One vector of rows, appended again and again under new ids, as objects and as the appender takes them. */
async function appenders(database: Database, count: number): Promise<Subject[]> {
  const memory = await openDatabase(":memory:", { memory_limit: "4GB" });
  await memory.run(createTable(OWN));
  await memory.run(createTable(RAW, null, { constraints: false }));
  const rows = await database.rows(Observation, `FROM observations LIMIT ${VECTOR}`);
  const names = columnsOf(observations).map((c) => c.name as keyof ObservationRow);
  const cells = rows.map((row) => names.map((column) => row[column] as DuckDBValue));
  const turns = Math.ceil(count / VECTOR);
  const id = (turn: number, i: number) => `${turn}-${i}`;
  const raw = async () => {
    await memory.run("DELETE FROM raw");
    const appender = await memory.connection.createAppender("raw");
    const types = names.map((_, i) => appender.columnType(i));
    for (let turn = 0; turn < turns; turn++) {
      const chunk = DuckDBDataChunk.create(types, cells.length);
      chunk.setRows(cells.map((row, i) => [id(turn, i), ...row.slice(1)]));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  };
  const own = async () => {
    await memory.run(createTable(OWN).replace("CREATE TABLE", "CREATE OR REPLACE TABLE"));
    const append = await Append.to(memory.connection, OWN);
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

/** Every cell of every view: nothing that a view computes is left out. */
const viewSubjects = (database: Database): Subject[] =>
  VIEWS.map((view) => ({
    subject: `every cell of ${view.name}`,
    work: () => database.connection.run(`SELECT max(COLUMNS(*)) FROM ${view.name}`),
    bound: "at most 200 ms",
  }));

const one = (subject: string, sample: number, unit: string, bound?: string): Row => ({
  subject,
  samples: [sample],
  unit,
  ...(bound === undefined ? {} : { bound }),
});

function sizes(dir: string): Row[] {
  const files = readdirSync(dir);
  const sum = (kind: string) =>
    files.filter((f) => f.endsWith(kind)).reduce((bytes, f) => bytes + statSync(join(dir, f)).size, 0) / MEGABYTE;
  return ["duckdb", "parquet", "csv"].map((kind) => one(`size on disk, ${kind}`, sum(`.${kind}`), "MB"));
}

export async function run(reports = REPORTS): Promise<Row[]> {
  const work = workspace(mkdtempSync(join(tmpdir(), "huiyin-bench-")));
  const archive = new Corpus(reports);
  try {
    const first = await timed(() => transform(work, archive));
    const again = await timed(() => transform(work, archive));
    const made = await timed(() => publish(work));
    const unmade = await timed(() => publish(work));
    const peak = process.resourceUsage().maxRSS / 1024;
    const { dir } = await publish(work);
    const database = await openDatabase(join(dir, "huiyin.duckdb"), { access_mode: "READ_ONLY", memory_limit: "1GB" });
    try {
      return [
        one(`transform of ${reports} reports`, first, "s"),
        { ...one("transform, nothing new", again, "s", "at most 0.05 x"), against: `transform of ${reports} reports` },
        one("publish", made, "s"),
        { ...one("publish, nothing new", unmade, "s"), against: "publish" },
        one("memory at most", peak, "MB", "at most 1024 MB"),
        ...sizes(dir),
        ...(await inTurns(viewSubjects(database), 3)),
        ...(await inTurns(await appenders(database, reports * 10), 3)),
      ];
    } finally {
      database.close();
    }
  } finally {
    rmSync(work.dir, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${name}\n${table(await run(Number(process.argv[2] ?? REPORTS)))}\n`);
}
