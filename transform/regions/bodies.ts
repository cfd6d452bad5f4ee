import { matches } from "../text/matches.ts";
import { needsOf, type Presence } from "../text/needs.ts";
import { DEPTH, type PlaceKind } from "./kinds.ts";

/** How often a text speaks of a place of each kind as its own. */
export type Own = ReadonlyMap<PlaceKind, number>;

/** What a place's body is called after its kind, or how its own place is called: 市十五届人大, 县政府, 我区, 全省. */
const BODY =
  /(自治区|自治州|自治县|自治旗|省|市|县|区|州|盟|旗|镇|乡)(?:第?[一二三四五六七八九十\dx*]{1,4}届|人民政府|人民代表|人大|政协|政府|两会|“两会|委|长|直|属|级|法院|检察院|中级人民法院|[\u4e00-\u9fff]{1,6}局)|[我全本](自治区|自治州|省|市|县|区|州|盟|旗|镇|乡)/g;

/** Before a kind, these make it part of another word (社区, 园区) or of a list of several (各县, 省市, 市、县). */
const NOT_AFTER = new Set([..."社园地景辖校小街管片库灾林矿港保郊各、/省市县区州旗镇乡(及和与或级属"]);

const KINDS: Record<string, PlaceKind> = { 自治州: "州", 自治县: "县", 自治旗: "旗" };

/** Weight of what a text's parts say: a title speaks of its own place. */
const TITLE = 4;
const LEAD = 2;
/** A body that is called by its place's name may be another's. */
const NAMED = 0.4;
const LEAD_CHARS = 200;
const READ = 12_000;

/** Counts the bodies that a report in simplified characters names by their kind. Linear. */
export function ownKinds(title: string, reading: string): Own {
  const own = new Map<PlaceKind, number>();
  count(own, title, () => TITLE);
  count(own, reading.slice(0, READ), (at) => (at < LEAD_CHARS ? LEAD : 1));
  return own;
}

/** Characters that stand before a kind and are no part of a name: 受县政府委托. */
const PLAIN = new Set([..."受向由经在对是的将从与让为给以把请到报交被了,。、日年"]);

const isName = (char: string | undefined) =>
  char !== undefined && char >= "\u4e00" && char <= "\u9fff" && !PLAIN.has(char);

function count(own: Map<PlaceKind, number>, text: string, weight: (at: number) => number): void {
  for (const match of matches(text, BODY)) {
    const word = match[1] ?? match[2] ?? "";
    const kind = KINDS[word] ?? (word as PlaceKind);
    if (match[1] !== undefined && isPartOfWord(text, match.index, word)) continue;
    const named = match[1] !== undefined && isName(text[match.index - 1]);
    own.set(kind, (own.get(kind) ?? 0) + weight(match.index) * (named ? NAMED : 1));
  }
}

/** Whether the kind at `at` belongs to another word: 社区, 城乡, 各县; the city in 杭州市 is one for all that. */
function isPartOfWord(text: string, at: number, word: string): boolean {
  const before = text[at - 1] ?? "";
  if (before === "州" && word === "市") return !isName(text[at - 2]) || text[at - 2] === "各";
  return NOT_AFTER.has(before) || (before === "城" && (word === "乡" || word === "镇"));
}

/** A kind named this much less often than another is no rival of it. */
const RIVAL = 0.6;

/**
 * The kind of the place that reports: the one named most, and of several named alike the lowest, for a county handles what
 * the congress above it hands down and never the other way round.
 */
export function ownKind(own: Own): PlaceKind | null {
  const most = Math.max(0, ...own.values());
  let best: PlaceKind | null = null;
  for (const [kind, times] of own) {
    if (times < RIVAL * most) continue;
    if (best === null || DEPTH[kind] > DEPTH[best] || (DEPTH[kind] === DEPTH[best] && times > (own.get(best) ?? 0)))
      best = kind;
  }
  return most > 0 ? best : null;
}

const NATIONAL = /全国(?:人大|政协)?第?[一二三四五六七八九十]{1,3}届|[一二三四五六七八九十]{1,3}届全国(?:人大|政协)/;
const NATIONAL_NEEDS = needsOf(NATIONAL);

/** Whether the national congress or conference itself is spoken of, and no delegation to it; `presence` is the text's. */
export const isNational = (text: string, presence: Presence): boolean =>
  presence.has(NATIONAL_NEEDS) && NATIONAL.test(text) && !/代表团|我(省|区|市)/.test(text);

const DISTRICTS = /县区|县市区|各区|各县|个县|个区|县\(市|区县|市\(县|\(区、县|县、区/;
const DISTRICTS_NEEDS = needsOf(DISTRICTS);
const TOWNSHIPS = /(各|个)(乡镇|镇街|乡、镇|镇乡|乡\(镇|街道)/;
const TOWNSHIPS_NEEDS = needsOf(TOWNSHIPS);

/**
 * Whom a city hands work to: districts and counties, or townships and streets alone, as cities at the county level do;
 * null where the text names neither. `presence` is the text's.
 */
export function handsTo(reading: string, presence: Presence): "townships" | "districts" | null {
  if (presence.has(DISTRICTS_NEEDS) && DISTRICTS.test(reading)) return "districts";
  return presence.has(TOWNSHIPS_NEEDS) && TOWNSHIPS.test(reading) ? "townships" : null;
}
