import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite, type SiteSummary } from "../../docs/build/site.ts";
import { silent } from "../../transform/common/progress.ts";
import { writeFixture } from "./fixture/fixture.ts";

/** A site built from the fixture, for tests to look at. */
export interface Built {
  root: string;
  dir: string;
  summary: SiteSummary;
  again(out: string): Promise<SiteSummary>;
  remove(): void;
}

export const VERSION = "2026-01-02-abcdef012345";

export async function buildFixture(write: typeof writeFixture = writeFixture): Promise<Built> {
  const root = mkdtempSync(join(tmpdir(), "huiyin-built-"));
  const fixture = await write(join(root, "releases", VERSION));
  const signal = new AbortController().signal;
  const again = (out: string) => {
    mkdirSync(out, { recursive: true });
    return buildSite({ ...fixture, version: VERSION, out, demo: true, progress: silent, signal });
  };
  const dir = join(root, "sites", "one");
  return { root, dir, summary: await again(dir), again, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Files of a folder, relative to it. */
export const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name).slice(dir.length + 1))
    .sort();

export const read = (dir: string, file: string): string => readFileSync(join(dir, file), "utf8");

export const digest = (dir: string): string =>
  filesIn(dir)
    .reduce((hash, file) => hash.update(file).update(readFileSync(join(dir, file))), createHash("sha256"))
    .digest("hex");
