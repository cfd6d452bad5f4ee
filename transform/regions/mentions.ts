import { type Entry, type Form, gazetteer } from "./gazetteer.ts";
import type { Region } from "./regions.ts";

/** A place named in a text. */
export interface Mention {
  start: number;
  end: number;
  form: Form;
  word: string;
  /** divisions of that name, of any time */
  regions: Region[];
  /** it is followed by a body of its own, or preceded by one: 沁阳市人民政府, 政协沁阳市委员会 */
  body: boolean;
  /** it only says where the next place lies: 焦作 in 焦作市沁阳市 */
  above: boolean;
}

const BODY_AFTER =
  /^(第?[一二三四五六七八九十\d]{1,4}届|人民政府|人民代表|人大|政协|政府|市政府|委员会|委|两会|“两会|代表建议|代表团|代表|市长|县长)/;
const BODY_AFTER_SHORT = /^·?(代表团|两会|“两会|人大|政协)/;
const BODY_BEFORE = /(政协|政协第[一二三四五六七八九十]{1,3}届|协商会议|第[一二三四五六七八九十]{1,3}届|人大)$/;
/** After these, a place is one that somebody went to or learnt from. */
const VISITED = /(赴|前往|考察|学习|借鉴|来自|位于|至|到)$/;
/** After a name without its kind, these make another word of it: a newspaper, a university, a railway. */
const NOT_A_PLACE = /^(大学|学院|路|街|铁路|高铁|机场|火车站|银行|公司|集团|牌|话|菜|籍)/;

/** Every place that a text in simplified characters names, in order; longer names hide those inside them. */
export function mentionsIn(text: string): Mention[] {
  const names = gazetteer();
  const found: Mention[] = [];
  for (let at = 0; at < text.length; at++) {
    const match = names.mayBegin(text, at) ? names.at(text, at) : null;
    if (match === null) continue;
    const mention = mentionOf(text, match.start, match.end, match.values);
    at = match.end - 1;
    if (mention === null) continue;
    const before = found.at(-1);
    if (before !== undefined && before.end >= mention.start - 1 && isAbove(before, mention)) before.above = true;
    found.push(mention);
  }
  return found;
}

function mentionOf(text: string, start: number, end: number, entries: readonly Entry[]): Mention | null {
  const form = surestForm(entries);
  const after = text.slice(end, end + 12);
  const before = text.slice(Math.max(0, start - 10), start);
  if (form === "full" && isChance(text, start, end)) return null;
  if (form === "short" && NOT_A_PLACE.test(after)) return null;
  if (VISITED.test(before)) return null;
  return {
    start,
    end,
    form,
    word: text.slice(start, end),
    regions: entries.filter((e) => e.form === form).map((e) => e.region),
    body:
      form === "short"
        ? BODY_BEFORE.test(before) || BODY_AFTER_SHORT.test(after)
        : BODY_AFTER.test(after) || BODY_BEFORE.test(before),
    above: false,
  };
}

function surestForm(entries: readonly Entry[]): Form {
  let form: Form = "short";
  for (const entry of entries) {
    if (entry.form === "full") return "full";
    if (entry.form === "spoken") form = "spoken";
  }
  return form;
}

/** Names that running text makes by chance where they do not begin after a mark: 代表和县政府, 召开县委会议. */
const AFTER_MARKS = new Set(
  "和县 应县 义县 理县 成县 代县 达县 通县 单县 开县 费县 文县 会县 任县 随县 康县 礼县 丰县 干县 合作市 东方市".split(
    " ",
  ),
);
/** And where the place they lie in does not stand before them: 中心城区, 比如县里. */
const AFTER_UPPER = new Set(
  (
    "比如县 郊区 城区 市区 市郊区 矿区 东区 西区 中区 新城区 老城区 城关区 市中区 北市区 南市区 新市区 西市区 东市区 港口区 " +
    "公园区 城中区 城北区 城南区 城东区 城西区"
  ).split(" "),
);

/** Whether characters only look like a place's name. */
function isChance(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  const before = text[start - 1] ?? "";
  const afterUpper = "省市州盟".includes(before) && before !== "";
  if (AFTER_UPPER.has(word)) return !afterUpper && (isHan(before) || !BODY_AFTER.test(text.slice(end, end + 12)));
  return AFTER_MARKS.has(word) && isHan(before) && !afterUpper;
}

const isHan = (char: string) => char >= "\u4e00" && char <= "\u9fff";

/** Whether a place named just before another is one that the other lies in. */
function isAbove(upper: Mention, lower: Mention): boolean {
  return lower.regions.some((region) => upper.regions.some((r) => lies(region, r)));
}

/** Whether a division lies in another, by their codes. */
export function lies(region: Region, within: Region): boolean {
  if (region.code === within.code) return false;
  if (within.level === "province") return region.code.slice(0, 2) === within.code.slice(0, 2);
  return within.level === "prefecture" && region.code.slice(0, 4) === within.code.slice(0, 4);
}
