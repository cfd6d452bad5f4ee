import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takesGzip } from "../../docs/serve/compressed.ts";
import { readRange } from "../../docs/serve/ranges.ts";
import { type Serving, serveSite } from "../../docs/serve/server.ts";
import { silent } from "../../transform/common/progress.ts";
import { run } from "../../transform/verbs/serve.ts";

let root: string;
let serving: Serving;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "huiyin-serve-"));
  const dir = join(root, "sites", "one");
  mkdirSync(join(dir, "en"), { recursive: true });
  writeFileSync(join(root, "secret.txt"), "secret");
  writeFileSync(join(dir, "index.html"), "<p>home</p>");
  writeFileSync(join(dir, "404.html"), "<p>没有</p>");
  writeFileSync(join(dir, "en", "404.html"), "<p>none</p>");
  writeFileSync(join(dir, "big.json"), "0123456789".repeat(300));
  writeFileSync(join(dir, "big.html"), "<p>0123456789</p>".repeat(300));
  for (const name of ["a.wasm", "a.parquet", "a.duckdb", "a.atom"]) writeFileSync(join(dir, name), "0123456789");
  writeFileSync(join(dir, "own.html"), "<p>own</p>");
  const own = "script-src 'self' 'sha256-x'";
  writeFileSync(join(dir, "policies.json"), JSON.stringify({ "index.html": "default-src 'self'", "own.html": own }));
  symlinkSync(dir, join(root, "site"));
  serving = await serveSite({ dir: join(root, "site"), port: 0 });
});

afterAll(async () => {
  await serving.close();
  rmSync(root, { recursive: true, force: true });
});

const get = (path: string, init: RequestInit = {}) => fetch(serving.address + path, init);

/** As fetch, but with the path as it is: fetch would tidy it up. */
function raw(path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port: serving.port, path }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => {
        body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    call.on("error", reject).end();
  });
}

