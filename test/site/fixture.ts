import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { z } from "zod";
import { appendAll } from "../../transform/load/append.ts";
import { createTable, createView } from "../../transform/load/ddl.ts";
import { type ObservationRow, type ReportRow, TABLES, VIEWS } from "../../transform/load/schema.ts";
import type { Table } from "../../transform/load/table.ts";
import * as archive from "../../transform/load/tables/archive.ts";
import * as derived from "../../transform/load/tables/derived.ts";
import * as figures from "../../transform/load/tables/figures.ts";
import { validationTable } from "../../transform/score/validation.ts";

/** A small release of our own wording, with everything that the site must show or survive. */

export const hex = (text: string, length: number) => createHash("sha256").update(text).digest("hex").slice(0, length);

/** Markup and addresses as hostile pages carry them: none of it may come alive on the site. */
export const HOSTILE = [
  "<script>window.pwned=1</script>",
  '"><img src=x onerror=window.pwned=2>',
  "'><svg/onload=window.pwned=3>",
  "</script><script>window.pwned=4</script>",
  "<!--slot:view-->{{compare.title}}",
  "$" + "{window.pwned=5}",
  "javascript:window.pwned=6",
  "</textarea></title></style><iframe srcdoc='<script>parent.pwned=7</script>'>",
  "\u202egnp.exe\u202c \ud800 \u0000\u0008 &lt;b&gt; &amp;",
];

const PLACES: [
  code: string,
  name: string,
  hant: string,
  pinyin: string,
  level: "province" | "prefecture" | "county",
][] = [
  ["410000", "河南省", "河南省", "Henan", "province"],
  ["410800", "焦作市", "焦作市", "Jiaozuo", "prefecture"],
  ["410882", "沁阳市", "沁陽市", "Qinyang", "county"],
  ["410883", "孟州市", "孟州市", "Mengzhou", "county"],
  ["440000", "广东省", "廣東省", "Guangdong", "province"],
  ["440300", "深圳市", "深圳市", "Shenzhen", "prefecture"],
  ["440400", "珠海市", "珠海市", "Zhuhai", "prefecture"],
  ["530000", "云南省", "雲南省", "Yunnan", "province"],
  ["530100", "昆明市", "昆明市", "Kunming", "prefecture"],
];

type Field = Partial<ObservationRow>;
type Part = string | [printed: string, fields: Field];

interface Draft {
  key: string;
  place: string | null;
  year: number;
  title: string;
  url?: string;
  publisher?: string;
  instrument?: ObservationRow["instrument"];
  parts: Part[];
  more?: Partial<ReportRow>;
}

const count = (printed: string, measure: ObservationRow["measure"], more: Field = {}): Part => [
  printed,
  { measure, unit: "item", value: Number.parseInt(printed, 10), ...more },
];
const rate = (printed: string, measure: ObservationRow["measure"], more: Field = {}): Part => [
  printed,
  { measure, unit: "percent", value: Number.parseFloat(printed), ...more },
];

function yearly(place: string, name: string, year: number, total: number, solved: number, underway: number): Draft {
  const share = ((100 * solved) / total).toFixed(1);
  return {
    key: `${place}-${year}`,
    place,
    year,
    title: `${name}人民政府${year}年办理人大代表建议情况的报告`,
    parts: [
      `${year}年,市政府共承办人大代表建议`,
      count(`${total}件`, "assigned"),
      "。\n办理结果:已经解决的(A类)",
      count(`${solved}件`, "outcome", { outcome: "resolved", class_label: "A" }),
      ",占",
      rate(`${share}%`, "outcome", { outcome: "resolved", class_label: "A" }),
      ";正在解决的(B类)",
      count(`${underway}件`, "outcome", { outcome: "underway", class_label: "B" }),
      ";列入计划的(C类)",
      count(`${total - solved - underway}件`, "outcome", { outcome: "planned", class_label: "C" }),
      "。\n办结率",
      rate("100%", "completed"),
      ",代表满意率",
      rate("100%", "satisfaction", { level: "satisfied" }),
      "。其中农业农村方面",
      count(`${Math.floor(total / 4)}件`, "category", { label: "农业农村" }),
      ",教育卫生方面",
      count(`${Math.floor(total / 5)}件`, "category", { label: "教育卫生" }),
      "。",
    ],
  };
}

