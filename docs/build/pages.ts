import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "../../transform/common/workspace.ts";
import type { Own as CompareOwn } from "../client/compare.ts";
import type { Handed } from "../client/page.ts";
import type { Own as SearchOwn } from "../client/search.ts";
import type { Own as SqlOwn } from "../client/sql.ts";
import type { Canvas } from "../compare/draw.ts";
import { type Place, unpack } from "../compare/series.ts";
import { type Html, html, jsonScript } from "../html/html.ts";
import { fileOf, link, type Route } from "../html/route.ts";
import { document, type Page, type Site } from "../html/shell.ts";
import { catalogues, languages } from "../messages/catalogues.ts";
import { type Catalogue, type Key, LOCALES, type Locale } from "../messages/language.ts";
import { placeName } from "../messages/names.ts";
import { auditMain } from "../pages/audit.ts";
import { controls, firstState, firstView, shareBox } from "../pages/compare.ts";
import { dataMain, metadata } from "../pages/data.ts";
import { healthMain } from "../pages/health.ts";
import { methodsMain } from "../pages/methods.ts";
import { outcomesMain } from "../pages/outcomes.ts";
import { overview } from "../pages/overview.ts";
import { gatherPlaces, placeMain, placesMain } from "../pages/place.ts";
import { satisfactionMain } from "../pages/satisfaction.ts";
import type { Scene } from "../pages/scene.ts";
import { searchForm, sqlConsole } from "../pages/tools.ts";
import { topicsMain } from "../pages/topics.ts";
import type { Engine } from "./assets.ts";
import { compose } from "./compose.ts";
import type { Data } from "./data.ts";
import { FRAMEWORK_PAGES, type FrameworkPage, runFramework } from "./framework.ts";
import type { ReleaseFile } from "./release.ts";
import { compareSlices } from "./slices.ts";
import type { Accuracy } from "./validation.ts";

interface Work {
  out: string;
  site: Site;
  data: Data;
  released: ReleaseFile[];
  signal: AbortSignal;
  /** how well the rules read labelled reports, as the release says */
  validation: Accuracy[];
}

/** Writes a page, making its folder. */
async function write(out: string, route: Route, text: string): Promise<void> {
  const file = join(out, fileOf(route));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

const NAME: Record<Locale, 1 | 2 | 3> = { "zh-Hans": 1, "zh-Hant": 2, en: 3 };

/** The messages that a module needs, by the beginnings of their keys. */
function messages(locale: Locale, beginnings: readonly string[]): Partial<Catalogue> {
  const all = Object.entries(catalogues[locale]);
  return Object.fromEntries(all.filter(([key]) => beginnings.some((b) => key.startsWith(b)))) as Partial<Catalogue>;
}

const NAMES = [
  "instrument.",
  "measure.",
  "rate.",
  "outcome.",
  "class.",
  "level.",
  "aspect.",
  "subset.",
  "name.",
  "unit.",
  "bound.",
  "value.",
  "quality.",
];

interface Filled {
  title: Key;
  description: Key;
  slots: Record<string, Html>;
  /** handed to the page's module */
  handed?: Html;
  wasm?: boolean;
}

interface SavedQuery {
  name: string;
  sql: string;
}

const QUERIES = join(ROOT, "data", "queries");

/** The project's saved queries, offered in the console by their names. */
async function savedQueries(): Promise<SavedQuery[]> {
  if (!existsSync(QUERIES)) return [];
  const names = (await readdir(QUERIES)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => ({
      name: name.slice(0, -".sql".length),
      sql: (await readFile(join(QUERIES, name), "utf8")).trim(),
    })),
  );
}

interface Prepared extends Work {
  engine: Engine;
  queries: SavedQuery[];
  slices: ReturnType<typeof compareSlices>;
}

function hand<Own>(w: Work, route: Route, beginnings: readonly string[], own: Own): Html {
  const handed: Handed<Own> = { route, messages: messages(route.locale, beginnings), version: w.site.version, own };
  return jsonScript("huiyin", handed);
}

