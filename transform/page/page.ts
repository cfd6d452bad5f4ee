import { attachmentsOf } from "./attachments.ts";
import { dateOfUrl, findDate } from "./dates.ts";
import { furnitureIn } from "./density.ts";
import type { Element } from "./element.ts";
import { printedFacts, publisherName } from "./facts.ts";
import { markedTitles } from "./headings.ts";
import { findMain, type Main } from "./main.ts";
import { firstOf, META, readMetas } from "./metas.ts";
import { linesOf, withoutFurniture } from "./print.ts";
import { type Site, siteOf } from "./site.ts";
import { findTitle, withoutSite } from "./titles.ts";
import { parseTree } from "./tree.ts";

/** What a page's markup tells, apart from its figures. */
export interface Page {
  /** main text: blocks on lines of their own, table cells joined by ` | `, one row a line */
  text: string;
  title: string | null;
  /** ISO 8601 date */
  publishedOn: string | null;
  /** whether that date is declared in the page's head, printed on it, or only part of its address */
  dateFrom: "declared" | "printed" | "address" | null;
  publisher: string | null;
  /** addresses of attached files (PDF, Word …) that hold the text where the page has none */
  attachments: string[];
  /** addresses of the other parts of an article that is split over several pages */
  parts: string[];
  /** what the page says about the site it belongs to */
  site: Site;
}

/** Longest markup that is read, in characters; what lies beyond is left out. */
const MAX_MARKUP = 20_000_000;
const LINES_BEFORE = 40;
const LINES_INSIDE = 14;

/**
 * Reads the main text and the printed facts from a page's markup. `url` helps with the date and relative links. Takes
 * time linear in the markup and never throws, whatever the markup.
 */
export function readPage(html: string, url: string | null = null): Page {
  const tree = parseTree(html.slice(0, MAX_MARKUP));
  const { root, elements } = tree;
  const metas = readMetas(elements);
  const main = findMain(tree);
  const lines = mainLines(main);
  const head = headLines(root, main, lines);
  const site = siteOf(html, metas);
  const facts = printedFacts(head);
  const declared = declaredDate(metas);
  const printed = facts.date ?? signedDate(lines);
  const address = url === null ? null : dateOfUrl(url);
  return {
    text: lines.join("\n"),
    title: titleOf(elements, metas, head, site),
    publishedOn: declared ?? printed ?? address,
    dateFrom: declared !== null ? "declared" : printed !== null ? "printed" : address !== null ? "address" : null,
    publisher: publisherName(firstOf(metas, META.publisher) ?? "") ?? facts.publisher,
    ...attachmentsOf(elements, main, url),
    site,
  };
}

function mainLines(main: Main): string[] {
  const lines = main.parts.flatMap((part) => linesOf(part, furnitureIn(part)));
  return withoutFurniture(lines);
}

/** The lines before the main text and its first ones: where title, date and source are printed. */
function headLines(root: Element, main: Main, lines: string[]): string[] {
  let reached = false;
  const before = linesOf(root, (element) => {
    reached ||= main.parts.includes(element);
    return reached || element.isHidden;
  });
  return [...before.slice(-LINES_BEFORE), ...lines.slice(0, LINES_INSIDE)];
}

function declaredDate(metas: Map<string, string>): string | null {
  for (const name of META.date) {
    const found = findDate(metas.get(name) ?? "");
    if (found !== null) return found.date;
  }
  return null;
}

/** The date under a document's last lines, where it is signed. */
function signedDate(lines: string[]): string | null {
  for (const line of lines.slice(-4)) {
    const found = line.length < 40 ? findDate(line) : null;
    if (found !== null && found.end >= line.length - 1) return found.date;
  }
  return null;
}

function titleOf(elements: readonly Element[], metas: Map<string, string>, head: string[], site: Site): string | null {
  const declared = firstOf(metas, META.title);
  if (declared !== null && declared !== site.name && declared !== site.column) return declared;
  const { document, marked } = markedTitles(elements);
  const candidates = head.map((text) => ({
    text,
    marked: marked.has(text) || (text.length >= 6 && document.includes(text)),
  }));
  return findTitle(candidates) ?? (withoutSite(document, site.name) || null);
}
