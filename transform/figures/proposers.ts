import type { Observation } from "../codebook.ts";

/** Motions are put forward by ten deputies or more, or by a delegation: the law's words, no kind of proposer. */
const LEGAL_FORM = /[0-9一二三四五六七八九十]+(名|人|位)?(及)?以上/;
/** One delegation, party or committee by its name: 某市代表团; 代表团 alone is a kind. */
const NAMED_BODY = /^[^各其]{2,}(代表团|市委|县委|区委|省委|支部|总支|工委|小组)$/;

/**
 * `by_proposer` needs several who put items forward (codebook, measures). One body's or one kind's number that stands
 * alone is what was put forward.
 */
export function settleProposers(observations: Observation[]): void {
  const named = observations.filter((o) => o.measure === "by_proposer");
  for (const o of named) {
    const label = o.label ?? "";
    const others = named.some((other) => other.label !== o.label && other.instrument === o.instrument);
    const legal = o.instrument === "motion" && LEGAL_FORM.test(label);
    if (others || !(legal || (NAMED_BODY.test(label) && !partOfMore(o, observations)))) continue;
    o.measure = "submitted";
    o.label = null;
  }
}

/** Whether a larger number of the same instrument was put forward or filed. */
function partOfMore(o: Observation, observations: Observation[]): boolean {
  return observations.some(
    (w) =>
      (w.measure === "submitted" || w.measure === "filed" || w.measure === "assigned") &&
      w.unit === "item" &&
      (w.value ?? 0) > (o.value ?? 0),
  );
}
