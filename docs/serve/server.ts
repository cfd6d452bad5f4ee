import { createReadStream, existsSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, sep } from "node:path";
import sirv from "sirv";
import { HuiyinError } from "../../transform/common/errors.ts";
import { contentPolicy } from "../html/shell.ts";
import { isCompressed, sendCompressed } from "./compressed.ts";
import { readRange, sendRange } from "./ranges.ts";

/** Serves a built site on this machine with the headers that a public host should send too. */

const TYPES: Record<string, string> = {
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
  ".parquet": "application/vnd.apache.parquet",
  ".duckdb": "application/octet-stream",
  ".csv": "text/csv;charset=utf-8",
  ".atom": "application/atom+xml;charset=utf-8",
  ".jsonld": "application/ld+json",
  ".md": "text/markdown;charset=utf-8",
  ".cff": "text/yaml;charset=utf-8",
  ".js": "text/javascript;charset=utf-8",
  ".css": "text/css;charset=utf-8",
  ".html": "text/html;charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain;charset=utf-8",
};

const typeOf = (path: string): string | undefined => TYPES[path.slice(path.lastIndexOf("."))];

/** Only these methods; a static site has no others. */
const METHODS = new Set(["GET", "HEAD"]);

type PolicyOf = (path: string) => string;

/** Pages with an inline module have a policy of their own; `policies.json` of the build tells which. */
function policies(dir: string): PolicyOf {
  const common = contentPolicy();
  let read = "";
  let known: Record<string, string> = {};
  return (path) => {
    const real = realpathSync(dir);
    if (real !== read) {
      const file = join(real, "policies.json");
      known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, string>) : {};
      read = real;
    }
    const page = path.endsWith("/") ? `${path}index.html` : path;
    // The server answers /compare with compare.html, whose policy it then is.
    return known[page.slice(1)] ?? known[`${page.slice(1)}.html`] ?? common;
  };
}

/** The file that a path names, within the site's folder; null for a folder or nothing. */
function fileAt(dir: string, path: string): { file: string; stats: Stats } | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const file = join(dir, decoded);
  if (decoded.includes("\0") || !file.startsWith(dir + sep)) return null;
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? { file, stats } : null;
}

/** The file that an address stands for: a page may be named without its extension, a folder's page by the folder. */
function pageAt(dir: string, path: string): { file: string; stats: Stats } | null {
  if (path.endsWith("/")) return fileAt(dir, `${path}index.html`);
  return fileAt(dir, path) ?? fileAt(dir, `${path}.html`);
}

const LANGUAGES = ["en", "zh-hant"];

/** The page that says that there is none, in the language of the address. */
function notFound(dir: string, path: string, response: ServerResponse, body: boolean, policy: PolicyOf): void {
  const language = LANGUAGES.find((l) => path.startsWith(`/${l}/`)) ?? "";
  const file = join(dir, language, "404.html");
  response.setHeader("Content-Security-Policy", policy(`/${language && `${language}/`}404.html`));
  response.writeHead(404, { "Content-Type": "text/html;charset=utf-8" });
  if (!body || !existsSync(file)) {
    response.end(body ? "404" : undefined);
    return;
  }
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** Answers one request from the site's folder. */
export function handler(dir: string): (request: IncomingMessage, response: ServerResponse) => void {
  const policy = policies(dir);
  const files = sirv(dir, {
    dev: true,
    etag: true,
    extensions: ["html"],
    setHeaders: (response, path) => {
      const type = typeOf(path);
      if (type !== undefined) response.setHeader("Content-Type", type);
      response.setHeader("Accept-Ranges", "bytes");
    },
  });
  return (request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const body = request.method !== "HEAD";
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Content-Security-Policy", policy(path));
    if (!METHODS.has(request.method ?? "")) {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const found = request.headers.range === undefined ? null : fileAt(dir, path);
    const range = found && readRange(request.headers.range, found.stats.size);
    if (found && range) {
      response.setHeader("Content-Type", typeOf(path) ?? "application/octet-stream");
      response.setHeader("Accept-Ranges", "bytes");
      sendRange(response, found.file, found.stats, range, body);
      return;
    }
    delete request.headers.range;
    const page = pageAt(dir, path);
    const type = page && typeOf(page.file);
    if (page && type && isCompressed(request, page.file, page.stats)) {
      response.setHeader("Content-Type", type);
      sendCompressed(request, response, page.file, page.stats);
      return;
    }
    files(request, response, () => notFound(dir, path, response, body, policy));
  };
}

export interface Serving {
  /** address of the site's home page */
  address: string;
  port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** folder of the built site; may be a link that a later publication points elsewhere */
  dir: string;
  /** 0 takes a free one */
  port: number;
  /** ends the server */
  signal?: AbortSignal;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      const help = `Port ${port} is in use. Choose another with --port N, or 0 for a free one.`;
      reject(taken ? new HuiyinError("environment", help, { cause: error }) : error);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

/**
 * Serves a built site on 127.0.0.1 until its signal is aborted or it is closed.
 * @throws HuiyinError (missing) where there is no site, (environment) where the port is taken
 */
export async function serveSite({ dir, port, signal }: ServeOptions): Promise<Serving> {
  if (!existsSync(join(dir, "index.html"))) {
    throw new HuiyinError(
      "missing",
      `There is no built site in ${dir} yet. Make one with: huiyin publish (or huiyin start for the sample)`,
    );
  }
  const server = createServer(handler(dir));
  await listen(server, port);
  const bound = (server.address() as AddressInfo).port;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  signal?.addEventListener("abort", () => void close(), { once: true });
  if (signal?.aborted) await close();
  return { address: `http://127.0.0.1:${bound}/`, port: bound, close };
}