const COMPARE_TEXT = [
  ...NAMES,
  "compare.",
  "chart.",
  "coverage.place",
  "coverage.year",
  "figure.value",
  "place.asPrinted",
  "overview.span",
  "failed",
  "loading",
  "cite.",
  "data.title.full",
  "footer.version",
];

function comparePage(w: Prepared, route: Route): Filled {
  const t = languages[route.locale];
  const { index, files } = w.slices;
  const names = [...w.data.regions.values()].map((r): [string, Place] => [
    r.region_code,
    { code: r.region_code, name: placeName(t, r), level: r.level },
  ]);
  const canvas: Canvas = { t, route, places: new Map(names) };
  const state = firstState(index);
  const entry = index.find((e) => e.instrument === state.instrument && e.series === state.series);
  const points = files.filter((f) => entry?.files.includes(f.name)).flatMap((f) => unpack(JSON.parse(f.text)));
  return {
    title: "compare.title",
    description: "compare.lead",
    slots: { controls: controls(canvas, index, state), view: firstView(canvas, state, points), share: shareBox(t) },
    handed: hand<CompareOwn>(w, route, COMPARE_TEXT, {
      index,
      name: NAME[route.locale],
      first: state.series,
      instrument: state.instrument,
    }),
  };
}

function searchPage(w: Prepared, route: Route): Filled {
  const codes = [...new Set(w.data.areas.flatMap((a) => a.topic_code ?? []))].sort((a, b) => a - b);
  const own: SearchOwn = { name: NAME[route.locale], topics: codes.map((code) => [code, `topic.${code}` as Key]) };
  return {
    title: "search.title",
    description: "search.lead",
    slots: { form: searchForm(languages[route.locale]) },
    handed: hand(w, route, ["search.", "topic.", "report.untitled", "loading", "failed"], own),
  };
}

const DATABASE = "huiyin.duckdb";

function sqlPage(w: Prepared, route: Route): Filled {
  const { engine, queries } = w;
  const database = w.released.find((f) => f.path === DATABASE);
  const own: SqlOwn = { wasm: engine.wasm, worker: engine.worker, database: `release/${DATABASE}`, saved: queries };
  return {
    title: "sql.title",
    description: "sql.lead",
    slots: {
      console: sqlConsole(languages[route.locale], route, {
        bytes: engine.bytes + (database?.bytes ?? 0),
        saved: queries,
      }),
    },
    handed: hand(w, route, ["sql."], own),
    wasm: true,
  };
}

function indexPage(w: Prepared, route: Route): Filled {
  const t = languages[route.locale];
  const scene: Scene = { t, route, site: w.site, data: w.data };
  const starts: [string, Key][] = [
    ["compare.html", "overview.start.compare"],
    ["audit.html", "overview.start.audit"],
    ["search.html", "overview.start.search"],
    ["sql.html", "overview.start.sql"],
  ];
  const start = html`<ul class="starts">${starts.map(([path, key]) => html`<li><a href="${link(route, path)}">${t.plain(key)}</a></li>`)}</ul>`;
  return { title: "site.name", description: "site.description", slots: { ...overview(scene), start } };
}

const PAGES: Record<FrameworkPage, (w: Prepared, route: Route) => Filled> = {
  index: indexPage,
  compare: comparePage,
  search: searchPage,
  sql: sqlPage,
};

