import type { NumberToken } from "../numbers.ts";
import type { Token } from "../tokens.ts";
import { Bag } from "./bag.ts";
import { Characters } from "./characters.ts";
import * as kinds from "./kinds.ts";
import { magnitudes } from "./magnitudes.ts";
import { type Saying, sayingOf } from "./saying.ts";
import { plain } from "./stretch.ts";

/** How many tokens of the sentence before are looked at. */
const TOKENS_OF_LAST = 25;
/** How far back a sentence's beginning is sought, in characters and in tokens. */
const REACH = 320;
const TOKENS_REACH = 160;
/** How many characters of a sentence's beginning, of the document's, and of its title are looked at. */
const OPENING = 12;
const HEAD = 60;
const TITLE = 40;
/** How many characters the last ones of the sentence before a number are, and the first ones behind it. */
const SENTENCE = 60;
const REST = 30;

const CANDIDATES: ReadonlySet<string> = new Set(kinds.CANDIDATES);

/** Whether a token is a number that may measure something of ours. */
export const isCandidate = (t: Token): t is Token & { number: NumberToken } =>
  t.number !== null && CANDIDATES.has(t.number.kind);

const endsSentence = (mark: string) => mark === "。" || mark === "\n";
const endsClause = (mark: string) => mark === "," || mark === ";" || mark === ":";
const isInOrder = (mark: string) => endsClause(mark) || mark === "(" || mark === ")" || mark === "、";

/** The verb nearest to a number on one side, the clauses between, and what the nearest word of all says. */
interface Nearest {
  verb: Saying | null;
  clauses: number;
  word: readonly Saying[] | null;
}

/** Room for one number at a time, of all texts: to make it anew for each text would cost more than to fill it. */
const CHARACTERS = new Characters();
const SCRATCH = new Uint16Array(TITLE);

/**
 * Describes the numbers of a text by what stands around them, for the classifier: runs of characters in the clause
 * and the sentence, as they are and with names generalised, the vocabulary's words by kind and distance, the sentence
 * before, the title, the neighbouring numbers, and how the values stand to each other. Bag-of-features classification
 * of spans in context, as usual in information extraction; what is described is bounded for each number.
 *
 * Features come in three parts, for what is learned of a document or a sentence holds for all its numbers.
 */
export class Describer {
  readonly #text: string;
  readonly #tokens: Token[];
  /** by token, what its cues say, once it was asked for */
  readonly #sayings: (readonly Saying[] | undefined)[];
  /** the tokens that are candidates */
  readonly #places: number[] = [];
  readonly #numbers: NumberToken[] = [];
  readonly #bag: Bag;
  /** the sentence asked for last: its number, where it opens, from and to before, and the token before it */
  readonly #sentence = { nth: -1, from: -1, opens: -1, mark: -1 };

