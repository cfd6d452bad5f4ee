import { connect } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HOSTILE_PATHS } from "../../data/sample/hostile.ts";
import { samplePages } from "../../data/sample/pages.ts";
import { type Sample, serveSample } from "../../data/sample/server.ts";
import { HOSTILE } from "../../data/sample/sites.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await serveSample();
});
afterAll(() => sample.close());

const at = (path: string) => sample.origin(HOSTILE) + path;
const follow = (path: string) => fetch(at(path), { redirect: "manual" });

/** The bytes of one answer as they come over the wire, until the server ends or `ms` have passed. */
function wire(path: string, ms = 2000): Promise<Buffer> {
  const { port } = new URL(at(path));
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), "127.0.0.1", () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    const end = () => {
      socket.destroy();
      done(Buffer.concat(chunks));
    };
    socket.on("data", (c: Buffer) => chunks.push(c));
    socket.on("close", end).on("error", end).setTimeout(ms, end);
  });
}

describe("the hostile site", () => {
  test("names every one of its traps in its list", async () => {
    const seed = sample.sources.find((s) => s.id === HOSTILE)?.seeds ?? [];
    const list = await (await fetch(seed[0] ?? "")).text();
    for (const path of HOSTILE_PATHS) expect(list).toContain(`href="${path}"`);
  });

  test("redirects in circles, through thirty hops, and to where nobody should go", async () => {
    expect((await follow("/loop/a")).headers.get("location")).toBe("/loop/b");
    expect((await follow("/loop/b")).headers.get("location")).toBe("/loop/a");
    let path = "/hop/0";
    let hops = 0;
    for (; hops < 99; hops++) {
      const next = (await follow(path)).headers.get("location");
      if (next === null) break;
      path = next;
    }
    expect(hops).toBe(30);
    expect((await follow("/to-metadata")).headers.get("location")).toContain("169.254.169.254");
  });

  test("drips a byte at a time and stops when the client goes", async () => {
    const gone = new AbortController();
    const response = await fetch(at("/drip"), { signal: gone.signal });
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(first?.value?.length).toBe(1);
    gone.abort();
    await expect.poll(() => sample.requests().filter((r) => r.path === "/drip").length).toBe(1);
  });

  test("sends 64 MiB in some 65 kB", async () => {
    const bytes = await wire("/bomb");
    const body = bytes.subarray(bytes.indexOf("\r\n\r\n") + 4);
    expect(body.length).toBeLessThan(70_000);
    expect(gunzipSync(body).length).toBe(64 * 1024 * 1024);
  });

  test("nests 20,000 elements, gives one 50,000 attributes, and sends NUL bytes", async () => {
    expect((await (await fetch(at("/deep"))).text()).split("<div>").length).toBe(20_001);
    expect((await (await fetch(at("/attributes"))).text()).match(/ a\d+="/g)).toHaveLength(50_000);
    expect((await (await fetch(at("/nul"))).text()).split("\0").length).toBeGreaterThan(4000);
  });

  test("promises more than it sends, and sends chunks that are none", async () => {
    const short = (await wire("/short")).toString("utf8");
    expect(short).toContain("Content-Length: 100000");
    expect(short.length).toBeLessThan(1000);
    expect((await wire("/bad-chunk")).toString("utf8")).toContain("ZZZZ");
    expect((await wire("/reset")).length).toBe(0);
  });

  test("has a calendar without an end", async () => {
    let path = "/calendar/2024/11";
    for (let i = 0; i < 20; i++) {
      const text = await (await fetch(at(path))).text();
      expect(text.match(/<a /g)).toHaveLength(29);
      path = /<p><a href="([^"]*)">下一页/.exec(text)?.[1] ?? "";
    }
    expect(path).toBe("/calendar/2026/7");
  });

  test("puts live and escaped markup around the figures of a report that still can be read", async () => {
    const [report] = samplePages().filter((p) => p.site === HOSTILE && p.expected.length > 0);
    const text = await (await fetch(at(report?.path ?? ""))).text();
    expect(report?.title).toContain("<script>");
    expect(text).toContain('<script>alert("建议")</script>');
    expect(text).toContain("&lt;script&gt;alert(&quot;建议&quot;)&lt;/script&gt;");
    for (const e of report?.expected ?? []) expect(text).toContain(e.evidence);
  });
});
