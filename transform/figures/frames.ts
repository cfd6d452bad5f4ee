import type { Instrument } from "../codebook.ts";
import type { Figure, Name } from "./figure.ts";
import { handlerBefore, handlerBehind, settleHandlers } from "./handlers.ts";
import { areaName, aspectOf, levelName, outcomeName, type Surroundings, verbNames } from "./items.ts";
import { splitNames, stretchStart, trimLabel } from "./labels.ts";
import type { Left } from "./sentence.ts";
import { has, isFigure, leftOf, rightOf, type Sentence } from "./sentence.ts";
import { cue, type Token } from "./tokens.ts";

/** Measures of a whole, as opposed to a part of one. */
const WHOLES = new Set(["submitted", "filed", "assigned", "replied", "completed"]);

/** Names every figure of a sentence. `earlier` are the figures of the sentences before it, newest last. */
export function nameSentence(around: Surroundings, s: Sentence, earlier: Figure[]): Figure[] {
  const figures: Figure[] = [];
  const byToken = new Map<number, Figure>();
  const queue: Name[][] = [];
  for (let k = s.from; k < s.to; k++) {
    const token = around.tokens[k];
    if (!token?.number || !isFigure(token)) continue;
    const left = leftOf(around.tokens, s, k);
    const figure: Figure = {
      at: k,
      number: token.number,
      names: [],
      instrument: null,
      key: false,
      governing: [],
      handler: null,
      parted: false,
      parent: byToken.get(left.outer) ?? null,
      evidence: null,
      dropped: null,
    };
    const before = byToken.get(left.before) ?? null;
    figure.dropped = notOurs(around, s, k, left);
    const context: Context = { around, s, k, left, before, figures, earlier, queue, figure };
    if (figure.dropped === null) {
      figure.governing = governing(context);
      figure.names = nameFigure(context);
      figure.parted = left.outer >= 0 || has(around.tokens, left.clauses.flat(), "parts");
      figure.handler = handlerOf(context);
      figure.instrument = instrumentNear(around, left, k, s) ?? before?.instrument ?? figure.parent?.instrument ?? null;
      figure.key = figure.names.some((n) => n.measure === "key") || inheritsKey(context);
    }
    figures.push(figure);
    byToken.set(k, figure);
  }
  predicates(around, s, figures);
  for (const f of figures)
    f.handler ??= f.names.some((n) => n.measure === "assigned") ? handlerBehind(around.text, f.number.end) : null;
  settleHandlers(
    figures,
    [...earlier, ...figures.slice(0, 1)].some((f) =>
      f.names.some((n) => n.measure === "submitted" || n.measure === "filed"),
    ),
  );
  return figures;
}

function handlerOf(c: Context): string | null {
  if (!c.figure.names.some((n) => n.measure === "assigned") || c.figure.number.kind !== "item") return null;
  if (c.figure.names[0]?.rule === "received, by who receives") return null;
  const floor = c.before ? (c.around.tokens[c.before.at]?.end ?? 0) : (c.around.tokens[c.s.from]?.start ?? 0);
  const begin = c.around.tokens[c.k]?.start ?? 0;
  return handlerBefore(c.around.text, begin, c.before ? floor : Math.min(floor, stretchStart(c.around.text, begin, 0)));
}

/** The verb that governs the figure's clause, whatever else names it. */
function governing(c: Context): Name[] {
  const own = verbNames(c.around, c.left.clauses[0] ?? []);
  return own.length > 0 ? own : (c.before?.governing ?? []);
}

interface Context {
  around: Surroundings;
  s: Sentence;
  k: number;
  left: Left;
  before: Figure | null;
  figures: Figure[];
  earlier: Figure[];
  /** names that wait for their figures: 办结率、满意率分别为98%、95% */
  queue: Name[][];
  figure: Figure;
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
      return spread(c, nameItems(c));
  }
}

// ── what is none of ours ──

function notOurs(around: Surroundings, s: Sentence, k: number, left: Left): string | null {
  const { tokens, text } = around;
  const token = tokens[k];
  if (!token) return "no token";
  const own = left.clauses[0] ?? [];
  const right = rightOf(tokens, s, k).own;
  const last = own.at(-1);
  const nearWord = last === undefined ? undefined : tokens[last];
  if (nearWord && cue(nearWord, "foreign") && token.start - nearWord.end <= 3) return "something else is counted";
  const first = right[0];
  const nextWord = first === undefined ? undefined : tokens[first];
  if (nextWord && cue(nextWord, "foreign") && nextWord.start - token.end <= 2) return "something else is counted";
  if (has(tokens, own, "foreign") && !has(tokens, own, "instrument") && !has(tokens, right, "instrument")) {
    const covered = has(tokens, own, "area") || has(tokens, own, "rate") || has(tokens, own, "parts");
    if (!covered && token.number?.kind !== "percent") return "something else is counted";
  }
  if (underTarget(around, s, k)) return "a target";
  const tail = text.slice(token.end, token.end + 8);
  if (tail.includes("的目标") || tail.startsWith("以上的要求")) return "a target";
  if (token.number?.kind === "percent" && /^(及?以[上下]|及?以内)?的?(有|共有|为|达)?[0-9]+件/.test(tail)) {
    return "a threshold";
  }
  if (isComparison(around, own, token)) return "a comparison";
  const loose = token.number?.kind === "item" && token.number.unit !== "件" && token.number.unit !== "件次";
  const noun = has(tokens, own, "instrument") || has(tokens, attached(around, right, k), "instrument");
  if (loose && !noun && !has(tokens, own, "feedback")) return "no item of ours";
  return null;
}

