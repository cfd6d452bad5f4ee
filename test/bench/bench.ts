/**
 * `npm run bench [NAME…]`: runs the benches beside this file, or those whose names are given. A bench is a module that
 * exports `name` and `run`, beside helpers that do not; it measures its subjects side by side, in turns, so that a busy
 * machine slows them alike.
 */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Bench, isBench, table } from "./measure.ts";

const FOLDER = import.meta.dirname;
/** Scripts that do their work when they are loaded. */
const SCRIPTS = ["bench.ts", "kills.ts", "crawlKills.ts", "simulator.ts", "crawlee.ts"];

async function benches(chosen: string[]): Promise<Bench[]> {
  const found: Bench[] = [];
  for (const file of readdirSync(FOLDER).sort()) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts") || SCRIPTS.includes(file)) continue;
    const module: unknown = await import(pathToFileURL(join(FOLDER, file)).href);
    if (!isBench(module)) continue;
    if (chosen.length === 0 || chosen.includes(module.name) || chosen.includes(basename(file, ".ts")))
      found.push(module);
  }
  return found;
}

const chosen = process.argv.slice(2);
const found = await benches(chosen);
if (found.length === 0) {
  process.stderr.write(`There is no bench ${chosen.map((name) => `"${name}"`).join(" or ")}.\n`);
  process.exitCode = 2;
}
for (const bench of found) process.stdout.write(`${bench.name}\n${table(await bench.run())}\n`);
