import { type Html, html } from "../html/html.ts";
import { figureAnchor } from "../html/route.ts";

/** Where figures stand in a text: one place may carry several figures (一件 under several measures). */
export interface Mark {
  start: number;
  end: number;
  /** ordinals of the figures */
  figures: number[];
}

interface Span {
  ordinal: number;
  start: number;
  end: number;
}

/** Puts spans in order, joins those that overlap, and drops what lies outside the text. */
export function marksOf(spans: readonly Span[], length: number): Mark[] {
  const marks: Mark[] = [];
  const inside = spans.filter((s) => s.start >= 0 && s.end <= length && s.start < s.end);
  for (const span of [...inside].sort((a, b) => a.start - b.start || b.end - a.end || a.ordinal - b.ordinal)) {
    const last = marks.at(-1);
    if (last && span.start < last.end) {
      last.end = Math.max(last.end, span.end);
      last.figures.push(span.ordinal);
    } else {
      marks.push({ start: span.start, end: span.end, figures: [span.ordinal] });
    }
  }
  return marks;
}

export interface MarkLook {
  /** what the figures are, for a person */
  title: string;
  /** class names: withheld, recovered, fails */
  kind: string;
}

/** Lines of a text as paragraphs, each figure highlighted and linked to its row: the first figure's anchor on the mark itself. */
export function markedText(text: string, marks: readonly Mark[], look: (figures: number[]) => MarkLook): Html {
  const paragraphs: Html[] = [];
  let open: Html[] = [];
  const breakLine = () => {
    if (open.length > 0) paragraphs.push(html`<p>${open}</p>\n`);
    open = [];
  };
  const plain = (from: number, to: number) => {
    text
      .slice(from, to)
      .split("\n")
      .forEach((line, i) => {
        if (i > 0) breakLine();
        if (line !== "") open.push(html`${line}`);
      });
  };
  let at = 0;
  for (const { start, end, figures } of marks) {
    plain(at, start);
    const [first = 0, ...others] = figures;
    const { title, kind } = look(figures);
    open.push(
      html`<mark id="${figureAnchor(first)}" class="fig${kind}">${others.map((f) => html`<span id="${figureAnchor(f)}"></span>`)}<a href="#r${first}" title="${title}">${text.slice(start, end)}</a></mark>`,
    );
    at = end;
  }
  plain(at, text.length);
  breakLine();
  return html`${paragraphs}`;
}

/** Characters around a quotation that make it unique enough on a page. */
const AROUND = 12;

const SURROGATE = /[\ud800-\udfff]/;

/** Half a surrogate pair, cut off at an edge, cannot be encoded: UTF-8 turns it into U+FFFD. */
const wellFormed = (text: string) =>
  SURROGATE.test(text) ? new TextDecoder().decode(new TextEncoder().encode(text)) : text;
const encoded = (text: string) => encodeURIComponent(wellFormed(text)).replaceAll("-", "%2D");

const lineBefore = (text: string, at: number) =>
  text.slice(Math.max(text.lastIndexOf("\n", at - 1) + 1, at - AROUND), at);

function lineAfter(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(at, Math.min(end < 0 ? text.length : end, at + AROUND));
}

/** A figure in its source as the Web Annotation Data Model names it (W3C 2017, TextQuoteSelector). */
export interface Quote {
  type: "TextQuoteSelector";
  exact: string;
  prefix: string;
  suffix: string;
}

/** Characters around a quotation: as many as annotation tools take. */
const CONTEXT = 32;

/** The selector that finds a figure in its source again, line breaks and all; null where there is no such place. */
export function quoteSelector(source: string, start: number, end: number): Quote | null {
  if (start < 0 || end > source.length || start >= end) return null;
  const prefix = wellFormed(source.slice(Math.max(0, start - CONTEXT), start));
  const suffix = wellFormed(source.slice(end, end + CONTEXT));
  return { type: "TextQuoteSelector", exact: wellFormed(source.slice(start, end)), prefix, suffix };
}

/** Text fragment (WICG scroll-to-text-fragment) that finds a figure in its source: what stands before, the figure, what follows. */
export function textFragment(source: string, start: number, end: number): string {
  const quote = source.slice(start, end).trim();
  if (quote === "" || quote.includes("\n")) return "";
  const before = lineBefore(source, start).trim();
  const after = lineAfter(source, end).trim();
  const prefix = before === "" ? "" : `${encoded(before)}-,`;
  const suffix = after === "" ? "" : `,-${encoded(after)}`;
  return `:~:text=${prefix}${encoded(quote)}${suffix}`;
}
