import type { Instrument } from "../../codebook.ts";
import type { Name } from "../figure.ts";
import { isReporter } from "../handlers.ts";
import { splitNames } from "../labels.ts";
import { aspectOf } from "../levels.ts";
import { has } from "../sentence.ts";
import { cue } from "../tokens.ts";
import { isBodyName } from "./bodyNames.ts";
import { type Context, distinct, own, sentenceBefore, startOf, stretch, wordOf } from "./context.ts";
import { bareFollowers } from "./pairs.ts";

/** Rate names between the figure before and this one, in order; those that only change (解决率大幅提高) are left out. */
function rateTokens(c: Context): number[] {
  const out: number[] = [];
  for (const clause of [...c.left.clauses].reverse()) {
    for (const i of clause) {
      const t = c.around.tokens[i];
      // 占办复率5%: the rate's name stands for what it is counted over.
      if (!t || !cue(t, "rate") || c.around.text[t.start - 1] === "占") continue;
      // 开展满意度网上测评,参评率96%: what was asked is no rate.
      if (
        /^(网上|线上|电子|问卷|民主|现场|集中|抽样)*(测评|调查|测验|评议)/.test(c.around.text.slice(t.end, t.end + 6))
      )
        continue;
      if (/大幅|明显|显著|不断|逐年|持续/.test(c.around.text.slice(t.end, t.end + 6))) continue;
      out.push(i);
    }
  }
  return out;
}

/** Names a percentage from the names of rates before it: one each, or one for all (codebook, rules 1 and 2). */
export function nameByRates(c: Context): Name[] | null {
  const tokens = rateTokens(c);
  if (tokens.length === 0) return rateByYear(c);
  const followers = bareFollowers(c);
  const names = tokens.flatMap((i) => rateNames(c, i, followers + 1 - tokens.length));
  const apart = c.left.clauses.some((clause) => has(c.around.tokens, clause, "respectively"));
  if (names.length > 1 && (apart ? followers >= 1 : followers === names.length - 1)) {
    c.queue.push(...names.slice(1).map((n) => [n]));
    return names.slice(0, 1);
  }
  if (names.length === 1 && apart && followers >= 1) {
    const counts = [...c.earlier.slice(-6), ...c.figures]
      .filter((f) => f.number.kind === "item" && f.dropped === null)
      .slice(-followers - 1);
    const each = counts.map((f) =>
      names.map((n) => ({ ...n, instrument: f.names[0]?.instrument ?? f.instrument ?? undefined })),
    );
    if (each.length === followers + 1) {
      c.queue.push(...each.slice(1));
      return each[0] ?? [];
    }
  }
  const ofBoth = apart && followers === 1 && names.length === 1 ? instrumentsBefore(c) : null;
  if (ofBoth) {
    const [first, second] = ofBoth.map((instrument) => names.map((n) => ({ ...n, instrument })));
    c.queue.push(second ?? []);
    return first ?? [];
  }
  // 五年来满意率分别为91%、93%和95%: one name, a figure for each time.
  if (apart && names.length === 1 && followers >= 1 && c.figure.number.kind === "percent" && tokens.length === 1)
    c.queue.push(...Array.from({ length: followers }, () => names.map((n) => ({ ...n, rule: AGAIN }))));
  return ofBodies(c, tokens[0] ?? c.k, distinct([...besideRates(c, tokens), ...names]));
}

/** 办结率逐年提高,2022年为94%,2023年达到96.5%: what only changes in its own clause is told year by year behind it. */
function rateByYear(c: Context): Name[] | null {
  if (
    !/^(从|由)?([0-9]{4}年|今年|去年|上年|本届|上届)(度|初|底|的|是|为|达到?|上升到|提高到|提升到|升至|提升至)*$/.test(
      stretch(c),
    )
  )
    return null;
  const changes = c.left.clauses
    .flat()
    .find(
      (i) =>
        cue(c.around.tokens[i], "rate") !== null &&
        /大幅|明显|显著|不断|逐年|持续|稳步|逐步/.test(
          c.around.text.slice(c.around.tokens[i]?.end, (c.around.tokens[i]?.end ?? 0) + 6),
        ),
    );
  return changes === undefined ? null : distinct(rateNames(c, changes, 0));
}

/** 建议和提案的满意率分别为98%、97%: both instruments in the order in which the sentence names them. */
function instrumentsBefore(c: Context): Instrument[] | null {
  const said = sentenceBefore(c);
  const [a, b] = [/代表|建议/.exec(said)?.index, /提案|委员/.exec(said.replaceAll("委员会", "---"))?.index];
  if (a === undefined || b === undefined) return null;
  return a < b ? ["suggestion", "proposal"] : ["proposal", "suggestion"];
}

