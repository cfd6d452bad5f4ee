import type { Bound, Unit } from "../codebook.ts";
import { isBlank, isDigit, isHan, tableOf } from "../text/characters.ts";
import { decimalsAt, isNumeral, NUMERALS, numeralValue, placeAt, placesBehind } from "./numeral.ts";

/** What a number counts, as far as its own characters tell. `bare` has no unit; `other` cannot be a figure of ours. */
export type NumberKind = Unit | "bare" | "points" | "year" | "date" | "ordinal" | "other";

/** A number, mask or gap in the reading text. Offsets are into the reading text. */
export interface NumberToken {
  start: number;
  /** end of the number with its unit */
  end: number;
  kind: NumberKind;
  /** null for a mask or a gap */
  value: number | null;
  bound: Bound;
  /** mask: `***件`; gap: `占 %`; null for a number */
  hidden: "mask" | "gap" | null;
  /** the unit as printed: 件, 个, % … */
  unit: string;
  /** upper end of a range, e.g. 90 of 80%-90%; null where there is none */
  upTo: number | null;
}

interface Digits {
  end: number;
  value: number | null;
  hidden: "mask" | null;
  han: boolean;
  /** bound that stands inside the number: 二十几, 500余万, 近百 */
  bound?: Bound;
}

const skipBlanks = (text: string, i: number, most = 3): number => {
  let j = i;
  while (j < text.length && j - i < most && isBlank(text.charCodeAt(j))) j++;
  return j;
};

const COMMA = 0x2c;
const SPACE = 0x20;
/** Longer runs of digits are no number that anything counts. */
const MOST_DIGITS = 15;

/** Reads digits with separators and a decimal part at `i`; null where there are none. */
function arabic(text: string, i: number): Digits | null {
  let j = i;
  let count = 0;
  let comma = -1;
  let parted = false;
  for (; j < text.length; j++) {
    const c = text.charCodeAt(j);
    if (isDigit(c)) count++;
    else if (c === COMMA && grouped(text, j, comma < 0 ? i : comma + 1, comma < 0)) {
      comma = j;
      parted = true;
    } else if (c === SPACE && spaced(text, j, i)) parted = true;
    else break;
  }
  if (count === 0) return null;
  if (count > MOST_DIGITS) return { end: j, value: null, hidden: null, han: false };
  let digits = parted ? text.slice(i, j).replaceAll(/[, ]/g, "") : text.slice(i, j);
  const dot = text[j];
  if (dot === " " && text[j + 1] === "." && /^ ?[0-9]{1,2} ?%/.test(text.slice(j + 2, j + 7))) {
    const fraction = /^ ?([0-9]{1,2})/.exec(text.slice(j + 2, j + 7));
    return {
      end: j + 2 + (fraction?.[0].length ?? 0),
      value: Number(`${digits}.${fraction?.[1] ?? ""}`),
      hidden: null,
      han: false,
    };
  }
  if (dot === "." && text[j + 1] === " " && isDigit(text.charCodeAt(j + 2)) && percentSoon(text, j + 2)) {
    let k = j + 2;
    while (k < text.length && isDigit(text.charCodeAt(k))) k++;
    return { end: k, value: Number(`${digits}.${text.slice(j + 2, k)}`), hidden: null, han: false };
  }
  if ((dot === "." || dot === "·" || dot === "．" || dot === "。") && isDigit(text.charCodeAt(j + 1))) {
    let k = j + 1;
    while (k < text.length && isDigit(text.charCodeAt(k))) k++;
    // A full stop is a decimal point only where a percent sign follows: 57。1%, not 35件。2人.
    if (dot !== "。" || text[k] === "%") {
      digits += `.${text.slice(j + 1, k)}`;
      j = k;
    }
  }
  const places = placesBehind(text, j, Number(digits));
  return { ...(places ?? { end: j, value: Number(digits) }), hidden: null, han: false };
}

/** Whether the digits at `i` end in a percent sign: 14. 2%. */
function percentSoon(text: string, i: number): boolean {
  let k = i;
  while (k < text.length && k - i < 3 && isDigit(text.charCodeAt(k))) k++;
  return text[k] === "%";
}

