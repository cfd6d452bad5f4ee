import { type ChartState, formatChartState, parseChartState } from "../charts/state.ts";
import { csv } from "./csv.ts";
import { embed, frame } from "./embed.ts";
import { framed, png } from "./image.ts";
import { download } from "./page.ts";

/**
 * Charts that were drawn while the site is built: which view is shown, the data from the table beside, the chart as it
 * stands, its citation, address and embedding.
 */

interface Table {
  head: string[];
  rows: (string | number)[][];
}

const textOf = (element: Element) => (element.textContent ?? "").trim();

/** A cell as a number where it is nothing but one. */
function cellValue(cell: Element): string | number {
  const text = textOf(cell);
  const plain = text.replaceAll(",", "");
  return plain !== "" && !Number.isNaN(Number(plain)) ? Number(plain) : text;
}

/** The table twin with the address of each row's sentence. */
function tableOf(figure: HTMLElement): Table | null {
  const table = figure.querySelector("details.twin table");
  if (!table) return null;
  const head = [...table.querySelectorAll("thead th")].map(textOf);
  const rows = [...table.querySelectorAll("tbody tr")].map((row) => {
    const sentence = row.querySelector<HTMLAnchorElement>('a[href*="#f"]');
    return [...[...row.children].map(cellValue), sentence?.href ?? ""];
  });
  return { head: [...head, "address"], rows };
}

/** The chart on show as a file of its own, with its title and where it is from. */
function markupOf(figure: HTMLElement, citation: string): string {
  const isShown = (e: Element) => e.getBoundingClientRect().width > 0;
  const drawn = [...figure.querySelectorAll<SVGElement>(".drawn svg[role=group]")];
  const chart = drawn.find(isShown) ?? drawn[0];
  if (!chart) return "";
  const copy = chart.cloneNode(true) as SVGElement;
  for (const link of copy.querySelectorAll("a[href]"))
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", location.href).href);
  const caption = figure.querySelector("figcaption");
  const key = [...figure.querySelectorAll(".legend li")].filter(isShown).map(textOf).join(" · ");
  const notes = [key, citation].filter((note) => note !== "");
  return framed(new XMLSerializer().serializeToString(copy), caption ? textOf(caption) : "", notes);
}

interface Shared {
  address: string;
  citation: string;
}

async function save(figure: HTMLElement, kind: string, shared: Shared): Promise<void> {
  const name = `huiyin-${figure.id}`;
  const table = tableOf(figure);
  if (kind === "csv" && table) download(`${name}.csv`, csv(table.head, table.rows), "text/csv");
  if (kind === "json" && table) {
    const records = table.rows.map((row) => Object.fromEntries(table.head.map((h, i) => [h, row[i] ?? null])));
    download(`${name}.json`, JSON.stringify(records, null, 1), "application/json");
  }
  if (kind !== "svg" && kind !== "png") return;
  const markup = markupOf(figure, shared.citation);
  const image = kind === "svg" ? markup : await png(markup);
  const status = figure.querySelector<HTMLElement>("[data-failed]");
  if (status) status.textContent = image === null ? (status.dataset.failed ?? "") : "";
  if (image !== null) download(`${name}.${kind}`, image, kind === "svg" ? "image/svg+xml" : "image/png");
}

function addressOf(state: ChartState, hash: string): string {
  const address = new URL(location.href);
  address.search = formatChartState(state);
  address.hash = hash;
  return address.href;
}

const sharedOf = (figure: HTMLElement, bar: HTMLElement, state: ChartState): Shared => {
  const address = addressOf({ ...state, embed: "" }, figure.id);
  return { address, citation: `${bar.dataset.cite ?? ""}${address}` };
};

function tell(figure: HTMLElement, bar: HTMLElement, state: ChartState): void {
  const { address, citation } = sharedOf(figure, bar, state);
  const show = (name: string, text: string) => {
    const box = bar.querySelector(`[data-show="${name}"]`);
    if (box) box.textContent = text;
  };
  show("cite", citation);
  show("address", address);
  show("embed", frame(addressOf({ ...state, embed: figure.id }, ""), bar.dataset.title ?? ""));
}

const bars = () => [...document.querySelectorAll<HTMLElement>("figure .tools")];

/** Shows the view that a state names, the first one where it names none that there is. */
function show(state: ChartState): void {
  const choices = [...document.querySelectorAll<HTMLInputElement>(".views input")];
  const chosen = choices.find((c) => c.value === state.view) ?? choices[0];
  if (chosen) chosen.checked = true;
  for (const drawn of document.querySelectorAll<HTMLElement>("[data-view]"))
    drawn.hidden = drawn.dataset.view !== chosen?.value;
  for (const bar of bars()) {
    const figure = bar.closest("figure");
    if (figure) tell(figure, bar, state);
  }
}

function listen(bar: HTMLElement): void {
  const figure = bar.closest<HTMLElement>("figure");
  if (!figure) return;
  bar.hidden = false;
  bar.addEventListener("click", (event) => {
    const kind = (event.target as HTMLElement).closest<HTMLElement>("[data-kind]")?.dataset.kind;
    if (kind !== undefined) save(figure, kind, sharedOf(figure, bar, parseChartState(location.search)));
  });
}

function choices(bar: HTMLElement): void {
  bar.hidden = false;
  const [first] = bar.querySelectorAll<HTMLInputElement>("input");
  bar.addEventListener("change", (event) => {
    const chosen = (event.target as HTMLInputElement).value;
    const state = { ...parseChartState(location.search), view: chosen === first?.value ? "" : chosen };
    history.pushState(null, "", addressOf(state, location.hash));
    show(state);
  });
}

/** Sets up the page's charts. */
export function figures(): void {
  if (bars().length === 0) return;
  const state = parseChartState(location.search);
  for (const bar of bars()) listen(bar);
  for (const bar of document.querySelectorAll<HTMLElement>(".views")) choices(bar);
  window.addEventListener("popstate", () => show(parseChartState(location.search)));
  show(state);
  const chart = state.embed === "" ? null : document.getElementById(state.embed);
  if (chart) embed(chart, addressOf({ ...state, embed: "" }, state.embed));
}
