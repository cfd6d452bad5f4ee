import { type Html, html } from "../html/html.ts";
import { link } from "../html/route.ts";
import { document, type Page } from "../html/shell.ts";
import { languages } from "../messages/catalogues.ts";
import { type Key, LOCALES, type Locale } from "../messages/language.ts";
import { placeName } from "../messages/names.ts";
import { auditMain } from "../pages/audit.ts";
import { dataMain, metadata } from "../pages/data.ts";
import { healthMain } from "../pages/health.ts";
import { methodsMain } from "../pages/methods.ts";
import { outcomesMain } from "../pages/outcomes.ts";
import { gatherPlaces, type PlaceData, placeMain, placesMain } from "../pages/place.ts";
import { satisfactionMain } from "../pages/satisfaction.ts";
import type { Scene } from "../pages/scene.ts";
import { topicsMain } from "../pages/topics.ts";
import type { Database } from "./database.ts";
import { figuresOfPlaces } from "./figures.ts";
import { type Work, writePage } from "./work.ts";

/** The pages that our own renderer writes: tables, methods, and one page for each place. */

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
    main: (s, w) => dataMain(s, w.released),
    head: (s, w) => metadata(s, w.released),
  },
  {
    path: "methods.html",
    title: "methods.title",
    description: "methods.lead",
    main: (s, w) => methodsMain(s, w.validation),
  },
  { path: "health.html", title: "health.title", description: "health.lead", main: healthMain },
  { path: "404.html", title: "notFound.title", description: "notFound.text", main: notFoundMain },
];

function notFoundMain(s: Scene): Html {
  const { t, route } = s;
  return html`<h1>${t.t("notFound.title")}</h1><p>${t.t("notFound.text")}</p><p><a href="${link(route, "index.html")}">${t.t("nav.overview")}</a> · <a href="${link(route, "search.html")}">${t.t("nav.search")}</a></p>`;
}

function sceneOf(w: Work, locale: Locale, path: string): Scene {
  return { t: languages[locale], route: { locale, path }, site: w.site, data: w.data };
}

const put = (w: Work, page: Page): Promise<void> =>
  writePage(w.out, page.route, document(languages[page.route.locale], w.site, page));

/** Writes the pages that list many things. */
async function writeLists(w: Work, locale: Locale, places: readonly PlaceData[]): Promise<number> {
  const t = languages[locale];
  for (const { path, title, description, main, head } of OWN_PAGES) {
    const s = sceneOf(w, locale, path);
    const page = { route: s.route, title: t.plain(title), description: t.plain(description) };
    await put(w, { ...page, main: main(s, w), head: head?.(s, w) });
  }
  const s = sceneOf(w, locale, "places.html");
  const description = t.t("places.lead", { n: places.length });
  await put(w, { route: s.route, title: t.t("nav.places"), description, main: placesMain(s, places) });
  return OWN_PAGES.length + 1;
}

/** Places whose figures are in memory at once. */
const CHUNK = 150;

async function writePlace(w: Work, locale: Locale, place: PlaceData): Promise<void> {
  const s = sceneOf(w, locale, `place/${place.code}.html`);
  const region = w.data.regions.get(place.code);
  const name = region ? placeName(s.t, region) : place.code;
  const description = s.t.t("place.description", { place: name });
  await put(w, { route: s.route, title: name, description, main: placeMain(s, place) });
}

/** Writes the pages that need no module of their own. Gives how many. */
export async function writeOwnPages(w: Work, database: Database, at: (count: number) => void): Promise<number> {
  const places = gatherPlaces(w.data);
  let count = 0;
  for (const locale of LOCALES) count += await writeLists(w, locale, places);
  for (let from = 0; from < places.length; from += CHUNK) {
    w.signal.throwIfAborted();
    const chunk = places.slice(from, from + CHUNK);
    const figures = await figuresOfPlaces(database, chunk[0]?.code ?? "", chunk.at(-1)?.code ?? "");
    for (const place of chunk) {
      const whole = { ...place, figures: figures.get(place.code) ?? [] };
      for (const locale of LOCALES) await writePlace(w, locale, whole);
      count += LOCALES.length;
    }
    at(count);
  }
  return count;
}
