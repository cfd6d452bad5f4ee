import { findDate } from "../page/dates.ts";
import { fold, joined } from "../page/lines.ts";
import { simplify } from "../text/script.ts";

/** What the name of a newspaper, a station or a site ends with, in simplified characters. */
const MEDIA = [
  "网",
  "报",
  "社",
  "台",
  "信息港",
  "在线",
  "客户端",
  "记者站",
  "广播",
  "融媒体中心",
  "门户",
  "网站",
  "频道",
  "杂志",
];

/** Words between a medium's name and its report. */
const MARKERS = ["讯", "电", "消息", "报道"];

/** What stands in a medium's place and names none. */
const NOBODY = new Set([
  "本报",
  "本网",
  "本社",
  "本台",
  "晚报",
  "日报",
  "晨报",
  "商报",
  "新闻网",
  "网",
  "报",
  "政府网",
  "门户网站",
]);

const OFFICES = [
  "局",
  "厅",
  "办事处",
  "法院",
  "检察院",
  "人民政府",
  "委员会",
  "办公室",
  "办公厅",
  "政府",
  "常委会",
  "督查室",
  "管委会",
  "主席团",
];

const LONGEST_NAME = 34;
const SPACES = new Set([" ", "\u3000", "\t", "\u00a0"]);

/** Lines of a document's head and tail, as printed. */
export interface Lines {
  head: readonly string[];
  tail: readonly string[];
}

/** The medium that a report opens with: `某网讯`, `某社某地1月26日电`, `【某报讯】`; null where none is named. */
export function dateline(lines: Lines): string | null {
  for (const line of lines.head) {
    const printed = withoutMarks(line).slice(0, 60);
    const name = mediumBefore(printed);
    if (name !== null) return name;
  }
  return null;
}

function mediumBefore(printed: string): string | null {
  if (!/[讯訊电電]|消息|报道|報道/.test(printed)) return null;
  const plain = simplify(fold(printed));
  for (const marker of MARKERS) {
    for (let at = plain.indexOf(marker); at >= 0; at = plain.indexOf(marker, at + 1)) {
      const name = mediumAtHead(printed.slice(0, at), plain.slice(0, at));
      if (name !== null) return name;
    }
  }
  return null;
}

