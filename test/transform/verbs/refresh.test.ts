import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HuiyinError } from "../../../transform/common/errors.ts";
import type { Io, Verb } from "../../../transform/common/io.ts";
import { silent } from "../../../transform/common/progress.ts";
import { takeLock } from "../../../transform/load/lock.ts";
import { refresher } from "../../../transform/verbs/refresh.ts";

let dir: string;
let stop: AbortController;
let said: string[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "huiyin-refresh-"));
  stop = new AbortController();
  said = [];
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(dir, { recursive: true, force: true });
});

const io = (): Io => ({
  stdin: (async function* () {})(),
  stdout: { write: async () => {} },
  stderr: { write: () => {} },
  progress: { ...silent, say: (line) => said.push(line) },
  signal: stop.signal,
  color: false,
});

/** A refresh whose stages note that they ran and end as told. */
function refresh(log: string[], ends: Record<string, number | Verb> = {}): Verb {
  const stage = (name: string) => ({
    verb: async (): Promise<Verb> => async (args, options, world) => {
      log.push(name);
      const end = ends[name] ?? 0;
      return typeof end === "number" ? end : end(args, options, world);
    },
  });
  return refresher(() => ["crawl", "transform", "publish"].map(stage));
}

describe("a refresh", () => {
  it("goes through its stages on its own folder", async () => {
    const log: string[] = [];
    const dirs: unknown[] = [];
    const see: Verb = async (_args, options) => dirs.push(options.data) - 1;
    expect(await refresh(log, { crawl: see })([], { data: dir }, io())).toBe(0);
    expect(log).toEqual(["crawl", "transform", "publish"]);
    expect(dirs).toEqual([dir]);
  });

  it("goes on where a source failed and says so at the end, and stops at any other failure", async () => {
    const log: string[] = [];
    expect(await refresh(log, { crawl: 6 })([], { data: dir }, io())).toBe(6);
    expect(log).toEqual(["crawl", "transform", "publish"]);
    log.length = 0;
    expect(await refresh(log, { transform: 3 })([], { data: dir }, io())).toBe(3);
    expect(log).toEqual(["crawl", "transform"]);
  });

  it("stops after the stage in which it was interrupted", async () => {
    const log: string[] = [];
    const interrupted: Verb = async () => {
      stop.abort();
      return 0;
    };
    expect(await refresh(log, { crawl: interrupted })([], { data: dir }, io())).toBe(130);
    expect(log).toEqual(["crawl"]);
  });

  it("is refused at once where another run is at work on the folder, and goes again when that is done", async () => {
    const lock = await takeLock(join(dir, ".run.lock"), "huiyin refresh");
    const log: string[] = [];
    const begun = performance.now();
    const refused = await refresh(log)([], { data: dir }, io()).catch((error: unknown) => error);
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(refused).toBeInstanceOf(HuiyinError);
    expect(refused).toMatchObject({ kind: "busy", message: expect.stringContaining(dir) });
    expect(log).toEqual([]);
    lock.release();
    expect(await refresh(log)([], { data: dir }, io())).toBe(0);
  });

  it("says what is wrong with a folder that is none", async () => {
    const file = join(dir, "file");
    writeFileSync(file, "");
    const refused = await refresh([])([], { data: join(file, "below") }, io()).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: "environment", message: expect.stringContaining("--data") });
  });
});

describe("a refresh on a schedule", () => {
  const minutes = (n: number) => vi.advanceTimersByTimeAsync(n * 60_000);
  /** The lock is taken by a thread of DuckDB's, whose time is not faked. */
  const until = async (condition: () => boolean) => {
    const begun = performance.now();
    while (!condition() && performance.now() - begun < 5000) await new Promise((resolve) => setImmediate(resolve));
    expect(condition()).toBe(true);
  };

  it("runs at each time, passes a time that comes during a run, and ends at the signal", async () => {
    vi.useFakeTimers({ now: new Date("2025-01-01T00:00:30Z"), toFake: ["setTimeout", "clearTimeout", "Date"] });
    const log: string[] = [];
    let finish = () => {};
    const slow: Verb = () =>
      new Promise((resolve) => {
        finish = () => resolve(0);
      });
    const ended = refresh(log, { crawl: slow })([], { data: dir, every: "* * * * *" }, io());
    await minutes(1);
    await until(() => log.length === 1);
    await minutes(3);
    expect(log).toEqual(["crawl"]);
    finish();
    await until(() => said.includes("Refreshed."));
    expect(log).toEqual(["crawl", "transform", "publish"]);
    await minutes(1);
    await until(() => log.length === 4);
    finish();
    stop.abort();
    expect(await ended).toBe(130);
    await minutes(5);
    expect(log.filter((name) => name === "crawl")).toHaveLength(2);
  });

  it("tells a run that failed and waits for the next time", async () => {
    vi.useFakeTimers({ now: new Date("2025-01-01T00:00:30Z"), toFake: ["setTimeout", "clearTimeout", "Date"] });
    const log: string[] = [];
    const failing: Verb = async () => {
      throw new HuiyinError("environment", "The disk is full.");
    };
    const ended = refresh(log, { crawl: failing })([], { data: dir, every: "* * * * *" }, io());
    await minutes(1);
    await until(() => said.includes("Not refreshed: The disk is full."));
    await minutes(1);
    await until(() => log.length === 2);
    stop.abort();
    expect(await ended).toBe(130);
  });

  it("refuses a schedule that is none, or that never comes", async () => {
    for (const every of ["every day", "0 3 30 2 *"]) {
      const refused = await refresh([])([], { data: dir, every }, io()).catch((error: unknown) => error);
      expect(refused).toMatchObject({ kind: "usage" });
    }
  });
});
