import { copyFile, link, mkdir, readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { sha256File } from "../../transform/publish/files.ts";
import { releasesIn } from "../../transform/publish/retention.ts";

/** One file of a release, as the data page lists it. */
export interface ReleaseFile {
  /** path within the release */
  path: string;
  bytes: number;
  sha256: string;
}

/** A release that was kept from before, as its own manifest describes it. */
export interface OlderRelease {
  version: string;
  /** day of its newest capture, ISO 8601 */
  date: string;
  reports: number | null;
  figures: number | null;
  files: { path: string; bytes: number }[];
}

const Manifest = z.object({
  version: z.string(),
  date: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), rows: z.number().optional() })),
});

/** Checksums that the release itself tells: "digest  path", one a line. */
async function toldChecksums(dir: string): Promise<Map<string, string>> {
  const text = await readFile(join(dir, "SHA256SUMS"), "utf8").catch(() => "");
  return new Map(text.split("\n").map((line): [string, string] => [line.slice(66), line.slice(0, 64)]));
}

/** Puts a file at another place without copying its bytes where the file system can; copies it where it cannot. */
export async function place(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
  }
}

/** Lists a release's files in the order of their names. */
export async function releaseFiles(dir: string): Promise<ReleaseFile[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  const told = await toldChecksums(dir);
  const listed = files.map(async (file) => {
    const path = file.slice(dir.length + 1).replaceAll("\\", "/");
    return { path, bytes: (await stat(file)).size, sha256: told.get(path) ?? sha256File(file) };
  });
  return (await Promise.all(listed)).sort((a, b) => a.path.localeCompare(b.path));
}

/** Puts a release's files into the site, below `release/`. */
export async function placeRelease(dir: string, files: readonly ReleaseFile[], out: string): Promise<void> {
  for (const { path } of files) await place(join(dir, path), join(out, "release", path));
}

/** Address of a release by its version, from the site's root: lasting for as long as the release is kept. */
export const versionPath = (version: string): string => `releases/${version}`;

/** The other releases that lie beside one, the newest first; those that do not say what they hold are left out. */
export async function olderReleases(dir: string): Promise<OlderRelease[]> {
  const others = releasesIn(dirname(dir)).filter((name) => name !== basename(dir));
  const read = others.map(async (name): Promise<OlderRelease[]> => {
    const text = await readFile(join(dirname(dir), name, "manifest.json"), "utf8").catch(() => "null");
    const { success, data } = Manifest.safeParse(JSON.parse(text));
    if (!success || data.version !== name) return [];
    const rows = (path: string) => data.files.find((f) => f.path === path)?.rows ?? null;
    const counts = { reports: rows("reports.parquet"), figures: rows("observations.parquet") };
    return [{ version: name, date: data.date, ...counts, files: await releaseFiles(join(dirname(dir), name)) }];
  });
  return (await Promise.all(read)).flat().reverse();
}

/** Puts releases into the site under their versions, the newest too: what is cited must be found again. */
export async function placeVersions(dir: string, versions: readonly string[], out: string): Promise<void> {
  for (const version of versions) {
    const from = join(dirname(dir), version);
    for (const { path } of await releaseFiles(from))
      await place(join(from, path), join(out, versionPath(version), path));
  }
}
