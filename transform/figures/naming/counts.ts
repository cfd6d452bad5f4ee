import { outcomeName } from "../degrees.ts";
import type { Name } from "../figure.ts";
import { has } from "../sentence.ts";
import { cue } from "../tokens.ts";
import { amongBase, amongKey } from "./among.ts";
import { answeredHow } from "./answeredHow.ts";
import { areasAttended } from "./areas/attended.ts";
import { coveredBefore } from "./areas/clauseBefore.ts";
import { areaEnumerated, fieldAtHead, pointedArea } from "./areas/headed.ts";
import { numberedHeading } from "./areas/headings.ts";
import { flattenedRow } from "./areas/rows.ts";
import { longTopic } from "./areas/topics.ts";
import { fieldUpheld } from "./areas/upheld.ts";
import { base, baseOfRate, isBase, opensParts, partOfUnfiled } from "./bases.ts";
import { nameBehind } from "./behind.ts";
import { fateOfBills } from "./bills.ts";
import { partsByOccasion, partsByTime } from "./byTime.ts";
import { nameClause } from "./clause.ts";
import {
  attached,
  type Context,
  drop,
  endOf,
  LISTED,
  near,
  own,
  sentenceBefore,
  startOf,
  stretch,
  tail,
  toldBefore,
  WHOLES,
} from "./context.ts";
import { countOfShare } from "./countOfShare.ts";
import { bodiesTogether, eachBody } from "./eachBody.ts";
import { excepted } from "./excepted.ts";
import { nameFarther } from "./farther.ts";
import { asForms, feedback } from "./feedback.ts";
import { inherit } from "./inherit.ts";
import { areaAmong, nameByMode, namedBeforeBracket, rankedFirst } from "./lists.ts";
import { collected, gathered, OPINIONS } from "./opinions.ts";
import { pairRun } from "./pairs.ts";
import {
  carriedOut,
  finishedAlone,
  finishedPart,
  fulfilled,
  handledYet,
  madePublic,
  metBehind,
  metSomeWay,
  openBehind,
  publishedReplies,
  putOff,
  putSimply,
  wholeOfFinished,
} from "./progress.ts";
import { sourceOnly } from "./proposers.ts";
import { carriedOver, leftOpen, notYet, stillInHand, stillOpen } from "./remaining.ts";
import { handedBeside, roleInBracket, roleSaid } from "./roles.ts";
import { afterMerging, fewerFiled } from "./screening.ts";
import { singledOut } from "./singledOut.ts";
import { addsUp, plainSum, sumOf, sumOfEach, sumOfRoles, totalBehind } from "./sums.ts";
import { verdictLater, verdictListed } from "./verdictBehind.ts";

/** Names a count of items or forms. */
export function nameCount(c: Context): Name[] {
  const names = nameCounted(c);
  return c.figure.dropped === null ? (partOfUnfiled(c, names) ?? names) : names;
}

function nameCounted(c: Context): Name[] {
  const waiting = c.queue.shift();
  if (waiting) return waiting;
  return nameByTurn(c) ?? namePlaced(c) ?? nameByWords(c) ?? nameByPlace(c);
}

/** A turn of phrase of its own, whatever else stands around the number. */
function nameByTurn(c: Context): Name[] | null {
  return (
    fate(c) ??
    eachBody(c) ??
    bodiesTogether(c) ??
    disposed(c) ??
    singledOut(c) ??
    madePublic(c) ??
    feedback(c) ??
    roleSaid(c) ??
    afterMerging(c) ??
    fewerFiled(c) ??
    metSomeWay(c) ??
    answeredHow(c) ??
    metBehind(c) ??
    handledYet(c) ??
    openBehind(c) ??
    wholeOfFinished(c) ??
    putOff(c) ??
    finishedAlone(c) ??
    baseOfShare(c) ??
    verdictListed(c) ??
    excepted(c) ??
    carriedOver(c) ??
    leftOpen(c) ??
    stillInHand(c) ??
    notYet(c) ??
    countOfShare(c) ??
    carriedOut(c) ??
    putSimply(c) ??
    fulfilled(c)
  );
}

