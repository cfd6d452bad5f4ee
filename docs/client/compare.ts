import { WIDE } from "../charts/figure.ts";
import { type Canvas, caption, draw, title, twin } from "../compare/draw.ts";
import { type Selection, select } from "../compare/select.ts";
import { type IndexEntry, type Place, type Point, type Slice, unpack } from "../compare/series.ts";
import { formatState, parseState, type State } from "../compare/state.ts";
import { html } from "../html/html.ts";
import { asset, link, reportPath } from "../html/route.ts";
import { optionsOf, placeChips } from "../pages/compare.ts";
import { csv } from "./csv.ts";
import { png } from "./image.ts";
import { download, element, fetchData, type Page, readPage } from "./page.ts";
import { rove } from "./roving.ts";

/** The comparison in the browser: the address is the state, every change of a control writes it and draws again. */

export interface Own {
  index: IndexEntry[];
  /** column of the place file that holds the names of this language: 1 simplified, 2 traditional, 3 pinyin */
  name: 1 | 2 | 3;
  /** what the page shows before any choice */
  instrument: string;
  first: string;
}

type PlaceRow = [code: string, name: string, hant: string, pinyin: string, level: string];

interface World {
  page: Page<Own>;
  canvas: Canvas;
  rows: PlaceRow[];
  slices: Map<string, Promise<Point[]>>;
}

function entryOf(index: readonly IndexEntry[], state: State): IndexEntry | undefined {
  const mine = index.filter((e) => e.instrument === state.instrument);
  return mine.find((e) => e.series === state.series) ?? mine[0] ?? index[0];
}

/** A state that names a series there is. */
function settled(index: readonly IndexEntry[], state: State): State {
  const entry = entryOf(index, state);
  return entry ? { ...state, instrument: entry.instrument, series: entry.series } : state;
}

async function pointsOf(w: World, entry: IndexEntry): Promise<Point[]> {
  const loaded = entry.files.map((file) => {
    const known = w.slices.get(file);
    if (known) return known;
    const address = asset(w.page.route, `data/compare/${file}`);
    const slice = fetchData<Slice>(address, w.page.version).then(unpack);
    w.slices.set(file, slice);
    return slice;
  });
  return (await Promise.all(loaded)).flat();
}

const widthOf = (box: HTMLElement) => Math.round(Math.min(1100, Math.max(300, box.clientWidth || WIDE)));

function show(w: World, state: State, chosen: Selection): void {
  const view = element("view");
  const { t } = w.page;
  if (chosen.points.length === 0) {
    view.innerHTML = html`<p class="empty">${t.t("compare.empty")}</p>`.markup;
    return;
  }
  const note = state.view === "funnel" && html` ${t.t("compare.funnel.note")}`;
  const open = view.querySelector("details")?.open === true;
  view.innerHTML =
    html`<figure class="figure"><figcaption>${caption(w.canvas, state, chosen)}${note}</figcaption><div class="drawn">${draw(w.canvas, state, chosen, widthOf(view))}</div><details class="twin"${open && html` open`}><summary>${t.t("chart.table")}</summary>${twin(w.canvas, state, chosen)}</details></figure>`.markup;
  for (const chart of view.querySelectorAll<SVGElement>("svg.chart")) rove(chart);
}

/** Makes the controls show a state. */
function fill(w: World, state: State, entry: IndexEntry): void {
  const form = element<HTMLFormElement>("controls");
  const { t, own } = w.page;
  const set = (name: string, value: string) => {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement) control.value = value;
    if (control instanceof RadioNodeList) control.value = value;
  };
  set("i", state.instrument);
  element("measure").innerHTML = optionsOf(t, own.index, state).markup;
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
  element("chips").innerHTML = placeChips(w.canvas, state).markup;
}

function share(w: World, state: State, chosen: Selection): void {
  const { t, page } = { t: w.page.t, page: w.page };
  const address = new URL(location.href);
  address.search = formatState(state);
  address.hash = "";
  element("view-address").textContent = address.href;
  element("view-cite").textContent =
    `${title(w.canvas, state)}${t.t("cite.stop")}${t.t("data.title.full")}${t.t("cite.stop")}${t.t("footer.version", { version: page.version })}${t.t("cite.stop")}${address.href}`;
  const embedded = new URL(address);
  embedded.search = formatState({ ...state, embed: true });
  element("view-embed").textContent =
    `<iframe src="${embedded.href}" width="100%" height="600" title="${title(w.canvas, state).replaceAll('"', "&quot;")}"></iframe>`;
  element("status").textContent = t.t("compare.status", {
    figures: chosen.points.length,
    places: new Set(chosen.points.map((p) => p.code)).size,
  });
}

const HEAD = [
  "region_code",
  "place",
  "year",
  "series",
  "value",
  "low",
  "high",
  "bound",
  "quality",
  "n",
  "n_measure",
  "definition",
  "report_id",
  "address",
  "version",
];

