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
  const text = textOf(one, seeds);
  return (text === null ? readMarkup(one.html ?? "", url) : readText(text, url)).extraction.observations;
}

/** The text of a case, or of the seed it names; null where it has markup instead. */
export function textOf(one: Case, seeds: string): string | null {
  if (one.text !== undefined) return one.text;
  if (one.html !== undefined) return null;
  if (one.seed === undefined) {
    throw new HuiyinError("input", `The case "${one.id}" has no text: give it "text", "html" or "seed".`);
  }
  const file = join(seeds, one.seed);
  if (!existsSync(file)) throw new HuiyinError("missing", `The case "${one.id}" needs ${file}, which is not there.`);
  return readFileSync(file, "utf8");
}
