import type { Case, Coding } from "../../score/cases.ts";
import { clean as cleanText } from "../../text/clean.ts";
import { tokenise } from "../tokens.ts";
import { codeOf, jointCode } from "./codes.ts";
import { Describer } from "./features.ts";
import type { Example } from "./training.ts";

/** The numbers of a labelled text, each with what its coder took it for; those that no coding names are none. */
export function examplesOf(one: Case, text: string): Example[] {
  const clean = cleanText(text);
  const tokens = tokenise(clean.reading);
  const describer = new Describer(clean.reading, tokens);
  const numbers = describer.places.flatMap((at) => tokens[at]?.number ?? []);
  const codes = numbers.map(() => new Set<string>());
  let last = -1;
  for (const coding of one.observations) {
    const code = codeOf(coding);
    const fitting = numbers.flatMap((number, i) => (fits(number, coding) && !codes[i]?.has(code) ? [i] : []));
    const quoted = fitting.filter((i) => {
      const from = clean.readingOrigin[numbers[i]?.start ?? 0] ?? 0;
      const to = clean.readingOrigin[(numbers[i]?.end ?? 1) - 1] ?? 0;
      return clean.text.slice(Math.max(0, from - 2), to + 3).includes(coding.evidence.trim());
    });
    const among = quoted.length > 0 ? quoted : fitting;
    const chosen = among.find((i) => i >= last) ?? among[0];
    if (chosen === undefined) continue;
    codes[chosen]?.add(code);
    last = chosen;
  }
  return codes.map((of, i) => ({ features: describer.of(i), code: jointCode(of) }));
}

function fits(number: { value: number | null; hidden: unknown; kind: string }, coding: Coding): boolean {
  if (coding.status === "withheld") return number.hidden !== null;
  if (number.value === null || coding.value === null || Math.abs(number.value - coding.value) > 1e-9) return false;
  return number.kind === "bare" || (number.kind === "percent") === (coding.unit === "percent");
}
