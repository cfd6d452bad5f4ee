import { isIP } from "node:net";
import { getDomain } from "tldts";

/** Query parameters that name the visitor or the way in, never the page. */
const TRACKING = new Set(["jsessionid", "phpsessid", "aspsessionid", "sessionid", "sid_visit", "spm", "from_source"]);
const LONGEST = 2000;

/**
 * The canonical form of an address: WHATWG serialisation without fragment, user, session and tracking parameters.
 * Idempotent. Null for what is not an http(s) address, or longer than 2,000 characters.
 */
export function canonical(address: string, base?: string | URL): string | null {
  if (address.length > LONGEST * 2 || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if ((url.protocol !== "http:" && url.protocol !== "https:") || url.hostname === "") return null;
  url.hash = "";
  url.username = "";
  url.password = "";
  if (url.hostname.endsWith(".") && url.hostname.length > 1) url.hostname = url.hostname.slice(0, -1);
  if (url.pathname.toLowerCase().includes(";jsessionid=")) {
    url.pathname = url.pathname.slice(0, url.pathname.toLowerCase().indexOf(";jsessionid="));
  }
  if (url.search !== "" || url.href.endsWith("?")) dropTracking(url);
  return url.href.length <= LONGEST ? url.href : null;
}

function dropTracking(url: URL): void {
  const pairs = url.search.slice(1).split("&");
  const kept = pairs.filter((pair) => {
    const name = (pair.split("=", 1)[0] ?? "").toLowerCase();
    return name !== "" && !TRACKING.has(name) && !name.startsWith("utm_");
  });
  if (kept.length !== pairs.length) url.search = kept.length === 0 ? "" : `?${kept.join("&")}`;
}

/** Judges the canonical spelling that the URL standard gives every address in figures. */
const isLoopback = (host: string): boolean =>
  host.startsWith("[")
    ? host === "[::1]" || host.startsWith("[::ffff:7f")
    : host.startsWith("127.") && isIP(host) === 4;

/** The canonical form of a list's address: a fragment stays, because some directories name their column by it. */
export function canonicalColumn(address: string): string | null {
  const plain = canonical(address);
  return plain === null ? null : plain + new URL(address).hash;
}

/**
 * What politeness is counted by: the registrable domain by the public suffix list (departments share one platform),
 * an IP address itself; on loopback also the port, so that each sample site is a site of its own.
 */
export function registrableDomain(url: URL): string {
  if (isLoopback(url.hostname)) return url.host;
  return getDomain(url.hostname, { allowPrivateDomains: false }) ?? url.hostname;
}

/** Whether the host is an address of this machine in figures. */
export function isLoopbackHost(url: URL): boolean {
  return isLoopback(url.hostname);
}

/**
 * The sort-friendly form of an address that CDXJ indexes are keyed by, `cn,gov,example)/path?query`.
 * After pywb's `surt`, without its per-site rules: lower case, www and default port dropped, parameters sorted.
 */
export function surt(address: string): string {
  const url = new URL(address);
  const host = url.hostname.replace(/^www\d*\./, "");
  const labels = isIP(host) !== 0 || host.startsWith("[") ? [host] : host.split(".").reverse();
  const port = url.port === "" ? "" : `:${url.port}`;
  const query = url.search === "" ? "" : `?${url.search.slice(1).split("&").sort().join("&")}`;
  return `${labels.join(",")}${port})${url.pathname}${query}`.toLowerCase();
}

/** Whether an address is that of a site's front page. */
export function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  const name = pathname.slice(1).toLowerCase();
  return search === "" && (name === "" || /^(index|default|home)\.[a-z]{3,5}$/.test(name));
}

/** A word on why an address looks generated without end, or null. Calendars, repeated folders, piles of parameters. */
export function trapSign(address: string): string | null {
  const url = new URL(address);
  const segments = url.pathname.split("/").filter((s) => s !== "");
  if (segments.length > 24) return "more than 24 folders deep";
  const seen = new Map<string, number>();
  for (const segment of segments) {
    const count = (seen.get(segment) ?? 0) + 1;
    if (count > 3) return `the folder "${segment.slice(0, 40)}" repeats`;
    seen.set(segment, count);
  }
  if (url.search !== "" && url.search.split("&").length > 24) return "more than 24 parameters";
  return null;
}
