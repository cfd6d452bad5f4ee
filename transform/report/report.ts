import type { Observation, Report } from "../codebook.ts";
import { isOwnGenre } from "../figures/genre.ts";
import { dateOfUrl } from "../page/dates.ts";
import type { Page } from "../page/page.ts";
import { placeOf } from "../regions/place.ts";
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
  url: string | null,
  observations: Observation[],
): Report {
  const { title, date, publisher } = printedOf(clean, page);
  const plain = { title: simplify(title ?? ""), publisher: simplify(publisher ?? "") };
  const place = placeOf({
    ...plain,
    reading: clean.reading,
    year: yearOf(date, clean.reading, url),
    url,
    siteCode: page?.site.code ?? null,
    siteName: simplify(page?.site.name ?? ""),
    filings: page?.site.filings ?? [],
    genre: isOwnGenre(clean.reading),
  });
  return {
    title,
    published_on: date,
    publisher,
    region: place.region,
    region_code: place.code,
    region_level: place.level,
    kind: kindOf({
      ...plain,
      reading: clean.reading,
      figures: observations.length,
    }),
    script: scriptOf(clean.text),
    damage: damageOf(clean, observations),
  };
}

/** The year of a report: printed, else the latest that its head names, else that of its address. */
function yearOf(date: string | null, reading: string, url: string | null): number | null {
  if (date !== null) return Number(date.slice(0, 4));
  const years = [...reading.slice(0, 3000).matchAll(/((?:19|20)\d{2})年/g)].map((m) => Number(m[1]));
  if (years.length > 0) return Math.max(...years);
  const address = url === null ? null : dateOfUrl(url);
  return address === null ? null : Number(address.slice(0, 4));
}
