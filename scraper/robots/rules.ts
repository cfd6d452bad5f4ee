/** robots.txt by RFC 9309. Crawl-delay is no part of the RFC; it is read as all engines that honour it read it. */
export interface RobotsRules {
  rules: { allow: boolean; pattern: string }[];
  /** seconds; null where none is asked for */
  crawlDelay: number | null;
}

/** The RFC's minimum for what a crawler must read. */
export const ROBOTS_BYTES = 500 * 1024;
const LONGEST_DELAY = 3600;

interface Group {
  agents: string[];
  found: RobotsRules;
}

/** The product token that a `User-agent` line begins with, in lower case. */
function productToken(value: string): string {
  if (value.startsWith("*")) return "*";
  let end = 0;
  while (end < value.length && isTokenChar(value.charCodeAt(end))) end++;
  return value.slice(0, end).toLowerCase();
}

const isTokenChar = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 45 || c === 95;

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let open = false;
  for (const raw of text.replaceAll("\r", "\n").split("\n")) {
    const line = raw.split("#", 1)[0] ?? "";
    const colon = line.indexOf(":");
    if (colon < 0) continue;
    const key = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (key === "user-agent" || key === "useragent") {
      // Lines of agents that follow each other share one group.
      if (!open) groups.push({ agents: [], found: { rules: [], crawlDelay: null } });
      groups.at(-1)?.agents.push(productToken(value));
      open = true;
      continue;
    }
    const found = groups.at(-1)?.found;
    if (key !== "allow" && key !== "disallow" && key !== "crawl-delay") continue;
    open = false;
    if (!found) continue;
    if (key === "crawl-delay") found.crawlDelay = delayOf(value) ?? found.crawlDelay;
    else if (value !== "") found.rules.push({ allow: key === "allow", pattern: normalise(value) });
  }
  return groups;
}

function delayOf(value: string): number | null {
  const seconds = Number(value);
  return value !== "" && Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, LONGEST_DELAY) : null;
}

/** The rules for a product token: all groups that name it, joined; where none does, all groups for `*`. */
export function parseRobots(text: string, product: string): RobotsRules {
  const groups = groupsOf(text.startsWith("\ufeff") ? text.slice(1) : text);
  const own = groups.filter((g) => g.agents.includes(product.toLowerCase()));
  const chosen = own.length > 0 ? own : groups.filter((g) => g.agents.includes("*"));
  const delays = chosen.map((g) => g.found.crawlDelay).filter((d) => d !== null);
  return {
    rules: chosen.flatMap((g) => g.found.rules),
    crawlDelay: delays.length === 0 ? null : Math.max(...delays),
  };
}

/**
 * One spelling for all spellings of a path: characters beyond ASCII percent-encoded, escapes in upper case, escapes of
 * characters that need none opened (RFC 9309, 2.2.2; RFC 3986, 2.3).
 */
function normalise(path: string): string {
  let out = "";
  for (let i = 0; i < path.length; i++) {
    const c = path[i] ?? "";
    const code = path.charCodeAt(i);
    if (c === "%" && i + 2 < path.length + 0 && isHexPair(path, i + 1)) {
      const value = Number.parseInt(path.slice(i + 1, i + 3), 16);
      out += isUnreserved(value) ? String.fromCharCode(value) : path.slice(i, i + 3).toUpperCase();
      i += 2;
    } else if (code > 126 || code < 33) {
      const point = path.codePointAt(i) ?? code;
      const whole = String.fromCodePoint(point);
      for (const byte of Buffer.from(whole, "utf8")) out += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
      i += whole.length - 1;
    } else out += c;
  }
  return out;
}

const isHexDigit = (c: number): boolean => (c >= 48 && c <= 57) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102);
const isHexPair = (s: string, at: number): boolean => isHexDigit(s.charCodeAt(at)) && isHexDigit(s.charCodeAt(at + 1));
const isUnreserved = (c: number): boolean => isTokenChar(c) || (c >= 48 && c <= 57) || c === 46 || c === 126;

/** Whether a pattern with `*` and a closing `$` matches from the path's start. Each piece is sought once, leftmost. */
export function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith("$");
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split("*");
  const first = pieces[0] ?? "";
  if (!path.startsWith(first)) return false;
  let at = first.length;
  if (pieces.length === 1) return !anchored || at === path.length;
  const last = pieces.at(-1) ?? "";
  for (const piece of pieces.slice(1, -1)) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (anchored) return path.length - last.length >= at && path.endsWith(last);
  return path.indexOf(last, at) >= 0;
}

/** The longest rule that matches decides; between an equally long Allow and Disallow, Allow. None: allowed. */
export function isAllowed(rules: RobotsRules, url: URL): { allowed: boolean; by: string | null } {
  const path = normalise(url.pathname + url.search);
  if (path === "/robots.txt") return { allowed: true, by: null };
  let best: { allow: boolean; pattern: string } | null = null;
  for (const rule of rules.rules) {
    const longer = best === null || rule.pattern.length > best.pattern.length;
    const wins = longer || (rule.pattern.length === best?.pattern.length && rule.allow && !best.allow);
    if (wins && matches(rule.pattern, path)) best = rule;
  }
  return {
    allowed: best?.allow ?? true,
    by: best === null ? null : `${best.allow ? "Allow" : "Disallow"}: ${best.pattern}`,
  };
}
