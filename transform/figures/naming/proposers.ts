import type { Name } from "../figure.ts";
import { stretchStart, trimLabel } from "../labels.ts";
import { KIND_BEHIND } from "../proposers.ts";
import { cue } from "../tokens.ts";
import {
  type Context,
  inParts,
  isPartOfAll,
  lastWhole,
  near,
  sentenceBefore,
  sentenceText,
  startOf,
  stretch,
  tail,
  wordOf,
} from "./context.ts";
import { modeOf } from "./lists.ts";

/** Other kinds than single members, in so many words that they put items forward. */
const OTHER_KINDS =
  /(党派|工商联|团体|集体|专门委员会|专委会|界别|小组|代表团)[^,。;0-9]{0,16}(提出|提交|报送)了?(的)?(集体|联名)?(提案|建议|议案)?(共|有|为)?[0-9]/;

const EACH_PUTS =
  /(?:党派|工商联|团体|专门委员会|专委会|界别|小组|委员)[^,。;0-9]{0,12}(?:提出|提交|报送)了?(?:集体|联名|个人|委员)*(?:提案)?(?:共|有|为)?[0-9]+件/g;

/** 民主党派提交提案26件,委员提交提案90件: each kind of proposer with a verb and a count of its own. */
function sideBySide(c: Context): boolean {
  const said = sentenceText(c);
  return !/其中|包括|建议|议案/.test(said) && (said.match(EACH_PUTS)?.length ?? 0) > 1;
}

/** 立案的提案中,委员提出95件,各党派团体提出20件: members beside other kinds that put items forward. */
export function membersAmongKinds(c: Context): Name | null {
  if (!near(c, "提") || !near(c, "党联团集委界组")) return null;
  const who =
    /^(?:其中,?|从提案者看,?)?(?:由)?(?:政协|人大|市|县|区|省|州)*((?:委员|代表)(?:个人|联名|个人或联名|个人和联名|个人及联名)?)(?:们)?(?:共)?(?:提出|提交|撰写)(?:了)?(?:的)?(?:提案|建议|议案)?(?:共|有|为)?$/.exec(
      stretch(c),
    )?.[1];
  if (who === undefined) return null;
  const others = tail(c, 100).split(/。|其中/, 1)[0] ?? "";
  const parts =
    c.before?.names[0]?.measure === "by_proposer" ||
    sideBySide(c) ||
    ((lastWhole(c)?.number.value ?? 0) > (c.figure.number.value ?? 0) && OTHER_KINDS.test(others));
  return parts ? { measure: "by_proposer", label: who, rule: "members among kinds of proposers" } : null;
}

