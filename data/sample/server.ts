import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { stringify } from "yaml";
import { type Answer, etag, SitePages, unchanged } from "./answers.ts";
import { sites } from "./build.ts";
import { family } from "./families/families.ts";
import { CHALLENGE_COOKIE, challengePage, type Fault, Faults, firewallPage, type Misdeed } from "./faults.ts";
import { type Hostility, hostileList, hostileSite, hostility } from "./hostile.ts";
import { escapeHtml } from "./markup.ts";
import type { Ask, Site, SiteSpec } from "./site.ts";
import { HOSTILE } from "./sites.ts";

/** One request that a site of the sample has answered. */
export interface Request {
  site: string;
  method: string;
  /** path with its query */
  path: string;
  /** ISO time by the sample's clock */
  at: string;
  userAgent: string | null;
  status: number;
}

export interface SampleOptions {
  /** port of the first site, the others follow; 0 (the default) takes free ones */
  port?: number;
  faults?: Fault[];
  /** milliseconds since 1970: the time in headers and in the log */
  clock?: () => number;
  /** leave out the hostile site */
  harmless?: boolean;
}

/** A registry entry, as data/sources has them. */
export interface SourceEntry {
  id: string;
  name: string;
  publisher: SiteSpec["publisher"];
  region_code: string;
  family: string;
  address: string;
  seeds: string[];
  politeness: { delay: number; timeout?: number; attempts?: number; pages?: number };
  assertions: { min_reports: number };
  status: "sample";
  comment: string;
}

export interface Sample {
  /** `http://127.0.0.1:port` of a site */
  origin(site: string): string;
  siteIds: string[];
  /** registry entries of the sites at their present addresses */
  sources: SourceEntry[];
  /** writes one YAML file a site, status `sample` */
  writeRegistry(dir: string): Promise<void>;
  requests(): Request[];
  forgetRequests(): void;
  fault(fault: Fault): void;
  clearFaults(): void;
  close(): Promise<void>;
}

interface Running {
  site: Site;
  server: Server;
  origin: string;
  pages: SitePages;
}

const MAX_BODY = 64 * 1024;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > MAX_BODY) break;
  }
  return body;
}

async function askOf(request: IncomingMessage): Promise<Ask> {
  const url = new URL(request.url ?? "/", "http://sample.invalid");
  const body = request.method === "POST" ? await bodyOf(request) : "";
  return { method: request.method ?? "GET", path: url.pathname, query: url.searchParams, body };
}

/** Sends a whole answer with validators, or 304 where the client holds it. */
function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const tag = etag(answer.body);
  const modified = answer.changed === null ? null : new Date(`${answer.changed}T00:00:00Z`);
  const { "if-none-match": noneMatch, "if-modified-since": since, "accept-encoding": accepts } = request.headers;
  const headers: Record<string, string | number> = { ETag: tag, Vary: "Accept-Encoding" };
  if (modified) headers["Last-Modified"] = modified.toUTCString();
  if (answer.status === 200 && unchanged(tag, modified, noneMatch, since)) {
    response.writeHead(304, headers).end();
    return;
  }
  const zipped = /\bgzip\b/.test(String(accepts ?? "")) && answer.body.length > 256;
  const body = zipped ? gzipSync(answer.body) : answer.body;
  if (zipped) headers["Content-Encoding"] = "gzip";
  headers["Content-Type"] = answer.type;
  headers["Content-Length"] = body.length;
  response.writeHead(answer.status, headers).end(request.method === "HEAD" ? undefined : body);
}

