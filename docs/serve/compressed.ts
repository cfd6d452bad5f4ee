import { createReadStream, type Stats } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";

/** Compression on the way (RFC 9110, section 8.4), as nearly every public host does it: the budgets count what is transferred. */

const TYPES = new Set([".html", ".css", ".js", ".json", ".svg", ".atom", ".xml", ".txt", ".md", ".csv"]);

/** Sizes that are worth it: below, a packet is sent all the same; above, a download is rather resumed than shortened. */
const LEAST = 1400;
const MOST = 8 * 1024 * 1024;

/** Whether the client takes gzip: named with no q, or with one above zero. */
export function takesGzip(header: string | undefined): boolean {
  return (header ?? "").split(",").some((part) => {
    const [name = "", ...parameters] = part.split(";").map((p) => p.trim().toLowerCase());
    const q = parameters.find((p) => p.startsWith("q="));
    return (name === "gzip" || name === "*") && (q === undefined || Number(q.slice(2)) > 0);
  });
}

/** Whether a file is one to compress for a request; a range is of the bytes as they are stored. */
export function isCompressed(request: IncomingMessage, file: string, stats: Stats): boolean {
  const { method, headers } = request;
  return (
    method === "GET" &&
    headers.range === undefined &&
    stats.size >= LEAST &&
    stats.size <= MOST &&
    TYPES.has(file.slice(file.lastIndexOf("."))) &&
    takesGzip(headers["accept-encoding"])
  );
}

/** Sends a file compressed. The type and all other headers must be set already. */
export function sendCompressed(request: IncomingMessage, response: ServerResponse, file: string, stats: Stats): void {
  const etag = `W/"${stats.size}-${stats.mtime.getTime()}-gzip"`;
  response.setHeader("ETag", etag);
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("Vary", "Accept-Encoding");
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { "Content-Encoding": "gzip", "Last-Modified": stats.mtime.toUTCString() });
  // Whoever goes away in the middle ends both streams: nothing to tell.
  pipeline(createReadStream(file), createGzip({ level: 6 }), response, () => undefined);
}
