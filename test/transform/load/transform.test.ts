import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "../../../transform/load/database.ts";
import type { Task } from "../../../transform/load/reader.ts";
import { reportId, troubled } from "../../../transform/load/reading.ts";
import { FakeArchive } from "./fakeArchive.ts";
import { readInThisThread } from "./jsonReading.ts";
import { broken, derived, page } from "./pages.ts";
import { source, type Workshop, workshop } from "./workshop.ts";

const HTML = "text/html; charset=utf-8";
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const URL_A = "http://www.example.gov.cn/a.html";
const URL_B = "http://www.example.gov.cn/b.html";

let shop: Workshop;
beforeEach(() => {
  shop = workshop();
});
afterEach(() => shop.remove());

describe("the archive becomes a database", () => {
  test("a report's figures can be followed to the bytes they were read from", async () => {
    const archive = new FakeArchive([{ url: URL_A, body: page({ figures: [{ measure: "assigned", value: 52 }] }) }]);
    await shop.transform(archive);
    const [row] = await shop.rows(`
      SELECT o.value, o.span_start, c.warc_file, c.warc_offset, c.digest, c.encoding
      FROM observations o JOIN reports USING (report_id) JOIN captures c USING (capture_id)`);
    const entry = archive.list[0];
    expect(row).toMatchObject({ value: 52, span_start: 0, encoding: "utf-8", digest: entry?.digest });
    expect(row).toMatchObject({ warc_file: entry?.warc.file, warc_offset: BigInt(entry?.warc.offset ?? -1) });
  });

  test("pages about something else are kept as captures and are no reports", async () => {
    const news = page({ report: { kind: "news" } });
    const counted = page({ report: { kind: "news" }, figures: [{ measure: "replied" }] });
    const done = await shop.transform(
      new FakeArchive([
        { url: URL_A, body: news },
        { url: URL_B, body: counted },
        { url: "http://www.example.gov.cn/list", body: "list", role: "list" },
      ]),
    );
    expect(done).toMatchObject({ captures: 3, reports: 1, observations: 1, read: 2 });
    expect(await shop.rows("SELECT url FROM reports")).toEqual([{ url: URL_B }]);
  });

  test("a handling report without any figure is a report", async () => {
    await shop.transform(new FakeArchive([{ url: URL_A, body: page() }]));
    expect(await shop.rows("SELECT figures, kind FROM reports")).toEqual([{ figures: 0, kind: "handling_report" }]);
  });

  test("a page that names no place gets its site's, and says so", async () => {
    const nowhere = { region: null, region_code: null, region_level: null };
    const archive = new FakeArchive([
      { url: URL_A, body: page({ report: nowhere }) },
      { url: URL_B, body: page({ report: { region: "焦作市", region_code: "410800", region_level: "prefecture" } }) },
    ]);
    await shop.transform(archive);
    expect(await shop.rows("SELECT url, region, region_code, region_basis FROM reports ORDER BY url")).toEqual([
      { url: URL_A, region: "沁阳市", region_code: "410882", region_basis: "registry" },
      { url: URL_B, region: "焦作市", region_code: "410800", region_basis: "page" },
    ]);
  });

  test("a page that names no place on a site of no one place has none", async () => {
    const nowhere = { region: null, region_code: null, region_level: null };
    await shop.transform(new FakeArchive([{ url: URL_A, body: page({ report: nowhere }) }]), {
      effects: { registry: async () => [source({ region_code: "000000" })] },
    });
    expect(await shop.rows("SELECT region_code, region_basis FROM reports")).toEqual([
      { region_code: null, region_basis: null },
    ]);
    expect(await shop.rows("SELECT name, level FROM regions WHERE region_code = '000000'")).toEqual([
      { name: "全国", level: "national" },
    ]);
  });

  test("sources that only the archive knows get a row of their own", async () => {
    await shop.transform(new FakeArchive([{ url: "http://old.example.cn/x", body: page(), source: "gone-site" }]));
    expect(await shop.rows("SELECT source_id, status, comment FROM sources ORDER BY source_id")).toEqual([
      { source_id: "gone-site", status: "unverified", comment: "not in the registry" },
      { source_id: "sample-gov", status: "live", comment: null },
    ]);
  });

  test("the newest outcome of each address is kept", async () => {
    const archive = new FakeArchive([
      { url: URL_A, body: page(), at: "2024-01-01T00:00:00Z" },
      { url: URL_A, body: "gone", at: "2024-02-01T00:00:00Z", status: 404, role: "other" },
    ]);
    await shop.transform(archive);
    expect(await shop.rows("SELECT url, outcome, status FROM fetches")).toEqual([
      { url: URL_A, outcome: "not_found", status: 404 },
    ]);
  });
});