function records(w: World, chosen: Selection) {
  return chosen.points.map((p) => ({
    region_code: p.code,
    place: w.canvas.places.get(p.code)?.name ?? p.code,
    year: p.year,
    series: p.series,
    value: p.value,
    low: p.low,
    high: p.high,
    bound: p.bound,
    quality: p.fails ? "contradicted" : p.quality,
    n: p.base,
    n_measure: p.baseMeasure,
    definition: p.definition,
    report_id: p.report,
    address: new URL(
      link(w.page.route, `${reportPath(p.report)}${p.ordinal === null ? "" : `#f${p.ordinal}`}`),
      location.href,
    ).href,
    version: w.page.version,
  }));
}

async function save(w: World, state: State, chosen: Selection, kind: string): Promise<void> {
  const name = `huiyin-${state.instrument}-${state.series}`;
  const rows = records(w, chosen);
  if (kind === "csv")
    download(
      `${name}.csv`,
      csv(
        HEAD,
        rows.map((r) => Object.values(r)),
      ),
      "text/csv",
    );
  if (kind === "json") download(`${name}.json`, JSON.stringify(rows, null, 1), "application/json");
  if (kind !== "svg" && kind !== "png") return;
  const markup = draw(w.canvas, state, chosen, WIDE, true).markup;
  if (kind === "svg") download(`${name}.svg`, markup, "image/svg+xml");
  if (kind === "png") {
    const blob = await png(markup);
    if (blob) download(`${name}.png`, blob, "image/png");
    else element("status").textContent = w.page.t.t("chart.failed");
  }
}

/** Codes of the places that what was typed means: a code, a name in any script, or pinyin. */
function placesNamed(rows: readonly PlaceRow[], typed: string): string[] {
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

function readControls(state: State): State {
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
  const changed = instrument !== state.instrument || read.series !== state.series;
  return {
    ...state,
    ...read,
    places: state.places,
    near: state.near,
    embed: state.embed,
    ...(changed ? { from: null, to: null } : {}),
  };
}

async function load(): Promise<World> {
  const page = readPage<Own>();
  const rows = await fetchData<PlaceRow[]>(asset(page.route, "data/places.json"), page.version);
  const places = new Map(
    rows.map((r): [string, Place] => [r[0], { code: r[0], name: r[page.own.name] || r[1], level: r[4] }]),
  );
  element("place-list").innerHTML =
    html`${rows.map((r) => html`<option value="${r[page.own.name] || r[1]} ${r[0]}"></option>`)}`.markup;
  return { page, rows, canvas: { t: page.t, route: page.route, places }, slices: new Map() };
}

/** Sets up the comparison page. */
export async function compare(): Promise<void> {
  const view = element("view");
  let state = parseState(location.search);
  const bare = formatState(state) === "";
  document.documentElement.classList.toggle("embedded", state.embed);
  const fail = (error: unknown) => {
    const { t } = readPage<Own>();
    view.innerHTML =
      html`<p class="empty" role="alert">${t.t("failed", { reason: error instanceof Error ? error.message : String(error) })}</p>`.markup;
  };
  const w = await load().catch(fail);
  if (!w) return;
  if (bare) state = { ...state, instrument: w.page.own.instrument, series: w.page.own.first };
  let chosen: Selection = { points: [], codes: [], available: 0 };
  const redraw = async () => {
    state = settled(w.page.own.index, state);
    const entry = entryOf(w.page.own.index, state);
    if (!entry) return;
    chosen = select(await pointsOf(w, entry), state, w.canvas.places);
    fill(w, state, entry);
    show(w, state, chosen);
    share(w, state, chosen);
  };
  const go = (next: State) => {
    state = settled(w.page.own.index, next);
    const search = formatState(state);
    history.pushState(null, "", search === "" ? location.pathname : `?${search}`);
    redraw().catch(fail);
  };
  const form = element<HTMLFormElement>("controls");
  form.addEventListener("change", (event) => {
    if ((event.target as HTMLElement).id !== "place") go(readControls(state));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const input = element<HTMLInputElement>("place");
    const found = placesNamed(w.rows, input.value);
    element("place-status").textContent =
      found.length === 0 && input.value.trim() !== "" ? w.page.t.t("compare.places.unknown") : "";
    if (found.length === 0) return;
    input.value = "";
    go({ ...state, near: null, places: [...new Set([...state.places, ...found])].sort() });
  });
  element("chips").addEventListener("click", (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>("button[data-remove]");
    if (button) go({ ...state, near: null, places: state.places.filter((p) => p !== button.dataset.remove) });
  });
  element("downloads").addEventListener("click", (event) => {
    const kind = (event.target as HTMLElement).closest<HTMLButtonElement>("button[data-kind]")?.dataset.kind;
    if (kind !== undefined) save(w, state, chosen, kind).catch(fail);
  });
  window.addEventListener("popstate", () => {
    state = parseState(location.search);
    redraw().catch(fail);
  });
  let width = widthOf(view);
  new ResizeObserver(() => {
    if (Math.abs(widthOf(view) - width) < 8 || chosen.points.length === 0) return;
    width = widthOf(view);
    show(w, state, chosen);
  }).observe(view);
  await redraw().catch(fail);
}
