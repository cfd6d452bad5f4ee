import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { silent } from "../../../transform/common/progress.ts";
import { workspace } from "../../../transform/common/workspace.ts";
import { transformArchive } from "../../../transform/load/transform.ts";
import { publishRelease } from "../../../transform/publish/publish.ts";
import { nothingNew, rememberPublished } from "../../../transform/verbs/news.ts";
import { crawlInto, fakeClock, listPage, rowsUpTo, source, tempDir, tiny } from "../../scraper/kit.ts";

it("a release stands as long as pages, outcomes, troubles and registry are as they were", async () => {
  const pages = new Map([["/list.html", listPage(rowsUpTo(3))]]);
  for (const n of [1, 2]) pages.set(`/a${n}.html`, `<p>第${n}号建议已办理完毕。</p>`);
  const { origin } = await tiny({
    "/robots.txt": "",
    "*": (request, response) => {
      const text = pages.get(request.url ?? "");
      response.writeHead(text === undefined ? 404 : 200, { "content-type": "text/html" }).end(text ?? "404");
    },
  });
  const dir = tempDir();
  const work = workspace(dir);
  const clock = fakeClock();
  const crawled = (days: number) => {
    clock.time += days * 86_400_000;
    return crawlInto(dir, [source(origin)], { clock });
  };
  const { signal } = new AbortController();
  const of = { workspace: work, progress: silent, signal };
  await crawled(0);
  expect(await nothingNew(work)).toBe(false);
  await transformArchive({ ...of, all: false, workers: 1 }, { regions: () => [] });
  await publishRelease({ ...of, site: false });
  mkdirSync(work.site);
  await rememberPublished(work);
  expect(await nothingNew(work)).toBe(true);

  // The lists again, then every page again: a 404 that was one before, and pages with the same bytes.
  await crawled(1);
  expect(await nothingNew(work)).toBe(true);
  await crawled(40);
  expect(await nothingNew(work)).toBe(true);
  // A list that only looks different leads to nothing new.
  pages.set("/list.html", listPage(rowsUpTo(3), "<p>今日访问 7 次</p>"));
  await crawled(1);
  expect(await nothingNew(work)).toBe(true);

  // The registry, another mark, a lost archive, a new page.
  mkdirSync(join(dir, "sources"));
  writeFileSync(join(dir, "sources", "x.yaml"), "id: x");
  expect(await nothingNew(work)).toBe(false);
  rmSync(join(dir, "sources"), { recursive: true });
  expect(await nothingNew(work)).toBe(true);
  pages.set("/a3.html", "<p>第3号建议已办理完毕。</p>");
  await crawled(40);
  expect(await nothingNew(work)).toBe(false);
  await rememberPublished(work);
  rmSync(join(work.archive, "warc"), { recursive: true });
  rmSync(join(work.archive, "journal.jsonl"));
  expect(await nothingNew(work)).toBe(false);
}, 60_000);
