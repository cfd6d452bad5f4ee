import { copyFile, link, mkdir, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256File } from "../../transform/publish/files.ts";

/** One file of a release, as the data page lists it. */
export interface ReleaseFile {
  /** path within the release */
  path: string;
  bytes: number;
  sha256: string;
}

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