/** Whether the sentence, up to the number, sets a target that no word of what was reached has ended. */
function underTarget(around: Surroundings, s: Sentence, k: number): boolean {
  for (let i = k - 1; i >= s.from; i--) {
    const t = around.tokens[i];
    if (!t) break;
    if (t.mark === ";" || /^(目前|已|已经|现已|截至)$/.test(around.text.slice(t.start, t.end))) return false;
    if (cue(t, "target")) return true;
  }
  return false;
}

function isComparison(around: Surroundings, own: number[], token: Token): boolean {
  const last = own.at(-1);
  const word = last === undefined ? undefined : around.tokens[last];
  if (!word || !cue(word, "compare")) return false;
  const between = around.text.slice(word.end, token.start);
  // 提升至71% and 增加到80件 name the level reached, not the step.
  return !/[至到为]/.test(between) && !/[至到为]$/.test(around.text.slice(word.start, word.end));
}

// ── items ──

function nameItems(c: Context): Name[] {
  const { around, left, k } = c;
  const { tokens } = around;
  const right = rightOf(tokens, c.s, k);
  const own = left.clauses[0] ?? [];
  const start = tokens[k]?.start ?? 0;
  const near = attached(around, right.own, k);
  if (thresholdBefore(c)) return drop(c, "a threshold");
  if (has(tokens, own, "feedback") && !has(tokens, own, "level") && !has(tokens, own, "outcome")) {
    return [feedbackName(c, own)];
  }
  if (
    ["份", "件", "张"].includes(c.figure.number.unit) &&
    /^(“?[^,。;“]{0,8})?(回执|反馈表|测评表|征询表|意见表|反馈卡|反馈单|评议表)/.test(
      around.text.slice(tokens[k]?.end, (tokens[k]?.end ?? 0) + 16),
    )
  ) {
    return [{ measure: "feedback", unit: "form", rule: "feedback forms" }];
  }
  if (/平均|日均|每天|每日/.test(around.text.slice(stretchStart(around.text, start, 0), start)))
    return drop(c, "an average");
  if (
    /(并案|合并|归并|整理)(后|处理后|为|成)(共|共计|有|为|成)*$/.test(around.text.slice(Math.max(0, start - 8), start))
  ) {
    return [{ measure: "filed", rule: "what remains after merging" }];
  }
  if (gathered(c, own)) return drop(c, "opinions gathered, not the instrument");
  if (addsUp(c, own)) return inherit(c);
  const named = nameClause(c, own, near, start);
  if (named.length > 0) return coveredBefore(c, named) ?? withOutcomeBehind(c, named, right.own, right.next);
  const behind = right.shared ? [] : nameBehind(c, right.own);
  if (behind.length > 0) return behind;
  const bare = residue(around.text.slice(stretchStart(around.text, start, 0), start)) === "";
  for (const clause of left.clauses.slice(1, 3)) {
    const end = tokens[clause.at(-1) ?? k]?.end ?? start;
    const farther = nameClause(c, clause, [], bare ? end : start);
    const first = farther[0];
    if (first && (first.measure !== "category" || bare)) return farther;
  }
  const listed = nameByMode(c);
  if (listed) return [listed];
  return inherit(c);
}

function feedbackName(c: Context, own: number[]): Name {
  const last = own.findLast((i) => cue(c.around.tokens[i], "feedback"));
  const t = last === undefined ? undefined : c.around.tokens[last];
  const word = t ? c.around.text.slice(t.start, t.end) : "";
  const form = /(表|单|卡|执|函)$/.test(word) || c.figure.number.unit === "份";
  return form
    ? { measure: "feedback", unit: "form", rule: "feedback forms" }
    : { measure: "feedback", rule: "feedback" };
}

/** 收集意见建议200条: opinions from meetings and visits, which are no suggestions handed in. */
function gathered(c: Context, own: number[]): boolean {
  const { tokens, text } = c.around;
  const from = stretchStart(text, tokens[c.k]?.start ?? 0, 0);
  const stretch = text.slice(from, tokens[c.k]?.end);
  const loose = own.some((i) =>
    /^(意见建议|意见和建议|建议意见|建议和意见)$/.test(text.slice(tokens[i]?.start, tokens[i]?.end)),
  );
  return loose && /(收集|征集|征求|梳理|听取|归纳)/.test(stretch);
}

/** 加上转为建议的…共计506件: a sum of what was named before. */
function addsUp(c: Context, own: number[]): boolean {
  const first = c.around.tokens[own[0] ?? c.k];
  const from = stretchStart(c.around.text, first?.start ?? 0, 0);
  const words = c.around.text.slice(from, c.around.tokens[c.k]?.start ?? 0);
  return c.before !== null && (words.startsWith("加上") || words.startsWith("连同")) && own.length > 0;
}

/** 围绕…等,提出提案N件: the clause before names the policy area of what is put forward. */
function coveredBefore(c: Context, named: Name[]): Name[] | null {
  if (named.length !== 1 || named[0]?.measure !== "submitted") return null;
  const clause = c.left.clauses[1];
  if (!clause || lastWhole(c) === null) return null;
  const at = clause.find((i) => cue(c.around.tokens[i], "parts")?.v === "category");
  const opener = at === undefined ? undefined : c.around.tokens[at];
  const own = c.left.clauses[0]?.[0];
  const until = own === undefined ? undefined : c.around.tokens[own];
  if (!opener || !until) return null;
  const label = trimLabel(c.around.text.slice(opener.end, until.start).split(",")[0] ?? "");
  return label.length < 2 ? null : [{ measure: "category", label, rule: "policy area in the clause before" }];
}

