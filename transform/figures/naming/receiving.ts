import type { Name } from "../figure.ts";
import { type Context, inParts, near, stretch, tail } from "./context.ts";

/** 集中交办代表提出的143件建议: the number stands under both verbs (codebook, rule 18). */
export function underPut(c: Context, names: Name[]): Name[] {
  const under =
    names.length === 1 &&
    names[0]?.measure === "assigned" &&
    /(交办|转交|移交)[^,。;:]*(提出|提交)的$/.test(stretch(c));
  if (under) return [...names, { measure: "submitted", rule: "verb before the number" }];
  const given = (near(c, "府") && TO_GOVERNMENT.test(stretch(c))) || (near(c, "局厅院") && TO_BODY.test(stretch(c)));
  return given
    ? names.map((n) => (n.measure === "submitted" ? { measure: "assigned", rule: "put to the government" } : n))
    : names;
}

/** 向市人民政府提出建议77条, 共向市政府系统提出提案353件: what one government is given is its share of the whole. */
const TO_GOVERNMENT =
  /向(自治区|自治州|自治县|省|市|县|区|州|旗|镇|乡)(人民)?政府(系统|部门|及其部门|及其工作部门|各部门)?(共|累计)?(提出|提交|转交)(了|的)?(代表|委员)?(建议|提案|意见|批评|和|、)*(共|共计|有)?$/;

/** 共给县林业局提出建议11件: what one body is given. */
const TO_BODY =
  /(给|向)[^,。;0-9会]{1,10}(局|厅|法院|检察院)(共|累计)?(提出|提交|转交)(了|的)?(各方面|各类|代表|委员)?(的)?(建议|提案|意见|批评|和|、)*(共|共计|有)?$/;

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
