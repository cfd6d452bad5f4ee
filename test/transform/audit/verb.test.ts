import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit } from "../../../transform/audit/audit.ts";
import { type Audited, printAudit } from "../../../transform/audit/print.ts";
import { HuiyinError } from "../../../transform/common/errors.ts";
import type { Io } from "../../../transform/common/io.ts";
import { silent } from "../../../transform/common/progress.ts";
import { openDatabase } from "../../../transform/load/database.ts";
import { run } from "../../../transform/verbs/audit.ts";
import { told } from "./told.ts";

const SENTENCE = "区政府共承办代表建议170件。A类115件,占总数的67.6%;B类54件,占总数的32%;C类6件,占总数的0.6%。";
let folder = "";

async function call(args: string[], options: Record<string, unknown> = {}, input = "") {
  let out = "";
  let err = "";
  const io: Io = {
    stdin: (async function* () {
      yield Buffer.from(input);
    })(),
    stdout: {
      async write(text) {
        out += text;
      },
    },
    stderr: {
      write(text) {
        err += text;
      },
    },
    progress: silent,
    signal: new AbortController().signal,
    color: false,
  };
  const code = await run(args, { data: folder, ...options }, io);
  return { code, out, err };
}

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** A release with one report, in the columns that the verb reads. */
async function publish(): Promise<void> {
  mkdirSync(join(folder, "releases", "one"), { recursive: true });
  const database = await openDatabase(join(folder, "releases", "one", "huiyin.duckdb"));
  await database.run(`CREATE TABLE reports AS SELECT * FROM (VALUES
    ('abc000000001', '甲县报告', '甲县', DATE '2024-03-01', 'https://a.example/1', NULL::VARCHAR),
    ('abc000000002', '乙县报告', '乙县', NULL, 'https://a.example/2', 'abc000000001'))
    t(report_id, title, region, published_on, url, copy_of)`);
  await database.run(`CREATE TABLE checks AS SELECT 'abc000000001' AS report_id, 0::SMALLINT AS ordinal, 'classes_sum' AS identity,
    '115 + 54 + 6 = 175 ≠ 170' AS formula, '170' AS printed, '175' AS expected, 'fails' AS verdict, [0, 1] AS figures`);
  await database.run(`CREATE TABLE observations AS SELECT 'abc000000001' AS report_id, o AS ordinal, '6件' AS evidence, 'outcome' AS measure,
    'item' AS unit, 'C' AS class_label, NULL::VARCHAR AS label, NULL::VARCHAR AS level, 'unresolved' AS outcome, 6.0::DOUBLE AS value,
    'exact' AS bound, 'reported' AS status, 2 AS session, NULL::INTEGER AS year FROM range(2) t(o)`);
  await database.run(`CREATE TABLE derivations AS SELECT 'abc000000001' AS report_id, 0 AS ordinal, 'suggestion' AS instrument, 'outcome' AS measure,
    'item' AS unit, 'planned' AS outcome, 'B' AS class_label, NULL::VARCHAR AS level, NULL::VARCHAR AS label, 18 AS term, 2 AS session,
    NULL::INTEGER AS year, NULL::INTEGER AS replaces, 32.0::DOUBLE AS low, 32.0::DOUBLE AS high, '32 = 129 − 86 − 11' AS derivation, [0] AS from_figures,
    false AS confirmed`);
  await database.run(`CREATE TABLE suspects AS SELECT 'abc000000001' AS report_id, 0 AS ordinal, 1 AS figure, 6.0::DOUBLE AS printed,
    1.0::DOUBLE AS value, 'digit' AS change, [0] AS repairs`);
  database.close();
  writeFileSync(join(folder, "releases", "latest"), "one");
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "huiyin-audit-"));
  await publish();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("huiyin audit FILE", () => {
  it("reads a text and prints checks, with what is printed and expected where they fail", async () => {
    const { out, code } = await call([file("a.txt", SENTENCE)]);
    expect(code).toBe(0);
    expect(out).toContain("115 + 54 + 6 = 175 ≠ 170   printed 170, expected 175");
    expect(out).toContain("6 → 1 in «6件»");
  });

  it("reads a page's bytes by its ending", async () => {
    const { out } = await call([file("a.html", `<html><body><p>${SENTENCE}</p></body></html>`)]);
    expect(out).toContain("175 ≠ 170");
  });

  it("reads the filter's input, line by line, from standard input", async () => {
    const lines = [
      { id: "x", text: SENTENCE },
      { id: "y", text: "今天天气很好。" },
    ]
      .map((l) => JSON.stringify(l))
      .join("\n");
    const { out } = await call(["-"], {}, lines);
    expect(out).toContain("x");
    expect(out).toContain("nothing to check");
  });

  it("prints what the filter wrote, without reading anything again", async () => {
    const { observations, text } = told("承办{assigned|9件},其中重点{key|91件}。");
    const line = JSON.stringify({ id: 7, report: { title: "某县" }, observations, audit: audit(observations, text) });
    const { out } = await call([file("a.jsonl", line)]);
    expect(out).toContain("某县");
    expect(out).toContain("91 > 9");
  });

  it("names the figures that nothing checks", async () => {
    const { out } = await call([file("e.txt", "县政府共承办代表建议363件,满意率达90%以上。")]);
    expect(out).toContain("363  assigned, «363件»");
    expect(out).toContain("≥ 90 %  satisfaction satisfied, «90%»");
  });

  it("says of a recovered figure whether a misprint could spoil it", async () => {
    const text =
      "区政府共承办代表建议151件。A类79件,占总数的52.3%;B类57件,占总数的37.7%;C类**件,占总数的**%。闭会期间承办代表建议20件,其中A类12件,B类**件,C类3件。";
    const { out } = await call([file("f.txt", text)]);
    expect(out).toMatch(/Recovered, [\s\S]*15 {2}outcome C, for «.*»\n {6}15 = 151 − 79 − 57/);
    expect(out).toMatch(/Implied, [\s\S]*5 {2}outcome B, for «.*»\n {6}5 = 20 − 12 − 3/);
  });

  it("writes one JSON object a report with --json", async () => {
    const { out } = await call([file("b.txt", SENTENCE)], { json: true });
    const parsed = JSON.parse(out) as { audit: { suspects: unknown[] } };
    expect(parsed.audit.suspects).toHaveLength(1);
  });

  it.each([
    ["no-such-file.txt", "There is no file"],
    ["", "There is no file"],
  ])("says what is wrong with %j", async (name, message) => {
    await expect(call([name])).rejects.toThrow(message);
  });

  it("names the line that is no JSON, or that holds nothing to read", async () => {
    await expect(call([file("c.jsonl", '{"id":1,"text":"好"}\n{broken')])).rejects.toThrow("line 2 is not JSON");
    await expect(call([file("d.jsonl", '{"id":1}')])).rejects.toThrow('give "text", "html" or "bytes"');
    await expect(call([folder])).rejects.toThrow("is not a file");
  });
});