/** 重点建议1件已解决: the singled-out item's outcome stands right behind it. */
function withOutcomeBehind(c: Context, named: Name[], own: number[], next: number): Name[] {
  if (named[0]?.measure !== "key" || next >= 0 || own.length === 0) return named;
  const outcome = outcomeName(c.around, own);
  return outcome ? [...named, outcome] : named;
}

const BODY_TAILS = [
  "局",
  "委",
  "办",
  "厅",
  "院",
  "部",
  "系统",
  "政府",
  "部门",
  "单位",
  "公司",
  "中心",
  "镇",
  "乡",
  "街道",
  "区",
  "县",
  "市",
  "团",
  "会",
  "队",
  "社",
  "处",
];

/** A list member that only the head of its list names: 按承办单位分:党群系统17件. */
function nameByMode(c: Context): Name | null {
  const { around, s, k } = c;
  const start = around.tokens[k]?.start ?? 0;
  const mode = modeOf(c, s, k);
  const from = listStart(c);
  const label = trimLabel(around.text.slice(from, start));
  if (label === "" || label.length > 40) return null;
  if (mode !== null && mode !== "outcome") return { measure: mode, label, rule: "head of the list" };
  if (lastWhole(c) === null || c.figure.parent !== null) return null;
  const body =
    BODY_TAILS.some((t) => label.endsWith(t)) && label.length >= 3 && label.length <= 16 && !/[届的]/.test(label);
  return body ? { measure: "by_handler", label, rule: "name of a body before the number" } : null;
}

function modeOf(c: Context, s: Sentence, k: number): "category" | "by_handler" | "by_proposer" | "outcome" | null {
  const { tokens, text } = c.around;
  for (let i = k - 1; i >= s.from; i--) {
    const t = tokens[i];
    if (!t) break;
    const p = cue(t, "parts");
    if (p && p.v !== "any" && (p.v !== "category" || /^(按|从)/.test(text.slice(t.start, t.end)))) return p.v;
    if (t.mark === ":") {
      const head = text.slice(stretchStart(text, t.start, 0), t.start);
      if (/(方面|类|领域)$/.test(head)) return "category";
      if (/(部门|单位)(分别)?(是|为)?$/.test(head)) return "by_handler";
    }
  }
  return null;
}

/** Where the name of a list member begins: behind the mark or figure that ends the member before. */
function listStart(c: Context): number {
  const { tokens, text } = c.around;
  const first = c.left.clauses.at(-1)?.[0];
  const start = tokens[c.k]?.start ?? 0;
  const before = c.before ? (tokens[c.before.at]?.end ?? 0) : 0;
  const from = Math.max(before, stretchStart(text, start, 0));
  const far = c.left.clauses.length > 1 && first !== undefined ? from : from;
  const numbered = text.slice(far, start);
  return far + (/^[一二三四五六七八九十]+是/.exec(numbered)?.[0].length ?? 0);
}

/** 水利、交通方面各3件: one figure for each name of the list. */
function spread(c: Context, names: Name[]): Name[] {
  const own = c.left.clauses[0] ?? [];
  const first = names[0];
  const each = own.findLast((i) => cue(c.around.tokens[i], "each"));
  const mark = each === undefined ? undefined : c.around.tokens[each];
  if (!first?.label || names.length !== 1 || !mark) return names;
  if (!/^(有|为|占|占比|是|达|约| )*$/.test(c.around.text.slice(mark.end, c.around.tokens[c.k]?.start))) return names;
  return splitNames(first.label).map((label) => ({ ...first, label, rule: "one figure for each name" }));
}

function drop(c: Context, why: string): Name[] {
  c.figure.dropped = why;
  return [];
}

/** A count behind a threshold of another rate: 满意率达80%以上的有229件. */
function thresholdBefore(c: Context): boolean {
  return c.before?.dropped === "a threshold" && c.left.clauses.length === 1;
}

/** Tokens right behind the number: 件建议, 件重点提案, 件(A类). */
function attached(around: Surroundings, own: number[], k: number): number[] {
  const out: number[] = [];
  let end = around.tokens[k]?.end ?? 0;
  for (const i of own) {
    const t = around.tokens[i];
    if (!t) break;
    const gap = around.text.slice(end, t.start);
    const opens = t.mark === "(" || t.mark === ")" || t.mark === '"';
    if (gap.length > 2 || (gap !== "" && !/^[的 ]*$/.test(gap))) break;
    if (
      !opens &&
      !cue(t, "instrument") &&
      !cue(t, "key") &&
      !cue(t, "letter") &&
      !cue(t, "joint") &&
      !cue(t, "proposer")
    )
      break;
    out.push(i);
    end = t.end;
  }
  return out;
}

