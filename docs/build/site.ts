import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Progress } from "../../transform/common/progress.ts";
import type { Site } from "../html/shell.ts";
import { languages } from "../messages/catalogues.ts";
import { LOCALES } from "../messages/language.ts";
import { writeAssets, writeEngine } from "./assets.ts";
import { loadData } from "./data.ts";
import { writeDataFiles } from "./data-files.ts";
import { openDatabase } from "./database.ts";
import { type Rows, reportRows } from "./details.ts";
import { editFeed, releaseFeed } from "./feeds.ts";
import { codeFingerprint, standingSite } from "./fingerprints.ts";
import { FRAMEWORK_PAGES } from "./framework.ts";
import { writeFrameworkPages } from "./framework-pages.ts";
import { writeLostPages } from "./lost-page.ts";
import { writeMany } from "./many.ts";
import { writeOwnPages } from "./own-pages.ts";
import { olderReleases, placeRelease, placeVersions, releaseFiles } from "./release.ts";
import { releaseValidation } from "./validation.ts";
import type { Order } from "./writer.ts";

export interface SiteOptions {
  /** released database file; opened read-only */
  database: string;
  /** folder of the release's files, offered for download */
  releaseDir: string;
  version: string;
  /** fresh folder that the site is written into */
  out: string;
  /** the bundled sample is shown: every page says so */
  demo: boolean;
  /** an earlier build of the site, whose unchanged report pages are taken over */
  previous?: string;
  progress: Progress;
  signal: AbortSignal;
}

export interface SiteSummary {
  pages: number;
  reports: number;
  /** report pages taken over from the earlier build */
  kept: number;
}

async function writeFeeds(out: string, site: Site, data: Awaited<ReturnType<typeof loadData>>): Promise<void> {
  await mkdir(join(out, "feeds"), { recursive: true });
  for (const locale of LOCALES) {
    const t = languages[locale];
    const name = (feed: string) => join(out, "feeds", `${feed}-${locale.toLowerCase()}.atom`);
    await writeFile(name("releases"), releaseFeed(t, site, data));
    await writeFile(name("edits"), editFeed(t, site, data));
  }
}

/** What the pages of places and reports are made from, and all other pages, written. */
interface First {
  pages: number;
  order: Order;
  rows: Rows[];
}

/** Writes everything but the pages of places and reports. */
async function writeFirst(options: SiteOptions): Promise<First> {
  const { out, progress, signal, version, demo } = options;
  progress.stage("read the release");
  const database = await openDatabase(options.database);
  try {
    const data = await loadData(database);
    const released = await releaseFiles(options.releaseDir);
    await placeRelease(options.releaseDir, released, out);
    const older = await olderReleases(options.releaseDir);
    await placeVersions(options.releaseDir, [version, ...older.map((r) => r.version)], out);
    const site: Site = { version, demo, current: data.totals.current, assets: await writeAssets(out) };
    const engine = await writeEngine(out);
    const validation = await releaseValidation(options.releaseDir);
    signal.throwIfAborted();
    const work = { out, site, data, released, older, validation, signal };
    progress.stage("write data files");
    const index = await writeDataFiles(out, data, database);
    const interactive = FRAMEWORK_PAGES.length * LOCALES.length;
    progress.stage("build the interactive pages", interactive);
    const policies = await writeFrameworkPages({ ...work, engine, index });
    progress.at(interactive);
    progress.stage("write tables");
    const own = writeOwnPages(work);
    Object.assign(policies, await writeLostPages(work));
    await writeFeeds(out, site, data);
    // Plain hosts: no processing by Jekyll, and a policy map for servers that can send it as a header.
    await writeFile(join(out, ".nojekyll"), "");
    await writeFile(join(out, "policies.json"), JSON.stringify(policies));
    const previous = options.previous ?? standingSite(out);
    const order = { pages: { out, site, data }, database: options.database, previous, code: codeFingerprint() };
    return { pages: own + interactive + LOCALES.length, order, rows: await reportRows(database) };
  } finally {
    database.close();
  }
}

/**
 * Builds the static site of a release into a fresh folder: everything from the release and node_modules, nothing from
 * the network. Same release, same files. Throws what DuckDB or the file system throws; the folder is then incomplete
 * and must not be shown.
 */
export async function buildSite(options: SiteOptions): Promise<SiteSummary> {
  await mkdir(options.out, { recursive: true });
  const first = await writeFirst(options);
  const many = await writeMany(first.order, first.rows, options);
  return { ...many, pages: first.pages + many.pages };
}
