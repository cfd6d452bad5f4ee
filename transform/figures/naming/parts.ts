import type { Instrument } from "../../codebook.ts";
import type { Figure } from "../figure.ts";
import { divides } from "../instruments.ts";
import { stretchStart } from "../labels.ts";
import { cue } from "../tokens.ts";
import { type Context, inParts, lastWhole, listStart, near, own, sentenceBefore, startOf, tail } from "./context.ts";

/** Which counts are of the parts that a body plays, and whose items those are. */

/** A list member that says the part alone: 会办 in 主办19件、会办149件. */
const ROLE =
  /^(其中)?[,:]?(由)?([我本][局委厅办]|我单位|我街道|我镇)?(独办|单办|单独办理|主办|分办|主合办|主\(分\)办|承办件|牵头办理|牵头|协办|会办|协助办理|协同办理|会同办理|配合办理|参阅)((或|和|及|、)?(独办|分办|合办|协办|会办))?(类|件|的|建议|提案)?(分别|各)?(有|为|共)?$/;

/** The words of a list member. */
const member = (c: Context) => c.around.text.slice(listStart(c), startOf(c)).replace(/^[、和及]/, "");

/** The words right before a count of the sentence, behind the count before it. */
function wordsBefore(c: Context, figure: Figure): string {
  const { text } = c.around;
  const floor = c.figures[c.figures.indexOf(figure) - 1]?.number.end ?? 0;
  return text.slice(Math.max(floor, stretchStart(text, figure.number.start, 0)), figure.number.start);
}

/** Whether the words before a count name a part that a body plays and nothing else: 主办12件, 协办件18件. */
export const playsPart = (c: Context, figure: Figure): boolean =>
  figure.number.kind === "item" && ROLE.test(wordsBefore(c, figure).replace(/^[、和及]/, ""));

/** 建议15件,主办12件,协办3件: the part that the body plays in so many of the items just counted. */
export function isRole(c: Context): boolean {
  const before = c.before ?? c.figure.parent;
  if (c.figure.number.kind !== "item" || !near(c, "办阅") || !ROLE.test(member(c))) return false;
  if (before === null) return inParts(c) && (lastWhole(c)?.number.value ?? 0) >= (c.figure.number.value ?? 0);
  if (before.number.kind !== "item") return false;
  if (before.role || partBefore(c) !== null) return true;
  const counted = c.figures.filter((f) => f.number.kind === "item" && f.dropped === null);
  const whole = Math.max(
    ...counted.map((f) => f.number.value ?? 0),
    wholesBefore(c).reduce((n, f) => n + (f.number.value ?? 0), 0),
  );
  return whole >= (c.figure.number.value ?? 0) && !ROLE.test(wordsBefore(c, before));
}

/** 建议90件、提案78件,其中主办19件、会办149件: a part without a noun of its own is of both that were just counted. */
export function partOfBoth(c: Context): Instrument | null {
  if (c.figure.number.kind !== "item" || c.before === null || !ROLE.test(member(c))) return null;
  const first = c.figures.findIndex((f) => f.role || f.parted);
  const counts = (first < 0 ? c.figures : c.figures.slice(0, first)).filter(
    (f) => f.number.kind === "item" && f.dropped === null,
  );
  const [a, b] = counts.slice(-2);
  if (!a || !b || a.instrument === b.instrument || a.instrument === "combined" || b.instrument === "combined")
    return null;
  const parts = (c.figure.number.value ?? 0) <= (a.number.value ?? 0) + (b.number.value ?? 0);
  const said = /^[、,和][^,。;:0-9]{0,16}$/.test(c.around.text.slice(a.number.end, b.number.start));
  return parts && said && !/[;。]/.test(c.around.text.slice(b.number.end, startOf(c))) ? "combined" : null;
}

/**
 * 建议560件,提案690件,其中属于政府办理的1152件; 建议12件、提案18件,已办结30件: what is larger than the count before it
 * is of both that were just counted.
 */
export function moreThanOne(c: Context): Instrument | null {
  const [a, b] = c.figures.filter((f) => f.number.kind === "item" && f.dropped === null).slice(-2);
  if (c.figure.number.kind !== "item" || !a || !b || b !== c.before) return null;
  if (own(c).some((i) => cue(c.around.tokens[i], "instrument"))) return null;
  const value = c.figure.number.value ?? 0;
  const apart = a.instrument !== b.instrument && a.instrument !== "combined" && b.instrument !== "combined";
  if (apart && a.instrument !== "proposal" && b.instrument !== "proposal" && turnedAround(c, a)) return "suggestion";
  const sum = (a.number.value ?? 0) + (b.number.value ?? 0);
  const fits = value === sum || (value < sum && inParts(c));
  return apart && fits && value > (b.number.value ?? 0) ? "combined" : null;
}

