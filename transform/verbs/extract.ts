import pc from "picocolors";
import { EXIT } from "../common/errors.ts";
import type { Io, Verb } from "../common/io.ts";
import { type Document, readBytes, readMarkup, readText } from "../document.ts";
import { type Paint, printDocument, printFailure } from "./explain.ts";

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

type Read = { id: unknown; document: Document } | { id: unknown; error: string };

/** Reads one line of the filter: a JSON object with a text, markup or bytes. Never throws. */
export function readLine(line: string): Read {
  let input: Line;
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new Error("not a JSON object");
    input = parsed as Line;
  } catch (error) {
    return { id: null, error: `Not a JSON object: ${(error as Error).message}` };
  }
  const id = input.id ?? null;
  const given = (["text", "html", "bytes"] as const).filter((k) => input[k] !== undefined);
  if (given.length !== 1) return { id, error: 'Give exactly one of "text", "html" or "bytes".' };
  const value = string(input[given[0] ?? "text"]);
  if (value === null) return { id, error: `"${given[0]}" must be a string.` };
  const url = string(input.url);
  try {
    if (given[0] === "bytes") {
      const bytes = Buffer.from(value, "base64");
      if (bytes.length === 0 && value !== "") return { id, error: '"bytes" is not base64.' };
      return { id, document: readBytes(bytes, string(input.content_type), url) };
    }
    return { id, document: given[0] === "html" ? readMarkup(value, url) : readText(value, url) };
  } catch (error) {
    return { id, error: `This text could not be read: ${(error as Error).message}` };
  }
}

/** One line of the filter: a JSON object in, a JSON object out. Never throws. */
export function extractLine(line: string): { output: object; failed: boolean } {
  const read = readLine(line);
  if ("error" in read) return { output: read, failed: true };
  return { output: { id: read.id, ...read.document.extraction }, failed: false };
}

/** One line of the filter for a person: how each of its numbers was read, and why. Never throws. */
export function explainLine(line: string, paint: Paint): { output: string; failed: boolean } {
  const read = readLine(line);
  if ("error" in read) return { output: printFailure(read.id, read.error, paint), failed: true };
  return { output: printDocument(read.id, read.document, paint), failed: false };
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

function painter(io: Io): Paint {
  const colors = pc.createColors(io.color);
  const tones = {
    figure: (words: string) => colors.bold(colors.green(words)),
    dropped: colors.yellow,
    strong: colors.bold,
    quiet: colors.dim,
  };
  return (words, tone) => (words === "" ? "" : tones[tone](words));
}

/**
 * `huiyin extract`: a filter from JSON lines to JSON lines; with `--explain`, to pages for a person. Exit code 3 where
 * a line could not be used.
 */
export const run: Verb = async (_args, options, io: Io) => {
  const paint = painter(io);
  let failures = 0;
  let first = true;
  for await (const line of lines(io.stdin)) {
    if (io.signal.aborted) break;
    let written: string;
    let failed: boolean;
    if (options.explain === true) {
      const explained = explainLine(line, paint);
      failed = explained.failed;
      written = first ? explained.output : `\n${explained.output}`;
    } else {
      const extracted = extractLine(line);
      failed = extracted.failed;
      written = `${JSON.stringify(extracted.output)}\n`;
    }
    first = false;
    if (failed) failures++;
    await io.stdout.write(written);
  }
  return failures > 0 ? EXIT.input : EXIT.ok;
};
