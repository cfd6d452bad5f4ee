import type { Name } from "../figure.ts";
import { has } from "../sentence.ts";
import { cue } from "../tokens.ts";
import { type Context, drop, near, own, sentenceBefore, stretch, tail, wordOf } from "./context.ts";

/** Counts of forms, and what the sentence counts in forms afterwards. */
export function feedback(c: Context): Name[] | null {
  const { tokens } = c.around;
  const clause = own(c);
  const unit = c.figure.number.unit;
  const verdict = has(tokens, clause, "level") || has(tokens, clause, "outcome");
  if (near(c, "未没") && /(未|没有|尚未)反馈(意见)?的?(有|共)?$/.test(stretch(c))) return drop(c, "no feedback yet");
  const told = has(tokens, clause, "feedback");
  if (
    told &&
    /(发出|发放|发给|寄出|寄给|寄发|送达|送给|印发|发送|寄送|分发|下发|派发)[^,。;]*$/.test(stretch(c)) &&
    !/(收回|回收)/.test(stretch(c))
  )
    return drop(c, "forms sent out");
  // 发放《征询意见表》318份: the form's title in marks of its own.
  if (
    near(c, "发寄") &&
    /(发出|发放|寄出|印发)(了)?《[^,。;》]{0,20}(表|卡|函|单)》$/.test(sentenceBefore(c).slice(-32))
  )
    return drop(c, "forms sent out");
  if (
    near(c, "收返") &&
    /(收回|回收|收到|返回|收集)(了|到)?(提案人|委员|代表)?(填写的?|反馈的?|填报的?)?《[^,。;》]{0,24}(表|卡|函|单)》(共|共计)?$/.test(
      sentenceBefore(c).slice(-40),
    )
  )
    return [{ measure: "feedback", unit: "form", rule: "feedback forms" }];
  if (near(c, "未没") && /(未|没有|尚未|暂未)(反馈|返回|寄回|收回)[^,。;]*$/.test(stretch(c)))
    return drop(c, "verdicts not given");
  if (told && !verdict && !has(tokens, clause, "rate")) {
    const last = clause.findLast((i) => cue(tokens[i], "feedback"));
    const form =
      /(表|单|卡|执|函)$/.test(last === undefined ? "" : wordOf(c.around, last)) || unit === "份" || unit === "张";
    return [
      form ? { measure: "feedback", unit: "form", rule: "feedback forms" } : { measure: "feedback", rule: "feedback" },
    ];
  }
  if (unit !== "份" && unit !== "件" && unit !== "张") return null;
  const named =
    near(c, "执表馈") &&
    /^(“?[^,。;“率]{0,8})?(回执|反馈表|测评表|征询表|意见表|反馈卡|反馈单|评议表)/.test(tail(c, 16));
  if (named) return [{ measure: "feedback", unit: "form", rule: "feedback forms" }];
  if (unit === "件") return null;
  if (
    near(c, "收返") &&
    /问卷(共|共计|已)?(收回|回收|返回)了?$|(收回|回收|返回)了?(有效)?问卷(共|共计)?$/.test(stretch(c))
  )
    return [{ measure: "feedback", unit: "form", rule: "feedback forms" }];
  if (/^(代表|委员)?(的)?(征询|征求|反馈|测评|评议)/.test(tail(c, 6)))
    return [{ measure: "feedback", unit: "form", rule: "feedback forms" }];
  if (
    formsBefore(c) &&
    !verdict &&
    /(收回|回收|收到|返回|寄回|回函|回执|返还|交回|收上来|回来|退回|签回)(了|的)?$/.test(stretch(c))
  ) {
    return [{ measure: "feedback", unit: "form", rule: "feedback forms" }];
  }
  return null;
}

/** 收回的测评表上, 反馈意见栏里: where verdicts are filled in. */
const ON_FORM = /(测评|评价|评议|反馈|征询|征求|意见)[^,。;0-9]{0,4}[表卡单函栏]/;

/** Verdicts counted in 份 are counted in forms. */
export function asForms(c: Context, names: Name[]): Name[] {
  const { unit } = c.figure.number;
  if (unit !== "份" && unit !== "张") return names;
  const forms = unit === "张" || formsBefore(c) || ON_FORM.test(sentenceBefore(c));
  return forms ? names.map((n) => (n.measure === "satisfaction" ? { ...n, unit: "form" } : n)) : names;
}

/** Whether the sentence has counted feedback forms already. */
export function formsBefore(c: Context): boolean {
  return [...c.figures, ...c.earlier.slice(-2)].some(
    (f) => f.dropped === "forms sent out" || f.names.some((n) => n.measure === "feedback"),
  );
}
