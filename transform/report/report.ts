import type { Damage, Observation, Report, Script } from "../codebook.ts";
import { isOwnGenre } from "../figures/genre.ts";
import { dateOfUrl } from "../page/dates.ts";
import type { Page } from "../page/page.ts";
import { type Place, placeOf } from "../regions/place.ts";
import type { CleanText } from "../text/clean.ts";
import { Presence } from "../text/needs.ts";
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
  presence.read(clean.text);
  const printed = printedOf(clean, page, traits, presence);
  if (clean.simplified !== clean.text) presence.read(clean.simplified);
  const damage = damageInText(clean, traits, presence);
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
    damage,
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

const presence = new Presence();

const HEAD = 3000;

/** The year of a report: printed, else the latest that its head names, else that of its address. */
function yearOf(date: string | null, reading: string, url: string | null): number | null {
  if (date !== null) return Number(date.slice(0, 4));
  const latest = latestYear(reading);
  if (latest !== null) return latest;
  const address = url === null ? null : dateOfUrl(url);
  return address === null ? null : Number(address.slice(0, 4));
}

/** The latest year that a text's head names: 2023年. */
function latestYear(reading: string): number | null {
  let latest: number | null = null;
  for (let at = reading.indexOf("年"); at >= 0 && at < HEAD; at = reading.indexOf("年", at + 1)) {
    const digits = reading.slice(Math.max(0, at - 4), at);
    if (/^(19|20)[0-9]{2}$/.test(digits)) latest = Math.max(latest ?? 0, Number(digits));
  }
  return latest;
}
