/**
 * Relations between figures: what an identity becomes once it has found its figures in a report.
 * Variables are numbered: below the number of figures they are observations, above it unprinted quantities.
 */
export type IdentityName =
  | "classes_sum"
  | "verdicts_sum"
  | "categories_sum"
  | "handlers_sum"
  | "proposers_sum"
  | "filing_sum"
  | "instruments_sum"
  | "components_sum"
  | "remainder_sum"
  | "converted_sum"
  | "periods_sum"
  | "stated_sum"
  | "share"
  | "joint_share"
  | "rate"
  | "shares_sum"
  | "complement_rates"
  | "subset"
  | "percent_range";

/**
 * `stated`: the text says that it holds, so a mismatch is a contradiction and an unknown may be solved for.
 * `shown`: the printed numbers show it. `open`: neither, so a mismatch proves nothing.
 */
export type Standing = "stated" | "shown" | "open";

/** The parts add up to the wholes (one, or one for each instrument). */
export interface Sum {
  kind: "sum";
  identity: IdentityName;
  wholes: number[];
  parts: number[];
  standing: Standing;
  /** parts exclude each other: they cannot exceed the whole even where the list may be incomplete */
  disjoint: boolean;
}

/** A percentage is the share of parts in a base; one of `bases` (each a sum of variables), the likeliest first. */
export interface ShareOf {
  kind: "share";
  identity: IdentityName;
  percent: number;
  parts: number[];
  bases: number[][];
  /** the text or the other shares settle that the first base is meant */
  certain: boolean;
  /** a mismatch with every base is a contradiction */
  standing: Standing;
}

/** Percentages of a complete list add up to 100. */
export interface Hundred {
  kind: "hundred";
  identity: IdentityName;
  percents: number[];
  standing: Standing;
  disjoint: boolean;
}

/** A part is no larger than its whole. */
export interface Subset {
  kind: "subset";
  identity: IdentityName;
  part: number;
  whole: number;
  standing: Standing;
}

/** A percentage is at most 100. */
export interface Range {
  kind: "range";
  identity: IdentityName;
  percent: number;
}

export type Relation = Sum | ShareOf | Hundred | Subset | Range;

/** The printed figures that a relation touches, each once. */
export function figuresOf(r: Relation, base = 0): number[] {
  if (r.kind === "sum") return [...new Set([...r.wholes, ...r.parts])];
  if (r.kind === "share") return [...new Set([...r.parts, ...(r.bases[base] ?? []), r.percent])];
  if (r.kind === "hundred") return [...r.percents];
  if (r.kind === "subset") return [r.part, r.whole];
  return [r.percent];
}
