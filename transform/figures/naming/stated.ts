import { outcomeName } from "../degrees.ts";
import { type Name, STATED } from "../figure.ts";
import type { Cue } from "../lexicon/cue.ts";
import { has } from "../sentence.ts";
import type { Surroundings } from "../surroundings.ts";
import { cue, type Token } from "../tokens.ts";
import { byBody, HANDING, handsOver, isPurpose } from "./handingOver.ts";
import { adoptedAll, answeredAll, metAll, solvedAll, verdictOfAll } from "./saidOfAll.ts";

const FINISHES = new Set(["replied", "completed", "assigned", "filed", "published"]);

/** What a clause says of all that were counted before it. */
export interface Statement {
  name: Name;
  /** a handing-over, which may stand without 全部 or 已 */
  handing: boolean;
  /** whether its subject is all items: 所有建议提案 */
  all?: boolean;
}

/** Where a clause stands to the figure that it may speak of. */
export interface Place {
  /** whether the clause is the figure's own */
  own: boolean;
  /** whether the figure is a part, of which a clause about the items again does not speak */
  parted?: boolean;
  /** clauses between the figure and this one */
  earlier: number[][];
  /** whether a single item is counted */
  one?: boolean;
  /** whether motions are counted, which may be turned into suggestions */
  motion: boolean;
}

export function statementsIn(around: Surroundings, clause: number[], place: Place): Statement[] {
  const { tokens } = around;
  if ((has(tokens, clause, "rate") && !place.own) || has(tokens, clause, "target")) return [];
  const said = place.earlier.some((e) => has(tokens, e, "all"));
  const out = wordsOfAll(around, clause, place, said);
  for (const [n, i] of clause.entries()) {
    const token = tokens[i];
    const verb = cue(token, "verb");
    if (!token || !verb) continue;
    const told: Verb = { token, verb, clause, before: clause.slice(0, n) };
    if (!isOfOthers(around, told)) out.push(...verbOfAll(around, told, place, said));
  }
  return out.filter((p, i) => out.findIndex((q) => q.name.measure === p.name.measure) === i);
}

/** A verb of the vocabulary in its clause, with what stands before it there. */
interface Verb {
  token: Token;
  verb: Extract<Cue, { t: "verb" }>;
  clause: number[];
  before: number[];
}