describe("one page never stops the others", () => {
  test("a page that cannot be read becomes an issue and the rest is loaded", async () => {
    const archive = new FakeArchive([
      { url: URL_B, body: broken("throw") },
      { url: URL_A, body: page({ figures: [{ measure: "assigned" }] }) },
    ]);
    expect(await shop.transform(archive)).toMatchObject({ reports: 1, issues: 1 });
    expect(await shop.rows("SELECT stage, kind, url FROM issues")).toEqual([
      { stage: "read", kind: "crash", url: URL_B },
    ]);
  });

  test("a reading that breaks the codebook gives no figure but an issue", async () => {
    const body = page({ figures: [{ measure: "assigned", term: 1.5 }] });
    await shop.transform(new FakeArchive([{ url: URL_A, body }]));
    expect(await shop.rows("SELECT kind FROM issues")).toEqual([{ kind: "invalid" }]);
    expect(await shop.rows("SELECT * FROM observations")).toEqual([]);
  });

  test("what is no text is not read", async () => {
    const archive = new FakeArchive([{ url: URL_A, body: page(), contentType: "application/pdf" }]);
    await shop.transform(archive);
    expect(archive.asked).toBe(0);
    expect(await shop.rows("SELECT kind, detail FROM issues")).toEqual([
      { kind: "not_text", detail: "Content-Type application/pdf" },
    ]);
  });
});

describe("several captures of one page", () => {
  const first = page({
    figures: [
      { measure: "assigned", value: 52 },
      { measure: "completed", value: 50 },
    ],
  });
  const second = page({
    figures: [
      { measure: "assigned", value: 54 },
      { measure: "satisfaction", unit: "percent", value: 98, level: "satisfied" },
    ],
  });
  const jan = "2024-01-01T00:00:00Z";
  const feb = "2024-02-01T00:00:00Z";
  const mar = "2024-03-01T00:00:00Z";

  test("the newest is the report, and what changed is in revisions", async () => {
    const archive = new FakeArchive([
      { url: URL_A, body: first, at: jan },
      { url: URL_A, body: second, at: mar },
      { url: URL_A, body: first, at: feb },
    ]);
    await shop.transform(archive);
    expect(await shop.rows("SELECT measure, value FROM observations ORDER BY ordinal")).toEqual([
      { measure: "assigned", value: 54 },
      { measure: "satisfaction", value: 98 },
    ]);
    const edits = await shop.rows(
      "SELECT change, measure, old_value, new_value, last_seen_at, seen_at FROM revisions ORDER BY ordinal",
    );
    const seen = { last_seen_at: new Date(feb), seen_at: new Date(mar) };
    expect(edits).toEqual([
      { change: "changed", measure: "assigned", old_value: 52, new_value: 54, ...seen },
      { change: "withdrawn", measure: "completed", old_value: 50, new_value: null, ...seen },
      { change: "added", measure: "satisfaction", old_value: null, new_value: 98, ...seen },
    ]);
  });

  test("an unchanged page has no revision, and keeps the record that holds its bytes", async () => {
    const archive = new FakeArchive([
      { url: URL_A, body: first, at: jan },
      { url: URL_A, body: first, at: mar },
    ]);
    const done = await shop.transform(archive);
    expect(done.read).toBe(1);
    expect(await shop.rows("SELECT * FROM revisions")).toEqual([]);
    expect(await shop.rows("SELECT capture_id, first_seen_at, last_seen_at, gone_at FROM reports")).toEqual([
      { capture_id: archive.list[0]?.id, first_seen_at: new Date(jan), last_seen_at: new Date(mar), gone_at: null },
    ]);
  });

  test("a report that was taken down keeps its figures and says since when it is gone", async () => {
    const archive = new FakeArchive([
      { url: URL_A, body: first, at: jan },
      { url: URL_A, body: "404", at: feb, status: 404, role: "other" },
      { url: URL_B, body: first, at: jan },
      { url: URL_B, body: page({ report: { kind: "news" } }), at: mar },
    ]);
    await shop.transform(archive);
    expect(await shop.rows("SELECT url, figures, gone_at FROM reports ORDER BY url")).toEqual([
      { url: URL_A, figures: 2, gone_at: new Date(feb) },
      { url: URL_B, figures: 2, gone_at: new Date(mar) },
    ]);
    expect(await shop.rows("SELECT change FROM revisions")).toEqual([{ change: "withdrawn" }, { change: "withdrawn" }]);
  });

  test("a cut capture does not take the place of a whole one", async () => {
    const archive = new FakeArchive([
      { url: URL_A, body: first, at: jan },
      { url: URL_A, body: second, at: mar, truncated: true },
    ]);
    await shop.transform(archive);
    expect(await shop.rows("SELECT value FROM observations WHERE measure = 'assigned'")).toEqual([{ value: 52 }]);
    expect(await shop.rows("SELECT kind FROM issues")).toEqual([{ kind: "truncated" }]);
  });

  test("a page that cannot be read takes nothing away", async () => {
    const archive = new FakeArchive([
      { url: URL_A, body: first, at: jan },
      { url: URL_A, body: broken("throw"), at: mar },
    ]);
    await shop.transform(archive);
    expect(await shop.rows("SELECT figures, gone_at FROM reports")).toEqual([{ figures: 2, gone_at: null }]);
  });
});

