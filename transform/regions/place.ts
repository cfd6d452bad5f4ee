import type { RegionLevel } from "../codebook.ts";
import { Presence } from "../text/needs.ts";
import { hintsOf } from "./address.ts";
import { handsTo, isNational, ownKind, ownKinds } from "./bodies.ts";
import { Evidence } from "./evidence.ts";
import { levelOf } from "./kinds.ts";
import type { Region } from "./regions.ts";
import { taiwanPlace } from "./taiwan.ts";
import { townshipIn } from "./township.ts";

/** The place that a report is about. */
export interface Place {
  /** name in simplified characters; null where nothing settles it */
  region: string | null;
  /** six-digit code of the name at the report's time; null where there is none, or several bear the name */
  code: string | null;
  /** known from the kind of the bodies even where the place itself is not named */
  level: RegionLevel | null;
}

/** What a place is told by; every text in simplified characters. */
export interface Told {
  title: string;
  publisher: string;
  /** the text without blanks and broken lines */
  reading: string;
  /** year of the report, which decides between names of different times; null where unknown */
  year: number | null;
  url: string | null;
  /** ten-digit code of the site that the page declares */
  siteCode: string | null;
  siteName: string;
  /** division codes in the page's filing numbers */
  filings: readonly string[];
}

const presence = new Presence();

const NOWHERE: Place = { region: null, code: null, level: null };

/**
 * The place reported on: named in title, publisher or text, known from the places that lie in it, from the page's address
 * or its filing numbers; nothing rather than a guess. The kind of place that the report calls its own (市政府, 我县)
 * decides between a place, those above it and those in it.
 */
export function placeOf(told: Told): Place {
  const own = ownKinds(told.title, told.reading);
  const kind = ownKind(own);
  if (kind === "镇" || kind === "乡")
    return { region: townshipIn(told.title, told.reading, kind), code: null, level: "township" };
  presence.read(told.reading);
  const below = handsTo(told.reading, presence);
  const taiwan = taiwanPlace(`${told.title}\n${told.reading.slice(0, 200)}`);
  if (taiwan !== null) return taiwan;
  const hints = hintsOf(told);
  const evidence = new Evidence(told, hints, told.year);
  const best = evidence.best(own, kind, below === "townships");
  if (best !== null) return settled(best, told, evidence);
  if (kind === null && isNational(told.reading.slice(0, 2000), presence))
    return { region: "全国", code: null, level: "national" };
  return kind === null ? NOWHERE : { region: null, code: null, level: levelOf(kind, below) };
}

function settled(name: string, told: Told, evidence: Evidence): Place {
  const regions = evidence.regionsOf(name);
  const one = evidence.only(regions, told.year);
  const level = one?.level ?? commonLevel(regions);
  return { region: name, code: one?.code ?? null, level };
}

function commonLevel(regions: readonly Region[]): RegionLevel | null {
  const levels = new Set(regions.map((r) => r.level));
  return levels.size === 1 ? ([...levels][0] ?? null) : null;
}
