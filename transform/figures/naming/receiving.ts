import type { Name } from "../figure.ts";
import { type Context, inParts, stretch, tail } from "./context.ts";

/** 集中交办代表提出的143件建议: the number stands under both verbs (codebook, rule 18). */
export function underPut(c: Context, names: Name[]): Name[] {
  const under =
    names.length === 1 &&
    names[0]?.measure === "assigned" &&
    /(交办|转交|移交)[^,。;:]*(提出|提交)的$/.test(stretch(c));
  return under ? [...names, { measure: "submitted", rule: "verb before the number" }] : names;
}

/** 收到 without a subject of its own goes on with the receiver named before. */
export function receivedLike(c: Context, names: Name[]): Name[] {
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
