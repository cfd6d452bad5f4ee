import type { Bound } from "../codebook.ts";
import { isBlank, isDigit, isHan, tableOf } from "../text/characters.ts";

/** Words by their last character, longer ones first. */
class Endings<T> {
  private readonly byLast = new Map<number, [string, T][]>();

  constructor(words: readonly (readonly [string, T])[]) {
    for (const [word, value] of [...words].sort((a, b) => b[0].length - a[0].length)) {
      const last = word.charCodeAt(word.length - 1);
      const known = this.byLast.get(last);
      if (known) known.push([word, value]);
      else this.byLast.set(last, [[word, value]]);
    }
  }

  /** The longest word that ends at `end`, with its value; null where none does. */
  at(text: string, end: number): readonly [string, T] | null {
    const words = end > 0 ? this.byLast.get(text.charCodeAt(end - 1)) : undefined;
    if (words === undefined) return null;
    for (const entry of words) if (endsAt(text, entry[0], end)) return entry;
    return null;
  }
}

const PREFIX_BOUNDS = new Endings<Bound>([
  ["不少于", "at_least"],
  ["不低于", "at_least"],
  ["至少", "at_least"],
  ["超过了", "at_least"],
  ["超过", "at_least"],
  ["超", "at_least"],
  ["逾", "at_least"],
  ["近", "about"],
  ["接近", "about"],
  ["将近", "about"],
  ["大约", "about"],
  ["约", "about"],
  ["约占", "about"],
  ["占约", "about"],
  ["不到", "at_most"],
  ["不足", "at_most"],
  ["不超过", "at_most"],
  ["低于", "at_most"],
  ["最多", "at_most"],
]);

/** What a share is taken of, between a bound and its number. */
const BASES = new Endings<null>([
  ["建议总数的", null],
  ["提案总数的", null],
  ["总件数的", null],
  ["总数的", null],
  ["总量的", null],
  ["的", null],
]);

/** Verbs between a bound and its number. */
const VERBS = new Endings<null>([
  ["达到", null],
  ["达", null],
  ["到", null],
  ["为", null],
  ["的", null],
]);

/** The bound that the words before a number at `start` set. */
export function boundBefore(text: string, start: number): Bound {
  let end = start;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  const base = BASES.at(text, end);
  const ofBase = base === null ? null : boundAt(text, end - base[0].length);
  if (ofBase !== null) return ofBase[1];
  // 不到 and 达到 end alike; a bound word comes first.
  const bound = boundAt(text, end);
  if (bound !== null) return bound[1];
  const verb = VERBS.at(text, end);
  if (verb !== null) {
    end -= verb[0].length;
    const ofVerb = boundAt(text, end);
    if (ofVerb !== null) return ofVerb[1];
  }
  return nearShare(text, end) ? "about" : "exact";
}

/** The bound word that ends at `end`; in 相近的, 最近的 and 附近 the character is part of another word. */
function boundAt(text: string, end: number): readonly [string, Bound] | null {
  const found = PREFIX_BOUNDS.at(text, end);
  return found !== null && found[0] === "近" && "相最邻附靠就新".includes(text[end - 2] ?? "_") ? null : found;
}

/** 约占总数的20%: the word stands before the share's own verb. */
function nearShare(text: string, end: number): boolean {
  for (let i = end - 2; i >= 0 && i >= end - 12; i--)
    if (text[i] === "约" && text[i + 1] === "占") return !hasBreak(text, i, end);
  return false;
}

/** Whether the word ends at `end`. */
export function endsAt(text: string, word: string, end: number): boolean {
  return end >= word.length && text.startsWith(word, end - word.length);
}

const BREAKS = tableOf(",。;\n(");

function hasBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (BREAKS[text.charCodeAt(i)] === 1 || isDigit(text.charCodeAt(i))) return true;
  return false;
}

const SUFFIX_BOUNDS: [string, Bound][] = [
  ["及以上", "at_least"],
  ["以上", "at_least"],
  ["之多", "exact"],
  ["多", "at_least"],
  ["余", "at_least"],
  ["以下", "at_most"],
  ["以内", "at_most"],
  ["左右", "about"],
  ["上下", "about"],
];

const SUFFIX_STARTS = tableOf(SUFFIX_BOUNDS.map(([word]) => word));

/** The bound that the words behind a number's unit set; null where they set none. */
export function boundAfter(text: string, end: number): Bound | null {
  if (end >= text.length || SUFFIX_STARTS[text.charCodeAt(end)] === 0) return null;
  for (const [word, bound] of SUFFIX_BOUNDS) {
    if (!text.startsWith(word, end)) continue;
    // 比去年的448件多118件: a difference follows.
    if (word === "多" && isDigit(text.charCodeAt(end + 1))) return null;
    if (word === "多" && isHan(text.charCodeAt(end + 1)) && "于年个项家名位部方".includes(text[end + 1] ?? ""))
      return null;
    return bound;
  }
  return null;
}
