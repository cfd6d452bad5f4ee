import type { Html } from "../html/html.ts";
import { outcomesPath, placePath } from "../html/route.ts";
import { document, type Page } from "../html/shell.ts";
import { languages } from "../messages/catalogues.ts";
import { type Key, LOCALES, type Locale } from "../messages/language.ts";
import { placeName } from "../messages/names.ts";
import { auditMain } from "../pages/audit.ts";
import { dataMain, metadata } from "../pages/data.ts";
import { healthMain } from "../pages/health.ts";
import { methodsMain } from "../pages/methods.ts";
import { outcomesMain, provinceOutcomes } from "../pages/outcomes.ts";
import { gatherPlaces, type PlaceData, placeMain, placesMain } from "../pages/place.ts";
import { satisfactionMain } from "../pages/satisfaction.ts";
import { nameOf, type Scene } from "../pages/scene.ts";
import { topicsMain } from "../pages/topics.ts";
import type { Figure } from "./rows.ts";
import { type Pages, type Work, writePage } from "./work.ts";

/** The pages that our own renderer writes: tables, methods, and one for each place. */

interface OwnPage {
  path: string;
  title: Key;
  description: Key;
  main(s: Scene, w: Work): Html;
  head?(s: Scene, w: Work): Html;
}

const OWN_PAGES: OwnPage[] = [
  { path: "outcomes.html", title: "outcomes.title", description: "outcomes.lead", main: outcomesMain },
  { path: "topics.html", title: "topics.title", description: "topics.lead", main: topicsMain },
  { path: "satisfaction.html", title: "satisfaction.title", description: "satisfaction.lead", main: satisfactionMain },
  { path: "audit.html", title: "audit.title", description: "audit.fails.lead", main: auditMain },
  {
    path: "data.html",
    title: "data.title",
    description: "site.description",
    main: (s, w) => dataMain(s, w.released, w.older),
    head: (s, w) => metadata(s, w.released),
  },
  {
    path: "methods.html",
    title: "methods.title",
    description: "methods.lead",
    main: (s, w) => methodsMain(s, w.validation),
  },
  { path: "health.html", title: "health.title", description: "health.lead", main: healthMain },
];

function sceneOf(w: Pages, locale: Locale, path: string): Scene {
  return { t: languages[locale], route: { locale, path }, site: w.site, data: w.data };
}

const put = (w: Pages, page: Page): void =>
  writePage(w.out, page.route, document(languages[page.route.locale], w.site, page));

/** Writes the pages that list many things. */
function writeLists(w: Work, locale: Locale, places: readonly PlaceData[]): number {
  const t = languages[locale];
  for (const { path, title, description, main, head } of OWN_PAGES) {
    const s = sceneOf(w, locale, path);
    const page = { route: s.route, title: t.plain(title), description: t.plain(description) };
    put(w, { ...page, main: main(s, w), head: head?.(s, w) });
  }
  const s = sceneOf(w, locale, "places.html");
  const description = t.t("places.lead", { n: places.length });
  put(w, { route: s.route, title: t.t("nav.places"), description, main: placesMain(s, places) });
  return OWN_PAGES.length + 1;
}

/** Writes a place's page in each language. */
export function writePlace(w: Pages, place: PlaceData): void {
  for (const locale of LOCALES) {
    const s = sceneOf(w, locale, placePath(place.code));
    const region = w.data.regions.get(place.code);
    const name = region ? placeName(s.t, region) : place.code;
    const description = s.t.t("place.description", { place: name });
    put(w, { route: s.route, title: name, description, main: placeMain(s, place) });
  }
}

/** Writes the page of one province's outcomes in each language. */
export function writeOutcomes(w: Pages, province: string, figures: readonly Figure[]): void {
  for (const locale of LOCALES) {
    const s = sceneOf(w, locale, outcomesPath(province));
    const title = s.t.t("outcomes.of", { place: nameOf(s, province) });
    const description = s.t.t("outcomes.lead");
    put(w, { route: s.route, title, description, main: provinceOutcomes(s, province, figures) });
  }
}

/** Writes the pages that list many things, in each language. Gives how many. */
export function writeOwnPages(w: Work): number {
  const places = gatherPlaces(w.data);
  let count = 0;
  for (const locale of LOCALES) count += writeLists(w, locale, places);
  return count;
}
