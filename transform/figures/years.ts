import type { Token } from "./tokens.ts";

/** A year that the text prints, and how. */
export interface YearMention {
  at: number;
  year: number;
  depth: number;
  /**
   * 2023年, of the handling; 截至2018年11月, as of; a page's or a dateline's date; 比2023年(92.1%)提高, of the level
   * compared with alone; 自2021年以来, of an open period; 列入2024年立法计划, of what is still to be done
   */
  role: "stated" | "as_of" | "date" | "compared" | "since" | "plan";
  /** stands right before the name of what is handled: 2023年提案办理 */
  handling: boolean;
}

/** Years that are looked at: more are no report. */
const MOST = 2000;

const PAGE_LINE =
  /(发布|发文|成文|生成|公开|更新|刊登)?(日期|时间)[:：]|来源[:：]|索引号|浏览|字体|发布机构|作者[:：]|编辑[:：]|责编|版权|ICP|公网安备|Copyright/;

/** Every year in the text, in order, with its role. */
export function yearMentions(text: string, tokens: Token[]): YearMention[] {
  const out: YearMention[] = [];
  for (const t of tokens) {
    if (t.number?.kind !== "year" || t.number.value === null) continue;
    if (out.length >= MOST) break;
    if (isToday(text, t)) continue;
    // 如2016年督办的提案 is an example.
    const role = roleOf(text, t);
    const handling =
      role !== "plan" &&
      text[t.start - 1] !== "如" &&
      /^(年)?(度)?,?[^,。;:0-9\n]{0,14}(提案|建议|议案|两会|人大|政协)/.test(text.slice(t.end, t.end + 20));
    out.push({ at: t.start, year: t.number.value, depth: t.depth, role, handling });
  }
  return out;
}

/** 今天是:2025年7月29日, 2024年11月23日 星期六 |: the day on which a page was opened, by its furniture. */
function isToday(text: string, t: Token): boolean {
  const lead = text.slice(Math.max(0, t.start - 8), t.start);
  return (
    /(今天是|现在是|今日|当前日期|现在时间)[::]? ?$/.test(lead) ||
    (/(^|[\n|]) *$/.test(lead) &&
      /^[0-9]{1,2}月[0-9]{1,2}日? *星期[一二三四五六日天] *[|]/.test(text.slice(t.end, t.end + 18)))
  );
}

/** 2024年立法工作计划, 2023年度预算: the year of what is to be done. */
const PLAN = /^年?(度)?[^,。;、0-9建提议]{0,8}(计划|规划|预算|工作要点)/;