/** Names by who put the items forward: 集体提案25件, 某县代表团152件, 代表联名提出的65件. */
export function proposerName(c: Context, clause: number[], start: number): Name | null {
  const { tokens, text } = c.around;
  const at = clause.findLastIndex((i) => cue(tokens[i], "proposer"));
  const token = tokens[clause[at] ?? -1];
  if (at < 0 || !token || start - token.end > 10 || text.startsWith("交付", token.end)) return null;
  // 承办系统:政府系统160件,人民团体8件
  if (c.before?.names[0]?.measure === "by_handler" && modeOf(c) === "by_handler") return null;
  // 党派团体踊跃参与提案,提案总数683件
  if (/[,;](提案|建议|议案)(总数|总量|总件数|数量|件数)(达到?|为|共|有)*$/.test(sentenceBefore(c))) return null;
  // 市委系统18件,市政府系统237件,人民团体5件: a list of those who take them on.
  if (c.before?.names[0]?.measure === "by_handler" && !/提|联名|集体|名义|委员|代表/.test(stretch(c))) return null;
  // 主席团交付有关委员会审议的462件: those who deliberate put nothing forward.
  if (/(交付|交由|交有关|审议的?(有|共)?$)|^(建议|拟)作为|(督办|领办|领衔|包案)[^,。;0-9]{0,8}$/.test(stretch(c)))
    return null;
  // 8名代表提交个人意见建议7条: who did is counted, and the word is no kind beside others.
  if (
    /[0-9]+余?多?(名|位)[^,。;0-9]{0,12}(代表|委员)(们)?(共|一共|累计)*(提交|提出|撰写|递交)了?个人[^,。;0-9]*$/.test(
      stretch(c),
    )
  )
    return null;
  // 民盟县委共有18件提案被立案: what became of them stands behind.
  if (near(c, "被") && /^[^,。;0-9]{0,16}被[^,。;0-9]{0,12}(立案|采纳|评为|列为|确定为)/.test(tail(c, 36))) return null;
  const listed = c.before?.names.some((n) => n.measure === "by_proposer") === true;
  const parts =
    inParts(c) ||
    listed ||
    isPartOfAll(c) ||
    ofTheConference(c) ||
    modeOf(c) === "by_proposer" ||
    othersPutForward(c, clause) ||
    sideBySide(c) ||
    kindsOfProposers(c, clause, at);
  if (clause.some((i) => governs(c, i)) && !parts) return null;
  if ((c.before ?? lastWhole(c)) === null && !parts) return null;
  // 党派和专委会提交提案,共收到委员提案156件: the whole that a report begins with, by its longer name.
  const received = clause.some((i) => cue(tokens[i], "receive"));
  if (cue(token, "instrument") && received && c.figures.length === 0 && lastWhole(c) === null) return null;
  if (cue(token, "instrument") && (!parts || besideSuggestions(c))) return null;
  if (!parts && c.before !== null && c.before.instrument !== null && c.before.instrument !== "proposal") return null;
  // 全年共征集党派团体提案: the name begins behind the verb.
  const verb = clause.findLast((i) => i < (clause[at] ?? 0) && governs(c, i));
  const floor = Math.max(c.before ? (tokens[c.before.at]?.end ?? 0) : 0, tokens[verb ?? -1]?.end ?? 0);
  const raw = text
    .slice(stretchStart(text, token.start, floor), nameEnd(text, token.end, start))
    .replace(/^[到了]/, "");
  // 19件集体提案和39件委员个人提案: the words before the number belong to the one before it.
  const behind = KIND_BEHIND.exec(tail(c, 12))?.[1];
  if (behind !== undefined && /^(集体|团体|联名|个人|委员|代表|界别|党派)*(提案|建议)[和及与、]$/.test(raw))
    return { measure: "by_proposer", label: behind, rule: "who put them forward" };
  const label = proposerLabel(raw).replace(/^(?:特别是|尤其是)?(?:我[省市县区州])?以([^或和、]+)名义$/, "$1");
  return { measure: "by_proposer", label: label === "" ? raw : label, rule: "who put them forward" };
}

/** Somebody who puts items forward, and not all who do. */
const SOME =
  /^(?:其中,?|而)?(?:由|来自)?([^,。;:0-9]{1,40}?(?:代表|委员|人|人员|干部|职工|农民|党派|团体|组织|界|代表团|小组|党员|群众|单独|联名|个人|集体))(?:们)?(?:单独|联名|集体|共同|所)*(?:(?:提出?|提交|撰写)了?)?(?:的)?(?:代表)?(?:建议|提案|议案|件)*(?:数量|件数|数)?(?:[约近]|将近)?占/;
const ALL_OF_THEM =
  /^(?:各位|广大|全体|全部|全[省市县区州]|与会|市|县|区|省|州|镇|乡|人大|政协|各级|本级|的)*(?:代表|委员|人)$/;

/** 基层代表提出的建议占近一半, 来自企业界委员的提案占提案总数过半: the share of those who put forward a part. */
export function shareOfSome(c: Context): Name | null {
  if (!near(c, "占") || !near(c, "代委员人党团界个联集农职群")) return null;
  const said = stretch(c);
  const lead = c.around.text.slice(Math.max(0, startOf(c) - said.length - 1), startOf(c) - said.length);
  const who = lead === ")" || lead === "(" ? undefined : SOME.exec(said)?.[1];
  if (who === undefined || !/提|的|建议/.test(said) || /[案议]的?(代表|委员|人)占|满意|答复|参加|参与/.test(said))
    return null;
  if (ALL_OF_THEM.test(who) || !/(提出?|提交|撰写|的)[^占]*占|提案占|建议占/.test(said)) return null;
  return { measure: "by_proposer", label: who.replace(/们$/, ""), rule: "share of some who put forward" };
}

const SECTOR =
  /(?:^|[,;。:、])(?:其中,?)?([^,。;:、0-9]{2,10}界别?)(?:委员)?(?:共)?(?:提出|提交)?了?(?:的)?(?:提案)?(?:共|有)?[0-9]+件/g;

/** 农业界提出提案22件,教育界15件: sectors of a conference side by side. */
export function sectorAmong(c: Context): Name | null {
  if (!near(c, "界")) return null;
  const who = /^(?:其中,?)?([^,。;:0-9]{2,10}界别?)(?:委员)?(?:共)?(?:提出|提交)?了?(?:的)?(?:提案)?(?:共|有)?$/.exec(
    stretch(c),
  )?.[1];
  if (who === undefined || /社会各界|各界$/.test(who) || (sentenceText(c).match(SECTOR)?.length ?? 0) < 2) return null;
  return { measure: "by_proposer", label: trimLabel(who), rule: "sectors side by side" };
}

