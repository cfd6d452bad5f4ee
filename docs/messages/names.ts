import type { Bound, ClassLabel, Instrument, Level, Measure, Outcome, Unit } from "../../transform/codebook.ts";
import type { Language } from "./language.ts";

/** What names a figure: the fields of an observation, a best figure or a derived one that its name is made of. */
export interface Named {
  instrument: Instrument;
  measure: Measure;
  unit: Unit;
  outcome: Outcome | null;
  class_label: ClassLabel | null;
  level: Level | null;
  aspect?: "process" | "result" | null;
  subset?: "key" | null;
  label?: string | null;
}

/** The measure with what qualifies it, without the instrument: 满意率（满意）, "outcome: resolved, class A (share)". */
export function measureName(t: Language, figure: Omit<Named, "instrument">): string {
  const share = figure.unit === "percent";
  const base = share ? t.t(`rate.${figure.measure}`) : t.t(`measure.${figure.measure}`);
  const details = [
    figure.outcome && t.t(`outcome.${figure.outcome}`),
    figure.class_label && t.t("class.letter", { letter: figure.class_label }),
    figure.level && t.t(`level.${figure.level}`),
    figure.aspect && t.t(`aspect.${figure.aspect}`),
    figure.subset && t.t(`subset.${figure.subset}`),
    figure.label,
  ].filter((d): d is string => Boolean(d));
  return details.length === 0 ? base : t.t("name.detailed", { base, details: t.list(details) });
}

/** The figure's full name: the instrument, then the measure. */
export function figureName(t: Language, figure: Named): string {
  return t.t("name.figure", { instrument: t.t(`instrument.${figure.instrument}`), measure: measureName(t, figure) });
}

/** A value as a reader of the language expects it: 128件, 95.5%, at least 80%, withheld. */
export function amount(t: Language, value: number | null, unit: Unit, bound: Bound = "exact"): string {
  if (value === null) return t.t("value.withheld");
  const shown = t.t(`unit.${unit}`, { n: value });
  return bound === "exact" ? shown : t.t(`bound.${bound}`, { value: shown });
}

/** A derived value: determined, or a range. */
export function range(t: Language, low: number, high: number, unit: Unit): string {
  const top = t.t(`unit.${unit}`, { n: high });
  return low === high ? top : t.t("value.range", { low: t.number(low), high: top });
}

/** Years as a reader of the language writes them: one, or the first to the last. */
export const span = (t: Language, first: number, last: number): string =>
  first === last
    ? t.t("overview.year", { year: String(first) })
    : t.t("overview.span", { first: String(first), last: String(last) });

interface Place {
  region_code: string;
  name: string;
  name_hant: string;
  pinyin: string;
}

/** A place's name in the language: simplified, traditional, or pinyin in English. */
export function placeName(t: Language, place: Place): string {
  if (t.locale === "zh-Hant") return place.name_hant;
  if (t.locale === "zh-Hans") return place.name;
  return place.pinyin === "" ? place.name : place.pinyin;
}

/** A formula as the site sets percentages everywhere: the sign close to its number. */
export const formula = (text: string): string => text.replaceAll(" %", "%");

/** Words that the audit puts around an expected value, and the messages that say the same. */
const AROUND: [before: string, after: string, key: "check.atMost" | "check.lastPlace" | "check.complete"][] = [
  ["at most ", "", "check.atMost"],
  ["", " (one unit off in the last place)", "check.lastPlace"],
  ["", " if the list were complete", "check.complete"],
];

/** The value that a check expects, its words in the language. */
export function expectedValue(t: Language, expected: string): string {
  const found = AROUND.find(([before, after]) => expected.startsWith(before) && expected.endsWith(after));
  if (!found) return expected;
  const [before, after, key] = found;
  return t.t(key, { value: expected.slice(before.length, expected.length - after.length) });
}
