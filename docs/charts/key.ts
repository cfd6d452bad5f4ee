import { type Html, html } from "../html/html.ts";
import type { Key, Language } from "../messages/language.ts";
import { type Mark, mark } from "./svg.ts";

/** What the shapes in a chart mean: only those that it has. */

interface Shape {
  kind: Mark;
  bound: string;
  name: Key;
  /** the shape as a character, for charts in files of their own */
  sign: string;
}

const SHAPES: Shape[] = [
  { kind: "confirmed", bound: "exact", name: "quality.confirmed", sign: "●" },
  { kind: "printed", bound: "exact", name: "quality.printed", sign: "○" },
  { kind: "printed", bound: "at_least", name: "mark.atLeast", sign: "▷" },
  { kind: "printed", bound: "at_most", name: "mark.atMost", sign: "◁" },
  { kind: "derived", bound: "exact", name: "quality.derived", sign: "◇" },
  { kind: "withheld", bound: "exact", name: "quality.withheld", sign: "×" },
  { kind: "contradicted", bound: "exact", name: "quality.contradicted", sign: "▲" },
];

interface Marked {
  mark: Mark;
  bound: string;
}

/** The shape that a figure is drawn with: a bound shows where nothing else has a shape of its own. */
function shapeOf({ mark: kind, bound }: Marked): Shape | undefined {
  const own = kind === "confirmed" || kind === "printed";
  if (own && bound === "at_least") return SHAPES[2];
  if (own && bound === "at_most") return SHAPES[3];
  return SHAPES.find((s) => s.kind === kind && s.bound === "exact");
}

function shapesOf(points: readonly Marked[]): Shape[] {
  const used = new Set(points.map(shapeOf));
  return SHAPES.filter((s) => used.has(s));
}

export function markKey(t: Language, points: readonly Marked[]): Html {
  const item = (s: Shape) =>
    html`<li><svg class="chart" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${mark(s.kind, s.bound, 8, 8)}</svg> ${t.plain(s.name)}</li>`;
  return html`<ul class="legend marks" aria-label="${t.t("coverage.legend")}">${shapesOf(points).map(item)}</ul>`;
}

/** The same in one line of plain text. */
export const markWords = (t: Language, points: readonly Marked[]): string =>
  shapesOf(points)
    .map((s) => `${s.sign} ${t.plain(s.name)}`)
    .join("　");
