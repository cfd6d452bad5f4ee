import type { Name } from "../figure.ts";
import { type Context, inParts, lastWhole, stretch, tail } from "./context.ts";

/** 收到委员提案54件,议案转作建议处理的17件: among what a body received, motions reach it as suggestions. */
export function motionsReceived(c: Context, letter: boolean): Name | null {
  const received =
    c.before?.names[0]?.measure === "assigned" &&
    !inParts(c) &&
    !letter &&
    /议案(已)?(转作|转为|改作|按|作)[^,。;]{0,4}建议(处理|办理|交办)?的?$/.test(stretch(c));
  return received ? { measure: "assigned", rule: "motions received as suggestions" } : null;
}

/** 主席团通过了7项议案, 合并为4大议案: motions that a session takes up. */
export function takenUp(c: Context): Name | null {
  const said = /(通过|确定|确立|决定)了?$/.test(stretch(c)) && /^(代表)?议案([,。;(由]|$|\n| )/.test(tail(c, 6));
  // 列入大会议程1件,交有关专门委员会审议11件
  const handed =
    c.figure.instrument === "motion" &&
    (/(交|交由|交付)(人大|大会)?(有关|各)?(专门)?委员会审议(有|共|为)?$/.test(stretch(c)) ||
      /列入(大会|会议)(议程|审议)的?(有|共|为)?$/.test(stretch(c)));
  return said || handed ? { measure: "filed", rule: "taken up" } : null;
}

/** 35件议案中,立法案33件; 建议立法的议案占了33件: motions by what they ask for. */
export function kindOfMotion(c: Context): Name | null {
  if (c.figure.instrument !== "motion" || lastWhole(c) === null) return null;
  const kind =
    /(?:^|其中|中|提出|提交|收到|建议|属于?|为|是|[,、的])(立法|修法|法律|监督|重大事项|决定)(方面|类|性|工作)?的?(代表)?议?案(有|共|为|共有|占了?|达)*$/.exec(
      stretch(c),
    )?.[1];
  return kind === undefined || /列为|作为|转|审议/.test(stretch(c))
    ? null
    : { measure: "category", label: kind, rule: "kind of motion" };
}
