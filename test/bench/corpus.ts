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
function xorshift(seed: number): () => number {
  let x = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    x >>>= 0;
    return x / 4_294_967_296;
  };
}

const SENTENCES = [
  "会后各承办部门逐件研究,明确了分管的负责人和完成的时限",
  "对能够马上解决的问题当场答复,对需要一段时间的列出了时间表",
  "督查部门每月通报一次进度,进展慢的单位要说明原因",
  "承办人员上门走访代表,面对面听取他们对办理工作的看法",
  "涉及几个部门的由牵头单位汇总,协办单位按时提供书面意见",
  "道路、供水、学校和医院是群众反映最多的几个方面",
  "办理过程中还存在答复不够具体、落实不够及时的情况",
  "下一步将把办理情况纳入年度考核,作为评价部门工作的依据",
  "有的事项受资金和政策限制,一时难以解决,已向代表作了说明",
  "对上一年承诺的事项进行了回头看,逐件核对了落实情况",
];

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

function readOf(index: number): Read {
  const random = xorshift(index + 1);
  const place = places[index % places.length];
  const year = 2008 + (Math.floor(index / places.length) % 17);
  const observations = figuresOf(random, year).map(figure);
  let text = "";
  for (const o of observations) {
    const sentence = `${SENTENCES[Math.floor(random() * SENTENCES.length)]},第${Math.floor(random() * 1000)}号文件;`;
    o.span = [text.length + sentence.length, text.length + sentence.length + o.evidence.length];
    o.source_span = o.span;
    text += `${sentence}${o.evidence}${SENTENCES[Math.floor(random() * SENTENCES.length)]}。`;
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
