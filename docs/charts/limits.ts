import { type Html, html } from "../html/html.ts";
import { linear, px, ticks } from "./scale.ts";
import { fitted, widthOf } from "./strip.ts";
import { linked, svg } from "./svg.ts";

export interface LimitRow {
  label: string;
  href: string;
  /** address of the sentence */
  evidence: string;
  /** percent that the counts give, or the two ends of it where they leave it open */
  low: number;
  high: number;
  /** percent that the counts are compatible with at most */
  upper: number;
  /** the counts in words, set beside the bar */
  counts: string;
  title: string;
}

export interface LimitSpec {
  label: string;
  /** heading of the column of counts */
  counts: string;
  rows: readonly LimitRow[];
}

const ROW = 24;
const TOP = 28;

/** Round values that an axis may end at. */
const ENDS = [5, 10, 20, 30, 40, 50, 60, 80, 100];

/** What is seen and what could be: a tick where the counts are, a bar as far as they are compatible with. */
export function limits(spec: LimitSpec, width: number, standalone = false): Html {
  const widest = (texts: string[]) => Math.max(0, ...texts.map(widthOf));
  const left = Math.min(width * 0.36, 14 + widest(spec.rows.map((r) => r.label)));
  const right = Math.min(width * 0.36, 18 + widest([spec.counts, ...spec.rows.map((r) => r.counts)]));
  const most = Math.max(0, ...spec.rows.map((r) => r.upper));
  const x = linear([0, ENDS.find((e) => most <= e) ?? 100], [left, width - right - 14]);
  const height = TOP + spec.rows.length * ROW + 8;
  const axis = ticks(x.domain, width < 500 ? 3 : 5).map(
    (v) =>
      html`<line x1="${px(x(v))}" x2="${px(x(v))}" y1="${TOP - 6}" y2="${height - 8}"/><text x="${px(x(v))}" y="${TOP - 12}" text-anchor="middle">${v}%</text>`,
  );
  const rows = spec.rows.map((row, i) => {
    const y = TOP + i * ROW;
    const seen = Math.max(2, x(row.high) - x(row.low));
    const bar = html`<rect class="upto" x="${px(x(0))}" y="${y + 6}" width="${px(Math.max(1, x(row.upper) - x(0)))}" height="12"/><rect class="at" x="${px(x(row.low) - 1)}" y="${y + 3}" width="${px(seen)}" height="18"/>`;
    return html`<g class="row"><a href="${row.href}"><text x="${px(left - 8)}" y="${y + 16}" text-anchor="end">${fitted(row.label, left - 10)}</text></a>${linked(row.evidence, row.title, bar)}<text class="sub" x="${width - 4}" y="${y + 16}" text-anchor="end">${fitted(row.counts, right)}</text></g>\n`;
  });
  const head = html`<text class="sub" x="${width - 4}" y="${TOP - 12}" text-anchor="end">${fitted(spec.counts, right)}</text>`;
  return svg({ width, height, label: spec.label, standalone }, html`<g class="axis">${axis}${head}</g>${rows}`);
}
