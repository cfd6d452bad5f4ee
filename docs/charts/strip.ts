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
  /** words for the column of withheld figures, and the tick labels' writer */
  withheld: string;
  tick(value: number): string;
}

const ROW = 26;
const TOP = 28;
const BOTTOM = 8;

function layout(spec: StripSpec, width: number) {
  const hidden = spec.rows.some((r) => r.points.some((p) => p.value === null && p.low === null));
  const left = Math.min(200, Math.max(84, width * 0.26));
  const gutter = hidden ? 44 : 0;
  const values = spec.rows.flatMap((r) => r.points.flatMap((p) => [p.value, p.high].filter((v) => v !== null)));
  const x = linear(domainOf(values, spec.share), [left + gutter + 10, width - 14]);
  return { hidden, left, gutter, x, height: TOP + spec.rows.length * ROW + BOTTOM };
}

/** A label shortened to what its column holds, a Chinese character being twice a Latin one. */
export function fitted(label: string, width: number, size = 13): string {
  let used = 0;
  for (let i = 0; i < label.length; i++) {
    used += label.charCodeAt(i) > 0x2e80 ? size : size * 0.56;
    if (used > width) return `${label.slice(0, Math.max(1, i - 1))}…`;
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
    const name = html`<text x="${px(l.left - 6)}" y="${y + 4}" text-anchor="end">${fitted(row.label, l.left - 10)}</text>`;
    return html`<g class="row">${row.href === null ? name : html`<a href="${row.href}">${name}</a>`}<line class="rule" x1="${px(l.left)}" x2="${width - 14}" y1="${y}" y2="${y}"/>${row.points.map((p) => point(p, y, l))}</g>\n`;
  });
  return svg(
    { width, height: l.height, label: spec.label, standalone },
    html`<g class="axis">${grid}${hidden}</g>${rows}`,
  );
}