/** Names a count from the words of one clause before it and the noun right behind it. */
function nameClause(c: Context, own: number[], near: number[], start: number): Name[] {
  const { around } = c;
  const { tokens } = around;
  const both = [...own, ...near];
  const letter = has(tokens, both, "letter");
  const area = areaName(around, own, start);
  const occasion = area !== null && /^(大会|闭会|会议期间|会议|会上|平时|会中|会后)$/.test(area.label ?? "");
  if (area && !letter && !occasion && areaIsNearest(c, own)) return [{ ...area, rule: "policy area" }];
  const plain = own.filter((i) => (tokens[i]?.depth ?? 0) <= (tokens[c.k]?.depth ?? 0));
  const notFiled = plain.some((i) => cue(tokens[i], "verb")?.v === "not_filed");
  if (notFiled && !letter) return [{ measure: "not_filed", rule: "screened out" }];
  const verdictLast = lastNaming(around, own);
  const covers = verdictLast === "outcome" || verdictLast === "level" ? null : covering(c, own);
  if (covers) return [covers];
  const level = levelName(around, own);
  const outcome = outcomeName(around, both);
  if (outcome && level && !letter) return lastOf(around, own) === "level" ? [level] : [outcome];
  if (
    outcome &&
    outcome.outcome === null &&
    !has(tokens, near, "letter") &&
    c.before?.names[0]?.measure === "assigned"
  ) {
    return [{ ...c.before.names[0], class_label: outcome.class_label ?? null, rule: "shared with the figure before" }];
  }
  if (outcome) return [outcome];
  if (level) return [level];
  const verbs = receivedLike(c, verbNames(around, plain));
  if (has(tokens, near, "key") || keyIsNearest(c, own)) {
    const extra = verbs.filter((v) => v.measure === "submitted" && !has(tokens, own, "key"));
    return [...extra, { measure: "key", rule: "singled out" }];
  }
  if (has(tokens, own, "joint") || has(tokens, near, "joint")) return [{ measure: "joint", rule: "handled together" }];
  const proposer = proposerName(c, own, start);
  if (proposer) return [proposer];
  const met = own.findLast((i) => cue(tokens[i], "contact"));
  if (met !== undefined && verbs.length === 0 && /^(了|过)?$/.test(around.text.slice(tokens[met]?.end, start))) {
    return [{ measure: "contacted", rule: "proposers met" }];
  }
  if (verbs.length > 0) return sourceOnly(c, own, verbs) ? inherit(c) : verbs;
  return [];
}

/** Kind of the last word before the number that names something. */
/** 承办…提出的建议88件,…提出的提案107件: the second 提出的 names the source, the first verb governs both. */
function sourceOnly(c: Context, own: number[], verbs: Name[]): boolean {
  if (verbs.length !== 1 || verbs[0]?.measure !== "submitted") return false;
  const governed = c.before?.names[0]?.measure;
  const said = c.before?.governing[0]?.measure;
  if (governed !== "assigned" || said !== "assigned") return false;
  const last = own.findLast((i) => cue(c.around.tokens[i], "verb"));
  const token = last === undefined ? undefined : c.around.tokens[last];
  return token !== undefined && c.around.text[token.end] === "的";
}

function lastNaming(around: Surroundings, own: number[]): "outcome" | "level" | "other" | null {
  for (const i of [...own].reverse()) {
    const t = around.tokens[i];
    if (cue(t, "outcome")) return "outcome";
    if (cue(t, "level")) return "level";
    if (cue(t, "verb") || cue(t, "receive") || cue(t, "area") || cue(t, "proposer") || cue(t, "key")) return "other";
  }
  return null;
}

/** 收到 without a subject of its own goes on with the receiver named before. */
function receivedLike(c: Context, names: Name[]): Name[] {
  const source = c.before ?? c.figure.parent;
  const received = source?.names.find((n) => n.rule === "received, by who receives");
  if (!received) return names;
  return names.map((n) => (n.rule === "received, by who receives" ? { ...n, measure: received.measure } : n));
}

function lastOf(around: Surroundings, own: number[]): "level" | "outcome" | null {
  for (const i of [...own].reverse()) {
    if (cue(around.tokens[i], "level")) return "level";
    if (cue(around.tokens[i], "outcome")) return "outcome";
  }
  return null;
}

/** Nothing but a noun or 有, 占, 共 stands between the area's closing word and the number. */
function areaIsNearest(c: Context, own: number[]): boolean {
  for (const i of [...own].reverse()) {
    const t = c.around.tokens[i];
    if (cue(t, "area")) return true;
    const allowed =
      cue(t, "instrument") || cue(t, "share") || cue(t, "each") || cue(t, "all") || cue(t, "respectively");
    if (!allowed && !(cue(t, "verb") && /^(提出|提交)$/.test(c.around.text.slice(t?.start, t?.end)))) return false;
  }
  return false;
}

/** 围绕…提出提案N件, 涉及…的N件, 关于…的提案N件: the words between name a policy area. */
function covering(c: Context, own: number[]): Name | null {
  const { around } = c;
  const at = own.findIndex((i) => {
    const p = cue(around.tokens[i], "parts");
    return p?.v === "category";
  });
  if (at < 0) return null;
  const opener = around.tokens[own[at] ?? -1];
  const number = around.tokens[c.k];
  if (!opener || !number) return null;
  const between = around.text.slice(opener.end, number.start);
  const body = trimLabel(between);
  if (body === "" || body.length < 2 || /等$/.test(between)) return null;
  const rest = own.slice(at + 1);
  if (rest.some((i) => cue(around.tokens[i], "letter") || cue(around.tokens[i], "parts"))) return null;
  const verb = verbNames(around, rest)[0];
  if (verb && verb.measure !== "submitted") return null;
  if (/(问题|建议|提案|意见)$/.test(between) && body.length < 2) return null;
  return { measure: "category", label: body, rule: "policy area" };
}

function keyIsNearest(c: Context, own: number[]): boolean {
  const keyAt = own.findLastIndex((i) => cue(c.around.tokens[i], "key"));
  return keyAt >= 0 && !own.slice(keyAt + 1).some((i) => cue(c.around.tokens[i], "verb"));
}

