import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCaptures, readOutcomes } from "../../scraper/archive/capture.ts";
import { archiveFolder } from "../../scraper/archive/folder.ts";
import { readRuns } from "../../scraper/archive/runs.ts";
import { Frontier } from "../../scraper/frontier/frontier.ts";
import { HuiyinError } from "../../transform/common/errors.ts";
import { workspace } from "../../transform/common/workspace.ts";
import { type Answer, collect, crawlInto, fakeClock, listPage, rowsUpTo, source, tempDir, tiny } from "./kit.ts";

const etagOf = (text: string) => `"${createHash("sha1").update(text).digest("hex").slice(0, 12)}"`;

/** A site of n articles in one list; pages may be changed while it runs. Answers with validators. */
function site(n: number): {
  answers: Record<string, Answer | string>;
  pages: Map<string, string>;
  conditional: string[];
} {
  const pages = new Map<string, string>([["/list.html", listPage(rowsUpTo(n))]]);
  for (let i = 1; i <= n; i++) pages.set(`/a${i}.html`, `<html><body><p>第${i}号建议已办理完毕。</p></body></html>`);
  const conditional: string[] = [];
  const answers: Record<string, Answer> = {
    "*": (request, response) => {
      const text = pages.get(request.url ?? "");
      if (text === undefined) return void response.writeHead(404).end("404");
      const etag = etagOf(text);
      if (request.headers["if-none-match"]) conditional.push(request.url ?? "");
      if (request.headers["if-none-match"] === etag) return void response.writeHead(304, { etag }).end();
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", etag }).end(text);
    },
  };
  return { answers, pages, conditional };
}

const archive = (dir: string) => workspace(dir).archive;
const captures = async (dir: string) =>
  (await collect(readCaptures(archive(dir)))).filter((c) => c.role === "article" || c.role === "list");
const outcomes = async (dir: string) =>
  Object.fromEntries((await collect(readOutcomes(archive(dir)))).map((o) => [new URL(o.url).pathname, o.outcome]));

