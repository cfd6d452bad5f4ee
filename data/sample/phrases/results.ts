import type { Level, Measure, Outcome } from "../../../transform/codebook.ts";
import type { Rates, Value } from "../facts.ts";
import { authors, choose, figure, noun, opening, type Telling, when } from "../telling.ts";
import { type Block, join, type Run } from "../text.ts";
import { both, type Of, share } from "./share.ts";

const RATE_NAMES: Record<keyof Rates, readonly string[]> = {
  contacted: ["见面率", "面商率", "沟通率", "走访率"],
  replied: ["答复率", "办复率", "回复率"],
  completed: ["办结率"],
  on_time: ["按时办结率", "按期办结率", "按时答复率"],
  published: ["上网率", "主动公开率"],
  satisfied: ["满意率"],
  both: ["满意和基本满意率"],
};
const RATE_LEVELS: Partial<Record<keyof Rates, Level>> = { satisfied: "satisfied", both: "satisfied_or_basically" };

export function rates(t: Telling, s: Of<"rates">): Run[] {
  const keys = (Object.keys(RATE_NAMES) as (keyof Rates)[]).filter((k) => s.rates[k] !== undefined);
  const measures = keys.map((k): Measure => (k === "satisfied" || k === "both" ? "satisfaction" : k));
  const extras = keys.map((k) => (RATE_LEVELS[k] ? { level: RATE_LEVELS[k] } : {}));
  const names = keys.map((k) => choose(t, k, RATE_NAMES[k])).join("、");
  const values = keys.map((k): Value => s.rates[k] ?? "?");
  const [first] = values;
  const lead = opening(t);
  if (first !== undefined && values.every((v) => v === first)) {
    const verb =
      keys.length > 1 ? choose(t, "all", ["均为", "均达到", "都是"]) : choose(t, "one", ["为", "达到", "达"]);
    return [lead + names + verb, ...figure(t, measures, first, "percent", extras)];
  }
  const each = values.map((v, i) => figure(t, measures[i] ?? "replied", v, "percent", extras[i]));
  return [`${lead}${names}分别为`, ...join(each, "、")];
}

const OUTCOMES: Record<Outcome, readonly string[]> = {
  resolved: ["已经解决或基本解决", "已解决或基本解决", "已经解决和基本解决"],
  underway: ["正在解决或列入计划逐步解决", "正在解决或已列入规划逐步解决", "正在着手解决或列入规划解决"],
  planned: ["列入计划逐步解决", "已列入规划、将逐步解决", "列入计划拟解决"],
  unresolved: ["因条件限制暂时难以解决", "受政策或客观条件所限暂不能解决", "因条件所限留作参考"],
};
const LETTERS = { A: "甲", B: "乙", C: "丙", D: "丁" };

interface ClassRow {
  words: string;
  letter: string | null;
  n: Run[] | null;
  p: Run[] | null;
}

function classRows(t: Telling, s: Of<"classes">): ClassRow[] {
  return s.classes.map(([outcome, label, n, p, own]) => {
    const extra = { outcome, class_label: label };
    const letter = label === null ? null : s.letters === "甲乙丙" ? LETTERS[label] : label;
    return {
      words: own ?? choose(t, outcome, OUTCOMES[outcome]),
      letter,
      n: n === null ? null : figure(t, "outcome", n, "item", extra),
      p: p === null ? null : figure(t, "outcome", p, "percent", extra),
    };
  });
}

function classProse(t: Telling, row: ClassRow, style: number): Run[] {
  const part: Run[] = row.p === null ? [] : share(row.n === null ? "占" : ",占", row.p);
  const n = row.n ?? [];
  if (row.letter === null) return [`${row.words}的`, ...n, ...part];
  if (style === 0) return [`${row.words}的(${row.letter}类)`, ...n, ...part];
  if (style === 1) return [`${row.letter}类(${row.words}的)`, ...n, ...part];
  return [`所提问题${row.words}的${row.letter}类${noun(t)}`, ...n, ...part];
}

export function classes(t: Telling, s: Of<"classes">): Block[] {
  const rows = classRows(t, s);
  if (s.form === "table") return classTable(t, rows);
  const style = choose(t, "style", [0, 1, 2]);
  const parts = rows.map((r) => classProse(t, r, style));
  if (s.form === "list") return parts.map((p, i) => ({ kind: "paragraph", runs: [`${i + 1}.`, ...p, "。"] }));
  const lead = when(t) + choose(t, "classes", ["从办理结果看,", "按办理结果分,", "其中,"]);
  return [{ kind: "paragraph", runs: [lead, ...join(parts, ";"), "。"] }];
}

function classTable(t: Telling, rows: ClassRow[]): Block[] {
  const lettered = rows.every((r) => r.letter !== null);
  const head: Run[][] = [[lettered ? "类别" : "办理结果"], ["件数"], ["占比"]];
  const body = rows.map((r): Run[][] => [[lettered ? `${r.letter}类` : r.words], r.n ?? ["—"], r.p ?? ["—"]]);
  const table: Block = { kind: "table", caption: `${noun(t)}办理结果统计表`, rows: [head, ...body] };
  if (!lettered) return [table];
  const note = rows.map((r) => `${r.letter}类指所提问题${r.words}`).join(";");
  return [table, { kind: "paragraph", runs: [`注:${note}。`] }];
}

const VERDICTS: readonly [key: keyof Of<"verdict">["verdict"], level: Level, words: string][] = [
  ["both", "satisfied_or_basically", "满意和基本满意"],
  ["satisfied", "satisfied", "满意"],
  ["basically", "basically", "基本满意"],
  ["understanding", "understanding", "理解"],
  ["dissatisfied", "dissatisfied", "不满意"],
];

export function verdict(t: Telling, s: Of<"verdict">): Run[] {
  const v = s.verdict;
  const aspect = v.aspect ?? null;
  const over = aspect === null ? "" : aspect === "process" ? "对办理工作" : "对办理结果";
  const parts = VERDICTS.flatMap(([key, level, words]): Run[][] => {
    const value = v[key];
    if (value === undefined || typeof value === "boolean" || value === "process" || value === "result") return [];
    const [n, p] = v.shares ? [null, both(value)[0]] : both(value);
    const items: Run[] = n === null ? [] : figure(t, "satisfaction", n, "item", { level, aspect });
    const percent = p === null ? [] : figure(t, "satisfaction", p, "percent", { level, aspect });
    if (n === null) return [[`${words}率`, ...percent]];
    return [[`${choose(t, "say", ["表示", ""])}${words}的`, ...items, ...(p === null ? [] : [",占", ...percent])]];
  });
  const lead = choose(t, "verdict", ["从反馈情况看,", "从反馈意见看,", ""]);
  return [`${when(t)}${lead}${authors(t)}${over}`, ...join(parts, v.shares ? "," : ";")];
}
