import { type Content, type Html, html } from "../html/html.ts";

/** How a figure is known, by shape and colour. The same everywhere on the site. */
export type Mark = "confirmed" | "printed" | "contradicted" | "derived" | "withheld";

export interface Frame {
  width: number;
  height: number;
  /** what the chart is, for screen readers */
  label: string;
  /** set for a file of its own: styles and background go into it */
  standalone?: boolean;
}

/** Colours of a chart in a file of its own: those of tokens.css in light mode. */
const STYLE = `svg{background:#fdfcf9;font:12px "Helvetica Neue",Arial,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums}
text{fill:#23211d}.axis line{stroke:#ddd8cc}.axis text,.sub{fill:#5f5a50}.zero{stroke:#8a8375}
.m{stroke-width:1.6}.confirmed,.printed{fill:#1f5a86;stroke:#1f5a86}.printed{fill-opacity:.35}.contradicted{fill:#b3261e;stroke:#b3261e}.derived{fill:#fdfcf9;stroke:#0b7a6e}.withheld{fill:none;stroke:#6f6a60}.range{stroke-width:1.6;stroke:#1f5a86}.line{fill:none;stroke:#1f5a86;stroke-width:1.4}
.old{opacity:.45}.s-resolved{fill:#1f5a86}.s-underway{fill:#6fa3c8}.s-planned{fill:#c3d9e8}.s-unresolved{fill:#c9b27c}.s-undefined{fill:#e4e0d6;stroke:#6f6a60;stroke-dasharray:2 2}.limit{fill:none;stroke:#8a8375;stroke-dasharray:4 3}a{text-decoration:none}`;

/** An `<svg>` with its label. In a page its colours come from the style sheet; in a file of its own they are in it. */
export function svg(frame: Frame, content: Content): Html {
  const { width, height, label } = frame;
  if (!frame.standalone) {
    return html`<svg class="chart" role="group" aria-label="${label}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${content}</svg>`;
  }
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title>${label}</title><style>${STYLE}</style>${content}</svg>`;
}

const SIZE = 4.5;

/** The mark of a figure: its shape tells how it is known, and whether it is a bound. */
export function mark(kind: Mark, bound: string, x: number, y: number): Html {
  const at = (dx: number, dy: number) => `${Math.round((x + dx) * 10) / 10} ${Math.round((y + dy) * 10) / 10}`;
  const s = SIZE;
  if (kind === "withheld")
    return html`<path class="m withheld" d="M${at(-s, -s)}L${at(s, s)}M${at(-s, s)}L${at(s, -s)}"/>`;
  if (kind === "derived")
    return html`<path class="m derived" d="M${at(0, -s - 1)}L${at(s + 1, 0)}L${at(0, s + 1)}L${at(-s - 1, 0)}Z"/>`;
  if (kind === "contradicted")
    return html`<path class="m contradicted" d="M${at(0, -s - 1)}L${at(s + 1, s)}L${at(-s - 1, s)}Z"/>`;
  if (bound === "at_least") return html`<path class="m ${kind}" d="M${at(-s, -s)}L${at(s + 1, 0)}L${at(-s, s)}Z"/>`;
  if (bound === "at_most") return html`<path class="m ${kind}" d="M${at(s, -s)}L${at(-s - 1, 0)}L${at(s, s)}Z"/>`;
  return html`<circle class="m ${kind}" cx="${Math.round(x * 10) / 10}" cy="${y}" r="${s}"/>`;
}

/** Wraps a mark in a link with its words; a mark without an address is shown alone. */
export function linked(href: string | null, title: string, content: Content, className = "pt"): Html {
  if (href === null) return html`<g class="${className}"><title>${title}</title>${content}</g>`;
  return html`<a href="${href}" class="${className}" aria-label="${title}"><title>${title}</title>${content}</a>`;
}
