import { outcomeName } from "../degrees.ts";
import type { Figure, Name } from "../figure.ts";
import { stretchStart, trimLabel } from "../labels.ts";
import { levelName } from "../levels.ts";
import { has, sentenceStart } from "../sentence.ts";
import { cue } from "../tokens.ts";
import { verbNames } from "../verbs.ts";
import { answeredHow } from "./answeredHow.ts";
import { areaNamed } from "./areas/area.ts";
import { ROW_OF_MANY } from "./areas/rows.ts";
import { areaOfShare } from "./areas/shares.ts";
import { nameBehind } from "./behind.ts";
import { isBodyName } from "./bodyNames.ts";
import { nameClause } from "./clause.ts";
import { type Context, drop, near, own, residue, sentenceText, startOf, stretch, tail, WHOLES } from "./context.ts";
import { mergedShare, mergedVerdicts } from "./merged.ts";
import { pairRun } from "./pairs.ts";
import { shareOfSome } from "./proposers.ts";
import { nameByRates, nameSeveral, sameRate } from "./rates.ts";

const sentenceAt = (c: Context) => sentenceStart(c.around.tokens, c.s);

/** Names a percentage: a named rate, a share of a count, or a part named by its own words. */
export function namePercent(c: Context): Name[] {
  const waiting = c.queue.shift();
  const several = nameSeveral(c);
  if (several) return several;
  if (opensAnew(c)) {
    const own = nameFromBehind(c);
    if (own.length > 0) return own;
  }
  const rates = nameByRates(c);
  if (rates) return rates;
  if (waiting) return waiting;
  if (c.before?.names[0]?.rule === ROW_OF_MANY && c.figures.at(-1) === c.before) return copied(c.before);
  const same = shareMoved(c) ?? sameRate(c) ?? rateOfBody(c) ?? comparedWith(c);
  if (same) return same;
  if (
    /^(以上)?的?(代表)?(提案|建议)(均|都)?(是)?在?(会前|会上|会后|会议期间|大会期间|闭会期间|全会期间)(集中)?(提交|提出)/.test(
      tail(c, 24),
    )
  )
    return drop(c, "when they were put forward");
  if (c.before?.dropped === "a threshold") return drop(c, "a threshold");
  if (c.before?.names[0]?.rule === "base of the share") return copied(c.before);
  const part = partOfNamedBase(c);
  if (part) return copied(part);
  const run = pairRun(c);
  if (run) {
    c.queue.push(...run.slice(1));
    return run[0] ?? [];
  }
  const met = answeredHow(c);
  if (met) return met;
  const area = areaOfShare(c);
  if (area) return [area];
  return nameShare(c) ?? nameMet(c) ?? nameFromBehind(c);
}

/** 公开率100%,较2020年(94.87%)提高5个百分点; 解决率较上年(85%)提高: the level compared with (codebook, rule 10). */
function comparedWith(c: Context): Name[] | null {
  const { tokens, text } = c.around;
  if (text[startOf(c) - 1] !== "(") return null;
  const before = text.slice(stretchStart(text, startOf(c) - 1, 0), startOf(c) - 1);
  const apart = /(高于|高出|低于|好于|优于)[^,。;0-9]{2,16}率$/.test(before);
  if (!apart && !/(较|比)([0-9]{4}年(度)?|去年|上年|上一年)(同期)?$/.test(before)) return null;
  const from = startOf(c) - 1 - before.length;
  for (let i = c.k - 1; i >= 0 && (tokens[i]?.start ?? 0) >= from; i--) {
    const r = cue(tokens[i], "rate");
    if (r)
      return [
        {
          measure: r.v,
          level: r.level ?? null,
          outcome: r.outcome ? "resolved" : null,
          rule: "the level compared with",
        },
      ];
  }
  const last = c.figures.findLast((f) => f.number.kind === "percent" && f.dropped === null);
  return last ? last.names.slice(0, 1).map((n) => ({ ...n, rule: "the level compared with" })) : null;
}

