import { type AddressHints, byCode } from "./address.ts";
import type { Own } from "./bodies.ts";
import { kindOf, type PlaceKind } from "./kinds.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { isValid, type Region } from "./regions.ts";

/** Texts that speak for places, in simplified characters. */
export interface Speaking {
  title: string;
  publisher: string;
  siteName: string;
  reading: string;
}

/** What a mention is worth by the form of the name, and by where it stands. */
const FORM = { full: 3, spoken: 3, short: 1 } as const;
const TITLE = 3;
const NAMED_BY = 2;
const LEAD = 1.5;
const LEAD_CHARS = 200;
const BODY = 2;
const ABOVE = 0.3;
const READ = 12_000;
const MOST_MENTIONS = 8;

/** What one place inside another speaks for the other, and what is left to each of several named side by side. */
const FOR_UPPER = 0.8;
const SIBLINGS = 2;
const OF_SIBLINGS = 0.2;
const MOST_OF_SIBLINGS = 0.8;

/** Least points of a place that bears the kind the report calls its own, and of one that bears another or none. */
const LEAST_OWN = 0.7;
const LEAST = 1.4;
const LEAST_UNCALLED = 2;
const MARGIN = 1.15;
const OTHER_KIND = 0.04;

interface Sum {
  points: number;
  mentions: number;
  regions: Set<Region>;
}

/** What is named inside a place, by the word that names it: how surely, and the names it may stand for. */
type Inside = Map<string, { share: number; names: Set<string> }>;

/** Divisions that ended this long before the report are not the ones it names. */
const FORGOTTEN = 3;
/** Where no year is known, those that ended before the web began are not meant. */
const WEB = 2000;

/** Gathers what speaks for each place, by its name. */
export class Evidence {
  private readonly sums = new Map<string, Sum>();
  private readonly inside = new Map<string, Inside>();
  private readonly hinted = new Map<string, number>();
  private readonly since: number;

  /** `year` is the report's, null where unknown. */
  constructor(speaking: Speaking, hints: AddressHints, year: number | null) {
    this.since = year === null ? WEB : year - FORGOTTEN;
    this.read(speaking.title, () => TITLE);
    this.read(speaking.publisher, () => NAMED_BY);
    this.read(speaking.siteName, () => NAMED_BY);
    this.read(speaking.reading.slice(0, READ), (at) => (at < LEAD_CHARS ? LEAD : 1));
    this.raise();
    for (const { region, points } of hints) {
      this.add(region, points);
      this.hinted.set(region.code, (this.hinted.get(region.code) ?? 0) + points);
    }
  }

  private read(text: string, weight: (at: number) => number): void {
    for (const mention of mentionsIn(text)) this.mention(mention, weight(mention.start));
  }

  private mention(mention: Mention, weight: number): void {
    const regions = mention.regions.filter((r) => r.valid_to === null || r.valid_to >= this.since);
    const points = FORM[mention.form] * weight * (mention.body ? BODY : 1) * (mention.above ? ABOVE : 1);
    const named = new Map<string, number>();
    for (const { name } of regions) named.set(name, (named.get(name) ?? 0) + 1);
    for (const region of regions) {
      this.add(region, points / (named.get(region.name) ?? 1));
      this.lies(region, mention, (mention.form === "short" ? 0.5 : 1) / named.size);
    }
  }

  /** Notes that a mention may name something inside the place above a division. */
  private lies(region: Region, mention: Mention, share: number): void {
    const upper = region.parent === null ? null : byCode(region.parent);
    if (upper === null) return;
    this.touch(upper);
    const inside: Inside = this.inside.get(upper.name) ?? new Map();
    this.inside.set(upper.name, inside);
    const known = inside.get(mention.word);
    if (known === undefined) inside.set(mention.word, { share, names: new Set([region.name]) });
    else known.names.add(region.name);
  }

  /** Lets places speak for the one they lie in; several side by side speak for that more than for themselves. */
  private raise(): void {
    for (const [upper, inside] of this.inside) {
      const sum = this.sums.get(upper);
      if (sum === undefined) continue;
      for (const { share } of inside.values()) sum.points += FOR_UPPER * share;
      // 婺城区 and 婺城 are one place in two words.
      const apart = new Set([...inside.values()].map(({ names }) => [...names].sort().join()));
      if (apart.size < SIBLINGS) continue;
      for (const { names } of inside.values()) for (const name of names) this.lower(name);
    }
  }

