import type { Instrument, Observation } from "../codebook.ts";
import type { CleanText } from "../text/clean.ts";
import type { Read } from "./classifier/weigh.ts";
import type { Figure, Name } from "./figure.ts";
import { newFigure } from "./frames.ts";
import { observe } from "./observe.ts";
import type { Scope } from "./periods/scope.ts";
import { isFigure, type Sentence } from "./sentence.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Token } from "./tokens.ts";

/** Why the numbers of a whole sentence are left. */
export const ELSEWHERE = "the sentence is about something else";

/**
 * Reasons for which a number is left that are a judgement of what is talked of. Where one is mistaken the words around
 * the number tell it; a target, an average or a comparison is none of ours whatever its words.
 */
const DOUBTED: ReadonlySet<string> = new Set([ELSEWHERE, "something else is counted", "no item of ours"]);

/** How many of a text's left numbers are looked at: each keeps what was known where it stands. */
export const MOST_LEFT = 200;

/** Whether what a number was left for may be mistaken. */
export const isDoubted = (figure: Figure): boolean => figure.dropped !== null && DOUBTED.has(figure.dropped);

/** The numbers of a sentence that is about something else; the instrument is the one in force. */
export function* leftIn(tokens: Token[], s: Sentence, instrument: Instrument | null): Iterable<Figure> {
  for (let i = s.from; i < s.to; i++) {
    const token = tokens[i];
    if (token?.number && isFigure(token)) yield { ...newFigure(i, token.number, null), instrument, dropped: ELSEWHERE };
  }
}

/**
 * A number that the rules leave, as the words around it may yet name it. What is known of it besides is worked out only
 * when it is asked for, as of the place where it stands, and leaves no trace in the periods of other figures.
 */
export function setAside(clean: CleanText, around: Surroundings, scope: Scope, figure: Figure, from: number): Read {
  const why = figure.dropped ?? "";
  const moment = scope.moment();
  const name: Name = { measure: "assigned", unit: "item", rule: why };
  return {
    number: figure.number,
    named: false,
    left: true,
    get observation(): Observation {
      return scope.asOf(moment, () => {
        const [seen] = observe(clean, around, scope, { ...figure, names: [name], dropped: null }, from);
        if (seen === undefined) throw new RangeError("a figure with a name gives an observation");
        return { ...seen, year: seen.year ?? scope.elsewhere(seen, scope.isOverYears()) };
      });
    },
  };
}

/**
 * The numbers left that are worth a look: those of a text in which the rules name others, and none of them of the same
 * size, for it may be the same figure told again.
 */
export function worthALook(left: readonly Read[], named: readonly Read[]): Read[] {
  if (named.length === 0) return [];
  const sizes = new Set(named.map(({ number }) => `${number.kind} ${number.value}`));
  return left.filter(({ number }) => !sizes.has(`${number.kind} ${number.value}`));
}
