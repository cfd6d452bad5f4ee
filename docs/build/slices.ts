import { gzipSync } from "node:zlib";
import { groupBy } from "../compare/group.ts";
import type { IndexEntry, Packed, Slice } from "../compare/series.ts";
import { seriesId } from "../compare/series.ts";
import type { Figure } from "./rows.ts";

/** Most that one data file may be, compressed. */
export const LIMIT = 100 * 1024;

export interface SliceFile {
  /** name within the folder of data files */
  name: string;
  text: string;
}

function pack(figures: readonly Figure[]): Slice {
  const series = new Map<string, number>();
  const definitions = new Map<string, number>();
  const indexed = (of: Map<string, number>, key: string) => {
    const known = of.get(key);
    if (known !== undefined) return known;
    of.set(key, of.size);
    return of.size - 1;
  };
  const rows = figures.map(
    (f): Packed => [
      f.region_code,
      f.year,
      indexed(series, seriesId(f)),
      f.value,
      f.low,
      f.high,
      f.bound,
      f.quality,
      f.fails ? 1 : 0,
      f.base,
      f.base_measure,
      f.report_id,
      f.ordinal,
      f.definition === null ? null : indexed(definitions, f.definition),
    ],
  );
  return { series: [...series.keys()], definitions: [...definitions.keys()], rows };
}

/** Packs figures into one file, or into several by the first digits of the division code, and these by more digits. */
function files(name: string, figures: readonly Figure[], digits = 0): SliceFile[] {
  const text = JSON.stringify(pack(figures));
  const small = text.length <= LIMIT || gzipSync(text).length <= LIMIT;
  if (small || digits >= 6) return [{ name: `${name}.json`, text }];
  const parts = groupBy(figures, (f) => f.region_code.slice(0, digits + 2));
  return [...parts].flatMap(([prefix, part]) => files(`${name.split("-")[0]}-${prefix}`, part, digits + 2));
}

/** The comparison's data files and their index. */
export function compareSlices(figures: readonly Figure[]): { files: SliceFile[]; index: IndexEntry[] } {
  const out: SliceFile[] = [];
  const index: IndexEntry[] = [];
  const byFile = groupBy(figures, (f) => `${f.instrument}.${f.measure}.${f.unit}`);
  for (const [name, members] of byFile) {
    const made = files(name, members);
    out.push(...made);
    for (const [series, of] of groupBy(members, (f) => seriesId(f))) {
      const years = of.map((f) => f.year);
      const first = of[0];
      if (!first) continue;
      index.push({
        instrument: first.instrument,
        series,
        places: new Set(of.map((f) => f.region_code)).size,
        years: [Math.min(...years), Math.max(...years)],
        files: made.map((f) => f.name),
      });
    }
  }
  return { files: out, index };
}
