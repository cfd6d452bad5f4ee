import type { Name } from "../figure.ts";
import { has } from "../sentence.ts";
import { cue } from "../tokens.ts";
import { verbNames } from "../verbs.ts";
import { areaHere } from "./areas/closed.ts";
import { covering } from "./areas/covering.ts";
import { areaOfHeading } from "./areas/headed.ts";
import { areaOfAll, areaOfKinds, fieldOpened, topicOfList } from "./areas/topics.ts";
import { coversAll, takenWhole, WHOLE_WITH_TOPICS } from "./areas/wholes.ts";
import {
  type Context,
  lastWhole,
  outsideBrackets,
  sentenceText,
  startOf,
  stretch,
  tail,
  withoutAsides,
  wordOf,
} from "./context.ts";
import { nameEnumerated } from "./enumerated.ts";
import { inBothParts, jointly, namesJoint, roleOfBody } from "./joint.ts";
import { kindOfMotion, motionsReceived, takenUp } from "./motions.ts";
import {
  inTheNameOf,
  kindAmong,
  membersAmongKinds,
  proposerMember,
  proposerName,
  qualifiedProposer,
  sectorAmong,
} from "./proposers.ts";
import { receivedLike, underPut } from "./receiving.ts";
import type { Said } from "./said.ts";
import { screenedOut } from "./screening.ts";
import { allSupervised, keyAdjoins, keyIsNearest, ledBySome, supervised } from "./singledOut.ts";
import { lastNaming, verdictName } from "./verdicts.ts";

/** Names a count or a share from the words of one clause before it and the noun right behind it. */
export function nameClause(c: Context, words: number[], behind: number[], start: number): Name[] {
  const { tokens } = c.around;
  // 提出将其中5件列为议案: what stands before 其中 governs the whole, not the part.
  const depth = tokens[c.k]?.depth ?? 0;
  const opened = words.findLastIndex(
    (i) => cue(tokens[i], "parts")?.v === "any" && (tokens[i]?.depth ?? 0) <= depth && !tellsContent(c, i),
  );
  const clause = withoutAsides(c, opened > 0 ? words.slice(opened) : words);
  const noun = withoutAsides(c, behind);
  const last = c.around.text[startOf(c) - 1];
  const graded = cue(tokens[c.k - 1], "letter") !== null && tokens[c.k - 1]?.end === startOf(c);
  if ((last === "等" && !graded) || last === "》") return nameEnumerated(c, clause, noun);
  const taken = takenWhole(c, clause);
  const said: Said = {
    clause,
    plain: outsideBrackets(c, clause),
    noun,
    letter: has(tokens, clause, "letter") || has(tokens, noun, "letter"),
    last: lastNaming(c.around, clause),
    start,
    whole: coversAll(c, clause) || taken,
  };
  const whole = taken ? wholeWithTopics(c, said) : null;
  if (whole) return [whole];
  const name = nameOfPart(c, said);
  return name ? [name] : nameByVerb(c, said);
}

/** 承办涉及住房、停车等方面的提案12件: what the verb of the whole says, whatever the words between hold. */
function wholeWithTopics(c: Context, { plain, noun, letter }: Said): Name | null {
  if (letter || has(c.around.tokens, noun, "key") || keyIsNearest(c, plain)) return null;
  const [verb, another] = receivedLike(c, verbNames(c.around, plain));
  const given = verb?.measure === "assigned" || verb?.measure === "submitted";
  return given && another === undefined ? { ...verb, rule: WHOLE_WITH_TOPICS } : null;
}

/** 收到包括公路改造等内容的建议15件: what they hold, no part of a whole. */
function tellsContent(c: Context, i: number): boolean {
  const { tokens, text } = c.around;
  return /^(包括|包含)/.test(wordOf(c.around, i)) && /等[^,。;0-9]{0,6}的/.test(text.slice(tokens[i]?.end, startOf(c)));
}

/** A name that says more than the clause's verb: a role, a policy area, a proposer, a class. */
function nameOfPart(c: Context, said: Said): Name | null {
  const { clause, noun, letter, start } = said;
  return (
    roleOfBody(c) ??
    kindAmong(c) ??
    topicOfList(c) ??
    areaOfAll(c) ??
    areaOfHeading(c) ??
    areaOfKinds(c) ??
    bareCount(c, clause) ??
    areaHere(c, said) ??
    inTheNameOf(c) ??
    membersAmongKinds(c) ??
    sectorAmong(c) ??
    motionsReceived(c, letter) ??
    (c.before?.names[0]?.measure === "by_proposer" ? proposerName(c, clause, start) : null) ??
    takenUp(c) ??
    kindOfMotion(c) ??
    screenedOut(c, said) ??
    jointly(c, said) ??
    (letter ? null : fieldOpened(c)) ??
    proposerOrTopic(c, said) ??
    verdictName(c, clause, noun, letter) ??
    qualifiedProposer(c) ??
    proposerMember(c, clause)
  );
}

