import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";
import { readOutcomes } from "../../scraper/archive/capture.ts";
import { crawl } from "../../scraper/crawl.ts";
import type { OutcomeName } from "../../scraper/outcome.ts";
import { workspace } from "../../transform/common/workspace.ts";
import { type Answer, listPage, rowsUpTo, serveTiny, source } from "./tiny.ts";

/** A page that has nothing wrong with it. */
export const ok = "<html><body><p>已办理完毕。</p></body></html>";
/** An answer of a status. */
export const status =
  (code: number, headers: Record<string, string> = {}, body = "x"): Answer =>
  (_, r) =>
    void r.writeHead(code, headers).end(body);
const raw =
  (text: string): Answer =>
  (request) =>
    void request.socket.end(text);

const coded =
  (coding: string, body: Buffer): Answer =>
  (_, r) =>
    void r.writeHead(200, { "content-type": "text/html", "content-encoding": coding }).end(body);
/** Writes a beginning, and then the same again and again until the other side has had enough. */
const endless =
  (first: string, again: string): Answer =>
  ({ socket }) => {
    socket.write(first);
    const timer = setInterval(() => socket.write(again), 1);
    socket.on("error", () => undefined).on("close", () => clearInterval(timer));
  };
const ZEROS = Buffer.alloc(10_000_000);

/** What an answer can be, and the outcome that an address with such an answer ends in. */
export const FAULTS: [string, OutcomeName, Answer | string][] = [
  ["404", "not_found", status(404)],
  ["410", "gone", status(410)],
  ["a 404 that says 200", "not_found", "<html><head><title>404 Not Found</title></head><body>x</body></html>"],
  ["a page that says it is gone, with 200", "not_found", "<p>您访问的页面不存在或已被删除</p>"],
  ["403", "blocked_waf", status(403)],
  ["412", "blocked_waf", status(412)],
  ["521", "blocked_waf", status(521)],
  ["401", "blocked_waf", status(401)],
  ["451", "blocked_waf", status(451)],
  [
    "a cookie challenge",
    "challenge",
    status(521, {}, "<script>document.cookie='__jsl_clearance=1';location.href=location.pathname</script>"),
  ],
  ["a script challenge with 200", "challenge", "<script>document.cookie='a=b';location.reload()</script>"],
  [
    "a redirect to itself with a cookie",
    "challenge",
    (r, s) => void s.writeHead(302, { location: r.url ?? "", "set-cookie": "a=b" }).end(),
  ],
  ["a redirect to itself", "loop", (r, s) => void s.writeHead(302, { location: r.url ?? "" }).end()],
  ["a redirect without a target", "bad_http", status(302)],
  ["a redirect to a file", "bad_http", status(302, { location: "file:///etc/passwd" })],
  ["a redirect to the front page", "not_found", status(302, { location: "/index.html" })],
  ["a script that leads to the front page", "not_found", "<script>window.location.href='/';</script>"],
  ["a redirect elsewhere", "redirected", status(301, { location: "http://169.254.169.254/latest/meta-data/" })],
  ["429 without a time", "rate_limited", status(429)],
  ["500", "server_error", status(500)],
  ["502", "server_error", status(502)],
  ["400", "client_error", status(400)],
  ["a reset", "unreachable", (r) => void r.socket.destroy()],
  ["no HTTP", "bad_http", raw("hello\r\n")],
  ["a short body", "bad_body", raw("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<p>")],
  ["a bad chunk", "bad_body", raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nXX\r\n")],
  ["a broken coding", "bad_body", status(200, { "content-encoding": "gzip" }, "not gzip")],
  ["an unknown coding", "bad_body", status(200, { "content-encoding": "x-secret" }, "?")],
  ["a charset in place of a coding", "fetched", status(200, { "content-encoding": "UTF-8" }, ok)],
  ["silence", "timeout", () => undefined],
  [
    "a slow drip",
    "timeout",
    (_, r) => {
      r.writeHead(200, { "content-type": "text/html" });
      const timer = setInterval(() => r.write("."), 40);
      r.on("close", () => clearInterval(timer));
    },
  ],
  ["too much", "too_large", (_, r) => void r.end(Buffer.alloc(2_000_000, "x"))],
  ["a bomb", "too_large", (_, r) => void r.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(ZEROS))],
  ["a bomb in a bomb", "too_large", coded("gzip, gzip", gzipSync(gzipSync(ZEROS)))],
  [
    "a bomb of brotli",
    "too_large",
    coded("br", brotliCompressSync(ZEROS, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })),
  ],
  ["a bomb of deflate", "too_large", coded("deflate", deflateSync(ZEROS))],
  ["gzip with a line break after it", "fetched", coded("gzip", Buffer.concat([gzipSync(ok), Buffer.from("\r\n")]))],
  ["early hints without end", "timeout", endless("", "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n")],
  ["headers without end", "bad_http", endless("HTTP/1.1 200 OK\r\n", `x: ${"y".repeat(1000)}\r\n`)],
  [
    "a chunk's name without end",
    "timeout",
    endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;", "x".repeat(1000)),
  ],
  [
    "10,000 cookies",
    "bad_http",
    raw(`HTTP/1.1 200 OK\r\n${"Set-Cookie: a=b\r\n".repeat(10_000)}Content-Length: 1\r\n\r\nx`),
  ],
  ["two lengths", "bad_body", raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nhello")],
  ["a length below zero", "bad_http", raw("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello")],
  [
    "a chunk of 2^64 bytes",
    "bad_body",
    raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nhi"),
  ],
  [
    "a second answer after the first",
    "fetched",
    raw(`HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx`),
  ],
  ["a part, unasked", "bad_http", status(206, { "content-range": "bytes 0-0/100" })],
  ["no content", "bad_body", status(204)],
  ["status 999", "server_error", status(999)],
  ["a Content-Type that is none", "fetched", status(200, { "content-type": ";;charset=;" }, "<p>已办理</p>")],
  ["a redirect of 12,000 letters", "bad_http", status(302, { location: `/${"x".repeat(12_000)}` })],
  ["an empty body", "bad_body", (_, r) => void r.end()],
  ["a 304 that nobody asked for", "bad_http", status(304)],
  ["a video", "unsupported_type", status(200, { "content-type": "video/mp4" })],
  ["a page of NUL bytes", "fetched", (_, r) => void r.end(Buffer.alloc(5000))],
  ["100,000 nested elements", "fetched", (_, r) => void r.end("<div>".repeat(100_000))],
  ["50,000 attributes", "fetched", (_, r) => void r.end(`<p ${"a=1 ".repeat(50_000)}>`)],
];

