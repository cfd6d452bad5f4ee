import {
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { silent } from "../../../transform/common/progress.ts";
import { publishedDatabase } from "../../../transform/common/workspace.ts";
import { openDatabase } from "../../../transform/load/database.ts";
import { sha256File } from "../../../transform/publish/files.ts";
import { type PublishEffects, publishRelease } from "../../../transform/publish/publish.ts";
import { huiyin } from "../../cli/huiyin.ts";
import { FakeArchive } from "../load/fakeArchive.ts";
import { page } from "../load/pages.ts";
import { rowsOf, type Workshop, workshop } from "../load/workshop.ts";

const URL_A = "http://www.example.gov.cn/a.html";
const URL_B = "http://www.example.gov.cn/b.html";

let shop: Workshop;
beforeEach(() => {
  shop = workshop();
});
afterEach(() => shop.remove());

const built = (mark: string): PublishEffects => ({
  validation: () => null,
  buildSite: async ({ out }) => {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, "index.html"), mark);
  },
});

const publish = (from: Workshop, effects = built("site"), more: { site?: boolean; keep?: number } = {}) =>
  publishRelease(
    { workspace: from.work, site: false, progress: silent, signal: new AbortController().signal, ...more },
    effects,
  );

const answers = (values: number[]) =>
  values.map((value, i) => ({
    url: `http://www.example.gov.cn/${i}.html`,
    body: page({ figures: [{ measure: "assigned", value }], text: `第${i}号` }),
  }));

