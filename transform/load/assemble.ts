import { createHash } from "node:crypto";
import type { Source } from "../../scraper/registry.ts";
import type { Progress } from "../common/progress.ts";
import type { Region } from "../regions/regions.ts";
import type { Archive } from "./archive.ts";
import type { Database } from "./database.ts";
import { comments, createTable, createView } from "./ddl.ts";
import { type CopyRow, TABLES, VIEWS } from "./schema.ts";
import { loadArchived } from "./steps/archived.ts";
import { loadBest } from "./steps/best.ts";
import { loadCalendar } from "./steps/calendar.ts";
import { loadCeilings } from "./steps/ceilings.ts";
import { findCopies, loadCopies } from "./steps/copies.ts";
import { holdBack } from "./steps/held.ts";
import { loadAudit, loadCaptures, loadObservations, loadReports } from "./steps/loaded.ts";
import { loadOutcomes } from "./steps/outcomes.ts";
import { loadRegions } from "./steps/places.ts";
import { loadRetold } from "./steps/retold.ts";
import { loadRevisions } from "./steps/revisions.ts";
import { loadTopics } from "./steps/topics.ts";
import { chooseVersions } from "./steps/versions.ts";
import type { Crosswalk } from "./topics.ts";

/** All statements that make the database: when one changes, the database is made anew. */
export const DEFINITION: string[] = [
  ...TABLES.map((t) => createTable(t)),
  ...VIEWS.map(createView),
  ...[...TABLES, ...VIEWS].flatMap(comments),
];

export const DEFINITION_HASH = createHash("sha256").update(DEFINITION.join("\n")).digest("hex").slice(0, 16);

/** What goes into the database besides the archive. */
export interface Inputs {
  registry: Source[];
  regions: readonly Region[];
  crosswalk: Crosswalk;
  /** rows of the table `about` */
  about: Record<string, string>;
}

/** What each step works with. */
interface Work {
  database: Database;
  archive: Archive;
  inputs: Inputs;
  copies: CopyRow[];
}

/**
 * The steps from readings to figures. Each is a transaction of its own, so that memory is bounded by the largest step;
 * the database as a whole appears at once, when its file is renamed.
 */
const STEPS: ((work: Work) => Promise<void>)[] = [
  ({ database }) => loadCaptures(database),
  ({ database, archive, inputs }) => holdBack(database, archive.runs(), inputs.registry),
  ({ database }) => chooseVersions(database),
  ({ database, inputs }) => loadRegions(database, inputs.regions),
  async (work) => {
    work.copies = await findCopies(work.database);
  },
  ({ database }) => loadReports(database),
  ({ database, copies }) => loadCopies(database, copies),
  ({ database }) => loadCalendar(database),
  ({ database }) => loadObservations(database),
  ({ database }) => loadAudit(database),
  ({ database }) => loadRevisions(database),
  ({ database, inputs }) => loadTopics(database, inputs.crosswalk),
  ({ database }) => loadBest(database),
  ({ database }) => loadOutcomes(database),
  ({ database }) => loadRetold(database),
  ({ database }) => loadCeilings(database),
  ({ database, inputs }) => describe(database, inputs),
];

/** Runs work as one transaction, and brings it to the file. */
async function transaction(database: Database, work: () => Promise<void>): Promise<void> {
  await database.run("BEGIN");
  await work();
  await database.run("COMMIT");
  await database.run("CHECKPOINT next");
}

async function describe(database: Database, { about }: Inputs): Promise<void> {
  for (const [name, value] of Object.entries(about)) {
    await database.run("INSERT INTO about VALUES ($1, $2)", [name, value]);
  }
  for (const view of VIEWS) await database.run(createView(view));
  await database.run([...TABLES, ...VIEWS].flatMap(comments).join(";\n"));
}

/** First half: makes the tables in the attached database `next` and loads the registry and the archive's journal. */
export async function prepare(database: Database, archive: Archive, inputs: Inputs): Promise<void> {
  await transaction(database, async () => {
    for (const table of TABLES) await database.run(createTable(table));
    await loadArchived(database, archive, inputs.registry);
  });
}

/** Second half: loads the figures from the readings and computes what follows from them. */
export async function assemble(
  database: Database,
  archive: Archive,
  inputs: Inputs,
  progress: Progress,
): Promise<void> {
  progress.stage("load figures", STEPS.length);
  const work: Work = { database, archive, inputs, copies: [] };
  for (const [i, step] of STEPS.entries()) {
    await transaction(database, () => step(work));
    progress.at(i + 1);
  }
}