/** The medium that `plain` begins with; only a place and a date may stand between it and the end. */
function mediumAtHead(printed: string, plain: string): string | null {
  if (plain === "" || /[。,;:、“”"]/.test(plain)) return null;
  const date =
    findDate(plain)?.start ??
    plain.search(/(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日/);
  const before = date < 0 ? plain : plain.slice(0, date);
  let end = 0;
  for (const suffix of MEDIA) {
    const at = before.lastIndexOf(suffix);
    if (at > 0) end = Math.max(end, at + suffix.length);
  }
  const rest = before.slice(end).trim();
  if (end < 2 || rest.length > 6 || (date < 0 && rest !== "")) return null;
  return named(printed.slice(0, end), plain.slice(0, end));
}

/** What stands before a printed date and time of day: `某日报 2020-12-02 09:51`. */
export function beforeDate(lines: Lines): string | null {
  for (const line of lines.head) {
    const printed = withoutMarks(line);
    if (printed.length > 120) continue;
    const plain = fold(printed);
    const found = plain.includes(":") ? findDate(plain) : null;
    if (found === null || found.start < 2 || !/^\s*\d{1,2}:\d{2}/.test(plain.slice(found.end))) continue;
    const name = firstWord(printed.slice(0, found.start));
    if (name !== null && !/[:：>《》]/.test(printed.slice(0, found.start))) return name;
  }
  return null;
}

/** The first word of a line's head that is a name and no address of a site. */
function firstWord(text: string): string | null {
  for (const word of text.split(/[\s?？|]+/)) {
    if (word.length >= 2 && !/^[\w.-]+$/.test(word)) return named(word, simplify(fold(word)));
  }
  return null;
}

/** The medium in brackets at a report's end: `(某日报社)`. */
export function endNote(lines: Lines): string | null {
  for (const line of lines.tail.slice(-3)) {
    if (!/[)）]\s*$/.test(line.slice(-20))) continue;
    const plain = fold(line.trim().slice(-200));
    const open = plain.lastIndexOf("(");
    if (!plain.endsWith(")") || open < 0) continue;
    const printed = line
      .trim()
      .slice(-200)
      .slice(open + 1, -1);
    const simple = simplify(fold(printed));
    if (MEDIA.some((suffix) => simple.endsWith(suffix)) && !/[:,。]/.test(simple)) return named(printed, simple);
  }
  return null;
}

const PAPERS = [
  "日报",
  "晚报",
  "商报",
  "时报",
  "早报",
  "快报",
  "都市报",
  "经济报",
  "政协报",
  "新华社",
  "中新社",
  "人民网",
  "新闻网",
];
/** The paper whose reporter a line names: `(某日报 记者某某)`, `某日报全媒体记者1月26日从…`. */
export function credit(lines: Lines): string | null {
  for (const line of [...lines.head.slice(0, 4), ...lines.tail.slice(-3)]) {
    const name = paperBefore(line);
    if (name !== null) return name;
  }
  return null;
}

/** The paper that the words right before 记者 begin with, from the line's or a bracket's beginning. */
function paperBefore(line: string): string | null {
  const at = line.search(/[记記]者/);
  if (at < 3) return null;
  const before = line.slice(Math.max(0, at - 26), at);
  const open = Math.max(before.lastIndexOf("("), before.lastIndexOf("("), before.lastIndexOf("。")) + 1;
  if (open === 0 && at > 26) return null;
  const printed = before.slice(open).replace(/^[?\s\u3000]+/, "");
  const plain = simplify(printed);
  const ends = PAPERS.map((paper) => plain.indexOf(paper) + paper.length).filter(
    (end, n) => end > (PAPERS[n]?.length ?? 0) - 1,
  );
  const end = Math.min(...ends);
  return ends.length === 0 || /[,,:：、“”]/.test(plain) ? null : named(printed.slice(0, end), plain.slice(0, end));
}

/** The office that signed a document: a line of its name before the line of its date. */
export function signature(lines: Lines): string | null {
  for (let at = lines.tail.length - 1; at > 0; at--) {
    const date = findDate(lines.tail[at] ?? "", 0, 1);
    const line = (lines.tail[at] ?? "").trim();
    if (date === null || date.start > 0 || date.end < line.length) continue;
    const office = lines.tail[at - 1]?.trim() ?? "";
    return isOffice(office) ? office : null;
  }
  return null;
}

/** The office in a line of its own at a document's head, apart from lines that are part of its title. */
export function officeAtHead(lines: Lines, title: string | null): string | null {
  const inTitle = title === null ? "" : plainOf(title);
  const seen = new Map<string, number>();
  for (const line of lines.head) {
    if (line.length > LONGEST_SPACED) continue;
    const office = spaced(line.trim());
    if (!isOffice(office)) continue;
    const times = (seen.get(office) ?? 0) + 1;
    seen.set(office, times);
    if (!inTitle.includes(plainOf(office)) || times > 1) return office;
  }
  return null;
}

/** The site that a line of positions begins with: `当前位置:某某网 > 范文`. */
export function siteOfPosition(lines: Lines): string | null {
  for (const line of lines.head) {
    if (!line.includes("位置")) continue;
    const plain = simplify(fold(line.slice(0, 200)));
    const at = plain.indexOf("位置");
    const arrow = plain.search(/>|»/);
    if (at < 0 || at > 8 || arrow < at) continue;
    const word = line
      .slice(at + 2, arrow)
      .replace(/^[\s::]+/, "")
      .trim();
    if (MEDIA.some((suffix) => simplify(word).endsWith(suffix))) return named(word, simplify(fold(word)));
  }
  return null;
}

/** The paper whose imprint stands at a page's head: `某日报社出版`. */
export function imprint(lines: Lines): string | null {
  for (const line of lines.head) {
    const at = line.indexOf("报社出版");
    if (at < 0) continue;
    const word =
      line
        .slice(0, at + 1)
        .split(/\s/)
        .at(-1) ?? "";
    if (word.length >= 3 && word.length <= LONGEST_NAME) return word;
  }
  return null;
}

/** Longest line of an office's name that was set wide. */
const LONGEST_SPACED = 90;

function isOffice(line: string): boolean {
  if (line.length < 4 || line.length > 30) return false;
  const plain = simplify(line);
  if (/[::。,,、\d>《》()()]/.test(plain)) return false;
  return OFFICES.some((word) => plain.endsWith(word)) && !/关于|主任|秘书长|各/.test(plain);
}

function named(printed: string, plain: string): string | null {
  const name = printed.trim();
  if (name.length < 2 || name.length > LONGEST_NAME || NOBODY.has(plain.trim())) return null;
  return /[。,,;;“”"《》>*]|举报|舉報/.test(name) ? null : name;
}

const plainOf = (text: string) => simplify(fold(text)).replaceAll(" ", "");

/** `某 县 人 民 政 府` set wide, as one word. */
export function spaced(line: string): string {
  if (!/[ \u3000]/.test(line)) return line;
  const parts = line.split(/[ \u3000]+/);
  return parts.length > 3 && parts.every((part) => part.length === 1) ? joined(parts) : line;
}

/** A line without the bullets, bars and brackets it begins with. */
function withoutMarks(line: string): string {
  let at = 0;
  while (at < line.length && (SPACES.has(line[at] ?? "") || "•·|-*【[(（「●■◆▪>?？".includes(line[at] ?? ""))) at++;
  return line.slice(at);
}
