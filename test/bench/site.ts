/**
 * The site of many reports: how long the first build takes and the next one, which takes over what has not changed, its
 * memory and size; the largest pages as they are transferred; the SQL console and its saved queries in a browser. By
 * itself, with another number of reports: `npx tsx test/bench/site.ts 100000`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { buildSite } from "../../docs/build/site.ts";
import { serveSite } from "../../docs/serve/server.ts";
import { silent } from "../../transform/common/progress.ts";
import { workspace } from "../../transform/common/workspace.ts";
import { transformArchive } from "../../transform/load/transform.ts";
import { publishRelease } from "../../transform/publish/publish.ts";
import { launch, WITHOUT_BROWSER } from "../site/chromium.ts";
import { Corpus } from "./corpus.ts";
import { type Row, table } from "./measure.ts";

export const name = "site";

const REPORTS = 5000;
const KiB = 1024;
const signal = new AbortController().signal;

const one = (subject: string, sample: number, unit: string, bound?: string): Row => ({
  subject,
  samples: [sample],
  unit,
  ...(bound === undefined ? {} : { bound }),
});

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** A release of made-up reports; gives its folder. */
async function released(dir: string, reports: number): Promise<{ dir: string; version: string }> {
  const work = workspace(dir);
  const archive = new Corpus(reports);
  await transformArchive(
    { workspace: work, all: false, workers: 1, progress: silent, signal },
    { archive: () => archive, registry: async () => [], rules: "bench", read: (tasks) => Corpus.read(tasks) },
  );
  return publishRelease(
    { workspace: work, site: false, progress: silent, signal },
    { validation: () => null, buildSite: async () => {} },
  );
}

/** Pages whose limit is that of interactive ones, their scripts and data counted. */
const INTERACTIVE = new Set(["compare.html", "search.html", "sql.html"]);

/** Files whose names end so, the largest as it is transferred: compression keeps the order of such pages nearly. */
function largest(dir: string, ending: string): number {
  const sizes = readdirSync(dir, { withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith(ending) && !INTERACTIVE.has(e.name))
    .map((e) => ({ file: join(dir, e.name), bytes: statSync(join(dir, e.name)).size }));
  const heavy = sizes.sort((a, b) => b.bytes - a.bytes).slice(0, 20);
  return Math.max(0, ...heavy.map(({ file }) => gzipSync(readFileSync(file)).length)) / KiB;
}

/** The style sheet and the module that every page loads, as they are transferred. */
function shared(site: string): number {
  const assets = join(site, "assets");
  const files = readdirSync(assets).filter((file) => file.startsWith("site."));
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length, 0) / KiB;
}

function transferred(site: string): Row[] {
  const most = (what: string, folder: string, ending: string, limit: number) => {
    const more = ending === ".html" ? shared(site) : 0;
    return one(`most transferred, ${what}`, more + largest(join(site, folder), ending), "KiB", `at most ${limit} KiB`);
  };
  return [
    most("pages of many things", "en", ".html", 60),
    most("places", "en/place", ".html", 60),
    most("outcomes of a province", "en/outcomes", ".html", 60),
    most("reports", "en/report", ".html", 60),
    most("data of the comparison", "data/compare", ".json", 100),
    most("data of the search", "data/search", ".json", 100),
  ];
}

/** Runs each saved query; gives the milliseconds until the slowest one's first rows are listed, as the page tells them. */
async function slowestQuery(page: Page): Promise<number> {
  let slowest = 0;
  const options = page.locator("#saved option:not([value=''])");
  for (const value of await options.evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value))) {
    await page.selectOption("#saved", value);
    await page.locator("#status").evaluate((status) => status.replaceChildren());
    await page.click("#run");
    const told = await page.waitForFunction(
      () => /([\d,]+) ms/.exec(document.getElementById("status")?.textContent ?? "")?.[1],
    );
    slowest = Math.max(slowest, Number(String(await told.jsonValue()).replaceAll(",", "")));
    await page.waitForSelector("#run:not([disabled])", { timeout: 120_000 });
  }
  return slowest;
}

/** KiB that the comparison transfers until it is drawn, its scripts and data counted. */
async function comparison(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  await session.send("Network.enable");
  session.on("Network.loadingFinished", (e) => {
    bytes += e.encodedDataLength;
  });
  await page.goto(`${address}en/compare.html`, { waitUntil: "networkidle" });
  return bytes / KiB;
}

async function inBrowser(site: string): Promise<Row[]> {
  if (WITHOUT_BROWSER) return [];
  const serving = await serveSite({ dir: site, port: 0 });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const compared = await comparison(page, serving.address);
    await page.goto(`${serving.address}en/sql.html`);
    const ready = await seconds(async () => {
      await page.click("#start");
      await page.waitForSelector("#starter", { state: "hidden", timeout: 120_000 });
    });
    const query = await slowestQuery(page);
    await page.fill("#statement", "select sum(sin(a.range * b.range)) from range(200000) a, range(200000) b");
    await page.click("#run");
    const cancel = await seconds(async () => {
      await page.click("#cancel");
      await page.waitForSelector("#status:has-text('Cancelled')");
    });
    return [
      one("transferred, comparison", compared, "KiB", "at most 250 KiB"),
      one("SQL: console ready after the click", ready, "s", "at most 4 s"),
      one("SQL: first rows of the slowest saved query", query, "ms", "at most 400 ms"),
      one("SQL: cancelled after", cancel, "s"),
    ];
  } finally {
    await browser.close();
    await serving.close();
  }
}

export async function run(reports = REPORTS): Promise<Row[]> {
  const root = mkdtempSync(join(tmpdir(), "huiyin-bench-"));
  try {
    const { dir, version } = await released(join(root, "data"), reports);
    const build = (out: string, previous?: string) =>
      buildSite({
        database: join(dir, "huiyin.duckdb"),
        releaseDir: dir,
        version,
        out: join(root, out),
        demo: false,
        ...(previous === undefined ? {} : { previous: join(root, previous) }),
        progress: silent,
        signal,
      });
    const first = `site of ${reports} reports`;
    const made = await seconds(() => build("one"));
    const again = await seconds(() => build("two", "one"));
    return [
      one(first, made, "s"),
      { ...one("site, no report changed", again, "s"), against: first },
      one("memory at most", process.resourceUsage().maxRSS / KiB, "MB", "at most 2048 MB"),
      one("bytes of a report's pages and data", bytesOfReports(join(root, "one")) / reports / KiB, "KiB"),
      ...transferred(join(root, "one")),
      ...(await inBrowser(join(root, "one"))),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function bytesOfReports(site: string): number {
  const folders = ["report", "en/report", "zh-hant/report"].map((f) => join(site, f));
  return folders.reduce(
    (sum, folder) => sum + readdirSync(folder).reduce((n, file) => n + statSync(join(folder, file)).size, 0),
    0,
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${name}\n${table(await run(Number(process.argv[2] ?? REPORTS)))}\n`);
}
