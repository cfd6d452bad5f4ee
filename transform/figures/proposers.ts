import type { Instrument, Observation } from "../codebook.ts";
import type { NumberToken } from "./numbers.ts";

/** Motions are put forward by ten deputies or more, or by a delegation: the law's words, no kind of proposer. */
const LEGAL_FORM = /[0-9一二三四五六七八九十]+(名|人|位)?(及)?以上/;
/** One delegation, party or committee by its name: 某市代表团; 代表团 alone is a kind. */
const NAMED_BODY = /^[^各其]{2,}(代表团|市委|县委|区委|省委|支部|总支|工委|小组)$/;

/** The rule that names a kind of proposer where the verb alone would tell that items were put forward. */
export const KIND_UNDER_VERB = "kind of proposer, under the verb";

/** Farthest that the verb is sought before the number, in characters: a title may stand between. */
const FARTHEST = 80;
const KIND_BEFORE =
  /(?:提交|提出|报送|递交|上报)(?:了|的|大会|会议|全会|政协|共|一共|累计|分别)*((?:委员|代表|会员|党员|社员|盟员|党派|界别)?(?:集体|党派团体|团体|联名|个人或联名|个人|全团))(?:政协)?(?:建议、提案|提案|建议)(?:共|共计|计|有|达)?$/;
const PUT_BEFORE =
  /(?:提交|提出|报送|递交|上报)(?:了|大会|会议|全会|共|一共|累计)*(?:[^,。;0-9]{0,4}《[^》]{0,60}》等)?$/;
/** 6件集体提案: the kind of proposer right behind a number. */
export const KIND_BEHIND =
  /^((?:委员|代表|会员|党派|界别)?(?:集体|党派团体|团体|联名|个人或联名|个人|全团))(?:提案|建议)/;
/** 《…》等4件建议作为全团建议提出. */
const AS_KIND = /^(?:提案|建议)?作为(全团|集体|团体|党派|界别|联名)(?:提案|建议)(?:提出|提交|上报)/;
/** 提交集体提案和个人提案100余篇: two kinds under one number. */
const KINDS_BEFORE =
  /(?:提交|提出|报送|递交|上报)(?:了|的|大会|会议|全会|政协|共|一共|累计)*((?:集体|团体|联名|个人))提案(和|及|、)((?:集体|团体|联名|个人))提案(?:共|共计|计|有|达)?$/;
/** 8名代表提交个人意见建议7条: who did is counted, and the word tells no kind. */
const BY_SOME = /[0-9]+[余多]?(?:名|位)[^,。;0-9]{0,16}(?:代表|委员)[^,。;0-9]*$/;

/**
 * 民盟市委会提交集体提案6件, 提交了《…》等6件集体提案: the kind of proposer that names the items tells who put them
 * forward (codebook, table of measures), even where no other kind stands beside it. Motions are by law put forward
 * jointly.
 */
export function settleKinds(text: string, found: readonly { number: NumberToken; observation: Observation }[]): void {
  for (const { number, observation } of found) {
    if (observation.measure !== "submitted" || observation.unit !== "item" || observation.instrument === "motion")
      continue;
    const before = text.slice(Math.max(0, number.start - FARTHEST), number.start);
    const kind =
      KIND_BEFORE.exec(before)?.[1] ??
      AS_KIND.exec(text.slice(number.end, number.end + 20))?.[1] ??
      KINDS_BEFORE.exec(before)?.slice(1).join("") ??
      (PUT_BEFORE.test(before) ? KIND_BEHIND.exec(text.slice(number.end, number.end + 12))?.[1] : undefined);
    if (kind === undefined || BY_SOME.test(before)) continue;
    observation.measure = "by_proposer";
    observation.label = kind;
    observation.rule = KIND_UNDER_VERB;
  }
}

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

const PUT_FORWARD = new Set<Observation["measure"]>(["submitted", "filed", "assigned", "key"]);

/** The largest number that was put forward, filed, handed over or singled out. */
function mostPutForward(observations: Observation[]): number {
  return observations.reduce(
    (n, o) => (PUT_FORWARD.has(o.measure) && o.unit === "item" ? Math.max(n, o.value ?? 0) : n),
    0,
  );
}
