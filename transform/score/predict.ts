import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { HuiyinError } from "../common/errors.ts";
import { readMarkup, readText } from "../document.ts";
import { type Case, Coding } from "./cases.ts";
import type { Coded } from "./score.ts";

/** Where the seed documents lie that a file of cases names: a folder beside the folder of the cases. */
export const seedFolder = (casesFile: string) => join(dirname(casesFile), "..", "seeds");

/** Runs the extractor over one case; the document is its text, its markup, or the seed file it names. */
export function predict(one: Case, seeds: string): Coded {
  return { id: one.id, observations: extract(one, seeds).map((o) => Coding.parse(o)) };
}

function extract(one: Case, seeds: string) {
  const url = one.url ?? null;
  if (one.text !== undefined) return readText(one.text, url).extraction.observations;
  if (one.html !== undefined) return readMarkup(one.html, url).extraction.observations;
  if (one.seed === undefined) {
    throw new HuiyinError("input", `The case "${one.id}" has no text: give it "text", "html" or "seed".`);
  }
  const file = join(seeds, one.seed);
  if (!existsSync(file)) throw new HuiyinError("missing", `The case "${one.id}" needs ${file}, which is not there.`);
  return readText(readFileSync(file, "utf8"), url).extraction.observations;
}
