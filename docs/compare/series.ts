import type { Bound, Instrument, Measure } from "../../transform/codebook.ts";
import type { Mark } from "../charts/svg.ts";
import type { Named } from "../messages/names.ts";

/** A series is everything that names a figure but the instrument, place and year: figures of one series are compared. */
type Series = Omit<Named, "instrument" | "label">;

const FIELDS = ["measure", "unit", "outcome", "class_label", "level", "aspect", "subset"] as const;

/** Its id in addresses and files: the fields' values joined by dots, trailing empty ones left off. */
export function seriesId(figure: Series): string {
  const parts: string[] = FIELDS.map((field) => figure[field] ?? "");
  while (parts.at(-1) === "") parts.pop();
  return parts.join(".");
}

/** The fields that an id stands for. Only for ids that `seriesId` made. */
export function seriesOf(id: string): Series {
  const parts = id.split(".");
  return Object.fromEntries(FIELDS.map((field, i) => [field, parts[i] || null])) as unknown as Series;
}

/** A figure as data files carry it to the browser: in this order, to be small. */
export type Packed = [
  code: string,
  year: number,
  series: number,
  value: number | null,
  low: number | null,
  high: number | null,
  bound: Bound,
  quality: Mark,
  fails: 0 | 1,
  base: number | null,
  baseMeasure: Measure | null,
  report: string,
  ordinal: number | null,
  definition: number | null,
];

/** One data file: figures of one instrument, measure and unit, of all places or of one province. */
export interface Slice {
  series: string[];
  definitions: string[];
  rows: Packed[];
}

/** One line of the index of series. */
export interface IndexEntry {
  instrument: Instrument;
  series: string;
  places: number;
  years: [first: number, last: number];
}

/** The index: all series, and the groups whose data is parted by place, each with the first digits of its parts. */
export interface Index {
  series: IndexEntry[];
  parts: Record<string, string[]>;
}

/** Name of the group that a series is filed under: instrument, measure and unit. */
export const groupName = (of: { instrument: string; measure: string; unit: string }): string =>
  `${of.instrument}.${of.measure}.${of.unit}`;

/** Name of a data file: of a whole group, or of its places whose codes begin with some digits. */
export const fileName = (of: { instrument: string; measure: string; unit: string }, part: string): string =>
  `${groupName(of)}${part === "" ? "" : `-${part}`}.json`;

/** The parts of a series' data: one empty beginning where it is not parted. */
export function partsOf(index: Index, entry: IndexEntry): string[] {
  return index.parts[groupName({ ...seriesOf(entry.series), instrument: entry.instrument })] ?? [""];
}

export interface Place {
  code: string;
  name: string;
  level: string;
}

/** A figure unpacked. */
export interface Point {
  code: string;
  year: number;
  series: string;
  value: number | null;
  low: number | null;
  high: number | null;
  bound: Bound;
  quality: Mark;
  fails: boolean;
  base: number | null;
  baseMeasure: Measure | null;
  report: string;
  ordinal: number | null;
  definition: string | null;
}

export const unpack = (slice: Slice): Point[] =>
  slice.rows.map((r) => ({
    code: r[0],
    year: r[1],
    series: slice.series[r[2]] ?? "",
    value: r[3],
    low: r[4],
    high: r[5],
    bound: r[6],
    quality: r[7],
    fails: r[8] === 1,
    base: r[9],
    baseMeasure: r[10],
    report: r[11],
    ordinal: r[12],
    definition: r[13] === null ? null : (slice.definitions[r[13]] ?? null),
  }));
