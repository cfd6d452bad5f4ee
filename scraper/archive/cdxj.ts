import { existsSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { surt } from "../address.ts";
import type { ArchiveFolder } from "./folder.ts";
import { members } from "./members.ts";
import { header, parseRecord } from "./parse.ts";

/** One line of a CDXJ index: sortable key, 14-digit time, JSON with where the record lies. After pywb. */
function line(bytes: Uint8Array, file: string, offset: number, length: number): string | null {
  const record = parseRecord(bytes);
  const url = record?.headers.get("warc-target-uri");
  if (!record || (record.type !== "response" && record.type !== "revisit") || !url || !URL.canParse(url)) return null;
  const stamp = (record.headers.get("warc-date") ?? "").replace(/[^0-9]/g, "").slice(0, 14);
  const type = header(record.http?.headers ?? [], "content-type") ?? "unk";
  const fields = {
    url,
    mime: record.type === "revisit" ? "warc/revisit" : (type.split(";", 1)[0] ?? "").trim(),
    status: String(record.http?.status ?? 0),
    digest: record.headers.get("warc-payload-digest") ?? "-",
    length: String(length),
    offset: String(offset),
    filename: file,
  };
  return `${surt(url)} ${stamp} ${JSON.stringify(fields)}`;
}

/** Writes the sorted CDXJ index of one WARC file, from the WARC file itself, beside and then renamed. */
export function writeCdxj(folder: ArchiveFolder, file: string, options: { ifMissing?: boolean } = {}): void {
  const target = join(folder.cdxj, file.replace(/\.warc\.gz$/, ".cdxj"));
  if (options.ifMissing && existsSync(target)) return;
  const lines: string[] = [];
  for (const member of members(join(folder.warc, file))) {
    if (member.fault !== null) continue;
    const made = line(member.bytes, file, member.offset, member.length);
    if (made !== null) lines.push(made);
  }
  lines.sort((a, b) => (a < b ? -1 : 1));
  writeFileSync(`${target}.new`, lines.map((l) => `${l}\n`).join(""));
  renameSync(`${target}.new`, target);
}