/** Who put the items forward, or what they are about, where no class or verdict stands nearer. */
function proposerOrTopic(c: Context, { clause, noun, last, start, whole }: Said): Name | null {
  if (last === "level" || (last === "outcome" && !concerns(c, clause))) return null;
  const proposer = inAreas(c) || has(c.around.tokens, noun, "key") ? null : proposerName(c, clause, start);
  return proposer ?? (whole || keyAdjoins(c, clause) ? null : covering(c, clause));
}

/** 涉及政策落实监督的2件: what the items are about may hold a word of solution, with other words behind it. */
function concerns(c: Context, clause: number[]): boolean {
  const { tokens, text } = c.around;
  const opener = clause.findIndex((i) => cue(tokens[i], "parts")?.v === "category");
  const solved = clause.findLastIndex((i) => cue(tokens[i], "outcome"));
  if (opener < 0 || opener > solved || !/^(其中,?)?(涉及|关于|有关)/.test(stretch(c))) return false;
  const rest = text
    .slice(tokens[clause[solved] ?? -1]?.end, startOf(c))
    .replace(/[的等有共为]|方面|建议|提案|问题/g, "");
  return rest.length >= 2 && /^[\u4e00-\u9fff]+$/.test(rest);
}

/** The measures of the clause's verbs; of items singled out and of people met before them. */
function nameByVerb(c: Context, { clause, plain, noun, start }: Said): Name[] {
  const { tokens } = c.around;
  const verbs = underPut(c, receivedLike(c, verbNames(c.around, plain)));
  if (has(tokens, noun, "key") || keyIsNearest(c, clause)) {
    const extra = verbs.filter((v) => v.measure === "submitted" && !has(tokens, clause, "key"));
    return [...extra, { measure: "key", rule: "singled out" }];
  }
  if (verbs.length === 0 && allSupervised(c)) return [{ measure: "assigned", rule: "all that were supervised" }];
  if (supervised(c, start) || (verbs.length === 0 && ledBySome(c)))
    return [{ measure: "key", rule: "supervised by leaders" }];
  if (verbs.length === 0 && has(tokens, plain, "joint") && inBothParts(c))
    return [{ measure: "assigned", rule: "taken on in either part" }];
  const both = /^(主办|承办|独办|单办|牵头)(件)?[和及、与]?(分办|会办|协办)/.test(tail(c, 8));
  if (namesJoint(c, plain) || (has(tokens, noun, "joint") && !both))
    return [{ measure: "joint", rule: "handled together" }];
  const met = clause.findLast((i) => cue(tokens[i], "contact"));
  if (
    met !== undefined &&
    verbs.length === 0 &&
    /^(了|过)?((提案|建议)?(提案者|提案人|代表|委员)的?(提案|建议)?(有|共)?)?$/.test(
      c.around.text.slice(tokens[met]?.end, start),
    )
  ) {
    return [{ measure: "contacted", rule: "proposers met" }];
  }
  return verbs;
}

/** 行政管理方面36件,占3.7%;宗教党派团体15件: in a list of policy areas a bare name is one, whoever bears it. */
function inAreas(c: Context): boolean {
  if (c.before?.names[0]?.measure !== "category" || c.figure.parent !== c.before.parent) return false;
  return !/(提案|建议|议案|提出|提交|联名|名义|集体|个人)/.test(stretch(c));
}

/** 涉及卫生领域的建议和提案共26件, the first number of a report: all that it is about. */
function bareCount(c: Context, clause: number[]): Name | null {
  if (
    c.figures.length > 0 ||
    lastWhole(c) !== null ||
    !/(建议|提案|议案|意见)(总)?(共|共计|总计|合计)(有)?$/.test(stretch(c))
  )
    return null;
  const { tokens } = c.around;
  if (has(tokens, clause, "verb") || has(tokens, clause, "receive") || has(tokens, clause, "key")) return null;
  if (!clause.some((i) => cue(tokens[i], "parts")?.v === "category")) return null;
  const handled = /承办|主办|交办|办理/.test(sentenceText(c));
  return { measure: handled ? "assigned" : c.around.receives, rule: "bare count of the instrument" };
}
