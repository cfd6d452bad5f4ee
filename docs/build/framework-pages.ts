import { cp, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { savedQueries } from "../../transform/query/saved.ts";
import type { Own as CompareOwn } from "../client/compare-data.ts";
import type { Handed } from "../client/page.ts";
import type { Own as SearchOwn } from "../client/search.ts";
import type { Own as SqlOwn } from "../client/sql.ts";
import type { Canvas } from "../compare/draw.ts";
import { MOST_ROWS } from "../compare/select.ts";
import {
  fileName,
  type Index,
  type Place,
  type Point,
  partsOf,
  type Slice,
  seriesOf,
  unpack,
} from "../compare/series.ts";
import { type Html, html, jsonScript } from "../html/html.ts";
import { fileOf, link, type Route } from "../html/route.ts";
import { catalogues, languages } from "../messages/catalogues.ts";
import { type Catalogue, type Key, LOCALES, type Locale } from "../messages/language.ts";
import { placeName } from "../messages/names.ts";
import { controls, firstState, firstView, shareBox } from "../pages/compare.ts";
import { overview } from "../pages/overview.ts";
import type { Scene } from "../pages/scene.ts";
import { searchForm, sqlConsole } from "../pages/tools.ts";
import type { Engine } from "./assets.ts";
import { compose } from "./compose.ts";
import { FRAMEWORK_PAGES, type FrameworkPage, runFramework } from "./framework.ts";
import { type Work, writePage } from "./work.ts";

/** The interactive pages: what stands in them before their modules run, and what is handed to these. */

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
  "mark.",
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

/** The project's saved queries as a reader of the language sees them, without the comments that hold the other languages. */
function queriesIn(locale: Locale): SqlOwn["saved"] {
  return savedQueries().map(({ name, title, question, sql }) => {
    const lines = sql.trim().split("\n");
    const body = lines.slice(lines.findIndex((line) => !line.startsWith("--")));
    return { name, title: title[locale], question: question[locale], sql: body.join("\n") };
  });
}

export interface FrameworkWork extends Work {
  engine: Engine;
  /** of the comparison's data, which is written already */
  index: Index;
}

interface Prepared extends FrameworkWork {
  /** figures of the comparison's first view */
  points: Point[];
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
  "coverage.legend",
  "figure.value",
  "place.asPrinted",
  "overview.span",
  "overview.year",
  "failed",
  "loading",
  "cite.",
  "data.title.full",
  "footer.version",
];

function comparePage(w: Prepared, route: Route): Filled {
  const t = languages[route.locale];
  const { index } = w;
  const names = [...w.data.regions.values()].map((r): [string, Place] => [
    r.region_code,
    { code: r.region_code, name: placeName(t, r), level: r.level },
  ]);
  const canvas: Canvas = { t, route, places: new Map(names) };
  const state = firstState(index.series);
  return {
    title: "compare.title",
    description: "compare.lead",
    slots: {
      controls: controls(canvas, index.series, state),
      view: firstView(canvas, state, w.points),
      share: shareBox(t),
    },
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
  const own: SearchOwn = {
    name: NAME[route.locale],
    topics: codes.map((code) => {
      const key = `topic.${code}` as Key;
      return [key, languages["zh-Hans"].plain(key)];
    }),
  };
  return {
    title: "search.title",
    description: "search.lead",
    slots: { form: searchForm(languages[route.locale]) },
    handed: hand(w, route, ["search.", "topic.", "report.untitled", "loading", "failed"], own),
  };
}

const DATABASE = "huiyin.duckdb";

function sqlPage(w: Prepared, route: Route): Filled {
  const { engine } = w;
  const queries = queriesIn(route.locale);
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

/** Figures of a series, from the files of as many parts as fill a chart. */
async function firstPoints(w: FrameworkWork): Promise<Point[]> {
  const state = firstState(w.index.series);
  const entry = w.index.series.find((e) => e.instrument === state.instrument && e.series === state.series);
  const points: Point[] = [];
  for (const part of entry ? partsOf(w.index, entry) : []) {
    const file = fileName({ ...seriesOf(state.series), instrument: state.instrument }, part);
    const slice = JSON.parse(await readFile(join(w.out, "data", "compare", file), "utf8")) as Slice;
    points.push(...unpack(slice));
    if (new Set(points.filter((p) => p.series === state.series).map((p) => p.code)).size > MOST_ROWS) break;
  }
  return points;
}

/** Has Framework build the interactive pages and sets them into the frame; gives each page's policy by its file. */
export async function writeFrameworkPages(work: FrameworkWork): Promise<Record<string, string>> {
  const built = await mkdtemp(join(tmpdir(), "huiyin-framework-"));
  const policies: Record<string, string> = {};
  try {
    await runFramework(built, work.signal);
    const w: Prepared = { ...work, points: await firstPoints(work) };
    for (const locale of LOCALES) {
      for (const name of FRAMEWORK_PAGES) {
        const route: Route = { locale, path: `${name}.html` };
        const t = languages[locale];
        const { title, description, slots, handed, wasm } = PAGES[name](w, route);
        const written = await readFile(join(built, fileOf(route)), "utf8");
        const page = { route, title: t.plain(title), description: t.plain(description), head: handed };
        const { text, policy } = compose(t, w.site, page, written, slots, wasm);
        writePage(w.out, route, text);
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
    await cp(from, to, { recursive: true });
  }
}