/** 立案的提案中集体提案43件: the kind of proposer behind 中 is a part of what stands before it. */
export function kindAmong(c: Context): Name | null {
  if (!near(c, "中")) return null;
  const kind =
    /(?:提案|建议|议案)(?:当)?中,?(?:的)?((?:委员|代表)?(?:集体|联名|个人|界别|党派|团体|党派团体|专委会|小组|联合|单位))(?:提出)?的?(?:提案|建议|议案)?(?:共|共有|有|为|占)? *$/.exec(
      stretch(c),
    )?.[1];
  return kind === undefined ? null : { measure: "by_proposer", label: kind, rule: "kind of proposer among the whole" };
}

/** 全国政协三次会议提交集体提案400余件: one kind among all that a conference was given; a party's own are just put forward. */
function ofTheConference(c: Context): boolean {
  if (!near(c, "集界党团联")) return false;
  return (
    /^[^,。;]{0,16}(政协|次会议|大会)(期间)?(共|累计|一共|已)*(收到|提交|提出|征集到?)(了)?(的)?(集体|界别|党派|团体|联名|党派团体)提案(共|共计)?$/.test(
      stretch(c),
    ) && !/在[^,。;]{2,20}(上|中|期间)|向/.test(stretch(c))
  );
}

/** 以代表团名义(向大会)提交建议21件: whoever gives the name, beside a whole. */
export function inTheNameOf(c: Context): Name | null {
  if (!near(c, "名领联个")) return null;
  const who =
    /^(?:其中)?(?:[^,。;]{0,8}[0-9]个?[^,。;]{0,8})?以([^,。;、]{2,10}?)(?:的)?名义(?:向大会|共同|联合|共)?(?:提出|提交|递交)/.exec(
      stretch(c),
    )?.[1];
  // 以代表团名义提交21件,代表领衔提交53件
  const leads = /^(代表|委员)(个人|领衔|联名|附议|或|和|、)*(领衔|联名|个人)(提交|提出|递交)的?$/.exec(stretch(c));
  if (leads && c.before?.names[0]?.measure === "by_proposer")
    return {
      measure: "by_proposer",
      label: stretch(c).replace(/(提交|提出|递交)的?$/, ""),
      rule: "who put them forward",
    };
  if (who === undefined || (lastWhole(c) === null && !inParts(c))) return null;
  return { measure: "by_proposer", label: proposerLabel(who), rule: "who put them forward" };
}