/** Names by who put the items forward: 集体提案25件, 某县代表团152件. */
function proposerName(c: Context, own: number[], start: number): Name | null {
  const { around, before } = c;
  const at = own.findLastIndex((i) => cue(around.tokens[i], "proposer"));
  if (at < 0) return null;
  const token = around.tokens[own[at] ?? -1];
  if (!token || start - token.end > 8) return null;
  const listed = before?.names.some((n) => n.measure === "by_proposer") === true;
  const whole = before ?? lastWhole(c);
  const parts =
    has(around.tokens, own, "parts") || listed || modeOf(c, c.s, c.k) === "by_proposer" || othersPutForward(c);
  const verb = own.some((i) => isVerb(around, i)) && !parts;
  if (verb || whole === null) return null;
  if (cue(token, "instrument") && !parts) return null;
  if (!parts && before !== null && before.instrument !== null && before.instrument !== "proposal") return null;
  const from = stretchStart(around.text, token.start, 0);
  const raw = around.text.slice(from, token.end);
  return { measure: "by_proposer", label: proposerLabel(raw), rule: "who put them forward" };
}

function isVerb(around: Surroundings, i: number): boolean {
  const t = around.tokens[i];
  return cue(t, "verb") !== null || cue(t, "receive") !== null;
}

/** Whether the sentence sets several kinds of proposers side by side. */
function othersPutForward(c: Context): boolean {
  let n = 0;
  for (let i = c.s.from; i < c.s.to; i++) if (cue(c.around.tokens[i], "proposer")) n++;
  return n >= 2 && c.left.clauses[0]?.every((i) => !isVerb(c.around, i)) === true;
}

function proposerLabel(raw: string): string {
  const trimmed = trimLabel(raw);
  return trimmed === "" ? raw : trimmed;
}

function lastWhole(c: Context): Figure | null {
  const all = [...c.earlier, ...c.figures];
  for (let i = all.length - 1; i >= 0 && i > all.length - 30; i--) {
    const f = all[i];
    if (f?.names.some((n) => WHOLES.has(n.measure)) && f.number.kind === "item") return f;
  }
  return null;
}

/** Names a count from what follows it in its own clause: 692件提案已全部办复, 108件建议已经解决. */
function nameBehind(c: Context, own: number[]): Name[] {
  const { around } = c;
  const { tokens } = around;
  const notFiled = own.some((i) => cue(tokens[i], "verb")?.v === "not_filed");
  if (notFiled) return [{ measure: "not_filed", rule: "screened out" }];
  if (has(tokens, own, "key")) return [{ measure: "key", rule: "singled out" }];
  const outcome = outcomeName(around, own);
  if (outcome) return [outcome];
  const level = levelName(around, own);
  if (level) return [{ ...level, level: firstLevel(around, own) ?? level.level ?? null }];
  if (has(tokens, own, "joint")) return [{ measure: "joint", rule: "handled together" }];
  const put = own.find((i) => cue(tokens[i], "verb")?.v === "submitted" && around.text[tokens[i]?.end ?? 0] !== "的");
  if (put !== undefined) return [{ measure: "submitted", rule: "statement about the number before" }];
  return [];
}

function firstLevel(around: Surroundings, own: number[]): Name["level"] {
  for (const i of own) {
    const found = cue(around.tokens[i], "level");
    if (found) return found.v;
  }
  return null;
}

/** A list member without words of its own takes the measure of the member before it: 建议88件、提案107件. */
function inherit(c: Context): Name[] {
  const { around, k } = c;
  const source = c.before ?? c.figure.parent ?? wholeBefore(c);
  if (!source || source.dropped !== null || source.number.kind === "percent") return inheritFromShare(c, source);
  const names = source.key && !saysKey(c) ? source.governing : source.names;
  const start = around.tokens[k]?.start ?? 0;
  const raw = around.text.slice(listStart(c), start);
  return names
    .filter((n) => n.measure !== "handling_units" && n.measure !== "proposers")
    .slice(0, 1)
    .flatMap((n): Name[] => {
      const listed = n.measure === "category" || n.measure === "by_handler" || n.measure === "by_proposer";
      const rest = residue(raw);
      if (!listed) return rest.length <= 6 ? [{ ...n, rule: "shared with the figure before" }] : [];
      const label = trimLabel(raw);
      const plain = rest === "" || label === "";
      return [{ ...n, label: plain ? (n.label ?? null) : label, rule: "member of a list" }];
    });
}

function saysKey(c: Context): boolean {
  return c.left.clauses[0]?.some((i) => cue(c.around.tokens[i], "key")) === true;
}

/** 占35%,其中人大建议3件: parts of the count that the share before belongs to. */
function inheritFromShare(c: Context, source: Figure | null): Name[] {
  if (!source || source.dropped !== null || source.number.kind !== "percent") return [];
  const raw = c.around.text.slice(listStart(c), c.around.tokens[c.k]?.start ?? 0);
  const parts = c.left.clauses[0]?.some((i) => cue(c.around.tokens[i], "parts")) === true;
  const listed = source.names.some(
    (n) => n.measure === "category" || n.measure === "by_handler" || n.measure === "by_proposer",
  );
  if (!parts && !listed) return [];
  if (!listed && residue(raw).length > 6) return [];
  return source.names.slice(0, 1).map((n) => {
    const label = trimLabel(raw);
    return listed && label !== "" && !parts
      ? { ...n, label, rule: "member of a list" }
      : { ...n, rule: "part of the figure before" };
  });
}

/** A sentence that begins with 其中 goes on with the last whole. */
function wholeBefore(c: Context): Figure | null {
  const first = c.around.tokens[c.s.from];
  const opens = cue(first, "parts") !== null || cue(first, "instrument") !== null;
  const near = c.earlier.at(-1);
  const last = near ? c.around.tokens[near.at] : undefined;
  const close = last !== undefined && (first?.start ?? 0) - last.end < 80;
  return opens && close && c.figures.length === 0 ? lastWhole(c) : null;
}

