import { type Html, html } from "../html/html.ts";
import { asset, link, placePath, reportPath } from "../html/route.ts";
import type { Key } from "../messages/language.ts";
import { type Entry, PAGE, positions, type Shard, shardOf, terms } from "../search/tokens.ts";
import { element, fetchData, type Page, readPage } from "./page.ts";

/** Search in the browser over the index of bigrams: only the files that a query needs are fetched. */

export interface Own {
  /** column of the place file with the names of this language */
  name: 1 | 2 | 3;
  /** each topic's message, and its name in simplified Chinese, which finds it in every language */
  topics: [key: Key, simplified: string][];
}

type PlaceRow = [code: string, name: string, hant: string, pinyin: string, level: string];

/** Results that are listed of each kind. */
const MOST = 50;

class Index {
  readonly page: Page<Own>;
  readonly #files = new Map<string, Promise<unknown>>();

  constructor(page: Page<Own>) {
    this.page = page;
  }

  file<T>(path: string): Promise<T> {
    const known = this.#files.get(path);
    if (known) return known as Promise<T>;
    const loaded = fetchData<T>(asset(this.page.route, path), this.page.version);
    this.#files.set(path, loaded);
    return loaded;
  }

  /** The query in simplified characters, character by character. */
  async simplified(query: string): Promise<string> {
    const [from, to] = await this.file<[string, string]>("data/search/scripts.json");
    return [...query].map((c) => (from.includes(c) ? to[from.indexOf(c)] : c)).join("");
  }

  /** Reports that have every term, in the order of the index. */
  async reports(query: string): Promise<{ found: Entry[]; count: number }> {
    const wanted = terms(query);
    if (wanted.length === 0) return { found: [], count: 0 };
    const lists = await Promise.all(
      wanted.map(async (term) => {
        const shard = await this.file<Shard>(`data/search/terms-${shardOf(term)}.json`);
        return new Set(positions(Object.hasOwn(shard, term) ? (shard[term] ?? []) : []));
      }),
    );
    const [first, ...others] = [...lists].sort((a, b) => a.size - b.size);
    const hits = [...(first ?? [])].filter((at) => others.every((list) => list.has(at)));
    const found = hits
      .slice(0, MOST)
      .map(async (at) => (await this.file<Entry[]>(`data/search/reports-${Math.floor(at / PAGE)}.json`))[at % PAGE]);
    return { found: (await Promise.all(found)).filter((e) => e !== undefined), count: hits.length };
  }

  async places(query: string): Promise<PlaceRow[]> {
    const rows = await this.file<PlaceRow[]>("data/places-all.json");
    const text = query.trim().toLowerCase().replaceAll(" ", "");
    if (text === "") return [];
    const isCode = [...text].every((c) => c >= "0" && c <= "9");
    return rows.filter((r) =>
      isCode
        ? text.length >= 2 && r[0].startsWith(text)
        : r[1].includes(text) || r[3].toLowerCase().replaceAll(" ", "").startsWith(text),
    );
  }
}

function section(title: string, count: number, items: Html[], more: string): Html | null {
  if (count === 0) return null;
  return html`<section><h2>${title} <small>${String(count)}</small></h2><ul class="results">${items}</ul>${items.length < count && html`<p class="sub">${more}</p>`}</section>`;
}

async function results(index: Index, query: string): Promise<Html> {
  const { t, route, own } = index.page;
  const simple = await index.simplified(query);
  const [places, reports, names] = await Promise.all([
    index.places(simple),
    index.reports(simple),
    index.file<PlaceRow[]>("data/places-all.json"),
  ]);
  const nameOf = new Map(names.map((r) => [r[0], r[own.name] || r[1]]));
  const words = query.trim().toLowerCase();
  const topics = own.topics.filter(
    ([key, name]) => t.plain(key).toLowerCase().includes(words) || name.includes(simple.trim()),
  );
  const count = places.length + reports.count + topics.length;
  if (count === 0) return html`<p class="empty">${t.t("search.none", { query })}</p>`;
  const more = t.t("search.more", { n: MOST });
  return html`<p class="sub" role="status">${t.t("search.count", { n: count })}</p>${section(
    t.t("search.places"),
    places.length,
    places
      .slice(0, MOST)
      .map(
        (r) =>
          html`<li><a href="${link(route, placePath(r[0]))}">${r[own.name] || r[1]}</a> <span class="code">${r[0]}</span></li>`,
      ),
    more,
  )}${section(
    t.t("search.reports"),
    reports.count,
    reports.found.map(
      ([id, title, code, year]) =>
        html`<li><a href="${link(route, reportPath(id))}" lang="zh">${title || t.t("report.untitled", { id })}</a> <span class="sub">${code === null ? "" : (nameOf.get(code) ?? code)} ${year === null ? "" : String(year)}</span></li>`,
    ),
    more,
  )}${section(
    t.t("search.topics"),
    topics.length,
    topics.map(([key]) => html`<li><a href="${link(route, "topics.html")}">${t.plain(key)}</a></li>`),
    more,
  )}`;
}

/** Sets up the search page: the query stands in the address. */
export async function search(): Promise<void> {
  const index = new Index(readPage<Own>());
  const form = element<HTMLFormElement>("search-form");
  const input = element<HTMLInputElement>("query");
  const box = element("results");
  let turn = 0;
  const run = async () => {
    const mine = ++turn;
    const query = new URLSearchParams(location.search).get("q")?.slice(0, 100) ?? "";
    input.value = query;
    box.innerHTML = "";
    if (query.trim() === "") return;
    const { t } = index.page;
    box.innerHTML = html`<p class="sub">${t.t("loading")}</p>`.markup;
    const shown = await results(index, query).catch(
      (error: unknown) =>
        html`<p class="empty" role="alert">${t.t("failed", { reason: error instanceof Error ? error.message : String(error) })}</p>`,
    );
    if (mine === turn) box.innerHTML = shown.markup;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState(null, "", `?${new URLSearchParams({ q: input.value })}`);
    run();
  });
  window.addEventListener("popstate", run);
  await run();
}
