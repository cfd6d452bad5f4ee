import type { Figure, Name } from "../figure.ts";
import { cue } from "../tokens.ts";
import { bareCount } from "./bareCount.ts";
import {
  attached,
  type Context,
  inParts,
  LISTED,
  lastWhole,
  listStart,
  own,
  residue,
  sentenceBefore,
  startOf,
  tail,
  WHOLES,
} from "./context.ts";
import { OPINIONS } from "./opinions.ts";
import { playsPart } from "./parts.ts";
import { memberLabel, shared } from "./shared.ts";

/** A list member without words of its own takes the measure of the member before it: 建议88件、提案107件. */
export function inherit(c: Context): Name[] {
  const level = comparedWith(c);
  if (level) return level;
  if (/^[与同]/.test(c.around.text.slice(listStart(c), startOf(c)))) return [];
  // 其余5件议案转为建议,连同其他384件建议,交有关部门办理: what stays a suggestion is only handed over.
  if (
    /^(连同|加上)(其他|其它|另外|其余)/.test(c.around.text.slice(listStart(c), startOf(c))) &&
    c.before?.names[0]?.measure === "not_filed"
  )
    return /^[^。;0-9]{0,40}(交办|转交|移交|交由|交有关)/.test(tail(c, 50))
      ? [{ measure: "assigned", rule: "handed over with those turned into suggestions" }]
      : [];
  const source = besideForeign(c) ?? pastCompared(c) ?? c.before ?? c.figure.parent ?? wholeBefore(c);
  // 302位委员参与提案,提案总数683件: the first count of items.
  const opens =
    c.figures.every((f) => f.number.kind === "person") &&
    /[,;][^,。;0-9]{0,4}(提案|建议|议案)总(数|量|件数)[^,。;0-9]{0,3}$/.test(sentenceBefore(c));
  if (source === null || opens) return bareCount(c);
  // 收到提案188件 183件审查立案: a headline's second half has its own verb.
  if (source === c.before && /^ +$/.test(c.around.text.slice(source.number.end, startOf(c)))) return [];
  // 除4件跨年度办理外,248件均已办复
  if (source.names[0]?.rule === "excepted from what is answered" && source.names.length === 1) return [];
  if (source.dropped !== null) return goesOnPast(c, source);
  const noun = own(c).some((i) => cue(c.around.tokens[i], "instrument"));
  const opened = noun ? wholeBesideRoles(c) : null;
  if (opened) return shared(c, opened.names.slice(0, 1));
  const head = noun ? headBefore(c, source) : null;
  if (head) return head.names.slice(0, 1).map((n) => ({ ...n, rule: "shared with the figure before" }));
  if (source.number.kind === "percent") return inheritFromShare(c, source) ?? sameAsCount(c);
  const next = noun ? nextWhole(c, source) : null;
  return next ?? member(c, source, noun);
}

/** The list goes on past a count of something else. */
function goesOnPast(c: Context, source: Figure): Name[] {
  // 提交大会发言4篇、8件组织提案: the noun behind the number tells it from what was counted before.
  const told = source.dropped === "no item of ours" && /^(组织|集体|委员|个人)?(提案|建议)/.test(tail(c, 6));
  const beside =
    (source.dropped === "something else is counted" || source.dropped === "another assembly's") &&
    (told ||
      own(c).some((i) => cue(c.around.tokens[i], "instrument")) ||
      attached(c.around, c.right.own, c.k).length > 0);
  return told || beside ? shared(c, source.governing) : [];
}

/** Behind the parts of one whole the instrument's name opens the next, or divides the first anew; null where it does neither. */
function nextWhole(c: Context, source: Figure): Name[] | null {
  const divided = dividedAgain(c, source);
  if (divided) return shared(c, divided.names.slice(0, 1));
  if (
    source.parted &&
    !inParts(c) &&
    residue(c.around.text.slice(listStart(c), startOf(c))) === "" &&
    pastSemicolon(c, source)
  ) {
    const whole = c.figures.findLast((f) => f.number.kind === "item" && !f.parted && f.names.length > 0);
    if (whole) return shared(c, whole.names.slice(0, 1));
  }
  // …,1件正在办理;二次会议代表建议16件: behind a semicolon the instrument, with its session, opens the next whole.
  const sat = /[0-9一二三四五六七八九十](次(全体)?会议|届)/.test(c.around.text.slice(source.number.end, startOf(c)));
  if (sat && pastSemicolon(c, source) && !WHOLES.has(source.names[0]?.measure ?? "")) {
    const whole = c.figures.find((f) => f.number.kind === "item" && WHOLES.has(f.names[0]?.measure ?? ""));
    if (whole) return whole.names.slice(0, 1).map((n) => ({ ...n, rule: "shared with the figure before" }));
  }
  // 区级建议96件,已答复90件;区级提案133件,已答复121件: the other instrument opens the next whole.
  if (
    pastSemicolon(c, source) &&
    FINISHED.has(source.names[0]?.measure ?? "") &&
    residue(c.around.text.slice(listStart(c), startOf(c))).length <= 2
  ) {
    const first = c.figures.find((f) => f.number.kind === "item" && f.dropped === null);
    const again = /^,?[^,。;0-9]{0,10}(答复|办结|办复|办理完毕|回复|满意|解决)/.test(tail(c, 18));
    if (again && first && OPENS.has(first.names[0]?.measure ?? "")) return shared(c, first.names.slice(0, 1));
  }
  return null;
}

