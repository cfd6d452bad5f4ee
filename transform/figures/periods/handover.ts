import type { YearMention } from "./years.ts";

/** A meeting at which what was put forward is handed over, as its report tells of it. */
export interface Handover {
  /** year whose items are handed over, as the text prints it: 2024年…交办会, 部署2024年; null where it prints none */
  year: number | null;
  /** offsets of years that the meeting only looks back on: 总结2023年…, 表彰2023年度先进单位 */
  reviewed: ReadonlySet<number>;
}

/** How far into a text the meeting is named, and how far the year that it begins, in characters. */
const HEAD = 400;
const REACH = 800;

const MEETING =
  /交办.{0,12}(会|仪式)|(办理工作|建议|提案)(部署|布置|动员|推进)(大|工作)?会|(部署|安排)[^。;\n]{0,24}(办理|交办)/;

/** 总结2022年…工作, 表彰2022年度…: before the year. */
const REVIEWS = /(总结|回顾|表彰|表扬|奖励|肯定|命名)(了|并)?(我?[市县区省州旗镇乡]|全[市县区省州旗镇乡])?$/;

/** 通报2022年代表建议办理情况: before and behind the year. */
const TELLS = /通报(了|并)?$/;
const RESULTS = /^年?(度)?[^,。;0-9]{0,20}(办理(工作)?(情况|结果|工作)|考核|先进|优秀)/;

/** 部署2024年, 启动2024年, 标志着2024年…拉开序幕: before the year. */
const BEGINS = /(部署|安排|启动|标志着|做好|布置)(了|好)?(我?[市县区省州旗镇乡]|全[市县区省州旗镇乡])?$/;
const BEGUN = /^年(度)?[^,。;0-9\n]{0,40}(交办(工作)?(大|工作|座谈|部署)?会|交办(仪式|工作会议))/;

/** The hand-over that a text tells of; null where it tells of none. */
export function handover(text: string, mentions: readonly YearMention[]): Handover | null {
  if (!MEETING.test(text.slice(0, HEAD))) return null;
  const reviewed = new Set<number>();
  const begun = new Set<number>();
  for (const m of mentions) {
    const lead = text.slice(Math.max(0, m.at - 10), m.at);
    const behind = text.slice(m.at + 4, m.at + 60);
    if (REVIEWS.test(lead) || (TELLS.test(lead) && RESULTS.test(behind))) reviewed.add(m.at);
    else if (m.at < REACH && (BEGINS.test(lead) || BEGUN.test(behind))) begun.add(m.year);
  }
  return { year: begun.size === 1 ? ([...begun][0] ?? null) : null, reviewed };
}
