import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { z } from "zod";
import * as codebook from "../../codebook.ts";
import { type Cluster, type Copy, CopyIndex } from "../../copies/copies.ts";
import { differences } from "../../copies/differences.ts";
import type { Sketch } from "../../copies/sketch.ts";
import { appendAll } from "../append.ts";
import type { FromIndex, ToIndex } from "../copyWorker.ts";
import type { Database } from "../database.ts";
import { quote } from "../ddl.ts";
import { startWorker } from "../reader.ts";
import type { CopyRow } from "../schema.ts";
import { hex, table } from "../table.ts";
import * as tables from "../tables/figures.ts";

/** Which reports are copies of which, and how the copies differ. */

/** Hashes by the hundred, from a column of their type: looked at one by one, they would be copied. */
const Hashes = z.custom<number[]>(Array.isArray);

const Sketched = z.object({
  id: z.string(),
  shingles: Hashes,
  level: z.number(),
  length: z.number(),
  figures: z.array(z.string()),
  pairs: Hashes,
  withheld: z.number(),
  times: z.array(z.string()),
  place: z.string().nullable(),
  official: z.boolean(),
  published_on: z.string().nullable(),
  damage: z.array(z.string()),
});

const SKETCHED = `
  SELECT c.report_id AS id, k.* EXCLUDE reading_id, q.region_code AS place, n.official,
    strftime(q.published_on, '%Y-%m-%d') AS published_on, q.damage
  FROM chosen c JOIN standing n USING (report_id) JOIN r.read_sketches k USING (reading_id)
    JOIN r.readings q USING (reading_id)
  ORDER BY c.report_id`;

/** As many reports are compared here: starting a thread would take longer. */
const FEW = 2000;

const Count = z.object({ n: z.bigint() });

/** Sends one message to the index and waits for its answer. */
async function ask(worker: Worker, message: ToIndex, transfer: ArrayBuffer[] = []): Promise<FromIndex> {
  const stop = new AbortController();
  try {
    // `once` rejects where the worker emits an error.
    const answered = once(worker, "message", { signal: stop.signal });
    const ended = once(worker, "exit", { signal: stop.signal }).then(([code]) => {
      throw new Error(`the index of copies stopped with code ${code}`);
    });
    worker.postMessage(message, transfer);
    const [answer] = await Promise.race([answered, ended]);
    return answer as FromIndex;
  } finally {
    stop.abort();
  }
}

const sketch = ({ shingles, pairs, published_on, ...rest }: z.infer<typeof Sketched>): Sketch => ({
  ...rest,
  shingles: Uint32Array.from(shingles),
  pairs: Uint32Array.from(pairs),
  publishedOn: published_on,
});

async function clustersHere(database: Database): Promise<Cluster[]> {
  const index = new CopyIndex();
  for (const row of await database.rows(Sketched, SKETCHED)) index.add(sketch(row));
  return index.clusters();
}

async function clusters(database: Database): Promise<Cluster[]> {
  const count = Number((await database.rows(Count, "SELECT count(*) AS n FROM chosen"))[0]?.n);
  if (count <= FEW) return clustersHere(database);
  const worker = startWorker(new URL("../copyWorker.ts", import.meta.url));
  try {
    for await (const rows of database.pieces(Sketched, SKETCHED)) {
      const sketches = rows.map(sketch);
      const buffers = sketches.flatMap((s) => [s.shingles.buffer, s.pairs.buffer] as ArrayBuffer[]);
      await ask(worker, { sketches }, buffers);
    }
    const answer = await ask(worker, { end: true });
    return "clusters" in answer ? answer.clusters : [];
  } finally {
    await worker.terminate();
  }
}

const copied = table({
  name: "copied",
  title: "Copies found",
  description: "Original of each copy.",
  row: z.object({ report_id: hex(12).describe("copy"), original_id: hex(12).describe("original") }),
  key: ["report_id"],
});

const Told = z.object({
  report_id: z.string(),
  instrument: codebook.Instrument,
  measure: codebook.Measure,
  unit: codebook.Unit,
  value: z.number().nullable(),
  status: codebook.Status,
  outcome: codebook.Outcome.nullable(),
  class_label: codebook.ClassLabel.nullable(),
  level: codebook.Level.nullable(),
  label: z.string().nullable(),
  subset: codebook.Subset.nullable(),
});

const Damaged = z.object({ report_id: z.string(), damage: z.array(codebook.Damage) });

type Printed = { figures: z.infer<typeof Told>[]; damage: codebook.Damage[] };

/** What some reports print. */
async function printed(database: Database, ids: string[]): Promise<Map<string, Printed>> {
  const among = `c.report_id IN (${ids.map(quote).join(", ")})`;
  const found = new Map<string, Printed>();
  const damaged = `
    SELECT c.report_id, q.damage FROM chosen c JOIN r.readings q USING (reading_id) WHERE ${among}`;
  const told = `
    SELECT c.report_id, o.instrument, o.measure, o.unit, o.value, o.status, o.outcome, o.class_label, o.level, o.label,
      o.subset
    FROM chosen c JOIN r.read_observations o USING (reading_id) WHERE ${among} ORDER BY c.report_id, o.ordinal`;
  for (const { report_id, damage } of await database.rows(Damaged, damaged)) {
    found.set(report_id, { figures: [], damage });
  }
  for (const figure of await database.rows(Told, told)) found.get(figure.report_id)?.figures.push(figure);
  return found;
}

const NOTHING: Printed = { figures: [], damage: [] };

function row(original: string, { id, comparison }: Copy, texts: Map<string, Printed>): CopyRow {
  const copy = texts.get(id) ?? NOTHING;
  const found = differences(texts.get(original) ?? NOTHING, copy);
  const counted = (change: (typeof found.figures)[number]["change"]) =>
    found.figures.filter((f) => f.change === change).length;
  const { containment, resemblance, agreement, verdict } = comparison;
  return {
    report_id: id,
    original_id: original,
    verdict,
    containment,
    resemblance,
    agreement,
    damage: copy.damage.filter((d) => found.damage.copy.includes(d)),
    altered: counted("altered"),
    withheld: counted("withheld"),
    missing: counted("missing"),
    added: counted("added"),
  };
}

/** Copies whose figures are held at a time. */
const COMPARED = 1000;

async function copyRows(database: Database, pairs: { original: string; copy: Copy }[]): Promise<CopyRow[]> {
  const rows: CopyRow[] = [];
  for (let at = 0; at < pairs.length; at += COMPARED) {
    const some = pairs.slice(at, at + COMPARED);
    const texts = await printed(database, [...new Set(some.flatMap((p) => [p.original, p.copy.id]))]);
    rows.push(...some.map(({ original, copy }) => row(original, copy, texts)));
  }
  return rows.sort((a, b) => (a.report_id < b.report_id ? -1 : 1));
}

/** Makes the temporary table `copied`; gives the rows of `copies`, which need the reports to be there first. */
export async function findCopies(database: Database): Promise<CopyRow[]> {
  await database.run("CREATE TEMP TABLE copied (report_id VARCHAR, original_id VARCHAR)");
  const found = await clusters(database);
  const pairs = found.flatMap(({ original, copies }) => copies.map((copy) => ({ original, copy })));
  const ids = pairs.map(({ original, copy }) => ({ report_id: copy.id, original_id: original }));
  await appendAll(database.connection, copied, ids, "temp");
  return copyRows(database, pairs);
}

export async function loadCopies(database: Database, rows: CopyRow[]): Promise<void> {
  await appendAll(database.connection, tables.copies, rows);
}
