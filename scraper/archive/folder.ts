import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The files of one archive. WARC files are the truth; everything else can be made again from them. */
export interface ArchiveFolder {
  dir: string;
  warc: string;
  cdxj: string;
  runs: string;
  journal: string;
  frontier: string;
}

export function archiveFolder(dir: string): ArchiveFolder {
  return {
    dir,
    warc: join(dir, "warc"),
    cdxj: join(dir, "cdxj"),
    runs: join(dir, "runs"),
    journal: join(dir, "journal.jsonl"),
    frontier: join(dir, "frontier"),
  };
}

export function makeFolder(folder: ArchiveFolder): void {
  for (const dir of [folder.dir, folder.warc, folder.cdxj, folder.runs]) mkdirSync(dir, { recursive: true });
}

/** Names of the WARC files in the order written: a running number leads each name. */
export function warcNames(folder: ArchiveFolder): string[] {
  if (!existsSync(folder.warc)) return [];
  return readdirSync(folder.warc)
    .filter((f) => f.endsWith(".warc.gz"))
    .sort();
}
