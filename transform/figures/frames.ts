import type { ClassLabel } from "../codebook.ts";
import { handlerTold } from "./departments.ts";
import type { Figure, Name } from "./figure.ts";
import { handlerBefore, isReporter } from "./handlers.ts";
import { trimLabel } from "./labels.ts";
import { nameBodies } from "./naming/bodyCounts.ts";
import {
  type Context,
  inParts,
  LISTED,
  near,
  nothingKnown,
  own,
  reachOf,
  sentenceBefore,
  sentenceText,
  startOf,
  stretch,
  tail,
} from "./naming/context.ts";
import { nameCount } from "./naming/counts.ts";
import { isEach, spread } from "./naming/each.ts";
import { verdictsOfEach } from "./naming/eachVerdict.ts";
import { notOurs } from "./naming/exclusions/notOurs.ts";
import { instrumentNear } from "./naming/instrument.ts";
import { instrumentBehind, instrumentOfRole, isRole, moreThanOne, partOfBoth, pastBoth } from "./naming/parts.ts";
import { namePeople } from "./naming/people.ts";
import { namePercent } from "./naming/percents.ts";
import { applyStatements } from "./naming/statements.ts";
import { settlePartition } from "./partition.ts";
import { yearsInOrder } from "./periods/inOrder.ts";
import { holdsFigure, isFigure, leftOf, rightOf, type Sentence, sentenceStart } from "./sentence.ts";
import { labelRates, settleBodies } from "./sideBySide.ts";
import type { Surroundings } from "./surroundings.ts";
import { cue } from "./tokens.ts";
import { verbNames } from "./verbs.ts";

/** Names every figure of a sentence. `earlier` are the figures of the sentences before it, newest last. */
export function nameSentence(around: Surroundings, s: Sentence, earlier: Figure[]): Figure[] {
  if (!holdsFigure(around.tokens, s.from, s.to)) return [];
  const figures: Figure[] = [];
  const byToken = new Map<number, Figure>();
  const queue: Name[][] = [];
  for (let k = s.from; k < s.to; k++) {
    const token = around.tokens[k];
    if (!token?.number || !isFigure(token)) continue;
    const left = leftOf(around.tokens, s, k);
    const figure = newFigure(k, token.number, byToken.get(left.outer) ?? null);
    const before = byToken.get(left.before) ?? null;
    const right = rightOf(around.tokens, s, k);
    settle({
      around,
      s,
      k,
      left,
      right,
      before,
      figures,
      earlier,
      queue,
      figure,
      reach: reachOf(around, s, token),
      known: nothingKnown(),
    });
    figures.push(figure);
    byToken.set(k, figure);
  }
  firstOfProposers(around, figures);
  applyStatements(around, s, figures);
  settlePartition(around, s, figures, earlier);
  for (const f of figures) f.names = shareOfStated(around, figures, f);
  carryLetters(around, s, figures);
  verdictsOfEach(around, figures);
  settleBodies(around, figures, earlier);
  labelRates(around, figures);
  yearsInOrder(around.text, sentenceStart(around.tokens, s), figures);
  return figures;
}

/** 各党派提出集体提案64件,各专委会提出提案11件: the first of a list of kinds is one of them like the others. */
function firstOfProposers(around: Surroundings, figures: Figure[]): void {
  for (const [n, f] of figures.entries()) {
    const next = figures[n + 1];
    if (f.names[0]?.rule !== "verb before the number" || f.names[0].measure !== "submitted") continue;
    if (f.number.kind !== "item" || next?.names[0]?.measure !== "by_proposer" || next.number.kind !== "item") continue;
    const kind = /(?:提出|提交|报送)了?(?:的)?(集体|联名|个人|界别|党派|团体|专委会)提案(?:共|计)?$/.exec(
      around.text.slice(Math.max(0, f.number.start - 16), f.number.start),
    )?.[1];
    const listed = /^[,;、][^,。;:0-9()]{2,24}$/.test(around.text.slice(f.number.end, next.number.start));
    if (kind === undefined || !listed || /其中|包括|含/.test(around.text.slice(f.number.end, next.number.start)))
      continue;
    f.names = [{ measure: "by_proposer", label: kind, rule: "first of a list of proposers" }];
  }
}

/** 434件办理结果公开,占公开总数的54.8%: a share of a count that only the statement behind it has named. */
function shareOfStated(around: Surroundings, figures: Figure[], f: Figure): Name[] {
  const count = figures[figures.indexOf(f) - 1];
  if (f.number.kind !== "percent" || f.names.length > 0 || f.dropped !== null || count?.number.kind !== "item")
    return f.names;
  const between = around.text.slice(count.number.end, f.number.start);
  if (!/,(约)?占[^,。;]*$/.test(between)) return f.names;
  return count.names.slice(0, 1).map((n) => ({ ...n, rule: "share of the count before" }));
}