/** A comma between groups of three digits; 98,100% are two rates, for no rate has thousands. */
function grouped(text: string, comma: number, groupStart: number, first: boolean): boolean {
  const length = comma - groupStart;
  if (first ? length < 1 || length > 3 : length !== 3) return false;
  for (let k = 1; k <= 3; k++) if (!isDigit(text.charCodeAt(comma + k))) return false;
  let after = comma + 4;
  if (isDigit(text.charCodeAt(after))) return false;
  if (text[after] === ".") for (after++; after - comma < 12 && isDigit(text.charCodeAt(after)); after++);
  return text[after] !== "%";
}

/** A blank inside a number: single digits apart (1 2 8 件), or a last group right before its unit (1 000件). */
function spaced(text: string, blank: number, start: number): boolean {
  if (!isDigit(text.charCodeAt(blank - 1)) || !isDigit(text.charCodeAt(blank + 1))) return false;
  const single = (k: number) => !isDigit(text.charCodeAt(k - 1)) && !isDigit(text.charCodeAt(k + 1));
  if (single(blank - 1) && single(blank + 1)) return true;
  if (blank - start > 3) return false;
  for (let k = 1; k <= 3; k++) if (!isDigit(text.charCodeAt(blank + k))) return false;
  const after = text[blank + 4] ?? "";
  return after === "件" || after === "%" || after === "-";
}

/** Reads a run of Chinese numerals at `i`. */
function chinese(text: string, i: number): Digits | null {
  let j = i;
  while (j < text.length && isNumeral(text[j] ?? "")) j++;
  if (j === i) return null;
  const parted = j - i <= 3 ? groupsInWords(text, i, j) : null;
  if (parted) return parted;
  // Taken whole, so that a run of any length is looked at once.
  if (j - i > 24) return { end: j, value: null, hidden: null, han: true };
  const round = j - i === 1 ? roundNumber(text, i) : null;
  if (round) return round;
  const value = severalBefore(text, i) ? null : numeralValue(text.slice(i, j));
  const decimals = text[j] === "点" && value !== null ? decimalsAt(text, j + 1) : null;
  if (!decimals) return { end: j, value, hidden: null, han: true };
  const whole = Number(`${value}.${decimals.digits}`);
  const places = placesBehind(text, decimals.end, whole);
  return { ...(places ?? { end: decimals.end, value: whole }), hidden: null, han: true };
}

/** 一、八三七件: thousands set apart as older prints do, right before the unit; a list (一、二) has no three digits. */
function groupsInWords(text: string, i: number, end: number): Digits | null {
  if (text[end] !== "、" || isNumeral(text[i - 1] ?? "")) return null;
  let j = end + 1;
  while (j < text.length && j - end <= 4 && isNumeral(text[j] ?? "")) j++;
  if (j - end !== 4 || !"件案条".includes(text[j] ?? "_")) return null;
  const value = numeralValue(text.slice(i, end) + text.slice(end + 1, j));
  return value === null ? null : { end: j, value, hidden: null, han: true };
}

/** 几十, 数十, 好几百: nobody can tell how many. */
const severalBefore = (text: string, i: number) =>
  (text[i - 1] === "几" || text[i - 1] === "数") && placeOf(text, i) !== null && text[i - 2] !== "十";

const placeOf = (text: string, i: number) => (text[i] === "十" ? 10 : placeAt(text, i));

const BEFORE_ROUND: Record<string, Bound> = {
  近: "about",
  约: "about",
  上: "at_least",
  过: "at_least",
  超: "at_least",
  逾: "at_least",
};

/** 近百, 上千, 万余: a place alone is a number only with a word that says how near. */
function roundNumber(text: string, i: number): Digits | null {
  const value = placeAt(text, i);
  if (value === null) return null;
  const before = text[i - 1] ?? "";
  // 会上百件 is no 上百.
  const bound = before === "上" && "会网线以路身世场".includes(text[i - 2] ?? "_") ? undefined : BEFORE_ROUND[before];
  if (bound) return { end: i + 1, value, hidden: null, han: true, bound };
  return text[i + 1] === "余" || text[i + 1] === "多" ? { end: i + 1, value, hidden: null, han: true } : null;
}

