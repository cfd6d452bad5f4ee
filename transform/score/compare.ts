import type { Coding } from "./cases.ts";

/** What must be right for a figure to be found at all: what it measures, in which unit, and its value. */
export function core(o: Coding): string {
  const value = o.status === "withheld" ? "withheld" : String(o.value);
  const outcome = o.measure === "outcome" ? o.outcome : null;
  const level = o.measure === "satisfaction" ? o.level : null;
  return `${o.measure}|${o.unit}|${value}|${outcome}|${level}`;
}

/** The other fields, scored one by one over the figures that were found. */
export const FIELDS = [
  "instrument",
  "bound",
  "class_label",
  "label",
  "term",
  "session",
  "year",
  "aspect",
  "subset",
] as const;
export type Field = (typeof FIELDS)[number];

/** Words that close a printed name without being part of it. */
const ENDINGS = ["方面", "类", "工作", "事务", "领域", "等"];
const JOINTS = new Set("、,,和及与");

/** A name without the words and marks on which two careful readers differ: 农林、水电类 and 农林水电 are one. */
export function plainLabel(label: string | null): string {
  let plain = [...(label ?? "")].filter((c) => c.trim() !== "" && !JOINTS.has(c)).join("");
  for (let ending = endingOf(plain); ending !== undefined; ending = endingOf(plain)) {
    plain = plain.slice(0, -ending.length);
  }
  return plain;
}

const endingOf = (label: string) => ENDINGS.find((ending) => label.endsWith(ending));

export function sameField(field: Field, a: Coding, b: Coding): boolean {
  return field === "label" ? plainLabel(a.label) === plainLabel(b.label) : a[field] === b[field];
}

const agreement = (a: Coding, b: Coding) => FIELDS.filter((field) => sameField(field, a, b)).length;

/** A labelled figure with the extracted one that is taken for it. */
export interface Pair {
  gold: Coding;
  found: Coding;
}

export interface Matching {
  pairs: Pair[];
  missed: Coding[];
  extra: Coding[];
}

/**
 * Pairs labelled with extracted figures of one case. Each is used once; among equals in the core, the one that agrees
 * in most other fields is taken, the earlier one on a tie.
 */
export function match(gold: Coding[], found: Coding[]): Matching {
  const extra = [...found];
  const pairs: Pair[] = [];
  const missed: Coding[] = [];
  for (const one of gold) {
    const key = core(one);
    let best = -1;
    let most = -1;
    extra.forEach((candidate, i) => {
      const agreed = core(candidate) === key ? agreement(one, candidate) : -1;
      if (agreed > most) [best, most] = [i, agreed];
    });
    const [taken] = best < 0 ? [] : extra.splice(best, 1);
    if (taken === undefined) missed.push(one);
    else pairs.push({ gold: one, found: taken });
  }
  return { pairs, missed, extra };
}
