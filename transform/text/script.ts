import { Converter, Locale } from "opencc-js/t2cn";
import { FREQUENT } from "../decode/frequent.ts";

// `tw → cn` is right where `t → cn` leaves 著 for 着; `twp → cn` would rewrite mainland words.
const convert = Converter({ from: "tw", to: "cn" });

const single = new Map<string, string>();

/** One character in simplified form, without context. */
export function simplifiedCharacter(character: string): string {
  const known = single.get(character);
  if (known !== undefined) return known;
  const converted = convert(character);
  const form = converted.length === character.length ? converted : character;
  single.set(character, form);
  return form;
}

/** Whether a character has another, simplified form. */
export function isTraditional(character: string): boolean {
  return simplifiedCharacter(character) !== character;
}

/** What conversion may do with a code unit: nothing, read it as a part of a phrase, or change it. */
const PHRASED = 1;
const CHANGING = 2;

/** Code units outside the dictionaries that conversion brings to their common form: compatibility and rare characters. */
const RARE: readonly (readonly [number, number])[] = [
  [0xd800, 0xdfff],
  [0xf900, 0xfaff],
];

let roles: Uint8Array | null = null;

/** 办覆, where the answer is meant, is put right in whatever is converted. */
const ANSWER = "覆";

/**
 * The role of each code unit, by the two steps of the conversion: Taiwan's forms to common traditional ones (群 to 羣),
 * and those to simplified ones (羣 to 群). What the steps bring back to itself changes only as part of a phrase that they
 * do not; of such a phrase one character is enough to tell.
 */
function roleTable(): Uint8Array {
  if (roles !== null) return roles;
  const table = new Uint8Array(0x10000);
  for (const [from, to] of RARE) table.fill(CHANGING, from, to + 1);
  const [toCommon, toSimplified] = [entriesOf(Locale.from.tw), entriesOf(Locale.to.cn)];
  const simplified = new Map(toSimplified);
  const back = (phrase: string) => Array.from(phrase, (c) => simplified.get(c) ?? c).join("");
  /** characters with what the first step may make of each where the second brings it back */
  const forms = new Set<string>();
  for (const [key] of [...toCommon, ...toSimplified])
    for (const c of key) mark(table, c, simplifiedCharacter(c) === c ? PHRASED : CHANGING);
  mark(table, ANSWER, CHANGING);
  for (const [key, value] of toCommon)
    if (back(value) !== key) markPhrase(table, key);
    else for (let i = 0; i < key.length; i++) forms.add(`${key[i]}${value[i]}`);
  for (const [key, value] of toSimplified) {
    // 一群牛 where the second step has 一羣牛: the text that would come to the phrase.
    const before = back(key);
    const leads = Array.from(before).every((c, i) => c === key[i] || forms.has(`${c}${key[i]}`));
    if (leads && value !== before) markPhrase(table, before);
  }
  roles = table;
  return table;
}

function mark(table: Uint8Array, character: string, role: number): void {
  const code = character.charCodeAt(0);
  table[code] = Math.max(table[code] ?? 0, role);
}

/** Makes sure that one character of a phrase, a rare one if it has any, tells that it may change. */
function markPhrase(table: Uint8Array, phrase: string): void {
  const characters = Array.from(phrase);
  if (characters.some((c) => table[c.charCodeAt(0)] === CHANGING)) return;
  mark(table, characters.find((c) => !FREQUENT.has(c.charCodeAt(0))) ?? phrase, CHANGING);
}

/** Whether conversion may change a text for the sake of this code unit. */
export const mayChange = (code: number): boolean => roleTable()[code] === CHANGING;

const entriesOf = (dictionaries: unknown[]): [string, string][] =>
  dictionaries.flat(Number.POSITIVE_INFINITY).flatMap((dictionary) =>
    String(dictionary)
      .split("|")
      .map((entry): [string, string] => {
        const [key = "", value = ""] = entry.split(" ");
        return [key, value];
      }),
  );

/**
 * The text in simplified characters, offset for offset. Phrases decide between forms (乾燥 but 乾隆); a character whose
 * simplified form has another length stays as it is. Only runs of characters in which something may change are
 * converted: no phrase reaches over a mark.
 */
export function simplify(text: string): string {
  const table = roleTable();
  const pieces: string[] = [];
  let taken = 0;
  for (let i = 0; i < text.length; ) {
    if (table[text.charCodeAt(i)] === 0) {
      i++;
      continue;
    }
    const start = i;
    let changes = false;
    for (let role = table[text.charCodeAt(i)] ?? 0; role !== 0; role = table[text.charCodeAt(++i)] ?? 0)
      if (role === CHANGING) changes = true;
    if (!changes) continue;
    pieces.push(text.slice(taken, start), convertRun(text.slice(start, i)));
    taken = i;
  }
  if (taken === 0) return text;
  pieces.push(text.slice(taken));
  return pieces.join("");
}

/** Runs of no more characters are met again and again: glosses part one character from the next. */
const SHORT = 4;
/** Short runs that are remembered; past that many all are forgotten. */
const MOST_KNOWN = 20_000;
const known = new Map<string, string>();

function convertRun(run: string): string {
  if (run.length > SHORT) return convertAnew(run);
  let converted = known.get(run);
  if (converted === undefined) {
    converted = convertAnew(run);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(run, converted);
  }
  return converted;
}

/** 辦覆, 答覆: an answer, where the dictionaries keep 覆 as in 顛覆. */
const ANSWERED = /([办答回函批])覆/g;

/** Converts a run at its own length: around characters that would change theirs, where it has any. */
function convertAnew(run: string): string {
  const converted = convert(run);
  if (converted.length === run.length) return converted.replace(ANSWERED, "$1复");
  let out = "";
  let piece = "";
  for (const c of run) {
    if (convert(c).length === c.length) piece += c;
    else {
      out += sameLength(piece) + c;
      piece = "";
    }
  }
  return out + sameLength(piece);
}

/** The piece converted; character by character where a phrase would change its length. */
function sameLength(piece: string): string {
  const converted = convert(piece);
  return converted.length === piece.length ? converted : Array.from(piece, simplifiedCharacter).join("");
}
