import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import zlib from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { HttpClient } from "../../scraper/http/client.ts";
import { ACCEPT_ENCODING, decodeBody } from "../../scraper/http/encodings.ts";
import { failureOf } from "../../scraper/http/failure.ts";
import { tlsFault } from "../../scraper/http/tls.ts";
import { tiny } from "./kit.ts";

const LIMITS = { deadline: 1500, maxBytes: 1_000_000 };

function client(): HttpClient {
  const made = new HttpClient({ userAgent: "huiyin-test/1 (+test)", allowLoopback: true });
  onTestFinished(() => made.close());
  return made;
}

describe("answers", () => {
  it("come whole, with the raw headers as they were sent", async () => {
    const { origin } = await tiny({
      "/": (request, response) => {
        response.setHeader("X-Twice", ["a", "b"]);
        response.end(`you are ${request.headers["user-agent"]}`);
      },
    });
    const answer = await client().get(`${origin}/`, LIMITS);
    expect(answer.failure).toBeNull();
    expect(Buffer.from(answer.body).toString()).toBe("you are huiyin-test/1 (+test)");
    expect(answer.response?.headers.filter(([name]) => name === "X-Twice")).toEqual([
      ["X-Twice", "a"],
      ["X-Twice", "b"],
    ]);
  });

  it.each([
    ["gzip", zlib.gzipSync],
    ["br", zlib.brotliCompressSync],
    ["deflate", zlib.deflateSync],
    ["deflate", zlib.deflateRawSync],
  ] as const)("are opened from %s, and the bytes as they came are kept", async (coding, pack) => {
    const packed = pack(Buffer.from("建议办理情况".repeat(100)));
    const { origin } = await tiny({
      "/": (_, response) => response.writeHead(200, { "content-encoding": coding }).end(packed),
    });
    const answer = await client().get(`${origin}/`, LIMITS);
    expect(answer.failure).toBeNull();
    expect(Buffer.from(answer.body).toString()).toBe("建议办理情况".repeat(100));
    expect(Buffer.from(answer.response?.body ?? [])).toEqual(packed);
  });

  it("are asked for in every coding that can be opened, and in no other", () => {
    const packed = { gzip: zlib.gzipSync("x"), deflate: zlib.deflateSync("x"), br: zlib.brotliCompressSync("x") };
    for (const coding of ACCEPT_ENCODING.split(", ")) {
      const body = coding === "zstd" ? ZSTD.x : packed[coding as keyof typeof packed];
      expect(Buffer.from(decodeBody(body, coding, 10).body).toString(), coding).toBe("x");
    }
  });
});

