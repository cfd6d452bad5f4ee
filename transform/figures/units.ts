import type { Bound } from "../codebook.ts";
import { isHan, tableOf } from "../text/characters.ts";
import { bodiesBefore, bodiesListed, countsBodies, joinedBodies } from "./bodies.ts";
import { boundAfter, endsAt } from "./bounds.ts";
import { arabic, chinese, type Digits, skipBlanks } from "./digits.ts";
import { list } from "./list.ts";
import type { NumberKind } from "./numbers.ts";
import { personAfter, personBefore, personPuts } from "./persons.ts";

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
  const deputies = text.startsWith("代表", at) && !digits.han;
  const other = (IS_FOREIGN[code] === 1 && !deputies) || (isHan(code) && digits.han);
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
  ["张", sheets],
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
  // “两案”: both instruments by their short name
  if (c.digits.value === 2 && text[c.start] === "两" && /["“”]/.test(text[at + 1] ?? ""))
    return counts(c, "other", at + 1, "案");
  if (text[at + 1] === "并" || text[c.start - 1] === "并") return counts(c, "other", at + 1, "案");
  return "件例子由情卷头板底犯发".includes(text[at + 1] ?? " ") ? null : counts(c, "item", at + 1, "案");
}

const ITEM_UNITS = list("件次 余件 多件 件 份 条 项 篇");

function items(c: Counted): UnitRead | null {
  const { text, at } = c;
  const unit = ITEM_UNITS.find((u) => text.startsWith(u, at));
  if (unit === undefined || (unit === "条" && "例款规".includes(text[at + 1] ?? "_"))) return null;
  const end = at + unit.length;
  if (unit === "余件" || unit === "多件")
    return { kind: "item", end, unit: "件", value: c.digits.value, bound: "at_least" };
  return { kind: "item", end, unit, value: c.digits.value, bound: c.bound ?? boundAfter(text, end) };
}

/** 收回评价表23张, 满意20张: forms, and nothing else that is counted in sheets. */
function sheets(c: Counted): UnitRead | null {
  const { text, at, start } = c;
  const lead = text.slice(Math.max(0, start - 20), start);
  // 满意票33张、基本满意2张: a vote.
  if (lead.includes("票") || !/[表卡单函执收返满理认]/.test(lead)) return null;
  if (/[床桌椅票网图脸牌嘴纸]/.test(text[at + 1] ?? "")) return null;
  return { kind: "item", end: at + 1, unit: "张", value: c.digits.value, bound: c.bound ?? boundAfter(text, at + 1) };
}

const ITEMS = list("建议 提案 议案 代表建议 人大建议 政协提案 委员提案 重点提案 重点建议");

const ITEMS_BEFORE = list("建议 提案 议案 主办 协办 会办 分办 独办 单办");

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
  const known = value !== null && value >= 1949 && value <= 2100 && (!han || c.digits.end - c.start === 4);
  return counts(c, known ? "year" : "other", c.at + 1, "年");
}

/** Bodies that a number counts without a word between: 20部门. */
const UNCOUNTED_BODIES = list("部门 单位 乡镇 街道 县区 县(区 县(市 区(县 镇街 镇 委办局");

function uncountedBodies(c: Counted): UnitRead | null {
  const counted = !c.digits.hidden && UNCOUNTED_BODIES.some((body) => c.text.startsWith(body, c.at));
  return counted ? counts(c, "organisation", c.at, "") : null;
}
