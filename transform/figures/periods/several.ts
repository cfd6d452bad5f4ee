import type { SessionMention, SessionOf } from "./session.ts";

const YEARS =
  /(?:^|[^0-9])(?:(?:[2-9]|[0-9][0-9]|[二两三四五六七八九十])(?:个)?年(?:来|间|中|里|多来)|(?:[2-9]|[二两三四五六七八九十])年(?:共|累计|提交|收到|提出|征集|交办|承办)|(?:过去|近|这)(?:的)?[二两三四五六几2-6](?:个)?年)/;

/** 2004年~2010年 */
const RANGE = /[12][0-9]{3}年? ?(?:-|~|—|——|至|到) ?[12][0-9]{3}年/;

/** 五年来, 过去三年, 五年共提交: whether several years are told of together. */
export const tellsOfYears = (text: string) => text.includes("历次会议") || (text.includes("年") && YEARS.test(text));

/** 五年来, 2004年~2010年: the sentence tells of several years together, and of no single session or year. */
export const overYears = (sentence: string) =>
  tellsOfYears(sentence) || (sentence.includes("年") && RANGE.test(sentence));

/** Totals over several sessions and recess items have no session (codebook, rules 9 and 21). */
export function narrowed(m: SessionMention, sentence: string): SessionOf {
  const several = overYears(sentence) || /(本届以来|任期内|连续[0-9一二三四五六]+年)/.test(sentence);
  const since = m.session === 1 && sentence.includes("累计");
  return { term: m.term, session: several || since || m.total === true || isOfRecess(sentence) ? null : m.session };
}

/**
 * Whether a figure that the sentence leads to is about recess items. 闭会期间提出的21件,办结20件 holds to the end of its
 * part of the sentence where it opens that part; in a list (大会期间391件,会后10件) it holds for its own count. What is
 * told of 会议期间及闭会后 together is of the session.
 */
function isOfRecess(sentence: string): boolean {
  const lead = sentence.slice(-300);
  if (!/[闭休平日后下]/.test(lead)) return false;
  const flat = lead.replace(/\([^()]*\)/g, "");
  const part = flat.slice(flat.lastIndexOf(";") + 1);
  const word = /(闭会期间|闭会后|休会期间|休会后|会下期间|闭会建议|平时提案|日常提案|平时提交|会后)/g;
  const last = [...part.matchAll(word)].at(-1);
  if (!last) return false;
  const before = part.slice(0, last.index);
  const behind = part.slice(last.index + last[0].length);
  if (/(会议|大会|开会|会上|会期)(期间|中|上)?(和|及|以及|、|与|暨|或)$/.test(before)) return false;
  if (last[0] === "会后" && (/^[,:]/.test(behind) || /^[^0-9又另还]*(收到|转来|交|召开)/.test(behind))) return false;
  if (/(会议期间|大会期间|大会建议|大会提案|开会期间)/.test(behind)) return false;
  // 1件在大会闭会后审议,其余13件转为建议: when they are dealt with, not when they were put forward.
  if (
    /后$/.test(last[0]) &&
    /^[^0-9提]{0,12}(审议|审查|交办|转交|交由|研究|办理|归并|合并|整理|梳理|归类|分类|并案|立案|分解|确定)/.test(behind)
  )
    return false;
  if (!/[0-9]/.test(behind)) return behind.length <= 40;
  return !/[0-9](件|条|份|篇)/.test(before) && !/(其中|立案|总计|合计|[共总]计?[0-9])/.test(before + behind);
}
