import type { Name } from "../figure.ts";
import { isFigure } from "../sentence.ts";
import { type Context, endOf, near, stretch, tail } from "./context.ts";

/** What motions concern: laws, projects of law-making and of oversight, which are no items (codebook, rule 14). */
const BILL = /^(部|个|项|件)?(地方性)?(法律|法规|条例|立法项目|监督项目|立法事项)/;

/** Words that tell what became of a bill, with the outcome of the motions that asked for it. */
const FATES: [words: RegExp, outcome: NonNullable<Name["outcome"]>][] = [
  [/监督(项目|工作|事项)[^,。;]{0,4}通过[^。;]{2,40}推[进动]/, "underway"],
  [/通过|组织实施|实施|完成|出台|已(经)?(制定|颁布)/, "resolved"],
  [/(正在|提请|进入|初次|继续)[^,。;]{0,10}审议|正在|起草|抓紧|[一二三]审|初审/, "underway"],
  [/(列入|纳入)[^,。;]{0,16}(计划|规划)/, "planned"],
];

/** 拟出台相关政策: what is only meant to be done. */
const MEANT = /^[^,。;]{0,16},?(拟|将|计划)[^,。;]{0,4}(出台|制定|修订|修改|立法|实施)/;

/** 要求制定法律的42件, 建议修改法律议案7件: what motions ask of the law is neither a policy area nor anything done with them. */
const LAW_MAKING =
  /(制定|修改|修订|修正|废止|编纂|清理|解释)(、?(制定|修改|修订|修正|废止|编纂|解释))?(有关|相关)?的?(法律|法规|地方性法规|条例)(案|类|方面)?的?(代表)?(议案|建议|提案)?(共|有|为)*$/;

/** Whether the number counts the bills that motions concern (涉及的6件法律), or motions by what they ask of the law. */
export function countsBills(c: Context): boolean {
  if (c.figure.number.kind !== "item" || !near(c, "法例督")) return false;
  return BILL.test(tail(c, 8)) || LAW_MAKING.test(stretch(c));
}

/** 15件议案涉及的6件法律已经审议通过, 11件已提请审议: motions told by what became of their bills. */
export function fateOfBills(c: Context): Name | null {
  if (c.figure.instrument !== "motion") return null;
  const told = c.around.text.slice(endOf(c), nextCount(c)).split(/[;。\n]/, 1)[0] ?? "";
  // 100件涉及的10部法律已审议通过: the motions named before need no noun again.
  if (
    !/^(代表|立法)?议案[^,。;]{0,4}(涉及|提出)|^(所?涉及|所?提出?)的?([0-9]|立法|法规|法律|条例)|^(已|正在|拟|将|建议)/.test(
      told,
    )
  )
    return null;
  if (MEANT.test(told)) return { measure: "outcome", outcome: "planned", rule: "what became of the bills" };
  const found = FATES.map(([words, outcome]) => ({ at: told.search(words), outcome })).filter((f) => f.at >= 0);
  const first = found.sort((a, b) => a.at - b.at)[0];
  return first ? { measure: "outcome", outcome: first.outcome, rule: "what became of the bills" } : null;
}

/** As far as what is told of a count may reach. */
const REACH = 120;

/** Where the next count of items begins, or the telling of this one is out of reach. */
function nextCount(c: Context): number {
  const { tokens, text } = c.around;
  for (let i = c.k + 1; i < c.s.to; i++) {
    const t = tokens[i];
    if (t && isFigure(t) && !BILL.test(text.slice(t.end, t.end + 8))) return t.start;
  }
  return endOf(c) + REACH;
}
