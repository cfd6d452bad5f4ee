import type { CopyReport } from "../../../transform/copies/sketch.ts";
import { type Random, random } from "../audit/generator.ts";

/** Made-up reports, their copies and their look-alikes, the same for the same seed. */

const WHO = [
  "县政府",
  "各承办单位",
  "督查室",
  "分管领导",
  "牵头部门",
  "政协提案委",
  "人大代表工委",
  "乡镇街道",
  "住建部门",
  "教育部门",
  "水利部门",
  "交通部门",
  "承办人员",
  "主要负责人",
  "协办单位",
  "代表们",
];
const HOW = [
  "高度重视",
  "逐件研究",
  "主动上门",
  "多次召开会议",
  "认真梳理",
  "严格按照时限",
  "面对面",
  "及时",
  "通过走访座谈",
  "结合实际",
  "持续",
  "按季度",
  "进一步",
  "逐条对照",
  "会同有关方面",
  "实事求是地",
];
const DOES = [
  "研究",
  "督促",
  "推进",
  "答复",
  "落实",
  "协调",
  "梳理",
  "通报",
  "征求",
  "完善",
  "回访",
  "解决",
  "分解",
  "汇总",
  "考核",
  "公开",
];
const WHAT = [
  "农村道路硬化的建议",
  "学校周边停车难的问题",
  "饮水安全工程的进度",
  "代表反映强烈的事项",
  "办理工作的时间表",
  "老旧小区改造的方案",
  "医疗资源下沉的意见",
  "文化下乡活动的安排",
  "河道整治的资金",
  "特色产业发展的规划",
  "养老服务设施的选址",
  "垃圾分类的试点",
  "营商环境的短板",
  "公交线路的调整",
  "校园安全的措施",
  "承办单位的责任",
  "重点建议的台账",
  "未能解决的原因",
  "下一步的打算",
  "群众的意见",
];
const END = [
  "取得了较好成效",
  "得到代表的肯定",
  "仍有一定差距",
  "列入年度计划",
  "明确到人",
  "形成了长效机制",
  "正在逐步展开",
  "受到广泛好评",
  "为今后打下基础",
  "还需继续努力",
];

const pick = <T>(r: Random, from: readonly T[]): T => from[Math.floor(r() * from.length)] as T;

/** A phrase of the genre, shared by many reports. */
const formula = (r: Random): string =>
  `${pick(r, WHO)}${pick(r, HOW)}${pick(r, DOES)}${pick(r, WHAT)},${pick(r, HOW)}${pick(r, DOES)}${pick(r, WHAT)},${pick(r, END)}。`;

const CHARACTERS = [...new Set([...WHO, ...DOES, ...WHAT, ...END, ...HOW].join(""))];

/** Two thousand words, the frequent ones first as in any language (Zipf's law). */
const VOCABULARY = (() => {
  const r = random(42);
  return Array.from({ length: 2000 }, () => pick(r, CHARACTERS) + pick(r, CHARACTERS));
})();

const word = (r: Random): string => VOCABULARY[Math.floor(VOCABULARY.length ** r()) - 1] ?? "工作";

const sentence = (r: Random): string =>
  r() < 0.3 ? formula(r) : `${Array.from({ length: 8 + Math.floor(r() * 12) }, () => word(r)).join("")}。`;

export interface Prose {
  sentences: string[];
  figures: { text: string; figure: CopyReport["figures"][number] }[];
}

const item = (measure: CopyReport["figures"][number]["measure"], value: number) => ({
  text: `${value}件`,
  figure: { measure, unit: "item" as const, value, status: "reported" as const },
});

const percent = (measure: CopyReport["figures"][number]["measure"], value: number) => ({
  text: `${value}%`,
  figure: { measure, unit: "percent" as const, value, status: "reported" as const },
});

export function figuresOf(r: Random): Prose["figures"] {
  const n = 40 + Math.floor(r() * 500);
  const a = Math.floor(n * (0.3 + r() * 0.5));
  const b = Math.floor((n - a) * r());
  const share = (x: number) => Math.round((1000 * x) / n) / 10;
  return [
    item("assigned", n),
    item("outcome", a),
    percent("outcome", share(a)),
    item("outcome", b),
    percent("outcome", share(b)),
    item("outcome", n - a - b),
    percent("outcome", share(n - a - b)),
    percent("replied", 100),
    item("category", Math.floor(n / 3)),
    item("category", Math.floor(n / 7)),
  ];
}

