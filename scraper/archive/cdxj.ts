import { existsSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { surt } from "../address.ts";
import type { Entry } from "./entry.ts";
import type { ArchiveFolder } from "./folder.ts";
import { entryOf } from "./journal.ts";
import { members } from "./members.ts";

/** One line of a CDXJ index: sortable key, 14-digit time, JSON with where the record lies. After pywb. */
function line(entry: Entry): string | null {
  const { url, warc } = entry;
  if (entry.type === "metadata" || !URL.canParse(url)) return null;
  const stamp = entry.at.replace(/[^0-9]/g, "").slice(0, 14);
  const type = entry.contentType ?? "unk";
  const fields = {
    url,
    mime: entry.type === "revisit" ? "warc/revisit" : (type.split(";", 1)[0] ?? "").trim(),
    status: String(entry.status ?? 0),
    digest: entry.payload ?? "-",
    length: String(warc.length),
    offset: String(warc.offset),
    filename: warc.file,
  };
  return `${surt(url)} ${stamp} ${JSON.stringify(fields)}`;
}

/** Writes the sorted CDXJ index of one WARC file beside and then renames it. */
function save(folder: ArchiveFolder, file: string, lines: string[]): void {
  const target = targetOf(folder, file);
  lines.sort((a, b) => (a < b ? -1 : 1));
  writeFileSync(`${target}.new`, lines.map((l) => `${l}\n`).join(""));
  renameSync(`${target}.new`, target);
}

const targetOf = (folder: ArchiveFolder, file: string): string =>
  join(folder.cdxj, file.replace(/\.warc\.gz$/, ".cdxj"));

/** Writes the index of a WARC file from what was noted while it was written. */
export function writeCdxj(folder: ArchiveFolder, file: string, entries: readonly Entry[]): void {
  save(
    folder,
    file,
    entries.map(line).filter((l) => l !== null),
  );
}

/** Writes the index of a WARC file that has none, from the file itself: a kill left it behind. */
export function mendCdxj(folder: ArchiveFolder, file: string): void {
  if (existsSync(targetOf(folder, file))) return;
  const entries: Entry[] = [];
  for (const member of members(join(folder.warc, file))) {
    const place = { file, offset: member.offset, length: member.length };
    const entry = member.fault === null ? entryOf(member.bytes, place) : null;
    if (entry) entries.push(entry);
  }
  writeCdxj(folder, file, entries);
}
