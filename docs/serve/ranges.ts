import { createReadStream, type Stats } from "node:fs";
import type { ServerResponse } from "node:http";

/** Byte ranges (RFC 9110, section 14): one range a request, as browsers and DuckDB ask for them. */

export type Range = { first: number; last: number } | "unsatisfiable" | null;

const digits = (text: string) => text !== "" && text.length < 16 && [...text].every((c) => c >= "0" && c <= "9");

/** Reads a Range header for a file of a size; null where the whole file is to be sent. */
export function readRange(header: string | undefined, size: number): Range {
  if (header === undefined || !header.startsWith("bytes=") || header.includes(",")) return null;
  const dash = header.indexOf("-");
  const from = header.slice("bytes=".length, dash < 0 ? undefined : dash).trim();
  const to = dash < 0 ? "" : header.slice(dash + 1).trim();
  if (dash < 0 || (from === "" && to === "")) return null;
  if ((from !== "" && !digits(from)) || (to !== "" && !digits(to))) return null;
  if (from === "") {
    const length = Math.min(Number(to), size);
    return length === 0 ? "unsatisfiable" : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < first) return null;
  return first >= size ? "unsatisfiable" : { first, last };
}

/** Sends a range of a file. Headers other than those of the range must be set already. */
export function sendRange(
  response: ServerResponse,
  file: string,
  stats: Stats,
  range: Exclude<Range, null>,
  body: boolean,
): void {
  if (range === "unsatisfiable") {
    response.writeHead(416, { "Content-Range": `bytes */${stats.size}` }).end();
    return;
  }
  response.writeHead(206, {
    "Content-Range": `bytes ${range.first}-${range.last}/${stats.size}`,
    "Content-Length": range.last - range.first + 1,
  });
  if (!body) {
    response.end();
    return;
  }
  createReadStream(file, { start: range.first, end: range.last })
    .on("error", () => response.destroy())
    .pipe(response);
}
