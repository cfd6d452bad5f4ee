import type { ClassLabel } from "../codebook.ts";
import { isDigit, isHan } from "../text/characters.ts";
import { scanGaps } from "./gaps.ts";
import { LETTERS, letterAt, NUMBERED, numberedClass } from "./letters.ts";
import type { Cue } from "./lexicon/cue.ts";
import { LEXICON } from "./lexicon/lexicon.ts";
import { type NumberToken, scanNumbers } from "./numbers.ts";
import { shareUnit } from "./sharedUnit.ts";
import { quotedTitleEnd, titleEnd } from "./titles.ts";
import { Trie } from "./trie.ts";

/** A number, a word of the vocabulary or a mark, with its place in the reading text. */
export interface Token {
  start: number;
  end: number;
  /** what the word says; empty for numbers and marks */
  cues: readonly Cue[];
  number: NumberToken | null;
  /** the mark itself: , 、 ; : ( ) 。 line break | quotes; empty for words and numbers */
  mark: string;
  /** how many brackets are open at the token */
  depth: number;
}

/**
 * A cue with every field that any cue has, in one order: what a token says is asked for so often that objects of one
 * layout make the whole reading faster.
 */
function evenly(cue: Cue): Cue {
  const { t, v, weak, level, outcome, strong, general } = cue as Record<string, unknown>;
  return { t, v, weak, level, outcome, strong, general } as unknown as Cue;
}

const TRIE = new Trie<Cue>();
for (const entry of LEXICON) {
  const cue = evenly(entry.cue);
  for (const word of entry.words) TRIE.add(word, cue);
}

const MARKS: Record<string, string> = {
  ",": ",",
  "、": "、",
  ";": ";",
  ":": ":",
  "(": "(",
  ")": ")",
  "。": "。",
  "!": "。",
  "?": "。",
  "\n": "\n",
  "\r": "\n",
  "|": "|",
  "—": ",",
  "“": '"',
  "”": '"',
  '"': '"',
  "《": "《",
  "》": "》",
};

/** The mark that a code unit stands for, by its number in the list; the empty one for characters that are none. */
const MARK_LIST = ["", ...new Set(Object.values(MARKS))];

const MARK_OF = new Uint8Array(0x10000);
for (const [c, mark] of Object.entries(MARKS)) MARK_OF[c.charCodeAt(0)] = MARK_LIST.indexOf(mark);

const NOTHING: readonly Cue[] = [];

const LETTER_CUES: Record<ClassLabel, readonly Cue[]> = {
  A: [evenly({ t: "letter", v: "A" })],
  B: [evenly({ t: "letter", v: "B" })],
  C: [evenly({ t: "letter", v: "C" })],
  D: [evenly({ t: "letter", v: "D" })],
};

/** What may begin with a character, as bits: at characters without any, only a number can stand. */
const [WORD, MARK, LETTER, NUMBERED_CLASS] = [1, 2, 4, 8];
const STARTS = new Uint8Array(0x10000);
for (const [starts, characters] of [
  [MARK, Object.keys(MARKS)],
  [LETTER, Object.keys(LETTERS)],
  [NUMBERED_CLASS, Object.keys(NUMBERED)],
] as const)
  for (const c of characters) STARTS[c.charCodeAt(0)] = (STARTS[c.charCodeAt(0)] ?? 0) | starts;
for (let code = 0; code < STARTS.length; code++) if (TRIE.begins(code)) STARTS[code] = (STARTS[code] ?? 0) | WORD;

/** 办理回复率, 会商率, 被采纳率: the name of a rate that the vocabulary has only as a word. */
function rateOf(cues: readonly Cue[]): Cue | null {
  for (const c of cues) {
    if (c.t === "rate") return null;
    if (c.t === "verb") return evenly({ t: "rate", v: c.v });
    if (c.t === "contact") return evenly({ t: "rate", v: "contacted" });
    if (c.t === "level") return evenly({ t: "rate", v: "satisfaction", level: c.v });
    if (c.t === "outcome" && c.v === "done") return evenly({ t: "rate", v: "outcome", outcome: true });
    if (c.t === "outcome" && c.v === "adopted") return evenly({ t: "rate", v: "adopted" });
    if (c.t === "feedback") return evenly({ t: "rate", v: "feedback" });
  }
  return null;
}

