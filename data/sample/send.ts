import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { type Answer, etag, unchanged } from "./answers.ts";
import { CHALLENGE_COOKIE, challengePage, firewallPage, type Misdeed } from "./faults.ts";
import type { Hostility } from "./hostile.ts";

/** What is worked out once for an answer that is sent many times. */
const PREPARED = new WeakMap<Answer, { tag: string; zipped: Buffer | null }>();
const WORTH_ZIPPING = 256;

function prepared(answer: Answer): { tag: string; zipped: Buffer | null } {
  const known = PREPARED.get(answer);
  if (known) return known;
  const zipped = answer.body.length > WORTH_ZIPPING ? gzipSync(answer.body) : null;
  const made = { tag: etag(answer.body), zipped };
  PREPARED.set(answer, made);
  return made;
}

/** Sends a whole answer with validators, or 304 where the client holds it. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { tag, zipped } = prepared(answer);
  const modified = answer.changed === null ? null : new Date(`${answer.changed}T00:00:00Z`);
  const { "if-none-match": noneMatch, "if-modified-since": since, "accept-encoding": accepts } = request.headers;
  const headers: Record<string, string | number> = { ETag: tag, Vary: "Accept-Encoding" };
  if (modified) headers["Last-Modified"] = modified.toUTCString();
  if (answer.status === 200 && unchanged(tag, modified, noneMatch, since)) {
    response.writeHead(304, headers).end();
    return;
  }
  const compressed = String(accepts ?? "").includes("gzip") ? zipped : null;
  const body = compressed ?? answer.body;
  if (compressed) headers["Content-Encoding"] = "gzip";
  headers["Content-Type"] = answer.type;
  headers["Content-Length"] = body.length;
  response.writeHead(answer.status, headers).end(request.method === "HEAD" ? undefined : body);
}

/** A short answer of the server's own. */
export const note = (response: ServerResponse, status: number, headers: Record<string, string>, body: string): void => {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(body);
};

/** Cuts the connection in the middle of what was promised. */
function cut(response: ServerResponse, claim: number, body: Buffer): void {
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": claim });
  response.write(body, () => response.destroy());
}

function badChunk(response: ServerResponse): void {
  const { socket } = response;
  const head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";
  socket?.end(`${head}5\r\n<html\r\nZZZZ\r\nnot a chunk\r\n`);
}

/** A fault of the sample's own, told to whoever reads the answer. */
export function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end(String(error));
}

/** A byte now and then; ends by itself, and when the client goes. */
async function drip(response: ServerResponse, bytes: number, everyMs: number): Promise<void> {
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": bytes });
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  for (let i = 0; i < bytes && !gone.signal.aborted; i++) {
    response.write(" ");
    await wait(everyMs, undefined, { signal: gone.signal }).catch(() => undefined);
  }
  response.end();
}

/** Does what a fault says instead of answering; false where the page itself is to be sent. */
export async function misbehave(m: Misdeed, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (m.kind === "slow") {
    await wait(m.ms);
    return false;
  }
  if (m.kind === "status") {
    const after = m.retryAfter instanceof Date ? m.retryAfter.toUTCString() : m.retryAfter?.toString();
    note(response, m.status, after === undefined ? {} : { "Retry-After": after }, m.body ?? "<h1>稍后再试</h1>");
  } else if (m.kind === "firewall") note(response, m.status, {}, firewallPage(m.status));
  else if (m.kind === "challenge") {
    if (request.headers.cookie?.includes(CHALLENGE_COOKIE)) return false;
    note(response, m.status ?? 521, { "Set-Cookie": "__jsluid_h=0; path=/; HttpOnly" }, challengePage);
  } else if (m.kind === "moved") note(response, m.status ?? 301, { Location: m.to }, "");
  else if (m.kind === "gone") note(response, 410, {}, "<h1>该信息已删除</h1>");
  else if (m.kind === "reset") response.destroy();
  else if (m.kind === "short") cut(response, 50_000, Buffer.from("<html><body>"));
  else if (m.kind === "bad-chunk") badChunk(response);
  else return false;
  return true;
}

/** Does what the hostile site does with a path. */
export async function beHostile(h: Hostility, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (h.kind === "redirect") note(response, 302, { Location: h.to }, "");
  else if (h.kind === "drip") await drip(response, h.bytes, h.everyMs);
  else if (h.kind === "short") cut(response, h.claim, h.body);
  else if (h.kind === "bad-chunk") badChunk(response);
  else if (h.kind === "reset") response.destroy();
  else if (h.kind === "bytes") {
    response.writeHead(200, { ...h.headers, "Content-Length": h.body.length }).end(h.body);
  } else {
    for (const [name, value] of Object.entries(h.headers ?? {})) response.setHeader(name, value);
    const body = Buffer.from(h.page.text, "utf8");
    send(request, response, { status: 200, type: "text/html; charset=utf-8", body, changed: h.page.changed });
  }
}
