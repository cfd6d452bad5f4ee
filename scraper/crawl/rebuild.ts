import { readEntries, readRuns } from "../archive/capture.ts";
import type { Entry } from "../archive/entry.ts";
import { type Frontier, keys } from "../frontier/frontier.ts";
import { dueDay, type PageState, unknownPage } from "../frontier/page.ts";
import { NEW_SOURCE, type SourceState } from "../frontier/states.ts";
import type { Change } from "../frontier/store.ts";

const BATCH = 1000;

/**
 * Makes the memory of what was fetched again from the archive, where the frontier is new and the archive is not. What
 * only waited is not in the archive: the lists lead to it again. Gives how many entries were read.
 */
export async function rebuild(frontier: Frontier, archiveDir: string): Promise<number> {
  const states = new Map<string, SourceState>();
  let changes: Change[] = [];
  let pages = new Map<string, PageState>();
  let count = 0;
  const flush = async () => {
    for (const [url, page] of pages) {
      changes.push(frontier.keepPage(url, page));
      if (page.role !== "list" && page.due) changes.push([keys.due(page.due, url), 1]);
    }
    await frontier.write(changes);
    changes = [];
    pages = new Map();
  };
  for await (const entry of readEntries(archiveDir)) {
    if (entry.role === "robots" || entry.run.startsWith("import-")) continue;
    count++;
    const before = pages.get(entry.url) ?? frontier.page(entry.url);
    const page = remember(before, entry);
    if (before?.due && !pages.has(entry.url)) changes.push([keys.due(before.due, entry.url), null]);
    pages.set(entry.url, page);
    const state = states.get(entry.source) ?? { ...NEW_SOURCE };
    states.set(entry.source, state);
    if (page.place !== null && (before === null || before.place === null) && page.role !== "list") state.articles++;
    if (pages.size >= BATCH) await flush();
  }
  const sizes = lastSizes(archiveDir);
  for (const [source, state] of states) changes.push([keys.source(source), { ...state, ...sizes.get(source) }]);
  await flush();
  return count;
}

/** By source: the size of its lists in the last run that nothing stopped, from the runs' records. */
function lastSizes(archiveDir: string): Map<string, Pick<SourceState, "before" | "beforeOn">> {
  const sizes = new Map<string, Pick<SourceState, "before" | "beforeOn">>();
  for (const run of readRuns(archiveDir)) {
    const stopped = new Set(run.issues.filter((i) => i.stops).map((i) => i.source));
    for (const { source, listed } of run.sources) {
      if (listed !== null && !stopped.has(source)) {
        sizes.set(source, { before: listed, beforeOn: run.startedAt.slice(0, 10) });
      }
    }
  }
  return sizes;
}

function remember(before: PageState | null, entry: Entry): PageState {
  const at = Date.parse(entry.at);
  const known = before ?? unknownPage(entry.source, entry.role === "other" ? "article" : entry.role, "", null);
  const page: PageState = { ...known, run: entry.run, outcome: entry.outcome, at };
  const body = entry.outcome === "fetched" || entry.outcome === "unchanged";
  if (body && page.place !== null) page.visits++;
  if (body && entry.type === "response") {
    if (page.place !== null && entry.digest !== page.digest) page.changes++;
    const { payload, digest, bytes, warc, contentType } = entry;
    Object.assign(page, { payload, digest, bytes, place: warc, placeAt: entry.at, contentType });
    page.firstAt ??= at;
  }
  return { ...page, due: dueDay(page, entry.outcome, at) };
}
