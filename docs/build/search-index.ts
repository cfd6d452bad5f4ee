import { Converter } from "opencc-js";
import { type Entry, PAGE, SHARDS, type Shard, shardOf, terms } from "../search/tokens.ts";
import type { Data } from "./data.ts";

const toSimplified = Converter({ from: "tw", to: "cn" });

/** Text for the index in simplified characters: both scripts find each other. */
export const simplified = (text: string): string => toSimplified(text);

/** The files of the search index, by name within its folder. */
export function searchFiles(
  data: Pick<Data, "reports" | "regions">,
  areas: ReadonlyMap<string, string>,
): Map<string, string> {
  const files = new Map<string, string>();
  const shards: Shard[] = Array.from({ length: SHARDS }, () => Object.create(null) as Shard);
  const last = new Map<string, number>();
  const entries: Entry[] = [];
  for (const report of data.reports.values()) {
    if (report.copy_of !== null) continue;
    const region = report.region_code === null ? undefined : data.regions.get(report.region_code);
    const at = entries.length;
    entries.push([report.report_id, report.title?.trim() ?? "", report.region_code, report.year]);
    const words = [
      report.title ?? "",
      region?.name ?? "",
      region?.pinyin ?? "",
      report.region_code ?? "",
      String(report.year ?? ""),
      areas.get(report.report_id) ?? "",
    ];
    for (const term of terms(simplified(words.join(" ")))) {
      const shard = shards[shardOf(term)];
      if (!shard) continue;
      const postings = shard[term];
      if (postings) postings.push(at - (last.get(term) ?? 0));
      else shard[term] = [at];
      last.set(term, at);
    }
  }
  for (const [i, shard] of shards.entries()) files.set(`terms-${i}.json`, JSON.stringify(shard));
  for (let at = 0; at < entries.length; at += PAGE)
    files.set(`reports-${at / PAGE}.json`, JSON.stringify(entries.slice(at, at + PAGE)));
  files.set("scripts.json", JSON.stringify(scriptTable()));
  return files;
}

/** Traditional characters and their simplified forms, as two strings of equal length: enough to search by. */
export function scriptTable(): [traditional: string, simplified: string] {
  let from = "";
  let to = "";
  for (let c = 0x4e00; c <= 0x9fff; c++) {
    const character = String.fromCharCode(c);
    const simple = toSimplified(character);
    if (simple === character || simple.length !== 1) continue;
    from += character;
    to += simple;
  }
  return [from, to];
}