describe("a crawl", () => {
  it("fetches robots.txt, then the list, then the articles, newest first", async () => {
    const { answers } = site(4);
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
    const { answers, conditional } = site(4);
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
    const { answers, pages } = site(3);
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
    const { answers } = site(3);
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
    const { answers } = site(6);
    const { origin, asked } = await tiny(answers);
    const dir = tempDir();
    await crawlInto(dir, [source(origin)], { since: "2024-01-05" });
    expect(asked.slice(2)).toEqual(["/a6.html", "/a5.html", "/a4.html"]);
    await crawlInto(dir, [source(origin)]);
    expect(new Set(asked.slice(6))).toEqual(new Set(["/a3.html", "/a2.html", "/a1.html"]));
  });

  it("--max-pages stops, the next run goes on", async () => {
    const { answers } = site(6);
    const { origin } = await tiny(answers);
    const dir = tempDir();
    const first = await crawlInto(dir, [source(origin)], { maxPages: 3 });
    expect(first.pages).toBe(3);
    expect(first.run.sources[0]).toMatchObject({ articles: 2, waiting: 4 });
    await crawlInto(dir, [source(origin)]);
    expect((await captures(dir)).filter((c) => c.role === "article" && !c.revisit)).toHaveLength(6);
  });

  it("--dry-run asks nothing and writes nothing", async () => {
    const { answers } = site(3);
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
    const { answers } = site(3);
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
    const { answers } = site(8);
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
    const { answers, pages } = site(5);
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

describe("politeness", () => {
  it("keeps the delay between any two requests, and robots.txt's when it is longer", async () => {
    const clock = fakeClock();
    const at: number[] = [];
    const { answers } = site(4);
    const { origin } = await tiny({
      "/robots.txt": (_, response) => {
        at.push(clock.time);
        response.end("User-agent: *\nCrawl-delay: 7\n");
      },
      "*": (request, response) => {
        at.push(clock.time);
        (answers["*"] as Answer)(request, response);
      },
    });
    await crawlInto(tempDir(), [source(origin, { politeness: { delay: 2 } })], { clock });
    const gaps = at.slice(1).map((t, i) => t - (at[i] ?? 0));
    expect(gaps[0]).toBeGreaterThanOrEqual(2000);
    for (const gap of gaps.slice(1)) expect(gap).toBeGreaterThanOrEqual(7000);
  });

  it.each([
    ["seconds", () => "600"],
    ["a date", (now: number) => new Date(now + 600_000).toUTCString()],
  ])("after Retry-After in %s nobody is asked before that time", async (_form, value) => {
    const clock = fakeClock();
    const { answers } = site(5);
    let until = 0;
    let early = 0;
    let sent = 0;
    const { origin } = await tiny({
      "*": (request, response) => {
        if (clock.time < until) early++;
        if (request.url === "/a3.html" && sent++ < 2) {
          until = Math.floor(clock.time / 1000) * 1000 + 600_000;
          return void response
            .writeHead(sent === 1 ? 429 : 503, {
              "retry-after": value(clock.time),
              date: new Date(clock.time).toUTCString(),
            })
            .end();
        }
        (answers["*"] as Answer)(request, response);
      },
    });
    const dir = tempDir();
    const { run } = await crawlInto(dir, [source(origin, { politeness: { attempts: 3 } })], {
      clock,
      patience: 3600_000,
    });
    expect(sent).toBe(3);
    expect(early).toBe(0);
    expect(run.sources[0]).toMatchObject({ outcomes: { fetched: 6 }, waiting: 0 });
  });

  it("a host that asks for more time than the run has keeps its addresses for the next run, and is not asked early then", async () => {
    const clock = fakeClock();
    const { answers } = site(5);
    let angry = true;
    const { origin, asked } = await tiny({
      "*": (request, response) => {
        if (request.url === "/a3.html" && angry) return void response.writeHead(429, { "retry-after": "86400" }).end();
        (answers["*"] as Answer)(request, response);
      },
    });
    const dir = tempDir();
    const options = { clock, patience: 60_000 };
    const first = await crawlInto(dir, [source(origin, { politeness: { attempts: 3 } })], options);
    expect(first.run.issues.map((i) => i.kind)).toContain("parked");
    expect(first.run.sources[0]).toMatchObject({ articles: 2, waiting: 3 });
    asked.splice(0);
    clock.time += 3600_000;
    await crawlInto(dir, [source(origin)], options);
    expect(asked).toEqual([]);
    angry = false;
    clock.time += 86_400_000;
    const last = await crawlInto(dir, [source(origin)], options);
    expect(last.run.sources[0]).toMatchObject({ articles: 5, waiting: 0 });
  });

  it.each([
    ["503 with Retry-After", 503, "600", 600_000],
    ["429 with Retry-After", 429, "90", 90_000],
    ["500", 500, null, 0],
  ])("a robots.txt that answers %s twice costs no page, and is not asked early", async (_name, status, after, wait) => {
    const clock = fakeClock();
    const { answers } = site(5);
    const at: number[] = [];
    const { origin } = await tiny({
      "*": (request, response) => {
        if (request.url !== "/robots.txt") return (answers["*"] as Answer)(request, response);
        at.push(clock.time);
        if (at.length > 2) return void response.end("");
        response.writeHead(status, after === null ? {} : { "retry-after": after }).end();
      },
    });
    const options = { clock, patience: 3600_000 };
    const { run } = await crawlInto(tempDir(), [source(origin, { politeness: { attempts: 3 } })], options);
    expect(run.sources[0]).toMatchObject({ outcomes: { fetched: 6 }, waiting: 0 });
    for (const [i, t] of at.slice(1).entries()) expect(t - (at[i] ?? 0)).toBeGreaterThanOrEqual(wait);
  });

  it("a robots.txt that asks to be left alone for long is not asked early in the next run either", async () => {
    const clock = fakeClock();
    const { origin, asked } = await tiny({ "*": (_, r) => void r.writeHead(503, { "retry-after": "86400" }).end() });
    const dir = tempDir();
    const sources = [source(origin, { politeness: { attempts: 3 } })];
    const first = await crawlInto(dir, sources, { clock });
    expect(first.run.issues.map((i) => i.kind)).toContain("parked");
    expect(asked).toEqual(["/robots.txt"]);
    clock.time += 80_000_000;
    await crawlInto(dir, sources, { clock });
    expect(asked).toHaveLength(1);
    clock.time += 10_000_000;
    await crawlInto(dir, sources, { clock });
    expect(asked).toHaveLength(2);
  });

  it("what robots.txt forbids is not asked, and is named", async () => {
    const { answers } = site(3);
    const { origin, asked } = await tiny({ ...answers, "/robots.txt": "User-agent: huiyin\nDisallow: /a2\n" });
    const dir = tempDir();
    await crawlInto(dir, [source(origin)]);
    expect(asked).not.toContain("/a2.html");
    expect((await outcomes(dir))["/a2.html"]).toBe("blocked_robots");
  });

  it("a site that is down is left after a few addresses, the others stay for the next run", async () => {
    const { origin } = await tiny({
      "/robots.txt": "",
      "/list.html": listPage(rowsUpTo(20)),
      "*": (request) => void request.socket.destroy(),
    });
    const { run } = await crawlInto(tempDir(), [source(origin)]);
    expect(run.sources[0]).toMatchObject({ outcomes: { fetched: 1, unreachable: 5 }, waiting: 15 });
    expect(run.issues.map((i) => i.kind)).toContain("unreachable");
  });
});

describe("what a person is told", () => {
  const kinds = (issues: { kind: string; stops: boolean }[]) => issues.map((i) => `${i.kind}${i.stops ? "!" : ""}`);

  it("fewer articles than a source promises stop its publication", async () => {
    const { answers } = site(3);
    const { origin } = await tiny(answers);
    const { run } = await crawlInto(tempDir(), [source(origin, { assertions: { min_reports: 4 } })]);
    expect(kinds(run.issues)).toEqual(["few_reports!"]);
    expect(run.issues[0]?.detail).toBe("3 articles, at least 4 are expected");
  });

  it("a list with half of last time's rows stops its publication", async () => {
    const { answers, pages } = site(10);
    const { origin } = await tiny(answers);
    const dir = tempDir();
    await crawlInto(dir, [source(origin)]);
    pages.set("/list.html", listPage(rowsUpTo(10).slice(6)));
    const { run } = await crawlInto(dir, [source(origin)]);
    expect(kinds(run.issues)).toEqual(["half_of_last_time!"]);
  });

  it("and goes on stopping it until the rows are back, or a maintainer has found the new shape right", async () => {
    const { answers, pages } = site(10);
    const { origin } = await tiny(answers);
    const dir = tempDir();
    const clock = fakeClock();
    const crawled = (fields = {}) => {
      clock.time += 3_600_000;
      return crawlInto(dir, [source(origin, fields)], { clock });
    };
    await crawled();
    pages.set("/list.html", listPage(rowsUpTo(10).slice(6)));
    clock.time += 86_400_000;
    await crawled();
    expect(kinds((await crawled()).run.issues)).toEqual(["half_of_last_time!"]);
    const renewed = new Date(clock.time).toISOString().slice(0, 10);
    const { run } = await crawled({ assertions: { renewed } });
    expect(run.issues).toEqual([]);
    expect(run.sources[0]).toMatchObject({ listed: 4, complete: true });
    clock.time += 86_400_000;
    expect((await crawled()).run.issues).toEqual([]);
  });

  it("even where the memory of what was fetched is lost in between", async () => {
    const { answers, pages } = site(10);
    const { origin } = await tiny(answers);
    const dir = tempDir();
    await crawlInto(dir, [source(origin)]);
    rmSync(join(workspace(dir).archive, "frontier"), { recursive: true });
    pages.set("/list.html", listPage(rowsUpTo(10).slice(6)));
    const { run } = await crawlInto(dir, [source(origin)]);
    expect(kinds(run.issues)).toEqual(["half_of_last_time!"]);
  });

  it("a run is complete where every list was walked and nothing waits", async () => {
    const { answers } = site(10);
    const { origin } = await tiny(answers);
    const dir = tempDir();
    expect((await crawlInto(dir, [source(origin)], { maxPages: 4 })).run.sources[0]?.complete).toBe(false);
    expect((await crawlInto(dir, [source(origin)])).run.sources[0]?.complete).toBe(true);
    const both = { seeds: [`${origin}/list.html`, `${origin}/not-there.html`] };
    expect((await crawlInto(dir, [source(origin, both)])).run.sources[0]?.complete).toBe(false);
  });

  it("rows that the list's own total promises and that are not there are named", async () => {
    const { origin } = await tiny({ "/list.html": listPage(rowsUpTo(3), "<div>共5条</div>"), "*": "<p>x</p>" });
    const { run } = await crawlInto(tempDir(), [source(origin)]);
    expect(run.issues).toMatchObject([
      { kind: "rows_missing", detail: expect.stringContaining("5 rows, 3 were found") },
    ]);
  });

  it("a list that holds nothing any more is told from one that is gone and one that is blocked", async () => {
    const empty = await tiny({ "/list.html": "<html><body><div id=app></div></body></html>" });
    expect(kinds((await crawlInto(tempDir(), [source(empty.origin)])).run.issues)).toContain("redesigned!");
    const gone = await tiny({ "/robots.txt": "" });
    expect(kinds((await crawlInto(tempDir(), [source(gone.origin)])).run.issues)).toContain("gone");
    const blocked = await tiny({ "/robots.txt": "", "*": (_, r) => void r.writeHead(403).end("no") });
    expect(kinds((await crawlInto(tempDir(), [source(blocked.origin)])).run.issues)).toContain("blocked");
  });

  it("the same page under every address ends the source's run", async () => {
    const { origin } = await tiny({ "/list.html": listPage(rowsUpTo(30)), "*": "<p>系统维护中</p>" });
    const { run } = await crawlInto(tempDir(), [source(origin)]);
    expect(kinds(run.issues)).toContain("same_page!");
    expect(run.sources[0]?.outcomes.fetched).toBeLessThan(15);
    expect(run.sources[0]?.waiting).toBeGreaterThan(10);
  });

  const underNumber = (answer: (n: string) => string): Record<string, Answer | string> => ({
    "/robots.txt": "",
    "/list.html": listPage(rowsUpTo(30)),
    "*": (request, response) => void response.end(answer(request.url?.replace(/\D/g, "") ?? "")),
  });

  it("so does one that differs in its clock alone", async () => {
    let clock = 0;
    const busy = () => `<p>服务器忙，请稍后再来。现在时间 12:00:${++clock} 编号 ${clock * 7919}</p>`;
    const { origin } = await tiny(underNumber(busy));
    const { run } = await crawlInto(tempDir(), [source(origin)]);
    expect(kinds(run.issues)).toContain("same_page!");
    expect(run.sources[0]?.outcomes.fetched).toBeLessThan(15);
  });

  it("but not articles that say little beyond their own titles", async () => {
    const { origin } = await tiny(
      underNumber((n) => `<h1>关于第${n}号建议的办理情况报告</h1><p>全文见附件。</p><a href="/f${n}.pdf">下载</a>`),
    );
    const { run } = await crawlInto(tempDir(), [source(origin)]);
    expect(kinds(run.issues)).not.toContain("same_page!");
    expect(run.sources[0]?.articles).toBeGreaterThanOrEqual(30);
  });

  it("a calendar that is taken for a list is left after two hundred months", async () => {
    const month = (n: number) =>
      `<ul>${[1, 2, 3].map((d) => `<li><a href="/day/${n}-${d}">第${n}月第${d}天的安排</a></li>`).join("")}</ul><a href="/list.html?m=${n + 1}">下一页</a>`;
    const { origin, asked } = await tiny({
      "/robots.txt": "",
      "/list.html": (request, response) =>
        void response.end(month(Number(new URL(request.url ?? "", "http://x").searchParams.get("m") ?? 1))),
      "*": "<p>当日没有安排。</p>",
    });
    const { run } = await crawlInto(tempDir(), [source(origin)]);
    expect(asked.filter((p) => p.startsWith("/list"))).toHaveLength(200);
    expect(kinds(run.issues)).toEqual(expect.arrayContaining(["trap", "same_page!"]));
    expect(asked.length).toBeLessThan(220);
  });

  it.each([
    ["says nothing of its size", "", 2, undefined],
    ["says that it has more", "共9条", 5, "rows_missing"],
  ])("a list of 5,000 pages without a row, that %s, is left at its end", async (_name, total, lists, issue) => {
    const pager = (n: number) => `${total}<script>createPageHTML(5000, ${n}, "list", "html");</script>`;
    const { origin, asked } = await tiny({
      ...Object.fromEntries([1, 2, 3, 4].map((n) => [`/a${n}.html`, `<p>第${n}件,已办理完毕。</p>`])),
      "/list.html": listPage(rowsUpTo(4), pager(0)),
      "*": (request, response) => {
        const page = request.url?.startsWith("/list_") ? listPage([], pager(1)) : "";
        response.writeHead(page === "" ? 404 : 200, { "content-type": "text/html" }).end(page);
      },
    });
    const { run } = await crawlInto(tempDir(), [source(origin, { family: "trs" })]);
    expect(asked.filter((a) => a.startsWith("/list"))).toHaveLength(lists);
    expect(run.sources[0]).toMatchObject({ rows: 4, articles: 4 });
    expect(run.issues.map((i) => i.kind)).toEqual(issue === undefined ? [] : [issue]);
  });

  it("a list that pages on without end is left at its last new row", async () => {
    const { origin, asked } = await tiny({
      "/robots.txt": "",
      "*": (request, response) => {
        const n = Number(new URL(request.url ?? "/", "http://x").searchParams.get("p") ?? 1);
        response
          .writeHead(200, { "content-type": "text/html" })
          .end(
            request.url?.startsWith("/list")
              ? listPage(rowsUpTo(4), `<a href="/list.html?p=${n + 1}">下一页</a>`)
              : "x",
          );
      },
    });
    await crawlInto(tempDir(), [source(origin)]);
    expect(asked.filter((p) => p.startsWith("/list"))).toHaveLength(2);
  });
});
