import { breaksIn } from "./breaks.ts";
import { isBlank, isBreak, isDigit, isHan } from "./characters.ts";
import { flowOf } from "./flow.ts";
import type { Edit } from "./tracked.ts";

interface Line {
  start: number;
  end: number;
  /** whether it is a row of a table */
  row: boolean;
}

const ENDS = new Set([..."。!?;:！？；：…"]);
const STARTS_IN_SENTENCE = new Set([..."。,、;)，；）"]);
const UNITS = new Set([..."件%％"]);

function lines(text: string): Line[] {
  const out: Line[] = [];
  let start = 0;
  for (const end of [...breaksIn(text), text.length]) {
    let from = start;
    let to = end;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    if (to > from) out.push({ start: from, end: to, row: isRow(text, from, to) });
    start = end + 1;
  }
  markPairs(text, out);
  for (let i = out.length - 2; i >= 0; i--) {
    const [head, row] = [out[i], out[i + 1]];
    if (head && row?.row && !head.row && headsRow(text, head, row)) head.row = true;
  }
  return out;
}

/** Fewest lines of one word and one number in a row that are a table of two columns. */
const FEWEST_PAIRS = 3;

/** Marks runs of lines that each are a word and a number, set apart by a blank (代表建议(件) 13), as rows. */
function markPairs(text: string, all: Line[]): void {
  let from = 0;
  for (let i = 0; i <= all.length; i++) {
    const line = all[i];
    if (line && isPair(text, line)) continue;
    if (i - from >= FEWEST_PAIRS) for (const pair of all.slice(from, i)) pair.row = true;
    from = i + 1;
  }
}

function isPair(text: string, line: Line): boolean {
  if (line.end - line.start > 30) return false;
  const [word = "", value = "", ...more] = cellsOf(text, line.start, line.end);
  return more.length === 0 && /^[0-9]/.test(value) && VALUE.test(value) && /^[^0-9,。;:!?，；：！？]{2,16}$/.test(word);
}

/** 序号 类别 件数 占比: as many words as the row below has cells. */
function headsRow(text: string, head: Line, row: Line): boolean {
  if (head.end - head.start > 80) return false;
  const words = cellsOf(text, head.start, head.end);
  const short = words.every((w) => w.length <= 8 && !/[,。;:!?，；：！？|0-9]/.test(w));
  return words.length >= 2 && short && words.length === cellsOf(text, row.start, row.end).length;
}

/** Longest line that is looked at as the head of a table, and how far below it its first row is looked for, in characters. */
const LONGEST_HEAD = 80;

/** Whether the blank at `at` parts the words of a line that heads a table's columns. */
export function partsHead(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < LONGEST_HEAD && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < LONGEST_HEAD && !isBreak(text.charCodeAt(end))) end++;
  if (!isBreak(text.charCodeAt(end))) return false;
  const [head, row] = lines(text.slice(start, end + 2 * LONGEST_HEAD));
  return head !== undefined && row?.row === true && head.row;
}

const cellsOf = (text: string, start: number, end: number) => text.slice(start, end).split(/[ \t\u3000]+/);

const NUMERALS = new Set([..."一二三四五六七八九十"]);

/** 6.7%, which is no item's number. */
const isShare = (head: string) => /^[0-9]\.[0-9]{1,2} ?%/.test(head);

/** Whether a line opens a new item or paragraph: 一、 (一) 1. A类 第… 注: */
function opensItem(text: string, line: Line): boolean {
  const a = text[line.start] ?? "";
  const b = text[line.start + 1] ?? "";
  const c = text[line.start + 2] ?? "";
  if (a === "(" || a === "（" || a === "【" || a === "《" || a === "|") return true;
  if (NUMERALS.has(a) && (b === "、" || b === "是" || (NUMERALS.has(b) && (c === "、" || c === "是")))) return true;
  if (isShare(text.slice(line.start, line.start + 6))) return false;
  if (isDigit(a.charCodeAt(0)) && (b === "." || b === "、" || b === "．" || (isDigit(b.charCodeAt(0)) && c === "、")))
    return true;
  return a === "注" && (b === ":" || b === "：");
}

/**
 * Width at which the text is broken by hand or by a converter, in characters; null where lines are paragraphs.
 * Such a text has several lines of nearly the same greatest length that end in the middle of a sentence.
 */
function wrapWidth(text: string, all: Line[]): number | null {
  const flowing = all.filter((l) => !l.row);
  const open = flowing.filter((l) => !ENDS.has(text[l.end - 1] ?? "")).map((l) => l.end - l.start);
  if (open.length < 2) return null;
  const lengths = flowing.map((l) => l.end - l.start).sort((a, b) => b - a);
  // A line or two may be of the frame around the text.
  const width = lengths[lengths.length >= 10 ? 2 : 0] ?? 0;
  if (width > 80 || width < 14) return null;
  const full = open.filter((n) => n >= width * 0.7).length;
  const even = open.filter((n) => n >= width - 1).length;
  return (full >= 3 || even >= 2) && full >= flowing.length * 0.2 ? width : null;
}

function isParted(line: string): boolean {
  for (let i = 0; i < line.length; i++) if (isBlank(line.charCodeAt(i))) return true;
  return false;
}

