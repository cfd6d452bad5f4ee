import type { Name } from "../figure.ts";
import { has } from "../sentence.ts";
import { verbNames } from "../verbs.ts";
import { areaOfTopics } from "./areas/headed.ts";
import { type Context, stretch, tail } from "./context.ts";

/** 代表团提交了《…》《…》等54件建议: the verb right before the first title governs the number behind the last. */
function beforeTitles(c: Context, clause: number[]): Name[] {
  const { tokens, text } = c.around;
  // 承办会议确定的“关于…的议案”“关于…的议案”等3个议案: titles in quotation marks.
  const quoted = clause.findIndex(
    (i) =>
      tokens[i]?.mark === '"' && text.startsWith("关于", tokens[i]?.end) && text[(tokens[i]?.start ?? 0) - 1] !== "对",
  );
  if (quoted > 0) return verbNames(c.around, clause.slice(0, quoted));
  const first = clause.findIndex((i) => tokens[i]?.mark === "《");
  const verb = tokens[clause[first - 1] ?? -1];
  const open = tokens[clause[first] ?? -1];
  if (first < 1 || !verb || !open || !/^(了|有|的)?$/.test(text.slice(verb.end, open.start))) return [];
  return verbNames(c.around, clause.slice(0, first));
}

/** 《…》等8件: the words before 等 are titles and names; only a verb or a noun of the number speaks of it. */
export function nameEnumerated(c: Context, clause: number[], noun: number[]): Name[] {
  const titled = beforeTitles(c, clause);
  if (titled.length > 0) return titled;
  const led =
    /^(代表)?(建议|提案)[^,。;0-9]{0,6}由[^,。;0-9]{0,14}(领导|长|主任|主席|成员)(们)?[^,。;]{0,6}(领办|督办|包案|领衔)/;
  if (has(c.around.tokens, noun, "key") || /^[^,。;]{0,12}重点督办/.test(stretch(c)) || led.test(tail(c, 40)))
    return [{ measure: "key", rule: "singled out" }];
  const headed = areaOfTopics(c);
  if (headed) return [headed];
  return verbNames(c.around, clause).filter((n) => n.measure === "assigned" && has(c.around.tokens, noun, "joint"));
}
