import { z } from "zod";
import { division, text, type View } from "../table.ts";
import { retoldFigures } from "../tables/derived.ts";

/** What later reports say of earlier years, held against the reports of those years. */

export const retold: View = {
  name: "retold",
  title: "Last year's figures told again",
  description:
    "A figure that a report prints of an earlier year (last year's 56.7 %), beside the same figure in a report of that year: one row for each pair of reports of one place. Exact figures of whole places; of several counts of a kind the largest, of percentages the first. A difference says that the two reports disagree, or count in another way, not which is right; where the year of the earlier report was inferred from its date, they may be of different years. Copies are left out.",
  row: z.object({
    region_code: division().describe("place"),
    region: text().describe("name of the place"),
    ...retoldFigures.row.omit({ region_code: true }).shape,
  }),
  key: ["observation_id", "retold_observation_id"],
  sql: "SELECT p.name AS region, f.* FROM retold_figures f JOIN regions p USING (region_code)",
};
