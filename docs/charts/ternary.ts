import { type Html, html } from "../html/html.ts";
import { px } from "./scale.ts";
import { fitted } from "./strip.ts";
import { linked, type Mark, mark, svg } from "./svg.ts";

export interface TernaryPoint {
  /** shares of the three corners, in percent, summing to about 100 */
  shares: readonly [top: number, left: number, right: number];
  mark: Mark;
  href: string | null;
  title: string;
}

export interface TernarySpec {
  label: string;
  corners: readonly [top: string, left: string, right: string];
  points: readonly TernaryPoint[];
}

/** Largest that the triangle is drawn: a larger one tells no more. */
const MOST = 460;
const EDGE = 46;
const TOP = 34;

type At = readonly [x: number, y: number];

/** Places in a triangle of a size: barycentric coordinates, the sum of the shares being the whole. */
function plane(size: number, left: number): (shares: TernaryPoint["shares"]) => At {
  const height = (size * Math.sqrt(3)) / 2;
  return ([top, , right]) => [left + (size * (right + top / 2)) / 100, TOP + height * (1 - top / 100)];
}

/** Lines at 25, 50 and 75 % of each corner, each with its value at the side where the next corner's share is nil. */
function grid(at: ReturnType<typeof plane>): Html[] {
  const lines = (v: number): [from: At, to: At, label: At, anchor: string][] => {
    const rest = 100 - v;
    return [
      [at([v, rest, 0]), at([v, 0, rest]), at([v, rest, 0]), "end"],
      [at([rest, v, 0]), at([0, v, rest]), at([0, v, rest]), "middle"],
      [at([0, rest, v]), at([rest, 0, v]), at([rest, 0, v]), "start"],
    ];
  };
  const shift: Record<string, At> = { end: [-6, 4], middle: [0, 16], start: [6, 4] };
  return [25, 50, 75].flatMap((v) =>
    lines(v).map(([from, to, label, anchor]) => {
      const [dx, dy] = shift[anchor] ?? [0, 0];
      return html`<line x1="${px(from[0])}" y1="${px(from[1])}" x2="${px(to[0])}" y2="${px(to[1])}"/><text x="${px(label[0] + dx)}" y="${px(label[1] + dy)}" text-anchor="${anchor}">${v}%</text>`;
    }),
  );
}

/** A ternary plot: a point's nearness to a corner is the share of that part (three shares of one whole; Howarth 1996). */
export function ternary(spec: TernarySpec, width: number, standalone = false): Html {
  const size = Math.min(MOST, width - 2 * EDGE);
  const left = (width - size) / 2;
  const at = plane(size, left);
  const [top, bottomLeft, bottomRight] = spec.corners;
  const [a, b, c] = [at([100, 0, 0]), at([0, 100, 0]), at([0, 0, 100])];
  const height = Math.round(b[1] + 46);
  const outline = html`<path class="frame" d="M${px(a[0])} ${px(a[1])}L${px(b[0])} ${px(b[1])}L${px(c[0])} ${px(c[1])}Z"/>`;
  const half = width / 2 - 8;
  const names = html`<text class="head" x="${px(a[0])}" y="${px(a[1] - 12)}" text-anchor="middle">${fitted(top, width)}</text><text class="head" x="4" y="${height - 8}">${fitted(bottomLeft, half)}</text><text class="head" x="${width - 4}" y="${height - 8}" text-anchor="end">${fitted(bottomRight, half)}</text>`;
  const points = spec.points.map((p) => {
    const [x, y] = at(p.shares);
    return linked(p.href, p.title, mark(p.mark, "exact", x, Number(px(y))));
  });
  return svg(
    { width, height, label: spec.label, standalone },
    html`<g class="axis">${grid(at)}</g>${outline}${names}${points}`,
  );
}
