import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCaptures } from "../../scraper/archive/capture.ts";
import { archiveFolder } from "../../scraper/archive/folder.ts";
import { readRuns } from "../../scraper/archive/runs.ts";
import { Frontier } from "../../scraper/frontier/frontier.ts";
import { HuiyinError } from "../../transform/common/errors.ts";
import { workspace } from "../../transform/common/workspace.ts";
import { changingSite, etagOf } from "./changing.ts";
import { type Answer, collect, crawlInto, fakeClock, listPage, rowsUpTo, source, tempDir, tiny } from "./kit.ts";

const archive = (dir: string) => workspace(dir).archive;
const captures = async (dir: string) =>
  (await collect(readCaptures(archive(dir)))).filter((c) => c.role === "article" || c.role === "list");

describe("a crawl", () => {
  it("fetches robots.txt, then the list, then the articles, newest first", async () => {
    const { answers } = changingSite(4);
    const { origin, asked } = await tiny(answers);
    const dir = tempDir();
    const { run, pages } = await crawlInto(dir, [source(origin)]);
    expect(asked).toEqual(["/robots.txt", "/list.html", "/a4.html", "/a3.html", "/a2.html", "/a1.html"]);
    expect(pages).toBe(5);
    expect(run).toMatchObject({ state: "finished", pages: 5, issues: [] });
    expect(run.sources[0]).toMatchObject({ outcomes: { fetched: 5 }, rows: 4, articles: 4, fresh: 4, waiting: 0 });
    expect(run.hosts[0]).toMatchObject({ requests: 6, robots: "none" });
    expect(readRuns(archive(dir))).toEqual([run]);
  });

  it("again, asks only whether the list has changed", async () => {
    const { answers, conditional } = changingSite(4);
    const { origin, asked } = await tiny(answers);
    const dir = tempDir();
    await crawlInto(dir, [source(origin)]);
    asked.splice(0);
    const { run } = await crawlInto(dir, [source(origin)]);
    expect(asked).toEqual(["/list.html"]);
    expect(conditional).toEqual(["/list.html"]);
    expect(run.sources[0]).toMatchObject({ outcomes: { unchanged: 1 }, fresh: 0, articles: 4 });
    expect(run.hosts[0]).toMatchObject({ notModified: 1, conditional: 1 });
  });

  it("finds what is new, and what has changed when it is due", async () => {
    const { answers, pages } = changingSite(3);
    const { origin, asked } = await tiny(answers);
    const dir = tempDir();
    const clock = fakeClock();
    await crawlInto(dir, [source(origin)], { clock });
    pages.set("/list.html", listPage(rowsUpTo(4)));
    pages.set("/a4.html", "<p>第4号建议</p>");
    pages.set("/a1.html", "<p>第1号建议,更正。</p>");
    asked.splice(0);
    clock.time += 3600_000;
    await crawlInto(dir, [source(origin)], { clock });
    expect(asked).toEqual(["/list.html", "/a4.html"]);
    clock.time += 40 * 86_400_000;
    asked.splice(0);
    const { run } = await crawlInto(dir, [source(origin)], { clock });
    expect(new Set(asked)).toEqual(
      new Set(["/robots.txt", "/list.html", "/a1.html", "/a2.html", "/a3.html", "/a4.html"]),
    );
    expect(run.sources[0]?.outcomes).toEqual({ unchanged: 4, fetched: 1 });
    const first = (await captures(dir)).filter((c) => c.url.endsWith("/a1.html"));
    expect(first.map((c) => c.revisit)).toEqual([false, false]);
    const second = (await captures(dir)).filter((c) => c.url.endsWith("/a2.html"));
    expect(second.map((c) => c.revisit)).toEqual([false, true]);
    expect(second[1]?.digest).toBe(second[0]?.digest);
  });

  it("a 304 that names another version than ours is not believed twice", async () => {
    let text = "<p>第1号建议</p>";
    const conditions: unknown[] = [];
    const { origin } = await tiny({
      "/list.html": listPage(rowsUpTo(1)),
      "/a1.html": (request, response) => {
        const given = request.headers["if-none-match"];
        conditions.push(given);
        // A server that judges by the time alone, which was not changed.
        if (given !== undefined) return void response.writeHead(304, { etag: etagOf(text) }).end();
        response.writeHead(200, { "content-type": "text/html; charset=utf-8", etag: etagOf(text) }).end(text);
      },
    });
    const dir = tempDir();
    const before = etagOf(text);
    await crawlInto(dir, [source(origin)]);
    text = "<p>第1号建议,更正。</p>";
    await crawlInto(dir, [source(origin)], { recheck: true });
    await crawlInto(dir, [source(origin)], { recheck: true });
    expect(conditions).toEqual([undefined, before, undefined]);
    const found = (await captures(dir)).filter((c) => c.role === "article").map((c) => c.body.toString());
    expect(found.at(-1)).toBe(Buffer.from(text).toString());
  });

  it.each([
    ["round", (n: number) => 1 - n, { redirected: 2, loop: 1 }],
    ["on without end", (n: number) => n + 1, { redirected: 10, loop: 1 }],
  ])("a page that refreshes %s ends as a loop", async (_name, next, outcomes) => {
    const { origin } = await tiny({
      "/list.html": listPage(rowsUpTo(1)),
      "/a1.html": (request, response) => {
        const n = next(Number(new URL(request.url ?? "", origin).searchParams.get("n") ?? 0));
        const type = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">';
        response.setHeader("set-cookie", `seen=${n}`).setHeader("content-type", "text/html");
        response.end(`${type}<meta http-equiv="refresh" content="0;url=/a1.html?n=${n}">`);
      },
    });
    const { run } = await crawlInto(tempDir(), [source(origin)]);
    const { fetched, ...others } = run.sources[0]?.outcomes ?? {};
    expect([fetched, run.sources[0]?.waiting]).toEqual([1, 0]);
    expect(others).toEqual(outcomes);
  });

  it("a robots.txt that is longer than a source's pages may be is read as far as it counts", async () => {
    const robots = `User-agent: *\n${"# 说明\n".repeat(2000)}Disallow: /a1.html\n`;
    const { origin } = await tiny({
      "/robots.txt": robots,
      "/list.html": listPage(rowsUpTo(2)),
      "/a2.html": "<p>二</p>",
    });
    const { run } = await crawlInto(tempDir(), [source(origin, { politeness: { max_bytes: 1024 } })]);
    expect(run.sources[0]?.outcomes).toEqual({ fetched: 2, blocked_robots: 1 });
  });

  it("on a schedule, walks a weekly source's lists once a week", async () => {
    const { answers } = changingSite(3);
    const { origin, asked } = await tiny(answers);
    const dir = tempDir();
    const clock = fakeClock();
    const weekly = [source(origin, { schedule: "weekly" })];
    for (const [days, lists] of [
      [0, 1],
      [1, 0],
      [5, 0],
      [1, 1],
    ] as const) {
      clock.time += days * 86_400_000;
      asked.splice(0);
      const { run } = await crawlInto(dir, weekly, { clock, scheduled: true });
      expect(asked.filter((p) => p === "/list.html")).toHaveLength(lists);
      expect(run.sources[0]?.complete).toBe(lists > 0);
    }
  });

  it("the same bytes without validators are a revisit, too", async () => {
    const { origin } = await tiny({ "/list.html": listPage(rowsUpTo(1)), "/a1.html": "<p>一样的</p>" });
    const dir = tempDir();
    await crawlInto(dir, [source(origin)]);
    const { run } = await crawlInto(dir, [source(origin)], { recheck: true });
    expect(run.sources[0]?.outcomes).toEqual({ unchanged: 2 });
  });

  it("--since takes no older articles, and they are taken once it is left out", async () => {
    const { answers } = changingSite(6);
    const { origin, asked } = await tiny(answers);
    const dir = tempDir();
    await crawlInto(dir, [source(origin)], { since: "2024-01-05" });
    expect(asked.slice(2)).toEqual(["/a6.html", "/a5.html", "/a4.html"]);
    await crawlInto(dir, [source(origin)]);
    expect(new Set(asked.slice(6))).toEqual(new Set(["/a3.html", "/a2.html", "/a1.html"]));
  });

  it("--max-pages stops, the next run goes on", async () => {
    const { answers } = changingSite(6);
    const { origin } = await tiny(answers);
    const dir = tempDir();
    const first = await crawlInto(dir, [source(origin)], { maxPages: 3 });
    expect(first.pages).toBe(3);
    expect(first.run.sources[0]).toMatchObject({ articles: 2, waiting: 4 });
    await crawlInto(dir, [source(origin)]);
    expect((await captures(dir)).filter((c) => c.role === "article" && !c.revisit)).toHaveLength(6);
  });

  it("--dry-run asks nothing and writes nothing", async () => {
    const { answers } = changingSite(3);
    const { origin, asked } = await tiny(answers);
    const dir = tempDir();
    const { planned } = await crawlInto(dir, [source(origin)], { dryRun: true });
    expect(planned).toEqual([{ url: `${origin}/list.html`, source: "tiny", role: "list" }]);
    expect(asked).toEqual([]);
    expect(readdirSync(dir)).toEqual([]);
    await crawlInto(dir, [source(origin)], { maxPages: 2 });
    const next = await crawlInto(dir, [source(origin)], { dryRun: true });
    expect(next.planned.map((p) => p.role)).toEqual(["list", "article", "article"]);
  });

  it("leaves other sources' addresses where they are", async () => {
    const { answers } = changingSite(3);
    const { origin } = await tiny(answers);
    const dir = tempDir();
    await crawlInto(dir, [source(origin)], { maxPages: 1 });
    const { run } = await crawlInto(dir, [source(origin, { id: "other", seeds: [], articles: [`${origin}/a1.html`] })]);
    expect(run.sources.map((s) => s.source)).toEqual(["other"]);
    const frontier = await Frontier.open(archiveFolder(archive(dir)).frontier);
    expect((await frontier.waiting()).get("tiny")).toBe(3);
    await frontier.close();
  });

  it("asks a site one thing at a time, whatever it waits for", async () => {
    let now = 0;
    let most = 0;
    const slow: Answer = (_, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        response.writeHead(200, { "content-type": "text/html" }).end(listPage(rowsUpTo(5)));
      }, 5);
    };
    const { origin } = await tiny({ "*": slow });
    await crawlInto(tempDir(), [source(origin, { seeds: [`${origin}/1`, `${origin}/2`, `${origin}/3`] })], {
      maxPages: 10,
    });
    expect(most).toBe(1);
  });

  it("is alone in its workspace: a second one is refused at once", async () => {
    const { origin } = await tiny({ "*": () => undefined });
    const dir = tempDir();
    const stop = new AbortController();
    const first = crawlInto(dir, [source(origin)], { signal: stop.signal });
    await new Promise((done) => setTimeout(done, 100));
    const begun = Date.now();
    const refused = await crawlInto(dir, [source(origin)]).catch((e: unknown) => e);
    expect(refused).toBeInstanceOf(HuiyinError);
    expect((refused as HuiyinError).kind).toBe("busy");
    expect(Date.now() - begun).toBeLessThan(2000);
    stop.abort();
    await first;
  });

  it("stopped by the person at the terminal, ends cleanly and goes on later", async () => {
    const { answers } = changingSite(8);
    const stop = new AbortController();
    const { origin, asked } = await tiny({
      "*": (request, response) => {
        if (request.url === "/a5.html" && !stop.signal.aborted) return stop.abort();
        (answers["*"] as Answer)(request, response);
      },
    });
    const dir = tempDir();
    const first = await crawlInto(dir, [source(origin)], { signal: stop.signal });
    expect(first.run.state).toBe("interrupted");
    expect(first.run.sources[0]).toMatchObject({ articles: 3, waiting: 5 });
    asked.splice(0);
    const second = await crawlInto(dir, [source(origin)]);
    expect(second.run.id).toBe(first.run.id);
    expect(second.run.state).toBe("finished");
    expect(asked).toEqual(["/a5.html", "/a4.html", "/a3.html", "/a2.html", "/a1.html"]);
    expect(second.run.sources[0]).toMatchObject({ outcomes: { fetched: 9 }, articles: 8 });
  });

  it("that has lost its memory of what was fetched makes it again from the archive", async () => {
    const { answers, pages } = changingSite(5);
    const { origin, asked } = await tiny(answers);
    const dir = tempDir();
    await crawlInto(dir, [source(origin)]);
    rmSync(archiveFolder(archive(dir)).frontier, { recursive: true });
    pages.set("/list.html", listPage(rowsUpTo(6)));
    pages.set("/a6.html", "<p>第6号建议</p>");
    asked.splice(0);
    const { run } = await crawlInto(dir, [source(origin)]);
    expect(asked).toEqual(["/robots.txt", "/list.html", "/a6.html"]);
    expect(run.sources[0]).toMatchObject({ articles: 6, fresh: 1 });
  });

  it("will not go out under a name without a contact", async () => {
    const real = source("http://www.example.gov.cn");
    const before = process.env.HUIYIN_CONTACT;
    delete process.env.HUIYIN_CONTACT;
    await expect(crawlInto(tempDir(), [real])).rejects.toThrow("HUIYIN_CONTACT");
    if (before !== undefined) process.env.HUIYIN_CONTACT = before;
  });

  it("leaves a folder that cannot be written with a clear error", async () => {
    const dir = tempDir();
    mkdirSync(join(dir, "archive"));
    const { origin } = await tiny({});
    const file = join(dir, "archive", "frontier");
    mkdirSync(file, { mode: 0o500 });
    if (process.getuid?.() !== 0) await expect(crawlInto(dir, [source(origin)])).rejects.toThrow();
  });
});
