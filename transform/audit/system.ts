import type { Reading } from "./figure.ts";
import type { Relation, ShareOf, Sum } from "./relations.ts";
import type { Share } from "./shares.ts";
import type { Split } from "./splits.ts";

/** An unprinted quantity that identities speak of: a class cut off, a period not told. */
export interface Phantom {
  /** number of its variable */
  id: number;
  /** observation whose description it shares */
  like: number;
  class_label: "B" | "C" | "D" | null;
  /** what it is, where it is not a class: the period that the report does not tell */
  period: boolean;
}

/** The relations of one report. */
export interface System {
  reading: Reading;
  shares: Share[];
  splits: Split[];
  /** totals with the parts that they may be split up into, by instrument, by source or by role */
  totals: Sum[];
  /** what each share that stands beside a count is of */
  ratios: ShareOf[];
  relations: Relation[];
  phantoms: Phantom[];
}

/** Adds an unprinted quantity to the system; gives the number of its variable. */
export function phantom(system: System, like: number, of: Partial<Phantom>): number {
  const id = system.reading.figures.length + system.phantoms.length;
  system.phantoms.push({ id, like, class_label: null, period: false, ...of });
  return id;
}
