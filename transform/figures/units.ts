import type { Bound } from "../codebook.ts";
import { isHan, tableOf } from "../text/characters.ts";
import { boundAfter, endsAt } from "./bounds.ts";
import { arabic, chinese, type Digits, skipBlanks } from "./digits.ts";
import type { NumberKind } from "./numbers.ts";

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
  "州、市",
  "州市",
  "市、县",
  "县、区",
  "区、县",
  "县(市",
  "旗县",
  "旗区",
  "设区市",
  "站所",
  "开发区",
  "管委会",
  "园区",
  "功能区",
  "科室",
  "处室",
  "司局",
  "县",
  "区",
];

/** Bodies by their first character. */
const BODY_STARTS = tableOf(BODIES);

/** Whether a word for a body that handles items follows within a few characters. */
function countsBodies(text: string, end: number): boolean {
  const j = skipBlanks(text, end, 1);
  if (j < text.length && BODY_STARTS[text.charCodeAt(j)] === 1)
    for (const body of BODIES) if (text.startsWith(body, j)) return true;
  // 35个市级责任部门: an adjective of up to six characters may stand between.
  for (let k = j; k < Math.min(text.length, j + 9); k++) {
    const c = text.charCodeAt(k);
    if (!isHan(c) && text[k] !== "(" && text[k] !== ")" && text[k] !== "、") return false;
    if (text.startsWith("单位", k) || text.startsWith("部门", k) || text.startsWith("委办局", k)) return true;
    if (text.startsWith("科室", k) || text.startsWith("处室", k) || text.startsWith("司局", k)) return true;
    if (text.startsWith("乡镇", k) || text.startsWith("街道", k) || text.startsWith("县区", k)) return true;
    if ("件条项的是为".includes(text[k] ?? "")) return false;
  }
  return false;
}

const BEFORE_BODIES = ["总数", "达到", "共计", "达", "有", "为", "共", "数", "计"];

