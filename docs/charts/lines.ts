import { groupBy } from "../compare/group.ts";
import { type Html, html } from "../html/html.ts";
import { domainOf, linear, px, type Scale, ticks } from "./scale.ts";
import { fitted } from "./strip.ts";
import { linked, type Mark, mark, svg } from "./svg.ts";

export interface LinePoint {
  code: string;
  name: string;
  year: number;
  value: number | null;
  bound: string;
  mark: Mark;
  href: string | null;
  title: string;
}

export interface LineSpec {
  label: string;
  share: boolean;
  tick(value: number): string;
  /** each: a small panel a place; ends: all places in one, first year against last */
  panels: "each" | "ends";
  points: LinePoint[];
}

interface Line {
  name: string;
  points: LinePoint[];
}

const linesOf = (points: readonly LinePoint[]): Line[] =>
  [...groupBy(points, (p) => p.code).values()].map((of) => ({ name: of[0]?.name ?? "", points: of }));

/** The line breaks where a year is missing or withheld: nothing is drawn over a gap. */
function path(points: readonly LinePoint[], x: Scale, y: Scale, gaps: boolean): string {
  let out = "";
  let last: LinePoint | null = null;
  for (const p of points) {
    if (p.value === null) {
      last = null;
      continue;
    }
    const joined = last !== null && (!gaps || p.year === last.year + 1);
    out += `${joined ? "L" : "M"}${px(x(p.year))} ${px(y(p.value))}`;
    last = p;
  }
  return out;
}

const dot = (p: LinePoint, x: Scale, y: Scale, floor: number): Html =>
  linked(p.href, p.title, mark(p.mark, p.bound, x(p.year), p.value === null ? floor + BELOW : Number(px(y(p.value)))));

/** Below the axis is room for what is withheld: it stands at no value, least of all at zero. */
const PANEL = { height: 128, top: 26, bottom: 32, left: 42, right: 12 };
const BELOW = 8;

/** Small multiples: one panel a place, all on the same scales. */
function multiples(spec: LineSpec, width: number, standalone: boolean): Html {
  const lines = linesOf(spec.points);
  const columns = Math.max(1, Math.floor(width / 230));
  const w = width / columns;
  const years = spec.points.map((p) => p.year);
  const x = linear([Math.min(...years), Math.max(...years, Math.min(...years) + 1)], [PANEL.left, w - PANEL.right]);
  const values = spec.points.flatMap((p) => p.value ?? []);
  const floor = PANEL.height - PANEL.bottom;
  const y = linear(domainOf(values, spec.share), [floor, PANEL.top]);
  const grid = ticks(y.domain, 2).map(
    (v) =>
      html`<line x1="${PANEL.left}" x2="${px(w - PANEL.right)}" y1="${px(y(v))}" y2="${px(y(v))}"/><text x="${PANEL.left - 6}" y="${px(y(v) + 4)}" text-anchor="end">${spec.tick(v)}</text>`,
  );
  const ends = [...new Set(x.domain)].map(
    (year, i) =>
      html`<text x="${px(x(year))}" y="${PANEL.height - 6}" text-anchor="${i === 0 ? "start" : "end"}">${String(year)}</text>`,
  );
  const panels = lines.map((line, i) => {
    const at = `translate(${px((i % columns) * w)} ${Math.floor(i / columns) * PANEL.height})`;
    return html`<g transform="${at}"><g class="axis">${grid}${ends}</g><text class="head" x="${PANEL.left}" y="16">${fitted(line.name, w - PANEL.left - 8)}</text><path class="line" d="${path(line.points, x, y, true)}"/>${line.points.map((p) => dot(p, x, y, floor))}</g>\n`;
  });
  const height = Math.ceil(lines.length / columns) * PANEL.height;
  return svg({ width, height: Math.max(height, PANEL.height), label: spec.label, standalone }, panels);
}

/** Room that the number of a year takes. */
const YEAR = 36;

/** A line of two points: the first and the last year that have a value. */
function ends(line: Line): Line | null {
  const known = line.points.filter((p) => p.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  return first && last && first.year < last.year ? { ...line, points: [first, last] } : null;
}

/** Places that a slope can show: those with values in two years or more. */
export const sloped = (points: readonly LinePoint[]): Line[] => linesOf(points).flatMap((l) => ends(l) ?? []);

/** A slope: each place's first year against its last, names at the right end, moved apart where they would overlap. */
function slope(spec: LineSpec, width: number, standalone: boolean): Html {
  const lines = sloped(spec.points);
  const years = lines.flatMap((l) => l.points.map((p) => p.year));
  const first = Math.min(...years, Number.MAX_SAFE_INTEGER);
  const last = Math.max(...years, first);
  const height = Math.max(240, lines.length * 17 + 60);
  const x = linear([first, Math.max(last, first + 1)], [64, width - Math.min(210, width * 0.38)]);
  const y = linear(
    domainOf(
      lines.flatMap((l) => l.points.flatMap((p) => p.value ?? [])),
      spec.share,
    ),
    [height - 20, 34],
  );
  const ends = lines
    .map((l) => ({ name: l.name, from: x(l.points.at(-1)?.year ?? last), at: y(l.points.at(-1)?.value ?? 0) }))
    .sort((a, b) => b.at - a.at);
  const edge = x(x.domain[1]) + 12;
  let floor = height - 8;
  const names = ends.map((end) => {
    const at = Math.min(end.at, floor);
    floor = at - 15;
    const leader = html`<path class="rule" d="M${px(end.from + 6)} ${px(end.at)}L${px(edge - 4)} ${px(at)}"/>`;
    return html`${leader}<text x="${px(edge)}" y="${px(at + 4)}">${fitted(end.name, Math.min(190, width * 0.34))}</text>`;
  });
  const axis = ticks(y.domain, 5).map(
    (v) =>
      html`<line x1="64" x2="${px(x(x.domain[1]))}" y1="${px(y(v))}" y2="${px(y(v))}"/><text x="56" y="${px(y(v) + 4)}" text-anchor="end">${spec.tick(v)}</text>`,
  );
  const between = ticks(x.domain, width < 500 ? 2 : 5).filter((year) => Number.isInteger(year));
  const isApart = (year: number) => Math.min(x(year) - x(first), x(last) - x(year)) > YEAR;
  const heads = [...new Set([first, last, ...between.filter(isApart)])].map(
    (year) => html`<text x="${px(x(year))}" y="18" text-anchor="middle">${String(year)}</text>`,
  );
  const drawn = lines.map(
    (l) =>
      html`<g><path class="line" d="${path(l.points, x, y, false)}"/>${l.points.map((p) => dot(p, x, y, height - 20))}</g>\n`,
  );
  return svg(
    { width, height, label: spec.label, standalone },
    html`<g class="axis">${axis}${heads}</g>${drawn}${names}`,
  );
}

export const lines = (spec: LineSpec, width: number, standalone = false): Html =>
  spec.panels === "each" ? multiples(spec, width, standalone) : slope(spec, width, standalone);
