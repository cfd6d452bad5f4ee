import { execFile, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { silent } from "../../../transform/common/progress.ts";
import { ROOT } from "../../../transform/common/workspace.ts";
import { TABLES, VIEWS } from "../../../transform/load/schema.ts";
import { EXAMPLES } from "../../../transform/publish/documents/using.ts";
import { publishRelease } from "../../../transform/publish/publish.ts";
import { FakeArchive } from "../load/fakeArchive.ts";
import { page } from "../load/pages.ts";
import { rowsOf, type Workshop, workshop } from "../load/workshop.ts";

/** The examples of a release's USING.md, run as an analyst would: beside the release's files. */

const run = promisify(execFile);

let shop: Workshop;
let folder: string;

beforeAll(async () => {
  shop = workshop();
  const report = { title: '=办理情况,"全部"办结' };
  const figures = [
    { measure: "assigned" as const, value: 52 },
    { measure: "satisfaction" as const, unit: "percent" as const, level: "satisfied" as const, value: 98.5 },
  ];
  await shop.transform(
    new FakeArchive([{ url: "http://www.example.gov.cn/a", body: page({ report, figures, text: "承办52件。" }) }]),
  );
  const options = { workspace: shop.work, site: false, progress: silent, signal: new AbortController().signal };
  const { dir } = await publishRelease(options, { buildSite: async () => {}, validation: () => null });
  folder = mkdtempSync(join(tmpdir(), "huiyin-using-"));
  cpSync(dir, folder, { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
});
afterAll(() => {
  shop.remove();
  rmSync(folder, { recursive: true, force: true });
});

const code = (name: string) => EXAMPLES[name]?.code ?? "";
const works = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

async function output(command: string, args: string[]): Promise<string> {
  const { stdout } = await run(command, args, { cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } });
  return stdout;
}

const local = (sql: string) => sql.replaceAll("https://SITE/release/", `${folder}/`);

describe("USING.md", () => {
  test("holds every example", () => {
    const text = readFileSync(join(folder, "USING.md"), "utf8");
    for (const { code } of Object.values(EXAMPLES)) expect(text).toContain(`\n${code}\n`);
  });

  test("shows SQL that runs: the shell's, Parquet by its address, Python's and R's", async () => {
    const database = join(folder, "huiyin.duckdb");
    const quoted = (name: string, mark: RegExp) => local(mark.exec(code(name))?.[1] ?? "");
    const shell = await rowsOf(database, quoted("shell", /"(SELECT[^"]*)"/));
    expect(shell).toEqual([
      { region: "沁阳市", year: 2023, instrument: "suggestion", value: 52, definition: "承办52件" },
    ]);
    expect(await rowsOf(database, local(code("parquet")))).toHaveLength(2);
    expect(await rowsOf(database, quoted("python", /"""([^"]*)"""/))).toHaveLength(1);
    expect(await rowsOf(database, quoted("rduckdb", /"(SELECT[^"]*)"/))).toHaveLength(1);
  });

  test("works in Node.js as it stands", async () => {
    writeFileSync(join(folder, "example.mjs"), code("node"));
    const out = await output(process.execPath, ["example.mjs"]);
    expect(out).toContain("assigned");
    expect(out).toContain("satisfaction");
  });

  test("works in R alone, ids kept as text", async (context) => {
    if (!works("Rscript", "--version")) context.skip("no R here");
    writeFileSync(join(folder, "example.R"), `${code("r")}\nprint(figures$region_code)\nprint(figures$region)\n`);
    const out = await output("Rscript", ["example.R"]);
    expect(out).toMatch(/assigned +satisfaction/);
    expect(out).toContain('"410882"');
    expect(out).toContain("沁阳市");
  });

  test("works in pandas, ids kept as text", async (context) => {
    const python = ["python3", "/usr/bin/python3"].find((p) => works(p, "-c", "import pandas"));
    if (python === undefined) return context.skip("no pandas here");
    writeFileSync(
      join(folder, "example.py"),
      `${code("pandas")}\nprint(figures["region_code"].tolist(), figures["region"][0])\n`,
    );
    const out = await output(python, ["example.py"]);
    expect(out).toMatch(/assigned +1/);
    expect(out).toContain("['410882', '410882'] 沁阳市");
  });

  test("works in LibreOffice: Chinese, ids and would-be formulas arrive as text", async (context) => {
    if (!works("soffice", "--version")) context.skip("no LibreOffice here");
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const convert = (command: string) =>
      output("soffice", [
        profile,
        ...command
          .split(" ")
          .slice(1)
          .map((arg) => arg.replaceAll('"', "")),
      ]);
    const example = code("spreadsheet").replace("region_year.csv", "reports.csv");
    await convert(example);
    await convert("soffice --headless --convert-to fods reports.ods");
    const sheet = readFileSync(join(folder, "reports.fods"), "utf8");
    expect(sheet).toContain("<text:p>&apos;=办理情况,&quot;全部&quot;办结</text:p>");
    expect(sheet).not.toContain("table:formula");
    expect(sheet).toMatch(/office:value-type="string"[^>]*>\s*<text:p>410882</);
  }, 180_000);
});

interface Engine {
  instantiate(): Promise<unknown>;
  open(config: object): void;
  getVersion(): string;
  registerFileBuffer(name: string, bytes: Uint8Array): void;
  connect(): { query(sql: string): { numRows: number } };
}

interface Wasm {
  createDuckDB(bundles: object, logger: object, runtime: object): Promise<Engine>;
  VoidLogger: new () => object;
  NODE_RUNTIME: object;
}

describe("DuckDB-Wasm", () => {
  test("reads every table and view as they are stored, without any extension", async () => {
    const require = createRequire(import.meta.url);
    const wasm = require("@duckdb/duckdb-wasm/blocking") as Wasm;
    const dist = dirname(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
    const module = (kind: string) => ({
      mainModule: join(dist, `duckdb-${kind}.wasm`),
      mainWorker: join(dist, `duckdb-node-${kind}.worker.cjs`),
    });
    const bundles = { mvp: module("mvp"), eh: module("eh") };
    const engine = await wasm.createDuckDB(bundles, new wasm.VoidLogger(), wasm.NODE_RUNTIME);
    await engine.instantiate();
    engine.open({});
    engine.registerFileBuffer("huiyin.duckdb", new Uint8Array(readFileSync(join(folder, "huiyin.duckdb"))));
    const connection = engine.connect();
    for (const sql of [
      "SET autoinstall_known_extensions = false",
      "SET autoload_known_extensions = false",
      "ATTACH 'huiyin.duckdb' AS huiyin (READ_ONLY)",
      "USE huiyin",
    ]) {
      connection.query(sql);
    }
    for (const { name } of [...TABLES, ...VIEWS]) connection.query(`FROM ${name}`);
    expect(connection.query("FROM region_year").numRows).toBe(2);
  });
});
