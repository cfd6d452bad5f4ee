import { z } from "zod";
import { Append } from "../append.ts";
import { upperLimit } from "../binomial.ts";
import type { Database } from "../database.ts";
import { satisfactionBounds } from "../tables/derived.ts";

/** Satisfaction at the ceiling: how many were not satisfied, and how many more could be. */

const row = satisfactionBounds.row.shape;

const Claim = z.object({
  report_id: z.string(),
  ordinal: z.number(),
  instrument: row.instrument,
  year: row.year,
  aspect: row.aspect,
  level: row.level,
  unit: z.enum(["item", "form", "percent", "person", "organisation"]),
  bound: z.enum(["exact", "at_least", "at_most", "about"]),
  value: z.number(),
  evidence: z.string(),
  n: z.number(),
  n_measure: row.n_measure,
});
export type Claim = z.infer<typeof Claim>;

/** Verdicts on the whole of a report's items, with the whole that it prints (temporary table `bases`). */
const CLAIMS = `
  SELECT o.report_id, o.ordinal, o.instrument, o.handling_year AS year, o.aspect, o.level, o.unit, o.bound, o.value,
    o.evidence, w.base AS n, w.base_measure AS n_measure
  FROM observations o
    JOIN reports r ON r.report_id = o.report_id AND r.copy_of IS NULL
    JOIN bases w ON w.report_id = o.report_id AND w.instrument = o.instrument
      AND w.handling_year IS NOT DISTINCT FROM o.handling_year AND w.measure = 'satisfaction'
  WHERE o.measure = 'satisfaction' AND o.level IN ('satisfied', 'satisfied_or_basically', 'dissatisfied')
    AND o.value IS NOT NULL AND o.label IS NULL AND o.subset IS NULL AND o.bound IN ('exact', 'at_least')
    AND w.base >= 1 AND w.base < 1e7
  ORDER BY o.report_id, o.ordinal`;

/** Decimals that a printed number has: `98.20%` has two. Full-width digits count as others do. */
export function decimals(evidence: string): number {
  let at = evidence.search(/[.．]/);
  if (at < 0) return 0;
  let count = 0;
  for (at++; at < evidence.length && /[0-9０-９]/.test(evidence[at] ?? ""); at++) count++;
  return count;
}

interface Complement {
  complement: number;
  high: number;
}

/** A percentage's complement among n, and the largest that would still be printed so. */
function ofRate(claim: Claim): Complement | null {
  if (claim.value < 0 || claim.value > 100) return null;
  const half = claim.bound === "at_least" ? 0 : 0.5 / 10 ** decimals(claim.evidence);
  const share = (percent: number) => Math.min(claim.n, Math.max(0, (claim.n * percent) / 100));
  // Binary fractions: 1000 × 0.5 % must not fall to 4.999….
  const down = (x: number) => Math.floor(x + 1e-9);
  if (claim.level === "dissatisfied") {
    return { complement: Math.round(share(claim.value)), high: down(share(claim.value + half)) };
  }
  return { complement: Math.round(share(100 - claim.value)), high: down(share(100 - claim.value + half)) };
}

function ofCount(claim: Claim): Complement | null {
  if (!Number.isInteger(claim.value) || claim.value < 0 || claim.value > claim.n) return null;
  const complement = claim.level === "dissatisfied" ? claim.value : claim.n - claim.value;
  return { complement, high: complement };
}

/** The bounds of one claim; null where its figures contradict each other. */
export function boundsOf(claim: Claim): z.infer<typeof satisfactionBounds.row> | null {
  if (!Number.isInteger(claim.n)) return null;
  const found = claim.unit === "percent" ? ofRate(claim) : ofCount(claim);
  if (!found) return null;
  const high = Math.max(found.complement, found.high);
  return {
    report_id: claim.report_id,
    instrument: claim.instrument,
    year: claim.year,
    aspect: claim.aspect,
    claim: claim.unit === "percent" ? "rate" : "count",
    level: claim.level,
    n: claim.n,
    n_measure: claim.n_measure,
    complement: found.complement,
    complement_high: high,
    upper: Math.round(upperLimit(high, claim.n) * 1e6) / 1e4,
    ordinal: claim.ordinal,
  };
}

export async function loadCeilings(database: Database): Promise<void> {
  const append = await Append.to(database.connection, satisfactionBounds);
  for (const claim of await database.rows(Claim, CLAIMS)) {
    const bounds = boundsOf(claim);
    if (bounds) append.add(bounds);
  }
  append.close();
}
