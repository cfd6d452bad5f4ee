import { canonicalColumn } from "./address.ts";
import type { Prober } from "./detect.ts";
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

/** Asks each column of a source once and tells how it is. */
export async function checkSource(source: Source, prober: Prober): Promise<Checked[]> {
  const found: Checked[] = [];
  for (const seed of source.seeds) {
    const url = canonicalColumn(seed) ?? seed;
    const page = await prober.page(url);
    const told = (health: Health, detail: string) => found.push({ source: source.id, seed, health, detail });
    if (page.outcome !== "fetched") {
      told(HEALTH[page.outcome] ?? "unreachable", [page.outcome, page.detail].filter((d) => d !== null).join(": "));
      continue;
    }
    const read = readList({ url: page.url, text: page.text, column: url, page: 1, params: {} }, source.family);
    if (read.fault !== null) told("redesigned", read.fault);
    else if (read.surprise !== null) told("redesigned", read.surprise);
    else if (read.rows.length === 0 && (read.next === null || read.next.url.endsWith("/sitemap.xml"))) {
      told("redesigned", `no rows found by the family ${source.family}`);
    } else told("reachable", `${read.rows.length} rows on the first page, family ${read.family}`);
  }
  return found;
}
