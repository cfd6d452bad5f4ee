import type { Name } from "../figure.ts";
import { has } from "../sentence.ts";
import { cue } from "../tokens.ts";
import { verbNames } from "../words.ts";
import { isOccasion, namesProposers } from "./areas/area.ts";
import { areaIsNearest, areaName } from "./areas/closed.ts";
import { covering } from "./areas/covering.ts";
import { areaOfHeading, areaOfTopics } from "./areas/headed.ts";
import { areaOfAll, areaOfKinds, fieldOpened, topicOfList } from "./areas/topics.ts";
import { coversAll, takenWhole } from "./areas/wholes.ts";
import {
  type Context,
  inParts,
  near as isNear,
  lastWhole,
  near,
  outsideBrackets,
  sentenceBefore,
  sentenceText,
  startOf,
  stretch,
  tail,
  wordOf,
} from "./context.ts";
import { beforeTitles } from "./enumerated.ts";
import { inTheNameOf, kindAmong, proposerLabel, proposerMember, proposerName } from "./proposers.ts";
import { lastNaming, verdictName } from "./verdicts.ts";

/** The words that a clause gives to a number. */
interface Said {
  /** words of the clause, what brackets add left out */
  clause: number[];
  /** those outside brackets */
  plain: number[];
  /** words of the noun right behind the number */
  near: number[];
  /** whether a class letter is among them */
  letter: boolean;
  /** kind of the last word that names something */
  last: ReturnType<typeof lastNaming>;
  /** offset at which the words end */
  start: number;
  /** whether the clause tells what the whole is about, and not a part */
  whole: boolean;
}

/** Names a count or a share from the words of one clause before it and the noun right behind it. */
export function nameClause(c: Context, words: number[], behind: number[], start: number): Name[] {
  const { tokens } = c.around;
  // 提出将其中5件列为议案: what stands before 其中 governs the whole, not the part.
  const depth = tokens[c.k]?.depth ?? 0;
  const opened = words.findLastIndex(
    (i) => cue(tokens[i], "parts")?.v === "any" && (tokens[i]?.depth ?? 0) <= depth && !tellsContent(c, i),
  );
  const clause = withoutAsides(c, opened > 0 ? words.slice(opened) : words);
  const near = withoutAsides(c, behind);
  const last = c.around.text[startOf(c) - 1];
  if (last === "等" || last === "》") return nameEnumerated(c, clause, near);
  const said: Said = {
    clause,
    plain: outsideBrackets(c, clause),
    near,
    letter: has(tokens, clause, "letter") || has(tokens, near, "letter"),
    last: lastNaming(c.around, clause),
    start,
    whole: coversAll(c, clause) || takenWhole(c, clause),
  };
  const name = nameOfPart(c, said);
  return name ? [name] : nameByVerb(c, said);
}

/** 收到包括公路改造等内容的建议15件: what they hold, no part of a whole. */
function tellsContent(c: Context, i: number): boolean {
  const { tokens, text } = c.around;
  return /^(包括|包含)/.test(wordOf(c.around, i)) && /等[^,。;0-9]{0,6}的/.test(text.slice(tokens[i]?.end, startOf(c)));
}

/** A name that says more than the clause's verb: a role, a policy area, a proposer, a class. */
function nameOfPart(c: Context, said: Said): Name | null {
  const { clause, near, letter, start } = said;
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
    motionsReceived(c, letter) ??
    (c.before?.names[0]?.measure === "by_proposer" ? proposerName(c, clause, start) : null) ??
    takenUp(c) ??
    kindOfMotion(c) ??
    screenedOut(c, said) ??
    jointly(c, said) ??
    (letter ? null : fieldOpened(c)) ??
    proposerOrTopic(c, said) ??
    verdictName(c, clause, near, letter) ??
    qualifiedProposer(c) ??
    proposerMember(c, clause)
  );
}

