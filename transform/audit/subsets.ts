import { totalsFor } from "./bases.ts";
import { type Figure, isCount, type Reading, sameScope } from "./figure.ts";
import { familyOf } from "./lists.ts";
import type { Subset } from "./relations.ts";
import type { System } from "./system.ts";

/** Key and joint items, and counts that no sum or share places, are no more than their total; of a list, the largest. */
export function subsets(system: System): Subset[] {
  const { reading, splits, relations } = system;
  const placed = new Set(
    relations.flatMap((r) => (r.kind === "share" || (r.kind === "sum" && r.standing !== "open") ? r.parts : [])),
  );
  for (const s of splits) {
    const largest = s.members.reduce((a, b) =>
      (reading.figures[b]?.value ?? 0) > (reading.figures[a]?.value ?? 0) ? b : a,
    );
    for (const m of s.members) if (m !== largest) placed.add(m);
  }
  return reading.figures.flatMap((f): Subset[] => {
    if (!isCount(f) || f.value === null || placed.has(f.index)) return [];
    if (f.o.measure === "submitted" || f.o.measure === "assigned" || f.o.class_label !== null) return [];
    if (f.o.measure === "feedback" || (f.o.label !== null && familyOf(f.o) === null)) return [];
    const totals = totalsFor(reading, f);
    const own = totals.filter((t) => sameScope(t.o, f.o));
    const whole = (own.length > 0 ? own : totals)
      .filter((t) => t.value !== null)
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
    if (whole === undefined) return [];
    const listed = familyOf(f.o) !== null && familyOf(f.o) !== "filing";
    if (f.o.instrument === "combined" && whole.o.instrument !== "combined") return [];
    const standing = listed || isDoubtful(reading, f) ? "open" : "stated";
    return [{ kind: "subset", identity: "subset", part: f.index, whole: whole.index, standing }];
  });
}

/** The same count of the same measure stands under another instrument too: one of the two is misread. */
const isDoubtful = (reading: Reading, f: Figure): boolean =>
  reading.figures.some(
    (g) =>
      g.o.measure === f.o.measure && g.value === f.value && g.o.instrument !== f.o.instrument && g.o.unit === f.o.unit,
  );
