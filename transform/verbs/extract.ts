import { EXIT } from "../common/errors.ts";
import type { Io, Verb } from "../common/io.ts";
import { readBytes, readMarkup, readText } from "../document.ts";

interface Line {
  id?: unknown;
  text?: unknown;
  html?: unknown;
  bytes?: unknown;
  content_type?: unknown;
  url?: unknown;
}

/** Longest line that the filter reads, in characters. */
const LONGEST_LINE = 64_000_000;

const string = (v: unknown): string | null => (typeof v === "string" ? v : null);

/** One line of the filter: a JSON object in, a JSON object out. Never throws. */
export function extractLine(line: string): { output: object; failed: boolean } {
  let input: Line;
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new Error("not a JSON object");
    input = parsed as Line;
  } catch (error) {
    return { output: { id: null, error: `Not a JSON object: ${(error as Error).message}` }, failed: true };
  }
  const id = input.id ?? null;
  const refuse = (message: string) => ({ output: { id, error: message }, failed: true });
  const given = (["text", "html", "bytes"] as const).filter((k) => input[k] !== undefined);
  if (given.length !== 1) return refuse('Give exactly one of "text", "html" or "bytes".');
  const value = string(input[given[0] ?? "text"]);
  if (value === null) return refuse(`"${given[0]}" must be a string.`);
  const url = string(input.url);
  try {
    if (given[0] === "bytes") {
      const bytes = Buffer.from(value, "base64");
      if (bytes.length === 0 && value !== "") return refuse('"bytes" is not base64.');
      return { output: { id, ...readBytes(bytes, string(input.content_type), url).extraction }, failed: false };
    }
    const document = given[0] === "html" ? readMarkup(value, url) : readText(value, url);
    return { output: { id, ...document.extraction }, failed: false };
  } catch (error) {
    return refuse(`This text could not be read: ${(error as Error).message}`);
  }
}

/** Lines of a stream of bytes in UTF-8, whatever ends them; empty ones are left out. */
export async function* lines(input: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder("utf-8");
  let parts: string[] = [];
  let length = 0;
  const take = () => {
    const line = parts.join("");
    parts = [];
    length = 0;
    return line.endsWith("\r") ? line.slice(0, -1) : line;
  };
  for await (const chunk of input) {
    const text = decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      parts.push(text.slice(from, at));
      from = at + 1;
      const line = take();
      if (line.trim() !== "") yield line;
    }
    const rest = text.slice(from);
    length += rest.length;
    // What is longer than any page is cut here, so that a stream without line ends cannot fill the memory.
    if (length <= LONGEST_LINE) parts.push(rest);
  }
  parts.push(decoder.decode());
  const last = take();
  if (last.trim() !== "") yield last;
}

/** `huiyin extract`: a filter from JSON lines to JSON lines. Exit code 3 where a line could not be used. */
export const run: Verb = async (_args, _options, io: Io) => {
  let failures = 0;
  for await (const line of lines(io.stdin)) {
    if (io.signal.aborted) break;
    const { output, failed } = extractLine(line);
    if (failed) failures++;
    await io.stdout.write(`${JSON.stringify(output)}\n`);
  }
  return failures > 0 ? EXIT.input : EXIT.ok;
};
