import { canonicalColumn } from "./address.ts";
import type { Probe, Prober } from "./detect.ts";
import { articleFields } from "./families/article.ts";
import { families } from "./families/families.ts";
import { readList } from "./families/read.ts";
import type { OutcomeName } from "./outcome.ts";
import type { Source } from "./registry.ts";

export type Health = "reachable" | "blocked" | "gone" | "redesigned" | "unreachable";

export interface Checked {
  source: string;
  seed: string;
  health: Health;
  detail: string;
}

const HEALTH: Partial<Record<OutcomeName, Health>> = {
  blocked_robots: "blocked",
  blocked_waf: "blocked",
  challenge: "blocked",
  rate_limited: "blocked",
  client_error: "blocked",
  not_found: "gone",
  gone: "gone",
};

/** Asks each column and each single page of a source once and tells how it is. */
export async function checkSource(source: Source, prober: Prober): Promise<Checked[]> {
  const found: Checked[] = [];
  for (const seed of source.seeds)
    found.push({ source: source.id, seed, ...(await checkColumn(source, seed, prober)) });
  for (const seed of source.articles)
    found.push({ source: source.id, seed, ...(await checkArticle(source, seed, prober)) });
  return found;
}

type Told = Pick<Checked, "health" | "detail">;

const unread = (page: Probe): Told => ({
  health: HEALTH[page.outcome] ?? "unreachable",
  detail: [page.outcome, page.detail].filter((d) => d !== null).join(": "),
});

async function checkColumn(source: Source, seed: string, prober: Prober): Promise<Told> {
  const url = canonicalColumn(seed) ?? seed;
  const page = await prober.page(url);
  if (page.outcome !== "fetched") return unread(page);
  const read = readList({ url: page.url, text: page.text, column: url, page: 1, params: {} }, source.family);
  if (read.fault !== null) return { health: "redesigned", detail: read.fault };
  if (read.surprise !== null) return { health: "redesigned", detail: read.surprise };
  if (read.rows.length === 0 && (read.next === null || read.next.url.endsWith("/sitemap.xml"))) {
    return { health: "redesigned", detail: `no rows found by the family ${source.family}` };
  }
  return { health: "reachable", detail: `${read.rows.length} rows on the first page, family ${read.family}` };
}

async function checkArticle(source: Source, seed: string, prober: Prober): Promise<Told> {
  const page = await prober.page(canonicalColumn(seed) ?? seed);
  if (page.outcome !== "fetched") return unread(page);
  const { title, date } = articleFields(
    page.text,
    families[source.family === "auto" ? "generic" : source.family].article,
  );
  return { health: "reachable", detail: `${title ?? "no title"}, ${date ?? "no date"}` };
}
