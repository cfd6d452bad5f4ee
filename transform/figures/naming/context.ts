import type { Figure, Name } from "../figure.ts";
import { stretchStart } from "../labels.ts";
import { has, type Left, type Right, type Sentence, sentenceStart } from "../sentence.ts";
import type { Surroundings } from "../surroundings.ts";
import { cue, type Token } from "../tokens.ts";

/** Measures of a whole, as opposed to a part of one. */
export const WHOLES = new Set(["submitted", "filed", "assigned", "replied", "completed"]);
/** Measures whose figures carry the name of what they are a part for. */
export const LISTED = new Set(["category", "by_handler", "by_proposer"]);

/** What the naming of one figure may look at. */
export interface Context {
  around: Surroundings;
  s: Sentence;
  /** index of the figure's token */
  k: number;
  left: Left;
  right: Right;
  /** figure before this one on the same level of brackets */
  before: Figure | null;
  /** figures of the sentence so far */
  figures: Figure[];
  /** figures of the sentences before, newest last */
  earlier: Figure[];
  /** names that wait for their figures: 办结率、满意率分别为98%、95% */
  queue: Name[][];
  figure: Figure;
  /** the parts of the text, one bit each, that the figure's rules look at */
  reach: number;
  /** what the rules ask for again and again, kept once it was found */
  known: Known;
}

/** Texts around a figure, and the count its parts are parts of; undefined until a rule asks. */
export interface Known {
  stretch: string | undefined;
  before: string | undefined;
  sentence: string | undefined;
  whole: Figure | null | undefined;
  parts: boolean | undefined;
  list: number | undefined;
}

export const nothingKnown = (): Known => ({
  stretch: undefined,
  before: undefined,
  sentence: undefined,
  whole: undefined,
  parts: undefined,
  list: undefined,
});

/** How far the rules look behind a figure, and before a sentence that no full stop sets off, in characters. */
const BEHIND = 120;
const BEFORE_CUT = 300;

/** The parts of the text, one bit each, that the rules for a figure look at: its sentence and what is close behind it. */
export function reachOf(around: Surroundings, s: Sentence, figure: Token): number {
  const start = sentenceStart(around.tokens, s);
  const end = around.tokens[s.to - 1]?.end ?? 0;
  const whole = start === 0 || around.text[start - 1] === "。" || around.text[start - 1] === "\n";
  return around.characters.partsOf(whole ? start : start - BEFORE_CUT, Math.max(end, figure.end + BEHIND));
}

/**
 * Whether one of the characters may stand in the figure's sentence or close behind the figure. Asked first by rules whose patterns
 * have one of them in every match (a test reads all cases with and without), since most figures have none of most rules' words around them.
 */
export function near(c: Context, characters: string): boolean {
  return c.around.characters.hasAny(characters, c.reach);
}

export const own = (c: Context): number[] => c.left.clauses[0] ?? [];
export const startOf = (c: Context): number => c.around.tokens[c.k]?.start ?? 0;
export const endOf = (c: Context): number => c.around.tokens[c.k]?.end ?? 0;

/** Text of the figure's clause up to the figure. */
export function stretch(c: Context): string {
  c.known.stretch ??= c.around.text.slice(stretchStart(c.around.text, startOf(c), 0), startOf(c));
  return c.known.stretch;
}

/** The `n` characters behind the figure. */
export function tail(c: Context, n: number): string {
  return c.around.text.slice(endOf(c), endOf(c) + n);
}

export function wordOf(around: Surroundings, i: number): string {
  const t = around.tokens[i];
  return t ? around.text.slice(t.start, t.end) : "";
}

/** Characters of a sentence before a figure that are looked at: what stands farther says nothing of it. */
const LONGEST_LEAD = 400;

/** Text of the sentence up to the figure. */
export function sentenceBefore(c: Context): string {
  if (c.known.before === undefined) {
    const start = startOf(c);
    c.known.before = c.around.text.slice(Math.max(sentenceStart(c.around.tokens, c.s), start - LONGEST_LEAD), start);
  }
  return c.known.before;
}

export function sentenceText(c: Context): string {
  c.known.sentence ??= c.around.text.slice(sentenceStart(c.around.tokens, c.s), c.around.tokens[c.s.to - 1]?.end ?? 0);
  return c.known.sentence;
}

