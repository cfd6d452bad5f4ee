import { totalsFor } from "./bases.ts";
import { type Figure, isCount, nearestTo, type Reading, sameScope } from "./figure.ts";
import { familyOf } from "./lists.ts";
import { firstOf } from "./reading.ts";
import type { Relation, Subset } from "./relations.ts";
import type { System } from "./system.ts";

/** Key and joint items, and counts that no sum or share places, are no more than their total; of a list, the largest. */
export function subsets(system: System): Subset[] {
  const { reading } = system;
  const placed = placedIn(system);
  return reading.figures.flatMap((f): Subset[] => {
    if (!isCount(f) || f.value === null || placed.has(f.index) || !isPart(f) || isTotal(reading, f)) return [];
    const whole = wholeOf(reading, f);
    return whole === null
      ? []
      : [
          {
            kind: "subset",
            identity: "subset",
            part: f.index,
            whole: whole.index,
            standing: standing(reading, f, whole),
          },
        ];
  });
}

/** Counts that a sum or a share relates to their total already, and all of a list but the largest. */
function placedIn({ reading, splits, relations }: System): Set<number> {
  const placed = new Set(relations.flatMap((r) => (relates(reading, r) ? r.parts : [])));
  for (const s of splits) {
    const largest = s.members.reduce((a, b) =>
      (reading.figures[b]?.value ?? 0) > (reading.figures[a]?.value ?? 0) ? b : a,
    );
    for (const m of s.members) if (m !== largest) placed.add(m);
  }
  return placed;
}

/** A share of a base smaller than its part relates them no more than an open sum does. */
function relates(reading: Reading, r: Relation): r is Extract<Relation, { parts: number[] }> {
  if (r.kind === "sum") return r.standing !== "open";
  if (r.kind !== "share") return false;
  const value = (ids: number[]) => ids.reduce((t, i) => t + (reading.figures[i]?.value ?? 0), 0);
  return r.bases.some((b) => b.some((i) => reading.figures[i]?.value == null) || value(b) >= value(r.parts));
}

function isPart(f: Figure): boolean {
  if (f.o.measure === "submitted" || f.o.measure === "assigned" || f.o.class_label !== null) return false;
  return f.o.measure !== "feedback" && (f.o.label === null || familyOf(f.o) !== null);
}

/** Whether the number is a total itself: 办理建议52件 under 承办 and 办结 alike. */
const isTotal = (reading: Reading, f: Figure): boolean =>
  nearestTo(f, reading.totals).some(
    (t) => (t.o.measure === "submitted" || t.o.measure === "assigned") && t.start < f.end && f.start < t.end,
  );

/** Words of a total that has another beside it: 主办12件, 一般建议35件. */
const ONE_SIDE = ["主办", "牵头", "单办", "独办", "一般", "普通"];
const NEAR = 8;

/** The largest total that the count may be a part of: of its own scope where that is large enough. */
function wholeOf(reading: Reading, f: Figure): Figure | null {
  const isWhole = (t: Figure) =>
    t.value !== null && firstOf(reading.folded.slice(Math.max(0, t.start - NEAR), t.start), ONE_SIDE) === null;
  const totals = totalsFor(reading, f).filter(isWhole);
  const largest = (of: Figure[]) => [...of].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0] ?? null;
  const own = largest(totals.filter((t) => sameScope(t.o, f.o)));
  const whole = own !== null && (own.value ?? 0) >= (f.value ?? 0) ? own : largest(totals);
  return whole !== null && f.o.instrument === "combined" && whole.o.instrument !== "combined" ? null : whole;
}

/** More than the whole is a contradiction only of one scope, of a kind that has no members, and where nothing is split. */
function standing(reading: Reading, f: Figure, whole: Figure): Subset["standing"] {
  const listed = familyOf(f.o) !== null && familyOf(f.o) !== "filing";
  const open = listed || f.o.measure === "joint" || !sameScope(f.o, whole.o) || isDoubtful(reading, f);
  return open ? "open" : "stated";
}

/** The same count of the same measure stands under another instrument too: one of the two is misread. */
const isDoubtful = (reading: Reading, f: Figure): boolean =>
  reading.figures.some(
    (g) =>
      g.o.measure === f.o.measure && g.value === f.value && g.o.instrument !== f.o.instrument && g.o.unit === f.o.unit,
  );
