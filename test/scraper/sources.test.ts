import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { sites } from "../../data/sample/build.ts";
import { type Sample, serveSample } from "../../data/sample/server.ts";
import { archiveFolder } from "../../scraper/archive/folder.ts";
import { checkSource } from "../../scraper/check.ts";
import { detect, Prober } from "../../scraper/detect.ts";
import { Frontier } from "../../scraper/frontier/frontier.ts";
import { HttpClient } from "../../scraper/http/client.ts";
import { Pauses } from "../../scraper/pauses.ts";
import { parseSource } from "../../scraper/registry.ts";
import { type Answer, fakeClock, listPage, rowsUpTo, source, tempDir, tiny } from "./kit.ts";

const LATER = { "retry-after": "3600" };
let sample: Sample;
const client = new HttpClient({ userAgent: "test", allowLoopback: true });
const prober = () => new Prober(client, fakeClock(), 0);
beforeAll(async () => {
  sample = await serveSample({ harmless: true });
});
afterAll(async () => {
  await client.close();
  await sample.close();
});

describe("sources detect", () => {
  const named = sites().filter((s) => s.spec.family !== "generic");
  it.each(named.map((s) => [s.spec.id, s.spec.family] as const))(
    "%s: finds the family %s, its columns and their rows, and writes a usable entry",
    async (id, family) => {
      const found = await detect(`${sample.origin(id)}/`, prober());
      expect(found.outcome).toBe("fetched");
      expect(found.guesses[0]?.family.id).toBe(family);
      const rows = found.columns.map((c) => (c.read && c.read.fault === null ? c.read.rows.length : 0));
      expect(Math.max(...rows)).toBeGreaterThan(2);
      expect(found.yaml).toContain("% sure");
      const entry = parseSource(found.yaml ?? "", "detected");
      expect(entry.family).toBe(family);
      expect(entry.seeds.length).toBeGreaterThan(0);
      for (const seed of entry.seeds) expect(seed.startsWith(sample.origin(id))).toBe(true);
    },
  );

  it("says how it is with a site that gives nothing", async () => {
    const { origin } = await tiny({ "/robots.txt": "", "/": (_, r) => void r.writeHead(403).end() });
    expect(await detect(`${origin}/`, prober())).toMatchObject({ outcome: "blocked_waf", yaml: null });
  });

  it("writes YAML that no title can break", async () => {
    const title = `政府网: "# - ' {x} [y] | > & * \\ <b>`;
    const { origin } = await tiny({ "/robots.txt": "", "/": `<title>${title}</title>${listPage(rowsUpTo(3))}` });
    const found = await detect(`${origin}/`, prober());
    expect(() => parseSource(found.yaml ?? "", "detected")).not.toThrow();
  });
});

describe("sources check", () => {
  it("finds every site of the sample reachable", async () => {
    for (const entry of sample.sources) {
      const found = await checkSource(parseSource(stringify(entry), entry.id), prober());
      expect(
        found.map((f) => f.health),
        entry.id,
      ).toEqual(found.map(() => "reachable"));
    }
  });

  it.each([
    ["a page", "/a", "3600"],
    ["a page, without a time", "/a", null],
    ["robots.txt", "/robots.txt", "3600"],
  ])("asks nothing more of a site that wants to be left alone: %s", async (_name, path, after) => {
    const refuse: Answer = (_, r) => void r.writeHead(503, after === null ? {} : { "retry-after": after }).end();
    const { origin, asked } = await tiny({ "/robots.txt": "", "*": listPage(rowsUpTo(3)), [path]: refuse });
    const found = await checkSource(source(origin, { seeds: ["/a", "/b", "/c"].map((p) => origin + p) }), prober());
    expect(asked.at(-1)).toBe(path);
    expect(found.map((f) => f.health)).toEqual(
      after === null ? ["unreachable", "blocked", "blocked"] : ["blocked", "blocked", "blocked"],
    );
    expect(found[1]?.detail).toContain("left alone until");
  });

  it("does not ask a site that a crawl was asked to leave alone, and leaves word for the next crawl", async () => {
    const clock = fakeClock();
    const { origin, asked } = await tiny({ "/robots.txt": "", "*": (_, r) => void r.writeHead(429, LATER).end() });
    const dir = tempDir();
    const until = clock.now() + 3_600_000;
    const checked = async () => {
      const pauses = await Pauses.of(dir);
      const found = await checkSource(source(origin), new Prober(client, clock, 0, pauses));
      await pauses.close();
      return found[0];
    };
    await (await Frontier.open(archiveFolder(dir).frontier)).close();
    expect(await checked()).toMatchObject({ health: "blocked", detail: expect.stringContaining("429") });
    expect(asked).toEqual(["/robots.txt", "/list.html"]);
    expect(await checked()).toMatchObject({
      health: "blocked",
      detail: `rate_limited: not asked: the site wants to be left alone until ${new Date(until).toISOString()}`,
    });
    expect(asked).toHaveLength(2);
    const frontier = await Frontier.open(archiveFolder(dir).frontier);
    expect(frontier.host(new URL(origin).host)).toMatchObject({ parkedUntil: until });
    await expect(Pauses.of(dir)).rejects.toThrow("at work");
    await frontier.close();
    clock.time = until;
    await checked();
    expect(asked).toHaveLength(4);
  });

  it("tells blocked, gone, redesigned and unreachable apart", async () => {
    const { origin } = await tiny({
      "/robots.txt": "User-agent: *\nDisallow: /secret",
      "/ok": listPage(rowsUpTo(3)),
      "/waf": (_, r) => void r.writeHead(412).end(),
      "/rebuilt": "<html><body><div id=app></div><script src=app.js></script></body></html>",
      "/other": listPage(rowsUpTo(3)),
      "/reset": (r) => void r.socket.destroy(),
      "/moved": (_, r) => void r.writeHead(301, { location: "/ok" }).end(),
      "/home": (_, r) => void r.writeHead(302, { location: "/" }).end(),
      "/": listPage(rowsUpTo(9)),
      "/article.html": "<h1>关于建议办理情况的报告</h1><p>2024-01-02</p>",
    });
    const seeds = ["/ok", "/waf", "/secret", "/nowhere", "/rebuilt", "/reset", "/moved", "/home"].map(
      (p) => origin + p,
    );
    const found = await checkSource(source(origin, { seeds, articles: [`${origin}/article.html`] }), prober());
    expect(found.map((f) => f.health)).toEqual([
      "reachable",
      "blocked",
      "blocked",
      "gone",
      "redesigned",
      "unreachable",
      "reachable",
      "gone",
      "reachable",
    ]);
    expect(found.at(-1)?.detail).toContain("关于建议办理情况的报告");
    const other = await checkSource(source(origin, { seeds: [`${origin}/other`], family: "ucap" }), prober());
    expect(other[0]).toMatchObject({ health: "redesigned", detail: expect.stringContaining("ucap") });
  });
});