/** Whether the figure's number stood before, in its sentence or as one of the last `reach` figures, as one that fits. */
export function toldBefore(c: Context, reach: number, fits: (f: Figure) => boolean): boolean {
  const { value } = c.figure.number;
  if (c.figures.some((f) => f.number.value === value && fits(f))) return true;
  for (let i = Math.max(0, c.earlier.length - reach); i < c.earlier.length; i++) {
    const f = c.earlier[i];
    if (f?.number.value === value && fits(f)) return true;
  }
  return false;
}

/** Decides that the figure is none of ours. */
export function drop(c: Context, why: string): Name[] {
  c.figure.dropped = why;
  return [];
}

/** Where the name of a list member begins: behind the mark or figure that ends the member before. */
export function listStart(c: Context): number {
  c.known.list ??= findListStart(c);
  return c.known.list;
}

function findListStart(c: Context): number {
  const { tokens, text } = c.around;
  const start = startOf(c);
  const before = c.before ? (tokens[c.before.at]?.end ?? 0) : 0;
  const from = Math.max(before, stretchStart(text, start, 0));
  if (!near(c, "是")) return from;
  return from + (/^[一二三四五六七八九十]+是/.exec(text.slice(from, start))?.[0].length ?? 0);
}

const TAKEN = new Set(["submitted", "filed", "assigned"]);

/** The last count of a whole, in the sentence or before it. */
export function lastWhole(c: Context): Figure | null {
  if (c.known.whole === undefined) c.known.whole = findWhole(c);
  return c.known.whole;
}

function findWhole(c: Context): Figure | null {
  const all = [...c.earlier.slice(-30), ...c.figures];
  const last = all.findLast((f) => f.number.kind === "item" && f.names.some((n) => WHOLES.has(n.measure))) ?? null;
  if (last === null || TAKEN.has(last.names[0]?.measure ?? "")) return last;
  // 445件已全部办结 restates a count: its parts are parts of what was put forward or taken on.
  return all.findLast((f) => f.number.value === last.number.value && TAKEN.has(f.names[0]?.measure ?? "")) ?? last;
}

/** Tokens right behind the number: 件建议, 件重点提案, 件(A类). */
export function attached(around: Surroundings, behind: number[], k: number): number[] {
  const out: number[] = [];
  let end = around.tokens[k]?.end ?? 0;
  for (const i of behind) {
    const t = around.tokens[i];
    if (!t) break;
    const gap = around.text.slice(end, t.start);
    const named = around.tokens[k - 1];
    // 议案8件 建议252件: the noun behind the space is the next number's.
    // 议案8件建议252件: the noun that runs on into the next number is that one's.
    const next = around.tokens[i + 1];
    const ownNoun = cue(named, "instrument") !== null && named?.end === around.tokens[k]?.start;
    if (ownNoun && (gap === " " || (cue(t, "instrument") && next?.number?.kind === "item" && next.start === t.end)))
      break;
    const mark = t.mark === "(" || t.mark === ")" || t.mark === '"';
    // 37件市政协重点督办提案
    const level =
      cue(t, "key") !== null &&
      /^的?((全|本)?[省市县区州旗]?(人大|政协)|(政协|人大)?(主席|主任|领导|市长|县长|区长|书记)(会议)?(领衔|牵头)?)$/.test(
        gap,
      );
    if (gap !== "" && !level && !/^[的 ]{1,2}$/.test(gap)) break;
    // 483件(含分办件): what a bracket counts in does not name the whole.
    if (t.mark === "(" && /^(含|包括|其中)/.test(around.text.slice(t.end, t.end + 2))) break;
    if (!mark && !isNoun(t)) break;
    out.push(i);
    end = t.end;
  }
  return out;
}

const NOUNS = ["instrument", "key", "letter", "joint", "proposer"] as const;
const isNoun = (t: Token) => t.cues.length > 0 && NOUNS.some((kind) => cue(t, kind) !== null);

