import { FOLDER, LOCALES, type Locale } from "../messages/language.ts";

/** Where a page stands: its language and its path within that language, e.g. `report/3f9c2a718b04.html`. */
export interface Route {
  locale: Locale;
  path: string;
}

/** File of a page, from the site's root. */
export const fileOf = (route: Route): string => FOLDER[route.locale] + route.path;

/** Way from a file up to the folder that its path begins in: relative, so that the site works below any path. */
const upFrom = (path: string): string => "../".repeat(path.split("/").length - 1) || "./";

/** Way from a page up to the site's root. */
export const rootOf = (route: Route): string => upFrom(fileOf(route));

const INDEX = "index.html";

/** A home page is addressed by its folder. */
const withoutIndex = (address: string) =>
  address.includes(INDEX) ? address.replace(/(^|\/)index\.html(?=$|[?#])/, "$1") : address;

/** Address of another page of the same language, or of a fragment of it, relative to this page. */
export function link(from: Route, path: string): string {
  return withoutIndex(upFrom(from.path) + path);
}

/** Address of a file that all languages share, relative to this page. */
export const asset = (from: Route, path: string): string => rootOf(from) + path;

/** Addresses of the same page in every language, relative to this page. */
export function alternates(from: Route): { locale: Locale; href: string }[] {
  return LOCALES.map((locale) => ({ locale, href: withoutIndex(rootOf(from) + fileOf({ locale, path: from.path })) }));
}

export const reportPath = (report: string): string => `report/${report}.html`;
export const outcomesPath = (province: string): string => `outcomes/${province}.html`;
export const placePath = (code: string): string => `place/${code}.html`;

/** Anchor of the sentence that a figure stands in, on its report's page. */
export const figureAnchor = (ordinal: number): string => `f${ordinal}`;
