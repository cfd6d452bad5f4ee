import type { ClassLabel } from "../codebook.ts";
import { isBlank, isDigit, isHan, isLatin } from "../text/characters.ts";

/** Class letters, and the signs that stand for them, as they are printed. */
export const LETTERS: Record<string, ClassLabel> = Object.fromEntries(
  (["A", "B", "C", "D"] as const).flatMap((v, i) => [...`${v}${v.toLowerCase()}${"甲乙丙丁"[i]}`].map((c) => [c, v])),
);

const AFTER_LETTER = new Set([..."类级档"]);

/** A代表, “C”为, 标B的是, A—: words that say what a letter means. */
const MEANS = /^(?:等次?)?(?:的?[为是即系]|代表|表示|是?指|—|:)/;

/** A class letter at `i` (A类, “A”类, (B), A、B类, 甲、乙两类, A为), with its end; null where there is none. */
export function letterAt(text: string, i: number): { end: number; v: ClassLabel } | null {
  const v = LETTERS[text[i] ?? ""];
  if (v === undefined || isLatin(text.charCodeAt(i - 1)) || isDigit(text.charCodeAt(i - 1))) return null;
  // A1类, A2类: grades of one class.
  let j = isDigit(text.charCodeAt(i + 1)) && AFTER_LETTER.has(text[i + 2] ?? "") ? i + 2 : i + 1;
  if (isLatin(text.charCodeAt(j)) || isDigit(text.charCodeAt(j))) return null;
  while (j < text.length && j - i <= 3 && (isBlank(text.charCodeAt(j)) || "”\"’'」』)".includes(text[j] ?? ""))) j++;
  const next = text[j] ?? "";
  if (AFTER_LETTER.has(next)) return { end: j + 1, v };
  if ("两三四".includes(next) && text[j + 1] === "类") return { end: j + 2, v };
  if (text[i - 1] === "(" && text[i + 1] === ")") return { end: i + 1, v };
  if ((next === "、" || next === "和" || next === "," || next === "与" || next === "及") && listed(text, j + 1))
    return { end: i + 1, v };
  // A等7件, 评为B等次: a grade by its letter; 甲等 may be the end of a list of names.
  if (next === "等" && !isHan(text.charCodeAt(i))) return { end: GRADE.test(text.slice(j + 1, j + 3)) ? j + 1 : j, v };
  if (next === "件" && !isHan(text.charCodeAt(i))) return { end: j, v };
  // A line of its own in a flattened table, or a list head A:
  if (isEdge(text[i - 1]) && (isEdge(next) || next === ":")) return { end: i + 1, v };
  return LEADS.test(text[i - 1] ?? "\n") && MEANS.test(text.slice(j, j + 4)) ? { end: i + 1, v } : null;
}

const GRADE = /^(次|[0-9]|[为是:的])/;

/** What a letter stands behind where it is told of: a mark, or 标, 填. */
const LEADS = /[,;:。(、“"‘'《)\n标填注记打]/;

const isEdge = (c: string | undefined) => c === undefined || c === "" || c === "\n" || c === "|" || c === "\r";

function listed(text: string, from: number): boolean {
  let i = from;
  while (i < text.length && i - from < 3 && '”"“‘’ '.includes(text[i] ?? "")) i++;
  return letterAt(text, i) !== null;
}

/** Numerals that stand for class letters. */
export const NUMBERED: Record<string, ClassLabel> = { 一: "A", 二: "B", 三: "C", 四: "D" };

/** 一类建议, 第二类(…): classes by number. */
export function numberedClass(text: string, i: number): { end: number; v: ClassLabel } | null {
  const v = NUMBERED[text[i] ?? ""];
  if (v === undefined || text[i + 1] !== "类") return null;
  const next = text[i + 2] ?? "";
  const noun = next === "件" || next === "(" || text.startsWith("建议", i + 2) || text.startsWith("提案", i + 2);
  return noun || text[i - 1] === "第" ? { end: i + 2, v } : null;
}
