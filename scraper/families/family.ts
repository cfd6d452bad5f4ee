import type { CheerioAPI } from "cheerio";
import type { FamilyId } from "../registry.ts";

/** One line of a list: an article's address, its title and date as the list prints them. */
export interface Row {
  url: string;
  title: string;
  /** ISO 8601 date, or null */
  date: string | null;
}

/** What an adapter carries from one list page to the next. */
export type Params = Record<string, string | number>;

/** Another page of the same list. */
export interface ListRequest {
  url: string;
  /** 1 is the first page */
  page: number;
  params: Params;
}

/** A list page as fetched, decoded and bounded. */
export interface ListPage {
  url: string;
  text: string;
  /** the column's own address (the seed) */
  column: string;
  page: number;
  params: Params;
  /** the parsed markup; made on first use */
  dom(): CheerioAPI;
}

export interface ListResult {
  rows: Row[];
  /** number of rows that the list itself says it has in all; null where it says nothing */
  total: number | null;
  next: ListRequest | null;
}

/** Where a family's articles keep their parts, as CSS selectors in the order of trust. */
export interface ArticleParts {
  content: string[];
  title?: string[];
  date?: string[];
  publisher?: string[];
  attachments?: string[];
}

/** One sign that a page is of a family; `weight` adds up to at most 1. */
export interface Sign {
  weight: number;
  /** what was seen, for a person */
  says: string;
}

/** One content system: how to know it, how its lists go on, and where its articles keep their parts. */
export interface Family {
  id: FamilyId;
  name: string;
  signs(page: Pick<ListPage, "url" | "text">): Sign[];
  /** Reads a list page; null where the page is not a list of this family. */
  list(page: ListPage): ListResult | null;
  /** What to ask instead when a list page does not exist; null where that is the list's end. */
  missing?(request: ListRequest): ListRequest | null;
  article: ArticleParts;
}
