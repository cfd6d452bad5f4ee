/**
 * `npx tsx test/bench/simulator.ts`: what the crawler gets of the simulator, as two tables. Content systems: rows of
 * the lists, articles and their fields, found of how many. Faults: how often each was met, how the addresses ended
 * that met it, pages lost, errors that nobody handled. Exit code 1 where anything is missing.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveSample } from "../../data/sample/server.ts";
import { FAULTS, inject } from "../scraper/faults.ts";
import { crawlSite, type Result, type Share, SITES } from "../scraper/simulator.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

let unhandled = 0;
process.on("unhandledRejection", () => unhandled++).on("uncaughtException", () => unhandled++);

/** Columns that line up; the first to the left, the others to the right. */
function print(rows: string[][]): void {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((r) => [...(r[i] ?? "")].length)));
  for (const row of rows) {
    const cells = row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
    say(cells.join("  ").trimEnd());
  }
}

const told = ([found, of]: Share) => `${found}/${of}`;
const isWhole = ([found, of]: Share) => found === of && of > 0;

async function systems(): Promise<boolean> {
  const sample = await serveSample({ harmless: true });
  const results: Result[] = [];
  try {
    for (const { id } of SITES) {
      const dir = mkdtempSync(join(tmpdir(), "huiyin-simulator-"));
      results.push(await crawlSite(sample, id, dir).finally(() => rmSync(dir, { recursive: true, force: true })));
    }
  } finally {
    await sample.close();
  }
  const head = ["content system", "site", "list rows", "articles", "titles", "dates", "publishers", "texts", "issues"];
  const shares = (r: Result) => [r.rows, r.articles, r.titles, r.dates, r.publishers, r.texts];
  print([head, ...results.map((r) => [r.family, r.site, ...shares(r).map(told), String(r.run.issues.length)])]);
  for (const line of results.flatMap((r) => r.wrong)) say(line);
  return results.every((r) => shares(r).every(isWhole) && r.strays === 0 && r.run.issues.length === 0);
}

async function faults(): Promise<boolean> {
  const rows: string[][] = [];
  let right = true;
  for (const [name, outcome, answer] of FAULTS) {
    const before = unhandled;
    const { met, outcomes, lost } = await inject(answer);
    rows.push([name, String(met), [...new Set(outcomes)].join(), String(lost.length), String(unhandled - before)]);
    right &&= lost.length === 0 && met > 0 && outcomes.every((o) => o === outcome);
  }
  print([["fault", "met", "outcome", "pages lost", "unhandled"], ...rows]);
  return right && unhandled === 0;
}

const whole = await systems();
say("");
const none = await faults();
process.exitCode = whole && none ? 0 : 1;
