import { z } from "zod";
import { Append } from "../append.ts";
import type { Database } from "../database.ts";
import { topics } from "../tables/derived.ts";
import { type Crosswalk, TopicFinder } from "../topics.ts";

const Label = z.object({ label: z.string() });

const LABELS = `
  SELECT DISTINCT label FROM observations WHERE measure = 'category' AND label IS NOT NULL ORDER BY label`;

/** Loads the topics of every policy area that a report prints. */
export async function loadTopics(database: Database, crosswalk: Crosswalk): Promise<void> {
  const finder = new TopicFinder(crosswalk);
  const labels = await database.rows(Label, LABELS);
  const append = await Append.to(database.connection, topics);
  for (const { label } of labels) append.addAll(finder.find(label));
  append.close();
}
