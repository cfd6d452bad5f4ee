import type { Token } from "../tokens.ts";

/** A year that the text prints, and how. */
export interface YearMention {
  at: number;
  year: number;
  depth: number;
  /**
   * 2023年, of the handling; 截至2018年11月, as of; 2018年11月6日, the day of something told; a page's or a dateline's
   * date; 比2023年(92.1%)提高, of the level compared with alone; 自2021年以来, of an open period; 列入2024年立法计划, of
   * what is still to be done
   */
  role: "stated" | "as_of" | "day" | "date" | "compared" | "since" | "plan";
  /** stands right before the name of what is handled: 2023年提案办理 */
  handling: boolean;
  /** stands in a line of its own that is no sentence: a title */
  heading: boolean;
  /** closes a range: 2004年至2010年 */
  closes: boolean;
}

/** Years that are looked at: more are no report. */
const MOST = 2000;

const PAGE_LINE =
  /(发布|发文|成文|生成|公开|更新|刊登)?(日期|时间)[:：]|来源[:：]|索引号|浏览|字体|发布机构|作者[:：]|编辑[:：]|责编|版权|ICP|公网安备|Copyright/;

/** Every year in the text, in order, with its role. */
export function yearMentions(text: string, tokens: Token[]): YearMention[] {
  const out: YearMention[] = [];
  for (const t of tokens) {
    if (t.number === null || t.number.value === null || !isYear(t)) continue;
    if (out.length >= MOST) break;
    if (isToday(text, t)) continue;
    // 如2016年督办的提案 is an example.
    const held = isSessions(text, t);
    const role = held ? "stated" : roleOf(text, t);
    const handling =
      role !== "plan" &&
      text[t.start - 1] !== "如" &&
      !AWARD.test(text.slice(t.end, t.end + 12)) &&
      /^(年)?(度)?,?[^,。;:0-9\n]{0,14}(提案|建议|议案|两会|人大|政协)/.test(text.slice(t.end, t.end + 20));
    out.push({
      at: t.start,
      year: t.number.value,
      depth: held ? t.depth - 1 : t.depth,
      role,
      handling,
      heading: isHeading(text, t),
      closes: closesRange(text, t),
    });
  }
  return out;
}

/** 对2021年优秀提案予以表彰: the year of a prize. */
const AWARD = /^年?(度)?[^,。;]{0,4}(优秀|先进|十佳|好提案|好建议)/;

/** 2021年, 二〇二一年; not 10年. */
function isYear({ number, start, end }: Token): boolean {
  if (number?.kind === "year") return true;
  const value = number?.unit === "年" ? (number.value ?? 0) : 0;
  return end - start === 5 && value >= 1949 && value < 2100;
}

/** 一届二次会议(1958年2月): the year of the session that it stands behind. */
const isSessions = (text: string, t: Token): boolean =>
  t.depth > 0 &&
  text[t.start - 1] === "(" &&
  /次(全体)?会议$/.test(text.slice(Math.max(0, t.start - 6), t.start - 1)) &&
  /^年?([0-9]{1,2}月)?([0-9]{1,2}日)?\)/.test(text.slice(t.end, t.end + 8));

/** Whether no mark of a sentence stands behind a year up to the end of its line. */
const isHeading = (text: string, t: Token) => /^[^,。;\n]{0,60}(\n|$)/.test(text.slice(t.end, t.end + 61));

const closesRange = (text: string, t: Token) =>
  /[12][0-9]{3}年? ?(-|~|—|至|到) ?$/.test(text.slice(Math.max(0, t.start - 10), t.start));

/** 今天是:2025年7月29日, 2024年11月23日 星期六 |: the day on which a page was opened, by its furniture. */
function isToday(text: string, t: Token): boolean {
  const lead = text.slice(Math.max(0, t.start - 8), t.start);
  return (
    /(今天是|现在是|今日|当前日期|现在时间)[::]? ?$/.test(lead) ||
    (/(^|[\n|]) *$/.test(lead) &&
      /^[0-9]{1,2}月[0-9]{1,2}日? *星期[一二三四五六日天] *[|]/.test(text.slice(t.end, t.end + 18)))
  );
}

/** 2024年立法工作计划, 2023年度预算, 2026年提案工作思路: the year of what is to be done. */
const PLAN =
  /^年?(度)?([^,。;、0-9建提议]{0,8}(计划|规划|预算|工作要点)|(提案|建议|督办|办理|主要|重点){0,3}工作(思路|打算|设想|展望|建议|要点)|[^,。;0-9]{0,6}两会(在即|即将|将|召开在即))/;

/** 较2020年(94.87%)提高, 比2015年提高10%, 与2019年的85件相比: behind the year stands a level or a change. */
const COMPARED =
  /^年?(度|同期|全年|底)?的?([((]|[0-9]|提高|提升|增|上升|下降|减|降|多|少|高|低|翻|有所|略|大幅|明显|相比|持平|基本持平)/;

function roleOf(text: string, t: Token): YearMention["role"] {
  const start = Math.max(text.lastIndexOf("\n", t.start - 1) + 1, t.start - 60);
  const line = text.slice(start, t.start);
  const after = text.slice(t.end, t.end + 8);
  const lead = text.slice(Math.max(0, t.start - 6), t.start);
  if (/^年?(度|初|底)?以来/.test(after)) return "since";
  // 自2016年市四届人大一次会议以来
  if (/(自|从)$/.test(lead) && /^[^,。;:0-9\n]{0,24}会议以来/.test(text.slice(t.end, t.end + 32))) return "since";
  // 2024年全省两会新闻发布会: when it is told, not when it was done.
  // 2005年中央9号文件精神: the year of a document.
  if (/^年?(中央|国务院|省委|市委)?[^,。;、\n]{0,6}号文/.test(text.slice(t.end, t.end + 18))) return "plan";
  if (/^年?[^,。;:0-9\n]{0,8}两会["”]?(新闻|首场|第[一二三]场)/.test(text.slice(t.end, t.end + 18))) return "plan";
  if (PLAN.test(text.slice(t.end, t.end + 16)) || /(将|拟|定|计划|预计|力争)(于|在|到)$/.test(lead)) return "plan";
  if (/(较|比|同比|相比|与|同|由|从|跟)于?$/.test(lead) && COMPARED.test(text.slice(t.end, t.end + 12)))
    return "compared";
  if (/(截至|截止|到|至|截止到|截至到)$/.test(lead) || /^(底|年底|末)/.test(after)) return "as_of";
  if (PAGE_LINE.test(line.slice(-24)) || /[—(〔《]$/.test(lead)) return "date";
  const dated = /^[0-9]{1,2}月[0-9]{1,2}(日|号)/.test(after);
  if (/^[0-9]{1,2}月[0-9]{1,2}日(讯|电|消息|报道|\))/.test(text.slice(t.end, t.end + 12))) return "date";
  const head = line.trim() === "" || /(讯|电|消息|报道)[:：]?$/.test(line.trim());
  if (dated && (head || /(讯|电|\)|报道)$/.test(text.slice(t.end, t.end + 14)) || /——/.test(line))) return "date";
  if (dated && line.trim().length < 4) return "date";
  // …全部办复 2022年01月20日: a day that closes a line behind a gap.
  if (
    dated &&
    / $/.test(line) &&
    /^[0-9]{1,2}月[0-9]{1,2}[日号] *(星期[一二三四五六日天])? *(\n|$)/.test(text.slice(t.end, t.end + 20))
  )
    return "date";
  return dated ? "day" : "stated";
}
