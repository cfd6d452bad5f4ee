/** What the comparison page shows, and its form in the address: the address is the state. */

export const VIEWS = ["strip", "years", "slope", "funnel"] as const;
export type View = (typeof VIEWS)[number];

/** Which places are the peers of one: those of its province, of its level, with a similar n, or some of each. */
export const PEERS = ["mixed", "province", "level", "size"] as const;
export type Peers = (typeof PEERS)[number];

export interface State {
  instrument: string;
  /** id of the series (docs/compare/series.ts); empty for the page's first one */
  series: string;
  /** division codes, in order; empty for all places */
  places: string[];
  /** first and last year; null for all */
  from: number | null;
  to: number | null;
  view: View;
  /** smallest n for rates: places below it are left out of the funnel */
  least: number;
  /** the place that is shown among its peers; null where places are chosen one by one */
  near: string | null;
  by: Peers;
  /** shown inside another page: chart and caption only */
  embed: boolean;
}

export const INSTRUMENTS = ["suggestion", "proposal", "motion", "combined"];
export const LEAST = 10;

export const initial: State = {
  instrument: "suggestion",
  series: "",
  places: [],
  from: null,
  to: null,
  view: "strip",
  least: LEAST,
  near: null,
  by: "mixed",
  embed: false,
};

/** Places that one address may name. */
const MOST = 60;

const isDigits = (text: string, length: number) =>
  text.length === length && [...text].every((c) => c >= "0" && c <= "9");
const yearOf = (text: string | undefined) => (text !== undefined && isDigits(text, 4) ? Number(text) : null);
const isSeries = (text: string) =>
  text.length <= 80 &&
  [...text].every((c) => (c >= "a" && c <= "z") || (c >= "A" && c <= "D") || c === "." || c === "_");

/** Reads an address; what it does not understand it leaves at its default. */
export function parseState(search: string): State {
  const params = new URLSearchParams(search);
  const instrument = params.get("i") ?? "";
  const series = params.get("m") ?? "";
  const [from, to] = (params.get("y") ?? "").split("-");
  const view = VIEWS.find((v) => v === params.get("v"));
  const places = (params.get("p") ?? "").split(",").filter((code) => isDigits(code, 6));
  const least = Number(params.get("n"));
  const near = params.get("near");
  const first = yearOf(from);
  const last = yearOf(to);
  const by = PEERS.find((p) => p === params.get("by"));
  const ordered = first === null || last === null || first <= last;
  return {
    instrument: INSTRUMENTS.includes(instrument) ? instrument : initial.instrument,
    series: isSeries(series) ? series : "",
    places: [...new Set(places)].sort().slice(0, MOST),
    from: ordered ? first : last,
    to: ordered ? last : first,
    view: view ?? initial.view,
    least: params.has("n") && Number.isInteger(least) && least >= 1 && least <= 10_000 ? least : LEAST,
    near: near !== null && isDigits(near, 6) ? near : null,
    by: by ?? initial.by,
    embed: params.get("embed") === "1",
  };
}

/** Writes a state as the part of an address after "?", defaults left out. `parseState` reads back the same state. */
export function formatState(state: State): string {
  const parts: string[] = [];
  if (state.instrument !== initial.instrument) parts.push(`i=${state.instrument}`);
  if (state.series !== "") parts.push(`m=${state.series}`);
  if (state.places.length > 0) parts.push(`p=${state.places.join(",")}`);
  if (state.from !== null || state.to !== null) parts.push(`y=${state.from ?? ""}-${state.to ?? ""}`);
  if (state.view !== initial.view) parts.push(`v=${state.view}`);
  if (state.least !== LEAST) parts.push(`n=${state.least}`);
  if (state.near !== null) parts.push(`near=${state.near}`);
  if (state.by !== initial.by) parts.push(`by=${state.by}`);
  if (state.embed) parts.push("embed=1");
  return parts.join("&");
}
