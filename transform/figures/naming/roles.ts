import type { Name } from "../figure.ts";
import { trimLabel } from "../labels.ts";
import { nameClause } from "./clause.ts";
import { type Context, near, own, sentenceText, startOf, stretch, tail } from "./context.ts";
import { inherit } from "./inherit.ts";

/** The part that a body plays in the items it counts. */

/** 分别办理、会同办理(主办)88件, 参阅办理21件: the part that the body plays, told right before the number. */
export function roleSaid(c: Context): Name[] | null {
  const { text } = c.around;
  // 牵头会同其他部门办的9件
  if (
    near(c, "牵主") &&
    /(牵头|主办|为主)[^,。;0-9]{0,4}(会同|联合|协同)[^,。;0-9]{0,12}(办理|承办|答复|办)的?(建议|提案)?(有|共)?$/.test(
      stretch(c),
    )
  )
    return [{ measure: "assigned", rule: "role before the number" }];
  if (near(c, "分合") && /(^|,|:|其中)(独办|单办|主办|承办)(或|和|及|、)(分办|合办)(的|件)?(共|有)?$/.test(stretch(c)))
    return [{ measure: "assigned", rule: "role before the number" }];
  if (
    text[startOf(c) - 1] === ")" &&
    /\((主办|承办|单办|独办|牵头)\)$/.test(text.slice(Math.max(0, startOf(c) - 4), startOf(c)))
  )
    return [{ measure: "assigned", rule: "role before the number" }];
  // 单独办理30件,分别办理12件: the way of handling, beside that of one body alone.
  if (
    near(c, "分") &&
    /^(其中,?)?(需)?分别(办理|承办)(的|件)*(建议|提案)?(共|有|共有)?$/.test(stretch(c)) &&
    /(单独|独立|会同|共同)(办理|承办)|[主单独]办/.test(sentenceText(c))
  )
    return [{ measure: "joint", rule: "handled together" }];
  const beside = c.before?.names.some((n) => n.measure === "joint" || n.measure === "assigned") === true;
  return beside && /^(其中,?)?参阅([或、和及](转为?|作)?(来信|信件|参考))?(办理)?(的|件)?$/.test(stretch(c))
    ? [{ measure: "assigned", rule: "role before the number" }]
    : null;
}

/** 省政协提案2件(均为会办): taken on, and in which part. */
export function roleInBracket(c: Context): Name[] | null {
  if (!near(c, "(")) return null;
  const role =
    /^(?:人大|政协|代表|委员|建议|提案)*\((?:均|全部|都|全)?(?:为|是|系)?(会办|协办|分办|主办|承办|独办|单办)(?:件)?\)/.exec(
      tail(c, 16),
    )?.[1];
  if (role === undefined) return null;
  const named = nameClause(c, own(c), [], startOf(c)).filter((n) => n.measure !== "joint");
  const base = named.length > 0 ? named : inherit(c);
  const joint = /会办|协办|分办/.test(role);
  const part: Name = joint
    ? { measure: "joint", rule: "role in brackets" }
    : { measure: "assigned", rule: "role in brackets" };
  const taken = base.map((n): Name => (n.rule === "received, by who receives" ? { ...n, measure: "assigned" } : n));
  return taken.some((n) => n.measure === part.measure) ? taken : [...taken, part];
}

/** 法院20件,检察院9件;另有10件涉及…的建议,交相关单位办理: beside receiving bodies, what is handed to others. */
export function handedBeside(c: Context): Name | null {
  const listed = c.figures.some((f) => f.names[0]?.measure === "by_handler");
  if (!listed || !/^(另有|还有|另外|其余|其他|另)?的?$/.test(stretch(c))) return null;
  const told =
    /^[^。;0-9]{0,40}?,?(?:已|均)?(?:交由|转交|移交|转|交|由)([^,。;0-9]{2,24}?)(?:分别|负责|直接)?(?:研究|参考)?(?:办理|处理)/.exec(
      tail(c, 80),
    );
  const label = trimLabel(told?.[1] ?? "");
  return label.length < 2 ? null : { measure: "by_handler", label, rule: "handed to others beside the bodies named" };
}
