/**
 * `npx tsx test/bench/kills.ts [N] [STAGE…]`: whether `huiyin start` survives kill -9. N times in each stage, at moments
 * spread over it, a fresh run is killed and then run again undisturbed; its observations must be those of a run that
 * nothing disturbed. Exit code 1 where they are not.
 */
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "../../transform/common/workspace.ts";
import { median } from "./measure.ts";

const HUIYIN = ["--import", "tsx", join(ROOT, "huiyin.ts")];

/** What `huiyin --json` says of its stages. */
interface Event {
  event: "stage" | "done" | "note";
  stage?: string;
  ms?: number;
}

/** Every word of every observation, whatever the run that found it. */
const EVERYTHING = "select * from observations order by all";
const COUNTS = "select url, count(*) from reports join observations using (report_id) group by all";

const said = (text: string) => process.stdout.write(`${text}\n`);

function start(dir: string, onEvent: (event: Event, kill: () => boolean) => void): Promise<number | null> {
  const child = spawn(process.execPath, [...HUIYIN, "start", "--once", "--json", "--data", dir], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const kill = () => child.kill("SIGKILL");
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (line.startsWith("{")) onEvent(JSON.parse(line), kill);
    else process.stderr.write(`${line}\n`);
  });
  return new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
}

function query(dir: string, sql: string): string {
  const args = [...HUIYIN, "query", "--data", dir, "--csv", sql];
  return execFileSync(process.execPath, args, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 30 });
}

/** Ports of the sample in this run, away from those that a `huiyin start` beside it would take. */
const PORT = 20_000 + Math.floor(Math.random() * 400) * 25;

/** A fresh folder whose sample has the same ports each time, so that the addresses are the same. */
function withPorts(dir: string): void {
  mkdirSync(dir);
  writeFileSync(join(dir, "sample.json"), JSON.stringify({ port: PORT }));
}

/** A digest of all observations, and their number. */
function observations(dir: string): { digest: string; rows: number } {
  const csv = query(dir, EVERYTHING);
  const digest = createHash("sha256").update(csv).digest("hex").slice(0, 16);
  return { digest, rows: csv.trimEnd().split("\n").length - 1 };
}

/** Says which addresses came to another outcome, or another number of observations, than in the undisturbed run. */
function differences(quiet: string, dir: string): void {
  const reports = [quiet, dir].map((at) => new Set(query(at, COUNTS).split("\n")));
  const [before = new Set(), after = new Set()] = reports;
  for (const line of before) if (!after.has(line)) said(`  missing ${line}`);
  for (const line of after) if (!before.has(line)) said(`  instead ${line}`);
}

/** Kills a fresh run `delay` ms after a stage has begun; false where the run was faster. */
async function killedIn(dir: string, stage: string, delay: number): Promise<boolean> {
  let killed = false;
  await start(dir, (event, kill) => {
    if (event.event !== "stage" || event.stage !== stage || killed) return;
    setTimeout(() => {
      killed = kill();
    }, delay);
  });
  return killed;
}

const STAGES = ["crawl", "read pages", "load figures", "write Parquet and CSV"];

const times = Number(process.argv[2] ?? 10);
const stages = process.argv.length > 3 ? process.argv.slice(3) : STAGES;
const folder = mkdtempSync(join(tmpdir(), "huiyin-kills-"));
try {
  const quiet = join(folder, "quiet");
  withPorts(quiet);
  const durations = new Map<string, number>();
  const code = await start(quiet, ({ event, stage, ms }) => {
    if (event === "done" && stage !== undefined) durations.set(stage, ms ?? 0);
  });
  const truth = observations(quiet);
  said(`undisturbed: exit code ${code}, ${truth.rows} observations, digest ${truth.digest}`);
  let wrong = code === 0 && truth.rows > 0 ? 0 : 1;
  const runs: number[] = [];
  for (const stage of stages) {
    const length = durations.get(stage);
    if (length === undefined) throw new Error(`There is no stage "${stage}" but ${[...durations.keys()].join(", ")}.`);
    for (let i = 0; i < times; i++) {
      const dir = join(folder, `${stage.replaceAll(" ", "-")}-${i}`);
      withPorts(dir);
      const delay = ((i + Math.random()) / times) * length;
      const killed = await killedIn(dir, stage, delay);
      const begun = performance.now();
      const ended = await start(dir, () => {});
      runs.push(performance.now() - begun);
      const found = ended === 0 ? observations(dir) : { digest: "none", rows: 0 };
      const right = ended === 0 && found.digest === truth.digest;
      if (!right) {
        wrong++;
        if (ended === 0) differences(quiet, dir);
      }
      const moment = killed ? `killed ${delay.toFixed(0)} ms into it` : "was over before the kill";
      said(
        `${stage} ${i + 1}: ${moment}; then exit code ${ended}, ${found.rows} observations: ${right ? "the same" : "DIFFERENT"}`,
      );
      rmSync(dir, { recursive: true, force: true });
    }
  }
  said(`${runs.length} runs, ${wrong} wrong; median ${(median(runs) / 1000).toFixed(1)} s after a kill`);
  process.exitCode = wrong === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