/** What stands in a list, a bracket, a sum or a run of names that settles the number, or drops it. */
function namePlaced(c: Context): Name[] | null {
  if (collected(c)) return [{ measure: "submitted", rule: "gathered at a session" }];
  const bracketed = roleInBracket(c) ?? alone(namedBeforeBracket(c));
  if (bracketed) return bracketed;
  if (gathered(c)) return drop(c, OPINIONS);
  if (addsUp(c)) return inherit(c);
  const told =
    sumOfEach(c) ??
    sumOf(c) ??
    plainSum(c) ??
    totalBehind(c) ??
    sumOfRoles(c) ??
    amongBase(c) ??
    amongKey(c) ??
    partsByOccasion(c) ??
    areasAttended(c) ??
    alone(numberedHeading(c)) ??
    alone(flattenedRow(c)) ??
    alone(longTopic(c)) ??
    alone(pointedArea(c)) ??
    alone(fieldAtHead(c)) ??
    alone(areaEnumerated(c)) ??
    alone(fieldUpheld(c)) ??
    alone(rankedFirst(c));
  if (told) return told;
  const run = pairRun(c);
  if (run) {
    c.queue.push(...run.slice(1));
    return run[0] ?? [];
  }
  return alone(handedBeside(c)) ?? alone(mergedClass(c)) ?? alone(areaAmong(c));
}

const alone = (name: Name | null): Name[] | null => name && [name];

/** The clause before the number and the noun behind it; null where they say nothing. */
function nameByWords(c: Context): Name[] | null {
  const noun = attached(c.around, c.right.own, c.k);
  const named = asForms(c, nameClause(c, own(c), noun, startOf(c)));
  if (named.length === 0) return null;
  if (
    named.length === 1 &&
    named[0]?.measure === "assigned" &&
    /(交办|移交)[^,。;]*代表(们)?(所)?提出的$/.test(stretch(c))
  )
    return [...named, { measure: "submitted", rule: "attribute right before the number" }];
  // 其他78件议案转作建议: the rest of what was put forward, told by what became of it.
  if (near(c, "其另") && /提出的(其他|其余|另外)$/.test(stretch(c)) && /^[^。;0-9]{0,12}(转|作为|按)/.test(tail(c, 20)))
    return [];
  if (sourceOnly(c, own(c), named) || publishedReplies(c, named)) return inherit(c);
  return coveredBefore(c, named) ?? screenedLater(c, withOutcomeBehind(c, named));
}

/** What stands behind the number, in the clauses before, or was said of the figure before. */
function nameByPlace(c: Context): Name[] {
  const behind = c.right.shared || opensParts(c) ? [] : asForms(c, nameBehind(c, c.right.own));
  if (behind.length > 0) return behind;
  const part = finishedPart(c);
  if (part) return part;
  if (isBase(c)) return base(c);
  const timed = partsByTime(c);
  if (timed) return timed;
  const listed = nameByMode(c);
  // 立案的提案里,农业29件,水利35件: the verb is the whole's.
  if (listed && (listed.rule !== "name in a list of parts" || AMONG.test(sentenceBefore(c)))) return [listed];
  const farther = nameFarther(c, listed !== null);
  if (farther.length > 0) return farther;
  if (listed) return [listed];
  if (has(c.around.tokens, own(c), "rest"))
    return stillOpen(c) ?? (c.before?.names.some((n) => LISTED.has(n.measure)) ? inherit(c) : []);
  return totalCell(c) ?? verdictLater(c) ?? baseOfRate(c) ?? (barePredicate(c) ? [] : asForms(c, inherit(c)));
}

const AMONG = /(?:建议|提案|议案|件)(?:中|里|里面|之中|当中),[^,。;0-9]*$/;

/** 已经解决的,以及已有规定、作出说明的148件: one class told in several clauses. */
function mergedClass(c: Context): Name | null {
  const [last, ...farther] = c.left.before >= 0 ? c.left.clauses.slice(0, -1) : c.left.clauses;
  if (!last || !near(c, "及或") || !/的(有|为|共|共有|共计)?$/.test(stretch(c))) return null;
  const told = /(?:的|解决|落实|采纳),(以及|或者|或)[^。;]*$/.exec(sentenceBefore(c));
  if (!told || farther.length === 0) return null;
  const start = startOf(c) - told[0].length;
  const before = farther.find((clause) => clause.some((i) => (c.around.tokens[i]?.start ?? 0) < start)) ?? [];
  const first = outcomeName(c.around, before);
  return first?.outcome ? { ...first, rule: "class told in several clauses" } : null;
}

