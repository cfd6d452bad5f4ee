import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ROOT } from "../../transform/common/workspace.ts";
import { FOLDER, LOCALES } from "../messages/language.ts";

/** Runs Observable Framework on a copy of its pages, once for all languages, offline, in a process of its own. */

const DOCS = join(ROOT, "docs");
const PRELOAD = fileURLToPath(new URL("npm-from-lock.mjs", import.meta.url));

/** Pages that Framework builds: a Markdown file in `docs/` and a module in `docs/client/` of the same name. */
export const FRAMEWORK_PAGES = ["index", "compare", "search", "sql"] as const;
export type FrameworkPage = (typeof FRAMEWORK_PAGES)[number];

const MODULE: Record<FrameworkPage, string> = { index: "overview", compare: "compare", search: "search", sql: "sql" };

/** Framework's folder: the pages of each language, and each browser module bundled into one file. */
async function stage(dir: string): Promise<void> {
  const pages = join(dir, "docs");
  for (const locale of LOCALES) {
    await mkdir(join(pages, FOLDER[locale]), { recursive: true });
    for (const page of FRAMEWORK_PAGES) {
      await copyFile(join(DOCS, `${page}.md`), join(pages, FOLDER[locale], `${page}.md`));
    }
  }
  await bundleModules(
    FRAMEWORK_PAGES.map((page) => MODULE[page]),
    join(pages, "client"),
  );
  await copyFile(join(ROOT, "observablehq.config.ts"), join(dir, "observablehq.config.ts"));
  await writeFile(join(dir, "package.json"), '{"type": "module"}\n');
  await symlink(join(ROOT, "node_modules"), join(dir, "node_modules"), "dir");
}

/** Bundles browser modules of `docs/client/`, each with all that it imports, into a folder. */
export async function bundleModules(names: readonly string[], out: string): Promise<void> {
  await build({
    entryPoints: names.map((name) => join(DOCS, "client", `${name}.ts`)),
    outdir: out,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
}

/** The last lines of a process's output, for the message of an error. */
const LAST = 4000;

function run(dir: string, out: string, signal?: AbortSignal): Promise<void> {
  const require = createRequire(import.meta.url);
  const framework = join(
    dirname(require.resolve("@observablehq/framework/package.json")),
    "dist",
    "bin",
    "observable.js",
  );
  const child = spawn(process.execPath, ["--import", PRELOAD, framework, "build"], {
    cwd: dir,
    env: { ...process.env, HUIYIN_FRAMEWORK_OUT: out, OBSERVABLE_TELEMETRY_DISABLE: "1", NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  let output = "";
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-LAST);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Observable Framework stopped with ${code}:\n${output}`));
    });
  });
}

/**
 * Builds the interactive pages into `out`. Every build has a folder of its own, so no cached output of an earlier
 * database is ever used, two builds do not meet, and a read-only checkout will do. Throws an Error with Framework's
 * last words where it fails; aborting the signal ends the process.
 */
export async function runFramework(out: string, signal?: AbortSignal): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), "huiyin-site-"));
  try {
    await stage(dir);
    await run(dir, out, signal);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
