import { createHash } from "node:crypto";
import type { Source } from "../../scraper/registry.ts";
import type { Progress } from "../common/progress.ts";
import type { Region } from "../regions/regions.ts";
import type { Archive } from "./archive.ts";
import type { Database } from "./database.ts";
import { comments, createTable, createView } from "./ddl.ts";
import { TABLES, VIEWS } from "./schema.ts";
import { heldBack, loadArchived } from "./steps/archived.ts";
import { loadBest } from "./steps/best.ts";
import { loadCeilings } from "./steps/ceilings.ts";
import { loadCaptures, loadFigures } from "./steps/loaded.ts";
import { loadRegions, noteReports } from "./steps/noted.ts";
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

/** First half: makes the tables and loads the registry and the archive's journal. */
export async function prepare(database: Database, archive: Archive, inputs: Inputs): Promise<void> {
  await database.run("BEGIN");
  for (const table of TABLES) await database.run(createTable(table));
  await loadArchived(database, archive, inputs.registry);
  await database.run("COMMIT");
}

/** Second half: loads the figures from the readings and computes what follows from them, in one transaction. */
export async function assemble(
  database: Database,
  archive: Archive,
  inputs: Inputs,
  progress: Progress,
): Promise<void> {
  await database.run("BEGIN");
  await loadCaptures(database);
  await chooseVersions(database, heldBack(archive.runs()));
  await loadRegions(database, inputs.regions);
  await noteReports(database);
  await loadFigures(database);
  await loadRevisions(database);
  await loadTopics(database, inputs.crosswalk);
  await loadBest(database);
  await loadCeilings(database);
  for (const [name, value] of Object.entries(inputs.about)) {
    await database.run("INSERT INTO about VALUES ($1, $2)", [name, value]);
  }
  for (const view of VIEWS) await database.run(createView(view));
  await database.run([...TABLES, ...VIEWS].flatMap(comments).join(";\n"));
  await database.run("COMMIT");
  progress.at(1);
}
