import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readEntries, readRuns } from "../../scraper/archive/capture.ts";
import type { Entry } from "../../scraper/archive/entry.ts";
import { publishedDatabase, type Workspace } from "../common/workspace.ts";
import { openDatabase } from "../load/database.ts";
import { programVersion } from "../load/rules.ts";
import { swapText } from "../publish/files.ts";

/** Whether a crawl brought anything that a new release would say and the last one does not. */

const Mark = z.object({
  /** the archive's last record that is part of the release */
  entry: z.string().nullable(),
  /** what the last crawl met, source by source */
  issues: z.array(z.string()),
  program: z.string(),
  registry: z.string(),
});
type Mark = z.infer<typeof Mark>;

const markFile = (work: Workspace) => join(work.dir, "published.json");

function readMark(work: Workspace): Mark | null {
  try {
    return Mark.parse(JSON.parse(readFileSync(markFile(work), "utf8")));
  } catch {
    return null;
  }
}

function registryHash(work: Workspace): string {
  const dir = join(work.dir, "sources");
  const hash = createHash("sha256");
  for (const file of existsSync(dir) ? readdirSync(dir).sort() : []) {
    if (file.endsWith(".yaml") || file.endsWith(".yml")) hash.update(file).update(readFileSync(join(dir, file)));
  }
  return hash.digest("hex");
}

/** What the last crawl that read the lists of each source met there. */
function troubles(work: Workspace): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const run of readRuns(work.archive).reverse()) {
    const read = run.sources.filter((s) => run.kind === "crawl" && s.lists > 0 && !seen.has(s.source));
    for (const { source } of read) {
      seen.add(source);
      for (const i of run.issues) if (i.source === source) found.add(`${source} ${i.kind}${i.stops ? " stops" : ""}`);
    }
  }
  return [...found].sort();
}

/** All of the mark but the record. */
function standing(work: Workspace): Omit<Mark, "entry"> {
  return { issues: troubles(work), program: programVersion(), registry: registryHash(work) };
}

/** Notes what the release that was just published is made from. */
export async function rememberPublished(work: Workspace): Promise<void> {
  let entry: string | null = null;
  for await (const { id } of readEntries(work.archive)) entry = id;
  swapText(markFile(work), `${JSON.stringify({ entry, ...standing(work) })}\n`);
}

const Failed = z.object({ source_id: z.string(), url: z.string(), outcome: z.string() });

/** How the addresses ended that gave no page, by the release. */
async function failures(file: string): Promise<Map<string, string>> {
  const database = await openDatabase(file, { access_mode: "READ_ONLY" });
  try {
    const rows = await database.rows(
      Failed,
      "SELECT source_id, url, outcome FROM fetches WHERE outcome NOT IN ('fetched', 'unchanged')",
    );
    return new Map(rows.map((r) => [`${r.source_id} ${r.url}`, r.outcome]));
  } finally {
    database.close();
  }
}

/** A page that is new or has changed, or an address that ended otherwise than by the release. A list alone is none. */
function isNews(entry: Entry, known: Map<string, string>): boolean {
  if (entry.role === "robots" || entry.outcome === "unchanged") return false;
  if (entry.outcome === "fetched") return entry.role !== "list";
  return known.get(`${entry.source} ${entry.url}`) !== entry.outcome;
}

/** True where the last release still says all there is to say: same pages, outcomes, troubles, registry and program. */
export async function nothingNew(work: Workspace): Promise<boolean> {
  const mark = readMark(work);
  const published = publishedDatabase(work);
  if (mark === null || published === null || !existsSync(work.site)) return false;
  const now = standing(work);
  const same =
    now.program === mark.program && now.registry === mark.registry && now.issues.join() === mark.issues.join();
  if (!same) return false;
  const known = await failures(published);
  let after = mark.entry === null;
  for await (const entry of readEntries(work.archive)) {
    if (after && isNews(entry, known)) return false;
    after ||= entry.id === mark.entry;
  }
  return after;
}
