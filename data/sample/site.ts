import type { Report } from "../../transform/codebook.ts";
import type { Expected } from "./text.ts";

export type Charset = "utf-8" | "gb18030" | "gbk" | "big5";

/** How a site of the sample looks from outside. */
export interface SiteSpec {
  id: string;
  name: string;
  /** the name the site gives itself in its meta data; it is served on a port of this machine */
  domain: string;
  publisher: "government" | "department" | "congress" | "conference" | "other";
  region_code: string;
  family: string;
  columns: Column[];
  perPage: number;
  /** what the bytes are, and what header and markup claim (null: nothing) */
  charset: { truth: Charset; header: string | null; meta: string | null };
  script: "hans" | "hant";
  robots: string;
  comment: string;
}

export interface Column {
  id: string;
  name: string;
  /** which articles stand in it */
  holds: "suggestion" | "proposal" | "all";
}

export type PageKind = "report" | "distractor" | "hostile";

/** One article of a site, before the family's markup is put around it. */
export interface Article {
  key: string;
  kind: PageKind;
  column: Column;
  /** running number on the site, from 1 for the oldest */
  number: number;
  title: string;
  /** ISO date */
  published: string;
  /** hour and minute, as printed */
  time: string;
  publisher: string;
  /** markup of the main text */
  html: string;
  /** page whose figures these are; null where all is our own */
  sourceAddress: string | null;
  /** key of the report that this page copies */
  mirrorOf: string | null;
  expected: Expected[];
  /** fields of the report that a reader should find */
  report: Partial<Report>;
  /** the article is a PDF alone: its path */
  attachment: string | null;
}

/** A column with its articles, newest first. */
export interface Listing {
  column: Column;
  articles: Article[];
}

export interface Site {
  spec: SiteSpec;
  listings: Listing[];
}

/** A request as the content systems see it. */
export interface Ask {
  method: string;
  path: string;
  query: URLSearchParams;
  /** body of a POST, as text */
  body: string;
}

/** An answer before encoding. */
export interface Page {
  text: string;
  type: "text/html" | "application/json" | "text/xml" | "text/plain";
  /** ISO date of the newest thing on it */
  changed: string;
}

/** A content system: where its pages are and what they say. */
export interface Family {
  /** address path of a column's first page */
  columnPath(site: SiteSpec, column: Column): string;
  articlePath(site: SiteSpec, article: Article): string;
  articlePage(site: Site, article: Article): string;
  /** column pages and list interfaces; null for what it does not know */
  answer(site: Site, ask: Ask, claimedTotal: (real: number) => number): Page | null;
}
