/**
 * The database at a million observations: transform, publication, size, memory and views. By itself, with another number
 * of reports, ten figures each: `npx tsx test/bench/database.ts 20000`.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { silent } from "../../transform/common/progress.ts";
import { type Workspace, workspace } from "../../transform/common/workspace.ts";
import { type Database, openDatabase } from "../../transform/load/database.ts";
import { VIEWS } from "../../transform/load/schema.ts";
import { transformArchive } from "../../transform/load/transform.ts";
import { publishRelease } from "../../transform/publish/publish.ts";
import { Corpus } from "./corpus.ts";
import { inTurns, type Row, type Subject, table } from "./measure.ts";

export const name = "database";

const REPORTS = 100_000;
const MEGABYTE = 1024 * 1024;

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
        ...(await inTurns(viewSubjects(database), 7)),
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