/** Whether 部门48个 or 单位65家 puts the body before the number. */
function bodiesBefore(text: string, start: number): boolean {
  let i = start;
  for (const w of BEFORE_BODIES) if (endsAt(text, w, i)) i -= w.length;
  return (
    endsAt(text, "单位", i) ||
    endsAt(text, "部门", i) ||
    endsAt(text, "承办者", i) ||
    endsAt(text, "处室", i) ||
    endsAt(text, "科室", i)
  );
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

const PEOPLE_STARTS = tableOf(PEOPLE);
/** What tells whose deputies they are: 省, 市级, 第一. Only this may stand between. */
const WHOSE = tableOf("余多的省市县区州镇乡级全国本界届第一二三四五六七八九十0123456789以上在任");

function personAfter(text: string, end: number): boolean {
  const j = skipBlanks(text, end, 1);
  // 9位在温全国人大代表, 12名住苏政协委员: the place they come from.
  const living =
    "在驻住".includes(text[j] ?? "-") &&
    /^.[\u4e00-\u9fff]{1,3}(全国|省|市)?(人大|政协|人民)?(代表|委员)/.test(text.slice(j, j + 14));
  if (living) return true;
  for (let k = j; k < Math.min(text.length, j + 10); k++) {
    const code = text.charCodeAt(k);
    if (PEOPLE_STARTS[code] === 1 && PEOPLE.some((p) => text.startsWith(p, k))) return true;
    if (WHOSE[code] === 0) return false;
  }
  return false;
}

const BEFORE_PEOPLE = ["总数", "达到", "共计", "共有", "达", "有", "为", "共", "的"];

const PEOPLE_BEFORE = ["代表", "委员", "提案人", "建议人", "领衔人", "联名人"];

function personBefore(text: string, start: number): boolean {
  let i = start;
  for (const w of BEFORE_PEOPLE) if (endsAt(text, w, i)) i -= w.length;
  return PEOPLE_BEFORE.some((w) => endsAt(text, w, i));
}

const PUT_FORWARD = ["提交", "提出", "递交", "撰写", "参与", "提了"];

/** 委员210人中,有180人提交了提案: of those named before in the sentence, who put items forward. */
function personPuts(text: string, start: number, end: number): boolean {
  if (!PUT_FORWARD.some((w) => text.startsWith(w, end))) return false;
  const sentence = text.slice(Math.max(0, start - 30), start);
  const since = sentence.slice(Math.max(sentence.lastIndexOf("。"), sentence.lastIndexOf("\n")) + 1);
  return since.includes("代表") || since.includes("委员");
}

/** A number with its unit. */
export interface UnitRead {
  kind: NumberKind;
  end: number;
  unit: string;
  value: number | null;
  bound: Bound | null;
}

/** A number whose unit is looked for: its digits, where they start, and where the unit would. */
interface Counted {
  text: string;
  start: number;
  at: number;
  digits: Digits;
  bound: Bound | null;
}

/** What a number counts, that ends at `end` with the unit as it is printed. */
function counts(c: Counted, kind: NumberKind, end: number, unit: string): UnitRead {
  return { kind, end, unit, value: c.digits.value, bound: c.bound };
}

/** Reads the unit behind a number that starts at `start`. */
export function unitAt(text: string, start: number, digits: Digits): UnitRead {
  let at = skipBlanks(text, digits.end, 2);
  let bound = digits.bound;
  if ((text[at] === "余" || text[at] === "多") && !digits.hidden) {
    bound = "at_least";
    at = skipBlanks(text, at + 1, 1);
  }
  const counted: Counted = { text, start, at, digits, bound };
  const code = at < text.length ? text.charCodeAt(at) : 0;
  const found = READERS.get(code)?.(counted);
  if (found) return found;
  const other = IS_FOREIGN[code] === 1 || (isHan(code) && digits.han);
  return other ? counts(counted, "other", at, "") : counts(counted, "bare", digits.end, "");
}

type Reader = (c: Counted) => UnitRead | null;

/** What is read behind a number, by the character that stands there. */
const READERS = new Map<number, Reader>();
const READERS_BY_START: [starts: string, reader: Reader][] = [
  ["%", percent],
  ["-", ocrPercent],
  ["百", points],
  ["成", tenths],
  ["案", cases],
  ["件余多份条项篇", items],
  ["个家", pieces],
  ["名位人", people],
  ["年", year],
  ["月日时号", (c) => counts(c, "date", c.at + 1, c.text[c.at] ?? "")],
  ["届次", (c) => counts(c, "ordinal", c.at + 1, c.text[c.at] ?? "")],
  ["部单乡街县镇委", uncountedBodies],
];
for (const [starts, reader] of READERS_BY_START) for (const c of starts) READERS.set(c.charCodeAt(0), reader);

/** Units of things that are never ours, after a number. */
const IS_FOREIGN = tableOf(
  "元亩米吨公里次场户棵台辆座栋层套处所间期批轮遍天周月日时分秒岁倍届号级类点位代版页字样步股条幅起宗",
);

function percent(c: Counted): UnitRead {
  let end = c.at + 1;
  while (c.text[end] === "%") end++;
  return { kind: "percent", end, unit: "%", value: c.digits.value, bound: c.bound ?? boundAfter(c.text, end) };
}

/** Optical recognition prints % as `0-/0` or `-/o`: `700-/0` is 70 %. */
function ocrPercent({ text, digits: d }: Counted): UnitRead | null {
  if (d.value === null || d.han || text[d.end] !== "-" || text[d.end + 1] !== "/") return null;
  const last = text[d.end + 2];
  if (last !== "0" && last !== "o" && last !== "O") return null;
  const whole = text[d.end - 1] === "0" && d.value >= 100 ? d.value / 10 : d.value;
  return { kind: "percent", end: d.end + 3, unit: "%", value: whole, bound: null };
}

function isTenth(text: string, at: number, d: Digits): boolean {
  if (d.value === null || d.value < 1 || d.value > 10) return false;
  const next = text[at + 1] ?? "";
  return !"立员果为功效绩长熟本都交了就份套型品才群人分千".includes(next) || next === "";
}

/** 百分点, 个百分点: a difference of two rates. */
function points(c: Counted): UnitRead | null {
  return c.text.startsWith("百分点", c.at) || c.text.startsWith("个百分点", c.at)
    ? counts(c, "points", c.at + 3, "")
    : null;
}

/** 九成, 九成五, 九成半: tenths, with what stands behind. */
function tenths(c: Counted): UnitRead | null {
  const { text, digits: d } = c;
  if (!isTenth(text, c.at, d)) return null;
  let end = c.at + 1;
  let value = Number(((d.value ?? 0) * 10).toPrecision(12));
  const next = Number.isInteger(d.value) ? (chinese(text, end) ?? arabic(text, end)) : null;
  if (next?.value != null && next.value < 10 && next.end - end === 1) {
    value += next.value;
    end = next.end;
  } else if (text[end] === "半") {
    value += 5;
    end++;
  }
  return { kind: "percent", end, unit: "成", value, bound: boundAfter(text, end) };
}

/** 30案; 2案并1案 tells how items were merged. */
function cases(c: Counted): UnitRead | null {
  const { text, at } = c;
  if (text[at + 1] === "并" || text[c.start - 1] === "并") return counts(c, "other", at + 1, "案");
  return "件例子由情卷头板底犯发".includes(text[at + 1] ?? " ") ? null : counts(c, "item", at + 1, "案");
}

const ITEM_UNITS = ["件次", "余件", "多件", "件", "份", "条", "项", "篇"];

function items(c: Counted): UnitRead | null {
  const { text, at } = c;
  const unit = ITEM_UNITS.find((u) => text.startsWith(u, at));
  if (unit === undefined || (unit === "条" && "例款规".includes(text[at + 1] ?? "_"))) return null;
  const end = at + unit.length;
  if (unit === "余件" || unit === "多件")
    return { kind: "item", end, unit: "件", value: c.digits.value, bound: "at_least" };
  return { kind: "item", end, unit, value: c.digits.value, bound: c.bound ?? boundAfter(text, end) };
}

const ITEMS = ["建议", "提案", "议案", "代表建议", "人大建议", "政协提案", "委员提案", "重点提案", "重点建议"];
const ITEMS_BEFORE = ["建议", "提案", "议案", "主办", "协办", "会办", "分办", "独办", "单办"];
const CLOSES = tableOf(",。;、)(\n");

/** 个 and 家 count bodies, items where their name stands beside them, and all sorts of other things. */
function pieces(c: Counted): UnitRead {
  const { text, start, at } = c;
  const unit = text[at] ?? "";
  if (unit === "个") {
    const share = points(c);
    if (share !== null) return share;
    if (text.startsWith("百分之百", at + 1)) return counts(c, "other", at, "");
  }
  if (text.startsWith("100%", at + 1)) return counts(c, "other", at + 1, "");
  if (/^(月|工作日|小时|星期|季度|年头)/.test(text.slice(at + 1, at + 4))) return counts(c, "other", at + 1, unit);
  const bodies =
    joinedBodies(text, at + 1) ||
    countsBodies(text, at + 1) ||
    bodiesBefore(text, start) ||
    bodiesListed(text, start, at + 1);
  if (bodies) return counts(c, "organisation", at + 1, unit);
  const j = skipBlanks(text, at + 1, 1);
  const item =
    unit === "个" &&
    (ITEMS.some((w) => text.startsWith(w, j)) ||
      (ITEMS_BEFORE.some((w) => endsAt(text, w, start)) && CLOSES[codeOr(text, at + 1, "\n")] === 1));
  return counts(c, item ? "item" : "other", at + 1, unit);
}

/** The code unit at `i`; behind the end of the text that of `end`. */
const codeOr = (text: string, i: number, end: string) =>
  (i < text.length ? text : end).charCodeAt(i < text.length ? i : 0);

/** 12个和3家责任单位: the bodies stand behind the second number. */
function joinedBodies(text: string, end: number): boolean {
  return (
    /^(和|、|及|与)[0-9]+(个|家)/.test(text.slice(end, end + 9)) &&
    /^[^,。;]{0,14}(单位|部门|乡镇|街道|政府|管委会)/.test(text.slice(end, end + 20))
  );
}

function people(c: Counted): UnitRead {
  const { text, start, at } = c;
  const person =
    personAfter(text, at + 1) ||
    personBefore(text, start) ||
    personPuts(text, start, at + 1) ||
    text.startsWith("人次", at);
  return counts(c, person ? "person" : "other", at + 1, text[at] ?? "");
}

function year(c: Counted): UnitRead {
  const { value, han } = c.digits;
  const known = value !== null && value >= 1949 && value <= 2100 && !han;
  return counts(c, known ? "year" : "other", c.at + 1, "年");
}

/** Bodies that a number counts without a word between: 20部门. */
const UNCOUNTED_BODIES = ["部门", "单位", "乡镇", "街道", "县区", "县(区", "县(市", "区(县", "镇街", "镇", "委办局"];

function uncountedBodies(c: Counted): UnitRead | null {
  const counted = !c.digits.hidden && UNCOUNTED_BODIES.some((body) => c.text.startsWith(body, c.at));
  return counted ? counts(c, "organisation", c.at, "") : null;
}
