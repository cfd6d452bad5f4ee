import type { Observation, Report } from "../codebook.ts";
import type { Page } from "../page/page.ts";
import type { CleanText } from "../text/clean.ts";

/** Describes the document as the codebook does: its title, date, publisher, place, kind, script and damage. */
export function describeReport(
  clean: CleanText,
  page: Page | null,
  _url: string | null,
  _observations: Observation[],
): Report {
  return {
    title: page?.title ?? null,
    published_on: page?.publishedOn ?? null,
    publisher: page?.publisher ?? null,
    region: null,
    region_code: null,
    region_level: null,
    kind: "other",
    script: "hans",
    damage: clean.damage,
  };
}
