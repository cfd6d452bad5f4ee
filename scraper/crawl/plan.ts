import { existsSync } from "node:fs";
import { archiveFolder } from "../archive/folder.ts";
import type { Run } from "../archive/runs.ts";
import { Frontier } from "../frontier/frontier.ts";
import type { CrawlOptions, CrawlSummary } from "./options.ts";

type Planned = CrawlSummary["planned"];

/** What a run would fetch: seeds, what waits, what is due. Touches no network and changes nothing. */
export async function plan(options: CrawlOptions): Promise<CrawlSummary> {
  const planned = new Map<string, Planned[number]>();
  for (const source of options.sources) {
    for (const url of source.seeds) planned.set(url, { url, source: source.id, role: "list" });
    for (const url of source.articles) planned.set(url, { url, source: source.id, role: "article" });
  }
  const now = (options.clock ?? Date).now();
  const folder = archiveFolder(options.workspace.archive);
  if (existsSync(folder.frontier)) {
    const frontier = await Frontier.open(folder.frontier);
    try {
      for (const p of await known(frontier, options, now)) planned.set(p.url, p);
    } finally {
      await frontier.close();
    }
  }
  const all = [...planned.values()];
  return { run: nothing(now), pages: 0, planned: all.slice(0, options.maxPages ?? all.length) };
}

async function known(frontier: Frontier, options: CrawlOptions, now: number): Promise<Planned> {
  const chosen = new Set(options.sources.map((s) => s.id));
  const found: Planned = [];
  for await (const { url, source, role } of frontier.allWaiting()) {
    if (chosen.has(source)) found.push({ url, source, role });
  }
  const today = new Date(now).toISOString().slice(0, 10);
  for await (const [key] of frontier.store.range("d ")) {
    const [, day = "", url = ""] = key.split(" ");
    if (day > today) break;
    const page = frontier.page(url);
    if (page && chosen.has(page.source)) found.push({ url, source: page.source, role: page.role });
  }
  return found;
}

function nothing(now: number): Run {
  const at = new Date(now).toISOString();
  const empty = { pages: 0, sources: [], hosts: [], issues: [] };
  return {
    id: "dry-run",
    kind: "crawl",
    state: "finished",
    startedAt: at,
    endedAt: at,
    options: { dryRun: true },
    ...empty,
  };
}