describe("the server", () => {
  test("sends the headers that a public host should send", async () => {
    const { headers } = await get("");
    expect(headers.get("content-type")).toBe("text/html;charset=utf-8");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("content-security-policy")).toBe("default-src 'self'");
    const other = (await get("big.json")).headers.get("content-security-policy");
    expect(other).toContain("default-src 'none'");
    expect(other).not.toContain("wasm-unsafe-eval");
  });

  test("gives a page its own policy under its short address, too", async () => {
    const long = (await get("own.html")).headers.get("content-security-policy");
    expect((await get("own")).headers.get("content-security-policy")).toBe(long);
    expect(long).toContain("sha256-x");
  });

  test("names the types that matter", async () => {
    const types = await Promise.all(
      ["a.wasm", "a.parquet", "a.duckdb", "a.atom"].map(async (f) => (await get(f)).headers.get("content-type")),
    );
    expect(types).toEqual([
      "application/wasm",
      "application/vnd.apache.parquet",
      "application/octet-stream",
      "application/atom+xml;charset=utf-8",
    ]);
  });

  test("sends ranges, the first byte alone and the end among them", async () => {
    const range = async (value: string) => {
      const response = await get("a.duckdb", { headers: { range: value } });
      return [response.status, response.headers.get("content-range"), await response.text()];
    };
    expect(await range("bytes=0-0")).toEqual([206, "bytes 0-0/10", "0"]);
    expect(await range("bytes=2-4")).toEqual([206, "bytes 2-4/10", "234"]);
    expect(await range("bytes=7-")).toEqual([206, "bytes 7-9/10", "789"]);
    expect(await range("bytes=-3")).toEqual([206, "bytes 7-9/10", "789"]);
    expect(await range("bytes=8-99")).toEqual([206, "bytes 8-9/10", "89"]);
    expect(await range("bytes=10-")).toEqual([416, "bytes */10", ""]);
    expect(await range("bytes=5-2")).toEqual([200, null, "0123456789"]);
    expect(await range("items=0-1")).toEqual([200, null, "0123456789"]);
  });

  test("compresses text for browsers that take it, and leaves the rest as it is", async () => {
    const response = await get("big.json");
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.get("vary")).toBe("Accept-Encoding");
    expect((await response.text()).length).toBe(3000);
    const page = await get("big");
    expect([page.headers.get("content-encoding"), page.headers.get("content-type")]).toEqual([
      "gzip",
      "text/html;charset=utf-8",
    ]);
    const plain = async (path: string, headers: Record<string, string>) =>
      (await get(path, { headers })).headers.get("content-encoding");
    expect(await plain("big.json", { "accept-encoding": "identity" })).toBeNull();
    expect(await plain("big.json", { range: "bytes=0-9" })).toBeNull();
    expect(await plain("a.duckdb", {})).toBeNull();
    expect(await plain("index.html", {})).toBeNull();
    const again = await get("big.json", { headers: { "if-none-match": response.headers.get("etag") ?? "" } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("answers HEAD without a body and refuses other methods", async () => {
    const head = await get("a.duckdb", { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), head.headers.get("accept-ranges")]).toEqual([
      200,
      "10",
      "bytes",
    ]);
    expect((await get("", { method: "POST" })).status).toBe(405);
  });

  test("says that there is no such page in the language of the address", async () => {
    const zh = await get("nothing.html");
    expect([zh.status, await zh.text()]).toEqual([404, "<p>没有</p>"]);
    expect(await (await get("en/nothing.html")).text()).toBe("<p>none</p>");
  });

  test("gives nothing from outside the site", async () => {
    for (const path of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/../../secret.txt",
      "/%00",
      "/%",
      "//secret.txt",
    ]) {
      const { status, body } = await raw(path);
      expect([path, body.includes("secret"), status]).toEqual([path, false, 404]);
    }
  });

  test("shows a new publication once the link points to it", async () => {
    const two = join(root, "sites", "two");
    mkdirSync(two);
    writeFileSync(join(two, "index.html"), "<p>second</p>");
    rmSync(join(root, "site"));
    symlinkSync(two, join(root, "site"));
    const response = await get("");
    expect(await response.text()).toBe("<p>second</p>");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("says what to do where the port is taken, or nothing has been built", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as { port: number };
    await expect(serveSite({ dir: join(root, "site"), port })).rejects.toMatchObject({
      kind: "environment",
      message: expect.stringContaining("--port"),
    });
    other.close();
    await expect(serveSite({ dir: join(root, "none"), port: 0 })).rejects.toMatchObject({ kind: "missing" });
  });

  test("as a verb prints its address and ends when it is interrupted", async () => {
    const stop = new AbortController();
    const written: string[] = [];
    const io = {
      stdin: (async function* () {})(),
      stdout: { write: async (text: string) => void written.push(text) },
      stderr: { write() {} },
      progress: silent,
      signal: stop.signal,
      color: false,
    };
    const ended = run([], { data: root, port: "0" }, io);
    await expect.poll(() => written.join("")).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    expect((await fetch(written.join("").trim())).status).toBe(200);
    stop.abort();
    expect(await ended).toBe(130);
    await expect(fetch(written.join("").trim())).rejects.toThrow();
  });
});

describe("an Accept-Encoding header", () => {
  test.each([
    ["gzip, deflate, br", true],
    ["br;q=1.0, GZIP;q=0.5", true],
    ["*", true],
    ["gzip;q=0", false],
    ["br", false],
    ["", false],
    [undefined, false],
  ])("%s", (header, taken) => expect(takesGzip(header)).toBe(taken));
});

describe("a range header", () => {
  test("is read strictly", () => {
    expect(readRange(undefined, 10)).toBeNull();
    expect(readRange("bytes=0-4,6-7", 10)).toBeNull();
    expect(readRange("bytes=-", 10)).toBeNull();
    expect(readRange("bytes=1e3-", 10)).toBeNull();
    expect(readRange("bytes=-0", 10)).toBe("unsatisfiable");
    expect(readRange("bytes=-50", 10)).toEqual({ first: 0, last: 9 });
  });
});
