import type { Name } from "../figure.ts";
import { levelName } from "../levels.ts";
import { type Context, near, startOf, stretch, tail } from "./context.ts";

/** 对124件表示满意、6件表示基本满意: the verdict before 、 is the last number's, its own stands behind it. */
export function verdictListed(c: Context): Name[] | null {
  if (!near(c, "满") || !/满意[、,]$/.test(c.around.text.slice(Math.max(0, startOf(c) - 3), startOf(c)))) return null;
  if (
    !/^(提案|建议)?(的办理)?(结果|情况)?((表示|评价为|评为|反馈|认为)[^,。;、0-9]{0,3}|(基本|不))满意/.test(
      tail(c, 20),
    ) &&
    !/^(提案|建议)?(为|是)?["“]?(基本|比较|较|不|非常)?满意["”]?([,。;、]|$)/.test(tail(c, 10))
  )
    return null;
  const level = levelName(c.around, c.right.own);
  return level && [{ ...level, rule: "verdict behind the number" }];
}

const LEVELS: Record<string, NonNullable<Name["level"]>> = {
  满意: "satisfied",
  基本满意: "basically",
  不满意: "dissatisfied",
};

/** 1件经二次办理,被评价为基本满意. */
export function verdictLater(c: Context): Name[] | null {
  // 2件因涉及国家政策,代表表示理解
  const said =
    near(c, "因受由") && stretch(c) === ""
      ? /^(?:建议|提案)?(?:因|由于|受)[^,。;0-9]{2,30},(?:经[^,。;0-9]{2,16},)?(?:代表|委员|提案人)(?:们)?(?:对此)?(?:表示|予以|给予)?(?:了)?(?:充分)?(理解|谅解|不满意|基本满意|满意)/.exec(
          tail(c, 70),
        )?.[1]
      : undefined;
  if (said !== undefined)
    return [{ measure: "satisfaction", level: LEVELS[said] ?? "understanding", rule: "verdict in the clause behind" }];
  const next = c.right.clauses[0];
  const first = c.around.tokens[next?.[0] ?? -1];
  if (!next || !first || stretch(c) !== "") return null;
  if (!/(评价|评定|测评|转|变|升)为$/.test(c.around.text.slice(Math.max(0, first.start - 4), first.start))) return null;
  const level = levelName(c.around, next);
  return level && [{ ...level, rule: "verdict in the clause behind" }];
}
