/**
 * `npx tsx test/bench/crawlKills.ts [N]`: whether a crawl survives kill -9. N times a fresh crawl of the sample, in a
 * process of its own, is killed when its journal has grown to a random share of a whole one, and taken up again to its
 * end. Archive and figures must be those of a crawl that nothing disturbed, and no page may be committed twice. Exit
 * code 1 where they are not.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, createReadStream, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { WARCParser } from "warcio";
import { z } from "zod";
import { serveSample } from "../../data/sample/server.ts";
import { archiveFolder } from "../../scraper/archive/folder.ts";
import { crawl } from "../../scraper/crawl.ts";
import { loadRegistry } from "../../scraper/registry.ts";
import { silent } from "../../transform/common/progress.ts";
import { ROOT, workspace } from "../../transform/common/workspace.ts";
import { openDatabase } from "../../transform/load/database.ts";
import { transformArchive } from "../../transform/load/transform.ts";
import { contents, journalSize } from "../scraper/killing.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Everything that is published of a figure and its report, apart from where and when it was fetched. */
const FIGURES = `
  SELECT sha256(string_agg(o::VARCHAR, chr(10) ORDER BY o::VARCHAR)) AS digest, count(*)::INTEGER AS n
  FROM (
    SELECT o::VARCHAR AS o FROM observations o UNION ALL
    SELECT concat_ws('|', report_id, url, title, published_on, region_code, kind, copy_of, figures, text) FROM reports)`;
const Digest = z.object({ digest: z.string(), n: z.number() });

/** Crawls in a process of its own, which is killed once its journal has so many bytes; false where it ended before. */
async function killedAt(registry: string, data: string, bytes: number): Promise<boolean> {
  const args = ["--import", "tsx", "huiyin.ts", "crawl", "--registry", registry, "--data", data, "--allow-loopback"];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "ignore" });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("close", (_, signal) => resolve(signal)));
  const over = new AbortController();
  void ended.then(() => over.abort());
  while (!over.signal.aborted && journalSize(data) <= bytes) await wait(1);
  // Anywhere between one commit and the next, and within them.
  await wait(Math.random() * 4);
  child.kill("SIGKILL");
  return (await ended) === "SIGKILL";
}

/** Records of all WARC files, counted by a reader that is not ours. */
async function recordsIn(data: string): Promise<number> {
  const { warc } = archiveFolder(workspace(data).archive);
  let count = 0;
  for (const file of readdirSync(warc)) {
    for await (const record of new WARCParser(createReadStream(join(warc, file)))) {
      await record.readFully(false);
      count++;
    }
  }
  return count;
}

interface Truth {
  captures: string[];
  repeated: string[];
  figures: z.infer<typeof Digest>;
  waiting: number;
}

async function crawlOn(registry: string, data: string): Promise<number> {
  const sources = await loadRegistry(registry);
  const { run } = await crawl({ workspace: workspace(data), sources, allowLoopback: true });
  return run.sources.reduce((n, s) => n + s.waiting, 0);
}

/** What a body of data holds, and the figures that follow from its archive. */
async function truthOf(data: string, registry: string, waiting: number): Promise<Truth> {
  const { signal } = new AbortController();
  cpSync(registry, join(data, "sources"), { recursive: true });
  await transformArchive({ workspace: workspace(data), all: false, progress: silent, signal });
  const database = await openDatabase(workspace(data).database, { access_mode: "READ_ONLY" });
  try {
    const [figures] = await database.rows(Digest, FIGURES);
    if (!figures) throw new Error("no figures");
    return { ...(await contents(data)), figures, waiting };
  } finally {
    database.close();
  }
}

function differences(found: Truth, whole: Truth, killed: boolean): string[] {
  const articles = (captures: string[]) => captures.filter((c) => c.includes(" article ")).join("\n");
  const same = killed
    ? found.captures.join("\n") === whole.captures.join("\n")
    : // A crawl that had ended before the kill is followed by one that asks the lists again.
      articles(found.captures) === articles(whole.captures);
  return [
    ...(same ? [] : ["the archive differs"]),
    ...(found.figures.digest === whole.figures.digest ? [] : ["the figures differ"]),
    ...(found.repeated.length === 0 ? [] : [`${found.repeated.length} pages committed twice`]),
    ...(found.waiting === 0 ? [] : [`${found.waiting} addresses wait`]),
  ];
}

async function main(rounds: number): Promise<boolean> {
  const dir = mkdtempSync(join(tmpdir(), "huiyin-kills-"));
  const sample = await serveSample({ harmless: true });
  let bad = 0;
  let killed = 0;
  try {
    const registry = join(dir, "registry");
    await sample.writeRegistry(registry);
    const quiet = join(dir, "quiet");
    const whole = await truthOf(quiet, registry, await crawlOn(registry, quiet));
    const size = journalSize(quiet);
    const archive = createHash("sha256").update(whole.captures.join("\n")).digest("hex").slice(0, 12);
    say(
      `undisturbed: ${whole.captures.length} captures (${archive}), ${whole.figures.n} figures and reports (${whole.figures.digest.slice(0, 12)})`,
    );
    for (let round = 0; round < rounds; round++) {
      const data = join(dir, `round-${round}`);
      const share = (round + Math.random()) / rounds;
      const wasKilled = await killedAt(registry, data, share * size);
      const waiting = await crawlOn(registry, data);
      // The same bytes at the same address read the same: only what a kill changed is read again.
      copyFileSync(join(quiet, "readings.duckdb"), join(data, "readings.duckdb"));
      const found = await truthOf(data, registry, waiting);
      const wrong = differences(found, whole, wasKilled);
      if ((await recordsIn(data)) < found.captures.length) wrong.push("another reader finds fewer records");
      if (wasKilled) killed++;
      if (wrong.length > 0) {
        bad++;
        say(`round ${round}, killed at ${Math.round(share * 100)} %: ${wrong.join(", ")}`);
      }
      rmSync(data, { recursive: true, force: true });
    }
    say(`${rounds} rounds, ${killed} processes killed within the crawl, ${bad} rounds with a difference`);
    return bad === 0;
  } finally {
    await sample.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

process.exitCode = (await main(Number(process.argv[2] ?? 10))) ? 0 : 1;
