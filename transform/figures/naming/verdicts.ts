import { outcomeName } from "../degrees.ts";
import type { Name } from "../figure.ts";
import { levelName } from "../levels.ts";
import { has } from "../sentence.ts";
import type { Surroundings } from "../surroundings.ts";
import { cue } from "../tokens.ts";
import { type Context, inParts, lastWhole, near, sentenceBefore, startOf, stretch, wordOf } from "./context.ts";

/** A class of outcomes or a verdict; where both are named, the one nearer to the number. */
export function verdictName(c: Context, clause: number[], near: number[], letter: boolean): Name | null {
  const said = levelName(c.around, clause);
  const level = said === null ? null : { ...said, aspect: said.aspect ?? aspectBefore(c) };
  const outcome = outcomeName(c.around, [...clause, ...near]);
  if (outcome && level && !letter) return lastNaming(c.around, clause) === "level" ? level : outcome;
  if (!outcome) return level ?? bareLetter(c);
  // 已办结的(A类)14件: what is finished, with its letter (codebook, rule 20).
  if (outcome.outcome === null && letter && /(办结|办理完毕|办完)的?["(]{0,2}$/.test(beforeLetter(c, clause)))
    return { measure: "completed", class_label: outcome.class_label ?? null, rule: "finished, with its letter" };
  if (outcome.outcome === null && letter && takenOver(c, clause, near)) {
    return {
      measure: "assigned",
      class_label: outcome.class_label ?? null,
      rule: "shared with the figure before",
    };
  }
  return adoptedAlone(c, clause) ?? outcome;
}

/** 办理结果为A的31件,为B的10件: the letter alone, beside the word that says what it grades. */
function bareLetter(c: Context): Name | null {
  if (!near(c, "ABCD")) return null;
  const letter =
    /(?:为|是|属|列|评)(?:定)?(?:为)?["“]?([A-D])["”]?(?:类|级|等)?的?(?:建议|提案)?(?:有|共)?$/.exec(
      stretch(c),
    )?.[1] ?? nextLetter(c);
  const graded =
    /(结果|类别|等级|分类|等次)[^。;]{0,4}[为是属列评]/.test(sentenceBefore(c)) ||
    c.before?.names[0]?.class_label != null;
  if (letter === undefined || !graded) return null;
  const v = letter as "A" | "B" | "C" | "D";
  return { measure: "outcome", class_label: v, outcome: c.around.classes.get(v) ?? null, rule: "class letter" };
}

/** 结果为A的9件,B的5件: the next letter of the list. */
const nextLetter = (c: Context): string | undefined =>
  c.before?.names[0]?.class_label == null
    ? undefined
    : /^(?:和|及|与)?["“]?([A-D])["”]?(?:的|有)*$/.exec(stretch(c))?.[1];

/** 对办理结果满意的12件,基本满意的3件: the verdicts of one list are about one thing. */
function aspectBefore(c: Context): Name["aspect"] {
  const before = c.before?.names[0];
  const between = c.before ? c.around.text.slice(c.before.number.end, startOf(c)) : ";";
  return before?.measure === "satisfaction" && !/[;。]/.test(between) ? (before.aspect ?? null) : null;
}

/** B类建议13件 in a list of what was received: received again, with its letter of last time. */
function takenOver(c: Context, clause: number[], near: number[]): boolean {
  const source = c.before ?? (c.figures.length === 0 ? lastWhole(c) : null);
  if (source?.names[0]?.measure !== "assigned" || has(c.around.tokens, near, "letter") || inParts(c)) return false;
  const at = clause.findIndex((i) => cue(c.around.tokens[i], "letter"));
  return clause.slice(at + 1).some((i) => cue(c.around.tokens[i], "instrument"));
}

/** 被采纳的38件: adoption alone, without a word on the solution, is a figure of its own. */
export function adoptedAlone(c: Context, clause: number[]): Name | null {
  if (has(c.around.tokens, clause, "letter")) return null;
  const words = clause
    .filter((i) => cue(c.around.tokens[i], "outcome"))
    .map((i) =>
      wordOf(c.around, i)
        .replace("正在采纳", "采纳")
        .replace(/[及和或]拟采纳$/, ""),
    );
  // 部分采纳或列入计划采纳: the plan is to adopt, too.
  const told = words.filter((w, n) => !(/^(列入|纳入)/.test(w) && /采纳/.test(words[n + 1] ?? "") && n > 0));
  const taken =
    told.length > 0 &&
    told.every((w) => /采纳|吸纳|采用|吸收/.test(w) && !/落实|解决|实施|拟|未|不|难|正在|无法/.test(w));
  return taken ? { measure: "adopted", rule: "ideas adopted" } : null;
}

/** Kind of the last word before the number that names something. */
export function lastNaming(around: Surroundings, clause: number[]): "outcome" | "level" | "other" | null {
  for (const i of [...clause].reverse()) {
    const t = around.tokens[i];
    if (cue(t, "outcome")) return "outcome";
    if (cue(t, "level")) return "level";
    if (cue(t, "verb") || cue(t, "receive") || cue(t, "area") || cue(t, "proposer") || cue(t, "key")) return "other";
  }
  return null;
}

/** The words right before the class letter of a clause. */
function beforeLetter(c: Context, clause: number[]): string {
  const at = c.around.tokens[clause.find((i) => cue(c.around.tokens[i], "letter")) ?? -1]?.start ?? 0;
  return c.around.text.slice(Math.max(0, at - 8), at);
}