/** 涉及卫生领域的建议和提案共26件, the first number of a report. */
function bareCount(c: Context, clause: number[]): Name | null {
  if (!opensReport(c, clause)) return null;
  const handled = /承办|主办|交办|办理/.test(sentenceText(c));
  return { measure: handled ? "assigned" : c.around.receives, rule: "bare count of the instrument" };
}

/** 农业类12件: the policy area that stands nearest to the number. */
function areaHere(c: Context, { clause, letter, start, whole }: Said): Name | null {
  const floor = c.before ? (c.around.tokens[c.before.at]?.end ?? 0) : 0;
  const area = letter ? null : areaName(c.around, clause, start, floor);
  if (!area || isOccasion(area.label) || namesProposers(area.label) || !areaIsNearest(c, clause) || whole) return null;
  const aim = /(就|围绕|针对|对)[^,。;]*(方面|领域)(共|累计)?(提出|提交)(了)?(建议|提案|议案)(共)?$/.test(stretch(c));
  return aim && c.before === null && lastWhole(c) === null ? null : area;
}

/** 收到委员提案54件,议案转作建议处理的17件: among what a body received, motions reach it as suggestions. */
function motionsReceived(c: Context, letter: boolean): Name | null {
  const received =
    c.before?.names[0]?.measure === "assigned" &&
    !inParts(c) &&
    !letter &&
    /议案(已)?(转作|转为|改作|按|作)[^,。;]{0,4}建议(处理|办理|交办)?的?$/.test(stretch(c));
  return received ? { measure: "assigned", rule: "motions received as suggestions" } : null;
}

/** 35件议案中,立法案33件; 建议立法的议案占了33件: motions by what they ask for. */
function kindOfMotion(c: Context): Name | null {
  if (c.figure.instrument !== "motion" || lastWhole(c) === null) return null;
  const kind =
    /(?:^|其中|中|提出|提交|收到|建议|属于?|为|是|[,、的])(立法|修法|法律|监督|重大事项|决定)(方面|类|性|工作)?的?(代表)?议?案(有|共|为|共有|占了?|达)*$/.exec(
      stretch(c),
    )?.[1];
  return kind === undefined || /列为|作为|转|审议/.test(stretch(c))
    ? null
    : { measure: "category", label: kind, rule: "kind of motion" };
}

