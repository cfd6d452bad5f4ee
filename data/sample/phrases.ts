import { type Level, Measure, type Outcome, Unit } from "../../transform/codebook.ts";
import type { Count, Rates, Statement, Value } from "./facts.ts";
import { authors, choose, figure, noun, observe, plainNoun, type Telling, when } from "./telling.ts";
import { type Block, fill, join, type Run } from "./text.ts";

type Of<K extends string> = Extract<Statement, Record<K, unknown>>;

/** How a count may be put, by what it counts; several measures where one number carries several verbs. */
const COUNTS: Record<string, readonly string[]> = {
  assigned: [
    "{when}{gov}共承办{noun}{n}",
    "{when}{gov}共收到{noun}{n}",
    "{when}交由{gov}系统办理的{noun}共{n}",
    "{when}{gov}承办的{noun}共{n}",
  ],
  submitted: ["{when}{who}共提出{own}{n}", "{when}大会共收到{noun}{n}", "{when}{who}提出{own}{n}"],
  filed: ["经审查,立案{n}", "{when}经审查立案{n}"],
  replied: ["现已答复{n}", "目前{n}{short}已全部办复", "{n}{short}均已答复{who}"],
  completed: ["截至目前,{n}{short}全部办结", "目前已办结{n}", "{n}{short}均已办理完毕"],
  adopted: ["其中被采纳{n}"],
  "submitted+assigned": ["{when}{who}提出的{own}{n},全部交由{gov}办理", "{when}{who}共提出{own}{n},已全部交{gov}承办"],
  "assigned+completed": [
    "{when}{gov}共承办{noun}{n},现已全部办结",
    "{when}{gov}收到{noun}{n},均已办理完毕",
    "{when}{gov}承办的{noun}{n}已全部办结",
  ],
  "assigned+replied": ["{when}{gov}承办的{noun}{n},均已答复{who}", "{when}{gov}共承办{noun}{n},已全部答复"],
  "assigned+completed+replied": ["{when}{gov}共承办{noun}{n},现已全部办结并答复{who}"],
  "submitted+completed": ["{when}{who}共提出{own}{n},现已全部办结", "{when}{who}提出的{own}{n}均已办理完毕"],
  "submitted+replied": ["{when}{who}共提出{own}{n},已全部答复"],
  "submitted+completed+replied": [
    "{when}{who}共提出{own}{n},均已办理完毕并答复{who}",
    "{when}{who}提出的{own}{n}全部办结并答复",
  ],
  "submitted+assigned+completed": ["{when}{who}提出的{own}{n},全部交由{gov}承办,均已办结"],
  "filed+replied": ["{when}经审查立案{n},现已全部办复"],
  "completed+replied": ["目前,{n}{short}均已办理完毕并答复{who}", "{n}{short}全部办结并答复"],
  "assigned+submitted+completed+replied": ["{when}{who}提出的{own}{n},全部交由{gov}承办,均已办结并答复"],
};

function count(t: Telling, s: Of<"count">): Run[] {
  const options = COUNTS[s.count.join("+")];
  if (!options) throw new Error(`${t.fact.id}: no phrase for a count of ${s.count.join("+")}`);
  const runs = fill(choose(t, "count", options), {
    when: when(t),
    gov: t.place.government,
    noun: noun(t, true),
    own: plainNoun(t),
    short: noun(t),
    who: authors(t),
    n: figure(t, s.count, s.n, "item"),
  });
  if (s.share === undefined) return runs;
  const last = s.count.at(-1) ?? "assigned";
  return [...runs, ...share(`,占${s.whole ?? "总数"}的`, figure(t, last, s.share, "percent"))];
}

function screen(t: Telling, s: Of<"screen">): Run[] {
  const { submitted, filed, rate } = s.screen;
  const opening = choose(t, "screen", ["{when}共收到提案{a},经审查立案{b}", "{when}{who}共提交提案{a},审查立案{b}"]);
  const runs = fill(opening, {
    when: when(t),
    who: choose(t, "who", ["委员", "委员和参加单位"]),
    a: figure(t, "submitted", submitted, "item"),
    b: figure(t, "filed", filed, "item"),
  });
  if (rate !== undefined) runs.push(",立案率", ...figure(t, "filed", rate, "percent"));
  for (const [words, n] of Object.entries(s.out ?? {})) {
    const [items, share] = both(n);
    runs.push(`,${words}`, ...figure(t, "not_filed", items, "item"));
    if (share !== null) runs.push("(占", ...figure(t, "not_filed", share, "percent"), ")");
  }
  return runs;
}

/** «,占总数的20%», or «,约占总数的20%» where the share is approximate. */
function share(lead: string, percent: Run[]): Run[] {
  return percent[0] === "约" ? [lead.replace("占", "约占"), ...percent.slice(1)] : [lead, ...percent];
}

