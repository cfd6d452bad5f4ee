import type { Needs } from "../text/needs.ts";
import { WordSet } from "../text/wordset.ts";
import { type FoundDate, findDate, isoDate } from "./dates.ts";
import { fold } from "./lines.ts";

/** Facts that a page prints about itself in the lines around its title. */
export interface Facts {
  /** ISO 8601 */
  date: string | null;
  publisher: string | null;
}

/** Labels of a date, the surest first: when a page was put up, then when its document was issued. */
const DATE_LABELS: readonly (readonly string[])[] = [
  [
    "发布时间",
    "发布日期",
    "發布時間",
    "發佈時間",
    "發布日期",
    "發佈日期",
    "公开日期",
    "公開日期",
    "上网时间",
    "发表时间",
    "添加时间",
    "录入时间",
    "更新时间",
    "更新時間",
  ],
  ["时间", "時間", "日期"],
  ["发文日期", "發文日期", "印发日期"],
  ["成文日期", "生成日期", "成文時間"],
];

const SOURCE_LABELS: readonly string[] = [
  "信息来源",
  "稿件来源",
  "文稿来源",
  "文章来源",
  "新闻来源",
  "资料来源",
  "来源",
  "來源",
  "信息來源",
  "文章來源",
  "稿源",
  "转自",
  "转载自",
];
const OFFICE_LABELS: readonly string[] = [
  "发布机构",
  "发布单位",
  "發布機構",
  "發佈機構",
  "公开责任部门",
  "信息提供单位",
  "责任部门",
  "發布單位",
  "发文单位",
  "发文机构",
  "发文机关",
  "制发机关",
  "作者(来源)",
];

/** What stands in a publisher's place and names none. */
const NOBODY = new Set(
  "本文由 网络收集 网络整理 本站 本网 本站原创 原创 未知 未知来源 不详 网络 互联网 转载 其他 其它 本报 本報 本網 admin 管理员 信息中心 无 佚名 站内 暂无 本站整理 来源 网站".split(
    " ",
  ),
);

/** Labels that end a value printed before them on the same line, wherever they begin. */
const NEXT_LABELS = [
  ...DATE_LABELS.flat().filter((label) => label.length > 2),
  ...[...SOURCE_LABELS, ...OFFICE_LABELS].filter((label) => label.length > 2),
  ..."访问量 訪問量 进入电子报 收集编辑 您是第 浏览次数 瀏覽次數 点击次数 阅读次数 访问次数 点击数 点击: 浏览: 作者: 作者: 编辑: 编辑: 編輯: 責任編輯 责任编辑 人气: 字体 字體 字号".split(
    " ",
  ),
];

const ENDING = new WordSet(NEXT_LABELS);

/** Words that end it where a space stands before them. */
const NEXT_WORDS =
  "作者 编辑 編輯 责编 浏览 瀏覽 点击 點擊 阅读 閱讀 热度 人气 人氣 分享 打印 列印 发布者 发布人 时间 時間 日期 来源 來源 文号 索引 主题 审核 撰稿 供稿 记者 評論 评论 次数 保护视力 体裁 摄影 投稿 上传 录入 放大 缩小 星期".split(
    " ",
  );

const NEXT = [...NEXT_LABELS, ...NEXT_WORDS];

/** Longest line that is looked at, in characters: heads are short. */
const MAX_LINE = 600;

const SPACES = new Set([" ", "\t", "\u00a0", "\u3000"]);
const COLONS = new Set([":", ":", "】", "]", "/"]);
const isHan = (char: string | undefined) => char !== undefined && char >= "\u4e00" && char <= "\u9fff";
const isSpace = (char: string | undefined) => char !== undefined && SPACES.has(char);

/** Reads the date and the publisher that lines print with a label, and the date that stands in a line of its own. */
export function printedFacts(printed: readonly string[]): Facts {
  return { date: printedDate(printed), publisher: labelledPublisher(printed) };
}

/** The date that lines print with a label, where they have one (`DATE_LABEL_NEEDS`), or in a line of its own. */
export function printedDate(printed: readonly string[], mayBeLabelled = true): string | null {
  const lines = printed.filter((line) => line.length <= MAX_LINE).map(fold);
  return (mayBeLabelled ? labelledDate(lines) : null) ?? plainDate(lines);
}

/** Where the value after a label begins, -1 where the line has no such label. */
function valueAfter(line: string, label: string): number {
  for (let at = line.indexOf(label); at >= 0; at = line.indexOf(label, at + 1)) {
    if (label.length === 2 && isHan(line[at - 1])) continue;
    let i = at + label.length;
    while (isSpace(line[i])) i++;
    if (COLONS.has(line[i] ?? "")) {
      i++;
      while (isSpace(line[i]) || line[i] === "|" || COLONS.has(line[i] ?? "")) i++;
      return i;
    }
    // 发布机构 | 某局 | in a table that was flattened
    if (line[i] === "|" && (at === 0 || line.slice(0, at).trimEnd().endsWith("|"))) {
      i++;
      while (isSpace(line[i])) i++;
      return i;
    }
    if (at === 0 && i > at + label.length && i < line.length) return i;
  }
  return -1;
}

/** Labels to look for, and the two characters that each ends with: a line without any of these needs no closer look. */
class Labels {
  readonly all: readonly string[];
  /** what a text with any of them has */
  readonly needs: Needs;
  private readonly ends: WordSet;

  constructor(labels: readonly string[]) {
    this.all = labels;
    const ends = [...new Set(labels.map((label) => label.slice(-2)))];
    this.needs = [ends];
    this.ends = new WordSet(ends);
  }

  mayBeIn(line: string): boolean {
    return this.ends.isIn(line);
  }
}

