import type { Name } from "./figure.ts";
import { receiver } from "./receivers.ts";
import type { Surroundings } from "./surroundings.ts";
import { cue, type Token } from "./tokens.ts";

/** Whether a verb is only an attribute (提出的建议), not the one that governs the number. */
function isAttribute(around: Surroundings, token: Token): boolean {
  if (around.text.slice(token.start, token.end) === "所提") return true;
  return /^[来给了]?的/.test(around.text.slice(token.end, token.end + 2));
}

export interface Verb {
  index: number;
  token: Token;
  measure: Name["measure"] | "receive";
  weak: boolean;
  attribute: boolean;
}

function verbsIn(around: Surroundings, indexes: number[]): Verb[] {
  const out: Verb[] = [];
  for (const index of indexes) {
    const token = around.tokens[index];
    if (!token) continue;
    const verb = cue(token, "verb");
    const receive = cue(token, "receive");
    if (!verb && !receive) continue;
    // 二次办理后仍有7件: when, and not what.
    if (verb?.weak && /^(之|以)?[后前]|^过程/.test(around.text.slice(token.end, token.end + 2))) continue;
    const attribute = isAttribute(around, token);
    // 立案交办的提案: a verb that runs on into an attribute is part of it.
    const before = out.at(-1);
    if (attribute && before && /^[并和、及]?$/.test(around.text.slice(before.token.end, token.start)))
      before.attribute = true;
    // 转交提案审查委员会的提案: what is put before those who screen.
    const screen =
      verb?.v === "assigned" && /^(给)?(大会)?(提案|议案)(审查)?委/.test(around.text.slice(token.end, token.end + 9));
    out.push({
      index,
      token,
      measure: screen ? "submitted" : verb ? verb.v : "receive",
      weak: verb?.weak === true,
      attribute,
    });
  }
  return out;
}

/** Whether two verbs are joined (办结并答复, 办结、答复) and so govern one number together. */
function joined(around: Surroundings, a: Verb, b: Verb): boolean {
  const between = around.text.slice(a.token.end, b.token.start);
  const finish = (v: Verb) => v.measure === "completed" || v.measure === "replied";
  const screened = a.measure === "filed" && (b.measure === "assigned" || finish(b));
  if (between === "") return (finish(a) && finish(b)) || screened;
  return (
    between === "、" ||
    between === "并" ||
    between === "和" ||
    between === "及" ||
    between === "并且" ||
    (between === "后" && a.measure !== "not_filed")
  );
}

/** The measures that the verbs of a clause give to the number they govern; none where the clause has no such verb. */
export function verbNames(around: Surroundings, indexes: number[]): Name[] {
  const verbs = verbsIn(around, indexes);
  if (verbs.length === 0) return [];
  const finite = verbs.filter((v) => !v.attribute);
  const last = verbs.at(-1);
  // 代表提出的属于政府系统办理的1152件: all are attributes, and the last one tells which of them are counted.
  if (finite.length === 0 && last && last.weak && belongsTo(around.text, last.token))
    return [{ measure: "assigned", rule: "attribute right before the number" }];
  const strong = finite.filter((v) => !v.weak);
  if (verbs.some((v) => v.measure === "published")) return [{ measure: "published", rule: "verb before the number" }];
  const main =
    beforeRole(around, strong) ?? strong.at(-1) ?? finite.at(-1) ?? verbs.filter((v) => !v.weak).at(-1) ?? verbs.at(-1);
  if (!main) return [];
  const chosen = [main];
  for (let i = verbs.indexOf(main) - 1; i >= 0; i--) {
    const before = verbs[i];
    if (!before || !chosen[0] || !joined(around, before, chosen[0])) break;
    chosen.unshift(before);
  }
  const handedOver = verbs.some((v) => v.measure === "assigned" && v !== main);
  const names = chosen.map((v): Name => {
    // 代表团向大会送交议案: handed to the meeting itself is put forward.
    if (v.measure === "assigned" && /向(大会|会议|本次会议)$/.test(around.text.slice(0, v.token.start).slice(-5)))
      return { measure: "submitted", rule: "verb before the number" };
    // 各界委员交来提案129件: those who put items forward hand them in.
    if (v.measure === "assigned" && isHandedIn(around.text, v.token))
      return { measure: "submitted", rule: "verb before the number" };
    // 代表向市政府提出建议458件, in the government's own words: what it was given.
    if (v.measure === "submitted" && around.receives === "assigned" && isToGovernment(around.text, v.token.start))
      return { measure: "assigned", rule: "put to the government that reports" };
    if (v.measure !== "receive") return { measure: v.measure, rule: "verb before the number" };
    // 共收到代表联名提出的议案6件: motions are put to the session, whoever reports.
    if (/^了?[^,。;]{0,16}提出的议案/.test(around.text.slice(v.token.end, v.token.end + 24)))
      return { measure: "submitted", rule: "received, by who receives" };
    // 收到、办结、答复建议17件: who answers what was received has taken it on, unless it hands it over to others.
    const answered = chosen.some((o) => o.measure === "completed" || o.measure === "replied");
    const measure = receiver(around, indexes, v) ?? (handedOver !== answered ? "assigned" : around.receives);
    return { measure, rule: "received, by who receives" };
  });
  const open = chosen.some(
    (v) =>
      (v.measure === "completed" || v.measure === "replied") &&
      /(未|尚未|没有|未能)(按[期时])?$/.test(around.text.slice(Math.max(0, v.token.start - 4), v.token.start)),
  );
  if (open) return [{ measure: "outcome", outcome: "underway", rule: "not finished yet" }];
  return names.filter((n, i) => names.findIndex((m) => m.measure === n.measure) === i);
}

const belongsTo = (text: string, t: Token) =>
  /(属于|归|由)[^,。;0-9]{2,12}$/.test(text.slice(Math.max(0, t.start - 16), t.start)) &&
  /^的(建议|提案|议案|数量)*(高?达|共|有|为)*[0-9]/.test(text.slice(t.end, t.end + 8));

const isHandedIn = (text: string, t: Token) =>
  text[t.end] === "来" &&
  /(委员|代表)们?(共|又|先后|陆续|累计|分别)*$/.test(text.slice(Math.max(0, t.start - 10), t.start));

const isToGovernment = (text: string, at: number) =>
  /(?:向|给)(?:[我本省市县区州旗镇乡]{0,3}|[\u4e00-\u9fff]{2,6}[省市县区州旗镇乡])(?:人民)?政府(?:共|共计|累计)*$/.test(
    text.slice(Math.max(0, at - 24), at),
  );

/** 已办结主办件3件: the verb governs, and 主办件 tells whose items they are. */
function beforeRole(around: Surroundings, strong: Verb[]): Verb | undefined {
  const [verb, role] = strong.slice(-2);
  if (!verb || !role || !/件$/.test(around.text.slice(role.token.start, role.token.end))) return undefined;
  const finishes = verb.measure === "completed" || verb.measure === "replied";
  return finishes && /^(了|的)?$/.test(around.text.slice(verb.token.end, role.token.start)) ? verb : undefined;
}
