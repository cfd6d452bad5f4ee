/**
 * `npx tsx test/transform/load/kills.ts [FROM [TO [BY [RANDOM]]]]`: kills a load and publish before each of its steps, and
 * at random moments between them, and looks at what readers find and at what the next run makes of it.
 */
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { publishedDatabase, workspace } from "../../../transform/common/workspace.ts";
import { isIntact } from "../../../transform/publish/standing.ts";
import { loadOnce } from "./loadOnce.ts";
import { rowsOf } from "./workshop.ts";

const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const SCRIPT = fileURLToPath(new URL("./loadOnce.ts", import.meta.url));
const run = promisify(execFile);

/** Arguments of a process that loads and publishes; a folder and a number of pages follow. */
export const LOAD = ["--import", TSX, SCRIPT];

/** Pages of the release that stands before, and of the one whose making is killed. */
const BEFORE = 40;
const AFTER = 60;

/** Kills whose remains lie in one folder, one after the other, before a run goes on undisturbed. */
const DEBRIS = 4;

interface Killed {
  killed: boolean;
  /** what the run said where it came to its end */
  said: string;
}

/** Runs the load in a process of its own, to be killed before a step or after some milliseconds. */
async function killed(dir: string, at: { step: number } | { ms: number }): Promise<Killed> {
  const args = [...LOAD, dir, String(AFTER), ...("step" in at ? [String(at.step)] : [])];
  try {
    const timeout = "ms" in at ? at.ms : 0;
    return { killed: false, said: (await run(process.execPath, args, { timeout, killSignal: "SIGKILL" })).stdout };
  } catch (error) {
    if ((error as { signal?: string }).signal === "SIGKILL") return { killed: true, said: "" };
    throw error;
  }
}

const SAYS = `SELECT count(*) AS figures, sum(value) AS total, (SELECT count(*) FROM region_year) AS best,
  (SELECT sum(length(text)) FROM reports) AS texts, (SELECT count(*) FROM captures) AS captures FROM observations`;

const says = async (file: string) =>
  JSON.stringify(await rowsOf(file, SAYS), (_, v: unknown) => (typeof v === "bigint" ? Number(v) : v));

export interface Durability {
  /** kills that met the run at work */
  kills: number;
  /** times that a reader found a release or a working database that was neither the old nor the new one, whole */
  torn: number;
  /** times that the next, undisturbed run came to another release than a run that was never disturbed */
  losses: number;
  /** steps of an undisturbed run */
  steps: number;
}

/** What readers may find. */
interface Truth {
  before: string;
  after: string;
  /** version of the release that an undisturbed run makes */
  version: string;
}

async function isTorn(dir: string, truth: Truth): Promise<boolean> {
  const work = workspace(dir);
  const published = publishedDatabase(work);
  if (published === null || !isIntact(join(published, ".."))) return true;
  const found = [await says(published), await says(work.database)];
  return found.some((said) => said !== truth.before && said !== truth.after);
}

async function truthOf(base: string, whole: string): Promise<Truth & { steps: number; ms: number }> {
  await loadOnce(base, BEFORE);
  cpSync(base, whole, { recursive: true, verbatimSymlinks: true });
  const begun = performance.now();
  const { said } = await killed(whole, { step: -1 });
  const ms = performance.now() - begun;
  const { version, steps } = JSON.parse(said) as { version: string; steps: number };
  const after = await says(workspace(whole).database);
  return { before: await says(workspace(base).database), after, version, steps, ms };
}

/** The steps to be killed before, by their numbers in an undisturbed run; and kills at random moments. */
export interface Plan {
  from: number;
  to: number;
  by: number;
  random: number;
}

export async function kills(plan: Plan): Promise<Durability> {
  const home = mkdtempSync(join(tmpdir(), "huiyin-kill-"));
  const base = join(home, "base");
  const dir = join(home, "killed");
  try {
    const truth = await truthOf(base, join(home, "whole"));
    const found: Durability = { kills: 0, torn: 0, losses: 0, steps: truth.steps };
    let debris = 0;
    const finish = async () => {
      const version = await loadOnce(dir, AFTER);
      if (version !== truth.version || (await says(workspace(dir).database)) !== truth.after) found.losses++;
      rmSync(dir, { recursive: true, force: true });
      debris = 0;
    };
    const once = async (at: { step: number } | { ms: number }) => {
      if (debris === 0) cpSync(base, dir, { recursive: true, verbatimSymlinks: true });
      const died = (await killed(dir, at)).killed;
      if (died) found.kills++;
      if (await isTorn(dir, truth)) found.torn++;
      if (++debris === DEBRIS || !died || (publishedDatabase(workspace(dir)) ?? "").includes(truth.version))
        await finish();
    };
    for (let step = plan.from; step < Math.min(plan.to, truth.steps); step += plan.by) await once({ step });
    for (let i = 0; i < plan.random; i++) await once({ ms: Math.round(truth.ms * (0.3 + 0.7 * Math.random())) });
    if (debris > 0) await finish();
    return found;
  } finally {
    if (existsSync(home)) rmSync(home, { recursive: true, force: true });
  }
}

const [, script, from, to, by, random] = process.argv;
if (script?.endsWith("kills.ts")) {
  const plan = {
    from: Number(from ?? 0),
    to: Number(to ?? Infinity),
    by: Number(by ?? 1),
    random: Number(random ?? 0),
  };
  process.stdout.write(`${JSON.stringify(await kills(plan))}\n`);
}