describe("only what is new is read", () => {
  const answers = Array.from({ length: 12 }, (_, i) => ({
    url: `http://www.example.gov.cn/${i}.html`,
    body: page({ figures: [{ measure: "assigned", value: 10 + i }] }),
  }));

  test("a run without news does nothing", async () => {
    const archive = new FakeArchive(answers);
    expect(await shop.transform(archive)).toMatchObject({ changed: true, read: 12 });
    archive.asked = 0;
    expect(await shop.transform(archive)).toMatchObject({ changed: false, read: 0, reports: 12, observations: 12 });
    expect(archive.asked).toBe(0);
  });

  test("a run with one new page reads that page", async () => {
    const archive = new FakeArchive(answers);
    await shop.transform(archive);
    archive.add({ url: URL_A, body: page({ figures: [{ measure: "replied" }] }) });
    expect(await shop.transform(archive)).toMatchObject({ changed: true, read: 1, known: 12, observations: 13 });
  });

  test("a change of rules reads everything again", async () => {
    const archive = new FakeArchive(answers);
    await shop.transform(archive);
    const done = await shop.transform(archive, { effects: { rules: "test-2" } });
    expect(done).toMatchObject({ read: 12, known: 0 });
    expect(await shop.rows("SELECT DISTINCT rules_version FROM reports")).toEqual([{ rules_version: "test-2" }]);
  });

  test("a change of the registry alone reads nothing and changes the database", async () => {
    const archive = new FakeArchive(answers);
    await shop.transform(archive);
    const done = await shop.transform(archive, { effects: { registry: async () => [source({ name: "新名" })] } });
    expect(done).toMatchObject({ changed: true, read: 0, known: 12 });
    expect(await shop.rows("SELECT name FROM sources")).toEqual([{ name: "新名" }]);
  });

  test("readings that were lost or damaged are made again", async () => {
    const archive = new FakeArchive(answers);
    await shop.transform(archive);
    expect(await shop.transform(archive, { all: true })).toMatchObject({ read: 12, known: 0 });
  });

  test("a page that the machine failed to read is read again with the next new one", async () => {
    const archive = new FakeArchive(answers);
    async function* failing(tasks: AsyncIterable<Task>) {
      for await (const reading of readInThisThread(tasks)) {
        const url = answers[3]?.url ?? "";
        const failed = reading.reading.report_id === reportId(url);
        yield failed
          ? troubled({ url, digest: sha256(answers[3]?.body ?? ""), contentType: HTML }, "timeout", "")
          : reading;
      }
    }
    await shop.transform(archive, { effects: { read: failing } });
    expect(await shop.rows("SELECT kind FROM issues")).toEqual([{ kind: "timeout" }]);
    archive.add({ url: URL_A, body: page({ figures: [{ measure: "replied" }] }) });
    expect(await shop.transform(archive)).toMatchObject({ read: 2, known: 11, observations: 13, issues: 0 });
  });

  test("readings with other columns, of a version before, are made again", async () => {
    const archive = new FakeArchive(answers);
    await shop.transform(archive);
    const readings = await openDatabase(join(shop.work.dir, "readings.duckdb"));
    await readings.run("ALTER TABLE read_derivations DROP COLUMN derivation");
    readings.close();
    archive.add({ url: URL_A, body: page({ figures: [{ measure: "replied" }] }) });
    expect(await shop.transform(archive)).toMatchObject({ read: 13, known: 0, observations: 13 });
    archive.add({ url: URL_B, body: page({ figures: [{ measure: "replied" }] }) });
    expect(await shop.transform(archive)).toMatchObject({ read: 1, known: 13 });
  });

  test("an interrupt keeps what was read", async () => {
    const archive = new FakeArchive(answers);
    const stop = new AbortController();
    stop.abort();
    await expect(shop.transform(archive, { signal: stop.signal })).rejects.toMatchObject({ kind: "interrupted" });
    expect(existsSync(shop.work.database)).toBe(false);
    expect(await shop.transform(archive)).toMatchObject({ observations: 12 });
    expect(readdirSync(shop.work.dir).filter((f) => f.includes(".next"))).toEqual([]);
  });
});

