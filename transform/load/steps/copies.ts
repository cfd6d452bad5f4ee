import { z } from "zod";
import * as codebook from "../../codebook.ts";
import { type Copy, CopyIndex } from "../../copies/copies.ts";
import { differences } from "../../copies/differences.ts";
import { appendAll } from "../append.ts";
import type { Database } from "../database.ts";
import { idRanges, within } from "../ranges.ts";
import type { CopyRow } from "../schema.ts";
import { hex, table } from "../table.ts";
import * as tables from "../tables/figures.ts";

/** Which reports are copies of which, and how the copies differ. */

const Sketched = z.object({
  id: z.string(),
  shingles: z.array(z.number()),
  level: z.number(),
  length: z.number(),
  figures: z.array(z.string()),
  pairs: z.array(z.number()),
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
    JOIN r.readings q USING (reading_id)`;

/** Sketches held in rows at a time. */
const HELD = 4000;

const Count = z.object({ n: z.bigint() });

async function clusters(database: Database) {
  const count = Number((await database.rows(Count, "SELECT count(*) AS n FROM chosen"))[0]?.n);
  const index = new CopyIndex();
  for (const range of idRanges(count / HELD)) {
    const sql = `${SKETCHED} WHERE ${within("c.report_id", range)} ORDER BY c.report_id`;
    for (const { shingles, pairs, published_on, ...sketch } of await database.rows(Sketched, sql)) {
      const known = { shingles: Uint32Array.from(shingles), pairs: Uint32Array.from(pairs), publishedOn: published_on };
      index.add({ ...sketch, ...known });
    }
  }
  return index.clusters();
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

/** Reports that are copies or have some. */
const CONCERNED = "SELECT report_id FROM copied UNION SELECT original_id FROM copied";

const TOLD = `
  SELECT c.report_id, o.instrument, o.measure, o.unit, o.value, o.status, o.outcome, o.class_label, o.level, o.label, o.subset
  FROM chosen c JOIN r.read_observations o USING (reading_id)
  WHERE c.report_id IN (${CONCERNED}) ORDER BY c.report_id, o.ordinal`;

const DAMAGED = `
  SELECT c.report_id, q.damage FROM chosen c JOIN r.readings q USING (reading_id) WHERE c.report_id IN (${CONCERNED})`;

type Printed = { figures: z.infer<typeof Told>[]; damage: codebook.Damage[] };

async function printed(database: Database): Promise<Map<string, Printed>> {
  const found = new Map<string, Printed>();
  for (const { report_id, damage } of await database.rows(Damaged, DAMAGED))
    found.set(report_id, { figures: [], damage });
  for (const told of await database.rows(Told, TOLD)) found.get(told.report_id)?.figures.push(told);
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

/** Makes the temporary table `copied`; gives the rows of `copies`, which need the reports to be there first. */
export async function findCopies(database: Database): Promise<CopyRow[]> {
  await database.run("CREATE TEMP TABLE copied (report_id VARCHAR, original_id VARCHAR)");
  const found = await clusters(database);
  const pairs = found.flatMap((c) => c.copies.map((copy) => ({ report_id: copy.id, original_id: c.original })));
  await appendAll(database.connection, copied, pairs, "temp");
  const texts = await printed(database);
  const rows = found.flatMap((c) => c.copies.map((copy) => row(c.original, copy, texts)));
  return rows.sort((a, b) => (a.report_id < b.report_id ? -1 : 1));
}

export async function loadCopies(database: Database, rows: CopyRow[]): Promise<void> {
  await appendAll(database.connection, tables.copies, rows);
}