/** B类建议中,6件已经落实,40件需继续推进: what became of the items of one class keeps its letter. */
function carryLetters(around: Surroundings, s: Sentence, figures: Figure[]): void {
  const start = sentenceStart(around.tokens, s);
  for (const f of figures) {
    const name = f.names[0];
    if (name?.measure !== "outcome" || name.class_label != null || f.number.kind !== "item") continue;
    const part =
      around.text
        .slice(Math.max(start, f.number.start - 200), f.number.start)
        .split(/[;。]/)
        .at(-1) ?? "";
    const letter = /^[^0-9]{0,12}["“]?([A-D])["”]?类(建议|提案|件)*(当)?中,/.exec(part)?.[1];
    if (letter === undefined || /["“]?[A-D]["”]?类/.test(part.slice(part.indexOf("中,")))) continue;
    f.names = f.names.map((n) => ({ ...n, class_label: letter as ClassLabel }));
  }
}

export function newFigure(at: number, number: Figure["number"], parent: Figure | null): Figure {
  return {
    at,
    number,
    names: [],
    instrument: null,
    silent: false,
    source: null,
    key: false,
    governing: [],
    handler: null,
    each: false,
    parted: false,
    role: false,
    parent,
    evidence: null,
    dropped: null,
  };
}

function settle(c: Context): void {
  const { figure } = c;
  figure.governing = governing(c);
  figure.instrument = moreThanOne(c) ?? instrumentNear(c) ?? partOfBoth(c) ?? pastBoth(c);
  figure.silent = figure.instrument === null;
  if (figure.silent) {
    figure.source = c.before ?? figure.parent;
    figure.instrument = c.before?.instrument ?? figure.parent?.instrument ?? null;
  }
  figure.dropped = notOurs(c);
  if (figure.dropped !== null) return;
  figure.names = nameFigure(c).map(evenly);
  const between = c.before ? c.around.text.slice(c.before.number.end, startOf(c)) : "";
  if (turnedIntoSuggestions(c)) figure.instrument = "motion";
  figure.role = isRole(c);
  if (figure.role && !own(c).some((i) => cue(c.around.tokens[i], "instrument"))) {
    const behind = instrumentBehind(c);
    figure.instrument = behind ?? instrumentOfRole(c);
    figure.silent = behind === null;
  }
  figure.parted =
    c.left.outer >= 0 || inParts(c) || figure.role || (c.before?.parted === true && !/[;。]/.test(between));
  figure.handler = handlerOf(c);
  figure.each = isEach(c);
  figure.key = figure.names.some((n) => n.measure === "key") || inheritsKey(c);
}

/** 议案31件,其余28件转为代表建议: they were motions till then (codebook, rule 14). */
function turnedIntoSuggestions(c: Context): boolean {
  if (c.figure.names[0]?.measure !== "not_filed" || c.figure.number.kind !== "item" || !near(c, "转改作")) return false;
  if (!/^(议案)?,?(均|全部|都)?(转|改|作)(为|作)?(人大)?代表(的)?(建议|书面意见)/.test(tail(c, 18))) return false;
  return [...c.earlier.slice(-12), ...c.figures].some((f) => f.instrument === "motion");
}

/** A name with every field that any name has, in one order: objects of one layout are read faster. */
function evenly(name: Name): Name {
  const { measure, unit, bound, outcome, class_label, level, aspect, label, year, instrument, period, rule } = name;
  return { measure, unit, bound, outcome, class_label, level, aspect, label, year, instrument, period, rule } as Name;
}

function nameFigure(c: Context): Name[] {
  switch (c.figure.number.kind) {
    case "percent":
      return namePercent(c);
    case "organisation":
      return nameBodies(c);
    case "person":
      return namePeople(c);
    default:
      return spread(c, nameCount(c));
  }
}

/** The verb that governs the figure's clause, whatever else names it. */
function governing(c: Context): Name[] {
  const verbs = verbNames(c.around, own(c));
  return verbs.length > 0 ? verbs : (c.before?.governing ?? []);
}

function handlerOf(c: Context): string | null {
  if (!c.figure.names.some((n) => n.measure === "assigned") || c.figure.number.kind !== "item") return null;
  if (c.figure.names[0]?.rule === "received, by who receives") return null;
  const begin = startOf(c);
  const floor = c.before ? (c.around.tokens[c.before.at]?.end ?? 0) : sentenceStart(c.around.tokens, c.s);
  const named = bodiesOfSystem(c) ?? handlerBefore(c.around.text, begin, floor) ?? listedBodies(c) ?? rankedBody(c);
  // 区教育局:承办23件,满意率100%;区住建局:承办31件: each department heads its own part of the sentence.
  const opens = c.before === null || c.around.text.slice(c.before.number.end, begin).includes(";");
  if (named !== null || !opens || !/(承办|办理|主办)/.test(stretch(c))) return named;
  return handlerTold(c.around.text, begin, c.around.several);
}

