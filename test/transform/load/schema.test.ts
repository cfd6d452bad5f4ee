import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Database, openDatabase } from "../../../transform/load/database.ts";
import { comments, createTable, createView, quote } from "../../../transform/load/ddl.ts";
import { FIGURE_RULES, type Figure } from "../../../transform/load/figureRules.ts";
import { TABLES, VIEWS } from "../../../transform/load/schema.ts";
import { columnsOf } from "../../../transform/load/table.ts";

const Described = z.object({
  table_name: z.string(),
  column_name: z.string(),
  data_type: z.string(),
  is_nullable: z.boolean(),
  comment: z.string().nullable(),
});
const Commented = z.object({ name: z.string(), comment: z.string().nullable() });

let database: Database;
beforeAll(async () => {
  database = await openDatabase(":memory:");
  for (const table of TABLES) await database.run(createTable(table));
  for (const view of VIEWS) await database.run(createView(view));
  await database.run([...TABLES, ...VIEWS].flatMap(comments).join(";\n"));
});
afterAll(() => database.close());

const ALL = [...TABLES, ...VIEWS];

describe("the one definition and the database agree", () => {
  test("on every column: name, order, type and comment", async () => {
    const found = await database.rows(
      Described,
      `SELECT table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns()
        WHERE schema_name = 'main' AND NOT internal ORDER BY table_name, column_index`,
    );
    const expected = ALL.flatMap((of) => columnsOf(of).map((c) => [of.name, c.name, c.type, c.description]));
    const actual = found.map((c) => [c.table_name, c.column_name, c.data_type, c.comment]);
    const sorted = expected
      .map((c, i) => [c, i] as const)
      .sort(([a, i], [b, j]) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : a[0] === b[0] ? i - j : 1));
    expect(actual).toEqual(sorted.map(([c]) => c));
    expect(actual.length).toBeGreaterThan(250);
  });

  test("on which columns of a table may be missing", async () => {
    const found = await database.rows(Described, "FROM duckdb_columns() WHERE NOT internal");
    const nullable = new Map(found.map((c) => [`${c.table_name}.${c.column_name}`, c.is_nullable]));
    for (const of of TABLES) {
      for (const c of columnsOf(of))
        expect([c.name, nullable.get(`${of.name}.${c.name}`)]).toEqual([c.name, c.nullable]);
    }
  });

  test("on what every table and view is", async () => {
    const found = await database.rows(
      Commented,
      `SELECT table_name AS name, comment FROM duckdb_tables() WHERE NOT internal
        UNION ALL SELECT view_name, comment FROM duckdb_views() WHERE NOT internal`,
    );
    expect(new Map(found.map((f) => [f.name, f.comment]))).toEqual(new Map(ALL.map((of) => [of.name, of.description])));
  });
});

describe("the definition itself", () => {
  test("has keys and references that exist", () => {
    const names = new Map(TABLES.map((t) => [t.name, new Set(columnsOf(t).map((c) => c.name))]));
    for (const of of ALL) for (const k of of.key) expect(columnsOf(of).map((c) => c.name)).toContain(k);
    for (const t of TABLES) {
      for (const r of t.references) for (const c of r.to) expect(names.get(r.table)?.has(c)).toBe(true);
    }
  });

  test("every column can be named in SQL without quotes", async () => {
    for (const of of ALL) {
      await database.run(
        `SELECT ${columnsOf(of)
          .map((c) => c.name)
          .join(", ")} FROM ${of.name} LIMIT 0`,
      );
    }
  });
});

describe("the database refuses what the definition forbids", () => {
  const row = "'410882', '名', '名', 'Ming', 'county', NULL, NULL, NULL, NULL";

  test("a value outside the enumeration, a malformed code, a second row of one key, an unknown reference", async () => {
    await database.run(`INSERT INTO regions VALUES (${row})`);
    await expect(database.run(`INSERT INTO regions VALUES (${row})`)).rejects.toThrow(/duplicate key|primary key/i);
    await expect(database.run(`INSERT INTO regions VALUES (${row.replace("410882", "41088")})`)).rejects.toThrow(
      /CHECK/,
    );
    await expect(database.run(`INSERT INTO regions VALUES (${row.replace("county", "hamlet")})`)).rejects.toThrow(
      /hamlet/,
    );
    await expect(
      database.run("INSERT INTO region_names VALUES ('999999', 0, '名', '名', 'Ming', NULL, NULL, NULL)"),
    ).rejects.toThrow(/foreign key/i);
  });
});

describe("an observation's fields together", () => {
  const SOUND: Figure = {
    status: "reported",
    value: 1,
    measure: "assigned",
    outcome: null,
    level: null,
    aspect: null,
    span: [0, 2],
    source_span: [0, 2],
  };

  /** Which rules a figure breaks, as the database sees it. */
  async function broken({ span, source_span, ...figure }: Figure): Promise<string[]> {
    const row = {
      ...figure,
      span_start: span[0],
      span_end: span[1],
      source_start: source_span[0],
      source_end: source_span[1],
    };
    const cells = Object.keys(row).map((name, i) => `$${i + 1} AS ${name}`);
    const rules = FIGURE_RULES.map((rule) => `CASE WHEN NOT (${rule.sql}) THEN ${quote(rule.sql)} END`);
    const found = await database.rows(
      z.object({ broken: z.array(z.string().nullable()) }),
      `SELECT [${rules.join(", ")}] AS broken FROM (SELECT ${cells.join(", ")})`,
      Object.values(row),
    );
    return (found[0]?.broken ?? []).flatMap((rule) => rule ?? []);
  }

  test.each<[string, number | null, Partial<Figure>]>([
    ["sound", null, {}],
    ["withheld with a value", 0, { status: "withheld" }],
    ["reported without one", 0, { value: null }],
    ["an outcome of another measure", 1, { outcome: "resolved" }],
    ["a level of another measure", 2, { level: "satisfied" }],
    ["an aspect of another measure", 2, { aspect: "result" }],
    ["an end before its beginning", 3, { span: [2, 1] }],
    ["an end before its beginning in the source", 3, { source_span: [2, 1] }],
  ])("%s: the database and what reads a page say the same", async (_what, rule, change) => {
    const figure = { ...SOUND, ...change };
    const expected = FIGURE_RULES.filter((_, i) => i === rule).map((r) => r.sql);
    expect(await broken(figure)).toEqual(expected);
    expect(FIGURE_RULES.filter((r) => !r.holds(figure)).map((r) => r.sql)).toEqual(expected);
  });

  test("are constraints of the table", () => {
    const table = TABLES.find((t) => t.name === "observations");
    expect(table?.rules).toEqual(FIGURE_RULES.map((r) => r.sql));
    if (table) for (const { sql } of FIGURE_RULES) expect(createTable(table)).toContain(`CHECK (${sql})`);
  });
});
