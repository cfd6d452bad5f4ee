import { createHash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";

/** What a release needs of the file system: checksums, and swaps that a kill cannot leave half done. */

export interface FileEntry {
  /** path within the release */
  path: string;
  bytes: number;
  /** hex */
  sha256: string;
}

const CHUNK = 1 << 20;

/** SHA-256 of a file, hex; reads it piece by piece. */
export function sha256File(file: string): string {
  const hash = createHash("sha256");
  const buffer = Buffer.alloc(CHUNK);
  const fd = openSync(file, "r");
  try {
    for (;;) {
      const read = readSync(fd, buffer, 0, CHUNK, null);
      if (read === 0) return hash.digest("hex");
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(fd);
  }
}

export function fileEntry(dir: string, path: string): FileEntry {
  const file = join(dir, path);
  return { path, bytes: statSync(file).size, sha256: sha256File(file) };
}

/** Reads a list as `sha256sum` writes it: digest and path of each file. */
export function readChecksums(text: string): Map<string, string> {
  const lines = text.split("\n").filter((line) => line !== "");
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** Brings a file or folder to the disk itself. */
export function syncToDisk(path: string): void {
  const fd = openSync(path, "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Brings every file of a folder, and the folder, to the disk. */
export function syncFolder(dir: string): void {
  for (const name of readdirSync(dir)) syncToDisk(join(dir, name));
  syncToDisk(dir);
}

/** Writes a small text file so that a reader sees the old one or the new one, whole. */
export function swapText(file: string, text: string): void {
  const beside = `${file}.new`;
  writeFileSync(beside, text);
  syncToDisk(beside);
  renameSync(beside, file);
  syncToDisk(dirname(file));
}

/** Points a symbolic link at another folder beside it; a reader sees the old target or the new one. */
export function swapLink(link: string, target: string): void {
  const beside = join(dirname(link), `.${basename(link)}.new`);
  rmSync(beside, { force: true });
  symlinkSync(relative(dirname(link), target), beside);
  renameSync(beside, link);
  syncToDisk(dirname(link));
}