/** 市委系统8家单位承办11件,市政府共35个单位承办提案209件: whose bodies they are stands before their number. */
function bodiesOfSystem(c: Context): string | null {
  const bodies = c.before;
  if (
    bodies?.number.kind !== "organisation" ||
    !/^(承办|责任)?(单位|部门)(共计|共同|共|分别|负责)*(承办|办理|主办)了?(建议|提案)?(共|共计)?$/.test(
      c.around.text.slice(bodies.number.end, startOf(c)),
    )
  )
    return null;
  const told = /(?:^|[,。;:看分由])(?:其中,?)?([^,。;:由0-9]{2,16}?)(?:共有|共|有|的|所属)?$/.exec(
    c.around.text.slice(Math.max(0, bodies.number.start - 24), bodies.number.start),
  )?.[1];
  if (told === undefined || /交|涉及|全部|分别/.test(told)) return null;
  return /(系统|口|部门|团体|组织|政府|[省市县区州]委|法院|检察院|机关|公司|[局办])$/.test(told)
    ? trimLabel(told)
    : null;
}

/** 区住建局承办最多,达38件;区教育局次之,为25件: the body in the clause before. */
function rankedBody(c: Context): string | null {
  if (!/^(达|达到|为|有|共|共有)*$/.test(stretch(c))) return null;
  const told =
    /(?:^|[,。;:])(?:其中,?)?([\u4e00-\u9fff]{2,12}?(?:局|委|部|厅|办|院|处|科|司|股|镇|街道))(?:承办|主办|办理)?的?(?:建议|提案|件数|数量)*(?:最多|次之|居首|居首位|其次|较多),[达为有共到]*$/.exec(
      sentenceBefore(c).slice(-60),
    )?.[1];
  return told === undefined || isReporter(told) ? null : told;
}

/** 公安、教育、财政等部门,都承办了超过40件: each of the bodies listed in the clause before. */
function listedBodies(c: Context): string | null {
  if (!near(c, "部单") || !/^(都|均|各|各自|每家)(分别)?(承办|办理)了?(超过|近|约|达)?$/.test(stretch(c))) return null;
  const told = /([^,。;:]{3,80}?)(?:等(?:有关|相关|市直)?)?(?:部门|单位),$/.exec(
    c.around.text.slice(Math.max(0, startOf(c) - stretch(c).length - 90), startOf(c) - stretch(c).length),
  )?.[1];
  return told?.includes("、") ? told.replace(/^其中/, "") : null;
}

/** Measures whose rate may be that of the key items alone: 重点提案办结率. */
const KEYED = new Set([
  "completed",
  "replied",
  "on_time",
  "contacted",
  "outcome",
  "satisfaction",
  "adopted",
  "published",
]);

/** What is said of key items right behind their number is said of them. */
function inheritsKey(c: Context): boolean {
  const named = c.figure.number.kind === "percent" && own(c).some((i) => cue(c.around.tokens[i], "key"));
  if (named && KEYED.has(c.figure.names[0]?.measure ?? "")) return true;
  const measure = c.figure.names[0]?.measure;
  if (partOfKey(c)) return true;
  if (measure !== "outcome" && measure !== "satisfaction" && measure !== "completed") return false;
  const source = c.before ?? c.figure.parent;
  // 建议92件,其中重点建议7件,满意率93%: a rate behind a part is the whole's.
  if (c.figure.names[0]?.rule === "named rate" && source?.parted === true && source.names[0]?.measure === "key")
    return false;
  return source?.key === true;
}

/** 重点提案31件。其中,集体提案16件,委员提案15件。包括经济类20件: parts of what was singled out. */
function partOfKey(c: Context): boolean {
  if (!LISTED.has(c.figure.names[0]?.measure ?? "") || c.figure.number.kind !== "item") return false;
  const source = c.before ?? c.figure.parent ?? (opensParts(c) ? c.earlier.at(-1) : undefined);
  if (!source?.key || source.number.kind !== "item" || source.dropped !== null) return false;
  const listed = LISTED.has(source.names[0]?.measure ?? "");
  const key = listed ? [...c.earlier.slice(-20), ...c.figures].findLast((f) => f.names[0]?.measure === "key") : source;
  if ((key?.number.value ?? 0) < (c.figure.number.value ?? 0)) return false;
  const between = c.around.text.slice(source.number.end, startOf(c));
  return listed || /其中|包括|分别为|(按|从)[^,。;]{1,10}(分|看)|由/.test(between) || c.figure.parent === source;
}

/** Whether the sentence goes on with parts of what was counted before it. */
const opensParts = (c: Context) => /^(其中|包括|涉及|按|从)/.test(sentenceText(c).trim()) && c.figures.length === 0;