/** 按时办结、面复率和满意均达100%: names in a list of rates that lost their 率. */
function besideRates(c: Context, rates: number[]): Name[] {
  const { tokens, text } = c.around;
  const first = tokens[rates[0] ?? -1];
  const last = tokens[rates.at(-1) ?? -1];
  if (!first || !last) return [];
  const rule = "name in a list of rates";
  const out: Name[] = [];
  for (const i of own(c)) {
    const t = tokens[i];
    if (!t || rates.includes(i)) continue;
    const listed =
      /^[、和与及]$/.test(text.slice(t.end, first.start)) || /^[、和与及]$/.test(text.slice(last.end, t.start));
    if (!listed) continue;
    const verb = cue(t, "verb")?.v;
    const timely = /(按时|按期|如期)$/.test(text.slice(Math.max(0, t.start - 2), t.start));
    if (cue(t, "level")) out.push({ measure: "satisfaction", level: cue(t, "level")?.v ?? null, rule });
    else if (verb === "completed" || verb === "replied") out.push({ measure: timely ? "on_time" : verb, rule });
    else if (cue(t, "contact")) out.push({ measure: "contacted", rule });
  }
  return out;
}

/** One rate word's names: 满意率、基本满意率 is one word that is two rates where the figures are two. */
function rateNames(c: Context, i: number, missing: number): Name[] {
  const r = cue(c.around.tokens[i], "rate");
  if (!r) return [];
  const rule = "named rate";
  if (r.outcome) return [{ measure: r.v, outcome: "resolved", rule }];
  if (/^办结(答复|回复)率$/.test(wordOf(c.around, i)))
    return [
      { measure: "completed", rule },
      { measure: "replied", rule },
    ];
  const before = c.around.tokens[i - 1];
  if (r.v === "replied" && cue(before, "contact") && before?.end === c.around.tokens[i]?.start)
    return [{ measure: "contacted", rule }];
  if (!r.level) return [{ measure: timely(c, i, r.v) ? "on_time" : r.v, rule }];
  const said = c.left.clauses.flat().sort((a, b) => a - b);
  // 办理工作满意率、办理结果满意率分别为99.1%、96.4%: what stands before the rate's name is its own.
  const aspect =
    aspectOf(
      c.around,
      said.filter((j) => j < i),
    ) ?? aspectOf(c.around, said);
  if (r.level === "satisfied_or_basically" && missing === 1 && wordOf(c.around, i).includes("、")) {
    return [
      { measure: r.v, level: "satisfied", aspect, rule },
      { measure: r.v, level: "basically", aspect, rule },
    ];
  }
  const both =
    mentionsBasic(c, i) ||
    /^\(满意[0-9]+件[,、]?基本满意/.test(
      c.around.text.slice(c.around.tokens[c.k]?.end, (c.around.tokens[c.k]?.end ?? 0) + 16),
    ) ||
    (r.level === "satisfied" && shareOfMerged(c));
  const level = both ? ("satisfied_or_basically" as const) : r.level;
  const aspects = bothAspects(c, i) ? (["process", "result"] as const) : [aspect];
  return aspects.map((a) => ({ measure: r.v, level, aspect: a, rule }));
}

/** 对办理结果和办理态度的满意率: one figure for each thing that the verdict is about. */
function bothAspects(c: Context, i: number): boolean {
  const { tokens, text } = c.around;
  const said = own(c).filter((j) => j < i && cue(tokens[j], "aspect"));
  const [a, b] = said.slice(-2).map((j) => tokens[j]);
  return (
    a !== undefined &&
    b !== undefined &&
    /^(和|、|及|与|以及)$/.test(text.slice(a.end, b.start)) &&
    cue(a, "aspect")?.v !== cue(b, "aspect")?.v
  );
}

/** 规定时限内答复率, 定时办结率: the words before the rate's name make it one of punctuality. */
function timely(c: Context, i: number, measure: Name["measure"]): boolean {
  const start = c.around.tokens[i]?.start ?? 0;
  const before = c.around.text.slice(Math.max(0, start - 8), start);
  return (
    (measure === "completed" || measure === "replied") &&
    /(按时|按期|如期|定时|限时|及时|准时|(时限|时间|期限|限期)(内|要求)?的?)$/.test(before)
  );
}

/** A bare 满意率 behind a count of 满意或基本满意 in its sentence is that count's share (codebook, rule 24). */
function shareOfMerged(c: Context): boolean {
  const stated = c.left.clauses
    .slice(1)
    .some((clause) => clause.some((i) => cue(c.around.tokens[i], "level")?.v === "satisfied_or_basically"));
  if (stated && c.left.clauses.length <= 3 && c.before?.number.kind === "item") return true;
  const verdicts = c.figures.filter((f) => f.number.kind !== "percent" && f.names[0]?.measure === "satisfaction");
  return verdicts.length > 0 && verdicts.every((f) => f.names[0]?.level === "satisfied_or_basically");
}

/** 满意率(含基本满意) is of both levels. */
function mentionsBasic(c: Context, i: number): boolean {
  const end = c.around.tokens[i]?.end ?? 0;
  return /^\(?(含|包括|包含)(基本|比较)满意/.test(c.around.text.slice(end, end + 9));
}

/** 县财政局、县教育局办结率均为100%: one figure for each body named (codebook, rules 1 and 11). */
function ofBodies(c: Context, rate: number, names: Name[]): Name[] {
  const at = c.around.tokens[rate]?.start ?? startOf(c);
  const before = stretch(c).slice(0, Math.max(0, at - (startOf(c) - stretch(c).length)));
  const list = before.replace(/(等单位|等部门|等)?(公文|建议|提案|议案|代表|委员|办理|的|、)*$/, "");
  const bodies = splitNames(list);
  const named = bodies.length > 0 && bodies.every((b) => isBodyName(b) && !isReporter(b));
  return named ? bodies.flatMap((label) => names.map((n) => ({ ...n, label }))) : names;
}

const AGAIN = "the same rate at another time";

/** 由48.9%提升至71%, 2018年的99%、2019年的99.3%, (2019年为96.7%): the same rate at another time or of another body. */
export function sameRate(c: Context): Name[] | null {
  const source = c.before ?? c.figure.parent;
  if (!source || source.dropped !== null || source.number.kind !== "percent" || source.names.length === 0) return null;
  const between = c.around.text.slice(c.around.tokens[source.at]?.end, startOf(c));
  // 首次突破99%,达99.3%: the first only rounds the second.
  if (
    /^,(高?达到?|为|升至)$/.test(between) &&
    /(突破|超过|超)了?$/.test(c.around.text.slice(Math.max(0, source.number.start - 4), source.number.start))
  ) {
    const names = source.names.map((n) => ({ ...n, bound: undefined, rule: "the same rate exactly" }));
    source.names = [];
    source.dropped = "a headline that rounds what follows";
    return names;
  }
  const step =
    own(c).some((i) => cue(c.around.tokens[i], "compare")) &&
    /(至|到|为)([0-9]{4}年|今年|上年|去年|前年|[^,。;:、]{1,12}的)?的?$/.test(between);
  const year =
    /^[、,和(]?(又|再|较|比|与)?([0-9]{4}年|今年|上年|去年|前年|([0-9一二三四五六七八九十]+届)?[0-9一二三四五六七八九十上]+次会议)(度|底|末|同期|同时期|的|为|是|更|则|已|达到?|升至|增至|提高到|提升到|上升到|提升至|提高至)*$/.test(
      between,
    );
  if (step || year) return source.names.map((n) => ({ ...n, rule: AGAIN }));
  // 答复率7月底为89.6%,8月底实现100%
  const month =
    /^[,、;](到了?|至|截至)?([0-9]{1,2}月(底|末|初|中旬|[0-9]{1,2}日)?|年底|年末|年中|目前|现在)(又|已|就)?(为|是|达|达到|实现|升至|提高到|提升到|上升到)(了)?$/.test(
      between,
    );
  if (month) return source.names.map((n) => ({ ...n, rule: AGAIN }));
  const body = /^[,、;]?([^,、;]{3,12})(为|是|达|达到)$/.exec(between)?.[1];
  if (body && isBodyName(body) && source.names[0]?.label)
    return source.names.slice(0, 1).map((n) => ({ ...n, label: body, rule: "the same rate of another body" }));
  return null;
}

const COUNTS: Record<string, number> = { 两: 2, 双: 2, 三: 3, 四: 4, 五: 5, "2": 2, "3": 3, "4": 4, "5": 5 };

/** 沟通见面、办理答复两个百分之百, 办复率、满意率“双百”: as many names as the text counts, from what stands before. */
export function nameSeveral(c: Context): Name[] | null {
  const start = startOf(c);
  const twice = wordOf(c.around, c.k) === "双百";
  const head = /(两|双|三|四|五|[2-5])(个|项)?[“"]?$/.exec(c.around.text.slice(Math.max(0, start - 4), start));
  const wanted = twice ? 2 : head ? COUNTS[head[1] ?? ""] : undefined;
  if (wanted === undefined || (!twice && !/个|项|双/.test(head?.[0] ?? ""))) return null;
  const rule = "one of several whole shares";
  const names: Name[] = [];
  const rates: Name[] = [];
  for (const i of [...c.left.clauses].reverse().flat()) {
    const t = c.around.tokens[i];
    const r = cue(t, "rate");
    const v = cue(t, "verb");
    const l = cue(t, "level");
    if (r) {
      const measure = timely(c, i, r.v) ? "on_time" : r.v;
      rates.push({ measure, level: r.level ?? null, outcome: r.outcome ? "resolved" : null, rule });
      names.push(...rates.slice(-1));
    } else if (cue(t, "contact")) names.push({ measure: "contacted", rule });
    else if (v?.v === "replied" || v?.v === "completed") names.push({ measure: v.v, rule });
    else if (l) names.push({ measure: "satisfaction", level: l.v, rule });
  }
  const named = distinct(rates);
  // 按时办结率和代表回复反馈满意率两个100%: the names of rates are as many as are counted.
  return named.length === wanted ? named : distinct(names).slice(-wanted);
}
