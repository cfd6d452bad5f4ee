import type { ClassLabel, Outcome } from "../codebook.ts";
import { atoms } from "./degrees.ts";
import { harmonise } from "./outcomes.ts";
import { cue, type Token } from "./tokens.ts";

/**
 * The words that the document gives to its letters, wherever they stand: behind the letter (A类(已解决), B类即…), before
 * it in its clause (已经解决的(A类)), or in a note below a table. The first definition of a letter holds.
 */
export function classDefinitions(text: string, tokens: Token[]): Map<ClassLabel, Outcome | null> {
  const classes = new Map<ClassLabel, Outcome | null>();
  const around = { text, tokens };
  tokens.forEach((token, i) => {
    const letter = cue(token, "letter");
    if (!letter || classes.get(letter.v)) return;
    // 推动条件成熟的C类提案重启办理: what is to be done with the items, not what the letter means.
    if (isObject(text, token)) return;
    // 23件B类件已经解决16件 tells what became of the items, not what the letter means.
    if (text[token.start - 1] === "件") return;
    const closes = /(为|属|属于|列为|定为|归为|作为|是|划为|评为)[“"]?$/.test(
      text.slice(Math.max(0, token.start - 4), token.start),
    );
    const after = closes ? null : harmonise(atoms(around, behind(text, tokens, i)));
    const outcome =
      after ?? harmonise(atoms(around, before(tokens, i))) ?? harmonise(atoms(around, sentenceAbove(text, tokens, i)));
    if (outcome) classes.set(letter.v, outcome);
  });
  return classes;
}

/** 督促B类提案持续办理, 对C类建议重启办理: the class is what something is done with. */
function isObject(text: string, letter: Token): boolean {
  return (
    /(督促|推动|推进|促使|促进|跟踪|督办|力争|确保|对|将|把|抓好|加大|要求)[^,。;()]{0,8}$/.test(
      text.slice(Math.max(0, letter.start - 12), letter.start),
    ) && /^[”"]?类?(的)?(建议|提案|件)+[^()为:,。;]/.test(text.slice(letter.end, letter.end + 10))
  );
}

/** Tokens behind a letter up to the next letter, figure or end of the sentence. */
function behind(text: string, tokens: Token[], at: number): number[] {
  const out: number[] = [];
  const depth = tokens[at]?.depth ?? 0;
  for (let i = at + 1; i < tokens.length && i < at + 20; i++) {
    const t = tokens[i];
    if (!t || t.mark === "。" || t.mark === ";" || t.mark === "\n" || t.mark === "|" || cue(t, "letter")) break;
    if (t.number && t.number.kind !== "other" && t.number.kind !== "ordinal") break;
    const means = text[t.start] === "—" || /^(即|指|是指|就是|为|系)/.test(text.slice(t.end, t.end + 2));
    if (t.mark === "," && t.depth <= depth && !means) break;
    out.push(i);
  }
  return out;
}

/** (一)已经解决的建议。这类建议有92件(A类): the sentence that 这类 points back to. */
function sentenceAbove(text: string, tokens: Token[], at: number): number[] {
  let first = at - 1;
  while (first > at - 12 && first >= 0 && tokens[first]?.mark !== "。" && tokens[first]?.mark !== "\n") first--;
  if (first <= at - 12) return [];
  const start = tokens[first]?.end ?? -1;
  if (start < 0 || !/^\s*(这|此|该)[一]?类/.test(text.slice(start, start + 8))) return [];
  const out: number[] = [];
  for (let i = first - 1; i >= 0 && i > first - 20; i--) {
    const t = tokens[i];
    if (
      !t ||
      t.mark === "。" ||
      t.mark === "\n" ||
      (t.number && t.number.kind !== "other" && t.number.kind !== "ordinal")
    )
      break;
    out.unshift(i);
  }
  return out;
}

/** Tokens of the same clause before a letter, back to a figure or another letter. */
function before(tokens: Token[], at: number): number[] {
  const out: number[] = [];
  const depth = tokens[at]?.depth ?? 0;
  for (let i = at - 1; i >= 0 && i > at - 20; i--) {
    const t = tokens[i];
    if (!t || t.mark === "。" || t.mark === ";" || t.mark === "\n" || t.mark === "|" || cue(t, "letter")) break;
    if (t.mark === "," && t.depth <= depth) break;
    if (t.number && t.number.kind !== "other" && t.number.kind !== "ordinal") break;
    out.unshift(i);
  }
  return out;
}
