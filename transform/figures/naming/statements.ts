import { outcomeName } from "../degrees.ts";
import type { Figure, Name } from "../figure.ts";
import { has, rightOf, type Sentence } from "../sentence.ts";
import type { Surroundings } from "../surroundings.ts";
import { cue, type Token } from "../tokens.ts";
import { addTo, isWhole } from "./about.ts";
import { attached } from "./context.ts";
import { isOpen, workDone } from "./done.ts";
import { byBody, HANDING, handsOver, isPurpose } from "./handingOver.ts";
import { adoptedAll, answeredAll, metAll, solvedAll, verdictOfAll } from "./saidOfAll.ts";

/** Statements about a number before them, 全部办结 or 均已答复, give it further measures (codebook, rule 3). */
export function applyStatements(around: Surroundings, s: Sentence, figures: Figure[]): void {
  for (const figure of figures) {
    if (figure.number.kind === "item" && figure.dropped === null) aboutCount(around, s, figures, figure);
  }
  for (const figure of figures) {
    if (!isPassedOver(figure)) continue;
    const depth = around.tokens[figure.at]?.depth ?? 0;
    // What a bracket adds (会上557件) is no subject of what follows it.
    const whole = figures.findLast(
      (f) => f.at < figure.at && f.number.kind === "item" && isWhole(f) && (around.tokens[f.at]?.depth ?? 0) <= depth,
    );
    // 其中主办402件,占47%;参阅83件,占10%,所有建议均已办结: told of the whole that the sentence before counted.
    const ofParts = cue(around.tokens[s.from], "parts") !== null && figures.filter(isWhole).length > 1;
    if (!whole) continue;
    for (const clause of rightOf(around.tokens, s, figure.at).clauses) {
      for (const p of statementsIn(around, clause, { own: false, earlier: [], motion: false })) {
        if (p.handing ? handsFiledOver(around, figure, clause) : !ofParts)
          addTo(around, figures, whole, { name: p.name, own: false, all: p.all === true });
      }
    }
  }
}

/** 25件,满意率100%,均已办结; 25件,比上年增加5件,均已办结: a rate, a comparison or an average behind the count that is told of. */
const isPassedOver = (f: Figure) =>
  f.dropped === null ? f.number.kind === "percent" : f.dropped === "a comparison" || f.dropped === "an average";

function aboutCount(around: Surroundings, s: Sentence, figures: Figure[], figure: Figure): void {
  const done = workDone(around, figure);
  if (done) addTo(around, figures, figure, { name: { measure: done.measure, rule }, own: done.own });
  if (isWhole(figure) && isOpen(around, figure))
    addTo(around, figures, figure, { name: { measure: "outcome", outcome: "underway", rule }, own: true });
  const right = rightOf(around.tokens, s, figure.at);
  const clauses = [right.shared ? ownPart(around, right.own, figure.at) : right.own, ...right.clauses];
  clauses.forEach((clause, n) => {
    const options = {
      own: n === 0,
      parted: n > 0 && figure.parted,
      earlier: clauses.slice(0, n),
      motion: figure.instrument === "motion",
      one: figure.number.value === 1,
    };
    for (const p of statementsIn(around, clause, options)) {
      // 立案672件,其中委员提案573件…,分送88个部门: a clause of its own hands the whole over.
      if (p.handing && !isWhole(figure) && (n === 0 || !passedOver(around, figure, clause))) continue;
      if (n > 0 && !p.handing && screenedSubject(around, figure)) continue;
      addTo(around, figures, figure, { name: p.name, own: n === 0, all: p.all === true });
    }
  });
}

/** 35件未立为提案的,也均作了答复: what was screened out is itself the subject, and not the whole before it. */
function screenedSubject(around: Surroundings, figure: Figure): boolean {
  if (figure.names[0]?.measure !== "not_filed") return false;
  return /[,。;\n]((其余|另有|对|另外|还有)的?)?$/.test(
    around.text.slice(Math.max(0, figure.number.start - 4), figure.number.start),
  );
}

/**
 * 立案672件,其中委员提案573件…,分送88个部门; 立案402件,作为意见建议61件,交由61家单位办理: a clause of its own hands the
 * whole over, and neither its part nor what was screened out.
 */