export interface Injected {
  /** requests that met the fault */
  met: number;
  /** how the addresses ended that met it */
  outcomes: OutcomeName[];
  /** addresses without the fault that were not fetched, and any that waits or ended more than once */
  lost: string[];
}

const PAGES = 9;

/** Crawls a site of nine pages, every third of which gives the same bad answer. */
export async function inject(answer: Answer | string): Promise<Injected> {
  let met = 0;
  const answers: Record<string, Answer | string> = { "/robots.txt": "", "/list.html": listPage(rowsUpTo(PAGES)) };
  for (let n = 1; n <= PAGES; n++) answers[`/a${n}.html`] = `${ok}${n}`;
  for (let n = 2; n <= PAGES; n += 3) {
    answers[`/a${n}.html`] = (request, response) => {
      met++;
      if (typeof answer === "string") response.writeHead(200, { "content-type": "text/html" }).end(answer);
      else answer(request, response);
    };
  }
  const { origin, close } = await serveTiny(answers);
  const dir = mkdtempSync(join(tmpdir(), "huiyin-faults-"));
  try {
    const limits = { timeout: 0.4, max_bytes: 1_000_000, attempts: 1 };
    const sources = [source(origin, { politeness: limits })];
    const { run } = await crawl({ workspace: workspace(dir), sources, allowLoopback: true });
    const ends = new Map<string, OutcomeName[]>();
    for await (const { url, outcome } of readOutcomes(workspace(dir).archive)) {
      ends.set(new URL(url).pathname, [...(ends.get(new URL(url).pathname) ?? []), outcome]);
    }
    const of = (n: number) => ends.get(`/a${n}.html`) ?? [];
    const numbers = Array.from({ length: PAGES }, (_, i) => i + 1);
    const bad = numbers.filter((n) => n % 3 === 2);
    return {
      met,
      outcomes: bad.flatMap(of),
      lost: [
        ...numbers.filter((n) => !bad.includes(n) && of(n).join() !== "fetched").map((n) => `/a${n}.html`),
        ...bad.filter((n) => of(n).length !== 1).map((n) => `/a${n}.html: ${of(n).length} outcomes`),
        ...(run.state === "finished" && run.sources[0]?.waiting === 0 ? [] : [`${run.sources[0]?.waiting} wait`]),
      ],
    };
  } finally {
    await close();
    rmSync(dir, { recursive: true, force: true });
  }
}
