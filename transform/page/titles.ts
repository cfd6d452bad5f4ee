import { WordSet } from "../text/wordset.ts";
import { findDate } from "./dates.ts";
import { isFurnitureLine } from "./furniture.ts";
import { fold, joined } from "./lines.ts";

/** Words that titles of this genre are made of, in either script. */
const GENRE = new WordSet(
  "报告 報告 通报 通報 情况 情況 办理 辦理 建议 建議 提案 议案 議案 总结 總結 讲话 講話 通知 会议 會議 开幕 開幕 委员 委員 代表 人大 政协 政協 意见 意見 答复 交办 交辦 满意 滿意 督办 督辦".split(
    " ",
  ),
);

/** Lines that stand at a document's head and are no title. */
const NOT_TITLES = new Set(
  "政府信息公开 政务公开 内容阅读 论文部分内容阅读 信息公开 新闻中心 首页 正文 提案资料 提案資料 个人中心 相关推荐 人大新闻 内容 网站首页 公示公告 跳到主要內容區塊 跳到主要内容 免费发布信息".split(
    " ",
  ),
);

const MAX_TITLE = 100;

/** A line of a text's head, with what is asked of it again and again. */
interface Line {
  text: string;
  marked: boolean;
  printed: string;
  meta: boolean;
}

/** A line that may be the title, with what else is known of it. */
export interface TitleCandidate {
  text: string;
  /** the markup or the document's own head says that it is a title */
  marked: boolean;
}

/**
 * The title among the lines around a text's beginning, null where none of them is one. A title stands before the body, in
 * a line that is no sentence; of several, the one of the genre's words, next to the line of date and source, wins. A
 * title set in several lines is put together.
 */
export function findTitle(candidates: readonly TitleCandidate[]): string | null {
  const book = bookOf(candidates[0]);
  if (book !== null) return fold(book);
  const head = headOf(candidates);
  let best = -1;
  let most = 0;
  for (const [at, line] of head.entries()) {
    const points = pointsOf(head, at, line);
    if (points > most) [best, most] = [at, points];
  }
  return best < 0 ? null : assemble(head, best);
}

/** The lines before the body. */
function headOf(lines: readonly TitleCandidate[]): Line[] {
  const head: Line[] = [];
  for (const line of lines) {
    for (const { text: printed, marked } of asLines(line)) {
      const text = fold(printed);
      const meta = isMeta(text);
      if (isBody(text, meta)) return head;
      head.push({ text, marked, printed, meta });
    }
  }
  return head;
}

/** The title of a book that a page of it prints at its head: `Page 9 - 某某年鉴`. */
function bookOf(line: TitleCandidate | undefined): string | null {
  const text = line?.text ?? "";
  return text.startsWith("Page ") ? (/^Page \d+ ?- ?(.{4,40})$/.exec(text)?.[1] ?? null) : null;
}

/** The lines that a printed one holds: a page's of a book its title, a text run together its heading and the rest. */
function asLines(line: TitleCandidate): TitleCandidate[] {
  const page = bookOf(line);
  if (page !== null) return [{ text: page, marked: true }];
  if (line.text.length < 60) return [line];
  return headingOf(line.text) ?? [line];
}

/**
 * The heading of a text that was put into one line: its first words up to the first 现将, 各位 or blank, where these are
 * what a report is called.
 */
function headingOf(line: string): TitleCandidate[] | null {
  const from = /^(【[^】]{0,30}】|\d、)?\s{0,3}/.exec(line)?.[0].length ?? 0;
  const rest = line.slice(from, from + 80);
  const end = rest.search(/\s|现将|現將|各位|尊敬的|同志们/);
  const heading = end < 0 ? "" : rest.slice(0, end);
  if (heading.length < 8 || !isFinished(heading)) return null;
  return [
    { text: heading, marked: true },
    { text: line.slice(from + end), marked: false },
  ];
}

function pointsOf(head: readonly Line[], at: number, { text, marked, meta }: Line): number {
  if (meta || !mayBeNamed(text)) return 0;
  const next = head.slice(at + 1, at + 4).find((line) => line.text !== text);
  let points = 1;
  if (marked) points += 4;
  if (GENRE.isIn(text)) points += 3;
  if (next?.meta === true) points += 3;
  if (text.length >= 14) points += 2;
  else if (text.length < 7) points -= 1;
  if (head.some((line, i) => i !== at && line.text === text)) points += 1;
  if (text.includes("关于") || text.includes("關于") || text.includes("關於")) points += 1;
  return points;
}

/** Whether a line can be a title at all. */
const mayBeTitle = (text: string): boolean => !isMeta(text) && !isBody(text, false) && mayBeNamed(text);

/** Whether a line that tells no facts and is no running text can be a title. */
function mayBeNamed(text: string): boolean {
  if (text.length < 4 || text.length > MAX_TITLE || NOT_TITLES.has(text) || isFurnitureLine(text)) return false;
  if (text.includes(">") || text.includes("»") || text.includes("|") || text.includes("@")) return false;
  if (isLabelled(text) || isMenu(text) || text.slice(0, -1).includes("。")) return false;
  const last = text.at(-1) ?? "";
  if ("::。;;,,、".includes(last) || text.startsWith("——") || text.startsWith("第0") || text.startsWith("("))
    return false;
  if (text.includes("记者") || text.includes("記者") || text.includes("欢迎您") || text.includes("您好")) return false;
  return !isNumbered(text) && [...text].some((char) => char >= "\u4e00" && char <= "\u9fff");
}

