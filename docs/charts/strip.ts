import { type Html, html } from "../html/html.ts";
import { domainOf, linear, px, ticks } from "./scale.ts";
import { linked, type Mark, mark, svg } from "./svg.ts";

export interface StripPoint {
  value: number | null;
  low: number | null;
  high: number | null;
  mark: Mark;
  bound: string;
  /** address of the sentence */
  href: string | null;
  /** place, year, value, n: read out and shown on hover */
  title: string;
  /** of an earlier year than the newest shown: drawn fainter */
  older: boolean;
}

export interface StripRow {
  label: string;
  href: string | null;
  points: StripPoint[];
}

export interface StripSpec {
  label: string;
  rows: StripRow[];
  /** percent: the axis runs from 0 to 100 */
  share: boolean;
  /** words for the column of withheld figures, and for a row without any figure; the tick labels' writer */
  withheld: string;
  none: string;
  tick(value: number): string;
}

const ROW = 26;
const TOP = 28;
const BOTTOM = 8;
/** room for half of the last tick's label */
const RIGHT = 22;

function layout(spec: StripSpec, width: number) {
  const hidden = spec.rows.some((r) => r.points.some((p) => p.value === null && p.low === null));
  const left = Math.min(width * 0.34, Math.max(60, 14 + Math.max(0, ...spec.rows.map((r) => widthOf(r.label)))));
  const gutter = hidden ? 44 : 0;
  const values = spec.rows.flatMap((r) => r.points.flatMap((p) => [p.value, p.high].filter((v) => v !== null)));
  const x = linear(domainOf(values, spec.share), [left + gutter + 10, width - RIGHT]);
  return { hidden, left, gutter, x, height: TOP + spec.rows.length * ROW + BOTTOM };
}

const SIZE = 12;

const advance = (c: number) => (c > 0x2e80 ? SIZE : SIZE * 0.58);

/** Width that a label takes, a Chinese character being nearly twice a Latin one. */
export function widthOf(label: string): number {
  let width = 0;
  for (let i = 0; i < label.length; i++) width += advance(label.charCodeAt(i));
  return width;
}

/** A label shortened to what its column holds. */
export function fitted(label: string, width: number): string {
  if (widthOf(label) <= width) return label;
  let used = SIZE;
  for (let i = 0; i < label.length; i++) {
    used += advance(label.charCodeAt(i));
    if (used > width) return `${label.slice(0, Math.max(1, i))}…`;
  }
  return label;
}

function point(p: StripPoint, y: number, l: ReturnType<typeof layout>): Html {
  const known = p.value ?? (p.low !== null && p.high !== null ? (p.low + p.high) / 2 : null);
  const x = known === null ? l.left + l.gutter / 2 : l.x(known);
  const spread =
    p.low !== null && p.high !== null && p.low < p.high
      ? html`<line class="range" x1="${px(l.x(p.low))}" x2="${px(l.x(p.high))}" y1="${y}" y2="${y}"/>`
      : null;
  return linked(p.href, p.title, html`${spread}${mark(p.mark, p.bound, x, y)}`, p.older ? "pt old" : "pt");
}

/** A dot strip: one row a place, in the order given; withheld figures stand in a column of their own, never at zero. */
export function strip(spec: StripSpec, width: number, standalone = false): Html {
  const l = layout(spec, width);
  const grid = ticks(l.x.domain, width < 500 ? 4 : 5).map((v) => {
    const x = px(l.x(v));
    return html`<line x1="${x}" x2="${x}" y1="${TOP - 6}" y2="${l.height - BOTTOM}"/><text x="${x}" y="${TOP - 12}" text-anchor="middle">${spec.tick(v)}</text>`;
  });
  const hidden =
    l.hidden &&
    html`<text class="sub" x="${px(l.left + l.gutter / 2)}" y="${TOP - 12}" text-anchor="middle">${spec.withheld}</text>`;
  const rows = spec.rows.map((row, i) => {
    const y = TOP + i * ROW + ROW / 2;
    const name = html`<text x="${px(l.left - 6)}" y="${y + 4}" text-anchor="end">${fitted(row.label, l.left - 8)}</text>`;
    return html`<g class="row">${row.href === null ? name : html`<a href="${row.href}">${name}</a>`}<line class="rule" x1="${px(l.left)}" x2="${width - RIGHT}" y1="${y}" y2="${y}"/>${row.points.map((p) => point(p, y, l))}${row.points.length === 0 && html`<text class="sub" x="${px(l.left + l.gutter + 16)}" y="${y + 4}">${spec.none}</text>`}</g>\n`;
  });
  return svg(
    { width, height: l.height, label: spec.label, standalone },
    html`<g class="axis">${grid}${hidden}</g>${rows}`,
  );
}
