import type { Observation } from "../codebook.ts";
import type { Found } from "./restated.ts";

/** Parties and people's organisations that put items forward in their own name, with the part of them that did. */
const PARTY =
  /((?:中国)?(?:民革|民盟|民建|民进|农工党|致公党|九三学社|九三|台盟|无党派|工商联|总工会|妇联|共青团|团[省市县区州]?委|科协|侨联|台联|青联|文联|社科联|贸促会))((?:中央|[省市县区州](?:级)?)?(?:委会|委员会|委|工委|总支|支部|基层委员会|组织|人士|联)?)/g;
/** What the document as a whole decides, not the words around the number. */
export const ONE_OF_PARTIES = "one of several parties";

/** Whether the name is a party's or a people's organisation's. */
export function isParty(name: string): boolean {
  PARTY.lastIndex = 0;
  const found = PARTY.exec(name);
  return (
    found !== null &&
    /^[省市县区州]?$/.test(name.slice(0, found.index)) &&
    found.index + found[0].length === name.length
  );
}

/** What may stand between a party and the number of what it put forward: 今年向政协大会提交, 的委员提交. */
const PUTS =
  /^[^。;:\n]{0,26}?(?:提交|提出|报送|递交|上报|撰写|呈送)了?(?:的)?(?:集体|党派|团体|界别|委员|个人)*(?:提案|建议)?(?:共|共计|计|有)?(?:[^,。;0-9]{2,10}、)?$/;
const NEXT = /^([^,。;:、0-9]{0,6}?)(?:提案|建议)?(?:和|、|及|以及)([^,。;:、0-9]{0,8})$/;
/** What the words around the number of what a party put forward may have named it. */
const PUT = new Set<Observation["measure"]>(["submitted", "category", "by_proposer", "outcome"]);
/** 26件界别小组提案: the kind of proposal behind the number. */
const KIND = /^([^,。;:、0-9]{2,6})提案/;
/** Characters before a number in which a party is sought. */
const REACH = 60;

/** The party whose putting forward the number counts, and its name as printed; null where none is told. */
function partyBefore(text: string, at: number): { party: string; label: string; end: number } | null {
  const from = Math.max(0, at - REACH);
  const lead = text.slice(from, at);
  let last: RegExpExecArray | null = null;
  PARTY.lastIndex = 0;
  for (let m = PARTY.exec(lead); m !== null; m = PARTY.exec(lead)) last = m;
  // 我会与工商联共同提交2件: not the party's own.
  const shared = /[与同和]$/.test(lead.slice(0, last?.index)) && /共同|联合/.test(lead.slice(last?.index));
  if (last === null || shared || !PUTS.test(lead.slice(last.index + last[0].length))) return null;
  const level = /[省市县区州]$/.exec(lead.slice(0, last.index))?.[0] ?? "";
  return { party: last[1] ?? "", label: level + last[0], end: from + last.index + last[0].length };
}

/**
 * 民革中央提交40件。…民盟中央提交46件: in a text that tells of several parties, each with a count of its own, what each put
 * forward is one proposer's part; what one party alone put forward is all that its report is about.
 */
export function settleParties(
  text: string,
  found: readonly (Found & { number: { start: number; end: number } })[],
): void {
  const told = found.map((f) => {
    const { measure, unit } = f.observation;
    const counts = unit === "item" && PUT.has(measure);
    return counts ? partyBefore(text, f.number.start) : null;
  });
  if (new Set(told.flatMap((t) => (t === null ? [] : [t.party]))).size < 2) return;
  let before: { label: string; end: number } | null = null;
  found.forEach((f, i) => {
    const own = told[i] ?? null;
    const goesOn = before !== null && NEXT.test(text.slice(before.end, f.number.start));
    if (own !== null) name(f.observation, own.label);
    else if (goesOn && before && (f.observation.measure === "submitted" || f.observation.measure === "by_proposer"))
      name(f.observation, before.label + (KIND.exec(text.slice(f.number.end, f.number.end + 10))?.[1] ?? ""));
    before = own !== null ? { label: own.label, end: f.number.end } : null;
  });
}

function name(o: Observation, label: string): void {
  o.measure = "by_proposer";
  o.label = label;
  o.rule = ONE_OF_PARTIES;
}