const dataFiles = (dir: string) =>
  readFileSync(join(dir, "SHA256SUMS"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("  ") as [string, string]);

describe("a release", () => {
  test("is found by its stable name, and its checksums are those of its files", async () => {
    await shop.transform(new FakeArchive(answers([10, 20])));
    const release = await publish(shop);
    expect(release.version).toMatch(/^2024-03-01-[0-9a-f]{12}$/);
    expect(readFileSync(shop.work.latest, "utf8").trim()).toBe(release.version);
    expect(publishedDatabase(shop.work)).toBe(join(release.dir, "huiyin.duckdb"));
    const sums = dataFiles(release.dir);
    expect(sums.length).toBeGreaterThan(40);
    for (const [sum, path] of sums) expect([path, sha256File(join(release.dir, path))]).toEqual([path, sum]);
  });

  test("has the same name and the same Parquet and CSV bytes from the same archive, built anew or step by step", async () => {
    const other = workshop();
    try {
      const archive = new FakeArchive(answers([10, 20, 30, 40]));
      await shop.transform(archive);
      const whole = await publish(shop);
      const growing = new FakeArchive();
      for (const answer of answers([10, 20, 30, 40])) {
        growing.add(answer);
        await other.transform(growing);
      }
      const grown = await publish(other);
      expect(grown.version).toBe(whole.version);
      const bytes = (dir: string) => dataFiles(dir).filter(([, path]) => /\.(csv|parquet)$/.test(path));
      expect(bytes(grown.dir)).toEqual(bytes(whole.dir));
    } finally {
      other.remove();
    }
  });

  test("is not made twice, and nothing of an earlier one is touched by a later one", async () => {
    const archive = new FakeArchive(answers([10, 20]));
    await shop.transform(archive);
    const first = await publish(shop);
    expect((await publish(shop)).made).toBe(false);
    const before = dataFiles(first.dir);
    archive.add({ url: URL_A, body: page({ figures: [{ measure: "replied" }] }) });
    await shop.transform(archive);
    const second = await publish(shop);
    expect(second.version).not.toBe(first.version);
    for (const [sum, path] of before) expect(sha256File(join(first.dir, path))).toBe(sum);
  });

  test("is not made where a later crawl met the same pages, and is where one had changed", async () => {
    const archive = new FakeArchive(answers([10, 20]));
    await shop.transform(archive);
    const first = await publish(shop);
    const [answer] = answers([10]);
    const [run] = archive.allRuns;
    if (!answer || !run) throw new Error("nothing to crawl again");
    archive.allRuns.push({ ...run, id: "run-2", startedAt: "2024-05-01T00:00:00Z" });
    archive.add({ ...answer, run: "run-2", at: "2024-05-01T00:00:00Z" });
    expect(await shop.transform(archive)).toMatchObject({ changed: true, captures: 3 });
    expect(await publish(shop)).toMatchObject({ made: false, version: first.version });
    archive.add({
      ...answer,
      body: page({ figures: [{ measure: "assigned", value: 11 }] }),
      at: "2024-05-02T00:00:00Z",
    });
    await shop.transform(archive);
    const second = await publish(shop);
    expect(second).toMatchObject({ made: true });
    expect(second.version).toMatch(/^2024-05-02-/);
  });

  test("is made again, byte for byte, where one of its files was changed or lost", async () => {
    await shop.transform(new FakeArchive(answers([10, 20])));
    const { dir, version } = await publish(shop);
    const sums = dataFiles(dir).filter(([, path]) => path.endsWith(".parquet"));
    const file = join(dir, "observations.parquet");
    const bytes = readFileSync(file);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await publish(shop)).toMatchObject({ made: true, version });
    rmSync(join(dir, "reports.parquet"));
    expect(await publish(shop)).toMatchObject({ made: true, version });
    for (const [sum, path] of sums) expect([path, sha256File(join(dir, path))]).toEqual([path, sum]);
    expect(await publish(shop)).toMatchObject({ made: false, version });
  });

  test("says that it cannot be compared where the one before is damaged", async () => {
    const archive = new FakeArchive(answers([10]));
    await shop.transform(archive);
    const first = await publish(shop);
    truncateSync(join(first.dir, "huiyin.duckdb"), 20_000);
    archive.add({ url: URL_A, body: page() });
    await shop.transform(archive);
    const { dir } = await publish(shop);
    expect(readFileSync(join(dir, "NEWS.md"), "utf8")).toContain("cannot be compared");
  });

  test("lists the figures that were added, changed and withdrawn since the one before", async () => {
    const archive = new FakeArchive([
      {
        url: URL_A,
        body: page({
          figures: [
            { measure: "assigned", value: 52 },
            { measure: "key", value: 3 },
          ],
        }),
      },
      { url: URL_B, body: page({ figures: [{ measure: "assigned", value: 7 }] }) },
    ]);
    await shop.transform(archive);
    const first = await publish(shop);
    archive.add({
      url: URL_A,
      body: page({
        figures: [
          { measure: "assigned", value: 54 },
          { measure: "replied", value: 9 },
        ],
      }),
    });
    await shop.transform(archive);
    const second = await publish(shop);
    const news = readFileSync(join(second.dir, "NEWS.md"), "utf8");
    expect(news).toContain(`Compared with ${first.version}`);
    for (const kind of ["added", "changed", "withdrawn"])
      expect(news).toMatch(new RegExp(`\\| ${kind} \\| [^|]+ \\| 1 \\| 1 \\|`));
    const manifest = JSON.parse(readFileSync(join(second.dir, "manifest.json"), "utf8"));
    expect(manifest).toMatchObject({ previous: first.version, deltas: { observations: { added: 2, removed: 2 } } });
  });

  test("leaves places that were not crawled out of coverage.csv alone, and says so", async () => {
    await shop.transform(new FakeArchive(answers([10])));
    const { dir } = await publish(shop);
    const states = await rowsOf(shop.work.database, "SELECT state, count(*)::INTEGER AS n FROM coverage GROUP BY ALL");
    const counts = new Map(states.map(({ state, n }) => [state, Number(n)]));
    const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
    const left = all - (counts.get("not_crawled") ?? 0);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    const csv = readFileSync(join(dir, "coverage.csv"), "utf8").trimEnd().split("\n");
    expect(csv).toHaveLength(1 + left);
    expect(csv.join("\n")).not.toContain("not_crawled");
    const { files } = JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8")) as {
      files: { path: string; rows?: number }[];
    };
    const rows = new Map(files.map((f) => [f.path, f.rows]));
    expect([rows.get("coverage.parquet"), rows.get("coverage.csv")]).toEqual([all, left]);
    expect(readFileSync(join(dir, "CODEBOOK.md"), "utf8")).toContain(`${all} rows, ${left} of them in the CSV file.`);
  });

  test("describes each CSV column in datapackage.json as the file has it", async () => {
    await shop.transform(new FakeArchive(answers([10])));
    const { dir } = await publish(shop);
    const described = JSON.parse(readFileSync(join(dir, "datapackage.json"), "utf8"));
    const tables = described.resources.filter((r: { format: string }) => r.format === "csv");
    expect(tables.length).toBeGreaterThan(20);
    for (const { path, schema, hash } of tables) {
      const header = readFileSync(join(dir, path), "utf8").split("\n", 1)[0];
      expect(header).toBe(`\uFEFF${schema.fields.map((f: { name: string }) => f.name).join(",")}`);
      expect(hash).toBe(`sha256:${sha256File(join(dir, path))}`);
    }
  });
});