/** A report of some 40 sentences with its figures spread among them. */
export function prose(r: Random, sentences = 25 + Math.floor(r() * 40)): Prose {
  return { sentences: Array.from({ length: sentences }, () => sentence(r)), figures: figuresOf(r) };
}

/** The text of a report: head with year and session, figures in the first sentences, then the rest. */
export function write(p: Prose, year: number, session: string, printed = (text: string) => text): string {
  const told = p.figures.map(
    (f, i) =>
      `${["共承办建议", "已解决", "占", "正在解决", "占", "留作参考", "占", "答复率", "农业类", "城建类"][i] ?? "另有"}${printed(f.text)}`,
  );
  return `关于${session}会议代表建议办理情况的报告\n${year}年,${told.join(",")}。\n${p.sentences.join("")}`;
}

export function report(
  id: string,
  p: Prose,
  year = 2023,
  session = "十八届二次",
  more: Partial<CopyReport> = {},
): CopyReport {
  return {
    id,
    text: write(p, year, session),
    figures: p.figures.map((f) => f.figure),
    place: null,
    official: false,
    publishedOn: `${year}-12-01`,
    damage: [],
    ...more,
  };
}

const SYNONYMS: [string, string][] = [
  ["研究", "讨论"],
  ["督促", "催促"],
  ["推进", "推动"],
  ["落实", "落地"],
  ["完善", "健全"],
  ["解决", "处理"],
  ["认真", "仔细"],
  ["成效", "效果"],
  ["建议", "提议"],
  ["问题", "难题"],
  ["持续", "连续"],
  ["措施", "办法"],
  ["及时", "适时"],
  ["意见", "看法"],
  ["安排", "部署"],
];

/** Ways in which pages of the wild repeat a report. */
export const ALTERATIONS = {
  whole: (c: CopyReport): CopyReport => c,
  furniture: (c: CopyReport): CopyReport => ({
    ...c,
    text: `首页新闻中心政务公开便民服务当前位置正文\n${c.text}\n版权所有联系我们网站地图技术支持`,
  }),
  truncated: (c: CopyReport): CopyReport => ({
    ...c,
    text: c.text.slice(0, Math.floor(c.text.length * 0.4)),
    damage: ["truncated"],
  }),
  fifth: (c: CopyReport): CopyReport => ({
    ...c,
    text: c.text.slice(0, Math.floor(c.text.length * 0.2)),
    damage: ["truncated"],
  }),
  masked: (c: CopyReport): CopyReport => ({
    ...c,
    text: c.text.replace(/[0-9.]+/g, "**"),
    figures: c.figures.map((f) => ({ ...f, value: null, status: "withheld" as const })),
    damage: ["masked"],
  }),
  lossy: (c: CopyReport): CopyReport => ({
    ...c,
    text: [...c.text].filter((_, i) => i % 47 !== 0).join(""),
    damage: ["lost_characters"],
  }),
  reworded: (c: CopyReport): CopyReport => ({ ...c, text: SYNONYMS.reduce((t, [a, b]) => t.replaceAll(a, b), c.text) }),
} as const;

export type Alteration = keyof typeof ALTERATIONS;

/** A corpus with truth: originals, copies of some in each way, and the same places' reports of other years. */
export interface Corpus {
  reports: CopyReport[];
  /** original of each copy */
  truth: Map<string, { original: string; alteration: Alteration }>;
}

export function* corpus(
  size: number,
  seed: number,
): Generator<CopyReport & { of: { original: string; alteration: Alteration } | null }> {
  const ways = Object.keys(ALTERATIONS) as Alteration[];
  let made = 0;
  for (let place = 0; made < size; place++) {
    const r = random(seed + place);
    const base = prose(r);
    const years = 1 + Math.floor(r() * 4);
    for (let y = 0; y < years && made < size; y++) {
      // the next year's report of the same place: the same wording but for a tenth of its sentences, other figures
      const sentences = base.sentences.map((s) => (r() < 0.1 ? sentence(r) : s));
      const own: Prose = { sentences, figures: figuresOf(r) };
      const id = `p${place}y${y}`;
      const original = report(id, own, 2018 + y, `十八届${"一二三四"[y]}次`, {
        official: r() < 0.7,
        place: r() < 0.8 ? `${place}` : null,
      });
      made++;
      yield { ...original, of: null };
      for (let c = 0; r() < 0.3 && c < 3 && made < size; c++) {
        const alteration = pick(r, ways);
        made++;
        yield {
          ...ALTERATIONS[alteration](original),
          id: `${id}c${c}`,
          official: false,
          publishedOn: `${2018 + y}-12-${20 + c}`,
          of: { original: id, alteration },
        };
      }
    }
  }
}
