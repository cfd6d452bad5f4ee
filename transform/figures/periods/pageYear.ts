import type { YearMention } from "./years.ts";

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
export function hearingYear(text: string, mentions: readonly YearMention[]): number | null {
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
export function sittingYear(text: string, day: PageDay | null): number | null {
  if (day === null || day.month === null || day.month > 5) return null;
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
  return (sitting || screened) && received && !earlier ? day.year : null;
}

/** 12月20日…介绍,一年来: told in the year's last weeks, that year; null in any other month, where it is parts of two. */
export function closingYear(text: string, day: PageDay | null): number | null {
  if (day === null || day.month === null || day.month < 11) return null;
  return /1[12]月[0-9]{1,2}日[^。\n]{0,60}[^0-9二两三四五六七八九十](一年来|今年以来)/.test(text) ? day.year : null;
}

/** 截至去年底已全部办复, 总结了去年的工作: the year before the page's, told once for all that was handled; else null. */
export function closedYear(text: string, page: number | null): number | null {
  if (page === null) return null;
  const told =
    /(截[至止](到)?|到|至)(去年|上年)(年)?底?|(总结|回顾)了?[^,。;]{0,8}(去年|上年|过去一年)[^,。;]{0,6}工作/.test(
      text,
    );
  return told ? page - 1 : null;
}

/** The day of a page: its year and, where it is printed, its month. */
export interface PageDay {
  year: number;
  month: number | null;
}

/** Day that the page prints first, else the one it was published on; null where a dateline tells that it is of another year. */
export function pageDay(text: string, mentions: readonly YearMention[], publishedOn: string | null): PageDay | null {
  const printed = mentions.find((m) => m.role === "date");
  const month = printed && /^[0-9]{4}[年-]([0-9]{1,2})[月-]/.exec(text.slice(printed.at, printed.at + 9))?.[1];
  if (printed) return onDateline(text, { year: printed.year, month: month ? Number(month) : null });
  return publishedOn === null ? null : onDateline(text, publishedDay(publishedOn));
}

/**
 * 截至9月5日,…已答复90件: the year of a day in the later half of a year that a text printed soon after it is as of; null
 * where it tells of none, or of earlier days, which may be of a session that sits or of the year before.
 */
export function asOfYear(text: string, day: PageDay | null): number | null {
  if (day === null || day.month === null) return null;
  const month = Number(/截[至止]到?(?:目前)?([0-9]{1,2})月[0-9]{1,2}日/.exec(text)?.[1] ?? 0);
  return month >= 6 && day.month >= month && day.month - month <= 2 ? day.year : null;
}

/** Year and month of an ISO date. */
const publishedDay = (date: string): PageDay => ({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) });

/** How far into a text a dateline stands, in characters. */
const HEAD = 600;

/**
 * 本报12月28日讯 on a page of January is of the year before; on a page of a month much later, of a year that is not
 * known: such a page was put up again.
 */
function onDateline(text: string, day: PageDay): PageDay | null {
  const told = /[^年0-9]([0-9]{1,2})月[0-9]{1,2}日[^,。;:0-9\n]{0,4}(讯|电|消息|报道)/.exec(text.slice(0, HEAD))?.[1];
  if (told === undefined || day.month === null) return day;
  const later = day.month - Number(told);
  if (later === 0 || later === 1) return day;
  return later === -11 ? { year: day.year - 1, month: 12 } : null;
}
