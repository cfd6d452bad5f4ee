import { execFile, execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { explain } from "../../../transform/common/errors.ts";
import { silent } from "../../../transform/common/progress.ts";
import { publishedDatabase, workspace } from "../../../transform/common/workspace.ts";
import { openDatabase } from "../../../transform/load/database.ts";
import { takeLock } from "../../../transform/load/lock.ts";
import { publishRelease } from "../../../transform/publish/publish.ts";
import { isIntact } from "../../../transform/publish/standing.ts";
import { query } from "../../../transform/query/query.ts";
import { FakeArchive } from "./fakeArchive.ts";
import { kills, LOAD } from "./kills.ts";
import { loadOnce } from "./loadOnce.ts";
import { page } from "./pages.ts";
import { rowsOf, type Workshop, workshop } from "./workshop.ts";

let shop: Workshop;
let archive: FakeArchive;
beforeEach(() => {
  shop = workshop();
  archive = new FakeArchive([answer("a", 52)]);
});
afterEach(() => shop.remove());

const answer = (name: string, value: number) => ({
  url: `http://www.example.gov.cn/${name}`,
  body: page({ figures: [{ measure: "assigned", value }] }),
});

const values = () => shop.rows("SELECT value FROM observations ORDER BY value");

const publish = () =>
  publishRelease(
    { workspace: shop.work, site: false, progress: silent, signal: new AbortController().signal },
    { validation: () => null, buildSite: async () => {} },
  );

/** What the published database answers, or the failure that it names. */
async function asked(sql = "SELECT value FROM observations ORDER BY value"): Promise<string> {
  let out = "";
  const write = async (text: string) => {
    out += text;
  };
  try {
    await query(shop.work, { sql, format: "csv" }, write);
    return out;
  } catch (error) {
    return (error as Error).message;
  }
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe("kill -9", () => {
  test("before any step of load and publish, and between, loses nothing and tears nothing", async () => {
    const found = await kills({ from: 7, to: Number.POSITIVE_INFINITY, by: 160, random: 1 });
    expect(found).toMatchObject({ torn: 0, losses: 0 });
    expect(found.kills).toBeGreaterThanOrEqual(3);
    expect(found.steps).toBeGreaterThan(300);
  }, 300_000);

  test("leaves half a file and a log beside the database that are not read", async () => {
    await shop.transform(archive);
    writeFileSync(`${shop.work.database}.next`, "half a file");
    writeFileSync(`${shop.work.database}.wal`, "stale");
    archive.add(answer("b", 53));
    await shop.transform(archive);
    expect(await values()).toEqual([{ value: 52 }, { value: 53 }]);
    expect(existsSync(`${shop.work.database}.wal`)).toBe(false);
  });
});

describe("a log that belongs to another database", () => {
  /** The log of somebody who added a row to a copy of the database and was killed. */
  async function foreignLog(file: string, sql: string): Promise<Buffer> {
    const copy = join(shop.work.dir, "copy.duckdb");
    writeFileSync(copy, readFileSync(file));
    const writer = await openDatabase(copy);
    await writer.run(sql);
    const log = readFileSync(`${copy}.wal`);
    writer.close();
    return log;
  }

  test("beside the published database stops the query, and publish mends it", async () => {
    await shop.transform(archive);
    await publish();
    const file = publishedDatabase(shop.work) ?? "";
    writeFileSync(`${file}.wal`, await foreignLog(file, "INSERT INTO topics SELECT 'x', 1, 'x', 1, 1, 'x'"));
    expect(await asked("SELECT count(*) FROM topics")).toContain("huiyin publish");
    expect(await publish()).toMatchObject({ made: true });
    expect(await asked("SELECT count(*) AS n FROM topics")).toBe("n\n0\n");
  });

  test("does not come into the readings when they are deleted", async () => {
    await shop.transform(archive);
    const readings = join(shop.work.dir, "readings.duckdb");
    const log = await foreignLog(readings, "UPDATE read_observations SET value = 99");
    rmSync(readings);
    writeFileSync(`${readings}.wal`, log);
    archive.add(answer("b", 53));
    await shop.transform(archive);
    expect(await values()).toEqual([{ value: 52 }, { value: 53 }]);
  });
});

describe("a damaged file", () => {
  test("of the working database is made again by the next run", async () => {
    await shop.transform(archive);
    truncateSync(shop.work.database, Math.floor(readFileSync(shop.work.database).length / 2));
    await shop.transform(archive);
    expect(await values()).toEqual([{ value: 52 }]);
  });

  test("of the readings is refused with the command that mends it, and that command mends it", async () => {
    await shop.transform(archive);
    writeFileSync(join(shop.work.dir, "readings.duckdb"), "this is no database");
    archive.add(answer("b", 53));
    await expect(shop.transform(archive)).rejects.toMatchObject({
      kind: "environment",
      message: expect.stringContaining("huiyin transform --all"),
    });
    await shop.transform(archive, { all: true });
    expect(await values()).toEqual([{ value: 52 }, { value: 53 }]);
  });

  test("of the release never gives a wrong figure: the right one, or the command that mends it, whatever bit flips", async () => {
    await shop.transform(archive);
    const { dir } = await publish();
    const file = join(dir, "huiyin.duckdb");
    const whole = readFileSync(file);
    const sql =
      "SELECT (SELECT sum(value) FROM observations) AS v, (SELECT md5(string_agg(name ORDER BY region_code)) FROM regions) AS m";
    const right = await asked(sql);
    const seen = new Set<string>();
    for (let i = 0; i < 24; i++) {
      writeFileSync(file, whole);
      flip(file, Math.floor(((i + 0.5) * whole.length) / 24));
      const said = await asked(sql);
      seen.add(said === right ? "right" : said.includes("huiyin publish") ? "named" : said);
    }
    expect([...seen].sort()).toEqual(["named", "right"]);
    for (const length of [0, 1, 4096, 12_288, Math.floor(whole.length / 2)]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(await asked(sql)).toContain("huiyin publish");
    }
    await publish();
    expect(await asked(sql)).toBe(right);
  }, 300_000);
});

describe("a full disk", () => {
  test("says so, leaves what readers have, and the same command goes on when there is room", async (context) => {
    const mount = mkdtempSync(join(tmpdir(), "huiyin-full-"));
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", mount], { stdio: "ignore" });
    } catch {
      rmSync(mount, { recursive: true });
      context.skip("no file system can be mounted here");
    }
    try {
      const dir = join(mount, "data");
      mkdirSync(dir);
      const first = await loadOnce(dir, 40);
      const reader = workspace(dir);
      const filler = join(mount, "filler");
      const troubles: string[] = [];
      for (const room of [0, 200_000, 1_000_000, 3_000_000, 8_000_000, 14_000_000]) {
        const { bavail, bsize } = statfsSync(mount);
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - room)));
        await loadOnce(dir, 60).catch((error: unknown) => troubles.push((explain(error) as Error).message));
        rmSync(filler);
        const file = publishedDatabase(reader) ?? "";
        expect(isIntact(join(file, ".."))).toBe(true);
        expect([40n, 60n]).toContain((await rowsOf(file, "SELECT count(*) AS n FROM reports"))[0]?.n);
      }
      expect(troubles.length).toBeGreaterThan(2);
      for (const said of troubles) expect(said).toMatch(/disk is full/i);
      expect(await loadOnce(dir, 60)).not.toBe(first);
    } finally {
      execFileSync("umount", [mount]);
      rmSync(mount, { recursive: true });
    }
  }, 300_000);
});

