import { describe, expect, it } from "vitest";
import { fetchRobots, isCurrent } from "../../scraper/crawl/robots.ts";
import { HttpClient } from "../../scraper/http/client.ts";
import { isAllowed, matches, parseRobots, ROBOTS_BYTES } from "../../scraper/robots/rules.ts";
import { type Answer, tiny } from "./kit.ts";

const may = (robots: string, path: string): boolean =>
  isAllowed(parseRobots(robots, "huiyin"), new URL(path, "http://www.example.gov.cn/")).allowed;

describe("robots.txt by RFC 9309", () => {
  it.each([
    ["nothing said is allowed", "", "/x", true],
    ["a rule for all holds", "User-agent: *\nDisallow: /a", "/a/b", false],
    [
      "our own group goes before the one for all",
      "User-agent: *\nDisallow: /\n\nUser-agent: huiyin\nDisallow: /b",
      "/a",
      true,
    ],
    ["case of the product does not matter", "user-agent: HUIYIN\ndisallow: /", "/a", false],
    ["a version after the product does not matter", "User-agent: huiyin/2.0\nDisallow: /", "/a", false],
    ["a longer product is another one", "User-agent: huiyinbot\nDisallow: /", "/a", true],
    [
      "groups for us are joined",
      "User-agent: huiyin\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: huiyin\nDisallow: /b",
      "/b",
      false,
    ],
    ["agents in a row share a group", "User-agent: x\nUser-agent: huiyin\nDisallow: /a", "/a", false],
    ["the longest rule decides", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true],
    ["order does not matter", "User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/b/c", true],
    ["of two equally long ones Allow wins", "User-agent: *\nDisallow: /page\nAllow: /page", "/page", true],
    ["an empty Disallow forbids nothing", "User-agent: *\nDisallow:", "/a", true],
    ["a star stands for anything", "User-agent: *\nDisallow: /*.pdf", "/x/y.pdf?z", false],
    ["a dollar ends the address", "User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true],
    ["a dollar ends the address, when it does", "User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false],
    ["the query counts", "User-agent: *\nDisallow: /s?q=", "/s?q=1", false],
    ["comments are passed over", "User-agent: * # all\nDisallow: /a # no", "/a", false],
    ["a byte order mark is passed over", "\ufeffUser-agent: *\nDisallow: /", "/a", false],
    ["old line ends are line ends", "User-agent: *\rDisallow: /a\r", "/a", false],
    ["robots.txt itself is always allowed", "User-agent: *\nDisallow: /", "/robots.txt", true],
    ["rules before any agent are nobody's", "Disallow: /\nUser-agent: *\nDisallow: /b", "/a", true],
    ["unknown lines do not end a group", "User-agent: *\nSitemap: http://x/\nDisallow: /a", "/a", false],
    ["paths are one in all their spellings", "User-agent: *\nDisallow: /%E6%94%BF", "/政务", false],
    ["also the other way round", "User-agent: *\nDisallow: /政", "/%e6%94%bf%e5%8a%a1", false],
    ["escapes that need none are opened", "User-agent: *\nDisallow: /%61b", "/ab", false],
    ["an escaped slash is no slash", "User-agent: *\nDisallow: /a%2Fb", "/a/b", true],
    ["markup in its place forbids nothing", "<html><body>404</body></html>", "/a", true],
  ])("%s", (_name, robots, path, allowed) => {
    expect(may(robots, path)).toBe(allowed);
  });

  it("takes the longest Crawl-delay that is meant for us, within reason", () => {
    expect(parseRobots("User-agent: *\nCrawl-delay: 7", "huiyin").crawlDelay).toBe(7);
    expect(
      parseRobots("User-agent: *\nCrawl-delay: 7\n\nUser-agent: huiyin\nDisallow: /a", "huiyin").crawlDelay,
    ).toBeNull();
    expect(parseRobots("User-agent: *\nCrawl-delay: soon", "huiyin").crawlDelay).toBeNull();
    expect(parseRobots("User-agent: *\nCrawl-delay: 999999999", "huiyin").crawlDelay).toBe(3600);
  });

  it("stays quick on a file made to be slow", () => {
    const hostile = `User-agent: *\n${`Disallow: /${"a*".repeat(500)}b\n`.repeat(400)}`;
    const begun = performance.now();
    expect(may(hostile.slice(0, ROBOTS_BYTES), `/${"a".repeat(1900)}`)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(matches("/a*a*a*a*a*a*a*c", `/${"a".repeat(5000)}`)).toBe(false);
  });
});

describe("fetching robots.txt", () => {
  async function outcome(answers: Record<string, Answer | string>) {
    const { origin, asked } = await tiny(answers);
    const client = new HttpClient({ userAgent: "test", allowLoopback: true });
    const parked: (number | null)[] = [];
    const state = await fetchRobots(origin, {
      ask: (url) => client.get(url, { deadline: 1000, maxBytes: ROBOTS_BYTES * 2 }),
      now: () => 1_000_000,
      park: (until) => parked.push(until),
      product: "huiyin",
    });
    await client.close();
    return { state, asked, parked };
  }
  const status =
    (code: number, headers: Record<string, string> = {}): Answer =>
    (_, r) =>
      void r.writeHead(code, headers).end("x");

  it.each([400, 401, 403, 404, 410, 451])("%d allows everything", async (code) => {
    const { state } = await outcome({ "/robots.txt": status(code) });
    expect(state.rules).toEqual({ rules: [], crawlDelay: null });
    expect(state.version).toBe("none");
  });

  it.each([500, 502, 503, 504])("%d allows nothing", async (code) => {
    const { state } = await outcome({ "/robots.txt": status(code) });
    expect(state.rules).toBeNull();
    expect(state.reason?.outcome).toBe("blocked_robots");
  });

  it("429 allows nothing, and the host is left alone as it asks", async () => {
    const { state, parked } = await outcome({ "/robots.txt": status(429, { "retry-after": "90" }) });
    expect(state.rules).toBeNull();
    expect(parked).toEqual([1_090_000]);
  });

  it("silence is named for what it is", async () => {
    const { state } = await outcome({ "/robots.txt": (request) => void request.socket.destroy() });
    expect(state.reason?.outcome).toBe("unreachable");
  });

  it("follows five redirects and no more", async () => {
    const chain: Record<string, Answer | string> = { "/5": "User-agent: *\nDisallow: /secret" };
    chain["/robots.txt"] = status(301, { location: "/1" });
    for (let i = 1; i < 5; i++) chain[`/${i}`] = status(302, { location: `/${i + 1}` });
    const { state } = await outcome(chain);
    expect(state.rules?.rules).toEqual([{ allow: false, pattern: "/secret" }]);
    chain["/5"] = status(302, { location: "/6" });
    chain["/6"] = "User-agent: *\nDisallow: /";
    expect((await outcome(chain)).state.rules?.rules).toEqual([]);
  });

  it("reads the first 500 KiB of an endless one", async () => {
    const body = `User-agent: *\nDisallow: /first\n${"# filler\n".repeat(80_000)}Disallow: /last\n`;
    const { state } = await outcome({ "/robots.txt": (_, r) => void r.end(body) });
    expect(state.rules?.rules).toEqual([{ allow: false, pattern: "/first" }]);
  });

  it("a line that the limit cuts in two is no rule", async () => {
    const head = "User-agent: *\nDisallow: /first\n";
    const filler = "#".repeat(ROBOTS_BYTES - head.length - "\nAllow: /".length);
    const body = `${head}${filler}\nAllow: /first/open\nDisallow: /last\n`;
    expect(body.slice(0, ROBOTS_BYTES).endsWith("\nAllow: /")).toBe(true);
    const { state } = await outcome({ "/robots.txt": (_, r) => void r.end(body) });
    expect(state.rules?.rules).toEqual([{ allow: false, pattern: "/first" }]);
  });

  it("has no last rule within its limit", async () => {
    const body = `User-agent: *\n${Array.from({ length: 20_000 }, (_, i) => `Disallow: /${i}\n`).join("")}Disallow: /\n`;
    expect(body.length).toBeLessThan(ROBOTS_BYTES);
    const { state } = await outcome({ "/robots.txt": (_, r) => void r.end(body) });
    expect(state.rules && isAllowed(state.rules, new URL("http://a.gov.cn/x")).allowed).toBe(false);
  });

  it("403 with Retry-After allows everything, after that time", async () => {
    const { state, parked } = await outcome({ "/robots.txt": status(403, { "retry-after": "90" }) });
    expect(state.version).toBe("none");
    expect(parked).toEqual([1_090_000]);
  });

  it("is kept for a day at most, an hour where it could not be had", () => {
    const rules = { rules: [], crawlDelay: null };
    const hour = 3600_000;
    expect(isCurrent({ at: 0, rules, version: "x", reason: null }, 23 * hour)).toBe(true);
    expect(isCurrent({ at: 0, rules, version: "x", reason: null }, 24 * hour)).toBe(false);
    expect(isCurrent({ at: 0, rules: null, version: "x", reason: null }, 2 * hour)).toBe(false);
  });
});