/** Reads the text into tokens, in order and without overlap. Linear in its length. */
export function tokenise(text: string): Token[] {
  const numbers = numbersIn(text);
  const tokens = new Tokens(text);
  let n = 0;
  let next = numbers[0]?.start ?? text.length;
  for (let i = 0; i < text.length; ) {
    const starts = STARTS[text.charCodeAt(i)];
    if (i < next && (starts === 0 || (starts === WORD && !TRIE.mayBegin(text, i)))) {
      i++;
      continue;
    }
    while (next < i) next = numbers[++n]?.start ?? text.length;
    i = tokens.read(i, (next === i ? numbers[n] : null) ?? null);
  }
  settleUnits(text, tokens.list);
  return tokens.list;
}

/** Numbers, masks and gaps, in order. */
function numbersIn(text: string): NumberToken[] {
  const printed = scanNumbers(text);
  const gaps = scanGaps(text);
  return gaps.length === 0 ? printed : [...printed, ...gaps].sort((a, b) => a.start - b.start);
}

/** The tokens of a text as they are read, one after another. */
class Tokens {
  readonly list: Token[] = [];
  private readonly text: string;
  private depth = 0;
  /** where the title ends that was opened last */
  private title = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads what begins at `i`, where `number` may; gives the place to go on from. */
  read(i: number, number: NumberToken | null): number {
    const { text } = this;
    const code = text.charCodeAt(i);
    const starts = STARTS[code] ?? 0;
    const letter =
      ((starts & LETTER) !== 0 && number?.value == null ? letterAt(text, i) : null) ??
      ((starts & NUMBERED_CLASS) !== 0 ? numberedClass(text, i) : null);
    if (letter !== null) return this.said(i, letter.end, LETTER_CUES[letter.v]);
    const word = (starts & WORD) !== 0 ? TRIE.at(text, i) : null;
    if (number !== null && (word === null || word.end <= number.end))
      return this.push(i, number.end, NOTHING, number, "");
    if (word !== null) {
      const rate = text[word.end] === "率" ? rateOf(word.values) : null;
      return rate === null ? this.said(i, word.end, word.values) : this.said(i, word.end + 1, [rate]);
    }
    const mark = (starts & MARK) !== 0 ? (MARK_LIST[MARK_OF[code] ?? 0] ?? "") : "";
    return mark === "" ? i + 1 : this.marked(i, mark);
  }

  private marked(i: number, mark: string): number {
    // What stands in a title (《关于修好…的建议》) says of the numbers around it what they count, and no more.
    if (mark === "《" && i >= this.title) this.title = titleEnd(this.text, i);
    if (this.text[i] === "“" && i >= this.title) this.title = quotedTitleEnd(this.text, i);
    // “关于创新发展,推进强区的议案”: a title's own marks end no clause.
    if (i < this.title && (mark === "," || mark === ";" || mark === ":")) return i + 1;
    if (mark === ")") this.depth = Math.max(0, this.depth - 1);
    const end = this.push(i, i + 1, NOTHING, null, mark);
    if (mark === "(") this.depth = Math.min(this.depth + 1, 50);
    if (mark === "\n") this.depth = 0;
    return end;
  }

  private said(start: number, end: number, cues: readonly Cue[]): number {
    return this.push(start, end, start < this.title ? cues.filter((c) => c.t === "instrument") : cues, null, "");
  }

  private push(start: number, end: number, cues: readonly Cue[], number: NumberToken | null, mark: string): number {
    this.list.push({ start, end, cues, number, mark, depth: this.depth });
    return end;
  }
}

/** Gives numbers the unit that only what stands around them tells. */
function settleUnits(text: string, tokens: Token[]): void {
  tokens.forEach((t, n) => {
    if (t.number?.kind === "other" && followsBodies(text, tokens, n)) t.number = { ...t.number, kind: "organisation" };
  });
  tokens.forEach((t, n) => {
    if (t.number?.kind === "item" || t.number?.kind === "percent") shareUnit(text, tokens, n);
  });
  tokens.forEach((t, n) => {
    if (t.number?.kind === "other" || t.number?.kind === "bare") countBare(text, tokens, n);
  });
}

/** 政府部门32个,有关企业2个: bodies counted in a list that began with bodies. */
function followsBodies(text: string, tokens: Token[], n: number): boolean {
  const t = tokens[n];
  if (!t || (t.number?.unit !== "个" && t.number?.unit !== "家") || !",。;、)\n".includes(text[t.end] ?? "\n"))
    return false;
  for (let i = n - 1; i >= 0 && i > n - 6; i--) {
    const before = tokens[i];
    if (!before || before.mark === "。" || before.mark === "\n") return false;
    if (before.number) return before.number.kind === "organisation" && t.start - before.end <= 16;
  }
  return false;
}

