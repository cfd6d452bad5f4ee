import type { Name } from "../figure.ts";
import { nameClause } from "./clause.ts";
import { type Context, outsideBrackets, residue, startOf, stretch } from "./context.ts";

/** Names from the clauses before, where the figure's own says nothing: 收到的建议,共159件. */
export function nameFarther(c: Context, part: boolean): Name[] {
  const rest = residue(stretch(c));
  if (rest.length > 4) return [];
  const { clauses, before } = c.left;
  // The last clause to the left is the tail of the figure before it and speaks of that one.
  const far = before >= 0 ? clauses.slice(1, -1) : clauses.slice(1);
  for (const clause of far.slice(0, 2)) {
    const end = c.around.tokens[clause.at(-1) ?? c.k]?.end ?? startOf(c);
    // 在立案提案中,: what the parts are parts of.
    if (part && c.around.text.startsWith("中,", end)) continue;
    // 已请代表向大会提出;56件需由我区办理: a number that opens its part of the sentence.
    if (stretch(c) === "" && c.around.text[startOf(c) - 1] === ";") break;
    // 全部办结;市人大代表建议22件: what was said of the count before.
    if (rest === "" && c.before !== null && c.around.text.slice(end, startOf(c) - stretch(c).length).includes(";"))
      break;
    const named = nameClause(c, clause, [], rest === "" ? end : startOf(c));
    const first = named[0];
    if (!first) continue;
    const loose = first.measure === "category" || first.measure === "outcome" || first.measure === "not_filed";
    const lastCue = outsideBrackets(c, clause).findLast((i) => (c.around.tokens[i]?.cues.length ?? 0) > 0);
    const from = c.around.tokens[lastCue ?? c.k]?.end ?? 0;
    const gap = c.around.text.slice(from, startOf(c) - stretch(c).length - 1).replace(/\([^()]*\)/g, "");
    const closes = gap.length <= 8;
    // 紧扣进度、实效等三个方面有力督办,17件加快了办理: what is done in them parts the areas from the number.
    const acts = first.measure === "category" && residue(gap.replace(/[,较最居多主要数量]/g, "")).length > 1;
    if (!loose || (rest === "" && closes && !acts)) return named;
  }
  return [];
}