/** Takes in what enlarges a number from behind: 500余万, 十多万, 二十几, 二十几万. */
function enlarged(text: string, d: Digits): Digits {
  if (d.value === null) return d;
  const at = skipBlanks(text, d.end, 1);
  const c = text[at] ?? "";
  const several = c === "几" && "十零拾0".includes(text[d.end - 1] ?? "_");
  if (c !== "余" && c !== "多" && !several) return d;
  let end = skipBlanks(text, at + 1, 1);
  let value = d.value;
  for (let factor = placeAt(text, end); factor !== null; factor = placeAt(text, end)) {
    value *= factor;
    end++;
  }
  if (value === d.value) return several ? { ...d, end: at + 1, bound: "at_least" } : d;
  return { ...d, end, value, bound: "at_least" };
}

const MASKS = new Set([..."*×xX○□■▓█_…"]);

/** Reads a mask at `i`: `***`, `xx`, `××`. A single letter is a mask only where a unit follows at once. */
function mask(text: string, i: number): Digits | null {
  const c = text[i] ?? "";
  if (!MASKS.has(c)) return null;
  const before = text.charCodeAt(i - 1);
  if ((c === "x" || c === "X") && ((before >= 0x61 && before <= 0x7a) || (before >= 0x41 && before <= 0x5a)))
    return null;
  let j = i;
  while (j < text.length && (text[j] === c || (MASKS.has(text[j] ?? "") && text[j] !== "○") || text[j] === ".")) j++;
  if (text[j - 1] === ".") j--;
  return { end: j, value: null, hidden: "mask", han: false };
}

const ITEM_UNITS = ["件次", "余件", "多件", "件", "份", "条", "项", "篇"];
const ITEM_STARTS = new Set(ITEM_UNITS.map((unit) => unit[0] ?? ""));
const BODIES = [
  "单位",
  "部门",
  "委办局",
  "局委办",
  "承办",
  "责任单位",
  "职能部门",
  "党政部门",
  "乡镇",
  "镇",
  "街道",
  "县区",
  "县(市",
  "县(区",
  "县市区",
  "市县",
  "区县",
  "市直",
  "县直",
  "区直",
  "省直",
  "中省直",
  "地方",
  "委局",
  "机关",
  "牵头",
  "主办单位",
  "主办部门",
  "有关",
  "相关",
  "党群",
  "政府",
  "镇街",
  "地市",
  "市州",
  "市(州",
  "设区市",
  "站所",
  "开发区",
  "管委会",
  "园区",
  "功能区",
  "科室",
  "处室",
  "县",
  "区",
];

/** Units of things that are never ours, after a number. */
const FOREIGN = new Set([
  ..."元亩米吨公里次场户棵台辆座栋层套处所间期批轮遍天周月日时分秒岁倍届号级类点位代版页字样步股条幅起宗",
]);

const PREFIX_BOUNDS: [string, Bound][] = [
  ["不少于", "at_least"],
  ["不低于", "at_least"],
  ["至少", "at_least"],
  ["超过了", "at_least"],
  ["超过", "at_least"],
  ["超", "at_least"],
  ["逾", "at_least"],
  ["近", "about"],
  ["接近", "about"],
  ["将近", "about"],
  ["大约", "about"],
  ["约", "about"],
  ["约占", "about"],
  ["占约", "about"],
  ["不到", "at_most"],
  ["不足", "at_most"],
  ["不超过", "at_most"],
  ["低于", "at_most"],
  ["最多", "at_most"],
];
PREFIX_BOUNDS.sort((a, b) => b[0].length - a[0].length);

/** Bound words by their last character, longer ones first. */
const BOUNDS_BY_END = new Map<string, [string, Bound][]>();
for (const entry of PREFIX_BOUNDS) {
  const last = entry[0].at(-1) ?? "";
  BOUNDS_BY_END.set(last, [...(BOUNDS_BY_END.get(last) ?? []), entry]);
}

/** The bound word that ends at `end`; null where none does. */
function boundWordAt(text: string, end: number): Bound | null {
  for (const [word, bound] of BOUNDS_BY_END.get(text[end - 1] ?? "") ?? []) if (endsAt(text, word, end)) return bound;
  return null;
}

