import type { Facts } from "../facts.ts";

/** How to open a release with the tools that analysts have. A test runs each example whose tool is at hand. */

export interface Example {
  title: string;
  /** language of the code block */
  language: "sh" | "python" | "r" | "js" | "sql";
  /** shown before the code */
  note: string;
  code: string;
}

const ASSIGNED = `SELECT region, year, instrument, value, definition
FROM region_year
WHERE measure = 'assigned' AND unit = 'item'
ORDER BY region_code, year
LIMIT 10`;

const CONSOLE = `import * as duckdb from "@duckdb/duckdb-wasm";

const bundle = await duckdb.selectBundle(duckdb.getJsDelivrBundles());
const worker = await duckdb.createWorker(bundle.mainWorker);
const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
await database.instantiate(bundle.mainModule);
await database.registerFileURL("huiyin.duckdb", "https://SITE/release/huiyin.duckdb", duckdb.DuckDBDataProtocol.HTTP, false);
const connection = await database.connect();
await connection.query("ATTACH 'huiyin.duckdb' AS huiyin (READ_ONLY)");
await connection.query("USE huiyin");
console.log((await connection.query("SELECT count(*) FROM observations")).toArray());`;

export const EXAMPLES: Record<string, Example> = {
  shell: {
    title: "DuckDB shell",
    language: "sh",
    note: "`-readonly` leaves the file as its checksum says. `DESCRIBE region_year` tells the columns, and `FROM duckdb_columns()` what each means.",
    code: `duckdb -readonly huiyin.duckdb "${ASSIGNED}"`,
  },
  parquet: {
    title: "Parquet by its address",
    language: "sql",
    note: "In any DuckDB with the extension httpfs, without downloading the rest. A local file name works the same.",
    code: "SELECT measure, count(*) AS figures\nFROM 'https://SITE/release/observations.parquet'\nGROUP BY measure\nORDER BY figures DESC",
  },
  python: {
    title: "Python, with duckdb",
    language: "python",
    note: "",
    code: `import duckdb

figures = duckdb.sql("""
    SELECT * FROM 'https://SITE/release/region_year.parquet'
    WHERE measure = 'satisfaction' AND unit = 'percent'
""").df()
print(figures.head())`,
  },
  pandas: {
    title: "Python, with pandas",
    language: "python",
    note: "Codes and ids are text: without `dtype`, 410882 becomes a number and 12e456789012 infinity. `pandas.read_parquet` needs no such care.",
    code: `import pandas

codes = {name: str for name in ["region_code", "parent_code", "report_id", "observation_id", "runner_up_report_id"]}
figures = pandas.read_csv("region_year.csv", encoding="utf-8-sig", dtype=codes)
print(figures.groupby("measure")["value"].count())`,
  },
  rduckdb: {
    title: "R, with duckdb",
    language: "r",
    note: "",
    code: `library(duckdb)
connection <- dbConnect(duckdb(), dbdir = "huiyin.duckdb", read_only = TRUE)
figures <- dbGetQuery(connection, "SELECT * FROM region_year WHERE measure = 'satisfaction'")
head(figures)
dbDisconnect(connection, shutdown = TRUE)`,
  },
  r: {
    title: "R alone",
    language: "r",
    note: "",
    code: `figures <- read.csv("region_year.csv", fileEncoding = "UTF-8-BOM", na.strings = "",
  colClasses = c(region_code = "character", parent_code = "character", report_id = "character",
                 observation_id = "character", runner_up_report_id = "character"))
print(table(figures$measure))`,
  },
  node: {
    title: "Node.js",
    language: "js",
    note: "",
    code: `import { DuckDBInstance } from "@duckdb/node-api";

const instance = await DuckDBInstance.create("huiyin.duckdb", { access_mode: "READ_ONLY" });
const connection = await instance.connect();
const reader = await connection.runAndReadAll("SELECT measure, count(*) AS figures FROM observations GROUP BY measure");
console.log(reader.getRowObjectsJson());`,
  },
  spreadsheet: {
    title: "LibreOffice and Excel",
    language: "sh",
    note: "Open the CSV file as UTF-8 with commas. In LibreOffice tick *Format quoted field as text*; in Excel take *Data, From Text/CSV* and set the codes and ids to text: otherwise 12e456789012 is read as a number. A text that begins like a formula has an apostrophe before it. Without a window:",
    code: `soffice --headless --infilter="CSV:44,34,76,1,,0,true,false" --convert-to ods region_year.csv`,
  },
  wasm: {
    title: "DuckDB-Wasm",
    language: "js",
    note: "In a browser, over the database itself: version 1.29 or newer, no extension needed. The site's SQL page does the same.",
    code: CONSOLE,
  },
};

const section = ({ title, language, note, code }: Example) =>
  [`## ${title}`, "", ...(note === "" ? [] : [note, ""]), `\`\`\`${language}`, code, "```", ""].join("\n");

export function using(facts: Facts): string {
  return [
    `# Using huiyin ${facts.version}`,
    "",
    "Every table and view is a Parquet file, a CSV file and a table of `huiyin.duckdb`, which DuckDB 1.1 and newer can read. `CODEBOOK.md` says what each column means, `NOTES.md` what to beware of. The site serves its newest release below `https://SITE/release/`, SITE being its host; a release's own folder never changes. `sha256sum --check SHA256SUMS` tells whether a copy is whole.",
    "",
    "Begin with `coverage` (what there is) and `region_year` (the best figure of each place and year). `region_code` joins with other data by division code, `report_id` one table with another, and `observations.span_start` and `span_end` lead to the words in `reports.text`.",
    "",
    ...Object.values(EXAMPLES).map(section),
    "The project's tests run the examples for Node.js, R alone, pandas, LibreOffice and DuckDB-Wasm where those are installed. The DuckDB shell and the duckdb packages of Python and R could not be installed where the tests run: of those examples, only the SQL was run.",
    "",
  ].join("\n");
}
