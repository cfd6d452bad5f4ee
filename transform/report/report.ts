import type { Damage, Observation, Report, Script } from "../codebook.ts";
import { isOwnGenre } from "../figures/genre.ts";
import { dateOfUrl } from "../page/dates.ts";
import type { Page } from "../page/page.ts";
import { type Place, placeOf } from "../regions/place.ts";
import type { CleanText } from "../text/clean.ts";
import { matches } from "../text/matches.ts";
import { simplify } from "../text/script.ts";
import { traitsOf } from "../text/traits.ts";
import { damageInFigures, damageInText } from "./damage.ts";
import { type Kinds, kindsOf } from "./kind.ts";
import { type Printed, printedOf } from "./printed.ts";
import { scriptOf } from "./script.ts";

/** What is told of a document before its figures are read. */
export interface Description {
  printed: Printed;
  /** the printed date; where none is, the one in the address, which is the report's but fixes no year in the text */
  publishedOn: string | null;
  place: Place;
  kinds: Kinds;
  script: Script;
  damage: Damage[];
}

/** Describes what a document tells without its figures. Takes time linear in the text. */
export function describe(clean: CleanText, page: Page | null, url: string | null): Description {
  const traits = traitsOf(clean.text);
  const printed = printedOf(clean, page, traits);
  const told = {
    title: simplify(printed.title ?? ""),
    publisher: simplify(printed.publisher ?? ""),
    reading: clean.reading,
    genre: isOwnGenre(clean.reading),
  };
  const place = placeOf({
    title: told.title,
    publisher: told.publisher,
    reading: told.reading,
    url,
    year: yearOf(printed.date, clean.reading, url),
    siteCode: page?.site.code ?? null,
    siteName: simplify(page?.site.name ?? ""),
    filings: page?.site.filings ?? [],
  });
  return {
    printed,
    publishedOn: printed.date ?? (url === null ? null : dateOfUrl(url)),
    place,
    kinds: kindsOf(told),
    script: scriptOf(clean.text, traits),
    damage: damageInText(clean, traits),
  };
}

/** The report as the codebook describes it: its title, date, publisher, place, kind, script and damage. */
export function reportOf(description: Description, observations: readonly Observation[]): Report {
  const { printed, publishedOn, place, kinds, script, damage } = description;
  return {
    title: printed.title,
    published_on: publishedOn,
    publisher: printed.publisher,
    region: place.region,
    region_code: place.code,
    region_level: place.level,
    kind: observations.length > 0 ? kinds.withFigures : kinds.without,
    script,
    damage: [...new Set([...damage, ...damageInFigures(observations)])],
  };
}

const HEAD = 3000;
const YEARS = /((?:19|20)\d{2})年/g;

/** The year of a report: printed, else the latest that its head names, else that of its address. */
function yearOf(date: string | null, reading: string, url: string | null): number | null {
  if (date !== null) return Number(date.slice(0, 4));
  const years = matches(reading.slice(0, HEAD), YEARS).map((m) => Number(m[1]));
  if (years.length > 0) return Math.max(...years);
  const address = url === null ? null : dateOfUrl(url);
  return address === null ? null : Number(address.slice(0, 4));
}
