import type { Figure, Name } from "../figure.ts";
import { type Context, near, sentenceBefore, stretch, tail } from "./context.ts";

/** What is left beside what is finished, told by words of its own: it is under way (codebook, rule 23). */

const REMAINS: Name = {
  measure: "outcome",
  outcome: "underway",
  rule: "what remains beside what is finished",
};

/** 还在办, 仍在办理当中, 正在走程序, 没办完, 正与省厅衔接: told of so many right behind the number. */
const OPEN =
  /^(?:代表|委员|人大|政协|主办|建议|提案|件|的|目前|现|则)*(?:(?:仍|尚|还|正|现|均|都)+在?|在|待|续)(?:抓紧|积极|继续|加紧|按程序|有序)*(?:办(?:理|着)?(?:之中|当中|过程中|中)?|走(?:流程|程序)|会签|征求意见|路上|途中|跟进)(?:[,。;)]|$)|^(?:代表|委员|建议|提案|的)*(?:还|尚|仍)?(?:没有?|未)能?(?:办)?[完结](?:[,。;)]|$)/;

/** 尚有, 另有, 余下: what opens the rest; nothing at all where what stands behind the number says enough. */
const REST =
  /^(?:但|目前|现|今|其中|至今)*(?:尚|仍|还|另|另外|其)?(?:有|剩|余|余下|剩下|剩余|其余|遗留|仅剩|只剩)?(?:的)?$/;

/** 办结25件,另有3件还在办理当中; A类20件,B类5件,尚有18件在办: counted beside what was finished or solved. */
export function stillInHand(c: Context): Name[] | null {
  if (c.figure.number.kind !== "item" || !near(c, "在没未待续") || !REST.test(stretch(c)) || !OPEN.test(tail(c, 24)))
    return null;
  const beside = [...c.earlier.slice(-6), ...c.figures].some(isFinished) || FINISHED.test(sentenceBefore(c));
  return beside ? [REMAINS] : null;
}

const FINISHED = /[0-9]件[^,。;0-9]{0,8}(?:办结|办复|答复|办理完毕|办完|办理完成|完成|解决|落实)(?:[,。;]|$)/;

const isFinished = (f: Figure): boolean =>
  f.number.kind === "item" &&
  f.names.some((n) => n.measure === "completed" || n.measure === "replied" || n.measure === "outcome");

/** 没到期15件, 没办完的3件, 尚余三件: the words before the number say that they are left. */
const NOT_YET =
  /^(?:其中)?(?:尚|还|仍)?(?:没有?|未)(?:能)?(?:到期|办完|办妥|完成|答复|办结)的?(?:建议|提案)?(?:有|共)?$/;
const STILL = /^(?:目前|现|至今)?(?:尚|还|仍|仅|只)(?:余|剩|剩余|剩下)(?:的|有)?$/;

/** 答复29件,没到期15件; 办妥八件,尚余三件. */
export function notYet(c: Context): Name[] | null {
  if (c.figure.number.kind !== "item" || !near(c, "没未尚还仍仅只")) return null;
  if (!NOT_YET.test(stretch(c)) && !STILL.test(stretch(c))) return null;
  const before = c.before?.number.kind === "percent" ? c.figures.at(-2) : c.before;
  return before?.dropped === null && isFinished(before) ? [REMAINS] : null;
}

/** 已办结109件,尚有3件因须列入明年预算正在衔接: what is left, whatever it waits for, unless it cannot be solved. */
export function leftOpen(c: Context): Name[] | null {
  if (!near(c, "尚仍剩还因由")) return null;
  // 已答复30件,3件因牵涉验收,正与代表协商延期
  const reason =
    stretch(c) === "" && /^(代表|委员)?(建议|提案)?(因|由于)[^,。;0-9]{2,30},?(正|尚|仍|还|拟|需)/.test(tail(c, 44));
  if (!reason && !/^(目前)?(尚有|仍有|还有|还剩|仅剩|只剩|剩下?|另有|遗留)的?$/.test(stretch(c))) return null;
  const before = c.before?.number.kind === "percent" ? c.figures.at(-2) : c.before;
  if (!before?.names.some((n) => n.measure === "completed" || n.measure === "replied")) return null;
  const told = tail(c, 60).split(/[;。]/, 1)[0] ?? "";
  const waits =
    /^(代表|委员)?(建议|提案)?(因|由于|正|尚|仍|需|须|预计|将|未|还在)/.test(told) ||
    /^[^0-9,]{2,16},(目前)?(仍|尚|还|正)在/.test(told);
  return waits && !/不能|无法|难以|不具备|参考|解释|说明|讲明|讲清|说清|满意/.test(told) ? [REMAINS] : null;
}

/** 剩余46件将于9月底前办结: what is left beside what is finished is under way (codebook, rule 23). */
export function stillOpen(c: Context): Name[] | null {
  const finished = [...(c.figures.length === 0 ? c.earlier.slice(-12) : []), ...c.figures].some((f) =>
    f.names.some((n) => n.measure === "completed" || n.measure === "replied"),
  );
  return finished ? [REMAINS] : null;
}

/** 上年结转的6件, 结转、需跨年度办理的34件: taken on again in the year that goes on with them; 结转下年 is what is left. */
const CARRIED =
  /结转(?:到?今年|到?本年度?|本届|下来|过来)?(?:[、,]?(?:需|须)?(?:跨年度|继续|滚动|接着|持续)?(?:办理|解决|办))?的?(?:建议|提案|议案|事项|件)*(?:有|共)?$/;

/** 上年结转的6件,今年办结5件. */
export function carriedOver(c: Context): Name[] | null {
  if (c.figure.number.kind !== "item" || !near(c, "结") || !CARRIED.test(sentenceBefore(c).slice(-30))) return null;
  // 去年结转的3件建议也全部办结: only what became of them is told.
  if (/^[^,。;]{0,14}(全部|均|都)/.test(tail(c, 18))) return null;
  return [{ measure: "assigned", rule: "carried over" }];
}
