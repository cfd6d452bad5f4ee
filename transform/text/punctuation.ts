import type { Edit } from "./tracked.ts";

const DOUBLED = new Set([...",，、；;。"]);

/** Punctuation that stands twice in a row (,, or 。。), as cuts that leave the first; 《》""…—are left alone. */
export function doubledPunctuation(text: string): Edit[] {
  const cuts: Edit[] = [];
  for (let i = 1; i < text.length; i++) {
    const c = text[i] ?? "";
    if (!DOUBLED.has(c)) continue;
    const before = text[i - 1] ?? "";
    // `,;` and `,。`: the weaker mark was inserted; `。。。` as an ellipsis is left.
    const same = c === before;
    const weak = (before === "," || before === "，") && (c === ";" || c === "；" || c === "。" || c === "、");
    if (!same && !weak) continue;
    if (c === "。" && text[i + 1] === "。") {
      while (text[i + 1] === "。") i++;
      continue;
    }
    if (weak && !same) cuts.push({ start: i - 1, end: i, by: "" });
    else cuts.push({ start: i, end: i + 1, by: "" });
  }
  return merge(cuts);
}

const MARKS = new Set([..."，,；;。"]);

/**
 * Clauses with a figure that a careless copy prints twice in a row (均已办结20件,均已办结20件), as cuts of the second.
 */
export function doubledClauses(text: string): Edit[] {
  const cuts: Edit[] = [];
  let from = 0;
  let before = "";
  for (let i = 0; i <= text.length; i++) {
    const c = text[i] ?? "。";
    if (!MARKS.has(c) && c !== "\n" && i < text.length) continue;
    const clause = text.slice(from, i);
    if (clause === before && clause.length >= 6 && /[0-9]/.test(clause)) cuts.push({ start: from - 1, end: i, by: "" });
    else before = c === "\n" ? "" : clause;
    from = i + 1;
  }
  return cuts;
}

function merge(cuts: Edit[]): Edit[] {
  const out: Edit[] = [];
  for (const cut of cuts) {
    const last = out.at(-1);
    if (last && cut.start < last.end) continue;
    out.push(cut);
  }
  return out;
}