describe("answers that never end well", () => {
  it("a drip of bytes is cut at the deadline, what came is kept", async () => {
    const { origin } = await tiny({
      "/": (_, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const timer = setInterval(() => response.write("."), 50);
        response.on("close", () => clearInterval(timer));
      },
    });
    const begun = Date.now();
    const answer = await client().get(`${origin}/`, { deadline: 400, maxBytes: 1000 });
    expect(answer.failure?.outcome).toBe("timeout");
    expect(answer.truncation).toBe("time");
    expect(answer.body.length).toBeGreaterThan(1);
    expect(Date.now() - begun).toBeLessThan(6000);
  });

  it("no answer at all is cut at the deadline", async () => {
    const { origin } = await tiny({ "/": () => undefined });
    const answer = await client().get(`${origin}/`, { deadline: 300, maxBytes: 1000 });
    expect(answer).toMatchObject({ response: null, failure: { outcome: "timeout" } });
  });

  it("what is too long is cut at the limit, and says so", async () => {
    const { origin } = await tiny({ "/": (_, response) => response.end(Buffer.alloc(3_000_000, "x")) });
    const answer = await client().get(`${origin}/`, LIMITS);
    expect(answer.failure?.outcome).toBe("too_large");
    expect(answer.truncation).toBe("length");
    expect(answer.body.length).toBe(1_000_000);
  });

  it("a bomb of 65 kB is never opened beyond the limit", async () => {
    const bomb = zlib.gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const { origin } = await tiny({ "/": (_, r) => r.writeHead(200, { "content-encoding": "gzip" }).end(bomb) });
    const before = process.memoryUsage().rss;
    const answer = await client().get(`${origin}/`, LIMITS);
    expect(answer.failure?.outcome).toBe("too_large");
    expect(answer.body.length).toBeLessThanOrEqual(1_000_000);
    expect(answer.response?.body.length).toBe(bomb.length);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it.each([
    ["a short body", "bad_body", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<html>"],
    ["a bad chunk", "bad_body", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<html\r\nZZZ\r\n"],
    ["a broken coding", "bad_body", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd"],
    [
      "an unknown coding",
      "bad_body",
      "HTTP/1.1 200 OK\r\nContent-Encoding: aes128gcm\r\nContent-Length: 4\r\n\r\nabcd",
    ],
    ["no HTTP", "bad_http", "SSH-2.0-OpenSSH_9.6\r\n"],
    ["a reset", "unreachable", null],
    ["endless headers", "bad_http", `HTTP/1.1 200 OK\r\n${"X-A: b\r\n".repeat(20_000)}`],
  ])("%s ends as %s", async (_name, outcome, raw) => {
    const { origin } = await tiny({
      "/": (request) => {
        if (raw === null) request.socket.destroy();
        else request.socket.end(raw);
      },
    });
    const answer = await client().get(`${origin}/`, LIMITS);
    expect(answer.failure?.outcome).toBe(outcome);
  });

  it("types that are not read are left unread", async () => {
    const { origin } = await tiny({
      "/": (_, response) => response.writeHead(200, { "content-type": "video/mp4" }).end(Buffer.alloc(500_000)),
    });
    const answer = await client().get(`${origin}/`, { ...LIMITS, wants: (type) => !type?.startsWith("video/") });
    expect(answer.failure?.outcome).toBe("unsupported_type");
  });

  it("a stop ends what is in flight", async () => {
    const { origin } = await tiny({ "/": () => undefined });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const answer = await client().get(`${origin}/`, { ...LIMITS, signal: stop.signal });
    expect(answer.failure?.detail).toContain("HUIYIN_STOPPED");
  });
});

describe("broken certificates", () => {
  const pem = (name: string) => readFileSync(join(import.meta.dirname, "certificates", name));

  async function tlsServer(): Promise<string> {
    const server = createTlsServer(
      { key: pem("expired.key"), cert: pem("expired.pem") },
      (_, r) => void r.end("hello"),
    );
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  it("are recorded by their name and stop the request", async () => {
    const answer = await client().get(await tlsServer(), LIMITS);
    expect(answer.failure?.outcome).toBe("tls");
    expect(answer.failure?.detail).toMatch(/SELF_SIGNED|EXPIRED/);
  });

  it("pass where the source opted in to just that fault, and the record tells it", async () => {
    const url = await tlsServer();
    const answer = await client().get(url, { ...LIMITS, tls: ["untrusted", "expired", "hostname"] });
    expect(Buffer.from(answer.body).toString()).toBe("hello");
    expect(answer.accepted).toMatch(/SELF_SIGNED|EXPIRED/);
    const other = await client().get(url, { ...LIMITS, tls: ["legacy"] });
    expect(other.failure?.outcome).toBe("tls");
  });

  it("every name in use is known", () => {
    expect(tlsFault("CERT_HAS_EXPIRED")).toBe("expired");
    expect(tlsFault("ERR_TLS_CERT_ALTNAME_INVALID")).toBe("hostname");
    expect(tlsFault("ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED")).toBe("legacy");
    expect(tlsFault("ERR_SSL_SOMETHING_NEW")).toBe("other");
    expect(tlsFault("ECONNRESET")).toBeNull();
    expect(failureOf(Object.assign(new Error("x"), { cause: { code: "nothing" } })).outcome).toBe("unreachable");
  });
});

/** Made with zstd 1.5.4: one character, a page. */
const ZSTD = {
  x: Buffer.from("KLUv/QRYCQAAeCMRBIM=", "base64"),
  page: Buffer.from(
    "KLUv/SRNaQIAPGh0bWw+PGJvZHk+PHA+5pS25Yiw5Luj6KGo5bu66K6uMTLku7bvvIzlt7Llhajpg6jlip7nu5PjgII8L3A+PC9ib2R5PjwvaHRtbD7Umf30",
    "base64",
  ),
};
/** A frame with a window of 2 to the power of `log` bytes, and blocks that each repeat one byte so many times. */
const repeats = (log: number, blocks: number, times: number): Buffer => {
  const block = (last: number) => Buffer.from([last | 2 | ((times & 31) << 3), (times >> 5) & 255, times >> 13, 97]);
  return Buffer.concat([
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, (log - 10) << 3]),
    ...Array.from({ length: blocks }, (_, i) => block(i === blocks - 1 ? 1 : 0)),
  ]);
};

describe("zstd", () => {
  const open = (body: Uint8Array, limit = 1_000_000) => {
    const { body: opened, fault } = decodeBody(body, "zstd", limit);
    return { text: Buffer.from(opened).toString(), fault };
  };
  const page = "<html><body><p>收到代表建议12件，已全部办结。</p></body></html>";

  it("frames are opened one after another, what may be skipped is", () => {
    const skipped = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
    expect(open(ZSTD.page)).toEqual({ text: page, fault: null });
    expect(open(Buffer.concat([ZSTD.page, skipped, ZSTD.page]))).toEqual({ text: page + page, fault: null });
    expect(open(repeats(17, 3, 1000))).toEqual({ text: "a".repeat(3000), fault: null });
  });

  it("a bomb stops at the limit, a body cut short gives what came", () => {
    const bomb = open(repeats(23, 10_000, 100_000), 250_000);
    expect(bomb.fault).toBe("too_large");
    expect(bomb.text.length).toBeLessThanOrEqual(250_000);
    const whole = repeats(17, 50, 1000);
    const short = open(whole.subarray(0, whole.length - 10));
    expect(short.fault).toBe("broken");
    expect(short.text.length).toBeGreaterThan(40_000);
  });

  it.each([
    ["a window of 64 MiB", repeats(26, 1, 10)],
    ["a window of 2 GiB", repeats(31, 1, 10)],
    ["a million blocks of nothing in a large window", repeats(23, 1_000_000, 0)],
    ["a million blocks of one byte in a large window", repeats(23, 1_000_000, 1)],
    ["frames without end", Buffer.concat(Array.from({ length: 10_000 }, () => ZSTD.x))],
    ["no frame", Buffer.from("<html>not zstd at all</html>")],
    ["a frame of nonsense", Buffer.concat([ZSTD.page.subarray(0, 6), Buffer.alloc(5000, 0xa7)])],
  ])("%s is broken, and soon known to be", (_name, body) => {
    const begun = performance.now();
    expect(open(body).fault).toBe("broken");
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

describe("content codings", () => {
  it("stacked ones are opened in turn, more than three are refused", () => {
    const body = zlib.brotliCompressSync(zlib.gzipSync("twice"));
    expect(Buffer.from(decodeBody(body, "gzip, br", 100).body).toString()).toBe("twice");
    expect(decodeBody(body, "gzip, gzip, gzip, gzip", 100).fault).toBe("unknown");
  });
  it("a body cut short gives what can be read of it", () => {
    const body = zlib.gzipSync(Buffer.from(Array.from({ length: 5000 }, (_, i) => `line ${i}`).join("\n")));
    const read = decodeBody(body.subarray(0, body.length - 500), "gzip", 1_000_000);
    expect(read.fault).toBe("broken");
    expect(Buffer.from(read.body).toString()).toMatch(/^line 0\nline 1\n/);
  });
});
