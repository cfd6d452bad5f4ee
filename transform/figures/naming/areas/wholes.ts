import { cue } from "../../tokens.ts";
import { type Context, endOf, lastWhole, near, sentenceBefore, startOf, tail, toldBefore, wordOf } from "../context.ts";

/** 围绕甲、乙等方面提出建议92件: what the whole is about, not one of its parts. */
export function coversAll(c: Context, clause: number[]): boolean {
  const { tokens, text } = c.around;
  const area = clause.findLast((i) => cue(tokens[i], "area"));
  const word = tokens[area ?? -1];
  const listed = /、[^,。;]{2,20}等(各|多|多个|各个|诸多)?$/;
  if (!word || !listed.test(text.slice(Math.max(0, word.start - 30), word.start))) return false;
  if (c.before?.names[0]?.measure === "category" || (lastWhole(c) !== null && !isKnown(c))) return false;
  const put = clause.some((i) => cue(tokens[i], "verb")?.v === "submitted");
  const next = tokens[c.right.next];
  return put && !(next && next.number?.kind === "percent" && text.slice(endOf(c), next.start).includes("占"));
}

/** Told by the verb far from the number, across topics that alone would make a policy area. */
export const WHOLE_WITH_TOPICS = "a whole told with its topics";

/** 收到涉及道路设施等内容的建议6件, 交由水利局办理的内容涉及…等方面的5件建议: all that was taken on, with what it is about. */
export function takenWhole(c: Context, clause: number[]): boolean {
  if (!near(c, "涉关涵")) return false;
  const { tokens, text } = c.around;
  const at = clause.find((i) => /^(涉及|关于|有关|涵盖)$/.test(wordOf(c.around, i)));
  const opener = tokens[at ?? -1];
  if (
    !opener ||
    /其中|[议提]案中|建议中/.test(sentenceBefore(c)) ||
    c.before !== null ||
    (lastWhole(c) !== null && !takenBefore(c))
  )
    return false;
  // 决定将涉及政府工作的16件建议转交市政府办理
  const given = /^(代表|委员|政协)?(建议|提案)(全部|均|都)?(转交|交由|交给|移交|交)/.test(tail(c, 14));
  if (given && text[opener.start - 1] === "将") return true;
  if (!TOPICS.test(text.slice(opener.end, startOf(c)))) return false;
  const verb =
    tokens[clause.findLast((i) => i < (at ?? 0) && (cue(tokens[i], "verb") || cue(tokens[i], "receive"))) ?? -1];
  return verb !== undefined && /^[来到]?(了|的)?(主要|内容)*$/.test(text.slice(verb.end, opener.start));
}

/** Topics up to the noun that is counted: 教育、交通等方面的, 住房、停车等领域代表建议. */
const TOPICS = /等(?:方面|领域|内容|问题|工作)(?:的|(?:代表|委员|政协|人大)*(?:建议|提案|议案))/;

/** 围绕养老、教育等方面,向大会提交3件: what is handed in to a session, with its topics, is a whole and no area of another. */
export const isHandedIn = (said: string): boolean =>
  /向[^,。;0-9]{0,12}(政协|人大|大会|全会|两会|会议|中央|省委会)[^,。;0-9]{0,6}(提交|报送|递交|提出|呈送)了?[^,。;0-9]{0,8}$/.test(
    said,
  );

/** Whether the same number was put forward before, so that this one only states it again. */
export function isKnown(c: Context): boolean {
  return toldBefore(c, 60, (f) => f.names[0]?.measure === "submitted");
}

/** Whether the same number was taken on before, so that this one only states it again. */
function takenBefore(c: Context): boolean {
  return toldBefore(c, 60, (f) => f.names.some((n) => n.measure === "assigned"));
}