const FILLERS =
  /第?[0-9一二三四五六七八九十]+(届|次会议|次)|[0-9]{4}年(度)?|会议期间|大会期间|闭会期间|期间|会前|会中|会后|以来|其中|人民代表大会|全国|人大|政协|代表|委员|建议|提案|议案|批评|意见|会议|两会|本级|上级|省|市|县|区|州|镇|乡|的|和|及|与|共计|共|为|有|计|达到了|达到|达|约|近|各|另|分别|、|,|:|\(|\)|“|”|"| |年度|今年|本次|此次|这次|本年|去年|上年|一般|普通|合计|总计/g;

/** What is left of a stretch without instruments, sessions, years and filling words. */
export function residue(raw: string): string {
  return raw.replace(FILLERS, "");
}

/** Whether any clause to the left opens parts: 其中. */
export function inParts(c: Context): boolean {
  c.known.parts ??= findParts(c);
  return c.known.parts;
}

function findParts(c: Context): boolean {
  if (near(c, "中里") && /(提案|建议|议案|件)(中|里|里面|之中|当中),[^。;]*$/.test(sentenceBefore(c))) return true;
  // 自然资源部(含国家林草局)共办理: what a bracket adds opens no parts.
  return c.left.clauses.some((clause) => has(c.around.tokens, outsideBrackets(c, clause), "parts"));
}

/** 征集党派团体提案92件,占提案总数20%: the share that follows tells that so many are a part of all. */
export function isPartOfAll(c: Context): boolean {
  const next = c.around.tokens[c.right.next];
  if (next?.number?.kind !== "percent") return false;
  return /^(代表|委员|政协)?(建议|提案|议案)?,?\(?(约|近)?占(了|到)?(全部|大会|收到的?|提交的?|立案)*((代表|委员|政协)?(建议|提案|议案))?(总数|总量|总件数|提交总数)的?(约|近)?$/.test(
    c.around.text.slice(endOf(c), next.start),
  );
}

const PARTS_OF = new Set(["category", "by_handler"]);

/** 公益诉讼44件 behind 司法保护31件: nothing but the name of the next member of a list of areas or bodies. */
export function isNextMember(c: Context): boolean {
  const { before } = c;
  if (!PARTS_OF.has(before?.names[0]?.measure ?? "") || before?.number.kind !== c.figure.number.kind) return false;
  return /^(?:建议|提案)?[,、;][^,。;、:()0-9]{2,18}$/.test(c.around.text.slice(before.number.end, startOf(c)));
}

/** Tokens of a clause outside brackets. */
export function outsideBrackets(c: Context, clause: number[]): number[] {
  const depth = c.around.tokens[c.k]?.depth ?? 0;
  return clause.filter((i) => (c.around.tokens[i]?.depth ?? 0) <= depth);
}

/** 629件(含分办件), 主办(含独办、分办)的建议35件: what a bracket adds does not name the number. */
export function withoutAsides(c: Context, indexes: number[]): number[] {
  const { tokens, text } = c.around;
  const depth = tokens[c.k]?.depth ?? 0;
  let aside = false;
  return indexes.filter((i) => {
    const t = tokens[i];
    if (t?.mark === "(" && t.depth === depth) aside = /^(含|包含|包括)/.test(text.slice(t.end, t.end + 2));
    const inside = aside && (t?.depth ?? 0) > depth;
    if (t?.mark === ")" && t.depth === depth) aside = false;
    return !inside;
  });
}

export function distinct(names: Name[]): Name[] {
  const key = (n: Name) =>
    `${n.measure}|${n.level ?? ""}|${n.outcome ?? ""}|${n.label ?? ""}|${n.instrument ?? ""}|${n.aspect ?? ""}`;
  return names.filter((n, i) => names.findIndex((m) => key(m) === key(n)) === i);
}

/** Text of the figure's clause on both sides. */
export function clauseAround(c: Context, reach: number): string {
  const { tokens, text } = c.around;
  const first = tokens[own(c)[0] ?? c.k]?.start ?? startOf(c);
  const begin = stretchStart(text, Math.min(first, startOf(c)), 0);
  const end = Math.max(endOf(c), ...c.right.own.map((i) => tokens[i]?.end ?? 0));
  const stop = /[,。;\n]/.exec(text.slice(endOf(c), endOf(c) + reach));
  return text.slice(begin, Math.min(end + 6, endOf(c) + (stop?.index ?? reach)));
}

/** The character right before the figure. */
export const led = (c: Context) => c.around.text.slice(startOf(c) - 1, startOf(c));
