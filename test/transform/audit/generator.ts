import type {
  ClassLabel,
  Instrument,
  Level,
  Measure,
  Observation,
  Outcome,
  Unit,
} from "../../../transform/codebook.ts";

/** A generated report, with what is true of each figure whatever is printed. */
export interface Generated {
  text: string;
  observations: Observation[];
  /** the true value of each observation: the count, or the exact share in percent */
  truth: number[];
  /** index and printed value of the planted misprint, if any */
  misprint: { figures: number[]; kind: Misprint } | null;
}

export type Misprint = "digit" | "dropped_digit" | "swapped_digits" | "decimal_point" | "swapped_figures";
export const MISPRINTS: Misprint[] = ["digit", "dropped_digit", "swapped_digits", "decimal_point", "swapped_figures"];

export interface Options {
  /** share of figures printed as a mask */
  masked: number;
  misprint: Misprint | null;
}

export type Random = () => number;

/** mulberry32, by Tommy Ettinger (public domain): the same seed gives the same numbers everywhere. */
export function random(seed: number): Random {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Slot {
  fields: Partial<Observation> & { measure: Measure; unit: Unit };
  truth: number;
  /** what is printed of it before masks and misprints */
  text: string;
  before: string;
  after: string;
}

interface Style {
  random: Random;
  decimals: number;
  truncated: boolean;
  instrument: Instrument;
  noun: string;
  base: Partial<Observation>;
}

const pick = <T>(r: Random, from: readonly T[]): T => from[Math.floor(r() * from.length)] as T;
const between = (r: Random, low: number, high: number): number => low + Math.floor(r() * (high - low + 1));
const chance = (r: Random, p: number): boolean => r() < p;

/** Random whole parts of a total, none negative. */
function partition(r: Random, total: number, parts: number, least = 0): number[] {
  const cuts = Array.from({ length: parts - 1 }, () => between(r, 0, total - least * parts)).sort((a, b) => a - b);
  return [...cuts, total - least * parts].map((c, i) => c - (cuts[i - 1] ?? 0) + least);
}

/** A share at the style's precision, rounded half up or cut off, by whole-number arithmetic. */
export function shareText(part: number, base: number, decimals: number, truncated: boolean): string {
  const scale = 10 ** decimals;
  const scaled = truncated
    ? Math.floor((100 * scale * part) / base)
    : Math.floor((200 * scale * part + base) / (2 * base));
  return decimals === 0
    ? String(scaled)
    : `${Math.floor(scaled / scale)}.${String(scaled % scale).padStart(decimals, "0")}`;
}

const count = (
  s: Style,
  measure: Measure,
  truth: number,
  before: string,
  after: string,
  more: Partial<Observation> = {},
): Slot => ({
  fields: { measure, unit: "item", ...s.base, ...more },
  truth,
  text: String(truth),
  before,
  after: `件${after}`,
});

function share(s: Style, of: Slot, base: number, before: string, after: string): Slot {
  return {
    fields: { ...of.fields, unit: "percent" },
    truth: (100 * of.truth) / base,
    text: shareText(of.truth, base, s.decimals, s.truncated),
    before,
    after: `%${after}`,
  };
}

const plain = (text: string): Slot[] => [
  { fields: { measure: "key", unit: "item" }, truth: Number.NaN, text: "", before: text, after: "" },
];

const CLASSES: { letter: ClassLabel; outcome: Outcome; words: string }[] = [
  { letter: "A", outcome: "resolved", words: "已经解决或基本解决的" },
  { letter: "B", outcome: "underway", words: "正在解决或列入计划解决的" },
  { letter: "C", outcome: "unresolved", words: "因条件限制暂时难以解决的" },
  { letter: "D", outcome: "unresolved", words: "留作参考的" },
];

const CATEGORIES = [
  "经济建设",
  "城建交通",
  "科教文卫",
  "农业农村",
  "社会民生",
  "政法综治",
  "生态环保",
  "财政金融",
  "工业信息",
];
const HANDLERS = ["市政府系统", "市委部门", "市法院", "市检察院", "群团组织"];

/** Share words and the total they refer to: some name it, some leave it open. */
function baseWords(r: Random, s: Style): string {
  return pick(r, ["占", "占总数的", `占${s.noun}总数的`, "占比"]);
}

function withShares(r: Random, s: Style, parts: Slot[], base: number, words: string): Slot[] {
  return parts.flatMap((p, i) => {
    const end = i === parts.length - 1 ? "。" : pick(r, [";", ";", ","]);
    p.after = "件,";
    return [p, share(s, p, base, words, end)];
  });
}

function classes(r: Random, s: Style, whole: number, base: number): Slot[] {
  const letters = chance(r, 0.7);
  const n = letters ? between(r, 2, 4) : 3;
  const values = partition(r, whole, n);
  const parts = values.map((v, i) => {
    const c = CLASSES[i] ?? { letter: "D" as const, outcome: "unresolved" as const, words: "" };
    const end = i === n - 1 ? "。" : ",";
    return count(s, "outcome", v, letters ? `${c.words}(${c.letter}类)有` : c.words, end, {
      outcome: c.outcome,
      class_label: letters ? c.letter : null,
    });
  });
  const lead = chance(r, 0.4) ? `从办理结果看,${whole}件${s.noun}中,` : "从办理结果看,";
  const shares = chance(r, 0.7);
  const words = base === whole ? baseWords(r, s) : pick(r, ["占总数的", `占${s.noun}总数的`]);
  return [...plain(lead), ...(shares ? withShares(r, s, parts, base, words) : parts)];
}

function categories(r: Random, s: Style, whole: number): Slot[] {
  const n = Math.min(between(r, 3, 8), whole);
  const values = partition(r, whole, n, 1);
  const ending = pick(r, ["others", "number", "none", "incomplete"] as const);
  const names = CATEGORIES.slice(0, n);
  if (ending === "others") names[n - 1] = "其他";
  const told = ending === "incomplete" ? Math.max(2, n - 2) : n;
  const parts = values.slice(0, told).map((v, i) =>
    count(s, "category", v, `${names[i]}类`, i === told - 1 ? (ending === "incomplete" ? "等。" : "。") : "、", {
      label: names[i] ?? null,
    }),
  );
  const lead =
    ending === "number" ? `按内容分为${["", "一", "二", "三", "四", "五", "六", "七", "八"][n]}类:` : "按内容分,";
  const shares = chance(r, 0.5);
  return [...plain(lead), ...(shares ? withShares(r, s, parts, whole, baseWords(r, s)) : parts)];
}

function handlers(r: Random, s: Style, whole: number): Slot[] {
  const n = between(r, 2, 4);
  const values = partition(r, whole, n);
  const kind = pick(r, ["complete", "overlapping", "incomplete"] as const);
  if (kind === "overlapping") values[0] = Math.min(whole, (values[0] ?? 0) + between(r, 1, 5));
  const told = kind === "incomplete" ? Math.max(2, n - 1) : n;
  const parts = values
    .slice(0, told)
    .map((v, i) =>
      count(s, "by_handler", v, `${HANDLERS[i]}承办`, i === told - 1 ? "。" : ",", { label: HANDLERS[i] ?? null }),
    );
  const shares = kind === "complete" && chance(r, 0.4);
  return [...plain("其中,"), ...(shares ? withShares(r, s, parts, whole, "占") : parts)];
}

function verdicts(r: Random, s: Style, whole: number): Slot[] {
  const returned = chance(r, 0.5);
  const base = returned ? between(r, Math.ceil(whole * 0.6), whole) : whole;
  const n = between(r, 2, 3);
  const values = partition(r, base, n);
  const levels: [Level, string][] = [
    ["satisfied", "表示满意的"],
    ["basically", "基本满意的"],
    ["dissatisfied", "不满意的"],
  ];
  const parts = values.map((v, i) =>
    count(s, "satisfaction", v, levels[i]?.[1] ?? "", i === n - 1 ? "。" : ",", { level: levels[i]?.[0] ?? null }),
  );
  const head = returned ? [count(s, "feedback", base, "共收回代表反馈", ",其中")] : plain("从反馈看,");
  return [...head, ...(chance(r, 0.7) ? withShares(r, s, parts, base, "占") : parts)];
}

/** The whole of a report: its totals, then some lists in any order. */
function slots(r: Random, s: Style): Slot[] {
  const found: Slot[] = [];
  const total = chance(r, 0.1) ? between(r, 8, 30) : between(r, 31, 900);
  let whole = total;
  let larger = total;
  const proposal = s.instrument === "proposal";
  found.push(...plain(`市${proposal ? "政协" : "人大"}会议期间,`));
  if (proposal) {
    const filed = between(r, Math.ceil(total * 0.6), total);
    const rest = total - filed;
    found.push(count(s, "submitted", total, "共收到提案", ","), count(s, "filed", filed, "经审查立案", ","));
    if (chance(r, 0.5)) found.push(count(s, "not_filed", rest, "未予立案的", "。"));
    else found.push(...plain("其余作为意见转送。"));
    whole = filed;
  } else if (chance(r, 0.4)) {
    whole = between(r, Math.ceil(total * 0.7), total);
    found.push(
      count(s, "submitted", total, "代表共提出建议", ","),
      count(s, "assigned", whole, "其中交由市政府承办", "。"),
    );
  } else {
    found.push(count(s, "assigned", total, "市政府共承办代表建议", "。"));
    if (chance(r, 0.3)) {
      const [a, b] = partition(r, total, 2, 1);
      found.push(
        count(s, "assigned", a ?? 0, "其中,大会期间", ","),
        count(s, "assigned", b ?? 0, "闭会期间", "。", { session: null }),
      );
    }
  }
  larger = chance(r, 0.15) ? total : whole;
  const lists: (() => Slot[])[] = [
    () => classes(r, s, whole, larger),
    () => categories(r, s, whole),
    () => handlers(r, s, whole),
    () => verdicts(r, s, whole),
    () => [
      count(s, "replied", whole, "截至目前,", `${s.noun}已全部答复,`),
      {
        fields: { measure: "replied", unit: "percent", ...s.base },
        truth: 100,
        text: "100",
        before: "答复率",
        after: "%。",
      },
    ],
    () => {
      const key = between(r, 1, Math.max(1, Math.floor(whole / 8)));
      return [count(s, "key", key, "确定重点", "。")];
    },
  ];
  const order = lists.map((list) => ({ list, at: r() })).sort((a, b) => a.at - b.at);
  for (const { list } of order.slice(0, between(r, 2, 5))) found.push(...list());
  return found;
}

/** One report: partitions of random totals, shares rounded or cut off, some figures masked, one misprint at most. */
export function generate(seed: number, options: Options): Generated {
  const r = random(seed);
  const instrument = pick(r, ["suggestion", "proposal"] as const);
  const style: Style = {
    random: r,
    decimals: pick(r, [0, 1, 1, 2, 2]),
    truncated: chance(r, 0.3),
    instrument,
    noun: instrument === "proposal" ? "提案" : "建议",
    base: { instrument, term: between(r, 8, 18), session: between(r, 1, 5), year: chance(r, 0.5) ? 2023 : null },
  };
  const all = slots(r, style);
  const figures = all.filter((s) => s.text !== "");
  const misprint = options.misprint === null ? null : plant(r, figures, options.misprint);
  return assemble(r, all, options.masked, misprint);
}

function plant(r: Random, figures: Slot[], kind: Misprint): { slots: Slot[]; kind: Misprint } | null {
  const order = figures.map((slot) => ({ slot, at: r() })).sort((a, b) => a.at - b.at);
  for (const { slot } of order) {
    if (kind === "swapped_figures") {
      const other = figures.find(
        (f) =>
          f !== slot &&
          f.fields.measure === slot.fields.measure &&
          f.fields.unit === slot.fields.unit &&
          f.text !== slot.text,
      );
      if (other === undefined) continue;
      [slot.text, other.text] = [other.text, slot.text];
      return { slots: [slot, other], kind };
    }
    const text = misprinted(r, slot.text, kind, slot.fields.unit === "percent");
    if (text === null || Number(text) === Number(slot.text)) continue;
    slot.text = text;
    return { slots: [slot], kind };
  }
  return null;
}

function misprinted(r: Random, text: string, kind: Misprint, isShare: boolean): string | null {
  if (kind === "decimal_point") return text.includes(".") ? text.replace(".", "") : null;
  const places = [...text].flatMap((c, i) => (c === "." ? [] : [i]));
  const at = pick(r, places);
  let made: string | null = null;
  if (kind === "digit") made = text.slice(0, at) + ((Number(text[at]) + between(r, 1, 9)) % 10) + text.slice(at + 1);
  if (kind === "dropped_digit" && places.length > 1) made = text.slice(0, at) + text.slice(at + 1);
  if (kind === "swapped_digits") {
    const next = places.find((p) => p === at + 1);
    made = next === undefined ? null : text.slice(0, at) + text[next] + text[at] + text.slice(next + 1);
  }
  if (
    made === null ||
    made.startsWith(".") ||
    made.endsWith(".") ||
    (made.length > 1 && made.startsWith("0") && !made.startsWith("0."))
  )
    return null;
  return isShare && Number(made) > 100 ? null : made;
}

function assemble(
  r: Random,
  all: Slot[],
  masked: number,
  planted: { slots: Slot[]; kind: Misprint } | null,
): Generated {
  let text = "";
  const observations: Observation[] = [];
  const truth: number[] = [];
  const changed: number[] = [];
  for (const s of all) {
    text += s.before;
    if (s.text === "") continue;
    const hidden = chance(r, masked) && planted?.slots.includes(s) !== true;
    const unit = s.after[0] ?? "";
    const printed = hidden ? pick(r, ["**", "***", " "]) : s.text;
    const evidence = hidden ? `${s.before.slice(-2)}${printed}${unit}` : `${printed}${unit}`;
    const start = hidden ? text.length - Math.min(2, s.before.length) : text.length;
    text += printed + s.after;
    if (planted?.slots.includes(s)) changed.push(observations.length);
    truth.push(s.truth);
    observations.push(observation(s, hidden ? null : Number(s.text), evidence, start));
  }
  return { text, observations, truth, misprint: planted === null ? null : { figures: changed, kind: planted.kind } };
}

function observation(s: Slot, value: number | null, evidence: string, start: number): Observation {
  return {
    instrument: "suggestion",
    bound: "exact",
    outcome: null,
    class_label: null,
    level: null,
    aspect: null,
    subset: null,
    label: null,
    term: null,
    session: null,
    year: null,
    ...s.fields,
    value,
    status: value === null ? "withheld" : "reported",
    evidence,
    span: [start, start + evidence.length],
    source_span: [start, start + evidence.length],
    rule: "generated",
  };
}
