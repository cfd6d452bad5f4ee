import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { readRuns } from "../../scraper/archive/runs.ts";
import { ROOT, workspace } from "../../transform/common/workspace.ts";
import { listPage, rowsUpTo, tempDir, tiny } from "./kit.ts";

function huiyin(args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "huiyin.ts", ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, ...said }));
  return { child, ended };
}

function registry(origin: string): { dir: string; options: string[] } {
  const dir = tempDir();
  const fields = { id: "tiny", name: "测试站", publisher: "government", region_code: "410882", family: "generic" };
  const source = { ...fields, seeds: [`${origin}/list.html`], politeness: { delay: 0 }, status: "sample" };
  writeFileSync(join(dir, "tiny.yaml"), stringify(source));
  return { dir, options: ["--registry", dir, "--data", join(dir, "data"), "--allow-loopback"] };
}

describe("huiyin crawl", () => {
  it("stopped with Ctrl-C ends cleanly with 130; a second one meanwhile is refused with 5, in under 2 s", async () => {
    let reached: (() => void) | null = null;
    const atArticle = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const { origin } = await tiny({
      "/robots.txt": "",
      "/list.html": listPage(rowsUpTo(3)),
      "*": (request, response) => (request.url === "/a2.html" ? reached?.() : void response.end("<p>x</p>")),
    });
    const { dir, options } = registry(origin);
    const first = huiyin(["crawl", ...options]);
    await atArticle;
    const second = await huiyin(["crawl", ...options]).ended;
    expect(second.code).toBe(5);
    expect(second.err).toContain("Another crawl or import is at work");
    first.child.kill("SIGINT");
    const ended = await first.ended;
    expect(ended.code, ended.err).toBe(130);
    expect(readRuns(workspace(join(dir, "data")).archive)[0]).toMatchObject({ state: "interrupted", pages: 2 });
  });

  it("says what is wrong with its options", async () => {
    const { options } = registry("http://127.0.0.1:1");
    const wrong = await Promise.all(
      [
        ["--since", "soon"],
        ["--max-pages", "0"],
        ["--source", "nobody"],
      ].map((more) => huiyin(["crawl", ...options, ...more]).ended),
    );
    expect(wrong.map((w) => w.code)).toEqual([2, 2, 2]);
    expect(wrong.map((w) => w.err).join()).toMatch(/--since.*--max-pages.*no source "nobody"/s);
  });

  it("with a source that is down tells so, by the exit code too", async () => {
    const { options } = registry("http://127.0.0.1:1");
    const ended = await huiyin(["crawl", ...options]).ended;
    expect(ended.code).toBe(6);
    expect(ended.out + ended.err).toContain("unreachable");
  });
});

it("huiyin import tells what it took and what was broken", async () => {
  const { dir } = registry("http://127.0.0.1:1");
  const file = join(dir, "x.warc.gz");
  writeFileSync(file, Buffer.concat([gzipSync("rubbish"), gzipSync("more")]));
  const ended = await huiyin(["import", file, "--registry", dir, "--data", join(dir, "data"), "--json"]).ended;
  expect(ended.code).toBe(3);
  expect(JSON.parse(ended.out)).toMatchObject({ records: 0, taken: 0, broken: [{ offset: 0 }, {}] });
});
