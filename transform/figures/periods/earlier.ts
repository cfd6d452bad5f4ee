/** What is told of an earlier period than the session in force, by the words right around a figure. */

/** Words that are looked at on either side of a figure, in characters. */
const BEFORE = 160;
const BEHIND = 28;
/** How far back a text may have told of its 今年, in characters. */
const FARTHEST = 2000;

/** 由87.3%, 从上年的49.5%: what another figure rose or fell from. */
const FROM = /(由|从)[^,。;:0-9]{0,10}$/;
const RAISED = /^[^,。;:]{1,12}?,?(上升|提高|提升|升|增加|增长|增|扩大|跃升|下降|降低|降|减少|减|压减|压缩)(至|到|为)/;

const LAST_YEAR =
  /(?:^|[,。;:(\n]) *(?:而|回顾|回头看)?(?:去年|上年度?|上一年度?|前一年|前年)([^年底末同初以来][^。;]*)?$/;

/** Words that bring the talk back from an earlier year to the one that is told of, or that name a session. */
const BACK = /今年|本年|次会议|以来|[比较](去|上|前)/;

/** Whether the figure at `at` is what another rose from: 立案率由87.3%提高到91.6%. A second round of handling is of one session. */
export function isRisenFrom(text: string, sentence: string, at: number): boolean {
  const lead = sentence.slice(-12);
  if (!/[由从]/.test(lead) || !FROM.test(lead) || !RAISED.test(text.slice(at, at + BEHIND))) return false;
  return !lead.includes("次") && !/(二次|重新|再次|首次)(办理|答复)/.test(sentence.slice(-BEFORE));
}

/**
 * Whether the figure at `at` is told under 去年 (去年的办理中,见面率、答复率分别为85%、97%) in a text that has told of its 今年 before:
 * elsewhere 去年 may be the year of the session named.
 */
export function isOfLastYear(text: string, sentence: string, at: number): boolean {
  const lead = sentence.slice(-BEFORE);
  if (!/[去上前]一?年/.test(lead)) return false;
  const found = LAST_YEAR.exec(lead);
  if (found === null || BACK.test(found[1] ?? "")) return false;
  return /今年|本年/.test(text.slice(Math.max(0, at - FARTHEST), at));
}