/** 界别、小组提案, 民主党派省委会提交: the rest of the name up to the verb or the noun. */
function nameEnd(text: string, end: number, start: number): number {
  const rest = text.slice(end, start);
  if (/^(的|等|有|共|为|占|比|提|递|撰|所|单独|联|分|各|均|和委员|及委员)/.test(rest)) return end;
  const more = /^([、和及]?[^、,。;:()"“”《》的等有占提递]{1,8})(等)?(的|共|有|提案|建议|提出|提交|递交|$)/.exec(
    rest,
  )?.[1];
  return end + (more?.replace(/(共|联合|单独)$/, "").length ?? 0);
}

/** 24个代表团以代表团名义 → 代表团: who they are, without how many. */
export function proposerLabel(raw: string): string {
  const plain = raw
    .replace(/^(其中,?)?(来自|源自|出自)(于)?/, "")
    .replace(/(提案|建议)[由从]$/, "")
    .replace(/^其中,?以([^或和、以]{2,6})$/, "$1")
    .replace(/([^或和])以[^上下内外][^,。;、]{1,5}$/, "$1")
    .replace(/^(其中,?)?由?(共)?([0-9]+(余|多)?(个|名|位)(以上)?)?/, "");
  // 各民主党派、工商联提出集体提案: the clause before the kind is no part of its name.
  const kind = /(?:提出|提交)(?:的|了)?(集体|联名|个人)$/.exec(plain)?.[1];
  if (kind !== undefined) return kind;
  return /^(代表|委员)(们)?$/.test(plain) ? plain.slice(0, 2) : trimLabel(plain);
}

/** 专委会提出的1件,乡镇联络组提出的8件: a list of proposers goes on with a name the vocabulary lacks. */
export function proposerMember(c: Context, clause: number[]): Name | null {
  if (!c.before?.names.some((n) => n.measure === "by_proposer")) return null;
  const put = clause.findLast((i) => cue(c.around.tokens[i], "verb"));
  const t = c.around.tokens[put ?? -1];
  if (!t || cue(t, "verb")?.v !== "submitted" || !/^(的|了?[0-9])/.test(c.around.text.slice(t.end, t.end + 2)))
    return null;
  const label = trimLabel(c.around.text.slice(stretchStart(c.around.text, t.start, 0), t.start));
  return label.length < 2 ? null : { measure: "by_proposer", label, rule: "member of a list" };
}

/** A verb that governs the number; 提出的 behind a proposer does not. */
export function governs(c: Context, i: number): boolean {
  const t = c.around.tokens[i];
  if (cue(t, "receive")) return true;
  const verb = cue(t, "verb");
  return verb !== null && !(verb.v === "submitted" && c.around.text[t?.end ?? 0] === "的");
}

/** 人大代表建议8件,政协委员提案12件: 委员提案 is then the instrument, not one kind of proposal among others. */
function besideSuggestions(c: Context): boolean {
  for (let i = c.s.from; i < c.s.to; i++) {
    const v = cue(c.around.tokens[i], "instrument")?.v;
    if ((v === "suggestion" && /代表|人大/.test(wordOf(c.around, i))) || v === "combined") return true;
  }
  return false;
}

/** 共收到145件,委员个人或联名提出95件,各党派团体提出50件: behind a whole, kinds of proposers each with their count. */
function kindsOfProposers(c: Context, clause: number[], at: number): boolean {
  const put = clause.slice(at + 1).every((i) => !governs(c, i) || cue(c.around.tokens[i], "verb")?.v === "submitted");
  const whole = c.figures.some((f) => f.names.some((n) => n.measure === "submitted" || n.measure === "by_proposer"));
  let kinds = 0;
  for (let i = c.s.from; i < c.s.to; i++) if (isKind(c, i)) kinds++;
  return put && whole && kinds >= 2 && clause.slice(0, at).every((i) => !governs(c, i));
}

/** A kind of proposer and not just the instrument's longer name (委员提案). */
function isKind(c: Context, i: number): boolean {
  const t = c.around.tokens[i];
  return cue(t, "proposer") !== null && cue(t, "instrument") === null;
}

/** Whether the sentence sets several kinds of proposers side by side. */
function othersPutForward(c: Context, clause: number[]): boolean {
  let kinds = 0;
  for (let i = c.s.from; i < c.s.to; i++) if (isKind(c, i)) kinds++;
  // 委员提案371件;集体提案99件: beside another kind, members' own proposals are one.
  const member = clause.some((i) => cue(c.around.tokens[i], "instrument") && cue(c.around.tokens[i], "proposer"));
  return kinds >= (member ? 1 : 2) && clause.every((i) => !governs(c, i));
}

/** 承办…提出的建议88件,…提出的提案107件: the second 提出的 names the source, the first verb governs both. */
export function sourceOnly(c: Context, clause: number[], verbs: Name[]): boolean {
  if (verbs.length !== 1 || verbs[0]?.measure !== "submitted") return false;
  if (c.before?.names[0]?.measure !== "assigned" || c.before.governing[0]?.measure !== "assigned") return false;
  const last = clause.findLast((i) => cue(c.around.tokens[i], "verb"));
  return c.around.text[c.around.tokens[last ?? -1]?.end ?? 0] === "的";
}

/** 其中,驻省人大代表提出建议12件: one sort of deputies among all. */
export function qualifiedProposer(c: Context): Name | null {
  const qualified = /^(?:其中,?)?([^,。;、]{2,12}(?:代表|委员|代表团|团体))(?:提出|提交)(?:的)?(?:建议|提案)?$/.exec(
    stretch(c),
  )?.[1];
  // 其中,党政领导干部带头提出高质量建议58件
  const led =
    /^(?:其中,?)?([^,。;、0-9]{0,8}(?:领导干部|领导))(?:代表|委员)?(?:带头|领衔|牵头|率先)(?:提出|提交)了?(?:的)?(?:高质量|优质)?(?:代表)?(?:建议|提案|议案)$/.exec(
      stretch(c),
    )?.[1];
  if (led !== undefined && inParts(c)) return { measure: "by_proposer", label: led, rule: "who put them forward" };
  if (qualified === undefined || /^(共|一共)?有[0-9]/.test(qualified) || !inParts(c)) return null;
  if (/^(市|县|区|省|州|镇|人大|政协|全体|各位|广大|与会)*(代表|委员)$/.test(qualified)) return null;
  return { measure: "by_proposer", label: proposerLabel(qualified), rule: "who put them forward" };
}
