/** What a page with charts drawn at build time shows, and its form in the address: the address is the state. */
export interface ChartState {
  /** name of the view chosen; empty for the first */
  view: string;
  /** id of the one chart that is shown inside another page; empty for the whole page */
  embed: string;
}

const isName = (text: string) =>
  text.length <= 60 && [...text].every((c) => (c >= "a" && c <= "z") || (c >= "0" && c <= "9") || c === "-");

/** Reads an address; what it does not understand it leaves at its default. */
export function parseChartState(search: string): ChartState {
  const params = new URLSearchParams(search);
  const name = (key: string) => {
    const text = params.get(key) ?? "";
    return isName(text) ? text : "";
  };
  return { view: name("v"), embed: name("embed") };
}

/** Writes a state as the part of an address after "?", defaults left out. `parseChartState` reads back the same state. */
export function formatChartState({ view, embed }: ChartState): string {
  const parts = [view === "" ? "" : `v=${view}`, embed === "" ? "" : `embed=${embed}`];
  return parts.filter((p) => p !== "").join("&");
}
