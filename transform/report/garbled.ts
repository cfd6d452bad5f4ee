import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { tableOf } from "../text/characters.ts";
import { isAccented, TELLTALES, TRAIT } from "../text/traits.ts";

const TELLTALE = tableOf(TELLTALES);

/** Characters of a run that are looked at, from its first telltale one on. */
const RUN = 40;
const SHORTEST_RUN = 6;
const REPLACED = 2;
const MARKS = 4;
const BYTES = 6;

/**
 * Whether a text shows a wrong decoding or a failed reading of print somewhere: mojibake in the codebook's sense.
 * `traits` are the text's.
 */
export function isGarbled(text: string, traits: number): boolean {
  return (
    ((traits & TRAIT.telltale) !== 0 && (hasReplaced(text) || hasDoublyDecoded(text))) ||
    ((traits & TRAIT.accented) !== 0 && hasLatinBytes(text)) ||
    ((traits & TRAIT.questioned) !== 0 && hasMarkRun(text)) ||
    ((traits & TRAIT.slashed) !== 0 && hasBrokenPercent(text))
  );
}

/** U+FFFD, or what becomes of it when it is decoded once more. */
function hasReplaced(text: string): boolean {
  if (text.includes("锟斤拷")) return true;
  let found = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) {
    if (++found >= REPLACED) return true;
  }
  return false;
}

/** A run of characters whose GBK bytes are UTF-8: text that was decoded by the wrong one of the two. */
function hasDoublyDecoded(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (TELLTALE[text.charCodeAt(at)] === 0) continue;
    let [from, to] = [at, at];
    while (from > 0 && at - from < RUN && isWide(text.charCodeAt(from - 1))) from--;
    while (to < text.length && to - at < RUN && isWide(text.charCodeAt(to))) to++;
    if (to - from >= SHORTEST_RUN && isUtf8Inside(iconv.encode(text.slice(from, to), "gbk"))) return true;
    at = to;
  }
  return false;
}

const isWide = (code: number) => code >= 0x80;

/** Whether bytes are UTF-8 but for what a torn character leaves at either end. */
function isUtf8Inside(bytes: Buffer): boolean {
  for (let cut = 0; cut < 3; cut++) {
    for (let torn = 0; torn < 3; torn++) if (isUtf8(bytes.subarray(cut, bytes.length - torn))) return true;
  }
  return false;
}

/** UTF-8 read as Latin 1: lead bytes as letters with accents, followed by what their trail bytes are there. */
function hasLatinBytes(text: string): boolean {
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    run = isAccented(text.charCodeAt(at)) ? run + 1 : 0;
    if (run >= BYTES) return true;
  }
  return false;
}

/** Question marks in a row, spaced or not, where characters were lost on the way. */
function hasMarkRun(text: string): boolean {
  let run = 0;
  for (let at = text.indexOf("?"), next = at; at >= 0; at = text.indexOf("?", next)) {
    run = at === next ? run + 1 : 1;
    if (run >= MARKS) return true;
    next = at + 1;
    while (text[next] === " ") next++;
  }
  return false;
}

/** A percent sign that a scanner took for `0/0`: `700-/0` for 70%. */
function hasBrokenPercent(text: string): boolean {
  for (let at = text.indexOf("-/"); at >= 0; at = text.indexOf("-/", at + 1)) {
    const [before, after] = [text[at - 1] ?? "", text[at + 2] ?? ""];
    if ((before === "0" || before === "o") && "0oO".includes(after) && after !== "") return true;
  }
  return false;
}
