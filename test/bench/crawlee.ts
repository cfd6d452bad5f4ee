/**
 * `npx tsx test/bench/crawlee.ts`: a crawl beside Crawlee's CheerioCrawler on the same server, eight sites at once,
 * without a delay. Crawlee is installed from the npm registry into a folder that is deleted again.
 */
import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crawlInto, inFolder, serve } from "./crawl.ts";
import { type Row, table } from "./measure.ts";

const CRAWLEE = "@crawlee/cheerio@3.18.1";
const SITES = 8;
const PAGES = 2000;
const TURNS = 3;

interface Told {
  pages: number;
  ms: number;
}

/** Pages a second of one crawl with Crawlee, the start of its process left out. */
async function crawlee(packages: string, queue: "disk" | "memory", ports: number[]): Promise<number> {
  return inFolder(async (dir) => {
    const child = fork(
      join(import.meta.dirname, "crawleeCrawl.mjs"),
      [packages, join(dir, "all.gz"), queue, ...ports.map(String)],
      { env: { ...process.env, CRAWLEE_STORAGE_DIR: join(dir, "storage") } },
    );
    const [told] = (await once(child, "message")) as [Told];
    if (told.pages !== PAGES) throw new Error(`Crawlee fetched ${told.pages} of ${PAGES} pages.`);
    return told.pages / (told.ms / 1000);
  });
}

async function ours(ports: number[]): Promise<number> {
  return inFolder(async (dir) => {
    const begun = performance.now();
    const { run } = await crawlInto(dir, ports);
    const pages = run.sources.reduce((n, s) => n + s.articles, 0);
    if (pages !== PAGES) throw new Error(`The crawl fetched ${pages} of ${PAGES} pages.`);
    return pages / ((performance.now() - begun) / 1000);
  });
}

async function measured(packages: string): Promise<Row[]> {
  const disk: Row = { subject: "Crawlee's CheerioCrawler, as it comes (queue on disk)", samples: [], unit: "pages/s" };
  const memory: Row = { subject: "Crawlee's CheerioCrawler, queue in memory", samples: [], unit: "pages/s" };
  const own: Row = { subject: "crawl", samples: [], unit: "pages/s", against: disk.subject, bound: "at least 3 x" };
  for (let turn = 0; turn < TURNS; turn++) {
    const served = await serve(SITES, PAGES / SITES);
    try {
      disk.samples.push(await crawlee(packages, "disk", served.ports));
      memory.samples.push(await crawlee(packages, "memory", served.ports));
      own.samples.push(await ours(served.ports));
    } finally {
      served.stop();
    }
  }
  const light: Row = { ...own, subject: "crawl, the same", against: memory.subject };
  return [disk, memory, own, light];
}

const packages = mkdtempSync(join(tmpdir(), "huiyin-crawlee-"));
try {
  writeFileSync(join(packages, "package.json"), "{}");
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", CRAWLEE], {
    cwd: packages,
    stdio: "ignore",
  });
  process.stdout.write(`${table(await measured(packages))}\n`);
} finally {
  rmSync(packages, { recursive: true, force: true });
}