const both = (n: Count): readonly [Value, Value | null] => (Array.isArray(n) ? n : [n, null]);

function split(t: Telling, s: Of<"split">): Run[] {
  const parts = Object.entries(s.split).map(([words, [measure, n]]): Run[] => {
    // Recess items keep the term and belong to no session.
    const session = words.includes("闭会") ? null : t.session;
    return [words, ...figure({ ...t, session }, measure, n, "item")];
  });
  return ["其中,", ...join(parts, ",")];
}

const plain = (label: string): string => label.replace(/(类|方面)$/, "");

function categories(t: Telling, s: Of<"categories">): Run[] {
  const [opening, form, share] = choose(t, "categories", [
    ["按内容分,", "{label}类{n}", ",占{p}"],
    ["其中,", "{label}方面{n}", "(占{p})"],
    ["从内容看,", "涉及{label}方面的{n}", ",占{p}"],
    ["按类别分,", "{label}类{n}", ",占比{p}"],
  ] as const);
  const rows = Object.entries(s.categories).map(([label, n]) => {
    const words = label.startsWith("其")
      ? form.replace("涉及{label}方面的", "{label}方面").replace("类", "方面")
      : form;
    return counted(t, "category", n, words, share, plain(label));
  });
  return [opening, ...join(rows, share.startsWith(",") && Array.isArray(Object.values(s.categories)[0]) ? ";" : "、")];
}

function counted(t: Telling, measure: Measure, n: Count, form: string, share: string, label: string): Run[] {
  const [items, percent] = both(n);
  const runs = fill(form, { label, n: figure(t, measure, items, "item", { label }) });
  if (percent === null) return runs;
  return [...runs, ...fill(share, { p: figure(t, measure, percent, "percent", { label }) })];
}

function handlers(t: Telling, s: Of<"handlers">): Run[] {
  const form = choose(t, "handlers", ["由{label}办理的{n}", "{label}承办{n}", "交{label}办理{n}"]);
  const rows = Object.entries(s.handlers).map(([label, n]) => counted(t, "by_handler", n, form, ",占{p}", label));
  return [choose(t, "by", ["按承办单位分,", "其中,"]), ...join(rows, ";")];
}

function proposers(t: Telling, s: Of<"proposers">): Run[] {
  const form = t.of === "proposal" ? "{label}提案{n}" : "{label}提出的{n}";
  const rows = Object.entries(s.proposers).map(([label, n]) => counted(t, "by_proposer", n, form, ",占{p}", label));
  return ["其中,", ...join(rows, Object.values(s.proposers).some(Array.isArray) ? ";" : "、")];
}

function units(t: Telling, s: Of<"units">): Run[] {
  const counter = choose(t, "counter", ["个", "家"]);
  const parts = Object.entries(s.units).map(([words, n], i) => [
    ...figure(t, "handling_units", n, "organisation", {}, i === 0 ? counter : "个"),
    words,
  ]);
  const form = choose(t, "units", ["分别交由{parts}办理", "由{parts}具体承办", "交{parts}办理"]);
  return fill(form, { parts: join(parts, "和") });
}

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