/** Has Framework build the interactive pages and sets them into the frame; gives each page's policy by its file. */
export async function writeFrameworkPages(work: Work & { engine: Engine }): Promise<Record<string, string>> {
  const built = await mkdtemp(join(tmpdir(), "huiyin-framework-"));
  const policies: Record<string, string> = {};
  try {
    await runFramework(built, work.signal);
    const w: Prepared = { ...work, queries: await savedQueries(), slices: compareSlices(work.data.figures) };
    for (const locale of LOCALES) {
      for (const name of FRAMEWORK_PAGES) {
        const route: Route = { locale, path: `${name}.html` };
        const t = languages[locale];
        const { title, description, slots, handed, wasm } = PAGES[name](w, route);
        const written = await readFile(join(built, fileOf(route)), "utf8");
        const page = { route, title: t.plain(title), description: t.plain(description), head: handed };
        const { text, policy } = compose(t, w.site, page, written, slots, wasm);
        await write(w.out, route, text);
        policies[fileOf(route)] = policy;
      }
    }
    for (const folder of ["_observablehq", "_npm", "_import"]) await move(join(built, folder), join(w.out, folder));
  } finally {
    await rm(built, { recursive: true, force: true });
  }
  return policies;
}

/** Moves a folder, to another file system if need be. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch {
    const { cp } = await import("node:fs/promises");
    await cp(from, to, { recursive: true });
  }
}

interface OwnPage {
  path: string;
  title: string;
  description: string;
  main(): Html;
  head?(): Html;
  wide?: boolean;
}

function ownPages(s: Scene, w: Work): OwnPage[] {
  const { t } = s;
  const page = (
    path: string,
    title: Key,
    description: Key,
    main: () => Html,
    more: Partial<OwnPage> = {},
  ): OwnPage => ({
    path,
    title: t.plain(title),
    description: t.plain(description),
    main,
    ...more,
  });
  return [
    page("outcomes.html", "outcomes.title", "outcomes.lead", () => outcomesMain(s)),
    page("topics.html", "topics.title", "topics.lead", () => topicsMain(s)),
    page("satisfaction.html", "satisfaction.title", "satisfaction.lead", () => satisfactionMain(s)),
    page("audit.html", "audit.title", "audit.fails.lead", () => auditMain(s)),
    page("data.html", "data.title", "site.description", () => dataMain(s, w.released), {
      head: () => metadata(s, w.released),
    }),
    page("methods.html", "methods.title", "methods.lead", () => methodsMain(s, w.validation)),
    page("health.html", "health.title", "health.lead", () => healthMain(s)),
    page(
      "404.html",
      "notFound.title",
      "notFound.text",
      () =>
        html`<h1>${t.t("notFound.title")}</h1><p>${t.t("notFound.text")}</p><p><a href="${link(s.route, "index.html")}">${t.t("nav.overview")}</a> · <a href="${link(s.route, "search.html")}">${t.t("nav.search")}</a></p>`,
    ),
  ];
}

/** Writes the pages that need no module of their own: tables, methods, every place. Gives how many. */
export async function writeOwnPages(w: Work, at: (count: number) => void): Promise<number> {
  const places = gatherPlaces(w);
  let count = 0;
  for (const locale of LOCALES) {
    const t = languages[locale];
    const scene = (path: string): Scene => ({ t, route: { locale, path }, site: w.site, data: w.data });
    const put = async (page: Page) => {
      await write(w.out, page.route, document(t, w.site, page));
      at(++count);
    };
    for (const page of ownPages(scene("methods.html"), w)) {
      const s = scene(page.path);
      const own = ownPages(s, w).find((p) => p.path === page.path);
      if (own)
        await put({
          route: s.route,
          title: own.title,
          description: own.description,
          main: own.main(),
          head: own.head?.(),
        });
    }
    const listed = scene("places.html");
    await put({
      route: listed.route,
      title: t.t("nav.places"),
      description: t.t("places.lead", { n: places.length }),
      main: placesMain(listed, places),
    });
    for (const place of places) {
      w.signal.throwIfAborted();
      const s = scene(`place/${place.code}.html`);
      const region = w.data.regions.get(place.code);
      const name = region ? placeName(t, region) : place.code;
      await put({
        route: s.route,
        title: name,
        description: t.t("place.description", { place: name }),
        main: placeMain(s, place),
      });
    }
  }
  return count;
}
