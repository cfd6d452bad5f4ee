import type { Observation } from "../codebook.ts";
import { WHOLES } from "./naming/context.ts";
import type { Found } from "./restated.ts";

/** Measures whose counts are parts of what was put forward, filed or handed over. */
const OF_A_WHOLE = new Set<Observation["measure"]>(["outcome", "satisfaction"]);

type Period = Pick<Observation, "term" | "session" | "year">;

const samePeriod = (a: Period, b: Period) => a.term === b.term && a.session === b.session;

/**
 * A part cannot exceed its whole. Where outcomes or verdicts only carry on the session last named, and are more than
 * was counted for it, they belong to the last whole that is large enough: the sum over several sessions told before.
 */
export function settleParts(found: readonly Found[]): void {
  const wholes: Observation[] = [];
  for (let i = 0; i < found.length; ) {
    const sentence = found[i]?.sentence;
    let end = i;
    while (end < found.length && found[end]?.sentence === sentence) end++;
    const group = found.slice(i, end);
    const whole = wholeOf(group, wholes);
    if (whole !== null)
      for (const { observation } of group) {
        if (!OF_A_WHOLE.has(observation.measure)) continue;
        observation.term = whole.term;
        observation.session = whole.session;
        observation.year = whole.year;
      }
    for (const { observation: o } of group)
      if (WHOLES.has(o.measure) && o.unit === "item" && o.label === null) wholes.push(o);
    i = end;
  }
}

/** The earlier whole that a sentence's parts belong to instead of the one in force; null where that one is large enough. */
function wholeOf(group: readonly Found[], wholes: readonly Observation[]): Observation | null {
  const parts = group.filter((f) => OF_A_WHOLE.has(f.observation.measure) && f.carried);
  const first = parts[0]?.observation;
  if (first === undefined || first.session === null) return null;
  const most = parts.reduce((n, f) => (f.observation.unit === "item" ? Math.max(n, f.observation.value ?? 0) : n), 0);
  const alike = wholes.filter((w) => w.instrument === first.instrument && w.value !== null);
  const own = alike.filter((w) => samePeriod(w, first));
  if (most === 0 || own.length === 0 || own.some((w) => (w.value ?? 0) >= most)) return null;
  return alike.findLast((w) => !samePeriod(w, first) && (w.value ?? 0) >= most) ?? null;
}