function rates(t: Telling, s: Of<"rates">): Run[] {
  const keys = (Object.keys(RATE_NAMES) as (keyof Rates)[]).filter((k) => s.rates[k] !== undefined);
  const measures = keys.map((k): Measure => (k === "satisfied" || k === "both" ? "satisfaction" : k));
  const extras = keys.map((k) => (RATE_LEVELS[k] ? { level: RATE_LEVELS[k] } : {}));
  const names = keys.map((k) => choose(t, k, RATE_NAMES[k])).join("、");
  const values = keys.map((k): Value => s.rates[k] ?? "?");
  const [first] = values;
  const lead = when(t);
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

function classes(t: Telling, s: Of<"classes">): Block[] {
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

function verdict(t: Telling, s: Of<"verdict">): Run[] {
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

function people(t: Telling, s: Of<"people">): Run[] {
  const [n, share] = both(s.people);
  const counter = choose(t, "people", ["人", "名"]);
  const who = authors(t);
  const runs: Run[] =
    counter === "人"
      ? [`${when(t)}参与提出${noun(t)}的${who}共`, ...figure(t, "proposers", n, "person", {}, "人")]
      : [`${when(t)}共有`, ...figure(t, "proposers", n, "person", {}, "名"), `${who}提出${noun(t)}`];
  return share === null ? runs : [...runs, `,占${who}总数的`, ...figure(t, "proposers", share, "percent")];
}

function key(t: Telling, s: Of<"key">): Run[] {
  const form = choose(t, "key", ["其中重点{noun}{n}", "从中确定重点督办{noun}{n}"]);
  return fill(form, { noun: noun(t), n: figure(t, "key", s.key, "item") });
}

function joint(t: Telling, s: Of<"joint">): Run[] {
  const [n, p] = both(s.joint);
  const runs: Run[] = [`需要两个以上单位会同办理的${noun(t)}`, ...figure(t, "joint", n, "item")];
  return p === null ? runs : [...runs, ",占总数的", ...figure(t, "joint", p, "percent")];
}

function feedback(t: Telling, s: Of<"feedback">): Run[] {
  if (s.unit === "item") {
    return [`${authors(t)}共对`, ...figure(t, "feedback", s.feedback, "item"), `${noun(t)}的办理作了反馈`];
  }
  return [`共收回${authors(t)}反馈意见表`, ...figure(t, "feedback", s.feedback, "form")];
}

const NUMERIC = /[0-9][0-9,.]*/;

/** `⟦by_handler 228件 label=省发改委⟧` in a sentence of its own is a figure in place. */
function raw(t: Telling, s: Of<"raw">): Run[] {
  const runs: Run[] = [];
  const pieces = s.raw.replace("{when}", when(t)).split("⟦");
  pieces.forEach((piece, i) => {
    if (i === 0) {
      runs.push(piece);
      return;
    }
    const [mark = "", rest = ""] = piece.split("⟧");
    runs.push({ printed: mark.split(" ")[1] ?? "", expected: marked(t, mark) }, rest);
  });
  return runs.filter((r) => r !== "");
}

const UNIT_OF: Record<string, Unit> = {
  "%": "percent",
  件: "item",
  条: "item",
  个: "organisation",
  家: "organisation",
  人: "person",
  名: "person",
  份: "form",
};

/** Attributes that belong to one measure alone, where a number carries several. */
const OWN: Record<string, Measure> = { level: "satisfaction", aspect: "satisfaction", outcome: "outcome" };

function marked(t: Telling, mark: string) {
  const [measures = "", text = "", ...attributes] = mark.split(" ");
  const given = Object.fromEntries(attributes.map((a) => a.split("=") as [string, string]));
  const number = NUMERIC.exec(text)?.[0];
  const value = given.value ?? number?.replaceAll(",", "");
  const unit = Unit.parse(given.unit ?? UNIT_OF[text.slice(-1)] ?? "item");
  const { value: _v, unit: _u, ...rest } = given;
  const extra = Object.fromEntries(
    Object.entries(rest).map(([k, v]) => [k, v === "-" ? null : /^\d+$/.test(v) ? Number(v) : v]),
  );
  return measures.split("+").map((name) => {
    const measure = Measure.parse(name);
    const own = Object.fromEntries(Object.entries(extra).filter(([k]) => (OWN[k] ?? measure) === measure));
    return observe(t, measure, value === undefined ? null : Number(value), unit, text, own);
  });
}

const table = (t: Telling, s: Of<"categories">): Block => {
  const shares = Object.values(s.categories).some(Array.isArray);
  const rows = Object.entries(s.categories).map(([name, n]): Run[][] => {
    const label = plain(name);
    const [items, p] = both(n);
    const row: Run[][] = [[label], figure(t, "category", items, "item", { label }, "")];
    if (p !== null) row.push(figure(t, "category", p, "percent", { label }, ""));
    return row;
  });
  const head: Run[][] = [["类别"], ["件数"], ...(shares ? [["占比(%)"]] : [])];
  return { kind: "table", caption: `${noun(t)}分类统计表`, rows: [head, ...rows] };
};

/** Puts one statement into words: a sentence without its full stop, or blocks of its own. */
export function phrase(t: Telling, s: Statement): Run[] | Block[] {
  t.step++;
  if ("count" in s) return count(t, s);
  if ("screen" in s) return screen(t, s);
  if ("split" in s) return split(t, s);
  if ("categories" in s) return s.table ? [table(t, s)] : categories(t, s);
  if ("handlers" in s) return handlers(t, s);
  if ("proposers" in s) return proposers(t, s);
  if ("units" in s) return units(t, s);
  if ("rates" in s) return rates(t, s);
  if ("classes" in s) return classes(t, s);
  if ("verdict" in s) return verdict(t, s);
  if ("key" in s) return key(t, s);
  if ("joint" in s) return joint(t, s);
  if ("people" in s) return people(t, s);
  if ("feedback" in s) return feedback(t, s);
  if ("raw" in s) return raw(t, s);
  return turn(t, s);
}

function turn(t: Telling, s: Of<"about">): Run[] {
  const { of, session, year } = s.about;
  const [term, number] = session === undefined ? (t.fact[of] ?? [null, null]) : (session ?? [null, null]);
  t.of = of;
  t.term = term;
  t.session = number;
  t.year = year === undefined ? (t.fact.year ?? null) : year;
  t.fresh = true;
  return [];
}
