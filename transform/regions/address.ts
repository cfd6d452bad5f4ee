import { matches } from "../text/matches.ts";
import { shortName } from "./names.ts";
import { allRegions, type Region } from "./regions.ts";

/** A place that a page's address, its declared code or its filing numbers point to, and how surely. */
export interface Hint {
  region: Region;
  points: number;
}

/** What is looked at; null or empty where the page has none. */
export interface Pointers {
  url: string | null;
  siteCode: string | null;
  filings: readonly string[];
  /** the text, whose foot may print filing numbers */
  reading: string;
}

/** What is told besides names by which places. */
export type AddressHints = readonly Hint[];

const HOST = 3;
const SITE_CODE = 3;
const FILING = 1.2;
const OF_CITY = 1;

/** The web began with government sites about then: no address carries an older name. */
const SINCE = 2000;

/** Places that the address, the site's code and filing numbers point to. Those of several readings share the points. */
export function hintsOf(pointers: Pointers): AddressHints {
  const hints: Hint[] = [];
  const hosted = pointers.url === null ? [] : placesOfHost(hostOf(pointers.url));
  for (const region of hosted) hints.push({ region, points: HOST / hosted.length });
  const site = byCode(pointers.siteCode?.slice(0, 6) ?? "");
  if (site !== null) hints.push({ region: site, points: SITE_CODE });
  for (const code of [...pointers.filings, ...filingsIn(pointers.reading)].slice(0, 3)) {
    const filed = byCode(code);
    if (filed === null) continue;
    hints.push({ region: filed, points: FILING });
    const city = filed.parent === null ? null : byCode(filed.parent);
    if (city?.name.endsWith("市")) hints.push({ region: city, points: OF_CITY });
  }
  return hints;
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return "";
  }
}

const FILED = /(?:公网安备|网站标识码)[^\d]{0,8}(\d{6})\d{4,8}/g;

/** Codes in filing numbers with the police at the text's foot, 豫公网安备 41900102…号: the first six digits. */
function filingsIn(reading: string): string[] {
  const foot = reading.slice(-1500);
  const codes: string[] = [];
  for (const match of matches(foot, FILED)) codes.push(match[1] ?? "");
  return codes;
}

let codes: Map<string, Region> | null = null;

/** The newest division of a code. */
export function byCode(code: string): Region | null {
  codes ??= new Map(allRegions().map((region) => [region.code, region]));
  return codes.get(code) ?? null;
}

/** Bodies and kinds that hosts add to a place's name, in letters. */
const AFFIXES = [
  "",
  "shi",
  "xian",
  "qu",
  "qi",
  "zhou",
  "s",
  "x",
  "q",
  "z",
  "rd",
  "zx",
  "rdcwh",
  "rdw",
  "zxw",
  "zf",
  "srd",
  "szx",
  "xrd",
  "xzx",
  "qrd",
  "qzx",
  "szf",
  "xzf",
  "qzf",
  "zrd",
  "zzf",
  "gov",
  "news",
  "szxw",
];
const AFFIX_KINDS: Record<string, string> = { s: "市", x: "县", q: "区", z: "州" };

/**
 * The places that a government host can stand for, read from its pinyin: `qinyang.gov.cn` 沁阳市, `lushixian` 卢氏县,
 * `hfyaohai` 瑶海区 (合肥), `lysrd.henanrd` 洛阳市. Initials count only after those of the place above.
 */
export function placesOfHost(host: string): Region[] {
  const lower = host.toLowerCase();
  if (!lower.endsWith(".gov.cn")) return [];
  const labels = lower
    .slice(0, -".gov.cn".length)
    .split(".")
    .filter((label) => label !== "www")
    .slice(-3);
  let above: Region[] = [];
  for (const label of labels.reverse()) {
    const found = placesOfLabel(label, above);
    if (found.length === 0) continue;
    above = found;
  }
  return above;
}

function placesOfLabel(label: string, above: readonly Region[]): Region[] {
  if (label.length < 2 || label.length > 24 || !/^[a-z]+$/.test(label)) return [];
  const { pinyin, initials, provinces } = readings();
  const whole = AFFIXES.flatMap((affix) => (label.endsWith(affix) ? (pinyin.get(cut(label, affix)) ?? []) : []));
  const inside = whole.filter((region) => above.some((a) => isWithin(region, a)));
  if (inside.length > 0) return unique(inside);
  if (above.length > 0) return unique(initialsWithin(label, above, initials));
  if (whole.length > 0) return unique(whole);
  return unique(afterUpper(label, pinyin, initials, provinces));
}