const BASES = ["建议总数的", "提案总数的", "总件数的", "总数的", "总量的", "的"];
const BEFORE_NUMBER = ["达到", "达", "到", "为", "的"];

function boundBefore(text: string, start: number): Bound {
  let end = start;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  const base = text[end - 1] === "的" ? BASES.find((word) => endsAt(text, word, end)) : undefined;
  const ofBase = base === undefined ? null : boundWordAt(text, end - base.length);
  if (ofBase !== null) return ofBase;
  // 不到 and 达到 end alike; a bound word comes first.
  const bound = boundWordAt(text, end);
  if (bound !== null) return bound;
  const verb = BEFORE_NUMBER.find((word) => endsAt(text, word, end));
  if (verb !== undefined) {
    end -= verb.length;
    const ofVerb = boundWordAt(text, end);
    if (ofVerb !== null) return ofVerb;
  }
  // 约占总数的20%: the word stands before the share's own verb.
  const near = Math.max(0, end - 12);
  const share = near + text.slice(near, end).lastIndexOf("约占");
  return share >= near && !hasBreak(text, share, end) ? "about" : "exact";
}

function endsAt(text: string, word: string, end: number): boolean {
  return end >= word.length && text.startsWith(word, end - word.length);
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (",。;\n(".includes(text[i] ?? "") || isDigit(text.charCodeAt(i))) return true;
  return false;
}

const SUFFIX_BOUNDS: [string, Bound][] = [
  ["及以上", "at_least"],
  ["以上", "at_least"],
  ["之多", "exact"],
  ["多", "at_least"],
  ["余", "at_least"],
  ["以下", "at_most"],
  ["以内", "at_most"],
  ["左右", "about"],
  ["上下", "about"],
];

const SUFFIX_STARTS = new Set(SUFFIX_BOUNDS.map(([word]) => word[0] ?? ""));

function boundAfter(text: string, end: number): Bound | null {
  if (!SUFFIX_STARTS.has(text[end] ?? "")) return null;
  for (const [word, bound] of SUFFIX_BOUNDS) {
    if (!text.startsWith(word, end)) continue;
    if (word === "多" && isHan(text.charCodeAt(end + 1)) && "于年个项家名位部方".includes(text[end + 1] ?? ""))
      return null;
    return bound;
  }
  return null;
}

/** Whether a word for a body that handles items follows within a few characters. */
function countsBodies(text: string, end: number): boolean {
  const j = skipBlanks(text, end, 1);
  for (const body of BODIES) if (text.startsWith(body, j)) return true;
  // 35个市级责任部门: an adjective of up to six characters may stand between.
  for (let k = j; k < Math.min(text.length, j + 9); k++) {
    const c = text.charCodeAt(k);
    if (!isHan(c) && text[k] !== "(" && text[k] !== ")" && text[k] !== "、") return false;
    if (text.startsWith("单位", k) || text.startsWith("部门", k) || text.startsWith("委办局", k)) return true;
    if (text.startsWith("乡镇", k) || text.startsWith("街道", k) || text.startsWith("县区", k)) return true;
    if ("件条项的是为".includes(text[k] ?? "")) return false;
  }
  return false;
}

/** Whether 部门48个 or 单位65家 puts the body before the number. */
function bodiesBefore(text: string, start: number): boolean {
  let i = start;
  for (const w of ["总数", "达到", "共计", "达", "有", "为", "共", "数", "计"]) if (endsAt(text, w, i)) i -= w.length;
  return endsAt(text, "单位", i) || endsAt(text, "部门", i) || endsAt(text, "承办者", i);
}

/** 承办单位涉及…等共58个: the bodies head the clause that the number closes. */
function bodiesListed(text: string, start: number, end: number): boolean {
  if (!",。;)\n".includes(text[end] ?? "\n") || !(endsAt(text, "共", start) || endsAt(text, "共计", start)))
    return false;
  let from = start;
  while (from > 0 && start - from < 50 && !",。;\n".includes(text[from - 1] ?? "")) from--;
  const clause = text.slice(from, start);
  return clause.includes("单位") || clause.includes("部门");
}