function passedOver(around: Surroundings, figure: Figure, clause: number[]): boolean {
  const measure = figure.names[0]?.measure;
  if (measure !== "not_filed") return measure === "by_proposer";
  const from = around.tokens[clause[0] ?? -1]?.start ?? 0;
  return /^[^,。;]{0,4}(交由|分送|送交|移交|转交|交|分解到)[^,。;]{2,40}(单位|部门)[^,。;参]{0,4}(承办|办理|答复)/.test(
    around.text.slice(from, from + 60),
  );
}

/** What is the figure's own in a clause that another figure shares: the noun behind it, or all before the other's rate. */
function ownPart(around: Surroundings, behind: number[], at: number): number[] {
  const rate = behind.findIndex((i) => cue(around.tokens[i], "rate"));
  return rate > 0 ? behind.slice(0, rate) : attached(around, behind, at);
}

/** 立案601件,立案率87.5%,交82家承办单位办理: behind the rate of filing, the filed ones are handed over. */
function handsFiledOver(around: Surroundings, rate: Figure, clause: number[]): boolean {
  const from = around.tokens[clause[0] ?? -1]?.start ?? 0;
  const measure = rate.names[0]?.measure;
  const close = from - rate.number.end <= 4 && (measure === "filed" || measure === "proposers");
  return (
    close &&
    /^(会后|随后|已|并|全部|均|分别|统一)*(交由|分送|送交|移交|转交|交办给?|交|分解到)[^,。;其余]{0,30}(单位|部门)/.test(
      around.text.slice(from, from + 50),
    )
  );
}

const FINISHES = new Set(["replied", "completed", "assigned", "filed", "published"]);

interface Statement {
  name: Name;
  /** a handing-over, which may stand without 全部 or 已 */
  handing: boolean;
  /** whether its subject is all items: 所有建议提案 */
  all?: boolean;
}