const DRAFTS: Draft[] = [
  yearly("410882", "沁阳市", 2022, 80, 50, 20),
  yearly("410882", "沁阳市", 2023, 92, 61, 20),
  yearly("410882", "沁阳市", 2024, 88, 52, 30),
  yearly("410883", "孟州市", 2023, 60, 33, 18),
  yearly("410883", "孟州市", 2024, 52, 31, 13),
  yearly("440300", "深圳市", 2024, 640, 410, 150),
  yearly("440400", "珠海市", 2023, 210, 120, 60),
  {
    key: "withheld",
    place: "530100",
    year: 2024,
    title: "昆明市办理市政协提案的情况",
    instrument: "proposal",
    parts: [
      "全年承办政协提案",
      count("120件", "assigned"),
      ",其中已解决",
      ["***件", { measure: "outcome", unit: "item", value: null, status: "withheld", outcome: "resolved" }],
      ",正在解决",
      count("40件", "outcome", { outcome: "underway" }),
      ",列入计划",
      count("10件", "outcome", { outcome: "planned" }),
      "。满意率",
      ["占  %", { measure: "satisfaction", unit: "percent", value: null, status: "withheld", level: "satisfied" }],
      "。",
    ],
    more: { damage: ["masked", "blanked"] },
  },
  {
    key: "contradicted",
    place: "440300",
    year: 2023,
    title: "深圳市办理代表建议的通报",
    parts: [
      "共办理建议",
      count("115件", "assigned"),
      ",解决",
      count("16件", "outcome", { outcome: "resolved" }),
      ",解决率",
      rate("69.6%", "outcome", { outcome: "resolved" }),
      "。",
    ],
  },
  {
    key: "hant",
    place: "440400",
    year: 2022,
    title: "關於辦理市人大代表建議情況的報告",
    parts: ["今年市政府承辦人大代表建議", count("77件", "assigned"), ",辦結率達", rate("98.7%", "completed"), "。"],
    more: { script: "hant" },
  },
  {
    key: "copy",
    place: "440400",
    year: 2022,
    title: "转载:关于办理市人大代表建议情况的报告",
    url: "http://mirror.example.com/copy",
    parts: ["今年市政府承办人大代表建议", count("77件", "assigned"), "。"],
    more: { official: false },
  },
  {
    key: "hostile",
    place: "410883",
    year: 2022,
    title: `建议办理 ${HOSTILE.join(" ")}`,
    url: "javascript:window.pwned=8",
    publisher: HOSTILE[1],
    parts: [
      `承办建议${HOSTILE[0]}`,
      count("33件", "assigned"),
      `\n${HOSTILE.join("\n")}\n办结率`,
      rate("97%", "completed"),
      "。城建类",
      count("5件", "category", { label: HOSTILE[1] ?? null }),
    ],
  },
  {
    key: "empty",
    place: "530100",
    year: 2022,
    title: "昆明市办理代表建议的做法",
    parts: ["市政府高度重视建议办理,未公布数字。"],
  },
  { key: "placeless", place: null, year: 2021, title: "", parts: ["收到建议", count("9件", "assigned"), "。"] },
];

export const reportId = (key: string): string => hex(urlOf(DRAFTS.find((d) => d.key === key) ?? fail(key)), 12);

function fail(key: string): never {
  throw new Error(`No draft ${key}`);
}

const urlOf = (d: Draft) => d.url ?? `http://www.example.gov.cn/jytabl/${d.key}.html`;

const NONE = {
  outcome: null,
  class_label: null,
  level: null,
  aspect: null,
  subset: null,
  label: null,
  term: null,
  session: null,
} as const;

interface Made {
  report: ReportRow;
  observations: ObservationRow[];
}

