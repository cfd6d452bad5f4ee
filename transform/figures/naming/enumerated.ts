import type { Name } from "../figure.ts";
import { verbNames } from "../words.ts";
import type { Context } from "./context.ts";

/** 代表团提交了《…》《…》等54件建议: the verb right before the first title governs the number behind the last. */
export function beforeTitles(c: Context, clause: number[]): Name[] {
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