/** 办结率:住建局100%、教育局98%: one rate of one body after another. */
function rateOfBody(c: Context): Name[] | null {
  const last = c.before;
  const first = last?.names[0];
  const rule = "rate of the next body";
  if (last?.number.kind !== "percent" || (first?.rule !== "named rate" && first?.rule !== rule)) return null;
  const said = /^[、,;和及]([^、,;。:0-9]{2,16}?)(?:为|达到?|是)?$/.exec(
    c.around.text.slice(last.number.end, startOf(c)),
  );
  const label = trimLabel(said?.[1] ?? "");
  return isBodyName(label) ? last.names.map((n) => ({ ...n, label, rule })) : null;
}

/** 占52%, 满意的占95%, A类占50%: the count before, or the words before 占. */
function nameShare(c: Context): Name[] | null {
  const { tokens } = c.around;
  if (/^一般(的)?占/.test(stretch(c))) return [];
  if (/占(政协)?(委员|代表)(总数|总人数)/.test(stretch(c)) && !/提案|建议|议案|提出|提交|参与/.test(sentenceText(c)))
    return [];
  if (
    /占(全体|全部|与会|到会|应到|实到)?(政协)?(人大)?(委员|代表)(总数|总人数)?[^,。;0-9]{0,4}$|占总人数的?$/.test(
      stretch(c),
    ) ||
    /的(委员|代表)占/.test(stretch(c)) ||
    (stretch(c).startsWith("占") && c.figures.at(-1)?.names[0]?.measure === "proposers")
  ) {
    return [{ measure: "proposers", rule: "people who put items forward" }];
  }
  const some = shareOfSome(c);
  if (some) return [some];
  const at = own(c).findIndex((i) => cue(tokens[i], "share"));
  const head = at < 0 ? own(c) : own(c).slice(0, at);
  const words = head.filter(
    (i) => cue(tokens[i], "proposer") || (!cue(tokens[i], "instrument") && !cue(tokens[i], "rest")),
  );
  const named = nameClause(c, words, [], startOf(c));
  const first = named[0];
  const last =
    c.before?.dropped === "a comparison"
      ? c.figures.findLast((f) => countBeside(c, f))
      : (c.before ?? (startsBracket(c) ? c.figure.parent : null));
  const count = last && last.dropped === null && last.number.kind !== "percent" ? last : null;
  // 5件,点6.4%: a word for 占 that was misprinted.
  const said = (["verb", "outcome", "level"] as const).some((kind) => has(tokens, c.right.own, kind));
  if (at < 0 && count && !said && own(c).length === 0 && c.left.clauses.length <= 2) {
    const gap = c.around.text.slice(c.around.tokens[count.at]?.end, startOf(c));
    if (/^[,、]?.?$/.test(gap)) return copied(count);
  }
  const inList = at < 0 ? areaInList(c) : null;
  if (inList) return [inList];
  if (at < 0) return mergedVerdicts(c) ?? (first && !(WHOLES.has(first.measure) && isOdd(c)) ? named : null);
  const most = /([^,。;:、占0-9 ]{2,12}?)(方面|类)?(的)?(提案|建议)(数量)?(最多|居多|居首)(,)?约?占/.exec(
    stretch(c),
  )?.[1];
  if (most)
    return [{ measure: "category", label: trimLabel(most.replace(/^件/, "")), rule: "policy area with most items" }];
  const each = sharesOfEach(c);
  if (each) return each;
  const merged = mergedShare(c);
  if (merged) return merged;
  if (first && !(WHOLES.has(first.measure) && count)) return named;
  const before = c.left.clauses[1];
  const listed = areaInList(c);
  if (listed) return [listed];
  const area = at === 0 && before && stretch(c).startsWith("占") ? areaBefore(c, before) : null;
  if (area) return [area];
  if (count) return copied(count);
  if (c.before === null && before) {
    const farther = nameClause(c, before, [], tokens[before.at(-1) ?? c.k]?.end ?? startOf(c));
    if (farther[0]) return farther;
  }
  const own_ = residue(stretch(c).replace(/占(比|总数|全部)?.*$/, ""));
  return c.before && c.before.dropped === null && own_ === "" ? copied(c.before) : [];
}