const PEOPLE = [
  "表示",
  "对办理",
  "人大代表",
  "市人大",
  "代表",
  "委员",
  "提案人",
  "提案者",
  "领衔",
  "市代表",
  "省代表",
  "全国人大",
];

function personAfter(text: string, end: number): boolean {
  const j = skipBlanks(text, end, 1);
  for (let k = j; k < Math.min(text.length, j + 10); k++) {
    if (PEOPLE.some((p) => text.startsWith(p, k))) return true;
    // Only what tells whose deputies they are may stand between: 省, 市级, 第一.
    if (!"余多的省市县区州镇乡级全国本界届第一二三四五六七八九十0123456789以上在任".includes(text[k] ?? ","))
      return false;
  }
  return false;
}

function personBefore(text: string, start: number): boolean {
  let i = start;
  for (const w of ["总数", "达到", "共计", "共有", "达", "有", "为", "共", "的"]) if (endsAt(text, w, i)) i -= w.length;
  return endsAt(text, "代表", i) || endsAt(text, "委员", i);
}

const PUT_FORWARD = ["提交", "提出", "递交", "撰写", "参与", "提了"];

/** 委员210人中,有180人提交了提案: of those named before in the sentence, who put items forward. */
function personPuts(text: string, start: number, end: number): boolean {
  if (!PUT_FORWARD.some((w) => text.startsWith(w, end))) return false;
  const sentence = text.slice(Math.max(0, start - 30), start);
  const since = sentence.slice(Math.max(sentence.lastIndexOf("。"), sentence.lastIndexOf("\n")) + 1);
  return since.includes("代表") || since.includes("委员");
}

interface UnitRead {
  kind: NumberKind;
  end: number;
  unit: string;
  value: number | null;
  bound: Bound | null;
}

const unitRead = (
  kind: NumberKind,
  end: number,
  unit: string,
  value: number | null,
  bound: Bound | null,
): UnitRead => ({
  kind,
  end,
  unit,
  value,
  bound,
});

/** Bodies that a number counts without a word between: 20部门. */
const UNCOUNTED_BODIES = ["部门", "单位", "乡镇", "街道", "县区", "镇街", "镇", "委办局"];

