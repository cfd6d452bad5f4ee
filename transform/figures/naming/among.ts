import type { Name } from "../figure.ts";
import { isReporter } from "../handlers.ts";
import { trimLabel } from "../labels.ts";
import { nameBehind } from "./behind.ts";
import { isBodyName } from "./bodyNames.ts";
import { type Context, near, sentenceBefore, startOf, stretch, tail } from "./context.ts";

/** 12件重点提案中11件取得进展: the words before 中 are the base's, those behind the number its own. */
export function amongBase(c: Context): Name[] | null {
  if (c.right.shared || !near(c, "中")) return null;
  // 所提建议中有15件已经解决
  if (/(建议|提案|议案)(当)?中,?(有|共有)$/.test(sentenceBefore(c).slice(-12))) {
    const told = nameBehind(c, c.right.own);
    if (told.length > 0) return told;
  }
  if (c.left.before < 0 || c.left.clauses.length > 1 || !/中(,)?(有|共有)?$/.test(stretch(c)) || c.before === null)
    return null;
  const between = c.around.text.slice(c.around.tokens[c.before.at]?.end, startOf(c));
  if (!/^[^,。;0-9]{0,12}中(有|共有)?$/.test(between)) return null;
  const body = /^由([^,。;0-9]{2,16}?)(牵头)?(主办|承办|办理|负责)/.exec(tail(c, 24))?.[1];
  if (body !== undefined && isBodyName(body) && !isReporter(body))
    return [{ measure: "by_handler", label: trimLabel(body), rule: "one of several bodies" }];
  const named = nameBehind(c, c.right.own);
  return named.length > 0 ? named : null;
}

/** 9件重点建议已有5件落实: the words before 已有 are the base's. */
export function amongKey(c: Context): Name[] | null {
  if (c.right.shared || c.left.before < 0 || c.before === null || !near(c, "有")) return null;
  const between = c.around.text.slice(c.before.number.end, startOf(c));
  if (!/^[^,。;0-9]{0,12}(建议|提案|议案|件)(中|当中)?(已|目前|现|目前已|现已|已经)有$/.test(between)) return null;
  const named = nameBehind(c, c.right.own);
  return named.length > 0 ? named : null;
}
