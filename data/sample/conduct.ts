import { retryAfter } from "../../scraper/retry.ts";
import { isAllowed, parseRobots } from "../../scraper/robots/rules.ts";
import { sites } from "./build.ts";
import { samplePages } from "./pages.ts";
import type { Request } from "./server.ts";

/** How a crawler went about with one site of the sample, told from the site's own log. */
export interface Conduct {
  site: string;
  requests: number;
  /** articles that it asked for, of those that it may ask for */
  articles: [asked: number, of: number];
  /** requests that robots.txt forbids */
  forbidden: number;
  /** requests before the time that a `Retry-After` named */
  early: number;
  /** requests begun while another was being answered */
  overlapping: number;
}

const robotsOf = new Map(sites().map((s) => [s.spec.id, s.spec.robots]));

function forbids(site: string, request: Request): boolean {
  const product = (request.userAgent ?? "").split("/", 1)[0] ?? "";
  const rules = parseRobots(robotsOf.get(site) ?? "", product);
  return !isAllowed(rules, new URL(request.path, "http://sample.invalid")).allowed;
}

/** Counts requests before the time named, and those that overlap. Requests in the order they began. */
function timing(requests: Request[]): Pick<Conduct, "early" | "overlapping"> {
  let early = 0;
  let overlapping = 0;
  let ended = Number.NEGATIVE_INFINITY;
  const pauses: { from: number; until: number }[] = [];
  for (const request of requests) {
    const at = Date.parse(request.at);
    if (pauses.some((p) => at >= p.from && at < p.until)) early++;
    if (at < ended) overlapping++;
    ended = Math.max(ended, Date.parse(request.ended));
    const until = retryAfter(request.retryAfter, null, Date.parse(request.ended));
    if (until !== null) pauses.push({ from: Date.parse(request.ended), until });
  }
  return { early, overlapping };
}

/** The conduct at every site that was asked anything, from what `Sample.requests` gives. */
export function conductOf(log: readonly Request[]): Conduct[] {
  const pages = samplePages();
  const begun = [...log].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [...new Set(begun.map((r) => r.site))].map((site) => {
    const requests = begun.filter((r) => r.site === site);
    const asked = new Set(requests.map((r) => r.path));
    const wanted = pages.filter((p) => p.site === site && !p.hidden).map((p) => p.path);
    return {
      site,
      requests: requests.length,
      articles: [wanted.filter((path) => asked.has(path)).length, wanted.length],
      forbidden: requests.filter((r) => forbids(site, r)).length,
      ...timing(requests),
    };
  });
}