/** 提案总数:214件;立案数:189件 */
function totalCell(c: Context): Name[] | null {
  if (c.figures.length > 0) return null;
  const said = sentenceBefore(c);
  // 建议办理情况:总件数164件
  if (
    !/(建议|提案|议案)([^,。;0-9]{0,8}[::])?(总数|总量|总件数|总计|件数|数量|数):?(为|共)?$/.test(said) ||
    !said.includes(":")
  )
    return null;
  if (/^(建议|提案)?[,;、](经?审查)?(予以)?立案/.test(tail(c, 12)))
    return [{ measure: "submitted", rule: "screened next" }];
  const handled = /承办|主办|交办/.test(said) || /^[,;、](其中)?[:,]?(主办|承办|会办|协办|独办)/.test(tail(c, 10));
  return [{ measure: handled ? "assigned" : c.around.receives, rule: "total in a line of its own" }];
}

/** 占全部191件的91.1%: a whole named as the base of its part (codebook, rule 19). */
function baseOfShare(c: Context): Name[] | null {
  if (
    !"的建提议代委".includes(c.around.text[endOf(c)] ?? "。") ||
    !/占(全部|总数|全市|全县|全区|全省)?$/.test(stretch(c)) ||
    !/^(代表|委员)?(建议|提案|议案)?(总数)?的[0-9]/.test(tail(c, 9))
  )
    return null;
  return c.before && c.before.dropped === null
    ? c.before.names.slice(0, 1).map((n) => ({ ...n, rule: "base of the share" }))
    : [];
}

const DISPOSED = new Set(["filed", "not_filed", "key"]);

/** 将关于古城保护的3件列入大会议程, 把涉及民生的10件列为重点: what was done with them, whatever they are about. */
function disposed(c: Context): Name[] | null {
  if (!near(c, "将把") || c.right.shared || !/^(我们|拟|建议|并|会议)?[将把][^,。;0-9]{2,30}的?$/.test(stretch(c)))
    return null;
  const named = nameBehind(c, c.right.own);
  return DISPOSED.has(named[0]?.measure ?? "") ? named : null;
}

/** What became of the bills that so many motions concern. */
function fate(c: Context): Name[] | null {
  const name = fateOfBills(c);
  return name && [name];
}

/** 重点建议1件已解决: the singled-out item's outcome stands right behind it. */
function withOutcomeBehind(c: Context, named: Name[]): Name[] {
  if (named[0]?.measure !== "key" || c.right.shared || c.right.own.length === 0) return named;
  const outcome = outcomeName(c.around, c.right.own);
  return outcome ? [...named, outcome] : named;
}

/** ,227件议案涉及的项目: a number that opens a clause of its own is the subject of what follows, not a list member. */
function barePredicate(c: Context): boolean {
  if (c.before === null || stretch(c) !== "" || c.figure.parent !== null) return false;
  const between = c.around.text.slice(c.before.number.end, startOf(c));
  // 262件建议涵盖…: behind a semicolon only what was counted before is a subject of its own.
  const again = between.endsWith(";") && toldBefore(c, 60, (f) => WHOLES.has(f.names[0]?.measure ?? "category"));
  return (between.endsWith(",") || again) && /^(的)?(代表|委员|人大|政协)*(建议|提案|议案)[^,。;、(]/.test(tail(c, 10));
}

/** 收到…266件,立案235件: what is screened afterwards was put forward, whoever says 收到. */
function screenedLater(c: Context, named: Name[]): Name[] {
  // 收到省人大建议4件(主办1件,会办3件): who plays a part in them has taken them on.
  if (
    /^(代表|委员)?(建议|提案)?[(:](其中,?:?)?(由我[局委办厅]|我[局委办厅])?(主办|会办|协办|承办|分办|单办|独办|牵头)/.test(
      tail(c, 24),
    )
  )
    return named.map((n) => (n.rule === "received, by who receives" ? { ...n, measure: "assigned" } : n));
  // 向市长所提建议16件,主办5件、会办11件: so it is whatever put them forward.
  if (
    named[0]?.measure === "submitted" &&
    /^[,(](其中,?:?)?(主办|会办|协办|承办|独办|单办)(件)?[0-9]/.test(tail(c, 10))
  )
    return named.map((n) => (n.measure === "submitted" ? { ...n, measure: "assigned" } : n));
  const taken = /受理/.test(stretch(c)) && named[0]?.measure === "assigned";
  if (named[0]?.rule !== "received, by who receives" && !taken) return named;
  const next = c.right.next;
  if (next < 0) return named;
  for (let i = c.k + 1; i < next; i++) {
    if (cue(c.around.tokens[i], "share")) break;
    if (cue(c.around.tokens[i], "verb")?.v === "filed") return named.map((n) => ({ ...n, measure: "submitted" }));
  }
  return named;
}
