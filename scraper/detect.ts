import { stringify } from "yaml";
import { decode } from "../transform/decode/decode.ts";
import { canonical, canonicalColumn, registrableDomain } from "./address.ts";
import { header } from "./archive/parse.ts";
import { type Clock, systemClock } from "./clock.ts";
import { PRODUCT } from "./crawl/agent.ts";
import { judge } from "./crawl/judge.ts";
import { fetchRobots, type RobotsState } from "./crawl/robots.ts";
import { type Guess, guessFamilies } from "./families/families.ts";
import { boundBroken, parseMarkup } from "./families/markup.ts";
import { type ReadList, readList } from "./families/read.ts";
import { baseOf, isPageLink, tidy } from "./families/rows.ts";
import type { HttpClient } from "./http/client.ts";
import type { OutcomeName } from "./outcome.ts";
import { Pauses } from "./pauses.ts";
import { isAllowed } from "./robots/rules.ts";

/** Names of columns that hold the reports, the most telling first. */
const COLUMNS = [
  "建议提案办理结果",
  "建议提案办理",
  "人大代表建议办理",
  "代表建议办理",
  "政协提案办理",
  "提案办理",
  "建议办理",
  "人大建议政协提案",
  "议案建议",
  "建议提案",
  "办理结果公开",
];

const MOST_COLUMNS = 3;
const PAUSE = 1000;
/** Milliseconds for which a site that sent us away without naming a time is left alone. */
const PARK = 60_000;
const GET = { deadline: 30_000, maxBytes: 8_388_608 };

export interface Probe {
  url: string;
  outcome: OutcomeName;
  detail: string | null;
  status: number | null;
  text: string;
}

/** Asks single addresses of a site at a walking pace, as its robots.txt allows. */
export class Prober {
  private readonly client: HttpClient;
  private readonly clock: Clock;
  private last = Number.NEGATIVE_INFINITY;
  private pause: number;
  private readonly pauses: Pauses;
  private readonly kept = new Map<string, RobotsState>();

  constructor(client: HttpClient, clock: Clock = systemClock, pause = PAUSE, pauses = new Pauses()) {
    this.client = client;
    this.clock = clock;
    this.pause = pause;
    this.pauses = pauses;
  }

  private park(url: string, until: number | null): void {
    this.pauses.park(registrableDomain(new URL(url)), until ?? this.clock.now() + PARK);
  }

  private async ask(url: string) {
    await this.clock.sleep(this.last + this.pause - this.clock.now());
    const answer = await this.client.get(url, GET);
    this.last = this.clock.now();
    return answer;
  }

  /** Fetches one page, following redirects on the same site; `blocked_robots` where it may not be asked. */
  async page(address: string): Promise<Probe> {
    let url = address;
    for (let hop = 0; hop < 6; hop++) {
      const barred = this.leftAlone(url) ?? (await this.robots(url));
      if (barred) return barred;
      const answer = await this.ask(url);
      const verdict = judge(answer, url, this.clock.now());
      if (verdict.park) this.park(url, verdict.park.until);
      const status = answer.response?.status ?? null;
      if (verdict.target !== null) {
        url = verdict.target;
        continue;
      }
      const type = header(answer.response?.headers ?? [], "content-type");
      const text = verdict.outcome === "fetched" ? decode(answer.body, type).text : "";
      return { url, outcome: verdict.outcome, detail: verdict.detail, status, text };
    }
    return { url, outcome: "loop", detail: "more than five redirects", status: null, text: "" };
  }

  private leftAlone(url: string): Probe | null {
    const until = this.pauses.until(registrableDomain(new URL(url)));
    if (this.clock.now() >= until) return null;
    const detail = `not asked: the site wants to be left alone until ${new Date(Math.min(until, 8.64e15)).toISOString()}`;
    return { url, outcome: "rate_limited", detail, status: null, text: "" };
  }

  private async robots(url: string): Promise<Probe | null> {
    const { origin } = new URL(url);
    const fetched = {
      ask: (u: string) => this.ask(u),
      now: () => this.clock.now(),
      park: (until: number | null) => this.park(url, until),
      product: PRODUCT,
    };
    const state = this.kept.get(origin) ?? (await fetchRobots(origin, fetched));
    this.kept.set(origin, state);
    const fault = (outcome: OutcomeName, detail: string | null): Probe => ({
      url,
      outcome,
      detail,
      status: null,
      text: "",
    });
    if (state.rules === null) return fault(state.reason?.outcome ?? "blocked_robots", state.reason?.detail ?? null);
    this.pause = Math.max(this.pause, (state.rules.crawlDelay ?? 0) * 1000);
    const { allowed, by } = isAllowed(state.rules, new URL(url));
    return allowed ? null : fault("blocked_robots", by);
  }
}

export interface Detected {
  outcome: OutcomeName;
  detail: string | null;
  guesses: Guess[];
  columns: { url: string; name: string; read: ReadList | null; outcome: OutcomeName }[];
  /** a ready registry entry, with comments on how sure each line is; null where the site gave no page */
  yaml: string | null;
}

interface Facts {
  name: string;
  code: string | null;
  codeFrom: string;
}

function factsOf(text: string, url: string): Facts {
  const host = new URL(url).hostname;
  if (boundBroken(text) !== null) return { name: host, code: null, codeFrom: "not found" };
  const $ = parseMarkup(text);
  const meta = (name: string) => tidy($(`meta[name="${name}" i]`).attr("content") ?? "");
  const title = tidy($("title").first().text());
  const code = meta("SiteIDCode").slice(0, 6);
  const usable = code.length === 6 && [...code].every((c) => c >= "0" && c <= "9");
  return {
    name:
      meta("SiteName") ||
      title
        .split(/[-_|—]/)
        .at(-1)
        ?.trim() ||
      host,
    code: usable ? code : null,
    codeFrom: usable ? "from meta SiteIDCode: check it" : "not found: look it up",
  };
}