const cut = (label: string, affix: string) => label.slice(0, label.length - affix.length);

/** Initials of a place within another, with the kind's letter: `lys` in 河南 is 洛阳市. */
function initialsWithin(label: string, above: readonly Region[], initials: Map<string, Region[]>): Region[] {
  for (const affix of ["rd", "zx", "rdcwh", ""]) {
    if (!label.endsWith(affix)) continue;
    const rest = cut(label, affix);
    const kind = AFFIX_KINDS[rest.at(-1) ?? ""];
    const found = [
      ...(kind === undefined ? [] : (initials.get(rest.slice(0, -1)) ?? []).filter((r) => r.name.endsWith(kind))),
      ...(initials.get(rest) ?? []),
    ].filter((region) => above.some((a) => isWithin(region, a)));
    if (found.length > 0) return found;
  }
  return [];
}

/** A place after the initials of the one above: `hfyaohai`, `cqnc`. */
function afterUpper(
  label: string,
  pinyin: Map<string, Region[]>,
  initials: Map<string, Region[]>,
  provinces: Map<string, Region[]>,
): Region[] {
  const named = [2, 3].flatMap((n) => {
    const uppers = initials.get(label.slice(0, n)) ?? [];
    return (pinyin.get(label.slice(n)) ?? []).filter((region) => uppers.some((upper) => isWithin(region, upper)));
  });
  if (named.length > 0) return named;
  if (label.length !== 4) return [];
  const uppers = provinces.get(label.slice(0, 2)) ?? [];
  return (initials.get(label.slice(2)) ?? []).filter((region) => uppers.some((upper) => isWithin(region, upper)));
}

function isWithin(region: Region, upper: Region): boolean {
  if (region.code === upper.code || upper.level === "county") return false;
  const digits = upper.level === "province" ? 2 : 4;
  return region.code.slice(0, digits) === upper.code.slice(0, digits);
}

const unique = (regions: readonly Region[]) => [...new Map(regions.map((r) => [r.code + r.name, r])).values()];

interface Readings {
  pinyin: Map<string, Region[]>;
  initials: Map<string, Region[]>;
  provinces: Map<string, Region[]>;
}
let known: Readings | null = null;

/** Divisions by their reading in letters and by its initials. */
function readings(): Readings {
  if (known !== null) return known;
  known = { pinyin: new Map(), initials: new Map(), provinces: new Map() };
  for (const region of allRegions()) {
    if (region.valid_to !== null && region.valid_to < SINCE) continue;
    const letters = plainLetters(region.pinyin);
    for (const spelling of new Set([letters, letters.replaceAll("v", "u")])) put(known.pinyin, spelling, region);
    const first = initialsOf(region);
    if (first === null) continue;
    put(known.initials, first, region);
    if (region.level === "province") put(known.provinces, first, region);
  }
  return known;
}

/** `Lü'an` as hosts write it. */
const plainLetters = (reading: string) =>
  reading.toLowerCase().replaceAll("ü", "v").replaceAll("'", "").replaceAll("’", "");

/** First letters of a reading's syllables, one for each character of the name; null where they cannot be told apart. */
function initialsOf(region: Region): string | null {
  const syllables = syllablesOf(plainLetters(region.pinyin), shortName(region.name).length);
  return syllables === null ? null : syllables.map((s) => s[0]).join("");
}

const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|vn|a|e|i|o|u|v)/;

/** Divides letters into so many syllables, the longest first; null where that fails. */
function syllablesOf(letters: string, count: number): string[] | null {
  if (count === 0) return letters === "" ? [] : null;
  const longest = SYLLABLE.exec(letters)?.[0].length ?? 0;
  for (let length = longest; length > 0; length--) {
    const piece = letters.slice(0, length);
    if (SYLLABLE.exec(piece)?.[0] !== piece) continue;
    const rest = syllablesOf(letters.slice(length), count - 1);
    if (rest !== null) return [piece, ...rest];
  }
  return null;
}

function put(map: Map<string, Region[]>, key: string, region: Region): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [region]);
  else list.push(region);
}
