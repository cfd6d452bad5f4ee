import type { IndexEntry } from "../compare/series.ts";
import { PEERS, parseState, type State } from "../compare/state.ts";
import { html } from "../html/html.ts";
import { optionsOf, placeChips } from "../pages/compare.ts";
import type { PlaceRow, World } from "./compare-data.ts";
import { element } from "./page.ts";

/** The comparison's controls: made to show a state, and read into one. */

/** Makes the controls show a state. */
export function fill(w: World, state: State, entry: IndexEntry): void {
  const form = element<HTMLFormElement>("controls");
  const { t, own } = w.page;
  const set = (name: string, value: string) => {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement) control.value = value;
    if (control instanceof RadioNodeList) control.value = value;
  };
  set("i", state.instrument);
  element("measure").innerHTML = optionsOf(t, own.index.series, state).markup;
  const years = Array.from({ length: entry.years[1] - entry.years[0] + 1 }, (_, i) => entry.years[0] + i);
  for (const [name, year, fallback] of [
    ["from", state.from, years[0]],
    ["to", state.to, years.at(-1)],
  ] as const) {
    const control = form.elements.namedItem(name);
    if (!(control instanceof HTMLSelectElement)) continue;
    control.innerHTML = html`${years.map((y) => html`<option>${String(y)}</option>`)}`.markup;
    control.value = String(Math.min(Math.max(year ?? fallback ?? 0, years[0] ?? 0), years.at(-1) ?? 0));
  }
  set("v", state.view);
  set("n", String(state.least));
  element("least").hidden = state.view !== "funnel";
  set("by", state.near === null ? "" : state.by);
  element("peers").hidden = state.near === null && state.places.length !== 1;
  element("chips").innerHTML = placeChips(w.canvas, state).markup;
}

/** Codes of the places that what was typed means: a code, a name in any script, or pinyin. */
export function placesNamed(rows: readonly PlaceRow[], typed: string): string[] {
  const text = typed.trim().toLowerCase().replaceAll(" ", "");
  if (text === "") return [];
  const code = /(^|\D)(\d{6})(\D|$)/.exec(typed)?.[2];
  if (code !== undefined) return rows.some((r) => r[0] === code) ? [code] : [];
  const plain = (s: string) => s.toLowerCase().replaceAll(" ", "");
  const exact = rows.filter((r) => [r[1], r[2], plain(r[3])].includes(text));
  const found =
    exact.length > 0
      ? exact
      : rows.filter((r) => r[1].startsWith(text) || r[2].startsWith(text) || plain(r[3]).startsWith(text));
  return found.slice(0, 1).map((r) => r[0]);
}

export function readControls(state: State): State {
  const data = new FormData(element<HTMLFormElement>("controls"));
  const text = (name: string) => String(data.get(name) ?? "");
  const instrument = text("i");
  const read = parseState(
    new URLSearchParams({
      i: instrument,
      m: text("m"),
      y: `${text("from")}-${text("to")}`,
      v: text("v"),
      n: text("n"),
    }).toString(),
  );
  const by = PEERS.find((p) => p === text("by"));
  const chosen = state.near === null ? state.places : [state.near];
  const near = by !== undefined && chosen.length === 1 ? (chosen[0] ?? null) : null;
  const changed = instrument !== state.instrument || read.series !== state.series;
  return {
    ...state,
    ...read,
    places: near === null ? chosen : [],
    near,
    by: by ?? "mixed",
    embed: state.embed,
    ...(changed ? { from: null, to: null } : {}),
  };
}
