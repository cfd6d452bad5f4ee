import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { Audit, Observation } from "../codebook.ts";
import { HuiyinError } from "../common/errors.ts";
import { type Document, readBytes, readMarkup, readText } from "../document.ts";
import type { Audited } from "./print.ts";

/** Largest file that is read for an audit, in bytes. */
export const LARGEST_FILE = 64_000_000;

/** An audit with the name it was asked for by. */
export type Found = Audited & { id: string | null };

/** A line as the filter reads it or writes it. */
const Line = z.object({
  id: z.unknown().optional(),
  text: z.string().optional(),
  html: z.string().optional(),
  bytes: z.string().optional(),
  content_type: z.string().nullish(),
  url: z.string().nullish(),
  observations: z.array(Observation).optional(),
  audit: Audit.optional(),
  report: z.object({ title: z.string().nullish() }).loose().optional(),
});

/**
 * The audits of a file: a page (.html), a text, or JSON lines as the filter reads or writes them.
 * @throws HuiyinError where it cannot be read or a line is unusable
 */
export function fromFile(file: string): Found[] {
  if (!statSync(file).isFile()) throw new HuiyinError("input", `${file} is not a file.`);
  if (statSync(file).size > LARGEST_FILE)
    throw new HuiyinError("input", `${file} is larger than ${LARGEST_FILE} bytes.`);
  const bytes = readFileSync(file);
  const name = file.toLowerCase();
  if (name.endsWith(".html") || name.endsWith(".htm")) return [fromDocument(readBytes(bytes, null, null), file)];
  return fromContent(bytes.toString("utf8"), file);
}

/** The audits of a text, or of JSON lines. `name` is what errors call it. */
export function fromContent(content: string, name: string): Found[] {
  if (!content.trimStart().startsWith("{")) return [fromDocument(readText(content), name)];
  const lines = content.split("\n").filter((l) => l.trim() !== "");
  return lines.map((line, i) => fromLine(line, `${name}, line ${i + 1}`));
}

function fromLine(line: string, name: string): Found {
  const given = parse(line, name);
  const id = given.id === undefined ? null : String(given.id);
  if (given.observations !== undefined && given.audit !== undefined) {
    const heading = [given.report?.title ?? id ?? name];
    return { id, heading, figures: given.observations, audit: given.audit };
  }
  const url = given.url ?? null;
  if (given.text !== undefined) return { ...fromDocument(readText(given.text, url), id ?? name), id };
  if (given.html !== undefined) return { ...fromDocument(readMarkup(given.html, url), id ?? name), id };
  if (given.bytes !== undefined) {
    const bytes = Buffer.from(given.bytes, "base64");
    return { ...fromDocument(readBytes(bytes, given.content_type ?? null, url), id ?? name), id };
  }
  throw new HuiyinError("input", `${name}: give "text", "html" or "bytes", or a line that huiyin extract wrote.`);
}

function parse(line: string, name: string): z.infer<typeof Line> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new HuiyinError("input", `${name} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const parsed = Line.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new HuiyinError("input", `${name}: "${issue?.path.join(".") ?? ""}" ${issue?.message ?? "is not usable"}.`);
}

function fromDocument(document: Document, name: string): Found {
  const { report, observations, audit } = document.extraction;
  const where = [report.region, report.published_on].filter((w) => w !== null).join(" · ");
  return { id: null, heading: [report.title ?? name, where].filter((h) => h !== ""), figures: observations, audit };
}