describe("huiyin audit REPORT", () => {
  it("prints the audit of the published report whose id begins so", async () => {
    const { out } = await call(["abc000000001"]);
    expect(out).toContain("abc000000001  甲县报告");
    expect(out).toContain("甲县 · 2024-03-01");
    expect(out).toContain("32  outcome B, session 2, not printed\n      32 = 129 − 86 − 11");
    expect(out).toContain("6 → 1 in «6件» (outcome C), one digit; would repair 1 check: 0");
  });

  it("lists the reports where several begin so", async () => {
    await expect(call(["abc"])).rejects.toThrow(/Several reports begin with abc[\s\S]*abc000000002/);
  });

  it("says where none begins so, and where nothing is published", async () => {
    await expect(call(["fff"])).rejects.toThrow("No published report");
    const empty = mkdtempSync(join(tmpdir(), "huiyin-audit-"));
    await expect(call(["abc"], { data: empty })).rejects.toThrow(HuiyinError);
    rmSync(empty, { recursive: true });
  });

  it("without an id lists the reports that contradict themselves", async () => {
    const { out, err } = await call([]);
    expect(out).toContain("abc000000001  甲县  甲县报告\n    115 + 54 + 6 = 175 ≠ 170");
    expect(err).toContain("1 published report contradicts itself");
  });
});

describe("what is printed", () => {
  it("cannot command the terminal", () => {
    const audited: Audited = {
      heading: ["\u001b[31m标题\u202e"],
      figures: [],
      audit: { checks: [], derived: [], suspects: [] },
    };
    const text = printAudit(audited, (t) => t);
    expect([...text].some((c) => c === "\u001b" || c === "\u202e")).toBe(false);
  });
});