/** Reads the unit after a number that ends at `end`. */
function unitAt(text: string, start: number, d: Digits): UnitRead {
  const value = d.value;
  let at = skipBlanks(text, d.end, 2);
  let bound: Bound | null = d.bound ?? null;
  if ((text[at] === "余" || text[at] === "多") && !d.hidden) {
    bound = "at_least";
    at = skipBlanks(text, at + 1, 1);
  }
  const c = text[at] ?? "";
  if (c === "%") {
    let end = at + 1;
    while (text[end] === "%") end++;
    return { kind: "percent", end, unit: "%", value, bound: bound ?? boundAfter(text, end) };
  }
  const ocr = ocrPercent(text, d);
  if (ocr !== null) return ocr;
  if (text.startsWith("个百分点", at) || text.startsWith("百分点", at))
    return unitRead("points", at + 3, "", value, bound);
  if (text.startsWith("个百分之百", at)) return unitRead("other", at, "", value, bound);
  if (c === "成" && isTenth(text, at, d)) {
    let end = at + 1;
    let tenths = Number(((value ?? 0) * 10).toPrecision(12));
    const next = Number.isInteger(value) ? (chinese(text, end) ?? arabic(text, end)) : null;
    if (next?.value != null && next.value < 10 && next.end - end === 1) {
      tenths += next.value;
      end = next.end;
    } else if (text[end] === "半") {
      tenths += 5;
      end++;
    }
    return { kind: "percent", end, unit: "成", value: tenths, bound: boundAfter(text, end) };
  }
  // 2案并1案 tells how items were merged.
  if (c === "案" && (text[at + 1] === "并" || text[start - 1] === "并"))
    return unitRead("other", at + 1, "案", value, bound);
  if (c === "案" && !"件例子由情卷头板底犯发".includes(text[at + 1] ?? " "))
    return unitRead("item", at + 1, "案", value, bound);
  for (const unit of ITEM_STARTS.has(c) ? ITEM_UNITS : []) {
    if (!text.startsWith(unit, at)) continue;
    if (unit === "条" && "例款规".includes(text[at + 1] ?? "_")) break;
    const tail = unit.at(-1) ?? "件";
    const longer = unit === "余件" || unit === "多件";
    const end = at + unit.length;
    return {
      kind: "item",
      end,
      unit: longer ? tail : unit,
      value,
      bound: longer ? "at_least" : (bound ?? boundAfter(text, end)),
    };
  }
  if (c === "个" || c === "家") {
    if (text.startsWith("100%", at + 1)) return unitRead("other", at + 1, "", value, bound);
    if (/^(月|工作日|小时|星期|季度|年头)/.test(text.slice(at + 1, at + 4)))
      return unitRead("other", at + 1, c, value, bound);
    if (
      /^(和|、|及|与)[0-9]+(个|家)/.test(text.slice(at + 1, at + 10)) &&
      /^[^,。;]{0,14}(单位|部门|乡镇|街道|政府|管委会)/.test(text.slice(at + 1))
    ) {
      return unitRead("organisation", at + 1, c, value, bound);
    }
    if (countsBodies(text, at + 1) || bodiesBefore(text, start) || bodiesListed(text, start, at + 1))
      return unitRead("organisation", at + 1, c, value, bound);
    const j = skipBlanks(text, at + 1, 1);
    const items = ["建议", "提案", "议案", "代表建议", "人大建议", "政协提案", "委员提案"];
    if (c === "个" && items.some((w) => text.startsWith(w, j))) return unitRead("item", at + 1, c, value, bound);
    const named = ["建议", "提案", "议案"].some((w) => endsAt(text, w, start));
    if (c === "个" && named && ",。;、)(\n".includes(text[at + 1] ?? "\n"))
      return unitRead("item", at + 1, c, value, bound);
    return unitRead("other", at + 1, c, value, bound);
  }
  if (c === "名" || c === "位" || c === "人") {
    const person =
      personAfter(text, at + 1) ||
      personBefore(text, start) ||
      personPuts(text, start, at + 1) ||
      text.startsWith("人次", at);
    return unitRead(person ? "person" : "other", at + 1, c, value, bound);
  }
  if (c === "年") {
    const year = value !== null && value >= 1949 && value <= 2100 && !d.han;
    return unitRead(year ? "year" : "other", at + 1, c, value, bound);
  }
  if (c === "月" || c === "日" || c === "时" || c === "号") return unitRead("date", at + 1, c, value, bound);
  if (c === "届" || c === "次") return unitRead("ordinal", at + 1, c, value, bound);
  for (const body of UNCOUNTED_BODIES) {
    if (text.startsWith(body, at) && !d.hidden) return unitRead("organisation", at, "", value, bound);
  }
  if (FOREIGN.has(c) || (isHan(c.charCodeAt(0)) && d.han)) return unitRead("other", at, "", value, bound);
  return unitRead("bare", d.end, "", value, bound);
}

/** Optical recognition prints % as `0-/0` or `-/o`: `700-/0` is 70 %. */
function ocrPercent(text: string, d: Digits): UnitRead | null {
  if (d.value === null || d.han || text[d.end] !== "-" || text[d.end + 1] !== "/") return null;
  const last = text[d.end + 2];
  if (last !== "0" && last !== "o" && last !== "O") return null;
  const digits = text[d.end - 1] === "0" && d.value >= 100 ? d.value / 10 : d.value;
  return { kind: "percent", end: d.end + 3, unit: "%", value: digits, bound: null };
}

function isTenth(text: string, at: number, d: Digits): boolean {
  if (d.value === null || d.value < 1 || d.value > 10) return false;
  const next = text[at + 1] ?? "";
  return !"立员果为功效绩长熟本都交了就份套型品才群人分千".includes(next) || next === "";
}

const WHOLE_PERCENT: [string, number][] = [
  ["双百", 100],
  ["百分之百", 100],
  ["百分百", 100],
  ["过半数", 50],
  ["过半", 50],
  ["一半", 50],
  ["半数", 50],
];

const PARTS_OF: Record<string, number> = { 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 10_000 };