/** A member of the list that the figure before stands in. */
function member(c: Context, source: Figure, noun: boolean): Name[] {
  // 会办33件(议案转建议2件,建议11件): a plain member of the bracket is a part of the whole before it.
  const outer = ofBracket(c)?.names[0];
  const plain = noun && residue(c.around.text.slice(listStart(c), startOf(c))) === "";
  if (plain && outer && c.before !== null && outer.measure !== "not_filed" && hasScreened(c)) return shared(c, [outer]);
  const names = source.key && !saysKey(c) && !(plain && outer?.measure === "key") ? source.governing : source.names;
  const taken = names.filter((n) => n.measure !== "handling_units" && n.measure !== "proposers");
  // 提出并交由政府办理的260件,闭会期间4件: verbs that are joined govern the whole list.
  const joint = taken.filter((n) => BY_VERB.has(n.rule) && WHOLES.has(n.measure));
  return shared(c, joint.length > 1 && taken[0] === joint[0] ? joint : taken.slice(0, 1));
}

const BY_VERB = new Set(["verb before the number", "received, by who receives"]);

/** 承办省人大建议26件,办结26件,办结率100%;市人大建议174件,办结…: the second count goes on with the first one's head. */
function headBefore(c: Context, source: Figure): Figure | null {
  const { text } = c.around;
  if (c.figure.parent !== null || residue(text.slice(listStart(c), startOf(c))) !== "") return null;
  if (!/^[^,。;0-9]{0,8};[^,。;]*$/.test(text.slice(source.number.end, startOf(c)))) return null;
  const first = c.figures.find(
    (f) => f.number.kind === "item" && !text.slice(f.number.end, source.number.end).includes(";"),
  );
  const measure = first?.names[0]?.measure;
  const counted = first !== undefined && first !== source && first.dropped === null && !first.parted && !first.key;
  return counted &&
    /[议提]案$|建议$/.test(text.slice(first.number.start - 3, first.number.start)) &&
    (measure === "assigned" || measure === "submitted")
    ? first
    : null;
}

/** 承办437件,与2019年141件相比增加201%: the level compared with is a whole of its year (codebook, rule 10). */
function comparedWith(c: Context): Name[] | null {
  if (!/^[与比较同](?:[0-9]{4}年|去年|上年)(?:度|同期)?的?$/.test(c.around.text.slice(listStart(c), startOf(c))))
    return null;
  if (!/^(?:建议|提案|议案)*(?:相比|相较)?,?(?:增|减|多|少|上升|下降|提高|有所)/.test(tail(c, 14))) return null;
  const whole = [...c.earlier.slice(-30), ...c.figures].find(
    (f) => f.number.kind === "item" && !f.parted && f.names.some((n) => WHOLES.has(n.measure)),
  );
  if (!whole) return null;
  const instrument = whole.instrument ?? undefined;
  return whole.names.slice(0, 1).map((n) => ({ ...n, instrument, rule: "the level compared with" }));
}

/** 收到19件,其中主办11件,协办8件,政协提案12件,人大建议7件: once the roles make up the whole, it is divided another way. */
function dividedAgain(c: Context, source: Figure): Figure | null {
  if (
    !source.role ||
    source !== c.before ||
    c.figure.parent !== null ||
    residue(c.around.text.slice(listStart(c), startOf(c))) !== ""
  )
    return null;
  const whole = c.figures.findLast((f) => f.number.kind === "item" && !f.role && !f.parted && f.names.length > 0);
  if (!whole) return null;
  const roles = c.figures.filter((f) => f.role && f.at > whole.at);
  return roles.reduce((n, f) => n + (f.number.value ?? 0), 0) === whole.number.value ? whole : null;
}

/**
 * 建议30件(主办12件、协办18件),占43%;提案40件: behind the parts that a body plays, an instrument opens the next whole;
 * null where the count before plays none, or this one is a part itself.
 */
function wholeBesideRoles(c: Context): Figure | null {
  const counts = c.figures.filter((f) => f.number.kind === "item" && f.dropped === null);
  const last = counts.at(-1);
  if (!last || !playsPart(c, last) || c.figure.parent !== null) return null;
  // 会办38件,建议18件,提案20件: both instruments divide the part.
  const next = c.around.tokens[c.right.next]?.number?.value ?? 0;
  if ((c.figure.number.value ?? 0) + next === last.number.value) return null;
  if (residue(c.around.text.slice(listStart(c), startOf(c))).length > 3) return null;
  const depth = (f: Figure) => c.around.tokens[f.at]?.depth ?? 0;
  const whole =
    counts.findLast((f) => !playsPart(c, f) && depth(f) <= (c.around.tokens[c.k]?.depth ?? 0)) ??
    counts.find((f) => f.names[0]?.measure === "assigned");
  return whole && WHOLES.has(whole.names[0]?.measure ?? "") ? whole : null;
}

