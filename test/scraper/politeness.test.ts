import { describe, expect, it } from "vitest";
import { readOutcomes } from "../../scraper/archive/capture.ts";
import { workspace } from "../../transform/common/workspace.ts";
import { changingSite } from "./changing.ts";
import { type Answer, collect, crawlInto, fakeClock, listPage, rowsUpTo, source, tempDir, tiny } from "./kit.ts";

const outcomes = async (dir: string) =>
  Object.fromEntries(
    (await collect(readOutcomes(workspace(dir).archive))).map((o) => [new URL(o.url).pathname, o.outcome]),
  );

describe("politeness", () => {
  it("keeps the delay between any two requests, and robots.txt's when it is longer", async () => {
    const clock = fakeClock();
    const at: number[] = [];
    const { answers } = changingSite(4);
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
    const { answers } = changingSite(5);
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
    const { answers } = changingSite(5);
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
    const { answers } = changingSite(5);
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
    const { answers } = changingSite(3);
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
