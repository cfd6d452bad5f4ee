import { createHash } from "node:crypto";
import { z } from "zod";
import { CODEBOOK_VERSION } from "../codebook.ts";
import { DEFINITION_HASH } from "../load/assemble.ts";
import type { Database } from "../load/database.ts";
import { RESOURCES, type Resource } from "./resources.ts";

/**
 * What a database says of places and reports, as one hash: a crawl that meets the same pages changes the journal of
 * captures and runs, and none of this.
 */

const Sum = z.object({ rows: z.bigint(), low: z.bigint().nullable(), high: z.bigint().nullable() });

/** Sums of the rows' MD5: the same for the same rows in any order, computed without holding them. */
const sumOf = (of: Resource) => `
  SELECT count(*) AS rows, sum(md5_number_lower(said)) AS low, sum(md5_number_upper(said)) AS high
  FROM (SELECT row(${of.columns
    .filter((c) => !c.journal)
    .map((c) => c.name)
    .join(", ")})::VARCHAR AS said FROM ${of.name})`;

/** @param rulesVersion the rules that the pages were read with: figures that stand under other rules are said anew */
export async function contentOf(database: Database, rulesVersion: string): Promise<string> {
  const hash = createHash("sha256").update(`${DEFINITION_HASH} ${CODEBOOK_VERSION} ${rulesVersion}\n`);
  for (const of of RESOURCES.filter((r) => !r.journal)) {
    const [sum] = await database.rows(Sum, sumOf(of));
    hash.update(`${of.name} ${sum?.rows} ${sum?.low} ${sum?.high}\n`);
  }
  return hash.digest("hex");
}
