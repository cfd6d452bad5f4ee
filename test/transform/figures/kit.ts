import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import type { Observation } from "../../../transform/codebook.ts";
import { type FigureContext, readByRules } from "../../../transform/figures/figures.ts";
import { tokenise } from "../../../transform/figures/tokens.ts";
import { clean } from "../../../transform/text/clean.ts";

/**
 * Every figure that the rules read in a text that stands alone, without title or date unless they are given. A classifier
 * weighs in afterwards: of that classifier.test.ts tells.
 */
export function read(text: string, context: Partial<FigureContext> = {}): Observation[] {
  const numbers = readByRules(clean(text), { title: null, publishedOn: null, ...context }).read;
  return numbers.filter((n) => n.named).map((n) => n.observation);
}

/** A figure in short: what it measures and how much, e.g. `outcome A resolved 40`, `replied 98 percent at_least`. */
export function short(o: Observation): string {
  const parts = [
    o.measure,
    o.subset,
    o.class_label,
    o.outcome,
    o.level,
    o.aspect,
    o.label === null ? null : `«${o.label}»`,
    o.value ?? "withheld",
    o.unit === "item" ? null : o.unit,
    o.bound === "exact" ? null : o.bound,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

/** Every figure of a text in short. */
export const told = (text: string, context: Partial<FigureContext> = {}) => read(text, context).map(short);

/** Every figure in short behind its instrument. */
export const byInstrument = (text: string) => read(text).map((o) => `${o.instrument} ${short(o)}`);

/** Term, session and year of each figure, by its value: `52: 17/2 2023`. */
export const periods = (text: string, context: Partial<FigureContext> = {}) =>
  read(text, context).map((o) => `${o.value}: ${o.term ?? "–"}/${o.session ?? "–"} ${o.year ?? "–"}`);

/** The reading of a text with its tokens. */
export function reading(text: string) {
  const cleaned = clean(text);
  return { text: cleaned.reading, tokens: tokenise(cleaned.reading) };
}

/** A text of ours in traditional characters, as they are used in Taiwan. */
export const traditional = Converter({ from: "cn", to: "tw" });

/** Tests for each text, by construction, that exactly these figures are told, in either script. */
export function tellsEach(constructions: Record<string, [text: string, figures: string[]][]>): void {
  describe.each(Object.entries(constructions))("%s", (_, cases) => {
    it.each(cases)("%s", (text, figures) => {
      expect(told(text)).toEqual(figures);
      expect(told(traditional(text)), traditional(text)).toEqual(figures);
    });
  });
}