function publisherOf(name: string): string {
  if (name.includes("政协") || name.includes("政治协商")) return "conference";
  if (name.includes("人大") || name.includes("人民代表大会")) return "congress";
  if (["局", "委", "厅", "办"].some((end) => name.endsWith(end) || name.includes(`${end}网站`))) return "department";
  return name.includes("政府") ? "government" : "other";
}

/** Links of a page that are named like the columns that hold the reports, the most telling first. */
export function columnLinks(text: string, url: string): { url: string; name: string }[] {
  if (boundBroken(text) !== null) return [];
  const $ = parseMarkup(text);
  const base = baseOf($, url);
  const found = new Map<string, { url: string; name: string; rank: number }>();
  for (const element of $("a[href]").toArray()) {
    const link = $(element);
    const name = tidy(link.attr("title") || link.text());
    const rank = COLUMNS.findIndex((c) => name.includes(c));
    const href = link.attr("href");
    if (rank < 0 || name.length > 24 || !isPageLink(href)) continue;
    const to = canonical(href, base);
    if (to !== null && to !== url && !found.has(to)) found.set(to, { url: to, name, rank });
  }
  return [...found.values()].sort((a, b) => a.rank - b.rank).map(({ url: to, name }) => ({ url: to, name }));
}

const rowsIn = (read: ReadList | null): number => (read === null || read.fault !== null ? 0 : read.rows.length);

/** Looks at a site and writes its registry entry. */
export async function detect(address: string, prober: Prober): Promise<Detected> {
  const start = canonicalColumn(address) ?? address;
  const first = await prober.page(start);
  if (first.outcome !== "fetched") {
    return { outcome: first.outcome, detail: first.detail, guesses: [], columns: [], yaml: null };
  }
  const guesses = guessFamilies(first);
  const columns: Detected["columns"] = [];
  const site = registrableDomain(new URL(first.url));
  const links = columnLinks(first.text, first.url).filter((l) => registrableDomain(new URL(l.url)) === site);
  const own = await tryColumn(start, { ...first, name: "" }, prober);
  if (links.length === 0 || (rowsIn(own.read) > 4 && new URL(start).pathname !== "/")) columns.push(own);
  else {
    for (const link of links.slice(0, MOST_COLUMNS)) {
      const page = await prober.page(link.url);
      columns.push(await tryColumn(link.url, { ...page, name: link.name }, prober));
      guesses.push(...guessFamilies(page));
    }
  }
  const sorted = mergeGuesses(guesses);
  return { outcome: "fetched", detail: null, guesses: sorted, columns, yaml: entry(first, sorted, columns) };
}

/** Reads a column; where its page only names an interface, asks that for the first rows. */
async function tryColumn(
  column: string,
  page: Probe & { name: string },
  prober: Prober,
): Promise<Detected["columns"][number]> {
  const { name, outcome } = page;
  if (outcome !== "fetched") return { url: column, name, outcome, read: null };
  let read = readList({ url: page.url, text: page.text, column, page: 1, params: {} }, "auto");
  if (read.fault === null && read.rows.length === 0 && read.next !== null && !read.next.url.endsWith("/sitemap.xml")) {
    const next = await prober.page(read.next.url);
    if (next.outcome === "fetched") {
      const { family } = read;
      const { page: number, params } = read.next;
      read = readList({ url: next.url, text: next.text, column, page: number, params }, family);
    }
  }
  return { url: column, name, outcome, read };
}

function mergeGuesses(guesses: Guess[]): Guess[] {
  const merged = new Map<string, Guess>();
  for (const g of guesses) {
    const known = merged.get(g.family.id);
    const because = [...new Set([...(known?.because ?? []), ...g.because])];
    merged.set(g.family.id, { family: g.family, sure: Math.max(known?.sure ?? 0, g.sure), because });
  }
  return [...merged.values()].sort((a, b) => b.sure - a.sure);
}

function entry(first: Probe, guesses: Guess[], columns: Detected["columns"]): string {
  const url = new URL(first.url);
  const facts = factsOf(first.text, first.url);
  const best = guesses[0];
  const read = columns.filter((c) => rowsIn(c.read) > 0);
  const labels = url.hostname.split(".").filter((l) => l !== "www" && l !== "cn" && l !== "com" && l !== "org");
  const fields = {
    id: labels.join("-").toLowerCase(),
    name: facts.name,
    publisher: publisherOf(facts.name),
    region_code: facts.code ?? "000000",
    family: best?.family.id ?? "generic",
    address: `${url.origin}/`,
    seeds: (read.length > 0 ? read : columns).map((c) => c.url),
    status: "unverified",
    seen: (read[0] ?? columns[0])?.url ?? first.url,
  };
  const remarks = [
    `family: ${best?.family.name ?? "unknown"}, ${Math.round((best?.sure ?? 0) * 100)} % sure (${best?.because.join("; ") || "no signs"})`,
    `region_code: ${facts.codeFrom}`,
    ...columns.map((c) => `${c.name || c.url}: ${columnRemark(c)}`),
  ];
  return `${remarks.map((r) => `# ${r.replaceAll("\n", " ")}\n`).join("")}${stringify(fields, { lineWidth: 0, defaultStringType: "PLAIN" })}`;
}

function columnRemark(column: Detected["columns"][number]): string {
  const { read, outcome } = column;
  if (read === null) return outcome;
  if (read.fault !== null) return read.fault;
  return `${read.rows.length} rows on its first page, ${read.total === null ? "no total stated" : `${read.total} in all`}, read as ${read.family}`;
}
