import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { workspace } from "../../transform/common/workspace.ts";
import { changingSite } from "./changing.ts";
import { type Answer, crawlInto, fakeClock, listPage, rowsUpTo, source, tempDir, tiny } from "./kit.ts";

describe("what a person is told", () => {
  const kinds = (issues: { kind: string; stops: boolean }[]) => issues.map((i) => `${i.kind}${i.stops ? "!" : ""}`);

  it("fewer articles than a source promises stop its publication", async () => {
    const { answers } = changingSite(3);
    const { origin } = await tiny(answers);
    const { run } = await crawlInto(tempDir(), [source(origin, { assertions: { min_reports: 4 } })]);
    expect(kinds(run.issues)).toEqual(["few_reports!"]);
    expect(run.issues[0]?.detail).toBe("3 articles, at least 4 are expected");
  });

  it("a list with half of last time's rows stops its publication", async () => {
    const { answers, pages } = changingSite(10);
    const { origin } = await tiny(answers);
    const dir = tempDir();
    await crawlInto(dir, [source(origin)]);
    pages.set("/list.html", listPage(rowsUpTo(10).slice(6)));
    const { run } = await crawlInto(dir, [source(origin)]);
    expect(kinds(run.issues)).toEqual(["half_of_last_time!"]);
  });

  it("and goes on stopping it until the rows are back, or a maintainer has found the new shape right", async () => {
    const { answers, pages } = changingSite(10);
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
    const { answers, pages } = changingSite(10);
    const { origin } = await tiny(answers);
    const dir = tempDir();
    await crawlInto(dir, [source(origin)]);
    rmSync(join(workspace(dir).archive, "frontier"), { recursive: true });
    pages.set("/list.html", listPage(rowsUpTo(10).slice(6)));
    const { run } = await crawlInto(dir, [source(origin)]);
    expect(kinds(run.issues)).toEqual(["half_of_last_time!"]);
  });

  it("a run is complete where every list was walked and nothing waits", async () => {
    const { answers } = changingSite(10);
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