/** A fact of the page after its label: `知识类型: 析出资源`. */
function isLabelled(text: string): boolean {
  const colon = text.search(/[::]/);
  if (colon < 2 || colon > 8) return false;
  const label = text.slice(0, colon).trim();
  return LABELS.some((word) => label.endsWith(word));
}

const LABELS =
  "类型 出处 页数 单位 單位 邮箱 郵箱 名称 分类 目录 形式 编号 編號 编辑 編輯 部门 机关 机构 关键词 有效性 刊号 电话 地址 网址 撰稿人 标签 主题词 版面 栏目".split(
    " ",
  );

/** A row of links: four short words or more. */
function isMenu(text: string): boolean {
  if (text.includes("国内统一刊号") || text.includes("主管主办")) return true;
  const words = text.split(" ").filter((word) => word !== "" && word !== "|");
  return words.length >= 4 && words.every((word) => word.length <= 8);
}

/** A heading of the body: 一、, (一), 1. */
function isNumbered(text: string): boolean {
  return /^[?\s]*[((]?[一二三四五六七八九十\d]{1,3}[))、..]/.test(text);
}

const META_WORDS = new WordSet(
  "公开目录 公开形式 信息索引 发布时间 发布日期 發布時間 發佈時間 发文日期 成文日期 公开日期 来源: 来源: 來源: 來源: 来源: 发布机构 发布单位 索引号 浏览次数 阅读次数 点击 字体 日期: 日期: 时间: 时间: 作者: 作者: 打印 放大 文号 投稿 信息分类 字号".split(
    " ",
  ),
);

/** A line that says when, by whom and how often read. */
function isMeta(text: string): boolean {
  if (text.length > 300) return false;
  if (META_WORDS.isIn(text)) return true;
  const date = findDate(text, 0, 20);
  return date !== null && text.length - (date.end - date.start) < 24;
}

/** A line of running text, or the address of those spoken to: where the head ends. */
function isBody(text: string, meta: boolean): boolean {
  if (text.length < 4 || meta) return false;
  const last = text.at(-1) ?? "";
  if ((last === ":" || last === ":") && text.length < 80) return isAddress(text);
  if (isNumbered(text) && text.length < 40) return true;
  const sentence = text.includes("。") || (text.length > 60 && (text.includes(",") || text.includes(",")));
  return sentence && text.length > 20;
}

/** The address of those spoken to: `各位代表:`. */
const isAddress = (text: string) => ADDRESSED.isIn(text);

const ADDRESSED = new WordSet(
  "各位 同志 代表 委员 委員 主任 主席 大会 大會 人大 政协 政協 政府 单位 單位 部门 部門 局 街道".split(" "),
);

const CONTINUES = ["关于", "關于", "關於"];

/** Joins the lines of a title that was set in several: an issuer before 关于…, a tail that ends in 报告. */
function assemble(head: readonly Line[], at: number): string {
  const parts = [head[at]?.printed ?? ""];
  for (let i = at - 1; i >= at - 2 && isIssuer(head[i]?.text ?? ""); i--) {
    if (CONTINUES.some((word) => head[at]?.text.startsWith(word))) parts.unshift(head[i]?.printed ?? "");
  }
  const after = (head[at + 1]?.text ?? "").replaceAll(" ", "");
  if (!isFinished(parts.at(-1) ?? "") && after.length <= 20 && isFinished(after) && isTail(after)) parts.push(after);
  const subtitle = isSubtitle(after) ? (head[at + 1]?.printed ?? "") : "";
  return withoutNotes(joined(parts)) + subtitle;
}

/** The end of a title that was broken before it: `报告` alone, or words that could be a title. */
const isTail = (text: string) => FINISHED.includes(text) || mayBeTitle(text);

/** The second line of a headline: `——某市代表建议办理工作综述`, but not where and when a speech was held. */
const isSubtitle = (text: string) =>
  text.startsWith("——") && text.length < 50 && findDate(text) === null && !text.endsWith("上");

/** A title without the note that a picture follows, and without the class of documents it is filed under. */
function withoutNotes(title: string): string {
  const filed = /^【[^】]{0,20}(总结|办理|建议|提案|公开)[^】]{0,10}】/.exec(title)?.[0] ?? "";
  const rest = title.length - filed.length >= 10 ? title.slice(filed.length) : title;
  return rest
    .replace(/[(（](组?图|組?圖|多图)[)）]$/, "")
    .replace(/\.(pdf|docx?|wps|ofd)$/i, "")
    .trim();
}

const FINISHED = "报告 報告 通报 通報 总结 總結 通知 情况 情況 意见 方案 办法 决定 讲话 講話 汇报 匯報 说明".split(" ");
const isFinished = (text: string) => FINISHED.some((word) => text.endsWith(word));

const ISSUERS = "人民政府 委员会 委員會 办公室 辦公室 常务委员会 政府 人大常委会 会议 局 厅".split(" ");
const isIssuer = (text: string) => text.length >= 4 && text.length < 40 && ISSUERS.some((word) => text.endsWith(word));

/** A page's `<title>` without the site's name. */
export function withoutSite(title: string, site: string | null): string {
  const parts = title
    .split(/[_|–—»>]|-{1,2}/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== site);
  return parts[0] ?? "";
}
