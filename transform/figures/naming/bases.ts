import type { Name } from "../figure.ts";
import { cue } from "../tokens.ts";
import {
  type Context,
  endOf,
  lastWhole,
  near,
  residue,
  sentenceText,
  startOf,
  stretch,
  tail,
  toldBefore,
} from "./context.ts";

/** 100件建议中, 466件代表建议中: a whole that only opens its parts. */
export function isBase(c: Context): boolean {
  if (!near(c, "中") || residue(stretch(c)).length > 6) return false;
  return /^[^,。;0-9]{0,8}中[,,]/.test(tail(c, 12)) || opensParts(c);
}

/** 959件提案中被采纳、已解决的有894件: what stands behind 中 is told of the part that follows in the same clause. */
export function opensParts(c: Context): boolean {
  return (
    c.right.next >= 0 &&
    /^(代表|委员|人大|政协|立案)*(建议|提案|议案)(当)?中[^,。;有]/.test(tail(c, 14)) &&
    inOneClause(c)
  );
}

function inOneClause(c: Context): boolean {
  const next = c.around.tokens[c.right.next];
  return next !== undefined && !/[,。;:]/.test(c.around.text.slice(endOf(c), next.start));
}

const isKnown = (c: Context) => toldBefore(c, 200, (f) => f.names.length > 0);

/** A base takes no measure where it restates; else that of the last whole (codebook, rule 19). */
export function base(c: Context): Name[] {
  const whole = lastWhole(c)?.names[0];
  if (isKnown(c)) return [];
  // 市政协三次会议提案741件中,关于…的210件: the first count of a conference's report.
  const first = c.around.conference && c.figures.length === 0 && c.earlier.length === 0 && !/[从对]$/.test(stretch(c));
  if (!whole && !first) return [];
  return [{ measure: whole?.measure ?? "submitted", rule: "whole named as a base" }];
}

const BASE_OF_RATE = new Set<Name["measure"]>(["replied", "completed", "on_time", "contacted"]);

/** 去年的1079件建议提案,答复率100%: a whole named only as the base of a rate takes the rate's measure (codebook, rule 19). */
export function baseOfRate(c: Context): Name[] | null {
  const { tokens, text } = c.around;
  const opens = c.figures.length === 0 && residue(stretch(c)).length <= 2 && !/其中/.test(sentenceText(c));
  const noun = /^(代表|人大|政协|委员|重点)*(建议|提案|议案)+,?/.exec(tail(c, 14));
  if (!opens || noun === null || isKnown(c)) return null;
  const next = tokens[c.right.next];
  if (next?.number?.kind !== "percent") return null;
  const between = text.slice(endOf(c) + noun[0].length, next.start);
  // 全年86件提案办复率100%: the rate's name follows the noun at once.
  if (!noun[0].endsWith(",") && !/^[^,。;率的]{2,6}率(均|都)?(达到|达|为|是)?$/.test(between)) return null;
  const rate = tokens.slice(c.k, c.right.next).map((t) => cue(t, "rate")?.v);
  const measure = rate.find((v) => v !== undefined);
  return measure !== undefined && BASE_OF_RATE.has(measure) && /率(均|都)?(达到|达|为|是)?$/.test(between)
    ? [{ measure: measure === "on_time" ? "completed" : measure, rule: "whole named as the base of a rate" }]
    : null;
}

const LEFT_OUT = /管辖|职权|职责|事权|权限|范围|重复|雷同|相同|退回|不属|不符/;

/** 不予立案28件,其中退回16件: parts of what was screened out, whatever became of them (codebook, rule 6). */
export function partOfUnfiled(c: Context, names: Name[]): Name[] | null {
  const whole = c.figures.findLast((f) => f.number.kind === "item" && f.dropped === null && f.names.length > 0);
  const between = whole ? c.around.text.slice(whole.number.end, startOf(c)) : "";
  const opened = /^(建议|提案|议案)?(,|\()其中(,|:)?[^,。;]*$/.test(between);
  if (!whole || !opened || whole.names[0]?.measure !== "not_filed") return null;
  const first = names[0];
  const free = first === undefined || first.rule === "name in a list of parts" || first.measure === "assigned";
  const sorted = first?.measure === "category" && LEFT_OUT.test(first.label ?? "");
  const small = (c.figure.number.value ?? 0) <= (whole.number.value ?? 0);
  return small && (free || sorted) ? [{ measure: "not_filed", rule: "part of what was screened out" }] : null;
}
