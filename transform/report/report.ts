import type { Observation, Report } from "../codebook.ts";
import { printedFacts } from "../page/facts.ts";
import type { Page } from "../page/page.ts";
import { findTitle } from "../page/titles.ts";
import type { CleanText } from "../text/clean.ts";
import { damageOf } from "./damage.ts";
import { scriptOf } from "./script.ts";

/** Describes the document as the codebook does: its title, date, publisher, place, kind, script and damage. */
export function describeReport(
  clean: CleanText,
  page: Page | null,
  _url: string | null,
  observations: Observation[],
): Report {
  const lines = clean.text
    .slice(0, 4000)
    .split("\n")
    .map((s) => s.trim())
    .filter((s) => s !== "")
    .slice(0, 14);
  const facts = printedFacts(lines);
  return {
    title: page?.title ?? findTitle(lines.map((text) => ({ text, marked: false }))),
    published_on: page?.publishedOn ?? facts.date,
    publisher: page?.publisher ?? facts.publisher,
    region: null,
    region_code: null,
    region_level: null,
    kind: "other",
    script: scriptOf(clean.text),
    damage: damageOf(clean, observations),
  };
}
