import type { Figure, Name } from "../figure.ts";
import { stretchStart, trimLabel } from "../labels.ts";
import { type Context, LISTED, near, own, sentenceBefore, startOf, stretch, WHOLES } from "./context.ts";
import { handsOver } from "./handingOver.ts";

/** Sums that a sentence tells of what it counted before. */

/** 加上转为建议的…共计506件: a sum of what was named before. */
export function addsUp(c: Context): boolean {
  return (
    c.before !== null &&
    near(c, "加连") &&
    /^(加上|连同)/.test(stretch(c)) &&
    /共(计)?$/.test(stretch(c)) &&
    own(c).length > 0
  );
}

/** 每人督办3件重点提案,共27件: the sum is the figure, and what each one has is none. */
export function sumOfEach(c: Context): Name[] | null {
  const { before } = c;
  if (before?.number.kind !== "item" || !/^(合|总)?共(计)?(有|为)?$/.test(stretch(c))) return null;
  const { text } = c.around;
  const lead = text.slice(stretchStart(text, before.number.start, 0), before.number.start);
  const between = text.slice(before.number.end, startOf(c) - stretch(c).length);
  const each = /每(人|位|名|个|家)|各自|分别|^各/.test(lead) && /^[^,。;0-9]{0,12},$/.test(between);
  const [one, all] = [before.number.value ?? 0, c.figure.number.value ?? 0];
  if (!each || one <= 0 || all <= one || (before.number.bound === "exact" && all % one !== 0)) return null;
  const led = /督办|领办|包案|牵头/.test(lead) && /重点/.test(lead + between);
  const names: Name[] = led ? [{ measure: "key", rule: "sum of what each one has" }] : before.names.slice(0, 1);
  before.names = [];
  before.dropped = "what each one has";
  return names;
}

/**
 * 收到委员个人提案148件、界别提案42件,共190件: the total behind its parts is what the verb before them governs, and the
 * first of the parts is one of a kind like the others.
 */
export function totalBehind(c: Context): Name[] | null {
  if (c.before === null || !/^(合计|共计|总计|总共|共|计)(有|为)?$/.test(stretch(c))) return null;
  const parts: Figure[] = [];
  let sum = 0;
  for (let i = c.figures.length - 1; i >= 0 && sum < (c.figure.number.value ?? 0); i--) {
    const f = c.figures[i];
    if (f?.number.kind !== "item" || f.dropped !== null || f.number.value === null) break;
    parts.unshift(f);
    sum += f.number.value;
  }
  const [first, last] = [parts[0], parts.at(-1)];
  const listed = last?.names[0];
  const governed = first?.governing.filter((n) => n.measure === "submitted" || n.measure === "assigned") ?? [];
  if (!first || parts.length < 2 || sum !== c.figure.number.value || !listed || !LISTED.has(listed.measure))
    return null;
  // 经济类54件、社会类62件,总计116件: no verb governs them; the total is what the report is about.
  if (governed.length === 0)
    return /总|合/.test(stretch(c)) ? [{ measure: c.around.receives, rule: "total behind its parts" }] : null;
  const verb = /(?:收到|提出|提交|征集到?|承办|交办)(?:了)?([^,。;、0-9]{2,12}?)(?:提案|建议)?$/.exec(
    c.around.text.slice(Math.max(0, first.number.start - 24), first.number.start),
  )?.[1];
  if (listed.measure === "by_proposer" && first.names[0]?.measure !== "by_proposer" && verb !== undefined)
    first.names = [{ ...listed, label: trimLabel(verb), rule: "first of a list of proposers" }];
  return governed.slice(0, 1).map((n) => ({ ...n, rule: "total behind its parts" }));
}

/** 主办14件、分办9件、会办21件,总数44件: the parts that a body plays add up to what it took on. */
export function sumOfRoles(c: Context): Name[] | null {
  if (c.before === null || !/^(总数|总量|合计|共计|总计|总共|共)(有|为|达)?$/.test(stretch(c))) return null;
  let sum = 0;
  let joint = false;
  for (let i = c.figures.length - 1; i >= 0 && sum < (c.figure.number.value ?? 0); i--) {
    const f = c.figures[i];
    const measure = f?.names[0]?.measure;
    if (f?.number.kind !== "item" || f.dropped !== null || (measure !== "assigned" && measure !== "joint")) return null;
    joint ||= measure === "joint";
    sum += f.number.value ?? 0;
  }
  return joint && sum === c.figure.number.value
    ? [{ measure: "assigned", rule: "sum of the parts a body plays" }]
    : null;
}

/** 建议11件,提案16件,两项合计27件: the sum of counts of one measure. */
export function plainSum(c: Context): Name[] | null {
  if (c.before === null || !near(c, "合总共加累")) return null;
  // 建议:11件;提案:14件;合计:25件: the colon ends the clause.
  const led = stretch(c) || c.around.text.slice(c.before.number.end, startOf(c)).replace(/^[,;、 ]/, "");
  if (!SUM.test(led)) return null;
  const parts = c.figures.filter((f) => f.number.kind === "item" && f.dropped === null && f.parent === null).slice(-2);
  const [a, b] = parts;
  const [name, other] = [a?.names[0], b?.names[0]];
  if (!a || !b || !name || name.measure !== other?.measure || LISTED.has(name.measure)) return null;
  if ((a.number.value ?? 0) + (b.number.value ?? 0) !== c.figure.number.value) return null;
  if (a.instrument !== b.instrument) c.figure.instrument = "combined";
  // 收到、办结并答复建议8件、提案5件,合计13件: the sum stands under the same verbs.
  const both = a.names.filter((n) => WHOLES.has(n.measure) && b.names.some((m) => m.measure === n.measure));
  return (both.length > 0 ? both : [name]).map((n) => ({ ...n, rule: "sum of the figures before" }));
}

/** 合计, 两类相加, 加起来有: what a sum of the figures before is told by. */
const SUM =
  /^(两项|两类|两者|二者|三者|以上|上述|两会)?(合计|总计|总共|合共|共计|累计|相加|加总|[加合]起来|加在一起)(共|为|有|是|达)?:?$/;

/** 连同会议期间收到的建议145件,合共162件: the sum is one of what was put forward, or of what is then handed over. */
export function sumOf(c: Context): Name[] | null {
  if (c.before === null || !near(c, "连加")) return null;
  if (!/^(两者|二者|三者)?(合|共|总|一)?(共|计)(有|为)?$/.test(stretch(c))) return null;
  if (!/(连同|加上)[^。;]*$/.test(sentenceBefore(c))) return null;
  const handed = c.right.clauses
    .concat([c.right.own])
    .some((clause) => clause.some((i) => handsOver(c.around, c.around.tokens[i], clause)));
  const parts = c.figures.filter((f) => f.number.kind === "item" && f.dropped === null).slice(-2);
  const put = parts.flatMap((f) => f.names).find((n) => n.measure !== "not_filed" && n.measure !== "filed");
  return handed ? [] : put ? [{ ...put, rule: "sum of the figures before" }] : null;
}
