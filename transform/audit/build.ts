import { shareRelations } from "./bases.ts";
import type { Reading } from "./figure.ts";
import { IDENTITIES } from "./identities.ts";
import { findLists } from "./lists.ts";
import type { Relation, Sum } from "./relations.ts";
import { pairShares } from "./shares.ts";
import { analyse } from "./splits.ts";
import type { System } from "./system.ts";
import { splitTotals } from "./totals.ts";
import { isCompletedBeside } from "./unread.ts";

/** Finds every relation that the identities give for these figures. */
export function build(plain: Reading): System {
  const totals = splitTotals(plain);
  const reading = { ...plain, subtotals: subtotals(totals) };
  const shares = pairShares(reading);
  const splits = analyse(reading, findLists(reading), shares);
  const ratios = shareRelations({ reading, shares, splits });
  const system: System = { reading, shares, splits, totals, ratios, relations: [], phantoms: [] };
  for (const identity of IDENTITIES)
    for (const r of identity.find(system)) system.relations.push(unlessBeside(reading, r));
  return { ...system, relations: needed(distinct(system.relations)) };
}

/** A list that a count beside it completes is not the whole list. */
const unlessBeside = (reading: Reading, r: Relation): Relation =>
  r.kind === "sum" && r.standing === "stated" && isCompletedBeside(reading, r) ? { ...r, standing: "open" } : r;

/** Parts of totals that are split up by source or by role. */
function subtotals(totals: Sum[]): Set<number> {
  const split = totals.filter((r) => r.identity === "components_sum" && r.standing !== "open");
  return new Set(split.flatMap((r) => r.parts));
}

/** Each relation once: the same figures under the same identity are one check. */
function distinct(relations: Relation[]): Relation[] {
  const seen = new Set<string>();
  return relations.filter((r) => {
    const key = keyOf(r);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf(r: Relation): string {
  if (r.kind === "sum") return `${inOrder(r.wholes)} = ${inOrder(r.parts)}`;
  if (r.kind === "hundred") return `hundred ${r.percents.join()}`;
  if (r.kind === "subset") return `subset ${r.part} ${r.whole}`;
  return `${r.kind} ${r.percent}`;
}

const inOrder = (figures: number[]): string => [...figures].sort((a, b) => a - b).join();

/** An open sum says nothing where its parts are shown to make up another total. */
function needed(relations: Relation[]): Relation[] {
  const isOpen = (r: Relation) => r.kind === "sum" && r.standing === "open";
  if (!relations.some(isOpen)) return relations;
  const shown = new Set(relations.flatMap((r) => (r.kind === "sum" && !isOpen(r) ? [inOrder(r.parts)] : [])));
  return relations.filter((r) => r.kind !== "sum" || !isOpen(r) || !shown.has(inOrder(r.parts)));
}
