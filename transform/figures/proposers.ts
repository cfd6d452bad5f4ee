import type { Instrument, Observation } from "../codebook.ts";

/** Motions are put forward by ten deputies or more, or by a delegation: the law's words, no kind of proposer. */
const LEGAL_FORM = /[0-9一二三四五六七八九十]+(名|人|位)?(及)?以上/;
/** One delegation, party or committee by its name: 某市代表团; 代表团 alone is a kind. */
const NAMED_BODY = /^[^各其]{2,}(代表团|市委|县委|区委|省委|支部|总支|工委|小组)$/;

/**
 * `by_proposer` needs several who put items forward (codebook, measures). One body's or one kind's number that stands
 * alone is what was put forward.
 */
export function settleProposers(observations: Observation[]): void {
  const most = mostPutForward(observations);
  const named = observations.filter((o) => o.measure === "by_proposer");
  const labels = new Map<Instrument, Set<string>>();
  for (const o of named) labels.set(o.instrument, (labels.get(o.instrument) ?? new Set()).add(o.label ?? ""));
  for (const o of named) {
    const label = o.label ?? "";
    const others = (labels.get(o.instrument)?.size ?? 0) > 1;
    const legal = o.instrument === "motion" && (LEGAL_FORM.test(label) || label === "代表联名");
    if (others || !(legal || (NAMED_BODY.test(label) && most <= (o.value ?? 0)))) continue;
    o.measure = "submitted";
    o.label = null;
  }
}

const PUT_FORWARD = new Set<Observation["measure"]>(["submitted", "filed", "assigned"]);

/** The largest number that was put forward, filed or handed over. */
function mostPutForward(observations: Observation[]): number {
  return observations.reduce(
    (n, o) => (PUT_FORWARD.has(o.measure) && o.unit === "item" ? Math.max(n, o.value ?? 0) : n),
    0,
  );
}
