import { createHash } from "node:crypto";
import { press } from "./damage.ts";
import { encode } from "./encoding.ts";
import { family } from "./families/families.ts";
import { shell } from "./families/shell.ts";
import { changedLayout, type Misdeed } from "./faults.ts";
import { escapeHtml } from "./markup.ts";
import { pdf } from "./pdf.ts";
import type { Article, Ask, Page, Site } from "./site.ts";
import { printedParagraphs } from "./text.ts";

/** A whole answer: status, headers and body before any transfer coding. */
export interface Answer {
  status: number;
  type: string;
  body: Buffer;
  /** ISO date; null where the server gives no Last-Modified */
  changed: string | null;
}

/** Path and query in one spelling, so that the order of parameters does not matter. */
export function addressKey(path: string, query: URLSearchParams): string {
  const sorted = [...query].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.length === 0 ? path : `${path}?${new URLSearchParams(sorted)}`;
}

const keyOf = (address: string): string => {
  const url = new URL(address, "http://sample.invalid");
  return addressKey(url.pathname, url.searchParams);
};

/** A bound on kept pages: a client may ask for any query. */
const MOST_KEPT = 2000;

/** The pages of one site, by address. */
export class SitePages {
  readonly site: Site;
  readonly #articles: Map<string, Article>;
  readonly #origin: string;
  readonly #made = new Map<string, Answer>();

  constructor(site: Site, origin: string) {
    this.site = site;
    this.#origin = origin;
    const system = family(site.spec.family);
    const all = site.listings.flatMap((l) => l.articles);
    this.#articles = new Map(all.map((a) => [keyOf(system.articlePath(site.spec, a)), a]));
  }

  /** The answer to a request; a page of its own where nothing is there. Pages are made once and kept. */
  answer(ask: Ask, misdeeds: Misdeed[] = []): Answer {
    if (misdeeds.length > 0 || ask.method === "POST") return this.#make(ask, misdeeds);
    const key = addressKey(ask.path, ask.query);
    const kept = this.#made.get(key);
    if (kept) return kept;
    const made = this.#make(ask, misdeeds);
    if (made.status === 200 && this.#made.size < MOST_KEPT) this.#made.set(key, made);
    return made;
  }

  #make(ask: Ask, misdeeds: Misdeed[]): Answer {
    if (ask.path === "/robots.txt") return this.#plain(this.site.spec.robots, "text/plain; charset=utf-8");
    const attached = this.#attachment(ask.path);
    if (attached) return attached;
    const page = this.#page(ask, misdeeds);
    if (page === null) return { ...this.#bytes(this.#missing()), status: 404, changed: null };
    return this.#bytes(page, misdeeds);
  }

  #page(ask: Ask, misdeeds: Misdeed[]): Page | null {
    const { site } = this;
    const article = this.#articles.get(addressKey(ask.path, ask.query));
    const system = family(site.spec.family);
    if (article) return { text: system.articlePage(site, article), type: "text/html", changed: article.published };
    const extra = misdeeds.reduce((n, m) => n + (m.kind === "total" ? m.add : 0), 0);
    return system.answer(site, ask, (n) => n + extra) ?? this.#standing(ask);
  }

  /** Pages that every site has. */
  #standing(ask: Ask): Page | null {
    const { spec, listings } = this.site;
    const page = (title: string, body: string): Page => ({
      text: shell(spec, { title, body }),
      type: "text/html",
      changed: "2020-01-01",
    });
    const system = family(spec.family);
    const link = (href: string, words: string) => `<li><a href="${escapeHtml(href)}">${escapeHtml(words)}</a></li>`;
    if (ask.path === "/") {
      const columns = listings.map((l) => link(system.columnPath(spec, l.column), l.column.name)).join("");
      const latest = listings
        .flatMap((l) => l.articles.slice(0, 3))
        .map((a) => link(system.articlePath(spec, a), a.title));
      return page(spec.name, `<h3>栏目</h3><ul>${columns}</ul><h3>最新</h3><ul>${latest.join("")}</ul>`);
    }
    if (ask.path === "/about.html") return page("网站介绍", "<p>本站为样例站点,仅在本机提供。</p>");
    if (ask.path === "/contact.html") return page("联系方式", "<p>样例站点没有联系方式。</p>");
    if (ask.path === "/search") return page("站内搜索", "<p>没有找到相关内容。</p>");
    return null;
  }

  #missing(): Page {
    const text = shell(this.site.spec, {
      title: "页面不存在",
      body: "<h1>404</h1><p>您访问的页面不存在或已被删除。</p>",
    });
    return { text, type: "text/html", changed: "2020-01-01" };
  }

  #attachment(path: string): Answer | null {
    const article = [...this.#articles.values()].find((a) => a.attachment === path);
    if (!article) return null;
    const lines = [article.title, ...printedParagraphs(article.html)];
    return { status: 200, type: "application/pdf", body: pdf(lines), changed: article.published };
  }

  #plain(text: string, type: string): Answer {
    return { status: 200, type, body: Buffer.from(text, "utf8"), changed: "2020-01-01" };
  }

  #bytes(page: Page, misdeeds: Misdeed[] = []): Answer {
    const { charset, script } = this.site.spec;
    const said = script === "hant" ? press(page.text) : page.text;
    let text = said.replaceAll("{origin}", this.#origin);
    for (const m of misdeeds) {
      if (m.kind === "rewrite") text = text.replaceAll(m.from, m.to);
      if (m.kind === "layout") text = changedLayout(text);
    }
    // JSON interfaces speak UTF-8 whatever the site's pages do.
    if (page.type === "application/json") {
      return {
        status: 200,
        type: "application/json;charset=UTF-8",
        body: Buffer.from(text, "utf8"),
        changed: page.changed,
      };
    }
    if (page.type === "text/xml") {
      return { status: 200, type: "text/xml; charset=utf-8", body: Buffer.from(text, "utf8"), changed: page.changed };
    }
    const type = charset.header === null ? page.type : `${page.type}; charset=${charset.header}`;
    return { status: 200, type, body: encode(text, charset.truth), changed: page.changed };
  }
}

/** A strong validator: the bytes' own digest. */
export const etag = (body: Uint8Array): string => `"${createHash("sha1").update(body).digest("hex").slice(0, 20)}"`;

/** Whether the client holds these bytes already (RFC 9110, 13.2.2: If-None-Match goes before If-Modified-Since). */
export function unchanged(tag: string, modified: Date | null, noneMatch?: string, since?: string): boolean {
  if (noneMatch !== undefined) {
    return noneMatch.split(",").some((t) => t.trim() === "*" || t.trim().replace(/^W\//, "") === tag);
  }
  if (since === undefined || modified === null) return false;
  const asked = Date.parse(since);
  return Number.isFinite(asked) && modified.getTime() <= asked;
}