interface Place {
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

const rule = "statement about the number before";

function statementsIn(around: Surroundings, clause: number[], place: Place): Statement[] {
  const { tokens, text } = around;
  if ((has(tokens, clause, "rate") && !place.own) || has(tokens, clause, "target")) return [];
  const out: Statement[] = [];
  const said = place.earlier.some((e) => has(tokens, e, "all"));
  const all = clause.findIndex((i) => cue(tokens[i], "all") || isOfAll(text, tokens[i]));
  const subject = place.own
    ? -1
    : clause.findIndex((i) => cue(tokens[i], "instrument") && !isSameSubject(text, tokens[i]));
  const joint = clause.find((i) => cue(tokens[i], "joint"));
  const role = text.slice(Math.max(0, (tokens[joint ?? -1]?.start ?? 0) - 4), tokens[joint ?? -1]?.start ?? 0);
  // 2件建议交由我区办理,均作为会办单位
  if (!place.own && joint !== undefined && (place.one ? /作为$/ : /(均|都|全部)(作为|为|是|系)$/).test(role))
    out.push({ name: { measure: "joint", rule }, handing: false });
  const classed = place.own ? undefined : clause.find((i) => cue(tokens[i], "letter"));
  const lead = text.slice(Math.max(0, (tokens[classed ?? -1]?.start ?? 0) - 3), tokens[classed ?? -1]?.start ?? 0);
  if (classed !== undefined && /(均|都|全部?)(为|是|属)[“"]?$/.test(lead)) {
    const name = outcomeName(around, [classed]);
    if (name) out.push({ name: { ...name, rule }, handing: false });
  }
  if (!place.own && adoptedAll(around, clause)) out.push({ name: { measure: "adopted", rule }, handing: false });
  if (!place.own && solvedAll(around, clause))
    out.push({ name: { measure: "outcome", outcome: "resolved", rule }, handing: false });
  if (answeredAll(around, clause, said)) out.push({ name: { measure: "replied", rule }, handing: false });
  if (metAll(around, clause)) out.push({ name: { measure: "contacted", rule }, handing: false });
  const verdict = place.own ? null : verdictOfAll(around, clause);
  if (verdict) out.push({ name: verdict, handing: false });
  clause.forEach((i, n) => {
    const t = tokens[i];
    const v = cue(t, "verb");
    // 答复满意率: the verb belongs to the verdict behind it.
    if (!t || !v || isFuture(text, t) || /^(基本)?满意/.test(text.slice(t.end, t.end + 4))) return;
    if (v.v === "replied" && (isPurpose(around, clause, t) || isPublished(text, t))) return;
    // 除个别需跨年度办理外,其他全部办结: not of all that were counted.
    if (/除(个别|少数|极少数|部分|少量)[^。;]{0,24}外[^。;]*$/.test(text.slice(Math.max(0, t.start - 60), t.start)))
      return;
    // 除2件经代表同意延期答复外: of those that are put off.
    if (/(延期|延后|延迟|推迟|暂缓)$/.test(text.slice(Math.max(0, t.start - 2), t.start))) return;
    // 其余的议案作为建议处理: told of the others.
    if (v.v === "not_filed" && clause.some((j) => j < i && cue(tokens[j], "rest"))) return;
    if (v.v === "not_filed" && place.motion) {
      out.push({ name: { measure: "not_filed", rule: "motions turned into suggestions" }, handing: false });
      return;
    }
    if (v.weak && place.own && byBody(text, t) && text[t.end] !== "的") {
      out.push({ name: { measure: "assigned", rule }, handing: true });
      return;
    }
    if (
      /^(建议|提案|议案|件)/.test(text.slice(t.end, t.end + 2)) &&
      v.v === "assigned" &&
      (t.end - t.start > 1 || !HANDING.test(text.slice(t.start, t.end)))
    )
      return;
    if (!FINISHES.has(v.v) || v.weak || text[t.end] === "的" || (v.v === "filed" && text[t.start - 1] === "不")) return;
    const handing = v.v === "assigned" && handsOver(around, t, clause);
    // 立案346件,其余转有关部门参考: what is handed over are the others.
    if (
      handing &&
      /(其余|其他|余下|剩余|另有|未立案的?)(建议|提案|意见)?(均|都|全部|则|已|分别)*$/.test(
        text.slice(Math.max(0, t.start - 14), t.start),
      )
    )
      return;
    const takes =
      v.v === "assigned" &&
      /^(承办|主办|负责办理|研究办理|组织办理)/.test(text.slice(t.start, t.end)) &&
      text[t.end] !== "单";
    if (v.v === "assigned" && !handing && !(takes && (place.own || byBody(text, t)))) return;
    if (subject >= 0 && subject < n && !said && !place.motion) return;
    const again = clause.filter((j) => j < i && cue(tokens[j], "instrument"));
    if (place.parted && again.some((j) => !isOfAll(text, tokens[j]))) return;
    const agreed = v.v === "filed" && /(同意|决定|予以|准予)$/.test(text.slice(Math.max(0, t.start - 2), t.start));
    const divided =
      v.v === "completed" && /(^|,)(分别|现)?由[^,。;]{2,60}$/.test(text.slice(Math.max(0, t.start - 64), t.start));
    const every = said || divided || text[t.start] === "已" || (all >= 0 && all <= n) || headsClause(text, t);
    if (!place.own && !handing && !takes && !agreed && !every) return;
    if (
      /(大多数|大部分|绝大多数|绝大部分|多数|部分)(都|均|已|已经)*$/.test(
        text.slice(Math.max(0, t.start - 10), t.start),
      )
    )
      return;
    const about = /(基本|大体|大部分|大多)$/.test(text.slice(Math.max(0, t.start - 3), t.start));
    out.push({
      name: { measure: v.v, rule, ...(about ? { bound: "about" as const } : {}) },
      handing: v.v === "assigned",
      all: clause.some((j) => j < i && isOfAll(text, tokens[j])),
    });
    const also = v.v === "replied" || v.v === "completed";
    if (also && PUBLISHED_TOO.test(text.slice(t.end, t.end + 30)))
      out.push({ name: { measure: "published", rule }, handing: false });
    if (/^办理(答复|回复)/.test(text.slice(t.start, t.end)) && /^(完毕|完成)/.test(text.slice(t.end, t.end + 2))) {
      out.push({ name: { measure: "completed", rule }, handing: false });
    }
  });
  return out.filter((p, i) => out.findIndex((q) => q.name.measure === p.name.measure) === i);
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
