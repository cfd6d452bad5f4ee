import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { build } from "esbuild";
import { ROOT } from "../../transform/common/workspace.ts";
import { place } from "./release.ts";

/** Files that pages share: the style sheet, the common module, the icon, and the SQL engine. */

const DOCS = join(ROOT, "docs");

/** A module or style sheet of `docs/` with all that it imports, as one text. */
export async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(DOCS, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: ["es2022", "chrome109", "safari16", "firefox115"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

async function hashed(entry: string, out: string, name: string): Promise<string> {
  const text = await bundled(entry);
  const [stem, extension] = name.split(".");
  const file = `${stem}.${createHash("sha256").update(text).digest("hex").slice(0, 8)}.${extension}`;
  await writeFile(join(out, file), text);
  return file;
}

/** Writes the style sheet and the common module under names that change with their content. */
export async function writeAssets(out: string): Promise<{ style: string; script: string }> {
  await mkdir(join(out, "assets"), { recursive: true });
  await copyFile(join(DOCS, "style", "icon.svg"), join(out, "icon.svg"));
  return {
    style: await hashed("style/site.css", out, "assets/site.css"),
    script: await hashed("client/site.ts", out, "assets/site.js"),
  };
}

const CACHE = join(DOCS, ".observablehq", "engine");

/** A compressed file, made once and kept: compressing the engine takes seconds. */
async function compressed(file: string, version: string): Promise<Buffer | string> {
  const kept = join(CACHE, `duckdb-eh-${version}.wasm.gz`);
  if (existsSync(kept)) return kept;
  const body = await promisify(gzip)(await readFile(file), { level: 9 });
  try {
    await mkdir(CACHE, { recursive: true });
    await writeFile(`${kept}.${process.pid}`, body);
    await rename(`${kept}.${process.pid}`, kept);
  } catch {
    // A checkout that cannot be written to compresses each time.
  }
  return body;
}

export interface Engine {
  wasm: string;
  worker: string;
  /** bytes that starting it transfers, the database not counted */
  bytes: number;
}

/**
 * Puts the SQL engine into the site. It is stored compressed, since some hosts refuse files over 25 MB and many do not
 * compress; the page decompresses it.
 */
export async function writeEngine(out: string): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const dist = dirname(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  const { version } = JSON.parse(await readFile(join(dist, "..", "package.json"), "utf8")) as { version: string };
  const names = { wasm: `assets/duckdb-eh-${version}.wasm.gz.bin`, worker: `assets/duckdb-eh-${version}.worker.js` };
  const packed = await compressed(join(dist, "duckdb-eh.wasm"), version);
  if (typeof packed === "string") await place(packed, join(out, names.wasm));
  else await writeFile(join(out, names.wasm), packed);
  await place(join(dist, "duckdb-browser-eh.worker.js"), join(out, names.worker));
  const sizes = await Promise.all([names.wasm, names.worker].map(async (name) => (await stat(join(out, name))).size));
  return { ...names, bytes: sizes.reduce((a, b) => a + b, 0) };
}