/** Whether a line is a row of a table: cells set apart by bars, or by blanks and none of them a sentence. */
function isRow(text: string, start: number, end: number): boolean {
  const line = text.slice(start, end);
  if (line.includes("|")) return true;
  if (line.length > 80 || !isParted(line)) return false;
  const cells = cellsOf(text, start, end);
  // 1 农业农村 21 25.6%: behind its own number.
  const numbered = /^[0-9]{1,2}$/.test(cells[0] ?? "") && /^[^0-9,。;:，；：]{2,14}$/.test(cells[1] ?? "");
  const values = cells.slice(numbered ? 2 : 1);
  const counted = values.some((c) => /^[0-9]/.test(c));
  return counted && cells.length >= 3 && cells.length <= 9 && values.every((c) => VALUE.test(c));
}

/** A number in a table, or the stroke that stands where there is none. */
const VALUE = /^([0-9.]+(%|件|条|份|个|家)?|[—–/-]{1,2})$/;

/** Line breaks that fall inside a sentence, with the blanks around them, as cuts. */
export function brokenLines(text: string): Edit[] {
  const all = lines(text);
  const width = wrapWidth(text, all);
  const cuts: Edit[] = [];
  for (let i = 0; i + 1 < all.length; i++) {
    const line = all[i];
    const next = all[i + 1];
    if (!line || !next) continue;
    const last = text[line.end - 1] ?? "";
    const first = text[next.start] ?? "";
    const counted = UNITS.has(first) && (isDigit(last.charCodeAt(0)) || "*×xX".includes(last));
    const cells = line.row || next.row;
    const flow =
      cells || ENDS.has(last) || (first !== "(" && opensItem(text, next)) ? null : flowBetween(text, line, next);
    const inSentence =
      counted || flow === "word" || splitWord(last, first) || (STARTS_IN_SENTENCE.has(first) && !ENDS.has(last));
    const counting = isDigit(first.charCodeAt(0)) && startsCount(text, line, next);
    const length = line.end - line.start;
    const full = !cells && width !== null && length >= width * 0.7 && length <= width * 1.2;
    const indented = next.start - line.end > 3 && isBlank(text.charCodeAt(next.start - 2));
    const wrapped = full && !ENDS.has(last) && !opensItem(text, next) && !indented;
    const paged = pageNumber(text, line, next);
    const numbered = pageLine(text, next) ? all[i + 2] : undefined;
    if (numbered) {
      cuts.push({ start: line.end, end: ENDS.has(last) ? next.end : numbered.start, by: "" });
      i++;
    } else if (paged !== null) cuts.push({ start: line.end, end: paged, by: "" });
    else if (flow === "clause" || (first === "占" && !ENDS.has(last)))
      cuts.push({ start: line.end, end: next.start, by: "," });
    else if (inSentence || wrapped || counting) cuts.push({ start: line.end, end: next.start, by: "" });
  }
  return cuts;
}

const flowBetween = (text: string, line: Line, next: Line) =>
  flowOf(
    text.slice(Math.max(line.start, line.end - 200), line.end),
    text.slice(next.start, Math.min(next.end, next.start + 40)),
  );

/** A line that only bears a page's number: — 3 —. */
function pageLine(text: string, line: Line): boolean {
  return line.end - line.start <= 9 && /^[—–-] ?[0-9]{1,3} ?[—–-]$/.test(text.slice(line.start, line.end));
}

/** Words of this genre that a hard break may cut in two. */
const WORDS = [
  "建议",
  "提案",
  "议案",
  "代表",
  "委员",
  "办理",
  "办结",
  "解决",
  "满意",
  "答复",
  "办复",
  "基本",
  "会议",
  "人大",
  "政协",
  "结率",
  "复率",
  "意率",
  "承办",
  "交办",
  "立案",
  "和基",
  "部门",
  "单位",
  "期间",
  "计划",
];
const CUT_WORDS = new Set(WORDS);
const CUT_HEADS = new Set(WORDS.map((word) => word[0]));

/** 共收到提案 and, on the next line, 766件. */
function startsCount(text: string, line: Line, next: Line): boolean {
  const head = text.slice(Math.max(line.start, line.end - 2), line.end);
  return (
    /(建议|提案|议案|收到|承办|办理|提出|提交|立案|共)$/.test(head) &&
    /^[0-9]{1,5} ?件/.test(text.slice(next.start, next.start + 7))
  );
}

function splitWord(last: string, first: string): boolean {
  return CUT_HEADS.has(last) && CUT_WORDS.has(last + first);
}

/** Whether the line itself begins with the number of the page before. */
function followsPage(text: string, line: Line, page: number): boolean {
  const mark = `${page - 1}、`;
  return page > 1 && text.startsWith(mark, line.start);
}

/** Document previews print `2、` at the head of each page, even inside a word: gives the end of such a mark. */
function pageNumber(text: string, line: Line, next: Line): number | null {
  let i = next.start;
  while (i < next.end && isDigit(text.charCodeAt(i))) i++;
  if (i === next.start || i - next.start > 2 || text[i] !== "、") return null;
  const long = line.end - line.start >= 40;
  // 5 / 2、件: the page ended between the number and its unit.
  const number = long && isDigit(text.charCodeAt(line.end - 1));
  if (number && UNITS.has(text[i + 1] ?? "")) return i + 1;
  // 其余 2 / 3、5 件: it ended inside the number, where the page before has its own number.
  const rest = number && followsPage(text, line, Number(text.slice(next.start, i)));
  if (rest && /^[0-9]{1,3} ?[件%家]/.test(text.slice(i + 1, i + 7))) return i + 1;
  return long && isHan(text.charCodeAt(line.end - 1)) && isHan(text.charCodeAt(i + 1)) ? i + 1 : null;
}
