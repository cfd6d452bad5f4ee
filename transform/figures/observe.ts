import type { Instrument, Observation } from "../codebook.ts";
import type { CleanText } from "../text/clean.ts";
import type { Figure } from "./figure.ts";
import type { NumberToken } from "./numbers.ts";
import type { Period, Scope } from "./periods/scope.ts";
import type { Surroundings } from "./surroundings.ts";

/** A mask or a gap is quoted with the words that name it (codebook, rule 16). */
function evidenceStart(around: Surroundings, figure: Figure): number {
  if (!figure.number.hidden) return figure.number.start;
  for (let i = figure.at - 1; i >= 0 && i > figure.at - 4; i--) {
    const t = around.tokens[i];
    if (!t || figure.number.start - t.end > 6 || t.mark === "," || t.mark === "。" || t.number) break;
    if (t.cues.length > 0) return t.start;
  }
  return figure.number.start;
}

/** Farthest that two characters of one number lie apart in the cleaned text: beyond it another column stands between. */
const LONGEST_GAP = 12;

/** End of the number in the cleaned text; where it goes on in another line of its column, that of its first part. */
function evidenceEnd(clean: CleanText, start: number, number: NumberToken): number {
  let end = Math.max(start, (clean.readingOrigin[number.start] ?? 0) + 1);
  for (let i = number.start + 1; i < number.end; i++) {
    const at = clean.readingOrigin[i] ?? 0;
    if (at < end - 1 || at - end > LONGEST_GAP) break;
    end = at + 1;
  }
  return end;
}

/** The observations of a figure, one for each of its names; `from` is where its sentence begins. */
export function observe(
  clean: CleanText,
  around: Surroundings,
  scope: Scope,
  figure: Figure,
  from: number,
): Observation[] {
  if (figure.dropped !== null) return [];
  const { number } = figure;
  const start = clean.readingOrigin[evidenceStart(around, figure)] ?? 0;
  const end = evidenceEnd(clean, start, number);
  const sourceStart = clean.origin[start] ?? 0;
  const sourceEnd = end > start ? (clean.origin[end - 1] ?? 0) + 1 : sourceStart;
  const depth = around.tokens[figure.at]?.depth ?? 0;
  let read: { instrument: Instrument; period: Period } | null = null;
  return figure.names.map((name) => {
    const instrument = name.instrument ?? figure.instrument ?? "suggestion";
    if (read?.instrument !== instrument)
      read = { instrument, period: scope.period(from, number.start, depth, instrument) };
    const period = name.period ? { ...read.period, ...name.period, year: null } : read.period;
    return {
      instrument,
      measure: name.measure,
      unit: name.unit ?? (number.kind as Observation["unit"]),
      value: number.value,
      bound: name.bound ?? number.bound,
      status: number.hidden ? "withheld" : "reported",
      outcome: name.measure === "outcome" ? (name.outcome ?? null) : null,
      class_label: name.class_label ?? null,
      level: name.measure === "satisfaction" ? (name.level ?? "satisfied") : null,
      aspect: name.measure === "satisfaction" ? (name.aspect ?? null) : null,
      subset: figure.key && name.measure !== "key" ? "key" : null,
      label: name.label ?? null,
      term: period.term,
      session: period.session,
      year: name.year ?? period.year,
      evidence: clean.text.slice(start, end),
      span: [start, end],
      source_span: [sourceStart, sourceEnd],
      rule: name.rule,
    };
  });
}
