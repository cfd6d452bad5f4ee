import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { type Sample, serveSample } from "../../data/sample/server.ts";
import { readCaptures, readOutcomes } from "../../scraper/archive/capture.ts";
import { parseSource, type Source } from "../../scraper/registry.ts";
import { workspace } from "../../transform/common/workspace.ts";
import { FAULTS, inject, ok, status } from "./faults.ts";
import { type Answer, collect, crawlInto, fakeClock, listPage, rowsUpTo, source, tempDir, tiny } from "./kit.ts";

describe("each fault on one article: its own outcome, nothing else lost", () => {
  it.each(FAULTS)("%s is %s", async (_name, outcome, answer) => {
    expect(await inject(answer)).toEqual({ met: 3, outcomes: [outcome, outcome, outcome], lost: [] });
  });

  it("what passes by itself is tried again in the same run", async () => {
    for (const bad of [status(500), status(429), (r) => void r.socket.destroy()] as Answer[]) {
      let met = 0;
      const { origin } = await tiny({
        "/robots.txt": "",
        "/list.html": listPage(rowsUpTo(2)),
        "/a1.html": ok,
        "/a2.html": (request, response) => (met++ < 2 ? bad(request, response) : void response.end(ok)),
      });
      const { run } = await crawlInto(tempDir(), [source(origin, { politeness: { attempts: 3 } })]);
      expect(run.sources[0]?.outcomes).toEqual({ fetched: 3 });
    }
  });

  it("redirects end at their target, or are named", async () => {
    const to = (location: string): Answer => status(302, { location });
    const rows = ["/ok", "/a", "/h0", "/meta", "/js"].map((href) => ({
      href,
      title: `关于${href}的报告`,
      date: "2024-01-01",
    }));
    const answers: Record<string, Answer | string> = {
      "/robots.txt": "",
      "/list.html": listPage(rows),
      "/ok": to("/target"),
      "/target": ok,
      "/a": to("/b"),
      "/b": to("/a"),
      "/meta": '<meta http-equiv="refresh" content="0; url=/target2">',
      "/target2": `${ok}2`,
      "/js": "<script>window.location.href='/target3';</script>",
      "/target3": `${ok}3`,
    };
    for (let i = 0; i < 20; i++) answers[`/h${i}`] = to(`/h${i + 1}`);
    const { origin } = await tiny(answers);
    const dir = tempDir();
    await crawlInto(dir, [source(origin)]);
    const by = Object.fromEntries(
      (await collect(readOutcomes(workspace(dir).archive))).map((o) => [new URL(o.url).pathname, o.outcome]),
    );
    expect(by).toMatchObject({
      "/ok": "redirected",
      "/target": "fetched",
      "/a": "redirected",
      "/b": "loop",
      "/h9": "redirected",
      "/h10": "loop",
    });
    expect(by).toMatchObject({
      "/meta": "redirected",
      "/target2": "fetched",
      "/js": "redirected",
      "/target3": "fetched",
    });
    expect(by["/h11"]).toBeUndefined();
  });

  it("addresses that are not to be asked are named without asking", async () => {
    const rows = ["http://elsewhere.example.com/x", "/pic.jpg", "/a/b/a/b/a/b/a/b/a/b", "http://10.0.0.1/"].map(
      (href) => ({
        href,
        title: "关于建议办理的报告",
        date: "2024-01-01",
      }),
    );
    const { origin, asked } = await tiny({ "/robots.txt": "", "/list.html": listPage(rows) });
    const dir = tempDir();
    await crawlInto(dir, [source(origin)]);
    expect(asked).toEqual(["/robots.txt", "/list.html"]);
    const all = (await collect(readOutcomes(workspace(dir).archive))).map((o) => o.outcome);
    expect(all.sort()).toEqual(["fetched", "off_site", "off_site", "trap", "unsupported_type"]);
  });

  it("a list that is broken, beyond bounds or no list leaves the other columns alone", async () => {
    const seeds = ["/deep", "/reset", "/list.html", "/text", "/huge"];
    const { origin } = await tiny({
      "/robots.txt": "",
      "/list.html": listPage(rowsUpTo(3)),
      "/deep": "<div>".repeat(100_000),
      "/reset": (r) => void r.socket.destroy(),
      "/text": "no list here",
      "/huge": `<ul>${"<li><a href='/x'>y</a>".repeat(100_000)}`,
      "/a1.html": "1",
      "/a2.html": "2",
      "/a3.html": "3",
    });
    const { run } = await crawlInto(tempDir(), [source(origin, { seeds: seeds.map((s) => origin + s) })]);
    expect(run.sources[0]?.articles).toBe(3);
    expect(run.issues.map((i) => i.kind)).toContain("rows_missing");
  });
});