/** A类件占比提高9.8个百分点,达到66.2%: the level that a share of a class has come to. */
function shareMoved(c: Context): Name[] | null {
  if (
    !near(c, "占比") ||
    !/^(现|目前|已)?(达到?|为|[升降增减]至|(上升|提高|提升|下降|降低|增加|减少)[至到为])了?$/.test(stretch(c))
  )
    return null;
  const { text, tokens } = c.around;
  const end = startOf(c) - stretch(c).length - 1;
  const from = stretchStart(text, end, sentenceAt(c));
  if (text[end] !== "," || !/(占比|比例|比重).*(百分点|%)$/.test(text.slice(from, end))) return null;
  const words: number[] = [];
  for (let i = c.k - 1; i >= c.s.from && (tokens[i]?.start ?? 0) >= from; i--) words.unshift(i);
  const name = outcomeName(c.around, words) ?? levelName(c.around, words);
  return name && [{ ...name, rule: "level that a share has come to" }];
}

/** 教育类,占16.8%;其次是社会保障类,占16.5%;规划类,16.3%: areas of a list that have shares alone. */
function areaInList(c: Context): Name | null {
  if (!/^(占|占比|占到|约占|占了|为|达)?$/.test(stretch(c)) || c.before?.number.kind === "item") return null;
  if (c.before !== null && c.before.names[0]?.measure !== "category") return null;
  const said = c.around.text.slice(c.before?.number.end ?? sentenceAt(c), startOf(c) - stretch(c).length);
  const name =
    /(?:^|[;,。:])(?:其次|再次|然后|依次|接下来|排名[^,。;]{0,6})?[是为]?(?:,)?([^;,。:0-9]{2,30})(?:类|方面|领域)(?:的)?(?:建议|提案|议案)?(?:最多|居多)?,$/.exec(
      said,
    )?.[1];
  return areaNamed(name, "policy area in the clause before");
}

/** 建议中,涉及城乡建设的,占46.5%: the clause before names a policy area that has no count of its own. */
function areaBefore(c: Context, clause: number[]): Name | null {
  const { tokens, text } = c.around;
  const at = clause.findIndex((i) => cue(tokens[i], "parts")?.v === "category");
  const opener = tokens[clause[at] ?? -1];
  const end = startOf(c) - stretch(c).length - 1;
  if (!opener || !/的$/.test(text.slice(opener.end, end))) return null;
  return areaNamed(text.slice(opener.end, end), "policy area in the clause before");
}

