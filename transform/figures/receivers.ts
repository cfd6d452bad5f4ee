import { stretchStart } from "./labels.ts";
import { list } from "./list.ts";
import type { Surroundings } from "./surroundings.ts";
import { cue } from "./tokens.ts";
import type { Verb } from "./verbs.ts";

/** Those that items are put to. */
const CONFERENCE = list(
  "大会 提案组 提案委 常委会 政协 人大常委会 秘书处 议案组 主席团 提案委员会 提案审查委员会 提案审查组",
);

/** What receiving means for the subject that the clause names; null where it names none. */
export function receiver(around: Surroundings, indexes: number[], verb: Verb): "assigned" | "submitted" | null {
  const from = stretchStart(around.text, verb.token.start, 0);
  const subject = around.text.slice(from, verb.token.start);
  const conference = Math.max(
    ...CONFERENCE.map((w) => (subject.lastIndexOf(w) < 0 ? -1 : subject.lastIndexOf(w) + w.length)),
  );
  const body = Math.max(
    -1,
    ...indexes
      .filter((i) => i < verb.index && cue(around.tokens[i], "body"))
      .map((i) => (around.tokens[i]?.end ?? 0) - from),
  );
  if (/((次|届|全体|大)会议|政协[^,。;]{0,16}委员会)(共|共计|累计)?$/.test(subject)) return "submitted";
  if (isHandlingBody(subject) || isHandlingBody(carriedSubject(around, from, subject))) return "assigned";
  if (
    /(我|该|本)(局|委|办|厅|院|乡|镇|街道|中心|处|部|公司|单位|校|大队|支队|分局|集团|县政府|市政府|区政府)/.test(
      subject,
    ) ||
    /(我|本)(省|市|县|区|州|旗|镇)(共|共计|累计|已|总计)*$/.test(subject)
  )
    return "assigned";
  if (conference < 0 && body < 0) return null;
  return body > conference
    ? "assigned"
    : conference > 0 && /(以来|期间|会议|次会议)$/.test(subject.slice(0, conference + 4))
      ? null
      : "submitted";
}

/** The name of a body that takes items on, at the end of what stands before it receives them. */
const BODY =
  /(?:^|[于为据年,。由经]|期间|召开后|以来)([^,。;:、\s0-9]{0,14}(?:部|局|厅|署|院|中心|公司|集团|街道|镇|乡|办|站|所|队|处|管委会|妇联|残联|科协|文联|侨联|[团高]工?[委检法]|检察机关|[^省市县区州旗工专常党提案]委))(?:[0-9]{4}年度?|共|共计|累计|已|先后|今年|全年|一年来|近年来|本年度)*$/;

/** 代表团, 政协…办公厅, 大会…组: those that items are put to, whatever their name ends in. */
export const PUT_TO = /(政协|人大|提案|代表|大会|会议|主席团|秘书处|全国两会|审查)/;

/** 市水利局共, 交通运输部: the subject of receiving is a body that takes items on. */
function isHandlingBody(subject: string): boolean {
  const body = BODY.exec(subject.trimStart())?.[1];
  return body !== undefined && !PUT_TO.test(body);
}

/** 交通运输部积极作为,收到的178件: the subject stands at the head of the clause before. */
function carriedSubject(around: Surroundings, from: number, subject: string): string {
  if (subject !== "" || around.text[from - 1] !== ",") return "";
  const start = stretchStart(around.text, from - 1, 0);
  const said = /^([^,。;]{2,14}?)(?:党组|领导|班子)?(?:积极|高度|认真|坚持|始终|严格|主动|十分|非常|全面)/.exec(
    around.text.slice(start, from - 1),
  )?.[1];
  return said ?? "";
}
