import { citationOf, WIDE } from "../charts/figure.ts";
import { markWords } from "../charts/key.ts";
import { captionText, draw, marked, title } from "../compare/draw.ts";
import type { Selection } from "../compare/select.ts";
import { formatState, type State } from "../compare/state.ts";
import { link, reportPath } from "../html/route.ts";
import type { World } from "./compare-data.ts";
import { csv } from "./csv.ts";
import { frame } from "./embed.ts";
import { framed, png } from "./image.ts";
import { download, element } from "./page.ts";

/** What a reader takes away from a comparison: its address, a citation, the figures, the chart. */

/** Address of a view. */
export function addressOf(state: State): string {
  const address = new URL(location.href);
  address.search = formatState(state);
  address.hash = "";
  return address.href;
}

function citation(w: World, state: State): string {
  const { t, version } = w.page;
  return citationOf(t, { title: title(w.canvas, state), version }) + addressOf({ ...state, embed: false });
}

export function share(w: World, state: State, chosen: Selection): void {
  const { t } = w.page;
  element("view-address").textContent = addressOf(state);
  element("view-cite").textContent = citation(w, state);
  element("view-embed").textContent = frame(addressOf({ ...state, embed: true }), title(w.canvas, state));
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

export async function save(w: World, state: State, chosen: Selection, kind: string): Promise<void> {
  const name = `huiyin-${state.instrument}-${state.series}`;
  const rows = records(w, chosen);
  const cells = rows.map((r) => Object.values(r));
  if (kind === "csv") download(`${name}.csv`, csv(HEAD, cells), "text/csv");
  if (kind === "json") download(`${name}.json`, JSON.stringify(rows, null, 1), "application/json");
  if (kind !== "svg" && kind !== "png") return;
  const chart = draw(w.canvas, state, chosen, WIDE, true).markup;
  const notes = [captionText(w.canvas, state, chosen), markWords(w.page.t, marked(chosen)), citation(w, state)];
  const markup = framed(chart, title(w.canvas, state), notes);
  if (kind === "svg") download(`${name}.svg`, markup, "image/svg+xml");
  if (kind === "png") {
    const blob = await png(markup);
    if (blob) download(`${name}.png`, blob, "image/png");
    else element("status").textContent = w.page.t.t("chart.failed");
  }
}
