import type { Canvas } from "../compare/draw.ts";
import { MOST_ROWS, select } from "../compare/select.ts";
import {
  fileName,
  type Index,
  type IndexEntry,
  type Place,
  type Point,
  partsOf,
  type Slice,
  seriesOf,
  unpack,
} from "../compare/series.ts";
import { parseState, type State } from "../compare/state.ts";
import { html } from "../html/html.ts";
import { asset } from "../html/route.ts";
import { element, fetchData, type Page, readPage } from "./page.ts";

/** What the comparison works on, and the figures that it fetches as they are needed. */

export interface Own {
  index: Index;
  /** column of the place file that holds the names of this language: 1 simplified, 2 traditional, 3 pinyin */
  name: 1 | 2 | 3;
  /** what the page shows before any choice */
  instrument: string;
  first: string;
}

export type PlaceRow = [code: string, name: string, hant: string, pinyin: string, level: string];

export interface World {
  page: Page<Own>;
  canvas: Canvas;
  rows: PlaceRow[];
  slices: Map<string, Promise<Point[]>>;
}

export function entryOf(index: readonly IndexEntry[], state: State): IndexEntry | undefined {
  const mine = index.filter((e) => e.instrument === state.instrument);
  return mine.find((e) => e.series === state.series) ?? mine[0] ?? index[0];
}

/** A state that names a series there is; of years only those that leave any out. */
export function settled(index: readonly IndexEntry[], state: State): State {
  const entry = entryOf(index, state);
  if (!entry) return state;
  const [first, last] = entry.years;
  const from = state.from !== null && state.from <= first ? null : state.from;
  const to = state.to !== null && state.to >= last ? null : state.to;
  return { ...state, instrument: entry.instrument, series: entry.series, from, to };
}

function slice(w: World, file: string): Promise<Point[]> {
  const known = w.slices.get(file);
  if (known) return known;
  const address = asset(w.page.route, `data/compare/${file}`);
  const loaded = fetchData<Slice>(address, w.page.version).then(unpack);
  w.slices.set(file, loaded);
  return loaded;
}

/** The figures that a state may show: of parted data only the parts that are needed. */
export async function pointsOf(w: World, entry: IndexEntry, state: State): Promise<Point[]> {
  const of = { ...seriesOf(entry.series), instrument: entry.instrument };
  const parts = partsOf(w.page.own.index, entry);
  const { near, by } = state;
  if (state.places.length > 0 || near !== null) {
    const within = near === null ? state.places : [near.slice(0, 2)];
    const all = near !== null && by !== "province";
    const wanted = parts.filter((part) => all || within.some((w) => w.startsWith(part) || part.startsWith(w)));
    return (await Promise.all(wanted.map((part) => slice(w, fileName(of, part))))).flat();
  }
  const points: Point[] = [];
  for (const part of parts) {
    points.push(...(await slice(w, fileName(of, part))));
    const shown = select(points, state, w.canvas.places);
    if (shown.available > MOST_ROWS) break;
  }
  return points;
}

export async function load(): Promise<World> {
  const page = readPage<Own>();
  const rows = await fetchData<PlaceRow[]>(asset(page.route, "data/places.json"), page.version);
  const places = new Map(
    rows.map((r): [string, Place] => [r[0], { code: r[0], name: r[page.own.name] || r[1], level: r[4] }]),
  );
  element("place-list").innerHTML =
    html`${rows.map((r) => html`<option value="${r[page.own.name] || r[1]} ${r[0]}"></option>`)}`.markup;
  return { page, rows, canvas: { t: page.t, route: page.route, places }, slices: new Map() };
}

/** The state that the address names; of a bare address the page's first one. */
export function stated(w: World): State {
  const state = parseState(location.search);
  const { instrument, first } = w.page.own;
  return location.search === "" ? { ...state, instrument, series: first } : state;
}
