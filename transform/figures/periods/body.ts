import type { Body } from "../../regions/calendar.ts";

const CONGRESS = /(人大|人民代表|人代会)/;
const CONFERENCE = /(政协|协商会议)/;

/** Whose session it is, by the words `near` it, those between term and session, and those `before`; null where they do not tell. */
export function bodyOf(near: string, middle: string, before: string): Body | null {
  if (CONGRESS.test(middle)) return "congress";
  if (CONFERENCE.test(middle) || /委员会/.test(middle)) return "conference";
  const last = (words: string[]) => Math.max(...words.map((w) => before.lastIndexOf(w)));
  const [people, members] = [last(["人大", "人民代表", "人代会"]), last(["政协", "协商会议"])];
  if (people !== members) return people > members ? "congress" : "conference";
  const congress = CONGRESS.test(near);
  const conference = CONFERENCE.test(near);
  if (congress !== conference) return congress ? "congress" : "conference";
  // 十三届五次会议提案审查情况: what was put to it tells whose session it is.
  const put = /会议(以来|期间)?的?(代表|建议|议案|委员|提案)/.exec(near)?.[2];
  if (put === undefined) return null;
  return put === "委员" || put === "提案" ? "conference" : "congress";
}
