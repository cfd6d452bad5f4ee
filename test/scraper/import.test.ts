import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { readCaptures } from "../../scraper/archive/capture.ts";
import { dechunk, foreignRecords } from "../../scraper/archive/foreign.ts";
import { readRuns } from "../../scraper/archive/runs.ts";
import { importWarcs, UNREGISTERED } from "../../scraper/import.ts";
import { workspace } from "../../transform/common/workspace.ts";
import { collect, source, tempDir } from "./kit.ts";

const encoder = new TextEncoder();

interface Made {
  url: string;
  body: string | Uint8Array;
  type?: "response" | "resource" | "request" | "revisit" | "warcinfo";
  status?: string;
  headers?: Record<string, string>;
  warc?: Record<string, string>;
  date?: string;
}

async function record(made: Made): Promise<Buffer> {
  const { url, body, type = "response", status = "HTTP/1.1 200 OK", date = "2024-05-01T08:00:00Z" } = made;
  const bytes = typeof body === "string" ? encoder.encode(body) : body;
  const made_ = WARCRecord.create(
    {
      url,
      date,
      type,
      warcVersion: "WARC/1.0",
      statusline: type === "request" ? "GET / HTTP/1.1" : status,
      httpHeaders: { "Content-Type": "text/html", ...made.headers },
      warcHeaders: { ...(type === "resource" ? { "Content-Type": "text/html" } : {}), ...made.warc },
    },
    [bytes],
  );
  return Buffer.from(await WARCSerializer.serialize(made_));
}

const ours = (n: number, more: Partial<Made> = {}): Made => ({
  url: `http://www.example.gov.cn/jytabl/${n}.html`,
  body: `<p>第${n}件建议</p>`,
  ...more,
});
const registry = [source("http://www.example.gov.cn", { id: "example" })];

async function bring(files: Record<string, Buffer>, options: Partial<Parameters<typeof importWarcs>[0]> = {}) {
  const dir = tempDir();
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(dir, name), bytes);
    return join(dir, name);
  });
  const space = workspace(join(dir, "data"));
  const summary = await importWarcs({ workspace: space, files: paths, sources: registry, ...options });
  return { summary, space, paths, captures: await collect(readCaptures(space.archive)) };
}