/** 主席团通过了7项议案, 合并为4大议案: motions that a session takes up. */
function takenUp(c: Context): Name | null {
  const said = /(通过|确定|确立|决定)了?$/.test(stretch(c)) && /^(代表)?议案([,。;(由]|$|\n| )/.test(tail(c, 6));
  // 列入大会议程1件,交有关专门委员会审议11件
  const handed =
    c.figure.instrument === "motion" &&
    (/(交|交由|交付)(人大|大会)?(有关|各)?(专门)?委员会审议(有|共|为)?$/.test(stretch(c)) ||
      /列入(大会|会议)(议程|审议)的?(有|共|为)?$/.test(stretch(c)));
  return said || handed ? { measure: "filed", rule: "taken up" } : null;
}

/** What was not filed, whatever became of it. */
function screenedOut(c: Context, { plain, letter }: Said): Name | null {
  if (letter) return null;
  const { tokens } = c.around;
  const beyond =
    /(不属于?|不在|超出|超越)[^,。;]{0,10}(职权|职能|职责|权限|管辖)(范围)?(内)?(的)?(建议|提案)?(有|共)?$/;
  const screened =
    (isNear(c, "权能责辖") && !has(tokens, plain, "instrument") && beyond.test(stretch(c))) ||
    plain.some((i) => cue(tokens[i], "verb")?.v === "not_filed" && !isPassed(c, plain, i)) ||
    (isNear(c, "作按") &&
      /(作为?|按)[^,。;:()0-9]{0,12}(信息|社情民意|来信|参考|意见)[^,。;:()0-9]{0,10}(处理|办理|参阅|参考)(的)?(有|共)?$/.test(
        stretch(c),
      )) ||
    (c.before?.names[0]?.measure === "filed" &&
      (/^(列?作为?|列为|转为?)?(委员)?(意见建议|意见和建议|来信|社情民意)(处理)?(的)?(有)?$/.test(stretch(c)) ||
        /^(列?作为?|按|转为?)(委员|代表|一般|工作)?建议(处理|办理|转办|转送)的?(提案|议案)?(共|有)? *$/.test(
          stretch(c),
        ))) ||
    (isNear(c, "式径道") &&
      /(转为?|转作|改为|改作|作为?|以|按|采取|通过)(其他|其它|另外|别的)的?(方式|形式|途径|渠道)(处理|办理|转送|反映|转交)?(的)?(有|共)?$/.test(
        stretch(c),
      )) ||
    (isNear(c, "转改") &&
      /(转为|转作|改为|改作)[^,。;:()0-9]{0,8}(提案|建议|来信|意见|社情民意|信息|来函)(处理|办理)?(的)?(有)?$/.test(
        stretch(c),
      ));
  return screened ? { measure: "not_filed", rule: "screened out" } : null;
}

/** What several bodies handle together. */
function jointly(c: Context, { plain, last }: Said): Name | null {
  const { tokens } = c.around;
  const joint =
    ofSeveralBodies(c) ||
    (has(tokens, plain, "joint") &&
      !finishedJoint(c, plain) &&
      !answersOfBodies(c) &&
      last !== "outcome" &&
      last !== "level" &&
      !has(tokens, plain, "key") &&
      !has(tokens, plain, "area"));
  return joint ? { measure: "joint", rule: "handled together" } : null;
}

/** Who put the items forward, or what they are about, where no class or verdict stands nearer. */
function proposerOrTopic(c: Context, { clause, near, last, start, whole }: Said): Name | null {
  if (last === "outcome" || last === "level") return null;
  const proposer = amongAreas(c) || has(c.around.tokens, near, "key") ? null : proposerName(c, clause, start);
  return proposer ?? (whole || keyAdjoins(c, clause) ? null : covering(c, clause));
}

/** 围绕中心任务遴选出重点提案5件: singled out, whatever they are about. */
function keyAdjoins(c: Context, clause: number[]): boolean {
  const last = c.around.tokens[clause.at(-1) ?? -1];
  return (
    cue(last, "key") !== null &&
    /^(共|有|共计|为)?$/.test(c.around.text.slice(last?.end, startOf(c))) &&
    !sentenceBefore(c).includes("其中")
  );
}

/** 其中,驻省人大代表提出建议12件: one sort of deputies among all. */
function qualifiedProposer(c: Context): Name | null {
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

/** The measures of the clause's verbs; of items singled out and of people met before them. */
function nameByVerb(c: Context, { clause, plain, near, start }: Said): Name[] {
  const { tokens } = c.around;
  const verbs = underPut(c, receivedLike(c, verbNames(c.around, plain)));
  if (has(tokens, near, "key") || keyIsNearest(c, clause)) {
    const extra = verbs.filter((v) => v.measure === "submitted" && !has(tokens, clause, "key"));
    return [...extra, { measure: "key", rule: "singled out" }];
  }
  if (
    isNear(c, "督") &&
    /督办(了)?(人大)?(代表|政协)?(建议|提案)?$/.test(stretch(c)) &&
    !ledBySome(c) &&
    !sentenceText(c).includes("重点") &&
    c.before?.key !== true &&
    verbs.length === 0
  ) {
    return [{ measure: "assigned", rule: "all that were supervised" }];
  }
  if (supervised(c, clause, start) || (verbs.length === 0 && ledBySome(c)))
    return [{ measure: "key", rule: "supervised by leaders" }];
  if ((has(tokens, plain, "joint") && !finishedJoint(c, plain) && !answersOfBodies(c)) || has(tokens, near, "joint"))
    return [{ measure: "joint", rule: "handled together" }];
  const met = clause.findLast((i) => cue(tokens[i], "contact"));
  if (met !== undefined && verbs.length === 0 && /^(了|过)?$/.test(c.around.text.slice(tokens[met]?.end, start))) {
    return [{ measure: "contacted", rule: "proposers met" }];
  }
  return verbs;
}

/** 行政管理方面36件,占3.7%;宗教党派团体15件: in a list of policy areas a bare name is one, whoever bears it. */
function amongAreas(c: Context): boolean {
  if (c.before?.names[0]?.measure !== "category" || c.figure.parent !== c.before.parent) return false;
  return !/(提案|建议|议案|提出|提交|联名|名义|集体|个人)/.test(stretch(c));
}

/** 涉及三家以上承办单位的2410件, 需两个及以上部门办理的46件. */
function ofSeveralBodies(c: Context): boolean {
  if (!isNear(c, "以")) return false;
  return /(涉及|由|需)[^,。;]{0,4}([二两三四2-4]|多)(个|家)?(及)?(以上)[^,。;]{0,8}(单位|部门)[^,。;0-9]{0,8}的(代表|委员)?(建议|提案)?(有|共|共有)?$/.test(
    sentenceBefore(c).slice(-40),
  );
}

/** 我局作为主办单位的39件,作为会办单位的98件: the part that the body plays. */
function roleOfBody(c: Context): Name | null {
  if (!isNear(c, "作")) return null;
  const role =
    /作为(主办|承办|独办|单办|牵头|会办|协办|分办|配合)(单位|部门)?(牵头)?(承办|办理)?的(建议|提案)?(有|共|共有|为)?$/.exec(
      stretch(c),
    )?.[1];
  if (role === undefined) return null;
  return /主办|承办|独办|单办|牵头/.test(role)
    ? { measure: "assigned", rule: "role of the body" }
    : { measure: "joint", rule: "handled together" };
}

/** 收到主办、分办单位办理答复773件: whose answers they are, each in its part. */
function answersOfBodies(c: Context): boolean {
  return /(单位|部门)(的)?(办理)?(答复|回复|复函)(意见|文件|件)?(共|共计|了)?$/.test(stretch(c));
}

/** 已答复协办件3件: the verb right before the role governs the number. */
function finishedJoint(c: Context, clause: number[]): boolean {
  const { tokens, text } = c.around;
  const at = clause.findLastIndex((i) => cue(tokens[i], "joint"));
  const [verb, role] = [tokens[clause[at - 1] ?? -1], tokens[clause[at] ?? -1]];
  const measure = cue(verb, "verb")?.v;
  return (
    verb !== undefined &&
    role !== undefined &&
    (measure === "completed" || measure === "replied") &&
    /^(了|的)?$/.test(text.slice(verb.end, role.start))
  );
}

/** 并案后共交办161件: what was merged before the verb that governs the number. */
function isPassed(c: Context, clause: number[], at: number): boolean {
  const word = c.around.tokens[at];
  const later = clause.some((i) => i > at && cue(c.around.tokens[i], "verb") && !cue(c.around.tokens[i], "verb")?.weak);
  return (
    word !== undefined &&
    later &&
    /^((处理|整理|办理)?(以|之)?后|(交办|转交|移交|承办|立案))/.test(c.around.text.slice(word.end, word.end + 5))
  );
}

/** 629件(含分办件), 主办(含独办、分办)的建议35件: what a bracket adds does not name the number. */
export function withoutAsides(c: Context, indexes: number[]): number[] {
  const { tokens, text } = c.around;
  const depth = tokens[c.k]?.depth ?? 0;
  let aside = false;
  return indexes.filter((i) => {
    const t = tokens[i];
    if (t?.mark === "(" && t.depth === depth) aside = /^(含|包含|包括)/.test(text.slice(t.end, t.end + 2));
    const inside = aside && (t?.depth ?? 0) > depth;
    if (t?.mark === ")" && t.depth === depth) aside = false;
    return !inside;
  });
}

/** 《…》等8件: the words before 等 are titles and names; only a verb or a noun of the number speaks of it. */
function nameEnumerated(c: Context, clause: number[], near: number[]): Name[] {
  const titled = beforeTitles(c, clause);
  if (titled.length > 0) return titled;
  const led =
    /^(代表)?(建议|提案)[^,。;0-9]{0,6}由[^,。;0-9]{0,14}(领导|长|主任|主席|成员)(们)?[^,。;]{0,6}(领办|督办|包案|领衔)/;
  if (has(c.around.tokens, near, "key") || /^[^,。;]{0,12}重点督办/.test(stretch(c)) || led.test(tail(c, 40)))
    return [{ measure: "key", rule: "singled out" }];
  const headed = areaOfTopics(c);
  if (headed) return [headed];
  return verbNames(c.around, clause).filter((n) => n.measure === "assigned" && has(c.around.tokens, near, "joint"));
}

/** 集中交办代表提出的143件建议: the number stands under both verbs (codebook, rule 18). */
function underPut(c: Context, names: Name[]): Name[] {
  const under =
    names.length === 1 &&
    names[0]?.measure === "assigned" &&
    /(交办|转交|移交)[^,。;:]*(提出|提交)的$/.test(stretch(c));
  return under ? [...names, { measure: "submitted", rule: "verb before the number" }] : names;
}

/** 收到 without a subject of its own goes on with the receiver named before. */
function receivedLike(c: Context, names: Name[]): Name[] {
  const rule = "received, by who receives";
  const source = c.before ?? c.figure.parent;
  // 收到的11件主办件: only who handles has a part to play.
  if (/^的?(主办|承办|单办|独办|会办|协办|分办)(件|建议|提案)/.test(tail(c, 5)))
    return names.map((n) => (n.rule === rule ? { ...n, measure: "assigned" } : n));
  // 承办建议419件,其中会议期间收到的405件: a part of what was taken on.
  const taken = inParts(c) && source?.names[0]?.measure === "assigned" ? source.names[0] : undefined;
  const received = source?.names.find((n) => n.rule === rule) ?? taken;
  if (!received) return names;
  return names.map((n) => (n.rule === rule ? { ...n, measure: received.measure } : n));
}

/** 涉及卫生领域的建议和提案共26件, the first number of a report: all that it is about. */
function opensReport(c: Context, clause: number[]): boolean {
  if (
    c.figures.length > 0 ||
    lastWhole(c) !== null ||
    !/(建议|提案|议案|意见)(总)?(共|共计|总计|合计)(有)?$/.test(stretch(c))
  )
    return false;
  const { tokens } = c.around;
  if (clause.some((i) => cue(tokens[i], "verb") || cue(tokens[i], "receive") || cue(tokens[i], "key"))) return false;
  return clause.some((i) => cue(tokens[i], "parts")?.v === "category");
}

function keyIsNearest(c: Context, clause: number[]): boolean {
  const at = clause.findLastIndex((i) => cue(c.around.tokens[i], "key"));
  return at >= 0 && !clause.slice(at + 1).some((i) => cue(c.around.tokens[i], "verb"));
}

/** 集中“打包”督办10件民生提案: supervised in a way that not all can be. */
function ledBySome(c: Context): boolean {
  if (!near(c, "督")) return false;
  return /(集中|专项|专题|打包|挂牌|联合|领衔|牵头|带头|现场|视察)[”"]?(进行)?督办了?$/.test(stretch(c));
}

/** …督办6件 in a sentence about key items. */
function supervised(c: Context, clause: number[], start: number): boolean {
  if (!isNear(c, "督领包")) return false;
  const said = /(督办|领办|包办)(了)?$/.test(c.around.text.slice(Math.max(0, start - 4), start));
  return said && clause.length >= 0 && (c.before?.key === true || sentenceText(c).includes("重点"));
}
