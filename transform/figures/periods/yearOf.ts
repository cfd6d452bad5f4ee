import { matches } from "../../text/matches.ts";
import type { YearMention } from "./years.ts";

/** Words that are looked at: more are no report. */
const MOST = 2000;

/**
 * Year stated for a figure: one in its own sentence before it, or 今年, 去年 and 上年 against the page's year
 * (codebook, rule 21). Null where the sentence states none.
 */
export function yearInSentence(
  mentions: readonly YearMention[],
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
  if (near?.role === "since") return null;
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
    return headed?.handling === true && headed.heading && headed.year === page - 1 && from - headed.at <= 24
      ? headed.year
      : page;
  }
  return near?.year ?? null;
}

/** 与去年三次会议收到112件相比: the level compared with is the year before's. */
const LEVEL = /(比|较|与|同)(上年|去年)(同期)?([^,。;:]{0,20}(收到|提出|提交|办理|立案|的)[^,。;:0-9]{0,6})?$/;

/** 今年市两会共收到: what the year brought, as opposed to what was done by some day of it. */
const THIS_YEAR = /^今年[^。;0-9]{0,24}(收到|承办|受理|接办|提出|交办|两会|接收)/;

/** 比2023年的92.1%提高2%;已采纳85%: the year of a level compared with goes no farther than its own clause. */
function reaches(m: YearMention, sentence: string, from: number): boolean {
  return m.role !== "compared" || !/[,。;:、%件]/.test(sentence.slice(m.at - from));
}

const PAST = /(过去|近|这|前)(一|二|两|三|四|五|几)年|[二两三四五]年(来|间)|一年来|去年|上年|提案工作(情况)?的?报告/g;

/** Offsets at which the text turns to a period before the page's own year: 去年, 过去五年, 2024年 in a page of 2025. */
export function turnsToThePast(text: string, mentions: readonly YearMention[], page: number | null): number[] {
  const words = matches(text, PAST);
  const years = mentions.filter((m) => m.role === "stated" && m.handling && m.year !== page);
  return [...words.slice(0, MOST).map((w) => w.index), ...years.map((m) => m.at)];
}

/**
 * How the period is named that a figure at `at` belongs to: without an end (2021年以来), by comparison, by a 今年 that no
 * printed date fixes, or plainly.
 */
export function periodKind(
  mentions: readonly YearMention[],
  from: number,
  at: number,
  depth: number,
  page: number | null,
  sentence: string,
): "open" | "compared" | "unfixed" | "plain" {
  if (LEVEL.test(sentence.slice(-40))) return "compared";
  const near = mentions.findLast((m) => m.at >= from && m.at < at && m.depth <= depth);
  if (near?.role === "compared") return "compared";
  const now = page === null ? sentence.lastIndexOf("今年") : -1;
  if (now >= 0 && (near === undefined || near.at - from < now) && THIS_YEAR.test(sentence.slice(now))) return "unfixed";
  return near?.role === "since" ? "open" : "plain";
}