function percentInWords(text: string, i: number): NumberToken | null {
  for (const [word, value] of WHOLE_PERCENT) {
    if (!text.startsWith(word, i)) continue;
    const end = i + word.length;
    if (word === "双百" && /^(方针|行动|工程|计划|活动|亿|万)/.test(text.slice(end, end + 2))) continue;
    const over = word.startsWith("过") || text.startsWith("以上", end);
    return token(i, end, "percent", value, over ? "at_least" : boundBefore(text, i), null, "%");
  }
  const parts = PARTS_OF[text[i] ?? ""];
  // 占百分四: the 之 was lost.
  const lost = text[i] === "百" && text[i - 1] === "占" && isNumeral(text[i + 2] ?? "");
  if (parts === undefined || text[i + 1] !== "分" || !(lost || text[i + 2] === "之")) return null;
  const at = skipBlanks(text, i + (lost ? 2 : 3), 1);
  const d = arabic(text, at) ?? chinese(text, at) ?? mask(text, at);
  if (!d) return null;
  if (d.value === null && !d.hidden) return token(i, d.end, "other", null, "exact", null, "");
  if (d.value !== null) d.value = Number((d.value / (parts / 100)).toPrecision(12));
  const bound = boundAfter(text, d.end) ?? boundBefore(text, i);
  return token(i, d.end, "percent", d.value, bound, d.hidden, "%");
}

function token(
  start: number,
  end: number,
  kind: NumberKind,
  value: number | null,
  bound: Bound,
  hidden: "mask" | "gap" | null,
  unit: string,
): NumberToken {
  return { start, end, kind, value, bound, hidden, unit, upTo: null };
}

/** Whether the number at `start` is an ordinal or the number of a document: 第3, (3), 〔2024〕14号, 一是, 3、 */
function isOrdinal(text: string, start: number, end: number): boolean {
  if (text[start - 1] === "第") return true;
  const next = text[end] ?? "";
  const before = text[start - 1] ?? "\n";
  if (before === "(" && next === ")") return true;
  if ((next === "、" || next === "." || next === "．") && (before === "\n" || start === 0)) return true;
  return false;
}

/** Generic 一件: 每一件建议, 第一件, 逐一, 一件件. */
function isGeneric(text: string, start: number, end: number): boolean {
  if (text[start] !== "一" || end - start !== 2) return false;
  const before = text[start - 1] ?? "";
  if ("每第逐任同哪某这那另是办督的".includes(before) || (before === "有" && text[start - 2] === "没")) return true;
  return (text[end] ?? "") === "件" || (text[end] ?? "") === "事" || text.startsWith("一件", end);
}

/** Characters that a number, a mask or a percentage in words may begin with. */
const STARTS = tableOf([...NUMERALS, ...MASKS, ..."0123456789双百佰千仟万过一半"]);

/**
 * Scans the reading text for every number, mask and gap in one pass. Linear: each character is looked at a bounded
 * number of times. Ordinals, dates and years come out too, marked as such, since sessions and years are read from them.
 */
export function scanNumbers(text: string): NumberToken[] {
  const out: NumberToken[] = [];
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (STARTS[code] === 0) {
      i++;
      continue;
    }
    const words = PERCENT_STARTS[code] === 1 ? percentInWords(text, i) : null;
    if (words) {
      out.push(words);
      i = words.end;
      continue;
    }
    const circles = text[i] === "○" && text[i + 1] === "○";
    const d = isDigit(code) ? arabic(text, i) : !circles && isNumeral(text[i] ?? "") ? chinese(text, i) : mask(text, i);
    if (!d) {
      i++;
      continue;
    }
    const found = signed(text, i, fraction(text, i, d) ?? read(text, i, enlarged(text, d)));
    if (found) out.push(found);
    i = Math.max(found?.end ?? d.end, i + 1);
  }
  return ranges(text, out);
}

const PERCENT_STARTS = tableOf("双百佰千仟万过一半");

