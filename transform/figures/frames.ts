import type { Figure, Name } from "./figure.ts";
import { handlerBefore, handlerBehind, settleHandlers } from "./handlers.ts";
import { splitNames, stretchStart } from "./labels.ts";
import { type Context, inParts, own, startOf } from "./naming/context.ts";
import { nameCount } from "./naming/counts.ts";
import { notOurs } from "./naming/exclusions.ts";
import { instrumentNear } from "./naming/instrument.ts";
import { isEach, spread } from "./naming/lists.ts";
import { nameBodies, namePeople } from "./naming/people.ts";
import { namePercent } from "./naming/percents.ts";
import { applyStatements } from "./naming/statements.ts";
import { isFigure, leftOf, rightOf, type Sentence } from "./sentence.ts";
import { cue } from "./tokens.ts";
import { type Surroundings, verbNames } from "./words.ts";

/** Names every figure of a sentence. `earlier` are the figures of the sentences before it, newest last. */
export function nameSentence(around: Surroundings, s: Sentence, earlier: Figure[]): Figure[] {
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
    settle({ around, s, k, left, right, before, figures, earlier, queue, figure });
    figures.push(figure);
    byToken.set(k, figure);
  }
  applyStatements(around, s, figures);
  settleBodies(around, figures, earlier);
  return figures;
}

export function newFigure(at: number, number: Figure["number"], parent: Figure | null): Figure {
  return {
    at,
    number,
    names: [],
    instrument: null,
    key: false,
    governing: [],
    handler: null,
    each: false,
    parted: false,
    parent,
    evidence: null,
    dropped: null,
  };
}

function settle(c: Context): void {
  const { figure } = c;
  figure.governing = governing(c);
  figure.instrument = instrumentNear(c) ?? c.before?.instrument ?? figure.parent?.instrument ?? null;
  figure.dropped = notOurs(c);
  if (figure.dropped !== null) return;
  figure.names = nameFigure(c);
  const between = c.before ? c.around.text.slice(c.before.number.end, startOf(c)) : "";
  figure.parted = c.left.outer >= 0 || inParts(c) || (c.before?.parted === true && !/[;。]/.test(between));
  figure.handler = handlerOf(c);
  figure.each = isEach(c);
  figure.key = figure.names.some((n) => n.measure === "key") || inheritsKey(c);
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
  const floor = c.before ? (c.around.tokens[c.before.at]?.end ?? 0) : stretchStart(c.around.text, begin, 0);
  return handlerBefore(c.around.text, begin, floor);
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
  if (measure !== "outcome" && measure !== "satisfaction" && measure !== "completed") return false;
  return (c.before ?? c.figure.parent)?.key === true;
}

function settleBodies(around: Surroundings, figures: Figure[], earlier: Figure[]): void {
  for (const f of figures) {
    const assigned = f.names.some((n) => n.measure === "assigned");
    if (assigned && f.handler === null) f.handler = handlerBehind(around.text, f.number.end);
  }
  const put = (f: Figure) => f.names.some((n) => n.measure === "submitted" || n.measure === "filed");
  settleHandlers(figures, [...earlier.slice(-200), ...figures.slice(0, 1)].some(put));
  for (const f of figures) {
    const first = f.names[0];
    if (!f.each || f.names.length !== 1 || first?.measure !== "by_handler" || !first.label) continue;
    f.names = splitNames(first.label).map((label) => ({ ...first, label, rule: "one figure for each name" }));
  }
}