/** 已解决82件(占91%): a share in a bracket right behind its count. */
function startsBracket(c: Context): boolean {
  const parent = c.figure.parent;
  return parent !== null && /^\([^()0-9]*$/.test(c.around.text.slice(parent.number.end, startOf(c)));
}

/** 承办56件,较上年增加6件,占90%: the count before what it is compared with. */
function countBeside(c: Context, f: Figure): boolean {
  const depth = (at: number) => c.around.tokens[at]?.depth;
  return f.dropped === null && f.number.kind === "item" && depth(f.at) === depth(c.k);
}

/** 人大建议18件,政协提案20件。均占100%: the share of each count. */
function sharesOfEach(c: Context): Name[] | null {
  if (!/(均|各|都)占/.test(stretch(c))) return null;
  const counts = [...c.earlier.slice(-2), ...c.figures]
    .filter((f) => f.number.kind === "item" && f.names.length > 0)
    .slice(-2);
  const [a, b] = counts;
  if (!a || !b || a.instrument === b.instrument || a.names[0]?.measure !== b.names[0]?.measure) return null;
  return counts.flatMap((f) =>
    f.names.slice(0, 1).map((n) => ({ ...n, instrument: f.instrument ?? undefined, rule: "share of each count" })),
  );
}

/** 受理382件,占立案总数413件的92.5%: the share is the part's, whatever names its base. */
function partOfNamedBase(c: Context): Figure | null {
  const base = c.before;
  const { text } = c.around;
  if (base?.number.kind !== "item" || text.slice(base.number.end, startOf(c)) !== "的") return null;
  if (!/占[^,。;0-9]{0,16}$/.test(text.slice(stretchStart(text, base.number.start, 0), base.number.start))) return null;
  return c.figures.findLast((f) => f.at < base.at && countBeside(c, f)) ?? null;
}

/** A share takes the count's measure (codebook, rule 12); one figure for each name has one share for each. */
function copied(source: Figure): Name[] {
  const each = source.names[0]?.rule === "one figure for each name";
  return source.names
    .slice(0, each ? source.names.length : 1)
    .map((n) => ({ ...n, bound: undefined, unit: undefined, rule: each ? n.rule : "share of the count before" }));
}

/** A verb before a bare percentage names a share only where it stands right before it (办复100%). */
function isOdd(c: Context): boolean {
  const last = own(c).findLast((i) => cue(c.around.tokens[i], "verb") || cue(c.around.tokens[i], "receive"));
  const end = c.around.tokens[last ?? -1]?.end ?? 0;
  return startOf(c) - end > 3;
}

/** 见面100%, 100%面商. */
function nameMet(c: Context): Name[] | null {
  const { tokens } = c.around;
  const met = own(c).findLast((i) => cue(tokens[i], "contact"));
  const close = met !== undefined && startOf(c) - (tokens[met]?.end ?? 0) <= 4;
  const first = c.right.own[0];
  const follows =
    first !== undefined &&
    cue(tokens[first], "contact") !== null &&
    (tokens[first]?.start ?? 0) - (tokens[c.k]?.end ?? 0) <= 1;
  const met_ =
    c.right.own.some((i) => cue(tokens[i], "contact")) &&
    /^的(建议|提案|代表|委员)/.test(tail(c, 4)) &&
    !has(tokens, c.right.own, "level");
  return close || follows || met_ ? [{ measure: "contacted", rule: "proposers met" }] : null;
}

/** 100%办复 98%满意: behind the blank of a headline, the words right behind each share are its own. */
function opensAnew(c: Context): boolean {
  if (c.before?.number.kind !== "percent" || c.around.text[startOf(c) - 1] !== " ") return false;
  const between = c.around.text.slice(c.before.number.end, startOf(c) - 1);
  return /^[^ ,。;:、0-9]{2,6}$/.test(between) && /^[^ ,。;:、0-9的]{2,6}(?: |$|\n)/.test(tail(c, 8));
}

/** 44.8%的提案得到采纳, 100%办复, 97%的代表参与了提建议. */
function nameFromBehind(c: Context): Name[] {
  if (
    /^(以上的?|的)(人大|政协)?(代表|委员)/.test(tail(c, 8)) &&
    /(参与|提出|提交|领衔|提建议|提案)/.test(tail(c, 16))
  ) {
    return [{ measure: "proposers", rule: "people who put items forward" }];
  }
  const behind = c.right.own;
  const named = nameBehind(c, behind).filter((n) => n.measure !== "key");
  if (named.length > 0) return named;
  if (has(c.around.tokens, behind, "parts") && /^(的)?(建议|提案)?(涉及|关于)/.test(tail(c, 8))) {
    const label =
      tail(c, 30)
        .replace(/^的?(建议|提案)?(涉及|关于)/, "")
        .split(/[,。;、]/)[0] ?? "";
    return label === "" ? [] : [{ measure: "category", label, rule: "policy area" }];
  }
  return verbNames(c.around, behind)
    .filter((n) => n.measure !== "assigned" && n.measure !== "submitted")
    .slice(0, 2);
}
