import type { Cue } from "../lexicon/cue.ts";
import type { NumberToken } from "../numbers.ts";
import type { Token } from "../tokens.ts";
import { Bag } from "./bag.ts";
import { magnitudes } from "./magnitudes.ts";

/** How many characters before and behind a number are looked at. */
const BEFORE = 80;
const BEHIND = 40;
/** How many tokens before and behind it, and in the sentence before. */
const TOKENS_BEFORE = 40;
const TOKENS_BEHIND = 20;
const TOKENS_OF_LAST = 25;

const KINDS: ReadonlySet<string> = new Set(["item", "percent", "person", "organisation", "form", "bare"]);

/** Whether a token is a number that may measure something of ours. */
export const isCandidate = (t: Token): t is Token & { number: NumberToken } =>
  t.number !== null && KINDS.has(t.number.kind);

const BODIES =
  /[\u4e00-\u9fa5]{1,8}?(局|委员会|委办|办公室|厅|政府|法院|检察院|部门|单位|乡|镇|街道|集团|公司|中心|党委|市委|县委|区委|工委|支队|银行|大学|学院)/g;
const PARTIES =
  /民革|民盟|民建|民进|农工党|农工|致公党|致公|九三学社|九三|台盟|工商联|无党派|民主党派|共青团|妇联|总工会|科协|侨联|台联|社联/g;

/** A text with # for every number. */
const plain = (text: string) => text.replace(/[0-9.%]+/g, "#");

/** A text whose years, parties, bodies and numbers stand for all of their kind. */
function general(text: string): string {
  return plain(
    text
      .replace(/[12][09][0-9]{2}年/g, "Y")
      .replace(PARTIES, "P")
      .replace(BODIES, (_, kind: string) => `B${kind.at(-1)}`),
  );
}

const lastPart = (text: string, marks: RegExp) => text.split(marks).at(-1) ?? "";
const firstPart = (text: string, marks: RegExp) => text.split(marks)[0] ?? "";
const SENTENCE = /[。;\n]/;
const CLAUSE_BEFORE = /[,、:(]/;
const CLAUSE_BEHIND = /[,、:)]/;

const NAMES = new WeakMap<Cue, string>();

