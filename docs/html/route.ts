import { FOLDER, LOCALES, type Locale } from "../messages/language.ts";

/** Where a page stands: its language and its path within that language, e.g. `report/3f9c2a718b04.html`. */
export interface Route {
  locale: Locale;
  path: string;
}

/** File of a page, from the site's root. */
export const fileOf = (route: Route): string => FOLDER[route.locale] + route.path;

/** Way from a page up to the site's root: "./" or "../" as often as needed, so that the site works below any path. */
export function rootOf(route: Route): string {
  const depth = fileOf(route).split("/").length - 1;
  return depth === 0 ? "./" : "../".repeat(depth);
}

/** A home page is addressed by its folder. */
const withoutIndex = (address: string) => address.replace(/(^|\/)index\.html(?=$|[?#])/, "$1");

/** Address of another page of the same language, or of a fragment of it, relative to this page. */
export function link(from: Route, path: string): string {
  return withoutIndex(rootOf(from) + FOLDER[from.locale] + path);
}

/** Address of a file that all languages share, relative to this page. */
export const asset = (from: Route, path: string): string => rootOf(from) + path;

/** Addresses of the same page in every language, relative to this page. */
export function alternates(from: Route): { locale: Locale; href: string }[] {
  return LOCALES.map((locale) => ({ locale, href: withoutIndex(rootOf(from) + fileOf({ locale, path: from.path })) }));
}

export const reportPath = (report: string): string => `report/${report}.html`;
export const placePath = (code: string): string => `place/${code}.html`;

/** Anchor of the sentence that a figure stands in, on its report's page. */
export const figureAnchor = (ordinal: number): string => `f${ordinal}`;
