import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { HuiyinError } from "../common/errors.ts";
import { accuracy, Score } from "./score.ts";

/**
 * One measurement on real reports that were coded by the codebook before the rules had ever been tried on them. It is kept as it
 * was measured: once the rules have learned from a report, its score says nothing of others.
 */
export const Blind = z.object({
  measured_on: z.iso.date(),
  selection: z
    .enum(["usual", "unusual"])
    .describe("usual: as a search brings them; unusual: odd kinds sought on purpose"),
  coders: z.number().int().positive().describe("coders of each report, each for itself"),
  agreement: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe("F1 of two coders against each other before their differences were settled; null where one coded"),
  score: Score,
});
export type Blind = z.infer<typeof Blind>;

/** The measurements that the project keeps, the newest first; none where there is no such file. */
export function blindMeasurements(file: string): Blind[] {
  if (!existsSync(file)) return [];
  const parsed = z.array(Blind).safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new HuiyinError("input", `${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data.sort((a, b) => b.measured_on.localeCompare(a.measured_on));
}

/** Several measurements as one: the counts added, and the fields weighed by the figures that matched. */
export function pooled(all: readonly Blind[]): Pick<Score, "byMeasure" | "fields"> {
  const measures = new Map<string, { gold: number; predicted: number; matched: number }>();
  const fields = new Map<string, { right: number; of: number }>();
  for (const { score } of all) {
    for (const [measure, a] of Object.entries(score.byMeasure)) {
      const sum = measures.get(measure) ?? { gold: 0, predicted: 0, matched: 0 };
      measures.set(measure, {
        gold: sum.gold + a.gold,
        predicted: sum.predicted + a.predicted,
        matched: sum.matched + a.matched,
      });
    }
    for (const [field, right] of Object.entries(score.fields)) {
      const sum = fields.get(field) ?? { right: 0, of: 0 };
      if (right !== null) fields.set(field, { right: sum.right + right * score.matched, of: sum.of + score.matched });
    }
  }
  const most = [...measures].sort(([, a], [, b]) => b.gold - a.gold);
  return {
    byMeasure: Object.fromEntries(most.map(([measure, counts]) => [measure, accuracy(counts)])),
    fields: Object.fromEntries([...fields].map(([field, f]) => [field, f.right / f.of])) as Score["fields"],
  };
}
