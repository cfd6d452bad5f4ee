import { decode } from "../../transform/decode/decode.ts";
import { canonical } from "../address.ts";
import { boundBroken, parseMarkup } from "../families/markup.ts";
import { baseOf, isPageLink } from "../families/rows.ts";
import { isDocumentAddress } from "./judge.ts";

const MOST = 5;
const LITTLE_TEXT = 400;

const SIGNS = [".pdf", ".PDF", ".doc", ".DOC", ".wps", ".WPS", ".ofd", ".OFD"];

/** Cheap signs in the bytes that a page may be a frame around a document. */
export function mayCarryDocument(body: Uint8Array): boolean {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  return SIGNS.some((sign) => bytes.includes(sign));
}

/**
 * Documents that hold the text of an article that has next to none itself: those in a place that its system keeps for
 * them, else links of its main part where there is little text. At most five; none of a page that cannot be read.
 */
export function attachmentsOf(body: Uint8Array, contentType: string | null, url: string): string[] {
  try {
    const { text } = decode(body, contentType);
    return boundBroken(text) === null ? documentsOn(text, url) : [];
  } catch {
    return [];
  }
}

function documentsOn(html: string, url: string): string[] {
  const $ = parseMarkup(html);
  const base = baseOf($, url);
  const linked = (selector: string): string[] =>
    $.root()
      .find(selector)
      .toArray()
      .map((e) => $(e).attr("href"))
      .filter((href) => isPageLink(href))
      .map((href) => canonical(href, base))
      .filter((to) => to !== null && isDocumentAddress(to)) as string[];
  const kept = linked("#pdfattachments a[href]");
  if (kept.length > 0) return [...new Set(kept)].slice(0, MOST);
  const main = $(
    "#Content, #zoom, .TRS_Editor, .article_con, .content, #vsb_content, .pages_content, .article-content",
  ).first();
  const text = (main.length > 0 ? main : $("body")).text().trim();
  if (text.length > LITTLE_TEXT) return [];
  return [...new Set(linked("a[href]"))].slice(0, MOST);
}
