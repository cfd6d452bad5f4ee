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
import { editFeed, releaseFeed } from "./feeds.ts";
import { standingSite } from "./fingerprints.ts";
import { FRAMEWORK_PAGES } from "./framework.ts";
import { writeFrameworkPages } from "./framework-pages.ts";
import { writeOwnPages } from "./own-pages.ts";
import { placeRelease, releaseFiles } from "./release.ts";
import { writeReports } from "./reports.ts";
import { releaseValidation } from "./validation.ts";

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

/**
 * Builds the static site of a release into a fresh folder: everything from the release and node_modules, nothing from
 * the network. Same release, same files. Throws what DuckDB or the file system throws; the folder is then incomplete
 * and must not be shown.
 */
export async function buildSite(options: SiteOptions): Promise<SiteSummary> {
  const { out, progress, signal, version, demo } = options;
  await mkdir(out, { recursive: true });
  progress.stage("read the release");
  const database = await openDatabase(options.database);
  try {
    const data = await loadData(database);
    const released = await releaseFiles(options.releaseDir);
    await placeRelease(options.releaseDir, released, out);
    const site: Site = { version, demo, current: data.totals.current, assets: await writeAssets(out) };
    const engine = await writeEngine(out);
    const validation = await releaseValidation(options.releaseDir);
    signal.throwIfAborted();
    const work = { out, site, data, released, validation, signal };
    progress.stage("write data files");
    const index = await writeDataFiles(out, data, database);
    progress.stage("build the interactive pages", FRAMEWORK_PAGES.length * LOCALES.length);
    const policies = await writeFrameworkPages({ ...work, engine, index });
    progress.at(FRAMEWORK_PAGES.length * LOCALES.length);
    progress.stage("write places and tables");
    const own = await writeOwnPages(work, database, (n) => progress.at(n));
    await writeFeeds(out, site, data);
    progress.stage("write report pages", data.reports.size);
    const previous = options.previous ?? standingSite(out);
    const reports = await writeReports({ out, site, data, database, signal }, previous, (n) => progress.at(n));
    // Plain hosts: no processing by Jekyll, and a policy map for servers that can send it as a header.
    await writeFile(join(out, ".nojekyll"), "");
    await writeFile(join(out, "policies.json"), JSON.stringify(policies));
    return { pages: own + FRAMEWORK_PAGES.length * LOCALES.length, ...reports };
  } finally {
    database.close();
  }
}
