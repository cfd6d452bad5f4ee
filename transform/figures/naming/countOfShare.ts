import type { Name } from "../figure.ts";
import { type Context, startOf } from "./context.ts";

/** 占81%,也就是34件; 超过一半,为69件; 比例为57.9%,计124件: what stands between a share and the count that it is of. */
const IS = /^[^,。;:0-9]{0,14}[,(](?:也就是|也即|就是|即|合|计|折合|折算为|为|是)(?:约)?$/;

/** 已兑现的占81%,也就是34件: the count that a share is told again as. */
export function countOfShare(c: Context): Name[] | null {
  const { before } = c;
  if (before?.number.kind !== "percent" || before.names.length === 0 || c.figure.number.kind !== "item") return null;
  if (!IS.test(c.around.text.slice(before.number.end, startOf(c)))) return null;
  return before.names.slice(0, 1).map((n) => ({ ...n, rule: "count that a share is told again as" }));
}
