import type { Name } from "../figure.ts";
import { type Context, drop, near, stretch, tail } from "./context.ts";

/** What merging and screening leave. */

/** 并、转、改,减少立案数量200多件: what was screened out. */
export function fewerFiled(c: Context): Name[] | null {
  if (!near(c, "减")) return null;
  const said = /减少了?(提案)?立案(数量|数|件数)?(了)?$/.test(stretch(c));
  return said ? [{ measure: "not_filed", rule: "screened out" }] : null;
}

/** 并案后为1635件 (codebook, rule 19); 89件并案为38件: the first number tells what was merged. */
export function afterMerging(c: Context): Name[] | null {
  if (!near(c, "并整归")) return null;
  if (
    /^(代表|委员)?(建议|提案|议案|原案|议事原案)?,?(予以|经)?(并案|合并|归并)(处理|办理|整理)?(为|成)[0-9]/.test(
      tail(c, 20),
    ) &&
    !/(收到|提出|提交|征集到?|立案|交办|承办|受理)(了)?(代表|委员|政协)*(建议|提案|议案)*(共|共计)?$/.test(stretch(c))
  )
    return [{ measure: "not_filed", rule: "merged into others" }];
  const said = /(并案|合并|归并|整理)(后|处理后|为|成)(共|共计|有|为|成|立案|的)*$/.test(stretch(c));
  // 合并为一个议案: one item.
  if (said && c.figure.number.value === 1 && c.figure.number.unit === "个") return drop(c, "one single item");
  return said ? [{ measure: "filed", rule: "what remains after merging" }] : null;
}