const FILLERS =
  /第?[0-9一二三四五六七八九十]+(届|次会议|次)|[0-9]{4}年(度)?|会议期间|大会期间|闭会期间|期间|以来|其中|人民代表大会|全国|人大|政协|代表|委员|建议|提案|议案|批评|意见|会议|两会|本级|上级|省|市|县|区|州|镇|乡|的|和|及|与|共计|共|为|有|计|达|约|近|各|另|分别|、|,|:|\(|\)|“|”|"| |年度|今年|本年|一般|普通/g;

/** What is left of a stretch without instruments, sessions, years and filling words. */
function residue(raw: string): string {
  return raw.replace(FILLERS, "");
}

// ── percentages ──

function namePercent(c: Context): Name[] {
  const { around, left, k, queue } = c;
  const { tokens } = around;
  const own = left.clauses[0] ?? [];
  const waiting = queue.shift();
  const several = nameSeveral(c);
  if (several) return several;
  const rates = rateTokens(c);
  if (rates.length > 0) return nameRates(c, rates);
  if (waiting) return waiting;
  const reached = levelReached(c, own);
  if (reached) return reached;
  const shareAt = own.findIndex((i) => cue(tokens[i], "share"));
  const beforeShare = shareAt < 0 ? own : own.slice(0, shareAt);
  const start = tokens[k]?.start ?? 0;
  const words = beforeShare.filter((i) => !cue(tokens[i], "instrument") && !cue(tokens[i], "rest"));
  const count = c.before && c.before.dropped === null && c.before.number.kind !== "percent" ? c.before : null;
  if (c.before?.dropped === "a threshold") return drop(c, "a threshold");
  const named = nameClause(c, words, [], start);
  const first = named[0];
  const merged = /合计|共占|两项|总共|二者|两者/.test(around.text.slice(stretchStart(around.text, start, 0), start));
  if (merged && shareAt >= 0) {
    const parts = c.figures.filter((f) => f.names[0]?.measure === "outcome").slice(-2);
    const best = parts.flatMap((f) => f.names).find((n) => n.outcome === "resolved");
    if (best) return [{ ...best, rule: "share of merged classes" }];
  }
  if (shareAt >= 0 && count && count.names.length > 0 && (!first || WHOLES.has(first.measure))) {
    const each = count.names[0]?.rule === "one figure for each name";
    return count.names
      .slice(0, each ? count.names.length : 1)
      .map((n) => ({ ...n, rule: "share of the count before" }));
  }
  if (first && (shareAt < 0 || !WHOLES.has(first.measure) || !count)) return named;
  if (shareAt >= 0) {
    const source = count ?? c.before;
    if (source && source.dropped === null)
      return source.names.slice(0, 1).map((n) => ({ ...n, rule: "share of the count before" }));
  }
  const right = rightOf(tokens, c.s, k).own;
  const met = words.findLast((i) => cue(tokens[i], "contact"));
  if (met !== undefined && start - (tokens[met]?.end ?? 0) <= 4)
    return [{ measure: "contacted", rule: "proposers met" }];
  const behind = nameBehind(c, right).filter((n) => n.measure !== "key");
  if (behind.length > 0) return behind;
  return verbNames(around, right)
    .filter((n) => n.measure !== "assigned")
    .slice(0, 2);
}

/** 由48.9%提升至71%, 2018年的99%、2019年的99.3%: the same rate at another time. */
function levelReached(c: Context, own: number[]): Name[] | null {
  const { around, before, k } = c;
  if (!before || before.dropped !== null || before.number.kind !== "percent" || before.names.length === 0) return null;
  const between = around.text.slice(around.tokens[before.at]?.end, around.tokens[k]?.start);
  const step = own.some((i) => cue(around.tokens[i], "compare")) && /(至|到|为)$/.test(between);
  const year = /^[、,和]?(又|再)?([0-9]{4}年|今年|上年|去年|前年)的?$/.test(between);
  return step || year ? before.names.map((n) => ({ ...n, rule: "the same rate at another time" })) : null;
}

const COUNTS: Record<string, number> = { 两: 2, 双: 2, 三: 3, 四: 4, 五: 5, "2": 2, "3": 3, "4": 4, "5": 5 };