function made(d: Draft): Made {
  const id = hex(urlOf(d), 12);
  let text = "";
  const observations: ObservationRow[] = [];
  for (const part of d.parts) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    const [printed, fields] = part;
    const span = [text.length, text.length + printed.length] as const;
    text += printed;
    observations.push({
      ...NONE,
      observation_id: `${id}-${hex(`${observations.length}`, 8)}`,
      report_id: id,
      ordinal: observations.length,
      instrument: d.instrument ?? "suggestion",
      measure: "assigned",
      unit: "item",
      value: null,
      bound: "exact",
      status: "reported",
      year: d.year,
      handling_year: d.year,
      year_basis: "text",
      evidence: printed,
      context: text.slice(Math.max(0, span[0] - 12)),
      span_start: span[0],
      span_end: span[1],
      source_start: span[0],
      source_end: span[1],
      rule: "fixture",
      ...fields,
    } as ObservationRow);
  }
  const place = PLACES.find((p) => p[0] === d.place);
  const report = {
    report_id: id,
    capture_id: hex(`capture ${d.key}`, 16),
    source_id: "sample-one",
    url: urlOf(d),
    title: d.title === "" ? null : d.title,
    published_on: `${d.year + 1}-02-1${d.key.length % 9}`,
    publisher: d.publisher ?? "示例市人民政府",
    region: place?.[1] ?? null,
    region_code: d.place,
    region_level: place?.[4] ?? null,
    region_basis: d.place === null ? null : "page",
    scope: "place",
    kind: "handling_report",
    script: "hans",
    damage: [],
    source_text: text,
    text,
    simplified: text,
    official: true,
    copy_of: d.key === "copy" ? reportId("hant") : null,
    figures: observations.length,
    first_seen_at: "2026-01-02T03:04:05Z",
    last_seen_at: "2026-01-02T03:04:05Z",
    gone_at: null,
    rules_version: "1",
    ...d.more,
  } as unknown as ReportRow;
  return { report, observations };
}

type RegionFigure = z.infer<typeof derived.regionFigures.row>;

function best({ report, observations }: Made): RegionFigure[] {
  if (report.region_code === null || report.copy_of !== null) return [];
  const total = observations.find((o) => o.measure === "assigned")?.value ?? null;
  return observations
    .filter((o) => o.label === null)
    .map((o) => ({
      region_code: report.region_code ?? "",
      year: o.handling_year ?? 0,
      instrument: o.instrument,
      measure: o.measure,
      unit: o.unit,
      outcome: o.outcome,
      class_label: o.class_label,
      level: o.level,
      aspect: o.aspect,
      subset: o.subset,
      value: o.value,
      bound: o.bound,
      low: o.value,
      high: o.value,
      quality: o.status === "withheld" ? "withheld" : "printed",
      year_basis: "text",
      base: o.measure === "assigned" ? null : total,
      base_measure: o.measure === "assigned" ? null : "assigned",
      definition: o.context,
      observation_id: o.observation_id,
      report_id: report.report_id,
      derivation: null,
      reports: 1,
      runner_up: null,
      runner_up_report_id: null,
      disagrees: false,
    }));
}

function capture({ report }: Made, i: number): z.infer<typeof archive.captures.row> {
  return {
    capture_id: report.capture_id,
    source_id: report.source_id,
    run_id: "run-1",
    url: report.url,
    fetched_at: "2026-01-02T03:04:05Z",
    status: 200,
    content_type: "text/html; charset=gb2312",
    encoding: "gb18030",
    digest: hex(report.text, 64),
    bytes: 2048,
    role: "article",
    truncated: false,
    revisit: false,
    refers_to: null,
    warc_file: "sample-00001.warc.gz",
    warc_offset: 4096 * i,
    warc_length: 1024,
  };
}

