import { type Html, html } from "../html/html.ts";
import { linear, px } from "./scale.ts";
import { fitted, widthOf } from "./strip.ts";
import { linked, svg } from "./svg.ts";

export interface StackPart {
  /** class of the segment: resolved, underway, planned, unresolved, undefined */
  kind: string;
  /** share of the whole, 0 to 100 */
  share: number;
  /** printed in the segment where there is room */
  text: string;
  href: string | null;
  /** name, value and definition as printed */
  title: string;
}

export interface StackRow {
  label: string;
  href: string | null;
  /** set flush right: the whole that the shares are of */
  n: string;
  parts: StackPart[];
}

export interface StackSpec {
  label: string;
  rows: StackRow[];
  /** heading of the column of wholes */
  total: string;
}

const ROW = 30;
const TOP = 26;

/** Bars of ordered parts of a whole, one row a place and year; what the parts leave open stays open. */
export function stack(spec: StackSpec, width: number, standalone = false): Html {
  const left = Math.min(width * 0.38, Math.max(60, 16 + Math.max(0, ...spec.rows.map((r) => widthOf(r.label)))));
  const right = 58;
  const x = linear([0, 100], [left, width - right]);
  const height = TOP + spec.rows.length * ROW + 6;
  const axis = [0, 25, 50, 75, 100].map(
    (v) =>
      html`<line x1="${px(x(v))}" x2="${px(x(v))}" y1="${TOP - 4}" y2="${height - 6}"/><text x="${px(x(v))}" y="${TOP - 9}" text-anchor="middle">${v}%</text>`,
  );
  const rows = spec.rows.map((row, i) => {
    const y = TOP + i * ROW + 4;
    let at = 0;
    const parts = row.parts.map((part) => {
      const from = at;
      at = Math.min(100, at + part.share);
      const w = x(at) - x(from);
      const fits = part.text.length * 7 + 8 < w;
      const shown =
        fits && html`<text class="in s-${part.kind}-text" x="${px(x(from) + 5)}" y="${y + 15}">${part.text}</text>`;
      return linked(
        part.href,
        part.title,
        html`<rect class="s-${part.kind}" x="${px(x(from))}" y="${y}" width="${px(Math.max(w, 1))}" height="${ROW - 9}"/>${shown}`,
      );
    });
    const name = html`<text x="${px(left - 8)}" y="${y + 15}" text-anchor="end">${fitted(row.label, left - 12)}</text>`;
    return html`<g class="row">${row.href === null ? name : html`<a href="${row.href}">${name}</a>`}${parts}<text class="sub" x="${width - 4}" y="${y + 15}" text-anchor="end">${row.n}</text></g>\n`;
  });
  const head = html`<text class="sub" x="${width - 4}" y="${TOP - 9}" text-anchor="end">${spec.total}</text>`;
  return svg({ width, height, label: spec.label, standalone }, html`<g class="axis">${axis}${head}</g>${rows}`);
}