/** What a clause says of all by other words than a verb of the vocabulary; `said`: whether 均 or 全部 stands before it. */
function wordsOfAll(around: Surroundings, clause: number[], place: Place, said: boolean): Statement[] {
  const { tokens, text } = around;
  const out: Statement[] = [];
  const joint = clause.find((i) => cue(tokens[i], "joint"));
  const role = text.slice(Math.max(0, (tokens[joint ?? -1]?.start ?? 0) - 4), tokens[joint ?? -1]?.start ?? 0);
  // 2件建议交由我区办理,均作为会办单位
  if (!place.own && joint !== undefined && (place.one ? /作为$/ : /(均|都|全部)(作为|为|是|系)$/).test(role))
    out.push({ name: { measure: "joint", rule: STATED }, handing: false });
  const classed = place.own ? undefined : clause.find((i) => cue(tokens[i], "letter"));
  const lead = text.slice(Math.max(0, (tokens[classed ?? -1]?.start ?? 0) - 3), tokens[classed ?? -1]?.start ?? 0);
  if (classed !== undefined && /(均|都|全部?)(为|是|属)[“"]?$/.test(lead)) {
    const name = outcomeName(around, [classed]);
    if (name) out.push({ name: { ...name, rule: STATED }, handing: false });
  }
  if (!place.own && adoptedAll(around, clause))
    out.push({ name: { measure: "adopted", rule: STATED }, handing: false });
  if (!place.own && solvedAll(around, clause))
    out.push({ name: { measure: "outcome", outcome: "resolved", rule: STATED }, handing: false });
  if (answeredAll(around, clause, said)) out.push({ name: { measure: "replied", rule: STATED }, handing: false });
  if (metAll(around, clause)) out.push({ name: { measure: "contacted", rule: STATED }, handing: false });
  const verdict = place.own ? null : verdictOfAll(around, clause);
  if (verdict) out.push({ name: verdict, handing: false });
  return out;
}

/** Whether a verb speaks of some of the items, of others, or of what is still to come. */
function isOfOthers(around: Surroundings, { token: t, verb, clause, before }: Verb): boolean {
  const { tokens, text } = around;
  // 答复满意率: the verb belongs to the verdict behind it.
  if (isFuture(text, t) || /^(基本)?满意/.test(text.slice(t.end, t.end + 4))) return true;
  if (verb.v === "replied" && (isPurpose(around, clause, t) || isPublished(text, t))) return true;
  // 除个别需跨年度办理外,其他全部办结: not of all that were counted.
  if (/除(个别|少数|极少数|部分|少量)[^。;]{0,24}外[^。;]*$/.test(text.slice(Math.max(0, t.start - 60), t.start)))
    return true;
  // 除2件经代表同意延期答复外: of those that are put off.
  if (/(延期|延后|延迟|推迟|暂缓)$/.test(text.slice(Math.max(0, t.start - 2), t.start))) return true;
  // 其余的议案作为建议处理: told of the others.
  return verb.v === "not_filed" && before.some((j) => cue(tokens[j], "rest"));
}

/** What a verb says of all that were counted. */
function verbOfAll(around: Surroundings, told: Verb, place: Place, said: boolean): Statement[] {
  const { tokens, text } = around;
  const { token: t, verb, before } = told;
  if (verb.v === "not_filed" && place.motion)
    return [{ name: { measure: "not_filed", rule: "motions turned into suggestions" }, handing: false }];
  if (verb.weak && place.own && byBody(text, t) && text[t.end] !== "的")
    return [{ name: { measure: "assigned", rule: STATED }, handing: true }];
  if (!FINISHES.has(verb.v) || verb.weak || text[t.end] === "的") return [];
  if (verb.v === "filed" && text[t.start - 1] === "不") return [];
  if (!isToldOfAll(around, told, place, said)) return [];
  const about = /(基本|大体|大部分|大多)$/.test(text.slice(Math.max(0, t.start - 3), t.start));
  const out: Statement[] = [
    {
      name: { measure: verb.v, rule: STATED, ...(about ? { bound: "about" as const } : {}) },
      handing: verb.v === "assigned",
      all: before.some((j) => isOfAll(text, tokens[j])),
    },
  ];
  if ((verb.v === "replied" || verb.v === "completed") && PUBLISHED_TOO.test(text.slice(t.end, t.end + 30)))
    out.push({ name: { measure: "published", rule: STATED }, handing: false });
  if (/^办理(答复|回复)/.test(text.slice(t.start, t.end)) && /^(完毕|完成)/.test(text.slice(t.end, t.end + 2)))
    out.push({ name: { measure: "completed", rule: STATED }, handing: false });
  return out;
}

/** Whether the clause says its verb of all items, or hands all of them over. */
function isToldOfAll(around: Surroundings, told: Verb, place: Place, said: boolean): boolean {
  const { tokens, text } = around;
  const { token: t, verb, clause, before } = told;
  const word = text.slice(t.start, t.end);
  if (
    verb.v === "assigned" &&
    /^(建议|提案|议案|件)/.test(text.slice(t.end, t.end + 2)) &&
    (word.length > 1 || !HANDING.test(word))
  )
    return false;
  const handing = verb.v === "assigned" && handsOver(around, t, clause);
  if (handing && handsOthersOver(text, t)) return false;
  const takes = verb.v === "assigned" && /^(承办|主办|负责办理|研究办理|组织办理)/.test(word) && text[t.end] !== "单";
  if (verb.v === "assigned" && !handing && !(takes && (place.own || byBody(text, t)))) return false;
  const subject = (i: number) => cue(tokens[i], "instrument") && !isSameSubject(text, tokens[i]);
  if (!place.own && !said && !place.motion && before.some(subject)) return false;
  const again = before.filter((j) => cue(tokens[j], "instrument"));
  if (place.parted && again.some((j) => !isOfAll(text, tokens[j]))) return false;
  const agreed = verb.v === "filed" && /(同意|决定|予以|准予)$/.test(text.slice(Math.max(0, t.start - 2), t.start));
  if (!place.own && !handing && !takes && !agreed && !said && !saysAll(around, told)) return false;
  return !/(大多数|大部分|绝大多数|绝大部分|多数|部分)(都|均|已|已经)*$/.test(
    text.slice(Math.max(0, t.start - 10), t.start),
  );
}

/** 立案346件,其余转有关部门参考: what is handed over are the others. */
const handsOthersOver = (text: string, t: Token): boolean =>
  /(其余|其他|余下|剩余|另有|未立案的?)(建议|提案|意见)?(均|都|全部|则|已|分别)*$/.test(
    text.slice(Math.max(0, t.start - 14), t.start),
  );

/** 均, 已, 所有提案, 分别由…办理完毕: by a word before the verb or in it, or by how its clause begins. */
function saysAll(around: Surroundings, { token: t, verb, clause, before }: Verb): boolean {
  const { tokens, text } = around;
  const all = clause.slice(0, before.length + 1).some((i) => cue(tokens[i], "all") || isOfAll(text, tokens[i]));
  const divided =
    verb.v === "completed" && /(^|,)(分别|现)?由[^,。;]{2,60}$/.test(text.slice(Math.max(0, t.start - 64), t.start));
  return all || divided || text[t.start] === "已" || headsClause(text, t);
}

/** 4件主办件的答复已在网站公开: the replies themselves, of which only that is told. */
const isPublished = (text: string, t: Token): boolean =>
  text[t.start - 1] === "的" &&
  /^[^,。;0-9]{0,4}[已均全][^,。;]{0,24}(公开|公示|挂网|上网)/.test(text.slice(t.end, t.end + 34));

/** 均按时答复和公开, 全部办结并在网上公开. */
const PUBLISHED_TOO =
  /^(?:完毕)?(?:,?并|和|、|及|且|,)(?:且|已|均|都|全部|主动|同步|及时|按要求|依法|予以|给予|按时|在[^,。;]{2,10})*(?:公开|公示)(?:[,。;\n]|$|发布|完毕|到位)/;

/** 及时办结并答复, 在规定时限内办理完毕: a clause of nothing but manner, time and verb says it of all that were counted. */
function headsClause(text: string, t: Token): boolean {
  return /[,;](?:目前|现|截至目前|已于)?(?:及时|圆满|顺利|高质量|按要求|按规定|按时限|按程序|(?:在|于)[^,。;]{0,10}(?:[内前]|[0-9]日|底))+(?:认真|全面|进行|予以|给予|作出|作了|了)*$/.test(
    text.slice(Math.max(0, t.start - 32), t.start),
  );
}

/** 所有建议提案得到高质量办复: each of the items just counted. */
function isOfAll(text: string, t: Token | undefined): boolean {
  if (!t || cue(t, "instrument") === null) return false;
  return /(所有|全部)的?$/.test(text.slice(Math.max(0, t.start - 3), t.start)) && isSameSubject(text, t);
}

/** 立案提案, 所有提案: the items just counted, named again. */
function isSameSubject(text: string, t: Token | undefined): boolean {
  if (!t) return false;
  const lead = /[^,。;:\n]*$/.exec(text.slice(Math.max(0, t.start - 12), t.start))?.[0] ?? "";
  // 均已征求代表意见并答复: whose opinion was asked is no new subject.
  if (/(征求|征询|听取|吸纳|吸收|征得)了?$/.test(lead)) return true;
  return /^(目前|现|截至目前|其)?(立案的?|所有|全部|这些|上述|该|)$/.test(lead);
}

/** 将于9月底前办结, 要求5月底前办复, 须在三个月内答复: not yet so. */
function isFuture(text: string, t: Token): boolean {
  const before = text.slice(Math.max(0, t.start - 24), t.start);
  return (
    /(预计|计划|拟|将)[^,。;完]{0,10}([日月底天年时]前|之前|以前|[月天日内]内|底)(全部|全面|均|能|可|都)*$/.test(
      before,
    ) ||
    // 126件建议三个月内办复: a headline's time limit, with no word that all of them were.
    /(件|建议|提案|议案)(将|须|要|应|需|限)?(于|在)?[0-9一二三四五六七八九十半两]+个?(月|年|天|工作日|月底|月[0-9]+日)(之|以)?[内前](将|须|要)?$/.test(
      before,
    ) ||
    /((将|拟|预计|计划)(于|在)[^,。;]{0,12}|(未|没有?)(到|能)?[^,。;]{0,3})$/.test(before) ||
    /(要求|须|必须|务必|应当?|需要?|力争)[^,。;]{0,16}([日月底天年时]前|之前|以前|[月天日内]内|期限内)(全部|完成)?$/.test(
      before,
    )
  );
}