describe("the audit is kept beside the figures", () => {
  test("checks, derived figures and suspects refer to the figures by their ordinals", async () => {
    const body = page({
      figures: [
        { measure: "assigned", value: 100 },
        { measure: "outcome", class_label: "A", outcome: "resolved", value: 6 },
        { measure: "outcome", class_label: "B", outcome: "planned", value: null },
      ],
      checks: [
        {
          identity: "classes",
          formula: "6 + … = 100",
          figures: [0, 1],
          printed: "100",
          expected: "6",
          verdict: "fails",
        },
      ],
      derived: [derived({ measure: "outcome", class_label: "B", outcome: "planned", low: 40, high: 40, replaces: 2 })],
      suspects: [{ figure: 1, printed: 6, value: 60, change: "dropped_digit", repairs: [0] }],
    });
    await shop.transform(new FakeArchive([{ url: URL_A, body }]));
    expect(await shop.rows("SELECT identity, figures, verdict FROM checks")).toEqual([
      { identity: "classes", figures: [0, 1], verdict: "fails" },
    ]);
    expect(await shop.rows("SELECT low, replaces, from_figures FROM derivations")).toEqual([
      { low: 40, replaces: 2, from_figures: [] },
    ]);
    expect(await shop.rows("SELECT suspects, suspect_printed, suspect_value FROM audit_failures")).toEqual([
      { suspects: 1, suspect_printed: 6, suspect_value: 60 },
    ]);
  });
});

describe("copies", () => {
  const sentence = (i: number) => `第${i}个方面的问题由有关部门研究答复并逐项落实到位群众反映良好`;
  const words = "收办督查联商访路水校医田林渔牧矿桥站港房园街巷灯管网河湖坝渠".split("");
  const text = words.map((w, i) => `${w}${sentence(i)}${words[(i * 7 + 3) % words.length]}`).join("。");
  const figures = [52, 37, 88, 19].map((value) => ({ measure: "assigned" as const, value }));

  test("a mirror is linked to the official original and left out of comparisons", async () => {
    const mirror = {
      url: "http://mirror.example.com/a",
      source: "mirror",
      body: page({ text, figures: figures.slice(0, 3) }),
    };
    const archive = new FakeArchive([{ url: URL_A, body: page({ text, figures }) }, mirror]);
    await shop.transform(archive, {
      effects: { registry: async () => [source(), source({ id: "mirror", publisher: "other" })] },
    });
    expect(await shop.rows("SELECT url, official, copy_of IS NOT NULL AS copy FROM reports ORDER BY url DESC")).toEqual(
      [
        { url: URL_A, official: true, copy: false },
        { url: mirror.url, official: false, copy: true },
      ],
    );
    expect(await shop.rows("SELECT verdict, missing, altered FROM copies")).toEqual([
      { verdict: "copy", missing: 1, altered: 0 },
    ]);
    expect(await shop.rows("SELECT DISTINCT reports FROM region_year")).toEqual([{ reports: 1 }]);
  });

  test("are found among thousands of reports too, where they are compared in a thread", async () => {
    const archive = new FakeArchive([{ url: URL_A, body: page({ text, figures }) }]);
    archive.add({ url: "http://mirror.example.com/a", body: page({ text, figures }) });
    for (let i = 0; i < 2000; i++) {
      archive.add({ url: `http://www.example.gov.cn/${i}`, body: page({ text: `第${i}号`, figures: [] }) });
    }
    await shop.transform(archive);
    expect(await shop.rows("SELECT verdict, count(*)::INTEGER AS n FROM copies GROUP BY ALL")).toEqual([
      { verdict: "copy", n: 1 },
    ]);
  });
});

describe("an incremental database equals a rebuilt one", () => {
  const TABLES = [
    "captures",
    "reports",
    "observations",
    "checks",
    "revisions",
    "copies",
    "region_year",
    "coverage",
    "issues",
  ];

  test("row by row, whatever the order in which captures arrived", async () => {
    const archive = new FakeArchive();
    for (let i = 0; i < 24; i++) {
      const at = `2024-0${1 + ((i * 5) % 9)}-01T00:00:00Z`;
      const figures = [{ measure: "assigned" as const, value: 10 + i }];
      archive.add({ url: `http://www.example.gov.cn/${i % 8}.html`, body: page({ figures, text: `第${i}版` }), at });
      if (i % 6 === 5) await shop.transform(archive);
    }
    const seen = async () => Promise.all(TABLES.map((t) => shop.rows(`FROM ${t} ORDER BY ALL`)));
    const incremental = await seen();
    expect((await shop.transform(archive, { all: true })).read).toBeGreaterThan(0);
    expect(await seen()).toEqual(incremental);
    expect(incremental[1]).toHaveLength(8);
    expect(incremental[4]?.length).toBeGreaterThan(8);
  });
});
