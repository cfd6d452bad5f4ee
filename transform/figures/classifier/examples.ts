import type { Case, Coding } from "../../score/cases.ts";
import { clean as cleanText } from "../../text/clean.ts";
import { tokenise } from "../tokens.ts";
import { codeOf, jointCode } from "./codes.ts";
import { Describer } from "./features.ts";
import { readingOf } from "./readings.ts";
import type { Example } from "./training.ts";

/** A number of a labelled text, with where it begins in the reading text. */
export interface CodedNumber extends Example {
  start: number;
}

/**
 * The numbers of a labelled text, each with what its coder took it for; those that no coding names are none. A coding
 * tells no place: of several numbers of its value it is of one that the rules, too, read so, else of one whose words
 * it quotes, else of the next one.
 */
export function examplesOf(one: Case, text: string): CodedNumber[] {
  const clean = cleanText(text);
  const tokens = tokenise(clean.reading);
  const describer = new Describer(clean.reading, tokens);
  const numbers = describer.places.flatMap((at) => tokens[at]?.number ?? []);
  const ruled = new Map(readingOf(one, text).numbers.map(({ start, names }) => [start, names.map((n) => n.code)]));
  const codes = numbers.map(() => new Set<string>());
  let last = -1;
  for (const coding of one.observations) {
    const code = codeOf(coding);
    const fitting = numbers.flatMap((number, i) => (fits(number, coding) && !codes[i]?.has(code) ? [i] : []));
    const isQuoted = (i: number) => {
      const from = clean.readingOrigin[numbers[i]?.start ?? 0] ?? 0;
      const to = clean.readingOrigin[(numbers[i]?.end ?? 1) - 1] ?? 0;
      return clean.text.slice(Math.max(0, from - 2), to + 3).includes(coding.evidence.trim());
    };
    const tests = [
      (i: number) => ruled.get(numbers[i]?.start ?? -1)?.includes(code),
      isQuoted,
      (i: number) => i >= last,
    ];
    const [chosen] = tests.reduce((among, isBetter) => {
      const better = among.filter(isBetter);
      return better.length > 0 ? better : among;
    }, fitting);
    if (chosen === undefined) continue;
    codes[chosen]?.add(code);
    last = chosen;
  }
  return codes.map((of, i) => ({ start: numbers[i]?.start ?? 0, features: describer.of(i), code: jointCode(of) }));
}

function fits(number: { value: number | null; hidden: unknown; kind: string }, coding: Coding): boolean {
  if (coding.status === "withheld") return number.hidden !== null;
  if (number.value === null || coding.value === null || Math.abs(number.value - coding.value) > 1e-9) return false;
  return number.kind === "bare" || (number.kind === "percent") === (coding.unit === "percent");
}