describe("two writers", () => {
  test("the second is refused at once, and may go when the first is done", async () => {
    const lock = await takeLock(join(shop.work.dir, ".transform.lock"), "huiyin transform");
    await expect(shop.transform(archive)).rejects.toMatchObject({ kind: "busy" });
    lock.release();
    expect(await shop.transform(archive)).toMatchObject({ changed: true });
  });

  test("in two processes: one does the work, the other says that it is under way or finds it done", async () => {
    const work = () => promisify(execFile)(process.execPath, [...LOAD, shop.work.dir, "60"]);
    const ended = await Promise.allSettled([work(), work(), work()]);
    expect(ended.some((e) => e.status === "fulfilled")).toBe(true);
    for (const e of ended) if (e.status === "rejected") expect(String(e.reason)).toContain("Another run is at work");
    expect(isIntact(join(publishedDatabase(shop.work) ?? "", ".."))).toBe(true);
    expect(await asked("SELECT count(*) AS n FROM observations")).toBe("n\n120\n");
  }, 300_000);
});

describe("a reader during the swap", () => {
  test("sees the old release or the new one, whole", async () => {
    await shop.transform(archive);
    await publish();
    let done = false;
    const seen: string[] = [];
    const reading = (async () => {
      while (!done) seen.push(await asked("SELECT count(*) AS n, sum(value) AS v FROM observations"));
    })();
    for (let i = 0; i < 4; i++) {
      archive.add(answer(`more-${i}`, 100));
      await shop.transform(archive);
      await publish();
    }
    done = true;
    await reading;
    const right = [0, 1, 2, 3, 4].map((i) => `n,v\n${1 + i},${52 + 100 * i}\n`);
    for (const said of seen) expect(right).toContain(said);
    expect(new Set(seen).size).toBeGreaterThan(1);
  }, 300_000);
});