describe("the sample with faults", () => {
  let sample: Sample;
  let sources: Source[];
  beforeAll(async () => {
    sample = await serveSample();
    sources = sample.sources.map((s) => parseSource(stringify(s), s.id));
  });
  beforeEach(() => sample.clearFaults());
  afterAll(() => sample.close());
  const only = (id: string) => sources.filter((s) => s.id === id);

  const MENDED = [
    { kind: "status", status: 429, retryAfter: 1 },
    { kind: "status", status: 503, retryAfter: 1 },
    { kind: "status", status: 500 },
    { kind: "reset" },
    { kind: "short" },
    { kind: "bad-chunk" },
  ] as const;

  it.each(MENDED.map((m) => [JSON.stringify(m), m] as const))(
    "%s, twice on every third page, costs no page",
    async (_name, does) => {
      const dir = tempDir();
      const [undisturbed] = only("sample-henan");
      if (!undisturbed) throw new Error("no source");
      await crawlInto(dir, [undisturbed]);
      const paths = (await collect(readCaptures(workspace(dir).archive)))
        .filter((c) => c.role === "article")
        .map((c) => new URL(c.url).pathname);
      const hurt = paths.filter((_, i) => i % 3 === 0).slice(0, does.kind === "status" && "retryAfter" in does ? 2 : 9);
      for (const path of hurt) sample.fault({ site: "sample-henan", path, times: 2, does });
      const again = tempDir();
      const { run } = await crawlInto(again, [undisturbed], { clock: fakeClock(Date.now()) });
      const found = (await collect(readCaptures(workspace(again).archive)))
        .filter((c) => c.role === "article")
        .map((c) => new URL(c.url).pathname);
      expect(new Set(found)).toEqual(new Set(paths));
      expect(run.sources[0]?.waiting).toBe(0);
    },
  );

  it("Retry-After as a date is waited for", async () => {
    const clock = fakeClock(Date.now());
    const until = new Date(Math.ceil(clock.time / 1000) * 1000 + 120_000);
    const does = { kind: "status", status: 503, retryAfter: until } as const;
    sample.fault({ site: "sample-henan", path: "/col/*", times: 1, does });
    const { run } = await crawlInto(tempDir(), only("sample-henan"), { clock });
    expect(clock.time).toBeGreaterThanOrEqual(until.getTime());
    expect(run.sources[0]).toMatchObject({ articles: 26, waiting: 0 });
  });

  it.each([
    ["firewall", { kind: "firewall", status: 403 }, "blocked_waf", "blocked"],
    ["firewall 412", { kind: "firewall", status: 412 }, "blocked_waf", "blocked"],
    ["challenge", { kind: "challenge" }, "challenge", "blocked"],
    ["gone", { kind: "gone" }, "gone", "gone"],
  ] as const)("%s before a whole site is told, other sites go on", async (_name, does, outcome, kind) => {
    sample.fault({ site: "sample-henan", path: "/col/*", does });
    const { run } = await crawlInto(tempDir(), [...only("sample-henan"), ...only("sample-hunan")]);
    expect(run.sources.find((s) => s.source === "sample-henan")?.outcomes).toEqual({ [outcome]: 1 });
    expect(run.issues.filter((i) => i.source === "sample-henan").map((i) => i.kind)).toContain(kind);
    expect(run.issues.filter((i) => i.source === "sample-hunan")).toEqual([]);
  });

  it("totals that disagree with the rows, a new template and a moved page are noticed", async () => {
    sample.fault({ site: "sample-henan", path: "/*", does: { kind: "total", add: 5 } });
    const first = await crawlInto(tempDir(), only("sample-henan"));
    expect(first.run.issues.map((i) => i.kind)).toEqual(["rows_missing"]);
    sample.clearFaults();
    sample.fault({ site: "sample-hunan", path: "/*", does: { kind: "layout" } });
    const second = await crawlInto(tempDir(), only("sample-hunan"));
    expect(second.run.issues.map((i) => i.kind)).toContain("redesigned");
  });

  it("hostile pages each end in a named outcome, and its reports are all there", async () => {
    const dir = tempDir();
    const { run } = await crawlInto(dir, only("sample-hostile"));
    const ends = await collect(readOutcomes(workspace(dir).archive));
    const by = new Map<string, number>();
    for (const o of ends) by.set(o.url, (by.get(o.url) ?? 0) + 1);
    expect([...by.values()].every((n) => n === 1)).toBe(true);
    expect(run.state).toBe("finished");
    expect(run.sources[0]?.waiting).toBe(0);
    const fetched = ends.filter((o) => o.outcome === "fetched").map((o) => new URL(o.url).pathname);
    expect(fetched.filter((p) => p.startsWith("/wai/2"))).toHaveLength(2);
  });
});