const note = (response: ServerResponse, status: number, headers: Record<string, string>, body: string): void => {
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
function fail(response: ServerResponse, error: unknown): void {
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
async function misbehave(m: Misdeed, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
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

async function beHostile(h: Hostility, request: IncomingMessage, response: ServerResponse): Promise<void> {
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

/** Everything that answers for one site. */
class Handler {
  readonly pages: SitePages;
  readonly #faults: Faults;

  constructor(pages: SitePages, faults: Faults) {
    this.pages = pages;
    this.#faults = faults;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { spec } = this.pages.site;
    const ask = await askOf(request);
    const misdeeds = this.#faults.meet(spec.id, request.url ?? "/");
    for (const m of misdeeds) if (await misbehave(m, request, response)) return;
    if (!["GET", "HEAD", "POST"].includes(ask.method)) {
      note(response, 405, { Allow: "GET, HEAD, POST" }, "");
      return;
    }
    const hostile = spec.id === HOSTILE ? this.#hostile(ask) : null;
    if (hostile) await beHostile(hostile, request, response);
    else send(request, response, this.pages.answer(ask, misdeeds));
  }

  #hostile(ask: Ask): Hostility | null {
    const { site } = this.pages;
    const system = family(site.spec.family);
    const column = site.spec.columns[0];
    if (column && ask.path === system.columnPath(site.spec, column)) {
      return { kind: "page", page: hostileList(site, (a) => system.articlePath(site.spec, a), escapeHtml) };
    }
    return hostility(ask.path);
  }
}

/** Starts the sample's sites on loopback, one port each: every site is a host of its own. */
export async function serveSample(options: SampleOptions = {}): Promise<Sample> {
  const clock = options.clock ?? Date.now;
  const faults = new Faults(options.faults);
  const log: Request[] = [];
  const all = options.harmless ? sites() : [...sites(), hostileSite()];
  const running: Running[] = [];
  const close = async () => {
    for (const { server } of running) server.closeAllConnections();
    await Promise.all(running.map(({ server }) => new Promise((done) => server.close(done))));
  };
  try {
    for (const [i, site] of all.entries()) running.push(await start(site, options.port ? options.port + i : 0));
  } catch (error) {
    await close();
    throw error;
  }
  const byId = new Map(running.map((r) => [r.site.spec.id, r]));
  const sources = running.map(sourceEntry);
  return {
    origin(id) {
      const found = byId.get(id);
      if (!found) throw new Error(`the sample has no site "${id}"`);
      return found.origin;
    },
    siteIds: [...byId.keys()],
    sources,
    writeRegistry: (dir) => writeRegistry(dir, sources),
    requests: () => [...log],
    forgetRequests: () => void log.splice(0),
    fault: (f) => faults.add(f),
    clearFaults: () => faults.clear(),
    close,
  };

  async function start(site: Site, port: number): Promise<Running> {
    let handler: Handler | null = null;
    const server = createServer((request, response) => {
      const at = new Date(clock());
      response.setHeader("Date", at.toUTCString());
      response.once("close", () => record(site, request, response, at));
      handler?.handle(request, response).catch((error: unknown) => fail(response, error));
    });
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const pages = new SitePages(site, origin);
    handler = new Handler(pages, faults);
    return { site, server, origin, pages };
  }

  function record(site: Site, request: IncomingMessage, response: ServerResponse, at: Date): void {
    log.push({
      site: site.spec.id,
      method: request.method ?? "GET",
      path: request.url ?? "/",
      at: at.toISOString(),
      userAgent: request.headers["user-agent"] ?? null,
      status: response.statusCode,
    });
  }
}

function sourceEntry({ site, origin }: Running): SourceEntry {
  const { spec } = site;
  const system = family(spec.family);
  const hostile = spec.id === HOSTILE;
  const hidden = site.listings
    .flatMap((l) => l.articles)
    .filter((a) => spec.robots.includes(`Disallow: ${system.articlePath(spec, a)}\n`));
  const articles = site.listings.reduce((n, l) => n + l.articles.length, 0) - hidden.length;
  return {
    id: spec.id,
    name: spec.name,
    publisher: spec.publisher,
    region_code: spec.region_code,
    family: spec.family,
    address: `${origin}/`,
    seeds: spec.columns.map((c) => origin + system.columnPath(spec, c)),
    politeness: hostile ? { delay: 0, timeout: 2, attempts: 1, pages: 60 } : { delay: 0 },
    assertions: { min_reports: articles },
    status: "sample",
    comment: spec.comment,
  };
}

/** Writes one YAML file a site into a registry folder. */
export async function writeRegistry(dir: string, sources: SourceEntry[]): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const source of sources) await writeFile(join(dir, `${source.id}.yaml`), stringify(source));
}
