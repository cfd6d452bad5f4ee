import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SitePages } from "./answers.ts";
import { sites } from "./build.ts";
import { family } from "./families/families.ts";
import { type Fault, Faults } from "./faults.ts";
import { type Hostility, hostileList, hostileSite, hostility } from "./hostile.ts";
import { escapeHtml } from "./markup.ts";
import { beHostile, fail, misbehave, note, send } from "./send.ts";
import type { Article, Ask, Site } from "./site.ts";
import { HOSTILE } from "./sites.ts";
import { type SourceEntry, sourceEntry, writeRegistry } from "./source.ts";

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
  /** the answer's `Retry-After`, as sent */
  retryAfter: string | null;
  /** ISO time when the answer was over */
  ended: string;
}

export interface SampleOptions {
  /** port of the first site, the others follow; 0 (the default) takes free ones */
  port?: number;
  faults?: Fault[];
  /** milliseconds since 1970: the time in headers and in the log */
  clock?: () => number;
  /** leave out the hostile site */
  harmless?: boolean;
  /** ISO date up to which articles are published: later ones are in no list and answer 404; all where left out */
  asOf?: () => string;
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

/** The site as it was on a day, before later articles came. */
function siteOn(site: Site, day: string): Site {
  const published = (a: Article) => a.published <= day;
  return { ...site, listings: site.listings.map((l) => ({ ...l, articles: l.articles.filter(published) })) };
}

/** Everything that answers for one site. */
class Handler {
  readonly #site: Site;
  readonly #origin: string;
  readonly #faults: Faults;
  readonly #asOf: SampleOptions["asOf"];
  #today: { day: string | null; pages: SitePages };

  constructor(site: Site, origin: string, faults: Faults, asOf: SampleOptions["asOf"]) {
    this.#site = site;
    this.#origin = origin;
    this.#faults = faults;
    this.#asOf = asOf;
    this.#today = { day: null, pages: new SitePages(site, origin) };
  }

  get pages(): SitePages {
    const day = this.#asOf?.() ?? null;
    if (day !== this.#today.day) {
      const site = day === null ? this.#site : siteOn(this.#site, day);
      this.#today = { day, pages: new SitePages(site, this.#origin) };
    }
    return this.#today.pages;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { spec } = this.#site;
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
  const sources = running.map(({ site, origin }) => sourceEntry(site, origin));
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
    handler = new Handler(site, origin, faults, options.asOf);
    return { site, server, origin };
  }

  function record(site: Site, request: IncomingMessage, response: ServerResponse, at: Date): void {
    log.push({
      site: site.spec.id,
      method: request.method ?? "GET",
      path: request.url ?? "/",
      at: at.toISOString(),
      userAgent: request.headers["user-agent"] ?? null,
      status: response.statusCode,
      retryAfter: response.getHeader("retry-after")?.toString() ?? null,
      ended: new Date(clock()).toISOString(),
    });
  }
}
