/**
 * `loadOnce.ts DIR PAGES [STEP]`: loads and publishes a made-up archive of so many pages into a folder. With a step, the
 * process kills itself (SIGKILL) before the step of that number; it prints the version and the number of steps.
 */
import { createRequire, syncBuiltinESMExports } from "node:module";
import { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import { silent } from "../../../transform/common/progress.ts";
import { workspace } from "../../../transform/common/workspace.ts";
import { transformArchive } from "../../../transform/load/transform.ts";
import { publishRelease } from "../../../transform/publish/publish.ts";
import { FakeArchive } from "./fakeArchive.ts";
import { readInThisThread } from "./jsonReading.ts";
import { page } from "./pages.ts";
import { source } from "./workshop.ts";

const archiveOf = (pages: number) =>
  new FakeArchive(
    Array.from({ length: pages }, (_, i) => ({
      url: `http://www.example.gov.cn/${i}.html`,
      body: page({
        figures: [
          { measure: "assigned", value: i },
          { measure: "replied", value: i },
        ],
        text: `第${i}号`,
      }),
    })),
  );

/** Gives the version that is published in the end. */
export async function loadOnce(dir: string, pages: number): Promise<string> {
  const common = { workspace: workspace(dir), progress: silent, signal: new AbortController().signal };
  const archive = () => archiveOf(pages);
  await transformArchive(
    { ...common, all: false, workers: 1 },
    { archive, registry: async () => [source()], rules: "kill-1", read: readInThisThread, regions: () => [] },
  );
  const effects = { validation: () => null, buildSite: async () => {} };
  return (await publishRelease({ ...common, site: true }, effects)).version;
}

const FILE_SYSTEM = ["renameSync", "rmSync", "writeFileSync", "mkdirSync", "symlinkSync", "fsyncSync", "copyFileSync"];

type Functions = Record<string, (...args: unknown[]) => unknown>;

/** Counts what is done to the disk: each statement, each batch of rows, each change of the file system. */
function countSteps(before: (nth: number) => void): void {
  let steps = 0;
  const count = (of: Functions, names: string[]) => {
    for (const name of names) {
      const done = of[name];
      if (done === undefined) throw new Error(`There is no ${name}.`);
      of[name] = function (this: unknown, ...args) {
        before(steps++);
        return done.apply(this, args);
      };
    }
  };
  count(createRequire(import.meta.url)("node:fs"), FILE_SYSTEM);
  syncBuiltinESMExports();
  count(DuckDBConnection.prototype as unknown as Functions, ["run"]);
  count(DuckDBAppender.prototype as unknown as Functions, ["appendDataChunk", "closeSync"]);
}

const [, script, dir, pages, step] = process.argv;
if (script?.endsWith("loadOnce.ts") && dir !== undefined) {
  let steps = 0;
  countSteps((nth) => {
    steps = nth + 1;
    if (String(nth) === step) process.kill(process.pid, "SIGKILL");
  });
  const version = await loadOnce(dir, Number(pages));
  process.stdout.write(`${JSON.stringify({ version, steps })}\n`);
}
