import { z } from "zod";
import * as codebook from "../../transform/codebook.ts";
import { groupBy } from "../compare/group.ts";
import type { Database } from "./database.ts";
import * as rows from "./rows.ts";
import { FIGURE_GROUPS, figuresWhere, LABELS, OUTCOMES } from "./statements.ts";

/** Best figures, read piece by piece: of some places, or of one instrument, measure and unit. */

const Group = z.object({ instrument: codebook.Instrument, measure: codebook.Measure, unit: codebook.Unit });
export type Group = z.infer<typeof Group>;

const OF_PLACES = figuresWhere("f.region_code >= $from AND f.region_code <= $to");
const OF_GROUP = figuresWhere("f.instrument = $instrument AND f.measure = $measure AND f.unit = $unit");

/** The best figures of places whose codes lie between two, by division code. */
export async function figuresOfPlaces(
  database: Database,
  from: string,
  to: string,
): Promise<Map<string, rows.Figure[]>> {
  return groupBy(await database.all(rows.Figure, OF_PLACES, { from, to }), (f) => f.region_code);
}

/** Outcome figures of the newest place-years of each instrument, of places whose codes lie between two. */
export const outcomesBetween = (database: Database, from: string, to: string): Promise<rows.Figure[]> =>
  database.all(rows.Figure, OUTCOMES, { from, to });

/** The best figures of everything that can be compared, one instrument, measure and unit at a time. */
export async function* figureGroups(database: Database): AsyncIterable<{ group: Group; figures: rows.Figure[] }> {
  for (const group of await database.all(Group, FIGURE_GROUPS)) {
    yield { group, figures: await database.all(rows.Figure, OF_GROUP, group) };
  }
}

const Labels = z.object({ report_id: z.string(), labels: z.string() });

/** The words of each report's policy areas. */
export async function areaWords(database: Database): Promise<Map<string, string>> {
  return new Map((await database.all(Labels, LABELS)).map((r) => [r.report_id, r.labels]));
}