/** 沟通见面、办理答复两个百分之百: as many names as the text counts, from what stands before. */
function nameSeveral(c: Context): Name[] | null {
  const { around, left, k } = c;
  const start = around.tokens[k]?.start ?? 0;
  const head = /(两|双|三|四|五|[2-5])个?[“"]?$/.exec(around.text.slice(Math.max(0, start - 4), start));
  const wanted = head ? COUNTS[head[1] ?? ""] : undefined;
  if (!head || wanted === undefined || (!head[0].includes("个") && head[1] !== "双")) return null;
  const names: Name[] = [];
  for (const clause of [...left.clauses].reverse()) {
    for (const i of clause) {
      const t = around.tokens[i];
      const r = cue(t, "rate");
      const v = cue(t, "verb");
      const l = cue(t, "level");
      if (r)
        names.push({
          measure: r.v,
          level: r.level ?? null,
          outcome: r.outcome ? "resolved" : null,
          rule: "one of several whole shares",
        });
      else if (cue(t, "contact")) names.push({ measure: "contacted", rule: "one of several whole shares" });
      else if (v?.v === "replied" || v?.v === "completed")
        names.push({ measure: v.v, rule: "one of several whole shares" });
      else if (l) names.push({ measure: "satisfaction", level: l.v, rule: "one of several whole shares" });
    }
  }
  const different = distinct(names);
  return different.length >= wanted ? different.slice(-wanted) : [];
}

/** Rate names between the figure before and this one, in order; those that only change (解决率大幅提高) are left out. */
function rateTokens(c: Context): number[] {
  const { around, left } = c;
  const out: number[] = [];
  for (const clause of [...left.clauses].reverse()) {
    for (const i of clause) {
      const t = around.tokens[i];
      if (!t || !cue(t, "rate")) continue;
      const tail = around.text.slice(t.end, t.end + 6);
      if (/大幅|明显|显著|不断|逐年|持续/.test(tail)) continue;
      out.push(i);
    }
  }
  return out;
}

function nameRates(c: Context, rates: number[]): Name[] {
  const { around, left, s, k } = c;
  const { tokens } = around;
  const names = rates.map((i): Name[] => {
    const r = cue(tokens[i], "rate");
    if (!r) return [];
    const name: Name = { measure: r.v, rule: "named rate" };
    if (r.level) {
      name.level =
        merges(around, i) || (r.level === "satisfied" && shareOfMerged(c)) ? "satisfied_or_basically" : r.level;
      name.aspect = aspectOf(around, left.clauses.flat());
    }
    if (r.outcome) name.outcome = "resolved";
    return [name];
  });
  const respectively = left.clauses.some((clause) => has(tokens, clause, "respectively"));
  const following = bareFollowers(c, s, k);
  if (rates.length > 1 && (respectively ? following >= 1 : following === rates.length - 1)) {
    c.queue.push(...names.slice(1));
    return names[0] ?? [];
  }
  return distinct(names.flat());
}

/** A bare 满意率 behind a count of 满意或基本满意 in its sentence is that count's share (codebook, rule 24). */
function shareOfMerged(c: Context): boolean {
  const verdicts = c.figures.filter((f) => f.number.kind !== "percent" && f.names[0]?.measure === "satisfaction");
  return verdicts.length === 1 && verdicts[0]?.names[0]?.level === "satisfied_or_basically";
}

/** 满意率(含基本满意) is of both levels. */
function merges(around: Surroundings, i: number): boolean {
  const t = around.tokens[i];
  if (!t) return false;
  const tail = around.text.slice(t.end, t.end + 9);
  return /^\(?(含|包括|包含)(基本|比较)满意/.test(tail);
}

/** How many percentages follow without any words of their own: 分别为98%、95%和90%. */
function bareFollowers(c: Context, s: Sentence, k: number): number {
  const { tokens, text } = c.around;
  let n = 0;
  let end = tokens[k]?.end ?? 0;
  for (let i = k + 1; i < s.to; i++) {
    const t = tokens[i];
    if (!t) break;
    if (t.number?.kind === "percent") {
      if (/[^、,和及与 ]/.test(text.slice(end, t.start))) break;
      n++;
      end = t.end;
    } else if (t.mark !== "、" && t.mark !== ",") break;
  }
  return n;
}

function distinct(names: Name[]): Name[] {
  return names.filter(
    (n, i) => names.findIndex((m) => m.measure === n.measure && m.level === n.level && m.outcome === n.outcome) === i,
  );
}

// ── bodies and people ──

const TAKES = ["交", "承办", "办理", "签收", "牵头", "分解", "落实到", "涉及", "转", "分送", "分配", "主办", "负责"];
/** What is told of bodies other than that they handle items. */
const ABOUT_BODIES = [
  "表彰",
  "通报",
  "督导",
  "检查",
  "约谈",
  "先进",
  "点评",
  "视察",
  "评选",
  "优秀",
  "表扬",
  "座谈",
  "介绍",
  "扣分",
  "参加",
  "组织",
  "考核",
  "听取",
  "个单位督办",
  "讲",
  "汇报",
  "召集",
  "完成建议",
  "完成提案",
  "逾期",
  "发言",
  "述职",
];

function nameBodies(c: Context): Name[] {
  const { around, left, k, s } = c;
  const token = around.tokens[k];
  if (!token) return [];
  const from = around.tokens[left.clauses[0]?.[0] ?? k]?.start ?? token.start;
  const begin = stretchStart(around.text, Math.min(from, token.start), 0);
  const right = rightOf(around.tokens, s, k).own;
  const endAt = Math.max(token.end, ...right.map((i) => around.tokens[i]?.end ?? 0));
  const clause = around.text.slice(begin, Math.min(endAt + 6, token.end + 30));
  if (ABOUT_BODIES.some((w) => clause.includes(w))) return [];
  const listed = c.before?.names[0]?.measure === "handling_units";
  if (!listed && !TAKES.some((w) => clause.includes(w))) return [];
  return [{ measure: "handling_units", rule: "bodies that handle" }];
}

const PUTS = ["提出", "提交", "参与", "领衔", "联名", "提案", "递交", "撰写", "提了"];

function namePeople(c: Context): Name[] {
  const { around, left, k, s } = c;
  const token = around.tokens[k];
  if (!token) return [];
  const before = around.text[token.start - 1] ?? "";
  if (before === "等" || before === "由") return [];
  const begin = stretchStart(around.text, token.start, 0);
  const right = rightOf(around.tokens, s, k).own;
  const endAt = Math.max(token.end, ...right.map((i) => around.tokens[i]?.end ?? 0));
  const clause = around.text.slice(begin, Math.min(endAt, token.end + 20));
  const verdict = right.length > 0 ? levelName(around, right) : null;
  if (verdict && c.figure.number.value !== null) return [verdict];
  if (!PUTS.some((w) => clause.includes(w))) return [];
  if (/^[一1](位|名|个)/.test(around.text.slice(token.start, token.end))) return [];
  if (c.figure.number.bound === "at_least" && around.text.startsWith("以上", token.end)) return [];
  if (/以上(的)?(代表|委员)/.test(around.text.slice(token.end, token.end + 6))) return [];
  if (left.clauses.some((cl) => has(around.tokens, cl, "target"))) return [];
  return [{ measure: "proposers", rule: "people who put items forward" }];
}

// ── statements about a number before them ──

/** 全部办结, 均已答复: gives the whole count before it further measures (codebook, rule 3). */
function predicates(around: Surroundings, s: Sentence, figures: Figure[]): void {
  for (const figure of figures) {
    if (figure.number.kind !== "item" || figure.dropped !== null) continue;
    const right = rightOf(around.tokens, s, figure.at);
    const clauses = [right.shared ? attached(around, right.own, figure.at) : right.own, ...right.clauses];
    clauses.forEach((clause, n) => {
      for (const name of predicateNames(around, clause, n === 0, clauses.slice(0, n), figure.instrument === "motion")) {
        if (name.handing && (!isWhole(figure) || n > 1)) continue;
        addTo(figures, figure, name);
      }
    });
  }
  for (const figure of figures) {
    if (figure.number.kind !== "percent" || figure.dropped !== null) continue;
    const target = figures.filter((f) => f.at < figure.at && f.number.kind === "item" && isWhole(f)).at(-1);
    if (!target) continue;
    for (const clause of rightOf(around.tokens, s, figure.at).clauses) {
      for (const name of predicateNames(around, clause, false, [])) if (!name.handing) addTo(figures, target, name);
    }
  }
}

function isWhole(f: Figure): boolean {
  return f.dropped === null && (f.names.length === 0 || f.names.some((n) => WHOLES.has(n.measure)));
}

/** A part's predicate belongs to the whole it is a part of; in a list of wholes to each. */
function addTo(figures: Figure[], figure: Figure, name: Name): void {
  const target = isWhole(figure)
    ? figure
    : figures.filter((f) => f.at < figure.at && f.number.kind === "item" && isWhole(f)).at(-1);
  if (!target || target.names.some((n) => n.measure === name.measure)) return;
  target.names.push(name);
}

const PREDICATES = new Set(["replied", "completed", "assigned", "filed"]);

interface Predicate extends Name {
  /** a handing-over, which may stand without 全部 or 已 */
  handing: boolean;
}

const RULE = "statement about the number before";

function predicateNames(
  around: Surroundings,
  clause: number[],
  own: boolean,
  earlier: number[][],
  motion = false,
): Predicate[] {
  const { tokens, text } = around;
  if (has(tokens, clause, "rate") || has(tokens, clause, "target")) return [];
  const out: Predicate[] = [];
  const said = earlier.some((e) => has(tokens, e, "all"));
  const all = clause.findIndex((i) => cue(tokens[i], "all"));
  const subject = own ? -1 : clause.findIndex((i) => cue(tokens[i], "instrument"));
  clause.forEach((i, n) => {
    const t = tokens[i];
    const v = cue(t, "verb");
    if (!t || !v) return;
    if (v.v === "not_filed" && motion && !own) {
      out.push({ measure: "not_filed", rule: "motions turned into suggestions", handing: false });
      return;
    }
    if (!PREDICATES.has(v.v) || v.weak) return;
    const word = text.slice(t.start, t.end);
    const handing = v.v === "assigned" && HANDING.test(word) && handsOver(around, t);
    if (v.v === "assigned" && !handing && !(own && /^(承办|主办|负责办理|研究办理)/.test(word))) return;
    if (text[t.end] === "的" || (text[t.end] === "单" && v.v === "assigned")) return;
    if (subject >= 0 && subject < n && !said && !motion) return;
    if (!own && !handing && !said && (all < 0 || all > n)) return;
    const about = /(基本|大体|大部分|大多)$/.test(text.slice(0, t.start).slice(-3));
    out.push({ measure: v.v, rule: RULE, handing: v.v === "assigned", ...(about ? { bound: "about" as const } : {}) });
    if (/^办理答复/.test(word) && /^(完毕|完成)/.test(text.slice(t.end, t.end + 2))) {
      out.push({ measure: "completed", rule: RULE, handing: false });
    }
  });
  return out.filter((p, i) => out.findIndex((q) => q.measure === p.measure) === i);
}

const HANDING = /^(交由|交给|转交|交|移交|转|分送|送交|批转|转办|交办|分解|分送)/;

/** 交 and 转 alone hand over only where a receiver follows. */
function handsOver(around: Surroundings, t: Token): boolean {
  if (t.end - t.start > 1) return true;
  const tail = around.text.slice(t.end, t.end + 20);
  return /^[^,。;]{0,18}(部门|单位|政府|办理|承办|系统|有关)/.test(tail);
}

// ── instruments ──

/** The instrument named nearest to the figure: right behind it, else before it in its clause or its segment. */
export function instrumentNear(around: Surroundings, left: Left, k: number, s: Sentence): Instrument | null {
  const { tokens } = around;
  const right = rightOf(tokens, s, k).own;
  const near = attached(around, right, k);
  for (const i of near) {
    const found = cue(tokens[i], "instrument");
    if (found) return found.v;
  }
  for (const clause of left.clauses) {
    for (const i of [...clause].reverse()) {
      const found = cue(tokens[i], "instrument");
      if (found) return found.v;
    }
  }
  for (const i of right) {
    const found = cue(tokens[i], "instrument");
    if (found) return found.v;
  }
  return null;
}

function inheritsKey(c: Context): boolean {
  const name = c.figure.names[0];
  if (!name || (name.measure !== "outcome" && name.measure !== "satisfaction" && name.measure !== "completed"))
    return false;
  const source = c.before ?? c.figure.parent;
  return source?.key === true;
}