describe("other people's archives", () => {
  it("are taken packed by record, packed as a whole, and not packed", async () => {
    const records = await Promise.all([1, 2, 3].map((n) => record(ours(n))));
    const forms = {
      "a.warc.gz": Buffer.concat(records.map((r) => gzipSync(r))),
      "b.warc.gz": gzipSync(Buffer.concat(records)),
      "c.warc": Buffer.concat(records),
    };
    for (const [name, bytes] of Object.entries(forms)) {
      const { summary, captures } = await bring({ [name]: bytes });
      expect(summary, name).toMatchObject({ records: 3, taken: 3, broken: [] });
      expect(captures.map((c) => Buffer.from(c.body).toString())).toEqual([
        "<p>第1件建议</p>",
        "<p>第2件建议</p>",
        "<p>第3件建议</p>",
      ]);
      expect(captures[0]).toMatchObject({
        source: "example",
        role: "article",
        status: 200,
        fetchedAt: "2024-05-01T08:00:00.000Z",
      });
    }
  });

  it("give what is of the registry's hosts, what matches, or everything when asked", async () => {
    const bytes = gzipSync(await record(ours(1)));
    const other = gzipSync(await record({ url: "http://mirror.example.com/jytabl/1.html", body: "copy" }));
    const file = { "x.warc.gz": Buffer.concat([bytes, other]) };
    expect((await bring(file)).captures.map((c) => c.source)).toEqual(["example"]);
    expect((await bring(file, { allHosts: true })).captures.map((c) => c.source)).toEqual(["example", UNREGISTERED]);
    expect((await bring(file, { match: "/news/" })).summary.taken).toBe(0);
  });

  it("keep chunked and coded bodies readable, and statuses apart", async () => {
    const chunked = Buffer.from("3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\n\r\n");
    const records = [
      ours(1, { body: chunked, headers: { "Transfer-Encoding": "chunked" } }),
      ours(2, { body: gzipSync("packed"), headers: { "Content-Encoding": "gzip" } }),
      ours(3, { body: "gone", status: "HTTP/1.1 404 Not Found" }),
      ours(4, { type: "resource", body: "resource" }),
      ours(5, { type: "request", body: "" }),
      ours(6, { body: "already open", headers: { "Content-Encoding": "gzip" } }),
      ours(7, { body: "GIF89a", headers: { "Content-Type": "image/gif" } }),
    ];
    const { captures } = await bring({
      "x.warc.gz": Buffer.concat(await Promise.all(records.map(async (r) => gzipSync(await record(r))))),
    });
    expect(captures.map((c) => [c.status, c.role, Buffer.from(c.body).toString()])).toEqual([
      [200, "article", "abcdefg"],
      [200, "article", "packed"],
      [404, "other", "gone"],
      [200, "article", "resource"],
      [200, "article", "already open"],
    ]);
  });

  it("with truncated, broken and torn records give everything else, and each fault is told", async () => {
    const good = await Promise.all([1, 2, 3, 4].map(async (n) => gzipSync(await record(ours(n)))));
    const marked = gzipSync(await record(ours(5, { warc: { "WARC-Truncated": "length" } })));
    const broken = Buffer.from(good[1] ?? "");
    broken.fill(0, 40, 80);
    const headless = gzipSync("this is no WARC record at all");
    const wrong = gzipSync(
      Buffer.from(
        (await record(ours(6))).toString("latin1").replace(/Content-Length: \d+/, "Content-Length: 9999"),
        "latin1",
      ),
    );
    const torn = (good[3] ?? Buffer.alloc(0)).subarray(0, 100);
    const parts = [good[0], broken, headless, marked, wrong, good[2], torn].map((b) => b ?? Buffer.alloc(0));
    const { summary, captures } = await bring({ "x.warc.gz": Buffer.concat(parts) });
    expect(captures.map((c) => [new URL(c.url).pathname, c.truncated])).toEqual([
      ["/jytabl/1.html", false],
      ["/jytabl/5.html", true],
      ["/jytabl/6.html", true],
      ["/jytabl/3.html", false],
    ]);
    expect(summary.broken.map((b) => b.fault)).toEqual([
      "not readable as gzip",
      "no WARC record in this gzip member",
      "the page is not whole; kept, marked as truncated",
      "the page is not whole; kept, marked as truncated",
      "the file ends within it",
    ]);
  });

  it("not packed, with a lying length and rubbish between, go on at the next record", async () => {
    const [one, two, three] = await Promise.all([1, 2, 3].map((n) => record(ours(n))));
    const lying = Buffer.from(
      (two ?? Buffer.alloc(0)).toString("latin1").replace(/Content-Length: \d+/, "Content-Length: oops"),
      "latin1",
    );
    const { summary, captures } = await bring({
      "x.warc": Buffer.concat([one ?? Buffer.alloc(0), lying, Buffer.from("rubbish\r\n"), three ?? Buffer.alloc(0)]),
    });
    expect(captures.map((c) => c.url.slice(-6))).toEqual(["1.html", "3.html"]);
    expect(summary.broken).toHaveLength(1);
  });

  it("from no time of the web are passed over", async () => {
    const dates = [
      "2024-05-01T08:00:00Z",
      "+275760-09-12T00:00:00Z",
      "0001-01-01T00:00:00Z",
      "2999-01-01T00:00:00Z",
      "soon",
    ];
    const records = await Promise.all(dates.map((date, i) => record(ours(i, { date }))));
    const { summary, captures } = await bring({ "x.warc": Buffer.concat(records) });
    expect([summary.records, summary.taken, summary.passed]).toEqual([5, 1, 4]);
    expect(captures.map((c) => c.fetchedAt)).toEqual(["2024-05-01T08:00:00.000Z"]);
  });

  it("are never taken twice, and never change what is there", async () => {
    const bytes = { "x.warc.gz": gzipSync(await record(ours(1))) };
    const { space, paths } = await bring(bytes);
    const again = await importWarcs({ workspace: space, files: paths, sources: registry });
    expect(again).toMatchObject({ taken: 0, known: 1 });
    expect(await collect(readCaptures(space.archive))).toHaveLength(1);
    expect(readRuns(space.archive).map((r) => r.kind)).toEqual(["import", "import"]);
  });

  it("that are no archives, or not there, are refused with a word on what to do", async () => {
    await expect(bring({ "x.warc": Buffer.from("hello") })).rejects.toThrow("is not a WARC file");
    const space = workspace(tempDir());
    await expect(importWarcs({ workspace: space, files: ["/nowhere.warc"], sources: [] })).rejects.toThrow(
      "There is no file",
    );
  });

  it("that would open to more than anybody needs are bounded", async () => {
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024), { level: 1 });
    const { summary } = await bring({ "x.warc.gz": Buffer.concat([bomb, gzipSync(await record(ours(1)))]) });
    expect(summary.taken).toBe(1);
    expect(summary.broken[0]?.fault).toBe("larger than 256 MiB");
  });
});

it("a body that says it is chunked and is not stays as it is", () => {
  expect(Buffer.from(dechunk(Buffer.from("<html>no chunks"))).toString()).toBe("<html>no chunks");
  expect(Buffer.from(dechunk(Buffer.from("5\r\nhello\r\nrubbish"))).toString()).toBe("hello");
});

it("our own archive is one that it reads", async () => {
  const { space } = await bring({ "x.warc.gz": gzipSync(await record(ours(1))) });
  const [capture] = await collect(readCaptures(space.archive));
  const file = join(space.archive, "warc", capture?.warc.file ?? "");
  const types = [...foreignRecords(file)].map((r) => r.record?.type);
  expect(types).toEqual(["warcinfo", "response"]);
  expect(gunzipSync(readFileSync(file)).toString()).toContain("WARC/1.1");
});
