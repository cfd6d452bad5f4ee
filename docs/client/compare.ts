import { WIDE } from "../charts/figure.ts";
import { caption, draw, key, twin } from "../compare/draw.ts";
import { MOST_ROWS, type Selection, select } from "../compare/select.ts";
import { formatState, parseState, type State } from "../compare/state.ts";
import { html } from "../html/html.ts";
import { fill, placesNamed, readControls } from "./compare-controls.ts";
import { entryOf, load, pointsOf, settled, stated, type World } from "./compare-data.ts";
import { addressOf, save, share } from "./compare-share.ts";
import { embed } from "./embed.ts";
import { element, readPage } from "./page.ts";
import { rove } from "./roving.ts";

/** The comparison in the browser: the address is the state, every change of a control writes it and draws again. */

const widthOf = (box: HTMLElement) => Math.round(Math.min(1100, Math.max(300, box.clientWidth || WIDE)));

function show(w: World, state: State, chosen: Selection): void {
  const view = element("view");
  const { t } = w.page;
  if (chosen.points.length === 0) {
    view.innerHTML = html`<p class="empty">${t.t("compare.empty")}</p>`.markup;
    return;
  }
  const open = view.querySelector("details")?.open === true;
  view.innerHTML =
    html`<figure class="figure"><figcaption>${caption(w.canvas, state, chosen)}</figcaption>${key(w.canvas, chosen)}<div class="drawn">${draw(w.canvas, state, chosen, widthOf(view))}</div><details class="twin"${open && html` open`}><summary>${t.t("chart.table")}</summary>${twin(w.canvas, state, chosen)}</details></figure>`.markup;
  for (const chart of view.querySelectorAll<SVGElement>("svg.chart")) rove(chart);
}

const NOTHING: Selection = { points: [], codes: [], available: 0 };

class Comparison {
  readonly #w: World;
  #state: State;
  #chosen: Selection = NOTHING;
  #turn = 0;

  constructor(w: World) {
    this.#w = w;
    this.#state = stated(w);
  }

  /** Draws the state; a later call overtakes an earlier one that still waits for data. */
  async draw(): Promise<void> {
    const turn = ++this.#turn;
    const index = this.#w.page.own.index.series;
    const state = settled(index, this.#state);
    const entry = entryOf(index, state);
    if (!entry) return;
    const points = await pointsOf(this.#w, entry, state);
    if (turn !== this.#turn) return;
    const chosen = select(points, state, this.#w.canvas.places);
    this.#state = state;
    this.#chosen = chosen.available > MOST_ROWS ? { ...chosen, available: entry.places } : chosen;
    fill(this.#w, state, entry);
    this.show();
    share(this.#w, state, this.#chosen);
    if (state.embed) embed(null, addressOf({ ...state, embed: false }));
  }

  show(): void {
    show(this.#w, this.#state, this.#chosen);
  }

  get empty(): boolean {
    return this.#chosen.points.length === 0;
  }

  /** Takes up the state of the address: at first, and on the way back. */
  follow(): Promise<void> {
    this.#state = stated(this.#w);
    return this.draw();
  }

  /** Changes the state and writes it to the address. */
  go(change: (state: State) => State): Promise<void> {
    this.#state = settled(this.#w.page.own.index.series, change(this.#state));
    const search = formatState(this.#state);
    history.pushState(null, "", search === "" ? location.pathname : `?${search}`);
    return this.draw();
  }

  save(kind: string): Promise<void> {
    return save(this.#w, this.#state, this.#chosen, kind);
  }
}

function fail(error: unknown): void {
  const { t } = readPage();
  const reason = error instanceof Error ? error.message : String(error);
  element("view").innerHTML = html`<p class="empty" role="alert">${t.t("failed", { reason })}</p>`.markup;
}

/** Takes the place that was typed into the comparison, or says that there is none. */
function addPlace(w: World, comparison: Comparison): void {
  const input = element<HTMLInputElement>("place");
  const found = placesNamed(w.rows, input.value);
  const unknown = found.length === 0 && input.value.trim() !== "";
  element("place-status").textContent = unknown ? w.page.t.t("compare.places.unknown") : "";
  if (found.length === 0) return;
  input.value = "";
  const chosen = (s: State) => (s.near === null ? s.places : [s.near]);
  const add = (s: State): State => ({
    ...s,
    near: null,
    by: "mixed",
    places: [...new Set([...chosen(s), ...found])].sort(),
  });
  comparison.go(add).catch(fail);
}

function listen(w: World, comparison: Comparison): void {
  const form = element<HTMLFormElement>("controls");
  // Until somebody listens, a choice would be lost: the page comes with its controls disabled.
  for (const control of form.elements) control.removeAttribute("disabled");
  form.addEventListener("change", (event) => {
    if ((event.target as HTMLElement).id !== "place") comparison.go(readControls).catch(fail);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    addPlace(w, comparison);
  });
  element("chips").addEventListener("click", (event) => {
    const removed = (event.target as HTMLElement).closest<HTMLElement>("[data-remove]")?.dataset.remove;
    if (removed === undefined) return;
    comparison
      .go((s) => ({ ...s, near: null, by: "mixed", places: s.places.filter((p) => p !== removed) }))
      .catch(fail);
  });
  element("downloads").addEventListener("click", (event) => {
    const kind = (event.target as HTMLElement).closest<HTMLElement>("[data-kind]")?.dataset.kind;
    if (kind !== undefined) comparison.save(kind).catch(fail);
  });
  window.addEventListener("popstate", () => comparison.follow().catch(fail));
}

/** Draws again when the room for the chart changes. */
function refit(comparison: Comparison): void {
  const view = element("view");
  let width = widthOf(view);
  new ResizeObserver(() => {
    if (Math.abs(widthOf(view) - width) < 8 || comparison.empty) return;
    width = widthOf(view);
    comparison.show();
  }).observe(view);
}

/** Sets up the comparison page. */
export async function compare(): Promise<void> {
  document.documentElement.classList.toggle("embedded", parseState(location.search).embed);
  try {
    const w = await load();
    const comparison = new Comparison(w);
    listen(w, comparison);
    await comparison.draw();
    refit(comparison);
  } catch (error) {
    fail(error);
  }
}