/** 共12件,其中建议5件,提案7件;独立办理3件: once the instruments' counts add up to the whole, what names none is of both again. */
export function pastBoth(c: Context): Instrument | null {
  if (c.figure.number.kind !== "item" || c.figure.parent !== null || inParts(c)) return null;
  const counts = c.figures.filter((f) => f.number.kind === "item" && f.dropped === null && f.parent === null);
  const last = counts.at(-1);
  if (!last || last !== c.before || !/[,;:]/.test(c.around.text.slice(last.number.end, startOf(c)))) return null;
  return divides(counts.slice(-3)) ? "combined" : null;
}

/** 收到建议72件,连同作为建议处理的议案61件,共133件; 议案61件、建议72件,133件均作为建议处理: by then all are suggestions. */
function turnedAround(c: Context, first: Figure): boolean {
  if (!near(c, "转改作按")) return false;
  const behind = /^(件)?(代表)?(议案|建议)?,?(全部|均|都)?(作为|转为|转作|改作|改为|按)[^,。;0-9]{0,6}(建议|意见)/;
  const motion = c.figures.find((f) => f.instrument === "motion")?.number.start ?? first.number.start;
  const between = c.around.text.slice(Math.min(motion, first.number.start), startOf(c));
  return /(作为|转为|转作|改作|改为|按)[^,。;0-9]{0,16}(建议|意见)/.test(between) || behind.test(tail(c, 24));
}

/** 主办2件(均为提案): what all of the items are, said in a bracket behind their number. */
export function instrumentBehind(c: Context): Instrument | null {
  const told = /^\((?:均|都|全)[为是][^,。;()]{0,6}(建议|提案)/.exec(tail(c, 14))?.[1];
  return told === undefined ? null : told === "建议" ? "suggestion" : "proposal";
}

/** 建议1件,提案3件,其中独办4件: a part of several wholes is of all their instruments. */
export function instrumentOfRole(c: Context): Figure["instrument"] {
  const beside = partBefore(c);
  if (beside) return beside.instrument;
  // 101件(其中建议64件,提案37件;主办43件,协办58件): behind the semicolon the bracket divides its whole anew.
  const anew = c.before === null || /;[^,。;0-9]*$/.test(sentenceBefore(c));
  if (c.figure.parent !== null && anew) return tooManyFor(c) ? "combined" : c.figure.parent.instrument;
  if (partsOfBoth(c)) return "combined";
  const said = new Set(wholesBefore(c).map((f) => f.instrument));
  return said.size > 1 || tooManyFor(c) ? "combined" : c.figure.instrument;
}

/** 其中建议63件,提案99件;主办97件,会办65件: the parts add up to what both instruments have. */
function partsOfBoth(c: Context): boolean {
  const counts = c.figures.filter((f) => f.number.kind === "item" && f.dropped === null);
  const [a, b] = counts.filter((f) => !playsPart(c, f)).slice(-2);
  if (!a || !b || a.instrument === b.instrument || a.instrument === "combined" || b.instrument === "combined")
    return false;
  const last = counts.at(-1);
  const beside = last && playsPart(c, last) ? last.number.value : c.around.tokens[c.right.next]?.number?.value;
  return (c.figure.number.value ?? 0) + (beside ?? 0) === (a.number.value ?? 0) + (b.number.value ?? 0);
}

/** 主办32件,建议12件,提案20件;会办38件: the part before, which the counts between divide; null where they do not. */
function partBefore(c: Context): Figure | null {
  const at = c.figures.findLastIndex((f) => playsPart(c, f));
  const between = c.figures.slice(at + 1).filter((f) => f.number.kind === "item");
  const sum = between.reduce((n, f) => n + (f.number.value ?? 0), 0);
  const role = c.figures[at];
  return role && between.length > 1 && sum === role.number.value ? role : null;
}

/** 共437件,包括建议246件、提案191件(主办205件、会办187件): more than the count it stands behind has, it is of all. */
function tooManyFor(c: Context): boolean {
  const close = c.figure.parent ?? c.before;
  if (!close || close.role || close.instrument === "combined") return false;
  return (
    (c.figure.number.value ?? 0) > (close.number.value ?? 0) &&
    c.figures.some((f) => f.instrument !== close.instrument && f.number.kind === "item" && f.names.length > 0)
  );
}

/** 建议1件,提案3件,其中独办4件: the wholes that the parts are parts of, nearest first. */
function wholesBefore(c: Context): Figure[] {
  const out: Figure[] = [];
  for (const f of c.figures.toReversed()) {
    const whole = f.number.kind === "item" && f.dropped === null && !f.role && !f.parted && f.names.length > 0;
    const last = out.at(-1);
    // 共70件:建议30件,其中主办12件: what the count of both is divided into comes first.
    const listed = last === undefined || (f.instrument !== last.instrument && f.instrument !== "combined");
    if (!whole || !listed) break;
    out.push(f);
  }
  return out;
}
