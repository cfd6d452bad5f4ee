import type { Name } from "../figure.ts";
import { has } from "../sentence.ts";
import { cue } from "../tokens.ts";
import { type Context, near, sentenceBefore, stretch } from "./context.ts";
import type { Said } from "./said.ts";

/** 我局作为主办单位的39件,作为会办单位的98件: the part that the body plays. */
export function roleOfBody(c: Context): Name | null {
  if (!near(c, "作")) return null;
  const role =
    /作为(主办|承办|独办|单办|牵头|会办|协办|分办|配合)(单位|部门)?(牵头)?(承办|办理)?的(建议|提案)?(有|共|共有|为)?$/.exec(
      stretch(c),
    )?.[1];
  if (role === undefined) return null;
  return /主办|承办|独办|单办|牵头/.test(role)
    ? { measure: "assigned", rule: "role of the body" }
    : { measure: "joint", rule: "handled together" };
}

/** What several bodies handle together. */
export function jointly(c: Context, { plain, last }: Said): Name | null {
  const { tokens } = c.around;
  const joint =
    ofSeveralBodies(c) ||
    suchOfSeveral(c) ||
    withOthers(c) ||
    (namesJoint(c, plain) &&
      last !== "outcome" &&
      last !== "level" &&
      !has(tokens, plain, "key") &&
      !has(tokens, plain, "area"));
  return joint ? { measure: "joint", rule: "handled together" } : null;
}

/** Whether a word of handling together speaks of the number, and no verb before it does. */
export const namesJoint = (c: Context, clause: number[]): boolean =>
  has(c.around.tokens, clause, "joint") && !finishedJoint(c, clause) && !answersOfBodies(c) && !inBothParts(c);

const BOTH_PARTS =
  /(主办?|承办|牵头|独办|单办)[、和及与或/]?\(?(协|会)\)?办(件|的|了|人大|政协|代表|委员|建议|提案|议案|[0-9]|共|$)/;

/** 主办和协办的建议共43件: what a body handles in either part is what it has taken on; beside 独办91件 it is handled with others. */
export const inBothParts = (c: Context): boolean =>
  near(c, "主承牵独单") && BOTH_PARTS.test(stretch(c)) && !/[独单]办[^。]*[0-9]/.test(sentenceBefore(c));

/** 会同其他部门办理18件, 协助有关单位办理的提案9件, 配合兄弟局办的5件; who 牵头会同 has taken them on. */
const withOthers = (c: Context): boolean =>
  near(c, "同助合与") &&
  !/牵头/.test(stretch(c)) &&
  /(会同|联合|配合|协助|协同|共同|参与|需与)[^,。;0-9]{0,10}(部门|单位|科室|街道|乡镇|地方|部委|委办局|[局委厅办区])(共同|联合|一起)?(办理|承办|答复|分办|会商|会办|办)的?(人大|政协)?(代表|委员)?(建议|提案)?(有|共)?$/.test(
    stretch(c),
  ) &&
  !LEADING.test(stretch(c));

const LEADING = /(牵头|主办|为主)[^,。;0-9]{0,4}(会同|联合|协同)/;

/** 涉及三家以上承办单位的2410件, 需两个及以上部门办理的46件. */
function ofSeveralBodies(c: Context): boolean {
  if (!near(c, "以")) return false;
  return /(涉及|由|需)[^,。;]{0,4}([二两三四2-4]|多)(个|家)?(及)?(以上)[^,。;]{0,8}(单位|部门)[^,。;0-9]{0,8}的(代表|委员)?(建议|提案)?(有|共|共有)?$/.test(
    sentenceBefore(c).slice(-40),
  );
}

/** 需要多个部门共同办理的综合性建议增多,这类建议有48件. */
const suchOfSeveral = (c: Context): boolean =>
  near(c, "类") &&
  /(多个|[两二三]个以上|几个|若干)(部门|单位)[^,。;]{0,4}(共同|联合|协同|配合)?办理的[^,。;]{0,14},(这|此|该)类(建议|提案)(共?有|达|为)?$/.test(
    sentenceBefore(c),
  );

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