  private lower(name: string): void {
    const sum = this.sums.get(name);
    if (sum !== undefined && sum.mentions <= 2) sum.points = Math.min(sum.points * OF_SIBLINGS, MOST_OF_SIBLINGS);
  }

  private touch(region: Region): Sum {
    const known = this.sums.get(region.name);
    if (known !== undefined) {
      known.regions.add(region);
      return known;
    }
    const sum = { points: 0, mentions: 0, regions: new Set([region]) };
    this.sums.set(region.name, sum);
    return sum;
  }

  private add(region: Region, points: number): void {
    const sum = this.touch(region);
    sum.mentions++;
    sum.points += points / Math.max(1, sum.mentions - MOST_MENTIONS);
  }

  /**
   * The place that most speaks for, weighed by how often the report calls its kind its own; null where none stands out.
   * `townships` says that the report's city hands work to townships, as only those at the county level do.
   */
  best(own: Own, kind: PlaceKind | null, townships: boolean): string | null {
    const most = Math.max(1, ...own.values());
    let [best, second]: { name: string; score: number; least: number }[] = [];
    for (const [name, sum] of this.sums) {
      const [region] = sum.regions.values();
      const itsKind = region === undefined ? null : kindOf(region);
      const share = itsKind === null ? 0 : (own.get(itsKind) ?? 0) / most;
      if (townships && kind === "市" && region?.level === "prefecture") continue;
      const factor = kind === null ? upward(region) : Math.max(share * share, OTHER_KIND);
      const candidate = {
        name,
        score: sum.points * factor,
        least: sum.points - leastFor(itsKind, kind),
      };
      if (candidate.least < 0) continue;
      if (best === undefined || candidate.score > best.score) [best, second] = [candidate, best];
      else if (second === undefined || candidate.score > second.score) second = candidate;
    }
    if (best === undefined || (second !== undefined && best.score < MARGIN * second.score)) return null;
    return kind !== null && best.score < LEAST_OWN * 0.5 ? null : best.name;
  }

  /** Divisions that bear a name, of any time. */
  regionsOf(name: string): Region[] {
    return [...(this.sums.get(name)?.regions ?? [])];
  }

  /**
   * The one division meant among those of a name: by the year, then by what else speaks for the places they lie in;
   * null where several remain.
   */
  only(regions: readonly Region[], year: number | null): Region | null {
    const valid = regions.filter((r) => isValid(r, year));
    const left = valid.length > 0 ? valid : latest(regions);
    if (new Set(left.map((r) => r.code)).size === 1) return left[0] ?? null;
    const points = left.map((region) => this.above(region));
    const most = Math.max(...points);
    const chosen = left.filter((_, i) => points[i] === most);
    return most > 0 && new Set(chosen.map((r) => r.code)).size === 1 ? (chosen[0] ?? null) : null;
  }

  /** What speaks for the places that a division lies in, and what points to its own code. */
  private above(region: Region): number {
    let sum = this.hinted.get(region.code) ?? 0;
    for (let upper = region.parent === null ? null : byCode(region.parent); upper !== null; ) {
      sum += this.sums.get(upper.name)?.mentions ?? 0;
      upper = upper.parent === null ? null : byCode(upper.parent);
    }
    return sum;
  }
}

function leastFor(itsKind: PlaceKind | null, kind: PlaceKind | null): number {
  if (kind === null) return LEAST_UNCALLED;
  return itsKind === kind ? LEAST_OWN : LEAST;
}

/** Where a text calls no kind of place its own, a province is likelier meant than what bears its name inside another. */
function upward(region: Region | undefined): number {
  if (region?.level === "province") return 1.2;
  return region?.level === "prefecture" ? 1 : 0.85;
}

/** Of divisions that are all gone, those that went last. */
function latest(regions: readonly Region[]): Region[] {
  const last = Math.max(...regions.map((r) => r.valid_to ?? 9999));
  return regions.filter((r) => (r.valid_to ?? 9999) === last);
}
