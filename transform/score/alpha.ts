import type { Coding } from "./cases.ts";
import { core, FIELDS, type Field, match, type Pair, plainLabel } from "./compare.ts";
import type { Coded } from "./score.ts";

/**
 * Krippendorff's alpha for nominal data, by the coincidence matrix of K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability" (University of Pennsylvania, 2011). Each unit lists the values that its coders gave; null is a
 * coder who gave none, and units with fewer than two values say nothing. 1 is full agreement, 0 what chance gives;
 * null where there is nothing to compare. Where all values are the same, agreement is full.
 */
export function nominalAlpha(units: (string | null)[][]): number | null {
  const frequency = new Map<string, number>();
  let disagreements = 0;
  let n = 0;
  for (const unit of units) {
    const values = unit.filter((v) => v !== null);
    const m = values.length;
    if (m < 2) continue;
    n += m;
    const here = new Map<string, number>();
    for (const v of values) here.set(v, (here.get(v) ?? 0) + 1);
    for (const [v, count] of here) {
      frequency.set(v, (frequency.get(v) ?? 0) + count);
      disagreements += (count * (m - count)) / (m - 1);
    }
  }
  if (n === 0) return null;
  let expected = 0;
  for (const count of frequency.values()) expected += count * (n - count);
  return expected === 0 ? 1 : 1 - ((n - 1) * disagreements) / expected;
}

export interface Agreement {
  /** figures that at least one of the two coders marked */
  units: number;
  /** how the figure is named: measure, outcome and level, or that it is no figure at all */
  naming: number | null;
  /** the other fields, over the figures that both marked */
  fields: Record<Field, number | null>;
}

const ABSENT = "no figure";

/**
 * Agreement of two coders. Coders mark figures freely, so the units are not given beforehand: a unit is a figure that
 * either of them marked, and one who passed it over gave it the value "no figure". Figures are brought together case
 * by case: first those with the same core, then, in order, those with the same number and unit under another name.
 */
export function agreement(first: Coded[], second: Coded[]): Agreement {
  const other = new Map(second.map((c) => [c.id, c.observations]));
  const both: Pair[] = [];
  const alone: Coding[] = [];
  for (const { id, observations } of first) {
    const { pairs, missed, extra } = match(observations, other.get(id) ?? []);
    both.push(...pairs);
    for (const gold of missed) {
      const at = extra.findIndex((e) => number(e) === number(gold));
      const [found] = at < 0 ? [] : extra.splice(at, 1);
      if (found === undefined) alone.push(gold);
      else both.push({ gold, found });
    }
    alone.push(...extra);
  }
  const named = both.map(({ gold, found }) => [name(gold), name(found)]);
  const unnamed = alone.map((coding) => [name(coding), ABSENT]);
  const fields = FIELDS.map((field) => [
    field,
    nominalAlpha(both.map(({ gold, found }) => [value(gold, field), value(found, field)])),
  ]);
  return {
    units: both.length + alone.length,
    naming: nominalAlpha([...named, ...unnamed]),
    fields: Object.fromEntries(fields) as Record<Field, number | null>,
  };
}

const number = (o: Coding) => `${o.unit}|${o.status === "withheld" ? "withheld" : o.value}`;
const name = (o: Coding) => {
  const [measure, , , outcome, level] = core(o).split("|");
  return `${measure}|${outcome}|${level}`;
};
const value = (o: Coding, field: Field) => (field === "label" ? plainLabel(o.label) : String(o[field]));
