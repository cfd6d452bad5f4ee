import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { request } from "undici";
import { type CrawlSummary, crawl } from "../../scraper/crawl.ts";
import { Frontier, type Waiting } from "../../scraper/frontier/frontier.ts";
import type { Change } from "../../scraper/frontier/store.ts";
import { Source } from "../../scraper/registry.ts";
import { workspace } from "../../transform/common/workspace.ts";
import { inTurns, type Row } from "./measure.ts";

export const name = "crawl";

const PAGES = 2000;
const TURNS = 3;
const KNOWN = 1_000_000;
const UNCHANGED = 20_000;

interface Served {
  ports: number[];
  stop(): void;
}

/** So many sites of so many pages each, in a process of their own. */
export async function serve(sites: number, perSite: number): Promise<Served> {
  const child: ChildProcess = fork(join(import.meta.dirname, "pageServer.mjs"), [String(sites), String(perSite)]);
  const ports = await new Promise<number[]>((resolve) => child.once("message", (p) => resolve(p as number[])));
  return { ports, stop: () => child.disconnect() };
}

/** Does something in a folder of its own, which is deleted then. */
export async function inFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), "huiyin-bench-"));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function sources(ports: number[]): Source[] {
  return ports.map((port, i) =>
    Source.parse({
      id: `bench-${i}`,
      name: "bench",
      publisher: "other",
      region_code: "000000",
      family: "generic",
      seeds: [`http://127.0.0.1:${port}/list/1.html`],
      politeness: { delay: 0, pages: 10_000_000 },
      status: "sample",
    }),
  );
}

/** Crawls all sites of the server without a delay. */
export function crawlInto(dir: string, ports: number[], recheck = false): Promise<CrawlSummary> {
  return crawl({ workspace: workspace(dir), sources: sources(ports), allowLoopback: true, recheck });
}

/** The least that could be done: ask, hash, pack, append. One request at a time for each site. */
async function bareLoop(dir: string, ports: number[], perSite: number): Promise<void> {
  const one = async (port: number) => {
    for (let n = perSite; n > 0; n--) {
      const { body, headers } = await request(`http://127.0.0.1:${port}/a/${n}.html`);
      const bytes = Buffer.from(await body.arrayBuffer());
      const digest = createHash("sha256").update(bytes).digest("hex");
      const head = Buffer.from(
        `WARC/1.1\r\nWARC-Payload-Digest: sha256:${digest}\r\n\r\n${JSON.stringify(headers)}\r\n\r\n`,
      );
      appendFileSync(join(dir, "all.warc.gz"), gzipSync(Buffer.concat([head, bytes])));
    }
  };
  await Promise.all(ports.map(one));
}

async function throughput(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const sites of [1, 8]) {
    const perSite = PAGES / sites;
    const served = await serve(sites, perSite);
    const rate = { unit: "pages/s", of: (ms: number) => PAGES / (ms / 1000) };
    const bare = `bare undici loop, ${sites} site(s) at once`;
    rows.push(
      ...(await inTurns(
        [
          { subject: bare, rate, work: () => inFolder((dir) => bareLoop(dir, served.ports, perSite)) },
          {
            subject: `crawl, ${sites} site(s) at once`,
            rate,
            work: () => inFolder((dir) => crawlInto(dir, served.ports)),
            against: bare,
            bound: "at least 0.6 x",
          },
        ],
        TURNS,
      )),
    );
    served.stop();
  }
  return rows;
}

/** A first crawl, the same again at once, and the same with every article asked for again. */
async function refresh(): Promise<Row[]> {
  const served = await serve(8, UNCHANGED / 8);
  const samples = await inFolder(async (dir) => {
    const timed = async (recheck: boolean) => {
      const begun = performance.now();
      await crawlInto(dir, served.ports, recheck);
      return (performance.now() - begun) / 1000;
    };
    return { first: await timed(false), again: await timed(false), asked: await timed(true) };
  });
  served.stop();
  const first = `first crawl of ${UNCHANGED} pages`;
  return [
    { subject: first, samples: [samples.first], unit: "s" },
    { subject: "refresh, nothing changed", samples: [samples.again], unit: "s", against: first, bound: "under 0.05 x" },
    { subject: "refresh that asks for every page (304)", samples: [samples.asked], unit: "s", against: first },
  ];
}

const waiting = (url: string, n: number): Waiting => ({
  url,
  source: `s${n % 200}`,
  role: "article",
  column: "http://www.example.gov.cn/jytabl/",
  page: 0,
  params: {},
  base: null,
  via: [],
  attempts: 0,
  title: `关于第${n}号建议办理情况的报告`,
  date: new Date(Date.UTC(2010, 0, 1 + (n % 5000))).toISOString().slice(0, 10),
});

const megabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
};

/** A frontier filled to a million addresses on 200 sites: time to fill, memory on the way, time to take from it. */
async function frontier(): Promise<Row[]> {
  return inFolder(async (dir) => {
    const filled = await Frontier.open(join(dir, "frontier"));
    const before = megabytes();
    const memory: number[] = [];
    const begun = performance.now();
    for (let n = 0; n < KNOWN; n += 1000) {
      const changes: Change[] = [];
      const pages = new Map();
      for (let i = n; i < n + 1000; i++) {
        filled.add(waiting(`http://www.site${i % 200}.gov.cn/zwgk/jytabl/${i}.html`, i), "run", changes, pages);
      }
      await filled.store.write(changes);
      if (n % 100_000 === 0) memory.push(megabytes() - before);
    }
    const filling = (performance.now() - begun) / 1000;
    await filled.close();
    const reopened = performance.now();
    const again = await Frontier.open(join(dir, "frontier"));
    const domains = await again.domains();
    const opening = (performance.now() - reopened) / 1000;
    const taken = performance.now();
    for (let i = 0; i < 10_000; i++) await again.queue(domains[i % domains.length] ?? "").take();
    const taking = (performance.now() - taken) / 10_000;
    await again.close();
    return [
      { subject: `frontier: ${KNOWN} addresses added`, samples: [filling], unit: "s" },
      { subject: "frontier: memory above an empty one, at every 100,000", samples: memory, unit: "MB" },
      { subject: "frontier: opened again, its sites listed", samples: [opening], unit: "s" },
      { subject: "frontier: one address taken", samples: [taking], unit: "ms" },
    ];
  });
}

export async function run(): Promise<Row[]> {
  return [...(await throughput()), ...(await refresh()), ...(await frontier())];
}