function audits() {
  const contradicted = { report_id: reportId("contradicted") };
  const withheld = { report_id: reportId("withheld") };
  const none = { class_label: null, level: null, label: null, term: null, session: null };
  return {
    checks: [
      {
        ...contradicted,
        ordinal: 0,
        identity: "share",
        formula: "16 ÷ 115 = 13.91 % ≠ 69.6 %",
        printed: "69.6 %",
        expected: "13.91 %",
        verdict: "fails" as const,
        figures: [2, 1, 0],
      },
      {
        report_id: reportId("410882-2024"),
        ordinal: 0,
        identity: "parts",
        formula: "52 + 30 + 6 = 88",
        printed: "88",
        expected: "88",
        verdict: "holds" as const,
        figures: [0, 1, 3, 4],
      },
    ],
    derivations: [
      {
        ...withheld,
        ...none,
        ordinal: 0,
        instrument: "proposal" as const,
        measure: "outcome" as const,
        unit: "item" as const,
        outcome: "resolved" as const,
        year: 2024,
        low: 70,
        high: 70,
        derivation: "120 − 40 − 10 = 70",
        replaces: 1,
        from_figures: [0, 2, 3],
        confirmed: true,
      },
      {
        ...withheld,
        ...none,
        ordinal: 1,
        instrument: "proposal" as const,
        measure: "satisfaction" as const,
        unit: "percent" as const,
        outcome: null,
        level: "satisfied" as const,
        year: 2024,
        low: 97.5,
        high: 97.5,
        derivation: "117 ÷ 120 = 97.5 %",
        replaces: 4,
        from_figures: [0],
        confirmed: false,
      },
    ],
    suspects: [
      { ...contradicted, ordinal: 0, figure: 1, printed: 16, value: 80, change: "other" as const, repairs: [0] },
    ],
    revisions: [
      {
        report_id: reportId("410882-2023"),
        ordinal: 0,
        change: "changed" as const,
        instrument: "suggestion" as const,
        measure: "assigned" as const,
        unit: "item" as const,
        outcome: null,
        class_label: null,
        level: null,
        label: null,
        year: 2023,
        old_value: 90,
        new_value: 92,
        old_evidence: "90件",
        new_evidence: "92件",
        old_capture_id: hex("old", 16),
        new_capture_id: hex("new", 16),
        last_seen_at: "2025-06-01T00:00:00Z",
        seen_at: "2025-07-01T00:00:00Z",
      },
    ],
  };
}

function topicRows(): z.infer<typeof derived.topics.row>[] {
  const row = (label: string, topic_code: number, topic: string, share: number) => ({
    label,
    topic_code,
    topic,
    share,
    confidence: 0.9,
    words: label,
  });
  return [
    row("农业农村", 4, "Agriculture", 1),
    row("教育卫生", 6, "Education", 0.5),
    row("教育卫生", 3, "Health", 0.5),
  ];
}

function ceilings(all: readonly Made[]): z.infer<typeof derived.satisfactionBounds.row>[] {
  return all.flatMap(({ report, observations }) => {
    const n = observations.find((o) => o.measure === "assigned")?.value ?? null;
    const verdict = observations.find((o) => o.measure === "satisfaction" && o.value !== null);
    if (n === null || !verdict) return [];
    return [
      {
        report_id: report.report_id,
        instrument: verdict.instrument,
        year: verdict.handling_year,
        aspect: null,
        claim: "rate" as const,
        level: "satisfied" as const,
        n,
        n_measure: "assigned" as const,
        complement: 0,
        complement_high: 0,
        upper: 100 * (1 - 0.05 ** (1 / n)),
        ordinal: verdict.ordinal,
      },
    ];
  });
}

