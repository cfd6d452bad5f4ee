import { type Html, html } from "../html/html.ts";
import { binomialLimits } from "./binomial.ts";
import { linear, px, type Scale, ticks } from "./scale.ts";
import { linked, type Mark, mark, svg } from "./svg.ts";

export interface FunnelPoint {
  value: number | null;
  base: number | null;
  bound: string;
  mark: Mark;
  href: string | null;
  title: string;
}

export interface FunnelSpec {
  label: string;
  share: boolean;
  tick(value: number): string;
  /** smallest n drawn */
  least: number;
  /** name of the horizontal axis */
  n: string;
  points: FunnelPoint[];
}

type Rated = Pick<FunnelPoint, "value" | "base">;
type Known<P> = P & { value: number; base: number };

const isKnown =
  (least: number) =>
  <P extends Rated>(p: P): p is Known<P> =>
    p.value !== null && p.base !== null && p.base >= least && p.value <= 100;

/** Whether a funnel has anything to draw: rates with an n that is large enough. */
export const hasFunnel = (share: boolean, least: number, points: readonly Rated[]): boolean =>
  share && points.some(isKnown(least));

/** Sizes at which the limits are computed: closely spaced where they bend. */
function sizes(low: number, high: number): number[] {
  const count = 60;
  const step = (Math.log(high) - Math.log(low)) / count || 1;
  return [...new Set(Array.from({ length: count + 1 }, (_, i) => Math.round(low * Math.exp(i * step))))];
}

function limitPaths(x: Scale, y: Scale, rate: number, level: number, at: readonly number[]): Html {
  const limits = at.map((n) => [n, ...binomialLimits(n, rate, level)] as const);
  const path = (side: 1 | 2) =>
    limits.map((l, i) => `${i === 0 ? "M" : "L"}${px(x(Math.log(l[0])))} ${px(y(l[side]))}`).join("");
  return html`<path class="limit" d="${path(1)}"/><path class="limit" d="${path(2)}"/>`;
}

/** A funnel: rate against n on a logarithmic axis, with exact binomial limits (95 and 99.8 %) about the rate of all shown. */
export function funnel(spec: FunnelSpec, width: number, standalone = false): Html {
  const known = spec.share ? spec.points.filter(isKnown(spec.least)) : [];
  const height = Math.min(460, Math.max(280, width * 0.6));
  const n = known.map((p) => p.base);
  const low = Math.max(
    1,
    Math.min(...n, Number.MAX_SAFE_INTEGER) === Number.MAX_SAFE_INTEGER ? 1 : Math.min(...n) * 0.9,
  );
  const high = Math.max(low + 1, ...n.map((v) => v * 1.1));
  const x = linear([Math.log(low), Math.log(high)], [52, width - 16]);
  const smallest = Math.min(100, ...known.map((p) => p.value));
  const y = linear([Math.max(0, Math.floor(smallest / 10) * 10 - 10), 100], [height - 40, 16]);
  const total = n.reduce((a, b) => a + b, 0);
  const rate = total === 0 ? 0 : known.reduce((sum, p) => sum + p.base * p.value, 0) / total / 100;
  const at = sizes(low, high).filter((v) => v >= 1);
  const rows = ticks(y.domain, 5).map(
    (v) =>
      html`<line x1="52" x2="${width - 16}" y1="${px(y(v))}" y2="${px(y(v))}"/><text x="46" y="${px(y(v) + 4)}" text-anchor="end">${spec.tick(v)}</text>`,
  );
  const columns = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
    .filter((v) => v >= low && v <= high)
    .map((v) => html`<text x="${px(x(Math.log(v)))}" y="${height - 22}" text-anchor="middle">${String(v)}</text>`);
  const clip = (v: number) => Math.max(y.domain[0], v);
  const clipped = Object.assign((v: number) => y(clip(v)), { domain: y.domain, range: y.range });
  const limits =
    total > 0 &&
    html`${limitPaths(x, clipped, rate, 0.95, at)}${limitPaths(x, clipped, rate, 0.998, at)}<line class="zero" x1="52" x2="${width - 16}" y1="${px(y(100 * rate))}" y2="${px(y(100 * rate))}"/>`;
  const points = known.map((p) =>
    linked(p.href, p.title, mark(p.mark, p.bound, x(Math.log(p.base)), Number(px(y(p.value))))),
  );
  return svg(
    { width, height, label: spec.label, standalone },
    html`<g class="axis">${rows}${columns}<text x="${width - 16}" y="${height - 6}" text-anchor="end">${spec.n}</text></g>${limits}${points}`,
  );
}
