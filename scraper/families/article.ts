import type { CheerioAPI } from "cheerio";
import { findDate } from "./dates.ts";
import type { ArticleParts, Family } from "./family.ts";
import { boundBroken, parseMarkup } from "./markup.ts";
import { tidy } from "./rows.ts";

/** What a page prints about itself, by the government meta standard and its family's places. */
export interface ArticleFields {
  title: string | null;
  /** ISO 8601 date */
  date: string | null;
  publisher: string | null;
  /** characters of main text: in the family's containers, else where paragraphs are densest */
  letters: number;
}

const meta = ($: CheerioAPI, name: string): string | null =>
  tidy($(`meta[name="${name}" i]`).first().attr("content") ?? "") || null;

function firstText($: CheerioAPI, selectors: readonly string[] | undefined): string | null {
  for (const selector of selectors ?? []) {
    const text = tidy($.root().find(selector).first().text());
    if (text !== "") return text;
  }
  return null;
}

/** Text of a headline: what stands in it before a date or a source that its element holds, too. */
function headline($: CheerioAPI, selectors: readonly string[] | undefined): string | null {
  for (const selector of selectors ?? []) {
    const parts: string[] = [];
    for (const node of $.root().find(selector).first().contents().toArray()) {
      const text = $(node).text();
      const told = findDate(text) !== null || SOURCES.some((s) => text.includes(s));
      if (node.type === "tag" && told && tidy(parts.join("")) !== "") break;
      parts.push(text);
    }
    const text = tidy(parts.join(""));
    if (text !== "") return text;
  }
  return null;
}

const SOURCES = ["来源", "來源", "发布机构", "信息来源"];

function publisherIn(text: string): string | null {
  for (const lead of SOURCES) {
    const at = text.indexOf(lead);
    if (at < 0) continue;
    let start = at + lead.length;
    while (start < text.length && ":： 　".includes(text[start] ?? "")) start++;
    let end = start;
    while (end < text.length && end - start < 40 && !" 　|【[\n".includes(text[end] ?? " ")) end++;
    if (end > start) return text.slice(start, end);
  }
  return null;
}

/** Reads title, date and publisher: the meta standard first, then the family's own places, then the page's text. */
export function articleFields(html: string, parts: ArticleParts): ArticleFields {
  if (boundBroken(html) !== null) return { title: null, date: null, publisher: null, letters: 0 };
  const $ = parseMarkup(html);
  const content = firstContent($, parts.content);
  const visible = tidyLong($("body").text());
  const printed = firstText($, parts.date);
  const dated = meta($, "PubDate") ?? printed ?? visible;
  return {
    title: meta($, "ArticleTitle") ?? headline($, parts.title) ?? headline($, ["h1", "title"]),
    date: findDate(dated) ?? findDate(visible),
    publisher: meta($, "ContentSource") ?? firstText($, parts.publisher) ?? publisherIn(visible),
    letters: content,
  };
}

const tidyLong = (text: string): string =>
  text
    .slice(0, 100_000)
    .split("\n")
    .map((l) => l.trim())
    .filter((l) => l !== "")
    .join("\n");

function firstContent($: CheerioAPI, selectors: readonly string[]): number {
  for (const selector of selectors) {
    const letters = $.root().find(selector).first().text().trim().length;
    if (letters > 0) return letters;
  }
  return densestText($);
}

/** Letters of the element that holds the most text in paragraphs of its own, for pages of no known system. */
function densestText($: CheerioAPI): number {
  const letters = new Map<unknown, number>();
  for (const element of $("p").slice(0, 5000).toArray()) {
    const length = tidy($(element).text()).length;
    letters.set(element.parent, (letters.get(element.parent) ?? 0) + length);
  }
  return Math.max(0, ...letters.values());
}

/**
 * Whether an article's bytes hold the name of any container that its family keeps texts in. A cheap sign of a rebuilt
 * site, without parsing: the names are ASCII in every encoding in use.
 */
export function hasContentMark(body: Uint8Array, family: Family): boolean {
  const text = Buffer.from(body.buffer, body.byteOffset, body.length).toString("latin1");
  const names = family.article.content.map((selector) => selector.replace(/^[#.]|^\[id\^=|\]$/g, ""));
  if (names.some((name) => text.includes(name))) return true;
  const lower = text.toLowerCase();
  return names.some((name) => lower.includes(name.toLowerCase()));
}
