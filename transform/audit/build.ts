import type { Reading } from "./figure.ts";
import { IDENTITIES } from "./identities.ts";
import { findLists } from "./lists.ts";
import type { Relation } from "./relations.ts";
import { pairShares } from "./shares.ts";
import { analyse } from "./splits.ts";
import type { System } from "./system.ts";
import { splitTotals } from "./totals.ts";
import { isCompletedBeside } from "./unread.ts";

/** Finds every relation that the identities give for these figures. */
export function build(plain: Reading): System {
  const reading = { ...plain, subtotals: subtotals(plain) };
  const shares = pairShares(reading);
  const splits = analyse(reading, findLists(reading), shares);
  const system: System = { reading, shares, splits, relations: [], phantoms: [] };
  for (const identity of IDENTITIES)
    system.relations.push(...identity.find(system).map((r) => unlessBeside(reading, r)));
  return { ...system, relations: needed(distinct(system.relations)) };
}

/** A list that a count beside it completes is not the whole list. */
const unlessBeside = (reading: Reading, r: Relation): Relation =>
  r.kind === "sum" && r.standing === "stated" && isCompletedBeside(reading, r) ? { ...r, standing: "open" } : r;

/** Parts of totals that are split up by source or by role. */
function subtotals(reading: Reading): Set<number> {
  const split = splitTotals(reading).filter((r) => r.identity === "components_sum" && r.standing !== "open");
  return new Set(split.flatMap((r) => r.parts));
}

/** Each relation once: the same figures under the same identity are one check. */
function distinct(relations: Relation[]): Relation[] {
  const seen = new Set<string>();
  return relations.filter((r) => {
    const key =
      r.kind === "sum"
        ? JSON.stringify(["sum", [...r.wholes].sort(), [...r.parts].sort()])
        : JSON.stringify([
            r.kind,
            r.kind === "hundred" ? r.percents : r.kind === "subset" ? [r.part, r.whole] : [r.percent],
          ]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** An open sum says nothing where its parts are shown to make up another total. */
function needed(relations: Relation[]): Relation[] {
  const shown = new Set(
    relations.flatMap((r) => (r.kind === "sum" && r.standing !== "open" ? [[...r.parts].sort().join()] : [])),
  );
  return relations.filter((r) => r.kind !== "sum" || r.standing !== "open" || !shown.has([...r.parts].sort().join()));
}
