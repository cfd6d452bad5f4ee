import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Io } from "../../../transform/common/io.ts";
import { silent } from "../../../transform/common/progress.ts";
import { openDatabase } from "../../../transform/load/database.ts";
import { columnsOf } from "../../../transform/load/table.ts";
import { writeCsv } from "../../../transform/publish/export.ts";
import { publishRelease } from "../../../transform/publish/publish.ts";
import { asTable, csvCell, csvLine, displayWidth, guard, unguard } from "../../../transform/query/print.ts";
import { query } from "../../../transform/query/query.ts";
import { parseSaved, savedQueries } from "../../../transform/query/saved.ts";
import { run } from "../../../transform/verbs/query.ts";
import { FakeArchive } from "../load/fakeArchive.ts";
import { page } from "../load/pages.ts";
import { rowsOf, type Workshop, workshop } from "../load/workshop.ts";

let shop: Workshop;
let data: string;

beforeAll(async () => {
  shop = workshop();
  data = shop.work.dir;
  const figures = [
    { measure: "assigned" as const, value: 52 },
    { measure: "category" as const, label: "农林水利", value: 12 },
    { measure: "satisfaction" as const, unit: "percent" as const, level: "satisfied" as const, value: 100 },
  ];
  await shop.transform(new FakeArchive([{ url: "http://www.example.gov.cn/a", body: page({ figures }) }]));
  const buildSite = async () => {};
  const options = { workspace: shop.work, site: false, progress: silent, signal: new AbortController().signal };
  await publishRelease(options, { buildSite, validation: () => null });
});
afterAll(() => shop.remove());

async function ask(args: string[], options: Record<string, unknown> = {}) {
  let out = "";
  const io: Io = {
    stdin: (async function* () {})(),
    stdout: {
      async write(text) {
        out += text;
      },
    },
    stderr: { write() {} },
    progress: silent,
    signal: new AbortController().signal,
    color: false,
  };
  const code = await run(args, { data, ...options }, io);
  return { code, out };
}

describe("huiyin query", () => {
  const SQL = "SELECT measure, value FROM observations ORDER BY ordinal LIMIT 2";

  test("prints a table, CSV or JSON", async () => {
    expect((await ask([SQL])).out).toBe(
      "measure   value\n────────  ─────\nassigned     52\ncategory     12\n(2 rows)\n",
    );
    expect((await ask([SQL], { csv: true })).out).toBe("measure,value\nassigned,52\ncategory,12\n");
    expect(JSON.parse((await ask([SQL], { json: true })).out)).toEqual([
      { measure: "assigned", value: 52 },
      { measure: "category", value: 12 },
    ]);
    expect(JSON.parse((await ask(["FROM reports WHERE false"], { json: true })).out)).toEqual([]);
  });

  test("writes Parquet, even of a query that ends with a comment", async () => {
    const file = join(data, "out.parquet");
    await ask([`${SQL}; -- two`.replace("; --", " --")], { parquet: file });
    expect(await rowsOf(shop.work.database, `FROM '${file}'`)).toHaveLength(2);
  });

  test("takes SQL from a file, and binds values", async () => {
    const file = join(data, "q.sql");
    writeFileSync(file, SQL);
    expect((await ask([], { file })).out).toContain("assigned");
    let out = "";
    const asked = { sql: "SELECT $1::VARCHAR AS said", format: "csv" as const, values: ["x'; DROP TABLE reports"] };
    await query(shop.work, asked, async (text) => {
      out += text;
    });
    expect(out).toBe("said\nx'; DROP TABLE reports\n");
  });

  test("says what is wrong with the command line and with the SQL", async () => {
    await expect(ask([])).rejects.toMatchObject({ kind: "usage" });
    await expect(ask([SQL], { saved: "outcomes" })).rejects.toMatchObject({ kind: "usage" });
    await expect(ask([], { saved: "nothing" })).rejects.toThrow(/There are: .*outcomes/);
    await expect(ask(["SELEC 1"])).rejects.toMatchObject({ kind: "usage" });
    await expect(ask([SQL], { data: join(data, "nowhere") })).rejects.toMatchObject({ kind: "missing" });
  });
});

