import { createHash } from "node:crypto";
import { captureId } from "../../scraper/archive/entry.ts";
import type { Archive, Entry, Run } from "../../transform/load/archive.ts";
import type { Task } from "../../transform/load/reader.ts";
import { type Read, toReading, type Version } from "../../transform/load/reading.ts";
import type { Reading } from "../../transform/load/tables/readings.ts";
import { allRegions } from "../../transform/regions/regions.ts";
import { type FigureOf, figure } from "../transform/load/pages.ts";

/** Made-up reports of real proportions, as many as are asked for, the same each time. */

/** Figures of one report. */
export const FIGURES = 10;

const START = Date.parse("2024-01-01T00:00:00Z");

/** A small generator of pseudo-random numbers (G. Marsaglia, Xorshift RNGs, 2003). */
export function xorshift(seed: number): () => number {
  let x = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    x >>>= 0;
    return x / 4_294_967_296;
  };
}

/** Words that clauses are put together from: some thirty thousand, so that few reports are alike by chance. */
const WORDS = [
  "各承办单位 督查部门 牵头单位 分管负责人 协办单位 办公室 各街道和乡镇 联络机构 承办科室 主要负责人 办理专班 各系统 会办单位 值班人员 有关委员会 代表所在选区",
  "逐件研究 按月通报 上门走访 当面听取 书面答复 现场察看 集中会商 专题部署 对照清单 分类梳理 限期回应 跟踪回访 公开征求 定期检查 补充说明 先后三次协调",
  "道路和供水 校园安全 村级卫生室 老旧小区改造 农田水渠 停车位不足 养老床位 公交线路 垃圾分类 河道治理 用电负荷 幼儿园学位 企业融资 文物保护 冬季供暖 网络信号",
  "方面的意见 事项的进度 问题的时限 工作的难点 建议的落实 项目的安排 诉求的办法 经费的来源",
].map((words) => words.split(" "));

/** One report in so many is a reprint of the one before it. */
const REPRINTED = 20;

/** A clause of running text without a figure. */
export const clause = (random: () => number): string =>
  WORDS.map((words) => words[Math.floor(random() * words.length)] ?? "").join("");

const places = allRegions().filter((r) => r.level !== "province" && r.valid_to === null);

function figuresOf(random: () => number, year: number): FigureOf[] {
  const n = 20 + Math.floor(random() * 400);
  const a = Math.floor(n * (0.4 + random() * 0.4));
  const b = Math.floor((n - a) * random());
  const counts = { instrument: random() < 0.6 ? "suggestion" : "proposal", year } as const;
  const satisfied = random() < 0.7 ? 100 : Math.round(900 + random() * 100) / 10;
  return [
    { ...counts, measure: "assigned", value: n },
    { ...counts, measure: "replied", value: n },
    { ...counts, measure: "replied", unit: "percent", value: 100 },
    { ...counts, measure: "outcome", class_label: "A", outcome: "resolved", value: a },
    { ...counts, measure: "outcome", class_label: "B", outcome: "underway", value: random() < 0.03 ? null : b },
    { ...counts, measure: "outcome", class_label: "C", outcome: "unresolved", value: n - a - b },
    { ...counts, measure: "category", label: "农林水利", value: Math.floor(n / 4) },
    { ...counts, measure: "category", label: "科教文卫", value: Math.floor(n / 5) },
    { ...counts, measure: "contacted", unit: "percent", value: 100 },
    { ...counts, measure: "satisfaction", unit: "percent", level: "satisfied", value: satisfied },
  ];
}

function readOf(nth: number): Read {
  const index = nth % REPRINTED === REPRINTED - 1 ? nth - 1 : nth;
  const random = xorshift(index + 1);
  const place = places[index % places.length];
  const year = 2008 + (Math.floor(index / places.length) % 17);
  const observations = figuresOf(random, year).map(figure);
  let text = "";
  for (const o of observations) {
    const sentence = `${clause(random)},见第${Math.floor(random() * 1000)}号文件;`;
    o.span = [text.length + sentence.length, text.length + sentence.length + o.evidence.length];
    o.source_span = o.span;
    text += `${sentence}${o.evidence},${clause(random)};${clause(random)}。`;
  }
  const published_on = `${year}-${String(9 + (index % 4)).padStart(2, "0")}-15`;
  const report = {
    title: `${place?.name}人民政府关于${year}年建议办理情况的报告`,
    published_on,
    publisher: `${place?.name}人民政府`,
    region: place?.name ?? null,
    region_code: place?.code ?? null,
    region_level: place?.level ?? null,
    kind: "handling_report" as const,
    script: "hans" as const,
    damage: [],
  };
  const total = observations[0]?.value ?? 0;
  const check = {
    identity: "classes",
    formula: `A + B + C = ${total}`,
    figures: [0, 3, 4, 5],
    printed: String(total),
    expected: String(total),
    verdict: index % 50 === 0 ? ("fails" as const) : ("holds" as const),
  };
  const audit = { checks: [check], derived: [], suspects: [] };
  return {
    clean: { source: text, text, simplified: text },
    encoding: "utf-8",
    extraction: { report, observations, audit },
  };
}

const urlOf = (i: number) => `http://www.place${i % 3000}.gov.cn/zwgk/${i}.html`;

export class Corpus implements Archive {
  readonly #reports: number;

  constructor(reports: number) {
    this.#reports = reports;
  }

  async *entries(): AsyncGenerator<Entry> {
    for (let i = 0; i < this.#reports; i++) {
      const file = `${String(1 + Math.floor(i / 10_000)).padStart(5, "0")}.warc.gz`;
      const offset = (i % 10_000) * 8000;
      yield {
        id: captureId(file, offset),
        warc: { file, offset, length: 7900 },
        type: "response",
        url: urlOf(i),
        at: new Date(START + i * 1000).toISOString(),
        status: 200,
        contentType: "text/html; charset=utf-8",
        payload: null,
        source: `place-${i % 3000}`,
        run: "run-1",
        role: "article",
        outcome: "fetched",
        detail: null,
        truncated: false,
        digest: createHash("sha256").update(String(i)).digest("hex"),
        bytes: 7000,
        refers: null,
      };
    }
  }

  body(place: Entry["warc"]): Uint8Array {
    const index = (Number(place.file.slice(0, 5)) - 1) * 10_000 + place.offset / 8000;
    return new TextEncoder().encode(String(index));
  }

  runs(): Run[] {
    return [];
  }

  /** Stands in for the reading of a page, which is measured elsewhere. */
  static async *read(tasks: AsyncIterable<Task>): AsyncGenerator<Reading> {
    for await (const { version, bytes } of tasks) yield readingAt(version, Number(new TextDecoder().decode(bytes)));
  }
}

export const readingAt = (version: Version, index: number): Reading => toReading(version, readOf(index));