/** 三分之二, 3又3分之1: a part of one thing, never a figure of ours. */
function fraction(text: string, start: number, d: Digits): NumberToken | null {
  const at = skipBlanks(text, d.end, 1);
  if (d.value === null || (text[at] !== "又" && text[at] !== "分")) return null;
  const below = text[at] === "又" ? digitsAt(text, skipBlanks(text, at + 1, 1)) : d;
  const bar = below ? skipBlanks(text, below.end, 1) : 0;
  if (!below?.value || !text.startsWith("分之", bar)) return null;
  const above = digitsAt(text, skipBlanks(text, bar + 2, 1));
  if (above?.value == null) return null;
  const value = above.value / below.value + (below === d ? 0 : d.value);
  return token(start, above.end, "other", value, "exact", null, "");
}

function digitsAt(text: string, i: number): Digits | null {
  return isDigit(text.charCodeAt(i)) ? arabic(text, i) : chinese(text, i);
}

/** 负3.9%: less than nothing is a change, and never a count. In 减负20件 the sign is none. */
function signed(text: string, start: number, t: NumberToken | null): NumberToken | null {
  if (t === null || t.value === null || text[start - 1] !== "负") return t;
  const before = text[start - 2] ?? "";
  if (isHan(before.charCodeAt(0)) && !"为是达至到率长".includes(before)) return t;
  return { ...t, start: start - 1, value: -t.value, kind: t.kind === "percent" ? "points" : "other" };
}

/** ×100% closes the formula that defines a rate, ≥95% is a bound to be kept: neither is a figure. */
function isTerm(text: string, start: number): boolean {
  const before = text[start - 1] ?? "";
  return before === "≥" || before === "≤" || (before === "*" && isTermEnd(text.charCodeAt(start - 2)));
}

const isTermEnd = (code: number) => code === 0x29 || isHan(code);

function read(text: string, start: number, d: Digits): NumberToken | null {
  const u = unitAt(text, start, d);
  if (text[start - 1] === "除" && /^(以|之)?外/.test(text.slice(u.end, u.end + 18)))
    return token(start, u.end, "other", d.value, "exact", null, "");
  if (u.kind === "percent" && isTerm(text, start)) return token(start, u.end, "other", u.value, "exact", null, "");
  if (d.hidden) {
    const figure = u.kind === "item" || u.kind === "percent" || u.kind === "organisation" || u.kind === "person";
    return figure ? token(start, u.end, u.kind, null, "exact", "mask", u.unit) : null;
  }
  if (d.value === null) return token(start, d.end, "other", null, "exact", null, "");
  if (d.han && u.kind === "bare") return token(start, d.end, "other", d.value, "exact", null, "");
  if (d.han && u.kind === "item" && u.unit === "篇" && "上下".includes(text[start - 1] ?? "_")) return null;
  if (d.han && u.kind === "item" && u.unit === "项" && d.value === 1)
    return token(start, u.end, "other", 1, "exact", null, "");
  if (d.han && u.kind === "organisation" && d.value === 1) return token(start, u.end, "other", 1, "exact", null, "");
  if (d.han && u.kind === "item" && isGeneric(text, start, u.end))
    return token(start, u.end, "other", d.value, "exact", null, "");
  const ordinal = isOrdinal(text, start, d.end) || (text[start - 1] === "第" && u.kind !== "percent");
  const kind = ordinal ? "ordinal" : u.kind;
  return token(start, u.end, kind, u.value, u.bound ?? boundBefore(text, start), null, u.unit);
}

const DASHES = new Set(["-", "—", "~", "至", "－", "––"]);

/** Joins 80%-90% and 15至20件 into their lower end, bound at_least. From-to comparisons (由48%提升至71%) stay two. */
function ranges(text: string, tokens: NumberToken[]): NumberToken[] {
  const out: NumberToken[] = [];
  for (const t of tokens) {
    const last = out.at(-1);
    const dash = last !== undefined && t.start - last.end <= 2 && DASHES.has(text.slice(last.end, t.start));
    if (last && dash && last.value !== null && t.value !== null && rangeKinds(last, t) && last.value < t.value) {
      out[out.length - 1] = { ...last, end: t.end, kind: t.kind, unit: t.unit, bound: "at_least", upTo: t.value };
    } else out.push(t);
  }
  return out;
}

function rangeKinds(a: NumberToken, b: NumberToken): boolean {
  return (
    (a.kind === b.kind && (a.kind === "percent" || a.kind === "item")) ||
    (a.kind === "bare" && (b.kind === "percent" || b.kind === "item"))
  );
}
