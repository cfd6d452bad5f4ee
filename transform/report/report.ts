import type { Damage, Observation, Report, Script } from "../codebook.ts";
import { isOwnGenre } from "../figures/genre.ts";
import { dateOfUrl } from "../page/dates.ts";
import type { Page } from "../page/page.ts";
import { type Place, placeOf } from "../regions/place.ts";
import type { CleanText } from "../text/clean.ts";
import { simplify } from "../text/script.ts";
import { damageInFigures, damageInText } from "./damage.ts";
import { kindOf, type Told } from "./kind.ts";
import { type Printed, printedOf } from "./printed.ts";
import { scriptOf } from "./script.ts";

/** What is known of a document before its figures are. */
interface Known {
  page: Page | null;
  url: string | null;
  printed: Printed;
  told: Omit<Told, "figures">;
  place: Place;
  script: Script;
  damage: Damage[];
}

const known = new WeakMap<CleanText, Known>();

/**
 * Describes the document as the codebook does: its title, date, publisher, place, kind, script and damage. Where the page
 * prints no date, the one in its address stands in: such a date is the report's, and never fixes a year in the text
 * (`printedOf(clean, page).date` is the printed one alone). Takes time linear in the text; a second call with the
 * figures found meanwhile costs little.
 */
export function describeReport(
  clean: CleanText,
  page: Page | null,
  url: string | null,
  observations: readonly Observation[],
): Report {
  const { printed, told, place, script, damage } = knownOf(clean, page, url);
  return {
    title: printed.title,
    published_on: printed.date ?? (url === null ? null : dateOfUrl(url)),
    publisher: printed.publisher,
    region: place.region,
    region_code: place.code,
    region_level: place.level,
    kind: kindOf({ ...told, figures: observations.length }),
    script,
    damage: [...new Set([...damage, ...damageInFigures(observations)])],
  };
}

function knownOf(clean: CleanText, page: Page | null, url: string | null): Known {
  const before = known.get(clean);
  if (before !== undefined && before.page === page && before.url === url) return before;
  const printed = printedOf(clean, page);
  const genre = isOwnGenre(clean.reading);
  const told = {
    title: simplify(printed.title ?? ""),
    publisher: simplify(printed.publisher ?? ""),
    reading: clean.reading,
    genre,
  };
  const place = placeOf({
    ...told,
    url,
    year: yearOf(printed.date, clean.reading, url),
    siteCode: page?.site.code ?? null,
    siteName: simplify(page?.site.name ?? ""),
    filings: page?.site.filings ?? [],
  });
  const script = scriptOf(clean.text);
  const fresh: Known = { page, url, printed, told, place, script, damage: damageInText(clean) };
  known.set(clean, fresh);
  return fresh;
}

const HEAD = 3000;

/** The year of a report: printed, else the latest that its head names, else that of its address. */
function yearOf(date: string | null, reading: string, url: string | null): number | null {
  if (date !== null) return Number(date.slice(0, 4));
  const years = [...reading.slice(0, HEAD).matchAll(/((?:19|20)\d{2})年/g)].map((m) => Number(m[1]));
  if (years.length > 0) return Math.max(...years);
  const address = url === null ? null : dateOfUrl(url);
  return address === null ? null : Number(address.slice(0, 4));
}