describe("spreadsheets", () => {
  test("no cell of a CSV file begins as a formula, and every text reads back", async () => {
    const titles = ["=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1", "\r=1", "'=quoted", "＝全角", 'a,"b"\nc', "普通"];
    await shop.transform(
      new FakeArchive(
        titles.map((title, i) => ({
          url: `http://www.example.gov.cn/${i}`,
          body: page({ report: { title }, text: title }),
        })),
      ),
    );
    const { dir } = await publish(shop);
    const read = `read_csv('${join(dir, "reports.csv")}', all_varchar = true, header = true)`;
    const cells = (await rowsOf(shop.work.database, `SELECT title FROM ${read}`)).map((r) => String(r.title));
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝]/);
    const back = cells.map((cell) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell));
    const stored = (await shop.rows("SELECT title FROM reports")).map((r) => String(r.title));
    expect(back.sort()).toEqual(stored.sort());
  });
});

describe("the site", () => {
  test("is swapped in with the release; a build that fails leaves both as they were", async () => {
    const archive = new FakeArchive(answers([10]));
    await shop.transform(archive);
    const first = await publish(shop, built("one"), { site: true });
    expect(readFileSync(join(shop.work.site, "index.html"), "utf8")).toBe("one");
    archive.add({ url: URL_A, body: page() });
    await shop.transform(archive);
    const failing = { ...built("two"), buildSite: async () => Promise.reject(new Error("no site")) };
    await expect(publish(shop, failing, { site: true })).rejects.toThrow("no site");
    expect(readFileSync(shop.work.latest, "utf8").trim()).toBe(first.version);
    expect(realpathSync(shop.work.site)).toBe(realpathSync(first.site ?? ""));
    await publish(shop, built("two"), { site: true });
    expect(readFileSync(join(shop.work.site, "index.html"), "utf8")).toBe("two");
    expect(readlinkSync(shop.work.site)).not.toMatch(/^\//);
  });
});

describe("what stands in the way is said", () => {
  test("no database, a damaged one, one of another version", async () => {
    await expect(publish(shop)).rejects.toMatchObject({
      kind: "missing",
      message: expect.stringContaining("huiyin transform"),
    });
    writeFileSync(shop.work.database, "this is no database");
    await expect(publish(shop)).rejects.toMatchObject({
      kind: "environment",
      message: expect.stringContaining("huiyin transform --all"),
    });
  });

  test("every flipped block is refused, and the last release stands", async () => {
    await shop.transform(new FakeArchive(answers([10])));
    const { version } = await publish(shop);
    const bytes = readFileSync(shop.work.database);
    const at = 12_288 + Math.floor((bytes.length - 12_288) / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(shop.work.database, bytes);
    const outcome = await publish(shop).then(
      (r) => r.version,
      (e: { kind: string }) => e.kind,
    );
    expect([version, "environment"]).toContain(outcome);
    expect(readFileSync(shop.work.latest, "utf8").trim()).toBe(version);
  });
});

describe("retention", () => {
  test("is asked for by an option, and refused where it is no number of releases", async () => {
    expect((await huiyin(["publish", "--help"])).stdout).toContain("--keep");
    const { code, stderr } = await huiyin(["publish", "--no-site", "--keep", "1", "--data", shop.work.dir]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("whole number from 2")]);
  });

  test("keeps the newest releases, and a reader of a deleted one goes on", async () => {
    const archive = new FakeArchive(answers([10]));
    const made: string[] = [];
    for (let i = 0; i < 4; i++) {
      archive.add({ url: `http://www.example.gov.cn/more${i}`, body: page(), at: `2024-04-0${i + 1}T00:00:00Z` });
      await shop.transform(archive);
      made.push((await publish(shop, built("x"), {})).dir);
    }
    const reader = await openDatabase(join(made[0] ?? "", "huiyin.duckdb"), { access_mode: "READ_ONLY" });
    try {
      await publish(shop, built("x"), { keep: 2 });
      expect(made.map((dir) => existsSync(dir))).toEqual([false, false, true, true]);
      expect(await reader.rows(z.object({ report_id: z.string() }), "SELECT report_id FROM reports")).toHaveLength(2);
    } finally {
      reader.close();
    }
  });
});
