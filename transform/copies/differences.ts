import type { Observation } from "../codebook.ts";

/** What a copy prints otherwise than its original. */
export interface Differences {
  /** damage that only the copy shows, and only the original */
  damage: { copy: string[]; original: string[] };
  figures: FigureDifference[];
}

export interface FigureDifference {
  change: "altered" | "withheld" | "missing" | "added";
  /** ordinal of the figure in the original, and in the copy; null where it has none */
  original: number | null;
  copy: number | null;
}

type Told = Pick<
  Observation,
  "instrument" | "measure" | "unit" | "value" | "status" | "outcome" | "class_label" | "level" | "label" | "subset"
>;

const key = (o: Told): string =>
  JSON.stringify([o.instrument, o.measure, o.unit, o.class_label ?? o.outcome, o.level, o.label, o.subset]);

const same = (a: Told, b: Told): boolean => a.status === b.status && a.value === b.value;

/**
 * Which figures and what damage tell a copy from its original. Figures of the same kind are paired in their order, equal
 * ones first. Pure; linear but for figures of one kind.
 */
export function differences(
  original: { figures: readonly Told[]; damage: readonly string[] },
  copy: { figures: readonly Told[]; damage: readonly string[] },
): Differences {
  return {
    damage: {
      copy: copy.damage.filter((d) => !original.damage.includes(d)),
      original: original.damage.filter((d) => !copy.damage.includes(d)),
    },
    figures: figureDifferences(original.figures, copy.figures),
  };
}

function figureDifferences(original: readonly Told[], copy: readonly Told[]): FigureDifference[] {
  const theirs = byKey(copy);
  const found: FigureDifference[] = [];
  for (const [k, own] of byKey(original)) {
    const other = theirs.get(k) ?? [];
    theirs.delete(k);
    found.push(...pair(original, copy, own, other));
  }
  for (const rest of theirs.values())
    found.push(...rest.map((c): FigureDifference => ({ change: "added", original: null, copy: c })));
  return found.sort((a, b) => (a.original ?? a.copy ?? 0) - (b.original ?? b.copy ?? 0));
}

function byKey(figures: readonly Told[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  figures.forEach((f, i) => {
    const own = groups.get(key(f));
    if (own === undefined) groups.set(key(f), [i]);
    else own.push(i);
  });
  return groups;
}

function pair(original: readonly Told[], copy: readonly Told[], own: number[], other: number[]): FigureDifference[] {
  const left = [...other];
  const open = own.filter((i) => {
    const at = left.findIndex((j) => equal(original[i], copy[j]));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const paired = open.map((i): FigureDifference => {
    const j = left.shift();
    if (j === undefined) return { change: "missing", original: i, copy: null };
    const hidden = copy[j]?.status === "withheld" && original[i]?.status === "reported";
    return { change: hidden ? "withheld" : "altered", original: i, copy: j };
  });
  return [...paired, ...left.map((j): FigureDifference => ({ change: "added", original: null, copy: j }))];
}

const equal = (a: Told | undefined, b: Told | undefined): boolean => a !== undefined && b !== undefined && same(a, b);
