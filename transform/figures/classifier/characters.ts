import { general, plain } from "./stretch.ts";

/** How many characters before and behind a number are looked at. */
const BEFORE = 80;
const BEHIND = 40;

const [FULL_STOP, ENUMERATION_COMMA, LINE_BREAK] = [0x3002, 0x3001, 0x0a];
const [COMMA, COLON, SEMICOLON, OPENING, CLOSING] = [0x2c, 0x3a, 0x3b, 0x28, 0x29];

const endsSentence = (code: number) => code === FULL_STOP || code === SEMICOLON || code === LINE_BREAK;
const endsClause = (code: number) =>
  code === COMMA || code === ENUMERATION_COMMA || code === COLON || endsSentence(code);
const endsClauseBefore = (code: number) => code === OPENING || endsClause(code);
const endsClauseBehind = (code: number) => code === CLOSING || endsClause(code);

type Ends = (code: number) => boolean;

/** The place where the stretch behind the last mark before `to` begins; `from` where there is none. */
function beginning(text: string, from: number, to: number, ends: Ends): number {
  for (let i = to; i > from; i--) if (ends(text.charCodeAt(i - 1))) return i;
  return from;
}

/** The place of the first mark from `from` on; `to` where there is none. */
function ending(text: string, from: number, to: number, ends: Ends): number {
  for (let i = from; i < to; i++) if (ends(text.charCodeAt(i))) return i;
  return to;
}

/**
 * The characters around a number, with # for numbers (`plain`) and with what is general in place of names (`general`),
 * as code units in buffers that are used again for the next number; all places are places in these. Pieces of strings
 * and patterns over them would cost the most by far of all that the classifier does.
 */
export class Characters {
  /** before the number: sentence and clause go from their places to the end */
  readonly before = { plain: new Uint16Array(BEFORE), sentence: 0, clause: 0, end: 0 };
  /** behind it: clause and sentence go from 0 to before their places */
  readonly behind = { plain: new Uint16Array(BEHIND), clause: 0, sentence: 0, end: 0 };
  /** the sentence before the number: the clause goes from its place to the end */
  readonly wide = { general: new Uint16Array(BEFORE), clause: 0, end: 0 };
  /** the clause behind it */
  readonly next = { general: new Uint16Array(BEHIND), end: 0 };

  /** Takes what stands around the number from `start` to before `end`. */
  look(text: string, start: number, end: number): void {
    const { before, behind, wide, next } = this;
    const first = Math.max(0, start - BEFORE);
    const clause = beginning(text, first, start, endsClauseBefore);
    const sentence = beginning(text, first, clause, endsSentence);
    before.sentence = plain(text, first, sentence, before.plain, 0);
    before.clause = plain(text, sentence, clause, before.plain, before.sentence);
    before.end = plain(text, clause, start, before.plain, before.clause);
    wide.clause = general(text, sentence, clause, wide.general, 0);
    wide.end = general(text, clause, start, wide.general, wide.clause);

    const last = Math.min(text.length, end + BEHIND);
    const clauseEnd = ending(text, end, last, endsClauseBehind);
    const sentenceEnd = ending(text, clauseEnd, last, endsSentence);
    behind.clause = plain(text, end, clauseEnd, behind.plain, 0);
    behind.sentence = plain(text, clauseEnd, sentenceEnd, behind.plain, behind.clause);
    behind.end = plain(text, sentenceEnd, last, behind.plain, behind.sentence);
    next.end = general(text, end, clauseEnd, next.general, 0);
  }
}
