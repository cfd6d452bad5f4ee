import { audit } from "./audit/audit.ts";
import type { Extraction, Observation } from "./codebook.ts";
import { decode } from "./decode/decode.ts";
import { findFigures } from "./figures/figures.ts";
import { type Page, readPage } from "./page/page.ts";
import { describe, reportOf } from "./report/report.ts";
import { type CleanText, clean } from "./text/clean.ts";

/** Bump when a rule changes what is read from a page: documents read with an older version are read again. */
export const RULES_VERSION = "1";

/** One document with everything that was read from it. */
export interface Document {
  clean: CleanText;
  page: Page | null;
  /** encoding that the bytes were read with; null where the input was text already */
  encoding: string | null;
  extraction: Extraction;
}

/** Reads figures from clean text. Pure: the same text gives the same document. */
export function readText(source: string, url: string | null = null, page: Page | null = null): Document {
  const cleaned = clean(source);
  const description = describe(cleaned, page, url);
  // A date that only the address tells fixes no handling year (codebook, rule 21).
  const { title, date } = description.printed;
  const observations: Observation[] = findFigures(cleaned, { title, publishedOn: date });
  const report = reportOf(description, observations);
  return {
    clean: cleaned,
    page,
    encoding: null,
    extraction: { report, observations, audit: audit(observations, cleaned.simplified) },
  };
}

/** Reads figures from decoded markup. */
export function readMarkup(html: string, url: string | null = null): Document {
  const page = readPage(html, url);
  return readText(page.text, url, page);
}

/** Reads figures from the bytes of a response body. */
export function readBytes(bytes: Uint8Array, contentType: string | null, url: string | null = null): Document {
  const { text, encoding } = decode(bytes, contentType);
  return { ...readMarkup(text, url), encoding };
}
