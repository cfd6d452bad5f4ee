import { gzipSync } from "node:zlib";
import { groupBy } from "../compare/group.ts";
import { fileName, type IndexEntry, type Packed, type Slice, seriesId } from "../compare/series.ts";
import type { Group } from "./figures.ts";
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

/** Figures that surely are too many for one file: not worth compressing to find out. */
const TOO_MANY = 20_000;

/** Packs figures into one file, or into several by the first digits of the division code. */
function parts(figures: readonly Figure[], digits = 0): Map<string, string> {
  const prefix = figures[0]?.region_code.slice(0, digits) ?? "";
  if (figures.length < TOO_MANY || digits >= 6) {
    const text = JSON.stringify(pack(figures));
    if (digits >= 6 || text.length <= LIMIT || gzipSync(text).length <= LIMIT) return new Map([[prefix, text]]);
  }
  const groups = groupBy(figures, (f) => f.region_code.slice(0, digits + 2));
  return new Map([...groups.values()].flatMap((part) => [...parts(part, digits + 2)]));
}

/** The data files of one instrument, measure and unit, and its lines of the index: one a series. */
export function sliceGroup(group: Group, figures: readonly Figure[]): { files: SliceFile[]; index: IndexEntry[] } {
  const made = parts(figures);
  const files = [...made].map(([part, text]) => ({ name: fileName(group, part), text }));
  const index = [...groupBy(figures, seriesId)].map(([series, of]): IndexEntry => {
    const years = of.map((f) => f.year);
    return {
      instrument: group.instrument,
      series,
      places: new Set(of.map((f) => f.region_code)).size,
      years: [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))],
    };
  });
  return { files, index };
}
