import { tableOf } from "../text/characters.ts";
import type { Token } from "./tokens.ts";
import { cue } from "./tokens.ts";

const CLAUSE_MARKS = tableOf(",;:。\n|");

/** Whether a mark ends a clause. */
const endsClause = (mark: string) => mark !== "" && CLAUSE_MARKS[mark.charCodeAt(0)] === 1;

/** A sentence as a range of tokens. */
export interface Sentence {
  from: number;
  to: number;
  /** number of the paragraph it stands in */
  paragraph: number;
}

/** Tokens after which a sentence without a full stop is cut at its next mark: none that a person wrote is longer. */
const LONG = 160;
/** How far to either side of a figure its words are sought, in tokens. */
const REACH = 80;

/** Offset at which a sentence begins, words before its first token included. */
export function sentenceStart(tokens: Token[], s: Sentence): number {
  return s.from > 0 ? (tokens[s.from - 1]?.end ?? 0) : 0;
}

/** Splits the tokens at full stops and line breaks. */
export function sentences(tokens: Token[]): Sentence[] {
  const out: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  tokens.forEach((t, i) => {
    const full = t.mark === "。" || t.mark === "\n";
    const long = i - from >= LONG && (endsClause(t.mark) || i - from >= 2 * LONG);
    if (!full && !long) return;
    if (i > from) out.push({ from, to: i, paragraph });
    if (t.mark === "\n") paragraph++;
    from = i + 1;
  });
  if (tokens.length > from) out.push({ from, to: tokens.length, paragraph });
  return out;
}

/** Whether a token is a number that may become a figure. */
export function isFigure(t: Token | undefined): boolean {
  const kind = t?.number?.kind;
  return kind === "item" || kind === "percent" || kind === "organisation" || kind === "person";
}

/** What stands to the left of a figure: its clauses, nearest first, back to the figure before it. */
export interface Left {
  /** clauses as token indexes in reading order; `clauses[0]` holds the figure */
  clauses: number[][];
  /** token index of the figure before it on the same level; -1 where there is none in the sentence */
  before: number;
  /** token index of the figure that the bracket around it belongs to; -1 where it stands in no bracket */
  outer: number;
}

/**
 * Collects the left side of the figure at token `k`. Brackets that hold figures of their own are jumped over; a
 * bracket around the figure ends the search, and the figure before that bracket becomes `outer`.
 */
export function leftOf(tokens: Token[], s: Sentence, k: number): Left {
  const depth = tokens[k]?.depth ?? 0;
  let clause: number[] = [];
  const clauses: number[][] = [clause];
  let before = -1;
  let outer = -1;
  const first = Math.max(s.from, k - REACH);
  for (let i = k - 1; i >= first; i--) {
    const t = tokens[i];
    if (!t) break;
    if (t.depth > depth || (t.mark === ")" && t.depth === depth)) {
      const open = openingOf(tokens, s, i, depth);
      // A bracket right behind the figure before, 20件(A类), belongs to that one.
      const behind = tokens[open - 1];
      const adjacent = isFigure(behind) && behind?.depth === depth && (tokens[open]?.start ?? 0) - behind.end <= 1;
      if (adjacent || holdsFigure(tokens, open, i)) {
        i = open;
        continue;
      }
    }
    if (t.depth === depth && isFigure(t) && t.number?.kind !== "person") {
      before = i;
      break;
    }
    if (t.mark === "(" && t.depth === depth - 1) {
      outer = figureBefore(tokens, s, i);
      break;
    }
    if (t.depth === depth && endsClause(t.mark)) {
      clause = [];
      clauses.push(clause);
    } else clause.push(i);
  }
  for (const collected of clauses) collected.reverse();
  return { clauses, before, outer };
}

function openingOf(tokens: Token[], s: Sentence, close: number, depth: number): number {
  let i = close;
  while (i > s.from && !(tokens[i]?.mark === "(" && (tokens[i]?.depth ?? 0) <= depth)) i--;
  return i;
}

/** Whether any of the tokens from `from` to `to` is a number that may become a figure. */
export function holdsFigure(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFigure(tokens[i])) return true;
  return false;
}

function figureBefore(tokens: Token[], s: Sentence, from: number): number {
  for (let i = from - 1; i >= s.from; i--) {
    const t = tokens[i];
    if (isFigure(t)) return i;
    if (t && (t.mark === "," || t.mark === ";")) return -1;
  }
  return -1;
}

export interface Right {
  /** tokens of the figure's own clause behind it */
  own: number[];
  /** clauses after it */
  clauses: number[][];
  /** token index of the next figure in items or percent; -1 where there is none in the sentence */
  next: number;
  /** whether the next figure stands in the same clause, so that the words between may be its own */
  shared: boolean;
}

/**
 * What stands to the right of a figure: its own clause, and the clauses after it up to the one that holds the next
 * figure counted in items or percent. A bracket right behind is part of its own clause unless it holds figures.
 */
export function rightOf(tokens: Token[], s: Sentence, k: number): Right {
  const depth = tokens[k]?.depth ?? 0;
  let clause: number[] = [];
  const clauses: number[][] = [clause];
  let next = -1;
  const last = Math.min(s.to, k + REACH);
  for (let i = k + 1; i < last; i++) {
    const t = tokens[i];
    if (!t) break;
    if (t.mark === "(" && t.depth === depth) {
      const close = closingOf(tokens, s, i);
      if (holdsFigure(tokens, i, close)) {
        i = close;
        continue;
      }
    }
    if (t.depth < depth || (t.mark === ")" && t.depth < depth)) break;
    const kind = t.number?.kind;
    if (t.depth === depth && (kind === "item" || kind === "percent")) {
      next = i;
      break;
    }
    if (t.depth === depth && t.mark === ";") break;
    if (t.depth === depth && endsClause(t.mark)) {
      clause = [];
      clauses.push(clause);
    } else clause.push(i);
  }
  // The clause that holds the next figure names that one.
  const shared = next >= 0 && clauses.length === 1;
  if (next >= 0 && clauses.length > 1) clauses.pop();
  let own = clauses.shift() ?? [];
  let apart = shared;
  if (shared) {
    // 173件提案被采纳、44件…: what stands before the last list mark is still the figure's own.
    const mark = own.findLastIndex((i) => tokens[i]?.mark === "、");
    const share = own.findIndex((i) => cue(tokens[i], "share"));
    const end = mark > 0 ? mark : share;
    if (end > 0) {
      own = own.slice(0, end);
      apart = false;
    }
  }
  return { own, clauses, next, shared: apart };
}

function closingOf(tokens: Token[], s: Sentence, open: number): number {
  const depth = tokens[open]?.depth ?? 0;
  let i = open + 1;
  while (i < s.to && !(tokens[i]?.mark === ")" && (tokens[i]?.depth ?? 0) <= depth)) i++;
  return i;
}

/** Whether any of the tokens carries the cue. */
export function has(tokens: Token[], indexes: number[], kind: Parameters<typeof cue>[1]): boolean {
  for (const i of indexes) if (cue(tokens[i], kind) !== null) return true;
  return false;
}