/** Why a member of a list may be none of ours, though the list goes on behind it. */
const BESIDE = new Set(["something else is counted", "no item of ours", OPINIONS]);

/** 承办356件,较去年增加12件,其中建议158件: what a comparison stands behind has the parts behind it. */
function pastCompared(c: Context): Figure | null {
  if (c.before?.dropped !== "a comparison" || c.figure.number.kind !== "item" || !inParts(c)) return null;
  const told = c.figures.findLast((f) => f.dropped !== "a comparison");
  return told?.dropped === null && told.number.kind === "item" ? told : null;
}

/** 提案10件、建议案1件和提案95件: the list goes on past the member that is something else. */
function besideForeign(c: Context): Figure | null {
  if (c.before === null || !BESIDE.has(c.before.dropped ?? "")) return null;
  if (!/^(和|、|及|以及)[^,。;0-9]{0,16}$/.test(c.around.text.slice(c.before.number.end, startOf(c)))) return null;
  const member = c.figures[c.figures.indexOf(c.before) - 1];
  const joined =
    member && /^(和|、|及|以及)[^,。;0-9]{0,16}$/.test(c.around.text.slice(member.number.end, c.before.number.start));
  return joined && member.dropped === null && member.number.kind === "item" ? member : null;
}

/** The figure whose bracket the list stands in that this one goes on with. */
function ofBracket(c: Context): Figure | null {
  const depth = c.around.tokens[c.k]?.depth ?? 0;
  if (depth === 0) return null;
  const first = c.figures.findLast((f) => f.parent !== null || (c.around.tokens[f.at]?.depth ?? 0) < depth);
  return c.figure.parent ?? first?.parent ?? null;
}

/** Whether a member of the bracket's list was screened out. */
function hasScreened(c: Context): boolean {
  const depth = c.around.tokens[c.k]?.depth ?? 0;
  return c.figures.some((f) => c.around.tokens[f.at]?.depth === depth && f.names[0]?.measure === "not_filed");
}

const FINISHED = new Set(["replied", "completed", "satisfaction", "outcome"]);
const OPENS = new Set(["assigned", "submitted", "filed"]);

function pastSemicolon(c: Context, source: Figure): boolean {
  return /[;。]/.test(c.around.text.slice(source.number.end, startOf(c)));
}

function saysKey(c: Context): boolean {
  return own(c).some((i) => cue(c.around.tokens[i], "key"));
}

/** 占35%,其中人大建议3件: parts of the count that the share before belongs to. */
function inheritFromShare(c: Context, source: Figure): Name[] | null {
  const raw = c.around.text.slice(listStart(c), startOf(c));
  const parts = own(c).some((i) => cue(c.around.tokens[i], "parts"));
  const listed = source.names.some((n) => LISTED.has(n.measure));
  if (!parts && !listed) return null;
  if (!listed && residue(raw).length > 6) return null;
  const label = memberLabel(c, raw);
  return source.names
    .slice(0, 1)
    .map((n) =>
      listed && label !== "" && !parts
        ? { ...n, label, rule: "member of a list" }
        : { ...n, rule: "part of the figure before" },
    );
}

/** 建议231件,满意率99%;提案318件: behind a rate the count of the other instrument goes on with the count before. */
function sameAsCount(c: Context): Name[] {
  const noun = own(c).some((i) => cue(c.around.tokens[i], "instrument"));
  if (!noun || residue(c.around.text.slice(listStart(c), startOf(c))).length > 3) return [];
  const count = c.figures.findLast((f) => f.number.kind === "item" && f.dropped === null && f.names.length > 0);
  return count ? count.names.slice(0, 1).map((n) => ({ ...n, rule: "shared with the figure before" })) : [];
}

/** A sentence that begins with 其中 or with an instrument goes on with the last whole. */
function wholeBefore(c: Context): Figure | null {
  const first = c.around.tokens[c.s.from];
  const opens = cue(first, "parts") !== null || opensWithInstrument(c);
  const near = c.earlier.at(-1);
  const last = near ? c.around.tokens[near.at] : undefined;
  const close = last !== undefined && (first?.start ?? 0) - last.end < 80;
  return opens && close && c.figures.length === 0 ? lastWhole(c) : null;
}

/** 人大代表建议3件, 2.省政协提案5件: the sentence begins with the instrument, but for what numbers it and tells its level. */
function opensWithInstrument(c: Context): boolean {
  const { tokens, text } = c.around;
  const start = tokens[c.s.from]?.start ?? 0;
  const said = own(c).find((i) => cue(tokens[i], "instrument"));
  const lead = text.slice(start, tokens[said ?? -1]?.start ?? start);
  return said !== undefined && /^(\(?[0-9一二三四五六七八九十]{1,2}[.、)])?[^,。;:0-9]{0,4}$/.test(lead);
}
