import type { Figure } from "./figure.ts";
import { originals } from "./misprints.ts";
import { decimalsOfValue } from "./precision.ts";
import type { Relation, ShareOf, Sum } from "./relations.ts";
import type { System } from "./system.ts";

/**
 * Values of a figure worth trying for failing relations that all contain it: what they ask for, and the usual misprints.
 * A sum of exact figures asks for one value and no other can repair it.
 */
export function valuesFor(system: System, f: Figure, failing: Relation[]): number[] {
  const sum = failing.find((r) => r.kind === "sum" && isExactSum(system, r));
  const values = new Set((sum === undefined ? failing : [sum]).flatMap((r) => asked(system, r, f)));
  const whole = f.o.unit !== "percent";
  if (sum === undefined && f.o.bound !== "about")
    for (const v of originals(f.value ?? 0, whole ? 0 : f.decimals)) values.add(v);
  const longest = Math.max(2, f.decimals);
  const likely = (v: number) => (whole ? Number.isInteger(v) : v <= 100 && decimalsOfValue(v) <= longest);
  return [...values].filter((v) => v >= 0 && v !== f.value && likely(v));
}

const isExactSum = (system: System, r: Sum): boolean =>
  [...r.wholes, ...r.parts].every((i) => system.reading.figures[i]?.o.bound === "exact");

function asked(system: System, relation: Relation, f: Figure): number[] {
  if (relation.kind === "sum") return askedBySum(system, relation, f);
  if (relation.kind === "share") return askedByShare(system, relation, f);
  if (relation.kind === "hundred") return [askedByHundred(system, relation.percents, f)];
  return relation.kind === "range" ? [withoutNeighbour(f)] : [];
}

/** 1266.67% where a number before it ran into 66.67%. */
function withoutNeighbour(f: Figure): number {
  const text = (f.value ?? 0).toFixed(Math.max(0, f.decimals));
  for (let i = 1; i < text.length; i++)
    if (text[i] !== "0" && Number(text.slice(i)) <= 100) return Number(text.slice(i));
  return Number.NaN;
}

const printedValue = (system: System, i: number): number => system.reading.figures[i]?.value ?? Number.NaN;
const add = (system: System, ids: number[]): number => ids.reduce((s, i) => s + printedValue(system, i), 0);

function askedBySum(system: System, r: Sum, f: Figure): number[] {
  const difference = add(system, r.wholes) - add(system, r.parts);
  if (r.parts.includes(f.index)) return [(f.value ?? 0) + difference];
  return r.wholes.includes(f.index) ? [(f.value ?? 0) - difference] : [];
}

const FEW = 5;

function askedByShare(system: System, r: ShareOf, f: Figure): number[] {
  const percent = system.reading.figures[r.percent];
  const base = r.bases[0] ?? [];
  if (percent?.value == null) return [];
  const [part, whole] = [add(system, r.parts), add(system, base)];
  if (f.index === r.percent) return r.bases.flatMap((b) => roundings(part, add(system, b), f.decimals));
  if (r.parts.includes(f.index)) return around((percent.value * whole) / 100 - (part - (f.value ?? 0)));
  if (base.includes(f.index) && percent.value > 0)
    return around((100 * part) / percent.value - (whole - (f.value ?? 0)));
  return [];
}

function roundings(part: number, whole: number, decimals: number): number[] {
  if (!(whole > 0)) return [];
  const scale = decimals > 0 ? 10 ** decimals : 1;
  return [Math.round((100 * part * scale) / whole) / scale, Math.floor((100 * part * scale) / whole) / scale];
}

function around(x: number): number[] {
  if (!Number.isFinite(x)) return [];
  return Array.from({ length: 2 * FEW + 1 }, (_, i) => Math.round(x) - FEW + i);
}

function askedByHundred(system: System, percents: number[], f: Figure): number {
  return Number((100 - (add(system, percents) - (f.value ?? 0))).toFixed(Math.max(0, f.decimals)));
}
