import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROOT } from "../../transform/common/workspace.ts";
import { takeLock } from "../../transform/load/lock.ts";
import { huiyin } from "./huiyin.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "huiyin-start-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A server on a port that the system chose. */
async function taken(): Promise<{ port: number; close(): void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

describe("huiyin start", () => {
  it("says at once that its port is in use, and does nothing", async () => {
    const other = await taken();
    const { code, stdout, stderr } = await huiyin(["start", "--port", String(other.port), "--data", dir]);
    other.close();
    expect({ code, stdout }).toEqual({ code: 7, stdout: "" });
    expect(stderr).toContain("--port");
    expect(readdirSync(dir)).toEqual([]);
  });

  it("refuses a port that is none", async () => {
    const { code, stderr } = await huiyin(["start", "--port", "http", "--data", dir]);
    expect(code).toBe(2);
    expect(stderr).toContain("--port takes a number");
  });

  it("refuses a folder that is none", async () => {
    const file = join(dir, "file");
    writeFileSync(file, "");
    const { code, stderr } = await huiyin(["start", "--once", "--data", file]);
    expect(code).toBe(7);
    expect(stderr).toContain("--data DIR");
  });

  it("says where the sample's ports are taken, rather than crawl it under other addresses", async () => {
    const other = await taken();
    writeFileSync(join(dir, "sample.json"), JSON.stringify({ port: other.port }));
    const { code, stderr } = await huiyin(["start", "--once", "--data", dir]);
    other.close();
    expect(code).toBe(7);
    expect(stderr).toContain(String(other.port));
  });

  it("is refused where another run is at work on the folder, like refresh", async () => {
    const lock = await takeLock(join(dir, ".run.lock"), "huiyin start");
    const [start, refresh] = await Promise.all(
      [["start", "--once"], ["refresh"]].map((args) => huiyin([...args, "--data", dir])),
    );
    lock.release();
    expect([start?.code, refresh?.code]).toEqual([5, 5]);
    expect(start?.stderr).toContain("Another run");
  });

  it("stops at Ctrl-C, keeps what is finished and leaves nothing half-written", async () => {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "huiyin.ts", "start", "--once", "--json", "--data", dir],
      {
        cwd: ROOT,
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    let told = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      if (!told.includes('"crawl"') && (told + chunk).includes('"crawl"')) child.kill("SIGINT");
      told += chunk;
    });
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
    for (const half of ["huiyin.duckdb", "releases", "site"]) expect(existsSync(join(dir, half))).toBe(false);
  });
});

/** Mounts a small file system where that is allowed; null elsewhere. */
function smallDisk(at: string): { release(): void } | null {
  try {
    mkdirSync(at);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=600k", "tmpfs", at], { stdio: "ignore" });
  } catch {
    return null;
  }
  return { release: () => execFileSync("umount", [at]) };
}

describe("a full disk", () => {
  it("is named, with what to do", async (context) => {
    const at = join(dir, "disk");
    const disk = smallDisk(at);
    if (disk === null) return context.skip("mounting is not allowed here");
    try {
      const { code, stderr } = await huiyin(["start", "--once", "--data", join(at, "data")]);
      expect(code).toBe(7);
      expect(stderr).toContain("The disk is full");
      expect(stderr).not.toContain("a bug");
    } finally {
      disk.release();
    }
  });
});
