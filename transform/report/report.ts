import type { Observation, Report } from "../codebook.ts";
import type { Page } from "../page/page.ts";
import type { CleanText } from "../text/clean.ts";
import { simplify } from "../text/script.ts";
import { damageOf } from "./damage.ts";
import { kindOf } from "./kind.ts";
import { printedOf } from "./printed.ts";
import { scriptOf } from "./script.ts";

/** Describes the document as the codebook does: its title, date, publisher, place, kind, script and damage. */
export function describeReport(
  clean: CleanText,
  page: Page | null,
  _url: string | null,
  observations: Observation[],
): Report {
  const { title, date, publisher } = printedOf(clean, page);
  return {
    title,
    published_on: date,
    publisher,
    region: null,
    region_code: null,
    region_level: null,
    kind: kindOf({
      title: simplify(title ?? ""),
      publisher: simplify(publisher ?? ""),
      reading: clean.reading,
      figures: observations.length,
    }),
    script: scriptOf(clean.text),
    damage: damageOf(clean, observations),
  };
}
