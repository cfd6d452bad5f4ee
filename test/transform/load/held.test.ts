import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Run } from "../../../transform/load/archive.ts";
import { heldRuns } from "../../../transform/load/steps/held.ts";
import { FakeArchive } from "./fakeArchive.ts";
import { page } from "./pages.ts";
import { source, type Workshop, workshop } from "./workshop.ts";

const URL_A = "http://www.example.gov.cn/a.html";
const URL_B = "http://www.example.gov.cn/b.html";
const day = (n: number) => `2024-03-0${n}T00:00:00Z`;

/** The record of the n-th day's crawl: complete where nothing else is said. */
function run(n: number, told: { stops?: boolean; complete?: boolean; kind?: Run["kind"]; of?: string } = {}): Run {
  const of = told.of ?? "sample-gov";
  const yielded = { outcomes: {}, lists: 1, rows: 2, total: null, articles: 2, fresh: 0, listed: 2, waiting: 0 };
  const detail = "the lists have 1 rows, last time they had 4";
  return {
    id: `run-${n}`,
    kind: told.kind ?? "crawl",
    state: "finished",
    startedAt: day(n),
    endedAt: day(n),
    options: {},
    pages: 0,
    sources: [{ source: of, ...yielded, complete: told.complete ?? true }],
    hosts: [],
    issues: told.stops ? [{ source: of, kind: "half_of_last_time", detail, stops: true }] : [],
  };
}

const assigned = (value: number) => page({ figures: [{ measure: "assigned", value }] });
const nothing = page({ report: { kind: "news" } });

let shop: Workshop;
beforeEach(() => {
  shop = workshop();
});
afterEach(() => shop.remove());

const figures = () =>
  shop.rows(
    "SELECT url, value FROM observations JOIN reports USING (report_id) WHERE measure = 'assigned' ORDER BY url",
  );
const state = () => shop.rows("SELECT stale, strftime(figures_as_of, '%Y-%m-%d') AS as_of FROM sources");

describe("a source that yielded too little", () => {
  const fellShort = () => {
    const archive = new FakeArchive([
      { url: URL_A, body: assigned(52), at: day(1), run: "run-1" },
      { url: URL_A, body: assigned(54), at: day(2), run: "run-2" },
      { url: URL_B, body: assigned(7), at: day(2), run: "run-2" },
    ]);
    archive.allRuns.splice(0, 1, run(1), run(2, { stops: true }));
    return archive;
  };

  test("keeps its last good figures, gets no new ones, and is marked stale since then", async () => {
    await shop.transform(fellShort());
    expect(await figures()).toEqual([{ url: URL_A, value: 52 }]);
    expect(await state()).toEqual([{ stale: true, as_of: "2024-03-01" }]);
    expect(await shop.rows("SELECT stage, kind FROM issues")).toEqual([{ stage: "source", kind: "half_of_last_time" }]);
    expect(await shop.rows("SELECT stale FROM source_health")).toEqual([{ stale: true }]);
  });

  test("stays so through runs that do not show that it is well again", async () => {
    const archive = fellShort();
    archive.add({ url: URL_B, body: assigned(8), at: day(3), run: "run-3" });
    archive.allRuns.push(run(3, { complete: false }), run(4, { kind: "import" }), run(5, { of: "another" }));
    await shop.transform(archive);
    expect(await figures()).toEqual([{ url: URL_A, value: 52 }]);
    expect(await state()).toContainEqual({ stale: true, as_of: "2024-03-01" });
  });

  test("is published again from the first good run on", async () => {
    const archive = fellShort();
    archive.add({ url: URL_A, body: assigned(54), at: day(3), run: "run-3" });
    archive.allRuns.push(run(3));
    await shop.transform(archive);
    expect(await figures()).toEqual([
      { url: URL_A, value: 54 },
      { url: URL_B, value: 7 },
    ]);
    expect(await state()).toEqual([{ stale: false, as_of: null }]);
  });

  test("and that was never good is not published", async () => {
    const archive = new FakeArchive([{ url: URL_A, body: assigned(52), run: "run-1" }]);
    archive.allRuns.splice(0, 1, run(1, { stops: true }));
    await shop.transform(archive);
    expect(await figures()).toEqual([]);
    expect(await state()).toEqual([{ stale: true, as_of: null }]);
  });
});

describe("a source whose articles should carry figures", () => {
  const half = source({ assertions: { min_reports: 1, min_share: 0.5 } });
  const registry = { effects: { registry: async () => [half] } };
  const article = (n: number) => `http://www.example.gov.cn/${n}.html`;
  const fourGood = () =>
    new FakeArchive([1, 2, 3, 4].map((n) => ({ url: article(n), body: assigned(n), at: day(1), run: "run-1" })));

  test("keeps them when too few do, and a person is told how few", async () => {
    const archive = fourGood();
    for (const n of [1, 2, 3]) archive.add({ url: article(n), body: nothing, at: day(2), run: "run-2" });
    archive.add({ url: article(5), body: assigned(5), at: day(2), run: "run-2" });
    archive.allRuns.splice(0, 1, run(1), run(2));
    const done = await shop.transform(archive, registry);
    expect((await figures()).map((f) => f.value)).toEqual([1, 2, 3, 4]);
    expect(await state()).toEqual([{ stale: true, as_of: "2024-03-01" }]);
    expect(await shop.rows("SELECT kind, detail FROM issues WHERE stage = 'source'")).toEqual([
      { kind: "low_share", detail: "2 of 5 articles have figures (40 %), at least 50 % are expected" },
    ]);
    expect(done.held).toEqual([
      {
        source: "sample-gov",
        since: "2024-03-01",
        reasons: ["low_share: 2 of 5 articles have figures (40 %), at least 50 % are expected"],
      },
    ]);
    expect((await shop.transform(archive, registry)).held).toEqual(done.held);
  });

  test("is well at just the share, and again once enough do", async () => {
    const archive = fourGood();
    for (const n of [1, 2]) archive.add({ url: article(n), body: nothing, at: day(2), run: "run-2" });
    archive.allRuns.splice(0, 1, run(1), run(2));
    await shop.transform(archive, registry);
    expect(await state()).toEqual([{ stale: false, as_of: null }]);
    archive.add({ url: article(3), body: nothing, at: day(3), run: "run-3" });
    archive.allRuns.push(run(3));
    await shop.transform(archive, registry);
    expect(await state()).toEqual([{ stale: true, as_of: "2024-03-02" }]);
    archive.add({ url: article(3), body: assigned(33), at: day(4), run: "run-4" });
    archive.allRuns.push(run(4));
    await shop.transform(archive, registry);
    expect(await state()).toEqual([{ stale: false, as_of: null }]);
    expect(await figures()).toContainEqual({ url: article(3), value: 33 });
  });

  test("is not judged by a crawl that did not look at all of it", async () => {
    const archive = new FakeArchive([{ url: article(1), body: nothing, run: "run-1" }]);
    archive.allRuns.splice(0, 1, run(1, { complete: false }));
    await shop.transform(archive, registry);
    expect(await state()).toEqual([{ stale: false, as_of: null }]);
  });
});

test("each source is judged by its own runs", () => {
  const runs = [run(1), run(2, { of: "b", stops: true }), run(3), run(4, { of: "b", complete: false })];
  expect(heldRuns(runs)).toEqual([
    { run: "run-2", source: "b", last: true },
    { run: "run-4", source: "b", last: true },
  ]);
  expect(heldRuns([...runs, run(5, { of: "b" })]).map((h) => h.last)).toEqual([false, false]);
});