  /** `names` takes what each feature is in words, by its hash. */
  constructor(text: string, tokens: Token[], names: Map<number, string> | null = null) {
    this.#bag = new Bag(names);
    this.#text = text;
    this.#tokens = tokens;
    this.#sayings = new Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i];
      if (t === undefined || !isCandidate(t)) continue;
      this.#places.push(i);
      this.#numbers.push(t.number);
    }
  }

  /** The tokens of the numbers that can be described, as indexes. */
  get places(): readonly number[] {
    return this.#places;
  }

  /** Which of the candidates a number is; -1 where it is none. */
  nthOf(number: NumberToken): number {
    const numbers = this.#numbers;
    let nth = 0;
    for (let end = numbers.length; nth < end; ) {
      const middle = (nth + end) >> 1;
      if ((numbers[middle]?.start ?? 0) < number.start) nth = middle + 1;
      else end = middle;
    }
    return numbers[nth] === number ? nth : -1;
  }

  /** All features of the candidate with the number `nth` in the text, as they come: one may stand twice. */
  of(nth: number): Uint32Array {
    return Uint32Array.from([...this.ofDocument(), ...this.ofSentence(nth), ...this.ofNumber(nth)]);
  }

  /** The features that all numbers of the document have. As all features, they are overwritten by the next ones. */
  ofDocument(): Uint32Array {
    const bag = this.#bag;
    const text = this.#text;
    const head = text.slice(0, HEAD);
    const instruments = !text.includes("提案") ? "suggestion" : !text.includes("建议") ? "proposal" : "both";
    const who = ["政府", "政协", "人大"].map((word) => Number(head.includes(word))).join("");
    bag.add(kinds.DOCUMENT, instruments);
    bag.add(kinds.DOCUMENT, `${who}${Number(text.includes("收到"))}`);
    const [title = ""] = text.slice(0, TITLE).split("\n");
    for (let i = 0; i < title.length; i++) SCRATCH[i] = title.charCodeAt(i);
    bag.runs(kinds.TITLE, 2, SCRATCH, 0, title.length);
    return bag.take();
  }

  /** The sentence that a candidate stands in, as a number that stays the same as long as its features do. */
  sentenceOf(nth: number): number {
    const start = this.#numbers[nth]?.start ?? 0;
    const least = Math.max(0, start - REACH);
    let from = start;
    while (from > least && !endsSentence(this.#text[from - 1] ?? "")) from--;
    const opens = Math.min(start, from + OPENING);
    const mark = this.#lastMark(this.#places[nth] ?? -1);
    const last = this.#sentence;
    if (from !== last.from || opens !== last.opens || mark !== last.mark)
      Object.assign(last, { nth: last.nth + 1, from, opens, mark });
    return last.nth;
  }

  /** The token that ends the sentence before. */
  #lastMark(at: number): number {
    let i = at;
    for (let k = 0; i >= 0 && k < TOKENS_REACH; i--, k++) if (endsSentence(this.#tokens[i]?.mark ?? "")) break;
    return i;
  }

  /** The features that all numbers of the candidate's sentence have: how it opens, and what the one before says. */
  ofSentence(nth: number): Uint32Array {
    this.sentenceOf(nth);
    const bag = this.#bag;
    const { from, opens, mark } = this.#sentence;
    const end = plain(this.#text, from, Math.min(opens, from + 4), SCRATCH, 0);
    bag.stretch(kinds.OPENING, SCRATCH, 0, end);
    for (let i = from; i < opens; i++) SCRATCH[i - from] = this.#text.charCodeAt(i);
    bag.runs(kinds.OPENING_2, 2, SCRATCH, 0, opens - from);
    for (let i = mark - 1; i > mark - TOKENS_OF_LAST && i >= 0; i--) {
      if (endsSentence(this.#tokens[i]?.mark ?? "")) break;
      for (const saying of this.#says(i)) bag.saying(kinds.SENTENCE_BEFORE, saying);
    }
    return bag.take();
  }

  /** The features of the candidate alone. */
  ofNumber(nth: number): Uint32Array {
    const at = this.#places[nth] ?? -1;
    const token = this.#tokens[at];
    const number = this.#numbers[nth];
    if (token === undefined || number === undefined) return new Uint32Array();
    CHARACTERS.look(this.#text, number.start, number.end);
    this.#addCharacters();
    this.#addGeneral(number);
    this.#addInOrder(kinds.LEFT, at);
    this.#addInOrder(kinds.RIGHT, at);
    this.#addSequence(kinds.LEFT, at);
    this.#addSequence(kinds.RIGHT, at);
    this.#addWords(at, number);
    this.#addNeighbours(nth, number);
    this.#addNumber(nth, number, token.depth);
    return this.#bag.take();
  }

  #addCharacters(): void {
    const bag = this.#bag;
    const { before, behind } = CHARACTERS;
    const sentence = Math.max(before.sentence, before.end - SENTENCE);
    for (const { n, kind } of kinds.CLAUSE) bag.runs(kind, n, before.plain, before.clause, before.end);
    for (const { n, kind } of kinds.SENTENCE) bag.runs(kind, n, before.plain, sentence, before.end);
    for (const { n, kind } of kinds.ENDS) bag.stretch(kind, before.plain, Math.max(0, before.end - n), before.end);
    for (const { n, kind } of kinds.AFTER) bag.runs(kind, n, behind.plain, 0, behind.clause);
    bag.runs(kinds.REST, 2, behind.plain, 0, Math.min(REST, behind.sentence));
    for (const { n, kind } of kinds.BEGINS) bag.stretch(kind, behind.plain, 0, Math.min(n, behind.end));
  }

  #addGeneral({ unit }: NumberToken): void {
    const bag = this.#bag;
    const { wide, next } = CHARACTERS;
    for (const { n, kind } of kinds.GENERAL_CLAUSE) bag.runs(kind, n, wide.general, wide.clause, wide.end);
    bag.runs(kinds.GENERAL_SENTENCE, 4, wide.general, 0, wide.end);
    for (const { n, kind } of kinds.GENERAL_END)
      bag.stretch(kind, wide.general, Math.max(wide.clause, wide.end - n), wide.end);
    bag.stretch(kinds.GENERAL_AFTER, next.general, 0, next.end);
    bag.stretch(kinds.WHOLE_CLAUSE, wide.general, wide.clause, wide.end);
    bag.begin(kinds.WHOLE_CLAUSE_AND_AFTER);
    bag.units(wide.general, wide.clause, wide.end);
    bag.text("|");
    bag.text(unit);
    bag.text("|");
    bag.units(next.general, 0, next.end);
    bag.end();
  }

  /** The words on one side nearest to the number, each with the clauses between. */
  #addInOrder(side: kinds.Side, at: number): void {
    const bag = this.#bag;
    let clauses = 0;
    for (let k = 1; k <= side.inOrder; k++) {
      const i = at + k * side.step;
      const t = this.#tokens[i];
      if (t === undefined || endsSentence(t.mark)) break;
      if (endsClause(t.mark)) clauses = Math.min(clauses + 1, 3);
      if (t.cues.length === 0) continue;
      const word = side.word[clauses];
      if (word) for (const saying of this.#says(i)) bag.saying(word, saying);
      const itself = side.itself[clauses];
      if (itself) bag.add(itself, this.#text.slice(t.start, t.end));
    }
  }

  /** What stands on one side, word, number or mark, one after another. */
  #addSequence(side: kinds.Side, at: number): void {
    const most = side.sequence.length;
    const seen: string[] = [];
    for (let k = 1; k <= side.inOrder && seen.length < most; k++) {
      const i = at + k * side.step;
      const t = this.#tokens[i];
      if (t === undefined || endsSentence(t.mark)) break;
      if (isInOrder(t.mark)) seen.push(t.mark);
      else if (t.number) seen.push(kinds.IN_SEQUENCE[t.number.kind]);
      else if (t.cues.length > 0) seen.push(this.#says(i)[0]?.name ?? "");
    }
    for (let n = 1; n <= most; n++) {
      const kind = side.sequence[n - 1];
      if (kind) this.#bag.list(kind, seen, n, "~");
    }
  }

  /** What the vocabulary's words within the sentence say, and which verbs are nearest. */
  #addWords(at: number, number: NumberToken): void {
    const bag = this.#bag;
    const left = this.#addSide(kinds.LEFT, at, number);
    const right = this.#addSide(kinds.RIGHT, at, number);
    const verb = left.verb?.name ?? "none";
    bag.list(kinds.VERBS, [verb, right.verb?.name ?? "none"], 2, "|");
    const off = left.verb ? `${left.clauses} ` : "";
    const word = left.word?.map((saying) => saying.name).join("/");
    bag.list(kinds.VERB_AND_WORD, [`${off}${verb}`, `${word}`], 2, "|");
  }

  #addSide(side: kinds.Side, at: number, number: NumberToken): Nearest {
    const bag = this.#bag;
    const found: Nearest = { verb: null, clauses: 0, word: null };
    const nearestOf = side.nearestOf[number.kind];
    let seen = 0;
    let clauses = 0;
    for (let k = 1; k < side.most; k++) {
      const i = at + k * side.step;
      const t = this.#tokens[i];
      if (t === undefined || endsSentence(t.mark)) break;
      if (endsClause(t.mark)) clauses = Math.min(clauses + 1, 2);
      if (t.cues.length === 0) continue;
      const says = this.#says(i);
      found.word ??= says;
      for (const saying of says) {
        bag.saying(kinds.IN_THE_SENTENCE, saying);
        if ((seen & saying.kind) !== 0) continue;
        seen |= saying.kind;
        const nearest = side.nearest[clauses];
        if (nearest) bag.saying(nearest, saying);
        if (nearestOf) bag.saying(nearestOf, saying);
        if (saying.isVerb) {
          found.verb = saying;
          found.clauses = clauses;
        }
      }
    }
    return found;
  }

  #addNeighbours(nth: number, { start }: NumberToken): void {
    const bag = this.#bag;
    bag.add(kinds.FIRST, nth === 0 ? "true" : "false");
    for (const { off, kind } of kinds.NEIGHBOURS) bag.add(kind, this.#numbers[nth + off]?.kind ?? "none");
    const last = this.#numbers[nth - 1];
    if (last === undefined) return;
    if (start - last.end < 9) {
      const end = plain(this.#text, last.end, start, SCRATCH, 0);
      bag.stretch(kinds.GAP, SCRATCH, 0, end);
    } else bag.add(kinds.GAP, "long");
  }

  #addNumber(nth: number, number: NumberToken, depth: number): void {
    const bag = this.#bag;
    bag.list(kinds.NUMBER, [number.kind, number.unit], 2, " ");
    bag.add(kinds.HIDDEN, number.hidden ?? "null");
    bag.add(kinds.DEPTH, String(Math.min(2, depth)));
    const isItem = number.unit === "件" ? "true" : "false";
    for (const mark of magnitudes(this.#numbers, nth)) {
      bag.add(kinds.SIZE, mark);
      bag.list(kinds.SIZE_OF, [mark, number.kind, isItem], 3, " ");
    }
  }

  /** What a token's cues say. */
  #says(i: number): readonly Saying[] {
    let says = this.#sayings[i];
    if (says === undefined) {
      says = this.#tokens[i]?.cues.map(sayingOf) ?? [];
      this.#sayings[i] = says;
    }
    return says;
  }
}