/** 较2020年(94.87%)提高, 比2015年提高10%, 与2019年的85件相比: behind the year stands a level or a change. */
const COMPARED =
  /^年?(度|同期|全年|底)?的?([((]|[0-9]|提高|提升|增|上升|下降|减|降|多|少|高|低|翻|有所|略|大幅|明显|相比|持平|基本持平)/;

function roleOf(text: string, t: Token): YearMention["role"] {
  const start = Math.max(text.lastIndexOf("\n", t.start - 1) + 1, t.start - 60);
  const line = text.slice(start, t.start);
  const after = text.slice(t.end, t.end + 8);
  const lead = text.slice(Math.max(0, t.start - 6), t.start);
  if (/^年?(度|初|底)?以来/.test(after)) return "since";
  // 2024年全省两会新闻发布会: when it is told, not when it was done.
  if (/^年?[^,。;:0-9\n]{0,8}两会(新闻|首场|第[一二三]场)/.test(text.slice(t.end, t.end + 18))) return "plan";
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
  return dated ? "as_of" : "stated";
}

/** ——在镇第十八届人民代表大会第四次会议上⏎某某⏎2023年7月20日: the day in a line of its own under the occasion. */
function deliveredOn(head: string): RegExpExecArray | null {
  const at = head.lastIndexOf("——在");
  if (at < 0) return null;
  const lines = head.slice(at, at + 160).split("\n");
  const day = lines.slice(1, 4).findIndex((line) => /^ *\(?[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\)? *$/.test(line));
  if (day < 0 || !/会(议)?上?$/.test((lines[0] ?? "").trim())) return null;
  return /([0-9]{4})年([0-9]{1,2})月/.exec(lines[day + 1] ?? "");
}

/** ——2023年11月28日在县十七届人大常委会第十二次会议上: the report of a year that is nearly over. */
export function hearingYear(text: string, mentions: YearMention[]): number | null {
  const first = mentions[0];
  if (!first) return null;
  const head = text.slice(first.at, first.at + 1500);
  const told =
    /([0-9]{4})年([0-9]{1,2})月[0-9]{1,2}日在[^,。;\n]{2,30}常(委|务委员)会[^,。;]{0,12}次会议/.exec(head) ??
    /\n *\(([0-9]{4})年([0-9]{1,2})月[0-9]{1,2}日\) *\n/.exec(text.slice(Math.max(0, first.at - 4), first.at + 400));
  const heard = told ?? deliveredOn(text.slice(0, first.at + 40));
  return heard && Number(heard[2]) >= 6 ? Number(heard[1]) : null;
}

/** What is still to be done with what was received, and the rules it is done by. */
const LATER = /(闭幕后|闭会后|会后|下一步|接下来|今后|将)[^。\n]*|办理(协商)?(办法|规定|条例|细则)/g;

/**
 * 截至今日下午,大会共收到提案345件: the year of a page that tells, in the first months of a year, of the session that is
 * sitting, and of nothing that was handled before.
 */
export function sittingYear(text: string, publishedOn: string | null): number | null {
  if (publishedOn === null || Number(publishedOn.slice(5, 7)) > 5) return null;
  const sitting =
    /(初步审查|审查委员会|提案审查情况|秘书处|议案组|提案组|闭幕|截至|截止|今日|昨日|昨天|次会议期间|大会期间|向(本次)?大会提[交出]|代表团(全体)?代表|开幕以来)/.test(
      text,
    );
  const screened = /(会议|大会)期间|次会议(共|已)*收到/.test(text) && /(立案|初审)/.test(text);
  // 现将办理情况报告如下: what was done, months after the session.
  if (/办理(工作)?情况(的)?(报告|汇报|通报)|报告[^。\n]{0,60}办理(工作)?情况/.test(text)) return null;
  const received = /(收到|提交|提出)[^。\n]{0,40}(提案|建议|议案|意见)/.test(text);
  const earlier =
    /(以来|去年|上年|一年来|过去一年[^。]{0,40}(提案|建议|议案)|五年|办复|办结|答复率|落实率|已答复|全部(得到)?(答复|办理)|[ABC]类|已解决|主任会议|(已|全部)[^,。;]{0,4}交(由|办)|(了|已|开展|组织)[^,。;]{0,6}督[办查])/.test(
      text.replace(/(比|较|同|与)(去年|上年)|(开幕|召开)以来/g, "").replace(LATER, ""),
    );
  return (sitting || screened) && received && !earlier ? Number(publishedOn.slice(0, 4)) : null;
}

/** 12月20日…介绍,一年来: told in the year's last weeks, that year; null in any other month, where it is parts of two. */
export function closingYear(text: string, publishedOn: string | null): number | null {
  if (publishedOn === null || Number(publishedOn.slice(5, 7)) < 11) return null;
  return /1[12]月[0-9]{1,2}日[^。\n]{0,60}[^0-9二两三四五六七八九十](一年来|今年以来)/.test(text)
    ? Number(publishedOn.slice(0, 4))
    : null;
}

/** 截至去年底已全部办复, 总结了去年的工作: the year before the page's, told once for all that was handled; else null. */
export function closedYear(text: string, page: number | null): number | null {
  const told =
    /(截[至止](到)?|到|至)(去年|上年)(年)?底?|(总结|回顾)了?[^,。;]{0,8}(去年|上年|过去一年)[^,。;]{0,6}工作/.test(
      text,
    );
  return told && page !== null ? page - 1 : null;
}

/** The day that the page prints first, as an ISO date without its day: 2009年1月13日; null where it prints none. */
export function printedDay(text: string, mentions: YearMention[]): string | null {
  const first = mentions.find((m) => m.role === "date");
  const month = first && /^[0-9]{4}年([0-9]{1,2})月/.exec(text.slice(first.at, first.at + 9))?.[1];
  return first && month ? `${first.year}-${month.padStart(2, "0")}` : null;
}

/** Year of the page: its printed date, else the first dated line. */
export function pageYear(mentions: YearMention[], publishedOn: string | null): number | null {
  const printed = mentions.find((m) => m.role === "date")?.year;
  if (printed !== undefined) return printed;
  return publishedOn === null ? null : Number(publishedOn.slice(0, 4));
}

/**
 * Year stated for a figure: one in its own sentence before it, or 今年, 去年 and 上年 against the page's year
 * (codebook, rule 21). Null where the sentence states none.
 */
export function yearInSentence(
  mentions: YearMention[],
  from: number,
  at: number,
  depth: number,
  sentence: string,
  page: number | null,
): number | null {
  const near = mentions.findLast(
    (m) =>
      m.at >= from &&
      m.at < at &&
      m.depth <= depth &&
      m.role !== "date" &&
      m.role !== "plan" &&
      reaches(m, sentence, from),
  );
  if (near?.role === "since") return near.year === page ? page : null;
  const words = Math.max(sentence.lastIndexOf("去年"), sentence.lastIndexOf("上年"), sentence.lastIndexOf("上一年"));
  const now = Math.max(sentence.lastIndexOf("今年"), sentence.search(/本年(度?内?)($|[^度内能可基])/));
  const relative = Math.max(words, now);
  if (relative >= 0 && page !== null && (near === undefined || near.at - from < relative)) {
    if (/(比|较|同比|与)(上年|去年|今年)/.test(sentence.slice(Math.max(0, relative - 2), relative + 4))) {
      // 与去年三次会议收到112件相比: the level compared with is the year before's.
      return LEVEL.test(sentence.slice(-40)) ? page - 1 : (near?.year ?? null);
    }
    if (words > now) return page - 1;
    // 2018年办理情况 above 今年承办557件, on a page of 2019: the year that the heading tells of.
    const headed = mentions.findLast((m) => m.at < from);
    return headed?.handling === true && headed.year === page - 1 && from - headed.at <= 24 ? headed.year : page;
  }
  return near?.year ?? null;
}

/** 与去年三次会议收到112件相比: the level compared with is the year before's. */
const LEVEL = /(比|较|与|同)(上年|去年)[^,。;:]{0,20}(收到|提出|提交|办理|立案|的)[^,。;:0-9]{0,6}$/;

/** 比2023年的92.1%提高2%;已采纳85%: the year of a level compared with goes no farther than its own clause. */
function reaches(m: YearMention, sentence: string, from: number): boolean {
  return m.role !== "compared" || !/[,。;:、%件]/.test(sentence.slice(m.at - from));
}

/** Offsets at which the text turns to a period before the page's own year: 去年, 过去五年, 2024年 in a page of 2025. */
export function turnsToThePast(text: string, mentions: YearMention[], page: number | null): number[] {
  const words = [
    ...text.matchAll(
      /(过去|近|这|前)(一|二|两|三|四|五|几)年|[二两三四五]年(来|间)|一年来|去年|上年|提案工作(情况)?的?报告/g,
    ),
  ];
  const years = mentions.filter((m) => m.role === "stated" && m.handling && m.year !== page);
  return [...words.slice(0, MOST).map((w) => w.index), ...years.map((m) => m.at)];
}

/** How the period is named that a figure at `at` belongs to: without an end (2021年以来), by comparison, or plainly. */
export function periodKind(
  mentions: YearMention[],
  from: number,
  at: number,
  depth: number,
  page: number | null,
  sentence: string,
): "open" | "compared" | "plain" {
  if (LEVEL.test(sentence.slice(-40))) return "compared";
  const near = mentions.findLast((m) => m.at >= from && m.at < at && m.depth <= depth);
  if (near?.role === "compared") return "compared";
  return near?.role === "since" && near.year !== page ? "open" : "plain";
}
