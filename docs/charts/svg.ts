import { type Content, type Html, html } from "../html/html.ts";
import { STYLE } from "./style.ts";

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
