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

function merge(cuts: Edit[]): Edit[] {
  const out: Edit[] = [];
  for (const cut of cuts) {
    const last = out.at(-1);
    if (last && cut.start < last.end) continue;
    out.push(cut);
  }
  return out;
}