/** Whether the token stands in a list right behind a counted item, with a name between: 农业12件、交通15. */
function followsItem(text: string, tokens: Token[], n: number): boolean {
  const mark = tokens[n - 1];
  const item = tokens[n - 2];
  const t = tokens[n];
  if (!t || mark?.mark !== "、" || item?.number?.kind !== "item" || item.end !== mark.start) return false;
  const name = text.slice(mark.end, t.start);
  return name.length >= 2 && name.length <= 12 && isHan(name.charCodeAt(0)) && !/[0-9,。;]/.test(name);
}

/** Numbers that lost their unit: 建议168, 社会建设类11, 占总数的11.45. */
function countBare(text: string, tokens: Token[], n: number): void {
  const t = tokens[n];
  const before = tokens[n - 1];
  if (!t) return;
  if (t.number?.kind === "other" && t.number.unit === "个" && before !== undefined && t.start - before.end <= 2) {
    const classed = cue(before, "outcome") !== null || cue(before, "letter") !== null || cue(before, "level") !== null;
    if (classed && ",。;、)\n(".includes(text[t.end] ?? "\n")) t.number = { ...t.number, kind: "item" };
    return;
  }
  if (t.number?.kind !== "bare" || t.number.value === null) return;
  const next = text[t.end] ?? "\n";
  const closes = ",。;、(\n)占其".includes(next) || (next === " " && !isDigit(text.charCodeAt(t.end + 1)));
  const isWhole = Number.isInteger(t.number.value);
  const shared =
    !isWhole &&
    /占(?:总数|总件数|建议总数|提案总数|全部)?的?$|占[^,。;0-9]{0,10}总?(?:数|量|件数)的$/.test(
      text.slice(Math.max(0, t.start - 16), t.start),
    );
  // 分别占总数的94.8、95: the second share lost its unit, too.
  const shares =
    before?.mark === "、" &&
    before.end === t.start &&
    tokens[n - 2]?.number?.kind === "percent" &&
    t.number.value <= 100;
  if (shared || (shares && closes)) {
    t.number = { ...t.number, kind: "percent" };
    return;
  }
  // 农业12件、交通15、城建10: the unit is printed once.
  if (closes && isWhole && followsItem(text, tokens, n)) {
    t.number = { ...t.number, kind: "item", unit: "件" };
    return;
  }
  if (lostUnit(text, t, before)) {
    t.number = { ...t.number, kind: "item", unit: "件" };
    return;
  }
  // 城乡建设类18 at the end of a page that was cut off: its unit is not known to be lost.
  if (t.end >= text.trimEnd().length && tokens.some((o) => o.number?.kind === "item" && o.number.unit === "件")) return;
  const noun = before !== undefined && before.end === t.start && (cue(before, "instrument") || cue(before, "area"));
  if (noun && closes && Number.isInteger(t.number.value) && t.number.value < 100_000)
    t.number = { ...t.number, kind: "item", unit: "件" };
}

/** 向大会提出562建议, 2件议案和351建议全部办结, 其中30建议已办结: the unit between number and noun was lost. */
function lostUnit(text: string, t: Token, before: Token | undefined): boolean {
  const value = t.number?.value ?? 0;
  const noun = /^(?:代表|人大|政协|委员)*(?:建议|提案|议案)(?:[,。;(、)和及与]|已|均|都|全部|被|得到|当?中|$)/;
  if (!Number.isInteger(value) || value < 2 || !noun.test(text.slice(t.end, t.end + 9))) return false;
  const verb = before !== undefined && t.start - before.end <= 1 && (cue(before, "verb") || cue(before, "receive"));
  if (verb) return value >= 10;
  const year = value > 1900 && value < 2100;
  const lead = text.slice(Math.max(0, t.start - 8), t.start);
  return !year && /([0-9][件条份项]?(代表|政协|委员)?(建议|提案|议案)[和及与、]|其中|,|目前|已有|共有)$/.test(lead);
}

/** The first cue of a kind that a token carries; null where it has none. */
export function cue<K extends Cue["t"]>(token: Token | undefined, kind: K): Extract<Cue, { t: K }> | null {
  if (!token) return null;
  const { cues } = token;
  for (let i = 0; i < cues.length; i++) {
    const c = cues[i];
    if (c?.t === kind) return c as Extract<Cue, { t: K }>;
  }
  return null;
}
