import { isHan, tableOf } from "../text/characters.ts";
import type { NumberToken } from "./numbers.ts";

/** Words that end right before a blanked count: 建议 件, (会后 件), 有 件. */
const BEFORE_COUNT = [
  "建议",
  "提案",
  "议案",
  "有",
  "会后",
  "收到",
  "承办",
  "办理",
  "提出",
  "提交",
  "立案",
  "交办",
  "共",
  "为",
  "类",
  "达",
  "办结",
  "答复",
  "计",
  "意见",
  "满意",
  "其中",
  "方面",
];
const RATE_ENDS = ["率", "率为", "率达", "率达到", "率是", "率均为", "率分别为", "满意度", "满意度为"];

function token(start: number, end: number, kind: "item" | "percent", unit: string): NumberToken {
  return { start, end, kind, value: null, bound: "exact", hidden: "gap", unit, upTo: null };
}

/** Whether one of the words ends at a place of the text. */
function endsWithAny(text: string, end: number, words: readonly string[]): boolean {
  for (const word of words) if (text.startsWith(word, end - word.length)) return true;
  return false;
}

/** What a gap begins with. */
const OPENS = tableOf(" (…");

/**
 * Places where a blank stands instead of a number: `占 %`, `占 ,`, `有 件`, `满意率 。`. The reading text keeps one blank
 * before units and marks for this purpose. One pass, looking a few characters back at each blank.
 */
export function scanGaps(text: string): NumberToken[] {
  const out: NumberToken[] = lostNumbers(text);
  for (let i = 1; i < text.length; i++) {
    if (OPENS[text.charCodeAt(i)] === 0) continue;
    const bracket = bracketGap(text, i);
    if (bracket) {
      out.push(bracket);
      continue;
    }
    if (text[i] === "…" && text[i - 1] !== "…" && endsWithAny(text, i, RATE_ENDS)) {
      out.push(token(i, text[i + 1] === "…" ? i + 2 : i + 1, "percent", ""));
      continue;
    }
    if (text[i] !== " ") continue;
    const next = text[i + 1] ?? "";
    const before = text[i - 1] ?? "";
    // B类(列入规划的) 件: the bracket explains the class, the number is gone behind it.
    if (before !== ")" && !isHan(before.charCodeAt(0))) continue;
    const share = before === "占" || text.startsWith("占比", i - 2) || text.startsWith("总数的", i - 3);
    const rate = endsWithAny(text, i, RATE_ENDS);
    if (next === "%") {
      if (share || rate || "为达到是的".includes(before)) out.push(token(i, i + 2, "percent", "%"));
    } else if (",;。、)".includes(next)) {
      if (share || rate) out.push(token(i, i + 1, "percent", ""));
    } else if (next === "件" && !isPlainWord(text, i + 2)) {
      const closes = ",。;、)(\n".includes(text[i + 2] ?? "\n");
      if (closes || endsWithAny(text, i, BEFORE_COUNT)) out.push(token(i, i + 2, "item", "件"));
    }
  }
  return out.length > 1 ? out.sort((a, b) => a.start - b.start) : out;
}

const LOST = [
  "提案件",
  "建议件",
  "议案件",
  "立案件",
  "承办件",
  "提案总量的%",
  "建议总数的%",
  "提案总数的%",
  "总数的%",
  "占%",
];

const [ITEM, PERCENT] = ["件".charCodeAt(0), "%".charCodeAt(0)];
const BEFORE_LOST = tableOf(LOST.map((word) => word.slice(-2)));
/** No report drops more. */
const MOST_LOST = 500;

/** Numbers dropped without a trace: 共收到提案件,立案件,占%. Only a text that drops three of them is taken at that word. */
function lostNumbers(text: string): NumberToken[] {
  const out: NumberToken[] = [];
  for (let i = 1; i < text.length && out.length < MOST_LOST; i++) {
    const unit = text.charCodeAt(i);
    if ((unit !== ITEM && unit !== PERCENT) || BEFORE_LOST[text.charCodeAt(i - 1)] === 0) continue;
    if (!",。;)(、\n".includes(text[i + 1] ?? "\n") || !endsWithAny(text, i + 1, LOST)) continue;
    out.push(unit === PERCENT ? token(i, i + 1, "percent", "%") : token(i, i + 1, "item", "件"));
  }
  if (out.length < 3) return out.filter((t) => partsFollow(text, t));
  for (const t of bareUnits(text)) if (!out.some((o) => o.end === t.end)) out.push(t);
  return out.sort((a, b) => a.start - b.start);
}

/** 共承办各类建议提案件,其中建议14件: the parts behind it show that a whole was lost, even where no other number is. */
function partsFollow(text: string, t: NumberToken): boolean {
  if (t.kind !== "item") return false;
  const taken = /(共|累计|总计|合计)[^,。;0-9]{0,24}$/.test(text.slice(Math.max(0, t.start - 30), t.start));
  return taken && /^[,(:]其中[^。;0-9]{0,20}[0-9]+件/.test(text.slice(t.end, t.end + 32));
}

/** Characters that end a word in 件 that counts nothing: 文件, 条件. */
const WORDS_IN_UNIT = new Set([..."文条信事邮附证软硬零部要稿件急来办每逐这哪某各另几数两一二三四五六七八九十百千万"]);

/** Units whose number was dropped in a text known to drop them: 解决的件, 办复率%, 有件作为来信. */
function bareUnits(text: string): NumberToken[] {
  const out: NumberToken[] = [];
  for (let i = 1; i < text.length && out.length < MOST_LOST; i++) {
    if (text[i] !== "件" && text[i] !== "%") continue;
    const point = text[i] === "%" && text[i - 1] === ".";
    const before = text[i - (point ? 2 : 1)] ?? "";
    const noun = /^(重点|提案|建议|委员|正式|作为|立案)/.test(text.slice(i + 1, i + 3));
    if (text[i] === "%") {
      if ("率为达到的占比".includes(before)) out.push(token(point ? i - 1 : i, i + 1, "percent", "%"));
    } else if (WORDS_IN_UNIT.has(before)) continue;
    else if (noun && (before === "," || isHan(before.charCodeAt(0)))) out.push(token(i, i + 1, "item", "件"));
    else if ("的有共达计".includes(before) && ",。;)(、\n".includes(text[i + 1] ?? "\n"))
      out.push(token(i, i + 1, "item", "件"));
  }
  return out;
}

/** An empty bracket in front of a unit: 建议( )件, 办结率( )%. */
function bracketGap(text: string, i: number): NumberToken | null {
  if (text[i] !== "(") return null;
  let j = i + 1;
  while (j < text.length && j - i < 12 && text[j] === " ") j++;
  if (text[j] !== ")") return null;
  const unit = text[j + 1] ?? "";
  if (unit === "件") return token(i, j + 2, "item", unit);
  return unit === "%" ? token(i, j + 2, "percent", unit) : null;
}

/** 件件, 件次 without a number are words of running text. */
function isPlainWord(text: string, at: number): boolean {
  return text[at] === "件" || text[at] === "套" || text[at] === "数";
}
