import { isIdeograph, tableOf } from "./characters.ts";
import type { Edit } from "./tracked.ts";

const DOUBLED = tableOf(",，、；;。");

/**
 * Runs of punctuation (,, or 。。 or ,;), as cuts that leave one mark: the first, or the first stronger one behind an
 * inserted comma. 。。。 is an ellipsis and stays; so do 《》""…—.
 */
export function doubledPunctuation(text: string): Edit[] {
  const cuts: Edit[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isIdeograph(code) || DOUBLED[code] === 0) continue;
    const start = i;
    while (DOUBLED[text.charCodeAt(i + 1)] === 1) i++;
    if (i > start) for (const cut of withinRun(text, start, i + 1)) cuts.push(cut);
  }
  return cuts;
}

const KIND: Record<string, string> = { "，": ",", "；": ";" };
const kind = (c: string) => KIND[c] ?? c;

/** Cuts inside one run of marks. A mark goes where it repeats the one kept before it; a comma, where a stronger follows. */
function withinRun(text: string, from: number, to: number): Edit[] {
  if (text.slice(from, to).includes("。。。")) return [];
  const kept: number[] = [];
  for (let i = from; i < to; i++) {
    const c = kind(text[i] ?? "");
    const last = () => kind(text[kept.at(-1) ?? to] ?? "");
    while (kept.length > 0 && last() === "," && c !== ",") kept.pop();
    if (kept.length === 0 || last() !== c) kept.push(i);
  }
  const cuts: Edit[] = [];
  let next = 0;
  for (let i = from; i < to; i++) {
    if (kept[next] === i) next++;
    else cuts.push({ start: i, end: i + 1, by: "" });
  }
  return cuts;
}

const MARKS = tableOf("，,；;。\n");

/**
 * Clauses with a figure that a careless copy prints twice in a row (均已办结20件,均已办结20件), as cuts of the second.
 */
export function doubledClauses(text: string): Edit[] {
  const cuts: Edit[] = [];
  let from = 0;
  let before = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (i < text.length && (isIdeograph(code) || MARKS[code] === 0)) continue;
    const length = i - from;
    if (length >= SHORTEST_CLAUSE && length === from - 1 - before && isTwice(text, before, from, length))
      cuts.push({ start: from - 1, end: i, by: "" });
    // A clause of another line is none that was printed twice in a row.
    before = text[i] === "\n" ? i + 1 : from;
    from = i + 1;
  }
  return cuts;
}

const SHORTEST_CLAUSE = 6;

/** Whether the same characters, a digit among them, stand at both places. */
function isTwice(text: string, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false;
  return /[0-9]/.test(text.slice(b, b + length));
}