/** What a cue says, in one word. */
function nameOf(cue: Cue): string {
  let name = NAMES.get(cue);
  if (name === undefined) {
    name = Object.entries(cue)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key}=${value}`)
      .join("&");
    NAMES.set(cue, name);
  }
  return name;
}

/** A word of the vocabulary near a number: how many clauses off, what it says. */
interface Near {
  clauses: number;
  cues: readonly Cue[];
}

/**
 * Describes the numbers of a text by what stands around them, for the classifier: runs of characters in the clause
 * and the sentence, as they are and with names generalised, the vocabulary's words by kind and distance, the sentence
 * before, the title, the neighbouring numbers, and how the values stand to each other. Bag-of-features classification
 * of spans in context, as usual in information extraction; what is described is bounded for each number.
 */
export class Describer {
  readonly #text: string;
  readonly #tokens: Token[];
  /** the tokens that are candidates */
  readonly #places: number[] = [];
  readonly #numbers: NumberToken[] = [];
  readonly #bag: Bag;
  readonly #document: readonly [kind: string, what: string][];

  /** `names` takes what each feature is in words, by its hash. */
  constructor(text: string, tokens: Token[], names: Map<number, string> | null = null) {
    this.#bag = new Bag(names);
    this.#text = text;
    this.#tokens = tokens;
    for (const [i, t] of tokens.entries()) {
      if (!isCandidate(t)) continue;
      this.#places.push(i);
      this.#numbers.push(t.number);
    }
    const head = text.slice(0, 60);
    const instruments = !text.includes("提案") ? "suggestion" : !text.includes("建议") ? "proposal" : "both";
    const who = ["政府", "政协", "人大"].map((word) => Number(head.includes(word))).join("");
    this.#document = [
      ["document", instruments],
      ["document", `${who}${Number(text.includes("收到"))}`],
    ];
  }

  /** The tokens of the numbers that can be described, as indexes. */
  get places(): readonly number[] {
    return this.#places;
  }

  /** Features of the candidate with the number `nth` in the text, as they come: one may stand twice. */
  of(nth: number): Uint32Array {
    const at = this.#places[nth] ?? -1;
    const token = this.#tokens[at];
    const number = this.#numbers[nth];
    if (token === undefined || number === undefined) return new Uint32Array();
    this.#aroundInCharacters(number);
    this.#aroundInWords(at, number);
    this.#opening(number);
    this.#neighbours(nth, number);
    const bag = this.#bag;
    bag.add("number", `${number.kind} ${number.unit}`);
    bag.add("hidden", String(number.hidden));
    bag.add("depth", String(Math.min(2, token.depth)));
    for (const [kind, what] of this.#document) bag.add(kind, what);
    for (const mark of magnitudes(this.#numbers, nth)) {
      bag.add("size", mark);
      bag.add("size of", `${mark} ${number.kind} ${number.unit === "件"}`);
    }
    return bag.take();
  }

  #aroundInCharacters({ start, end, unit }: NumberToken): void {
    const bag = this.#bag;
    const before = this.#text.slice(Math.max(0, start - BEFORE), start);
    const behind = this.#text.slice(end, end + BEHIND);
    const sentence = lastPart(before, SENTENCE);
    const rest = firstPart(behind, SENTENCE);
    const clause = plain(lastPart(sentence, CLAUSE_BEFORE));
    const after = plain(firstPart(rest, CLAUSE_BEHIND));
    for (const n of [2, 3]) {
      bag.runs(`clause ${n}`, clause, n);
      bag.runs(`sentence ${n}`, plain(sentence).slice(-60), n);
    }
    bag.runs("rest 2", plain(rest).slice(0, 30), 2);
    for (const n of [1, 2, 3]) bag.runs(`after ${n}`, after, n);
    const near = plain(before);
    for (const n of [1, 2, 3, 4, 5]) bag.add(`ends ${n}`, near.slice(-n));
    const far = plain(behind);
    for (const n of [1, 2, 3, 4]) bag.add(`begins ${n}`, far.slice(0, n));
    const wide = general(sentence);
    const own = lastPart(wide, CLAUSE_BEFORE);
    for (const n of [2, 3, 4]) bag.runs(`general clause ${n}`, own, n);
    bag.runs("general sentence 4", wide, 4);
    bag.add("whole clause", own);
    const then = firstPart(general(rest), CLAUSE_BEHIND);
    bag.add("whole clause and after", `${own}|${unit}|${then}`);
    for (const n of [2, 3, 4, 6]) bag.add(`general end ${n}`, own.slice(-n));
    bag.add("general after", then);
  }

  #aroundInWords(at: number, number: NumberToken): void {
    const bag = this.#bag;
    this.#sequence("left", at, -1, 14, 4);
    this.#sequence("right", at, 1, 8, 3);
    const left = this.#words(at, -1, TOKENS_BEFORE);
    const right = this.#words(at, 1, TOKENS_BEHIND);
    const verbs: string[] = [];
    for (const [side, words] of [
      ["left", left],
      ["right", right],
    ] as const) {
      const seen = new Set<string>();
      let verb = "none";
      for (const { clauses, cues } of words) {
        for (const cue of cues) {
          const name = nameOf(cue);
          bag.add("in the sentence", name);
          if (seen.has(cue.t)) continue;
          seen.add(cue.t);
          bag.add(`nearest ${side}`, `${clauses} ${name}`);
          bag.add(`nearest ${side} of ${number.kind}`, name);
          if (cue.t === "verb") verb = side === "left" ? `${clauses} ${name}` : name;
        }
      }
      verbs.push(verb);
    }
    bag.add("verbs", verbs.map((verb) => verb.replace(/^[0-9] /, "")).join("|"));
    bag.add("verb and word", `${verbs[0]}|${left[0]?.cues.map(nameOf).join("/")}`);
    for (const { cues } of this.#lastSentence(at)) for (const cue of cues) bag.add("sentence before", nameOf(cue));
  }

  /** The kinds of what stands on one side, token by token, and each with the clauses between. */
  #sequence(side: string, at: number, step: 1 | -1, most: number, longest: number): void {
    const bag = this.#bag;
    const seen: string[] = [];
    let clauses = 0;
    for (let i = at + step, k = 0; k < most; i += step, k++) {
      const t = this.#tokens[i];
      if (t === undefined || t.mark === "。" || t.mark === "\n") break;
      if (t.mark !== "" && ",;:()、".includes(t.mark)) {
        seen.push(t.mark);
        if (",;:".includes(t.mark)) clauses++;
      } else if (t.number) seen.push(`#${t.number.kind}`);
      else if (t.cues[0]) {
        for (const cue of t.cues) bag.add(`word ${side}`, `${Math.min(clauses, 3)} ${nameOf(cue)}`);
        if (step < 0) bag.add("word itself", `${Math.min(clauses, 2)} ${this.#text.slice(t.start, t.end)}`);
        seen.push(nameOf(t.cues[0]));
      }
    }
    for (let n = 1; n <= longest; n++) bag.add(`sequence ${side} ${n}`, seen.slice(0, n).join("~"));
  }

  /** The vocabulary's words on one side within the sentence, nearest first. */
  #words(at: number, step: 1 | -1, most: number): Near[] {
    const out: Near[] = [];
    let clauses = 0;
    for (let i = at + step, k = 1; k < most; i += step, k++) {
      const t = this.#tokens[i];
      if (t === undefined || t.mark === "。" || t.mark === "\n") break;
      if (t.mark !== "" && ",;:".includes(t.mark)) clauses++;
      if (t.cues.length > 0) out.push({ clauses: Math.min(clauses, 2), cues: t.cues });
    }
    return out;
  }

  #lastSentence(at: number): Near[] {
    let i = at;
    for (let k = 0; i >= 0 && k < 4 * TOKENS_BEFORE; i--, k++) {
      const mark = this.#tokens[i]?.mark;
      if (mark === "。" || mark === "\n") break;
    }
    return this.#words(i, -1, TOKENS_OF_LAST);
  }

  /** How the sentence and the document open. */
  #opening({ start }: NumberToken): void {
    const bag = this.#bag;
    const reach = this.#text.slice(Math.max(0, start - 4 * BEFORE), start);
    const from = Math.max(reach.lastIndexOf("。"), reach.lastIndexOf("\n")) + 1;
    bag.add("opening", plain(reach.slice(from, from + 4)));
    bag.runs("opening 2", reach.slice(from, from + 12), 2);
    bag.runs("title 2", firstPart(this.#text.slice(0, 40), /\n/), 2);
  }

  #neighbours(nth: number, { start }: NumberToken): void {
    const bag = this.#bag;
    bag.add("first", String(nth === 0));
    for (const off of [-2, -1, 1, 2]) bag.add(`neighbour ${off}`, this.#numbers[nth + off]?.kind ?? "none");
    const last = this.#numbers[nth - 1];
    if (last === undefined) return;
    const gap = start - last.end;
    bag.add("gap", gap < 9 ? plain(this.#text.slice(last.end, start)) : "long");
  }
}