const DATES = new Labels(DATE_LABELS.flat());
const SOURCES = new Labels(SOURCE_LABELS);
const OFFICES = new Labels(OFFICE_LABELS);

export const DATE_LABEL_NEEDS = DATES.needs;
export const OFFICE_LABEL_NEEDS = OFFICES.needs;

function labelledDate(lines: readonly string[]): string | null {
  const labelled = lines.map((line) => DATES.mayBeIn(line));
  for (const labels of DATE_LABELS) {
    for (const [at, line] of lines.entries()) {
      if (!labelled[at]) continue;
      for (const label of labels) {
        const from = valueAfter(line, label);
        if (from < 0) continue;
        const rest = line.slice(from, from + 30);
        const found = findDate(rest);
        if (found !== null && found.start <= 2) return found.date;
        const next = rest === "" ? findDate((lines[at + 1] ?? "").slice(0, 30)) : null;
        if (next !== null && next.start === 0) return next.date;
      }
    }
  }
  return null;
}

/** A date in a line that says little else: `2025-03-12 04:11 来源:…`, `(2023年1月13日)`, `某日报 2020-12-02 09:51`. */
function plainDate(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (line.length > 80) continue;
    const found = findDate(line) ?? shortYear(line);
    if (found !== null && standsAlone(line, found)) return found.date;
  }
  return null;
}

function standsAlone(line: string, found: FoundDate): boolean {
  const before = line.slice(0, found.start).trim();
  const after = line.slice(found.end).trim();
  if (after.startsWith("星期") || before.includes("今天") || after.startsWith("在") || after.startsWith("至"))
    return false;
  if ("—–-~至到".includes(after[0] ?? "x") && after !== "") return false;
  const bracket = before === "" || "((【[".includes(before);
  const time = /^\d{1,2}[::]\d{2}/.test(after);
  if (bracket && (after === "" || "))】]".includes(after[0] ?? "x") || time)) return true;
  const labelled = NEXT.some((label) => after.startsWith(label));
  return before.length <= 30 && !before.includes(",") && !before.includes("。") && (time || labelled || after === "");
}

/** `23-09-27 08:43` at a line's head: a year of two digits counts where a time of day follows. */
function shortYear(line: string): FoundDate | null {
  if (line[2] !== "-") return null;
  const match = /^(\d{2})-(\d{2})-(\d{2}) \d{2}:\d{2}/.exec(line);
  if (match === null) return null;
  const [, year, month, day] = match.map(Number);
  const date = isoDate(2000 + (year ?? 0), month ?? 0, day ?? 0);
  return date === null ? null : { date, start: 0, end: 8 };
}

/** The publisher that is printed after a label: as a report's source first, as the office that put it up second. */
function labelledPublisher(lines: readonly string[]): string | null {
  return labelledSource(lines) ?? labelledOffice(lines);
}

/** The name that is printed as a report's source, e.g. after `来源:`. */
export const labelledSource = (lines: readonly string[]) => labelled(lines, SOURCES);

/** The name of the office that put a report up, e.g. after `发布机构:`. */
export const labelledOffice = (lines: readonly string[]) => labelled(lines, OFFICES);

function labelled(lines: readonly string[], labels: Labels): string | null {
  for (const line of lines) {
    if (line.length > MAX_LINE || !labels.mayBeIn(line)) continue;
    const plain = fold(line);
    for (const label of labels.all) {
      const from = valueAfter(plain, label);
      const name = from < 0 ? null : publisherName(line.slice(from, from + 80));
      if (name !== null) return name;
    }
  }
  return null;
}

/** The name of a publisher at the head of `text`, null where none stands there. */
export function publisherName(text: string): string | null {
  const printed = text.replace(/^[[【][\s\u3000]*/, "");
  return nameAtHead(printed, fold(printed));
}

const MARKS = new WordSet(["\n", "|", "【", "[", "】", "]"]);

function nameAtHead(printed: string, text: string): string | null {
  let end = text.length;
  const cut = (at: number) => {
    if (at >= 0 && at < end) end = at;
  };
  cut(MARKS.search(text));
  cut(ENDING.search(text));
  cut(findDate(text)?.start ?? -1);
  const colon = text.slice(0, end).search(/[::]/);
  if (colon >= 0) cut(Math.max(text.lastIndexOf(" ", colon), 0));
  let name = printed.slice(0, end).trim();
  const space = name.search(/\s/);
  if (space >= 2 || (space >= 0 && NEXT_WORDS.some((word) => name.startsWith(word)))) name = name.slice(0, space);
  return nameOrNull(name);
}

function nameOrNull(text: string): string | null {
  let name = text;
  while (name !== "" && isTrailing(name)) name = name.slice(0, -1).trim();
  const hyphen = name.lastIndexOf("-");
  if (hyphen > 0 && name.slice(0, hyphen).endsWith("网") && name.endsWith("报")) name = name.slice(hyphen + 1);
  name = name
    .replace(/^[据據]/, "")
    .replace(/(原创|原創)$/, "")
    .replace(/([报報社]).{2,4}[记記]者站([((].*)?$/, "$1");
  // A masked name is none, and an editor's account in letters and digits.
  if (/\*{2}/.test(name) || /^[a-z0-9._-]+$/.test(name)) return null;
  if (name.length < 2 || name.length > 40 || NOBODY.has(name) || /^[\d\s:.-]+$/.test(name)) return null;
  return NEXT_WORDS.includes(name) ? null : name;
}

function isTrailing(name: string): boolean {
  const last = fold(name.at(-1) ?? "");
  if (last === ")") return !fold(name).includes("(");
  return "。,,、;;-_((".includes(last);
}