/** All rows of the fixture, by table. `hostile` strings stand in every text that a page can carry. */
function tables(drafts: readonly Draft[]): [Table, object[]][] {
  const all = drafts.map(made);
  const known = new Set(drafts.map((d) => d.key));
  const audit = known.has("contradicted") ? audits() : { checks: [], derivations: [], suspects: [], revisions: [] };
  return [
    [
      archive.sources,
      [
        {
          source_id: "sample-one",
          name: `示例政府网 ${HOSTILE[0]}`,
          publisher_kind: "government",
          region_code: "410882",
          family: "trs",
          address: "http://www.example.gov.cn/",
          status: "sample",
          stale: true,
          figures_as_of: "2026-01-01T03:00:00Z",
          comment: null,
        },
        {
          source_id: "sample-two",
          name: "昆明示例",
          publisher_kind: "government",
          region_code: "530100",
          family: null,
          address: HOSTILE[6],
          status: "sample",
          stale: false,
          figures_as_of: null,
          comment: null,
        },
      ],
    ],
    [
      archive.runs,
      [
        {
          run_id: "run-1",
          kind: "crawl",
          state: "finished",
          started_at: "2026-01-02T03:00:00Z",
          finished_at: "2026-01-02T03:10:00Z",
          captures: all.length,
          outcomes: all.length,
        },
      ],
    ],
    [
      archive.runSources,
      [
        {
          run_id: "run-1",
          source_id: "sample-one",
          tried: 3,
          fetched: 3,
          failed: 0,
          missing: 0,
          lists: 1,
          listed: 1,
          listed_total: 1,
          articles: 2,
          fresh: 0,
          waiting: 0,
        },
      ],
    ],
    [archive.captures, all.map(capture)],
    [
      archive.fetches,
      all.map(({ report }) => ({
        source_id: report.source_id,
        url: report.url,
        run_id: "run-1",
        tried_at: "2026-01-02T03:04:05Z",
        outcome: "fetched",
        status: 200,
        detail: null,
      })),
    ],
    [
      archive.issues,
      [
        {
          issue_id: hex("issue", 12),
          stage: "decode",
          kind: "truncated",
          capture_id: null,
          source_id: null,
          url: null,
          seen_at: null,
          detail: HOSTILE[0],
        },
        {
          issue_id: hex("held", 12),
          stage: "source",
          kind: "half_of_last_time",
          capture_id: null,
          source_id: "sample-one",
          url: null,
          seen_at: "2026-01-02T03:00:00Z",
          detail: `the lists have 1 rows, last time they had 4 ${HOSTILE[0]}`,
        },
      ],
    ],
    [
      archive.regions,
      PLACES.map(([region_code, name, name_hant, pinyin, level]) => ({
        region_code,
        name,
        name_hant,
        pinyin,
        level,
        parent_code: region_code.endsWith("0000")
          ? null
          : region_code.endsWith("00")
            ? `${region_code.slice(0, 2)}0000`
            : `${region_code.slice(0, 4)}00`,
        valid_from: null,
        valid_to: null,
        successor: null,
      })),
    ],
    [figures.reports, all.map((m) => m.report)],
    [figures.observations, all.flatMap((m) => m.observations)],
    [figures.checks, audit.checks],
    [figures.derivations, audit.derivations],
    [figures.suspects, audit.suspects],
    [figures.revisions, audit.revisions],
    [derived.topics, topicRows()],
    [derived.regionFigures, all.flatMap(best)],
    [derived.satisfactionBounds, ceilings(all)],
    [
      derived.placeYears,
      all
        .filter((m) => m.report.region_code !== null && m.report.copy_of === null)
        .map(({ report, observations }) => ({
          region_code: report.region_code,
          year: observations[0]?.handling_year ?? 2022,
          instrument: observations[0]?.instrument ?? null,
          reports: 1,
          figures: observations.filter((o) => o.status === "reported").length,
          withheld: observations.filter((o) => o.status === "withheld").length,
          recovered: 0,
        })),
    ],
  ];
}

export interface Fixture {
  database: string;
  releaseDir: string;
}

/** Writes a release into a folder: the database, and a few files to download. */
export async function writeFixture(dir: string, drafts: readonly Draft[] = DRAFTS): Promise<Fixture> {
  mkdirSync(dir, { recursive: true });
  const database = join(dir, "huiyin.duckdb");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`ATTACH '${database}' AS released (STORAGE_VERSION 'v1.0.0'); USE released`);
  for (const table of TABLES) await connection.run(createTable(table, null, { constraints: false }));
  for (const [table, rows] of tables(drafts)) await appendAll(connection, table, rows as never, "released");
  for (const view of VIEWS) await connection.run(createView(view));
  await connection.run("CHECKPOINT released");
  await connection.run("USE memory; DETACH released");
  connection.closeSync();
  instance.closeSync();
  writeFileSync(join(dir, "observations.csv"), "observation_id\n");
  writeFileSync(join(dir, "SHA256SUMS"), "");
  writeFileSync(join(dir, "validation.json"), JSON.stringify(validationTable()));
  return { database, releaseDir: dir };
}

/** An empty release: tables without a row. */
export const writeEmptyFixture = (dir: string): Promise<Fixture> => writeFixture(dir, []);
