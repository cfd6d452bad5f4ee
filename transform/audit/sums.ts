import { makeHundred } from "./complete.ts";
import { exactValue, ownShares } from "./listbase.ts";
import type { Family } from "./lists.ts";
import type { Hundred, IdentityName, Sum } from "./relations.ts";
import type { Split } from "./splits.ts";
import { phantom, type System } from "./system.ts";

/** Lists whose members exclude each other, so that they cannot exceed their whole. */
const DISJOINT: ReadonlySet<Family> = new Set(["outcome"]);

/** 满意 and 满意或基本满意 count the same items twice. */
export const overlap = (levels: unknown[]): boolean =>
  levels.includes("satisfied_or_basically") && (levels.includes("satisfied") || levels.includes("basically"));

function isDisjoint(system: System, s: Split): boolean {
  const levels = s.members.map((m) => system.reading.figures[m]?.o.level);
  return DISJOINT.has(s.family) || (s.family === "satisfaction" && levels.includes("dissatisfied") && !overlap(levels));
}

/** Whether the members together are more than any total in scope. */
function exceeds(system: System, s: Split): boolean {
  const sum = s.members.reduce((t, m) => t + (exactValue(system.reading, m) ?? 0), 0);
  return s.ceiling !== null && sum > s.ceiling;
}

/** The members of each list of a family add up to its total, with the class that was cut off, if any. */
export function listSums(system: System, family: Family, identity: IdentityName): Sum[] {
  return system.splits.flatMap((s): Sum[] => {
    if (s.family !== family || s.wholes.length === 0) return [];
    const last = s.members.at(-1) ?? 0;
    const parts = s.cut === null ? s.members : [...s.members, phantom(system, last, { class_label: s.cut })];
    const disjoint = isDisjoint(system, s) && (s.tied || exceeds(system, s));
    const standing = s.standing === "shown" && s.complete !== null ? "stated" : s.standing;
    return [{ kind: "sum", identity, wholes: s.wholes, parts, standing, disjoint }];
  });
}

/** The members' shares of each complete list add up to 100, where its own total is known to be their base. */
export function shareSums(system: System): Hundred[] {
  return system.splits.flatMap((s): Hundred[] => {
    const own = ownShares(system.reading, s, system.shares).flatMap((f) => (f === null || f.value === null ? [] : [f]));
    if (own.length !== s.members.length || own.length < 2 || s.cut !== null) return [];
    const whole = s.standing === "shown" || s.complete !== null;
    const disjoint = isDisjoint(system, s);
    const standing = whole && isBase(system, s) ? "stated" : makeHundred(own) ? "shown" : "open";
    if (standing === "open" && !disjoint) return [];
    return [{ kind: "hundred", identity: "shares_sum", percents: own.map((f) => f.index), standing, disjoint }];
  });
}

/** Whether the first base is settled and is the list's own total. */
function isBase(system: System, s: Split): boolean {
  const base = s.bases[0];
  if (base === undefined || s.wholes.length === 0 || !s.certain || !s.tied) return false;
  const value = (ids: number[]) => ids.reduce((t, i) => t + (system.reading.figures[i]?.value ?? Number.NaN), 0);
  return value(base) === value(s.wholes) || base.join() === s.wholes.join();
}