describe("a query can only read the published tables", () => {
  const secret = () => join(data, "secret.txt");

  test.each([
    ["reads a file", () => `SELECT * FROM read_text('${secret()}')`],
    ["reads a file by its name", () => `FROM '${secret()}'`],
    ["lists a folder", () => `FROM glob('${data}/*')`],
    ["reaches the network", () => "FROM read_csv('https://example.com/x.csv')"],
    ["writes a file", () => `COPY reports TO '${join(data, "stolen.csv")}'`],
    ["exports the database", () => `EXPORT DATABASE '${join(data, "stolen")}'`],
    ["opens another database", () => `ATTACH '${join(data, "other.duckdb")}'`],
    ["installs an extension", () => "INSTALL httpfs"],
    ["loads one", () => `LOAD '${join(data, "evil.duckdb_extension")}'`],
    ["reads a file as bytes", () => `FROM read_blob('${secret()}')`],
    ["reads a file by a macro", () => `CREATE TEMP MACRO m() AS TABLE FROM read_text('${secret()}'); FROM m()`],
    ["reads a file by SQL within SQL", () => `FROM query('FROM read_text(''${secret()}'')')`],
    ["reads a file while it is explained", () => `EXPLAIN ANALYZE FROM read_text('${secret()}')`],
    ["reads a file behind another statement", () => `SELECT 1; FROM read_text('${secret()}')`],
    ["reads a file into a variable", () => `SET VARIABLE v = (SELECT content FROM read_text('${secret()}'))`],
    ["reads Parquet over the network", () => "FROM read_parquet('http://127.0.0.1:1/x.parquet')"],
    ["reads another database", () => `FROM read_duckdb('${join(data, "readings.duckdb")}', table_name = 'readings')`],
    ["writes to a device", () => "COPY (SELECT 1) TO '/dev/stdout' (FORMAT csv)"],
    ["imports a database", () => `IMPORT DATABASE '${data}'`],
    ["keeps a secret", () => "CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')"],
    ["lifts the sandbox", () => "SET enable_external_access = true"],
    ["unlocks the settings", () => "RESET lock_configuration"],
    ["names a path that it may touch", () => "SET allowed_paths = ['/']"],
    ["sets a folder to spill to", () => `SET temp_directory = '${data}'`],
    ["writes a profile", () => `PRAGMA profiling_output = '${join(data, "stolen.csv")}'`],
    [
      "logs what is asked to a file, or ends the process by it",
      () => `CALL Enable_Logging(storage = 'file', storage_path = '${join(data, "stolen")}'); SELECT 1`,
    ],
    ["logs to a file", () => `SET log_query_path = '${join(data, "stolen.csv")}'`],
    ["takes more memory", () => "SET memory_limit = '100GB'"],
    ["deletes rows", () => "DELETE FROM observations"],
    ["drops a view", () => "DROP VIEW region_year"],
    ["changes a row", () => "UPDATE reports SET title = 'x'"],
    ["makes a table", () => "CREATE TABLE mine (i INTEGER)"],
  ])("nothing %s", async (_what, sql) => {
    writeFileSync(secret(), "the secret");
    await expect(ask([sql()])).rejects.toMatchObject({ kind: "usage" });
    for (const name of ["stolen.csv", "stolen", "other.duckdb"]) expect(existsSync(join(data, name))).toBe(false);
  });

  test("not even where it may write its own Parquet file", async () => {
    const file = join(data, "mine.parquet");
    const sql = `SELECT * FROM read_text('${secret()}')`;
    await expect(ask([sql], { parquet: file })).rejects.toMatchObject({ kind: "usage" });
    expect(existsSync(file)).toBe(false);
  });

  test("while a writer holds the working database", async () => {
    const writer = await openDatabase(shop.work.database);
    try {
      expect((await ask(["SELECT count(*) AS n FROM reports"], { csv: true })).out).toBe("n\n1\n");
    } finally {
      writer.close();
    }
  });
});

describe("the saved queries", () => {
  test.each(savedQueries().map((q) => [q.name, q] as const))("%s gives the columns it says", async (name, saved) => {
    const { out } = await ask([], { saved: name, csv: true });
    expect(out.split("\n", 1)[0]?.split(",")).toEqual(saved.columns);
  });

  test("are listed with a title and a question in three languages", async () => {
    const { out } = await ask([], { list: true });
    for (const q of savedQueries())
      for (const text of Object.values(q.question)) expect(out).toContain(text.slice(0, 20));
    expect(savedQueries().length).toBeGreaterThanOrEqual(10);
  });

  test("one without its comment is refused by name", () => {
    expect(() => parseSaved("mine", "SELECT 1")).toThrow(/mine\.sql lacks/);
  });
});

describe("printing", () => {
  test("counts wide characters as two columns and disarms control characters", () => {
    expect(displayWidth("回音a")).toBe(5);
    expect(asTable(["x"], [["\u001b[31mred\u202e"]])).toContain("␛[31mred\uFFFD");
  });

  test("guards cells that a spreadsheet would run, so that the text can be had back", () => {
    for (const text of ["=1", "+1", "-x", "@a", "\tq", "'=1", "''", "'a", "plain", "", "＝1"]) {
      expect(unguard(guard(text))).toBe(text);
    }
    expect(guard("=1")).toBe("'=1");
    expect(csvCell('a"b')).toBe('"a""b"');
    expect(csvCell(-5)).toBe("-5");
  });

  test("gives the texts of the third-party CSV cases back, from a query as from a release's file", async (context) => {
    const folder = new URL("../../../../shared/suites/csv/json/", import.meta.url);
    if (!existsSync(folder)) return context.skip("absent");
    const cases = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
    const database = await openDatabase(":memory:");
    const read = async (file: string) => {
      const sql = `FROM read_csv('${file}', all_varchar = true, header = true, allow_quoted_nulls = false, quote = '"',
        escape = '"', delim = ',')`;
      const rows = await database.rows(z.record(z.string(), z.string()), sql);
      return rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, unguard(v)])));
    };
    try {
      for (const rows of cases.filter(Array.isArray) as Record<string, string>[][]) {
        const names = Object.keys(rows[0] ?? {});
        const queried = join(data, "suite.csv");
        writeFileSync(queried, [names, ...rows.map((r) => Object.values(r))].map(csvLine).join(""));
        expect(await read(queried)).toEqual(rows);
        const columns = columnsOf({ row: z.object(Object.fromEntries(names.map((n) => [n, z.string().describe(n)]))) });
        await database.run(
          `CREATE OR REPLACE TABLE suite (nth INTEGER, ${names.map((n) => `${n} VARCHAR`).join(", ")})`,
        );
        for (const [nth, r] of rows.entries()) {
          const cells = Object.values(r);
          await database.run(
            `INSERT INTO suite VALUES (${nth}, ${cells.map((_, i) => `$${i + 1}`).join(", ")})`,
            cells,
          );
        }
        const told = {
          title: "",
          description: "",
          references: [],
          rules: [],
          view: false,
          journal: false,
          csvRows: null,
        };
        const file = await writeCsv(database, { ...told, name: "suite", columns, key: ["nth"] }, data);
        expect(await read(join(data, file))).toEqual(rows);
      }
    } finally {
      database.close();
    }
  });
});
